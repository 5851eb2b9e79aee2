"""What is asked of the model: each experiment is an iterator of typed events."""
