"""From a bare Python to .venv/bin/answerable. Standard library only; run by `make install`.

Does nothing when nothing changed: the stamp holds a digest of everything that is installed from.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".installed-from"
OLDEST = (3, 11)


def main() -> None:
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit(f"Python 3.11 or newer is needed, and this is {found}: make PYTHON=python3.12 ...")
    digest = digest_of_sources()
    if not (STAMP.exists() and STAMP.read_text(encoding="utf-8") == digest):
        install(digest)
    # Quick when nothing changed: what the pages carry may have.
    run(PYTHON, ROOT / "tools/build_frontend.py", quiet=True)
    # A command otherwise compiles us anew where Python is told to write no bytecode by itself.
    run(PYTHON, "-m", "compileall", "-q", ROOT / "answerable")


def install(digest: str) -> None:
    make_environment()
    install_uv()
    say("installing the locked packages")
    uv("pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode", LOCK)
    say("building styles, scripts and fonts")
    run(PYTHON, ROOT / "tools/build_frontend.py")
    say("installing Answerable")
    uv("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(digest, encoding="utf-8")
    say("done: .venv/bin/answerable --help")


def digest_of_sources() -> str:
    """What an installation depends on: the lock, how we are packaged, and where we lie."""
    summed = hashlib.sha256(f"{ROOT}\n".encode())
    for source in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        summed.update(source.read_bytes())
    return summed.hexdigest()


def make_environment() -> None:
    if PYTHON.exists() and works(PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"):
        return
    say(f"making {VENV.name}")
    options = ["--clear", VENV]
    if importlib.util.find_spec("ensurepip") is None:
        options.insert(0, "--without-pip")
    run(sys.executable, "-m", "venv", *options)


def install_uv() -> None:
    """Uv at the locked version, with its hashes, by whichever pip there is."""
    if works(PYTHON, "-m", "uv", "--version"):
        return
    say("installing uv")
    text = LOCK.read_text(encoding="utf-8")
    wanted = re.search(r"^uv==.*?(?=^\S)", text, flags=re.MULTILINE | re.DOTALL)
    if wanted is None:
        sys.exit("requirements.lock does not name uv.")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "uv.txt"
        listed.write_text(wanted.group(), encoding="utf-8")
        run(*pip(), "install", "--quiet", "--require-hashes", "--no-deps", "-r", listed)


def pip() -> list[object]:
    if works(PYTHON, "-m", "pip", "--version"):
        return [PYTHON, "-m", "pip", "--disable-pip-version-check"]
    if works(sys.executable, "-m", "pip", "--version"):
        return [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", PYTHON]
    sys.exit(
        "This Python has neither pip nor ensurepip, so nothing can be installed into .venv.\n"
        "On Debian and Ubuntu: apt-get install python3-venv. Then run make again."
    )


def uv(*arguments: object) -> None:
    # Its own environment variables may name another environment: ours is said outright.
    run(PYTHON, "-m", "uv", arguments[0], arguments[1], "--python", PYTHON, *arguments[2:])


def works(*command: object) -> bool:
    try:
        return not subprocess.run(words(command), capture_output=True, check=False).returncode
    except OSError:
        return False


def run(*command: object, quiet: bool = False) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    output = subprocess.PIPE if quiet else None
    done = subprocess.run(
        words(command), check=False, cwd=ROOT, env=environment, stdout=output, text=True
    )
    if done.returncode:
        sys.exit(f"That did not work: {' '.join(words(command))}")


def words(command: tuple[object, ...]) -> list[str]:
    return [str(part) for part in command]


def say(what: str) -> None:
    print(f"answerable: {what}", flush=True)


if __name__ == "__main__":
    main()
