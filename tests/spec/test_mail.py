"""Messages as mail programs and gateways write them, and what each is read as.

Each row of `mail/*.json` is one message: `raw` is its bytes as Latin-1, `expected` what a person
who looks at it would say. `text`, `quoted` and `footer` are compared without regard to blank lines.
"""

import json
import re
from pathlib import Path

import pytest

from answerable.reading.message import Message, read_message

FOLDER = Path(__file__).parent / "mail"
ROWS = [
    pytest.param(row, id=f"{path.stem}: {row['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for row in json.loads(path.read_text("utf-8"))
]

_ELSEWHERE = ("attachments", "attachment_texts", "messages")


def plain(text: str) -> str:
    return re.sub(r"[ \t]+", " ", re.sub(r"\n\s*\n+", "\n\n", text)).strip()


def differences(message: Message, expected: dict) -> list:
    """Each thing that is not as it should be; an empty list where all is."""
    found = []
    for key, wanted in expected.items():
        field, _, how = key.rpartition("_") if key.endswith(("_has", "_not")) else (key, "", "")
        if how:
            value = getattr(message, field)
            whole = value if isinstance(value, str) else "\n".join(value)
            found += [(key, one, whole) for one in wanted if (one in whole) != (how == "has")]
        elif key in ("text", "quoted", "footer"):
            if plain(getattr(message, key)) != plain(wanted):
                found.append((key, wanted, getattr(message, key)))
        elif key not in _ELSEWHERE and getattr(message, key) != wanted:
            found.append((key, wanted, getattr(message, key)))
    return found + _files(message, expected) + _nested(message, expected)


def _files(message: Message, expected: dict) -> list:
    found = []
    if "attachments" in expected:
        wanted = expected["attachments"]
        names = [one["name"] for one in wanted]
        if [one.name for one in message.attachments] != names:
            return [("attachments", names, [one.name for one in message.attachments])]
        for one, row in zip(message.attachments, wanted, strict=True):
            if one.data != row.get("bytes", one.data.decode("latin-1")).encode("latin-1"):
                found.append(("bytes", row["name"], one.data[:80]))
            if one.type != row.get("type", one.type):
                found.append(("type", row["type"], one.type))
    for words in expected.get("attachment_texts", []):
        if not any(words in (one.text or "") for one in message.attachments):
            found.append(("attachment_texts", words))
    return found


def _nested(message: Message, expected: dict) -> list:
    wanted = expected.get("messages")
    if wanted is None:
        return []
    if len(message.messages) != len(wanted):
        return [("messages", len(wanted), len(message.messages))]
    pairs = zip(message.messages, wanted, strict=True)
    return [one for inner, row in pairs for one in differences(inner, row)]


@pytest.mark.parametrize("row", ROWS)
def test_a_message_is_read_as_a_person_would(row) -> None:
    message = read_message(row["raw"].encode("latin-1"))
    assert differences(message, row["expected"]) == []
    assert not any("fault" in note for note in message.notes)
