"""Answerable: an information-rights desk whose answers come from the registers the body keeps."""

__version__ = "0.1.0"
