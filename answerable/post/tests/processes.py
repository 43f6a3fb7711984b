"""Processes of our own for a test to kill, and a ledger of how each of them ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import connection

NURSERY = Path(__file__).with_name("nursery.py")


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The environment of a process that uses the test's own database and folder."""
    database = connection.settings_dict
    url = (
        f"postgresql://{quote(database['USER'])}:{quote(database['PASSWORD'], safe='')}@"
        f":{database['PORT']}/{database['NAME']}?"
        + urlencode({"host": database["HOST"], **database["OPTIONS"]})
    )
    return {
        **os.environ, "DATABASE_URL": url, "ANSWERABLE_HOME": str(home),
        "ANSWERABLE_SECRET_KEY": str(settings.SECRET_KEY),
        "DJANGO_SETTINGS_MODULE": "answerable.website.settings", **more,
    }  # fmt: skip


@dataclass
class Ledger:
    """What was killed and how everything ended, in order; printed where a trial fails."""

    began: float = field(default_factory=time.monotonic)
    lines: list[str] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)

    def note(self, what: str, detail: str = "") -> None:
        self.ends[what] += 1
        self.lines.append(f"{time.monotonic() - self.began:9.3f} s  {what}  {detail}".rstrip())

    def __str__(self) -> str:
        counted = ", ".join(f"{what}: {count}" for what, count in sorted(self.ends.items()))
        return "\n".join([*self.lines, counted])


class Nursery:
    """Forks processes of the functions of one file; whoever leaves it ends all of them."""

    def __init__(self, file: Path, home: Path, **more: str) -> None:
        self.home, self.lives = home, list[Life]()
        self.process = subprocess.Popen(
            [sys.executable, str(NURSERY), str(file)], env=surroundings(home, **more), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def says(self, *order: str) -> str:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(" ".join(order) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def go(self, function: str, *given: str) -> Life:
        log = self.home / f"{function}.{len(self.lives)}.log"
        self.lives.append(Life(self, int(self.says("go", function, str(log), *given)), log))
        return self.lives[-1]

    def close(self) -> None:
        if self.process.poll() is None:
            for life in self.lives:
                life.kill()
            self.process.communicate()


@dataclass
class Life:
    """One process. code: how it ended, -9 where it was killed; None while it lives."""

    nursery: Nursery
    number: int
    log: Path
    began: float = field(default_factory=time.monotonic)
    code: int | None = None

    @property
    def alive(self) -> bool:
        if self.code is None and (said := self.nursery.says("how", str(self.number))) != "alive":
            self.code = int(said)
        return self.code is None

    def kill(self) -> None:
        if self.alive:
            with suppress(ProcessLookupError):
                os.kill(self.number, signal.SIGKILL)
            self.ended()

    def ended(self) -> tuple[int, str]:
        """How it ended, waiting for that, and the end of what it said."""
        while self.alive:
            time.sleep(0.002)
        said = self.log.read_text(errors="replace")[-4000:] if self.log.exists() else ""
        return self.code or 0, said

    @property
    def age(self) -> str:
        return f"{time.monotonic() - self.began:.2f} s"
