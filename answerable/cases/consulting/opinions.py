"""What an answer that rests on s.36 still lacks of the qualified person's opinion (s.36(2), (5)).

It is given by that person on a day: never by another for them, by a bypass, or by saying nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from answerable.cases.exemptions import Found
from answerable.cases.models import Decision, Question, Submission


def needs_opinion(found: Found) -> bool:
    return found.row.qualified_person and not found.statistical


def submission_of(question: Question) -> Submission | None:
    """The one that stands: the latest put, whatever came of those before."""
    return Submission.objects.filter(question=question).select_related("to").order_by("-pk").first()


def opinion_refusals(question: Question, found: Found, decision: Decision | None) -> Iterator[str]:
    """Why the opinion on record does not carry this provision; nothing where it does.

    found: with the limb that the decision names.
    """
    if not needs_opinion(found):
        return
    named = {"provision": found.written}
    stands = submission_of(question)
    if stands is None:
        yield _("%(provision)s has not been put to the qualified person.") % named
    elif not stands.outcome:
        yield _(
            "%(provision)s waits for the opinion of %(name)s, asked on %(day)s: silence is no "
            "opinion."
        ) % {**named, "name": stands.to.name, "day": _long(stands)}
    elif stands.outcome == Submission.Outcome.NOT_ENGAGED:
        yield (_("The qualified person's opinion is that %(provision)s is not engaged.") % named)
    else:
        yield from _covered(stands, found, decision)


def _long(submission: Submission) -> str:
    return f"{submission.put_on.day} {submission.put_on:%B %Y}"


def _covered(stands: Submission, found: Found, decision: Decision | None) -> Iterator[str]:
    covers = ", ".join(stands.limbs_found)
    if not found.ncnd and found.limb_named and not _within(found.written, stands.limbs_found):
        yield _("The qualified person's opinion is of %(covers)s, and not of %(provision)s.") % {
            "covers": covers, "provision": found.written,
        }  # fmt: skip
    if decision is not None and decision.likelihood not in ("", stands.likelihood):
        yield _(
            "The qualified person's opinion says “%(theirs)s”, and the reasons say “%(ours)s”."
        ) % {"theirs": stands.likelihood, "ours": decision.likelihood}


def _within(written: str, limbs: list[str]) -> bool:
    return any(written == limb or written.startswith(f"{limb}(") for limb in limbs)
