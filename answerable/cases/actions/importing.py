"""The register they had, taken in: past requests as rows to learn from, open ones as cases."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import islice

from django.db import connection, transaction

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.actions.taking_over import due_of, take_over
from answerable.cases.holidays import calendar_in_force
from answerable.cases.importing import PastRow
from answerable.cases.importing.references import needed_reference
from answerable.cases.importing.register import Reading, Register, Taken
from answerable.cases.models import RegisterImport
from answerable.cases.policy import legal_day, number_above, policy_on

BATCH = 2_000
_CHUNK = 1 << 20
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
    f"INSERT INTO cases_pastrequest ({_NAMES}, source_id) "  # noqa: S608 - our own names alone
    f"SELECT {_NAMES}, %s FROM cases_arriving ON CONFLICT (reference) DO UPDATE SET {_SET} "
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


def preview(*, register: Register, on: date, told: Told) -> Taken:
    """What taking the file would find; nothing is written."""
    reading = _reading(register, on)
    taken = reading.taken
    for number, (line, row) in enumerate(reading.rows()):
        if register.is_open(row):
            taken.opened += 1
        else:
            taken.new += 1
        if number % BATCH == 0:
            told(line)
    told(reading.line)
    return taken


def take(*, register: Register, by: Actor, now: datetime, told: Told) -> Taken:
    """Take the file, 2,000 rows to a transaction; one cut off is taken up where it stopped.

    A row that came before is left alone, or brought up to date where it has changed.
    """
    run = _run(register, by=by, now=now)
    reading = _reading(register, legal_day(now))
    for batch in _batches(reading.rows(skip=run.lines_done)):
        with transaction.atomic():
            _take_batch(reading, batch, run, by=by, now=now)
        told(reading.line)
    told(reading.line)
    _finish(run, reading, by=by, now=now)
    return reading.taken


def _batches(rows: Iterable[tuple[int, PastRow]]) -> Iterator[list[tuple[int, PastRow]]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _run(register: Register, *, by: Actor, now: datetime) -> RegisterImport:
    """The import of these bytes under this mapping: the one cut off, or begun anew."""
    digest = hashlib.sha256()
    with register.path.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
    run, _new = RegisterImport.objects.get_or_create(
        sha256=digest.hexdigest(),
        mapping=register.columns | ({} if register.open_too else {"": "past only"}),
        defaults={
            "name": register.path.name[:255],
            "begun_at": now,
            "by_kind": by.kind,
            "by_key": by.key,
        },
    )
    if run.finished_at is not None:
        run.lines_done, run.finished_at = 0, None
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
            made = take_over(row=row, reference=reference, by=by, now=now)
            taken.opened += made is not None
            taken.known += made is None
    run.lines_done = batch[-1][0]
    run.new, run.changed, run.opened = taken.new, taken.changed, taken.opened
    run.refused = len(taken.problems)
    run.save()


def _keep(rows: list[PastRow], run: RegisterImport) -> tuple[int, int]:
    """Rows written as past requests. Returns how many were new and how many changed."""
    with connection.cursor() as cursor:
        cursor.execute(_STAGE)
        with cursor.copy(f"COPY cases_arriving ({_NAMES}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(_cells(row))
        cursor.execute(_MERGE, [run.pk])
        fresh = [entry[0] for entry in cursor.fetchall()]
    return sum(fresh), len(fresh) - sum(fresh)


def _cells(row: PastRow) -> tuple[object, ...]:
    return (
        row.reference, row.received, row.closed, row.due, row.subject, row.text, row.answer,
        row.department, row.regime, row.outcome, row.digest,
    )  # fmt: skip


@transaction.atomic
def _finish(run: RegisterImport, reading: Reading, *, by: Actor, now: datetime) -> None:
    """Our numbers go on from the highest that was used; the trail says what was taken."""
    taken = reading.taken
    if taken.highest:
        number_above(reading.prefix, taken.highest)
    run.finished_at = now
    run.refused = len(taken.problems)
    run.save()
    record(
        by=by, now=now, deed="register imported", kind="register import", key=str(run.pk),
        detail={
            "rows": taken.rows, "new": taken.new, "changed": taken.changed,
            "opened": taken.opened, "refused": len(taken.problems),
        },
    )  # fmt: skip
