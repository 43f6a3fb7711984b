"""Values as JSON and back: dataclasses, dates and bytes, by name; nothing here runs code.

A pickle from a process that has read hostile bytes could run anything; this cannot.
"""

from __future__ import annotations

import base64
import dataclasses
import importlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

CLASSES = ("reading", "safety", "figures", "workdays")
TAG = "\u0000"


class NotPlainError(Exception):
    """A value that has no plain form, or a plain form that names what it may not."""


def to_plain(value: Any) -> Any:
    """The value as what json.dumps takes. Raises NotPlainError for anything unforeseen."""
    if value is None or (isinstance(value, bool | int | float) and not isinstance(value, Enum)):
        return value
    if isinstance(value, str) and not isinstance(value, Enum):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {TAG: "class", "name": named(type(value)), "fields": fields}
    if isinstance(value, Enum):
        return {TAG: "enum", "name": named(type(value)), "value": to_plain(value.value)}
    for kind, (tag, out, _back) in FORMS.items():
        if isinstance(value, kind):
            return {TAG: tag, "value": out(value)}
    if isinstance(value, Mapping):
        return {TAG: "dict", "value": [[to_plain(k), to_plain(v)] for k, v in value.items()]}
    raise NotPlainError(type(value).__name__)


def from_plain(plain: Any) -> Any:
    """The value again. Raises NotPlainError where a form or class is not one of ours."""
    if not isinstance(plain, dict):
        return plain
    tag = plain.get(TAG)
    if tag == "class":
        fields = {str(name): from_plain(value) for name, value in plain["fields"].items()}
        return class_named(plain["name"])(**fields)
    if tag == "enum":
        return class_named(plain["name"])(from_plain(plain["value"]))
    if tag == "dict":
        return {from_plain(key): from_plain(value) for key, value in plain["value"]}
    if tag in BACK:
        return BACK[tag](plain["value"])
    raise NotPlainError(str(tag))


def named(kind: type) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


def class_named(name: str) -> Any:
    """A dataclass or enumeration of a pure room. Raises NotPlainError for any other name."""
    module, _colon, qualname = name.partition(":")
    if not module.startswith(tuple(f"answerable.{room}." for room in CLASSES)):
        raise NotPlainError(name)
    found = getattr(importlib.import_module(module), qualname, None)
    if not isinstance(found, type) or not (
        dataclasses.is_dataclass(found) or issubclass(found, Enum)
    ):
        raise NotPlainError(name)
    return found


def many(values: Any) -> list[Any]:
    return [to_plain(value) for value in values]


Form = tuple[str, Callable[[Any], Any], Callable[[Any], Any]]
# In this order: a datetime is a date.
FORMS: dict[type, Form] = {
    datetime: ("datetime", datetime.isoformat, datetime.fromisoformat),
    date: ("date", date.isoformat, date.fromisoformat),
    time: ("time", time.isoformat, time.fromisoformat),
    Decimal: ("decimal", str, Decimal),
    bytes: ("bytes", lambda b: base64.b64encode(b).decode("ascii"), base64.b64decode),
    tuple: ("tuple", many, lambda items: tuple(from_plain(item) for item in items)),
    list: ("list", many, lambda items: [from_plain(item) for item in items]),
    frozenset: ("frozenset", many, lambda items: frozenset(from_plain(item) for item in items)),
    set: ("set", many, lambda items: {from_plain(item) for item in items}),
}
BACK = {tag: back for tag, _out, back in FORMS.values()}
