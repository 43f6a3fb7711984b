"""The section 17 matrix, cell by cell, and the same words on the desk's own letter."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from answerable.accounts.models import Organisation, Person, User
from answerable.cases import actions
from answerable.cases.answers import lacking
from answerable.cases.composing import letter_text, refusals
from answerable.cases.exemptions import Reasoning
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Question
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import NOW
from answerable.cases.tests.deciding_examples import asked, letter, whole
from answerable.cases.tests.deeds import answer_all, fresh, latest, question, send, write
from answerable.letters.render import text

RIGHTS = ("section 17(7)", "internal review", "section 50 of the")
RIGHTS_EIR = ("regulation 14(5)", "regulation 11", "regulation 18", "internal review")


@dataclass(frozen=True)
class Cell:
    """A row of rules 4.1: what is decided, what must stand in it, and what is refused without."""

    name: str
    decided: Any
    contains: tuple[str, ...]
    without: tuple[tuple[Any, str], ...] = ()
    letter: dict[str, Any] | None = None
    absent: tuple[str, ...] = ()


CELLS = [
    Cell(
        "17(1) exemption", asked("withheld", whole("foia-41")),
        ("section 17(1)", "section 41(1)", *RIGHTS),
        ((asked("withheld"), "Name the provision"),),
    ),
    Cell(
        "17(1) neither confirmed nor denied", asked("ncnd", whole("foia-40-2-first", ncnd=True)),
        ("neither confirm nor deny", *RIGHTS),
        ((asked("ncnd", whole("foia-40-2-first", ncnd=True), answer="We hold it."), "whether"),),
        absent=("We confirm that we hold",),
    ),
    Cell(
        "17(3) qualified, decided", asked("withheld", whole("foia-43-2")),
        ("section 17(1) and (3)", "Openness about public money", "A fair tender",
         "outweighs the public interest", *RIGHTS),
        ((asked("withheld", whole("foia-43-2", balance="")), "balance"),
         (asked("withheld", whole("foia-43-2", interest_for=())), "public interest")),
    ),
    Cell(
        "17(2) qualified, pending",
        asked("withheld", whole("foia-43-2", estimated=letter().on.replace(month=7, day=20))),
        ("section 17(1) and (2)", "20 July 2026", "section 43(2)", *RIGHTS),
        ((asked("withheld", whole("foia-43-2")), "estimate"),
         (asked("withheld"), "exemption that is being weighed")),
        {"letter": "extension"},
    ),
    Cell(
        "17(5) section 12",
        asked("over_limit", Reasoning("s.12(1)"), estimate_hours=Decimal(30), advice="One year."),
        ("section 17(5)", "section 12(1)", "30 hours", "£750", "£450", "18 hours",
         "Appropriate Limit and Fees", "One year.", "section 16", *RIGHTS),
        ((asked("over_limit", Reasoning("s.12(1)"), advice="x"), "needs the estimate"),
         (asked("over_limit", Reasoning("s.12(1)"), estimate_hours=Decimal(30)), "s.16"),
         (asked("over_limit", Reasoning("s.12(1)"), estimate_hours=Decimal(18), advice="x"),
          "does not exceed")),
    ),
    Cell(
        "17(5) section 14(1)", asked("vexatious", Reasoning("s.14(1)")),
        ("section 17(5)", "section 14(1)", *RIGHTS),
        ((asked("vexatious", Reasoning("s.12(1)")), "s.14"),),
    ),
    Cell(
        "17(5) section 14(2)", asked("repeated", Reasoning("s.14(2)"), previous="FOI/00007"),
        ("section 17(5)", "section 14(2)", "FOI/00007", *RIGHTS),
        ((asked("repeated", Reasoning("s.14(2)")), "earlier request"),
         (asked("repeated", Reasoning("s.14(1)"), previous="FOI/00007"), "s.14(2)")),
    ),
    Cell(
        "1(1)(a) not held", asked("not_held"), ("section 1(1)(a)", "internal review"),
        ((asked("not_held", whole("foia-43-2")), "cannot be exempt"),),
        absent=("notice under section 17",),
    ),
    Cell(
        "EIR 14 refusal", asked("withheld", whole("eir-12-5-e")),
        ("regulation 14(3)", "regulation 12(5)(e)", "Openness about public money", *RIGHTS_EIR),
        ((asked("withheld", whole("eir-12-5-e", interest_against=())), "public interest"),),
        {"regime": "EIR"},
    ),
    Cell(
        "EIR 14 not held", asked("not_held"), ("regulation 12(4)(a)", *RIGHTS_EIR), (),
        {"regime": "EIR"},
    ),
    Cell(
        "21 available elsewhere",
        asked("already_available", whole("foia-21"), answer="On our site"),
        ("section 21", "On our site", *RIGHTS),
        ((asked("already_available", whole("foia-21")), "where the information"),),
    ),
]  # fmt: skip


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.name)
def test_a_cell_is_said_or_refused(cell) -> None:
    more = cell.letter or {}
    made = letter(cell.decided, **more)
    assert refusals(made) == ()
    said = " ".join(letter_text(made).split())
    for words in cell.contains:
        assert words in said
    for words in cell.absent:
        assert words not in said
    for decided, sentence in cell.without:
        assert sentence in "\n".join(refusals(letter(decided, **more)))


def hours(case, trust, spent, **more):
    actions.estimate_cost(
        case=case, question=question(case, "1"), activity="locating", hours=Decimal(spent),
        evidence="A sample of ten files.", by=trust.olive, now=NOW, **more,
    )  # fmt: skip


def refuse(case, trust, disposition, provision, words=""):
    answer_all(case, trust.olive)
    write(
        case, "1", words, trust.olive, disposition=disposition,
        provisions=[provision] if provision else [], reason="It spreads over 900 paper files.",
    )  # fmt: skip


def why(case):
    asked_ = question(case, "1")
    return lacking(asked_, latest(case, "1"))


def printed(case):
    return " ".join(text(letter_of(fresh(case), on=legal_day(NOW))).split())


@pytest.mark.django_db
def test_section_12_takes_the_estimate_of_the_cost_sheet_and_gives_advice(case, trust) -> None:
    refuse(case, trust, "over_limit", "s.12(1)")
    assert "make it on the cost page" in why(case)
    with pytest.raises(Refused, match="needs the estimate"):
        send(case, trust.olive)
    hours(case, trust, "18")
    assert "does not exceed the limit of £450" in why(case)
    hours(case, trust, "5.5")
    assert "s.16" in why(case)
    refuse(case, trust, "over_limit", "s.12(1)", "One year instead of ten would fit.")
    assert why(case) is None
    said = printed(case)
    for words in ("23.5 hours", "£587.50", "£450", "18 hours", "900 paper files",
                  "Advice and assistance under section 16 of the Act: One year instead of ten",
                  "section 12(1)", "section 17(5)", "section 17(7)"):  # fmt: skip
        assert words in said
    Organisation.objects.update(kind="department")
    assert "does not exceed the limit of £600" in why(case), "a department has the higher limit"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("over_limit", "s.14(1)", "x"), "rests on s.12"),
        (("vexatious", "s.12(1)", ""), "rests on s.14"),
        (("vexatious", "s.14(2)", ""), "under s.14(1)"),
        (("repeated", "s.14(1)", "FOI/00007"), "under s.14(2)"),
        (("repeated", "s.14(2)", ""), "earlier request"),
        (("vexatious", "s.14(1)", ""), None),
        (("repeated", "s.14(2)", "FOI/00007 of 2 May 2020: we sent it."), None),
    ],
)
def test_section_14_on_the_desk(case, trust, told, sentence) -> None:
    disposition, provision, words = told
    refuse(case, trust, disposition, provision, words)
    found = why(case)
    assert found is None if sentence is None else sentence in found
    if sentence is None:
        said = printed(case)
        assert {"section 17(5)", provision.replace("s.", "section ")} <= {
            part for part in ("section 17(5)", "section 14(1)", "section 14(2)") if part in said
        }
        assert "It spreads over 900 paper files." in said
        assert words in said


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("regime", "parts"),
    [("FOIA", ["section 1(1)(a)"]), ("EIR", ["regulation 12(4)(a)", *RIGHTS_EIR])],
)
def test_not_held_is_told_under_each_law(case, trust, regime, parts) -> None:
    Question.objects.filter(request=case).update(regime=regime)
    answer_all(case, trust.olive)
    write(case, "1", "", trust.olive, disposition="not_held")
    said = printed(case)
    for words in parts:
        assert words in said


@pytest.mark.django_db
def test_the_regulations_know_no_cost_limit(case, trust) -> None:
    Question.objects.filter(request=case).update(regime="EIR")
    refuse(case, trust, "over_limit", "s.12(1)", "x")
    assert "reg.12(4)(b)" in why(case)


@pytest.mark.django_db
def test_a_scottish_provision_is_shown_as_unchecked(case, trust, client) -> None:
    client.force_login(User.objects.get(person=Person.objects.get(name="olive")))
    address = reverse("cases:answer", args=[case.slug, 1])
    assert "Unchecked" not in client.get(address).content.decode()
    Question.objects.filter(request=case).update(regime="FOISA")
    assert "Unchecked" in client.get(address).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("regime", "provision", "parts"),
    [
        ("FOISA", "FOISA s.33(1)(b)",
         ["section 16 of the Freedom of Information (Scotland) Act 2002", "we hold the information",
          "under section 20", "section 47"]),
        ("RPSI", "RPSI reg.5(1)(b)",
         ["regulation 9 of the Re-use of Public Sector Information Regulations 2015",
          "regulation 17", "rights are somebody else's"]),
    ],
)  # fmt: skip
def test_a_refusal_under_a_law_without_a_table_says_what_that_law_asks(
    case, trust, regime, provision, parts
) -> None:
    """FOISA ss.16 and 19; RPSI reg 9. Neither leaves without its provision and its reason."""
    Question.objects.filter(request=case).update(regime=regime)
    answer_all(case, trust.olive)
    with pytest.raises(Refused):
        write(case, "1", "", trust.olive, disposition="withheld", provisions=(provision,))
    reason = "The drawings belong to Example Architects LLP."
    write(case, "1", "", trust.olive, disposition="withheld", provisions=(provision,),
          reason=reason)  # fmt: skip
    said = printed(case)
    for words in (*parts, provision, reason):
        assert words in said
