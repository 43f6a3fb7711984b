"""Runs one PostgreSQL server for as long as somebody uses it. Started detached, as a script.

Standard library only: it must start in milliseconds, and keep running while the product beneath
it is being upgraded. Its argument is JSON: `postgres`, `cluster`, `sockets`, `uid`, `gid`,
`users`, `running`, `state`, `log`, `options`. It prints one line, `ready` or what went wrong.

Every user of the database holds a shared lock on `users`; the kernel releases it however the
user ends. Whoever gets the exclusive lock knows that nobody is left: that is this process, which
then stops the server. It holds `running` while it lives.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PATIENCE_START, PATIENCE_STOP = 60.0, 60.0
RESTARTS_MOST, RESTARTS_WITHIN = 5, 60.0
NOBODY_LEFT = 0
PR_SET_PDEATHSIG = 1


class CannotStartError(Exception):
    """The server did not come up; the text is its own last complaint."""


def main() -> int:
    job = json.loads(sys.argv[1])
    os.umask(0o077)
    running = Path(job["running"]).open("a")  # noqa: SIM115 (held for as long as this lives)
    try:
        fcntl.flock(running, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return report("another watcher already looks after this database")
    try:
        server = start(job)
    except (CannotStartError, OSError) as error:
        tidy(job)
        return report(str(error))
    report("ready")
    try:
        watch(job, server)
    finally:
        tidy(job)
    return 0


def report(line: str) -> int:
    """Tell whoever started this, then let go of their pipe."""
    with contextlib.suppress(OSError):
        os.write(1, (line.replace("\n", " ") + "\n").encode())
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    return 0 if line == "ready" else 1


def watch(job: dict[str, Any], server: subprocess.Popen[bytes]) -> None:
    """Restart the server if it dies, stop it when nobody is left."""
    restarts: list[float] = []
    for event in events(Path(job["users"])):
        if event != signal.SIGCHLD:
            break
        if server.poll() is None:
            continue
        Path(job["state"]).unlink(missing_ok=True)
        restarts = [when for when in restarts if time.monotonic() - when < RESTARTS_WITHIN]
        restarts.append(time.monotonic())
        if len(restarts) > RESTARTS_MOST:
            return
        try:
            server = start(job)
        except (CannotStartError, OSError):
            return
    stop(server.pid, lambda: server.poll() is not None)


def events(users: Path) -> Iterator[int]:
    """Signal numbers as they come, and NOBODY_LEFT when the last user has gone."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    threading.Thread(target=wait_for_the_last, args=(users, writing), daemon=True).start()
    yield signal.SIGCHLD  # one may have come before anybody listened
    while True:
        yield from os.read(reading, 64)


def wait_for_the_last(users: Path, writing: int) -> None:
    # The file stays open: new users wait until the server has gone and this process with it.
    handle = users.open("a")
    fcntl.flock(handle, fcntl.LOCK_EX)
    os.write(writing, bytes([NOBODY_LEFT]))
    threading.Event().wait()


def start(job: dict[str, Any]) -> subprocess.Popen[bytes]:
    """Start the server and wait until it takes connections.

    Tried again for a while: processes of a server that was killed may still be ending.
    """
    deadline = time.monotonic() + PATIENCE_START
    while True:
        clear_away(Path(job["cluster"]))
        server = launch(job)
        if came_up(job, server, deadline):
            return server
        complaint = last_complaint(Path(job["log"]))
        if "still in use" not in complaint or time.monotonic() > deadline - PATIENCE_START + 10:
            raise CannotStartError(complaint)
        time.sleep(0.2)


def launch(job: dict[str, Any]) -> subprocess.Popen[bytes]:
    log = Path(job["log"])
    if log.exists() and log.stat().st_size > 10_000_000:
        log.replace(log.with_suffix(".old.txt"))
    command = [job["postgres"], "-D", job["cluster"]]
    for name, value in job["options"].items():
        command += ["-c", f"{name}={value}"]
    another = {"user": job["uid"], "group": job["gid"], "extra_groups": []}
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
            start_new_session=True,
            preexec_fn=ends_with_its_parent(),  # noqa: PLW1509 (one call into the kernel)
            **(another if os.geteuid() != job["uid"] else {}),
        )


def ends_with_its_parent() -> Callable[[], None] | None:
    """On Linux the kernel asks the server to end when this process is killed.

    Elsewhere the next command finds the server without a watcher and stops it.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl, me = ctypes.CDLL(None).prctl, os.getpid()

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, int(signal.SIGINT), 0, 0, 0)
        if os.getppid() != me:
            os._exit(1)

    return ask


def came_up(job: dict[str, Any], server: subprocess.Popen[bytes], deadline: float) -> bool:
    """Wait for the eighth line of postmaster.pid to say `ready`, as pg_ctl does."""
    note = Path(job["cluster"]) / "postmaster.pid"
    while time.monotonic() < deadline:
        if server.poll() is not None:
            return False
        with contextlib.suppress(OSError):
            lines = note.read_text(encoding="utf-8").splitlines()
            # Written bit by bit: it may be empty yet.
            if len(lines) > 7 and lines[0] == str(server.pid) and lines[7].strip() == "ready":
                write_state(job, server.pid)
                return True
        time.sleep(0.01)
    stop(server.pid, lambda: server.poll() is not None)
    return False


def write_state(job: dict[str, Any], pid: int) -> None:
    state = Path(job["state"])
    new = state.with_name(f"{state.name}.{os.getpid()}")
    said = {
        "pid": pid,
        "sockets": job["sockets"],
        "cluster": job["cluster"],
        "watcher": os.getpid(),
    }
    new.write_text(json.dumps(said), encoding="utf-8")
    new.replace(state)


def clear_away(cluster: Path) -> None:
    """Make what an earlier server left harmless.

    A server of this folder that nobody watches is stopped. A pid that is now somebody else's is
    replaced by ours, which PostgreSQL passes over as its parent's; the rest of the file stays, so
    that it still looks whether the earlier server's memory is in use.
    """
    note = cluster / "postmaster.pid"
    try:
        lines = note.read_text(encoding="utf-8").splitlines()
        pid = int(lines[0])
    except (OSError, ValueError, IndexError):
        return
    if serves(pid, cluster):
        stop(pid, lambda: not serves(pid, cluster))
        return
    with contextlib.suppress(OSError):
        note.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n", encoding="utf-8")


def serves(pid: int, cluster: Path) -> bool:
    """Whether process `pid` is a PostgreSQL server of `cluster`."""
    process = Path("/proc") / str(pid)
    if Path("/proc/self").exists():
        try:
            program = (process / "comm").read_text(encoding="utf-8")
            return program.startswith("postgres") and (process / "cwd").samefile(cluster)
        except OSError:
            return False
    asked = subprocess.run(
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "postgres" in asked.stdout and f"-D {cluster}" in asked.stdout


def stop(pid: int, gone: Callable[[], bool]) -> None:
    """Ask for a fast shutdown; insist if that takes too long."""
    for number, patience in (
        (signal.SIGINT, PATIENCE_STOP),
        (signal.SIGQUIT, 10.0),
        (signal.SIGKILL, 10.0),
    ):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if gone():
                return
            time.sleep(0.01)


def last_complaint(log: Path) -> str:
    """The server's own last words of trouble."""
    with log.open("rb") as said:
        said.seek(max(0, log.stat().st_size - 4000))
        lines = said.read().decode("utf-8", "replace").splitlines()
    grave = [line for line in lines if "FATAL:" in line or "PANIC:" in line]
    last = (grave or lines or ["it said nothing"])[-1]
    return last.split("FATAL:")[-1].split("PANIC:")[-1].strip()


def tidy(job: dict[str, Any]) -> None:
    Path(job["state"]).unlink(missing_ok=True)
    shutil.rmtree(job["sockets"], ignore_errors=True)


if __name__ == "__main__":
    # No interpreter shutdown: the thread that holds the users' lock must hold it to the very end.
    code = main()
    os._exit(code)
