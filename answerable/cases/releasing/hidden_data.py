"""Which files may go, and what a person looks for in one first. PURE.

After the Commissioner's advisory note of September 2023 and “Disclosing documents to the public
securely” of 31 July 2025 (rules 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MOST_BYTES = 200 * 1024 * 1024
"""More is no file that anybody has looked through."""
_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07",
           b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = frozenset((
    ".xlsx", ".xlsm", ".xlsb", ".xltx", ".xls", ".xlt", ".docx", ".docm", ".dotx", ".doc",
    ".dot", ".pptx", ".pptm", ".ppsx", ".ppt", ".pps", ".odt", ".ods", ".odp", ".msg", ".oft",
    ".eml", ".pst", ".mdb", ".accdb", ".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz",
    ".tar",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """One thing a person looks for before a file may go."""

    code: str
    words: str | Promise


_EVERY = (
    Look("opened", gettext_lazy("I opened the file and read all of it, to its last page or row.")),
    Look("names", gettext_lazy("No name or other personal data is in it that may not be disclosed, "
                               "and none in its title or file name.")),
    Look("metadata", gettext_lazy("Its properties (author, company, title, history) tell nothing "
                                  "that may not be disclosed.")),
    Look("size", gettext_lazy("It is no larger than what can be seen in it explains.")),
    Look("small", gettext_lazy("No small number in it lets anybody be recognised.")),
)  # fmt: skip
_PDF = (
    Look("redaction", gettext_lazy("What is blacked out is gone: I selected and copied across it, "
                                   "and no words came.")),
    Look("comments", gettext_lazy("It holds no comments, form values, layers or attached files.")),
    Look("white", gettext_lazy("It holds no words in the colour of the page.")),
)  # fmt: skip
_TEXT = (
    Look("rows", gettext_lazy("I looked at every column and at the last rows, not the first ones "
                              "alone.")),
)  # fmt: skip
_IMAGE = (
    Look("photo", gettext_lazy("The picture tells neither place nor person: no location data, "
                               "nobody and no screen in the background.")),
)  # fmt: skip


def kind_of(data: bytes, name: str) -> str:
    """`packed`, `pdf`, `image` or `text`, by what the bytes are and what the name says."""
    suffix = PurePath(name).suffix.lower()
    if data.startswith((*_PACKED, _OLE)) or suffix in _OFFICE:
        return "packed"
    if b"%PDF-" in data[:1024] or suffix == ".pdf":
        return "pdf"
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")):
        return "image"
    return "text"


def why_not(data: bytes, name: str, *, made_here: bool) -> str | None:
    """Why a file may not go with a letter; None where it may, once it is checked."""
    if not data:
        return _("The file is empty.")
    if len(data) > MOST_BYTES:
        return _("The file is larger than %(most)s MB.") % {"most": MOST_BYTES // 1024**2}
    if not made_here and kind_of(data, name) == "packed":
        return _(
            "A spreadsheet, document, presentation, saved message or archive made elsewhere may "
            "hold what nobody sees: hidden sheets, rows, comments and earlier versions. It is not "
            "sent. Put what is to be disclosed into a PDF or a CSV file made for it."
        )
    return None


def checklist(name: str, media_type: str) -> tuple[Look, ...]:
    """What a person looks for in a file of this kind."""
    suffix = PurePath(name).suffix.lower()
    if media_type == "application/pdf" or suffix == ".pdf":
        return (*_EVERY, *_PDF)
    if media_type.startswith("image/"):
        return (*_EVERY, *_IMAGE)
    return (*_EVERY, *_TEXT)


def unlooked(looks: Sequence[Look], looked_for: Sequence[str]) -> list[Look]:
    """What is still to be looked for."""
    return [look for look in looks if look.code not in looked_for]


MEDIA_TYPES = {
    ".pdf": "application/pdf", ".csv": "text/csv", ".txt": "text/plain", ".json":
    "application/json", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".gif": "image/gif", ".tif": "image/tiff", ".tiff": "image/tiff", ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip


def media_type_of(name: str) -> str:
    """By the name; never what the sender's browser said, which may be active content."""
    return MEDIA_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
