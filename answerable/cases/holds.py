"""What in casework holds a case from destruction."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from answerable.cases.models import Incident, Request
from answerable.cases.retention.holding import hold
from answerable.cases.states import OPEN_STATES


@hold("cases.open")
def still_open(case: Request, on: date) -> str | None:  # noqa: ARG001
    return _("The case is open.") if case.cached_state in OPEN_STATES else None


@hold("cases.not_delivered")
def came_back(case: Request, on: date) -> str | None:  # noqa: ARG001
    at_work = case.cached_state == "not_delivered"
    return _("A response came back, and nobody has said what becomes of it.") if at_work else None


@hold("cases.review")
def review_live(case: Request, on: date) -> str | None:  # noqa: ARG001
    live = case.reviews.filter(case__cached_state__in=OPEN_STATES).first()
    return _("The review %(ref)s is open.") % {"ref": live.case.reference} if live else None


@hold("cases.regulator")
def regulator_live(case: Request, on: date) -> str | None:
    """A complaint or an appeal that is open, or a notice that can still be appealed."""
    for matter in case.regulator_cases.all():
        if matter.closed_on is None:
            return _("%(ref)s is open with the regulator or the tribunal.") % {
                "ref": matter.reference
            }
        if matter.steps.filter(appeal_by__gte=on).exists():
            return _("A notice of %(ref)s can still be appealed.") % {"ref": matter.reference}
    return None


@hold("cases.linked")
def linked_live(case: Request, on: date) -> str | None:
    """The first request of a review, and a review of this one, are kept as long as it is."""
    first = case.review_of
    if first is not None and not first.destructions.filter(destroyed_at__isnull=False).exists():
        return _("It is a review of %(ref)s, and goes with it.") % {"ref": first.reference}
    related = Request.objects.filter(cost_sheet__related__contains=[case.pk])
    live = related.filter(cached_state__in=OPEN_STATES).first()
    live = live or _repeating(case)
    if live is not None and on:
        return _("The linked request %(ref)s is open.") % {"ref": live.reference}
    return None


def _repeating(case: Request) -> Request | None:
    """An open request that was refused for repeating this one, or is about to be."""
    again = Request.objects.filter(questions__repeat__earlier=case)
    return again.filter(cached_state__in=OPEN_STATES).first()


@hold("cases.incident")
def incident_live(case: Request, on: date) -> str | None:  # noqa: ARG001
    """A response that was withdrawn is evidence until its incident is closed."""
    live = Incident.objects.filter(release__request=case, closed_at=None).exists()
    return _("The incident of a withdrawn response is open.") if live else None
