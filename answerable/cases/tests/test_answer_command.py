"""The main job with no browser, end to end but for the registers."""

from __future__ import annotations

import io
import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from importlib.resources import files

import pikepdf
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from answerable.cases import actions
from answerable.cases.models import Draft, Event, Request
from answerable.cases.policy import legal_day
from answerable.cases.tests.conftest import TEXT
from answerable.cases.tests.deeds import approve, digest, fresh, latest, question, send, write
from answerable.files.store import fetch
from answerable.letters.render.data import schema
from answerable.post.models import RawMessage

jsonschema = pytest.importorskip("jsonschema")
FILES = {"letter.pdf", "letter.html", "letter.txt", "answers.json", "report.md"}


def eml(text=TEXT, **fields) -> bytes:
    message = EmailMessage()
    given = {
        "From": '"A. Requester" <a.requester@example.org>',
        "To": "foi@trust.example",
        "Subject": "Improvement",
        "Date": "Tue, 18 May 2021 16:47:12 +0100",
        "Message-ID": "<1@example.org>",
    } | fields
    for name, value in given.items():
        if value:
            message[name] = value
    message.set_content(text)
    return message.as_bytes()


@pytest.fixture
def answer(db, tmp_path):
    """Runs the command on bytes under a name; what it printed as JSON, and the folder."""

    def run(data: bytes, name: str = "request.eml", *options: str):
        path = tmp_path / name
        path.write_bytes(data)
        out, said = tmp_path / "out", io.StringIO()
        call_command("answer", str(path), "--out", str(out), "--json", *options, stdout=said)
        return json.loads(said.getvalue()), out

    return run


def test_from_a_mail_to_a_drafted_letter(trust, answer) -> None:
    said, out = answer(eml())
    assert {path.name for path in out.iterdir()} == FILES
    answered = files("answerable.cases").joinpath("schemas/answered-1.json").read_text("utf-8")
    jsonschema.validate(said, json.loads(answered))
    assert (said["reference"], said["new"]) == ("FOI/00001", True)
    assert (said["received"], said["received_known"]) == ("2021-05-18", "assumed")
    assert (said["due"], said["questions"], said["answered"]) == ("2021-06-16", 3, 1)
    answers = json.loads((out / "answers.json").read_bytes())
    jsonschema.validate(answers, schema())
    assert answers["issued"] is None
    assert [q["number"] for q in answers["questions"]] == ["1", "2", "3"]
    assert answers["questions"][0]["figures"][0]["printed"] == "£2,000,000"
    assert answers["questions"][1]["answer"] is None
    off = {day["date"]: day["reason"] for day in answers["clock"]["proof"] if not day["counted"]}
    assert "Spring bank holiday" in off["2021-05-31"]
    assert "DRAFT" in (out / "letter.txt").read_text("utf-8")
    with pikepdf.open(out / "letter.pdf") as pdf:
        attached = pdf.attachments["answers.json"].get_file().read_bytes()
    assert attached == (out / "answers.json").read_bytes()


def test_the_report_says_what_each_answer_stands_on(trust, answer) -> None:
    _said, out = answer(eml())
    report = (out / "report.md").read_text("utf-8")
    for words in (
        "1 of 3 questions",
        "Received 18 May 2021",
        "Due 16 June 2021",
        "`improvement.budget`",
        "Improvement budget",
        "No register fits.",
        "Monday 31 May 2021: Spring bank holiday",
    ):
        assert words in report


def test_a_second_run_finds_the_same_case_and_rewrites_its_drafts(trust, answer, registers) -> None:
    answer(eml())
    registers.budget = "The budget in 2020/21 was £2,100,000."
    said, out = answer(eml())
    assert (said["reference"], said["new"]) == ("FOI/00001", False)
    assert any("already case FOI/00001" in note for note in said["notes"])
    assert any("written again" in note for note in said["notes"])
    assert "£2,100,000" in (out / "letter.txt").read_text("utf-8")
    assert Request.objects.count() == 1
    assert RawMessage.objects.get().key == "FOI/00001"


def test_a_persons_words_are_never_written_over(trust, answer) -> None:
    answer(eml())
    case = Request.objects.get()
    write(case, "1", "About two million pounds.", trust.olive)
    said, out = answer(eml())
    assert latest(case, "1").text == "About two million pounds."
    assert "About two million pounds." in (out / "letter.txt").read_text("utf-8")
    assert any("Left as a person wrote them: 1" in note for note in said["notes"])


def test_a_closed_case_gives_what_was_sent(trust, answer) -> None:
    answer(eml())
    case = Request.objects.get()
    now = timezone.now()  # the command's own clock: deeds follow one another
    for number in ("1", "2", "3"):
        write(case, number, f"Answer {number}.", trust.olive, now)
    send(case, trust.olive, now)
    approve(case, trust.anna, now)
    release = actions.issue(case=case, by=trust.anna, now=now)
    said, out = answer(eml())
    assert (out / "letter.pdf").read_bytes() == fetch(release.pdf_sha256)
    assert json.loads((out / "answers.json").read_bytes())["issued"] == legal_day(now).isoformat()
    assert any("closed" in note for note in said["notes"])


def test_an_empty_installation_answers_nothing_and_says_so(answer, registers) -> None:
    registers.budget = None
    said, out = answer(eml())
    assert said["answered"] == 0
    assert any("nothing is invented" in note for note in said["notes"])
    assert all(
        question["answer"] is None and question["figures"] == []
        for question in json.loads((out / "answers.json").read_bytes())["questions"]
    )


def test_text_alone_is_a_request_received_now(trust, answer) -> None:
    said, _out = answer(TEXT.encode(), "request.txt")
    case = Request.objects.get()
    assert (case.channel, said["questions"]) == ("file", 3)
    assert any("taken as received now" in note for note in said["notes"])


def test_our_servers_stamp_is_the_day_of_receipt(trust, answer) -> None:
    stamped = b"Received: from a.example by mx.trust.example; Wed, 19 May 2021 00:10:00 +0100\r\n"
    said, _out = answer(stamped + eml())
    assert (said["received"], said["received_known"]) == ("2021-05-19", "stamped")


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "empty.eml", "empty"),
        (b" \r\n \n", "blank.txt", "empty"),
        (eml("Thank you for your help last week.\n"), "thanks.eml", "No question"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "picture.eml", "not a mail message"),
        (b"just some words", "words.eml", "not a mail message"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "cut.pdf", ""),
        (eml() + b"x" * 25_000_000, "large.eml", "larger than"),
        (eml(**{"Auto-Submitted": "auto-replied", "Subject": "Automatic reply: away"}),
         "away.eml", "automatic"),
    ],
    ids=["empty", "blank", "nothing-asked", "picture", "no-headers", "truncated-pdf", "large",
         "auto-reply"],
)  # fmt: skip
def test_bad_input_gets_one_sentence_and_is_kept(trust, answer, data, name, words) -> None:
    with pytest.raises(CommandError) as refused:
        answer(data, name)
    sentence = str(refused.value)
    assert refused.value.returncode == 2
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert fetch(sha256(data).hexdigest()) == data
    assert not Request.objects.exists()
    assert not Draft.objects.exists()
    assert not Event.objects.exists()
    assert not RawMessage.objects.exclude(status="new").exists()


def test_what_cannot_be_read_or_written_is_said(trust, answer, tmp_path) -> None:
    out = str(tmp_path / "out")
    with pytest.raises(CommandError, match=r"none\.eml cannot be read") as refused:
        call_command("answer", str(tmp_path / "none.eml"), "--out", out)
    assert refused.value.returncode == 2
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("answer", str(tmp_path / "file"), "--out", str(tmp_path / "file" / "out"))


def test_the_command_leaves_nothing_a_person_need_undo(trust, answer) -> None:
    answer(eml())
    case = fresh(Request.objects.get())
    assert case.cached_state == "drafting"
    assert question(case, "2").cached_state == "open"
    assert digest(case)


def test_a_covering_note_gives_way_to_the_request_attached(trust, answer) -> None:
    message = message_from_bytes(
        eml("Please find attached my Freedom of Information request.\n"), policy=default
    )
    assert isinstance(message, EmailMessage)
    message.add_attachment(TEXT, filename="request.txt")
    said, out = answer(message.as_bytes())
    assert said["questions"] == 3
    assert "How many staff were trained?" in (out / "letter.txt").read_text("utf-8")
