"""`read` and `read-mail`: what they print is as published, and one bad file holds up none."""

from __future__ import annotations

import base64
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

jsonschema = pytest.importorskip("jsonschema")
SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
MAIL = (
    "From: Jo <jo@example.org>\nTo: foi@trust.example\nSubject: Kettles\n"
    "Message-ID: <k@example.org>\nDate: Tue, 17 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="BB"\n\n--BB\n\n'
    "1. How many kettles?\n2. How many pots, by\na) year\nb) shop\n\nOn 3 Nov we wrote:\n> Hi\n"
    "--BB\nContent-Type: message/rfc822\n\nFrom: bo@example.org\nSubject: Inner\n\nHow many cups?\n"
    "--BB\nContent-Type: application/octet-stream; name=list.csv\n"
    f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(b'Year,Pots').decode()}--BB--\n"
)
REPLY = (
    "Our reference: FOI 12/2026\n17 November 2026\n\nRequest for information\n\n"
    "Q1. How many kettles?\n"
    "We hold 14.\n\nQ2. Who sold them?\nThis is exempt under section 40(2) of the Act.\n"
)


def valid(name, shown):
    schema = json.loads((SCHEMAS / f"{name}-1.json").read_text("utf-8"))
    jsonschema.validate(shown, schema)
    return shown


@pytest.fixture
def files(tmp_path):
    (tmp_path / "mail.eml").write_text(MAIL, "utf-8")
    (tmp_path / "reply.txt").write_text(REPLY, "utf-8")
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    return tmp_path


def run(command, *names, printed=True):
    out = StringIO()
    try:
        call_command(command, *map(str, names), json=printed, stdout=out)
    except CommandError as error:
        return out.getvalue(), error
    return out.getvalue(), None


def test_what_read_prints_is_as_published(files):
    told, _none = run("read", files / "mail.eml")
    shown = valid("reading", json.loads(told))
    assert [q["number"] for q in shown["questions"]] == ["1", "2"]
    told, _none = run("read", files / "reply.txt", files / "mail.eml")
    assert [one["kind"] for one in valid("reading", json.loads(told))] == ["response", "request"]


def test_one_file_that_cannot_be_read_holds_its_place_and_is_told(files):
    names = [files / "mail.eml", files / "scan.png", files / "none.txt", files / "reply.txt"]
    told, error = run("read", *names)
    shown = valid("reading", json.loads(told))
    assert [bool(one["questions"]) for one in shown] == [True, False, False, True]
    assert error is not None
    assert error.returncode == 2
    assert str(error).split("\n") == [
        "2 of 4 files could not be read:",
        f"{files / 'scan.png'}: The file is an image: a person has to read it.",
        f"{files / 'none.txt'}: No such file or directory",
    ]
    told, error = run("read", *names, printed=False)
    assert "How many kettles?" in told
    assert "2 of 4" in str(error)


def test_one_file_alone_is_refused(files):
    told, error = run("read", files / "scan.png")
    assert told == ""
    assert str(error).endswith("a person has to read it.")


def test_what_read_mail_prints_is_as_published(files):
    told, _none = run("read_mail", files / "mail.eml")
    shown = valid("message", json.loads(told))
    assert [inner["text"] for inner in shown["messages"]] == ["How many cups?"]
    assert [one["text"] for one in shown["attachments"]] == ["Year,Pots"]


@pytest.mark.parametrize("name", ["reading", "message"])
def test_the_schemas_are_printed_by_their_names(name):
    out = StringIO()
    call_command("schema", f"answerable/{name}/1", stdout=out)
    assert json.loads(out.getvalue())["$id"] == f"answerable/{name}/1"
