"""Charts: each draws on the matplotlib Figure it is given, and knows no Qt."""
