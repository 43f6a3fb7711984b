from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from answerable.accounts.actions import (
    Refused,
    appoint_regulator,
    appoint_signatory,
    end_signatory,
    prepare_organisation,
)
from answerable.accounts.models import Organisation, Regulator, Signatory, TrailEntry

pytestmark = pytest.mark.django_db

NEW: dict[str, Any] = {
    "name": "Information Commission", "label": "the Information Commission",
    "address": "Another House", "telephone": "", "complaint_link": "",
}  # fmt: skip


def test_before_it_is_set_up_the_body_has_no_name():
    assert Organisation.current().name == ""
    assert not Organisation.objects.exists()


def test_the_profile_is_one_row_and_each_change_is_in_the_trail(deed):
    prepare_organisation(name="Example Trust", email="foi@example.org", **deed)
    prepare_organisation(name="Example Partnership", **deed)
    prepare_organisation(name="Example Partnership", **deed)
    body = Organisation.objects.get()
    assert (body.name, body.email) == ("Example Partnership", "foi@example.org")
    details = [e.text.detail for e in TrailEntry.objects.filter(kind="organisation").order_by("id")]
    assert len(details) == 2
    assert details[1] == {"name": {"from": "Example Trust", "to": "Example Partnership"}}


def test_a_second_organisation_is_refused_by_the_database(deed):
    prepare_organisation(name="Example Trust", **deed)
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(pk=2, name="Another")


def test_a_profile_with_nonsense_is_refused(deed):
    with pytest.raises(ValidationError):
        prepare_organisation(name="Example Trust", email="not an address", **deed)
    with pytest.raises(TypeError, match="colour"):
        prepare_organisation(name="Example Trust", colour="blue", **deed)
    assert not Organisation.objects.exists()


def test_the_regulator_is_the_one_of_the_day(deed):
    appoint_regulator(**NEW, effective_from=date(2027, 4, 1), **deed)
    assert Regulator.at(date(2027, 3, 31)).label == "the Information Commissioner"
    assert Regulator.at(date(2027, 4, 1)).label == "the Information Commission"
    with pytest.raises(Regulator.DoesNotExist):
        Regulator.at(date(2004, 12, 31))


def test_a_regulator_is_never_recorded_before_one_already_there(deed):
    appoint_regulator(**NEW, effective_from=date(2027, 4, 1), **deed)
    with pytest.raises(Refused):
        appoint_regulator(**NEW, effective_from=date(2027, 4, 1), **deed)


def test_the_database_refuses_two_regulators_on_a_day():
    with pytest.raises(IntegrityError), transaction.atomic():
        Regulator.objects.create(**NEW, effective_from=date(2020, 1, 1))


def test_a_signatory_signs_until_the_day_they_stop(deed):
    first = appoint_signatory(name="A", title="Head", effective_from=date(2021, 1, 1), **deed)
    appoint_signatory(name="B", title="Head", effective_from=date(2022, 1, 1), **deed)
    end_signatory(signatory=first, on=date(2022, 6, 1), **deed)
    assert [s.name for s in Signatory.at(date(2022, 5, 31))] == ["B", "A"]
    assert [s.name for s in Signatory.at(date(2022, 6, 1))] == ["B"]
    with pytest.raises(Refused):
        end_signatory(signatory=first, on=date(2021, 1, 1), **deed)
