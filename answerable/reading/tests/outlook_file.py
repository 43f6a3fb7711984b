"""Outlook files built for tests: a compound file (MS-CFB) with the properties of MS-OXMSG."""

import struct
from itertools import pairwise
from typing import Any

Tree = dict[str, Any]  # a stream's bytes, or a storage's tree, by name
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def text(identity: int, value: str) -> Tree:
    return {f"__substg1.0_{identity:04X}001F": value.encode("utf-16-le")}


def narrow(identity: int, value: bytes) -> Tree:
    return {f"__substg1.0_{identity:04X}001E": value}


def data(identity: int, value: bytes) -> Tree:
    return {f"__substg1.0_{identity:04X}0102": value}


def properties(head: int, *fixed: tuple[int, int, int]) -> Tree:
    """The properties of fixed size, as (identity, type, value); head: the size of its header."""
    rows = b"".join(
        struct.pack("<HHIQ", kind, identity, 6, value) for identity, kind, value in fixed
    )
    return {"__properties_version1.0": b"\x00" * head + rows}


def attached(number: int, name: str, content: bytes) -> Tree:
    inner = {**properties(8), **text(0x3707, name), **data(0x3701, content)}
    return {f"__attach_version1.0_#{number:08X}": inner}


def embedded(number: int, message: Tree) -> Tree:
    inner = {**properties(8), "__substg1.0_3701000D": message}
    return {f"__attach_version1.0_#{number:08X}": inner}


def recipient(number: int, name: str, address: str) -> Tree:
    inner = {**properties(8), **text(0x3001, name), **text(0x39FE, address)}
    return {f"__recip_version1.0_#{number:08X}": inner}


class _Writer:
    def __init__(self) -> None:
        self.entries: list[list[Any]] = []  # name, type, right sibling, child, start, size
        self.small = b""
        self.small_chain: list[int] = []
        self.sectors: list[bytes] = []
        self.chain: list[int] = []

    def add(self, name: str, content: Any, kind: int) -> int:
        place = len(self.entries)
        self.entries.append([name, kind, _FREE, _FREE, 0, 0])
        if isinstance(content, dict):
            names = sorted(content, key=lambda one: (len(one), one.upper()))
            children = [
                self.add(one, content[one], 1 + isinstance(content[one], bytes)) for one in names
            ]
            for child, after in pairwise(children):
                self.entries[child][2] = after
            self.entries[place][3] = children[0] if children else _FREE
        else:
            self.entries[place][4:] = [self.store(content), len(content)]
        return place

    def store(self, content: bytes) -> int:
        if len(content) >= 4096:
            return self.long(content)
        first, count = len(self.small_chain), max(-(-len(content) // 64), 1)
        self.small += content.ljust(count * 64, b"\x00")
        self.small_chain += [*range(first + 1, first + count), _END]
        return first

    def long(self, content: bytes) -> int:
        first, count = len(self.chain), max(-(-len(content) // 512), 1)
        padded = content.ljust(count * 512, b"\x00")
        self.sectors += [padded[i * 512 : i * 512 + 512] for i in range(count)]
        self.chain += [*range(first + 1, first + count), _END]
        return first

    def directory(self) -> bytes:
        out = b""
        for name, kind, right, child, start, size in self.entries:
            wide = (name + "\x00").encode("utf-16-le")
            out += wide.ljust(64, b"\x00") + struct.pack(
                "<HBBIII", len(wide), kind, 1, _FREE, right, child
            )
            out += b"\x00" * 36 + struct.pack("<IQ", start, size)
        return out


def outlook_file(tree: Tree) -> bytes:
    writer = _Writer()
    writer.add("Root Entry", tree, 5)
    writer.entries[0][4:] = [writer.long(writer.small), len(writer.small)]
    chained = b"".join(struct.pack("<I", one) for one in writer.small_chain)
    small_fat = writer.long(chained.ljust(-(-len(chained) // 512) * 512, b"\xff"))
    directory = writer.long(writer.directory())
    fats = -(-(len(writer.chain) + 2) // 127)
    places = range(len(writer.chain), len(writer.chain) + fats)
    table = [*writer.chain, *[_FAT] * fats]
    table += [_FREE] * (fats * 128 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 10
    head += struct.pack("<IIII", fats, directory, 0, 4096)
    head += struct.pack("<IIII", small_fat, -(-len(chained) // 512), _END, 0)
    head += b"".join(struct.pack("<I", one) for one in places).ljust(109 * 4, b"\xff")
    return head + b"".join(writer.sectors) + b"".join(struct.pack("<I", one) for one in table)
