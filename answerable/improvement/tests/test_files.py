"""A project's files: what may be kept, who may see, removing and putting back, the end of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from answerable.files.store import NotKeptError, fetch
from answerable.improvement import actions
from answerable.improvement.actions import files as deeds
from answerable.improvement.actions.benefits import claim_benefit
from answerable.improvement.entries import entries
from answerable.improvement.models import ProjectFile
from answerable.improvement.refusals import Refused, Warned
from answerable.improvement.tests.conftest import BY, NOW
from answerable.safety.finding import finding

PLAIN = b"Ward,Visits\nElm,12\n"


@pytest.fixture
def file(project, as_leader):
    return actions.add_file(project=project, data=PLAIN, name="visits.csv", **as_leader)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"MZ", "tool.exe", "these kinds"),
        (b"", "empty.txt", "empty"),
        (b"GIF89a", "picture.png", "not of the kind"),
        (b"Patient 943 476 5919 rang", "note.txt", "NHS number"),
        (b"%PDF-1.7\nbroken", "report.pdf", "damaged"),
    ],
)
def test_what_may_not_be_kept_is_refused(project, as_leader, data, name, said):
    with pytest.raises(Refused, match=said):
        actions.add_file(project=project, data=data, name=name, **as_leader)
    assert not ProjectFile.objects.exists()


def test_something_hidden_is_kept_only_with_a_reason(project, as_leader, monkeypatch):
    hidden = [finding("xl.sheet_hidden", "Sheet2")]
    monkeypatch.setattr(deeds, "looked", lambda _data, _name: hidden)
    given = {"project": project, "data": b"PK\x03\x04", "name": "C:\\work\\numbers.xlsx"}
    with pytest.raises(Warned, match=r"sheet hidden \(Sheet2\)"):
        actions.add_file(**given, **as_leader)
    kept = actions.add_file(why="The sheet holds the lists to pick from.", **given, **as_leader)
    assert (kept.name, kept.findings) == ("numbers.xlsx", ["xl.sheet_hidden"])


def test_a_name_is_used_once_and_a_project_has_its_share(project, file, as_leader, monkeypatch):
    with pytest.raises(Refused, match="already"):
        actions.add_file(project=project, data=b"Another", name=file.name, **as_leader)
    monkeypatch.setattr(deeds, "QUOTA", file.size + 3)
    with pytest.raises(Refused, match="more than"):
        actions.add_file(project=project, data=b"More", name="more.txt", **as_leader)


def test_a_removed_file_is_put_back_or_let_go_after_a_month(
    project, file, as_leader, django_capture_on_commit_callbacks
):
    actions.remove_file(file=file, **as_leader)
    with pytest.raises(Refused):
        actions.remove_file(file=file, **as_leader)
    assert deeds.let_go(by=BY, now=NOW) == 0
    actions.put_back_file(file=file, **as_leader)
    assert [e.text for e in entries(project)["file"]] == ["visits.csv"]
    actions.remove_file(file=file, **as_leader)
    with django_capture_on_commit_callbacks(execute=True):
        assert deeds.let_go(by=BY, now=NOW + timedelta(days=31)) == 1
    with pytest.raises(NotKeptError):
        fetch(file.sha256)


def test_a_name_taken_meanwhile_stops_putting_back(project, file, as_leader):
    actions.remove_file(file=file, **as_leader)
    actions.add_file(project=project, data=b"Newer", name=file.name, **as_leader)
    with pytest.raises(Refused, match="that name"):
        actions.put_back_file(file=file, **as_leader)


def test_the_team_adds_removes_and_puts_back_in_the_browser(signed_in, project, as_leader):
    start = project.started_on
    benefit = claim_benefit(
        project=project, kind="quality", text="Calmer", starts_on=start, ends_on=start,
        measure=None, amount=None, evidence="Asked.", **as_leader,
    )  # fmt: skip
    browser, at = signed_in("leader"), reverse("improvement:files", args=[project.pk])
    sent = {"file": SimpleUploadedFile("survey.txt", b"Nine of ten"), "benefit": benefit.pk}
    assert browser.post(at, sent).status_code == 302
    made = ProjectFile.objects.get()
    assert b"Evidence of: Calmer" in browser.get(at).content
    got = browser.get(reverse("improvement:file", args=[made.pk]))
    assert (got.content, got["X-Content-Type-Options"]) == (b"Nine of ten", "nosniff")
    assert "attachment" in got["Content-Disposition"]
    browser.post(reverse("improvement:remove_file", args=[made.pk]))
    assert browser.get(reverse("improvement:file", args=[made.pk])).status_code == 404
    assert b"Put back" in browser.get(at).content
    browser.post(reverse("improvement:put_back_file", args=[made.pk]))
    page = browser.get(reverse("improvement:benefits")).content
    assert b"survey.txt" in page
    assert (
        "survey.txt"
        in browser.get(reverse("improvement:project", args=[project.pk])).content.decode()
    )


def test_others_read_and_do_not_add(signed_in, project, file):
    project.team.all().delete()
    browser, at = signed_in("leader"), reverse("improvement:files", args=[project.pk])
    assert b"Add the file" not in browser.get(at).content
    assert browser.post(at, {"file": SimpleUploadedFile("a.txt", b"a")}).status_code == 403
    assert browser.post(reverse("improvement:remove_file", args=[file.pk])).status_code == 403
    assert browser.get(reverse("improvement:file", args=[file.pk])).status_code == 200


def test_a_projects_page_asks_little_of_the_database(
    signed_in, file, measure, as_leader, django_assert_max_num_queries
):
    project = file.project
    actions.use_measure(project=project, measure=measure, **as_leader)
    actions.add_task(project=project, text="Ring", person=None, due_on=None, **as_leader)
    actions.note(project=project, text="Rang.", kind="contact", on=NOW.date(), **as_leader)
    browser, at = signed_in("coach"), reverse("improvement:project", args=[project.pk])
    browser.get(at)
    with django_assert_max_num_queries(16):
        page = browser.get(at).content.decode()
    assert all(words in page for words in ("Ring", "Rang.", "visits.csv"))
