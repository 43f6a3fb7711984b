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
    r"(?:quoting|zitat von|citando|citat från)\s.{0,200}@.{1,120}[:：]|"
    r"(?:on|am|le|el|il|op|den|em|ar|în)\b.{4,300}(?<!\w)(?:wrote|writes|schrieb|a écrit|"
    r"escribió|ha scritto|schreef|skrev)\b.{0,120})\s*$",
    _I | re.DOTALL,
)
_DATED_ADDRESS = re.compile(
    r"^\W{0,4}.{0,200}\d.{0,120}<[^<>\s]+@[^<>\s]+>\)?\s*[:：]\s*$|"
    r"^\W{0,4}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s.{1,200}<[^<>\s]+@[^<>\s]+>\s*$"
)
_STARTS = re.compile(
    rf"^\W{{0,4}}(?:on|am|le|el|il|op|den|em|ar|în)\b|{_VERB}|\d{{4}}[-/年]|[<(]\S+@\S+[>)]|"
    r"^\s*(?:quoting|zitat von|citando|citat från)\s",
    _I,
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
_ONE_LINE = re.compile(
    r"^\W{0,4}(?:date|sent|from)\s*:.{3,200}?\s(?:from|sent|date|to)\s*:.{3,300}?\ssubject\s*:", _I
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
        if _original(line) or (len(line) <= _LONGEST_RULE and _ONE_LINE.match(line)):
            return index
        if _FROM.match(line) and (begun := _header_block(lines, index)) is not None:
            return begun - 1 if begun and _RULE.match(lines[begun - 1]) else begun
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


def _header_block(lines: list[str], index: int) -> int | None:
    """Where the fields of an earlier message begin: some programs set others above the sender."""
    following = [line for line in lines[index + 1 : index + 8] if line.strip()][:4]
    begun = index
    while begun > max(index - 6, 0) and _NEXT.match(lines[begun - 1]):
        begun -= 1
    beneath = sum(1 for line in following if _NEXT.match(line))
    if beneath >= 2:
        return begun
    fresh = any(line.strip() for line in lines[:begun])  # a letter may itself open "To:", "From:"
    return begun if fresh and beneath + index - begun >= 2 else None


_NOTES_TO = re.compile(r"^\s*(?:to|an|please respond to)\s*(?::|\t|$)", _I)
_NOTES_CC = re.compile(r"^\s*(?:cc|kopie)\s*(?::|\t|$)", _I)
_NOTES_SUBJECT = re.compile(r"^\s*(?:subject|thema)\s*(?::|\t|$)", _I)
_NOTES_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")


def _notes_block(lines: list[str], index: int) -> int | None:
    """Lotus Notes sets "To", "cc" and "Subject" beneath the sender and the date."""
    if not _NOTES_TO.match(lines[index]):
        return None
    following = lines[index + 1 : index + 14]
    if not any(map(_NOTES_SUBJECT.match, following)) or not any(map(_NOTES_CC.match, following)):
        return None
    above = [i for i in range(max(index - 8, 0), index) if lines[i].strip()]
    dated = [place for place, i in enumerate(above) if _NOTES_DATE.search(lines[i])]
    return _sender_above(lines, above[: dated[-1] + 1]) if dated else None


def _sender_above(lines: list[str], above: list[int]) -> int:
    """The line of the sender, over "Sent by:" and the date, which is the last of those given."""
    begun = above.pop()
    if above and re.match(r"\s*(?:sent|gesendet) (?:by|von)\s*:", lines[above[-1]], _I):
        begun = above.pop()
    if above and (above[-1] == begun - 1 or "@" in lines[above[-1]]):
        begun = above.pop()
    return begun


def _introduces(lines: list[str], index: int) -> int:
    """As "On 3 May A wrote:": over how many lines it goes; 0 where it is none.

    An address whose bracket is open goes on to the line that closes it.
    """
    if _MARK.match(lines[index]) or not lines[index].strip():
        return 0
    found = 0
    for length in (1, 2, 3):
        joined = " ".join(line.strip() for line in lines[index : index + length])
        if len(joined) >= 400 or (length == 1 and not _begins(lines, index)):
            break
        if _attributes(joined):
            found = length
            if joined.count("<") <= joined.count(">"):
                break
    return found


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


_RETURNED = re.compile(
    r"^\s*[-=_*|]{2,}.{0,60}\b(?:copy of (?:the|your) |"
    r"(?:undelivered|returned|original|source|failed|your) (?:mail|message|e-?mail)\b|"
    r"(?:mail|message) text\b|header of ).{0,80}$|"
    r"^\s*(?:the )?(?:first \d+ lines of )?(?:your |the )?original message\b.{0,40}"
    r"\b(?:follows?|is as follows)\s*[.:]?\s*$|^\s*(?:return-path|received)\s*:\s*\S",
    _I,
)


def returned_from(lines: list[str]) -> int:
    """The line at which a report of failure gives back what was sent; their number if none."""
    told = next((i for i, line in enumerate(lines) if line.strip()), 0)
    for index, line in enumerate(lines):
        if index > told and len(line) <= _LONGEST_RULE and _RETURNED.match(line):
            return index
    return len(lines)
