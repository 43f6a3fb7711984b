"""The figures of the invented trust."""

from __future__ import annotations

from datetime import date

FIRST_DAY = date(2016, 4, 1)

POSTS = (
    ("Head", "8d", 1, "1.00", "0.00"),
    ("Manager", "8a", 4, "3.80", "0.20"),
    ("Coach", "7", 15, "13.60", "1.40"),
    ("Leader", "6", 153, "30.60", "0.00"),
    ("Administrator", "4", 2, "1.60", "0.40"),
)
"""Role, pay band, head-count (the reply's), WTE and vacant WTE (both invented)."""

DEPARTMENTS = (
    ("Adult community services", 260, "26.00", 1000),
    ("Inpatient services", 240, "24.00", 900),
    ("Children and young people's services", 150, "15.00", 500),
    ("Older people's services", 130, "13.00", 500),
    ("Learning disability and forensic services", 90, "9.00", 400),
    ("Pharmacy and therapies", 70, "7.00", 300),
    ("Corporate services", 60, "6.00", 400),
)
"""Name, head-count with time for improvement (1,000 together, the reply's), their WTE, employed."""

SPEND = (
    ("staff", None, None, 1_640_000),
    ("training", None, None, 120_000),
    ("consultancy", "Example Improvement Partners Ltd", None, 60_000),
    ("software", "Example Software Ltd", "Example Project Tracker", 45_000),
    ("other", None, None, 95_000),
)
"""Category, supplier, product, pounds a year."""

COURSES = (
    ("Bronze", "Foundation", "all staff", "half a day", "Improvement coaches", 70),
    ("Silver", "Practitioner", "staff leading a project", "4 days", "Improvement coaches", 20),
    ("Gold", "Coach", "future coaches", "10 days", "Example Improvement Partners Ltd", 10),
)
"""Course, level, audience, length, who delivers it, share of completions in a hundred."""

STAFF_GROUPS = (
    "Nursing",
    "Additional clinical services",
    "Allied health professionals",
    "Administrative and clerical",
    "Medical",
)

BENEFITS = (
    ("cash-releasing", "Fewer out-of-area placements", 310_000),
    ("non-cash-releasing", "Time back from handover", 185_000),
    ("cost avoided", "Safer wards", 90_000),
)
"""Kind, project, pounds a year."""

PROJECTS_A_YEAR = 36
PROGRAMMES = ("Safer care", "Timely access", "Healthy workforce")
THEMES = ("Safety", "Access", "Experience", "Workforce")
SUBJECTS = (
    ("Reducing did-not-attend rates", "Reduce missed visits by a quarter in twelve months"),
    ("Safer handovers", "Use one handover sheet on every shift within nine months"),
    ("Physical health checks", "Offer a yearly check to nine in ten people within a year"),
    ("Shorter waits for assessment", "Halve the wait for a first assessment within a year"),
    ("Joy in work", "Raise the team's monthly score by a third within ten months"),
    ("Care plans written together", "Write every care plan with the person within eight months"),
)
