"""`answerable clock`: when a request is due, and every day of the way there.

Needs no database; where there is an installation, its bank holidays count.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.cases.clock import ClockError
from answerable.cases.clock.casefile import as_json, case_clock, read_cases
from answerable.cases.clock.result import CaseClock
from answerable.cases.clock.words import headline, in_words, long_date
from answerable.workdays.calendar import SHIPPED, Calendar

BAD_INPUT = 2
EVENT_HELP = (
    "What happened and when, as TYPE=DATE; more after commas: estimated=DATE, questions=1+2, "
    "exemptions=s42+s43, non_session_from=DATE, non_session_to=DATE. May be repeated."
)


class Command(BaseCommand):
    help = "When a request is due, with the proof of every day, on this installation's holidays."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--regime", default="FOIA", help="FOIA, EIR, FOISA, SAR, RPSI ...")
        parser.add_argument("--received", help="The day or the time it came: 2026-06-01")
        parser.add_argument("--event", action="append", default=[], help=EVENT_HELP)
        parser.add_argument("--cases", help="A JSON file of cases instead of one request")
        parser.add_argument("--json", action="store_true", help="Print JSON")
        parser.add_argument(
            "--shipped", action="store_true",
            help="Count on the bank holidays that Answerable ships with, not the installation's",
        )  # fmt: skip

    def handle(self, *_args: Any, **options: Any) -> None:
        self.calendar = SHIPPED if options["shipped"] else self._in_force()
        try:
            if options["cases"]:
                self._many(_cases(options["cases"]), as_data=options["json"])
            else:
                self._one(_one_case(options), as_data=options["json"])
        except ClockError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error

    def _in_force(self) -> Calendar:
        """The installation's holidays; those shipped where there is none, or it does not answer."""
        if not apps.models_ready or not apps.is_installed("answerable.cases"):
            return SHIPPED
        from answerable.cases.holidays import calendar_in_force  # noqa: PLC0415 - needs the rooms

        try:
            return calendar_in_force()
        except DatabaseError as error:
            told = _("The installation's bank holidays could not be read (%(why)s): ours are used.")
            self.stderr.write(told % {"why": str(error).partition("\n")[0]})
            return SHIPPED

    def _many(self, cases: list[Any], *, as_data: bool) -> None:
        quiet = len(cases) < 2_000
        found = [
            (case.get("id"), case_clock(case, self.calendar)) for case in tqdm(cases, disable=quiet)
        ]
        if as_data:
            self._print([as_json(identity, clocks) for identity, clocks in found])
            return
        for identity, clocks in found:
            self.stdout.write(f"{identity}: {headline(clocks.deciding)}")

    def _one(self, case: dict[str, object], *, as_data: bool) -> None:
        clocks = case_clock(case, self.calendar)
        if as_data:
            self._print(as_json(None, clocks) | {"words": in_words(clocks.deciding)})
            return
        self.stdout.write(headline(clocks.deciding))
        for entry in clocks.questions:
            self.stdout.write(
                _("Question %(number)s: %(due)s")
                % {"number": entry.number, "due": headline(entry.result)}
            )
        self.stdout.write(f"\n{in_words(clocks.deciding)}\n")
        self._proof(clocks)

    def _proof(self, clocks: CaseClock) -> None:
        for entry in clocks.proof:
            mark = "•" if entry.counted else " "
            day = f"{entry.day:%a} {long_date(entry.day)}"
            self.stdout.write(f"{mark} {day:<22} {entry.reason}")

    def _print(self, data: object) -> None:
        self.stdout.write(json.dumps(data, indent=2, ensure_ascii=False))


def _cases(name: str) -> list[Any]:
    try:
        return list(read_cases(Path(name).read_bytes()))
    except OSError as error:
        raise ClockError(_("%(name)s cannot be read.") % {"name": name}) from error


def _one_case(options: dict[str, Any]) -> dict[str, object]:
    if not options["received"]:
        raise ClockError(_("Say when it was received, as --received 2026-06-01."))
    events = [_event(text) for text in options["event"]]
    return {
        "regime": options["regime"].upper(),
        "received": options["received"],
        "events": events,
    }


def _event(text: str) -> dict[str, object]:
    """TYPE=DATE, then key=value pairs after commas; lists are joined by +."""
    fields: dict[str, object] = {}
    for position, part in enumerate(text.split(",")):
        key, equals, value = part.strip().partition("=")
        if not equals or not value:
            raise ClockError(
                _("“%(text)s” is not an event: write it as TYPE=DATE.") % {"text": text}
            )
        if position == 0:
            fields |= {"type": key, "date": value}
        elif key in ("questions", "exemptions"):
            fields[key] = [int(v) if v.isdigit() else v for v in value.split("+")]
        else:
            fields[key] = value
    return fields
