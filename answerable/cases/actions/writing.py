"""Desk letters: written by one, sent by the same or by another, each with its event, in one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.trail import JSON, record
from answerable.cases.actions.happening import ENDINGS, RECORDABLE, record_event, track_link
from answerable.cases.actions.locking import check_free, lock
from answerable.cases.actions.questions import change_regime
from answerable.cases.actions.routing import restrict
from answerable.cases.answers import to_answer
from answerable.cases.consulting.actions import open_consultation
from answerable.cases.consulting.asking import view_address
from answerable.cases.intake.addresses import is_public, reply_address, subject_of
from answerable.cases.ledger import append
from answerable.cases.letter_of import content_digest, signatory_on
from answerable.cases.models import Consultation, DeskLetter, Event, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.writing.checks import refusals, standing_of
from answerable.cases.writing.fitting import regime_for
from answerable.cases.writing.kinds import KINDS
from answerable.cases.writing.words import about, letter_of_desk
from answerable.files.store import keep
from answerable.letters import render
from answerable.letters.changing import as_worded
from answerable.letters.letter import Letter
from answerable.post import outbox

Address = Callable[[str], str]


@transaction.atomic
def write_letter(
    *,
    case: Request,
    kind: str,
    said: Mapping[str, JSON],
    by: Actor,
    now: datetime,
    own_words: str = "",
    to_name: str = "",
    to_email: str = "",
) -> DeskLetter:
    """Write a letter, to be looked at and sent. Raises Refused with all that is missing."""
    case = lock(case)
    on = legal_day(now)
    row = DeskLetter(
        request=case, kind=kind, said=dict(said), own_words=own_words.strip(),
        to_name=" ".join(to_name.split()), to_email=to_email.strip(),
        written_by=by.key, written_name=by.name, written_at=now,
    )  # fmt: skip
    row.regime = regime_for(standing_of(case, on, about(row)), KINDS[kind])
    if found := refusals(row, on):
        raise Refused(" ".join(found))
    row.save()
    _trail(row, "letter written", by=by, now=now)
    return row


@transaction.atomic
def drop_letter(*, letter: DeskLetter, by: Actor, now: datetime) -> None:
    """Put a letter aside that was never sent."""
    row = _unsent(letter)
    row.dropped_at = now
    row.save(update_fields=["dropped_at"])
    _trail(row, "letter dropped", by=by, now=now)


@transaction.atomic
def send_letter(
    *,
    letter: DeskLetter,
    seen: str,
    by: Actor,
    now: datetime,
    address: Address | None = None,
) -> DeskLetter:
    """Send the letter whose digest was `seen`, and record what it brings about: one act.

    address: where a case is followed, for a private link's token; None leaves the link out.
    Raises Refused where two people are asked for and `by` wrote it, where it has changed since it
    was looked at, and where it has no place any more.
    """
    case = lock(letter.request)
    row = _unsent(letter)
    row.request = case
    on = legal_day(now)
    check_free(case)
    _check_sender(row, by, on)
    if found := refusals(row, on):
        raise Refused(" ".join(found))
    link = _link(row, address, by=by, now=now)
    row.sent_at = now
    asked = open_consultation(letter=row)
    with as_worded(case.language) as wordings:
        if content_digest(letter_of_desk(row, on=on)) != seen:
            raise Refused(_("The letter has changed since you opened it. Read it again."))
        whole = letter_of_desk(row, on=on, issued=True, link=link)
    row.event = _record(row, on, by=by, now=now)
    row.wordings, row.sent_at, row.sent_by = wordings.used, now, by.key
    _deliver(row, whole, asked, by=by, now=now)
    row.save()
    if asked is not None:
        append(
            case, "third_party_asked", by=by, now=now, questions=[asked.question],
            detail={"consultation": asked.pk}, text=row.to_name,
        )  # fmt: skip
    _trail(row, "letter sent", by=by, now=now)
    return row


def _unsent(letter: DeskLetter) -> DeskLetter:
    row = DeskLetter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if row.sent_at is not None:
        raise Refused(_("This letter was sent already."))
    if row.dropped_at is not None:
        raise Refused(_("This letter was put aside."))
    return row


def _check_sender(row: DeskLetter, by: Actor, on: date) -> None:
    if by.kind != "person":
        raise Refused(_("A letter is sent by a person."))
    if KINDS[row.kind].two and by.key == row.written_by:
        raise Refused(
            _("%(name)s wrote this letter, so somebody else must send it: it has two people.")
            % {"name": row.written_name}
        )
    if signatory_on(on) is None:
        raise Refused(
            _("Nobody is appointed to sign letters. An administrator adds a signatory first.")
        )


def _link(row: DeskLetter, address: Address | None, *, by: Actor, now: datetime) -> str:
    if row.kind != "acknowledgement" or address is None or is_public(row.request):
        return ""
    return address(track_link(case=row.request, by=by, now=now))


def _record(row: DeskLetter, on: date, *, by: Actor, now: datetime) -> Event:
    """The event that the letter is, with its key; a records team's case is restricted too."""
    case, kind = row.request, KINDS[row.kind]
    type_ = kind.event(row.regime)
    detail: dict[str, JSON] = {"letter": row.pk, "kind": row.kind}
    if type_ in RECORDABLE:
        kept = ("exemptions", "estimated", "complex", "voluminous", "agreed")
        detail |= {name: row.said[name] for name in kept if name in row.said}
        explained = type_ in ENDINGS or type_ == "review_extension_notice"
        reason = str(row.said.get("main") or kind.title) if explained else ""
        some = about(row)
        touched = list(Question.objects.filter(pk__in=some)) if some else None
        return record_event(
            case=case, type=type_, on=on, by=by, now=now, said=detail, reason=reason,
            questions=touched,
        )  # fmt: skip
    event = append(case, type_, by=by, now=now, detail=detail, text=str(kind.title))
    if row.kind == "records_team":
        for question in to_answer(case):  # its clock is theirs from now on: a month (Art 12A)
            if question.regime != "SAR":
                change_regime(question=question, regime="SAR", by=by, now=now)
        people = [Person.objects.get(pk=row.said["records_person"])]
        restrict(case=case, to=people, reason=_("Handed to the records team."), by=by, now=now)
    return event


def _deliver(
    row: DeskLetter, letter: Letter, asked: Consultation | None, *, by: Actor, now: datetime
) -> None:
    case = row.request
    stem = f"{case.slug}-{row.kind}-{row.pk}"
    pdf, html, text = render.pdf(letter), render.html(letter), render.text(letter)
    for name, data, suffix, media_type in (
        ("pdf_sha256", pdf, ".pdf", "application/pdf"),
        ("html_sha256", html.encode(), ".html", "text/html"),
        ("text_sha256", text.encode(), ".txt", "text/plain"),
    ):
        kept = keep(
            data, name=f"{stem}{suffix}", media_type=media_type, kind="case", key=case.reference,
            by=by, now=now,
        )  # fmt: skip
        setattr(row, name, kept.sha256)
    to_other = KINDS[row.kind].to_other
    to = row.to_email if to_other else case.requester.email
    row.way = "email" if to else "post"
    if to:
        attached = outbox.Attachment(row.pdf_sha256, f"{stem}.pdf", "application/pdf")
        if asked is not None:  # in the mail alone: the letter as kept is read by officers
            said = _("You can reply here, without an account. Do not pass this link on:")
            text, html = f"{text}\n\n{said}\n{view_address(asked, by=by, now=now)}\n", ""
        _queue(row, to, text, html, attached, by=by, now=now, to_other=to_other)


def _queue(
    row: DeskLetter, to: str, text: str, html: str, attached: outbox.Attachment,
    *, by: Actor, now: datetime, to_other: bool,
) -> None:  # fmt: skip
    case = row.request
    if to_other:
        subject = _("Your view on request %(ref)s") % {"ref": case.reference}
        if row.kind == "third_party_told":
            subject = _("What we decided on request %(ref)s") % {"ref": case.reference}
    else:
        ordinary = _("Your request %(ref)s: %(title)s")
        title = KINDS[row.kind].title
        subject = subject_of(case, ordinary % {"ref": case.reference, "title": title})
    answered = f"<{case.message_id}>" if case.message_id and not to_other else ""
    outbox.queue(
        to=to, subject=subject, text=text, html=html, attachments=[attached], kind="case",
        key=case.reference, by=by, now=now, reply_to=reply_address(case),
        thread=outbox.Thread(in_reply_to=answered), once=f"desk letter {row.public_id}",
    )  # fmt: skip


def _trail(row: DeskLetter, deed: str, *, by: Actor, now: datetime) -> None:
    record(
        by=by, now=now, deed=deed, kind="case", key=row.request.reference,
        detail={"letter": row.pk, "kind": row.kind},
    )  # fmt: skip
