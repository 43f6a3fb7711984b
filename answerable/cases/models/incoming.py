"""What was read in mail that came, and how each case stands with its correspondence."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.asking import Question, Request
from answerable.post.models import RawMessage


class MessageRead(models.Model):
    """A stored message as it was read: what a person is shown of it.

    why: why it waits for a person, empty where it found its place by itself.
    enclosed: what could be read of the files and messages that came with it, for searching.
    guess: the case it may belong to, which nobody has said yet. question: the one it may answer.
    may_answer: those of a reminder about several, to which it replies.
    files: name, size, sha256 and problem of each file that came with it; None where it was read
    before these were kept.
    """

    class Why(models.TextChoices):
        ASKS_NOTHING = "nothing", _("It does not ask for anything that we could recognise.")
        BULK = "bulk", _("It was sent to many people at once: a newsletter or a notice.")
        OWN = "own", _("It comes from our own organisation and holds no message passed on.")
        REPLY = "reply", _("It answers something, and we could not tell what.")
        GUESS = "guess", _("Its subject names a case. Say whether it belongs there.")
        NAMED = "named", _("Its words name a case. Say whether it belongs there, or asks anew.")
        REGULATOR = (
            "regul",
            _("It names a case of the regulator or the tribunal. Say which of ours it is about."),
        )
        UNDONE = "undone", _("It was opened as a case of its own, and put back.")
        OWNER = "owner", _("It may be an information lead’s answer. Say whether it is.")
        SEVERAL = (
            "several",
            _("It answers a reminder of several questions. Say what answers which."),
        )
        MACHINE = (
            "machine",
            _("A machine wrote it, and nothing certain says which case it belongs to."),
        )
        UNREADABLE = "unread", _("It could not be read.")

    personal_data: ClassVar[dict[str, str]] = {
        "sender": "who wrote; goes with the message",
        "subject": "may name people; goes with the message",
        "text": "what was written; goes with the message",
        "enclosed": "what the files with it say; goes with the message",
        "files": "their names may name people; go with the message",
        "problem": "may quote the message; goes with it",
    }

    raw = models.OneToOneField(RawMessage, on_delete=models.CASCADE, related_name="read")
    sender = models.CharField(max_length=400, blank=True, default="")
    subject = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField(blank=True, default="")
    enclosed = models.TextField(blank=True, default="")
    automatic = models.CharField(max_length=10, blank=True, default="")
    why = models.CharField(max_length=8, choices=Why.choices, blank=True, default="")
    problem = models.TextField(blank=True, default="")
    guess = models.ForeignKey(
        Request, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    may_answer = models.ManyToManyField(Question, blank=True, related_name="+")
    files = models.JSONField(null=True, blank=True)
    read_at = models.DateTimeField()


class Intake(models.Model):
    """How a case came in, and what is still to be done about it.

    concerns: codes of what its words suggest (`intake.concerns`). urgent: until an officer has
    looked. acknowledge_at: when it is acknowledged by itself; None leaves it to an officer.
    unread: mail came for it that no officer has marked as read.
    """

    personal_data: ClassVar[dict[str, str]] = {
        "confirmed_by": "which officer looked, as a key; kept with the case",
    }

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="intake")
    concerns = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    urgent = models.BooleanField(default=False)
    acknowledge_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=200, blank=True, default="")
    unread = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(acknowledge_at__isnull=True) | Q(concerns__len=0),
                name="cases_nothing_automatic_where_concerned",
            ),
        ]
        indexes = [
            models.Index(
                fields=["acknowledge_at"],
                condition=Q(acknowledge_at__isnull=False, confirmed_at__isnull=True),
                name="cases_to_acknowledge",
            )
        ]
