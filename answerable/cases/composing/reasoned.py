"""A provision and its reasoning, as the letters room takes them."""

from __future__ import annotations

from answerable.cases.exemptions import Found, Reasoning
from answerable.cases.exemptions.effects import condition_of, effect_of, parent_of, purpose_of
from answerable.letters.wording.reasons import Reason

BEGINS = {
    "foia-21": "available", "eir-6-1-b": "available", "eir-6-1-a": "form",
    "eir-12-4-a": "not_held", "eir-12-4-b": "refused", "eir-12-4-c": "refused",
}  # fmt: skip
"""How the paragraph of a provision begins, where it does not say that something is withheld."""


def reason_for(found: Found, reasoning: Reasoning, *, part: bool = False) -> Reason:
    """part: whether something of the same question is sent as well."""
    row = found.row
    person = reasoning.qualified_person if row.qualified_person else None
    likelihood = reasoning.likelihood or ("would" if row.test == "adverse effect" else "")
    return Reason(
        law=row.law,
        cited=found.in_words,
        written=found.written,
        title=row.title,
        about=row.about,
        standing=row.standing,
        weighed=row.weighed,
        ncnd=found.ncnd,
        parent=parent_of(found),
        condition=condition_of(found),
        purpose=purpose_of(found),
        effect=effect_of(found),
        likelihood=likelihood if row.harmful else "",
        harm=reasoning.harm,
        information=reasoning.information,
        interest_for=reasoning.interest_for,
        interest_against=reasoning.interest_against,
        balance=reasoning.balance,
        person=person.title if person and not found.statistical else "",
        opinion_on=person.opinion_on if person else None,
        statistical=found.statistical,
        estimated=reasoning.estimated,
        prepared_by=reasoning.prepared_by,
        unfinished=row.key == "eir-12-4-d",
        silent=reasoning.silent,
        begins=BEGINS.get(row.key, "withheld"),
        part=part,
    )
