"""What the letter itself says of its files and of the earlier letter it replaces."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from answerable.accounts.models import Organisation
from answerable.cases.models import Enclosed, Question, Release, Request
from answerable.letters.wording.templates import filled

_GROUP = 16


def sized(size: int) -> str:
    """As people read sizes: 900 bytes, 12 kB, 30.5 MB."""
    if size < 1000:
        return _("%(size)s bytes") % {"size": size}
    if size < 1_000_000:
        return _("%(size)s kB") % {"size": round(size / 1000)}
    return _("%(size)s MB") % {"size": f"{size / 1_000_000:.1f}"}


def grouped(sha256: str) -> str:
    """A hash in groups, so that a narrow page can break it."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def files_said(case: Request) -> list[str]:
    """The files that go with the letter, each with its hash: to be approved as part of it."""
    files = list(Enclosed.objects.filter(request=case, left_out_at=None).order_by("pk"))
    lines = [f"- {f.name} ({sized(f.size)}; SHA-256 {grouped(f.sha256)})" for f in files]
    if not lines:
        return []
    said = [_("With this letter go these files:"), "\n".join(lines)]
    if any(file.made_from.startswith("table ") for file in files):
        said.append(filled(_reuse(case), organisation=Organisation.current().name))
    return said


def _reuse(case: Request) -> str:
    """The wording that says how the data may be re-used: section 11(1A) is of FOIA alone."""
    regimes = {question.regime for question in case.questions.asked()}
    return "data.FOIA" if "FOIA" in regimes else "data.other"


def replaced_by(case: Request, asked: Sequence[Question]) -> Release | None:
    """The latest letter that answered one of these questions before."""
    keys = {question.pk for question in asked}
    for release in case.releases.order_by("-number"):
        if keys & set(release.closed_questions):
            return release
    return None


def replacing_said(case: Request, asked: Sequence[Question]) -> list[str]:
    """Which answers of which earlier letter this one puts right; nothing for a first letter."""
    before = replaced_by(case, asked)
    if before is None:
        return []
    again = [question.label for question in asked if question.pk in before.closed_questions]
    day = f"{before.issued_on.day} {before.issued_on:%B %Y}"
    return [
        _(
            "This letter corrects our letter of %(day)s (response %(number)s). What it says in "
            "answer to %(questions)s replaces what that letter said."
        )
        % {"day": day, "number": before.number, "questions": _numbered(again)}
    ]


def _numbered(labels: Sequence[str]) -> str:
    if len(labels) == 1:
        return _("question %(number)s") % {"number": labels[0]}
    return _("questions %(numbers)s and %(last)s") % {
        "numbers": ", ".join(labels[:-1]), "last": labels[-1],
    }  # fmt: skip
