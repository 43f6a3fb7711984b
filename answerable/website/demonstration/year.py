"""The stories told through the same deeds that the desk uses, each on its own day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from django.utils import timezone

from answerable.accounts.access import actor_for
from answerable.accounts.actor import Actor
from answerable.accounts.links import look
from answerable.accounts.models import Department, Person, User
from answerable.cases import actions
from answerable.cases.addresses import whole_address
from answerable.cases.answers import current
from answerable.cases.intake import acknowledging
from answerable.cases.link_purposes import SURVEY
from answerable.cases.models import Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.signoff import actions as signing
from answerable.website.demonstration.crew import cores, crew
from answerable.website.demonstration.stories import Asked, Story, stories

REGISTERS = Actor("job", "suggest", "The registers")
ASKS = {"awaiting_requester": "clarification_requested"}
ENDINGS = ("withdrawn", "lapsed", "transferred", "business_as_usual", "duplicate")
REASONS = {
    "withdrawn": "The requester wrote that they no longer need it.",
    "lapsed": "No clarification came within two months of our asking.",
    "transferred": "Held by the ambulance service; the requester agreed to the transfer.",
    "business_as_usual": "Answered by telephone on the day.",
    "duplicate": "The same request as the one before it.",
}
WORDS = (
    "Clear and quick, thank you.", "", "I would have liked the table as a spreadsheet.", "",
    "It took longer than I hoped, but every question was answered.", "",
    "Please say sooner when a reply will be late.",
)  # fmt: skip


class Teller:
    """Tells each story with the people of the demonstration."""

    def __init__(self, people: dict[str, Person], now: datetime) -> None:
        self.now = now
        self.officers = [actor(people["Amara Field"]), actor(people["Tomos Reed"])]
        self.officer_records = [people["Amara Field"], people["Tomos Reed"]]
        self.approver = actor(people["approver"])
        self.departments = {d.name: d for d in Department.objects.all()}
        self.surveys: list[str] = []

    def on(self, day: date, hour: int) -> datetime:
        """A working hour of a day, never later than now."""
        moment = datetime.combine(day, time(hour), timezone.get_default_timezone())
        return min(moment, self.now)

    def tell(self, story: Story, place: int) -> Request:
        return self.follow(self.receive(story), story, place)

    def follow(self, case: Request, story: Story, place: int) -> Request:
        """What became of a case after it came in."""
        received = case.received_on
        self.suggest(case, received)
        if story.ends == "received":
            return case
        officer = self.officers[place % 2]
        next_day = received + timedelta(days=1)
        actions.allocate(
            case=case, officer=self.officer_records[place % 2], by=officer,
            now=self.on(next_day, 9),
        )  # fmt: skip
        acknowledging.confirm(
            case=case, address=partial(whole_address, "track"), by=officer,
            now=self.on(next_day, 9),
        )  # fmt: skip
        if story.tier:
            signing.set_tier(
                case=case, tier=story.tier, reason="The press has asked about this before.",
                by=officer, now=self.on(next_day, 10),
            )  # fmt: skip
        if story.ends in ASKS or story.ends == "lapsed":
            self.record(case, "clarification_requested", received + timedelta(days=4), officer)
        if story.ends in ENDINGS:
            self.record(
                case, story.ends, received + timedelta(days=story.takes), officer,
                REASONS[story.ends],
            )  # fmt: skip
            return case
        return self.answer(case, story, received, place)

    def follow_apart(self, one: Arrived) -> list[str]:
        """In another process, with a copy of the teller: the surveys sent."""
        self.surveys = []
        self.follow(one.case, one.story, one.place)
        return self.surveys

    def receive(self, story: Story) -> Request:
        moment = self.on(legal_day(self.now) - timedelta(days=story.ago), 8)
        name, email = story.sender
        return actions.receive(
            text=story.text,
            subject=story.subject,
            sender=actions.From(name=name, email=email, kind=story.kind),
            received_at=moment,
            received_known="stamped",
            channel="email",
            regime=story.regime,
            illustrative=True,
            by=REGISTERS,
            now=moment,
        ).case

    def suggest(self, case: Request, received: date) -> None:
        actions.suggest_answers(case=case, by=REGISTERS, now=self.on(received, 8))

    def record(self, case: Request, event: str, day: date, by: Actor, reason: str = "") -> None:
        day = min(day, legal_day(self.now))
        actions.record_event(
            case=case, type=event, on=day, by=by, now=self.on(day, 15), reason=reason
        )

    def answer(self, case: Request, story: Story, received: date, place: int) -> Request:
        officer = self.officers[place % 2]
        day = received + timedelta(days=2)
        questions = list(Question.objects.asked().filter(request=case))
        for question, asked in zip(questions, story.asked, strict=True):
            if story.ends in {"awaiting_requester", "drafting"}:
                continue
            if asked.department and story.ends in {"with_owner", "issued"}:
                self.assign(question, asked, officer, day)
            if story.ends != "with_owner":
                self.write(question, asked, officer, received, day)
        self.decide(case, story, received, officer)
        return case

    def assign(self, question: Question, asked: Asked, by: Actor, day: date) -> None:
        actions.assign_owner(
            question=question,
            department=self.departments[asked.department],
            by=by,
            now=self.on(day, 10),
        )

    def write(self, question: Question, asked: Asked, by: Actor, received: date, day: date) -> None:
        draft = current(question)
        if not asked.answer and asked.disposition == "disclosed":
            self.set_gaps_aside(question, by, self.on(day + timedelta(days=3), 12))
            return
        follows = asked.disposition == "to_follow"
        actions.edit_draft(
            question=question,
            base=draft.version if draft else 0,
            text=asked.answer,
            disposition=asked.disposition,
            provisions=asked.provisions,
            reason=asked.reason,
            to_follow_on=received + timedelta(days=60) if follows else None,
            by=by,
            now=self.on(day + timedelta(days=3), 11),
        )
        self.set_gaps_aside(question, by, self.on(day + timedelta(days=3), 12))
        self.reason(question, asked, by, self.on(day + timedelta(days=3), 13))

    def reason(self, question: Question, asked: Asked, by: Actor, now: datetime) -> None:
        """What was weighed for the provision it is withheld under."""
        if asked.why is not None:
            why = replace(asked.why, decided_on=legal_day(now))
            actions.record_decision(question=question, reasoning=why, by=by, now=now)

    def set_gaps_aside(self, question: Question, by: Actor, now: datetime) -> None:
        while (draft := current(question)) is not None:
            dismissed = {d["key"] for d in draft.dismissals}
            left = [gap for gap in draft.gaps if gap["key"] not in dismissed]
            if not left:
                return
            actions.dismiss_gap(
                question=question,
                base=draft.version,
                gap=left[0]["key"],
                reason="The answer says what is held and what is not.",
                by=by,
                now=now,
            )

    def decide(self, case: Request, story: Story, received: date, officer: Actor) -> None:
        if story.ends not in {"with_approver", "approved", "issued", "part_issued"}:
            return
        last = received + timedelta(days=story.takes)
        sent = actions.send_for_approval(case=case, by=officer, now=self.on(last, 9))
        if story.ends == "with_approver" and not story.tier:
            return
        actions.approve(
            case=case, seen=sent.detail["digest"], by=self.approver, now=self.on(last, 10)
        )
        if story.ends in {"approved", "with_approver"}:
            return
        actions.issue(
            case=case, by=self.approver, now=self.on(last, 14), survey_address=self.address
        )

    def address(self, token: str) -> str:
        self.surveys.append(token)
        return whole_address("survey", token)

    def answer_surveys(self) -> None:
        """Nine in ten requesters say what they thought, over half a year; few in some months."""
        for place, token in enumerate(self.surveys):
            moment = self.now - timedelta(days=3 + 31 * MONTHS_BACK[place % len(MONTHS_BACK)])
            if place % 10 > 8:
                continue
            link = look(token, SURVEY.key, moment)
            scores = {name: 3 + (place + n) % 3 for n, name in enumerate(NAMES)}
            actions.record_survey(
                link=link, scores=scores, comments=WORDS[place] if place < len(WORDS) else "",
                tie_to_case=place % 9 == 4,
                by=Actor("link", str(link.pk), ""), now=moment,
            )  # fmt: skip


MONTHS_BACK = (1, 2, 4, 1, 2, 5, 1, 2, 1, 0)
NAMES = ("ease", "clarity", "completeness", "speed", "overall")


def actor(person: Person) -> Actor:
    return actor_for(User.objects.get(person=person))


@dataclass(frozen=True, slots=True)
class Arrived:
    """A case that came in; what becomes of it is still to be told."""

    case: Request
    story: Story
    place: int


def arrive(teller: Teller) -> list[Arrived]:
    """All the cases, oldest first: one after another, so that each has its reference."""
    told = sorted(stories(legal_day(teller.now)), key=lambda story: -story.ago)
    return [Arrived(teller.receive(story), story, place) for place, story in enumerate(told)]


def follow_all(
    teller: Teller, arrived: Sequence[Arrived], *, progress: Callable[[], object]
) -> None:
    """What became of them, several at once, and what the requesters thought."""
    with crew(cores()) as hands:
        for surveys in hands.map(teller.follow_apart, arrived):
            teller.surveys += surveys
            progress()
    teller.answer_surveys()
