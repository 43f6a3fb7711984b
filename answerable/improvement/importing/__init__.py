"""What other systems give out of projects and run charts, read so that it can be looked at first.

PURE: rows of text in, values and bad cells out.
"""

from answerable.improvement.importing.charts import Sheet, read_sheet
from answerable.improvement.importing.projects import (
    FIELDS,
    ProjectRow,
    ProjectTable,
    read_projects,
    suggested,
)

__all__ = [
    "FIELDS",
    "ProjectRow",
    "ProjectTable",
    "Sheet",
    "read_projects",
    "read_sheet",
    "suggested",
]
