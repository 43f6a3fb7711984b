"""The request in one piece and the reply in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from answerable.reading.letter.answer import answer_in, without_marker
from answerable.reading.letter.body import REPLY_HEAD, REQUEST_HEAD, tidy
from answerable.reading.letter.labels import answers_told
from answerable.reading.letter.matching import matched
from answerable.reading.letter.opening import opened, without_head, without_letterhead
from answerable.reading.letter.pairs.letters import GREETED
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.pairs.told import states
from answerable.reading.letter.parts import parted
from answerable.reading.letter.restated import by_restatement, without
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import (
    is_aim,
    is_around,
    is_ask,
    is_lead,
    is_specific,
    opens_question,
)
from answerable.reading.questions.markers import read_marker
from answerable.reading.questions.sentences import squeeze


def headed(lines: list[str]) -> Paired | None:
    """A heading, one of the first five of its kind, parts the request from the reply."""
    heads = (i for i, line in enumerate(lines) if i and REPLY_HEAD.match(line))
    cuts = [i for i in islice(heads, 8) if not _runs_on(lines[i - 1], lines[i])]
    asked = next((i for i, line in enumerate(lines) if REQUEST_HEAD.match(line)), 0)
    cuts = [cut for cut in cuts if cut > asked or any(map(str.strip, lines[cut + 1 : asked]))]
    cuts = [cut for cut in cuts if not asked_again(lines, cut)]
    cuts.sort(key=lambda cut: cut < asked)
    found = (_cut_at(lines, cut) for cut in cuts[:5])
    return next((one for one in found if one), None)


def asked_again(lines: list[str], cut: int) -> bool:
    """Whether under a heading the reply only says again, under one of its own, what was asked."""
    again = next((i for i in range(cut + 1, len(lines)) if REQUEST_HEAD.match(lines[i])), None)
    between = opened("\n".join(lines[cut + 1 : again])).split("\n")
    if again is None or any(line.strip() and not REPLY_HEAD.match(line) for line in between):
        return False
    return any(REPLY_HEAD.match(line) for line in lines[again + 1 :])


def _cut_at(lines: list[str], cut: int) -> Paired | None:
    """As `headed`, with the line of the heading."""
    below = [i for i in range(cut + 1, len(lines)) if lines[i].strip()][:2]
    end, cut = cut, next((i for i in below if REPLY_HEAD.match(lines[i])), cut)
    start = request_from(lines, end)
    request = without_letterhead(lines[start:end])
    asked = _by_numbers(request, split_questions("\n".join(_unquoted(_untold(request)))))
    if start and "following" in lines[start - 1]:
        announced = split_questions("\n".join(_unquoted(lines[start - 1 : end])))
        asked = max(asked, announced, key=len)
    reply = lines[cut if _NUMBERED.fullmatch(lines[cut]) else cut + 1 :]
    if not asked or (len(asked) == 1 and not asked[0].number and _asks_itself(reply)):
        return Paired((), "\n".join(reply)) if start and not asked else None
    if asked and (lone := _lone_question(asked, reply)):
        return Paired((*asked, lone), "\n".join(reply))
    if _says_the_request(reply, request):
        return Paired(matched(asked, []), "")
    asked = _as_many(asked, request, answers_told(reply))
    return Paired(matched(asked, reply), "\n".join(without(reply, asked)))


def _says_the_request(reply: list[str], request: list[str]) -> bool:
    """Whether a text breaks off while the reply still only says again what was asked."""
    said = {squeeze(line) for line in request if line.strip()}
    again = [squeeze(line) for line in reply if line.strip()]
    *whole, last = again or [""]
    return bool(last) and said.issuperset(whole) and any(line.startswith(last) for line in said)


_SEVERAL = 2
_LONE = re.compile(r"\W*question\s?[:–-]\s+(?P<q>\S[^\n]*)", re.IGNORECASE)


def _lone_question(asked: Sequence[ReadQuestion], reply: list[str]) -> ReadQuestion | None:
    """The one question that a letter says it answers, where it is none of those printed above."""
    places = [i for i, line in enumerate(reply) if _LONE.match(line)]
    said = _LONE.match(reply[places[0]]) if len(places) == 1 else None
    if (
        said is None
        or len(asked) < _SEVERAL
        or squeeze(said["q"]) in {squeeze(one.question) for one in asked}
    ):
        return None
    answer = answer_in(reply[places[0] + 1 :])
    ends = said["q"].rstrip().endswith("?")
    return ReadQuestion(0, None, said["q"].strip(), answer) if answer and ends else None


_NUMBERED = re.compile(
    r"\W*(?:responses?|answers?|reply) (?!\d{1,2}[-–]\d{1,2}[-–]\d)"
    r"\d{1,2}(?:\s?(?:,|&|and|to|[-–])\s?\d{1,2})*\W*",
    re.IGNORECASE,
)
"""A heading that says which questions it answers, and not on what day: `Responses 1-4`."""
_WORDED = re.compile(r"\W*question (?:no\.? |number )?\d{1,2}[a-h]?\s?[:.–-]\s+\w", re.IGNORECASE)


def _asks_itself(reply: list[str]) -> bool:
    """Whether the reply says what was asked, each with its label: `Question 1a: Number of dogs`."""
    return sum(1 for line in reply if _WORDED.match(line)) > 1


def _as_many(
    asked: tuple[ReadQuestion, ...], lines: list[str], told: int
) -> tuple[ReadQuestion, ...]:
    """The lines that ask, mark or no mark, where they alone are as many as the answers."""
    if len(asked) == told or told < 2 or any(question.number for question in asked):
        return asked
    texts = (without_marker(line).strip() for line in lines)
    texts = (one for one in texts if not (is_lead(one) or is_around(one) or is_aim(one)))
    open_ones = [text for text in texts if opens_question(text) or is_ask(text)]
    if len(open_ones) != told:
        return asked
    return tuple(ReadQuestion(0, None, text) for text in open_ones)


_TOLD = re.compile(
    r"^\W*(?:[^.?:]{0,80}[.,] )?you (?:have |also )?(?:want|ask|seek|sought|asked|requested|wrote|"
    r"wanted)\b[^.?]{0,80}[:\-–]+\s*$|"
    r"^\W*(?:i|we) (?:write|am writing|are writing) [^.?:\n]{0,40}\byour (?:foi )?request\b"
    r"[^.?:\n]{0,100}\bas follows:\s*$",
    re.IGNORECASE,
)


def _untold(lines: list[str]) -> list[str]:
    """A request without the body's own words that lead to it: `You want these papers -`."""
    lines = _of_quotation(lines[: _clarified_from(lines, _complaint_from(lines))])
    last = max((i for i, line in enumerate(lines) if _TOLD.match(line)), default=-1)
    return lines[last + 1 :] if any(line.strip() for line in lines[last + 1 :]) else lines


_CLARIFIED = re.compile(
    r"^\W*(?:your |request for |our )?clarification(?: (?:sought|requested|received|q(?:uestion)?|"
    r"a(?:nswer)?))?\W*$",
    re.IGNORECASE,
)
_BODY_ASKS = re.compile(r"(?:[A-Z][\w'’]* ?){1,6}:\s[^\n?]{4,300}\?[ \t]*(?:\n|\Z)")
_ALL_QUOTED = re.compile(
    r"[^“”\"‘’'.?:]{0,60}\byou (?:have )?(?:asked|requested|wrote)(?: us| me)?,?\s*[‘']"
    r"(?P<q>[^“”\"‘]{15,}?)\s*[’'][.]?\s*\Z",
    re.IGNORECASE,
)


def _clarified_from(lines: list[str], end: int) -> int:
    """Where, after the request, the body asks under a heading of its own what was meant.

    Or where such headings, with nothing beneath them that asks, say what came back.
    """
    heads = [i for i, line in enumerate(lines[:end]) if i and _CLARIFIED.match(line)]
    asked = (i for i in heads if _BODY_ASKS.match("\n".join(lines[i + 1 : end]).lstrip()))
    told = heads[:1] if len(heads) > 1 and not any(map(is_ask, lines[heads[0] : end])) else []
    return next((i for i in [*asked, *told] if any(map(str.strip, lines[:i]))), end)


_MEANT = re.compile(r"\W*(?:question|answer)\W*", re.IGNORECASE)


def without_clarification(lines: list[str]) -> list[str]:
    """Without what was meant, under a heading and labels of its own, before the reply's heading.

    Nor where that heading stands in the place of all that was asked. What is asked under the last
    label is kept: it is what the one who asked wrote.
    """
    head = next((i for i, line in enumerate(lines) if i and _CLARIFIED.match(line)), 0)
    heads = (i for i in range(head + 1, len(lines)) if REPLY_HEAD.match(lines[i]))
    end = next((i for i in heads if not _MEANT.fullmatch(lines[i])), 0)
    between = range(head + 1, end)
    labels = [i for i in between if _MEANT.fullmatch(lines[i]) or _CLARIFIED.match(lines[i])]
    above = next((line for line in reversed(lines[:head]) if line.strip()), "")
    wanted = labels and any(is_ask(one) and is_specific(one) for one in lines[labels[-1] : end])
    meant = not wanted if labels else REQUEST_HEAD.match(above)
    return [*lines[:head], *lines[end:]] if head and end and meant else lines


def _of_quotation(lines: list[str]) -> list[str]:
    """All that stands in single quotation marks after `You have asked us`, and nothing after."""
    text = "\n".join(lines).rstrip()
    told = re.finditer(r"\byou (?:have )?(?:asked|requested|wrote)\b", text, re.IGNORECASE)
    found = (_ALL_QUOTED.match(text, text.rfind("\n", 0, one.start()) + 1) for one in told)
    quoted = next((match for match in found if match), None)
    return quoted["q"].split("\n") if quoted else lines


def _complaint_from(lines: list[str]) -> int:
    """Where the words of a complaint about the first reply begin, after the request's own."""
    leads = [i for i, line in enumerate(lines) if _TOLD.match(line)]
    if len(leads) < 2 or "review" not in " ".join(lines[leads[-1] - 1 : leads[-1] + 2]).lower():
        return len(lines)
    ended = (i for i in range(leads[-1] - 1, 0, -1) if re.search(r"[”\"]\s*$|^\s*$", lines[i]))
    return next(ended, leads[-1] - 1) + 1


def request_from(lines: list[str], cut: int) -> int:
    """After the last heading of a request before `cut` with anything beneath it; 0 for none."""
    heads = [i + 1 for i, line in enumerate(lines[:cut]) if REQUEST_HEAD.match(line)]
    spoken = (i for i in reversed(heads) if any(line.strip() for line in lines[i:cut]))
    return next(spoken, heads[-1] if heads else below_title(lines[:cut]))


_ENTRY = re.compile(
    r"^\W*(?:(?:case |request |foi )?(?:ref(?:erence)?|id)(?: (?:no\.?|number))?|"
    r"(?:date )?(?:first )?(?:published|received|requested|responded|updated|created))\b"
    r"[^.?]{0,40}\d[^.?]{0,20}$",
    re.IGNORECASE,
)
_HEAD_LINES = 20


def below_title(lines: list[str]) -> int:
    """After the reference and the dates of a page, where its title stands above them; else 0."""
    entries = [i + 1 for i, line in enumerate(lines[:_HEAD_LINES]) if _ENTRY.match(line)]
    last = entries[-1] if entries else 0
    asked = any(line.rstrip().endswith("?") or read_marker(line) for line in lines[:last])
    return 0 if asked or not any(line.strip() for line in lines[last:]) else last


def _by_numbers(lines: list[str], asked: tuple[ReadQuestion, ...]) -> tuple[ReadQuestion, ...]:
    """The questions by the numbers printed, where reading them as a request loses some."""
    marked = [(i, read) for i, line in enumerate(lines) if (read := read_marker(line))]
    items = [(i, *read) for i, read in marked if read[0].kind == "number" and not read[0].bare]
    numbers = [marker.ordinal or 0 for _, marker, _ in items]
    rising = len(items) > 1 and all(a < b <= a + 2 for a, b in pairwise(numbers))
    led = bool(items) and any(map(str.strip, lines[: items[0][0]]))
    led = led and not any(is_ask(rest) or opens_question(rest) for _, _, rest in items)
    named = [part for q in asked for part in (q.parts if led and not q.number else (q,))]
    found = {match[0] for q in named if (match := re.match(r"\d+", q.number or ""))}
    if not rising or numbers[0] != 1 or all(str(number) in found for number in numbers):
        return asked
    ends = [*(i for i, _, _ in items[1:]), len(lines)]
    texts = (
        (marker.label, tidy([rest, *lines[i + 1 : end]]))
        for (i, marker, rest), end in zip(items, ends, strict=True)
    )
    return tuple(ReadQuestion(0, label, text) for label, text in texts if text)


def _runs_on(before: str, line: str) -> bool:
    """Whether a line is the end of a wrapped sentence: `when we have your` / `response.`."""
    return line[:1].islower() and bool(re.search(r"[a-z,]$", before.rstrip()))


def _unquoted(lines: list[str]) -> list[str]:
    """Without the quotation marks that open or end a line, and not both within it."""
    return [_without_mark(line) for line in lines]


_MARKS = (r"[“\"]", r"[”\"]"), (r"[‘']", r"[’']")


def _without_mark(line: str) -> str:
    for first, last in _MARKS:
        bare = re.sub(rf"{last}\s*[.,]?\s*$", "", line)
        whole = bare != line and re.search(rf"(?<!\w){first}", bare.lstrip()[1:])
        line = line if whole else bare
        within = re.search(rf"{last}(?!\w)", line.lstrip()[1:])
        line = line if within else re.sub(rf"^\s*{first}", "", line)
    return line


def restated(lines: list[str]) -> Paired | None:
    """A mail thread: the request first, then a reply that repeats its questions."""
    greeted = (i for i, line in enumerate(lines) if i and GREETED.match(line))
    cuts = [*((cut, 2) for cut in islice(greeted, 5)), *((cut, 1) for cut in said_again(lines))]
    for cut, least in cuts:
        asked = split_questions("\n".join(without_head(lines[below_title(lines[:cut]) : cut])))
        if asked:
            found = by_restatement(asked, lines[cut:], least=least)
            if found:
                return Paired(parted(found), "\n".join(without(lines[cut:], asked)))
    return None


def listed_again(lines: list[str]) -> bool:
    """Whether a list of questions stands a second time, with a statement beneath each.

    Or with a figure after each, where all of them bear numbers.
    """
    bare = [without_marker(line).strip() for line in lines if "?" in line]
    numbers = [read[0].label for line in lines if (read := read_marker(line))]
    twice = len(set(bare)) < len(bare) or len(set(numbers)) * 2 <= len(numbers)
    cut = next(said_again(lines), None) if twice else None
    asked = split_questions("\n".join(lines[below_title(lines[:cut]) : cut])) if cut else ()
    found = by_restatement(asked, lines[cut:], least=1) if asked else None
    told = [question.answer.split("\n")[0] for question in found or () if question.answer]
    if len(asked) == len(told) > 1 and all(map(_FIGURES.fullmatch, told)):
        return all(question.number for question in asked)
    return len(told) > 1 and all(one.endswith(".") and states(one) for one in told[:-1])


_FIGURES = re.compile(r"\W*£?\d[\d,.]*%?\W*")


def said_again(lines: list[str]) -> Iterator[int]:
    """The first line that says again, with its marker or another, what an earlier line asked.

    The last line of a text may break off before it says all of it.
    """
    seen: dict[str, list[str]] = {}
    last = max((i for i, line in enumerate(lines) if line.strip()), default=0)
    for index, line in enumerate(lines):
        bare = squeeze(without_marker(line))
        earlier = seen.get(bare[:_LEAST_ASKED], ()) if len(bare) >= _LEAST_ASKED else ()
        broken = index == last and any(one.startswith(bare) for one in earlier)
        if broken or any(map(bare.startswith, earlier)):
            yield _first_again(lines, index)
            return
        telling = bare.endswith("?") or len(bare) >= _LONG or bare != squeeze(line)
        if len(bare) >= _LEAST_ASKED and telling:
            seen.setdefault(bare[:_LEAST_ASKED], []).append(bare)


def _first_again(lines: list[str], index: int) -> int:
    """The first of the lines up to `index` that were all said before."""
    before = [line.strip() for line in lines[:index]]
    while index and (not before[index - 1] or before[index - 1] in before[: index - 1]):
        index -= 1
    return index


_LEAST_ASKED = 20
_LONG = 40
"""Characters of a line, with no mark on it, that nobody writes twice but to say it again."""
