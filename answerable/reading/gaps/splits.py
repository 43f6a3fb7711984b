"""A split asked and a lump given."""

from __future__ import annotations

import re

from answerable.reading.asks import Ask
from answerable.reading.asks.splits import contrasts
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import DATES, Given


def breakdown_gaps(question: str, ask: Ask, given: Given) -> list[Gap]:
    """A split asked and a lump given."""
    named = _named_kinds(question, given) or _contrasted(question, given)
    named = named or _lumped(question, given)
    if found := named or _kinds_absent(question, given):
        return [found]
    wanted = ["each"] if not ask.breakdowns and _each(question, ask) else []
    wanted += [
        noun for noun in ask.breakdowns if noun not in ("year", "month", "quarter", "week", "day")
    ]
    values = given.digits or given.brief_figures
    if (
        not wanted
        or _said_of_each(wanted[0], given)
        or given.says(rf"\bno other {re.escape(wanted[0])}|\bthe only {re.escape(wanted[0])}")
        or (given.not_held and given.digits)
        or not values
    ):
        return []
    if given.refused or _is_split(question, wanted, given):
        some = not given.refused or len(given.labelled) >= _LIST
        second = some and _TWO_SPLITS.search(question)
        return _second_split(question, wanted, given) if second else []
    if given.says(r"^\W*(?:one|a single|1)\s?[:,–-](?!\d)") or (
        wanted == ["each"] and len(given.digits) > 1
    ):
        return []
    noun, lump = wanted[0], values[0]
    pair = next((pair for pair in contrasts(question) if noun in pair), noun)
    halves = re.split(r",\s*|\s+(?:and|or|from|versus|v)\s+", pair)
    if len(halves) > 1 and all(half.strip().lower() in given.flat.lower() for half in halves):
        return []
    return [
        Gap(
            "breakdown", f"by {noun}", lump, f"A split by {noun} is asked; the answer gives {lump}."
        )
    ]


def _said_of_each(noun: str, given: Given) -> bool:
    """As "Each set costs £640"."""
    return given.says(rf"\b(?:each|every) {re.escape(noun)}\b[^.;]*\d")


def _is_split(question: str, wanted: list[str], given: Given) -> bool:
    """Whether the figures are told by some kind or other."""
    if _told_in_kinds(question, given) or _told_in_lines(given) or _told_in_rows(given):
        return True
    if (kinds := _KINDS_LISTED.search(question)) and kinds["l"]:
        return False
    if _COUNTED_OUT.search(given.flat):
        return True
    labels = _split_labels(question, given)
    told = len(labels) + len(_NONE_AT.findall(given.flat))
    return told >= 2 and _of_kind(wanted, labels)


_KINDS_LISTED = re.compile(
    r"\b(?:by|split|divided|between|into)\b[^.?;(]*(?:\((?P<l>[^)]*[,/][^)]*)\)|"
    r"\b(?P<m>[a-z-]+ and [a-z-]+)\b)",
    re.IGNORECASE,
)


_COUNTED_OUT = re.compile(
    r"\d[^.:\d]*:(?: £?\d[\d,.]* (?!%)[a-z][^.:;,\d]+(?:,|;|,? and(?= \d))){2,} ?(?:and )?£?\d"
    r"[\d,.]* [a-z]",
    re.IGNORECASE,
)
"""As "90 calls: 40 from alarms, 30 raised in error and 20 that were malicious"."""


def _told_in_kinds(question: str, given: Given) -> bool:
    """Whether two of the kinds that the question names are in the answer, with figures."""
    match = _KINDS_LISTED.search(question)
    if match is None or len(given.digits) < 2:
        return False
    named = re.split(r",|/|\band\b|\bor\b", (match["l"] or match["m"]).lower())
    words = [re.escape(kind.strip()) for kind in named if len(kind.strip()) > 2]
    return sum(1 for word in words if re.search(rf"\b{word}", given.flat, re.IGNORECASE)) > 1


_SEGMENT = re.compile(r"\n|;")
_LED = re.compile(
    r"^\W*(?P<label>\w[^\n]{0,60}?)[\s:=–-]*£?\d[\d,.]*\s*(?:%|WTE|FTE|k|m)?\W*$", re.I
)


def _told_in_rows(given: Given) -> bool:
    """Whether it is a table, but one of years and a figure each."""
    years = sum(bool(_A_YEAR.match(row[0])) for row in given.rows if row)
    widest = max((len(row) for row in given.rows), default=0)
    return len(given.rows) >= _LIST and (widest > 2 or len(given.rows) - years > 1)


def _told_in_lines(given: Given) -> bool:
    """Whether it is a list, three or more in a row that each end in a figure: `8d 1.0; 8b 2.0`."""
    text = DATES.sub(" ", given.text)
    parts = [*text.split("\n"), *_SEGMENT.split(text)]
    led = [m["label"].lower() for part in parts if (m := _LED.match(part.strip()))]
    told = {label for label in led if not _A_YEAR.match(label) and not _NO_LABEL.search(label)}
    return len(told) >= _LIST


_LIST = 3


def _of_kind(wanted: list[str], labels: set[str]) -> bool:
    known = next((_OF_A_KIND[noun] for noun in wanted if noun in _OF_A_KIND), None)
    return known is None or any(re.search(known, label, re.IGNORECASE) for label in labels)


_VALUES = re.compile(r"\bby (?P<noun>[a-z ]+?)\s*\((?P<l>[a-z -]+(?:, [a-z -]+)+)\)", re.IGNORECASE)


def _second_split(question: str, wanted: list[str], given: Given) -> list[Gap]:
    """Two splits asked, and one told: a few labels, each with one figure, and no other list."""
    if (values := _VALUES.search(question)) and not any(
        value.strip(" -")[:5].lower() in given.flat.lower() for value in values["l"].split(",")
    ):
        why = f"A split by {values['noun']} is asked too; the answer has none of {values['l']}."
        return [Gap("breakdown", f"by {values['noun']}", given.flat[:80], why)]
    named = [noun for noun in wanted if noun != "each"]
    labels = [label.lower() for label, _ in given.labelled]
    if len(named) != 2 or given.rows or len(labels) != len(given.digits):
        return []
    lines = [line for line in given.text.split("\n") if line.strip()]
    one_each = len(lines) == len(labels) and all(len(Given(line).digits) == 1 for line in lines)
    within = re.search(r"[;\n(]|\w:(?=\s*[A-Za-z])", given.text) and not one_each
    nested = len(set(labels)) < len(labels) or within
    if (
        nested
        or len(labels) > _ONE_LIST
        or any(noun.lower() in given.flat.lower() for noun in named)
    ):
        return []
    told = ", ".join(label for label, _ in given.labelled)
    why = f"Splits by {named[0]} and by {named[1]} are asked; the answer gives one, by {told}."
    return [Gap("breakdown", f"by {named[1]}", told[:80], why)]


_TWO_SPLITS = re.compile(r"\b(?:by|per|for each)\b[^.?;]*\band\b[^.?;]*", re.IGNORECASE)
_NONE_AT = re.compile(r"\((?:none|nil|no)\b|[A-Za-z]\w*\s?[:=–-]\s?(?:none|nil)\b", re.IGNORECASE)
_ONE_LIST = 8
"""More labels than this may be of two lists, one after the other."""
_STATES = re.compile(
    r"\bhow many\b[^.?]*?\b(?:are|were|is|was|had|have)\s+(?P<l>[a-z-]+(?: [a-z-]+)?(?:, "
    r"[a-z-]+(?: [a-z-]+)?)+,? "
    r"(?:and|or) [a-z-]+(?: [a-z-]+)??)(?=[.?;,]|$|\s+(?:in|during|over|since|at|by|for|"
    r"between)\b)",
    re.IGNORECASE,
)
_NAMED_KINDS = re.compile(
    r"\b(?i:how many|numbers? of|how much|what (?:is|was|were|are|did)|rates?|average)\b[^.?]*?"
    r"(?P<l>[A-Z][\w'-]+(?:, (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)+,? (?:and|or) "
    r"(?:the )?[A-Z][\w'-]+)"
)


_SPANS_NAMED = re.compile(
    r"\bin (?:the |your )?(?P<l>[a-z]+(?:, [a-z]+)+,? and [a-z]+) "
    r"(?:terms|quarters|wards|schools|hospitals|sites|offices|divisions|teams|areas|districts)\b",
    re.IGNORECASE,
)


_KINDS = (
    r"(?P<l>[a-z'-]+(?: [a-z'-]+)?(?:, [A-Za-z'-]+(?: [a-z'-]+)?)+,? and [a-z'-]+(?: [a-z'-]+)?)"
)
_LISTED = (
    re.compile(rf"\bhow many {_KINDS} (?:do|does|did|have|has|are|were|was)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:spend|spent|paid|pay|cost)\b[^.?;,]{{0,40}}? (?:on|with|for|to) {_KINDS}"
        r"(?=\s+(?:in|during|over|since|between|for|from)\b|\s*[.?;]|$)",
        re.IGNORECASE,
    ),
)
"""As "How many electricians, plumbers and joiners do you employ"."""
_TOGETHER = re.compile(r"\b(?:in total|total|altogether|combined|overall|together|in all)\b", re.I)


def _named_kinds(question: str, given: Given) -> Gap | None:
    """One figure, where three kinds or more were named: `Bronze, Silver and Gold`."""
    forms = (_NAMED_KINDS, _STATES, _SPANS_NAMED, *(() if _TOGETHER.search(question) else _LISTED))
    match = next((m for form in forms if (m := form.search(question))), None)
    if match is None or len(given.digits) != 1 or given.holds_each_year:
        return None
    named = [kind.strip().lower() for kind in re.split(r",|\band\b|\bor\b", match["l"])]
    if any(kind in given.flat.lower() for kind in named if kind):
        return None
    lump = given.digits[0]
    why = f"A figure for each of {match['l']} is asked; the answer gives {lump}."
    timed = all(re.fullmatch(r"q(?:uarter)? ?[1-4]", kind) for kind in named if kind)
    return Gap("period" if timed else "breakdown", match["l"], lump, why)


_APART = (
    re.compile(
        r"\((?:a|i)\)\s*(?P<a>[^(,;.?]+?),?\s*(?:and\s*)?\((?:b|ii)\)\s*(?P<b>[^(,;.?]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bfor (?P<a>[^,.?;]{3,40}?) and (?:separately )?for (?P<b>[^,.?;]{3,40})", re.IGNORECASE
    ),
)


def _lumped(question: str, given: Given) -> Gap | None:
    """One figure for two kinds that are asked apart and told together."""
    match = next((m for form in _APART if (m := form.search(question))), None)
    if match is None or len(given.digits) != 1 or given.says(r"\b(?:none|nil|no|neither|each)\b"):
        return None
    kinds = [re.findall(r"[a-z]{4,}", match[side].lower()) for side in ("a", "b")]
    told = given.flat.lower()
    if not all(any(word[:5] in told for word in words) for words in kinds):
        return None
    both, lump = f"{match['a'].strip()} and {match['b'].strip()}", given.digits[0]
    why = f"{both} are asked apart; the answer gives {lump} for them together."
    return Gap("breakdown", both, lump, why)


_SPLIT_INTO = re.compile(
    r"\b(?:split|separat(?:e|ed|ing)|divid(?:e|ed|ing)|broken down|break(?:ing)?|"
    r"distinguish(?:ing)?)\b[^.?;]{0,40}?\b(?:between|into|by|in)?\s*"
    r"(?P<l>(?:[\w'-]+ ){1,4}?(?:and|from|or) [^.?;]+|"
    r"[\w' -]+(?:, [\w' -]+)+,? and [\w' -]+)",
    re.IGNORECASE,
)
_COUNTED_APART = re.compile(
    r"\b(?:count|show|give|list|report|state)(?:ing)? "
    r"(?P<l>[\w' -]+ and [\w' -]+?) (?:separately|apart)\b",
    re.IGNORECASE,
)
_NO_KIND = frozenset(
    re.findall(
        r"\w+",
        "split separate separately divided each those where were only the and from into between by "
        "year years figure figures other others staff number numbers them please broken down type "
        "types category month quarter department team ward grade band gender ethnicity site age "
        "group status directorate division outcome service programme reason course theme school "
        "rank area level pay you your our was for all any who how",
    )
)


def _kinds_absent(question: str, given: Given) -> Gap | None:
    """Kinds that a question names to be told apart, of which the answer has not one."""
    match = _SPLIT_INTO.search(question) or _COUNTED_APART.search(question)
    if match is None or given.refused or given.not_held or not given.figures:
        return None
    kinds = [w for w in re.findall(r"[a-z]{3,}", match["l"].lower()) if w not in _NO_KIND]
    subject = question[: match.start()].lower()
    kinds = [kind for kind in kinds if kind[:5] not in subject]
    if len(kinds) < 2 or any(kind[:5] in given.flat.lower() for kind in kinds) or given.rows:
        return None
    if re.search(r"\b(?:executive|non)\b", match["l"]) and re.search(r"executive", given.flat):
        return None
    why = f"{match['l'].strip()} are asked apart; the answer tells neither."
    return Gap("breakdown", match["l"].strip(), given.figures[0], why)


def _contrasted(question: str, given: Given) -> Gap | None:
    """One figure, and neither of two kinds that were asked: `pay and non-pay`."""
    asked_of = contrasts(question)
    values = given.digits or given.brief_figures
    lumps = len(values) == 1 or 1 < len(values) == len(set(given.years))
    if not asked_of or not lumps or _TOGETHER.search(question):
        return None
    kinds = re.split(r"\s+(?:and|or|from)\s+", asked_of[0])
    if given.refused or given.not_held or any(kind[:5] in given.flat.lower() for kind in kinds):
        return None
    lump = values[0]
    why = f"{asked_of[0].capitalize()} are asked apart; the answer gives {lump}."
    return Gap("breakdown", asked_of[0], lump, why)


_EACH_WAS = re.compile(
    r"\b(?:what(?!(?: \w+)? (?:reasons?|grounds?|basis)\b)(?: \w+){0,2}|how much|"
    r"how many|how long)\s+(?:(?:did|does|do|was|were|is|"
    r"are|has|have)\s+)?each\b",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"\b(?:numbers?|figures?|amounts?|costs?|totals?|prices?|values?|fees?|how many|how "
    r"much)\b[^.?;]{0,30}?\b(?:for|from|of|in|by|to|at) "
    r"each\b(?=\s*(?:[.?;,:)]|$|please|and\b))",
    re.IGNORECASE,
)


_EACH_OF = re.compile(
    r"\b(?:how many|how much|numbers?|costs?|amounts?|what)\b[^.?;]{0,60}?\b(?:each|every one) of "
    r"(?:your|the|its|their|these|those|our) (?!(?:\w+ ){0,4}(?:years|months|quarters|weeks|days|"
    r"periods|dates|cases)\b)[a-z]|\bby how (?:many|much)\b[^.?;]*\beach\b",
    re.IGNORECASE,
)
_EACH_LAST = re.compile(
    r"\b(?:each|every one) of (?:the |your )?(?:last|past|most recent|first|next) "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?!(?:\w+ )?(?:years|months|quarters|weeks|days|periods)\b)",
    re.IGNORECASE,
)


def _each(question: str, ask: Ask) -> bool:
    """Whether a figure is wanted for each of the things asked about; "each" may be of years."""
    if _EACH_OF.search(question) or _EACH_WAS.search(question) or _EACH_LAST.search(question):
        return True
    return len(ask.periods) < 2 and bool(_FOR_EACH.search(question))


def _split_labels(question: str, given: Given) -> set[str]:
    """The labels of figures, less those that are the words of a sentence or the question's own."""
    own = set(re.findall(r"[a-z]+", question.lower())) | _SMALL
    undated = Given(_A_YEAR.sub(";", DATES.sub(" ", given.text)))
    labels = {
        _HEADED.sub("", label.lower().strip(" .:")).split(": ")[-1] for label, _ in undated.labelled
    }
    labels = {label for label in labels if not _NO_LABEL.search(label)}
    kinds = _AFTER_SPLIT.search(question)
    named = kinds["kinds"].lower() if kinds else ""
    return {
        label
        for label in labels
        if label in named or not set(re.findall(r"[a-z]+", label)) <= own or re.search(r"\d", label)
    }


_HEADED = re.compile(r"[.;] +[a-z]+$")
"""The head of a figure behind its label: `Supplier: Qualis. Paid: £41,200`."""
_A_YEAR = re.compile(r"(?<![\d£])(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?(?![\d,.]\d)\s*:?")
_NO_LABEL = re.compile(
    r"^(?:of (?:which|whom|these|those|them)|this is|on the previous|in total|overall|together|"
    r"we|they|it|there|during|between|compared|up from|down from|a (?:rise|fall|decrease|increase))"
    r"\b|\b(?:compared with|previous year|the year before|was|were|is|are|has|have|had|recorded|"
    r"lent|issued|spent|paid|came|received|employed|completed|attended|dealt|made|held)\b",
    re.IGNORECASE,
)
"""The words before a figure in a sentence, which tell of no kind."""
_AFTER_SPLIT = re.compile(
    r"\b(?:split|broken down|broken|divided|by|between)\b(?P<kinds>[^.?;]*(?:\([^)]*\))?)",
    re.IGNORECASE,
)
_OF_A_KIND = {
    "staff group": r"\b(?:nurs\w+|midwi\w+|medical|doctors?|dental|ahps?|allied|admin\w*|clerical|"
    r"estates|scientific|healthcare|support|managers?|consultants?|pharmac\w+|clinical)\b",
    "gender": r"\b(?:m[ae]n|wom[ae]n|females?|males?|boys?|girls?|non-binary|[mf])\b",
    "year group": r"\b(?:year|reception|nursery|key stage|ks|y)\b",
}
"""How the labels of a split read, where there is only one way of it."""


_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and at by for from had in of on or received the there to total was we were",
    )
)
