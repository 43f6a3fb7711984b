"""Files put with a letter: chosen by one, opened and checked by another, bound by their hash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.ledger import append
from answerable.cases.models import Enclosed, FileChecked, FileOpened, Request
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.releasing.hidden_data import checklist, media_type_of, unlooked, why_not
from answerable.cases.states import may_be_edited
from answerable.files.child import read_in_child
from answerable.files.store import fetch, keep, printable

GRAVE = frozenset({"critical", "high"})


def enclosed_in(case: Request) -> list[Enclosed]:
    """What goes with the case's next letter, in the order it was chosen."""
    standing = Enclosed.objects.filter(request=case, left_out_at=None)
    return list(standing.select_related("checked").order_by("pk"))


def enclosed(case: Request, key: int) -> Enclosed:
    """One file of this case. Raises NotFound for another case's."""
    found = Enclosed.objects.filter(request=case, pk=key, left_out_at=None).first()
    if found is None:
        raise NotFound(_("There is no such file with this letter."))
    found.request = case
    return found


@transaction.atomic
def enclose(
    *,
    case: Request,
    data: bytes,
    name: str,
    by: Actor,
    now: datetime,
    made_from: str = "",
) -> Enclosed:
    """Put a file with the next letter; the letter must then be approved with it.

    made_from: what the product made it of, where it wrote it itself. Raises Refused where a file
    of its kind may not go, where another has its name, or where the case is closed.
    """
    name = _plain(name)
    problem = why_not(data, name, made_here=bool(made_from))
    if problem:
        raise Refused(problem)
    case = lock(case)
    _check_open(case)
    if Enclosed.objects.filter(request=case, name=name, left_out_at=None).exists():
        raise Refused(_("A file of this name is with the letter already. Leave that one out."))
    media_type = media_type_of(name)
    stored = keep(
        data, name=name, media_type=media_type, kind="case", key=case.reference, by=by, now=now
    )
    row = Enclosed.objects.create(
        request=case, sha256=stored.sha256, name=name, media_type=media_type, size=len(data),
        made_here=bool(made_from), made_from=made_from,
        findings=[] if made_from else _findings(data, name),
        by_kind=by.kind, by_key=by.key, by_name=by.name, added_at=now,
    )  # fmt: skip
    append(
        case, "file_enclosed", by=by, now=now,
        detail={"sha256": row.sha256, "bytes": row.size}, text=name,
    )  # fmt: skip
    return row


def _plain(name: str) -> str:
    """A file's own name: no folder, nothing unprintable."""
    bare = printable(PurePath(name.replace("\\", "/")).name).strip(" .")
    return bare[-200:] or "file"


def _check_open(case: Request) -> None:
    closed = may_be_edited(case.cached_state)
    if closed:
        raise Refused(closed)


def _findings(data: bytes, name: str) -> list[dict[str, Any]]:
    """What the machine finds; where it cannot look, that is a finding too."""
    outcome = read_in_child("safety.inspect.inspect", data, name=name)
    if outcome.problem:
        return [{"label": "unreadable", "severity": "high", "where": "", "detail": outcome.problem}]
    return [asdict(found) for found in outcome.value]


@transaction.atomic
def leave_out(*, file: Enclosed, by: Actor, now: datetime) -> Enclosed:
    """Take a file away again; its bytes stay with the case."""
    case = lock(file.request)
    _check_open(case)
    row = enclosed(case, file.pk)
    row.left_out_at = now
    row.save(update_fields=["left_out_at"])
    append(case, "file_left_out", by=by, now=now, detail={"sha256": row.sha256}, text=row.name)
    return row


def opened(*, file: Enclosed, by: Actor, now: datetime) -> bytes:
    """The bytes, to be looked at, and that this person has opened them."""
    data = fetch(file.sha256)
    FileOpened.objects.get_or_create(
        enclosed=file, by_key=f"{by.kind}:{by.key}", defaults={"opened_at": now}
    )
    return data


def grave(file: Enclosed) -> list[dict[str, Any]]:
    """Findings that may not pass without a word."""
    return [found for found in file.findings if found["severity"] in GRAVE]


@transaction.atomic
def check(
    *, file: Enclosed, looked_for: Sequence[str], note: str, by: Actor, now: datetime
) -> FileChecked:
    """Vouch by name that nothing hidden is in it.

    Raises Refused where `by` chose the file or has not opened it, where something of the
    checklist was not looked for, or where a grave finding is passed over without a reason.
    """
    case = lock(file.request)
    row = enclosed(case, file.pk)
    _check_who(row, by)
    looks = checklist(row.name, row.media_type)
    left = unlooked(looks, looked_for)
    if left:
        raise Refused(_("Still to be looked for: %(what)s") % {"what": str(left[0].words)})
    if grave(row) and not note.strip():
        raise Refused(_("Say why this file may go, although the machine found something in it."))
    if FileChecked.objects.filter(enclosed=row).exists():
        raise Refused(_("This file has been checked already."))
    made = FileChecked.objects.create(
        enclosed=row, looked_for=[look.code for look in looks], note=note.strip(),
        by_key=f"{by.kind}:{by.key}", by_name=by.name, checked_at=now,
    )  # fmt: skip
    append(case, "file_checked", by=by, now=now, detail={"sha256": row.sha256}, text=row.name)
    return made


def _check_who(row: Enclosed, by: Actor) -> None:
    if by.kind != "person":
        raise Refused(_("A file is checked by a person."))
    if (by.kind, by.key) == (row.by_kind, row.by_key):
        raise Refused(
            _("%(name)s put this file with the letter, so somebody else must check it.")
            % {"name": by.name}
        )
    if not row.openings.filter(by_key=f"{by.kind}:{by.key}").exists():
        raise Refused(_("Open the file first: you vouch for what you have seen."))


def needs_check(file: Enclosed) -> bool:
    """What the product wrote itself needs none."""
    return not file.made_here and getattr(file, "checked", None) is None


def check_files(case: Request) -> None:
    """Refuse a letter with a file nobody has checked, or whose bytes are not those chosen."""
    for file in enclosed_in(case):
        if needs_check(file):
            raise Refused(
                _("The file %(name)s has not been checked for hidden data by a second person.")
                % {"name": file.name}
            )
        fetch(file.sha256)
