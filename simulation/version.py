"""The one place where the version of the project is written."""

VERSION = "0.1.0"
