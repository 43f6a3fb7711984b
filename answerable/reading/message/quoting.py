"""Where the words of earlier messages begin, as the mail programs of many languages mark it."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_VERB = (
    r"(?:(?<!\w)(?:wrote|writes|schrieb|schreibt|a écrit|escribió|ha scritto|"
    r"schreef|skrev|escreveu|napisał\(a\)|napisała?|napsal(?:\(a\)|a)?|kirjoitti|"
    r"ysgrifennodd|a scris|yazdı|pisze|píše|"
    r"írta|написал[аи]?|написав|пише|έγραψε)|写道|寫道|のメッセージ)"
)
_ATTRIBUTION = re.compile(
    rf"^\W{{0,4}}(?:.{{0,300}}{_VERB}.{{0,120}}[:：]|"
    r"(?:on|am|le|el|il|op|den|em|ar|în)\b.{4,300}(?<!\w)(?:wrote|writes|schrieb|a écrit|"
    r"escribió|ha scritto|schreef|skrev)\b.{0,120})\s*$",
    _I | re.DOTALL,
)
_DATED_ADDRESS = re.compile(r"^\W{0,4}.{0,200}\d.{0,120}<[^<>\s]+@[^<>\s]+>\)?\s*[:：]\s*$")
_STARTS = re.compile(
    rf"^\W{{0,4}}(?:on|am|le|el|il|op|den|em|ar|în)\b|{_VERB}|\d{{4}}[-/年]|[<(]\S+@\S+[>)]", _I
)
_PERSON = re.compile(r"\b(?:i|we|you|they|he|she|ich|je|nous|j'ai)\s+(?:have\s+)?$", _I)
_PINE = re.compile(
    r"^\W{0,4}(?:at|on)\b.{0,80}\d[:.]\d\d\b.{0,60}\byou wrote\s*:\s*$", _I
)  # to "you"
_TOLD = re.compile(r"\s+(?:to|that|asking|in|about|back|saying)\b", _I)
_WHEN = re.compile(r"\d{1,2}[:.h]\d{2}|<[^<>]*@[^<>]*>|@|\b(?:mon|tue|wed|thu|fri|sat|sun)", _I)
_ORIGINAL = re.compile(
    r"^\W*(?:-{2,}|_{2,}|={2,})\s*(?:original (?:message|appointment)|"
    r"ursprüngliche (?:nachricht|mail|e-?mail)|original-?nachricht|message (?:d'origine|original)|"
    r"mail original|原始邮件|原始郵件|元のメッセージ|"
    r"messaggio originale|mensa(?:je|gem) original|oorspronkelijk bericht|"
    r"(?:ursprungligt|oprindelig|opprinnelig) (?:meddelande|meddelelse|melding)|"
    r"alkuperäinen viesti|wiadomość oryginalna|původní zpráva|neges wreiddiol|"
    r"исходное сообщение|forwarded (?:message|by)[^\n]*|weitergeleitete (?:nachricht|mail)|"
    r"message transféré|mensa(?:je reenviado|gem encaminhada)|messaggio inoltrato|"
    r"doorgestuurd bericht|reply above this line[^\n]*)\s*(?:-{2,}|_{2,}|={2,})?\s*$|"
    r"^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|"
    r"début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|"
    r"inizio messaggio inoltrato|begin doorgestuurd bericht)\s*:?\s*$|"
    r"^\W*(?:please )?(?:type|write|enter|reply)(?: your (?:reply|response|message))? "
    r"above this line\W*$|^\s*>>>\s.{3,160}>>>\s*$",
    _I,
)
_FROM = re.compile(
    r"^[\s*>]*(?:from|von|de|fra|da|van|od|från|lähettäjä|oddi wrth|от|expéditeur|"
    r"发件人|寄件者|寄件人|差出人|보낸 사람)\s*[:：]\*?\s*\S",
    _I,
)
_NEXT = re.compile(
    r"^[\s*>]*(?:sent|date|to|cc|bcc|subject|reply-to|importance|gesendet|datum|an|betreff|betr\.|"
    r"kopie|envoyé|objet|à|enviado(?: el)?|enviada(?: em)?|fecha|data|para|asunto|assunto|inviato|"
    r"a|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|skickat|till|ämne|sendt|til|emne|"
    r"lähetetty|vastaanottaja|aihe|anfonwyd|at|pwnc|odesláno|komu|předmět|"
    r"отправлено|кому|тема|дата|发送时间|日期|收件人|抄送|主题|傳送日期|寄件日期|收件者|副本|主旨|"
    r"送信日時|日時|宛先|件名|보낸 날짜|받는 사람|제목)\s*[:：]",
    _I,
)
_RULE = re.compile(r"^\s*[-_=*]{10,}\s*$")
_MARK = re.compile(r"\s?>")


_LONGEST_RULE = 400
"""Characters of a line that announces an earlier message, with its dashes."""


def _original(line: str) -> bool:
    return len(line) <= _LONGEST_RULE and bool(_ORIGINAL.match(line))


def quoted_from(lines: list[str]) -> int:
    """The line at which all the rest is quoted; the number of lines where none is."""
    marks = [i for i, line in enumerate(lines) if _marked(line)]
    fresh = [i for i, line in enumerate(lines) if line.strip() and not _marked(line)]
    ends = (marks[-1] if marks else -1, fresh[-1] if fresh else -1)
    for index, line in enumerate(lines):
        if _original(line):
            return index
        if _FROM.match(line) and _header_block(lines, index):
            return index - 1 if index and _RULE.match(lines[index - 1]) else index
        notes = _notes_block(lines, index)
        if notes is not None:
            return notes
        if _introduces(lines, index) and _rest_is_quote(lines, index, *ends):
            return index
    return len(lines)


_MEASURE = re.compile(r"\s?>=?\s?[£€$]?\d+(?:[.,]\d+)*(?![.,)\d])")


def measures_only(lines: list[str]) -> bool:
    """Each ">" at the head of a line says "more than", as in ">52 weeks", and nothing is quoted."""
    marked = [line for line in lines if _marked(line)]
    if not marked or not all(_MEASURE.match(line) for line in marked):
        return False
    begun = next((line for line in lines if line.strip()), "")
    told = any(_introduces(lines, i) or _original(line) for i, line in enumerate(lines))
    return not _marked(begun) and not told


def without_marks(lines: list[str]) -> tuple[list[str], list[str]]:
    """Lines that carry a quote mark, and those that introduce them, taken out."""
    kept: list[str] = []
    quoted: list[str] = []
    index = 0
    while index < len(lines):
        taken = 1
        if _MARK.match(lines[index]):
            quoted.append(lines[index])
        elif (length := _introduces(lines, index)) and _soon_marked(lines, index + length):
            quoted += lines[index : index + length]
            taken = length
        else:
            kept.append(lines[index])
        index += taken
    return kept, quoted


def _header_block(lines: list[str], index: int) -> bool:
    following = [line for line in lines[index + 1 : index + 8] if line.strip()][:4]
    return sum(1 for line in following if _NEXT.match(line)) >= 2


def _notes_block(lines: list[str], index: int) -> int | None:
    """Lotus Notes sets "To", "cc" and "Subject" beneath the sender and the date."""
    if not re.match(r"^\s*(?:to|an|please respond to)\s*(?::|$)", lines[index], _I):
        return None
    following = [line.strip().lower() for line in lines[index + 1 : index + 14]]
    if not any(re.match(r"(?:subject|thema)\s*(?::|$)", line) for line in following):
        return None
    if not any(re.match(r"(?:cc|kopie)\s*(?::|$)", line) for line in following):
        return None
    above = [i for i in range(max(index - 5, 0), index) if lines[i].strip()]
    dated = [i for i in above if re.search(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", lines[i])]
    if not dated:
        return None
    return dated[0] - 1 if dated[0] - 1 in above else dated[0]


def _introduces(lines: list[str], index: int) -> int:
    """As "On 3 May A wrote:": over how many lines it goes; 0 where it is none."""
    if _MARK.match(lines[index]) or not lines[index].strip():
        return 0
    for length in (1, 2, 3):
        joined = " ".join(line.strip() for line in lines[index : index + length])
        if len(joined) >= 400 or (length == 1 and not _begins(lines, index)):
            return 0
        if _attributes(joined):
            return length
    return 0


def _begins(lines: list[str], index: int) -> bool:
    return _STARTS.search(lines[index]) is not None


def _attributes(joined: str) -> bool:
    if _DATED_ADDRESS.match(joined):
        return True
    if not (_ATTRIBUTION.match(joined) and re.search(r"\d|<|@", joined)):
        return False
    verb = re.search(_VERB, joined, _I)
    if verb is None or _PINE.match(joined):
        return True
    return not (_PERSON.search(joined[: verb.start()]) or _TOLD.match(joined[verb.end() :]))


def _marked(line: str) -> bool:
    return line.lstrip().startswith((">", "|"))


def _rest_is_quote(lines: list[str], index: int, last_marked: int, last_fresh: int) -> bool:
    """No new words among the quoted lines that follow; or no marks, and an unmistakable start."""
    start = index + _introduces(lines, index)
    if last_marked < start:
        joined = " ".join(line.strip() for line in lines[index:start])
        return bool(_WHEN.search(joined) and re.search(_VERB, joined, _I))
    return last_fresh < start


def _soon_marked(lines: list[str], start: int) -> bool:
    following = [line for line in lines[start : start + 4] if line.strip()]
    return any(_MARK.match(line) for line in following[:3])
