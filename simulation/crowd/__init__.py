"""What people do, as arrays: each file one mechanism, its numbers and its rule."""
