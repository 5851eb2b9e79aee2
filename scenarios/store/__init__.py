"""Results in one SQLite file: written run by run, read as a cube."""
