"""Previews: what a number of a plan or a market means by itself, in the model's own formulas, before anything runs."""
