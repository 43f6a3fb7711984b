"""The desk, a case and a search on many cases; a bank holiday added to them all.

`python -m benchmarks.desk [--cases 100000] [--seconds 60]`. Five questions and thirty events a
case: 100,000 cases are 500,000 questions and 3,000,000 events; one case in ten is open, and a fifth
of all have a clarification in their ledger. A database of its own is made and
dropped again, on the server that DATABASE_URL names or on our own. Printed are the number of
queries of each page (12 at most), the p95 of each while 20 users open a page every 5 seconds, as a
ratio to that of a page of bare layout in the same run (8 at most), and the seconds a bank holiday
takes. Exit code 1 where a page needs more queries or a page is slower than that.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import django
import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")

from answerable.website.database.hold import hold  # noqa: E402
from answerable.website.database.home import cache_folder  # noqa: E402

USERS, EVERY = 20, 5.0
MOST_QUERIES, MOST_RATIO = 12, 8.0
QUESTIONS, EVENTS = 5, 30
OPEN_DAYS, OPEN_SHARE = 40, 10
WORDS = (  # noqa: SIM905 - a list of words reads as words
    "parking beds doctors nurses agency locum spend contract catering cleaning energy software "
    "licences training complaints falls waiting times theatre pharmacy ambulance referrals audit "
    "vacancies sickness absence overtime bonus procurement consultancy legal settlements fire "
    "assaults thefts data breaches laptops phones uniforms laundry waste recycling interpreters "
    "chaplaincy maternity paediatrics oncology cardiology imaging pathology dialysis dentistry"
).split()

LOAD = {
    "requesters": """
        INSERT INTO cases_requester (name, organisation, email, address, kind, created_at)
        SELECT 'Requester ' || i, '', 'requester' || i || '@example.org', '',
               (ARRAY['unknown', 'individual', 'journalist', 'company'])[1 + i %% 4], now()
        FROM generate_series(1, greatest(1, %(cases)s / 10)) i""",
    "cases": """
        INSERT INTO cases_request (public_id, prefix, number, reference, requester_id, subject,
            text, received_on, received_at, received_known, channel, regime, language, message_id,
            officer_id, restricted, illustrative, created_at, cached_state, cached_due,
            cached_closed_on)
        SELECT gen_random_uuid(), 'FOI', i, 'FOI/' || lpad(i::text, 6, '0'),
            r.first + i %% r.all_of,
            initcap(w.a) || ' and ' || w.b,
            '1. How many ' || w.a || ' and ' || w.b || ' were there? 2. What was spent on ' || w.c
                || '? 3. Who leads on ' || w.d || '? 4. Which ' || w.a || '? 5. Why ' || w.c || '?',
            d.day, d.day, 'stated', 'email', CASE WHEN i %% 20 = 0 THEN 'EIR' ELSE 'FOIA' END, 'en',
            '', o.keys[1 + i %% cardinality(o.keys)], false, true, now(),
            CASE WHEN d.opened THEN 'drafting' ELSE 'issued' END, NULL,
            CASE WHEN d.opened THEN NULL ELSE d.day + 20 END
        FROM generate_series(1, %(cases)s) i
        CROSS JOIN LATERAL (SELECT i %% %(share)s = 0 AS opened, %(today)s::date
            - CASE WHEN i %% %(share)s = 0 THEN (i / %(share)s) %% %(open_days)s
                   ELSE %(open_days)s + i %% 1800 END AS day) d
        CROSS JOIN LATERAL (SELECT %(words)s::text[] AS all_words) v
        CROSS JOIN LATERAL (SELECT v.all_words[1 + i %% %(vocabulary)s] AS a,
            v.all_words[1 + i / 7 %% %(vocabulary)s] AS b,
            v.all_words[1 + i / 49 %% %(vocabulary)s] AS c,
            v.all_words[1 + i / 343 %% %(vocabulary)s] AS d) w
        CROSS JOIN (SELECT min(id) AS first, count(*) AS all_of FROM cases_requester) r
        CROSS JOIN (SELECT array_agg(id) AS keys FROM accounts_person) o""",
    "questions": """
        INSERT INTO cases_question (request_id, position, number, text, regime, created_at,
            cached_state)
        SELECT r.id, n, n::text, 'Question ' || n || ' of ' || r.subject, r.regime, now(),
            CASE WHEN r.cached_state = 'issued' THEN 'answered' ELSE 'open' END
        FROM cases_request r, generate_series(1, %(questions)s) n""",
    "answers": """
        INSERT INTO cases_draft (question_id, version, text, disposition, provisions, reason,
            figures, gaps, dismissals, evidence, note, origin, by_kind, by_key, by_name, created_at)
        SELECT q.id, 1, 'There were ' || q.id || '. ' || q.text, 'disclosed', '{}', '', '[]', '[]',
            '[]', '[]', '', 'person', 'person', '1', 'An officer', now()
        FROM cases_question q WHERE q.position <= 2""",
    "events": """
        INSERT INTO cases_event (request_id, type, happened_on, recorded_at, by_kind, by_key,
            questions, detail)
        SELECT r.id, CASE WHEN n = 1 THEN 'received'
                WHEN n = 2 AND r.id / %(share)s %% 5 = 3 THEN 'clarification_requested'
                WHEN n = 3 AND r.id / %(share)s %% 5 = 3 THEN 'clarification_received'
                WHEN n = %(events)s AND r.cached_state = 'issued' THEN 'issued'
                ELSE (ARRAY['noted', 'answer_edited', 'allocated', 'acknowledged'])[1 + n %% 4] END,
            r.received_on + least(n / 2, 19), now(), 'person', '1', NULL, '{}'
        FROM cases_request r, generate_series(1, %(events)s) n""",
    "words of events": """
        INSERT INTO cases_eventtext (event_id, name, text)
        SELECT e.id, 'An officer', CASE WHEN e.type = 'noted'
            THEN 'Rang about ' || r.subject ELSE '' END
        FROM cases_event e JOIN cases_request r ON r.id = e.request_id""",
}


@contextmanager
def database() -> Iterator[str]:
    """The address of an empty database, dropped afterwards."""
    with ExitStack() as stack:
        server = os.environ.get("DATABASE_URL") or stack.enter_context(
            _held(cache_folder(os.environ) / "bench-database")
        )
        name = f"bench_desk_{os.getpid()}"
        _run(server, "CREATE DATABASE {}", name)
        stack.callback(_run, server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        stack.callback(_close)
        yield psycopg.conninfo.make_conninfo(server, dbname=name)


@contextmanager
def _held(folder: Path) -> Iterator[str]:
    held = hold(folder)
    try:
        yield held.url
    finally:
        held.close()


def _run(server: str, statement: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


def _close() -> None:
    from django.db import connections  # noqa: PLC0415 - after the settings are made

    connections.close_all()


def load(cases: int, today: date) -> None:
    """Rows made by the server itself; due dates then set by the product's own recomputing."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    staff()
    given: dict[str, Any] = {
        "cases": cases, "today": today, "words": WORDS, "vocabulary": len(WORDS),
        "questions": QUESTIONS, "events": EVENTS, "share": OPEN_SHARE, "open_days": OPEN_DAYS,
    }  # fmt: skip
    with connection.cursor() as cursor:
        for what, statement in LOAD.items():
            begun = time.perf_counter()
            cursor.execute(statement, given)
            print(f"  {what}: {cursor.rowcount:,} in {time.perf_counter() - begun:.1f} s")
        settle(cursor)
        cursor.execute("VACUUM ANALYZE")  # as a server leaves its tables, by itself


def settle(cursor) -> None:  # type: ignore[no-untyped-def] # Django's wrapper has no public name
    """The cached due dates, from the clock: one for each regime and day of receipt."""
    from answerable.cases.clock import clock  # noqa: PLC0415
    from answerable.workdays.calendar import SHIPPED  # noqa: PLC0415

    cursor.execute("SELECT DISTINCT regime, received_on FROM cases_request")
    pairs = cursor.fetchall()
    dues = [clock(regime, day, (), SHIPPED).due for regime, day in pairs]
    given: dict[str, Any] = {
        "regimes": [p[0] for p in pairs],
        "days": [p[1] for p in pairs],
        "dues": dues,
    }
    for table, join in (
        ("cases_request r", "r.regime = v.regime AND r.received_on = v.day"),
        ("cases_question r", "r.regime = v.regime AND EXISTS (SELECT 1 FROM cases_request c "
         "WHERE c.id = r.request_id AND c.received_on = v.day)"),
    ):  # fmt: skip
        cursor.execute(
            f"UPDATE {table} SET cached_due = v.due FROM unnest(%(regimes)s::text[], "
            f"%(days)s::date[], %(dues)s::date[]) AS v(regime, day, due) WHERE {join}",
            given,
        )


def staff() -> None:
    from answerable.accounts.actions import prepare_organisation  # noqa: PLC0415
    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.accounts.models import Person, RoleAssignment, User  # noqa: PLC0415

    prepare_organisation(
        name="Bench Trust", team="Information Rights", address="1 High Street", email="a@b.example",
        by=Actor("command", "bench", "Bench"), now=datetime.now(UTC),
    )  # fmt: skip
    for number in range(USERS):
        email = f"officer{number}@trust.example"
        person = Person.objects.create(name=f"Officer {number}", job_title="Officer", email=email)
        RoleAssignment.objects.create(person=person, role="officer", starts=date(2016, 4, 1))
        User.objects.create(person=person, email=email, password="x")


def pages(cases: int) -> dict[str, str]:
    """What is measured; the last is the yardstick: the layout with next to nothing in it."""
    return {
        "desk": "/cases/",
        "case": f"/cases/FOI-{cases // 2 // OPEN_SHARE * OPEN_SHARE:06}/",
        "search": "/cases/?q=parking+nurses",
        "bare layout": "/accessibility/",
    }


def clients() -> list:  # type: ignore[type-arg] # of the test client, known after the settings
    from django.test import Client  # noqa: PLC0415

    from answerable.accounts.models import User  # noqa: PLC0415

    made = []
    for user in User.objects.order_by("pk")[:USERS]:
        client = Client()
        client.force_login(user)
        made.append(client)
    return made


def queries(client, places: dict[str, str]) -> dict[str, int]:  # type: ignore[no-untyped-def]
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    counted = {}
    for name, place in places.items():
        client.get(place)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(place).status_code == 200, place
        counted[name] = len(captured)
    return counted


def crowd(users: list, places: dict[str, str], seconds: float) -> dict[str, list[float]]:  # type: ignore[type-arg]
    """Milliseconds of each page while every user opens one every 5 seconds."""
    taken: dict[str, list[float]] = defaultdict(list)
    end = time.monotonic() + seconds
    names = list(places)

    def one(number: int) -> None:
        time.sleep(EVERY * number / len(users))
        turn = number
        while time.monotonic() < end:
            begun = time.monotonic()
            name = names[turn % len(names)]
            users[number].get(places[name])
            taken[name].append((time.monotonic() - begun) * 1000)
            turn += 1
            time.sleep(max(0.0, begun + EVERY - time.monotonic()))
        _close()

    threads = [threading.Thread(target=one, args=(n,)) for n in range(len(users))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def holiday(today: date) -> tuple[float, int]:
    """Seconds to add a bank holiday a week ahead, and how many open cases moved."""
    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.cases import actions  # noqa: PLC0415

    day = today + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    begun = time.perf_counter()
    done = actions.change_holiday(
        day=day, name="Bench day", divisions=["scotland"], reason="Bench",
        by=Actor("command", "bench", "Bench"), now=datetime.now(UTC),
    )  # fmt: skip
    return time.perf_counter() - begun, done.moved


def measured(cases: int, seconds: float) -> int:
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    setup_test_environment()
    today = datetime.now(UTC).date()
    print(f"{cases:,} cases, {cases * QUESTIONS:,} questions, {cases * EVENTS:,} events")
    load(cases, today)
    places, users = pages(cases), clients()
    counted = queries(users[0], places)
    taken = crowd(users, places, seconds)
    bare = p95(taken["bare layout"])
    print("page          queries   p50 ms   p95 ms   p95 / bare layout")
    wrong = 0
    for name, values in taken.items():
        ratio = p95(values) / bare
        told = f"{statistics.median(values):8.0f} {p95(values):8.0f} {ratio:8.1f}"
        print(f"{name:12} {counted[name]:8} {told}")
        wrong += counted[name] > MOST_QUERIES or ratio > MOST_RATIO
    spent, moved = holiday(today)
    print(f"a bank holiday added: {moved:,} of {cases // OPEN_SHARE:,} open cases in {spent:.2f} s")
    return 1 if wrong or spent > 5 else 0


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=20.0)
    given = parser.parse_args(argv)
    with database() as url:
        os.environ["DATABASE_URL"] = url if "://" in url else _as_url(url)
        django.setup()
        return measured(given.cases, given.seconds)


def _as_url(conninfo: str) -> str:
    parts = psycopg.conninfo.conninfo_to_dict(conninfo)
    login = f"{parts.get('user', '')}:{parts.get('password', '')}".rstrip(":")
    host = parts.get("host", "localhost")
    port = parts.get("port", "5432")
    return f"postgresql://{login}@{host}:{port}/{parts['dbname']}"


if __name__ == "__main__":
    sys.exit(main())
