"""The register they had, taken in: past requests as rows to learn from, open ones as cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.actions.taking_over import due_of, take_over
from answerable.cases.holidays import calendar_in_force
from answerable.cases.importing import PastRow
from answerable.cases.importing.references import Reference, needed_reference
from answerable.cases.importing.register import Reading, Register, Taken
from answerable.cases.models import PastRequest, RegisterImport, Request
from answerable.cases.policy import legal_day, number_above, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.states import MISTAKEN

BATCH = 2_000
OPEN_WEIGHS = 50
"""Past rows in whose time one case is made: a batch of open rows is shorter."""
_COLUMNS = (
    "reference", "received_on", "closed_on", "due_on", "subject", "text", "answer",
    "department", "regime", "outcome", "digest",
)  # fmt: skip
_NAMES = ", ".join(_COLUMNS)
_SET = ", ".join(f"{name} = EXCLUDED.{name}" for name in (*_COLUMNS[1:], "source_id"))
_STAGE = (
    "CREATE TEMP TABLE IF NOT EXISTS cases_arriving (reference text, received_on date, "
    "closed_on date, due_on date, subject text, text text, answer text, department text, "
    "regime text, outcome text, digest bytea) ON COMMIT DELETE ROWS"
)
_MERGE = (
    f"INSERT INTO cases_pastrequest ({_NAMES}, source_id, brought_by_id) "  # noqa: S608 - ours alone
    f"SELECT {_NAMES}, %s, %s FROM cases_arriving ON CONFLICT (reference) DO UPDATE SET {_SET} "
    "WHERE cases_pastrequest.digest <> EXCLUDED.digest RETURNING (xmax = 0)"
)
Told = Callable[[int], None]
"""Told the line of the file that has been reached."""


def _reading(register: Register, on: date) -> Reading:
    calendar = calendar_in_force()
    return Reading(
        register,
        on=on,
        prefix=policy_on(on).reference_prefix,
        due_of=lambda row: due_of(row, calendar),
    )


def preview(
    *, register: Register, on: date, told: Told, seen: Callable[[PastRow], None] | None = None
) -> Taken:
    """What taking the file would do; nothing is written. seen: given each row that can be taken."""
    reading = _reading(register, on)
    for batch in _batches(register, reading.rows()):
        _compare(reading, [row for _line, row in batch])
        if seen is not None:
            for _line, row in batch:
                seen(row)
        told(reading.line)
    told(reading.line)
    return reading.taken


def _compare(reading: Reading, rows: list[PastRow]) -> None:
    """Which of the rows are new, which changed, and which are here already."""
    taken, is_open = reading.taken, reading.register.is_open
    past = [row for row in rows if not is_open(row)]
    kept = PastRequest.objects.filter(reference__in=[row.reference for row in past])
    digests = {name: bytes(digest) for name, digest in kept.values_list("reference", "digest")}
    for row in past:
        digest = digests.get(row.reference)
        taken.new += digest is None
        taken.unchanged += digest == row.digest
        taken.changed += digest not in (None, row.digest)
    asked = [needed_reference(row.reference, reading.prefix) for row in rows if is_open(row)]
    here = _cases_here(asked)
    known = sum((one.prefix, one.number) in here for one in asked)
    taken.known += known
    taken.opened += len(asked) - known


def _cases_here(asked: list[Reference]) -> set[tuple[str, int]]:
    if not asked:
        return set()
    found = Request.objects.filter(number__in=[one.number for one in asked])
    found = found.exclude(cached_state=MISTAKEN)
    return set(found.values_list("prefix", "number"))


def take(
    *, register: Register, by: Actor, now: datetime, told: Told, run: RegisterImport | None = None
) -> Taken:
    """Take the file, 2,000 rows to a transaction; one cut off is taken up where it stopped.

    A row that came before is left alone, or brought up to date where it has changed.
    Returns what this pass did; the import itself adds up all of them.
    """
    run = run or begin(register=register, by=by, now=now)
    before = dict.fromkeys(COUNTED, 0)
    if run.lines_done:
        before = {name: getattr(run, name) for name in COUNTED}
    reading = _reading(register, legal_day(now))
    for batch in _batches(register, reading.rows(skip=run.lines_done)):
        with transaction.atomic():
            _check_alone(run)
            _take_batch(reading, batch, run, by=by, now=now)
            _count(run, reading.taken, before)
        told(reading.line)
    told(reading.line)
    _finish(run, reading, before, by=by, now=now)
    return reading.taken


def _check_alone(run: RegisterImport) -> None:
    """Refuse to go on where another has taken rows of this import meanwhile."""
    now_at = RegisterImport.objects.select_for_update().get(pk=run.pk).lines_done
    if now_at != run.lines_done:
        raise Refused(_("This file is being imported already, by another worker."))


COUNTED = ("new", "changed", "unchanged", "opened", "known", "refused")


def _count(run: RegisterImport, taken: Taken, before: dict[str, int]) -> None:
    """Write how far it is, and what became of the rows so far."""
    for name in COUNTED:
        done = len(taken.problems) if name == "refused" else getattr(taken, name)
        setattr(run, name, before[name] + done)
    run.save()


def _batches(
    register: Register, rows: Iterable[tuple[int, PastRow]]
) -> Iterator[list[tuple[int, PastRow]]]:
    batch, weight = [], 0
    for line, row in rows:
        batch.append((line, row))
        weight += OPEN_WEIGHS if register.is_open(row) else 1
        if weight >= BATCH:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def begin(*, register: Register, by: Actor, now: datetime) -> RegisterImport:
    """The import of these bytes under this mapping: the one cut off, or begun anew."""
    run, _new = RegisterImport.objects.get_or_create(
        sha256=register.table.digest(),
        mapping=register.columns | ({} if register.open_too else {"": "past only"}),
        defaults={
            "name": register.table.name[:255],
            "begun_at": now,
            "by_kind": by.kind,
            "by_key": by.key,
        },
    )
    if run.finished_at is not None:
        run.lines_done, run.finished_at, run.undone_at = 0, None, None
        run.save()
    return run


def _take_batch(
    reading: Reading,
    batch: list[tuple[int, PastRow]],
    run: RegisterImport,
    *,
    by: Actor,
    now: datetime,
) -> None:
    taken, register = reading.taken, reading.register
    past = [row for _line, row in batch if not register.is_open(row)]
    new, changed = _keep(past, run)
    taken.new += new
    taken.changed += changed
    taken.unchanged += len(past) - new - changed
    for _line, row in batch:
        if register.is_open(row):
            reference = needed_reference(row.reference, reading.prefix)
            made = take_over(row=row, reference=reference, run=run, by=by, now=now)
            taken.opened += made is not None
            taken.known += made is None
    run.lines_done = batch[-1][0]


def _keep(rows: list[PastRow], run: RegisterImport) -> tuple[int, int]:
    """Rows written as past requests. Returns how many were new and how many changed."""
    with connection.cursor() as cursor:
        cursor.execute(_STAGE)
        cursor.execute("TRUNCATE cases_arriving")
        with cursor.copy(f"COPY cases_arriving ({_NAMES}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(_cells(row))
        cursor.execute(_MERGE, [run.pk, run.pk])
        fresh = [entry[0] for entry in cursor.fetchall()]
    return sum(fresh), len(fresh) - sum(fresh)


def _cells(row: PastRow) -> tuple[object, ...]:
    return (
        row.reference, row.received, row.closed, row.due, row.subject, row.text, row.answer,
        row.department, row.regime, row.outcome, row.digest,
    )  # fmt: skip


@transaction.atomic
def _finish(
    run: RegisterImport, reading: Reading, before: dict[str, int], *, by: Actor, now: datetime
) -> None:
    """Our numbers go on from the highest that was used; the trail says what was taken."""
    _check_alone(run)
    taken = reading.taken
    if taken.highest:
        number_above(reading.prefix, taken.highest)
    run.finished_at = now
    _count(run, taken, before)
    record(
        by=by, now=now, deed="register imported", kind="register import", key=str(run.pk),
        detail={
            "rows": taken.rows, "new": taken.new, "changed": taken.changed,
            "opened": taken.opened, "refused": len(taken.problems),
        },
    )  # fmt: skip
