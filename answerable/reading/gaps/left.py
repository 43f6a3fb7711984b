"""Questions put in sentences of their own that an answer leaves altogether."""

from __future__ import annotations

import re

from answerable.reading.gaps.answer import DATES, Given
from answerable.reading.gaps.clauses import new_words
from answerable.reading.gaps.items import BAND
from answerable.reading.gaps.named import has_title, says_name
from answerable.reading.gaps.settled import SENTENCES
from answerable.reading.gaps.units import FREQUENCY

_I = re.IGNORECASE
_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
_ASKS = re.compile(
    r"\?\s*$|^\W*(?:and |also,? |finally,? |secondly,? |in addition,? |further,? )*"
    r"(?:please|kindly|could you|can you|would you|give|state|list|name|say|tell|supply|provide|"
    r"confirm|describe|explain|set out|i (?:also |would |should )?(?:want|like|wish|ask|need|"
    r"require|request))\b",
    _I,
)
_NO_ASK = re.compile(
    r"\b(?:calendar|financial) years (?:please|only|will)\b|"
    r"\b(?:no need|do not need|not interested|not asking|by e-?mail|electronic|format|spreadsheet|"
    r"as soon as|within 20|acknowledge|clarif\w+|get in touch|contact me|let me know if|"
    r"if you (?:need|cannot|can't|are unable)|under (?:the )?(?:foi|freedom|section)|"
    r"apart from|breakdown|broken down|break \w+ down|split|separately|for each|by year|each "
    r"year)\b",
    _I,
)
_OF_ANOTHER = re.compile(
    r"^\W*if\b|^\W*(?:please )?(?:also )?(?:show|include|exclude|separate|split|break|add)\b|"
    r"^\W*(?:please )?(?:give|provide|state|list) (?:the|figures|details|"
    r"dates|names?|numbers|reasons|a|all|details)\b|^\W*what (?:is|are|was|were) (?:it|they)\b|"
    r"\beach\b|^\W*(?:please )?\w+ (?:\w+ )?(?:it|them|those|these|ones?|which)\b[^?]*$",
    _I,
)
"""Details of what another sentence asks for."""
_NUMERIC = re.compile(
    r"\b(?:how (?:many|much|long|often|old|frequently)|numbers?|percentage|proportion|share|rate|"
    r"costs?|budget|spend|paid|value|amount|total|average|highest|lowest|longest|salary|price|fees?|"
    r"wte|fte|hours|days|savings|benefits|income)\b",
    _I,
)
_WHO = re.compile(
    r"\b(?:who|whom|whose|names?|titles?|which (?:\w+ )?(?:company|supplier|firm|provider|"
    r"person|officer|department|team|committee|body|organisation)\w*)\b",
    _I,
)
_WHEN = re.compile(r"\b(?:when|dates?|(?:what|which) (?:year|month|day))\b", _I)
_WHETHER = re.compile(
    r"^\W*(?:and |also |please (?:confirm|say|state) )?(?:do|does|did|is|are|was|were|has|have|"
    r"had|can|could|will|would|whether|if)\b",
    _I,
)
_WHY = re.compile(r"\b(?:why|reasons?|grounds?|causes?)\b", _I)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|reasons?|grounds?|as (?:a result|the \w+ (?:was|were|had))|"
    r"so that|in order to|since (?:the|it|they|he|she)|failed|failure|lack of|following|after)\b",
    _I,
)
_BAND = re.compile(BAND, _I)
_EITHER = re.compile(rf"{_WHETHER.pattern}(?!.* or )", _I)
_BANDS = re.compile(r"\b(?:bands?|grades?)\b", _I)
_SAYS = re.compile(
    r"\b(?:yes|no|none|not|never|neither|nil|nobody|both|"
    r"(?:it|we|they) (?:has|does|is|was|did|do|have|are|were)(?=[,.;]|$)|will be|"
    r"(?<!found )to be)\b|n['’]t\b",
    _I,
)
_LITTLE = frozenset(
    re.findall(
        r"\w+",
        "about also and any are been being can could did does each ever for from give given had "
        "has have how into its kindly list many much name new number numbers our please provide "
        "say since state tell than that the their them there these they this those trust council "
        "university force school authority department service was were what when where whether "
        "which who whom whose why will with would you your year years month months last past "
        "financial calendar total copy details information following held hold made make take "
        "taken took during between through time just like need want wish know much both all such "
        "other per currently current present date dates long often people staff person was upon "
        "use used using set out one two three four five six figures all any",
    )
)
_NEW = 3
"""Content words in a sentence of its own that tell something nobody else was asked for."""


def split_left(question: str, answer: str) -> tuple[str, list[str]]:
    """The question less the sentences that are left, and those; nothing where there is one ask.

    A sentence is left where none of its own words are in the answer, and nothing of the kind it
    asks for is there to spare. One that asks details of another stands or falls with it.
    """
    given = Given(answer)
    sentences = [s for s in _SENTENCE.split(question) if s.strip()]
    asks = _groups(sentences)
    left = [] if re.match(r"\W*yes\W*$", given.flat, _I) else left_of(asks, answer)
    if not left:
        return question, []
    return " ".join(s for s in sentences if not any(s in group for group in left)), left


def left_of(asks: list[str], answer: str) -> list[str]:
    """Those of separate asks that the answer leaves; [] where it leaves all, or closes any."""
    given = Given(answer)
    if _settled(asks, given):
        return []
    left = [ask for place, ask in enumerate(asks) if _is_left(place, asks, given)]
    return left if len(left) < len(asks) else []


def _settled(asks: list[str], given: Given) -> bool:
    """Whether the answer may close everything: a refusal, or a nil or a pointer for so few asks."""
    if given.refused or given.not_held:
        return True
    told = [s for s in SENTENCES.split(given.text) if s.strip()]
    closes = given.points or given.nil or given.negative
    return closes and not 1 < len(told) < len(asks)


def _groups(sentences: list[str]) -> list[str]:
    """The asks, each with the sentences that want details of it."""
    found: list[str] = []
    for sentence in sentences:
        aside = sentence.startswith("(") or not _words(_ABOUT.sub("", sentence))
        if not (aside or _ASKS.search(sentence)) or _NO_ASK.search(sentence):
            continue
        if found and (aside or _OF_ANOTHER.search(sentence)):
            found[-1] += f" {sentence}"
        elif not aside:
            found.append(sentence)
    return found


_ABOUT = re.compile(r"\b(?:ask(?:ing)?|figures?|totals?|interested|mean)\b", _I)


def _is_left(place: int, asks: list[str], given: Given) -> bool:
    ask, others = asks[place], asks[:place] + asks[place + 1 :]
    elsewhere = {_stem(word) for other in others for word in _words(other)}
    own = {_stem(word) for word in _words(ask)} - elsewhere
    if _PERSONS.match(ask) and not _tells_who(ask, given):
        return True
    met = own & {_stem(word) for word in _words(given.flat)}
    if met and not (
        _EITHER.match(ask) and not _SAYS.search(given.flat) and len(met) * 2 < len(own)
    ):
        return False
    if not own and not _NUMERIC.search(ask):
        return False
    return not _to_spare(ask, asks[:place], others, given)


_PERSONS = re.compile(r"^\W*(?:and |also )?(?:by |to |with )?who(?:m|se)?\b(?!.*\bif\b)", _I)
_PEOPLE = re.compile(
    r"\b(?:by|staff|team|only|anyone|everyone|nobody|members?|people|department|committee|board|"
    r"company|contractor|supplier|council|university|group|ltd|plc|we|our own|"
    r"in[- ]house)\b",
    _I,
)


def _tells_who(ask: str, given: Given) -> bool:
    """Whether somebody is named, titled or described at all."""
    who = has_title(given) or says_name(ask, given) or _names(ask, given)
    return bool(who or _PEOPLE.search(re.sub(r"^the \w+ ", "", given.flat, flags=_I)))


def _figures_to_spare(before: list[str], given: Given) -> bool:
    """Whether there are more figures than earlier sentences count; a table is of one of them."""
    counted = sum(1 for other in before if _NUMERIC.search(other))
    told = [f for f in given.figures if f.lower() not in _NO_NUMBER] or list(given.years)
    if given.rows:
        told = [f for f in told if not any(f in cell for row in given.rows for cell in row)]
    listed = max(0, len(given.labelled) - 1) if _SPLIT.search(" ".join(before)) else 0
    return len(told) - listed > counted * max(1, len(set(given.years)))


def _to_spare(ask: str, before: list[str], others: list[str], given: Given) -> bool:
    """Whether the answer has something of the kind asked that no earlier sentence asks for."""
    if _OFTEN.search(ask) or (_WHY.search(ask) and _REASON.search(given.flat)):
        return not _OFTEN.search(ask) or given.says(FREQUENCY)
    if _NUMERIC.search(ask):
        return _figures_to_spare(before, given)
    if _WHEN.search(ask):
        return given.dates > sum(1 for other in before if _WHEN.search(other))
    if told := next((t for a, t in ((_BANDS, _BAND), (_EITHER, _SAYS)) if a.search(ask)), None):
        return bool(told.search(given.flat))
    if _WHO.search(ask):
        named = sum(1 for other in before if _WHO.search(other))
        return len(_names(" ".join([ask, *others]), given)) > named
    told_words = new_words(" ".join([ask, *others]), DATES.sub(" ", given.flat))
    return len(told_words) >= _NEW


_SPLIT = re.compile(r"\b(?:by|per|for each|broken down|split)\b", _I)
_OFTEN = re.compile(r"\bhow (?:often|frequently|regularly)\b", _I)
_NO_NUMBER = ("single", "one", "both", "once", "twice", "half")


def _names(question: str, given: Given) -> list[str]:
    """Capitalised words within sentences that the question has not."""
    inner = re.sub(r"(?:^|(?<=[.?!:\n]\s))\w+", "", DATES.sub(" ", given.flat))
    known = question.lower()
    runs = re.findall(r"\b[A-Z][\w'’&-]+(?:\s+(?:of |for |and |the )?[A-Z][\w'’&-]+)*", inner)
    return [run for run in runs if run.lower() not in known]


def _words(text: str) -> list[str]:
    return [w for w in re.findall(r"[a-z]{3,}", text.lower()) if w not in _LITTLE]


def _stem(word: str) -> str:
    return word.rstrip("s")[:5]
