"""Proofs: a result is run again from its file alone and held against what it says."""
