"""The formats a reply is wished in: "as an Excel file", "in CSV, not PDF", "a PDF copy of".

A format that is only spoken of ("how many Excel licences", "is it kept in a spreadsheet") and one
that is declined ("please do not send a PDF") are none.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_BY_EMAIL = re.compile(r"\b(?:by|via|in an?|to (?:this|my)) e-?mail\b", _I)
_NAMED = {
    "xlsx": r"(?:ms |microsoft )?excel\b|\.?xlsx?\b|spread ?sheets?\b|work ?books?\b|\.?ods\b",
    "csv": r"\.?csvs?\b|comma[- ]separated(?: values?)?\b",
    "pdf": r"\.?pdfs?\b",
    "docx": r"(?:ms |microsoft )?word(?= (?:doc\w*|format|file|version|compatible)\b|"
    r"(?: ?/ ?|,? (?:or|and) (?:an? )?|, )(?:ms |microsoft )?(?:excel|pdf|csv|spreadsheet))|"
    r"(?<=excel or )word\b|(?<=excel, )word\b|(?<=pdf or )word\b|(?<=excel and )word\b|"
    r"(?<=pdf, )word\b|\.docx?\b",
}
_NAME = rf"(?:{'|'.join(_NAMED.values())})"
_FORM = r"(?: (?:spread ?sheet|format|file|form|version|document|cop(?:y|ies)|table|sheet)s?\b)"
_SORT = (
    r"(?:(?:machine[- ]readable|searchable|electronic|single|simple|suitable|editable|accessible|"
    r"open|re-?usable|standard|unlocked|digital|basic|tabular|separate|raw|native|original|one|"
    r"computer[- ]readable|usable|workable|unprotected|full|complete|anonymised|redacted|updated|"
    r"password[- ]free|text|soft[- ]copy|attached|accompanying|two|ms)(?:,| and)? )*"
)
_LIST = (
    rf"{_NAME}{_FORM}?(?:(?: ?/ ?|,? (?:or|and) (?:as |in )?(?:an? )?|, ?){_NAME}{_FORM}?){{0,6}}"
)
_A = r"(?:(?:either )?(?:an?|any|one) |either )?"
_ASKING = re.compile(
    r"\b(?:provid|send|sent|suppl|giv|shar|forward|e-?mail|releas|disclos|list|respon|repl|answer|"
    r"return|export|extract|deliver|prefer|ideal|possible|like|need|want|request|present|"
    r"set out|compil|produc|display)\w*",
    _I,
)
_ASKS_ITSELF = re.compile(
    r"^\W*(?:(?:and|please|also|so|if so|\w{1,2}[.)]) )*(?:is|are|was|were|do|does|did|has|have|"
    r"had|how|what|which|who|when|why|where|whether|please (?:state|confirm|advise|say))\b",
    _I,
)
_KEPT = re.compile(
    r"\b(?:h[eo]ld|kept|keep|stor|record|maintain|publish|sav|logg|us|accept|upload|submit|"
    r"creat|written|work|train|receiv|manag|run|track|captur)(?:e|ed|es|s|ing|ted|ting)?\b"
    r"(?: [\w'-]+){0,5} ?$",
    _I,
)
_NOT = re.compile(
    r"\b(?:not?|never|avoid|without|rather than|instead of|other than|nor|than|except|"
    r"do(?:es)?n['’]?t)\b[^.?;,:]{0,24}$",
    _I,
)
_AS = re.compile(
    rf"\b(?P<how>in|as|into|onto|on|within|via|to)"
    rf"(?: (?:the )?form of| format)? {_A}{_SORT}(?P<l>{_LIST})",
    _I,
)
_IN_THE = re.compile(rf"\bin the {_SORT}(?P<l>{_NAME}) (?:format|form)\b", _I)
_SEND = re.compile(
    r"\b(?:send|provide|supply|give|want|prefer|need|require|receive|appreciate|request|produce|"
    r"e-?mail|forward|share|like|please attach|welcome|be)(?: me| us)?(?: with)?(?: to (?:receive|"
    rf"have|see|get))? (?:an?|one) {_SORT}(?P<l>{_LIST})(?! (?:licen|train|skill|course))",
    _I,
)
_RATHER = re.compile(
    rf"\b(?:prefer(?:ably|ence|red)?|ideally|formats?)(?: is| are| would be| being)?:? "
    rf"(?:in |as |for )?{_A}{_SORT}(?P<l>{_LIST})",
    _I,
)
_WILL_DO = re.compile(
    rf"\b(?P<l>{_LIST}) (?:is|are|would be|will be|to be) (?!not )(?:\w+ )?(?:preferred|preferable|"
    r"ideal|best|fine|good|great|helpful|useful|appreciated|suitable|acceptable|ok|sufficient|"
    r"perfect|welcome)\b",
    _I,
)
_BRACKETED = re.compile(
    rf"\((?:in |as |preferably |ideally )*{_A}{_SORT}(?P<l>{_LIST})(?: (?:please|preferred|if "
    r"possible))?\)",
    _I,
)
_CAME = r"(?:attached|accompanying|enclosed|provided)"
_FILL_IN = re.compile(
    rf"\b(?:complet|fill|input|enter|populat|us|record|answer|respond|return|repl|provid)\w*\b"
    rf"[^.?;]{{0,60}}?\b(?:the|my|our|this) (?:{_CAME} (?:ms |microsoft )?(?P<l>(?:excel )?"
    rf"(?:spread ?sheet|work ?book))\b|(?:excel )?(?P<k>spread ?sheet|work ?book) "
    rf"(?:{_CAME}|i have)\b)|"
    r"\b(?:by|please) (?:complet|fill)\w* (?:in )?(?:the|my) (?P<j>spread ?sheet)\b",
    _I,
)
"""A form that came with the request, to be filled in and sent back."""
_COPY_OF = re.compile(
    rf"(?:\b(?:an?|any|the|up-to-date|full|send|provide|supply|share|me|us|please|"
    rf"electronic) |^\W*)(?P<l>{_NAME})"
    r" (?:cop(?:y|ies)|versions?|extracts?|exports?|lists?|files?|tables?) of\b",
    _I,
)
_PLEASE = re.compile(rf"\b(?P<l>{_LIST}),? (?:please|thanks|if possible)\b", _I)
_SENTENCE = re.compile(r"(?<=[.?!;])\s+(?=[A-Z\d(])|\n+")
_OF_SOFTWARE = re.compile(
    r"\b(?:software|licen[cs]\w+|tools?|packages?|systems?|training|skills?|courses?|use[sd]?|"
    r"proficien\w+)\b",
    _I,
)


def formats_wished(text: str) -> tuple[str, ...]:
    """Of xlsx, csv, pdf, email, docx those a reply may come in, as wished; () where none is."""
    found = set()
    for sentence in _SENTENCE.split(text):
        for said in _wished(sentence):
            found |= {name for name, named in _NAMED.items() if re.search(rf"\b{named}|{named}",
                                                                         said, _I)}  # fmt: skip
    if _BY_EMAIL.search(text):
        found.add("email")
    return tuple(name for name in ("xlsx", "csv", "pdf", "email", "docx") if name in found)


_WORDS = """
a all also an and answer answers any appreciated as attached attachment available be been best by
can copy could csv d data detail details document documents editable electronic electronically
email everything excel export exported figures file files fine for form format formats get give
given good grateful have helpful i ideal ideally if in information is it kindly like machine may
me microsoft might ms my need not of on open or pdf please possible prefer preferable preferably
preferred present presented provide provided rather readable receive release released reply
request requested respond response responses results return returned reusable searchable send sent
separate should single so spreadsheet spreadsheets statistics suitable supplied supply table
tables than thank thanks that the them this these those to us usable useful version via want we
where will wish with word would xls xlsx you your accessible
"""
_OF_FORM = frozenset(_WORDS.split())


def only_of_form(sentence: str) -> bool:
    """Whether a sentence wishes for a format and says nothing of what is wanted in it."""
    words = re.findall(r"[a-z]+", sentence.lower())
    return len(words) > 2 and _OF_FORM.issuperset(words) and bool(formats_wished(sentence))


def _wished(sentence: str) -> list[str]:
    """The words that name the formats wished in a sentence."""
    asking = bool(_ASKING.search(sentence))
    said = [m["l"] for m in _AS.finditer(sentence) if _is_wish(sentence, m, asking=asking)]
    for form in (_IN_THE, _SEND, _RATHER, _WILL_DO, _COPY_OF):
        said += [m["l"] for m in form.finditer(sentence) if not _NOT.search(sentence[: m.start()])]
    if not _ASKS_ITSELF.match(sentence):
        said += [m["l"] or m["k"] or m["j"] for m in _FILL_IN.finditer(sentence)]
    if not _OF_SOFTWARE.search(sentence):
        said += [m["l"] for m in (*_BRACKETED.finditer(sentence), *_PLEASE.finditer(sentence))
                 if not _NOT.search(sentence[: m.start()])]  # fmt: skip
    return said


def _is_wish(sentence: str, found: re.Match[str], *, asking: bool) -> bool:
    """Whether "in Excel" is how a reply is to come, and not how something is kept or was sent."""
    before = sentence[: found.start()]
    if _NOT.search(before):
        return False
    if found["how"].lower() == "to" and not re.search(
        r"\b(?:export|convert|download|copi|transfer)\w*[^.?;]{0,30}$", before, _I
    ):
        return False
    if asking:
        return True
    plain = found["how"].lower() in ("in", "on", "onto", "into", "within") and not re.search(
        rf"{_FORM}$", found["l"], _I
    )
    return not _KEPT.search(before) and not (plain and _ASKS_ITSELF.match(sentence))
