"""The warm server: a small process that has imported the readers and forks one child per file.

It never opens the bytes itself. It speaks length-prefixed frames over its standard input and
output: a JSON head and the bytes in; a JSON answer out. Run as
`python -m answerable.files.child.server`; it knows no Django and no secret.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import resource
import select
import signal
import struct
import sys
import time
from typing import Any, BinaryIO

from answerable.files.child.plain import to_plain

READY = b'{"ready": true}'
PRELOADED = (
    "answerable.reading.message",
    "answerable.reading.document",
    "answerable.safety.inspect",
)
CHUNK = 1 << 16
Head = dict[str, Any]


def main() -> None:
    """Serve until the parent closes its end."""
    warm()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    write_frame(sink, READY)
    while (head := read_frame(source)) is not None:
        data = read_frame(source)
        if data is None:
            return
        write_frame(sink, supervised(json.loads(head), data))


def warm() -> None:
    """Import what most files need, once; children then share its memory."""
    for name in PRELOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()


def write_frame(sink: BinaryIO, body: bytes) -> None:
    sink.write(struct.pack(">Q", len(body)) + body)
    sink.flush()


def read_frame(source: BinaryIO) -> bytes | None:
    """One frame, or None at the end."""
    head = source.read(8)
    if len(head) < 8:
        return None
    (length,) = struct.unpack(">Q", head)
    body = source.read(length)
    return body if len(body) == length else None


def supervised(head: Head, data: bytes) -> bytes:
    """Fork, wait no longer than allowed, and say how it ended, as JSON bytes."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inlet)
        run(head, data, outlet)
    os.close(outlet)
    try:
        answer, ending = collect(inlet, float(head["seconds"]), int(head["output"]))
    finally:
        os.close(inlet)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
    return answer if ending == "done" and answer else refusal(ending, status)


def collect(inlet: int, seconds: float, limit: int) -> tuple[bytes, str]:
    """What the child wrote, and `done`, `time` or `output`."""
    until, size = time.monotonic() + seconds, 0
    parts: list[bytes] = []
    while (left := until - time.monotonic()) > 0:
        if not select.select([inlet], [], [], left)[0]:
            break
        part = os.read(inlet, CHUNK)
        if not part:
            return b"".join(parts), "done"
        parts.append(part)
        size += len(part)
        if size > limit:
            return b"", "output"
    return b"", "time"


def refusal(ending: str, status: int) -> bytes:
    """The code of the refusal: the parent puts it into words."""
    if ending == "done":
        cpu = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
        ending = "time" if cpu else "crash"
    return json.dumps({"refused": ending}).encode()


def run(head: Head, data: bytes, outlet: int) -> None:
    """In the child: limits on, run, write, and leave without going back up the stack."""
    try:
        answer = answered(head, data)
        with os.fdopen(outlet, "wb") as sink:
            sink.write(answer)
    finally:
        os._exit(0)


def answered(head: Head, data: bytes) -> bytes:
    try:
        restrict(int(head["memory"]), float(head["seconds"]))
        value = function(str(head["function"]))(data, **head["arguments"])
        answer = json.dumps({"value": to_plain(value)}).encode()
    except MemoryError:
        return json.dumps({"refused": "memory"}).encode()
    except RecursionError:
        return json.dumps({"refused": "crash", "error": "RecursionError"}).encode()
    except Exception as error:  # whatever outside bytes raise is an answer, not our fault
        return json.dumps({"refused": "crash", "error": type(error).__name__}).encode()
    too_much = len(answer) > int(head["output"])
    return json.dumps({"refused": "output"}).encode() if too_much else answer


def restrict(memory: int, seconds: float) -> None:
    """Limits of this process: memory beyond what it has, processor time, no file, no core."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    limits = {
        resource.RLIMIT_CPU: int(seconds) + 1,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_AS: in_use() + memory,
    }
    for what, most in limits.items():
        with contextlib.suppress(ValueError, OSError):  # macOS has no RLIMIT_AS to set
            resource.setrlimit(what, (most, most))


def in_use() -> int:
    """Bytes of address space this process has, 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123  -- no Path before limits
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1 << 30


def function(name: str) -> Any:
    """`answerable.room.module.function`, which the parent has already allowed."""
    module, _dot, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


if __name__ == "__main__":
    main()
