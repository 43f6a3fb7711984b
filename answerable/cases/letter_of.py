"""The letter of a case as a plain value, from its answers as they stand."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from answerable.accounts.models import Organisation, Regulator, Signatory
from answerable.cases.answers import current_of, open_gaps, to_answer
from answerable.cases.clock import ClockResult
from answerable.cases.composing.notice import notice_of, rights_of
from answerable.cases.decisions import provisions_of, reasoned_text, refused_of
from answerable.cases.drafts_json import figures_in, gaps_in
from answerable.cases.ledger import case_clock
from answerable.cases.models import Draft, Question, Request
from answerable.cases.models.answering import REFUSALS
from answerable.cases.policy import policy_on
from answerable.cases.releasing.said import files_said, replacing_said
from answerable.cases.review.wording import as_outcome
from answerable.cases.stated import stated
from answerable.letters import enclosure, wording
from answerable.letters.changing import as_worded
from answerable.letters.letter import ClockDay, Letter, LetterQuestion, Section, Sender
from answerable.letters.wording.templates import filled

NOT_CONTENT = ("issued", "dated", "survey_url", "clock", "due", "notes", "heading")
"""What may differ between approval and issue without being another letter."""
NOT_CONTENT_OF_QUESTION = ("gaps", "due")
_ACT = r"(?:freedom of information|environmental information|foia?|eir)(?: act(?: 2000)?)?"
_NOT_A_TOPIC = re.compile(
    rf"^(?:(?:re|fwd?)\s*:\s*)*(?:{_ACT}(?: requests?\b[\s\-–—:,]*|\s*[\-–—:]\s*)"
    r"(?:(?:about|on|for|regarding|concerning)\b\s*)?)?",
    re.IGNORECASE,
)
_A_SENTENCE = re.compile(
    r"[?.…]$|^(?:please|how|what|which|who|whose|when|where|why|can|could|would|will|do|does|did|"
    r"is|are|was|were|has|have|had|i|we)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"Date of this letter: [^\n]*")


def letter_of(
    case: Request,
    *,
    on: date,
    issued: bool = False,
    survey_url: str | None = None,
    questions: Sequence[Question] | None = None,
) -> Letter:
    """The letter that would leave on `on`; a draft, unsigned, unless `issued`.

    questions: those it speaks of, the open ones where not given.
    """
    with as_worded(case.language):
        return _letter(case, on, issued, survey_url, questions)


def _letter(
    case: Request,
    on: date,
    issued: bool,  # noqa: FBT001  # handed on as it came
    survey_url: str | None,
    questions: Sequence[Question] | None,
) -> Letter:
    asked = to_answer(case) if questions is None else list(questions)
    drafts = current_of(asked)
    proof = case_clock(case)
    organisation = Organisation.current()
    regimes = _regimes(asked)
    notices, rights = _refusing(asked, drafts)
    letter = Letter(
        sender=sender_of(organisation),
        reference=case.reference,
        subject=case.subject,
        received=case.received_on,
        due=case.cached_due,
        issued=None,
        dated=on,
        opening=_after(
            wording.opening(
                subject=topic(case.subject),
                received=case.received_on,
                regimes=regimes,
                language=case.language,
            ),
            [*replacing_said(case, asked), *notices],
        ),
        questions=tuple(_question(q, drafts.get(q.pk)) for q in asked),
        closing=_after(wording.closing(language=case.language), [*files_said(case), *rights]),
        recipient=case.requester.lines,
        enclosure_title=enclosure.TITLE,
        enclosure=enclosed_sheet(case, regimes, on),
        clock=_proof(proof),
        survey_url=survey_url,
        language=case.language,
        attach_answers=policy_on(on).attach_answers,
        notes=_illustrative(case),
    )
    letter = as_outcome(letter, case, asked)
    return as_issued(letter, on, survey_url=survey_url) if issued else letter


def as_issued(draft: Letter, on: date, *, survey_url: str | None = None) -> Letter:
    """The letter that leaves on `on`, of its draft: dated, signed, and with its survey."""
    return signed(replace(draft, issued=on, dated=on, survey_url=survey_url), on)


def _refusing(
    asked: Sequence[Question], drafts: Mapping[int, Draft]
) -> tuple[list[str], list[str]]:
    """The notices that a letter which refuses something is, and the rights it tells of."""
    notices: list[str] = []
    rights: list[str] = []
    for regime in ("FOISA", "RPSI"):
        if any(q.regime == regime and _refuses(drafts.get(q.pk)) for q in asked):
            notices.append(filled(f"notice.{regime}"))
            rights.append(filled(f"rights.{regime}"))
    for law in ("FOIA", "EIR"):
        under = [drafts[q.pk] for q in asked if q.regime == law and q.pk in drafts]
        found = [one for draft in under for one in refused_of(draft)]
        notices += notice_of(law, found)
        rights += rights_of(law, found)
    return notices, rights


def _refuses(draft: Draft | None) -> bool:
    return draft is not None and draft.disposition in REFUSALS


def _after(words: str, paragraphs: Sequence[str]) -> str:
    return "\n\n".join([words, *paragraphs])


def topic(subject: str) -> str:
    """What the subject line is about, without "Re:" and "Freedom of Information request -".

    Nothing where it is a question or a sentence, which no "concerning" can be set before.
    """
    about = _NOT_A_TOPIC.sub("", subject).strip()
    return "" if _A_SENTENCE.search(about) else about


def signatory_on(day: date) -> Signatory | None:
    return Signatory.at(day).first()


def signed(letter: Letter, on: date) -> Letter:
    signatory = signatory_on(on)
    if signatory is None:
        return letter
    return replace(letter, signatory_name=signatory.name, signatory_title=signatory.title)


def content_digest(letter: Letter) -> str:
    """SHA-256 of what a reader of the letter is told; the same for draft and issued.

    The days of approval and of issue, the survey's link and the clock's proof are no part of it.
    """
    content: dict[str, Any] = asdict(replace(letter, signatory_name="", signatory_title=""))
    for name in NOT_CONTENT:
        content.pop(name)
    for section in content["enclosure"]:
        section["body"] = _DATED.sub("", section["body"])
    content["questions"] = [_content_of(question) for question in content["questions"]]
    whole = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


def _content_of(question: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: v for name, v in question.items() if name not in NOT_CONTENT_OF_QUESTION}
    kept["parts"] = [_content_of(part) for part in kept["parts"]]
    return kept


def sender_of(organisation: Organisation) -> Sender:
    return Sender(
        name=organisation.name,
        team=organisation.team,
        address=_lines(organisation.address),
        telephone=organisation.telephone,
        email=organisation.email,
        url=organisation.url or None,
        ods_code=organisation.ods_code or None,
    )


def _lines(address: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in address.splitlines() if line.strip())


def _regimes(questions: Sequence[Question]) -> tuple[str, ...]:
    """Most questions first."""
    counted = Counter(question.regime for question in questions)
    return tuple(regime for regime, _count in counted.most_common()) or ("FOIA",)


def _question(question: Question, draft: Draft | None) -> LetterQuestion:
    said = LetterQuestion(
        position=question.position,
        number=question.number,
        question=question.text,
        regime=question.regime,
        due=question.cached_due,
        parts=tuple(
            LetterQuestion(
                position=part.position, number=part.number, question=part.text,
                regime=part.regime, due=part.cached_due,
            )
            for part in question.parts.live().order_by("position")
        ),
    )  # fmt: skip
    if draft is None:
        return said
    answer = answer_text(draft)
    return replace(
        said,
        answer=answer,
        parts=() if answer else said.parts,  # answered as a whole, its text holds its parts
        disposition=draft.disposition,
        provisions=provisions_of(draft),
        figures=figures_in(draft.figures),
        gaps=gaps_in(open_gaps(draft)),
    )


def answer_text(draft: Draft) -> str | None:
    """What stands beneath the question: the answer, then why something is not given."""
    if worded := stated(draft):
        return worded
    words = [draft.text.strip()]
    if draft.disposition == "not_held" and not draft.text.strip():
        words.append(_("We do not hold this information."))
    if draft.disposition == "to_follow" and draft.to_follow_on is not None:
        words.append(
            _("Our answer to this question will follow by %(day)s.")
            % {"day": f"{draft.to_follow_on.day} {draft.to_follow_on:%B %Y}"}
        )
    reasoned = reasoned_text(draft)
    if reasoned:
        return "\n\n".join(word for word in [*words, reasoned] if word)
    if draft.reason.strip():
        words.append(draft.reason.strip())
    if draft.provisions and not all(_says(words, p) for p in draft.provisions):
        words.append(_("Provision: %(provisions)s.") % {"provisions": ", ".join(draft.provisions)})
    return "\n\n".join(word for word in words if word) or None


def _says(words: Sequence[str], provision: str) -> bool:
    return any(provision in word for word in words)


def enclosed_sheet(case: Request, regimes: Sequence[str], on: date) -> tuple[Section, ...]:
    """The sheet of the regimes, that of most questions first; none before a regulator is known."""
    regulator, organisation = regulator_on(on), Organisation.current()
    if regulator is None:
        return ()
    terms = enclosure.Terms(
        sender=sender_of(organisation),
        regulator=enclosure.RegulatorDetails(
            name=regulator.name,
            address=_lines(regulator.address),
            telephone=regulator.telephone,
            link=regulator.complaint_link,
        ),
        reference=case.reference,
        received=case.received_on,
        dated=on,
        copyright_statement=organisation.copyright,
    )
    sections = enclosure.enclosure(regimes[0], terms, also=regimes[1:])
    if organisation.complaints.strip():
        sections += (Section(_("Our complaints procedure"), organisation.complaints.strip()),)
    return sections


def regulator_on(day: date) -> Regulator | None:
    try:
        return Regulator.at(day)
    except Regulator.DoesNotExist:
        return None


def _proof(result: ClockResult | None) -> tuple[ClockDay, ...]:
    if result is None:
        return ()
    return tuple(ClockDay(day.day, day.counted, day.reason or "") for day in result.proof)


def _illustrative(case: Request) -> tuple[str, ...]:
    return (_("Illustrative: this is a demonstration."),) if case.illustrative else ()
