"""What a question asks for."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.workdays.period import Period


@dataclass(frozen=True, slots=True)
class Ask:
    """kinds: of answer wanted, among count, money, rate, date, name, list, document, yes/no, text.

    measures: in the registers' words: wte, headcount, gbp, count, share, rate, days, name, text,
        date, url; in the order asked.
    breakdowns: singular nouns ("department", "year", "band").
    periods: oldest first, both days inclusive; empty where the question names none.
    each: one value wanted for each period. either_year: financial and calendar years both do.
    formats: of the reply, where wished, any of them: "xlsx", "csv", "pdf", "email", "docx".
    items: things to be named rather than counted ("job titles", "departments", "reasons").
    """

    kinds: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    breakdowns: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    each: bool = False
    either_year: bool = False
    formats: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
