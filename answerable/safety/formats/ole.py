"""The old binary formats (.doc, .xls, .ppt, .msg): their directory is read, not their records."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from answerable.safety.finding import Finding, finding

FREE = 0xFFFFFFFA
ENTRY = 128
SECTORS_MOST = 200_000


def inspect(data: bytes) -> Iterator[Finding]:
    """What the directory tells, and that the rest was not looked into."""
    names = directory(data)
    low = [name.lower() for name in names]
    if "encryptedpackage" in low:
        yield finding("encrypted", "", "needs a password")
        return
    if any(n in {"vba", "_vba_project", "_vba_project_cur", "macros"} for n in low):
        yield finding("ole.vba", "macros")
    for name in names:
        if (name.startswith("_") and name[1:].isdigit()) or name.upper().startswith("MBD"):
            yield finding("ole.embedded_object", name)
    if "msodatastore" in low:
        yield finding("ole.custom_xml", "MsoDataStore")
    yield finding("not_inspected", "", "an old binary format: save it anew and inspect that")


def directory(data: bytes) -> list[str]:
    """The names of the streams and storages. Raises struct.error where the file is cut short."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    if size not in {512, 4096}:
        return []
    sector = struct.unpack_from("<I", data, 48)[0]
    table = allocation(data, size)
    names: list[str] = []
    seen: set[int] = set()
    while sector < FREE and sector not in seen and len(seen) < SECTORS_MOST:
        seen.add(sector)
        block = data[(sector + 1) * size : (sector + 2) * size]
        names += [
            name for at in range(0, len(block), ENTRY) if (name := entry(block[at : at + ENTRY]))
        ]
        sector = table[sector] if sector < len(table) else FREE
    return names


def allocation(data: bytes, size: int) -> list[int]:
    """The chain of sectors, from the first 109 table sectors (up to 7 MB of 512-byte ones)."""
    table: list[int] = []
    for sector in struct.unpack_from("<109I", data, 76):
        if sector < FREE:
            block = data[(sector + 1) * size : (sector + 2) * size]
            table += struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])
    return table


def entry(block: bytes) -> str:
    if len(block) < ENTRY or block[66] not in {1, 2, 5}:
        return ""
    length = min(struct.unpack_from("<H", block, 64)[0], 64)
    return block[: max(length - 2, 0)].decode("utf-16-le", "replace")
