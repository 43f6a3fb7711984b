"""Where the time of `answerable answer` goes: cold in an empty folder, then with what is there.

    python -m benchmarks.answer [REQUEST]

Shares of one run under the profiler; the whole-command times are without it.
"""

from __future__ import annotations

import os
import pstats
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUEST = ROOT / "tests" / "main_job" / "requests" / "q-markers-base64.eml"
PROGRAM = Path(sys.executable).with_name("answerable")
PARTS = (
    ("starting the database", "start.py", "start"),
    ("loading Django and the rooms", "__init__.py", "setup"),
    ("bringing the tables up to date", "prepare.py", "bring_up_to_date"),
    ("reading the file in its child", "reading_mail.py", "read_file"),
    ("making the case", "receiving.py", "receive_message"),
    ("asking the registers", "suggesting.py", "suggest_answers"),
    ("setting the PDF", "typeset.py", "pdf"),
    ("HTML mail", "mail.py", "html"),
)


def run(home: Path, out: Path, *before: str) -> float:
    """Seconds of one whole command."""
    started = time.perf_counter()
    subprocess.run(
        [*before, PROGRAM, "answer", REQUEST, "--out", out, "--demo"],
        env={**os.environ, "ANSWERABLE_HOME": str(home), "DATABASE_URL": ""},
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - started


def shares(profile: Path, whole: float) -> None:
    found: dict[tuple[str, str], float] = {}
    for (path, _line, name), row in pstats.Stats(str(profile)).stats.items():  # type: ignore[attr-defined]
        key = (Path(path).name, name)
        if "django/__init__" in path or Path(path).name != "__init__.py":
            found[key] = max(found.get(key, 0.0), row[3])
    print(f"\n{'part (under the profiler)':<36}{'share':>8}")
    for title, file, name in PARTS:
        print(f"{title:<36}{100 * found.get((file, name), 0.0) / whole:>7.0f}%")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home, out, profile = Path(folder, "home"), Path(folder, "out"), Path(folder, "profile")
        cold = run(home, out)
        keep = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0"],
            env={**os.environ, "ANSWERABLE_HOME": str(home), "DATABASE_URL": ""},
            stdout=subprocess.PIPE,
        )
        assert keep.stdout is not None
        keep.stdout.readline()
        warm = min(run(home, out) for _ in range(3))
        profiled = run(home, out, sys.executable, "-m", "cProfile", "-o", str(profile))
        keep.terminate()
        keep.wait()
        bare = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import django.db.models"], check=True)
        bare = time.perf_counter() - bare
        print(f"{'answer, cold, empty folder':<36}{cold:>7.2f} s{cold / bare:>8.1f} times")
        print(f"{'answer, database up':<36}{warm:>7.2f} s{warm / bare:>8.1f} times")
        print(f"{'python -c import django.db.models':<36}{bare:>7.2f} s{1:>8.1f} times")
        shares(profile, profiled)


if __name__ == "__main__":
    main()
