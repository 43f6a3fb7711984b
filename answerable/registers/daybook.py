"""The daybook of a large register: what is true on a day, and how many different people in a year,
found without reading its rows.

A tally adds up whole months. What it cannot say is in books, each for one way of splitting the
register (by none, one or two columns of few values). A `day` book says how many more are true from
a day on, and how many fewer; a `year` book how many began in a financial year. What is counted is
rows, with their numbers added up, or the different values of a column, each once. Like a tally it
is a ledger: every change is entered at its moment, so the entries up to a moment say what was
known then. It speaks from the moment it was made; what was known before is read from the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from psycopg import sql

from answerable.registers.tables import SCHEMA, TYPES, ColumnShape, table
from answerable.registers.tally import Added, of_names

Kind = Literal["day", "year"]
Statement = tuple[sql.Composable, list[Any]]
YEAR, DAY = 0, 1
FINANCIAL_YEAR = sql.SQL("extract(year FROM day - interval '3 months')::int")
SIGN = sql.SQL("_after::int - _before::int")


@dataclass(frozen=True, slots=True)
class Book:
    """of: the column whose different values it counts, each once; empty where it counts rows."""

    by: tuple[str, ...]
    of: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Daybook:
    """numbers: the columns that books of rows add up. since: the moment from which it speaks."""

    key: str
    books: tuple[Book, ...]
    numbers: tuple[str, ...]
    since: datetime

    @property
    def table(self) -> sql.Identifier:
        return daybook_table(self.key)

    @property
    def splits(self) -> list[str]:
        return sorted({column for book in self.books for column in book.by})

    @property
    def counted(self) -> list[str]:
        """The columns whose different values are counted."""
        return sorted({book.of for book in self.books if book.of})

    def chosen(
        self, kind: Kind, add: Iterable[Added], by: Sequence[str], where: Mapping[str, object]
    ) -> list[int] | None:
        """The book that each way of adding up is read from; None where a book lacks."""
        wanted = list(add)
        several = any(isinstance(value, list | tuple) for value in where.values())
        if several and any(a.how == "distinct" for a in wanted):
            return None  # one person may be under two of the values
        shape = tuple(sorted({*by, *where}))
        found = [self._book(kind, a, shape) for a in wanted]
        return None if None in found else [number for number in found if number is not None]

    def _book(self, kind: Kind, add: Added, shape: tuple[str, ...]) -> int | None:
        of = add.column if add.how == "distinct" else ""
        if not of and add.how != "count" and add.column not in self.numbers:
            return None
        wanted = Book(shape, of, kind)
        return self.books.index(wanted) if wanted in self.books else None


def opened(key: str, said: Mapping[str, Any] | None) -> Daybook | None:
    """As the register's row keeps it."""
    if said is None:
        return None
    books = tuple(Book(tuple(by), of, kind) for by, of, kind in said["books"])
    return Daybook(key, books, tuple(said["numbers"]), datetime.fromisoformat(said["since"]))


def daybook_table(key: str) -> sql.Identifier:
    return sql.Identifier(SCHEMA, f"{key}__daybook")


def index_of(key: str, place: int) -> sql.Identifier:
    return sql.Identifier(f"{key}__once{place}")


def create(daybook: Daybook, columns: Sequence[ColumnShape]) -> sql.Composed:
    """Its table, in place of any that was there, and indexes to find all that is said of a value.

    _level: YEAR adds up the entries of a year. No column of a register begins with _.
    """
    types = {c.key: c.type for c in columns}
    split = [sql.SQL(", {} {}").format(sql.Identifier(k), sql.SQL(TYPES[types[k]]))
             for k in daybook.splits]  # fmt: skip
    added = [sql.SQL(", {} numeric, {} bigint").format(*of_names(k)) for k in daybook.numbers]
    found = [
        sql.SQL("; CREATE INDEX IF NOT EXISTS {} ON {} ({})").format(
            index_of(daybook.key, place), table(daybook.key), sql.Identifier(column)
        )
        for place, column in enumerate(daybook.counted)
    ]
    return sql.SQL(
        "DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (_book smallint NOT NULL, "
        "_level smallint NOT NULL, _said timestamptz NOT NULL, _year int NOT NULL, _day date, "
        "_n bigint NOT NULL {split} {added}) {found}"
    ).format(
        table=daybook.table, split=sql.Composed(split), added=sql.Composed(added),
        found=sql.Composed(found),
    )  # fmt: skip


def index(daybook: Daybook) -> sql.Composed:
    """Made once the first entries are there: quicker than entering each."""
    return sql.SQL(
        "CREATE INDEX ON {table} (_book, _level, _year, _day); ANALYZE {table}"
    ).format(table=daybook.table)  # fmt: skip


def drop(key: str) -> sql.Composed:
    gone = [sql.SQL("; DROP INDEX IF EXISTS {}").format(sql.Identifier(SCHEMA, f"{key}__once{n}"))
            for n in range(2)]  # fmt: skip
    return sql.SQL("DROP TABLE IF EXISTS {} {}").format(daybook_table(key), sql.Composed(gone))


def affected(daybook: Daybook, first: int, last: int, at: datetime) -> sql.Composed:
    """A table of this transaction: what a change wrote and replaced, and the other rows that say
    something of the same people: `_after` it, and `_before`.
    """
    known = sql.SQL(
        "*, known @> {at}::timestamptz AS _after, "
        "known @> {at}::timestamptz - interval '1 microsecond' AS _before"
    ).format(at=at)
    same = [
        sql.SQL(
            " UNION ALL SELECT {known} FROM {table} t WHERE {v} IN (SELECT {v} FROM changed) AND "
            "known @> {at}::timestamptz AND lower(known) < {at}"
        ).format(known=known, table=table(daybook.key), v=sql.Identifier(v), at=at)
        for v in daybook.counted
    ]
    return sql.SQL(
        "CREATE TEMP TABLE affected AS WITH changed AS MATERIALIZED (SELECT {known} FROM {table} "
        "WHERE row_id BETWEEN {first} AND {last} UNION ALL SELECT {known} FROM {table} "
        "WHERE NOT upper_inf(known) AND upper(known) = {at}) SELECT * FROM changed {same}"
    ).format(
        known=known, table=table(daybook.key), first=first, last=last, at=at,
        same=sql.Composed(same),
    )  # fmt: skip


AFFECTED = sql.Identifier("affected")


def everything(key: str) -> sql.Composed:
    """All that is known now, as if one change had said it."""
    return sql.SQL(
        "(SELECT *, true AS _after, false AS _before FROM {} WHERE upper_inf(known)) AS affected"
    ).format(table(key))


def enter(daybook: Daybook, number: int, source: sql.Composable, at: datetime) -> sql.Composed:
    """Enter what a change makes other in one book."""
    book = daybook.books[number]
    entered = _of_values(book, source) if book.of else _of_rows(daybook, book, source)
    numbers = () if book.of else daybook.numbers
    names = [n for c in numbers for n in of_names(c)]
    columns = [sql.Identifier(c) for c in book.by] + names
    listed = sql.Composed([sql.SQL(", {}").format(c) for c in columns])
    split = sql.Composed([sql.SQL(", {}").format(sql.Identifier(c)) for c in book.by])
    sums = sql.Composed([sql.SQL(", sum({0})").format(n) for n in names])
    begun = sql.SQL("WITH e AS ({})").format(entered)
    insert = sql.SQL(
        " INSERT INTO {} (_book, _level, _said, _year, _day, _n {}) "
    ).format(daybook.table, listed)  # fmt: skip
    if book.kind == "year":
        return (
            begun
            + insert
            + sql.SQL(
                "SELECT {book}, {level}, {at}, year, NULL, sum(n) {split} {sums} FROM e "
                "GROUP BY year {split} HAVING sum(n) <> 0 {other}"
            ).format(book=number, level=DAY, at=at, split=split, sums=sums, other=_other(names))
        )
    daily = sql.SQL(
        ", d AS (SELECT day, sum(n) AS n {split} {summed} FROM e GROUP BY day {split} "
        "HAVING sum(n) <> 0 {other})"
    ).format(split=split, summed=_summed(names), other=_other(names))
    return begun + daily + insert + sql.SQL(
        "SELECT {book}, {days}, {at}::timestamptz, {year}, day, n {listed} FROM d UNION ALL "
        "SELECT {book}, {years}, {at}, {year}, NULL, sum(n) {split} {sums} FROM d "
        "GROUP BY {year} {split}"
    ).format(
        split=split, book=number, days=DAY, at=at, year=FINANCIAL_YEAR, listed=listed,
        years=YEAR, sums=sums,
    )  # fmt: skip


def _summed(names: Sequence[sql.Identifier]) -> sql.Composed:
    return sql.Composed([sql.SQL(", sum({0}) AS {0}").format(n) for n in names])


def _other(names: Sequence[sql.Identifier]) -> sql.Composed:
    return sql.Composed([sql.SQL(" OR sum({}) <> 0").format(n) for n in names])


def _named(columns: Iterable[str]) -> sql.Composed:
    return sql.Composed([sql.SQL(", {}").format(sql.Identifier(c)) for c in columns])


def _of_rows(daybook: Daybook, book: Book, source: sql.Composable) -> sql.Composed:
    """Each row that is said or said no more: `n` and its numbers from a day, and less from another.

    Of a `year` book only its beginning counts.
    """
    numbers = [
        sql.SQL(", ({sign}) * coalesce({c}, 0) AS {s}, ({sign}) * ({c} IS NOT NULL)::int AS {n}")
        .format(sign=SIGN, c=sql.Identifier(c), s=of_names(c)[0], n=of_names(c)[1])
        for c in daybook.numbers
    ]  # fmt: skip
    begin = sql.SQL(
        "SELECT financial_year AS year, lower(valid) AS day, upper(valid) AS until, "
        "{sign} AS n {split} {numbers} FROM {source} WHERE _after <> _before"
    ).format(
        sign=SIGN, split=_named(book.by), numbers=sql.Composed(numbers), source=source
    )  # fmt: skip
    if book.kind == "year":
        return begin
    names = [n for c in daybook.numbers for n in of_names(c)]
    listed = sql.Composed([sql.SQL(", {}").format(n) for n in names])
    less = sql.Composed([sql.SQL(", -{}").format(n) for n in names])
    return sql.SQL(
        "WITH b AS MATERIALIZED ({begin}) SELECT day, n {split} {listed} FROM b UNION ALL "
        "SELECT until, -n {split} {less} FROM b WHERE until IS NOT NULL"
    ).format(begin=begin, split=_named(book.by), listed=listed, less=less)


def _of_values(book: Book, source: sql.Composable) -> sql.Composed:
    """Each value once: from the first day any row says it to the last, without the gaps."""
    each = _named([*book.by, book.of])
    if book.kind == "year":
        return sql.SQL(
            "SELECT year, after::int - before::int AS n {split} FROM (SELECT financial_year AS "
            "year, bool_or(_after) AS after, bool_or(_before) AS before {each} FROM {source} "
            "GROUP BY financial_year {each}) AS years WHERE after <> before"
        ).format(split=_named(book.by), each=each, source=source)
    spans = [
        sql.SQL(
            "SELECT unnest(range_agg(valid)) AS span, {sign} AS n {each} FROM {source} "
            "WHERE {side} GROUP BY {grouped}"
        ).format(
            sign=sign, each=each, source=source, side=side,
            grouped=sql.SQL(", ").join(map(sql.Identifier, [*book.by, book.of])),
        )
        for sign, side in ((sql.SQL("1"), sql.SQL("_after")), (sql.SQL("-1"), sql.SQL("_before")))
    ]  # fmt: skip
    return sql.SQL(
        "WITH s AS MATERIALIZED ({spans}) SELECT lower(span) AS day, n {split} FROM s UNION ALL "
        "SELECT upper(span), -n {split} FROM s WHERE NOT upper_inf(span)"
    ).format(spans=sql.SQL(" UNION ALL ").join(spans), split=_named(book.by))


def asked(
    daybook: Daybook,
    books: Sequence[int],
    *,
    on: date | None,
    year: int,
    known: datetime,
    add: Mapping[str, Added],
    by: Sequence[str],
    where: tuple[sql.Composable, list[Any]],
) -> Statement:
    """The question of query.totals put to the books: of a day, or of the financial year `year`."""
    source, days = _entries(daybook, on, year)
    wanted = [_value(a, n) for a, n in zip(add.values(), books, strict=True)]
    names = [sql.Identifier(c) for c in by]
    statement = sql.SQL(
        "SELECT {wanted}, false FROM ({source}) AS entries WHERE _said <= %s {where}"
    ).format(wanted=sql.SQL(", ").join([*names, *wanted]), source=source, where=where[0])
    if by:
        ends = " GROUP BY {by} HAVING sum(_n) > 0 ORDER BY {by}"
        statement += sql.SQL(ends).format(by=sql.SQL(", ").join(names))
    several = list(dict.fromkeys(books))
    given = [item for part in days for item in (several, *part)]
    return statement, [*given, known, *where[1]]


def _entries(
    daybook: Daybook, on: date | None, year: int
) -> tuple[sql.Composable, list[list[Any]]]:
    """The years before, then the days of the year; or the year alone."""
    part = sql.SQL("SELECT * FROM {} WHERE _book = ANY(%s) AND ").format(daybook.table)
    inside = part + sql.SQL("_level = {} AND _year = %s").format(DAY)
    if on is None:
        return inside, [[year]]
    before = part + sql.SQL("_level = {} AND _year < %s").format(YEAR)
    union = sql.SQL("{} UNION ALL {} AND _day <= %s").format(before, inside)
    return union, [[year], [year, on]]


def _value(add: Added, book: int) -> sql.Composable:
    only = sql.SQL("FILTER (WHERE _book = {})").format(book)
    if add.how in {"count", "distinct"}:
        return sql.SQL("coalesce(sum(_n) {}, 0)::bigint").format(only)
    total, rows = of_names(add.column)
    of = "sum({0}) {2} / nullif(sum({1}) {2}, 0)" if add.how == "mean" else (
        "CASE WHEN sum({1}) {2} > 0 THEN sum({0}) {2} END"
    )  # fmt: skip
    return sql.SQL(of).format(total, rows, only)
