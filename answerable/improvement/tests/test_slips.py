"""What people get wrong: headings, dates, numbers and corrections, each answered in a sentence."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from answerable.improvement import actions
from answerable.improvement.actions.observing import compared
from answerable.improvement.forms.measures import PasteForm
from answerable.improvement.forms.projects import ProjectForm, StudyForm
from answerable.improvement.guard import date_warnings
from answerable.improvement.models import Measure, Observation
from answerable.improvement.pasting import PastedRow, read_day, read_paste
from answerable.improvement.refusals import Refused, Warned
from answerable.spc.picture import in_four_figures

MONDAY = date(2026, 1, 5)


def row(value, total=None, day=MONDAY):
    return PastedRow(day, "", Decimal(value), None if total is None else Decimal(total))


@pytest.mark.parametrize(
    ("headings", "cells", "kept"),
    [
        ("Week\tNumber of falls", "4", ("4", None)),
        ("Week\tNumber of falls\tTotal", "4\t30", ("4", "30")),
        ("Week\tNumber of falls\tOut of", "4\t30", ("4", "30")),
        ("Week\tMissed\tTotal visits", "4\t30", ("4", "30")),
        ("Week\tTotal\tMissed", "30\t4", ("4", "30")),
        ("Week\tTotal falls", "4", ("4", None)),
        ("Week\tTotal", "4", ("4", None)),
        ("Week\tTotal falls\tBed days", "4\t300", ("4", None)),
        ("Week\t% of people seen", "40%", ("40", None)),
        ("Week\tn\tN", "4\t30", ("30", "4")),
    ],
)
def test_what_is_counted_is_told_from_what_it_is_out_of(headings, cells, kept):
    found = read_paste(f"{headings}\n05/01/2026\t{cells}\n").rows
    assert [(r.value, r.denominator) for r in found] == [
        (Decimal(kept[0]), kept[1] and Decimal(kept[1]))
    ]


def test_a_cell_is_named_as_the_spreadsheet_does_where_rows_are_blank():
    found = read_paste("Week\tFalls\n05/01/2026\t4\n\t\n12/01/2026\tnone\n")
    assert found.problems == ("Row 4, cell B4: “none” is not a number.",)


def test_a_midnight_is_a_day():
    assert read_day("05/01/2026 00:00") == read_day("2026-01-05T00:00:00") == MONDAY


def test_what_excel_saves_as_unicode_text_is_read():
    file = SimpleUploadedFile("falls.txt", "Week\tFalls é\r\n05/01/2026\t4".encode("utf-16"))
    form = PasteForm({}, {"file": file})
    assert form.is_valid()
    assert [r.value for r in read_paste(form.cleaned_data["text"]).rows] == [4]


def test_a_year_of_two_digits_is_asked_about(measure, deed):
    assert "01/03/0026" in date_warnings([date(26, 3, 1)], first=None, last=None, today=MONDAY)[0]
    with pytest.raises(Warned, match="long ago"):
        actions.record_one(measure=measure, day=date(26, 3, 1), value=Decimal(3), **deed)


def test_a_night_shift_records_today(measure, deed):
    after_midnight = datetime(2026, 6, 15, 23, 30, tzinfo=UTC)  # 00:30 on the 16th, in summer
    given = deed | {"now": after_midnight}
    assert actions.record_one(measure=measure, day=date(2026, 6, 16), value=Decimal(3), **given)


def test_more_places_than_are_kept_are_the_same_value_when_pasted_again(measure, deed):
    rows = [row("33.33333333333")]
    assert actions.record_many(measure=measure, rows=rows, **deed) == (1, 0)
    assert not compared(measure, rows).differ
    assert compared(measure, [row("33.3344")]).differ


def test_a_correction_that_changes_nothing_is_refused(measure, deed):
    made = actions.record_one(measure=measure, day=MONDAY, value=Decimal(3), **deed)
    with pytest.raises(Refused, match="nothing was changed"):
        actions.correct(observation=made, value=Decimal("3.0"), reason="slip", **deed)
    again = actions.correct(observation=made, value=Decimal(4), reason="slip", **deed)
    assert actions.correct(observation=again, value=Decimal(3), reason="as it was", **deed)
    assert Observation.objects.standing().get().value == 3


def test_a_total_of_nought_is_named_with_its_day(measure, deed):
    measure = actions.define_measure(measure=measure, ratio=True, **deed)
    with pytest.raises(Refused, match=r"05/01/2026: The total must be more than nought"):
        actions.record_many(measure=measure, rows=[row(4, 0)], **deed)
    with pytest.raises(Refused, match="needs the total"):
        actions.record_many(measure=measure, rows=[row(4)], **deed)


def test_a_measure_that_ends_before_it_begins_is_refused(db, deed):
    with pytest.raises(Refused, match="before the first"):
        actions.define_measure(
            name="Falls", kind=Measure.Kind.OUTCOME, definition="Each fall", direction="decrease",
            starts_on=MONDAY, ends_on=date(2025, 1, 1), **deed,
        )  # fmt: skip


def test_a_target_that_cannot_be_is_refused(measure, deed):
    with pytest.raises(Refused, match="too large"):
        actions.set_target(
            measure=measure, value=Decimal(10) ** 19, from_day=MONDAY, why="-", **deed
        )
    measure.unit = "%"
    with pytest.raises(Refused, match="between 0 and 100"):
        actions.set_target(measure=measure, value=Decimal(120), from_day=MONDAY, why="-", **deed)


def test_a_target_is_typed_as_values_are(signed_in, measure):
    leader, address = signed_in("leader"), reverse("improvement:target", args=[measure.pk])
    day = {"from_day_day": "5", "from_day_month": "1", "from_day_year": "2026", "why": "Board"}
    assert leader.post(address, {"value": "9" * 20, **day}).status_code == 200
    assert leader.post(address, {"value": "1,200", **day}).status_code == 302
    assert measure.targets.get().value == 1200


def test_an_address_with_a_nought_byte_is_read(signed_in, measure):
    address = reverse("improvement:measure", args=[measure.pk])
    assert signed_in("leader").get(address + "?place=a%00b").status_code == 200


def test_a_project_does_not_end_on_a_day_to_come(project, as_leader):
    with pytest.raises(Refused, match="has not come"):
        actions.close(
            project=project, outcome="achieved", learned="Much", gains="held",
            on=date(2027, 1, 1), **as_leader,
        )  # fmt: skip


def test_a_cycle_that_has_ended_says_what_was_decided(db):
    day = {"ended_on_day": "5", "ended_on_month": "1", "ended_on_year": "2026"}
    assert "decision" in StudyForm({"do": "We tried it.", **day}).errors
    assert StudyForm({"do": "We tried it."}).is_valid()


def test_large_values_are_written_out_beside_the_chart(signed_in, measure, deed):
    for week in range(12):
        day = MONDAY + timedelta(weeks=week)
        actions.record_one(measure=measure, day=day, value=Decimal(12345 + week % 3), **deed)
    address = reverse("improvement:measure", args=[measure.pk])
    said = signed_in("leader").get(address).content.decode()
    assert "12,345" in said
    assert "e+04" not in said
    assert [in_four_figures(x) for x in (9999.7, 9999.2, 0.12345)] == ["10,000", "9,999", "0.1235"]


def test_an_aim_is_not_for_a_day_before_the_project_starts(db):
    days = {"by_when": date(2025, 1, 1), "started_on": MONDAY}
    data = {
        f"{n}_{p}": str(getattr(d, p)) for n, d in days.items() for p in ("day", "month", "year")
    }
    form = ProjectForm({"title": "Safer handovers", **data})
    assert not form.is_valid()
    assert "before the project starts" in str(form.errors["by_when"])
