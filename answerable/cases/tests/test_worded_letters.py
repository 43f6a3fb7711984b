"""What an administrator words, the next letter says; each letter keeps the versions it used."""

from __future__ import annotations

import pytest

from answerable.cases import actions
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import NOW
from answerable.cases.tests.deeds import answer_all, approve, approved, fresh, send, write
from answerable.letters.changing import change_wording

pytestmark = pytest.mark.django_db
WORDS = (
    "We are grateful for your request{% if subject %} on {{ subject }}{% end %} of {{ received }}."
)


def reword(trust, text=WORDS, key="opening.thanks", language="en", base=0):
    return change_wording(
        key=key, language=language, text=text, reason="Plainer", base=base, by=trust.anna, now=NOW
    )


def test_the_next_letter_uses_the_changed_wording_and_says_so(case, trust):
    reword(trust)
    approved(case, trust.olive, trust.anna)
    release = actions.issue(case=case, by=trust.anna, now=NOW)
    assert release.wordings["opening.thanks"] == 1
    assert release.wordings["closing.sheet"] == 0
    letter = letter_of(fresh(case), on=legal_day(NOW), questions=list(case.questions.asked()))
    assert letter.opening.startswith("We are grateful for your request on Improvement of 18 May")


def test_a_wording_changed_after_approval_must_be_approved_again(case, trust):
    approved(case, trust.olive, trust.anna)
    reword(trust)
    with pytest.raises(Refused, match="words have changed"):
        actions.issue(case=case, by=trust.anna, now=NOW)


def test_a_welsh_letter_says_in_english_what_has_no_welsh_wording(case, trust):
    Request.objects.filter(pk=case.pk).update(language="cy")
    answer_all(case, trust.olive)
    write(
        case, "2", "", trust.olive, disposition="vexatious", provisions=["s.14(1)"], reason="Why."
    )  # fmt: skip
    letter = letter_of(fresh(case), on=legal_day(NOW))
    assert letter.opening.startswith("Diolch am eich cais")
    assert "section 17\\(5\\)" in letter.opening
    assert "section 17(7)" in letter.closing
    reword(trust, "Adran 17: {{ parts }}.", key="notice.FOIA", language="cy")
    assert "Adran 17: section 17\\(5\\)." in letter_of(fresh(case), on=legal_day(NOW)).opening


def test_a_letter_is_approved_as_it_is_worded(case, trust):
    reword(trust)
    answer_all(case, trust.olive)
    send(case, trust.olive)
    assert approve(case, trust.anna).digest
