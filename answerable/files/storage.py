"""The folder on disk that keeps bytes: each file whole or absent, never half written."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

BUCKET = "ANSWERABLE_FILES_S3_BUCKET"


def kept_storage(environ: Mapping[str, str], home: Path) -> dict[str, Any]:
    """The `STORAGES["kept"]` entry: an S3 bucket where one is named, or `home`/files.

    The bucket needs the package `django-storages[s3]`, which an installation with S3 adds.
    """
    if bucket := environ.get(BUCKET):
        options = {"bucket_name": bucket, "file_overwrite": True, "default_acl": None}
        if endpoint := environ.get("ANSWERABLE_FILES_S3_ENDPOINT"):
            options["endpoint_url"] = endpoint
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    return {
        "BACKEND": "answerable.files.storage.KeptOnDisk",
        "OPTIONS": {"location": str(home / "files")},
    }


@deconstructible(path="answerable.files.storage.KeptOnDisk")
class KeptOnDisk(FileSystemStorage):
    """A folder whose files appear under their names only when wholly written and synced."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:  # noqa: ARG002
        """The name itself: it is the hash of the bytes, so a second writer writes the same."""
        return name

    def _save(self, name: str, content: File[Any] | IO[Any]) -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = target.with_name(f".{target.name}.{secrets.token_hex(8)}.part")
        try:
            write_synced(part, content)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(target.parent)
        return name


def write_synced(path: Path, content: File[Any] | IO[Any]) -> None:
    """Write and flush to disk. Raises FileExistsError where `path` is there already."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        chunks = content.chunks() if isinstance(content, File) else iter([content.read()])
        for chunk in chunks:
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name in the folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
