"""Outlook's own files, .msg and .oft: properties in a compound file (MS-OXMSG)."""

from __future__ import annotations

import io
import re
import struct
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import olefile

from answerable.reading.message.tnef import code_page

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAX_STREAM = 100_000_000
_EPOCH = datetime(1601, 1, 1, tzinfo=timezone.utc)  # noqa: UP017


@dataclass(slots=True)
class Storage:
    """One message of the file: text properties, bytes, attachments and nested messages."""

    text: dict[int, str] = field(default_factory=dict)
    data: dict[int, bytes] = field(default_factory=dict)
    times: dict[int, datetime] = field(default_factory=dict)
    recipients: list[str] = field(default_factory=list)
    files: list[tuple[str, str, bytes]] = field(default_factory=list)
    nested: list[Storage] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    charset: str = "cp1252"


def transport(storage: Storage) -> str:
    """The header lines it came with, or those its properties amount to (mail inside an office)."""
    written = storage.text.get(0x007D, "").rstrip("\r\n")
    kind = storage.text.get(0x001A, "").upper()
    shown, address = (
        storage.text.get(0x0C1A, ""),
        storage.text.get(0x5D01) or storage.text.get(0x0C1F, ""),
    )
    lines = [written] if written else []
    if not re.search(r"^from:", written, re.IGNORECASE | re.MULTILINE):
        sender = f'"{shown}" <{address}>' if shown and "@" in address else address or shown
        lines.append(f"From: {sender}")
    if not re.search(r"^subject:", written, re.IGNORECASE | re.MULTILINE):
        lines.append(f"Subject: {storage.text.get(0x0037, '')}")
    if kind.startswith(("REPORT.", "IPM.NOTE.RULES.OOFTEMPLATE")):
        lines.append("X-Failed-Recipients:" if kind.endswith(".NDR") else "X-Autoreply: yes")
    return "\r\n".join(lines) + "\r\n\r\n"


def is_compound(data: bytes) -> bool:
    return data.startswith(MAGIC)


def read_compound(data: bytes) -> Storage | None:
    """The message of a .msg file; None where the compound file holds none. Never raises."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            if not ole.exists("__properties_version1.0"):
                return None
            return _storage(ole, [], 0)
    except Exception:  # olefile raises a dozen kinds on broken files
        return None


def _storage(ole: olefile.OleFileIO, where: list[str], depth: int) -> Storage:
    found = Storage()
    _fixed(ole, [*where, "__properties_version1.0"], found, top=not where)
    _streams(ole, where, found)
    for name in _children(ole, where, "__recip_version1.0_"):
        inner = Storage(charset=found.charset)
        _streams(ole, [*where, name], inner)
        shown, address = (
            inner.text.get(0x3001, ""),
            inner.text.get(0x39FE) or inner.text.get(0x3003, ""),
        )
        if shown or address:
            found.recipients.append(
                f"{shown} <{address}>"
                if shown and address and shown != address
                else address or shown
            )
    for name in _children(ole, where, "__attach_version1.0_"):
        _attached(ole, [*where, name], found, depth)
    return found


def _children(ole: olefile.OleFileIO, where: list[str], start: str) -> list[str]:
    names = {
        path[len(where)]
        for path in ole.listdir(streams=True, storages=True)
        if path[: len(where)] == where
        and len(path) > len(where)
        and path[len(where)].startswith(start)
    }
    return sorted(names)[:500]


def _streams(ole: olefile.OleFileIO, where: list[str], found: Storage) -> None:
    for path in ole.listdir(streams=True, storages=False):
        if path[: len(where)] == where and len(path) == len(where) + 1:
            _property(ole, path, found)


def _property(ole: olefile.OleFileIO, path: list[str], found: Storage) -> None:
    name = path[-1]
    if not name.startswith("__substg1.0_") or len(name) < 20 or "-" in name:
        return
    try:
        identity, kind = int(name[12:16], 16), int(name[16:20], 16)
    except ValueError:
        return
    if ole.get_size(path) > _MAX_STREAM:
        found.notes.append("a part of the file declares more than 100 MB and was refused")
        return
    raw = ole.openstream(path).read()
    if kind == 0x1F:
        found.text[identity] = raw.decode("utf-16-le", "replace").rstrip("\x00")
    elif kind == 0x1E:
        found.text[identity] = raw.decode(found.charset, "replace").rstrip("\x00")
    elif kind == 0x102:
        found.data[identity] = raw


def _fixed(ole: olefile.OleFileIO, path: list[str], found: Storage, *, top: bool) -> None:
    if not ole.exists(path):
        return
    raw = ole.openstream(path).read()
    for position in range(32 if top else 24, len(raw) - 15, 16):
        kind, identity = struct.unpack_from("<HH", raw, position)
        if kind == 3 and identity in (0x3FFD, 0x3FDE):
            found.charset = code_page(struct.unpack_from("<I", raw, position + 8)[0])
        if kind == 0x40:
            ticks = struct.unpack_from("<Q", raw, position + 8)[0]
            if 0 < ticks < 2**62:
                try:
                    found.times[identity] = _EPOCH + timedelta(microseconds=ticks // 10)
                except OverflowError:
                    continue


def _attached(ole: olefile.OleFileIO, where: list[str], found: Storage, depth: int) -> None:
    inner = Storage(charset=found.charset)
    _streams(ole, where, inner)
    found.notes += inner.notes
    object_path = [*where, "__substg1.0_3701000D"]
    if ole.exists(object_path):
        if depth < 10:
            found.nested.append(_storage(ole, object_path, depth + 1))
        else:
            found.notes.append("messages nested more than 10 deep were not opened")
        return
    name = inner.text.get(0x3707) or inner.text.get(0x3704) or inner.text.get(0x3001) or ""
    if 0x3701 in inner.data:
        found.files.append((name, inner.text.get(0x370E, ""), inner.data[0x3701]))
