"""Spoilt copies of messages and documents, and one process that reads them and counts.

Run as `python -m tests.soak.mutants SEED COUNT FOLDER...`; prints one JSON line. The process is
the measure of memory: its peak is what reading took.
"""

from __future__ import annotations

import json
import random
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from answerable.reading.file import read_file
from answerable.reading.message import read_message

SECONDS = 10
"""Of our own processor time: a busy machine is no fault of a message."""
LONGEST = 3_000_000
TOKENS = (
    b"\x00", b"\r\n\r\n", b"--", b"=?utf-8?b?", b"\xff\xfe", b"Content-Type: multipart/mixed\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"begin 644 x\r\n", b"<table><tr><td>", b"PK\x03\x04",
    b"%PDF-1.7\n", b"1.\t", b"\\u-1 ", b"endobj", b"charset=utf-7", b"a" * 5000, b"(" * 500,
    b"\n" * 3000, b" " * 3000, b"1" * 120, b"* \n" * 900,
)  # fmt: skip


class TooLongError(BaseException):
    """Reading took more than SECONDS; not an Exception, so that nothing swallows it."""


def seeds(folders: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Every file of the folders by name, in order, that is not of a size only fit for refusal."""
    found = sorted(each for folder in folders for each in folder.rglob("*") if each.is_file())
    return [(each.name, each.read_bytes()) for each in found if each.stat().st_size < LONGEST]


def flip(data: bytearray, chance: random.Random, _other: bytes) -> None:
    for _ in range(chance.randint(1, 1 + len(data) // 200)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def cut(data: bytearray, chance: random.Random, _other: bytes) -> None:
    del data[chance.randrange(len(data)) :]


def drop(data: bytearray, chance: random.Random, _other: bytes) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 400)]


def double(data: bytearray, chance: random.Random, _other: bytes) -> None:
    start = chance.randrange(len(data))
    data[start:start] = data[start : start + chance.randint(1, 2000)] * chance.randint(1, 20)


def splice(data: bytearray, chance: random.Random, other: bytes) -> None:
    start = chance.randrange(max(1, len(other)))
    data[chance.randrange(len(data)) :] = other[start:]


def insert(data: bytearray, chance: random.Random, _other: bytes) -> None:
    place = chance.randrange(len(data))
    data[place:place] = chance.choice(TOKENS) * chance.randint(1, 30)


WAYS: tuple[Callable[[bytearray, random.Random, bytes], None], ...] = (
    flip, cut, drop, double, splice, insert,
)  # fmt: skip


def mutants(
    known: Sequence[tuple[str, bytes]], seed: int, count: int
) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    for _ in range(count):
        name, whole = chance.choice(known)
        data = bytearray(whole or b"x")
        for _step in range(chance.randint(1, 4)):
            chance.choice(WAYS)(data, chance, chance.choice(known)[1])
            data = data[:LONGEST] or bytearray(b"x")
        yield name, bytes(data)


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


def main(arguments: Sequence[str]) -> None:
    seed, count, folders = int(arguments[0]), int(arguments[1]), arguments[2:]
    signal.signal(signal.SIGVTALRM, _too_long)
    faults: list[str] = []
    for number, (name, data) in enumerate(mutants(seeds([Path(f) for f in folders]), seed, count)):
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            read_message(data)
            read_file(data, name)
        except BaseException:
            faults.append(f"{seed}/{number} {name}: {traceback.format_exc(limit=-3)}")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    told = {"read": count, "faults": faults, "peak_kilobytes": _peak_kilobytes()}
    sys.stdout.write(json.dumps(told) + "\n")


def _peak_kilobytes() -> int:
    """Of this program alone, where the system tells it.

    What `getrusage` says begins at the size of whoever started us: half a gigabyte of tests.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(sys.argv[1:])
