"""`answerable retrain`: learn anew where questions go, or put an earlier model back."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.learning import retrain, use_model
from answerable.cases.models import RoutingModel
from answerable.cases.refusals import Refused

COMMAND = Actor("command", "retrain", "retrain")


class Command(BaseCommand):
    """Every version is kept; --use takes one of them into use again."""

    help = "Learn from past cases where questions go; list the versions, or put one back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--list", action="store_true", help=_("List the versions"))
        parser.add_argument(
            "--use", metavar="KIND/VERSION", help=_("Use this one again, as department/1")
        )
        parser.add_argument("--json", action="store_true", help=_("Print JSON"))

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["use"]:
            self._use(options["use"])
        elif not options["list"]:
            self._retrain()
        shown = [_shape(row) for row in RoutingModel.objects.defer("numbers", "words")]
        if options["json"]:
            self.stdout.write(json.dumps(shown, indent=1, ensure_ascii=False))
            return
        for row in shown:
            self.stdout.write(_line(row))

    def _retrain(self) -> None:
        if not retrain(by=COMMAND, now=timezone.now()):
            raise CommandError(
                _("There are too few past cases to learn from: import a register first."),
                returncode=2,
            )

    def _use(self, wanted: str) -> None:
        kind, _slash, version = wanted.partition("/")
        try:
            use_model(
                kind=kind,
                version=int(version) if version.isdecimal() else 0,
                by=COMMAND,
                now=timezone.now(),
            )
        except Refused as refusal:
            raise CommandError(refusal.sentence, returncode=2) from refusal


def _shape(row: RoutingModel) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "version": row.version,
        "in_use": row.active,
        "trained": row.trained_at.isoformat(),
        "learned_from": row.learned_from,
        "labels": row.labels,
        "heirs": row.heirs,
    }


def _line(row: dict[str, Any]) -> str:
    mark = "*" if row["in_use"] else " "
    head = f"{mark} {row['kind']}/{row['version']}  {row['trained'][:16]}"
    gone = "".join(
        f"\n      {name} -> " + ", ".join(f"{heir} {part:.0%}" for heir, part in heirs.items())
        for name, heirs in row["heirs"].items()
    )
    learned = _("from %(count)d cases: %(labels)s") % {
        "count": row["learned_from"],
        "labels": ", ".join(row["labels"]),
    }
    return f"{head}  {learned}{gone}"
