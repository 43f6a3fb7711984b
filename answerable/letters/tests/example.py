"""A letter of an invented trust, and ways to make many that differ."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from answerable.figures.figure import Figure
from answerable.letters.enclosure import TITLE, RegulatorDetails, Terms, enclosure
from answerable.letters.letter import ClockDay, Letter, LetterQuestion, Sender
from answerable.letters.wording import closing, opening
from answerable.reading.gap import Gap
from answerable.workdays.period import Period

SENDER = Sender(
    name="Example Partnership NHS Foundation Trust",
    team="Information Rights & Compliance Team",
    address=("99 Example Road", "St Albans", "Hertfordshire", "AL3 5TL"),
    telephone="01727 000000",
    email="foi@example.nhs.uk",
    url="https://www.example.nhs.uk",
    ods_code="RXX",
)
REGULATOR = RegulatorDetails(
    name="Information Commission",
    address=("Wycliffe House", "Water Lane", "Wilmslow", "SK9 5AF"),
    telephone="0303 123 1113",
    link="https://ico.org.uk/make-a-complaint/",
)
RECEIVED, ISSUED = date(2021, 5, 18), date(2021, 6, 16)
YEARS = tuple(Period(date(y, 4, 1), date(y + 1, 3, 31)) for y in (2018, 2019, 2020))
SOURCE = "Improvement workforce register"

QUESTIONS = (
    "What the name of the department(s) is that provides improvement, service improvement, "
    "quality improvement, continuous improvement or internal consultancy services to your "
    "organisation?",
    "The job title(s) for the manager or executive responsible for quality improvement work in "
    "your organisation.",
    "The name(s) of any formal improvement methodology or approach (eg Kaizen, Lean, Model for "
    "Improvement, Virginia Mason etc) that your organisation uses for quality improvement, "
    "continuous improvement, service improvement or internal consultancy projects. If it has been "
    "internally developed, please share any external approaches it has been based on.",
    "The details of any awards or external recognition that your organisation has received for "
    "quality improvement projects / work in the last 3 years.",
    "The approximate staff Full Time Equivalent (FTE) inside the team(s) identified in the answer "
    "to question 1 and the job titles of staff within those teams.",
    "The approximate staff Full Time Equivalent (FTE) outside of the team(s) identified in the "
    "answer to question 1 but with a proportion of their time formally allocated to service "
    "improvement, quality improvement, continuous improvement or internal consultancy, and the "
    "name of the department(s) or teams which these staff work in.",
    "The approximate total budget that your organisation has allocated to quality improvement in "
    "each of the last 3 years (financial or calendar years - whichever is easiest).",
    "The approximate number of staff trained in quality improvement in each of the last 3 years "
    "(financial or calendar years - whichever is easiest).",
)
ROLES = (("Head", 1), ("Manager", 4), ("Coach", 15), ("Leader", 153), ("Administrator", 2))
DEPARTMENTS = (("Adult community", 310), ("Inpatient and specialist", 415), ("Corporate", 275))


def figure(measure, value, label, **more) -> Figure:
    return Figure(
        fact=more.pop("fact", "improvement.workforce.inside"),
        measure=measure,
        label=label,
        value=value,
        as_at=RECEIVED,
        source=more.pop("source", SOURCE),
        **more,
    )


def answers(seed: int = 0) -> tuple[str, ...]:
    """Eight answers; no two seeds give the same ones."""
    roles = "\n".join(
        f"| {role} | {n + seed} | {Decimal(n + seed) * Decimal('0.9'):.1f} |" for role, n in ROLES
    )
    departments = "\n".join(
        f"| {name} | {n + seed} | {Decimal(n) / 10 + seed:.1f} |" for name, n in DEPARTMENTS
    )
    budget = "\n".join(
        f"| {y}/{y - 1999} | £{2_000_000 + seed * 10:,} |" for y in (2018, 2019, 2020)
    )
    trained = "\n".join(f"| {y}/{y - 1999} | {1500 + seed:,} |" for y in (2018, 2019, 2020))
    suffix = f" (site {seed})" if seed else ""
    return (
        f"Continuous Quality Improvement Department{suffix}.",
        f"Executive Director for Quality and Safety{suffix}.",
        f"Model for Improvement{suffix}.",
        f"No awards were received between 1 April 2018 and 31 March {2021 + seed}.",
        f"| Role | Head-count | WTE |\n| --- | ---: | ---: |\n{roles}",
        f"| Department | Head-count | WTE |\n| --- | ---: | ---: |\n{departments}",
        f"Budget by financial year:\n\n| Financial year | Budget |\n| --- | ---: |\n{budget}",
        f"| Financial year | Staff trained |\n| --- | ---: |\n{trained}",
    )


def figures(number: int) -> tuple[Figure, ...]:
    if number == 5:
        return tuple(
            figure("headcount", n, "people in the department", breakdown={"role": role})
            for role, n in ROLES
        )
    if number == 7:
        return tuple(
            figure(
                "gbp", Decimal(2_000_000), "budget", fact="improvement.budget", period=period,
                source="Improvement budget register",
            )
            for period in YEARS
        )  # fmt: skip
    return ()


def questions(seed: int = 0) -> tuple[LetterQuestion, ...]:
    return tuple(
        LetterQuestion(
            position=n,
            number=str(n),
            question=question,
            due=ISSUED,
            answer=answer,
            disposition="disclosed",
            figures=figures(n),
            gaps=(Gap("measure", "FTE", "head-count", "the question asks for FTE"),)
            if n == 6
            else (),
        )
        for n, (question, answer) in enumerate(zip(QUESTIONS, answers(seed), strict=True), 1)
    )


def letter(seed: int = 0, **more) -> Letter:
    reference = f"FOI/{3948 + seed:05d}"
    terms = Terms(
        sender=SENDER,
        regulator=REGULATOR,
        reference=reference,
        received=RECEIVED,
        dated=ISSUED,
        licence="Open Government Licence v3.0",
        log_url="https://www.example.nhs.uk/foi/log",
        privacy_url="https://www.example.nhs.uk/privacy",
    )
    values = {
        "sender": SENDER,
        "reference": reference,
        "subject": "Quality Improvement",
        "received": RECEIVED,
        "due": ISSUED,
        "issued": ISSUED,
        "dated": ISSUED,
        "opening": opening(subject="Quality Improvement", received=RECEIVED),
        "questions": questions(seed),
        "closing": closing(),
        "signatory_name": "Jo Example",
        "signatory_title": "Information Rights Officer",
        "recipient": ("Robin Sample", "robin.sample@example.org"),
        "enclosure_title": TITLE,
        "enclosure": enclosure("FOIA", terms),
        "clock": (
            ClockDay(RECEIVED + timedelta(days=1), counted=True, reason=""),
            ClockDay(date(2021, 5, 31), counted=False, reason="Spring bank holiday"),
        ),
        "survey_url": f"https://foi.example.nhs.uk/survey/{seed:08d}c0ffee",
    }
    return Letter(**{**values, **more})
