"""What registers there are, and what officers taught about questions and facts.

The rows of a register are in a table of its own in schema `register` (tables.py); these models
describe it.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Register(models.Model):
    """One register and the table that holds it.

    covers_from: the first day it speaks of; of earlier days it cannot even say "none".
    known_since: when the first thing in it was said. A register younger than a request answers
    with what it first said.
    """

    personal_data: ClassVar[tuple[str, ...]] = ()

    key = models.SlugField(max_length=48, unique=True)
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    created_at = models.DateTimeField()
    covers_from = models.DateField()
    known_since = models.DateTimeField(null=True)

    class Meta:
        ordering = ("title",)


class Column(models.Model):
    """A column of a register's table."""

    personal_data: ClassVar[tuple[str, ...]] = ()

    register = models.ForeignKey(Register, on_delete=models.CASCADE, related_name="columns")
    key = models.CharField(max_length=48)
    title = models.CharField(max_length=200)
    type = models.CharField(max_length=20)
    required = models.BooleanField(default=True)
    choices = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("register", "position")
        constraints = (
            models.UniqueConstraint(fields=("register", "key"), name="column_once_a_register"),
            models.UniqueConstraint(
                fields=("register", "position"), name="position_once_a_register"
            ),
        )


class Correction(models.Model):
    """An officer said whether a fact answers a question. A copy of the text, never a pointer."""

    personal_data: ClassVar[tuple[str, ...]] = ("question", "by_kind", "by_key")

    question = models.TextField()
    fact = models.CharField(max_length=100)
    right = models.BooleanField()
    by_kind = models.CharField(max_length=20)
    by_key = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        indexes = (models.Index(fields=("fact",), name="correction_fact"),)
