"""Letters leave once, whatever is killed: web, worker, database or the mail server."""

from __future__ import annotations

import email
import email.policy
import hashlib
import os
import random
import shutil
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import psycopg
import pytest

from answerable.post.tests.ports import port_of_ours
from answerable.post.tests.processes import Ledger, Life, Nursery
from answerable.website.database.hold import Held, hold
from answerable.website.database.place import place_of
from answerable.website.database.trouble import DatabaseTroubleError
from tests.soak.outpost import BEGAN, letter, words

LETTERS = int(os.environ.get("ANSWERABLE_TRIAL_LETTERS", "2000"))
KILLS = LETTERS // 16
PATIENCE = 300.0
"""Seconds without a letter getting further, after which the trial has failed."""
OUTPOST = Path(__file__).with_name("outpost.py")
PARTS = ("web", "worker", "second worker", "peer", "database")


class Trial:
    """Everything that runs, each part of it started again when it has been killed."""

    def __init__(self, home: Path, held: Held, port: int) -> None:
        self.home, self.held, self.ledger = home, held, Ledger()
        self.taken = home / "taken"
        self.taken.mkdir()
        self.given = {
            "DATABASE_URL": held.url, BEGAN: str(time.time()), "ANSWERABLE_SMTP_TLS": "0",
            "ANSWERABLE_SMTP_HOST": "127.0.0.1", "ANSWERABLE_SMTP_PORT": str(port),
        }  # fmt: skip
        self.running: dict[str, Life] = {}
        self.nursery = Nursery(OUTPOST, home, **self.given)

    def start(self, part: str) -> None:
        port = self.given["ANSWERABLE_SMTP_PORT"]
        given = {"web": [str(LETTERS)], "peer": [port, str(self.taken)]}
        deed = part.removeprefix("second ")
        self.running[part] = self.nursery.go(deed, *given.get(part, []))

    def keep_running(self) -> None:
        """Start what has been killed; a web that ended by itself has queued everything."""
        for part in PARTS[:-1]:
            running = self.running.get(part)
            if running is None:
                self.start(part)
            elif not running.alive:
                code, said = running.ended()
                if part == "web" and code == 0:
                    continue
                self.ledger.note(f"{part} ended", f"{code} {said if code != -9 else ''}")
                self.start(part)

    def kill(self, part: str) -> None:
        if part == "database":
            file = place_of(self.home).cluster / "postmaster.pid"
            with suppress(FileNotFoundError, ProcessLookupError, ValueError):
                os.kill(int(file.read_text().split("\n")[0]), signal.SIGKILL)
                self.ledger.note("killed database")
        elif (running := self.running.get(part)) is not None and running.alive:
            running.kill()
            self.ledger.note(f"killed {part}", f"after {running.age}")

    def states(self) -> Counter[str] | None:
        """How many letters stand where; None while the database is away."""
        with suppress(psycopg.Error), closing(psycopg.connect(self.held.url)) as found:
            rows = found.execute("SELECT state, count(*) FROM post_outgoingmessage GROUP BY 1")
            return Counter(dict(rows.fetchall()))
        with suppress(DatabaseTroubleError):  # as every program of the product sees to it
            self.held.ensure()
        return None

    def stop(self) -> None:
        self.nursery.close()


@pytest.fixture
def trial() -> Iterator[Trial]:
    home = Path(tempfile.mkdtemp(prefix="answerable-trial-", dir="/tmp"))
    held = hold(home)
    with port_of_ours() as port:
        made = Trial(home, held, port)
        code, said = made.nursery.go("prepare").ended()
        assert code == 0, said
        try:
            yield made
        finally:
            made.stop()
            held.close()
            shutil.rmtree(home, ignore_errors=True)


def run(trial: Trial, chance: random.Random) -> Counter[str]:
    """Kill at random moments until KILLS are done, then wait until no letter is under way."""
    kills, before, moved = 0, Counter[str](), time.monotonic()
    while True:
        trial.keep_running()
        time.sleep(chance.uniform(0.05, 3) if kills < KILLS else 1)
        if (states := trial.states()) is None:
            continue
        if states.total() == LETTERS and not states["queued"] + states["sending"]:
            return states
        if states != before:
            before, moved = states, time.monotonic()
        assert time.monotonic() - moved < PATIENCE, f"{trial.ledger}\n{states}"
        if kills < KILLS:
            trial.kill(chance.choice(PARTS))
            kills += 1


def delivered(folder: Path) -> Counter[str]:
    """What the peer took, by Message-ID, each as it was written."""
    found: Counter[str] = Counter()
    for file in folder.glob("*.eml"):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        number = int(message["Subject"].removeprefix("Letter "))
        body = message.get_body(("plain",)).get_content()
        assert body.replace("\r\n", "\n").rstrip() == words(number).rstrip()
        (attached,) = message.iter_attachments()
        approved = hashlib.sha256(letter(number)).hexdigest()
        assert hashlib.sha256(attached.get_content()).hexdigest() == approved, number
        found[str(message["Message-ID"])] += 1
    return found


@pytest.mark.soak
@pytest.mark.supervisor
def test_whatever_is_killed_each_letter_goes_once_or_is_unknown(trial: Trial) -> None:
    try:
        states = run(trial, random.Random(os.getpid()))
    finally:
        trial.stop()
    taken = delivered(trial.taken)
    with closing(psycopg.connect(trial.held.url)) as found:
        rows = found.execute("SELECT message_id, state, once FROM post_outgoingmessage").fetchall()
    unknown = [taken[message_id] for message_id, state, _once in rows if state == "unknown"]
    print(trial.ledger)  # noqa: T201
    print(dict(states), f"of the unknown {sum(unknown)} had gone")  # noqa: T201
    assert sorted(once for *_row, once in rows) == sorted(f"letter:{n}" for n in range(LETTERS))
    assert max(taken.values(), default=0) == 1, "none twice"
    assert not set(taken) - {message_id for message_id, *_row in rows}
    for message_id, state, _once in rows:
        if state == "sent":
            assert taken[message_id] == 1, "none silently not"
        else:
            assert state in ("unknown", "failed"), state
            assert state == "unknown" or not taken[message_id]
