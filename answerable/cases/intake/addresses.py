"""Each case's own address, and addresses whose mail is published.

A token is made from the case and the installation's key, so that nobody can guess another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from answerable.accounts.models import Organisation
from answerable.cases.models import Request

_TOKEN = re.compile(r"\b([a-z][a-z0-9]*)-(\d{1,9})-([0-9a-f]{16})\b", re.IGNORECASE)
_PUBLIC = re.compile(r"^request-\d+-[0-9a-f]{6,16}@", re.IGNORECASE)
_REPLY = re.compile(r"^\s*(?:re|aw|sv)\s*:", re.IGNORECASE)


def token(case: Request) -> str:
    """As it stands in an address or a subject: `foi-00001-0123456789abcdef`."""
    digest = salted_hmac("answerable.cases.address", str(case.public_id)).hexdigest()
    return f"{case.slug.lower()}-{digest[:16]}"


def case_of_tokens(words: Iterable[str]) -> Request | None:
    """The case whose token stands in any of these; a token not of our making is none."""
    for found in (match for text in words for match in _TOKEN.finditer(text)):
        reference = f"{found[1].upper()}/{found[2]}"
        case = Request.objects.filter(reference=reference).first()
        if case is not None and constant_time_compare(token(case), found[0].lower()):
            return case
    return None


def reply_address(case: Request) -> str:
    """Where answers to what we send are to go: the case's own address where there can be one."""
    base = Organisation.current().email
    local, _at, domain = base.partition("@")
    if not settings.PLUS_ADDRESSING or not domain or is_public(case):
        return base
    return f"{local}+{token(case)}@{domain}"


def subject_of(case: Request, ordinary: str) -> str:
    """The subject of what we send about a case.

    To an address whose mail is published: "Re:" and the requester's own words, nothing else.
    """
    if is_public(case):
        asked = (case.review_of or case).subject
        return asked if _REPLY.match(asked) else f"Re: {asked}".strip()
    return ordinary if settings.PLUS_ADDRESSING else f"{ordinary} [{token(case)}]"


def is_public_address(address: str) -> bool:
    """WhatDoTheyKnow and its like give each request its own address and publish what comes."""
    return _PUBLIC.match(address.strip()) is not None


def is_public(case: Request) -> bool:
    """Whether what is sent to the requester is published by whoever asked for them."""
    return is_public_address(case.requester.email)
