"""The database lives as long as somebody uses it, whatever is killed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from answerable.website.database.prepare import SHIPPED
from answerable.website.database.tests.stage import (
    NOBODY,
    Stage,
    copy_program,
    eventually,
    kill,
    place,
    servers,
    staged,
    state,
)

pytestmark = [
    pytest.mark.supervisor,
    pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at processes in /proc"),
]
ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root meets this")


@pytest.fixture(scope="module")
def program() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="answerable-program-", dir="/tmp"))
    folder.chmod(0o755)
    copy_program(folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(params=[pytest.param("root", marks=ROOT), "ordinary"])
def stage(request: pytest.FixtureRequest, program: Path) -> Iterator[Stage]:
    ordinary = os.geteuid() or NOBODY
    with staged(0 if request.param == "root" else ordinary, program) as made:
        yield made


@pytest.fixture
def one(program: Path) -> Iterator[Stage]:
    """As whoever runs the tests: where being root or not makes no difference."""
    with staged(os.geteuid(), program) as made:
        yield made


def test_the_shipped_tables_are_what_the_migrations_make(tmp_path: Path) -> None:
    """To the row, but for when each migration ran."""
    made = tmp_path / "tables.sql"
    tool = Path(__file__).resolve().parents[4] / "tools" / "tables.py"
    subprocess.run([sys.executable, tool, made], check=True)
    assert told(made) == told(SHIPPED), "run `make tables`"


def told(dump: Path) -> str:
    return re.sub(r"\b20\d\d-\d\d-\d\d [\d:.]+\+00\b", "then", dump.read_text("utf-8"))


def test_it_runs_while_it_is_used_and_no_longer(stage: Stage) -> None:
    first = stage.runs()
    assert first.asks("SELECT 6 * 7") == 42
    second = stage.runs()
    first.ends()
    assert second.asks("SELECT pg_is_in_recovery()") is False
    sockets = Path(str(state(stage.home)["sockets"]))
    second.ends()
    eventually(lambda: not servers(stage.home))
    eventually(lambda: not sockets.exists())


def test_the_password_and_the_socket_are_private(stage: Stage) -> None:
    client = stage.runs()
    password = place(stage.home) / "password"
    assert stat.S_IMODE(password.stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(str(state(stage.home)["sockets"])).stat().st_mode) == 0o700
    assert client.asks("SHOW listen_addresses") == ""
    assert client.asks("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(client.url.partition("&")[0], passfile="/nonexistent", password="guess")


@pytest.mark.parametrize("path", ["a data folder", "/".join(["long" * 20] * 6)])
def test_any_path_will_do_and_no_folder_above_is_changed(stage: Stage, path: str) -> None:
    home = stage.home / path
    above = [stage.folder, *stage.folder.parents]
    before = [stat.S_IMODE(folder.stat().st_mode) for folder in above]
    client = stage.runs(home)
    assert client.asks("SELECT 1") == 1
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in above] == before


def test_two_at_once_make_one_database(stage: Stage) -> None:
    clients = [stage.starts() for _ in range(4)]
    urls = {client.ready().url for client in clients}
    assert len(urls) == 1
    identity = "SELECT system_identifier::text FROM pg_control_system()"
    assert len({client.asks(identity) for client in clients}) == 1
    assert not list(place(stage.home).glob("cluster.new-*"))


def test_a_killed_client_leaves_nothing_running(stage: Stage) -> None:
    client = stage.runs()
    client.is_killed()
    eventually(lambda: not servers(stage.home))
    assert stage.runs().asks("SELECT 1") == 1


def test_a_killed_server_is_started_again_with_its_data(stage: Stage) -> None:
    first = stage.runs()
    first.asks("CREATE TABLE kept AS SELECT 1871 AS year")
    kill(state(stage.home)["pid"])
    assert stage.runs().asks("SELECT year FROM kept") == 1871
    assert first.asks("SELECT year FROM kept") == 1871


def test_a_killed_watcher_takes_the_server_along(one: Stage) -> None:
    client = one.runs()
    client.asks("CREATE TABLE kept AS SELECT 1871 AS year")
    kill(state(one.home)["watcher"])
    eventually(lambda: not servers(one.home))
    again = one.runs()
    assert again.asks("SELECT year FROM kept") == 1871
    assert again.url == client.url


def kill_everything(stage: Stage) -> None:
    """All at once: a watcher that stands still neither sees its server go nor ends it in order."""
    watcher = int(state(stage.home)["watcher"])
    os.kill(watcher, signal.SIGSTOP)
    kill(*servers(stage.home), watcher)
    for client in stage.clients:
        client.is_killed()


def test_everything_killed_at_once_is_no_harm(stage: Stage) -> None:
    client = stage.runs()
    client.asks("CREATE TABLE kept AS SELECT 1871 AS year")
    kill_everything(stage)
    again = stage.runs()
    assert again.asks("SELECT year FROM kept") == 1871
    again.ends()
    eventually(lambda: not servers(stage.home))
    assert not list(place(stage.home).glob("cluster/postmaster.pid"))


def test_a_pid_that_is_somebody_elses_now_is_not_believed(stage: Stage) -> None:
    stage.runs()
    kill_everything(stage)
    note = place(stage.home) / "cluster" / "postmaster.pid"
    owner = note.stat()
    who = {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}
    stranger = subprocess.Popen(["/bin/sleep", "3600"], **who)  # type: ignore[call-overload]
    try:
        lines = note.read_text(encoding="utf-8").splitlines()
        note.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n", encoding="utf-8")
        assert stage.runs().asks("SELECT 1") == 1
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_server_nobody_watches_is_replaced(one: Stage) -> None:
    """As where the kernel does not end it with its watcher."""
    client = one.runs()
    said = state(one.home)
    os.kill(int(said["watcher"]), signal.SIGSTOP)
    client.is_killed()
    assert servers(one.home)
    os.kill(int(said["watcher"]), signal.SIGKILL)
    assert one.runs().asks("SELECT 1") == 1
    assert int(said["pid"]) not in servers(one.home)


def test_another_major_version_is_refused_with_the_way_over(one: Stage) -> None:
    one.runs().ends()
    eventually(lambda: not servers(one.home))
    version = place(one.home) / "cluster" / "PG_VERSION"
    version.write_text("17\n", encoding="utf-8")
    refused = one.runs()
    assert "made by PostgreSQL 17" in refused.said
    assert "pg_dump" in refused.said
    assert "pg_restore" in refused.said
    assert version.read_text(encoding="utf-8") == "17\n"


def test_a_full_disk_leaves_nothing_half_made(one: Stage) -> None:
    refused = one.starts(one.home, "300000").ready()
    assert refused.said.startswith("TROUBLE No database could be made in the data folder.")
    assert not list(place(one.home).glob("cluster*"))
    assert one.runs().asks("SELECT 1") == 1


def test_a_folder_that_cannot_be_made_is_said(one: Stage) -> None:
    (one.folder / "file").write_text("", encoding="utf-8")
    refused = one.runs(one.folder / "file" / "home")
    assert "ANSWERABLE_HOME" in refused.said


@ROOT
def test_a_home_that_the_server_cannot_enter_has_its_database_elsewhere(one: Stage) -> None:
    closed = one.folder / "closed"
    closed.mkdir(mode=0o700)
    home = closed / "home"
    client = one.runs(home)
    client.asks("CREATE TABLE kept AS SELECT 1871 AS year")
    client.ends()
    notice = (home / "database" / "WHERE-IS-THE-DATABASE.txt").read_text(encoding="utf-8")
    assert str(place(home)) in notice
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    moved = home.rename(closed / "moved")
    assert one.runs(moved).asks("SELECT year FROM kept") == 1871
    shutil.copytree(moved, closed / "copy", ignore=shutil.ignore_patterns("*.lock"))
    assert "is a copy of" in one.runs(closed / "copy").said
    (closed / "copy" / "database" / "elsewhere").unlink()
    fresh = one.runs(home)
    assert fresh.asks("SELECT to_regclass('kept')") is None


@ROOT
def test_programs_that_the_server_cannot_reach_are_copied(one: Stage, program: Path) -> None:
    copies = Path("/var/lib/answerable/programs")
    before = set(copies.glob("*"))
    closed = one.folder / "closed"
    closed.mkdir(mode=0o700)
    shutil.copytree(program, closed / "program")
    (one.folder / "program").unlink()
    (one.folder / "program").symlink_to(closed / "program")
    try:
        client = one.runs()
        assert client.asks("SELECT 1") == 1
        pid = state(one.home)["pid"]
        assert Path(f"/proc/{pid}/exe").resolve().is_relative_to(copies)
        client.ends()
        eventually(lambda: not servers(one.home))
    finally:
        for made in set(copies.glob("*")) - before:
            shutil.rmtree(made)
