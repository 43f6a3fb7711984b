"""What of a reply is answer, and what is the letter around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from string import whitespace

from answerable.reading.letter.endings import ENDING
from answerable.reading.questions.sentences import width_of

_I = re.IGNORECASE
CLOSING = re.compile(
    r"^\W*(?:should this not be\b|should you (?:require|have|wish|be|need|remain)|"
    r"if you (?:are|were|have|wish|require|need|would like|feel|remain|do not agree|disagree|"
    r"want|consider)\b(?=[^.]{0,140}(?:unhappy|dissatisf|satisf|quer|question|clarif|discuss|complain|review|appeal|further|"
    r"survey|contact|help|handled|way|re-?use|decision))|"
    r"if (?:our|this|the) (?:reply|response|answer) (?:does not|doesn['’]t|has not|did not) "
    r"(?:satisfy|answer|meet)\b|file downloads?\W*$|"
    r"if (?:anything|any part|something) (?:in|of) (?:this|our) (?:letter|reply|response|e-?mail|"
    r"answer)\b|"
    r"please (?:find enclosed an information|note (?:that )?(?:the information|this|"
    r"information|under|you|most|we|personal)|do not hesitate|contact (?:me|us)|quote|"
    r"remember|be aware|feel free)|"
    r"please (?:do )?(?:get in touch|let (?:me|us) know if)\b|"
    r"(?:but )?under section 16\b|"
    r"to (?:raise|make|lodge) (?:a|an|any) (?:complaint|appeal|comment)|to (?:complain|appeal)\b|"
    r"[^.\n]{0,60}\bopen government licence\b|attachments? \d+\W*$|"
    r"you can (?:read|find|see) (?:out )?more\b|next steps\W*$|to go back\b|"
    r"(?:please )?see attachments?\W*$|"
    r"yours (?:sincerely|faithfully|truly)|yours,?$|"
    r"(?:with )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)\b|"
    r"regards,?$|"
    r"you (?:have|can|may|are entitled to)\b[^.]{0,60}(?:right|complain|appeal|review|"
    r"ask (?:us|for)|request a|contact)|"
    r"you (?:may|can) make representations\b[^.]{0,60}\b(?:within|days)\b|"
    r"(?:your )?right(?:s)? (?:to|of) (?:review|complain|appeal)|internal review|"
    r"complaints?\b(?: (?:procedure|process|rights?|and reviews?))?[:.]?$|(?:the )?(?:scottish )?"
    r"information commissioner\b(?!['’]s (?:advice|guidance|decision|view))|"
    r"(?:we|i) (?:value|appreciate) (?:the|your) interest|"
    r"we (?:will|shall) (?:seek to |aim to |try to )?(?:reply|respond|answer) (?:to you )?within\b|"
    r"(?:i am|we are) sorry for (?:any|the) (?:trouble|inconvenience)\b|"
    r"i (?:hope|trust) (?:this|that|you|the)|we (?:hope|trust)|"
    r"it (?:may|might) (?:be )?help(?:ful)?\b[^.\n]{0,30}\b(?:say|explain|outline|set out|"
    r"clarify)\b[^.\n]{0,40}\b(?:act|foia?|regulations|legislation)\b|"
    r"thank you for your (?:interest|request)|this (?:concludes|completes)|that concludes|"
    r"the (?:information|material) (?:supplied|provided|enclosed|contained|disclosed|in)\b"
    r"[^.]{0,80}"
    r"(?:copyright|protected|re-?use)|"
    r"the information we have (?:supplied|provided|given)\b[^.]{0,60}\b(?:copyright|intellectual)|"
    r"every effort (?:is|has been) made to (?:provide|give|ensure|supply)\b|"
    r"(?:due to|because of|owing to) (?:the )?differen\w+ [^.]{0,60}\b(?:forces|bodies|"
    r"authorities)\b|"
    r"(?:the )?[\w' ]{2,50} can neither confirm nor deny (?:whether |that )?(?:it|we) holds? any "
    r"other\b|"
    r"(?:beyond|besides|apart from|other than|further to) [^.,\n]{3,40}, [^.,\n]{2,50} can neither "
    r"confirm nor deny\b|"
    r"(?:the )?[\w' ]{2,30} is committed to\b|you are (?:free|welcome) to (?:re-?)?use\b|"
    r"(?:internal )?reviews? (?:procedure|process|rights?)\W*$|exemptions?(?: applied| used)?\W*$|"
    r"date of (?:response|reply|issue|decision)\b|date request received\b|"
    r"reference (?:number|no\.?)\W*$|(?:information released|received|responded|topic)\s*:\s*$|"
    r"you (?:can|may) (?:also )?find (?:out )?more\b|advice and assistance\W*$|"
    r"copyright|re-?use of|terms of use|"
    r"enc(?:s|l)?\s*[:.]|enclos(?:ed|ures?)\b(?! (?:is|are|please)\b)|rate this page|"
    r"was this (?:page )?(?:helpful|useful)|share this|print this page|"
    r"(?:online (?:services|forms|payments)|(?:quick|useful|popular) links)\W*$|a ?[-–] ?z of\b|"
    r"back to top|contents|feedback|documents\W*$|last updated|published (?:by|on)|download|"
    r"attachments?$|(?:facebook|twitter|linkedin|whatsapp)\W*$|contact (?:details|us)\W*$|"
    r"(?:supporting|related|associated|response) (?:documents?|files?|content|items)\W*$|"
    r"(?:last|date) (?:reviewed|amended|modified)\b|date updated\b|disclosure log\W*$|"
    r"did you find this (?:page|information)\b|foi team\W*$|the ico (?:can|may) be\b|"
    r"this (?:response|reply|request) (?:has been|will be|is) (?:published|placed|added)\b|"
    r"related (?:links|pages|information)|disclaimer|"
    r"updated? (?:on )?\d{1,2}[-/. ]\w{1,9}[-/. ]\d{2,4}\W*$|"
    r"\[?link|to (?:help us|find out (?:more|about))|(?:to )?return to|view (?:all|more)|"
    r"all that follows|"
    r"(?:key|glossary|definitions?|legend)\s*:|[\w ()-]{2,40} (?:is|are) (?:how|what) "
    r"[^.?]{3,80}:\s*$|"
    r"note: for questions?|(?:it is |please )?(?:important )?(?:to )?note\W*$|"
    r"where (?:we|the \w+) rel(?:y|ies) on an exemption\b|section 17\b[^.]{0,40}\brequires\b|"
    r"where an(?:y)? exemption applies\b|section 1 ?\(1\) ?\(a\) (?:lays|places|imposes)\b|"
    r"notes? (?:on|to) (?:question|answer)|"
    r"further (?:information|advice|queries)\b|for further|in accordance with the (?:freedom|"
    r"act),? (?:this|that|you)|"
    r"freedom of information (?:team|officer|manager|lead|coordinator|office)|"
    r"information (?:rights|governance) (?:team|officer|manager|lead)|"
    r"section (?:12|14|2[1-9]|3\d|4[0-4])[ (][^.]{0,80}$|you (?:should|must) (?:do so|write|"
    r"make)|if you (?:wish|want) to (?:complain|appeal))",
    _I,
)
_RULE = re.compile(r"\s*[▬═━]{10,}\s*")
"""A rule drawn across a page, under which its standing notices are."""
_PAGE = re.compile(r"^\W*(?:page )?\d{1,3}(?: of \d+)?\W*$|^[=_\-*\s]+$", _I)
REPLY_HEAD = re.compile(
    r"^\W*(?!reasons? for )(?:(?:our|dwp|the|trust|council|your|foi|the council'?s|the trust'?s|"
    r"official|full)?\s?\b(?:\w{2,12}(?:['’]s)? |(?-i:[A-Z][\w'’]* ){2,4})?"
    r"(?:response|reply|answers?|decision)"
    r"(?: to (?:your |the )?(?:request|questions?)| text|"
    r" (?:from|by|of) (?:the |our )?(?-i:[A-Z][\w'’&]*)(?: (?-i:[A-Z][\w'’&]*)){0,4})?|we said|"
    r"(?:our )?findings?|"
    r"(?:here|below) (?:is|are) (?:our|the) (?:responses?|reply|replies|answers?)|"
    r"in (?:answer|response|reply)(?: to your (?:questions?|request|enquiry|queries)"
    r"(?![^:]*\b(?:we|i|it|there|is|are|was|were|has|have|do|does|not)\b[^:]*$)[^.?]{0,60})?|"
    r"(?:the )?information (?:that )?you (?:have )?requested is (?:as follows|below|set out below)|"
    r"(?:responses?|answers?) 1(?:(?:\s?(?:,|&|and|to)\s?|[-–]|\s[-–]\s(?=\d{1,2}\s?:))\d{1,2})*|"
    r"what (?:we|was) (?:can tell you|found|hold|know|provided|released|sent|supplied|decided)|"
    r"we (?:answer(?:ed)?|repl(?:y|ied))|"
    r"information (?:held|provided|supplied|released|disclosed)|response (?:details?|provided|sent|"
    r"issued|given)|details? of (?:the |our |your )?(?:response|reply|answer)|"
    r"please (?:find|see) (?:below )?(?:our |the (?:(?-i:[A-Z][\w'’]* ){1,4})?)?"
    r"(?:response|answers?)"
    r"(?![^.?]{0,40}\b(?:attach|enclos|spreadsheet|file))[^.?]{0,60}|"
    r"(?:our|the) (?:answers?|responses?|replies) (?:is|are)\s*:|"
    r"i am (?:pleased|able) to (?:enclose|attach|provide|give|set out|send)[^.\n]{0,20} "
    r"(?:our|the) "
    r"(?:response|reply|answers?|information)[^.\n]{0,40}|"
    r"(?:[^.\n]{0,120}[.,]\s+)?(?:our |the (?:\w+['’]s )?)?(?:response|reply|answers?) "
    r"(?:is |are )?(?:set out |given |provided |detailed )?(?:below|as follows|follows))\s*"
    r"(?:(?:on |dated |date )?[:\-–(]?\s*(?:\d{1,2}[/.\- ](?:\d{1,2}|"
    r"\w+)[/.\- ]\d{2,4}))?\s*[:.\-–]?\W*$",
    _I,
)
REQUEST_HEAD = re.compile(
    r"^\W*(?:(?:your|the|foi|original|full|(?:details|summary|nature|"
    r"description) of(?: the| your)?)?"
    r"\s?(?:foi |information )?(?:request|questions?|question\(s\)|enquiry)"
    r"(?: (?:details?|text|summary|received|made|for information))?|"
    r"you (?:asked|requested|wrote|wanted)(?: (?:for|us|to know|about)[^:]{0,60})?|"
    r"you have asked|information (?:requested|sought)|the information you requested|"
    r"original request \([\w /.-]{1,16}\)|what (?:you|was) (?:asked|requested)(?: for)?|"
    r"(?:your )?(?:request|questions?) and (?:(?:our|the|final) ){0,2}(?:response|answer)s?|"
    r"request (?:was|as) (?:follows|received)|foi request|request (?:no\.? |number )?\d{5,})"
    r"\s*[:.\-–]?\W*$",
    _I,
)


def before_closing(lines: list[str]) -> list[str]:
    """The lines of an answer without page numbers and the letter's own closing."""
    kept: list[str] = []
    last = above = ""
    width = _wrap_of(lines)
    apart = list(_closing_apart(lines))
    for line, below in zip_longest(apart, apart[1:], fillvalue=""):
        ends = CLOSING.match(line.rstrip()) or (last and ENDING.match(line.rstrip()))
        closing = bool(ends) and not _mid_sentence(last, line)
        closing = closing and not (_fills(above, line, width) or _cites(line, below))
        before, above = above, line.rstrip()
        listed = _LISTS_SECTIONS.search(last) if last else re.search(r"[^.]$", line.rstrip())
        closing = closing and not (listed and _SECTION.match(line))
        closing = closing or _breaks_off_closing(last, line, below) or bool(_RULE.fullmatch(line))
        if (closing and _FILES_BELOW.match(line)) or _why_again(line, kept):
            break
        if closing and last:
            kept = kept[: -_of_law_below(kept) or None]
            break
        page = _PAGE.match(line) and line.strip() and not _is_figure(line, last)
        if closing or page or _of_letterhead(before, line, below):
            continue
        kept.append(line)
        last = line.strip() or last
    return [] if all(REQUEST_HEAD.match(line) or not line.strip() for line in kept) else kept


_CLOSING_HEADS = (
    "next steps", "internal review", "further information", "your right to complain",
    "your right to appeal", "advice and assistance", "complaints procedure", "yours sincerely",
    "yours faithfully", "kind regards", "best wishes", "information commissioner",
)  # fmt: skip
_LEAST_OF_HEAD = 5


def _breaks_off_closing(above: str, line: str, below: str) -> bool:
    """Whether a text ends within the heading or the courtesy that would have closed it."""
    said = line.strip().lower()
    whole = bool(below.strip()) or not above.endswith((".", "?", "!")) or len(said) < _LEAST_OF_HEAD
    return not whole and any(head.startswith(said) for head in _CLOSING_HEADS)


_REASONS = re.compile(
    r"\W*reasons? (?:for|why) (?:(?:the|our|this|your|not|we|have|are|is|it) ){0,4}(?:decision|"
    r"refus\w+|withh\w+|providing|releasing|disclosing|exempt\w*)[^.?:]{0,40}\W*",
    _I,
)
_PROVISION = re.compile(r"\b(?:section|s\.|regulation|reg\.?) ?\d\d", _I)


def _why_again(line: str, told: list[str]) -> bool:
    """Whether a heading leads to the grounds of a refusal that the answer has told already."""
    return bool(_REASONS.fullmatch(line)) and any(map(_PROVISION.search, told))


_FILES_BELOW = re.compile(r"\W*(?:please )?see attachments?\W*$", _I)
"""Over the names of files, which are no answer though nothing else is told."""
_MAY_CLOSE = re.compile(
    r"(?<=[a-z)][.!]) +(?=(?:If|Should) you (?:have|are|wish|feel|need|want)\b)"
)


def _closing_apart(lines: list[str]) -> Iterator[str]:
    """Lines, with the closing that begins within one on a line of its own."""
    for line in lines:
        starts = (match.end() for match in _MAY_CLOSE.finditer(line))
        cut = next((i for i in starts if CLOSING.match(line[i : i + _LONGEST_CLOSING])), 0)
        if cut:
            yield line[:cut].rstrip()
        yield line[cut:]


_LONGEST_CLOSING = 300
_LEADS_TO_LAW = re.compile(
    r"\W*(?:the|this) (?:exemption|section|law) (?:is|itself is) (?:set out|given|explained|"
    r"printed) (?:in full )?(?:below|here)\W*",
    _I,
)


def _of_law_below(kept: list[str]) -> int:
    """Lines at the end that only lead to the words of the law, which are no part of an answer."""
    last = next((i for i, line in enumerate(reversed(kept), start=1) if line.strip()), 0)
    return last if last and _LEADS_TO_LAW.fullmatch(kept[-last].rstrip()) else 0


def _mid_sentence(before: str, line: str) -> bool:
    """Whether a line goes on with a wrapped sentence: `under` / `section 12(2) of the Act`."""
    return line[:1].islower() and before[-1:].isalpha() and len(before) > _LONGEST_LABEL


_LEAST_FULL, _NEARLY = 3, 12
"""Lines that show where a mail program wrapped them, and how far short of it they stop."""


def _wrap_of(lines: list[str]) -> int:
    """As `width_of`, where several lines are about as wide."""
    width = width_of(lines)
    full = sum(1 for line in lines if len(line.rstrip()) > width - _NEARLY)
    return width if full >= _LEAST_FULL else _NEVER


_NEVER = 10_000


_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\W*$")


def _of_letterhead(above: str, line: str, below: str) -> bool:
    """Whether an office in capitals stands over its address, as at the foot of a page."""
    if _POSTCODE.search(below):
        return line.isupper() and len(line.split()) >= _LEAST_FULL
    return above.isupper() and len(above.split()) >= _LEAST_FULL and bool(_POSTCODE.search(line))


def _cites(line: str, below: str) -> bool:
    """Whether a line on a section is no heading, as its sentence goes on beneath it."""
    return bool(_SECTION.match(line)) and below[:1].islower() and not line.rstrip().endswith(".")


def _fills(above: str, line: str, width: int) -> bool:
    """Whether a line goes on with the sentence of the one above it, which had no more room."""
    room = len(above) + 1 + len(line.split(" ", 1)[0])
    return room > width and bool(re.search(r"[a-z,]$", above))


_SECTION = re.compile(r"\W*section \d", _I)
_LISTS_SECTIONS = re.compile(
    r"\b(?:these|following|one|two|three)? ?exemptions?\b[^.]*\bappl(?:y|ies)\b[^.]*[.:]?$|"
    r"\b(?:the (?:below|following)|what follows) (?:exemptions? )?appl(?:y|ies)\W*$|"
    r"\bfor the (?:following )?reasons?(?: (?:below|set out below))?:\W*$|"
    r"\bexemptions? (?:set out |listed |given )?below\W*$|\bfollowing exemptions?\W*$|"
    r"^\W*section \d[^.]{0,100}$",
    _I,
)
"""The sections that an answer applies, named line by line, are of the answer."""


def _is_figure(line: str, before: str) -> bool:
    """Whether a bare number is told: the first thing said, a cell of a table, or under a label."""
    if not re.search(r"\d", line) or re.search(r"page|of", line, _I):
        return False
    if _BULLETED.match(line):
        return True
    label = len(before) <= _LONGEST_LABEL and not before.endswith((".", ",", ";"))
    label = label or bool(_LEADS.search(before))
    return not before or label or bool(re.search(r"[|£%]", line))


_BULLETED = re.compile(r"\s*(?:[•·▪●◦*]|[-–](?!.*[-–]\s*$))\s*\d")
"""An item that is a figure alone; a page's number has a dash on either side."""
_LEADS = re.compile(r"\b(?:below|follows|following|here)\W*$", _I)
_LONGEST_LABEL = 44
"""Characters of what a figure alone on its line is a figure of; wrapped prose is wider."""


def is_flat(lines: list[str]) -> bool:
    """Whether each line is a paragraph: no blank line parts them, and nothing wrapped them."""
    return "\n\n" not in "\n".join(lines).strip() and width_of(lines) > _WIDEST_WRAP


_WIDEST_WRAP = 110
"""Characters: where lines are longer no mail program wrapped them."""


def paragraphs(lines: list[str]) -> list[str]:
    return lines if is_flat(lines) else re.split(r"\n\s*\n", "\n".join(lines))


def tidy(lines: list[str]) -> str | None:
    """Lines as an answer: outer blanks gone, runs of blanks one; None where nothing is left."""
    text = re.sub(r"\n\s*\n+", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()
    bare = text.lstrip(f"|>{whitespace}").rstrip(f"|{whitespace}").strip()
    if not re.search(r"\w", bare):
        return None
    rows = text.split("\n")[-_ROWS_OF_TABLE:]
    return f"{bare} |" if len(rows) > 1 and all(map(_is_table_row, rows)) else bare


_ROWS_OF_TABLE = 2


def _is_table_row(line: str) -> bool:
    """Whether a line is of two cells or more, and a bar ends it as it ends all its table's."""
    *cells, end = line.rstrip().split("|")
    return not end and len(cells) > 1 and all(map(str.strip, cells))


_EVEN_IF = re.compile(r"\W*even (?:if|were|had|though)\b", _I)


def found_alone(lines: list[str]) -> list[str]:
    """Without a last paragraph on what would hold were the finding before it another."""
    *before, last = re.split(r"\n[ \t]*\n", "\n".join(lines).rstrip())
    return "\n\n".join(before).split("\n") if before and _EVEN_IF.match(last) else lines
