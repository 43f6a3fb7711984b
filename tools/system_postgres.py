"""A throwaway server from a PostgreSQL that the system has, to repeat the database tests on."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from answerable.website.database.account import Account, account_for
from answerable.website.database.prepare import OLDEST


def find_programs() -> Path | None:
    """The folder of the newest server programs, if any is new enough."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if on_path := shutil.which("initdb"):
        folders.append(Path(on_path).resolve().parent)
    known = [(version(folder), folder) for folder in folders if (folder / "postgres").exists()]
    new = [one for one in known if one[0] >= OLDEST]
    return max(new)[1] if new else None


def version(folder: Path) -> int:
    command = [str(folder / "postgres"), "--version"]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    found = re.search(r"\d+", said)
    return int(found.group()) if found else 0


@contextlib.contextmanager
def running(programs: Path) -> Iterator[str]:
    """The address of a server that lives as long as the `with` does."""
    account = account_for(Path("/nonexistent"))
    folder = Path(tempfile.mkdtemp(prefix="answerable-system-", dir="/tmp"))
    account.owns(folder)
    server = None
    try:
        made = account.run(
            [
                programs / "initdb",
                "-D",
                folder / "d",
                "-U",
                "postgres",
                "-A",
                "trust",
                "--no-sync",
                "-E",
                "UTF8",
                "--no-locale",
            ]
        )
        if made.returncode:
            raise SystemExit(made.stderr)
        server = start(programs, folder, account)
        wait(programs, folder)
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        if server:
            server.terminate()
            server.wait(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


def start(programs: Path, folder: Path, account: Account) -> subprocess.Popen[bytes]:
    command = [str(programs / "postgres"), "-D", str(folder / "d"), "-k", str(folder)]
    command += ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off"]
    with (folder / "log.txt").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **account.switch)


def wait(programs: Path, folder: Path) -> None:
    command = [str(programs / "pg_isready"), "-q", "-h", str(folder)]
    for _ in range(300):
        if subprocess.run(command, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise SystemExit((folder / "log.txt").read_text(encoding="utf-8"))
