"""What runs by itself: mail handed over, doubted where cut off, and taken in.

Each may run twice. They call actions and decide nothing.
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.post import delivery, drop, imap

JOB = Actor("job", "post", "Post")


@app.periodic(cron="* * * * *")
@app.task(name="post.deliver", queueing_lock="post.deliver", pass_context=False)
def deliver(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Hand over what is due, where a mail server is named."""
    delivery.doubt(by=JOB, now=timezone.now())
    if settings.EMAIL_HOST:
        delivery.deliver_due(by=JOB, clock=timezone.now)


@app.periodic(cron="* * * * *")
@app.task(name="post.drop_folder", queueing_lock="post.drop_folder", pass_context=False)
def drop_folder(timestamp: int = 0) -> None:  # noqa: ARG001
    """Take what lies in the drop folder, where one is named."""
    folder = getattr(settings, "DROP_FOLDER", "")
    if folder and Path(folder).is_dir():
        drop.take(Path(folder), by=JOB, now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="post.mailboxes", queueing_lock="post.mailboxes", pass_context=False)
def mailboxes(timestamp: int = 0) -> None:  # noqa: ARG001
    """Take what is new in every mailbox; nothing is deleted there or marked as read."""
    imap.take_all(by=JOB, now=timezone.now())
