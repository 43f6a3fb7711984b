"""The mail that asks for a view, with a private link; and what such a link opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Organisation
from answerable.cases import opening
from answerable.cases.addresses import whole_address
from answerable.cases.consulting.opinions import submission_of
from answerable.cases.consulting.people import is_qualified
from answerable.cases.link_purposes import OPINION, THIRD_PARTY
from answerable.cases.models import Consultation, Submission
from answerable.cases.opening import COMMON
from answerable.cases.policy import legal_day, policy_on
from answerable.post import outbox

VIEW, SUBMISSION = "consultation", "submission"


class LinkRefused(opening.LinkRefused):
    reasons = {
        **COMMON,
        "revoked": gettext_lazy("This private link is closed. Ask the team for a new one."),
        "another": gettext_lazy("This private link is for something else."),
        "answered": gettext_lazy(
            "This was answered already. To say something else, write to the team that asked."
        ),
        "newer": gettext_lazy("This was put to you again since. Open the newest mail about it."),
        "not_qualified": gettext_lazy(
            "The opinion is given by the qualified person alone, and that is somebody else now."
        ),
    }


OF_VIEWS = opening.Kind(THIRD_PARTY, VIEW, LinkRefused)
OF_OPINIONS = opening.Kind(OPINION, SUBMISSION, LinkRefused)


@dataclass(frozen=True, slots=True)
class OpenedView:
    row: Consultation
    link: Link


@dataclass(frozen=True, slots=True)
class OpenedSubmission:
    row: Submission
    link: Link


def open_view(token: str, key: int, *, now: datetime) -> OpenedView:
    """Changes nothing: mail scanners open every link. Raises LinkRefused, told in the trail."""
    link = OF_VIEWS.open(token, key, now=now)
    row = Consultation.objects.select_related("letter__request", "question").get(pk=key)
    if row.view:
        raise OF_VIEWS.told("answered", link, key, now)
    return OpenedView(row, link)


def open_submission(
    token: str, key: int, *, now: datetime, signed_in: int | None = None
) -> OpenedSubmission:
    """What was put to the person this token was sent to. Raises LinkRefused, told in the trail.

    signed_in: the person at this browser; nobody else may give the opinion by it.
    """
    link = OF_OPINIONS.open(token, key, now=now)
    row = Submission.objects.select_related("to", "question__request").get(pk=key)
    newest = submission_of(row.question)
    why = None
    if signed_in not in {None, row.to_id}:
        why = "signed_in"
    elif row.outcome:
        why = "answered"
    elif newest is not None and newest.pk != row.pk:
        why = "newer"
    elif not is_qualified(row.to, legal_day(now)):
        why = "not_qualified"
    if why:
        raise OF_OPINIONS.told(why, link, key, now)
    return OpenedSubmission(row, link)


def view_address(row: Consultation, *, by: Actor, now: datetime) -> str:
    days = policy_on(legal_day(now)).owner_link_days
    token = links.issue(
        purpose=THIRD_PARTY.key, kind=VIEW, key=str(row.pk), expires=now + timedelta(days=days),
        by=by, now=now,
    )  # fmt: skip
    return whole_address("third_party_view", row.pk, token)


def opinion_address(row: Submission, *, by: Actor, now: datetime) -> str:
    days = policy_on(legal_day(now)).owner_link_days
    token = links.issue(
        purpose=OPINION.key, kind=SUBMISSION, key=str(row.pk), expires=now + timedelta(days=days),
        by=by, now=now,
    )  # fmt: skip
    return whole_address("opinion", row.pk, token)


def long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def ask_opinion(row: Submission, *, by: Actor, now: datetime, anew: str = "") -> None:
    """The submission itself is read behind the link, and is in no mail."""
    organisation = Organisation.current()
    parts = (
        _("To %(name)s") % {"name": row.to.name},
        _(
            "Your opinion is asked under section 36 of the Freedom of Information Act 2000 on "
            "request %(ref)s, by %(day)s. Nobody else can give it, and saying nothing gives none."
        )
        % {"ref": row.question.request.reference, "day": long(row.due_on)},
        _("Read the submission and give your opinion here. You need no account; do not pass this "
          "link on:\n%(address)s")
        % {"address": opinion_address(row, by=by, now=now)},
        f"{organisation.team}\n{organisation.name}".strip(),
    )  # fmt: skip
    outbox.queue(
        to=row.to.email or "",
        subject=_("%(ref)s: your opinion is asked, by %(day)s")
        % {"ref": row.question.request.reference, "day": long(row.due_on)},
        text="\n\n".join(parts), kind=SUBMISSION, key=str(row.pk), by=by, now=now,
        reply_to=organisation.email, once=f"opinion sought {row.pk} {anew}".strip(),
    )  # fmt: skip


def remind_third_party(row: Consultation, code: str, *, by: Actor, now: datetime) -> None:
    """A second mail to somebody who has not replied, with a link of its own."""
    organisation, case = Organisation.current(), row.letter.request
    text = "\n\n".join([
        _("We wrote to you about a request for information which concerns you (%(ref)s).")
        % {"ref": case.reference},
        _("Please reply by %(day)s. What you say does not bind us, and we decide without it if "
          "nothing comes.") % {"day": long(row.due_on)},
        _("You can reply here:\n%(address)s") % {"address": view_address(row, by=by, now=now)},
        f"{organisation.team}\n{organisation.name}".strip(),
    ])  # fmt: skip
    outbox.queue(
        to=row.letter.to_email, subject=_("Your view on request %(ref)s") % {"ref": case.reference},
        text=text, kind="case", key=case.reference, by=by, now=now,
        reply_to=organisation.email, once=f"third party {row.pk} {code}",
    )  # fmt: skip
