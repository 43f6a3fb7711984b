"""What is looked for in a file before a project keeps it: its kind, patients' data, what is hidden.

The file is opened in a process of its own.
"""

from __future__ import annotations

from pathlib import PurePath

from django.utils.translation import gettext as _

from answerable.files.child import read_in_child
from answerable.improvement.guard import refusal
from answerable.improvement.refusals import Refused
from answerable.safety.finding import Finding

MOST_BYTES = 20 * 1024 * 1024
QUOTA = 250 * 1024 * 1024
MEGABYTE = 1024 * 1024
GRAVE = frozenset({"critical", "high"})
MOST_SAID = 5
TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}
_TEXTS = frozenset({".csv", ".txt", ".md"})
_STARTS = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG",),
    **dict.fromkeys((".jpg", ".jpeg"), (b"\xff\xd8\xff",)),
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), (b"PK\x03\x04",)),
}


def media_type(name: str) -> str:
    return TYPES[PurePath(name).suffix.lower()]


def looked(data: bytes, name: str) -> list[Finding]:
    """What is hidden in it. Raises Refused where it may not be kept at all: another kind of file,
    too large, not to be opened, or with an NHS number in it.
    """
    _refuse_kind(data, name)
    outcome = read_in_child("safety.inspect.inspect", data, name=name)
    if outcome.problem:
        raise Refused(_("The file cannot be looked through: %(why)s") % {"why": outcome.problem})
    found: list[Finding] = list(outcome.value)
    closed = {f.label for f in found} & {"encrypted", "unreadable", "too_large"}
    if closed:
        raise Refused(
            _("The file is locked with a password or damaged, so nobody could look through it.")
        )
    said = refusal(_text(data, name))
    if said:
        raise Refused(said)
    return found


def _refuse_kind(data: bytes, name: str) -> None:
    suffix = PurePath(name).suffix.lower()
    if suffix not in TYPES:
        kinds = ", ".join(sorted(kind[1:] for kind in TYPES))
        raise Refused(_("A project keeps files of these kinds: %(kinds)s.") % {"kinds": kinds})
    if not data:
        raise Refused(_("The file is empty."))
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // MEGABYTE
        raise Refused(_("The file is larger than %(most)s MB.") % {"most": most})
    if not data.startswith(_STARTS.get(suffix, (b"",))):
        raise Refused(_("What is in the file is not of the kind that its name says."))


def _text(data: bytes, name: str) -> str:
    """Its words, where it has any that can be read."""
    if PurePath(name).suffix.lower() in _TEXTS:
        return data.decode("utf-8", "replace")
    outcome = read_in_child("reading.document.read_document", data, name=name)
    return "" if outcome.problem else str(outcome.value.text)


def warnings_of(found: list[Finding]) -> list[str]:
    """A sentence for each thing that is likely to be seen by nobody and to matter."""
    grave = [f for f in found if f.severity in GRAVE][:MOST_SAID]
    return [_("Hidden in the file: %(what)s.") % {"what": _plain(f)} for f in grave]


def _plain(found: Finding) -> str:
    """A finding's label as words, and the part of the file it is in."""
    what = found.label.partition(".")[2].replace("_", " ") or found.label
    return f"{what} ({found.where})" if found.where else what
