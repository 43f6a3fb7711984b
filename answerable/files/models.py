"""Bytes by their hash, and who uses them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class StoredFile(models.Model):
    """Bytes kept once. `size` in bytes; `sha256` in lower-case hex names them in the storage."""

    personal_data: ClassVar[tuple[str, ...]] = ()

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=255)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="stored_file_sha256_is_hex"
            )
        ]


class FileUse(models.Model):
    """A row above needs these bytes: `kind` and `key` name it, `name` is the file's name there."""

    personal_data: ClassVar[tuple[str, ...]] = ("name", "added_by")

    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="uses")
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    name = models.CharField(max_length=255)
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stored", "kind", "key", "name"], name="file_use_said_once"
            )
        ]
        indexes = [models.Index(fields=["kind", "key"], name="file_use_of")]
