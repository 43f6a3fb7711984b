"""The survey's results tell of months, never of a person; the words of nobody."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta

import pytest
import zxingcpp
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from answerable.accounts import links
from answerable.accounts.models import Link, Person, TrailEntry
from answerable.cases import actions
from answerable.cases.link_purposes import SURVEY
from answerable.cases.models import SurveyResponse
from answerable.cases.models.survey import SCORES
from answerable.cases.surveys import FEWEST, SMALL, WITH_IT, Answers, finished, table
from answerable.cases.tests.conftest import JOB, NOW
from answerable.cases.tests.deeds import approved, fresh
from answerable.files.store import fetch

QUESTIONS = ("ease", "overall")


def month(number, count, ease=None, overall=None) -> Answers:
    given = {"ease": ease or (count, count * 4), "overall": overall or (count, count * 3)}
    return Answers(date(2021, number, 1), count, given)


CASES = [
    ("enough in each", [month(1, 9), month(2, 7)], ["9", "7", "16"], ["4.0", "4.0", "4.0"]),
    ("one small, and one with it", [month(1, 9), month(2, 2), month(3, 7)],
     [WITH_IT, SMALL, "7", "18"], [WITH_IT, SMALL, "4.0", "4.0"]),
    ("too few in each, enough together", [month(1, 3), month(2, 4)],
     [SMALL, SMALL, "7"], [SMALL, SMALL, "4.0"]),
    ("few answered one question", [month(1, 9, ease=(3, 3)), month(2, 7)],
     ["9", "7", "16"], [SMALL, "4.0", "4.0"]),
    ("nobody answered one question", [month(1, 9, ease=(0, 0))], ["9", "9"], ["–", "–"]),
]  # fmt: skip


@pytest.mark.parametrize(("_why", "months", "counts", "eases"), CASES)
def test_what_is_shown(_why, months, counts, eases) -> None:
    rows = table(months, QUESTIONS)
    assert [row.count for row in rows] == counts
    assert [row.cells[0] for row in rows] == eases


def test_a_month_is_shown_once_it_is_over() -> None:
    assert finished(date(2021, 4, 1), date(2021, 5, 1))
    assert not finished(date(2021, 5, 1), date(2021, 5, 31))
    assert table([], QUESTIONS) == []


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_no_total_gives_a_small_month_away(counts) -> None:
    months = [month(1, count) for count in counts]
    rows = table(months, QUESTIONS)
    *shown, total = rows
    hidden = [
        count for count, row in zip(counts, shown, strict=True) if row.count in (SMALL, WITH_IT)
    ]
    assert all(row.count != str(count) for count, row in zip(counts, shown, strict=True)
               if 0 < count < FEWEST)  # fmt: skip
    if any(0 < count < FEWEST for count in hidden) and total.count.isdigit():
        assert len(hidden) > 1, "the total less the others would be the small one"
    for row, count in zip(shown, counts, strict=True):
        assert all(mean is None for mean in row.means) or count >= FEWEST


def link_of(case) -> Link:
    token = links.issue(
        purpose=SURVEY.key, kind="case", key=case.reference, expires=NOW + timedelta(days=30),
        by=JOB, now=NOW,
    )  # fmt: skip
    return links.look(token, SURVEY.key, NOW)


def say(case, words="", *, tie=False, now=NOW, **scores) -> SurveyResponse:
    return actions.record_survey(
        link=link_of(case), scores=scores or {"overall": 4}, comments=words, tie_to_case=tie,
        by=JOB, now=now,
    )  # fmt: skip


@pytest.mark.django_db
def test_words_lose_whoever_they_tell_of(case) -> None:
    kept = say(
        case, "A. Requester here. Ring 01924 316000 or a.requester@example.org. "
        "My NHS number is 943 476 5919. Thank you.",
    ).comments  # fmt: skip
    for gone in ("Requester", "316000", "example.org", "5919"):
        assert gone not in kept
    assert kept.endswith("Thank you.")


@pytest.mark.django_db
def test_nothing_leads_from_an_answer_back_to_its_case(case) -> None:
    keys = [say(case).pk for _ in range(12)]
    assert keys != sorted(keys), "keys in order would tell who answered when"
    told = TrailEntry.objects.filter(deed="survey answered").values_list("key", flat=True)
    assert set(told) == {"2021-05-01"}
    assert not SurveyResponse.objects.exclude(request=None).exists()


@pytest.mark.django_db
def test_the_page_shows_months_and_says_where_nothing_can_be_shown(trust, case, client) -> None:
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    page = reverse("cases:survey")
    assert "Nobody has answered the survey yet" in client.get(page).content.decode()
    say(case, now=datetime.now(UTC))
    assert "once the month is over" in client.get(page).content.decode()
    for _ in range(4):
        say(case, "Only four of us.")
    small = client.get(page).content.decode()
    assert "Only four of us." not in small
    assert SMALL in small
    say(case, "Five of us now.", **dict.fromkeys(SCORES, 5))
    say(case, "And this is mine.", tie=True)
    shown = client.get(page).content.decode()
    assert "Five of us now." in shown
    assert case.reference in shown
    assert "4.2" in shown  # (4 x 4 + 5 + 4) / 6
    spec = re.search(r"data-chart[^>]*>(.*?)</script>", shown, re.S)
    assert [v["average"] for v in json.loads(spec[1])["data"]["values"]] == [4.17]


def scanned(pdf, folder) -> list[str]:
    """What a telephone would read from the printed pages."""
    subprocess.run(
        ["pdftoppm", "-r", "110", "-png", "-", str(folder / "page")], input=pdf, check=True
    )
    return [
        found.text
        for page in sorted(folder.glob("page*.png"))
        for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(page.read_bytes())))
    ]


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not here to print the page")
@pytest.mark.django_db
def test_the_link_and_the_code_of_a_letter_open_the_same_survey(
    trust, case, client, tmp_path
) -> None:
    approved(case, trust.olive, trust.anna)
    release = actions.issue(
        case=fresh(case), by=trust.anna, now=datetime.now(UTC),
        survey_address=lambda token: f"https://foi.trust.example{reverse('survey', args=[token])}",
    )  # fmt: skip
    text = fetch(release.text_sha256).decode()
    address = re.search(r"https://foi\.trust\.example/survey/[\w-]+/", text)[0]
    assert address in fetch(release.html_sha256).decode()
    assert scanned(fetch(release.pdf_sha256), tmp_path) == [address]
    page = client.get(address.removeprefix("https://foi.trust.example"))
    assert "How did we do?" in page.content.decode()
