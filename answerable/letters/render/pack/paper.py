"""The pack as a PDF, checked against PDF/A-3a and PDF/UA-1 at once; its data travel inside it."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, time
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import gettext as _

from answerable.letters.pack import Pack, PackChart
from answerable.letters.render.glyphs import showable
from answerable.letters.render.pack.drawing import drawings
from answerable.letters.render.pack.said import (
    Report,
    commentary,
    draft,
    facts,
    latest,
    nobody,
    table_title,
)
from answerable.letters.render.typeset import families, fonts

TEMPLATE = Path(__file__).resolve().parent / "pack.typ"


def pdf(pack: Pack, *, report: Report = nobody) -> bytes:
    """`report(done, total)` is called as each chart is drawn, and once more when all is set."""
    total = len(pack.charts) + 1
    drawn = drawings(pack.charts, report, total)
    charts = [_chart(chart, one) for chart, one in zip(pack.charts, drawn, strict=True)]
    content = {
        "fonts": list(families()),
        "title": showable(pack.title),
        "body": showable(pack.body) or "-",
        "date": [pack.dated.year, pack.dated.month, pack.dated.day],
        "facts": [showable(line) for line in facts(pack)],
        "draft": "" if pack.issued_by else draft(),
        "opening": [showable(p) for p in pack.opening.split("\n") if p.strip()],
        "contents": _("Contents"),
        "charts": charts,
        "data": _csv(pack),
        "data_words": _("Every value in this pack, as CSV"),
    }
    made = _compiler().compile(
        format="pdf",
        sys_inputs={"pack": json.dumps(content, ensure_ascii=False)},
        pdf_standards=["a-3a", "ua-1"],
        timestamp=datetime.combine(pack.dated, time(), tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise RuntimeError("the typesetter gave no document")
    report(total, total)
    return made


def _chart(chart: PackChart, drawn: str) -> dict[str, Any]:
    return {
        "title": showable(chart.title),
        "verdict": showable(chart.verdict),
        "svg": drawn,
        "words": showable(chart.words),
        "commentary": [[label, showable(text)] for label, text in commentary(chart)],
        "table_title": table_title(chart),
        "head": [showable(cell) for cell in chart.head],
        "rows": [[showable(cell) for cell in row] for row in latest(chart)],
    }


def _csv(pack: Pack) -> str:
    out = StringIO()
    rows = csv.writer(out)
    for chart in pack.charts:
        rows.writerow([_plain(chart.title), *chart.head])
        rows.writerows(["", *map(_plain, row)] for row in chart.rows)
    return out.getvalue()


def _plain(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is quoted; a negative number is none."""
    number = cell.replace(".", "").replace(",", "").lstrip("-").isdecimal()
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r") and not number else cell


@cache
def _source() -> bytes:
    return TEMPLATE.read_bytes()


def _compiler() -> typst.Compiler:
    """One a pack: a kept one would keep the pack's drawings in memory."""
    return typst.Compiler(
        _source(), root=str(TEMPLATE.parent), font_paths=fonts(), ignore_system_fonts=True
    )
