"""The officer's report on a drafted letter: each answer with what it stands on. Markdown."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.cases.answers import current_of, open_gaps
from answerable.cases.clock import ClockResult, ProofDay
from answerable.cases.drafts_json import figures_in
from answerable.cases.ledger import case_clock
from answerable.cases.models import Draft, Question, Request
from answerable.figures.figure import Figure
from answerable.figures.printed import printed

_MEASURED = {"wte": gettext_lazy("WTE"), "headcount": gettext_lazy("head-count")}


def day(moment: date) -> str:
    """16 June 2021."""
    return f"{moment.day} {moment:%B %Y}"


def report(case: Request, notes: tuple[str, ...] = ()) -> str:
    """Per question: the answer, its evidence and its gaps; then the due date with its proof."""
    questions = list(Question.objects.asked().filter(request=case))
    drafts = current_of(questions)
    answered = [q for q in questions if q.pk in drafts and drafts[q.pk].text]
    blocks = [
        f"# {case.reference}: {_line(case.subject) or _('a request')}",
        _received(case),
        _("%(answered)s of %(all)s questions have an answer.")
        % {"answered": len(answered), "all": len(questions)},
        *notes,
    ]
    for question in questions:
        blocks += _question(question, drafts.get(question.pk))
    blocks += _clock(case, case_clock(case))
    return "\n\n".join(blocks) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _received(case: Request) -> str:
    said = _("Received %(day)s (%(known)s).") % {
        "day": day(case.received_on),
        "known": case.get_received_known_display(),
    }
    due = case.cached_due
    return said + " " + (_("Due %(day)s.") % {"day": day(due)} if due else _("No due date."))


def _question(question: Question, draft: Draft | None) -> list[str]:
    quoted = "\n".join(f"> {line}".rstrip() for line in question.text.splitlines())
    blocks = [f"## {_('Question')} {question.label}", quoted]
    if draft is None or not (draft.text or draft.disposition):
        why = draft.note if draft and draft.note else _("No register here can answer this.")
        return [*blocks, f"**{_('No answer.')}** {why}"]
    blocks.append(draft.text or draft.reason)
    blocks += _evidence(draft)
    return [*blocks, *_gaps(draft)]


def _evidence(draft: Draft) -> list[str]:
    figures = figures_in(draft.figures)
    if draft.origin == Draft.Origin.PERSON:
        by = _("Written by %(name)s.") % {"name": draft.by_name}
        return [f"**{_('Evidence')}** {by}", *([_table(figures)] if figures else [])]
    if not figures:
        return [f"**{_('Evidence')}** {draft.note or _('None.')}"]
    return [f"**{_('Evidence')}**", _table(figures), *([draft.note] if draft.note else [])]


def _table(figures: tuple[Figure, ...]) -> str:
    heads = (_("Fact"), _("What"), _("Value"), _("Source"), _("As at"))
    rows = [
        (
            f"`{figure.fact}`",
            _what(figure),
            printed(figure),
            figure.source + (f" ({_('illustrative')})" if figure.illustrative else ""),
            day(figure.as_at),
        )
        for figure in figures
    ]
    lines = [_row(heads), "| --- | --- | ---: | --- | --- |", *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(_line(cell).replace("|", "\\|") for cell in cells) + " |"


def _what(figure: Figure) -> str:
    words = [figure.label, *figure.breakdown.values(), str(_MEASURED.get(figure.measure, ""))]
    if figure.period is not None:
        words.append(f"{day(figure.period.start)} – {day(figure.period.end)}")
    return ", ".join(word for word in words if word)


def _gaps(draft: Draft) -> list[str]:
    gaps = open_gaps(draft)
    if not gaps:
        return [f"**{_('Gaps')}** {_('None found.')}"]
    return [f"**{_('Gaps')}**", "\n".join(f"- {_line(gap['why'])}" for gap in gaps)]


def _clock(case: Request, result: ClockResult | None) -> list[str]:
    if result is None or result.due is None:
        return []
    counted = sum(one.counted for one in result.proof)
    blocks = [
        f"## {_('Why %(day)s') % {'day': day(result.due)}}",
        _("%(counted)s days count after %(received)s. These do not:")
        % {"counted": counted, "received": day(case.received_on)},
    ]
    skipped = [_off(one) for one in result.proof if not one.counted]
    return [*blocks, "\n".join(skipped)] if skipped else [blocks[0]]


def _off(one: ProofDay) -> str:
    weekday = f"{one.day:%A}"
    why = "" if one.reason == weekday else f": {one.reason}"
    return f"- {weekday} {day(one.day)}{why}"
