"""Dates without a language: ISO 8601 and EDTF where they can say it, plain English words where they cannot.

What is written here can be read back by `parse_date` with the same bounds and precision.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from presenter.core.dates import said
from presenter.core.dates.format_english import EnglishDates
from presenter.core.dates.moment import Moment, Precision

_SEASON_CODES = ("spring", "summer", "autumn", "winter")
_LETTERED_YEAR = 10_000
_WORDS = EnglishDates()


class NeutralDates:
    def unit(self, moment: Moment, style: str) -> str:
        precision, qualifier = moment.precision, moment.qualifier
        year, month, day = said.local_start(moment).ymd()
        if precision is Precision.SEASON and " " in qualifier:
            season, hemisphere = qualifier.split(" ")
            return f"{_year(year)}-{_SEASON_CODES.index(season) + (25 if hemisphere == 'north' else 29)}"
        if qualifier == "estimate":
            return _estimate(moment)
        if qualifier or year <= 0 or precision in (Precision.QUARTER, Precision.PART):
            return _unspecified_years(moment) or _WORDS.unit(moment, "long")
        if precision > Precision.YEAR:
            return _unspecified_years(moment) or _WORDS.unit(moment, "long")
        start = "" if style == "day" else f"{_year(year)}-"
        if precision <= Precision.DAY:
            return f"{start}{month:02}-{day:02}" + ("" if precision is Precision.DAY else _time(moment))
        if precision is Precision.MONTH:
            return f"{start}{month:02}"
        return _year(year)

    def span(self, _start: Moment, _end: Moment, texts: tuple[str, str], _style: str) -> str:
        left, right = texts
        return f"{left}/{right}" if _is_edtf(left) and _is_edtf(right) else f"{left} to {right}"

    def side(self, qualifier: str, named: str) -> str:
        edtf = {"since": "{}/..", "until": "../{}", "unknown start": "/{}", "unknown end": "{}/"}.get(qualifier)
        return edtf.format(named) if edtf and _is_edtf(named) else _WORDS.side(qualifier, named)

    def about(self, text: str, _style: str) -> str:
        return f"{text}~" if _takes_marks(text) else f"about {text}"

    def perhaps(self, text: str, _style: str) -> str:
        if text.endswith("~"):
            return f"{text[:-1]}%"
        return f"{text}?" if _takes_marks(text) else f"possibly {text}"

    def listed(self, texts: Sequence[str], qualifier: str) -> str:
        body = ",".join(text.replace("/..", "..").replace("../", "..").replace("/", "..") for text in texts)
        return f"[{body}]" if qualifier == "one of" else f"{{{body}}}"


def _is_edtf(text: str) -> bool:
    return bool(re.fullmatch(r"Y?-?[\dX][-\dXTSZ:.+]*[~?%]?", text, re.ASCII))


def _takes_marks(text: str) -> bool:
    """EDTF has no marks for times."""
    return _is_edtf(text) and "T" not in text


def _year(year: int) -> str:
    return f"Y{year}" if year >= _LETTERED_YEAR else f"{year:04}"


def _time(moment: Moment) -> str:
    offset = moment.utc_offset
    hour_only = said.clock(moment)[:2] if moment.precision is Precision.HOUR else ""
    text = f"T{hour_only or said.clock(moment)}"
    if offset is None:
        return text
    return text + (f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}" if offset else "Z")


def _unspecified_years(moment: Moment) -> str:
    """199X, 19XX, 1XXX for round stretches of years that have no English name."""
    first, last = said.year_bounds(moment)
    count = last - first + 1
    if moment.qualifier or moment.precision < Precision.DECADE or count not in (10, 100, 1000, 10_000):
        return ""
    nearest = first if last > 0 else -last
    if nearest % count or nearest > 9999:
        return ""
    known = 4 - (len(str(count)) - 1)
    return ("" if last > 0 else "-") + f"{nearest:04}"[:known] + "X" * (4 - known)


def _estimate(moment: Moment) -> str:
    first, last = said.year_bounds(moment)
    estimate = moment.members[0].start.ymd()[0]
    digits = len(f"{abs(estimate):04}")
    text = f"{'-' if estimate < 0 else ''}{abs(estimate):04}"
    lettered = f"Y{text}" if digits > 4 else text
    return f"{lettered}S{digits - len(str(last - first + 1)) + 1}"
