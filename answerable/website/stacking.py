"""Tables whose rows stand one below the other on a phone, as the design system's responsive tables
do: each cell beside the head of its column.
"""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it.token import Token
from markupsafe import Markup

PARTS_OF_TABLES = {
    "table_open": ("table", "nhsuk-table-responsive"),
    "thead_open": ("rowgroup", "nhsuk-table__head"),
    "tbody_open": ("rowgroup", "nhsuk-table__body"),
    "tr_open": ("row", "nhsuk-table__row"),
    "th_open": ("columnheader", "nhsuk-table__header"),
    "td_open": ("cell", "nhsuk-table__cell"),
}

HEADED = (
    '<span class="nhsuk-table-responsive__heading" aria-hidden="true">', " </span><div>", "</div>"
)  # fmt: skip


def stack_tables(tokens: list[Token]) -> None:
    """A table's rows stand one below the other on a phone, each cell beside the head of its column,
    as the design system's responsive tables do.
    """
    heads: list[Token] = []
    column = 0
    for token, after in pairwise(tokens):
        if token.type == "table_open":
            heads = []
        elif token.type == "tr_open":
            column = 0
        elif token.type == "th_open":
            token.attrSet("scope", "col")
            heads.append(after)
        elif token.type == "td_open" and column < len(heads):
            after.children = headed(heads[column], after)
            column += 1
        if token.type in PARTS_OF_TABLES:
            role, name = PARTS_OF_TABLES[token.type]
            # the policy forbids styles within the page
            right = token.attrs.pop("style", "") == "text-align:right"
            token.attrs |= {"role": role, "class": f"{name} app-number" if right else name}


def headed(head: Token, cell: Token) -> list[Token]:
    """A cell with the head of its column; those who listen hear that from the table."""
    begins, between, ends = (Token("html_inline", "", 0, content=html) for html in HEADED)
    return [begins, *(head.children or []), between, *(cell.children or []), ends]


_TABLE = re.compile(r'<table class="nhsuk-table"')
_BODY = re.compile(r"(<tbody>)(.*?)(</tbody>)", re.DOTALL)
_HEAD = re.compile(r"<thead>(.*?)</thead>", re.DOTALL)
_COLUMN = re.compile(r'<th scope="col"(?: class="([^"]*)")?[^>]*>(.*?)</th>', re.DOTALL)
_ROW = re.compile(r"(<tr[^>]*>)(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(td|th)([^>]*)>(.*?)</\1>", re.DOTALL)
_CLASS = re.compile(r' class="([^"]*)"')
_BEGUN = '<tbody role="rowgroup" class="nhsuk-table__body">'


def stacked(table: str) -> Markup:
    """A filter for one `nhsuk-table` of a template, with a row of heads and a body:
    `{% filter stacked %}<table class="nhsuk-table">...{% endfilter %}`. Cells do not span columns.
    """
    found = _HEAD.search(table)
    heads = [words for _name, words in _COLUMN.findall(found[1])] if found else []
    shown = _TABLE.sub('<table role="table" class="nhsuk-table-responsive"', table, count=1)
    shown = _HEAD.sub(lambda part: _of_head(part[1]), shown, count=1)
    shown = _BODY.sub(
        lambda part: f"{_body()}{_ROW.sub(lambda r: _of_row(r, heads), part[2])}{part[3]}", shown
    )
    return Markup(shown)  # noqa: S704  # the template escaped what it shows


def _body() -> str:
    return '<tbody role="rowgroup" class="nhsuk-table__body">'


def _of_head(inner: str) -> str:
    inner = inner.replace("<tr>", '<tr role="row">')
    cells = _COLUMN.sub(
        lambda c: (
            '<th scope="col" role="columnheader" class="'
            f'{" ".join(filter(None, ("nhsuk-table__header", c[1])))}">{c[2]}</th>'
        ),
        inner,
    )
    return f'<thead role="rowgroup" class="nhsuk-table__head">{cells}</thead>'


def _of_row(row: re.Match[str], heads: list[str]) -> str:
    names = iter(heads)
    cells = _CELL.sub(lambda cell: _of_cell(cell, next(names, "")), row[2])
    opened = row[1].removeprefix("<tr").removesuffix(">")
    given = _CLASS.search(opened)
    rest = _CLASS.sub("", opened)
    name = f"nhsuk-table__row {given[1]}" if given else "nhsuk-table__row"
    return f'<tr role="row" class="{name}"{rest}>{cells}</tr>'


def _of_cell(cell: re.Match[str], head: str) -> str:
    given = _CLASS.search(cell[2])
    rest = _CLASS.sub("", cell[2])
    role, name = ("rowheader", "header") if cell[1] == "th" else ("cell", "cell")
    name = f"nhsuk-table__{name} {given[1]}" if given else f"nhsuk-table__{name}"
    begins, between, ends = HEADED
    return (
        f'<{cell[1]} role="{role}" class="{name}"{rest}>{begins}{head}{between}{cell[3]}{ends}'
        f"</{cell[1]}>"
    )
