"""Which column of a register holds what, by its heading. PURE."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Field:
    """headings: what people call the column, in the order of trust, as `plain` writes them."""

    code: str
    headings: tuple[str, ...]
    needed: bool = False


def _field(code: str, headings: str, *, needed: bool = False) -> Field:
    return Field(code, tuple(h.strip() for h in headings.split(",")), needed)


_PAST = (
    _field(
        "reference",
        "reference, ref, case reference, request reference, our ref, reference number, ref no, "
        "case number, request number, request id, case id, foi reference, foi ref, foi number, id, "
        "case ref, request ref, our reference, ref number, reference no, case no, request no, "
        "foi no, foi id, log no, log number, unique id, unique reference, no, number",
    ),
    _field(
        "text",
        "request, request text, text, question, questions, request details, details of request, "
        "information requested, details, description, request description, body, summary, "
        "nature of request, details of the request, information request, foi request, "
        "full request, request summary, summary of request, wording of request, "
        "details of information requested, what was asked, query, enquiry",
        needed=True,
    ),
    _field("subject", "subject, case label, title, topic, label, request title, request subject"),
    _field(
        "received",
        "received, date received, received date, date of receipt, receipt, received on, "
        "request date, date of request, date requested, date in, date logged, logged, date, "
        "date request received, received date, date foi received, foi received, date opened, "
        "opened, start date, date created, created, created on",
        needed=True,
    ),
    _field(
        "department",
        "department, service, service area, directorate, owner, information owner, division, "
        "allocated to, assigned to, team, business unit, service responsible, lead department, "
        "lead directorate, lead service, responsible department, responding department, "
        "directorate department, dept, section, lead",
    ),
    _field("regime", "scheme, regime, legislation, act, request type, type of request, type, law"),
    _field("outcome", "outcome, decision, result, disposition, status, response, response type"),
    _field(
        "status",
        "case status, request status, current status, open closed, open or closed, stage, state, "
        "status",
    ),
    _field(
        "closed",
        "closed, date closed, closed date, date of response, response date, date responded, "
        "completed, date completed, date answered, date sent, response sent, date issued, "
        "closed on, completed on, date of reply, reply date, date replied, date of response sent, "
        "date response sent, response sent date, completion date, date of completion, "
        "actual response date, date out, end date, date resolved, resolved",
    ),
    _field(
        "due",
        "due, due date, date due, deadline, target date, response due, statutory date, due by, "
        "date due by, date response due, response due date, response deadline, deadline date, "
        "statutory deadline, 20 day deadline, 20 working day deadline, 20 working days, target",
    ),
    _field(
        "requester",
        "requester, requester name, applicant, applicant name, name, from, requestor, "
        "requestor name, name of requester, name of requestor, name of applicant, customer, "
        "customer name, enquirer, enquirer name",
    ),
    _field(
        "email",
        "email, requester email, applicant email, email address, e mail, requestor email, "
        "e mail address, contact email, customer email",
    ),
    _field("address", "address, requester address, applicant address, postal address"),
    _field("organisation", "organisation, requester organisation, applicant organisation, company"),
    _field("answer", "answer, answer text, response text, reply, information provided"),
)
_EVENTS = (
    _field("acknowledged", "acknowledged, date acknowledged, acknowledgement sent"),
    _field(
        "clarification_requested",
        "clarification requested, clarification sought, date clarification requested, "
        "clarification sent, clarification requested on",
    ),
    _field(
        "clarification_received",
        "clarification received, date clarification received, clarified, clarification received on",
    ),
    _field("fees_notice_given", "fees notice, fees notice given, fees notice issued"),
    _field("fee_received", "fee received, fees received, fee paid"),
    _field("pit_extension_notice", "pit extension, public interest extension, extended"),
    _field("eir_extension_notice", "eir extension, complex and voluminous"),
)
DAY_FIELDS = ("received", "closed", "due", *(field.code for field in _EVENTS))
EVENT_FIELDS = frozenset(field.code for field in _EVENTS)
FIELDS: dict[str, Field] = {field.code: field for field in (*_PAST, *_EVENTS)}


class MappingError(ValueError):
    """A column that is needed cannot be told, or one that was named is not there."""


class Mapping(dict[str, int]):
    """Field code to the place of its column, from 0."""


def plain(heading: str) -> str:
    """A heading in small letters, its punctuation as spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", heading.lower()))


def lacking(mapping: Mapping) -> list[str]:
    """The needed fields that no column is."""
    return [field.code for field in FIELDS.values() if field.needed and field.code not in mapping]


def map_columns(
    headings: Sequence[str],
    named: Sequence[tuple[str, str]] = (),
    *,
    needed: Sequence[str] | None = None,
) -> Mapping:
    """Each field's column: as named, else by its heading. A column serves one field.

    named: pairs of field code and heading; an empty heading leaves the field out.
    needed: the fields that must be found; those marked so where None.
    Raises MappingError with a sentence for the user.
    """
    places = _places(headings)
    found = Mapping()
    left_out = set()
    for code, heading in named:
        _check_named(code, heading, places, headings)
        if heading:
            found[code] = places[plain(heading)]
        else:
            left_out.add(code)
    for code, place in _by_heading(places):
        if code not in found and code not in left_out and place not in found.values():
            found[code] = place
    _check_needed(found, headings, needed)
    return found


def _places(headings: Sequence[str]) -> dict[str, int]:
    """Where each heading stands, the first of several; also without what it has in brackets."""
    whole = {plain(heading): place for place, heading in reversed(list(enumerate(headings)))}
    bare = {
        plain(re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", heading)): place
        for place, heading in reversed(list(enumerate(headings)))
    }
    return bare | whole


def _by_heading(places: dict[str, int]) -> list[tuple[str, int]]:
    """Surest first: a heading that is a field's own name before its further names."""
    ranked = [
        (rank, code, places[heading])
        for code, field in FIELDS.items()
        for rank, heading in enumerate(field.headings)
        if heading in places
    ]
    ranked.sort(key=lambda entry: entry[0])
    return [(code, place) for _rank, code, place in ranked]


def _check_named(code: str, heading: str, places: dict[str, int], headings: Sequence[str]) -> None:
    if code not in FIELDS:
        raise MappingError(
            _("There is no field “%(code)s”. The fields are: %(known)s.")
            % {"code": code, "known": ", ".join(FIELDS)}
        )
    if heading and plain(heading) not in places:
        raise MappingError(
            _("There is no column “%(heading)s”. The columns are: %(known)s.")
            % {"heading": heading, "known": ", ".join(headings)}
        )


def _check_needed(found: Mapping, headings: Sequence[str], needed: Sequence[str] | None) -> None:
    wanted = [f.code for f in FIELDS.values() if f.needed] if needed is None else needed
    missing = [code for code in wanted if code not in found]
    if missing:
        raise MappingError(
            _(
                "No column was recognised as: %(missing)s. Name it with --map FIELD=COLUMN. "
                "The columns are: %(known)s."
            )
            % {"missing": ", ".join(missing), "known": ", ".join(headings)}
        )
