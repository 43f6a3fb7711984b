"""The wordings that come with the product, one file for each language: version 0 of each.

A wording begins with a line `== its.key: Its title` and goes on until the next one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

LANGUAGES = ("en", "cy")
_HEAD = re.compile(r"^== ([A-Za-z_.]+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shipped:
    key: str
    language: str
    title: str
    text: str


def _read(language: str) -> Mapping[str, Shipped]:
    whole = files(__package__).joinpath(f"{language}.txt").read_text("utf-8")
    heads = list(_HEAD.finditer(whole))
    ends = [*(head.start() for head in heads[1:]), len(whole)]
    return {
        head[1]: Shipped(head[1], language, head[2], whole[head.end() : end].strip())
        for head, end in zip(heads, ends, strict=True)
    }


SHIPPED: Mapping[str, Mapping[str, Shipped]] = {code: _read(code) for code in LANGUAGES}
"""By language, then by key. A key that a language has no wording for is written in English."""


def shipped(key: str, language: str = "en") -> Shipped:
    """The wording of a key, in English where the language has none. Raises KeyError."""
    return SHIPPED[language].get(key) or SHIPPED["en"][key]
