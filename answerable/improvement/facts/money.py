"""What was allocated to improvement and what was spent on it, by financial year."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.figures.figure import Figure
from answerable.improvement.facts.asking import Flow, asking, money_periods
from answerable.improvement.language import IMPROVEMENT
from answerable.registers.language import Cues
from answerable.registers.query import Add
from answerable.registers.registry import Query, fact

AMOUNT = Add("sum", "amount")
KINDS = ("consultancy", "software", "benefits")


def _budget(key: str, query: Query, label: str, kind: str = "") -> Sequence[Figure]:
    a = asking(key, "improvement_budget", query)
    where = {"kind": kind} if kind else None
    return Flow("gbp", label, AMOUNT, "within", where).figures(a, money_periods(query))


def _spend(
    key: str, query: Query, label: str, category: str = "", by: tuple[str, ...] = ()
) -> Sequence[Figure]:
    a = asking(key, "improvement_spend", query)
    where = {"category": category} if category else None
    return Flow("gbp", label, AMOUNT, "within", where, by).figures(a, money_periods(query))


@fact(
    "improvement.budget",
    title="Improvement budget",
    description="Budget allocated to improvement",
    asks=("What budget was allocated to quality improvement in each of the last 3 years?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("allocated",), never=(*KINDS, "outside", "time_of", "training", "award")),
)
def budget(query: Query) -> Sequence[Figure]:
    return _budget("improvement.budget", query, "budget allocated to improvement")


@fact(
    "improvement.budget.pay",
    title="Improvement budget: pay",
    description="Of which pay",
    asks=("How much of the improvement budget is pay?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("pay", "allocated|how_many|coverage|spent"), also=("allocated",), never=KINDS),
)
def budget_pay(query: Query) -> Sequence[Figure]:
    return _budget("improvement.budget.pay", query, "improvement budget for pay", "pay")


@fact(
    "improvement.budget.nonpay",
    title="Improvement budget: non-pay",
    description="Of which non-pay",
    asks=("How much of the improvement budget is non-pay?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("nonpay",), also=("allocated",), never=KINDS),
)
def budget_nonpay(query: Query) -> Sequence[Figure]:
    return _budget("improvement.budget.nonpay", query, "improvement budget for non-pay", "non-pay")


@fact(
    "improvement.spend",
    title="Improvement spend",
    description="What was actually spent",
    asks=("What was actually spent on improvement?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("spent",), never=(*KINDS, "training", "award", "events", "nonpay")),
)
def spend(query: Query) -> Sequence[Figure]:
    return _spend("improvement.spend", query, "amount spent on improvement")


@fact(
    "improvement.spend.training",
    title="Spend on improvement training",
    description="Spent on improvement training",
    asks=("How much was spent on improvement training?",),
    measures=("gbp",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("spent|allocated", "training"), never=KINDS),
)
def spend_training(query: Query) -> Sequence[Figure]:
    label = "amount spent on improvement training"
    return _spend("improvement.spend.training", query, label, "training")


@fact(
    "improvement.spend.consultancy",
    title="Paid to consultancies for improvement",
    description="Paid to outside consultancies and partners for improvement, by supplier",
    asks=("How much was paid to external consultancies for improvement?",),
    measures=("gbp",),
    takes_period=True,
    breakdowns=("supplier",),
    topic=IMPROVEMENT,
    cues=Cues(must=("consultancy|partners", "spent|allocated|how_many"), never=("software",)),
)
def spend_consultancy(query: Query) -> Sequence[Figure]:
    label = "amount paid to consultancies for improvement"
    return _spend("improvement.spend.consultancy", query, label, "consultancy", ("supplier",))


@fact(
    "improvement.spend.software",
    title="Paid for improvement software",
    description="Paid for improvement software and licences, by product",
    asks=("How much was paid for improvement software licences?",),
    measures=("gbp",),
    takes_period=True,
    breakdowns=("product",),
    topic=IMPROVEMENT,
    cues=Cues(must=("software", "spent|allocated")),
)
def spend_software(query: Query) -> Sequence[Figure]:
    label = "amount paid for improvement software"
    return _spend("improvement.spend.software", query, label, "software", ("product",))
