"""The bytes of a document to its text."""

from answerable.reading.document.model import Cell, Document
from answerable.reading.document.read import read_document

__all__ = ["Cell", "Document", "read_document"]
