"""The program itself: what it lists, what it starts, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from answerable.website import program
from answerable.website.catalogue import GROUPS, Needs, entry_of
from answerable.website.database.trouble import DatabaseTroubleError
from answerable.website.management.commands.serve import address_of, listen


def answerable(*arguments: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-m", "answerable.website.program", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**ours, "ANSWERABLE_HOME": str(home), **environment},
    )


def test_every_command_has_one_line_and_its_own_name() -> None:
    entries = [entry for _, group in GROUPS for entry in group]
    assert len({entry.name for entry in entries}) == len(entries)
    assert all(entry.summary and len(entry.summary) <= 70 for entry in entries)


def test_help_lists_the_commands_that_are_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--help"]) == 0
    said = capsys.readouterr().out
    for name in ("serve", "worker", "check"):
        assert f"\n  {name} " in said
    assert max(len(line) for line in said.splitlines()) <= 100


@pytest.mark.programs
def test_help_loads_neither_django_nor_a_database(tmp_path: Path) -> None:
    code = "import sys; from answerable.website.program import main; main(['--help']); "
    code += "sys.exit('django' in sys.modules or 'psycopg' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.programs
def test_what_is_loaded_while_the_database_starts_reads_no_setting() -> None:
    code = "import importlib; from answerable.website.program import AHEAD; "
    code += "[importlib.import_module(name) for name in AHEAD]; "
    code += "from django.conf import settings; print(settings.configured)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"


@pytest.mark.programs
def test_a_command_that_needs_no_database_starts_none(tmp_path: Path) -> None:
    done = answerable("clock", "--regime", "FOIA", "--received", "2021-05-18", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "16 June 2021" in done.stdout
    assert not list(tmp_path.iterdir())


def test_an_unknown_command_is_the_callers_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["serv"]) == 2
    assert "Did you mean `answerable serve`?" in capsys.readouterr().err


@pytest.mark.programs
def test_what_is_piped_is_whole_whatever_the_locale(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    given = ("clock", "--regime", "FOIA", "--received", "2021-05-18")
    done = answerable(*given, home=tmp_path, **plain)
    assert done.returncode == 0, done.stderr
    assert "\u2022" in done.stdout


@pytest.mark.programs
def test_a_wrong_option_is_the_callers_fault(tmp_path: Path) -> None:
    done = answerable("clock", "--nonsense", home=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "sentence", "code"),
    [
        (CommandError("This is no mail.", returncode=2), "This is no mail.", 2),
        (CommandError("It broke."), "It broke.", 1),
        (DatabaseTroubleError("The disk is full."), "The disk is full.", 1),
        (ZeroDivisionError("division by zero"), "our fault, not yours", 1),
        (KeyboardInterrupt(), "Stopped.", 130),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(
    error: BaseException,
    sentence: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_said: list[str]) -> int:
        raise error

    monkeypatch.setattr(program, "_run", fail)
    assert program.main(["read"]) == code
    said = capsys.readouterr().err
    assert sentence in said
    assert "Traceback" not in said


def test_traceback_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_said: list[str]) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(program, "_run", fail)
    with pytest.raises(ZeroDivisionError):
        program.main(["read", "--traceback"])


def test_the_demonstration_keeps_to_its_own_folder() -> None:
    demo = entry_of("demo")
    assert demo is not None
    assert (demo.own_folder, demo.needs) == ("demo", Needs.DATABASE)
    assert demo.environment == {"ANSWERABLE_DEMO": "1"}


def test_a_port_that_is_taken_is_said() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"port {port}") as refused:
            listen("127.0.0.1", port)
        assert address_of(taken) == f"http://127.0.0.1:{port}/"
    assert refused.value.returncode == 2
