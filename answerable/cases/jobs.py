"""What casework does by itself: takes mail in, acknowledges what waited, chases, learns.

Each may run twice. They call actions and decide nothing.
"""

from __future__ import annotations

from contextlib import suppress

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.cases import weekly
from answerable.cases.actions import learning, looking, offering, saving, silent
from answerable.cases.addresses import whole_address
from answerable.cases.chasers import following, sending
from answerable.cases.intake import acknowledging, bounces, taking
from answerable.cases.models import RegisterOffer
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.signoff import actions as signing
from answerable.cases.stewards import actions as stewards

JOB = Actor("job", "cases", "Chasers")
SIGNING = Actor("job", "cases", "Sign-off")
SILENT = Actor("job", "cases", "Silence")
STEWARDS = Actor("job", "cases", "Stewards")
INTAKE = Actor("job", "intake", "Intake")
REGISTERS = Actor("job", "import", "Import")
FORMS = Actor("job", "web form", "Web form")
WEEKLY = Actor("job", "cases", "Weekly list")
LEARNING = Actor("job", "cases", "Routing")


@app.periodic(cron="*/10 * * * *")
@app.task(name="cases.chase", queueing_lock="cases.chase", pass_context=False)
def chase(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Let letters go on that nobody objected to; send the day's digests that are owed.

    Warn requesters who do not reply, and put the letter that closes their request ready.
    """
    signing.silence(by=SIGNING, now=timezone.now())
    stewards.silence(by=STEWARDS, now=timezone.now())
    sending.due(by=JOB, now=timezone.now())
    following.due(by=JOB, now=timezone.now())
    following.third_parties(by=JOB, now=timezone.now())
    silent.due(by=SILENT, now=timezone.now())


@app.periodic(cron="20 2 * * *")
@app.task(name="cases.forget_forms", queueing_lock="cases.forget_forms", pass_context=False)
def forget_forms(timestamp: int = 0) -> None:  # noqa: ARG001
    """Delete the request forms that were put by and never sent, once their time is up.

    So are the files of registers that were brought a month ago.
    """
    saving.forget_ended(by=FORMS, now=timezone.now())
    offering.forget_old(by=REGISTERS, now=timezone.now())


@app.periodic(cron="50 2 * * *")
@app.task(name="cases.retrain", queueing_lock="cases.retrain", pass_context=False)
def retrain(timestamp: int = 0) -> None:  # noqa: ARG001
    """Learn anew where questions go, where anything new was taught since the last time."""
    learning.retrain_if_taught(by=LEARNING, now=timezone.now())


@app.task(name="cases.learn_now", queueing_lock="cases.learn_now", pass_context=False)
def learn_now(kind: str, key: str, name: str) -> None:
    """The same at once, whatever was taught, at the word of an administrator."""
    by = Actor(kind, key, name)  # type: ignore[arg-type]  # as `defer` was given it
    learning.retrain(by=by, now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="cases.take_in", queueing_lock="cases.take_in", pass_context=False)
def take_in(timestamp: int = 0) -> None:  # noqa: ARG001
    """Each stored message finds its place: a case, a case's correspondence, a person's eyes.

    A response that was refused by a mail server is put back on the desk.
    """
    taking.take_waiting(by=INTAKE, now=timezone.now())
    bounces.take_up_refused(by=INTAKE, now=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="cases.acknowledge", queueing_lock="cases.acknowledge", pass_context=False)
def acknowledge(timestamp: int = 0) -> None:  # noqa: ARG001
    """Acknowledge what nobody has looked at for a working day, where nothing speaks against it."""
    address = _track_address if settings.PUBLIC_URL else None
    acknowledging.due(address=address, by=INTAKE, now=timezone.now())


def _track_address(token: str) -> str:
    return whole_address("track", token)


@app.periodic(cron="25 5 * * *")
@app.task(name="cases.read_holidays", queueing_lock="cases.read_holidays", pass_context=False)
def read_holidays(timestamp: int = 0) -> None:  # noqa: ARG001
    """Daily, where an address is set: what the list names and we lack waits to be taken."""
    looking.look(now=timezone.now())


@app.periodic(cron="20 * * * *")
@app.task(name="cases.weekly", queueing_lock="cases.weekly", pass_context=False)
def send_weekly(timestamp: int = 0) -> None:  # noqa: ARG001
    """Hourly: the weekly list to those who have it, once, from its day and hour on."""
    weekly.due(by=WEEKLY, now=timezone.now())


@app.task(name="cases.look_at_register")
def look_at_register(offer: int) -> None:
    """Read a large register that somebody brought; a second run does nothing more."""
    found = RegisterOffer.objects.filter(pk=offer, state=RegisterOffer.State.LOOKING).first()
    if found is None:
        return
    told = offering.telling(found, timezone.now)
    now = timezone.now()
    try:
        seen = offering.look(offer=found, on=legal_day(now), told=told)
        offering.keep_look(offer=found, found=seen, by=REGISTERS, now=now)
    except Exception as fault:
        why = fault.sentence if isinstance(fault, Refused) else _("It could not be read.")
        offering.refuse(offer=found, why=why)
        raise


@app.task(name="cases.take_register")
def take_register(offer: int, kind: str, key: str, name: str) -> None:
    """Import a register that was confirmed, from where it stopped."""
    found = RegisterOffer.objects.select_related("run").filter(pk=offer).first()
    if found is None:
        return
    by = Actor(kind, key, name)  # type: ignore[arg-type]  # as `defer` was given it
    told = offering.telling(found, timezone.now)
    with suppress(Refused):  # another worker is at it
        offering.take_in(offer=found, by=by, now=timezone.now(), told=told)
