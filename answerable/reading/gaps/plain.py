"""Questions and answers less their courtesies, which ask and tell nothing."""

from __future__ import annotations

import re

from answerable.reading.asks.formats import only_of_form

_I = re.IGNORECASE
_BODY = (
    r"(?:we|i|the (?:[A-Za-z]+ ){0,3}?(?:trust|council|university|college|department|force|"
    r"constabulary|"
    r"authority|board|service|school|academy|agency|ministry|commission|office|hospital|borough|"
    r"county|committee|organisation|police|icb|museum|regulator|executive|practice|federation)|"
    r"[A-Z]\w+(?: [A-Z]\w+){0,4})"
)
_TELLS = (
    r"(?:(?:(?:can|may|would|wish to|would like to|am able to|are able to|is able to|write to|am "
    r"writing to|must) )+(?:hereby )?(?:confirm|advise|inform|state|report|tell|respond|reply|"
    r"clarify|note)|"
    r"(?:hereby )?(?:confirms?|advises?))(?: you| as follows)?(?: that|:)?"
)
_COURTESY = re.compile(
    r"^\W*(?:(?:thank you|thanks|many thanks|further to|with regard to|in relation to|regarding|"
    r"in response to|in answer to|in reply to|with reference to|following) (?:for )?(?:your|the|"
    r"this)?"
    r"\s*(?:\w+\s+)?(?:question|request|enquiry|inquiry|email|letter|query|correspondence|"
    r"interest)\b"
    r"[^.,:]{0,60}[.,:]\s*"
    r"|(?:please )?(?:be advised|note) that\s+"
    r"|(?:unfortunately|regrettably|in answer|in response|in summary|sadly),?\s+"
    rf"|{_BODY} (?:does |do )?holds? (?:this|the|some of the|all of the|that)(?: requested)? "
    r"(?:information|data)(?: (?:you (?:have )?(?:requested|asked for)|requested))?"
    r"(?:[.:]|,? (?:which is|as follows:?))\s*"
    rf"|(?:having (?:searched|checked|looked|considered)[^,.]{{0,60}},\s*)?{_BODY} {_TELLS}\s+"
    r"|(?:the )?(?:requested )?(?:information|answer|figures?|details?)(?: requested| you asked "
    r"for)? "
    r"(?:is|are) as follows[:.]\s*"
    r"|please (?:find|see)(?: the)? (?:information|figures|details|answer|response|data|table) "
    r"below[:.]?"
    r"\s+(?=\S))",
    _I,
)
_HOLDS = re.compile(r"neither confirm nor deny|holds? this information (?:but|however)", _I)
_POLITE = frozenset(
    re.findall(
        r"\w+",
        "under the foi eir freedom of information environmental act regulations 2000 2004 could "
        "can "
        "would will you your council trust university department force authority college board "
        "please kindly i we am are be grateful if like wish want to should it d writing ask asking "
        "request requesting requested requests ask obtain know receive following for a an my in "
        "accordance with pursuant hereby therefore also and that me us formally hope may s data "
        "constabulary school hospital service borough county district city police dear sir madam "
        "appreciate appreciated interested finding out learn pleased able help by",
    )
)
_REQUEST = re.compile(
    r"\b(?:tell me|let me know|inform me(?: of)?|advise(?: me)?(?: of)?|confirm(?: to me)?|state|"
    r"say|"
    r"provide(?: me)?(?: with)?|supply(?: me)?(?: with)?|disclose|specify|indicate|set out|detail|"
    r"furnish(?: me)?(?: with)?|know|learn|list|give me)\b",
    _I,
)
_BACKGROUND = re.compile(
    r"^(?:(?:i|my|we|our)\b|since [a-z]+ing\b|this (?:is|request|follows|relates)|"
    r"thank|"
    r"dear|for (?:the avoidance|clarity|context|background|information)|by [\"“‘'a-z ]+ (?:i|we) "
    r"mean|"
    r"(?:please )?note|as (?:a|part)|it (?:is|was|has)|there (?:is|"
    r"was|has)|"
    r"in recent|last month|earlier|background|if (?:this|any|some|all|you (?:need|require|cannot|"
    r"are unable))|"
    r"should (?:this|you)|where (?:possible|this)|i (?:would )?(?:look|appreciate|hope))\b",
    _I,
)
_ASKS = re.compile(
    r"\?|\b(?:how many|how much|please (?:tell|provide|state|give|list|supply|confirm|name|send|"
    r"say|"
    r"explain|include)|i(?: would|['’]d) (?:like|appreciate)|"
    r"i (?:wish|want|request|should like|ask|seek)|could you|can you|"
    r"would you|let me|tell me|if so|if (?:it|they|you) (?:do|does|have|has|did))\b",
    _I,
)


_TELLS_NOTHING = re.compile(
    r"^\W*(?:we wish you\b.*|(?:i|we) (?:refer|write|am writing|are writing) [^.:]*"
    r"\brequest\b[^.:]*|(?:many )?thank(?:s| you)\b[^.:]*|(?:i|we) "
    r"(?:do )?(?:hope|trust) (?:this|that|"
    r"these|you|the)\b"
    r".*|if you (?:are|have|need|would|wish|require|remain|were|feel|want|disagree)\b.*|"
    r".*\b(?:internal review|information commissioner|(?:please|do) (?:do )?not hesitate|"
    r"ico\.org).*|"
    r"please (?:contact|quote|let (?:me|us) know|get in touch|accept (?:our|my) apolog).*|"
    r"(?:we|i) apologi[sz]e\b.*|(?:yours|kind regards|best wishes|regards|sincerely)\b.*|"
    r"(?:your|the|this) (?:request|enquiry|question|email|letter)(?: for information)? (?:has|"
    r"have|was|is|"
    r"were) (?:been |being )?(?:considered|processed|handled|dealt|received|logged|treated|"
    r"passed|forwarded|"
    r"answered below|set out below)\b.*|"
    r"(?:we|i) (?:have )?(?:considered|processed|handled|received|searched|checked|reviewed|now "
    r"completed)"
    r"\b[^.]*\b(?:request|enquiry|records|systems|search|question)\b[^.]*|"
    r"(?:please (?:note|be aware|bear in mind)(?: that)?:? )?(?:(?:these|the|this|all|our) "
    r")?(?:figures?|data|"
    r"information|numbers?|dates?|details|records)\b[^.\d]*\b(?:drawn|taken|extracted|sourced|"
    r"compiled|"
    r"validated|accurate|correct|subject to (?:change|revision|validation|audit)|live (?:system|"
    r"database)|"
    r"may (?:change|differ|not be accurate)|provisional)\b[^.\d]*|"
    r"(?:this is |the (?:answer|information) is )?(?:correct|accurate) (?:to the best|as far as|"
    r"at the time)"
    r"[^.\d]*|"
    r"feedback\b[^.\d]*\b(?:excellent|positive|good|favourable)\b[^.\d]*|"
    r".{0,40}\b(?:(?:takes?|take) [^.]{3,60} (?:very|extremely) seriously|is committed to|are "
    r"committed to|"
    r"is proud (?:of|to)|are proud (?:of|to)|works? hard to|work closely with)\b[^\d]*|"
    r"(?:\w+ ){1,6}(?:does |do |can confirm (?:that )?(?:it|we) )?holds? (?:this|the|some of the|"
    r"all of the|"
    r"that)(?: requested| relevant)? (?:information|data)(?: (?:you (?:have )?(?:requested|asked "
    r"for|seek)|"
    r"requested))?|(?:the |your )?(?:requested )?(?:information|answer|figures?|details?|"
    r"response)s?\b[^.]{0,40}"
    r"\b(?:is|are) (?:as follows|(?:set out|provided|given|shown|listed) below)|"
    r"(?:\w+ ){1,5}can (?:confirm|advise|state|report) the following|see (?:our )?(?:answer|"
    r"response) below|"
    r"please (?:find|see) (?:our |the )?(?:response|answer|information)s? below)\W*$",
    _I,
)
"""Process, thanks and comfort: nothing that was asked."""
_HOW_TO_REPLY = re.compile(
    r"^\W*(?:please |kindly |could you |i would (?:like|prefer|be grateful for) |i['’]d (?:like|"
    r"prefer) )+"
    r"(?:to )?(?:reply|respond|send|provide|supply|receive|have|acknowledge|email|return|give|"
    r"a (?:reply|response)|let me have|format)"
    r"(?:(?: me)?(?: with)? ?(?:this|the|your|any|all|a)?(?: \w+)? ?(?:answers?|responses?|reply|"
    r"replies|"
    r"information|data|figures|results|receipt|document|it|them|this|these|request|email)?s?)?"
    r"(?: of this (?:request|email))?"
    r" (?:electronically|(?:by|via|in|as|to|using|on) (?:an? |my |the |this )?(?:\w+ "
    r")?(?:e-?mail|post|"
    r"excel|csv|pdf|word|spreadsheet|electronic|writing|machine|address|letter|attachment|table|"
    r"form|"
    r"format|statutory|time)|within|as soon as)\b[^?]{0,60}\W*$|"
    r"^\W*(?:an? (?:excel|csv|pdf|electronic|email)\b[^?]{0,60}(?:preferred|fine|would do|will "
    r"do|suffice)\W*)$",
    _I,
)
_SENTENCES = re.compile(r"(?<=[.!?])[ \t]+(?=[A-Z(£\d])|\n+")


_NUMBERED = re.compile(
    r"^\W*(?:q(?:uestion)?\.?\s*\d+[a-z]?\s*[.):–-]*|\d{1,2}\s*[.)]|\d{1,2}[.)]\d?[.)]?|"
    r"(?:question|request)\s*:)\s+(?=[A-Za-z£\"“(])",
    _I,
)
_ANSWER_HEAD = re.compile(
    r"^\W*(?:(?:our |the )?(?:answer|response|reply|a|ans)(?: to (?:question|"
    r"q)?\s*\d+)?)\s*[:–]\s*",
    _I,
)
_ORGANISATION = re.compile(
    r"\b([Tt]he) (Trust|Council|Authority|University|College|Department|Force|Constabulary|Service|"
    r"School|Agency|Commission|Ministry|Hospital|Organisation|Academy|Office|Museum|Regulator)\b"
    r"(?! (?:of|for|and)? ?[A-Z])"
)


def _cut(text: str) -> list[str]:
    """Its sentences and lines, each with the space behind it."""
    ends = list(_SENTENCES.finditer(text))
    starts = [0, *(m.end() for m in ends)]
    stops = [*(m.end() for m in ends), len(text)]
    return [text[a:b] for a, b in zip(starts, stops, strict=True)]


_LONG = 400
"""Characters: a courtesy takes fewer."""


def _is(form: re.Pattern[str], sentence: str) -> bool:
    said = sentence.strip()
    return len(said) <= _LONG and bool(form.match(said))


def _telling(answer: str) -> str:
    """The sentences that may tell something; all of them where none does."""
    told = _cut(answer)
    kept = [part for part in told if not _is(_TELLS_NOTHING, part)]
    return "".join(kept).strip() if any(part.strip() for part in kept) else told[0].strip()


def plain_answer(answer: str) -> str:
    """An answer less thanks, "I can confirm that" and the like; never emptied."""
    answer = unsigned(answer)
    left = _telling(_ANSWER_HEAD.sub("", answer) or answer)
    while not _HOLDS.search(left) and (match := _COURTESY.match(left[:_LONG])):
        rest = left[match.end() :].strip()
        if not rest or match.end() == 0:
            break
        left = rest[:1].upper() + rest[1:]
    return _ORGANISATION.sub(lambda m: f"{m[1]} {m[2].lower()}", left)


def plain_question(question: str) -> str:
    """A question less its background and its courtesies; never emptied."""
    plain = unsigned(question)
    sentences = _cut(plain)
    told = [
        _curt(s)
        for s in sentences
        if not _is(_HOW_TO_REPLY, s)
        and not only_of_form(s)
        and not _is(_NOT_WANTED, s)
        and (not _BACKGROUND.match(s) or _ASKS.search(s))
    ]
    return ("".join(told) or plain).strip()


def unsigned(text: str) -> str:
    """A letter less its greeting and its close; never emptied."""
    return _DEAR.sub("", _SIGNED.split(text)[0]).strip() or text.strip()


def less_number(question: str) -> str:
    """A question less the number it is printed with."""
    return _NUMBERED.sub("", question)


_SIGNED = re.compile(
    r"\n\s*(?:yours (?:sincerely|faithfully|truly)|kind(?:est)? regards|best (?:wishes|regards)|"
    r"regards|"
    r"many thanks|with thanks|thanks)\b[^\n]{0,20}(?:\n|$)|[.?]\s+(?:kind|best) regards\b.*$",
    _I,
)
_DEAR = re.compile(r"^\s*(?:dear|hello|hi|good (?:morning|afternoon))\b[^\n,]{0,60}(?:,|\n)\s*", _I)
_NOT_WANTED = re.compile(
    r"^\W*(?!.*(?:year|figure|thousand|£))[^?]{3,60} (?:(?:is|are|will be|would be) "
    r"(?:enough|sufficient|fine)|will "
    r"do|(?:will |would )?suffices?)\W*$|"
    r"^\W*(?:there is )?(?:no need (?:for|to)|i (?:do not|don't) (?:need|want|require)|(?:names|"
    r"personal "
    r"(?:data|details)|patient details) (?:are|is) not (?:needed|required|wanted)|please "
    r"(?:exclude|ignore|"
    r"leave out|omit))\b[^?]*$",
    _I,
)


def _curt(sentence: str) -> str:
    for match in _REQUEST.finditer(sentence):
        before = re.findall(r"\w+", sentence[: match.start()].lower())
        if not before or not set(before) <= _POLITE:
            break
        if len(before) > 1:
            asked = "state" if match.group().lower() in ("know", "learn") else match.group()
            return f"Please {asked}{sentence[match.end() :]}"
    return _UNDER.sub("", sentence)


_UNDER = re.compile(
    r"^(?:under|pursuant to|in accordance with|by virtue of) (?:the )?(?:freedom of information|"
    r"foi|eir|"
    r"environmental information)[^,]{0,40},\s*(?:i (?:ask|request)(?: that you)?:?\s*)?",
    _I,
)
