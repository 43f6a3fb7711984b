"""Holding the database: it runs for as long as somebody holds it."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from answerable.website.database.cluster import NAME, make_if_absent
from answerable.website.database.place import Place, place_of
from answerable.website.database.programs import programs_for
from answerable.website.database.trouble import DatabaseTroubleError

PATIENCE = 90.0
_SOCKET = ".s.PGSQL.5432"
# A unix socket's path ends at 104 bytes on macOS and 108 on Linux.
_LONGEST_TEMPORARY = 60
_WATCHER = Path(__file__).with_name("watcher.py")
_OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
    "log_checkpoints": "off",
}


@dataclass
class Held:
    """A running database. `url` is for DATABASE_URL; the server stops once all have closed."""

    place: Place
    options: Mapping[str, str]
    users: IO[str]
    sockets: Path = field(default=Path())

    @property
    def url(self) -> str:
        where = f"host={quote(str(self.sockets), safe='')}"
        return f"postgresql://{NAME}@/{NAME}?{where}&passfile={quote(str(self.place.password))}"

    def ensure(self) -> None:
        """See that the server runs: start it, or wait while its watcher restarts it.

        Raises DatabaseTroubleError where it does not come up.
        """
        with _locked(self.place.lock("start"), fcntl.LOCK_EX):
            if not _watched(self.place):
                _start(self.place, self.options)
            self.sockets = _answering(self.place)

    def close(self) -> None:
        """Let go. The last one out stops the server, in the background."""
        self.users.close()


def hold(home: Path, *, options: Mapping[str, str] | None = None) -> Held:
    """Start the database of the data folder `home` if need be, and keep it while this lives.

    `options` are PostgreSQL settings for a server that this call starts. However this process
    ends, the kernel releases its hold. Raises DatabaseTroubleError with the sentence to show.
    """
    place = place_of(home)
    # Waits while the last watcher is stopping its server.
    held = Held(place, {**_OPTIONS, **(options or {})}, _lock(place.lock("users"), fcntl.LOCK_SH))
    try:
        held.ensure()
    except BaseException:
        held.close()
        raise
    return held


def _lock(path: Path, kind: int) -> IO[str]:
    try:
        handle = path.open("a", encoding="utf-8")
    except OSError as error:
        raise DatabaseTroubleError(f"{path} cannot be opened: {error.strerror}.") from error
    folder = path.parent.stat()
    if os.geteuid() == 0 and folder.st_uid != 0:  # root visiting somebody's data folder
        os.chown(path, folder.st_uid, folder.st_gid)
    fcntl.flock(handle, kind)
    return handle


@contextlib.contextmanager
def _locked(path: Path, kind: int) -> Iterator[None]:
    with _lock(path, kind):
        yield


def _watched(place: Place) -> bool:
    """Whether a watcher lives: it holds its lock as long as it does."""
    try:
        with _locked(place.lock("running"), fcntl.LOCK_SH | fcntl.LOCK_NB):
            return False
    except BlockingIOError:
        return True


def _read(path: Path) -> dict[str, Any]:
    try:
        said: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said


def _answering(place: Place) -> Path:
    """The folder of the server's socket, once the server takes a connection there."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        said = _read(place.state)
        if said and _connects(Path(said["sockets"]) / _SOCKET):
            return Path(said["sockets"])
        if not said and not _watched(place):
            break
        time.sleep(0.02)
    raise DatabaseTroubleError(f"The database does not answer. Its log is {place.log}.")


def _connects(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        try:
            knock.connect(str(path))
        except OSError:
            return False
    return True


def _start(place: Place, options: Mapping[str, str]) -> None:
    """Start a watcher, which starts the server; wait for what it says."""
    programs = programs_for(place.account)
    make_if_absent(place, programs)
    place.state.unlink(missing_ok=True)
    sockets = _socket_folder(place)
    job = {
        "postgres": str(programs / "postgres"),
        "cluster": str(place.cluster),
        "sockets": str(sockets),
        "uid": place.account.uid,
        "gid": place.account.gid,
        "users": str(place.lock("users")),
        "running": str(place.lock("running")),
        "state": str(place.state),
        "log": str(place.log),
        "options": {**options, "unix_socket_directories": str(sockets)},
    }
    said = _spawn(job)
    if said != "ready":
        shutil.rmtree(sockets, ignore_errors=True)
        raise DatabaseTroubleError(f"The database did not start: {said}. Its log is {place.log}.")


def _spawn(job: Mapping[str, object]) -> str:
    with subprocess.Popen(
        [sys.executable, "-I", "-S", str(_WATCHER), json.dumps(job)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        start_new_session=True,
        text=True,
    ) as watcher:
        output = watcher.stdout
        said = output.readline().strip() if output else ""
        # It outlives this command, which must neither wait for it nor warn about it.
        watcher.returncode = 0
    return said or "its watcher ended without a word"


def _socket_folder(place: Place) -> Path:
    """A short private folder that only the server's user (and root) can enter.

    The same one at every start, so that those who were connected find the server again; another
    where somebody else has taken its name meanwhile, and for a copy of the data folder.
    """
    note = place.folder / "sockets.json"
    said = _read(note)
    if said.get("cluster") == str(place.cluster):
        before = Path(said["sockets"])
        with contextlib.suppress(OSError):
            if before.stat().st_uid == place.account.uid:  # left by a server that was killed
                shutil.rmtree(before)
        with contextlib.suppress(OSError):
            return _private(before, place)
    folder = _private(_base(place) / f"answerable-{secrets.token_hex(6)}", place)
    note.write_text(
        json.dumps({"cluster": str(place.cluster), "sockets": str(folder)}), encoding="utf-8"
    )
    return folder


def _private(folder: Path, place: Place) -> Path:
    folder.mkdir(mode=0o700)
    place.account.owns(folder)
    return folder


def _base(place: Place) -> Path:
    base = Path(tempfile.gettempdir())
    short = len(str(base)) <= _LONGEST_TEMPORARY
    return base if short and place.account.reaches(base) else Path("/tmp")  # noqa: S108
