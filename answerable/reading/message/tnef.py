"""winmail.dat: what Outlook sends to those it takes for Outlook (MS-OXTNEF)."""

from __future__ import annotations

import codecs
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from answerable.reading.rtf import decompress_rtf

SIGNATURE = 0x223E9F78
_TITLE, _DATA, _MAPI_ATTACHMENT, _START = 0x18010, 0x6800F, 0x69005, 0x69002
_BODY, _MESSAGE_PROPERTIES, _SUBJECT, _CODE_PAGE = 0x2800C, 0x69003, 0x18004, 0x69007
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = {0x1E, 0x1F, 0x102, 0x0D}


@dataclass(slots=True)
class Enclosed:
    """A file inside a winmail.dat; nested: another message in TNEF."""

    name: str = ""
    data: bytes = b""
    nested: bool = False


@dataclass(slots=True)
class Unpacked:
    """text, html and rtf are the body in as many forms as were there."""

    text: str = ""
    html: bytes = b""
    rtf: bytes = b""
    subject: str = ""
    files: list[Enclosed] = field(default_factory=list)
    whole: bool = True
    charset: str = "cp1252"


def is_tnef(data: bytes) -> bool:
    return len(data) > 6 and struct.unpack_from("<I", data)[0] == SIGNATURE


def unpack(data: bytes) -> Unpacked:
    """The body and files of a winmail.dat; `whole` False where it broke off. Never raises."""
    found = Unpacked()
    try:
        for identity, value in _attributes(data):
            _take(found, identity, value)
    except (struct.error, ValueError, IndexError, UnicodeError):
        found.whole = False
    return found


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 6
    while position + 9 <= len(data):
        identity, length = struct.unpack_from("<II", data, position + 1)
        end = position + 9 + length
        if end > len(data):
            raise ValueError("broken off")
        yield identity, data[position + 9 : end]
        position = end + 2


def _take(found: Unpacked, identity: int, value: bytes) -> None:
    if identity == _CODE_PAGE and len(value) >= 4:
        found.charset = code_page(struct.unpack_from("<I", value)[0])
    elif identity == _START:
        found.files.append(Enclosed())
    elif identity == _BODY:
        found.text = _narrow(value, found.charset)
    elif identity == _SUBJECT:
        found.subject = _narrow(value, found.charset)
    elif identity == _MESSAGE_PROPERTIES:
        _message(found, value)
    elif found.files and identity == _TITLE:
        found.files[-1].name = found.files[-1].name or _narrow(value, found.charset)
    elif found.files and identity == _DATA:
        found.files[-1].data = value
    elif found.files and identity == _MAPI_ATTACHMENT:
        _attachment(found.files[-1], value, found.charset)


def code_page(number: int) -> str:
    """Windows' number of a charset as Python calls it; Windows-1252 where it is not known."""
    name = {65001: "utf-8", 28591: "cp1252", 20127: "cp1252", 20866: "koi8-r"}.get(number)
    try:
        return name or codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def _narrow(value: bytes, charset: str) -> str:
    return value.rstrip(b"\x00").decode(charset, "replace")


def _message(found: Unpacked, value: bytes) -> None:
    for identity, kind, data in properties(value):
        if identity == 0x1000:
            found.text = text_of(kind, data, found.charset)
        elif identity == 0x1013:
            found.html = (
                data.rstrip(b"\x00")
                if kind == 0x102
                else text_of(kind, data, found.charset).encode()
            )
        elif identity == 0x1009:
            found.rtf = decompress_rtf(data)
        elif identity == 0x0037:
            found.subject = text_of(kind, data, found.charset)


def _attachment(file: Enclosed, value: bytes, charset: str) -> None:
    for identity, kind, data in properties(value):
        if identity == 0x3707:
            file.name = text_of(kind, data, charset)
        elif identity == 0x3701:
            if kind == 0x0D:  # an object: its interface's identity stands before it
                file.nested = data[16:20] == struct.pack("<I", SIGNATURE)
            file.data = data[16:] if kind == 0x0D else data


def text_of(kind: int, data: bytes, charset: str) -> str:
    if kind == 0x1F:
        return data.decode("utf-16-le", "replace").rstrip("\x00")
    return _narrow(data, charset)


def properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(identity, type, first value) of a MAPI property list."""
    count = struct.unpack_from("<I", data)[0]
    position = 4
    for _ in range(min(count, 5000)):
        kind, identity = struct.unpack_from("<HH", data, position)
        position = _past_name(data, position + 4) if identity >= 0x8000 else position + 4
        many, kind = bool(kind & 0x1000), kind & 0xFFF
        if kind in _VARIABLE or many:
            value, position = _variable(data, position, kind)
        else:
            size = _FIXED.get(kind)
            if size is None:
                raise ValueError(f"a property of unknown type {kind}")
            value, position = data[position : position + size], position + size
        yield identity, kind, value


def _past_name(data: bytes, position: int) -> int:
    kind = struct.unpack_from("<I", data, position + 16)[0]
    position += 20
    if kind == 0:
        return position + 4
    length: int = struct.unpack_from("<I", data, position)[0]
    return position + 4 + length + (-length % 4)


def _variable(data: bytes, position: int, kind: int) -> tuple[bytes, int]:
    count = struct.unpack_from("<I", data, position)[0]
    position += 4
    first = b""
    for place in range(min(count, 10_000)):
        if kind in _VARIABLE:
            length = struct.unpack_from("<I", data, position)[0]
            if position + 4 + length > len(data):
                raise ValueError("broken off")
            value = data[position + 4 : position + 4 + length]
            position += 4 + length + (-length % 4)
        else:
            size = 4 if kind == 2 else _FIXED[kind]
            value, position = data[position : position + size], position + size
        first = value if place == 0 else first
    return first, position
