"""An answer gives the values at receipt; later ones only with the reason the law asks for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.drafts_json import figures_in
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import BUDGET, JOB, NOW
from answerable.cases.tests.deeds import base, latest, question
from answerable.registers import since

MORE = replace(BUDGET, value=Decimal("2100000"), as_at=NOW.date())
OTHER = replace(BUDGET, label="something else", value=Decimal(1))


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ([MORE], [(BUDGET, MORE)]),
        ([replace(BUDGET, as_at=NOW.date())], []),
        ([OTHER], []),
        ([], []),
        ([replace(BUDGET, value=None, suppressed=True)], [(BUDGET, None)]),
    ],
)
def test_what_counts_as_changed(now, found) -> None:
    pairs = since.compared([BUDGET], now)
    assert [(p.then, None if p.now.suppressed else p.now) for p in pairs] == found


@pytest.mark.django_db
def test_a_changed_value_is_marked_and_used_only_with_a_reason(
    case, trust, client, monkeypatch
) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    asked = question(case, "1")
    client.force_login(User.objects.get(person__name="olive"))
    at = f"/cases/{case.slug}/1/"
    assert "Now £" not in client.get(at).content.decode()
    with pytest.raises(Refused, match="No value has changed"):
        actions.use_later_values(question=asked, base=1, reason="x", by=trust.olive, now=NOW)
    monkeypatch.setattr(since, "asked_again", lambda figures, day: (MORE,))
    assert "Now £2,100,000" in client.get(at).content.decode()
    assert "£2,100,000" in client.get(f"{at}later/").content.decode()
    with pytest.raises(Refused, match="Say why the change"):
        actions.use_later_values(question=asked, base=1, reason=" ", by=trust.olive, now=NOW)
    assert client.post(f"{at}later/", {"reason": "Month end was due."}).status_code == 302
    assert base(asked) == 2
    assert figures_in(latest(case, "1").figures)[0].value == Decimal("2100000")
    assert "2,100,000" in latest(case, "1").text
    event = case.events.get(type="changed_regardless")
    assert event.words.text == "Month end was due."
