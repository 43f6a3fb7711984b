"""Answers by machines, and reports that a message could not be delivered."""

from __future__ import annotations

import re

from answerable.reading.message.headers import Headers, bare_address
from answerable.reading.message.model import Automatic
from answerable.reading.message.quoting import returned_from

_I = re.IGNORECASE
_REPLY_SUBJECT = re.compile(
    r"^\W*(?:(?:re|aw|fw|fwd)\s*:\s*)?(?:automatic(?:ally generated)? (?:reply|response)|"
    r"auto(?:mated)?[- ]?(?:reply|response|responder|acknowledge?ment)|auto\s*:|"
    r"out[- ]of[- ](?:the[- ])?office auto-?reply|abwesenheits(?:notiz|assistent)|"
    r"automatische (?:antwort|r(?:ü|ue)ckantwort)|r[ée]ponse automatique|absence du bureau|"
    r"respuesta autom[áa]tica|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|"
    r"resposta autom[áa]tica|automatisch antwoord|afwezig(?:heidsbericht)?\s*:|"
    r"automatis(?:kt? svar)|autosvar|automaattinen vastaus|automatyczna odpowied[źz]|"
    r"odpowied[źz] automatyczna|autoodpowied[źz]|"
    r"automatick[áa] odpov[ěe][ďd]|automatikus v[áa]lasz|r[ăa]spuns automat|otomatik yan[ıi]t|"
    r"(?:ym)?ateb awtomatig|автоответ|автоматический ответ|自動(?:返信|応答)|自动(?:回复|答复)|"
    r"e-mail empfangsbest(?:ä|ae)tigung|eingangsbest(?:ä|ae)tigung|thank you for (?:your|"
    r"contacting)[^?]{0,60}\(auto)|"
    r"^\W*(?:re\s*:\s*)?(?:out[- ]of[- ](?:the[- ])?office|ooo|abwesend|ausser haus|vacation)"
    r"\s*(?::|$)|\((?:out of (?:the )?office|ooo|away)\)\s*$|"
    r"^.{3,60} (?:is|am) (?:currently )?(?:out of (?:the )?office|on (?:annual )?leave|away)\b|"
    r"\bauto(?:matic)?[- ]acknowledge?ment\b",
    _I,
)
_AWAY_SUBJECT = re.compile(
    r"^\W*(?:re\s*:\s*)?(?:out[- ]of[- ](?:the[- ])?office|ooo\b|on (?:annual |maternity )?leave|"
    r"on holiday|away\b|abwesen|absen[ct]|vacation)",
    _I,
)
_BOUNCE_SUBJECT = re.compile(
    r"^\W*(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|report|"
    r"notification)|mail delivery (?:failed|failure|system|problem|warning|error)|"
    r"mail could not be delivered|(?:permanent|e-?mail|mail|failed|message) (?:delivery )?"
    r"(?:failure|failed|error|mail)\b|automatically rejected|processing error$|"
    r"returned mail|failure notice|message (?:could )?not (?:be )?deliver|non[- ]?delivery|"
    r"nondeliverable|mail system error|unzustellbar|non remis|échec de la remise|"
    r"no se puede entregar|mancato recapito|onbestelbaar|"
    r"nicht zustellbar|mail delivery subsystem|delivery incomplete|rejected:|"
    r"your message (?:wasn't|was not|couldn't) (?:be )?deliver|warning: (?:message|could not))",
    _I,
)
_BOUNCE_ENDING = re.compile(
    r"\b(?:user unknown|unknown user|no such user|non remis|"
    r"delivery fail(?:ure|ed))\W*$",
    _I,
)
_BOUNCE_SENDER = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-?delivery|microsoftexchange[0-9a-f]{8,}|mmdf|"
    r"double-bounce)\b",
    _I,
)
_FAILED = re.compile(
    r"could(?: not|n['’]t) be (?:delivered|reached)|(?:wasn['’]t|was not|not be) delivered|"
    r"unable to deliver|(?:did not|didn['’]t) reach|delivery\b[^\n]{0,80}\bfailed|has failed|"
    r"permanent (?:fatal )?error|undeliverable|returned to sender|\b5\d\d[ -]\d\.\d{1,3}\.\d|"
    r"failed recipients?\b|mailbox unavailable|no such user|loop detected|full mailbox|"
    r"not receive a copy|has been returned|returning to sender|automatically rejected|"
    r"quota (?:is )?exceeded|exceeded its quota|does not exist|ha podido ser entregado|"
    r"pu [eê]tre d[eé]livr[eé]|"
    r"was rejected|user unknown|unknown user|mailbox (?:is )?full|nicht zugestellt|"
    r"pas pu être (?:remis|délivré)|no se (?:pudo|ha podido) entregar|non recapitato",
    _I,
)
_DELAYED = re.compile(
    r"not yet been delivered|has been delayed|delayed mail|delivery is delayed|\(delay\)|"
    r"will be retried|still being retried|will retry for|warning message only|"
    r"this is a warning only|(?:been|is) postponed|we will (?:continue|keep) (?:to try|trying)|"
    r"not need to resend|could not send message for|"
    r"message \S+ delayed|verz(?:ö|oe)gert",
    _I,
)
_MACHINE_TEXT = re.compile(
    r"\bthis is an? (?:automat(?:ed|ic)(?:ally generated)?|auto-?generated) (?:reply|response|"
    r"message|e-?mail|acknowledge?ment)|please do not reply to this automat",
    _I,
)
_AWAY_TEXT = re.compile(
    r"\b(?:i am|i['’]m|i will be|i shall be) (?:now |currently |presently )?(?:(?:out of (?:the )?"
    r"office|on (?:annual |maternity |paternity |parental |adoption |sick |study )?leave|"
    r"on holiday|away(?: from)?|not in the office)\b(?! polic))|"
    r"\bi (?:have (?:now )?left|no longer work (?:for|at))\b|"
    r"\bich bin (?:derzeit|zur zeit|bis|ab|vom)?[^.\n]{0,60}(?:nicht im|abwesend|erreichbar|"
    r"urlaub)|\bje (?:suis|serai) (?:actuellement )?absent|\brydw i allan o'r swyddfa",
    _I,
)
_RETURN_TEXT = re.compile(
    r"\b(?:until|returning|return(?:s| on| to)?|back (?:on|in|at)|in my absence|urgent|"
    r"respond|repl(?:y|ies)|limited access|no access|contact|bis zum|jusqu|tan)\b",
    _I,
)
_ASKING = re.compile(
    r"\?|\b(?:please|could you|kindly) (?:provide|send me|supply|tell me|confirm|disclose|let me "
    r"know)|\bi (?:would like to|wish to|am writing to|hereby) (?:request|know|ask|make)|"
    r"\b(?:freedom of information|foi|data protection) (?:act|request)\b|\bsubject access\b",
    _I,
)
_NO_REPLY = re.compile(r"(?:no|do[-_.]?not)[-_.]?reply", _I)
_REPORT = re.compile(r"multipart/report|disposition-notification")
_AUTO_FIELD = re.compile(r"x-(?:[\w-]+-)?auto-?(?:reply|respond(?:er)?|response)|x-vacation")


def automatic(
    headers: Headers, subject: str, sender: str, text: str, report: str
) -> Automatic | None:
    """What kind of machine wrote it; None for a person. report: the delivery status, if any.

    What a report gives back of the message that failed says nothing of who wrote the report.

    A notice that a message is late is no bounce: it may yet arrive. Words alone make no machine of
    a message that asks something: a person on leave may ask too.
    """
    kind = headers.get("content-type").lower()
    text = _told(text)
    if report or ("report" in kind and "delivery-status" in kind):
        if re.search(r"^action\s*:", report, _I | re.MULTILINE):
            return "bounce" if _REFUSED.search(report) else "auto-reply"
        return "auto-reply" if _late(subject, text) else "bounce"
    if _bounced(headers, subject, sender, text):
        return "auto-reply" if _late(subject, text) else "bounce"
    return "auto-reply" if _by_machine(headers, subject, text, kind) else None


def _told(text: str) -> str:
    """What a report says itself, above the message that it gives back."""
    lines = text.split("\n")
    told = "\n".join(lines[: returned_from(lines)])
    return told if told.strip() else text


_REFUSED = re.compile(r"^action\s*:\s*(?:fail|error)", _I | re.MULTILINE)  # not all write "failed"


def _late(subject: str, text: str) -> bool:
    return bool(_DELAYED.search(subject) or _DELAYED.search(text[:1500]))


def _bounced(headers: Headers, subject: str, sender: str, text: str) -> bool:
    if headers.has("x-failed-recipients"):
        return True
    named = bool(_BOUNCE_SUBJECT.match(subject) or _BOUNCE_ENDING.search(subject))
    named = named and not _REPLY_SUBJECT.search(subject)
    words = bool(_FAILED.search(text[:3000]))
    machine = _empty_path(headers) or headers.get("auto-submitted").lower().startswith("auto")
    if bare_address(sender).lower().startswith(("mailer-daemon@", "double-bounce@")):
        return not _REPLY_SUBJECT.search(subject)
    if _BOUNCE_SENDER.match(bare_address(sender).split("@")[0]):
        return named or words or (_empty_path(headers) and not _REPLY_SUBJECT.search(subject))
    return named and (machine or (words and not _ASKING.search(text[:3000])))


def _empty_path(headers: Headers) -> bool:
    return any(
        value.strip() in (b"<>", b"") or b"MAILER-DAEMON" in value.upper()
        for value in headers.raw("return-path")
    )


def _by_machine(headers: Headers, subject: str, text: str, kind: str) -> bool:
    submitted = headers.get("auto-submitted").strip().lower()
    if submitted and not submitted.startswith("no") and not _passed_on(headers, subject):
        return True
    if any(map(_AUTO_FIELD.fullmatch, headers.names())) or headers.get("x-autogenerated"):
        return True
    if "autoresponder" in headers.get("x-post-messageclass").lower():
        return True
    precedence = headers.get("precedence").strip().lower()
    if precedence in ("auto_reply", "auto-reply") or _REPORT.search(kind):
        return True
    if _takes_no_bounce(headers, precedence) and not _ASKING.search(text[:3000]):
        return True
    return bool(_REPLY_SUBJECT.search(subject)) or _sounds_away(subject, text[:600], precedence)


def _takes_no_bounce(headers: Headers, precedence: str) -> bool:
    """Sent with an empty return path, as machines do, and bearing one more of their marks."""
    mark = precedence in ("bulk", "junk") or headers.has("x-auto-response-suppress")
    return _empty_path(headers) and (
        mark or bool(_NO_REPLY.match(bare_address(headers.get("from"))))
    )


def _passed_on(headers: Headers, subject: str) -> bool:
    """A rule of a colleague's mailbox passed on what somebody wrote."""
    return (
        headers.has("x-ms-exchange-inbox-rules-loop") or headers.has("resent-from")
    ) and not _REPLY_SUBJECT.search(subject)


def _sounds_away(subject: str, text: str, precedence: str) -> bool:
    if _ASKING.search(text):
        return False
    if _MACHINE_TEXT.search(text):
        return True
    away = bool(_AWAY_TEXT.search(text))
    if _AWAY_SUBJECT.match(subject) and (away or precedence in ("bulk", "junk")):
        return True
    return away and bool(_RETURN_TEXT.search(text))


_ADDRESS = r"[\w.+=%'&*/-]+@[\w-]+(?:\.[\w-]+)+"
_FAILING = re.compile(
    rf"(?:fail(?:ed|ure)|fatal errors|undeliver|not (?:be )?deliver|could ?n[o'’]t|unable|rejected|"
    rf"unknown|following (?:address|recipient)|zugestellt|destinataires|remis|entregar|"
    rf"did(?: not|n['’]t) reach)[\s\S]{{0,400}}?<?\b({_ADDRESS})",
    _I,
)

_NO_MAIL_FROM = re.compile(rf"\b(?:mail|messages?|e-?mails?)\s+from\s+<?{_ADDRESS}", _I)
_REFUSED_TO = re.compile(
    rf"\b(?:message|mail|e-?mail) to:?\s+<?({_ADDRESS})>?,?\s+(?:was|has|could|cannot|failed)", _I
)


def failed_recipient(headers: Headers, report: str, text: str) -> str | None:
    """The address a bounce speaks of; None where it names none."""
    named = bare_address(headers.get("x-failed-recipients"))
    return named or _in_report(report) or _in_words(headers, _told(text)[:6000])


def _in_report(report: str) -> str | None:
    blocks = re.split(r"\r?\n[ \t]*\r?\n", report)
    failed = [block for block in blocks if _REFUSED.search(block)]
    for field in ("original-recipient", "final-recipient"):
        for block in failed or blocks:
            match = re.search(
                rf"^{field}\s*:\s*(?:rfc822|utf-?8)?\s*;?\s*<?({_ADDRESS})", block, _I | re.M
            )
            if match:
                return match[1]
    return None


def _in_words(headers: Headers, text: str) -> str | None:
    """Not the address the report came to or from."""
    own = {
        bare_address(one).lower()
        for name in ("to", "from", "sender", "delivered-to")
        for one in headers.addresses(name)
    }
    text = _NO_MAIL_FROM.sub("", text)
    after = [match[1] for match in (*_REFUSED_TO.finditer(text), *_FAILING.finditer(text))]
    lines = re.findall(rf"^\s*<?({_ADDRESS})>?\s*:?", text, re.MULTILINE)
    for found in (*after, *lines, *re.findall(_ADDRESS, text)):
        address = re.sub(r"^smtp=", "", found.rstrip("."), flags=_I)  # as X.400 writes it
        if address.lower() not in own and not _BOUNCE_SENDER.match(address):
            return str(address)
    return None
