"""Claims of practitioners: what must come out of the shipped markets, and must never be typed in."""
