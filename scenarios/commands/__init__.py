"""The terminal command's parts, one module each, named as the command is."""
