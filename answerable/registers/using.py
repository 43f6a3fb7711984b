"""When a fact is used in an answer: what its policy is, and whose register it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.accounts.models import Person
from answerable.figures.figure import Figure
from answerable.registers.models import FactPolicy, Register, UsePolicy
from answerable.registers.registry import FACTS
from answerable.registers.saved import saved_fact


@dataclass(frozen=True, slots=True)
class Use:
    """One fact used. policy: a value of UsePolicy. stewards: of the registers it rests on."""

    fact: str
    title: str
    policy: str
    stewards: tuple[Person, ...]


def policy_of(fact: str) -> str:
    """The policy of a fact by its key; no objection in time unless set."""
    if (saved := saved_fact(fact)) is not None:
        return saved.policy
    said = FactPolicy.objects.filter(fact=fact).values_list("policy", flat=True).first()
    return said or UsePolicy.NO_OBJECTION.value


def title_of(fact: str) -> str:
    if (saved := saved_fact(fact)) is not None:
        return saved.title
    return str(FACTS[fact].title) if fact in FACTS else fact


def uses(figures: Iterable[Figure]) -> tuple[Use, ...]:
    """The facts that these figures are of, each once, in their order."""
    sources: dict[str, set[str]] = {}
    for figure in figures:
        sources.setdefault(figure.fact, set()).add(figure.source)
    named = {source for each in sources.values() for source in each}
    kept = Register.objects.filter(source__in=named, steward__isnull=False)
    stewards: dict[str, list[Person]] = {}
    for register in kept.select_related("steward"):
        assert register.steward is not None
        stewards.setdefault(register.source, []).append(register.steward)
    return tuple(
        Use(
            fact, title_of(fact), policy_of(fact),
            tuple({p.pk: p for s in sorted(mine) for p in stewards.get(s, [])}.values()),
        )
        for fact, mine in sources.items()
    )  # fmt: skip
