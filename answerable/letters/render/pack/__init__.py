"""A Pack as an accessible PDF, and as slides and a document that can be edited."""

from answerable.letters.render.pack.document import docx
from answerable.letters.render.pack.paper import pdf
from answerable.letters.render.pack.slides import pptx

__all__ = ["docx", "pdf", "pptx"]
