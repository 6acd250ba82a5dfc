"""How the tests write down what was read: bounds, precision and marks on one line."""

from __future__ import annotations

from presenter.core.dates import Instant, Moment, parse_date
from presenter.core.dates.instant import MS_PER_DAY


def day(instant: Instant) -> str:
    """2024-03-05, with years before 0 as -0043."""
    year, month, number = instant.ymd()
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}"


def bounds(moment: Moment) -> tuple[str, str]:
    """The first and the last day, or "open"."""
    last = moment.end.plus_ms(-1 if moment.end.ms else -MS_PER_DAY)
    return ("open" if moment.open_start else day(moment.start)), ("open" if moment.open_end else day(last))


def known_to(moment: Moment) -> str:
    """year, about, uncertain."""
    words = [moment.precision.name.lower().replace("_", " ")]
    return ", ".join(words + ["about"] * moment.approximate + ["uncertain"] * moment.uncertain)


def read(text: str) -> str:
    """2023-01-01 2023-04-30 part."""
    moment = parse_date(text)
    return " ".join((*bounds(moment), known_to(moment)))
