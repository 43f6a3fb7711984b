"""Grounds of the Act that are not exemptions: cost, vexatious and repeated requests, closure."""

from __future__ import annotations

from answerable.cases.exemptions.row import Exemption


def _row(
    key: str, provision: str, title: str, about: str, ncnd: tuple[tuple[str, ...], ...] = ()
) -> Exemption:
    _foia, number, subsection = key.split("-")
    return Exemption(
        key, "FOIA", provision, number, (subsection,), title, "procedural", "procedural", about,
        ncnd=ncnd,
    )  # fmt: skip


PROCEDURAL: tuple[Exemption, ...] = (
    _row("foia-12-1", "s.12(1)", "Cost of compliance exceeds appropriate limit",
         "we need not comply where we estimate that doing so would cost more than the appropriate "
         "limit"),
    _row("foia-12-2", "s.12(2)", "Cost of confirming or denying alone exceeds the limit",
         "we need not say whether there is any such information where we estimate that finding "
         "out would alone cost more than the appropriate limit", (("2",),)),
    _row("foia-14-1", "s.14(1)", "Vexatious request",
         "we need not comply with a request that is vexatious. It is the request that is judged, "
         "and never the person who made it"),
    _row("foia-14-2", "s.14(2)", "Repeated request",
         "we need not comply with a request that is identical or substantially similar to one "
         "from the same person that we have complied with, until a reasonable interval has passed"),
    _row("foia-9-2", "s.9(2)", "Fee not paid in three months",
         "there is nothing more for us to do where a fee is not paid within three months beginning "
         "with the day of the fees notice"),
    _row("foia-1-3", "s.1(3)", "Clarification not supplied",
         "there is nothing more for us to do until we are told what we reasonably need to know to "
         "identify and locate the information"),
)  # fmt: skip
