"""The reasoning recorded for what is withheld: what it lacks, and what the letter makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from django.utils.translation import gettext as _

from answerable.cases.body import body
from answerable.cases.composing.reasoned import reason_for
from answerable.cases.consulting.opinions import opinion_refusals
from answerable.cases.exemptions import Found, QualifiedPerson, Reasoning, find
from answerable.cases.exemptions.checks import exclusive_refusals, provision_refusals
from answerable.cases.exemptions.holding import reveals_holding
from answerable.cases.models import Consultation, Decision, Draft, Question
from answerable.cases.models.answering import REFUSALS
from answerable.cases.stated import not_held_of
from answerable.letters.wording.reasons import reasons
from answerable.letters.wording.templates import filled

REASONED = ("withheld", "ncnd")
"""Dispositions that rest on an exemption, and so on a recorded reasoning."""
CHECKED = ("FOIA", "EIR")
"""Laws whose exemptions are in the table; those of others are typed in and shown as they are."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision of an answer. problem: why it is in no table; decision: the latest, if any."""

    provision: str
    found: Found | None
    problem: str
    decision: Decision | None
    refusals: tuple[str, ...]


def needs_reasons(question: Question, draft: Draft | None) -> bool:
    return draft is not None and draft.disposition in REASONED and question.regime in CHECKED


def cited(question: Question, draft: Draft) -> tuple[Cited, ...]:
    """Each provision the answer rests on, with its reasoning and what that still lacks."""
    if not needs_reasons(question, draft):
        return ()
    latest = {one.written: one for one in Decision.objects.filter(question=question)}
    return tuple(_cited(question, draft, provision, latest) for provision in draft.provisions)


def _cited(question: Question, draft: Draft, provision: str, latest: dict[str, Decision]) -> Cited:
    law = cast(Literal["FOIA", "EIR"], question.regime)
    denied = draft.disposition == "ncnd"
    found = find(provision, ncnd=denied, law=law)
    if isinstance(found, str):
        return Cited(provision, None, found, None, (found,))
    decision = latest.get(found.written)
    if decision is None:
        why = _("%(provision)s has no reasons recorded.") % {"provision": found.written}
        unheard = opinion_refusals(question, found, None)
        return Cited(provision, found, "", None, (why, *unheard))
    reasoning = reasoning_of(decision, provision=provision, ncnd=denied)
    lacks = provision_refusals(reasoning, regime=law, body=body(), on=date.max)
    limbed = find(reasoning.provision, limb=reasoning.limb, ncnd=denied, law=law)
    named = limbed if isinstance(limbed, Found) else found
    lacks = (
        *opinion_refusals(question, named, decision), *lacks, *_only_theirs(question, decision),
    )  # fmt: skip
    return Cited(provision, named, "", decision, tuple(dict.fromkeys(lacks)))


def _only_theirs(question: Question, decision: Decision) -> Iterator[str]:
    """A third party's view is weighed with the rest, and is by itself no reason."""
    words = (
        Consultation.objects.filter(question=question)
        .exclude(words="")
        .values_list("words", flat=True)
    )
    harm = " ".join(decision.harm.split())
    if harm and any(harm == " ".join(said.split()) for said in words):
        yield _(
            "The reasons for %(provision)s are a third party's words and nothing more: say what "
            "you make of them. Their view does not decide."
        ) % {"provision": decision.written}


def reasoning_of(decision: Decision, *, provision: str, ncnd: bool) -> Reasoning:
    """The row as the plain value that the checks and the letters take.

    provision: as the answer cites it, which may name a purpose or a condition too.
    """
    person = None
    if decision.qualified_person or decision.opinion_on:
        person = QualifiedPerson(decision.qualified_person, decision.opinion_on)
    return Reasoning(
        provision=provision,
        limb=decision.limb,
        information=decision.information,
        harm=decision.harm,
        likelihood=decision.likelihood,
        interest_for=_lines(decision.interest_for),
        interest_against=_lines(decision.interest_against),
        balance=decision.balance,
        decided_by=decision.decided_by,
        decided_on=decision.decided_on,
        qualified_person=person,
        ncnd=ncnd,
        emissions=decision.emissions,
        estimated=decision.estimated,
        prepared_by=decision.prepared_by,
        silent=decision.silent,
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -•\t") for line in text.splitlines() if line.strip(" -•\t"))


def lacking_reasons(question: Question, draft: Draft) -> tuple[str, ...]:
    """What is missing or unlawful in the reasoning of this answer; empty where it is whole."""
    entries = cited(question, draft)
    found = [sentence for entry in entries for sentence in entry.refusals]
    found += exclusive_refusals([entry.found for entry in entries if entry.found])
    if draft.disposition == "ncnd" and entries and (told := reveals_holding(draft.text)):
        said = _("“%(words)s” tells whether the information is held.")
        found.append(said % {"words": told})
    return tuple(found)


def reasoned_text(draft: Draft) -> str:
    """Why it is withheld, for the letter, as Markdown; "" before the reasoning is whole."""
    question = draft.question
    entries = cited(question, draft)
    if not entries or lacking_reasons(question, draft):
        return ""
    part = bool(draft.text.strip()) and draft.disposition == "withheld"
    said: list[str] = []
    for entry in entries:
        if entry.found is None or entry.decision is None:
            return ""
        reasoning = reasoning_of(
            entry.decision, provision=entry.provision, ncnd=draft.disposition == "ncnd"
        )
        said += reasons(reason_for(entry.found, reasoning, part=part))
    written = dict.fromkeys(entry.found.written for entry in entries if entry.found)
    return "\n\n".join([*filter(None, said), filled("provision", written=", ".join(written))])


def provisions_of(draft: Draft) -> tuple[str, ...]:
    """What the answer rests on, with the limbs that its reasoning names."""
    limbed = {entry.provision: entry.found for entry in cited(draft.question, draft)}
    return tuple(
        found.written if (found := limbed.get(provision)) else provision
        for provision in draft.provisions
    )


def refused_of(draft: Draft) -> tuple[Found, ...]:
    """The provisions by which the answer refuses something, as the table has them."""
    question = draft.question
    if (unheld := not_held_of(draft)) is not None:
        return (unheld,)
    if draft.disposition not in REFUSALS or question.regime not in CHECKED:
        return ()
    law = cast(Literal["FOIA", "EIR"], question.regime)
    found = (find(one, ncnd=draft.disposition == "ncnd", law=law) for one in draft.provisions)
    return tuple(one for one in found if isinstance(one, Found) and one.row.law == law)
