"""Totals that are not the sum of their parts."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, Given
from answerable.reading.gaps.words_for_numbers import in_figures

_VALUE = re.compile(
    r"^[~≈]?\s?£?\s?(-?\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion|%|wte|fte)?$",
    re.IGNORECASE,
)
_SCALE = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
    "bn": 10**9,
    "billion": 10**9,
}
_TOTAL = re.compile(
    r"^\W*(?:(?:in |the |a |this |which )?(?:grand |overall |sub-?)?totals?|altogether|in all|"
    r"overall(?=\W*$)|"
    r"all(?= \w+$))\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\bround(?:ed|ing)\b|\bmore than one\b|\bdouble[- ]count|"
    r"\bcounted (?:twice|once|more than|in (?:both|each|more))|"
    r"\bin (?:both|two|several) (?:groups|categories|places|rows|years|areas)|"
    r"\bso (?:the )?(?:figures|columns?|rows?|parts)\b|\boverlap|"
    r"\bmay not sum\b|\bdo(?:es)? not sum\b|\bboth categor|\bmultiple\b|\bsuppress|"
    r"\bfewer than\b|\badds? (?:up )?to\b|<\s?\d|\*",
    re.IGNORECASE,
)


_PRINTED = r"\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million)\b)?"
_NUMBERED = re.compile(
    r"\b(?:19|20)\d\d(?:[/-]\d\d)?\b|\b(?:band|grade|level|tier|ward|week|site|unit|stage|phase|"
    r"group|class|zone|category|question|q)\s?\d+[a-z]?\b|\b\d[a-d]\b",
    re.IGNORECASE,
)


def number(printed: str) -> Decimal | None:
    """1500 for `1,500`, 2000000 for `£2m`; None where it is no number."""
    match = _VALUE.match(printed.strip())
    if not match:
        return None
    try:
        return Decimal(match[1].replace(",", "")) * _SCALE.get((match[2] or "").lower(), 1)
    except InvalidOperation:
        return None


def arithmetic(given: Given) -> list[Gap]:
    """A gap for the first stated total that its parts do not make; [] where they do."""
    if _EXPLAINED.search(given.flat):
        return []
    tables = _by_rows(given.rows) or _by_columns(given.rows)
    worded = Given(in_figures(given.text))
    spelt = _in_sentence(worded) if worded.text != given.text and _every_one(worded) else []
    return (
        tables
        or _closing(given)
        or _total_of(given)
        or _by_lines(given)
        or _of_whole(worded)
        or spelt
    )


def _every_one(given: Given) -> bool:
    """Whether each thing after the colon has its figure: a post named alone is one too."""
    _, colon, rest = given.flat.partition(":")
    return bool(colon) and all(re.search(r"\d", part) for part in re.split(r",|;|\band\b", rest))


_OF_WHOLE = re.compile(
    r"(?:^|[.]\s+)(?:of (?:the|all|these|our)|there (?:were|are|was)|"
    r"we (?:had|have|received|made))\s+"
    r"(?P<all>\d[\d,]*)\b(?P<rest>[^.]*)",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?<![\d£.,])\d[\d,]*(?![\d%]|\.\d|\s*(?:days?|weeks?|months?|years?|hours?)\b)"
)
_NEAR = Decimal("0.2")


def _of_whole(given: Given) -> list[Gap]:
    """As "Of the 173 projects, 92 were on safety, 31 on experience and 38 on flow"."""
    for said in _OF_WHOLE.finditer(_NUMBERED.sub(" ", DATES.sub(" ", given.flat))):
        whole = number(said["all"])
        parts = [v for part in _PART_OF.findall(said["rest"]) if (v := number(part.rstrip(",")))]
        if whole is None or len(parts) < 3 or max(parts) >= whole:
            continue
        if abs(sum(parts) - whole) <= whole * _NEAR and (found := _gap(whole, parts)):
            return found
    return []


def _gap(total: Decimal, parts: list[Decimal]) -> list[Gap]:
    made = sum(parts, Decimal(0))
    if len(parts) < 2 or _close(total, made, parts):
        return []
    return [
        Gap(
            "arithmetic",
            f"a total of {made:,}",
            f"{total:,}",
            f"The stated total is {total:,}; its parts make {made:,}.",
        )
    ]


def _close(total: Decimal, made: Decimal, parts: list[Decimal]) -> bool:
    """Within what rounding each part to its last printed place could do."""
    exponents = [part.as_tuple().exponent for part in [*parts, total]]
    places = max(int(e) if isinstance(e, int) else 0 for e in exponents)
    slack = Decimal(1).scaleb(places) * len(parts) / 2 if places < 0 else Decimal(0)
    return abs(total - made) <= slack


def _by_rows(rows: list[list[str]]) -> list[Gap]:
    """A last row headed Total, over the rows above it."""
    for place, row in enumerate(rows):
        closes = place == len(rows) - 1 and row and _WHOLE_YEAR.match(row[0])
        if not row or not (closes or _TOTAL.match(row[0])) or place < 2:
            continue
        for column in range(1, len(row)):
            total = number(row[column])
            above = [number(r[column]) if column < len(r) else None for r in rows[:place]]
            parts = [
                value
                for r, value in zip(rows[:place], above, strict=True)
                if value is not None and not _TOTAL.match(r[0]) and not _is_head(r)
            ]
            if total is not None and (found := _gap(total, parts)):
                return found
    return []


_WHOLE_YEAR = re.compile(r"\W*(?:the )?(?:whole |full )?year(?: as a whole)?\W*$", re.IGNORECASE)


def _is_head(row: list[str]) -> bool:
    return all(
        re.fullmatch(r"\D*|(?:fy)?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?", cell, re.IGNORECASE)
        for cell in row
    )


def _by_columns(rows: list[list[str]]) -> list[Gap]:
    """A column headed Total, across each row."""
    if len(rows) < 2:
        return []
    column = next((i for i, cell in enumerate(rows[0]) if i and _TOTAL.match(cell)), None)
    if column is None:
        return []
    for row in rows[1:]:
        at = column + (len(row) - len(rows[0]) == 1)  # a head with no word over the labels
        total = number(row[at]) if at < len(row) else None
        parts = [
            value
            for i, cell in enumerate(row)
            if 0 < i < at and (value := number(cell)) is not None
        ]
        if total is not None and (found := _gap(total, parts)):
            return found
    return []


_TOTAL_OF = re.compile(
    rf"(?:(?:,|;|making|giving|which is|or) (?:a|in|an overall) total (?:of )?|"
    rf"(?:making|giving|or) (?=[^.;]* (?:in all|altogether)\b))£?\s?({_PRINTED})"
    r"(?: in all| altogether)?(?=\W*(?:$|[.;]\s))",
    re.IGNORECASE,
)


def _total_of(given: Given) -> list[Gap]:
    """As "The one cost £84,000 and the other £61,500, a total of £145,500"."""
    match = _TOTAL_OF.search(given.flat)
    if match is None or given.rows:
        return []
    said = re.split(r"(?<=[.])\s+", given.flat[: match.start()])[-1]
    parts = [v for f in Given(DATES.sub(" ", said)).digits if (v := number(f)) is not None]
    total = number(match[1])
    return _gap(total, parts) if total is not None and parts and total > max(parts) else []


_CLOSING_TOTAL = re.compile(
    rf"[;,.:]\s+(?:or |a total of )?£?\s?({_PRINTED})\s+(?:in (?:all|total)|altogether)\W*$",
    re.IGNORECASE,
)


def _closing(given: Given) -> list[Gap]:
    """As "Shelter 40, Mind 31; 80 in all", where the parts are labelled."""
    match = _CLOSING_TOTAL.search(given.flat)
    if match is None or given.rows:
        return []
    labelled = Given(given.flat[: match.start()]).labelled
    parts = [value for _, printed in labelled if (value := number(printed)) is not None]
    total = number(match[1])
    told = Given(DATES.sub(" ", given.flat[: match.start()])).digits
    every = [value for figure in told if (value := number(figure)) is not None]
    if total == sum(every):
        return []
    return _gap(total, parts) if total is not None and parts and total > max(parts) else []


_UNIT = re.compile(r"(?<=\d)\s?(?:wte|fte|hours|days)\b", re.IGNORECASE)


def _by_lines(given: Given) -> list[Gap]:
    """As "Nurses: 10, doctors: 5, total: 17", in lines or in a sentence."""
    if given.rows or _TOTALS_OF_YEARS.match(given.flat):
        return []
    given = Given(_UNIT.sub("", given.text))
    pairs = given.labelled + _by_year(given)
    totals = [(label, value) for label, value in pairs if _TOTAL.match(label)]
    parts = [
        number(value)
        for label, value in pairs
        if not _TOTAL.match(label) and not re.search(r"\btotal\b", label, re.IGNORECASE)
    ]
    values = [value for value in parts if value is not None]
    if len(totals) > 1:
        apart = (_by_lines(Given(part)) for part in _APART.split(given.text) if part != given.text)
        return next((found for found in apart if found), [])
    if len(totals) == 1 and len(values) >= 2:
        total = number(totals[0][1])
        every = [value for figure in given.digits if (value := number(figure)) is not None]
        if total is None or sum(every) == 2 * total:  # more figures than labels: all but the total
            return []
        if any(sum(values[start:]) == total for start in range(1, len(values) - 1)):
            return []  # a total of the last of them
        return _gap(total, values)
    return _in_sentence(given)


_TOTALS_OF_YEARS = re.compile(r"\W*totals\W+(?:in |for )?(?:19|20)\d\d", re.IGNORECASE)
_APART = re.compile(r"\n|;|(?:(?<=[\d)])|(?<=\d[km%])|(?<=\dbn))\.\s+(?=[A-Z\d])")


def _by_year(given: Given) -> list[tuple[str, str]]:
    """As "2020/21: 10; 2021/22: 12. Total 22"."""
    years = re.findall(
        (
            r"(?<![\d/])((?:19|"
            r"20)\d\d(?:[/-]\d\d(?:\d\d)?)?)\s*(?:[:=–-]\s*£?|£|(?<=[/-]\d\d)\s)\s?"
            rf"({_PRINTED})(?=\s*(?:[;.,)\n]|and\b|$))"
        ),
        given.flat,
        re.IGNORECASE,
    )
    labelled = any(_TOTAL.match(label) for label, _ in given.labelled)
    total = re.search(rf"\btotals?\s*[:=]?\s*£?\s?({_PRINTED})", given.flat, re.IGNORECASE)
    if len(years) < 2 or (total is None and not labelled):
        return []
    return [*years, *([("Total", total[1])] if total and not labelled else [])]


def _less_labels(text: str) -> str:
    """Less years and bands, with the colon behind them but after "in": that is a sentence's."""
    within = re.sub(rf"(?<=\bin )(?:{_NUMBERED.pattern})", "", text, flags=re.IGNORECASE)
    return re.sub(rf"(?:{_NUMBERED.pattern})\s*[:=]?", "", within, flags=re.IGNORECASE)


def _mostly_figured(listed: str) -> bool:
    """Whether no more than one thing of a list stands without its figure, and none in words."""
    things = [part for part in re.split(r",(?!\d)|;|\band\b", listed) if part.strip()]
    bare = [part for part in things if not re.search(r"\d", part)]
    return len(bare) < 2 and not any(re.search(r"\d", in_figures(part)) for part in bare)


_MIXED = re.compile(r"\d\s*[A-Za-z]+,\s*£|£\d[\d,.]*(?:m|k)?(?<!,)(?:,\s+|\s+and\s+)\d")


def _in_sentence(given: Given) -> list[Gap]:
    """As "153 in all: 80 nurses and 70 doctors"."""
    if _MIXED.search(given.flat):
        return []
    match = re.search(
        r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)\b[^.\d]{0,60}?(?:in (?:total|all)|altogether|"
        r"of (?:whom|which|these)|"
        r"made up of|comprising|consisting of|"
        r":)\s*[,:(–-]?\s*((?:[^.\d]{0,40}\d[\d,]*(?:\.\d+)?[^.\d]{1,60}?(?:,|and|"
        r";)\s*)+[^.\d]{0,40}\d[\d,]*(?:\.\d+)?)",
        _less_labels(given.flat),
    )
    if not match or not _mostly_figured(match[2]):
        return []
    total = number(match[1])
    parts = [
        value
        for item in re.findall(r"\d[\d,]*(?:\.\d+)?(?<!,)", match[2])
        if (value := number(item)) is not None
    ]
    if total is None or len(parts) < 2 or total < max(parts):
        return []
    return _gap(total, parts)
