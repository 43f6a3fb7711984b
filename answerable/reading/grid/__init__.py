"""A table that came as CSV, XLSX or ODS, cell by cell, with what a reader must be told of it."""

from answerable.reading.grid.model import MAX_CELLS, Grid, cell_name
from answerable.reading.grid.read import read_grid

__all__ = ["MAX_CELLS", "Grid", "cell_name", "read_grid"]
