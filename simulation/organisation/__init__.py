"""What is scarce or takes time, as SimPy processes."""
