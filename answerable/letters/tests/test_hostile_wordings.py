"""No wording runs anything or reads past the fields it was given: refused, or printed as typed."""

from __future__ import annotations

import builtins
import os
import subprocess

import pytest

from answerable.letters.tests.hostile import HOSTILE
from answerable.letters.wording.declared import LISTS, declared, sample, why_not
from answerable.letters.wording.language import LONGEST, MOST, WordingError, faults, written

KEY = "letter.extension.FOIA"
KNOWN = declared(KEY).fields
SECRET = "another case's words"


class Guarded(dict):
    """Fields that tell what was asked of them."""

    def __init__(self, fields):
        super().__init__(fields)
        self.asked = set()

    def __getitem__(self, name):
        self.asked.add(name)
        return super().__getitem__(name)

    def __iter__(self):
        return super().__iter__()


@pytest.fixture
def nothing_runs(monkeypatch):
    def never(*_args, **_kwargs):
        raise AssertionError("a wording ran something")

    monkeypatch.setattr(os, "system", never)
    monkeypatch.setattr(os, "popen", never)
    monkeypatch.setattr(subprocess, "Popen", never)
    monkeypatch.setattr(builtins, "eval", never)
    monkeypatch.setattr(builtins, "open", never)


def test_there_are_more_than_two_hundred_and_fifty_of_them():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 250


def test_each_hostile_wording_is_refused_or_printed_as_it_is(nothing_runs):
    for text in HOSTILE:
        try:
            refused_or_printed(text)
        except Exception as error:
            raise AssertionError(f"of {text[:200]!r}") from error


def refused_or_printed(text):
    refused = faults(text, KNOWN, LISTS)
    fields = Guarded(sample(KEY))
    try:
        said = written(text, fields)
    except (WordingError, KeyError):
        assert refused, "what cannot be written is refused before"
        assert all(1 <= fault.line <= text.count("\n") + 1 for fault in refused)
        assert all(fault.sentence for fault in refused)
        return
    assert fields.asked <= set(KNOWN)
    assert len(said) <= MOST
    if not fields.asked:  # text alone: letter by letter, less its outer and its empty lines
        assert said.split() == text.split()
    assert why_not(KEY, text), "a wording without its statutory paragraphs is never in force"


def test_a_field_is_never_read_as_wording():
    """What a requester typed may be any of these: it is printed, not obeyed."""
    for typed in HOSTILE:
        assert written("{{ subject }}", {"subject": typed}).split() == typed.split()
        if len(typed) * 2 <= LONGEST:
            said = written("{% for one in all %}{{ one }}{% end %}", {"all": (typed, SECRET)})
            assert said.endswith(SECRET), typed


def test_what_it_comes_to_is_bounded():
    many = "{% for one in provisions %}{{ one }}{% end %}"
    with pytest.raises(WordingError):
        written(many, {"provisions": ("x" * 1_000,) * 3_000})
