"""Full-text search over requests, answers, notes, mail in and out, and files that came with them.

PostgreSQL's own index, on the words themselves (migration `search`): nothing is copied, so nothing
can be out of date. English word forms; "quoted words" in order; -word to leave out; the last of
plain words may be a beginning.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection
from django.db.models.expressions import RawSQL
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup, escape

from answerable.cases.models import Request
from answerable.cases.models.asking import RequestQuerySet

PLACES: dict[str, str | Promise] = {
    "request": _("Request"),
    "answer": _("Answer"),
    "note": _("Note"),
    "requester": _("Requester"),
    "mail": _("Message"),
    "file": _("Attachment"),
    "sent": _("Letter or message sent"),
}
_PLAIN = re.compile(r"[\w\s]+")
_START, _STOP = "\ue000", "\ue001"
MOST_SEARCHED = 200_000
"""Characters of a message that are searched: PostgreSQL indexes no text of over 1 MB of words."""
_QUERY = "websearch_to_tsquery('english', %(words)s)"
_PREFIX = (
    f"(CASE WHEN numnode({_QUERY}) > 0 THEN ({_QUERY}::text || ':*')::tsquery ELSE {_QUERY} END)"
)
_HITS = """
SELECT r.id AS request_id, 'request' AS place, concat_ws(' ', r.subject, r.text) AS words
FROM cases_request r
WHERE to_tsvector('english', r.reference || ' ' || r.subject || ' ' || r.text) @@ {query} {only_r}
UNION ALL
SELECT q.request_id, 'answer', d.text
FROM cases_draft d JOIN cases_question q ON q.id = d.question_id
WHERE to_tsvector('english', d.text) @@ {query} {only_q}
  AND NOT EXISTS (
    SELECT 1 FROM cases_draft n WHERE n.question_id = d.question_id AND n.version > d.version)
UNION ALL
SELECT e.request_id, 'note', t.text
FROM cases_eventtext t JOIN cases_event e ON e.id = t.event_id
WHERE to_tsvector('english', t.text) @@ {query} {only_e}
UNION ALL
SELECT r.id, 'requester', concat_ws(' ', p.name, p.organisation, p.email)
FROM cases_requester p JOIN cases_request r ON r.requester_id = p.id
WHERE to_tsvector('english', p.name || ' ' || p.organisation || ' ' || p.email) @@ {query} {only_r}
UNION ALL
SELECT r.id, 'mail', concat_ws(' ', m.subject, left(m.text, {most}))
FROM cases_messageread m JOIN post_rawmessage w ON w.id = m.raw_id AND w.kind = 'case'
JOIN cases_request r ON r.reference = w.key
WHERE to_tsvector('english', m.subject || ' ' || left(m.text, {most})) @@ {query} {only_r}
  AND r.raw_sha256 IS DISTINCT FROM w.sha256
UNION ALL
SELECT r.id, 'file', m.enclosed
FROM cases_messageread m JOIN post_rawmessage w ON w.id = m.raw_id AND w.kind = 'case'
JOIN cases_request r ON r.reference = w.key
WHERE m.enclosed <> '' AND to_tsvector('english', m.enclosed) @@ {query} {only_r}
UNION ALL
SELECT e.request_id, 'file', f.text
FROM cases_fileread f JOIN cases_event e ON e.id = f.event_id
WHERE to_tsvector('english', f.text) @@ {query} {only_e}
UNION ALL
SELECT r.id, 'sent', concat_ws(' ', o.subject, {sent})
FROM post_outgoingmessage o JOIN cases_request r ON r.reference = o.key
WHERE o.kind = 'case' AND to_tsvector('english', o.subject || ' ' || {sent}) @@ {query} {only_r}
"""
_SENT = f"regexp_replace(left(o.text, {MOST_SEARCHED}), 'https?://\\S+', '', 'g')"
"""Without addresses, which may be somebody's private links. The index is on the same words."""
MOST_WORDS = 200
"""Characters of a search; the rest is left off."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where in a case the words were found, and the words around them, marked."""

    place: str | Promise
    words: Markup


def _sql(words: str, *, narrowed: bool) -> str:
    query = _PREFIX if _PLAIN.fullmatch(words) else _QUERY
    only = {
        f"only_{table}": f"AND {table}.{column} = ANY(%(keys)s)" if narrowed else ""
        for table, column in (("r", "id"), ("q", "request_id"), ("e", "request_id"))
    }
    return _HITS.format(query=query, most=MOST_SEARCHED, sent=_SENT, **only)


def searched(found: RequestQuerySet, words: str) -> RequestQuerySet:
    """Those of the cases whose reference, request, answers, notes or requester have the words."""
    words = words[:MOST_WORDS].replace("\x00", "")
    hits = f"SELECT request_id FROM ({_sql(words, narrowed=False)}) hits"  # noqa: S608 - ours
    params = [words] * hits.count("%(words)s")
    named = "SELECT id FROM cases_request WHERE reference = %s"
    either = f"{hits} UNION {named}".replace("%(words)s", "%s")
    params.append(words.replace("-", "/").upper())
    if words.isdecimal() and len(words) < 9:
        either += " UNION SELECT id FROM cases_request WHERE number = %s"
        params.append(str(int(words)))
    return found.filter(pk__in=RawSQL(either, params))  # noqa: S611 - the text is ours


def matched(cases: Collection[Request], words: str) -> dict[int, list[Hit]]:
    """What matched in each of the cases shown, one hit for each place."""
    words = words[:MOST_WORDS].replace("\x00", "")
    if not cases:
        return {}
    query = _PREFIX if _PLAIN.fullmatch(words) else _QUERY
    marks = f"StartSel={_START},StopSel={_STOP},MaxWords=18,MinWords=8,MaxFragments=1"
    sql = (
        f"SELECT DISTINCT ON (request_id, place) request_id, place, "  # noqa: S608 - ours
        f"ts_headline('english', words, {query}, %(marks)s) "
        f"FROM ({_sql(words, narrowed=True)}) hits ORDER BY request_id, place"
    )
    keys = [case.pk for case in cases]
    with connection.cursor() as cursor:
        cursor.execute(sql, {"words": words, "keys": keys, "marks": marks})
        rows = cursor.fetchall()
    found: dict[int, list[Hit]] = {}
    for key, place, headline in rows:
        found.setdefault(key, []).append(Hit(PLACES[place], marked(headline)))
    return found


def marked(headline: str) -> Markup:
    """The headline as HTML: escaped first, then its marks."""
    safe = str(escape(headline)).replace(_START, "<mark>").replace(_STOP, "</mark>")
    return Markup(safe)  # noqa: S704 - escaped above
