"""The words of letters, from plain values. Pure; Markdown comes out."""

from answerable.letters.wording.response import LAWS, closing, opening

__all__ = ["LAWS", "closing", "opening"]
