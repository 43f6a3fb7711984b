"""Standard lines: two people, versions, a day of review, and always edited for the case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.exemptions import find
from answerable.cases.lines.actions import approve_version, propose, put_version, withdraw_line
from answerable.cases.lines.reading import in_force, lines_for, unedited_in
from answerable.cases.lines.rules import Offered, fitting, unedited
from answerable.cases.models import Decision
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import NOW, new_case
from answerable.cases.tests.deeds import question

WORDS = {"harm": "Rivals would see the price.", "interest_for": "Openness",
         "interest_against": "A fair tender", "balance": "The tender is live."}  # fmt: skip
DAY = date(2021, 5, 19)


def line(trust, by=None, **changes):
    given_ = {"title": "Live tender", "written": "s.43(2)", "subject": "agency rates, prices",
              "words": WORDS, "review_on": date(2099, 1, 1), "by": by or trust.olive,
              "now": NOW}  # fmt: skip
    return propose(**(given_ | changes))


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([("foia-43-2", "agency rates")], [1]),
        ([("foia-42", "agency rates")], []),
        ([("foia-43-2", "car parks")], []),
        ([("foia-43-2", ""), ("foia-43-2", "agency nurses' rates")], [2, 1]),
    ],
)
def test_a_line_fits_by_provision_and_subject(lines, wanted) -> None:
    offered = [Offered(key, row, subject) for key, (row, subject) in enumerate(lines, 1)]
    asked = "What hourly rate does each agency charge?"
    assert [key for key, _ in fitting(offered, row="foia-43-2", question=asked)] == wanted


@given(st.text(max_size=40))
def test_only_spaces_are_no_edit(text) -> None:
    changed = WORDS | {"harm": f"{WORDS['harm']} {text}"}
    assert unedited(WORDS, changed) == (not text.strip())


@pytest.mark.django_db
def test_one_proposes_and_another_approves(trust) -> None:
    version = line(trust)
    assert in_force(version.line) is None
    with pytest.raises(Refused, match="somebody else must approve"):
        approve_version(version=version, by=trust.olive, now=NOW)
    approve_version(version=version, by=trust.anna, now=NOW)
    assert in_force(version.line) == version
    with pytest.raises(Refused, match="a line of that name"):
        line(trust, title="live  Tender")
    with pytest.raises(Refused, match="no exemption"):
        line(trust, title="Other", written="s.99")
    with pytest.raises(Refused, match="later day"):
        line(trust, title="Other", review_on=DAY)


@pytest.mark.django_db
def test_a_new_version_waits_and_past_its_review_nothing_is_offered(trust) -> None:
    case = new_case("1. What rate does each agency charge?\n")
    asked, found = question(case, "1"), find("s.43(2)")
    first = approve_version(version=line(trust), by=trust.anna, now=NOW)
    assert lines_for(asked, found, DAY) == [first]
    second = put_version(
        line=first.line, words=WORDS | {"balance": "The tender is near."}, reason="It has begun.",
        review_on=date(2021, 8, 1), by=trust.anna, now=NOW,
    )  # fmt: skip
    assert lines_for(asked, found, DAY) == [first]
    approve_version(version=second, by=trust.olive, now=NOW)
    assert lines_for(asked, found, DAY) == [second]
    assert lines_for(asked, found, date(2021, 8, 2)) == []
    withdraw_line(line=first.line, by=trust.anna, now=NOW)
    assert lines_for(asked, found, DAY) == []


@pytest.mark.django_db
def test_it_is_put_into_the_form_and_marked_until_it_is_edited(trust, client) -> None:
    case = new_case("1. What rate does each agency charge?\n")
    actions.edit_draft(
        question=question(case, "1"), base=0, text="", disposition="withheld",
        provisions=("s.43(2)",), reason="x", by=trust.olive, now=NOW,
    )  # fmt: skip
    version = approve_version(version=line(trust), by=trust.anna, now=NOW)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    address = reverse("cases:reasons", args=[case.slug, 1])
    assert "Live tender" in client.get(address).content.decode()
    page = client.get(address, {"line": version.pk}).content.decode()
    assert "Rivals would see the price." in page
    assert not Decision.objects.exists()
    day = timezone.localdate() - timedelta(days=1)
    sent = WORDS | {
        "line": version.pk, "information": "Rates", "likelihood": "would", "decided_by": "Olive",
        "decided_on_day": day.day, "decided_on_month": day.month, "decided_on_year": day.year,
    }  # fmt: skip
    assert client.post(address, sent).status_code == 302
    assert Decision.objects.get().line == version
    assert len(unedited_in(case)) == 1
    assert "Edit them for this case" in client.get(address).content.decode()
    letter = client.get(reverse("cases:letter", args=[case.slug])).content.decode()
    assert "A standard line, not edited for this case" in letter
    edited = sent | {"harm": "Rivals of Agency A would see its price before June."}
    assert client.post(address, edited).status_code == 302
    assert unedited_in(case) == []
    assert "Edit them for this case" not in client.get(address).content.decode()
