"""What the law asks of the reasoning for one provision; a sentence for each thing that is missing.

Pure. `rules.md` 3 (a) to (h): FOIA ss.2, 17, 36; EIR regs 12 and 14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from django.utils.translation import gettext as _

from answerable.cases.exemptions.balance import balance_refusals
from answerable.cases.exemptions.find import Found, find
from answerable.cases.exemptions.holding import reveals_holding
from answerable.cases.exemptions.reasoning import Reasoning
from answerable.cases.exemptions.row import Law

Body = Literal["nhs_trust", "department"]
LIKELIHOODS = ("would", "would be likely")
_FOR_ANOTHER = re.compile(
    r"\bdelegat|\bon behalf of\b|\bfor and on behalf\b|\bp\.?p\.?\s|\bin (?:the )?absence\b|"
    r"^(?:none|nobody|no one|n/?a|tb[cd]|unknown|pending|not yet\b.*|to follow|awaited)\.?$|"
    r"\bfor (?:the|our) (?:chief|minister|secretary|accounting|permanent)\b|"
    r"\b(?:secretary|assistant|office) (?:to|of) the (?:chief exec|minister)|"
    r"\btaken as\b|\bpresumed\b|\bimplied\b|\btacit|\bby default\b|\bawaiting\b|"
    r"\bdeemed\b|\bno (?:reply|response|objection|answer)\b|\bsilen|\bdid not (?:reply|respond|"
    r"object|answer)|\b(?:nobody|no one|none)(?: has| have)? objected\b|"
    r"\bnot (?:sought|needed|required|asked|obtained)\b|\bbypass|\bassumed\b|"
    r"\b(?:FOIA?|freedom of information|information (?:governance|rights|access))\b[^,;]*"
    r"\b(?:officer|manager|lead|team|adviser|advisor|coordinator)\b",
    re.IGNORECASE,
)


def provision_refusals(
    reasoning: Reasoning, *, regime: Law, body: Body, on: date, deciding: bool = True
) -> tuple[str, ...]:
    """What is missing or unlawful in citing this provision in a notice of the day `on`.

    deciding: False while the public interest is still being weighed (s.17(2)).
    """
    found = find(reasoning.provision, limb=reasoning.limb, ncnd=reasoning.ncnd, law=regime)
    if isinstance(found, str):
        return (found,)
    if found.row.law != regime:
        return (_mismatch(found, regime),)
    return tuple(
        sentence
        for check in (_available, _silence, _denial, _harm, _opinion, _named, _decided)
        for sentence in check(found, reasoning, body, on)
    ) + tuple(_weighing(found, reasoning) if deciding else ())


def _mismatch(found: Found, regime: Law) -> str:
    if regime == "EIR":
        said = _(
            "%(provision)s is an exemption of the Freedom of Information Act, and this question "
            "is considered under the Environmental Information Regulations."
        )
    else:
        said = _(
            "%(provision)s is an exception of the Environmental Information Regulations, and this "
            "question is considered under the Freedom of Information Act."
        )
    return said % {"provision": found.written}


def _available(found: Found, reasoning: Reasoning, body: Body, _on: date) -> Iterator[str]:
    row, named = found.row, {"provision": found.written}
    if body == "nhs_trust" and row.not_for_trusts:
        yield _("An NHS trust cannot rely on %(provision)s: %(why)s.") % {
            **named, "why": row.not_for_trusts,
        }  # fmt: skip
    if row.emissions and reasoning.emissions:
        yield (
            _(
                "%(provision)s cannot be used where the information relates to emissions "
                "(EIR reg.12(9))."
            )
            % named
        )
    if not found.limb_named and found.ranged:
        yield _("More than one limb of section %(number)s is named: give each its own entry.") % {
            "number": row.number
        }
    elif not found.limb_named:
        yield _("Say which limb of %(provision)s applies.") % named
    if row.key == "foia-31" and found.path[1:2] == ("g",) and not found.purpose and not found.ncnd:
        yield _("%(provision)s needs the purpose of s.31(2) that it serves, (a) to (j).") % named


def _silence(found: Found, reasoning: Reasoning, _body: Body, _on: date) -> Iterator[str]:
    """FOIA s.17(4); the Regulations ask for the reasons whatever they tell (reg 14(3))."""
    if reasoning.silent and found.row.law == "EIR":
        yield _("%(provision)s needs its reasons: the Regulations let none be left out.") % {
            "provision": found.written
        }


def _denial(found: Found, reasoning: Reasoning, _body: Body, _on: date) -> Iterator[str]:
    if not (reasoning.ncnd or found.ncnd) or found.row.test == "procedural":
        return
    if not found.row.ncnd:
        yield _(
            "%(provision)s has no provision for neither confirming nor denying: say whether the "
            "information is held."
        ) % {"provision": found.written}
    for words in reasoning.words:
        told = reveals_holding(words)
        if told:
            yield _(
                "“%(words)s” tells whether the information is held, which a reply that neither "
                "confirms nor denies must not do."
            ) % {"words": told}


def _harm(found: Found, reasoning: Reasoning, _body: Body, _on: date) -> Iterator[str]:
    row, named = found.row, {"provision": found.written}
    if not row.harmful:
        return
    if not reasoning.harm.strip():
        yield _("%(provision)s needs the harm: to whom or what, and how it would come about.") % (
            named
        )
    if row.test == "prejudice" and reasoning.likelihood not in LIKELIHOODS:
        yield (
            _(
                "%(provision)s needs how likely the harm is: that it “would” or “would be "
                "likely” to come about."
            )
            % named
        )
    if row.test == "adverse effect" and not reasoning.likelihood:
        yield _("%(provision)s needs it recorded that the harm “would” come about.") % named
    elif row.test == "adverse effect" and reasoning.likelihood != "would":
        yield (
            _(
                "%(provision)s applies only where disclosure “would” adversely affect something: "
                "“%(likelihood)s” is not enough."
            )
            % {**named, "likelihood": reasoning.likelihood}
        )


def _opinion(found: Found, reasoning: Reasoning, _body: Body, on: date) -> Iterator[str]:
    """FOIA s.36(2) and (5); s.36(4) for statistical information."""
    if not found.row.qualified_person or found.statistical:
        return
    person, named = reasoning.qualified_person, {"provision": found.written}
    if person is None or not person.title.strip():
        yield _("%(provision)s needs the reasonable opinion of the qualified person.") % named
        return
    if _FOR_ANOTHER.search(person.title):
        yield _(
            "%(provision)s needs the opinion of the qualified person in person: it cannot be "
            "delegated, left out or taken from silence (“%(title)s”)."
        ) % {**named, "title": person.title}
    if person.opinion_on is None:
        yield (
            _(
                "%(provision)s needs the day on which the qualified person gave the opinion: "
                "silence is no opinion."
            )
            % named
        )
    elif person.opinion_on > on:
        yield _(
            "%(provision)s needs the qualified person's opinion before the notice: it is dated "
            "%(given)s, after the letter of %(on)s."
        ) % {**named, "given": person.opinion_on.isoformat(), "on": on.isoformat()}


def _named(found: Found, reasoning: Reasoning, _body: Body, _on: date) -> Iterator[str]:
    if found.row.names and not found.ncnd and not reasoning.harm.strip():
        yield _("%(provision)s needs its reason to name %(what)s.") % {
            "provision": found.written, "what": found.row.names,
        }  # fmt: skip


def _decided(found: Found, reasoning: Reasoning, _body: Body, on: date) -> Iterator[str]:
    named = {"provision": found.written}
    if found.row.standing == "procedural":
        return
    if not reasoning.decided_by.strip():
        yield _("Say who decided that %(provision)s applies.") % named
    if reasoning.decided_on is None:
        yield _("Say on which day it was decided that %(provision)s applies.") % named
    elif reasoning.decided_on > on:
        yield _("The decision on %(provision)s is dated after the letter.") % named


def _weighing(found: Found, reasoning: Reasoning) -> Iterator[str]:
    """FOIA s.2(2), s.17(3); EIR reg 12(1)(b), reg 14(3)(b)."""
    if not found.row.weighed:
        return
    named = {"provision": found.written}
    if not _any(reasoning.interest_for):
        yield _("%(provision)s is qualified: give the public interest in favour of disclosure.") % (
            named
        )
    if not _any(reasoning.interest_against):
        yield (
            _("%(provision)s is qualified: give the public interest in favour of keeping to it.")
            % named
        )
    if not reasoning.balance.strip():
        yield _("%(provision)s is qualified: say where the balance of public interest lies.") % (
            named
        )
    else:
        yield from balance_refusals(reasoning.balance, found.written)


def _any(factors: Sequence[str]) -> bool:
    return any(factor.strip() for factor in factors)


def exclusive_refusals(found: Sequence[Found]) -> tuple[str, ...]:
    """Sections 30 and 31 exclude each other; s.23 and s.24 may be cited in the alternative."""
    numbers = {one.row.number for one in found if one.row.law == "FOIA"}
    if {"30", "31"} <= numbers:
        return (
            _("Section 30 and section 31 cannot both apply to the same information: choose one."),
        )
    return ()
