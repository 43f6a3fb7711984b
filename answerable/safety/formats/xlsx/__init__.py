"""Excel: the workbook's parts, and what the cells hide."""

from answerable.safety.formats.xlsx.workbook import inspect

__all__ = ["inspect"]
