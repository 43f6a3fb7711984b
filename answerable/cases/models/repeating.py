"""The earlier request that a question repeats (FOIA s.14(2))."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from answerable.cases.models.asking import Question, Request


class Repeat(models.Model):
    """A question asks again what an earlier case of the same person answered.

    Who linked them, and when, is in the ledger.
    """

    personal_data: ClassVar[dict[str, str]] = {}

    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="repeat")
    earlier = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="repeated_by")

    def __str__(self) -> str:
        return f"{self.question} repeats {self.earlier}"
