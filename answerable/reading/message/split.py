"""New words, what they answer, and the signature and disclaimers beneath."""

from __future__ import annotations

import re
from dataclasses import dataclass

_I = re.IGNORECASE
_WROTE = re.compile(
    r"^\W{0,4}(?:(?:on|am|le|el|il|op|den)\b.{4,300}\b(?:wrote|writes|schrieb|a écrit|escribió|"
    r"ha scritto|schreef|skrev)\b.{0,120}:?|"
    r".{3,200}\b(?:wrote|schrieb)\s*(?:\(.{0,60}\)|am .{0,60}|on .{0,60})?:|"
    r"\d{4}[-/]\d\d[-/]\d\d.{0,40}<[^>]+>:?|.{3,120}\bschrieb am .{4,60}:)\s*$",
    _I | re.DOTALL,
)
_ORIGINAL = re.compile(
    r"^\W*(?:-{2,}|_{2,})\s*(?:original (?:message|appointment)|ursprüngliche (?:nachricht|"
    r"mail)|original-?nachricht|message d'origine|forwarded (?:message|by)[^\n]*|"
    r"weitergeleitete nachricht|reply above this line[^\n]*)\s*(?:-{2,}|_{2,})?\s*$|"
    r"^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail))\s*:?\s*$",
    _I,
)
_FROM = re.compile(r"^[\s*>]*(?:from|von|de|fra|da)\s*:\*?\s*\S", _I)
_HEADER_NEXT = re.compile(
    r"^[\s*>]*(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|objet|reply-to|"
    r"importance)\s*:",
    _I,
)
_FORWARD_MARK = re.compile(r"^\s*(?:fw|fwd|wg)\s*:", _I)
_SIGNATURE = re.compile(
    r"^--\s?$|^(?:sent|gesendet|envoyé) (?:from|von|de) (?:my|mein|mon|outlook|mail|yahoo|"
    r"samsung|proton)|^get outlook for|^von meinem .{2,30} gesendet",
    _I,
)
_DISCLAIMER = re.compile(
    r"^\W*(?:disclaimer|confidential(?:ity)?(?: notice)?\b|this (?:e-?mail|message|"
    r"communication|transmission)\b[^.]{0,140}\b(?:confidential|intended|privileged|attach|"
    r"monitored|recorded|contains|scanned|was sent|has been)|"
    r"the (?:information|content|contents|views)\b[^.]{0,80}\b(?:e-?mail|message|communication|"
    r"transmission|sender|author)|"
    r"if you (?:are not|have received) (?:the intended|this|it)\b|privileged|"
    r"please consider the environment|think before you print|any (?:views|opinions) expressed|"
    r"diese (?:e-?mail|nachricht)\b[^.]{0,100}\bvertraulich|der inhalt dieser|"
    r"senders and recipients of email|internet communications are not|"
    r"(?:we|the (?:trust|council)) (?:may|reserves?)[^.]{0,60}monitor)",
    _I,
)
_CONTACT = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|direct dial|ext)\b\.?\s*[:.]?\s*\+?[\d( ]|"
    r"\bwww\.|https?://|[\w.+-]+@[\w-]+\.[\w.]+|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b",
    _I,
)
_SIGN_OFF = re.compile(
    r"^\W*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|many)?\s?(?:regards|"
    r"wishes)|(?:many )?thanks|mit freundlichen grüßen|im auftrag|sincerely)\W*$",
    _I,
)
_RULE = re.compile(r"^\s*[-_=*]{10,}\s*$")
_WDTK = re.compile(
    r"^\s*(?:please use this email address for all replies to this request|"
    r"is .{3,120} the wrong address for freedom of information requests|"
    r"disclaimer: this message and any reply that you make will be published|"
    r"for more detailed guidance on safely disclosing|"
    r"please note that in some cases publication of requests and responses will be delayed|"
    r"if you find this service useful as an foi officer)",
    _I,
)


@dataclass(frozen=True, slots=True)
class Split:
    text: str
    quoted: str
    footer: str


def split_text(body: str) -> Split:
    """Every line goes to one of the three, in its order; nothing is lost."""
    lines = body.split("\n")
    cut = _quoted_from(lines)
    fresh, old = lines[:cut], lines[cut:]
    fresh, inner = _without_marks(fresh)
    foot = _footer_from(fresh)
    return Split(_tidy(fresh[:foot]), _tidy([*inner, *old]), _tidy(fresh[foot:]))


def _tidy(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()


def _quoted_from(lines: list[str]) -> int:
    """The line at which all the rest is quoted."""
    for index, line in enumerate(lines):
        if _ORIGINAL.match(line):
            return index
        if _FROM.match(line) and _header_block(lines, index):
            return index - 1 if index and _RULE.match(lines[index - 1]) else index
        if _introduces(lines, index) and _rest_is_quote(lines, index):
            return index
    return len(lines)


def _header_block(lines: list[str], index: int) -> bool:
    following = [line for line in lines[index + 1 : index + 8] if line.strip()][:4]
    return sum(1 for line in following if _HEADER_NEXT.match(line)) >= 2


def _introduces(lines: list[str], index: int) -> bool:
    """As "On 3 May A wrote:", on one line or wrapped over two or three."""
    if not re.match(
        r"^\W{0,4}(?:on|am|le|el|il|op|den)\b|.*\b(?:wrote|schrieb)\b|\d{4}[-/]", lines[index], _I
    ) or lines[index].startswith(">"):
        return False
    for length in (1, 2, 3):
        joined = " ".join(line.strip() for line in lines[index : index + length])
        if len(joined) < 400 and _WROTE.match(joined) and re.search(r"\d|<|@", joined):
            return True
    return False


def _rest_is_quote(lines: list[str], index: int) -> bool:
    """No new words among the quoted lines that follow, or they were answered one by one."""
    rest = [line for line in lines[index + 1 :] if line.strip()]
    marked = [line for line in rest if line.lstrip().startswith((">", "|"))]
    if not marked:
        return True
    last = max(i for i, line in enumerate(rest) if line.lstrip().startswith((">", "|")))
    first = next(i for i, line in enumerate(rest) if line.lstrip().startswith((">", "|")))
    between = [line for line in rest[first:last] if not line.lstrip().startswith((">", "|"))]
    after = rest[last + 1 :]
    return not between and not [line for line in after if not _SIGNATURE.match(line)]


def _without_marks(lines: list[str]) -> tuple[list[str], list[str]]:
    """Lines that carry a quote mark, and the line that introduces them, taken out."""
    kept: list[str] = []
    quoted: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if re.match(r"\s?>", line) or (_introduces(lines, index) and _soon_marked(lines, index)):
            quoted.append(line)
        else:
            kept.append(line)
        index += 1
    return kept, quoted


def _soon_marked(lines: list[str], index: int) -> bool:
    following = [line for line in lines[index + 1 : index + 5] if line.strip()]
    return any(re.match(r"\s?>", line) for line in following[:3])


def _footer_from(lines: list[str]) -> int:
    """The line at which signature and disclaimer begin; the number of lines where none does."""
    for index, line in enumerate(lines):
        if _SIGNATURE.match(line) and index:
            return index
        if _WDTK.match(line):
            return _back_to_rule(lines, index)
        if _DISCLAIMER.match(line) and index and _mostly_done(lines, index):
            return _back_to_rule(lines, index)
        if _SIGN_OFF.match(line):
            cut = _after_name(lines, index)
            if cut is not None:
                return cut
    return len(lines)


def _back_to_rule(lines: list[str], index: int) -> int:
    back = index
    while back and (not lines[back - 1].strip() or _RULE.match(lines[back - 1])):
        back -= 1
        if _RULE.match(lines[back]):
            return back
    return index


def _mostly_done(lines: list[str], index: int) -> bool:
    return any(line.strip() for line in lines[:index])


def _after_name(lines: list[str], sign_off: int) -> int | None:
    """After the name beneath a sign-off, where what follows is a block of contact details."""
    rest = [i for i in range(sign_off + 1, len(lines)) if lines[i].strip()]
    if len(rest) < 2 or len(rest) > 25:
        return None
    contact = next((i for i in rest[1:] if _CONTACT.search(lines[i])), None)
    if contact is None or any(len(lines[i]) > 90 for i in rest if i < contact):
        return None
    return rest[1]
