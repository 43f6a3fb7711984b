"""A release as one file: everything that went, and the hashes that prove it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

from django.utils.timezone import get_default_timezone

from answerable.cases.models import Release
from answerable.files.store import fetch

SCHEMA = "answerable/release/1"


def contents(release: Release) -> Iterator[tuple[str, str]]:
    """Each name in the bundle with the hash of its bytes."""
    yield "letter.pdf", release.pdf_sha256
    yield "letter.html", release.html_sha256
    yield "letter.txt", release.text_sha256
    if release.answers_sha256:
        yield "answers.json", release.answers_sha256
    for file in release.files.all():
        yield f"files/{file.name}", file.sha256


def manifest(release: Release) -> dict[str, Any]:
    """What the release is, as the row says: versions, days, hashes."""
    return {
        "schema": SCHEMA,
        "reference": release.request.reference,
        "response": release.number,
        "id": str(release.public_id),
        "issued_at": release.issued_at.isoformat(),
        "issued_on": release.issued_on.isoformat(),
        "content_digest": release.digest,
        "approved_at": release.approval.approved_at.isoformat(),
        "sent_by": release.sent_by,
        "wording_version": release.wording_version,
        "wordings": release.wordings,
        "calendar_version": release.calendar_version,
        "corrects": release.corrects.number if release.corrects else None,
        "files": [{"name": name, "sha256": sha256} for name, sha256 in contents(release)],
        "ways": {file.name: file.way for file in release.files.all()},
    }


def bundle(release: Release) -> bytes:
    """The bundle, byte for byte the same each time. Raises DamagedError where a file was altered.

    `sha256sum --check SHA256SUMS` proves it without this product.
    """
    made = io.BytesIO()
    local = release.issued_at.astimezone(get_default_timezone())
    stamp = (local.year, local.month, local.day, local.hour, local.minute, local.second)
    sums = []
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, sha256 in contents(release):
            archive.writestr(_entry(name, stamp), fetch(sha256))
            sums.append((sha256, name))
        told = json.dumps(manifest(release), indent=2, ensure_ascii=False).encode()
        archive.writestr(_entry("release.json", stamp), told)
        sums.append((hashlib.sha256(told).hexdigest(), "release.json"))
        lines = "".join(f"{sha256}  {name}\n" for sha256, name in sums)
        archive.writestr(_entry("SHA256SUMS", stamp), lines.encode())
    return made.getvalue()


def _entry(name: str, stamp: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, stamp)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
