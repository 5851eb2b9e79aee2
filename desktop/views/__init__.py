"""Widgets: each gets its view-model, connects, shows, and decides nothing."""
