"""A Letter as what a requester receives: PDF, HTML for mail, plain text, and data."""

from answerable.letters.render.data import answers, answers_json
from answerable.letters.render.glyphs import FontsMissingError
from answerable.letters.render.mail import html
from answerable.letters.render.parts import NotAnsweredError
from answerable.letters.render.plain import text
from answerable.letters.render.typeset import pdf

__all__ = [
    "FontsMissingError",
    "NotAnsweredError",
    "answers",
    "answers_json",
    "html",
    "pdf",
    "text",
]
