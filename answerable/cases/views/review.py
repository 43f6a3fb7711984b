"""An internal review: asked for by the requester or recorded, given, and decided."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from answerable.accounts.access import may
from answerable.accounts.actor import Actor
from answerable.accounts.models import RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.accounts.roles import ROLES
from answerable.cases import access
from answerable.cases.answers import current_of
from answerable.cases.forms.following import (
    AskReviewForm,
    OutcomeForm,
    PersonForm,
    RecordReviewForm,
)
from answerable.cases.models import Question, Request, Review
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.review.actions import ask_review, decide_question, deciders, give_review
from answerable.cases.review.wording import outcomes_of
from answerable.cases.roles import READ, REVIEW, WORK
from answerable.cases.views.case import OUTCOMES, about
from answerable.cases.views.guard import as_a_letter, done, private, staff
from answerable.cases.views.public import issued_file, tracked

WEB = Actor("job", "web form", "Web form")


@never_cache
def ask(request: HttpRequest, token: str) -> HttpResponse:
    """The requester asks, on the page of their request."""
    case = tracked(token)
    form = AskReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        try:
            ask_review(
                case=case, asked_on=timezone.localdate(), grounds=form.cleaned_data["grounds"],
                way=Review.Way.TRACKER, by=WEB, now=now,
            )  # fmt: skip
            return redirect("track", token)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    context = {"form": form, "case": case, "token": token}
    return private(render(request, "cases/public/review.html", context))


@never_cache
@as_a_letter
def outcome_file(request: HttpRequest, token: str, review: int, name: str) -> HttpResponse:
    """The outcome of a review, exactly as it was issued."""
    found = tracked(token).reviews.filter(pk=review).first()
    if found is None:
        raise Http404(_("There is no such review."))
    return private(issued_file(found.case.releases.order_by("-number").first(), name))


@staff
def record(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """An officer records a review that was asked for by mail, letter or telephone."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    today = timezone.localdate()
    form = RecordReviewForm(
        request.POST or None, years=range(today.year - 3, today.year + 1),
        initial={"asked_on": today},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            review = ask_review(case=case, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:review", review.case.slug)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    return render(request, "cases/review_new.html", about(request, case) | {"form": form})


def review_of(case: Request) -> Review:
    found = Review.objects.filter(case=case).select_related("original", "reviewer").first()
    if found is None:
        raise NotFound(_("%(ref)s is not an internal review.") % {"ref": case.reference})
    return found


def reviewers(review: Review) -> list[int]:
    """The keys of those who may review it: senior, and no part in the first decision."""
    today = timezone.localdate()
    roles = [key for key, role in ROLES.items() if REVIEW in role.permissions]
    held = RoleAssignment.objects.filter(in_force(today), role__in=roles)
    decided = deciders(review.original)
    return [k for k in held.values_list("person_id", flat=True) if str(k) not in decided]


@staff
def review(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The review: who has it, by when, and what is decided on each question."""
    case = access.case(by, reference, READ, on=timezone.localdate())
    found = review_of(case)
    form = PersonForm(request.POST or None, people=reviewers(found))
    if request.method == "POST":
        access.case(by, reference, WORK, on=timezone.localdate())
        if form.is_valid():
            person = form.cleaned_data["person"]
            done(
                request,
                lambda: give_review(review=found, person=person, by=by, now=timezone.now()),
                _("Given to %(name)s.") % {"name": person.name},
            )
            return redirect("cases:review", case.slug)
    context = about(request, case) | {
        "review": found,
        "form": form,
        "lines": lines(case),
        "theirs": by.kind == "person" and by.key == str(found.reviewer_id),
        "may_give": may(request.user, WORK),
        "release": case.releases.order_by("-number").first(),
    }
    return render(request, "cases/review.html", context)


def lines(case: Request) -> list[dict[str, Any]]:
    """Each question with its first answer and what the review makes of it."""
    questions = list(Question.objects.asked().filter(request=case))
    decided, drafts = outcomes_of(questions), current_of(questions)
    return [
        {
            "question": q,
            "outcome": decided.get(q.pk),
            "draft": drafts.get(q.pk),
            "now": OUTCOMES.get(drafts[q.pk].disposition or "", "") if q.pk in drafts else "",
        }
        for q in questions
    ]


@staff
def decide(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """The reviewer decides one question."""
    case = access.case(by, reference, REVIEW, on=timezone.localdate())
    found = review_of(case)
    question = get_object_or_404(Question.objects.asked(), request=case, position=position)
    form = OutcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decide_question(
                review=found, question=question, by=by, now=timezone.now(), **form.cleaned_data
            )
            if form.cleaned_data["outcome"] == "upheld":
                return redirect("cases:review", case.slug)
            return redirect("cases:answer", case.slug, position)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    first = found.original.questions.asked().filter(position=position).first()
    before = current_of([first]).get(first.pk) if first else None
    context = about(request, case) | {"form": form, "question": question, "before": before}
    return render(request, "cases/review_decide.html", context)
