# ruff: noqa: N999  -- a command is called by the name of its file
"""`answerable import register FILE`, `import projects FILE`, `import mail PATH...`: data in."""

from __future__ import annotations

import csv
import json
import time
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department
from answerable.cases.actions.importing import preview, take
from answerable.cases.importing import FIELDS, MappingError, TableError
from answerable.cases.importing.register import Register, Taken, register_at
from answerable.cases.importing.tables import sheets_left
from answerable.improvement.actions import bring, take_projects
from answerable.improvement.bringing import projects_of
from answerable.improvement.importing import FIELDS as PROJECT_FIELDS
from answerable.improvement.importing import ProjectTable
from answerable.improvement.refusals import Refused

COMMAND = Actor("command", "import", "import")
BAD_INPUT = 2
SHOWN = 20


def pair(text: str) -> tuple[str, str]:
    """FIELD=COLUMN."""
    field, equals, column = text.partition("=")
    if not equals:
        raise ArgumentTypeError(_("“%(text)s” is not FIELD=COLUMN") % {"text": text})
    return field.strip(), column.strip()


class Command(BaseCommand):
    """Importing twice brings nothing in twice; an import cut off is taken up where it stopped."""

    help = "Bring data in: the register of past requests, improvement projects, or mail."

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True, metavar="register|projects|mail")
        # Django's own parser class wants arguments that a sub-parser is not given.
        kinds._parser_class = ArgumentParser
        register = kinds.add_parser("register", help=_("past and open requests, CSV or XLSX"))
        register.add_argument("file", type=Path)
        register.add_argument("--preview", action="store_true", help=_("Write nothing"))
        register.add_argument(
            "--map",
            action="append",
            type=pair,
            default=[],
            metavar="FIELD=COLUMN",
            help=_("Which column a field is; an empty one leaves it out. Fields: %(fields)s")
            % {"fields": ", ".join(FIELDS)},
        )
        register.add_argument(
            "--past-only", action="store_true", help=_("Make no cases of open requests")
        )
        register.add_argument(
            "--problems", type=Path, help=_("Write every refused row and its reason to this CSV")
        )
        register.add_argument(
            "--sheet",
            default="",
            metavar="NAME",
            help=_("Of a workbook; else the one whose headings say most"),
        )
        register.add_argument("--json", action="store_true", help=_("Print JSON"))
        projects = kinds.add_parser("projects", help=_("improvement projects, CSV or XLSX"))
        projects.add_argument("file", type=Path)
        projects.add_argument("--preview", action="store_true", help=_("Write nothing"))
        projects.add_argument(
            "--map", action="append", type=pair, default=[], metavar="FIELD=COLUMN",
            help=_("Which column a field is; an empty one leaves it out. Fields: %(fields)s")
            % {"fields": ", ".join(PROJECT_FIELDS)},
        )  # fmt: skip
        mail = kinds.add_parser("mail", help=_("a folder of messages, single ones, or an mbox"))
        mail.add_argument("paths", nargs="+", type=Path)
        mail.add_argument("--json", action="store_true", help=_("Print JSON"))

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["what"] == "mail":
            call_command(
                "import-mail",
                *options["paths"],
                json=options["json"],
                stdout=self.stdout,
                stderr=self.stderr,
            )
            return
        if options["what"] == "projects":
            self._projects(options["file"], dict(options["map"]), write=not options["preview"])
            return
        try:
            self._register(options)
        except (TableError, MappingError) as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error

    def _register(self, options: dict[str, Any]) -> None:
        register = register_at(
            options["file"],
            options["map"],
            open_too=not options["past_only"],
            sheet=options["sheet"],
        )
        left = sheets_left(options["file"], options["sheet"])
        begun = time.monotonic()
        taken = self._through(register, options["file"], write=not options["preview"])
        took = time.monotonic() - begun
        if options["problems"]:
            _write_problems(options["problems"], taken)
        if options["json"]:
            shown = shape(register, taken, preview=options["preview"], seconds=took)
            shown["other_sheets"] = left
            self.stdout.write(json.dumps(shown, indent=1, ensure_ascii=False))
            return
        self._say_columns(register)
        for sentence in taken.days:
            self.stdout.write(f"  {sentence}")
        if left:
            said = _("Sheets that are not read: %(names)s. Choose one with --sheet.")
            self.stdout.write(said % {"names": ", ".join(left)})
        if options["preview"] and not register.tells_open and not options["past_only"]:
            self.stdout.write(
                _("No column says which requests are closed, so none becomes a case.")
            )
        self._say_rows(taken, preview=options["preview"])

    def _projects(self, path: Path, said: dict[str, str], *, write: bool) -> None:
        try:
            data = path.read_bytes()
            table = projects_of(path.name, data, said)
        except (OSError, Refused) as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        for bad in table.bad[:SHOWN]:
            self.stdout.write(f"{bad.cell}: {bad.why}")
        _more(self, len(table.bad))
        if not write:
            words = _("%(count)d projects can be imported. Nothing was written.")
            self.stdout.write(words % {"count": len(table.rows)})
            return
        made, there = _take_projects(path.name, data, table)
        words = _("%(made)d projects imported; %(there)d were here already; %(bad)d cells refused.")
        self.stdout.write(words % {"made": made, "there": there, "bad": len(table.bad)})

    def _through(self, register: Register, path: Path, *, write: bool) -> Taken:
        now = timezone.now()
        with tqdm(total=_lines(path), unit=" lines", delay=1, leave=False) as bar:

            def told(line: int) -> None:
                bar.update(line - bar.n)

            if write:
                return take(register=register, by=COMMAND, now=now, told=told)
            return preview(register=register, on=timezone.localdate(now), told=told)

    def _say_columns(self, register: Register) -> None:
        for code, heading in register.columns.items():
            self.stdout.write(f"  {code:<24}{' '.join(heading.split())}")
        unused = [
            " ".join(h.split())
            for n, h in enumerate(register.headings)
            if n not in register.mapping.values()
        ]
        if unused:
            self.stdout.write(_("  not used: %(columns)s") % {"columns": ", ".join(unused)})

    def _say_rows(self, taken: Taken, *, preview: bool) -> None:
        for problem in taken.problems[:SHOWN]:
            self.stdout.write(
                _("row %(line)d: %(reason)s") % {"line": problem.line, "reason": problem.reason}
            )
        _more(self, len(taken.problems))
        for due in taken.dues[:SHOWN]:
            self.stdout.write(
                _("%(reference)s: due %(old)s there, %(computed)s by our clock")
                % {"reference": due.reference, "old": due.old, "computed": due.computed}
            )
        _more(self, len(taken.dues))
        missing = unknown_departments(taken)
        if missing:
            self.stdout.write(
                _("No department here is called: %(names)s. Their questions have no owner yet.")
                % {"names": "; ".join(missing)}
            )
        self.stdout.write(_summary(taken, preview=preview))


def _take_projects(name: str, data: bytes, table: ProjectTable) -> tuple[int, int]:
    """With a bar that says how far it is."""
    now = timezone.now()
    brought = bring(data=data, name=name, kind="projects", by=COMMAND, now=now)
    mapping = {field: table.headings[at] for field, at in table.columns.items()}
    with tqdm(total=len(table.rows), unit=" projects", delay=1, leave=False) as bar:

        def told(done: int, _all: int) -> None:
            bar.update(done - bar.n)

        return take_projects(
            brought=brought, rows=table.rows, mapping=mapping, by=COMMAND, now=now,
            tell=told,
        )  # fmt: skip


def _summary(taken: Taken, *, preview: bool) -> str:
    told = {
        "rows": taken.rows, "new": taken.new, "changed": taken.changed,
        "unchanged": taken.unchanged, "opened": taken.opened, "known": taken.known,
        "refused": len(taken.problems),
    }  # fmt: skip
    if preview:
        sentence = _(
            "%(rows)d rows: %(new)d new past requests, %(changed)d changed, %(unchanged)d here "
            "already; %(opened)d open cases to make, %(known)d here already; %(refused)d refused. "
            "Nothing was written."
        )
        return sentence % told
    sentence = _(
        "%(rows)d rows: %(new)d new past requests, %(changed)d changed, %(unchanged)d unchanged; "
        "%(opened)d open cases made, %(known)d here already; %(refused)d refused."
    )
    return sentence % told


def _more(command: BaseCommand, count: int) -> None:
    if count > SHOWN:
        command.stdout.write(_("... and %(count)d more") % {"count": count - SHOWN})


def unknown_departments(taken: Taken) -> list[str]:
    known = {name.casefold() for name in Department.objects.values_list("name", flat=True)}
    return sorted(name for name in taken.departments if name.casefold() not in known)


def _lines(path: Path) -> int | None:
    """About how many lines the file has; a workbook does not say."""
    if path.suffix.lower() != ".csv":
        return None
    with path.open("rb") as opened:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: opened.read(1 << 20), b""))


def _write_problems(path: Path, taken: Taken) -> None:
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow([_("Row"), _("Reason")])
        writer.writerows([problem.line, problem.reason] for problem in taken.problems)


def shape(register: Register, taken: Taken, *, preview: bool, seconds: float) -> dict[str, Any]:
    """As the schema `answerable/imported/1` has it."""
    return {
        "schema": "answerable/imported/1",
        "preview": preview,
        "columns": register.columns,
        "days": taken.days,
        "rows": taken.rows,
        "new": taken.new,
        "changed": taken.changed,
        "unchanged": taken.unchanged,
        "opened": taken.opened,
        "known": taken.known,
        "problems": [{"line": p.line, "reason": p.reason} for p in taken.problems],
        "due_differs": [
            {
                "reference": d.reference,
                "old": d.old.isoformat(),
                "computed": d.computed.isoformat() if d.computed else None,
            }
            for d in taken.dues
        ],
        "unknown_departments": unknown_departments(taken),
        "seconds": round(seconds, 2),
    }
