"""The files of an import: one table, one workbook, or a ZIP of several, opened with limits."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from django.utils.translation import gettext as _

from answerable.files.store import fetch
from answerable.improvement.guard import refusal
from answerable.improvement.importing import ProjectTable, Sheet, read_projects, read_sheet
from answerable.improvement.models import Import
from answerable.improvement.refusals import Refused
from answerable.registers.bringing import grid_of

FILES_MOST = 100
BYTES_MOST = 50_000_000
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".ods")
Table = list[list[str]]


def packed(files: Sequence[tuple[str, bytes]]) -> tuple[str, bytes]:
    """Several files as one ZIP; a single one as it is."""
    if len(files) == 1:
        return files[0]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return _("%(count)s files.zip") % {"count": len(files)}, held.getvalue()


def tables(name: str, data: bytes) -> dict[str, Table]:
    """Each table of a file by its name. Refused where nothing can be read, or it is too much."""
    if not name.casefold().endswith(".zip"):
        return {name: table_of(name, data)}
    try:
        found = dict(_unpacked(data))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise Refused(_("The ZIP file is damaged or locked and cannot be opened.")) from error
    if not found:
        raise Refused(_("There is no CSV or Excel file in the ZIP file."))
    return {inner: table_of(inner, one) for inner, one in found.items()}


def _unpacked(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        wanted = [
            one for one in archive.infolist()
            if one.filename.casefold().endswith(TABLES)
            and not one.filename.rsplit("/", 1)[-1].startswith((".", "~$"))
        ]  # fmt: skip
        if len(wanted) > FILES_MOST or sum(one.file_size for one in wanted) > BYTES_MOST:
            raise Refused(_("The ZIP file holds more than can be read at once: split it."))
        return [(one.filename, archive.read(one)) for one in wanted]


def table_of(name: str, data: bytes) -> Table:
    """The rows of one file. Refused where it is no table, or an NHS number is in it."""
    grid = grid_of(data)
    if grid.problem:
        raise Refused(f"{name}: {grid.problem}")
    rows = grid.rows()
    if said := refusal("\n".join("\t".join(row) for row in rows)):
        raise Refused(f"{name}: {said}")
    return rows


def projects_of(name: str, data: bytes, said: dict[str, str]) -> ProjectTable:
    """The projects of a file, by the columns that are said or known by name."""
    table = next(iter(tables(name, data).values()))
    return read_projects(table, said)


def sheets_of(name: str, data: bytes) -> dict[str, Sheet]:
    return {inner: read_sheet(inner, table) for inner, table in tables(name, data).items()}


def data_of(brought: Import) -> bytes:
    return fetch(brought.sha256)


def last_said(kind: str) -> dict[str, str]:
    """What was said of the columns, or sheets, of the latest import of this kind."""
    before = Import.objects.filter(kind=kind).exclude(taken_at=None).first()
    return {str(k): str(v) for k, v in before.mapping.items()} if before else {}
