"""Photographs: where, when and by whom, as the camera or the program wrote it."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from answerable.safety.finding import Finding, finding

PNG = b"\x89PNG\r\n\x1a\n"
TIFF = (b"II*\x00", b"MM\x00*")
AUTHOR, COPYRIGHT = 0x13B, 0x8298
DESCRIPTIONS = {0x10E, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F}
EXIF_FOLDER, GPS_FOLDER = 0x8769, 0x8825
BASELINE = (
    set(range(0xFE, 0x10E))
    | {0x111, 0x112, *range(0x115, 0x11E), 0x122, 0x123, 0x124, 0x125}
    | {
        0x128,
        0x129,
        0x12D,
        0x13D,
        0x13E,
        0x13F,
        0x140,
        *range(0x141, 0x146),
        0x14A,
        0x152,
        0x154,
        0x155,
        0x156,
        *range(0x200, 0x20A),
        0x211,
        0x212,
        0x213,
        0x214,
    }
)
XMP_TAG, IPTC_TAG, PHOTOSHOP_TAG = 0x2BC, 0x83BB, 0x8649
FOLDERS_MOST, ENTRIES_MOST, CHUNKS_MOST = 50, 2000, 100_000


def is_image(data: bytes) -> bool:
    riff = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return data.startswith((PNG, b"\xff\xd8\xff", b"GIF8", *TIFF)) or riff


def inspect(data: bytes) -> Iterator[Finding]:
    if data.startswith(PNG):
        yield from png(data)
    elif data.startswith(b"\xff\xd8"):
        yield from jpeg(data)
    elif data.startswith(b"RIFF"):
        yield from webp(data)
    elif data.startswith(TIFF):
        yield from tiff(data, whole=True)
    elif data.count(b"\x21\xf9\x04") > 1:
        yield finding("img.multi_frame", "", "more than one picture")


def jpeg(data: bytes) -> Iterator[Finding]:
    for marker, body in segments(data):
        if marker == 0xE1 and body.startswith(b"Exif\x00"):
            yield from tiff(body[6:])
        elif marker == 0xE1 and b"ns.adobe.com/x" in body[:40]:
            yield finding("img.xmp", "XMP")
        elif marker == 0xED and body.startswith(b"Photoshop 3.0"):
            yield finding("img.photoshop_irb", "8BIM")
            if b"8BIM\x04\x04" in body:
                yield finding("img.iptc", "IPTC")
        elif marker == 0xFE and body.strip(b"\x00 "):
            yield finding("img.jpeg_comment", "COM", body.decode("latin-1"))


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and body of each segment before the picture itself."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in {0xDA, 0xD9}:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def png(data: bytes) -> Iterator[Finding]:
    at = len(PNG)
    for _chunk in range(CHUNKS_MOST):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if kind in {b"tEXt", b"zTXt", b"iTXt"}:
            xmp = body.startswith(b"XML:com.adobe.xmp")
            yield finding(
                "img.xmp" if xmp else "img.png_text", kind.decode(), body[:80].decode("latin-1")
            )
        elif kind == b"tIME":
            yield finding("img.png_time", "tIME")
        elif kind == b"eXIf":
            yield from tiff(body)
        at += 12 + length


def webp(data: bytes) -> Iterator[Finding]:
    at = 12
    for _chunk in range(CHUNKS_MOST):
        if at + 8 > len(data):
            return
        kind, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if kind == b"EXIF":
            yield from tiff(body.removeprefix(b"Exif\x00\x00"))
        elif kind == b"XMP ":
            yield finding("img.xmp", "XMP")
        at += 8 + length + length % 2


Tags = dict[int, tuple[int, int, bytes]]


def tiff(data: bytes, *, whole: bool = False) -> Iterator[Finding]:
    """The tags of a TIFF, or of the Exif block, which is one. `whole`: the file is the picture."""
    order = "<" if data.startswith(b"II") else ">"
    pages = list(folders(data, order))
    for number, tags in enumerate(pages):
        yield from tag_findings(data, order, tags, thumbnail=number > 0 and not whole)
    if whole and len(pages) > 1:
        yield finding("img.multi_frame", "", f"{len(pages)} pictures")


def tag_findings(data: bytes, order: str, tags: Tags, *, thumbnail: bool) -> Iterator[Finding]:
    if thumbnail and (0x201 in tags or 0x111 in tags):
        yield finding("img.exif_thumbnail", "Exif")
    for tag, (_kind, _count, value) in tags.items():
        said = value.strip(b"\x00 ").decode("latin-1")
        if tag in {AUTHOR, COPYRIGHT} and said:
            yield finding("img.author", "Exif", said)
        if tag in DESCRIPTIONS and said:
            yield finding("img.description", "Exif", said)
    if (
        set(tags)
        - BASELINE
        - {XMP_TAG, IPTC_TAG, PHOTOSHOP_TAG, GPS_FOLDER, AUTHOR, COPYRIGHT}
        - DESCRIPTIONS
    ):
        yield finding("img.exif", "Exif")
    if GPS_FOLDER in tags and located(data, order, tags[GPS_FOLDER]):
        yield finding("img.gps", "Exif", "where it was taken")
    for tag, label in (
        (XMP_TAG, "img.xmp"),
        (IPTC_TAG, "img.iptc"),
        (PHOTOSHOP_TAG, "img.photoshop_irb"),
    ):
        if tag in tags:
            yield finding(label, "TIFF")


def located(data: bytes, order: str, tag: tuple[int, int, bytes]) -> bool:
    (at,) = struct.unpack(f"{order}I", tag[2][:4].ljust(4, b"\x00"))
    found, _next = folder(data, order, at)
    return bool({2, 4} & set(found))


def folders(data: bytes, order: str) -> Iterator[Tags]:
    """The directories, in their chain."""
    if len(data) < 8:
        return
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    seen: set[int] = set()
    while at and at not in seen and len(seen) < FOLDERS_MOST:
        seen.add(at)
        tags, at = folder(data, order, at)
        yield tags


def folder(data: bytes, order: str, at: int) -> tuple[Tags, int]:
    """One directory: tag to (type, count, bytes), and where the next one is (0: none)."""
    tags: Tags = {}
    if at + 2 > len(data):
        return tags, 0
    (count,) = struct.unpack_from(f"{order}H", data, at)
    end = at + 2 + 12 * count
    for place in range(at + 2, min(end, len(data) - 11), 12)[:ENTRIES_MOST]:
        tag, kind, length = struct.unpack_from(f"{order}HHI", data, place)
        tags[tag] = (kind, length, value(data, order, place, kind, length))
    following = struct.unpack_from(f"{order}I", data, end)[0] if end + 4 <= len(data) else 0
    return tags, following


def value(data: bytes, order: str, place: int, kind: int, count: int) -> bytes:
    size = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}.get(kind, 1) * count
    if size <= 4:
        return data[place + 8 : place + 12]
    (at,) = struct.unpack_from(f"{order}I", data, place + 8)
    return data[at : at + min(size, 4096)]
