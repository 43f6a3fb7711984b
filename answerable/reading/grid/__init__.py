"""A table that came as CSV, XLSX or ODS, cell by cell, with what a reader must be told of it."""

from answerable.reading.document.sheet import column_number
from answerable.reading.grid.model import BETWEEN, MAX_CELLS, Grid, Sheet, cell_name
from answerable.reading.grid.read import read_grid

__all__ = ["BETWEEN", "MAX_CELLS", "Grid", "Sheet", "cell_name", "column_number", "read_grid"]
