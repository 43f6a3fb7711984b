"""Changing the wording of letters, and which wordings are in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.letters.models import WordingVersion
from answerable.letters.wording.declared import why_not
from answerable.letters.wording.language import Fault
from answerable.letters.wording.shipped import SHIPPED
from answerable.letters.wording.templates import InForce, Worded, in_force, standing


class WordingRefused(Exception):  # noqa: N818  # a refusal is an answer, not an error
    """faults: what is wrong with the wording, by line; empty where the deed itself is refused."""

    def __init__(self, sentence: str, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.faults = faults


def versions(key: str, language: str) -> list[WordingVersion]:
    """The changed versions, newest first."""
    return list(WordingVersion.objects.filter(key=key, language=language).order_by("-version"))


def text_of(key: str, language: str, version: int) -> str | None:
    """What a version says; None where there is no such version."""
    if version == 0:
        found = SHIPPED[language].get(key)
        return found.text if found else None
    rows = WordingVersion.objects.filter(key=key, language=language, version=version)
    return rows.values_list("text", flat=True).first()


def changed_wordings() -> Mapping[tuple[str, str], Worded]:
    """The latest version of each wording that this body has changed, in one query."""
    latest = WordingVersion.objects.order_by("key", "language", "-version")
    return {
        (row.key, row.language): Worded(row.text, row.version)
        for row in latest.distinct("key", "language")
    }


@contextmanager
def as_worded(language: str) -> Iterator[InForce]:
    """Letters written within say what this body has them say; within another, the outer's hold."""
    outer = standing()
    if outer is not None:
        yield outer
        return
    with in_force(changed_wordings(), language) as wordings:
        yield wordings


@transaction.atomic
def change_wording(
    *, key: str, language: str, text: str, reason: str, base: int, by: Actor, now: datetime
) -> WordingVersion:
    """A new version of a wording, in force from now on. Letters already sent keep theirs.

    base: the version that the change was made from. Raises WordingRefused with the faults of the
    text, or where another changed it meanwhile.
    """
    text = text.replace("\r\n", "\n").strip()
    if not reason.strip():
        raise WordingRefused(_("Say why the wording changes."))
    if found := why_not(key, text):
        raise WordingRefused(_("The wording cannot be used as it stands."), found)
    rows = WordingVersion.objects.select_for_update().filter(key=key, language=language)
    last = rows.order_by("-version").first()
    version = last.version if last else 0
    if version != base:
        raise WordingRefused(
            _("Somebody changed this wording while you did. What you wrote is kept below.")
        )
    if text_of(key, language, version) == text:
        raise WordingRefused(_("This is the wording already in force."))
    made = WordingVersion.objects.create(
        key=key, language=language, version=version + 1, text=text, reason=reason.strip()[:300],
        by_kind=by.kind, by_key=by.key, by_name=by.name, made_at=now,
    )  # fmt: skip
    record(
        by=by, now=now, deed="letter wording changed", kind="wording", key=f"{key} {language}",
        detail={"version": made.version, "reason": made.reason},
    )  # fmt: skip
    return made
