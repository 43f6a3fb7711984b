"""Warm servers, one per file being read at once."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO

import answerable
from answerable.files.child.outcome import Limits, Outcome
from answerable.files.child.plain import NotPlainError, from_plain
from answerable.files.child.sentences import sentence
from answerable.files.child.server import read_frame, write_frame

ROOMS = ("answerable.reading.", "answerable.safety.")
IDLE_MOST = 4
TRIES = 2


def read_in_child(
    function: str, data: bytes, *, limits: Limits | None = None, **arguments: Any
) -> Outcome:
    """Run `reading.module.function` or `safety.module.function` on outside bytes in a child.

    `function` is called as `function(data, **arguments)`; arguments are what JSON holds. The
    outcome has its value, or the sentence saying why there is none. Never raises for what the
    bytes did; raises ValueError for a function of another room.
    """
    name = function if function.startswith("answerable.") else f"answerable.{function}"
    if not name.startswith(ROOMS):
        raise ValueError(f"{function} is not a function of reading or safety")
    most = limits or Limits()
    head = {
        "function": name,
        "arguments": arguments,
        "seconds": most.seconds,
        "memory": most.memory,
        "output": most.output,
    }
    return outcome(POOL.ask(json.dumps(head).encode(), data), most)


def outcome(answer: dict[str, Any], limits: Limits) -> Outcome:
    if "value" in answer:
        try:
            return Outcome(from_plain(answer["value"]))
        except (NotPlainError, KeyError, TypeError, ValueError):
            return Outcome(None, sentence("crash", limits))
    return Outcome(None, sentence(str(answer.get("refused")), limits))


class Server:
    """One warm process and the pipes to it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "answerable.files.child.server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings(),
        )
        self.owner = os.getpid()
        read_frame(self.outlet)  # ready

    @property
    def inlet(self) -> BinaryIO:
        assert self.process.stdin is not None
        return self.process.stdin  # type: ignore[return-value]

    @property
    def outlet(self) -> BinaryIO:
        assert self.process.stdout is not None
        return self.process.stdout  # type: ignore[return-value]

    def ask(self, head: bytes, data: bytes) -> dict[str, Any]:
        """The answer. Raises OSError or ValueError where the server is gone."""
        write_frame(self.inlet, head)
        write_frame(self.inlet, data)
        frame = read_frame(self.outlet)
        if frame is None:
            raise OSError("the reading server has gone")
        answer: dict[str, Any] = json.loads(frame)
        return answer

    def end(self) -> None:
        self.process.kill()
        for pipe in (self.inlet, self.outlet):
            with contextlib.suppress(OSError):
                pipe.close()
        self.process.wait()


def surroundings() -> dict[str, str]:
    """What a server needs of our environment: where code is. No address, no secret."""
    home = str(Path(answerable.__file__).resolve().parent.parent)
    wanted = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    return {**wanted, "PYTHONPATH": os.pathsep.join([home, *sys.path[1:]])}


class Pool:
    """Idle servers of this process; a forked process starts its own."""

    def __init__(self) -> None:
        self.idle: list[Server] = []
        self.lock = threading.Lock()

    def ask(self, head: bytes, data: bytes) -> dict[str, Any]:
        for _try in range(TRIES):
            server = self.take()
            try:
                answer = server.ask(head, data)
            except (OSError, ValueError):
                server.end()
                continue
            self.give(server)
            return answer
        return {"refused": "crash"}

    def take(self) -> Server:
        with self.lock:
            while self.idle:
                server = self.idle.pop()
                if server.owner == os.getpid():  # a pipe of the process we were forked from is its
                    return server
        return Server()

    def give(self, server: Server) -> None:
        with self.lock:
            if len(self.idle) < IDLE_MOST:
                self.idle.append(server)
                return
        server.end()


POOL = Pool()
