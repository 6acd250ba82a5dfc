"""How finely a date is known, in words: "to the month" beside September 2025."""

from __future__ import annotations

from presenter.core.compose.words import word
from presenter.core.dates import Moment
from presenter.core.dates.moment import Kind, Precision

SAID = {
    Precision.MONTH: "card-month",
    Precision.QUARTER: "card-quarter",
    Precision.SEASON: "card-season",
    Precision.YEAR: "card-year",
    Precision.DECADE: "card-decade",
    Precision.CENTURY: "card-century",
}


def known_to(moment: Moment, language: str) -> str:
    """The precision of one date in words; empty for days and finer, and where the date's own words say it."""
    plain = moment.kind is Kind.POINT and not (moment.qualifier or moment.open_start or moment.open_end)
    if not plain or moment.precision not in SAID:
        return ""
    return word(SAID[moment.precision], language)
