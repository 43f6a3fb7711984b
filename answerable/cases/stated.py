"""What the law asks of an answer that rests on no exemption: s.12, s.14 and what is not held.

The answer's own text says what only the officer knows: for s.12 how the request could be narrowed
(s.16), for s.14(2) the earlier request and its answer where no case is linked as it. The estimate
is the cost sheet's.
"""

from __future__ import annotations

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from answerable.cases.composing.answers import money, plain
from answerable.cases.composing.reasoned import reason_for
from answerable.cases.cost_limit import HOURLY
from answerable.cases.cost_of import estimate_of
from answerable.cases.cost_sheet import Group
from answerable.cases.exemptions import Found, Reasoning, find
from answerable.cases.models import Draft, Release, Repeat, Request
from answerable.letters.render.words import long_date
from answerable.letters.wording.templates import filled

_RESTS_ON = {"over_limit": "12", "vexatious": "14", "repeated": "14"}
NOT_HELD_EIR = "EIR reg.12(4)(a)"
_NAMES_ONE = re.compile(r"\d")


def lacks(draft: Draft) -> str | None:
    """What is missing or unlawful, as the user reads it; None where the answer is whole."""
    code, law = draft.disposition or "", draft.question.regime
    if code not in _RESTS_ON or law not in ("FOIA", "EIR"):
        return None
    if law == "EIR":
        return _(
            "The Regulations have no cost limit and no rule on vexatious or repeated requests: "
            "withhold it under EIR reg.12(4)(b), manifestly unreasonable, with its reasons."
        )
    found = _found(draft)
    if found is None:
        return _("This outcome rests on s.%(section)s: cite it.") % {"section": _RESTS_ON[code]}
    return _lacks_cost(draft, found) if code == "over_limit" else _lacks_section_14(draft, found)


def _lacks_section_14(draft: Draft, found: Found) -> str | None:
    repeats = found.row.key == "foia-14-2"
    if draft.disposition == "vexatious":
        return _("A vexatious request is refused under s.14(1): cite it.") if repeats else None
    if not repeats:
        return _("A repeated request is refused under s.14(2): cite it.")
    if not _NAMES_ONE.search(draft.text) and not _repeats(draft):
        return _(
            "s.14(2) needs the earlier request that this one repeats: link it to its case or, "
            "where it has none here, write its reference or day, and what it was answered, as the "
            "answer."
        )
    return None


def _lacks_cost(draft: Draft, found: Found) -> str | None:
    group = _group(draft)
    named = {"provision": found.written}
    if group is None or not group.cost:
        return _("%(provision)s needs the estimate: make it on the cost page.") % named
    if not group.exceeds:
        return _(
            "The estimate of £%(cost)s does not exceed the limit of £%(limit)s, so %(provision)s "
            "cannot be relied on."
        ) % {**named, "cost": money(group.cost), "limit": money(group.limit)}
    if not draft.text.strip():
        return (
            _(
                "%(provision)s needs advice on how the request could be narrowed (s.16): write it "
                "as the answer."
            )
            % named
        )
    return None


def stated(draft: Draft) -> str:
    """The words of the letter beneath the question; "" where other rules word this answer."""
    law = draft.question.regime
    if draft.disposition == "not_held" and law in ("FOIA", "EIR"):
        return _joined([draft.text.strip(), _not_held(law)])
    found = _found(draft)
    if draft.disposition not in _RESTS_ON or found is None or lacks(draft):
        return ""
    words = {"over_limit": _over_limit, "repeated": _repeated, "vexatious": _vexatious}
    said = words[draft.disposition](draft, found)
    return _joined([*said, filled("provision", written=found.written)])


def not_held_of(draft: Draft) -> Found | None:
    """EIR: that nothing is held is an exception, and so a refusal (reg 12(4)(a))."""
    if draft.disposition != "not_held" or draft.question.regime != "EIR":
        return None
    found = find(NOT_HELD_EIR, law="EIR")
    return found if isinstance(found, Found) else None


def _not_held(law: str) -> str:
    found = find(NOT_HELD_EIR, law="EIR")
    if law == "FOIA" or not isinstance(found, Found):
        return filled("not_held.FOIA")
    return reason_for(found, Reasoning(found.written)).start("not_held.EIR")


def _over_limit(draft: Draft, found: Found) -> list[str]:
    group = _group(draft)
    assert group is not None
    denial = found.row.key == "foia-12-2"
    said = [_begins(found, "over_limit")]
    said += [] if denial else [filled("over_limit.held")]
    said.append(
        filled(
            "over_limit.estimate.denial" if denial else "over_limit.estimate",
            hours=plain(group.hours), cost=money(group.hours * HOURLY), limit=money(group.limit),
            limit_hours=plain(group.limit / HOURLY),
        )
    )  # fmt: skip
    more = group.cost - group.hours * HOURLY
    if more > Decimal(0):
        said.append(
            _("Other costs, and related requests taken together, bring it to £%(cost)s.")
            % {"cost": money(group.cost)}
        )
    return [*said, draft.reason.strip(), filled("advice.FOIA", advice=draft.text.strip())]


def _repeated(draft: Draft, found: Found) -> list[str]:
    words = " ".join(filter(None, [_repeats(draft), draft.text.strip()]))
    before = filled("repeated.before", previous=words)
    return [_begins(found, "repeated"), draft.reason.strip(), before]


def _repeats(draft: Draft) -> str:
    """The case linked as the earlier request, as the letter names it."""
    repeat = Repeat.objects.filter(question=draft.question_id).select_related("earlier").first()
    release = last_sent(repeat.earlier) if repeat else None
    if repeat is None or release is None:
        return ""
    return _("your request %(ref)s, received on %(came)s, which we answered on %(told)s.") % {
        "ref": repeat.earlier.reference,
        "came": long_date(repeat.earlier.received_on),
        "told": long_date(release.issued_on),
    }


def last_sent(case: Request) -> Release | None:
    """Its last reply that was not withdrawn."""
    return case.releases.filter(incident__isnull=True).order_by("-number").first()


def _vexatious(draft: Draft, found: Found) -> list[str]:
    return [draft.text.strip(), _begins(found, "vexatious"), draft.reason.strip()]


def _begins(found: Found, key: str) -> str:
    return reason_for(found, Reasoning(found.written)).start(key)


def _found(draft: Draft) -> Found | None:
    """The section that the outcome rests on, among what the answer cites."""
    section = _RESTS_ON.get(draft.disposition or "")
    for provision in draft.provisions:
        found = find(provision, law="FOIA")
        if isinstance(found, Found) and found.row.law == "FOIA" and found.row.number == section:
            return found
    return None


def _group(draft: Draft) -> Group | None:
    groups = estimate_of(draft.question.request).groups
    return next((one for one in groups if draft.question_id in one.questions), None)


def _joined(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
