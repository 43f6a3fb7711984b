"""Writes the generated pages of the reference manual: `python tools/reference.py [FOLDER]`.

Commands, settings, facts, events, states and roles come from the code; `tests/test_reference.py`
fails where the pages in docs/reference are not what this writes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
os.environ.setdefault("DATABASE_URL", "postgresql:///")
django.setup()

from django.core.management import load_command_class  # noqa: E402
from states_picture import picture  # noqa: E402

from answerable.accounts.roles import ROLES  # noqa: E402
from answerable.cases.events import EVENTS  # noqa: E402
from answerable.cases.exemptions import EXEMPTIONS  # noqa: E402
from answerable.cases.exemptions.row import Exemption  # noqa: E402
from answerable.cases.states import CASE_STATES, MOVES  # noqa: E402
from answerable.improvement.feed_description import description  # noqa: E402
from answerable.registers.registry import FACTS  # noqa: E402
from answerable.website.catalogue import GROUPS  # noqa: E402
from answerable.website.deployment import SETTINGS  # noqa: E402
from answerable.website.program import PACKAGE, module_of  # noqa: E402

NOTE = "<!-- Made by tools/reference.py from the code: edit that, then `make reference`. -->"
MATRIX = Path(__file__).resolve().parent.parent / "tests" / "spec" / "roles" / "matrix.json"
BY_STATE = json.loads((MATRIX.parent / "by_state.json").read_text(encoding="utf-8"))["deeds"]
COMMON = {"help", "version", "verbosity", "settings", "pythonpath", "traceback", "no_color",
          "force_color", "skip_checks"}  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def page(title: str, intro: str, *parts: str) -> str:
    return "\n\n".join([f"# {title}", NOTE, intro, *parts]) + "\n"


def options(parser: argparse.ArgumentParser) -> list[Sequence[str]]:
    return [
        (f"`{', '.join(a.option_strings) or a.dest}`", a.help or "")
        for a in parser._actions
        if a.dest not in COMMON
    ]


def commands() -> str:
    parts = []
    for title, entries in GROUPS:
        parts.append(f"## {title}")
        for entry in entries:
            module = module_of(entry)
            if module is None:
                continue
            room = module.rsplit(".management", 1)[0]
            command = load_command_class(room, module.rsplit(".", 1)[1])
            parser = command.create_parser("answerable", entry.name)
            parts.append(f"### `answerable {entry.name}`\n\n{entry.summary.capitalize()}.")
            if rows := options(parser):
                parts.append(table(("argument", "meaning"), rows))
    return page(
        "Commands",
        "Exit codes: 0 done; 1 our fault; 2 the input or the way it was called. Data goes to "
        "standard output, progress and complaints to standard error.",
        *parts,
    )


def settings() -> str:
    rows = [(f"`{s.name}`", s.meaning, s.default) for s in SETTINGS]
    return page(
        "Settings",
        "Deployment settings are environment variables. What a body decides about its work is set "
        "on its own pages, with a source and a date.",
        table(("variable", "meaning", "default"), rows),
    )


def facts() -> str:
    rows = [
        (
            f"`{fact.key}`",
            str(fact.description),
            ", ".join(fact.measures),
            "yes" if fact.takes_period else "",
            ", ".join(fact.breakdowns),
        )
        for fact in sorted(FACTS.values(), key=lambda fact: fact.key)
    ]
    return page(
        "Facts",
        "What the registers can be asked. Keys are stable: other software asks by them. Every "
        "figure comes with its source and the day it was asked for.",
        table(("key", "what it answers", "measures", "period", "broken down by"), rows),
    )


def events() -> str:
    rows = [(f"`{e.code}`", str(e.title), "yes" if e.clock else "") for e in EVENTS.values()]
    return page(
        "Events",
        "What can happen to a case. Events are added and never edited: a correction is another "
        "event. Those that move the clock are marked.",
        table(("code", "what happened", "moves the clock"), rows),
    )


def states() -> str:
    rows = [(f"`{s.code}`", str(s.title), s.turn) for s in CASE_STATES.values()]
    moves = sorted((source, move.event, move.target) for move in MOVES for source in move.sources)
    shown = [(CASE_STATES[a].title, EVENTS[e].title, CASE_STATES[b].title) for a, e, b in moves]
    return page(
        "States",
        "Where a case stands is worked out from its events by this table; nothing is stored. "
        "*Overdue* is no state: it is a comparison of two dates.",
        "![The states of a case, and what leads from each to the next](states.svg)",
        table(("state", "shown as", "whose move"), rows),
        "## Moves",
        table(("from", "what happens", "to"), [[str(c) for c in row] for row in shown]),
    )


def roles() -> str:
    permissions = sorted({p for role in ROLES.values() for p in role.permissions})
    held = sorted(ROLES.values(), key=lambda role: role.key)
    rows = [
        [f"`{permission}`", *("yes" if permission in role.permissions else "" for role in held)]
        for permission in permissions
    ]
    described = [(str(role.name), str(role.description)) for role in held]
    declared = json.loads(MATRIX.read_text(encoding="utf-8"))["addresses"].values()
    casework = [role for role in held if any(role.key in d["roles"] for d in declared)]
    deeds = [
        [d["deed"], *("yes" if role.key in d["roles"] else "" for role in casework)]
        for d in sorted(declared, key=lambda d: d["deed"])
    ]
    return page(
        "Roles",
        "What each role permits. Whether a thing may be done *now* is another question: see "
        "[states](states.md).",
        table(("role", "what for"), described),
        "## Permissions",
        table(["permission", *(str(role.name) for role in held)], rows),
        "## Casework, by where the case stands",
        "Who may do what to a case in each state: a deed that its role permits is refused, with "
        "the sentence why, where the case does not stand so. Each cell is tried over HTTP as every "
        "role by `tests/spec/test_roles_by_state.py`.",
        table(["where the case stands", *by_state_head()], by_state()),
        "## Casework, page by page",
        "Each cell is tried over HTTP by `tests/spec/test_roles.py`. An information lead sees the "
        "cases in which a question is theirs; a restricted case is seen by those named on it.",
        table(["what is done", *(str(role.name) for role in casework)], deeds),
    )


def by_state_head() -> list[str]:
    return [str(EVENTS[deed["event"]].title) for deed in BY_STATE.values()]


def by_state() -> list[list[str]]:
    """A row for each state: the roles that may do each deed there."""
    declared = json.loads(MATRIX.read_text(encoding="utf-8"))["addresses"]

    def cell(deed: dict[str, Any], state: str) -> str:
        if state not in deed["states"]:
            return ""
        held = declared[deed["address"]]["roles"]
        return ", ".join(str(ROLES[role].name) for role in sorted(held))

    return [
        [str(state.title), *(cell(deed, code) for deed in BY_STATE.values())]
        for code, state in CASE_STATES.items()
    ]


def needs(row: Exemption) -> str:
    """What must be recorded before it may be cited."""
    asked = [
        ("the limb", row.limb_needed),
        ("the harm, and “would” or “would be likely”", row.test == "prejudice"),
        ("the adverse effect, which “would” follow", row.test == "adverse effect"),
        ("the qualified person's opinion, dated on or before the notice", row.qualified_person),
        ("public interest for, against and balance", row.weighed),
        (row.names, bool(row.names)),
        ("the estimate above the limit, and advice", row.number == "12" and row.law == "FOIA"),
        ("the earlier request", row.key == "foia-14-2"),
        ("where the information is", row.key in {"foia-21", "eir-6-1-b"}),
        ("no emissions", row.emissions),
    ]
    return "; ".join(words for words, wanted in asked if wanted)


def denial(row: Exemption) -> str:
    start = "s." if row.law == "FOIA" else "reg "
    ways = ("".join(f"({step})" for step in way) for way in row.ncnd)
    return ", ".join(f"{start}{row.number}{way}" for way in ways)


def exemptions() -> str:
    rows = [
        (row.provision, row.title, row.standing, row.test, denial(row), needs(row),
         "not an NHS trust" if row.not_for_trusts else "")
        for row in EXEMPTIONS
    ]  # fmt: skip
    head = ("provision", "what it is", "standing", "test", "neither confirm nor deny", "needs",
            "not for")  # fmt: skip
    return page(
        "Exemptions",
        "Every exemption, exception and procedural ground that may be cited, and what must be "
        "recorded first. A letter that lacks any of it is refused with the sentence why.",
        table(head, rows),
    )


PAGES = {
    "commands.md": commands,
    "settings.md": settings,
    "facts.md": facts,
    "events.md": events,
    "states.md": states,
    "roles.md": roles,
    "exemptions.md": exemptions,
}


def main(folder: Path) -> None:
    for name, make in PAGES.items():
        (folder / name).write_text(make(), encoding="utf-8")
    (folder / "states.svg").write_text(picture(), encoding="utf-8")
    (folder / "schemas").mkdir(exist_ok=True)
    described = json.dumps(description(), indent=2, ensure_ascii=False) + "\n"
    (folder / "schemas" / "values-of-a-measure.openapi.json").write_text(described, "utf-8")
    for path in sorted(PACKAGE.glob("*/schemas/*.json")):
        (folder / "schemas" / path.name).write_bytes(path.read_bytes())


if __name__ == "__main__":
    default = Path(__file__).resolve().parent.parent / "docs" / "reference"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
