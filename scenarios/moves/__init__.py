"""Moves: what a strategy can take from the library of tactics, in any market."""
