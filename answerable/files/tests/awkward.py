"""Functions that behave badly, for the child to survive."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
import tempfile


def loops(data: bytes) -> None:
    while True:
        pass


def sleeps(data: bytes) -> None:
    import time  # noqa: PLC0415

    time.sleep(60)


def eats(data: bytes) -> int:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def crashes(data: bytes) -> None:
    ctypes.string_at(0)


def leaves(data: bytes) -> None:
    os._exit(3)


def raises(data: bytes) -> None:
    raise KeyError("no")


def recurses(data: bytes) -> None:
    recurses(data)


def talks(data: bytes) -> str:
    return "x" * len(data) * 10


def echoes(data: bytes, times: int = 1) -> tuple[bytes, ...]:
    return (data,) * times


def prints(data: bytes) -> str:
    sys.stdout.write("not a frame")
    sys.stdout.flush()
    return "said"


def environment(data: bytes) -> list[str]:
    return sorted(os.environ)


def writes(data: bytes) -> str:
    with tempfile.TemporaryFile() as file:
        file.write(data)
    return "written"


def strange(data: bytes) -> socket.socket:
    return socket.socket()
