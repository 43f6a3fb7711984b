"""A plain ZIP: what lies in it is inspected one level deep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.package import Package

JUNK = ("__macosx/", ".ds_store", "thumbs.db", "[trash]/", "desktop.ini")
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")
UNIX_OWNER = b"ux"
INSPECTED_MOST = 500


def inspect(
    package: Package, inspector: Callable[[bytes, str], Iterable[Finding]]
) -> Iterator[Finding]:
    """Entries that should not be there, and the findings of each member under its name."""
    yield from entries(package)
    if any(UNIX_OWNER in info.extra for info in package.zip.infolist()):
        yield finding("zip.unix_uid", "", "who packed it, by number")
    members = [name for name in package.names if not name.endswith("/")]
    if any(info.flag_bits & 1 for info in package.zip.infolist()):
        yield finding("encrypted", "", "a member needs a password")
    for name in members[:INSPECTED_MOST]:
        if name.lower().endswith(ARCHIVES):
            yield finding("zip.nested_archive", name)
            continue
        if any(junk in name.lower() for junk in JUNK):
            continue
        for inner in inspector(package.read(name), name):
            yield finding(inner.label, f"{name}: {inner.where}".rstrip(": "), inner.detail)
    if len(members) > INSPECTED_MOST:
        yield finding("not_inspected", "", f"{len(members) - INSPECTED_MOST} more members")


def entries(package: Package) -> Iterator[Finding]:
    """Paths that point out of the archive, and what a system left behind."""
    for info in package.zip.infolist():
        name = info.orig_filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or name[1:3] == ":/":
            yield finding("zip.path_traversal", name)
        if any(junk in name.lower() for junk in JUNK):
            yield finding("zip.junk_entry", name)
