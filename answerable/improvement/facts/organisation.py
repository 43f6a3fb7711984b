"""Who provides improvement, by what methods, with whom, and how it was recognised."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.figures.figure import Figure
from answerable.improvement.facts.asking import Flow, asking, dated, named, with_since
from answerable.improvement.language import IMPROVEMENT
from answerable.registers.language import Cues
from answerable.registers.query import COUNT
from answerable.registers.registry import Query, fact

ORGANISATION = "improvement_organisation"


@fact(
    "improvement.department",
    title="Department that provides improvement",
    description="Name of the department(s) that provide improvement",
    asks=("What is the name of the department that provides improvement?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("unit_name|which_unit",),
        also=("which_unit",),
        never=("outside", "award", "wte", "governance", "training", "software", "spent", "titles"),
    ),
)
def department(query: Query) -> Sequence[Figure]:
    a = asking("improvement.department", ORGANISATION, query)
    return named(a, "department that provides improvement", "name", {"topic": "department"})


@fact(
    "improvement.executive",
    title="Executive responsible for improvement",
    description="Executive or senior manager responsible, by job title",
    asks=("Which executive is responsible for improvement?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("responsible",),
        also=("titles",),
        never=("wte", "governance", "how_many", "which_unit"),
    ),
)
def executive(query: Query) -> Sequence[Figure]:
    a = asking("improvement.executive", ORGANISATION, query)
    return named(a, "executive responsible for improvement", "name", {"topic": "executive"})


@fact(
    "improvement.methodology",
    title="Improvement methods in use",
    description="Formal methods and approaches in use",
    asks=("Which improvement methodology do you use?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("method",),
        also=("method_name",),
        never=("how_many", "training", "software", "governance"),
    ),
)
def methodology(query: Query) -> Sequence[Figure]:
    a = asking("improvement.methodology", "improvement_methodologies", query)
    return named(a, "improvement methodology", "name")


@fact(
    "improvement.methodology.origin",
    title="What the improvement method is based on",
    description="What an in-house method is based on",
    asks=("If developed in house, what is your improvement method based on?",),
    measures=("text",),
    topic=IMPROVEMENT,
    cues=Cues(must=("origin", "method"), never=("how_many", "spent", "training", "benefits")),
)
def origin(query: Query) -> Sequence[Figure]:
    a = asking("improvement.methodology.origin", "improvement_methodologies", query)
    out = []
    for row in a.rows(a.now()):
        made = "was developed in house" if row.values["in_house"] else "was not developed in house"
        text = f"{row.values['name']} {made}. It is based on {row.values['based_on']}."
        out.append(a.figure("text", "what it is based on", text, illustrative=row.illustrative))
    return out


@fact(
    "improvement.strategy",
    title="Improvement strategy",
    description="The improvement strategy or plan, its dates and where it is published",
    asks=("Do you have a quality improvement strategy and where is it published?",),
    measures=("name", "text", "date", "url"),
    topic=IMPROVEMENT,
    cues=Cues(must=("strategy",), also=("published",), never=("how_many", "themes", "spent")),
)
def strategy(query: Query) -> Sequence[Figure]:
    a = asking("improvement.strategy", ORGANISATION, query)
    out = []
    for row in a.rows(a.now(), {"topic": "strategy"}):
        told = row.illustrative
        out.append(a.figure("name", "improvement strategy", row.values["name"], illustrative=told))
        out.append(a.figure("date", "in force from", row.valid_from, illustrative=told))
        if row.valid_to:
            out.append(a.figure("date", "in force until", row.valid_to, illustrative=told))
        if row.values["url"]:
            out.append(a.figure("url", "published at", row.values["url"], illustrative=told))
    return out


@fact(
    "improvement.governance",
    title="Oversight of improvement",
    description="Committee or group that oversees improvement, and how often it meets",
    asks=("Which committee oversees quality improvement and how often does it meet?",),
    measures=("name", "text"),
    topic=IMPROVEMENT,
    cues=Cues(must=("governance",), never=("training", "award", "left", "spent")),
)
def governance(query: Query) -> Sequence[Figure]:
    a = asking("improvement.governance", ORGANISATION, query)
    out = []
    for row in a.rows(a.now(), {"topic": "governance"}):
        told = row.illustrative
        out.append(a.figure("name", "overseen by", row.values["name"], illustrative=told))
        if row.values["detail"]:
            out.append(a.figure("text", "meets", row.values["detail"], illustrative=told))
    return out


@fact(
    "improvement.partners",
    title="Improvement partners",
    description="Outside partners and institutes worked with",
    asks=("Which partners and institutes do you work with on improvement?",),
    measures=("name",),
    topic=IMPROVEMENT,
    cues=Cues(
        must=("partners",), never=("spent", "training", "award", "origin", "coproduced", "events")
    ),
)
def partners(query: Query) -> Sequence[Figure]:
    a = asking("improvement.partners", "improvement_partners", query)
    return named(a, "partner", "name", details=("role",))


@fact(
    "improvement.software",
    title="Improvement software",
    description="Software used to manage improvement, with contract dates",
    asks=("What software do you use to manage improvement projects?",),
    measures=("name", "date"),
    topic=IMPROVEMENT,
    cues=Cues(must=("software",), never=("spent", "allocated", "training")),
)
def software(query: Query) -> Sequence[Figure]:
    a = asking("improvement.software", "improvement_software", query)
    details = ("supplier", "contract_start", "contract_end")
    ends = {"contract_end": "no end date is recorded"}
    return named(a, "product", "product", details=details, always=ends)


@fact(
    "improvement.awards",
    title="Awards for improvement",
    description="Awards and external recognition (name, giver, date, project)",
    asks=("What awards have you received for improvement in the last 3 years?",),
    measures=("name", "text", "date"),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("award",), never=("spent", "training", "allocated")),
)
def awards(query: Query) -> Sequence[Figure]:
    a = asking("improvement.awards", "improvement_awards", query)
    return dated(a, "award", "awards received", ("giver", "project"), {"status": "won"})


@fact(
    "improvement.awards.count",
    title="Number of awards for improvement",
    description="How many awards, by won and shortlisted",
    asks=("How many improvement awards were won and shortlisted for?",),
    measures=("count",),
    takes_period=True,
    topic=IMPROVEMENT,
    cues=Cues(must=("award", "how_many"), also=("shortlisted",), never=("spent", "training")),
)
def awards_count(query: Query) -> Sequence[Figure]:
    a = asking("improvement.awards.count", "improvement_awards", query)
    periods = with_since(query)
    return [
        f
        for status, label in (("won", "awards won"), ("shortlisted", "awards shortlisted for"))
        for f in Flow("count", label, COUNT, where={"status": status}).figures(a, periods)
    ]
