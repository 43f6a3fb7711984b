"""A question to what it asks for: measures, breakdowns, periods, formats."""

from answerable.reading.asks.asked import asked
from answerable.reading.asks.formats import formats_wished
from answerable.reading.asks.gist import gist, without_examples
from answerable.reading.asks.model import Ask
from answerable.reading.asks.periods import Periods, periods_asked

__all__ = ["Ask", "Periods", "asked", "formats_wished", "gist", "periods_asked", "without_examples"]
