"""format=flowed (RFC 3676): soft line ends taken out again."""

from __future__ import annotations

import re

OWN = "\x00"  # before a ">" that the writer put there and that quotes nothing; see `split`


def unflow(text: str, *, delsp: bool) -> str:
    """Lines that end in a space go on in the next of the same quote depth.

    `> >` counts as `>>`: the standard wants them together, and half of all programs set them apart.
    A line "stuffed" with a space before its ">" begins with OWN: that sign is the writer's.
    """
    out: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        marks = re.match(r"(?:>(?: ?>)*)?", line)
        printed = marks.group() if marks else ""
        depth, body = printed.count(">"), line[len(printed) :]
        stuffed = not depth and body.startswith(" >")
        body = body[1:] if body.startswith(" ") else body
        if open_depth == depth and body != "-- " and out:
            out[-1] += body
        else:
            out.append((">" * depth + " " if depth else OWN if stuffed else "") + body)
        soft = body.endswith(" ") and body != "-- "
        open_depth = depth if soft else None
        if soft and delsp:
            out[-1] = out[-1][:-1]
    return "\n".join(line.rstrip() if line != "-- " else line for line in out)
