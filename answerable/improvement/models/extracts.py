"""What is remembered of the extracts that other systems give."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from answerable.registers.models import Register


class ExtractMapping(models.Model):
    """Which column of an extract holds what, as it was last said.

    columns: the register's column to the extract's heading, or to "= " and a value for every row.
    """

    personal_data: ClassVar[dict[str, str]] = {"by_key": "who said so; kept while it is used"}

    register = models.OneToOneField(Register, on_delete=models.CASCADE, related_name="+")
    columns = models.JSONField(default=dict)
    at = models.DateTimeField()
    by_key = models.CharField(max_length=100)
