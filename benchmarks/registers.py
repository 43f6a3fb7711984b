"""A register of 1,000,000 rows against DuckDB on the same rows: `python -m benchmarks.registers`.

Both hold the same rows, DuckDB in its own file with every thread of the machine, written in the
same run. Measured: rows a second taken in, and from a whole CSV kept, looked at and taken as its
page does it (DuckDB beside it reads the same columns and checks nothing); several facts by year
and department, the same as at a past date (rows corrected since), each the median of several
askings in turn. It makes registers in the database of DATABASE_URL and takes them away again.
Ratios below 3 are the aim.

Rows begin on a day and are true until another; one in twenty still is. What begins in a year is
added up from the register's tally; what is true on a day, and people counted once each, are in its
daybook; every change keeps both. The last fact is one that neither can say (a list of courses): it
shows what reading the rows costs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import django
import duckdb
from tqdm import tqdm

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from answerable.accounts.actor import Actor  # noqa: E402
from answerable.registers.actions import Cell, NewRow, put_rows, set_values, start_register  # noqa: E402
from answerable.registers.actions.tallying import mind_tallies  # noqa: E402
from answerable.registers.bringing import bring, confirm, read_for  # noqa: E402
from answerable.registers.declarations import DeclaredColumn  # noqa: E402
from answerable.registers.models import Details, Register  # noqa: E402
from answerable.registers.query import Add, When, kept, totals  # noqa: E402
from answerable.workdays.years import financial_year_starting  # noqa: E402

BY = Actor("command", "benchmark", "Benchmark")
MADE = datetime(2026, 1, 5, 9, tzinfo=UTC)
CHANGED = datetime(2026, 2, 2, 9, tzinfo=UTC)
PAST, TODAY = date(2026, 1, 20), date(2026, 3, 1)
FIRST = date(2016, 4, 1)
DEPARTMENTS = [f"Department {n:02d}" for n in range(40)]
CORRECTED = 20_000
KEY = "benchmark_rows"
FILE_KEY = "benchmark_file"
COLUMNS = (
    DeclaredColumn("person", "Person", "person"),
    DeclaredColumn("department", "Department", "department"),
    DeclaredColumn("course", "Course", "text"),
    DeclaredColumn("hours", "Hours", "count"),
)


def values(n: int) -> tuple[str, str, str, int, date, date | None]:
    """The last: the last day it was true, None while it is."""
    day = FIRST + timedelta(days=n * 3650 // 1_000_000 % 3650)
    until = None if n % 20 == 0 else day + timedelta(days=n * 7919 % 1500)
    course = f"Course {n % 12}"
    return (f"P{n % 60_000:05d}", DEPARTMENTS[n * 7 % 40], course, n % 9 + 1, day, until)


def new_rows(count: int) -> Iterator[NewRow]:
    for n in tqdm(range(count), unit="row", unit_scale=True, desc="ours", mininterval=5):
        person, department, course, hours, day, until = values(n)
        given: dict[str, Cell] = {
            "person": person,
            "department": department,
            "course": course,
            "hours": hours,
        }
        yield NewRow(given, day, until)


def make(count: int) -> tuple[Register, float, float]:
    """The register; seconds to take its rows in; seconds a job takes to make its daybook."""
    register = start_register(
        key=KEY, columns=COLUMNS, details=Details("Benchmark", "Benchmark"), covers_from=FIRST,
        by=BY, now=MADE,
    )  # fmt: skip
    start = time.perf_counter()
    put_rows(register=register, rows=new_rows(count), by=BY, now=MADE)
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    mind_tallies()
    minded = time.perf_counter() - start
    set_values(
        register=register, entries=range(1, CORRECTED + 1), values={"hours": 100}, by=BY,
        now=CHANGED,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(f'ANALYZE register."{KEY}"')
    return register, seconds, minded


def duck(count: int, folder: Path) -> tuple[duckdb.DuckDBPyConnection, float]:
    """The same rows and the same corrections, from a CSV of them into DuckDB's own file."""
    path = folder / "rows.csv"
    with path.open("w", encoding="utf-8") as out:
        for n in range(count):
            out.write(",".join("" if v is None else str(v) for v in (n + 1, *values(n))) + "\n")
    base = duckdb.connect(str(folder / "rows.duckdb"))
    base.execute(f"SET threads TO {os.cpu_count()}")
    base.execute(
        "CREATE TABLE rows (entry BIGINT, person TEXT, department TEXT, course TEXT, hours BIGINT,"
        " day DATE, until DATE, known_from TIMESTAMP, known_to TIMESTAMP, year INT)"
    )
    start = time.perf_counter()
    base.execute(
        "INSERT INTO rows SELECT *, TIMESTAMP '2026-01-05 09:00', NULL, "
        f"year(column5 - INTERVAL 3 MONTH) FROM read_csv('{path}', header=false, names="
        "['entry','person','department','course','hours','column5','column6'])"
    )
    seconds = time.perf_counter() - start
    base.execute(
        f"UPDATE rows SET known_to = TIMESTAMP '2026-02-02 09:00' WHERE entry <= {CORRECTED}"
    )
    base.execute(
        "INSERT INTO rows SELECT entry, person, department, course, 100, day, until, known_to, "
        "NULL, year FROM rows WHERE known_to IS NOT NULL"
    )
    return base, seconds


YEARS = [financial_year_starting(y) for y in range(2016, 2026)]
Asked = tuple[str, Add, dict[str, object], bool]
HOURS, PEOPLE = Add("sum", "hours"), Add("distinct", "person")
FACTS: tuple[Asked, ...] = (
    ("hours, ten years", HOURS, {}, False),
    ("hours of one course, ten years", HOURS, {"course": "Course 3"}, False),
    ("entries, ten years", Add("count"), {}, False),
    ("different people, ten years", PEOPLE, {}, False),
    ("different people of one course, ten years", PEOPLE, {"course": "Course 3"}, False),
    ("entries true on a day of each year", Add("count"), {}, True),
    ("hours true on a day of each year", HOURS, {}, True),
    ("different people on a day of each year", PEOPLE, {}, True),
    ("hours of two courses, ten years", HOURS, {"course": ["Course 3", "Course 4"]}, False),
)
WRITTEN = {"sum": "sum(hours)", "count": "count(*)", "distinct": "count(DISTINCT person)"}


def whole_file(count: int, folder: Path) -> tuple[float, float]:
    """Seconds to look at and take a CSV of the rows, and seconds DuckDB takes to load it."""
    register = start_register(
        key=FILE_KEY,
        columns=[*COLUMNS, DeclaredColumn("begun", "Begun", "date")],
        details=Details("Benchmark of a file", "Benchmark"), covers_from=FIRST, dated_by="begun",
        by=BY, now=MADE,
    )  # fmt: skip
    path = folder / "whole.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write("Person,Department,Course,Hours,Begun\n")
        for n in range(count):
            *cells, day, _until = values(n)
            out.write(",".join(str(cell) for cell in (*cells, day)) + "\n")
    start = time.perf_counter()
    data = path.read_bytes()
    offer = bring(data, name="whole.csv", register=register, settings={}, by=BY, now=MADE)
    _layout, rows = read_for(register, data, TODAY)
    if rows.faulty:
        raise SystemExit(f"{rows.faulty} cells at fault: {rows.faults[:1]}")
    del rows
    confirm(offer, by=BY, now=MADE, day=TODAY)
    ours_ = time.perf_counter() - start
    start = time.perf_counter()
    with duckdb.connect(str(folder / "whole.duckdb")) as base:
        base.execute(f"CREATE TABLE rows AS SELECT * FROM read_csv('{path}')")
    return ours_, time.perf_counter() - start


def ours(fact: Asked, known_on: date) -> int:
    """A number by department in each of the last ten financial years, or on a day of each."""
    register = kept(KEY)
    _name, add, where, standing = fact
    found = 0
    for year in YEARS:
        middle = When(known_on, on=year.start + timedelta(days=100))
        when = middle if standing else When(known_on, during=year)
        for total in totals(
            register, when=when, add={"h": add}, by=("department",), where=where
        ):  # fmt: skip
            found += int(total.values["h"])
    return found


def theirs(base: duckdb.DuckDBPyConnection, fact: Asked, known_on: date) -> int:
    _name, add, where, standing = fact
    found = 0
    only = "".join(f" AND list_contains(?, {column})" for column in where)
    for year in YEARS:
        middle = year.start + timedelta(days=100)
        days = (middle, middle) if standing else (year.start, year.end)
        when = "day <= ? AND (until IS NULL OR until >= ?)" if standing else "day BETWEEN ? AND ?"
        given = [v if isinstance(v, list) else [v] for v in where.values()]
        rows = base.execute(
            f"SELECT department, {WRITTEN[add.how]} FROM rows WHERE {when} "
            f"AND known_from <= ? AND (known_to IS NULL OR known_to > ?) {only} "
            "GROUP BY department",
            [*days, known_on, known_on, *given],
        ).fetchall()
        found += sum(int(hours) for _department, hours in rows)
    return found


def timed(deed: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    made = deed()
    return time.perf_counter() - start, made


def compare(
    base: duckdb.DuckDBPyConnection, fact: Asked, known_on: date, turns: int
) -> tuple[float, float]:
    """Seconds of ours and theirs, the median of turns taken one after the other."""
    mine, other = [], []
    for _turn in range(turns):
        seconds, answer = timed(lambda: ours(fact, known_on))
        mine.append(seconds)
        seconds, same = timed(lambda: theirs(base, fact, known_on))
        other.append(seconds)
        if answer != same:
            raise SystemExit(f"two answers to one question: {answer} and {same}")
    return statistics.median(mine), statistics.median(other)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--turns", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        _register, brought, minded = make(given.rows)
        base, loaded = duck(given.rows, Path(folder))
        print(f"{'':50}{'ours':>9}{'DuckDB':>9}{'ratio':>8}")
        speed, other = given.rows / brought, given.rows / loaded
        print(f"{'rows a second taken in':50}{speed:>9,.0f}{other:>9,.0f}{other / speed:>8.1f}")
        kept, loaded = whole_file(given.rows, Path(folder))
        speed, other = given.rows / kept, given.rows / loaded
        print(
            f"{'rows a second of a whole CSV':50}{speed:>9,.0f}{other:>9,.0f}{other / speed:>8.1f}"
        )
        print(f"{'seconds a job takes to make its daybook':50}{minded:>9,.0f}")
        for fact in FACTS:
            for name, day in (("now", TODAY), ("as at a past date", PAST)):
                mine, theirs_ = compare(base, fact, day, given.turns)
                label = f"{fact[0]}, {name}, ms"
                ratio = mine / theirs_
                print(f"{label:50}{mine * 1e3:>9,.0f}{theirs_ * 1e3:>9,.0f}{ratio:>8.1f}")
        base.close()
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
