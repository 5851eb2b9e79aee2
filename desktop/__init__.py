"""The screen: view-models, views and charts, and the start of the application."""
