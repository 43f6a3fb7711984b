"""Bytes to a Grid, whatever they are."""

from __future__ import annotations

import csv
import io

from answerable.reading.charset import decode
from answerable.reading.document.package import Package, UnreadableError
from answerable.reading.grid.model import MAX_CELLS, Grid, line
from answerable.reading.grid.ods import ods_grid
from answerable.reading.grid.xlsx import xlsx_grid

OLD_EXCEL = b"\xd0\xcf\x11\xe0"
OTHERWISE = (
    (b"%PDF-", "This is a PDF. Save the table as .xlsx or .csv."),
    (b"{\\rtf", "This is a Word document. Save the table as .xlsx or .csv."),
    (b"<", "This is a web page, whatever its name says. Open it in Excel and save it as .xlsx."),
)
"""How files begin that are often called .csv or .xls, and what to do with them."""
SEPARATORS = ",;\t|"
CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r") | {"\x7f"}


def read_grid(data: bytes, sheet: str = "") -> Grid:
    """The first visible sheet that holds a table, or the one table of a CSV. Never raises.

    sheet: of a workbook, the name of the one to read instead.
    """
    if data.startswith(OLD_EXCEL):
        return Grid(problem="This is an old Excel or a protected file. Save it as .xlsx or .csv.")
    try:
        if data.startswith(b"PK"):
            package = Package(data)
            kind = ods_grid if "content.xml" in package.names else xlsx_grid
            return kind(package, sheet)
        start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
        wrong = next((why for mark, why in OTHERWISE if start.startswith(mark)), None)
        return Grid(problem=wrong) if wrong else csv_grid(data)
    except UnreadableError as refused:
        return Grid(problem=str(refused))
    except (ValueError, LookupError, csv.Error):
        return Grid(problem="The file is damaged and cannot be read.")


def csv_grid(data: bytes) -> Grid:
    text = decode(data, None, []).lstrip("\ufeff")
    if "\x00" in text or _no_text(text):
        return Grid(problem="This is not a table: it is neither CSV, XLSX nor ODS.")
    lines: list[str] = []
    cells = 0
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator(text)):
        cells += len(row)
        if cells > MAX_CELLS:
            return Grid(problem="The table is too large: split it into several files.")
        lines.append(line(row))
    return Grid(tuple(lines))


def _no_text(text: str) -> bool:
    """A picture or a program: one in a hundred of its first characters is no letter nor space."""
    start = text[:4_000]
    return sum(map(CONTROL.__contains__, start)) * 100 > len(start)


def separator(text: str) -> str:
    """What parts the cells: the mark that the first lines hold most often and alike."""
    heads = [head for head in text[:20_000].split("\n")[:20] if head.strip()]
    counts = {mark: [head.count(mark) for head in heads] for mark in SEPARATORS}
    return max(SEPARATORS, key=lambda m: (min(counts[m], default=0) > 0, sum(counts[m])))
