"""The lives of the trial of letters, for it to kill.

web COUNT: queues what is not queued yet, each letter with its file. worker: hands over, on a clock
that runs SPEED times as fast, so that the waits between attempts pass. peer PORT FOLDER: a mail
server, which has a message on disk before it says that it took it.
"""

from __future__ import annotations

import contextlib
import os
import random
import time
from datetime import UTC, datetime
from pathlib import Path

SPEED = 600
BEGAN = "TRIAL_BEGAN"
LINES = ("Dear requester,", "", ".a line that begins with a point", "“Beds”: 1 – 2 £", "")


def letter(number: int) -> bytes:
    """The file that goes with letter `number`."""
    chance = random.Random(number)
    return b"%PDF-1.7\r\n.\r\n" + chance.randbytes(chance.randrange(2_000, 40_000))


def words(number: int) -> str:
    return "\n".join([*LINES, f"Letter {number}", ""])


def fast_clock() -> datetime:
    """From the trial's beginning, SPEED times as fast as the machine's."""
    began = datetime.fromtimestamp(float(os.environ[BEGAN]), tz=UTC)
    return began + (datetime.now(UTC) - began) * SPEED


def web(count: str) -> None:
    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.files import store as files  # noqa: PLC0415
    from answerable.post import outbox  # noqa: PLC0415
    from answerable.post.models import OutgoingMessage  # noqa: PLC0415

    by = Actor("job", "web", "Web")
    known = set(OutgoingMessage.objects.values_list("once", flat=True))
    for number in range(int(count)):
        if f"letter:{number}" in known:
            continue
        now = fast_clock()
        kept = files.keep(
            letter(number), name="letter.pdf", media_type="application/pdf",
            kind="request", key=str(number), by=by, now=now,
        )  # fmt: skip
        outbox.queue(
            to=f"asker{number}@example.org", subject=f"Letter {number}", text=words(number),
            html=f"<p>Letter {number}</p>", kind="request", key=str(number),
            attachments=[outbox.Attachment(kept.sha256, "letter.pdf", "application/pdf")],
            once=f"letter:{number}", by=by, now=now,
        )  # fmt: skip


def worker() -> None:
    from django.db import DatabaseError, InterfaceError, connection  # noqa: PLC0415

    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.post import delivery  # noqa: PLC0415

    by = Actor("job", "post", "Post")
    while True:
        try:
            delivery.doubt(by=by, now=fast_clock())
            delivery.deliver_due(by=by, clock=fast_clock)
        except (DatabaseError, InterfaceError) as error:  # killed: the job is run again
            print("database:", error, flush=True)  # noqa: T201
            connection.close()
        time.sleep(0.1)


def peer(port: str, folder: str) -> None:
    from aiosmtpd.controller import Controller  # noqa: PLC0415
    from aiosmtpd.smtp import SMTP, Envelope, Session  # noqa: PLC0415

    class Keeps:
        async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
            name = f"{time.time_ns()}-{random.getrandbits(32):08x}"
            content = envelope.original_content or b""
            (Path(folder) / f"{name}.part").write_bytes(content)
            (Path(folder) / f"{name}.part").rename(Path(folder) / f"{name}.eml")
            return "250 taken"

    controller = Controller(Keeps(), hostname="127.0.0.1", port=int(port))
    with contextlib.suppress(KeyboardInterrupt):
        controller.start()
        while True:
            time.sleep(60)


def prepare() -> None:
    from answerable.website.database.prepare import prepare as made  # noqa: PLC0415

    made()
