"""What an answer gives: figures, years, names, reasons, refusals, pointers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_I = re.IGNORECASE
_VOID = re.compile(
    (
        r"^\W*(?:n\s?/?\s?a|not? applicable|n\.a\.?|tb[cda]|to be confirmed|to follow|"
        r"pending|unknown|various|-+|–+|\.+|\?+|x+|see above\W*|as above|blank|"
        r"nothing further|no comment)?\W*$"
    ),
    _I,
)
_NOT_APPLICABLE = re.compile(
    r"^\W*(?:this (?:question )?is |question is )?(?:n\s?/\s?a|not applicable|n\.a\.?)\b\W*", _I
)
_NIL = re.compile(
    r"^\W*(?:(?:there (?:were|was|are|is|have been|has been)(?: currently| now| at present)?|"
    r"we have (?:had|"
    r"received|made|issued|recorded|held|spent|paid)?|we (?:had|received|made|"
    r"issued|recorded|spent)|the (?:trust|council|authority|university|department|"
    r"board) (?:has|had|received|have)(?: \w+)?)\s+"
    r"(?:no\b(?! (?:fixed|set|single|simple|standard|typical|one)\b)|none\b|not (?:had|"
    r"received|made|any)|nothing|zero|nil|0\b)|none\b|"
    r"nil\b|zero\b|0\b(?![.,]?\d|%| of)|nothing\b|no\b(?!\.? ?\d| \w+:? \d)|never\b|"
    r"nobody\b|no one\b|"
    r"£0(?:\.00)?\b|not any\b|(?:we|it|they|there|the \w+) (?:have|has|had|did|do|does|are|"
    r"were|was|is)(?:n['’]t| not) "
    r"(?:\w+ ){0,4}any\b)",
    _I,
)
_NEGATIVE = re.compile(
    r"^\W*(?:we|it|they|he|she|the \w+|this|[a-z]+s) (?:do|does|did|is|are|was|were|has|have|will|"
    r"can)(?:n['’]t| not)\b|"
    r"\b(?:so|and|as|therefore|but),? there (?:was|were|is|are|has been|have been) "
    r"(?:therefore )?no\b|"
    r"\bno (?:separate|additional|extra|direct|such|specific) \w+|\b(?:is|are|was|were) unpaid\b|"
    r"\b(?:holds?|owns?|owes?|have|has|spends?|spent|paid|receives?|charges?) nothing\b",
    _I,
)
_NOT_HELD = re.compile(
    (
        r"\b(?:not|n['’]t|no longer|nor)\b[^.]{0,70}\b(?:hold|held|record(?:ed|s)?|"
        r"collect(?:ed)?|kept|keep|capture[d]?|available|broken down|retain(?:ed)?|"
        r"monitor(?:ed)?|track(?:ed)?|report(?:ed)? (?:it |this |them )?(?:by|at|on)\b|"
        r"distinguish(?:ed)?|centrally)\b|\bno (?:recorded )?information\b|"
        r"\bhold(?:s)? no\b|\bno records?\b|"
        r"\bno (?:figures?|data|breakdown|estimates?|details?|notes?|information|cost)\b[^.;]{0,30}"
        r"\b(?:held|kept|recorded|available|made|exists?)\b|\byet to be (?:costed|counted|decided|"
        r"agreed|set|calculated|evaluated)\b|\bnot (?:split|separately|"
        r"possible to (?:split|separate|identify))"
    ),
    _I,
)
_REFUSED = re.compile(
    r"\b(?:exempt(?:ion|ed|s)?|withh(?:old|eld|olding)|refus(?:e|ed|al|ing)|"
    r"section \d+|s\.? ?\d{2}\b|regulation \d+|neither confirm nor deny|"
    r"appropriate limit|cost limit|£450|£600|(?:18|24) hours (?:limit|of (?:work|staff))|"
    r"(?:limit of|exceeds?) (?:18|24) hours|vexatious|"
    r"suppress(?:ed|ion)|redacted|commercially sensitive|personal data|"
    r"small numbers|fewer than (?:5|five|10|ten)|less than (?:5|five|10|ten)|"
    r"<\s?(?:5|10))\b|<\s?(?:5|10)\b|\*\s?(?:denotes|indicates|=)",
    _I,
)
_ESTIMATE = re.compile(
    r"\b(?:estimate[sd]?|would take|take up to|in excess of|more than|over|exceed\w*)\b[^.;]{0,60}?"
    r"\b\d[\d,.]*\s*(?:hours|hrs|files|records|cases|minutes|documents|emails)\b",
    _I,
)
"""What finding it would cost."""
_POINTER = re.compile(
    r"\b(?:see|refer(?:s)? to|please (?:see|find|refer)|as (?:per|in|set out in|"
    r"given in|stated in|shown in|answered in|provided in|for)|answered (?:in|at|"
    r"by|under)|covered (?:in|by) (?:(?:our|the|my) )?(?:answers?|"
    r"responses?|questions?|tables?|report|letter|section|part|q)|"
    r"same as|set out in|contained in|included in|"
    r"(?:can be|is|are) (?:found|viewed|accessed|downloaded|available|published)|"
    r"can be seen|published|available (?:at|on|from|online|here|via|in|to download)|"
    r"attach(?:ed|ment|ments)?|enclos(?:ed?|ing|ure|ures)|appendix|annex|spreadsheet|"
    r"link(?:s)?|https?://|www\.|"
    r"(?:table|file|document|workbook|sheet) (?:below|attached|enclosed|above|"
    r"[A-Z0-9])|website|board papers|"
    r"(?:annual|published|our|statements? of|financial) accounts)\b",
    _I,
)
_IN_EACH = re.compile(
    r"\b(?:in|for|during|over|of) (?:each|every|both|any)(?: (?:one|"
    r"of))?(?: (?:the|these|those|this))?(?: \w+){0,2} ?(?:years?|period|months?|"
    r"quarters?)?\b|\beach (?:financial |calendar )?(?:year|month|quarter)\b|"
    r"\b(?:per|a) (?:year|annum)\b|\bannually\b|\bevery (?:year|month|quarter)\b|"
    r"\b(?:unchanged|the same|remained|constant|no change)\b|\ball (?:three|four|"
    r"five|two|six|seven|ten|\d+)? ?(?:years|periods|months)\b|\bthroughout\b|"
    r"\bp\.?a\.?\b",
    _I,
)
NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half|"
    r"quarter|third|nobody|no one|both|once|twice|single)"
)
_NUMBER = re.compile(
    (
        rf"(?<![\w/])(?:£\s?)?\d[\d,]*(?:\.\d+)?\s?(?:k|m|bn|p|%|million|thousand|"
        rf"billion)?(?![\w/])|(?<!every )(?<!each )(?<!any )"
        rf"\b{NUMBER_WORD}\b(?!-(?:day|week|month|year|hour|minute|part|"
        rf"stage|way|person|tier|storey|page|sided))"
    ),
    _I,
)
DATES = re.compile(
    (
        r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|"
        r"sep|oct|nov|dec)[a-z]*\.?,?(?:\s+\d{4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|"
        r"sep|oct|nov|dec)[a-z]*\.?,?\s+(?:19|20)\d\d(?!\d)|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|"
        r"\d{4}-\d{2}-\d{2})\b"
    ),
    _I,
)
_LAW = re.compile(
    (
        r"\b(?:section|s\.|regulation|reg\.|article|act|foi|question|q|appendix|annex|"
        r"table|bands?|grades?|level|tier|ward|part|item|page|version|note|notes|pages|paragraph|para|"
        r"sheet|slide|"
        r"chapter|volume|tab|column|row|"
        r"schedule)\s?\.?\s?\(?\d[\w()./-]*(?:\s?(?:and|to|-|,)\s?\d+[a-z]?)*"
    ),
    _I,
)
YEARS = re.compile(
    (
        r"(?:\bfy\s?)?(?<![\d£])(?:(?:19|20)\d\d\s?[/\-–]\s?(?:(?:19|20)\d\d|"
        r"\d\d)(?!\d)|\d\d\s?/\s?\d\d(?![\d/])|(?:(?:(?<=in )|(?<=since )|(?<=from ))1[89]\d\d|"
        r"19[5-9]\d|20[0-4]\d)(?!\d|[,.]\d))"
    ),
    _I,
)


_YEAR_TO_COME = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?\s*[:=|(–-]\s*(?:figures? )?(?:to follow|tbc|"
    r"to be confirmed|pending|"
    r"awaited)\b",
    _I,
)
"""`2024: to follow`, which gives nothing for the year."""
_BRIEF = 6
"""Words."""
_YEAR_LEAD = re.compile(
    r"^\W*(?:fy\s?)?(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?\s*[:–-]\s*"
    r"(?=[A-Za-z][^:;]*\d|\d[\d,]*\s+[A-Za-z])",
    _I,
)
"""Before figures of their own: `2021/22: nurses 40, doctors 12`."""
_LABELLED = (  # "Band 5: 12" before "Band 12"
    re.compile(
        r"^[\s|•\-–·]*((?:band|grade|level|tier|scale|afc) \d[a-d]?)\s+(\d[\d,]*(?:\.\d+)?)"
        r"(?:(?=\s*(?:WTE|FTE)\b)|(?<=\.\d)|(?<=\.\d\d))",
        _I,
    ),  # "Band 8a 2.0 WTE"
    re.compile(
        r"^[\s|•\-–·]*([A-Za-z][^\n|£:=–]{0,40}?\d[a-d]?)\s*[:=–-]?\s*£\s?"
        r"(\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million)\b)?)"
    ),  # "Band 5 £2.1m"
    re.compile(r"^[\s|•\-–·]*([A-Za-z][^\n|(\d]{0,80}?)\s*\(£?\s?(\d[\d,]*)[^)]*\)"),
    re.compile(
        r"^[\s|•\-–·]*([A-Za-z][^\n|]{0,80}?)\s*[|"
        r":=–\t]\s*£?\s?(\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million)\b)?)"
    ),
    re.compile(
        r"^[\s|•\-–·]*([A-Za-z][^\n|]{0,80}?)\s*(?:-\s|"
        r"\s)\s*£?\s?(\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million)\b)?)"
    ),
)


_CELLS = re.compile(r"\||\t|\s+/\s+|(?<=\S)\s{2,}(?=\S)")
_ROW = re.compile(r"\||\t|\S\s+/\s+[^/]+\s+/\s+\S|\S\s{2,}\S+\s{2,}\S")


@dataclass(frozen=True)
class Given:
    """An answer, asked what it holds."""

    text: str

    @cached_property
    def flat(self) -> str:
        return re.sub(r"\s+", " ", self.text.replace("*", "")).strip()

    @property
    def void(self) -> bool:
        return bool(_VOID.match(self.flat))

    @property
    def reasoned_not_applicable(self) -> bool:
        """As "Not applicable" that goes on to say why, or follows a "no"."""
        return bool(_NOT_APPLICABLE.match(self.flat)) and not self.void

    @property
    def nil(self) -> bool:
        return bool(_NIL.match(self.flat))

    @property
    def negative(self) -> bool:
        """A plain no in a sentence: `We do not charge.` Or none of it, said anywhere."""
        return not self.digits and bool(_NEGATIVE.search(self.flat))

    @property
    def refused(self) -> bool:
        return bool(_REFUSED.search(self.flat))

    @property
    def refused_alone(self) -> bool:
        """Refused or suppressed, with no figure but those of the refusal itself."""
        left = Given(_REFUSED.sub(" ", _ESTIMATE.sub(" ", _LAW.sub(" ", self.flat))))
        return self.refused and not left.digits

    @property
    def not_held(self) -> bool:
        return bool(_NOT_HELD.search(self.flat))

    @property
    def points(self) -> bool:
        return bool(_POINTER.search(self.flat))

    @property
    def holds_each_year(self) -> bool:
        return bool(_IN_EACH.search(self.flat))

    @cached_property
    def bare(self) -> str:
        """The words less provisions, dates, years and the labels of things, line by line."""
        lines = (
            re.sub(r"\s+", " ", line).strip() for line in self.text.replace("*", "").split("\n")
        )
        return YEARS.sub(_less_year, DATES.sub(" ", _LAW.sub(" ", "\n".join(lines))))

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Numbers that are values."""
        return tuple(match.group().strip() for match in _NUMBER.finditer(self.bare))

    @property
    def digits(self) -> tuple[str, ...]:
        return tuple(figure for figure in self.figures if figure[:1].isdigit() or figure[:1] == "£")

    @property
    def brief_figures(self) -> tuple[str, ...]:
        """Figures in words, where the answer is little else: `Six.`"""
        return self.figures if len(self.flat.split()) <= _BRIEF else ()

    @cached_property
    def years(self) -> tuple[str, ...]:
        told = _YEAR_TO_COME.sub(" ", _LAW.sub(" ", self.flat))
        return tuple(_year_of(match) for match in YEARS.finditer(told))

    @cached_property
    def year_labels(self) -> set[str]:
        """The years it names but in dates."""
        told = _YEAR_TO_COME.sub(" ", DATES.sub(" ", _LAW.sub(" ", self.flat)))
        return {match.group() for match in YEARS.finditer(told)}

    @property
    def has_date(self) -> bool:
        return bool(DATES.search(self.flat) or self.years)

    @property
    def dates(self) -> int:
        """How many dates it gives."""
        return len(DATES.findall(self.flat)) or len(self.years)

    @property
    def full_date(self) -> bool:
        return bool(DATES.search(self.flat))

    def says(self, pattern: str) -> bool:
        return bool(re.search(pattern, self.flat, _I))

    @cached_property
    def rows(self) -> list[list[str]]:
        """The cells of Markdown, tabbed, slashed or spaced rows; [] where there is no table."""
        found = []
        for line in self.text.split("\n"):
            if _ROW.search(line):
                cells = [c.strip(" *") for c in _CELLS.split(line.strip().strip("|"))]
                if not all(re.fullmatch(r":?-*:?", cell) for cell in cells):
                    found.append(cells)
        return found

    @cached_property
    def labelled(self) -> list[tuple[str, str]]:
        """(label, figure) of rows, list items and "Band 5: 12" pairs."""
        found = []
        for printed in re.split(
            r"\n|;|,(?=\s*[A-Za-z]|\s+\d[\d,.]*\s+[A-Za-z])|\band\b(?=\s+[A-Z\d])|"
            r"(?:(?<=[\d)])|(?<=\d[km%])|(?<=\dbn))\.\s+(?=[A-Z\d])"
            r"|(?<=[a-z])\.\s+(?=(?:19|20)\d\d)",
            self.text.replace("*", ""),
        ):
            line = _YEAR_LEAD.sub("", printed)
            match = next((m for m in (form.search(line) for form in _LABELLED) if m), None)
            flipped = re.search(
                (
                    r"^[\s|•\-–·]*£?\s?(?!(?:19|20)\d\d\b)(\d[\d,]*(?:\.\d+)?)\s*(?:x|×|%|"
                    r"k|m|WTE|FTE)?\s+(?:in |"
                    r"were |for |from |at |are )?([A-Za-z][^\n|\d]{1,60})"
                ),
                line,
            )
            if match:
                found.append((match[1].strip(), match[2]))
            elif flipped:
                found.append((flipped[2].strip(), flipped[1]))
        return found


def _year_of(printed: re.Match[str]) -> str:
    """`2018` of `2018 / 44`, which is a year beside a figure and no financial year."""
    told = printed.group()
    spaced = re.fullmatch(r"(?:fy\s?)?(\d{4})\s[/–-]\s(\d\d)", told, _I)
    if spaced and int(spaced[2]) != (int(spaced[1]) + 1) % 100:
        return spaced[1]
    return told


def _less_year(printed: re.Match[str]) -> str:
    return " " + printed.group()[len(_year_of(printed)) :] + " "


def number_spans(given: Given) -> tuple[str, list[tuple[int, int]]]:
    """The bare words, and where in them each figure stands."""
    found = _NUMBER.finditer(given.bare)
    return given.bare, [(m.start(), m.start() + len(m.group().rstrip(" ,"))) for m in found]
