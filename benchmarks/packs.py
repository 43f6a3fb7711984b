"""A board pack of many charts: the seconds its calculation and its PDF take.

`python -m benchmarks.packs [--charts 1000]`. Each chart has 60 weekly values, a target, a verdict
and a commentary. Calculation is limits, rules, verdict, text alternative and specification; the
PDF is drawing every chart and setting the pages. The processor's load is printed, since a machine
busy with other work says little. Exit code 1 over 1 second or 60 seconds for 1,000 charts.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from datetime import date, timedelta

import django
from tqdm import tqdm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")
os.environ.setdefault("DATABASE_URL", "postgresql://nobody@127.0.0.1/none")

POINTS, FIRST = 60, date(2024, 1, 1)
DAYS = [(FIRST + timedelta(weeks=n)).isoformat() for n in range(POINTS)]


def chart(number: int, values: list[float]):  # type: ignore[no-untyped-def]
    from answerable.letters.pack import PackChart  # noqa: PLC0415 - after the settings
    from answerable.spc.picture import in_words, of_dots, specification  # noqa: PLC0415
    from answerable.spc.plot_the_dots import Plan, plot_the_dots  # noqa: PLC0415
    from answerable.spc.verdict import verdict  # noqa: PLC0415

    plan = Plan(direction="decrease", target=18.0)
    picture = of_dots(plot_the_dots(DAYS, values, plan), title=f"Measure {number}", unit="a week")
    words = in_words(picture)
    return PackChart(
        title=picture.title,
        words=words,
        verdict=" ".join(verdict(picture, "decrease").sentences),
        specification=specification(picture, words=words),
        head=("Date", "Value"),
        rows=tuple((day, f"{value:.1f}") for day, value in zip(DAYS, values, strict=True)),
        shows="It holds.", why="Reminders.", action="Go on.", by_whom="The team",
        written_by="A coach", signed_by="The head",
    )  # fmt: skip


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--charts", type=int, default=100)
    charts = parser.parse_args(argv).charts
    django.setup()
    from answerable.letters.pack import Pack  # noqa: PLC0415
    from answerable.letters.render.pack import pdf  # noqa: PLC0415

    dice = random.Random(7)
    series = [[dice.gauss(20, 3) for _ in DAYS] for _ in range(charts)]
    chart(0, series[0])
    begun = time.perf_counter(), time.process_time()
    made = tuple(chart(n, values) for n, values in enumerate(series, 1))
    calculated, own = time.perf_counter() - begun[0], time.process_time() - begun[1]
    pack = Pack("A trust", "Board pack", 1, FIRST, FIRST, made, issued_by="The head")
    bar = tqdm(total=charts + 1, unit="chart")
    begun = time.perf_counter(), time.process_time()
    size = len(pdf(pack, report=lambda done, _total: bar.update(done - bar.n)))
    drawn = time.perf_counter() - begun[0]
    bar.close()
    print(
        f"{charts:,} charts of {POINTS} values; load {os.getloadavg()[0]:.1f} on {os.cpu_count()}"
    )
    print(f"calculation {calculated:7.2f} s ({own:.2f} s of processor)")
    print(f"PDF         {drawn:7.2f} s, {size / 1e6:.1f} MB")
    share = charts / 1000
    return 1 if calculated > max(1 * share, 0.1) or drawn > max(60 * share, 10) else 0


if __name__ == "__main__":
    sys.exit(main())
