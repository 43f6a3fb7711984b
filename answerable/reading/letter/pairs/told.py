"""Letters that say what was asked in their own words or in quotation marks, and then answer it."""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.body import REPLY_HEAD, found_alone, is_flat, paragraphs, tidy
from answerable.reading.letter.matching import matched
from answerable.reading.letter.opening import is_opening, opened
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.letter.voice import VOICE
from answerable.reading.questions import ReadQuestion, split_questions
from answerable.reading.questions.asking import continues, is_around, is_ask, is_note
from answerable.reading.questions.sentences import sentences, squeeze

_QUOTED = re.compile(
    r"\b(?:asked|requested|wrote|request|following|information|wanted|said|questions?|"
    r"your (?:own )?words)\b[^\n“”\"]{0,80}\s{0,9}(?:“(?P<c>[^”]{15,4000})”|"
    r"\"(?P<q>[^”\"]{15,4000})[”\"]|"
    r"\n\s*['‘](?P<s>(?:[^\n]|\n(?!\s*['‘])){15,4000}?)['’][ \t]*(?=\n|$))",
    re.IGNORECASE,
)


_OF_REVIEW = re.compile(
    r"\b(?:request|ask|asking|asked)\b[^.?\n]{0,20}\binternal review\b|\bplease review how\b", re.I
)
"""What is quoted are the grounds of a complaint, and no question."""


def quoted(lines: list[str]) -> Paired | None:
    """What was asked stands in quotation marks: all of it, or each question before its answer."""
    text = "\n".join(lines)
    said = (m for m in _QUOTED.finditer(text) if not _BY_THE_BODY.search(m.group()))
    found = [(m, _wanted_in((m["c"] or m["q"] or m["s"]).strip())) for m in said]
    found = [(m, asked) for m, asked in found if asked and not _OF_REVIEW.search(m.group())]
    if not found:
        return None
    if len(found) > 1 and all(len(asked) == 1 for _, asked in found):
        ends = [*(_opening(text, m.start()) for m, _ in found[1:]), len(text)]
        pairs = [
            replace(asked[0], answer=answer_in(text[m.end() : end].split("\n")))
            for (m, asked), end in zip(found, ends, strict=True)
        ]
        return Paired(tuple(pairs), "\n\n".join(pair.answer or "" for pair in pairs))
    match, asked = found[0]
    reply = _after_stop(text[match.end() :]).split("\n")
    return Paired(matched(asked, reply), "\n".join(reply)) if answer_in(reply) else None


_THING = re.compile(r"(?:A|An|The|All|Any|Copies|Details) (?=[a-z])")
_WISH = "Please provide "


def _wanted_in(quotation: str) -> tuple[ReadQuestion, ...]:
    """What a quotation asks; where it begins with a thing named that is lost, that is wanted."""
    asked = split_questions(quotation)
    first = squeeze(asked[0].question) if asked else squeeze(quotation)
    if not _THING.match(quotation) or squeeze(quotation).startswith(first):
        return asked
    wished = split_questions(f"{_WISH}{quotation[0].lower()}{quotation[1:]}")
    if not wished or not wished[0].question.startswith(_WISH):
        return asked
    whole = wished[0].question.removeprefix(_WISH)
    return (replace(wished[0], question=f"{quotation[0]}{whole[1:]}"), *wished[1:])


_LEFT_OPEN = re.compile(
    r"\b(?:you\s+(?:\w+\s+)?(?:asked|requested|wrote|said|stated)|your request)\b"
    r"[^\n“”\"]{0,80}\s{0,9}"
    r"[“\"](?P<q>[^“”\"]{15,})\Z",
    re.IGNORECASE,
)
"""A quotation that the end of the text cuts off: all of it is the request."""
_BY_THE_BODY = re.compile(
    r"\basked you\b|\bpart of (?:your|the) request\b|\byou(?:r e?-?mail)? added\b", re.IGNORECASE
)
"""What the body asked, or names again while it answers."""


def cut_off(lines: list[str]) -> Paired | None:
    """A letter that the end of the text cuts off while it still says what was asked."""
    text = "\n".join(lines)
    match = _LEFT_OPEN.search(text)
    if match is None or any(REPLY_HEAD.match(line) for line in match["q"].split("\n")):
        return None
    if _OF_REVIEW.search(match.group()):
        return Paired((), "")
    told = text[: max(text.rfind(".\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1]
    head = max((i for i, line in enumerate(told.split("\n")) if REPLY_HEAD.match(line)), default=-1)
    reply = opened("\n".join(told.split("\n")[head + 1 :])).split("\n") if head >= 0 else []
    asked = split_questions(match["q"])
    return Paired(tuple(replace(q, answer=answer_in(reply)) for q in asked), "\n".join(reply))


def _opening(text: str, place: int) -> int:
    """Where the sentence that leads to the next quotation begins."""
    return max(text.rfind("\n", 0, place), text.rfind(". ", 0, place) + 1, 0)


def _after_stop(text: str) -> str:
    return re.sub(r"^[ \t]*[.,;]", "", text)


_SAID = re.compile(
    r"\W*(?:[^.?]{0,160}?\b(?:in which|where|that|and)\s+|[^.?]{0,60}\bfor (?=your\b)|"
    r"(?:in|with|by) (?:your|the|this) (?:\w+ ){0,4}?(?:request|e-?mail|letter)\b[^.?]{0,40}?,? "
    r"(?=you\b))?"
    r"(?:(?:finally|lastly|firstly|secondly|thirdly|first|second|in addition|additionally|"
    r"also|further(?:more)?|and|next)\b,?\s+)?"
    r"(?:your (?:\w+ ){0,4}?(?:request|e-?mail|letter)\b(?:[^.?]{0,160}?\b"
    r"(?=asking (?:for (?!inform)|how|what|when|whether|why|who)\b)|"
    r"(?: of [\w ]{3,20})? (?:also )?(?=asked|sought))|"
    r"you (?:also |then |further |finally |next |had |have )*)"
    r"(?:asked|asking|requested|enquired|wanted|wished|sought|wrote)(?: us| me)?"
    r"(?: to (?:know|see|have|be told|receive))?(?: for| about)?\s*[:,]?\s*(?P<q>[“\"‘']?"
    r"(?:a |an |the |all |any |every |each |how |what |which |who |when |where |why |whether |if |"
    r"copies |details |information |our )[^“”\"]*)",
    re.IGNORECASE,
)


_REVIEWED = re.compile(
    r"\W*you (?:want|asked|would like) (?:us to (?:look again at|review)|"
    r"for (?:a|an internal) review of) (?:(?:why we (?:would|did|could) not|our refusal to) "
    r"(?:give|provide|release|disclose|supply)(?: you)?(?: with)?|"
    r"our (?:reply|response|answer|decision) (?:to|on) your request for)"
    r"\s+(?P<q>.+)",
    re.IGNORECASE | re.DOTALL,
)


_EMPTY = re.compile(
    r"(?:the )?following\b|an? (?:internal )?review\b|(?:the )?information (?:below|about|on)\W*$",
    re.I,
)


def told_each(lines: list[str], least: int = 2) -> Paired | None:
    """`You asked how many ... . There were six. You also asked for ... . It is attached.`"""
    pairs: list[tuple[str, list[str]]] = []
    for paragraph in paragraphs(lines):
        pieces = sentences(paragraph)
        if not any(_asked_in(piece) for piece in pieces):
            if pairs:
                pairs[-1][1].append(paragraph)
            continue
        for piece in pieces:
            asked = _asked_in(piece)
            if asked:
                pairs.append((asked, []))
            elif pairs and not pairs[-1][1] and _AND_ASKS.match(piece):
                pairs.append((piece.strip().strip('“”"'), pairs[-1][1]))
            elif pairs:
                pairs[-1][1].append(piece)
    if len(pairs) < least:
        return None
    found = [ReadQuestion(0, None, asked, _told_of(answer)) for asked, answer in pairs]
    if not any(question.answer for question in found):
        return None
    told = {id(answer): answer for _, answer in pairs}.values()
    return Paired(tuple(found), "\n\n".join(piece for answer in told for piece in answer))


_AND_ASKS = re.compile(
    r"\W*(?:and|also),? (?:were|was|did|do|does|is|are|have|has|how|what|which|who|when|why|"
    r"where)\b(?: (?:any|many|much|often|was|were|did|is|are)\b| of| the\b)",
    re.IGNORECASE,
)
"""A question that goes on from the one before it: `And were any of them fined`."""


def _told_of(paragraphs: list[str]) -> str | None:
    return answer_in(found_alone(opened("\n\n".join(paragraphs)).split("\n")))


def _asked_in(sentence: str) -> str:
    """What a sentence says was asked; the empty string where it says nothing of the kind."""
    match = _REVIEWED.match(sentence) or _SAID.match(sentence)
    if not match or _EMPTY.match(match["q"]) or sentence.rstrip().endswith(":"):
        return ""
    return match["q"].strip().strip('“”"')


def told(lines: list[str]) -> Paired | None:
    """As `told_each`, of one question; the reply is all that follows it."""
    return told_each(lines, least=1)


_SOLID = 3
"""Lines with none empty between them, of a letter that parts no paragraphs."""
_ANNOUNCED = re.compile(
    r"\b(?:you (?:have )?(?:asked|requested|wrote|wanted)|(?:your|a) request|requested|"
    r"your (?:e-?mail|letter|message|enquiry|correspondence)\b[^.?\n]{0,60}\b(?:asked|asking|"
    r"sought|seeking|requesting)|"
    r"information request|you are seeking|you (?:seek|sought) access to)\b[^.?\n]{0,120}[:\-–]\s*$|"
    r"\brequest(?:ed)?\b[^.?\n]{0,60}\bfollowing(?: \w+){0,3}\W*$",
    re.IGNORECASE,
)


REPLYING = re.compile(
    r"^\W*(?:i (?:can|am able to|am unable|confirm|have|am|regret|would advise)\b|"
    r"(?:the )?[\w' ]{2,40}? (?:can confirm|confirms|holds?|does not hold|has (?:now )?considered|"
    r"is unable|considers?|neither confirms)\b|we\b|our\b|it is (?:estimated|considered)|"
    r"in (?:response|reply|answer|accordance)|thank|following|please (?:find|see)|having|"
    r"(?:this|the|your) (?:information|request|data)|unfortunately|under section|section \d|"
    r"yes\b|no\b|there (?:is|are|was|were)|response|answer|attached|enclosed)",
    re.IGNORECASE,
)


_YOU_ASKED = re.compile(r"\byou (?:have )?(?:asked|requested|wrote)(?: for| us)?\s*:\W*$", re.I)
"""What leads to a request of which, where nothing replies beneath it, the letter says no more."""


_YOU_SOUGHT = re.compile(
    r"\byou (?:have )?(?:asked|requested|wrote|wanted|seek|sought)\b[^.?\n]{0,80}:\s*$", re.I
)


def below_announcement(lines: list[str]) -> int:
    """After the last line in which a body leads to what was asked, with anything beneath; or 0."""
    led = (i + 1 for i in reversed(range(len(lines))) if _YOU_SOUGHT.search(lines[i]))
    return next((i for i in led if any(map(str.strip, lines[i:]))), 0)


def announced(lines: list[str]) -> Paired | None:
    """`Your request for the following information:`, what was asked, and then the reply."""
    for index, line in enumerate(lines):
        if _ANNOUNCED.search(line):
            cut = _reply_from(lines, index + 1)
            if cut is None and _YOU_ASKED.search(line):
                return Paired(split_questions("\n".join(lines[index + 1 :])), "")
            asked = split_questions("\n".join(_unled(lines[index + 1 : cut]))) if cut else ()
            if cut and not asked and not lines[cut - 1].strip():
                asked = _whole(lines[index + 1 : cut])
            if cut and asked and answer_in(lines[cut:]):
                return Paired(matched(asked, lines[cut:]), "\n".join(lines[cut:]))
    return None


def _unled(lines: list[str]) -> list[str]:
    """Without the lines that lead to the next of several requests: `In request 12 you asked:`."""
    return ["" if _ANNOUNCED.search(line) else line for line in lines]


def _reply_from(lines: list[str], start: int) -> int | None:
    """The line at which the paragraphs of the request are over; None where they never are."""
    begun = False
    solid = is_flat(lines) or all(map(str.strip, lines[start - 1 : start + _SOLID]))
    for index in range(start, len(lines)):
        above = lines[index - 1].rstrip()
        opens = bool(lines[index].strip()) and not above
        voiced = VOICE.match(lines[index]) or is_opening(" ".join(lines[index : index + 2]))
        if solid and begun and above.endswith((".", "?")) and voiced:
            return index
        said = REPLYING.match(lines[index]) or states(lines[index])
        if begun and opens and (said or _figured(lines[index : index + 2])):
            return index
        begun = begun or bool(lines[index].strip())
    return None


_FIGURED = re.compile(
    r"\W*(?:[A-Z(][\w ,'()/&-]{1,60}?\s?[:–-]\s+|(?:19|20)\d\d[\d/ -]{0,6}\s?[:–-]\s+)?"
    r"£?(?!(?:19|20)\d\d\W*$)\d[\d,.]*\s?(?:%|[a-z]{1,12})?\W*"
)
"""`Cancelled: 212`, `2020 - 4,120`: a figure and what it is of."""


def _figured(lines: list[str]) -> bool:
    """Whether a line gives a figure, or the line beneath it does and it only says of what."""
    first, *below = lines
    if _FIGURED.fullmatch(first):
        return bool(re.search(r"[A-Za-z£]|\d\s[–-]|:", first))
    heads = first.rstrip().endswith(":") and not is_ask(first)
    return heads and any(map(_FIGURED.fullmatch, below))


def states(line: str) -> bool:
    """Whether a paragraph tells something and asks and wishes for nothing."""
    first = (sentences(line) or [""])[0]
    return (
        first.endswith(".")
        and first[:1].isupper()
        and not (is_ask(first) or is_around(first) or is_note(first) or continues(first))
        and not re.search(r"\b(?:i|my|me|please|would like)\b", first, re.IGNORECASE)
    )


def _whole(lines: list[str]) -> tuple[ReadQuestion, ...]:
    text = tidy(lines)
    return (ReadQuestion(0, None, text),) if text and len(text.split()) > 3 else ()
