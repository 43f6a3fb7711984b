"""The letter leaves: rendered once, hashed, kept, handed to the post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

import answerable
from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.actions.deciding import (
    check_approved,
    check_complete,
    check_stewards,
    standing_approval,
)
from answerable.cases.actions.locking import check_free, check_move, lock
from answerable.cases.answers import current_of, to_answer
from answerable.cases.holidays import calendar_in_force
from answerable.cases.intake.addresses import is_public
from answerable.cases.ledger import append
from answerable.cases.letter_of import as_issued, content_digest, letter_of, signatory_on
from answerable.cases.link_purposes import SURVEY
from answerable.cases.models import (
    Approval,
    Enclosed,
    Question,
    Release,
    ReleaseFile,
    Request,
)
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.releasing.enclosing import check_files, enclosed_in
from answerable.cases.releasing.envelope import Addresses, hand_over, parted, way_of
from answerable.cases.releasing.said import replaced_by
from answerable.cases.review.actions import end_review, first_release
from answerable.cases.signoff.bypass import check_issuer
from answerable.cases.states import ANSWERED
from answerable.files.store import keep
from answerable.letters import render
from answerable.letters.changing import as_worded
from answerable.letters.letter import Letter


@dataclass(frozen=True, slots=True)
class Rendered:
    """The letter as bytes; answers empty where the body does not attach them."""

    pdf: bytes
    html: bytes
    text: bytes
    answers: bytes


@transaction.atomic
def issue(
    *,
    case: Request,
    by: Actor,
    now: datetime,
    survey_address: Callable[[str], str] | None = None,
    sent_by: str = "",
    addresses: Addresses | None = None,
    seen_to: str | None = None,
) -> Release:
    """Issue the approved letter: one release, one mail, however often it is asked for.

    survey_address: the survey's address for a token; None leaves the survey out.
    sent_by: email, post or collection; by email where there is an address, if not said.
    addresses: how links to files are written; none are sent without. seen_to: the address that
    was shown to whoever issues.
    Raises Refused where the case has another address by now, where a file is unchecked, where
    `by` had a part in the letter, and naming the question that is unanswered or was changed
    after approval.
    """
    case = lock(case)
    done = _issued_already(case)
    if done is not None:
        return done
    check_free(case)
    check_move(case, "issued")
    on = legal_day(now)
    questions = to_answer(case)
    check_issuer(case, questions, by)
    check_complete(questions)
    check_files(case)
    _check_recipient(case, sent_by, seen_to)
    check_stewards(questions, on=on, leaving=True)
    with as_worded(case.language) as wordings:
        draft = letter_of(case, on=on)
    approval = check_approved(case, questions, content_digest(draft))
    _check_signatory(on)
    survey = _survey_url(case, survey_address, on, by=by, now=now)
    letter = as_issued(draft, on, survey_url=survey)
    way = sent_by or way_of(case)
    rendered = _render(letter)
    release = _release(
        case, questions, letter, rendered, wordings=wordings.used, approval=approval, way=way,
        by=by, now=now,
    )  # fmt: skip
    _record(case, questions, release, by=by, now=now)
    end_review(case, release, by=by, now=now)
    if way == "email":
        hand_over(
            case, release, text=rendered.text, page=rendered.html, addresses=addresses,
            by=by, now=now,
        )  # fmt: skip
    return release


def _issued_already(case: Request) -> Release | None:
    if case.cached_state not in ANSWERED | {"part_issued"}:
        return None
    approval = standing_approval(case)
    return Release.objects.filter(approval=approval).first() if approval else None


def _check_recipient(case: Request, sent_by: str, seen_to: str | None) -> None:
    """What was shown is where it goes; what is published is sent by mail alone."""
    if seen_to is not None and seen_to != case.requester.email:
        raise Refused(_("The requester’s address has changed since you looked. Look again."))
    if sent_by == "email" and not case.requester.email:
        raise Refused(_("There is no address to send this letter to by email."))
    if sent_by == "collection" and is_public(case):
        raise Refused(_("What is sent to this address is published: no private link goes there."))


def _check_signatory(on: date) -> None:
    if signatory_on(on) is None:
        raise Refused(
            _("Nobody is appointed to sign letters. An administrator adds a signatory first.")
        )


def _survey_url(
    case: Request,
    address: Callable[[str], str] | None,
    on: date,
    *,
    by: Actor,
    now: datetime,
) -> str | None:
    if address is None or not offers_survey(case, on):
        return None
    token = links.issue(
        purpose=SURVEY.key, kind="case", key=case.reference,
        expires=now + timedelta(days=policy_on(on).survey_days), by=by, now=now,
    )  # fmt: skip
    return address(token)


def offers_survey(case: Request, on: date) -> bool:
    """Whether a letter of the case asks what they thought; none whose mail is published does."""
    return policy_on(on).offer_survey and Organisation.current().survey and not is_public(case)


def _render(letter: Letter) -> Rendered:
    return Rendered(
        pdf=render.pdf(letter),
        html=render.html(letter).encode(),
        text=render.text(letter).encode(),
        answers=render.answers_json(letter) if letter.attach_answers else b"",
    )


def _release(
    case: Request,
    questions: list[Question],
    letter: Letter,
    rendered: Rendered,
    *,
    wordings: dict[str, int],
    approval: Approval,
    way: str,
    by: Actor,
    now: datetime,
) -> Release:
    stem = case.slug
    kept = {
        part: keep(
            data, name=f"{stem}{suffix}", media_type=media_type, kind="case", key=case.reference,
            by=by, now=now,
        ).sha256
        for part, data, suffix, media_type in (
            ("pdf", rendered.pdf, ".pdf", "application/pdf"),
            ("html", rendered.html, ".html", "text/html"),
            ("text", rendered.text, ".txt", "text/plain"),
            ("answers", rendered.answers, "-answers.json", "application/json"),
        )
        if data
    }  # fmt: skip
    release = Release.objects.create(
        request=case,
        number=case.releases.count() + 1,
        digest=content_digest(letter),
        issued_on=legal_day(now),
        issued_at=now,
        by_kind=by.kind,
        by_key=by.key,
        approval=approval,
        signatory=signatory_on(legal_day(now)),
        pdf_sha256=kept["pdf"],
        html_sha256=kept["html"],
        text_sha256=kept["text"],
        answers_sha256=kept.get("answers", ""),
        drafts=sorted(draft.pk for draft in current_of(questions).values()),
        closed_questions=sorted(q.pk for q in _finished(questions)),
        wording_version=answerable.__version__,
        wordings=wordings,
        calendar_version=calendar_in_force().version,
        sent_by=way,
        kind="response" if case.review_of_id is None else "review_outcome",
        corrects=replaced_by(case, questions) or first_release(case),
    )
    for position, (file, how) in enumerate(parted(case, enclosed_in(case), way), 1):
        ReleaseFile.objects.create(
            release=release, position=position, sha256=file.sha256, name=file.name,
            media_type=file.media_type, size=file.size, way=how,
        )  # fmt: skip
        Enclosed.objects.filter(pk=file.pk).update(left_out_at=now)  # the next letter has its own
    return release


def _finished(questions: list[Question]) -> list[Question]:
    drafts = current_of(questions)
    return [q for q in questions if drafts[q.pk].disposition != "to_follow"]


def _record(
    case: Request, questions: list[Question], release: Release, *, by: Actor, now: datetime
) -> None:
    """`to_follow` first: the case then stays open, and `issued` closes only what is answered."""
    drafts = current_of(questions)
    later = [q for q in questions if drafts[q.pk].disposition == "to_follow"]
    if later:
        days = [drafts[q.pk].to_follow_on for q in later]
        soonest = min(day for day in days if day is not None)
        append(
            case, "to_follow", by=by, now=now, questions=later,
            detail={"release": release.pk, "by": soonest.isoformat()},
        )  # fmt: skip
    finished = _finished(questions)
    if finished:
        append(case, "issued", by=by, now=now, questions=finished, detail={"release": release.pk})
