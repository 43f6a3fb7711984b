"""What followed some replies: reviews, the regulator's dates, and what has been kept its time."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from openpyxl import Workbook

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases import actions
from answerable.cases.answers import current
from answerable.cases.intake.bounces import tell_returned
from answerable.cases.models import Question, Release, Request, Review
from answerable.cases.policy import legal_day
from answerable.cases.regulator.actions import finish_step, open_matter, record_step
from answerable.cases.releasing.delivery import message_of
from answerable.cases.request_files import KIND
from answerable.cases.review.actions import ask_review, decide_question, give_review
from answerable.files.store import keep
from answerable.post import intake, outbox
from answerable.post.models import MessageStatus, OutgoingMessage, OutgoingState
from answerable.website.demonstration.stories import ADA, MEALS, PARKING, Story, dated
from answerable.website.demonstration.year import Teller, actor

WEB = Actor("job", "web form", "Web form")
GROUNDS = (
    "You told me what agency nurses cost in all, but not what each agency charges an hour. Other "
    "trusts publish their rates. Please look at this again."
)
RATES = (
    "The contract has been let since we first replied, so the rates can be given. Agency A charges "
    "£38.20 an hour, Agency B £36.75 and Agency C £41.10."
)
OLD = (
    Story("Parking permits", ADA, 1310, "issued", PARKING, 11),
    Story("Kitchen suppliers", ADA, 1240, "withdrawn", MEALS, 9),
)
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SPAM = b"From: offers@sales.example\r\nSubject: Toner at half price\r\n\r\nWrite to us today.\r\n"


def follow(teller: Teller, people: dict[str, Person]) -> None:
    """A review that changed a reply, one that did not and went on, one under way, old cases."""
    nursing = list(_answered("Agency nursing"))
    decide(teller, review(teller, nursing[0], people), overturned={"2"})
    decide(teller, review(teller, nursing[1], people), overturned=set())
    complain(teller, nursing[1], people["Amara Field"])
    energy = _answered("Energy use")[0]
    review(teller, energy, people, after=22, grounds="The figures for one site are missing.")
    for place, story in enumerate(OLD):
        came_on = legal_day(teller.now) - timedelta(days=story.ago)
        teller.tell(dated(story, came_on), place)
    questionnaire(teller)
    came_back(teller)
    came = teller.on(legal_day(teller.now) - timedelta(days=130), 9)
    spam = intake.store(SPAM, received=came, via="drop", by=WEB, now=came)
    intake.settle(spam, status=MessageStatus.SPAM, by=WEB, now=came)


def questionnaire(teller: Teller) -> None:
    """A spreadsheet to be filled in came with the request about improvement."""
    case = Request.objects.get(subject="Quality Improvement Capability")
    book, moment = Workbook(), teller.on(case.received_on, 9)
    assert book.active is not None
    book.active.title = "Survey"
    book.active.append(["Survey of improvement in NHS trusts"])
    book.active.append(["Question", "Answer"])
    for asked in Question.objects.asked().filter(request=case).order_by("position"):
        book.active.append([asked.text])
    book.active.column_dimensions["A"].width, book.active.column_dimensions["B"].width = 60, 40
    made = BytesIO()
    book.save(made)
    keep(
        made.getvalue(), name="Survey of improvement.xlsx", media_type=SPREADSHEET, kind=KIND,
        key=case.reference, by=WEB, now=moment,
    )  # fmt: skip


def came_back(teller: Teller) -> None:
    """The mail of one reply was taken by our server and then came back."""
    release = Release.objects.filter(request__subject="Interpreters").latest("issued_at")
    mail, now = message_of(release), teller.on(release.issued_on, 16)
    assert mail is not None
    OutgoingMessage.objects.filter(pk=mail.pk).update(
        state=OutgoingState.SENT, next_attempt=None, ended_at=now
    )
    problem = f"It could not be delivered to {mail.to[0]}: the mailbox is full."
    outbox.bounced(mail, problem=problem, by=WEB, now=now)
    tell_returned(release.request, mail, problem, by=WEB, now=now)


def _answered(subject: str) -> list[Request]:
    return list(Request.objects.filter(subject=subject, releases__isnull=False).order_by("pk"))


def review(
    teller: Teller, case: Request, people: dict[str, Person], *, after: int = 9,
    grounds: str = GROUNDS,
) -> Review:  # fmt: skip
    """Asked for by the requester some days after the reply, and given to the reviewer."""
    asked = case.releases.latest("number").issued_on + timedelta(days=after)
    made = ask_review(
        case=case, asked_on=asked, grounds=grounds, way=Review.Way.TRACKER, by=WEB,
        now=teller.on(asked, 18),
    )  # fmt: skip
    officer = teller.officers[0]
    day = asked + timedelta(days=1)
    return give_review(review=made, person=people["reviewer"], by=officer, now=teller.on(day, 10))


def decide(teller: Teller, made: Review, *, overturned: set[str]) -> None:
    """Decided twelve days after it was asked for, and told by two people."""
    assert made.reviewer is not None
    by, day = actor(made.reviewer), made.asked_on + timedelta(days=12)
    now = teller.on(day, 11)
    for question in Question.objects.asked().filter(request=made.case):
        gone = question.number in overturned
        decide_question(
            review=made, question=question, outcome="overturned" if gone else "upheld",
            change="The tender is over, so the harm has passed." if gone else "", by=by, now=now,
        )  # fmt: skip
        draft = current(question)
        if gone and draft is not None:
            actions.edit_draft(
                question=question, base=draft.version, text=RATES, disposition="disclosed",
                provisions=(), reason="", by=by, now=now,
            )  # fmt: skip
    tell(teller, made.case, day + timedelta(days=1), by=by)


def tell(teller: Teller, case: Request, day: date, *, by: Actor) -> None:
    sent = actions.send_for_approval(case=case, by=by, now=teller.on(day, 9))
    actions.approve(
        case=case, seen=sent.detail["digest"], by=teller.approver, now=teller.on(day, 10)
    )
    actions.issue(case=case, by=teller.approver, now=teller.on(day, 14))


def complain(teller: Teller, case: Request, officer: Person) -> None:
    """A complaint, a letter answered, and a decision notice that can still be appealed."""
    by, today = actor(officer), legal_day(teller.now)
    opened, letter, notice = (today - timedelta(days=ago) for ago in (64, 50, 6))
    matter = open_matter(
        case=case, body="regulator", reference="IC-204417-X4K2", opened_on=opened,
        officer=officer, by=by, now=teller.on(opened, 11),
        about="The requester complains that the rates of each agency were withheld.",
    )  # fmt: skip
    asked = record_step(
        matter=matter, kind="letter", text="Send us the withheld rates and your reasons.",
        arrived_on=letter, due_on=letter + timedelta(days=28), owner=officer, by=by,
        now=teller.on(letter, 10),
    )  # fmt: skip
    finish_step(
        step=asked, done_how="The rates and our reasons were sent with the closed bundle.", by=by,
        now=teller.on(letter + timedelta(days=20), 15),
    )  # fmt: skip
    record_step(
        matter=matter, kind="decision_notice", arrived_on=notice,
        text="The exemption is engaged, but the interest in openness weighs more. Give the rates.",
        due_on=notice + timedelta(days=35), owner=officer, by=by, now=teller.on(notice, 10),
    )  # fmt: skip
