"""What the runs say: pure numpy over the cube of results."""
