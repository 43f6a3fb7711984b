"""The forms in which people write periods."""

from __future__ import annotations

import re

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "couple of": 2,
    "fifteen": 15,
    "twenty": 20,
}
_N = r"(?P<n>\d{1,2}|" + "|".join(NUMBERS) + ")"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:19|20)\d\d|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|"
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_DAY_NO_YEAR = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?!,?\s+\d{{4}})"
_MOMENT = rf"(?:{_DAY}|(?:the )?(?:end of |start of |beginning of )?{_MONTH},?\s+(?:19|20)\d\d)"
_FY = (
    r"(?:f\.?y\.?\s?)?(?:(?:19|20)\d\d\s?[/\-]\s?(?:(?:19|20)\d\d|"
    r"\d\d)(?![\d/\-])|(?<!\d)\d\d\s?/\s?\d\d(?![\d/])|"
    r"f\.?y\.?\s?\d\d(?:\d\d)?(?!\s?[/\-]\s?\d)|"
    r"(?<=fy)\s?\d\d-\d\d(?![\d/\-])|(?<=fy )\d\d-\d\d(?![\d/\-]))"
)
_YEAR = r"(?<![\d/£$.,\-])(?:19|20)\d\d(?![\d/,.]\d|\d)"
_TO = (
    r"\s*(?:to|until|till|through(?: to)?|up to(?: and including)?|and|-|up until|"
    r"to the end of)\s*(?:the )?"
)
_COMPLETE = r"(?:(?:full|complete|completed|available|most recent|whole|consecutive)\s+)*"
_SORT = (
    r"(?P<sort>(?:financial|calendar|fiscal|tax|academic|accounting)(?:\s?(?:or|/|"
    r"and)\s?(?:financial|calendar|fiscal|tax|academic))?\s+)?"
)
LAST_N = re.compile(
    rf"\b(?:last|past|previous|preceding|prior|most recent|latest|"
    rf"recent)\s+{_COMPLETE}{_N}\s+{_COMPLETE}{_SORT}years?\b|"
    rf"\b(?P<m>\d{{1,2}}|{'|'.join(NUMBERS)})\s+(?:most recent|previous|preceding|"
    rf"past|last|latest)\s+{_COMPLETE}"
    rf"(?P<sort2>(?:financial|calendar|fiscal|tax|academic)(?:\s?(?:or|"
    rf"/)\s?(?:financial|calendar))?\s+)?years?\b",
    re.IGNORECASE,
)
DECADE = re.compile(r"\b(?:last|past|previous)\s+decade\b", re.IGNORECASE)
YEARS_ENDED = re.compile(
    rf"\b{_N}\s+(?:financial |calendar |consecutive )?years\s+(?:ended|ending|up to|to"
    rf"|to the end of|ended on|ending on|ending in|up to the end of)\s+(?:the )?"
    rf"(?P<e>{_DAY}|{_MONTH},?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
SINCE_START = re.compile(
    r"\b(?:since|from) the (?:start|beginning) of (?:this|the current) (?P<k>financial|calendar)?"
    r"\s*year\b(?:\s+(?:to date|onwards?|until now))?",
    re.IGNORECASE,
)
HALF = re.compile(
    rf"\b(?:h(?P<h>[12])|(?P<n>first|second|last|latter) (?:half|six months|6 months))"
    rf"\s*(?:of|in|,)?\s*(?:the )?(?:financial year |calendar year |year )?(?P<y>{_FY}|{_YEAR})",
    re.IGNORECASE,
)
CURRENT_ONE = re.compile(
    r"(?<=\band )the current (?:one|year)\b|(?<=\band )this one\b", re.IGNORECASE
)
LAST_ONE = re.compile(
    (
        rf"\b(?:last|past|previous|preceding|most recent|"
        rf"latest)\s+{_COMPLETE}{_SORT}year\b(?!s)(?!\s+(?:ended|ending|to))"
    ),
    re.IGNORECASE,
)
LAST_MONTHS = re.compile(
    rf"\b(?:last|past|previous|preceding|most recent)\s+{_N}\s+(?P<u>months?|weeks?|days?)\b",
    re.IGNORECASE,
)
ENDED = re.compile(
    (
        rf"\b(?:(?:the|each of the)\s+)?(?:(?:financial |calendar )?years?|"
        rf"{_N}\s+months?|quarter|twelve[- ]months?(?: period)?)\s+(?:ended|ending|to|"
        rf"up to|to the end of|ended on|ending on)\s+(?:the )?(?P<e>{_DAY}|"
        rf"{_MONTH},?\s+(?:19|20)\d\d)"
    ),
    re.IGNORECASE,
)
SINCE = re.compile(
    (
        rf"\b(?:since|from)\s+(?:the )?(?:start of |beginning of |"
        rf"end of )?(?P<s>{_MOMENT}|{_FY}|{_YEAR})(?P<now>\s*(?:to|until|up to|till|-|"
        rf"through to)\s*(?:the )?(?:date|now|present(?: day)?|today|current(?: date)?|"
        rf"date of (?:this|the|your) (?:request|reply|response)|this request|"
        rf"day of (?:this|the) request)|\s+onwards?)?"
    ),
    re.IGNORECASE,
)
_NOW = (
    r"(?:date|now|the present(?: day)?|present|today|the current date|"
    r"the date of (?:this|the|your) (?:request|reply|response)|the day of (?:this|"
    r"the) request)"
)
TO_NOW = re.compile(
    rf"\b(?:(?:from|between|since)\s+)?(?P<s>{_MOMENT}|{_FY}|{_YEAR}){_TO}{_NOW}\b", re.IGNORECASE
)
MOMENT_TO_NOW = re.compile(
    rf"\b(?:(?:from|between|since)\s+)?(?P<s>{_MOMENT}){_TO}{_NOW}\b", re.IGNORECASE
)
"""As "April 2020 to date", which is not "2020 to date"."""
RANGE = re.compile(
    rf"\b(?P<a>{_MOMENT}|{_DAY_NO_YEAR}|{_MONTH}){_TO}(?P<b>{_MOMENT})", re.IGNORECASE
)
SO_FAR = re.compile(
    rf"\b(?:(?:so far|to date) (?:in |during |for )?(?:this (?P<k>financial |calendar )?year|"
    rf"(?P<f>{_FY})|(?P<y>(?:19|20)\d\d))|(?P<y2>(?:19|20)\d\d)\s*\(?\s*(?:so far|"
    rf"to date|ytd|year to date)|"
    rf"(?P<f2>{_FY})\s*\(?\s*(?:so far|to date|ytd|year to date)|(?:this |"
    rf"the current )?(?P<k2>financial |calendar )?year[- ]to[- ]date|"
    rf"this (?P<k3>financial |calendar )?year (?:so far|to date)|\bytd\b)",
    re.IGNORECASE,
)
THIS = re.compile(
    (
        r"\b(?:this|the current|current|present)\s+(?P<k>financial|calendar|"
        r"fiscal)\s+year\b(?!\s+(?:so far|to date))|"
        r"\bthis year\b(?!\s+(?:so far|to date)|['’]s)"
    ),
    re.IGNORECASE,
)
QUARTERS = re.compile(
    (
        rf"\b(?:q|quarters?\s)(?P<a>[1-4])(?:\s*(?:to|-|through)\s*(?:q|"
        rf"quarter )?(?P<b>[1-4])|(?P<more>(?:\s*(?:,|and|&)\s*(?:q|"
        rf"quarter )?[1-4])+))?\s*(?:of|,|in|for|\()?\s*(?:the )?(?P<y>{_FY}|{_YEAR})"
    ),
    re.IGNORECASE,
)
NAMED_QUARTER = re.compile(
    r"\b(?P<n>first|second|third|fourth|final|last) quarter (?:of|in) (?:the )?"
    rf"(?:financial year |calendar year |year )?(?={_FY}|{_YEAR})",
    re.IGNORECASE,
)
EACH_QUARTER = re.compile(
    rf"\b(?:each|every|all(?: four)?|by|per)\s+quarters?\b"
    rf"(?:(?!\b{_MONTH}\b)[^.?]){{0,30}}?(?P<y>{_FY}|{_YEAR})",
    re.IGNORECASE,
)
FY_RANGE = re.compile(rf"(?P<a>{_FY}){_TO}(?P<b>{_FY})", re.IGNORECASE)
YEAR_RANGE = re.compile(rf"(?P<a>{_YEAR}){_TO}(?P<b>{_YEAR})", re.IGNORECASE)
ONE_FY = re.compile(_FY, re.IGNORECASE)
ONE_MONTH = re.compile(
    rf"(?<!\w)(?P<d>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}\s+(?:19|20)\d\d", re.IGNORECASE
)
ONE_YEAR = re.compile(_YEAR)
LISTED_MONTHS = re.compile(
    rf"\b(?P<m>{_MONTH}(?:\s*(?:,|and|&|, and)\s*{_MONTH})+)\s+(?P<y>(?:19|20)\d\d)", re.IGNORECASE
)
"""As "January, February and March 2025"."""
AS_AT = re.compile(
    rf"\b(?:as (?:at|of|on)|currently|at (?:the )?(?:end|start|close|beginning) of|"
    rf"on|by|up to|correct (?:at|to|as of)|position at|snapshot (?:at|on)|dated|"
    rf"effective|before|after|prior to|until|at)\s+(?:the )?(?:{_DAY}|"
    rf"{_MONTH}\s+(?:19|20)\d\d)"
    rf"(?!{_TO}(?:{_DAY}|{_MONTH}))",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    rf"\b(?:act|regulations?|order|rules|strategy|plan|policy|report|review|"
    rf"framework|code|standard|census|directive|agreement|edition|guidance|iso|"
    rf"survey)\b(?:\s+(?:of|for|from|dated|in))?[\s(]*(?:{_FY}|"
    rf"{_YEAR})(?:\s*(?:-|to)\s*(?:19|20)?\d\d)?(?!\s*(?:,|and)\s*(?:19|20)\d\d)\)?|"
    rf"(?:\b(?:the|your|our|its|their|trust's|council's|this)\s+)(?:{_FY}|"
    rf"{_YEAR})(?:\s?(?:-|to)\s?(?:19|20)?\d\d)?\s+(?:\w+\s+){{0,3}}?(?:act|"
    rf"regulations?|strategy|plan|policy|report|review|framework|code|inspection|"
    rf"guidance|agreement|pandemic|election|merger|reorganisation|restructure|"
    rf"pay award)\b|"
    rf"\b(?:i|we|my \w+|he|she|they)\s+(?:was|were|am|have been|had been|had|"
    rf"joined|left|worked|attended|lived|moved|asked|wrote|made|submitted|received|"
    rf"sent)\b[^.?;]{{0,80}}?(?:{_DAY}|{_MONTH}\s+{_YEAR}|{_YEAR})|"
    rf"\b(?:introduced|established|founded|formed|created|set up|opened|launched|"
    rf"built|published|adopted|enacted|announced|merged|began|started|signed|"
    rf"approved|agreed|replaced|issued)\s+(?:in|on|back in)\s+(?:{_DAY}|"
    rf"{_MONTH}\s+{_YEAR}|{_FY}|{_YEAR})|"
    rf"\b(?:in response to|further to|following|reference|ref\.?|request of|"
    rf"letter of|email of|dated)\s+[^.?;]{{0,60}}?(?:{_DAY}|{_MONTH}\s+{_YEAR})|"
    rf"#\d+|\bfoi[/\- ]?\d[\d/\-]*",
    re.IGNORECASE,
)
EACH = re.compile(
    r"\b(?:in|for|during|over|of|by|per|at)?\s*(?:each|every|per|"
    r"individual)\b[^.?;]{0,40}\b(?:year|month|quarter|period|financial|calendar)|"
    r"\b(?:by|per)\s+(?:financial |calendar )?(?:year|month|quarter)\b|"
    r"\b(?:year[- ](?:by|on)[- ]year|annual(?:ly| breakdown| figures?)?|yearly|"
    r"broken down (?:by|into|per) (?:\w+ )?years?|split by (?:\w+ )?years?|"
    r"month[- ]by[- ]month|monthly|quarterly)\b",
    re.IGNORECASE,
)
EITHER = re.compile(
    r"\b(?:financial|fiscal)\s*(?:years?)?\s*(?:or|/)\s*calendar\b|"
    r"\bcalendar\s*(?:years?)?\s*(?:or|/)\s*(?:financial|fiscal)\b|"
    r"\bwhichever (?:is )?(?:easi|simpl|conven|quick|you)|\beither (?:kind|type|"
    r"sort) of year|"
    r"\bfinancial[^.?]{0,60}calendar[^.?]{0,40}\b(?:fine|ok|acceptable|easier|"
    r"suit)|\bcalendar[^.?]{0,60}financial[^.?]{0,40}\b(?:fine|ok|acceptable|"
    r"easier|suit)",
    re.IGNORECASE,
)
DONE = re.compile(
    r"(?:introduced|established|founded|formed|created|set up|opened|launched|"
    r"built|published|adopted|"
    r"enacted|announced|merged|began|started|signed|approved|agreed|replaced|issued)\b",
    re.IGNORECASE,
)
# "convicted under the Act in 2022": the year is of what was counted, and not the Act's
NAMED_IN = re.compile(r"\w+\s+in\b", re.IGNORECASE)
SET_ASIDE = re.compile(
    r"\b(?:budget\w*|fund(?:s|ed|ing)?|allocat\w+|allott?\w*|earmark\w*|set aside|pot|purse|"
    r"money|monies|plan(?:s|ned)?)\b",
    re.IGNORECASE,
)
ONE_FINANCIAL_YEAR = re.compile(r"\W{0,2}\(?(?:financial|fiscal|tax) year\b(?!s)", re.IGNORECASE)
