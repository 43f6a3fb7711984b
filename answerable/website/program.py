"""The `answerable` program: one list of commands, and what each needs before it runs.

Exit codes: 0 done; 1 our fault; 2 the input or the way it was called.
"""

from __future__ import annotations

import contextlib
import difflib
import importlib
import io
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from answerable import __version__
from answerable.website.catalogue import GROUPS, Entry, Needs, entry_of
from answerable.website.database import start
from answerable.website.database.trouble import DatabaseTroubleError

if TYPE_CHECKING:
    from django.core.management.base import BaseCommand

PACKAGE = Path(__file__).resolve().parent.parent
HIDDEN = ("--settings", "--pythonpath", "--no-color", "--force-color", "--skip-checks", "--version")

AHEAD = ("psycopg", "django.db.models", "numpy", "openpyxl", "answerable.reading.gaps",
         "answerable.reading.letter", "answerable.reading.message.read")  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    said = list(sys.argv[1:] if arguments is None else arguments)
    _say_any_character()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
    if not said or said[0] in {"-h", "--help", "help"}:
        print(overview())  # noqa: T201 (a program's help is printed)
        return 0
    if said[0] == "--version":
        print(f"Answerable {__version__}")  # noqa: T201
        return 0
    return _guarded(said)


def _say_any_character() -> None:
    """Where the locale has few characters: `?` for others on a terminal, UTF-8 into a pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def overview() -> str:
    """The commands that are here, by what they are for."""
    lines = [
        "Answerable: an information-rights desk whose answers come from the body's registers",
        "",
        "Usage: answerable COMMAND [OPTIONS]      answerable COMMAND --help",
    ]
    for title, entries in GROUPS:
        present = [entry for entry in entries if module_of(entry)]
        if present:
            lines += ["", title]
            lines += [f"  {entry.name:<15}{entry.summary}" for entry in present]
    lines += [
        "",
        "The data folder is ANSWERABLE_HOME, or one of your own. Without DATABASE_URL the database",
        "runs inside it. Exit codes: 0 done, 1 our fault, 2 the input or the way it was called.",
    ]
    return "\n".join(lines)


def module_of(entry: Entry) -> str | None:
    """The module of a command, in whichever room keeps it. Nothing is imported."""
    for path in sorted(PACKAGE.glob(f"*/management/commands/{entry.module}.py")):
        return f"answerable.{path.parent.parent.parent.name}.management.commands.{path.stem}"
    return None


def _guarded(said: list[str]) -> int:
    """Run, and say in one sentence what went wrong. `--traceback` shows where, instead."""
    try:
        return _run(said)
    except KeyboardInterrupt:
        return _complain("Stopped.", 130)
    except BrokenPipeError:
        # Whoever read our output has gone; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "--traceback" in said:
            raise
        return _complain(*_sentence(error, said[0]))


def _sentence(error: Exception, name: str) -> tuple[str, int]:
    """What to say of an error, and the exit code."""
    if isinstance(error, DatabaseTroubleError):
        return str(error), 1
    # By name: most errors come before Django is loaded, and help must not wait for it.
    if "CommandError" in {kind.__name__ for kind in type(error).__mro__}:
        return str(error), int(getattr(error, "returncode", 1))
    kind = type(error).__name__
    return (
        f"Something went wrong inside Answerable ({kind}: {error}). That is our fault, not yours. "
        f"Run `answerable {name} ... --traceback` to see where.",
        1,
    )


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201
    return code


def _run(said: list[str]) -> int:
    entry = entry_of(said[0])
    if entry is None:
        return _run_django(said)
    module = module_of(entry)
    if module is None:
        return _unknown(said[0])
    # Asked for help only: nothing need be started to give it.
    needs = entry.needs
    if needs is Needs.DATABASE and {"-h", "--help"} & set(said[1:]):
        needs = Needs.DJANGO
    if needs is Needs.INSTALLATION:
        needs = _where_there_is_one(said[1:])
    _get_ready(entry, needs)
    command: BaseCommand = importlib.import_module(module).Command()
    _execute(command, said)
    return 0


def _where_there_is_one(arguments: list[str]) -> Needs:
    """The rooms with the installation's database; settings alone where there is none, or not asked.

    The database is not brought up to date: a command that only reads leaves it as it is.
    """
    if {"-h", "--help", "--shipped"} & set(arguments) or not start.installed():
        return Needs.NOTHING
    try:
        start.start()
    except DatabaseTroubleError as trouble:
        _complain(f"{trouble} What Answerable ships with is used instead.", 0)
        return Needs.NOTHING
    return Needs.DJANGO


def _get_ready(entry: Entry, needs: Needs) -> None:
    os.environ.update(entry.environment)
    if entry.own_folder:
        start.use_folder(entry.own_folder)
    if needs is Needs.NOTHING:
        # No room is loaded, and Django told that none will be: words can be translated then.
        importlib.import_module("django.apps").apps.populate(())
        return
    if needs is Needs.DATABASE:
        with _loading_ahead():
            start.start()
    importlib.import_module("django").setup()
    if needs is Needs.DATABASE:
        importlib.import_module("answerable.website.database.prepare").bring_up_to_date()


@contextlib.contextmanager
def _loading_ahead() -> Iterator[None]:
    """Meanwhile load what every room needs and no setting bears on: a server takes time to start.

    What cannot be loaded is told when it is needed.
    """

    def load() -> None:
        with contextlib.suppress(Exception):
            for name in AHEAD:
                importlib.import_module(name)

    loading = threading.Thread(target=load)
    loading.start()
    try:
        yield
    finally:
        loading.join()


def _execute(command: BaseCommand, said: list[str]) -> None:
    """What Django's own runner does, less its way of reporting errors."""
    command.suppressed_base_arguments = {*HIDDEN, *command.suppressed_base_arguments}
    # Django's own mark, not in its types: with it argparse prints the usage and ends with 2.
    setattr(command, "_called_from_command_line", True)  # noqa: B010
    parser = command.create_parser("answerable", said[0])
    options = vars(parser.parse_args(said[1:]))
    # Django's checks are of the code, and load every page: a test runs them, not each command.
    options["skip_checks"] = True
    arguments = options.pop("args", ())
    command.execute(*arguments, **options)


def _run_django(said: list[str]) -> int:
    """Django's and the libraries' own commands (`shell`, `migrate`), for engineers."""
    management = importlib.import_module("django.core.management")
    if said[0] not in management.get_commands():
        return _unknown(said[0])
    entry = Entry(said[0], said[0], "")
    _get_ready(entry, Needs.DATABASE)
    _execute(management.load_command_class(management.get_commands()[said[0]], said[0]), said)
    return 0


def _unknown(name: str) -> int:
    names = [entry.name for _, entries in GROUPS for entry in entries if module_of(entry)]
    near = difflib.get_close_matches(name, names, n=1)
    hint = f" Did you mean `answerable {near[0]}`?" if near else ""
    return _complain(f"There is no command `{name}`.{hint} Run `answerable --help`.", 2)


if __name__ == "__main__":
    sys.exit(main())
