"""Views asked before a decision: where each stands, what came by letter, what is put to whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.consulting import actions as consulting
from answerable.cases.consulting.people import qualified_people
from answerable.cases.consulting.reading import submissions_of, views_of
from answerable.cases.forms.consulting import DocumentForm, RecordViewForm, SubmissionForm
from answerable.cases.models import Consultation, Question, Submission
from answerable.cases.policy import legal_day
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.roles import DRAFT, WORK
from answerable.cases.states import QUESTION_OPEN
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff


@staff
def views_asked(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Third parties asked and the qualified person's opinions, each with its day."""
    case = access.case(by, reference, DRAFT, on=timezone.localdate())
    questions = Question.objects.asked().filter(request=case, cached_state__in=QUESTION_OPEN)
    context = {
        "views": views_of(case), "submissions": submissions_of(case), "today": timezone.localdate(),
        "questions": list(questions),
    }  # fmt: skip
    return render(request, "cases/consulting/on_case.html", about(request, case) | context)


@staff
def record_view(request: HttpRequest, by: Actor, reference: str, consultation: int) -> HttpResponse:
    """What a third party wrote or said otherwise than by their link, or that they did not."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    row = Consultation.objects.filter(letter__request=case, pk=consultation).first()
    if row is None:
        raise NotFound(_("Nobody was asked so."))
    today = timezone.localdate()
    form = RecordViewForm(request.POST or None, on=today, initial={"said_on": today})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        given["way"] = given["way"] or Consultation.Way.LETTER
        try:
            consulting.record_view(consultation=row, by=by, now=timezone.now(), **given)
            return redirect("cases:views_asked", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = about(request, case) | {"form": form, "row": row}
    return render(request, "cases/consulting/record_view.html", context)


@staff
def put(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Put a question to the qualified person under s.36."""
    today = timezone.localdate()
    question = access.question(by, reference, position, DRAFT, on=today)
    case = access.case(by, reference, WORK, on=today)
    people = qualified_people(today)
    start = {"to": people[0].pk} if len(people) == 1 else {}
    form = SubmissionForm(request.POST or None, on=today, people=people, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            consulting.put_submission(
                question=question, by=by, now=timezone.now(), **form.cleaned_data
            )
            return redirect("cases:views_asked", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = about(request, case) | {"form": form, "question": question, "people": people}
    return render(request, "cases/consulting/put.html", context)


@staff
def record_opinion(
    request: HttpRequest, by: Actor, reference: str, submission: int
) -> HttpResponse:
    """An opinion that the qualified person signed themselves, with where it is kept."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    row = (
        Submission.objects.filter(question__request=case, pk=submission)
        .select_related("to")
        .first()
    )
    if row is None:
        raise NotFound(_("Nothing was put so."))
    today = legal_day(timezone.now())
    form = DocumentForm(
        request.POST or None, on=today, limbs=row.limbs, initial={"given_on": today}
    )
    if request.method == "POST" and form.is_valid():
        try:
            consulting.give_opinion(submission=row, by=by, now=timezone.now(), **form.cleaned_data)
            return redirect("cases:views_asked", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = about(request, case) | {"form": form, "row": row}
    return render(request, "cases/consulting/record_opinion.html", context)
