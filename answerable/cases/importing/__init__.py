"""The spreadsheet they have now: its columns understood, its rows read, each fault said."""

from answerable.cases.importing.columns import FIELDS, Mapping, MappingError, map_columns
from answerable.cases.importing.lessons import Lessons, asked, lessons
from answerable.cases.importing.rows import PastRow, RowError, read_row
from answerable.cases.importing.tables import Line, TableError, lines

__all__ = [
    "FIELDS",
    "Lessons",
    "Line",
    "Mapping",
    "MappingError",
    "PastRow",
    "RowError",
    "TableError",
    "asked",
    "lessons",
    "lines",
    "map_columns",
    "read_row",
]
