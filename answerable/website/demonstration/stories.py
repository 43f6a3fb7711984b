"""A year of invented requests: who asked, what, how it was answered, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from answerable.cases.exemptions import Reasoning
from answerable.workdays.years import financial_year_label, last_financial_years


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with the answer a person writes; "" leaves it to the registers."""

    text: str
    answer: str = ""
    disposition: str = "disclosed"
    provisions: tuple[str, ...] = ()
    reason: str = ""
    department: str = ""
    why: Reasoning | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """ago: days before today on which it arrived. ends: the state it comes to stand in.

    takes: days from receipt to the reply. tier: of sign-off, where it is not the default.
    """

    subject: str
    sender: tuple[str, str]
    ago: int
    ends: str
    asked: tuple[Asked, ...]
    takes: int = 14
    kind: str = "individual"
    regime: str = "FOIA"
    tier: str = ""

    @property
    def text(self) -> str:
        lines = [f"{n}. {asked.text}" for n, asked in enumerate(self.asked, 1)]
        return (
            "Dear team,\n\nPlease tell me:\n\n"
            + "\n\n".join(lines)
            + "\n\nYours,\n"
            + (self.sender[0])
        )


def q(text: str, answer: str = "", department: str = "") -> Asked:
    return Asked(text, answer, department=department)


def refused(text: str, disposition: str, provision: str, reason: str, why: Reasoning) -> Asked:
    return Asked(text, "", disposition, (provision,), reason, why=why)


SEED = (
    q("What the name of the department(s) is that provides improvement, service improvement, "
      "quality improvement, continuous improvement or internal consultancy services to your "
      "organisation?"),
    q("The job title(s) for the manager or executive responsible for quality improvement work in "
      "your organisation."),
    q("The name(s) of any formal improvement methodology or approach (eg Kaizen, Lean, Model for "
      "Improvement, Virginia Mason etc) that your organisation uses for quality improvement, "
      "continuous improvement, service improvement or internal consultancy projects. If it has "
      "been internally developed, please share any external approaches it has been based on."),
    q("The details of any awards or external recognition that your organisation has received for "
      "quality improvement projects / work in the last 3 years."),
    q("The approximate staff Full Time Equivalent (FTE) inside the team(s) identified in the "
      "answer to question 1 and the job titles of staff within those teams."),
    q("The approximate staff Full Time Equivalent (FTE) outside of the team(s) identified in the "
      "answer to question 1 but with a proportion of their time formally allocated to service "
      "improvement, quality improvement, continuous improvement or internal consultancy, and the "
      "name of the department(s) or teams which these staff work in."),
    q("The approximate total budget that your organisation has allocated to quality improvement "
      "in each of the last 3 years (financial or calendar years - whichever is easiest)."),
    q("The approximate number of staff trained in quality improvement in each of the last 3 years "
      "(financial or calendar years - whichever is easiest)."),
)  # fmt: skip

PARKING = (
    q("How much did visitors pay to park at the Trust's sites in {last}?",
      "Visitors paid £184,220 to park at our sites in {last}.", "Estates and Facilities"),
    q("How many penalty notices were issued to staff in the same year?",
      "41 penalty notices were issued to staff in {last}.", "Estates and Facilities"),
)  # fmt: skip
RATES = Reasoning(
    provision="s.43(2)",
    information="The hourly rate that each agency charges us for each grade of nurse.",
    harm="The contract is let again next year. An agency that knew what the others charge would "
    "bid just beneath them and no lower, and we would pay more for the same care.",
    likelihood="would be likely",
    interest_for=(
        "Knowing how public money is spent, and whether agency nurses are good value",
        "Open competition for public contracts",
    ),
    interest_against=(
        "Paying no more for care than a fair tender would have us pay",
        "Keeping the trust of those who bid",
    ),
    balance="The total is disclosed, which answers most of the interest in openness. The rates "
    "are current until the tender, and until then the harm weighs more.",
    decided_by="Head of Information Rights",
)
AGENCY = (
    q("What did the Trust spend on agency nurses in {last}?",
      "We spent £3,412,870 on agency nurses in {last}.", "Finance"),
    refused("The hourly rate charged by each agency.", "withheld", "s.43(2)",
            "Giving each agency's rate would be likely to prejudice our bargaining when the "
            "contract is let again next year.", RATES),
)  # fmt: skip
MEALS = (
    q("Who supplies patient meals?", "Meals are supplied by our own kitchens.",
      "Estates and Facilities"),
    q("What does one patient day of food cost?", "£11.42 in {last}.", "Estates and Facilities"),
)  # fmt: skip
MONTHS = ("April", "May", "June", "July", "August", "September", "October", "November",
          "December", "January", "February", "March")  # fmt: skip
SERVED = (
    *MEALS,
    q("How many patient meals were served in each month of {last}?",
      "| Month of {last} | Meals served | Cost |\n|---|---:|---:|\n"
      + "\n".join(f"| {month} | {40_210 + 317 * n:,} | £{153_050 + 1_204 * n:,} |"
                  for n, month in enumerate(MONTHS)), "Estates and Facilities"),
)  # fmt: skip
SYSTEMS = (
    q("Which electronic patient record does the Trust use, and when does the contract end?",
      "The contract for our electronic patient record ends on 31 March 2029. Its product name is "
      "on our website under Contracts.", "Digital Services"),
)  # fmt: skip
CONTRACTS = (
    q("Which supplier keeps the Trust's lifts running, and when does its contract end?", "",
      "Estates and Facilities"),
    q("How many times did a lift break down in {last}?", "", "Estates and Facilities"),
)  # fmt: skip
ENERGY = (
    q("How much gas and electricity did each site use in {before} and {last}?",
      "| Year | Gas (kWh) | Electricity (kWh) |\n|---|---:|---:|\n"
      "| {before} | 21,400,312 | 9,120,554 |\n| {last} | 20,118,940 | 9,003,127 |",
      "Estates and Facilities"),
)  # fmt: skip
INTERPRETERS = (
    q("How many appointments needed an interpreter in {last}, by language?",
      "4,120 appointments needed an interpreter in {last}. We do not record the language in a "
      "form that can be counted.", "Adult Community Services"),
)  # fmt: skip
TRAVEL = (
    q("What did the Trust spend on travel by its board in {last}?",
      "We spent £6,914 on travel by members of the board in {last}.", "Finance"),
    q("How much of that was for flights?", "None of it: no member of the board flew.", "Finance"),
)  # fmt: skip
NOT_HELD = (
    Asked("How many wheelchairs were lost on the wards last year?", "", "not_held"),
)  # fmt: skip
BUDGET = SEED[6:7]
TRAINED = SEED[7:8]
TEAM = SEED[4:6]

ADA, BEN = ("A. Example", "a.example@requests.example"), ("B. Sample", "b.sample@requests.example")
CAT, DAN = ("C. Instance", "c.instance@news.example"), ("D. Specimen", "d.specimen@firm.example")
EVE, FAY = ("E. Pattern", "e.pattern@requests.example"), ("F. Model", "f.model@college.example")


def stories(today: date) -> tuple[Story, ...]:
    """In every state, most of them answered; years are the last complete ones before them all."""
    return tuple(
        dated(story, today - timedelta(days=365)) for story in (*answered(), *standing(), *ended())
    )


def dated(story: Story, before: date) -> Story:
    """With the names of the last two financial years that ended by that day."""
    last, earlier = (
        financial_year_label(period) for period in reversed(last_financial_years(before, 2))
    )

    def put(words: str) -> str:
        return words.replace("{last}", last).replace("{before}", earlier)

    asked = tuple(
        replace(one, text=put(one.text), answer=put(one.answer), reason=put(one.reason))
        for one in story.asked
    )
    return replace(story, asked=asked)


def answered() -> tuple[Story, ...]:
    """Replies of the year, most of them in time."""
    kinds = (
        ("Improvement budget", FAY, BUDGET, "researcher"),
        ("Parking", ADA, PARKING, "individual"),
        ("Agency nursing", CAT, AGENCY, "journalist"),
        ("Patient meals", BEN, MEALS, "individual"),
        ("Patient record system", DAN, SYSTEMS, "company"),
        ("Staff trained in improvement", FAY, TRAINED, "researcher"),
        ("Interpreters", EVE, INTERPRETERS, "charity"),
        ("Wheelchairs", ADA, NOT_HELD, "individual"),
        ("Improvement team", FAY, TEAM, "researcher"),
    )
    made = []
    for place in range(18):
        subject, sender, asked, kind = kinds[place % len(kinds)]
        late = place in {4, 11}
        made.append(
            Story(subject, sender, 360 - place * 18, "issued", asked, 34 if late else 12, kind)
        )
    made.append(Story("Energy use", EVE, 52, "issued", ENERGY, 15, "charity", "EIR"))
    return tuple(made)


def standing() -> tuple[Story, ...]:
    """Open ones, at every step."""
    later = (
        MEALS[0],
        Asked("What did each site's kitchen cost to run in {last}?", "", "to_follow", ("s.22(1)",),
              "The accounts for the kitchens are to be published next month.",),
    )  # fmt: skip
    return (
        Story("Quality Improvement Capability", FAY, 3, "drafting", SEED, kind="researcher"),
        Story("Visitor parking", BEN, 1, "received", PARKING),
        Story("Agency staff", CAT, 9, "with_owner", AGENCY, kind="journalist"),
        Story("Interpreting services", EVE, 12, "awaiting_requester", INTERPRETERS),
        Story("Improvement team and its time", FAY, 16, "with_approver", TEAM, kind="researcher"),
        Story("Travel by the board", CAT, 8, "with_approver", TRAVEL, 6, "journalist", tier="full"),
        Story("Patient food", ADA, 18, "approved", SERVED),
        Story("Kitchens", ADA, 20, "part_issued", later, 14),
        Story("Contract dates", DAN, 41, "with_owner", CONTRACTS, kind="company"),
        Story("Ward wheelchairs", BEN, 6, "drafting", NOT_HELD),
    )


def ended() -> tuple[Story, ...]:
    """Those that ended without an answer from us."""
    return (
        Story("Car parks", ADA, 120, "withdrawn", PARKING),
        Story("Languages", EVE, 200, "lapsed", INTERPRETERS),
        Story("Ambulance times", CAT, 90, "transferred", NOT_HELD, kind="journalist"),
        Story("Opening hours", BEN, 70, "business_as_usual", MEALS[:1]),
        Story("Parking again", ADA, 119, "duplicate", PARKING),
    )
