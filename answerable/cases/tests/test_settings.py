"""The settings of casework: each change has its day, its source and its reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from answerable.accounts.models import TrailEntry, User
from answerable.cases.models import CasesSetting, SettingChange
from answerable.cases.policy import policy_on
from answerable.cases.refusals import Refused
from answerable.cases.setting import SETTINGS, change_setting
from answerable.cases.signoff.tiers import tiers_on
from answerable.cases.tests.conftest import NOW, person

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def change(by, name, value, days=0, reason="The board decided."):
    return change_setting(
        name=name, value=value, effective_from=TODAY + timedelta(days=days), reason=reason,
        by=by, now=NOW,
    )  # fmt: skip


def test_a_change_holds_from_its_day_and_later_ones_stay(trust) -> None:
    change(trust.anna, "owner_days", 14, days=10)
    change(trust.anna, "owner_days", 12)
    change(trust.anna, "soon_days", 1)
    for days, wanted in ((-1, 10), (0, 12), (9, 12), (10, 14), (99, 14)):
        policy = policy_on(TODAY + timedelta(days=days))
        assert (policy.owner_days, policy.soon_days) == (wanted, 2 if days < 0 else 1)
    assert CasesSetting.objects.count() == 2
    assert SettingChange.objects.get(name="owner_days", now_is=12).was == 10
    assert TrailEntry.objects.filter(deed="setting changed").count() == 3


@pytest.mark.parametrize(
    ("name", "value", "given", "word"),
    [
        ("owner_days", 12, {"reason": " "}, "Say why"),
        ("owner_days", 12, {"days": -1}, "today or later"),
        ("default_tier", "nowhere", {}, "no such tier"),
        ("senior_days", 9, {}, "before an executive"),
        ("executive_days", 2, {}, "after a senior"),
        ("reference_prefix", "foi", {}, "capitals"),
        ("appropriate_limit", 500, {}, "cannot stand"),
        ("first_number", 2, {}, "Say why"),
    ],
)
def test_what_cannot_stand_is_refused(trust, name, value, given, word) -> None:
    with pytest.raises(Refused, match=word):
        change(trust.anna, name, value, **given)


@pytest.fixture
def admin(client, trust, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    person("ada", "administrator")
    client.force_login(User.objects.get(person__name="ada"))
    return client


def why(**given):
    return {"effective_from_day": "19", "effective_from_month": "5", "effective_from_year": "2021",
            "source": "Board, May 2021", "reason": "Letters were late."} | given  # fmt: skip


VALUES = {
    "weekday": "5", "mailboxes": "comms@trust.example", "address": "https://www.gov.uk/x.json",
    "days": "7", "percent": "55", "hour": "9", "number": "6", "yes": "no", "limit": "600",
    "prefix": "IR", "regimes": ["FOIA", "EIR", "SAR"], "tier": "flagged",
    "words": "Duty manager, extension 4",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_each_setting_has_its_page_and_its_form(admin, name) -> None:
    place = reverse("cases:setting", args=[name])
    assert admin.get(place).status_code == 200
    value = {"senior_days": "4", "silence_days": "90"}.get(name, VALUES[SETTINGS[name].kind])
    assert admin.post(place, why(value=value))["Location"] == reverse("cases:settings")
    assert policy_on(TODAY) != CasesSetting()
    assert "Letters were late." in admin.get(place).content.decode()
    shown = admin.get(reverse("cases:settings")).content.decode()
    assert "From 19 May 2021: Board, May 2021" in shown


def test_a_tier_is_edited_and_added_on_its_page(admin) -> None:
    full = reverse("cases:tier", args=["full"])
    assert admin.get(full).status_code == 200
    stages = {"name": "Full", "in_use": "on", "stage_1": "Chair", "role_1": "executive"}
    assert "nobody" not in admin.post(full, why(**stages)).content.decode()
    found = tiers_on(TODAY)["full"]
    assert ([s.name for s in found.stages], found.holds) == (["Chair"], False)
    new = reverse("cases:tier_new")
    again = admin.post(new, why(**stages)).content.decode()
    assert "There is a tier of this name already" in again
    named = stages | {"name": "Board", "person_1": "ANNA@trust.example"}
    assert admin.post(new, why(**named)).status_code == 302
    assert tiers_on(TODAY)["board"].stages[0].person is not None
    shown = admin.get(reverse("cases:settings")).content.decode()
    assert "Chair: anna" in shown
