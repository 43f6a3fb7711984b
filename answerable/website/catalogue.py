"""The commands of the `answerable` program: their names, what they are for, what they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Needs(Enum):
    """What must be there before a command runs; each needs what stands above it too."""

    NOTHING = "settings alone"
    INSTALLATION = "settings alone, and the database where there is one"
    DJANGO = "the rooms loaded"
    DATABASE = "the database running and up to date"


@dataclass(frozen=True)
class Entry:
    """One command. `own_folder` is the part of the default data folder that it keeps to."""

    name: str
    module: str
    summary: str
    needs: Needs = Needs.DATABASE
    own_folder: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)


def _entry(name: str, summary: str, needs: Needs = Needs.DATABASE) -> Entry:
    return Entry(name, name.replace("-", "_"), summary, needs)


_DEMO = Entry(
    "demo",
    "demo",
    "a demonstration trust with a year of requests, in your browser",
    own_folder="demo",
    environment={"ANSWERABLE_DEMO": "1"},
)

GROUPS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "Answering requests",
        (
            _DEMO,
            _entry("answer", "a request to a draft letter: read, split, drafted and checked"),
            _entry("read", "letters or requests to questions, answers and dates", Needs.NOTHING),
            _entry("read-mail", "one message to its parts", Needs.NOTHING),
            _entry("route", "which department and which law a question falls to"),
            _entry("ask", "facts and periods that a question asks for"),
            _entry("gaps", "what is asked and not given", Needs.NOTHING),
            _entry("compose", "a letter from decisions", Needs.DJANGO),
            _entry("clock", "due dates with their proof", Needs.INSTALLATION),
        ),
    ),
    (
        "Improvement",
        (_entry("spc", "limits, signals and verdict of a series", Needs.NOTHING),),
    ),
    (
        "Before anything leaves",
        (_entry("inspect", "hidden and personal data in files about to leave", Needs.NOTHING),),
    ),
    (
        "Running it",
        (
            _entry("serve", "the desk and the public pages, for browsers"),
            _entry("worker", "the jobs that run by themselves: mail, reminders, upkeep"),
            _entry("mailbox", "which mailboxes are read; add one and try it"),
            _entry("escalation", "who is told at once of distress, safeguarding and the like"),
            _entry("administrator", "make an administrator who can sign in"),
            _entry("check", "whether this installation is in order"),
            _entry("retrain", "learn from past cases where questions go, or undo that"),
            _entry("demonstration", "the demonstration trust into an empty data folder"),
            _entry("import", "bring data in"),
            _entry("export", "take data out"),
            _entry("backup", "everything, to one file"),
            _entry("restore", "everything, from one file"),
            _entry("schema", "the JSON Schema of what a command prints", Needs.NOTHING),
        ),
    ),
)


def entry_of(name: str) -> Entry | None:
    """The command of that name, if it is one of ours."""
    every = (entry for _, entries in GROUPS for entry in entries)
    return next((entry for entry in every if entry.name == name), None)
