"""Every check and every test, one after another, with a summary at the end. Run by `make test`.

All steps run even when one fails, so that one run tells everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from browser import have_chromium
from system_postgres import find_programs, running

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
NO_TESTS = 5
NOT_OURS = {"DATABASE_URL", "ANSWERABLE_HOME", "ANSWERABLE_DEMO", "PYTHONDONTWRITEBYTECODE"}
EVERY_CORE = ("-n", "auto", "--maxprocesses", "8")
UNNEEDED = ("-p", "no:schemathesis", "-p", "no:anyio", "-p", "no:logging")
"""Plugins that take a second to load in each process, or some of each test; no unit test uses."""
HERE = ("tests/journeys", "tests/api")
HERE_AND_NOW = "not supervisor and not journey and not soak"


def main() -> int:
    os.chdir(ROOT)
    only = sys.argv[1:]
    results: list[tuple[str, str, float]] = []
    for name, step in steps().items():
        if only and name not in only:
            continue
        print(f"\n=== {name}", flush=True)
        started = time.monotonic()
        results.append((name, step(), time.monotonic() - started))
    print("\n=== summary")
    for name, result, seconds in results:
        print(f"{result:<26}{seconds:7.1f} s  {name}")
    return 1 if any(result.startswith("FAILED") for _, result, _ in results) else 0


def steps() -> dict[str, Callable[[], str]]:
    return {
        "lint": lambda: run("ruff", "check", "."),
        "format": lambda: run("ruff", "format", "--check", "."),
        "types": lambda: run("mypy"),
        "imports": lambda: run("lint-imports"),
        "unit": lambda: unit("not programs"),
        "real servers": lambda: unit("programs"),
        "supervisor": lambda: pytest("-m", "supervisor", "answerable/website/database"),
        "system database": on_a_system_server,
        "journeys": journeys,
        "fuzz": lambda: folder("tests/api"),
        "docs": lambda: run("mkdocs", "build", "--strict", "--quiet"),
    }


def unit(which: str) -> str:
    ignored = [f"--ignore={path}" for path in HERE]
    chosen = f"{which} and {HERE_AND_NOW}"
    return pytest(*EVERY_CORE, *UNNEEDED, "--dist", "loadgroup", "-m", chosen, *ignored)


def on_a_system_server() -> str:
    programs = find_programs()
    if programs is None:
        print("No PostgreSQL (15 or newer) is installed on this machine: nothing to repeat.")
        return "skipped: no server"
    ignored = [f"--ignore={path}" for path in HERE]
    with running(programs) as url:
        chosen = f"database and {HERE_AND_NOW}"
        return pytest(*EVERY_CORE, *UNNEEDED, "-m", chosen, *ignored, DATABASE_URL=url)


def journeys() -> str:
    if not have_chromium():
        said = "No Chromium: the journeys were NOT run. Install Debian's `chromium`."
        print(f"{'!' * 78}\n{said}\n{'!' * 78}")
        return "FAILED: no browser" if os.environ.get("CI") else "skipped: no browser"
    # Two at once, each with a demonstration of its own: a browser waits more than it computes.
    return pytest("-n", "2", "--dist", "loadfile", "tests/journeys")


def folder(path: str) -> str:
    if not (ROOT / path).is_dir():
        print(f"There are no tests in {path}.")
        return "no tests"
    return pytest(path)


def pytest(*arguments: str, **environment: str) -> str:
    return run("pytest", *arguments, **environment)


def run(program: str, *arguments: str, **environment: str) -> str:
    """Run one of the environment's programs. Our tests choose their database themselves.

    What Python compiles is kept: each process and the next run need not compile the tests again.
    """
    ours = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    command = [str(BIN / program), *arguments]
    code = subprocess.run(command, check=False, env={**ours, **environment}).returncode
    if program == "pytest" and code == NO_TESTS:
        return "no tests"
    return "passed" if code == 0 else f"FAILED: exit code {code}"


if __name__ == "__main__":
    sys.exit(main())
