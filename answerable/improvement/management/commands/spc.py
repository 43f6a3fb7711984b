"""`answerable spc`: limits, signals and verdict of a series. Needs no database."""

from __future__ import annotations

import json
import math
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.spc.boxes import METHODS
from answerable.spc.cases import run_case
from answerable.spc.charts import FAMILIES
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.guards import Data, Guard, guards
from answerable.spc.picture import (
    Picture,
    in_words,
    of_control_chart,
    of_dots,
    of_profile,
    specification,
)
from answerable.spc.plot_the_dots import DIRECTIONS, Plan, plot_the_dots, warnings
from answerable.spc.plot_the_dots import PROFILE as PTD
from answerable.spc.profiles import PROFILES, ProfileChart, profile_chart
from answerable.spc.series import SeriesError, gather
from answerable.spc.suggest import suggest
from answerable.spc.table import Table, read_table

BAD_INPUT = 2
DOTS = "dots"


class Command(BaseCommand):
    help = "Limits, signals and verdict of a series. Needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", help="A CSV file: date, value and perhaps n")
        parser.add_argument("--cases", help="A JSON file of cases instead")
        parser.add_argument("--chart", "--type", default="", choices=[DOTS, *FAMILIES])
        parser.add_argument(
            "--profile", default="", choices=[PTD, *PROFILES, *METHODS], help="Rules to judge by"
        )
        parser.add_argument("--suggest", action="store_true", help="Suggest a chart, and why")
        parser.add_argument("--unit", default="", help="For example: %%")
        parser.add_argument("--direction", default="increase", choices=list(DIRECTIONS))
        parser.add_argument("--target", type=float)
        parser.add_argument("--rebase", action="append", default=[], help="A date; repeatable")
        parser.add_argument("--json", action="store_true", help="Print JSON")
        parser.add_argument("--picture", help="Write the chart there, as Vega-Lite")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            if options["cases"]:
                self._many(options)
            elif options["file"]:
                self._one(options)
            else:
                raise SeriesError(_("Name a CSV file, or --cases with a JSON file."))
        except SeriesError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error

    def _many(self, options: dict[str, Any]) -> None:
        cases = _cases(_read(options["cases"]))
        found = [run_case(case) for case in tqdm(cases, disable=len(cases) < 1_000)]
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
            return
        for case in found:
            said = case.get("reason") or _("done")
            self.stdout.write(f"{case['case']}: {said}")

    def _one(self, options: dict[str, Any]) -> None:
        table = read_table(_text(_read(options["file"])))
        if options["suggest"]:
            self._suggest(table, options)
            return
        options = options | _settled(options["chart"], options["profile"])
        found = _found(table, options)
        picture, said = _picture(table, options)
        said = (*said, *(guard.sentence for guard in _guards(table, options, picture)))
        if options["picture"]:
            Path(options["picture"]).write_text(json.dumps(specification(picture)), "utf-8")
        if options["json"]:
            more = {"profile": picture.profile, "words": in_words(picture), "guards": said}
            self.stdout.write(json.dumps(found | more, ensure_ascii=False))
            return
        self.stdout.write(in_words(picture))
        for sentence in said:
            self.stdout.write(sentence)

    def _suggest(self, table: Table, options: dict[str, Any]) -> None:
        found = suggest(table.values, table.sizes, table.labels)
        if options["json"]:
            said = {"chart": found.chart, "kind": found.kind, "reasons": found.reasons}
            self.stdout.write(json.dumps(said, ensure_ascii=False))
            return
        self.stdout.write(_("Suggested: --type %(chart)s") % {"chart": found.chart})
        for reason in found.reasons:
            self.stdout.write(reason)


def _settled(chart: str, profile: str) -> dict[str, str]:
    """A kind of chart and rules that go together, where one or both were left to us."""
    if not profile:
        chart = chart or DOTS
        return {"chart": chart, "profile": PTD if chart == DOTS else METHODS[0]}
    natural = "run" if profile == "ihi-run" else "i" if profile in METHODS else DOTS
    chart = chart or natural
    of_points = profile in PROFILES or profile == PTD
    if of_points and chart in (natural, "i" if natural == DOTS else natural):
        return {"chart": natural, "profile": profile}
    if of_points or chart == DOTS:
        raise SeriesError(
            _("The rules %(profile)s are not for a chart of type %(chart)s.")
            % {"profile": profile, "chart": chart}
        )
    return {"chart": chart, "profile": profile}


def _found(table: Table, options: dict[str, Any]) -> dict[str, Any]:
    """Points and summary: in the packages' own fields, or in ours for the other profiles."""
    if options["profile"] in PROFILES:
        return _judged(_by_profile(table, options))
    found = run_case(_case(table, options))
    if found.get("error"):
        raise SeriesError(str(found["reason"]))
    return found


def _by_profile(table: Table, options: dict[str, Any]) -> ProfileChart:
    plan = Plan(
        direction=options["direction"], rebase=tuple(options["rebase"]), target=options["target"]
    )
    return profile_chart(table.labels, _ratios(table), PROFILES[options["profile"]], plan)


def _judged(made: ProfileChart) -> dict[str, Any]:
    lines = {"y": made.value, "centre": made.centre, "lower": made.lower, "upper": made.upper}
    plain = {
        name: [float(v) if math.isfinite(v) else None for v in line] for name, line in lines.items()
    }
    points = {"x": made.labels, **plain, "rule": made.rule, "kind": made.kind}
    summary = {
        "phases": len(made.phases),
        "variation": made.variation,
        "assurance": made.assurance,
        "runs": [phase.runs for phase in made.phases],
    }
    return {"points": points, "summary": summary}


def _guards(table: Table, options: dict[str, Any], picture: Picture) -> tuple[Guard, ...]:
    last = [float(line[-1]) if len(line) else math.nan for line in (picture.lower, picture.upper)]
    data = Data(
        values=_ratios(table),
        labels=table.labels,
        sizes=table.sizes if options["chart"] in ("p", "pp", "u", "up") else None,
        chart="i" if options["chart"] == DOTS else options["chart"],
        unit=options["unit"],
        target=options["target"],
        limits=None if any(map(math.isnan, last)) else (last[0], last[1]),
        screen=options["profile"] == PTD,
    )
    return guards(data)


def _case(table: Table, options: dict[str, Any]) -> dict[str, object]:
    data = {"x": list(table.labels), "y": list(table.values), "n": table.sizes}
    if options["chart"] == DOTS:
        call = {"improvement_direction": options["direction"], "rebase": options["rebase"]}
        if options["target"] is not None:
            call["target"] = options["target"]
        values = _ratios(table)
        return {
            "case": table.title,
            "package": "NHSRplotthedots",
            "call": {key: value for key, value in call.items() if value},
            "input": {"x": data["x"], "y": values},
        }
    call = {"chart": options["chart"], "method": options["profile"]}
    if options["target"] is not None:
        call["target"] = options["target"]
    return {"case": table.title, "package": "qicharts2", "call": call, "input": data}


def _ratios(table: Table) -> list[float]:
    if table.sizes is None:
        return list(table.values)
    return [v / n if n else float("nan") for v, n in zip(table.values, table.sizes, strict=True)]


def _picture(table: Table, options: dict[str, Any]) -> tuple[Picture, tuple[str, ...]]:
    if options["profile"] in PROFILES:
        return of_profile(_by_profile(table, options), title=table.title, unit=options["unit"]), ()
    if options["chart"] == DOTS:
        rebase = tuple(options["rebase"])
        plan = Plan(direction=options["direction"], rebase=rebase, target=options["target"])
        dots = plot_the_dots(table.labels, _ratios(table), plan)
        return of_dots(dots, title=table.title), warnings(dots, plan)
    choices = Choices(chart=options["chart"], method=options["profile"])
    if options["target"] is not None:
        choices = replace(choices, target=(options["target"],))
    made = control_chart(gather(table.labels, table.values, table.sizes), choices)
    drawn = of_control_chart(made, title=table.title, direction=options["direction"])
    return drawn, ()


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise SeriesError(_("%(name)s cannot be read.") % {"name": name}) from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SeriesError(_("The file is not text in UTF-8.")) from error


def _cases(data: bytes) -> list[Any]:
    try:
        found = json.loads(data)
    except ValueError as error:
        raise SeriesError(_("The file of cases is not JSON.")) from error
    if not isinstance(found, list) or not all(isinstance(case, dict) for case in found):
        raise SeriesError(_("The file of cases must be a list of objects."))
    return found
