"""Learning where questions go from past cases; each model kept, one in use, any put back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from itertools import chain

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.models import Event, PastRequest, Question, RegisterImport, RoutingModel
from answerable.cases.models.routing import RoutingModelQuerySet
from answerable.cases.refusals import Refused
from answerable.cases.routing import Model, NotEnoughError, PastCase, train, train_regimes
from answerable.cases.routing.fading import HALF_LIFE
from answerable.cases.routing.train import LATEST_CASES, REGIME_HALF_LIFE
from answerable.cases.states import CLOSED_STATES, MISTAKEN

KIND = "routing model"
_TEACHING = ("question_assigned", "issued")


def departments_taught() -> list[PastCase]:
    """Who answered what: the earlier register, then this one's questions and their corrections."""
    earlier = PastRequest.objects.exclude(department="").values_list(
        "text", "department", "received_on"
    )
    own = Question.objects.asked().exclude(owner_department=None)
    own = own.exclude(request__cached_state=MISTAKEN)
    ours = own.values_list("text", "owner_department__name", "request__received_on")
    return _latest(
        earlier.order_by("-received_on")[:LATEST_CASES],
        ours.order_by("-request__received_on")[:LATEST_CASES],
    )


def regimes_taught() -> list[PastCase]:
    """Under which law: as registered, and as closed cases were considered in the end."""
    earlier = PastRequest.objects.exclude(regime="").values_list("text", "regime", "received_on")
    ended = CLOSED_STATES - {MISTAKEN}
    closed = Question.objects.asked().filter(request__cached_state__in=ended)
    ours = closed.values_list("text", "regime", "request__received_on")
    return _latest(
        earlier.order_by("-received_on")[:LATEST_CASES],
        ours.order_by("-request__received_on")[:LATEST_CASES],
    )


def _latest(*rows: Iterable[tuple[str, str, date]]) -> list[PastCase]:
    found = [PastCase(text, label, day) for text, label, day in chain.from_iterable(rows)]
    return sorted(found, key=lambda case: case.day)[-LATEST_CASES:]


def retrain(*, by: Actor, now: datetime, leaving: Collection[str] = ()) -> dict[str, RoutingModel]:
    """Learn anew and use what was learned, by kind; the versions before are kept.

    A kind with too few past cases keeps what it has; so do those of `leaving`.
    """
    found: dict[str, RoutingModel] = {}
    for kind, taught, learn, half_life in (
        (RoutingModel.Kind.DEPARTMENT, departments_taught(), train, HALF_LIFE),
        (RoutingModel.Kind.REGIME, regimes_taught(), train_regimes, REGIME_HALF_LIFE),
    ):
        if kind in leaving:
            continue
        try:
            model = learn(taught, half_life=half_life)
        except NotEnoughError:
            continue
        found[kind] = _keep(kind, model, len(taught), half_life=half_life, by=by, now=now)
    return found


def retrain_if_taught(*, by: Actor, now: datetime) -> dict[str, RoutingModel]:
    """The same, where questions were sent, cases closed, or a register imported or taken back.

    Of a kind whose earlier version somebody put back nothing is learned until they ask for it.
    """
    last = RoutingModel.objects.order_by("-trained_at").first()
    if last is not None and not _taught_since(last.trained_at):
        return {}
    chosen = [kind for kind in RoutingModel.Kind.values if put_back(kind)]
    return retrain(by=by, now=now, leaving=chosen)


def put_back(kind: str) -> bool:
    """Whether an earlier version than the latest is in use: somebody chose it."""
    used = RoutingModel.objects.in_use(kind)
    return (
        used is not None
        and RoutingModel.objects.filter(kind=kind, version__gt=used.version).exists()
    )


def _taught_since(then: datetime) -> bool:
    told = Event.objects.filter(type__in=_TEACHING, recorded_at__gt=then)
    came_or_went = Q(finished_at__gt=then) | Q(undone_at__gt=then)
    return told.exists() or RegisterImport.objects.filter(came_or_went).exists()


def _held(kind: str) -> RoutingModelQuerySet:
    """The versions of a kind, held until the transaction ends."""
    return RoutingModel.objects.select_for_update().filter(kind=kind)


@transaction.atomic
def _keep(
    kind: str, model: Model, count: int, *, half_life: float, by: Actor, now: datetime
) -> RoutingModel:
    last = _held(kind).order_by("-version").first()
    made = RoutingModel.objects.create(
        kind=kind,
        version=last.version + 1 if last else 1,
        labels=list(model.labels),
        words=list(model.words),
        numbers=model.numbers(),
        temperature=model.temperature,
        heirs={name: dict(portions) for name, portions in model.heirs.items()},
        half_life=half_life,
        learned_from=count,
        trained_at=now,
        by_kind=by.kind,
        by_key=by.key,
    )
    return use_model(kind=kind, version=made.version, by=by, now=now)


@transaction.atomic
def use_model(*, kind: str, version: int, by: Actor, now: datetime) -> RoutingModel:
    """Use this version from now on. Refused where there is none."""
    wanted = _held(kind).filter(version=version).first()
    if wanted is None:
        raise Refused(
            _("There is no version %(version)d of the %(kind)s model.")
            % {"version": version, "kind": kind}
        )
    RoutingModel.objects.filter(kind=kind, active=True).exclude(pk=wanted.pk).update(active=False)
    wanted.active = True
    wanted.save(update_fields=["active"])
    record(
        by=by, now=now, deed="routing model used", kind=KIND, key=f"{kind}/{version}",
        detail={"learned_from": wanted.learned_from},
    )  # fmt: skip
    return wanted
