"""The spreadsheet they have now: its columns understood, its rows read, each fault said."""

from answerable.cases.importing.columns import (
    FIELDS,
    Mapping,
    MappingError,
    lacking,
    map_columns,
)
from answerable.cases.importing.days import RowError, read_day
from answerable.cases.importing.lessons import Lessons, asked, lessons
from answerable.cases.importing.rows import PastRow, read_row
from answerable.cases.importing.tables import GridTable, Line, TableError, lines

__all__ = [
    "FIELDS",
    "GridTable",
    "Lessons",
    "Line",
    "Mapping",
    "MappingError",
    "PastRow",
    "RowError",
    "TableError",
    "asked",
    "lacking",
    "lessons",
    "lines",
    "map_columns",
    "read_day",
    "read_row",
]
