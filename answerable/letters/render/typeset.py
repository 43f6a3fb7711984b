"""The letter as a PDF, set by Typst and checked by it against PDF/A-3a and PDF/UA-1 at once."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

import typst

from answerable.letters.letter import Letter
from answerable.letters.render.glyphs import FONTS, SPARE_FAMILY, FontsMissingError
from answerable.letters.render.page import page

TEMPLATE = Path(__file__).resolve().parent / "letter.typ"
_thread = threading.local()


def pdf(letter: Letter) -> bytes:
    """The same letter gives the same bytes: the only date in it is the letter's own.

    Raises NotAnsweredError for an issued letter with a hole in it, FontsMissingError in a source
    tree that has not been built, and ValueError for a language no letter is written in.
    """
    content = {**page(letter), "fonts": list(families())}
    made = _compiler().compile(
        format="pdf",
        sys_inputs={"letter": json.dumps(content, ensure_ascii=False)},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=datetime.combine(letter.dated, time(), tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise RuntimeError("the typesetter gave no document")
    return made


@cache
def fonts() -> typst.Fonts:
    """Our fonts and the typesetter's own, never the machine's."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)]
    )


@cache
def families() -> tuple[str, ...]:
    """Latin first; the rest of the family, where present, stands in for other scripts; a spare
    one last, for symbols.
    """
    ours = {name for name in fonts().families() if name.startswith("Noto ")}
    if not ours:
        raise FontsMissingError(f"no fonts in {FONTS}: run `make install`")
    return (*sorted(ours, key=lambda name: (name != "Noto Sans", name)), SPARE_FAMILY)


def _compiler() -> typst.Compiler:
    """One to a thread, kept: the template is read and the fonts are opened once."""
    compiler: typst.Compiler | None = getattr(_thread, "compiler", None)
    if compiler is None:
        compiler = typst.Compiler(
            str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts(), ignore_system_fonts=True
        )
        _thread.compiler = compiler
    return compiler
