"""Where signature and disclaimers begin beneath the new words."""

from __future__ import annotations

import re
from itertools import islice, takewhile

_I = re.IGNORECASE
_SIGNATURE = re.compile(r"^--\s?$")
_DEVICE = re.compile(
    r"^\W{0,3}(?:sent|gesendet|envoyé|enviado|inviato|verstuurd|verzonden|skickat|sendt|lähetetty|"
    r"wysłan[eo]|odesláno|anfonwyd|trimis|отправлено)\s+(?:from|via|with|using|by|on|von|vom|mit|"
    r"aus|depuis|de|du|desde|do|da|dal|con|vanaf|van|met|från|fra|med|z|ze|o|din|с|через)\b"
    r"(?=.{0,60}(?:\bm(?:y|ein|on|i|eu|inen|in|ijn|ijne|oje?|eg)\b|fy\b|iphone|ipad|android|"
    r"samsung|galaxy|outlook|\bmail\b|yahoo|proton|blackberry|windows|phone|mobile|tablet|handy|"
    r"huawei|\bbt\b|\baol\b|gmx|web\.de|mailbox|inbox|spark|tutanota|pixel|xperia|nokia)).{2,80}$|"
    r"^\W?(?:get|download|obtener|scarica|télécharger|hol dir) outlook\b.{0,70}$|"
    r"^\W?outlook für .{2,20} beziehen.{0,60}$|^von meinem .{2,30} gesendet.?$",
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
    r"the original of this e-?mail\b|this footnote\b|internet e-?mail is not\b|"
    r"diese (?:e-?mail|nachricht)\b[^.]{0,100}\bvertraulich|der inhalt dieser|"
    r"ce (?:message|courriel)\b[^.]{0,100}\bconfidentiel|"
    r"mae'r (?:neges|e-?bost)\b[^.]{0,100}\bcyfrinachol|"
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
    r"^\W*(?:yours (?:(?:most|very) )?(?:sincerely|faithfully|truly|ever)|"
    r"(?:kind|best|warm|many)?\s?(?:regards|"
    r"wishes)|(?:many )?thanks|mit freundlichen grüßen|im auftrag|sincerely|cofion(?: cynnes)?|"
    r"yn gywir|cordialement|saludos|med venlig hilsen(?: ?/ ?kind regards)?|"
    r"met vriendelijke groet(?:en)?|cordiali saluti|cheers)\W*$",
    _I,
)
_RULE = re.compile(r"^\s*(?:[-_=*] ?){10,}\s*$")
_WDTK = re.compile(
    r"^\s*(?:please use this email address for all replies to this request|"
    r"is .{3,120} the wrong address for freedom of information requests|"
    r"disclaimer: this message and any reply that you make will be published|"
    r"for more detailed guidance on safely disclosing|"
    r"please note that in some cases publication of requests and responses will be delayed|"
    r"if you find this service useful as an foi officer)",
    _I,
)
_ASKS = re.compile(r"^\W{0,2}(?:q(?:uestion)?\s?)?(?:\d{1,2}|[a-h])\s?[.):]\s*\S+\s+\S+\s+\S+", _I)
_QUESTION = re.compile(r"\?\s*$")
_NO_ASK = re.compile(r"\bprint\b|wrong address|did you know|received this|need help", _I)


def without_footer(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines above, and the footer; a line of a telephone's own is footer where it stands."""
    kept, device = _without_device(lines)
    cut = footer_from(kept)
    if cut == len(kept) and not device:
        return lines, []
    return kept[:cut], [*device, *kept[cut:]]


def _without_device(lines: list[str]) -> tuple[list[str], list[str]]:
    taken = {i for i, line in enumerate(lines) if _DEVICE.match(line)}
    if not any(line.strip() for i, line in enumerate(lines) if i not in taken):
        taken = set()
    return (
        [line for i, line in enumerate(lines) if i not in taken],
        [lines[i] for i in sorted(taken)],
    )


def footer_from(lines: list[str]) -> int:
    """The line at which signature and disclaimer begin; the number of lines where none does.

    No footer begins above something that is asked: a question may be written beneath a name.
    """
    asked = max((i for i, line in enumerate(lines) if _asks(line)), default=-1)
    begun = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    for index, line in enumerate(lines):
        cut = _cut_at(lines, index, line) if index > begun or _WDTK.match(line) else None
        if cut is not None and cut > asked:
            return cut
    framed = _framed_from(lines)
    return framed if framed > asked else len(lines)


_STARS = re.compile(r"^\s*(?:\* ?){10,}\s*$")
_AFTER_FRAME = re.compile(r"^\s*(?:references|(?:visible |hidden )?links:?|\d{1,3}\. \S+)?\s*$", _I)


def _framed_from(lines: list[str]) -> int:
    """The notice a gateway frames in asterisks beneath the sign-off; their number if none."""
    signed = next((i for i, line in enumerate(lines) if _SIGN_OFF.match(line)), len(lines))
    stars = [i for i in range(signed, len(lines)) if _STARS.match(lines[i])]
    if len(stars) < 2 or not all(map(_AFTER_FRAME.match, lines[stars[-1] + 1 :])):
        return len(lines)
    return stars[0]


def _cut_at(lines: list[str], index: int, line: str) -> int | None:
    if _SIGNATURE.match(line):
        return index
    if _WDTK.match(line) or _DISCLAIMER.match(line):
        return _back_to_rule(lines, index)
    return _after_name(lines, index) if _SIGN_OFF.match(line) else None


def _asks(line: str) -> bool:
    if _WDTK.match(line):
        return False
    asked = _QUESTION.search(line) and not _NO_ASK.search(line)
    return bool(_ASKS.match(line) or asked)


def _back_to_rule(lines: list[str], index: int) -> int:
    back = index
    while (
        back > index - 10 and back and (not lines[back - 1].strip() or _RULE.match(lines[back - 1]))
    ):
        back -= 1
        if _RULE.match(lines[back]):
            return back
    return index


def is_sign_off(line: str) -> bool:
    """Whether a letter ends with this line: "Kind regards" and the like, and nothing else."""
    return _SIGN_OFF.match(line) is not None


_WIDEST_CONTACT = 300
"""Characters of a line among which an address or a telephone number is looked for."""


def _after_name(lines: list[str], sign_off: int) -> int | None:
    """After the name beneath a sign-off, where what follows is a block of contact details."""
    below = (i for i in range(sign_off + 1, len(lines)) if lines[i].strip())
    rest = list(islice(takewhile(lambda i: not _STARS.match(lines[i]), below), 26))
    if len(rest) < 2 or len(rest) > 25:
        return None
    contact = next((i for i in rest[1:] if _CONTACT.search(lines[i][:_WIDEST_CONTACT])), None)
    if contact is None or any(len(lines[i]) > 90 for i in rest if i < contact):
        return None
    return rest[1]


_BANNER = re.compile(
    r"^\W*(?:caution|warning|attention|important|external(?: e-?mail| sender| message)?|"
    r"this (?:e-?mail|message)|you don['’]t often (?:get|receive) e-?mail)\b[^?]*"
    r"(?:outside (?:of )?(?:the|your|our|this)|external (?:sender|source|e-?mail|message)|"
    r"do(?: not|n['’]t) click|often (?:get|receive) e-?mail from|learn why this is)[^?]*$|"
    r"^\W*external(?: e-?mail| sender| message)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_BANNER = 700


def without_banner(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines, and a mail gateway's warning that stands above them."""
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    end = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
    banner = "\n".join(lines[start:end])
    if len(banner) > _LONGEST_BANNER or not _BANNER.match(banner):
        return lines, []
    rest = lines[end:]
    return (rest, lines[start:end]) if any(line.strip() for line in rest) else (lines, [])
