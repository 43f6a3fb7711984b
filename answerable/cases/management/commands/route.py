"""`answerable route FILE.csv --train TRAIN.csv`: which department and which law, row by row."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.cases.importing import Lessons, MappingError, TableError, asked, lessons
from answerable.cases.models import RoutingModel
from answerable.cases.routing import (
    Model,
    NotEnoughError,
    PastCase,
    suggest_regime,
    train,
    train_regimes,
)

BAD_INPUT = 2


class Command(BaseCommand):
    """Reads nothing but the text of each request in FILE."""

    help = "Suggest the department and the law for each request of a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help=_("CSV or XLSX with a column of requests"))
        parser.add_argument(
            "--train",
            type=Path,
            help=_("Past requests to learn from; without it, the model in use here"),
        )
        parser.add_argument("--json", action="store_true", help=_("Print JSON"))

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            departments, regimes = self._models(options["train"])
            rows = list(asked(options["file"]))
        except (TableError, MappingError) as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        found = [
            shape(reference, text, departments, regimes)
            for reference, text in tqdm(rows, disable=len(rows) < 2_000, unit=" requests")
        ]
        if options["json"]:
            self.stdout.write(json.dumps(found, indent=1, ensure_ascii=False))
            return
        for row in found:
            self._say(row)

    def _models(self, register: Path | None) -> tuple[Model, Model | None]:
        if register is None:
            return _in_use()
        known: Lessons = lessons(register)
        if known.skipped:
            self.stderr.write(
                _("%(count)d rows without a text or a date were left out of the training.")
                % {"count": known.skipped}
            )
        departments = _learnt(train, known.departments)
        if departments is None:
            raise CommandError(
                _("%(name)s has too few past requests to learn from.") % {"name": register},
                returncode=BAD_INPUT,
            )
        return departments, _learnt(train_regimes, known.regimes)

    def _say(self, row: dict[str, Any]) -> None:
        regime = row["regime"]
        self.stdout.write(f"{row['reference']}  {regime['name']} {regime['confidence']:.0%}")
        for department in row["department"]:
            self.stdout.write(f"    {department['confidence']:>4.0%}  {department['name']}")


def _in_use() -> tuple[Model, Model | None]:
    departments = RoutingModel.objects.in_use(RoutingModel.Kind.DEPARTMENT)
    regimes = RoutingModel.objects.in_use(RoutingModel.Kind.REGIME)
    if departments is None:
        raise CommandError(
            _("No model has been trained here yet: name past requests with --train FILE."),
            returncode=BAD_INPUT,
        )
    return departments.model(), regimes.model() if regimes else None


def _learnt(
    training: Callable[[tuple[PastCase, ...]], Model], cases: tuple[PastCase, ...]
) -> Model | None:
    try:
        return training(cases)
    except NotEnoughError:
        return None


def shape(reference: str, text: str, departments: Model, regimes: Model | None) -> dict[str, Any]:
    """One row as the schema `answerable/routed/1` has it."""
    regime = suggest_regime(text, regimes)
    return {
        "reference": reference,
        "department": [
            {"name": each.name, "confidence": each.confidence} for each in departments.suggest(text)
        ],
        "regime": {"name": regime.name, "confidence": regime.confidence},
    }
