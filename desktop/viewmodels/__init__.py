"""What a page knows and can do: plain QObjects with properties, methods and signals."""
