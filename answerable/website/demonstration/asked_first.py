"""A case in which views are asked before anything is decided, and lines to begin reasons from.

Two agencies are consulted, one of which has replied; the qualified person has given one opinion
and is asked for another.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from answerable.accounts.models import Person
from answerable.cases import actions
from answerable.cases.actions.writing import send_letter, write_letter
from answerable.cases.answers import current
from answerable.cases.consulting.actions import give_opinion, put_submission, record_view
from answerable.cases.exemptions import Reasoning
from answerable.cases.letter_of import content_digest
from answerable.cases.lines.actions import approve_version, propose
from answerable.cases.models import Consultation, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.writing.words import letter_of_desk
from answerable.website.demonstration.stories import CAT, RATES, Story, q
from answerable.website.demonstration.year import Teller

STAFFING = Story(
    "Staffing of the emergency department", CAT, 8, "drafting", kind="journalist",
    asked=(
        q("What did the executive team say of the staffing review on 3 March?"),
        q("What hourly rate does each agency charge for the emergency department?"),
        q("What options for closing beds at night were put to the executive team?"),
    ),
)  # fmt: skip
FRANK = Reasoning(
    provision="s.36(2)(b)(ii)",
    information="The record of what each executive said in the discussion of the review.",
    harm="Executives tested each other's figures without reserve. If their words were published "
    "while the review is under way they would keep to prepared lines, and the review would "
    "rest on less.",
    likelihood="would be likely",
    interest_for=("How safe staffing is decided concerns every patient",),
    interest_against=(
        "A review that is still under way needs candour",
        "The decision and its reasons will be published in the board's papers",
    ),
    balance="What is decided will be public within weeks. Until then the need for candour weighs "
    "more.",
    decided_by="Head of Information Rights",
)
LINES = (
    ("Agency rates before a tender", "s.43(2)", "agency agencies rate charge hourly nurse", RATES),
    ("Discussion still under way", "s.36(2)(b)(ii)", "discussion review executive options", FRANK),
)
SUBMISSION = (
    "The information is the note of the executive team's discussion on 3 March. It records each "
    "executive's view of two staffing models, before either was costed.\n\nFor disclosure: the "
    "safety of the department is of wide concern.\n\nAgainst: the review ends soon, and those "
    "who advise it spoke freely because the note was not to be published."
)


def ask_first(teller: Teller, people: dict[str, Person]) -> None:
    """Standard lines, one of them waiting; then the case."""
    lines(teller)
    case = teller.tell(STAFFING, 0)
    first, second, third = Question.objects.asked().filter(request=case).order_by("position")
    withhold(teller, first, "s.36(2)(b)(ii)")
    opinion(teller, first, people["executive"], given=True)
    day = legal_day(teller.now) - timedelta(days=2)
    actions.record_decision(
        question=first, reasoning=replace(FRANK, decided_on=day), by=teller.officers[0],
        now=teller.on(day, 15),
    )  # fmt: skip
    withhold(teller, second, "s.43(2)")
    said = consult(teller, case, second, "Agency A Ltd", "contracts@agency-a.example")
    consult(teller, case, second, "Agency B Ltd", "")
    record_view(
        consultation=said, view="part", said_by="Rowan Mercer", said_title="Contracts director",
        words="Please give the total, but not our rate for each grade: two rivals bid against us "
        "in the spring.",
        said_on=day, way="email", by=teller.officers[0], now=teller.on(day, 16),
    )  # fmt: skip
    withhold(teller, third, "s.36(2)(b)(i)")
    opinion(teller, third, people["executive"], given=False)


def lines(teller: Teller) -> None:
    day = legal_day(teller.now) - timedelta(days=40)
    for title, written, subject, why in LINES:
        made = propose(
            title=title, written=written, subject=subject, words=_words(why),
            review_on=day + timedelta(days=365), by=teller.officers[0], now=teller.on(day, 10),
        )  # fmt: skip
        approve_version(version=made, by=teller.approver, now=teller.on(day, 14))
    propose(
        title="Legal advice that is still relied on", written="s.42(1)", subject="legal advice",
        words={
            "harm": "The advice is relied on in a matter that is still open.",
            "interest_for": "Openness about the law that a public body goes by",
            "interest_against": "Advice can be sought and given without reserve",
            "balance": "The matter is open, and nothing here suggests that it is misrepresented.",
        },
        review_on=day + timedelta(days=365), by=teller.officers[1],
        now=teller.on(legal_day(teller.now), 9),
    )  # fmt: skip


def _words(why: Reasoning) -> dict[str, str]:
    return {
        "harm": why.harm, "balance": why.balance,
        "interest_for": "\n".join(why.interest_for),
        "interest_against": "\n".join(why.interest_against),
    }  # fmt: skip


def withhold(teller: Teller, question: Question, provision: str) -> None:
    draft, day = current(question), legal_day(teller.now) - timedelta(days=6)
    actions.edit_draft(
        question=question, base=draft.version if draft else 0, text="", disposition="withheld",
        provisions=(provision,), reason="To be reasoned below.", by=teller.officers[0],
        now=teller.on(day, 11),
    )  # fmt: skip


def opinion(teller: Teller, question: Question, chief: Person, *, given: bool) -> None:
    """Put five days ago; one was answered in a letter that the qualified person signed."""
    draft = current(question)
    assert draft is not None
    put_on: date = legal_day(teller.now) - timedelta(days=5)
    put = put_submission(
        question=question, limbs=list(draft.provisions), text=SUBMISSION, to=chief,
        due_on=put_on + timedelta(days=7), by=teller.officers[0], now=teller.on(put_on, 12),
    )  # fmt: skip
    if given:
        day = put_on + timedelta(days=2)
        give_opinion(
            submission=put, outcome="engaged", limbs=put.limbs, likelihood="would be likely",
            why="I was in the room. What was said there was said because it would not be "
            "published while the review runs.",
            given_on=day, document="Signed memorandum, case file", by=teller.officers[0],
            now=teller.on(day, 17),
        )  # fmt: skip


def consult(
    teller: Teller, case: Request, question: Question, name: str, email: str
) -> Consultation:
    day = legal_day(teller.now) - timedelta(days=4)
    now = teller.on(day, 10)
    row = write_letter(
        case=case, kind="third_party", to_name=name, to_email=email, by=teller.officers[0], now=now,
        said={
            "main": "We are asked for the hourly rate that each agency charges us for nurses in "
            "the emergency department. Yours is one of them.",
            "reply_by": (day + timedelta(days=9)).isoformat(), "question": question.pk,
        },
    )  # fmt: skip
    row.request = case
    seen = content_digest(letter_of_desk(row, on=day))
    send_letter(letter=row, seen=seen, by=teller.officers[0], now=now)
    return Consultation.objects.get(letter=row)
