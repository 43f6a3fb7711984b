"""Mail that waits for a person, and the mail of one case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.intake import acknowledging, deciding, not_new
from answerable.cases.intake.addresses import is_public
from answerable.cases.intake.owners_reply import told_apart
from answerable.cases.models import MessageRead, Request
from answerable.cases.private_links import masked
from answerable.cases.releasing.envelope import once_of
from answerable.cases.retention.queue import periods_on
from answerable.cases.roles import WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, staff
from answerable.cases.views.intake import check_may_receive
from answerable.post.drop import folder_at
from answerable.post.models import NO_CASE, Mailbox, MessageStatus, OutgoingMessage, RawMessage

PAGE = 25
IN, OUT = False, True


@staff
def incoming(request: HttpRequest, by: Actor) -> HttpResponse:
    """What came and is no case yet, oldest first; and mailboxes that cannot be read."""
    check_may_receive(request)
    waiting = MessageRead.objects.filter(raw__status=MessageStatus.NEW).select_related(
        "raw", "guess", "question"
    )
    page = Paginator(waiting.order_by("raw__received", "pk"), PAGE).get_page(
        request.GET.get("page")
    )
    reminded = {shown.pk: list(shown.may_answer.select_related("request")) for shown in page}
    named = {one.request_id for several in reminded.values() for one in several}
    guessed = named | {shown.guess_id for shown in page if shown.guess_id}
    readable = access.cases(by, on=timezone.localdate()).filter(pk__in=guessed)
    return render(
        request,
        "cases/incoming.html",
        {
            "page": page,
            "masked": masked,
            "reminded": reminded,
            "told_apart": told_apart,
            "readable": set(readable.values_list("pk", flat=True)),
            "aside": MessageRead.objects.filter(raw__status__in=NO_CASE).count(),
            "unread": RawMessage.objects.waiting().filter(read__isnull=True).count(),
            "troubled": Mailbox.objects.filter(active=True).exclude(problem=""),
            "no_folder": settings.DROP_FOLDER and not folder_at(Path(settings.DROP_FOLDER)).there,
            "connected": Mailbox.objects.filter(active=True).exists() or settings.DROP_FOLDER,
        },
    )


@staff
def put_aside(request: HttpRequest, by: Actor) -> HttpResponse:
    """What was passed on or judged spam and is still kept, the latest first."""
    check_may_receive(request)
    kept = MessageRead.objects.filter(raw__status__in=NO_CASE).select_related("raw")
    page = Paginator(kept.order_by("-raw__settled_at", "-pk"), PAGE).get_page(
        request.GET.get("page")
    )
    days = periods_on(timezone.localdate())["mail"].days
    return render(
        request, "cases/put_aside.html", {"page": page, "masked": masked, "kept_days": days}
    )


@staff
@require_POST
def bring_back(request: HttpRequest, by: Actor, shown: int) -> HttpResponse:
    """One that was put aside by mistake waits under Incoming again."""
    check_may_receive(request)
    message = get_object_or_404(MessageRead, pk=shown)
    done(
        request,
        lambda: deciding.bring_back(shown=message, by=by, now=timezone.now()),
        _("“%(subject)s” waits under Incoming again.") % {"subject": called(message)},
    )
    return redirect("cases:incoming")


def called(shown: MessageRead) -> str:
    return masked(shown.subject) or _("No subject")


@staff
@require_POST
def decide(request: HttpRequest, by: Actor, shown: int) -> HttpResponse:
    """One click: it is a request, it belongs to a case, it was passed on, it is spam."""
    check_may_receive(request)
    message = get_object_or_404(MessageRead, pk=shown)
    now, what = timezone.now(), request.POST.get("what", "")
    deeds: dict[str, tuple[Callable[[], Any], str | Callable[[Any], str]]] = {
        "request": (
            lambda: deciding.is_a_request(shown=message, by=by, now=now),
            lambda case: _("It is a request: %(ref)s has begun.") % {"ref": case.reference},
        ),
        "belongs": (
            lambda: deciding.belongs_to(
                shown=message, reference=request.POST.get("reference", ""),
                on=timezone.localdate(), by=by, now=now,
            ),
            lambda case: _("It is in the correspondence of %(ref)s.") % {"ref": case.reference},
        ),
        "answers": (
            lambda: deciding.is_an_answer(
                shown=message, on=timezone.localdate(), by=by, now=now
            ),
            lambda case: _("It is the answer: the draft of its question in %(ref)s.")
            % {"ref": case.reference},
        ),
        "each": (
            lambda: deciding.are_answers(
                shown=message, texts=words_for(message, request), on=timezone.localdate(),
                by=by, now=now,
            ),
            _("The answers are the drafts of their questions now."),
        ),
        "passed": (
            lambda: deciding.was_passed_on(
                shown=message, to=request.POST.get("to", ""), by=by, now=now
            ),
            _("“%(subject)s” was passed on. Until it is destroyed it is under Put aside.")
            % {"subject": called(message)},
        ),
        "spam": (lambda: deciding.is_spam(shown=message, by=by, now=now),
            _("“%(subject)s” is spam. Until it is destroyed it is under Put aside.")
            % {"subject": called(message)},
        ),
    }  # fmt: skip
    if what in deeds:
        done(request, *deeds[what], about=_("“%(subject)s”") % {"subject": called(message)})
    page = request.GET.get("page", "")
    return redirect(reverse("cases:incoming") + (f"?page={page}" if page.isdecimal() else ""))


def words_for(shown: MessageRead, request: HttpRequest) -> dict[int, str]:
    """What was put under each question that the message may answer."""
    keys = shown.may_answer.values_list("pk", flat=True)
    return {key: request.POST.get(f"answer-{key}", "") for key in keys}


@dataclass(frozen=True, slots=True)
class Mail:
    """One message of a case's correspondence. state: as it stands, where that is news."""

    when: datetime
    out: bool
    who: str
    subject: str
    text: str
    state: str = ""
    trouble: bool = False
    note: str = ""


def mail_of(case: Request) -> list[Mail]:
    """What came and what went for a case, newest first."""
    came = RawMessage.objects.of("case", case.reference).select_related("read")
    went = OutgoingMessage.objects.of("case", case.reference)
    shut = {once_of(r) for r in case.releases.filter(incident__isnull=False)}
    both = [_came(case, raw) for raw in came] + [_went(sent, shut) for sent in went]
    return sorted(both, key=lambda mail: mail.when, reverse=True)


def _came(case: Request, raw: RawMessage) -> Mail:
    read: MessageRead | None = getattr(raw, "read", None)
    state = raw.get_status_display() if raw.status == MessageStatus.AUTOMATIC else ""
    if read is not None:
        return Mail(
            raw.received, IN, read.sender, masked(read.subject), masked(read.text), state,
            note=raw.note,
        )  # fmt: skip
    return Mail(raw.received, IN, case.requester.name, case.subject, masked(case.text), state)


def _went(sent: OutgoingMessage, shut: set[str]) -> Mail:
    trouble = sent.state in ("unknown", "failed", "bounced")
    return Mail(
        sent.queued_at, OUT, ", ".join(sent.to), sent.subject,
        _("This response was withdrawn.") if sent.once in shut else masked(sent.text),
        sent.get_state_display(), trouble, sent.problem,
    )  # fmt: skip


@staff
def correspondence(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Mail in and out of one case, and messages that may belong to it."""
    found = access.case(by, reference, on=timezone.localdate())
    guesses = MessageRead.objects.filter(guess=found, raw__status=MessageStatus.NEW)
    context = about(request, found) | {
        "mail": mail_of(found),
        "guesses": list(guesses.select_related("raw", "question")),
        "masked": masked,
        "public": is_public(found),
    }
    return render(request, "cases/correspondence.html", context)


@staff
@require_POST
def mark_read(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    found = access.case(by, reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: deciding.mark_read(case=found, by=by, now=timezone.now()),
        _("The new mail is marked as read."),
    )
    return redirect("cases:correspondence", found.slug)


@staff
@require_POST
def confirm(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """An officer says it is a request; its acknowledgement goes."""
    found = access.case(by, reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: acknowledging.confirm(
            case=found,
            address=lambda token: request.build_absolute_uri(reverse("track", args=[token])),
            by=by,
            now=timezone.now(),
        ),
        _("It is a request. The acknowledgement is on its way."),
    )
    return redirect("cases:case", found.slug)


@staff
@require_POST
def not_a_new_request(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """It was taken for a new request: the message waits under Incoming, its case is closed."""
    found = access.case(by, reference, WORK, on=timezone.localdate())
    check_may_receive(request)
    undone = done(
        request,
        lambda: not_new.not_new(case=found, by=by, now=timezone.now()),
        _("%(reference)s is closed as opened by mistake, and counted nowhere. Say here what the "
          "message is.") % {"reference": found.reference},
    )  # fmt: skip
    return redirect("cases:incoming") if undone else redirect("cases:case", found.slug)


@staff
@require_POST
def seen_to(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """An officer has taken up what the words suggest."""
    found = access.case(by, reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: acknowledging.seen_to(case=found, by=by, now=timezone.now()),
        _("It is no longer at the top of the desk."),
    )
    return redirect("cases:case", found.slug)
