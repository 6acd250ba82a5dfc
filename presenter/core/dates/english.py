"""English words around a date: "by", "c.", "from ... to ...", "early", "?". What they stand around is in english_units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from presenter.core.dates.combine import Side, interval, one_sided, with_marks
from presenter.core.dates.edtf import parse_edtf
from presenter.core.dates.english_units import MONTH, parse_english_unit
from presenter.core.dates.iso import parse_date_time, parse_plain_iso
from presenter.core.dates.moment import Kind, Moment
from presenter.core.dates.units import year_moment

_UNCERTAIN = re.compile(r"(?:(?:possibly|probably|perhaps|maybe)\s+)(.+)|(.+?)\s*(?:\(\?\)|\?)", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"(?:c\.|ca\.|(?:c|ca|circa|about|around|approximately|roughly)\s|approx\.?\s|~)\s*(.+)", re.IGNORECASE
)
_SIDES: tuple[tuple[re.Pattern[str], Side], ...] = (
    (re.compile(r"(?:by|no later than|not later than)(?: the end of)? (.+)", re.IGNORECASE), "by"),
    (re.compile(r"(?:before|prior to) (.+)", re.IGNORECASE), "before"),
    (re.compile(r"after (.+)", re.IGNORECASE), "after"),
    (re.compile(r"(?:since|from) (.+?)(?: onwards?| on)?", re.IGNORECASE), "since"),
    (
        re.compile(
            r"(.+?)(?: onwards?| and later| or later| to (?:the )?present| to date|\s*[-–—]\s*(?:present|now|today))",
            re.IGNORECASE,
        ),
        "since",
    ),
    (re.compile(r"(?:until|till|up to|through)(?: the end of)? (.+)", re.IGNORECASE), "until"),
)
# Those of ranges are compiled when a range is met.
_BETWEEN = r"(?:from (?P<a>.+?) (?:to|until|till|through) (?P<b>.+)|between (?P<c>.+?) and (?P<d>.+))"
_SEPARATOR = r" (?:to|until|till|through) |\s*[–—/]\s*| - |(?<=[\dA-Za-z.])(?<!mid)-(?=[\dA-Za-z])"
_DAYS_OF_MONTH = rf"({MONTH})\.? (\d{{1,2}})\s*[-–—]\s*(\d{{1,2}}),? (.+)"
_SHORT_YEARS = r"(\d\d)(\d\d)[–—](\d\d)"


def parse_english(text: str) -> Moment | None:
    """Read what an author writes in English; spaces are single. Raises DateError for what cannot be."""
    return _phrase(text) or _range(text)


def _phrase(text: str, *, sides: bool = True) -> Moment | None:
    """A date with the words around it; with `sides`, also one that is open."""
    plain = parse_plain_iso(text) or parse_date_time(text) or parse_edtf(text)
    if plain:
        return plain
    for pattern, side in _SIDES if sides else ():
        match = pattern.fullmatch(text)
        named = _end(match[1]) if match else None
        if named:
            return one_sided(text, named, side)
    match = _UNCERTAIN.fullmatch(text)
    inner = _phrase(match[1] or match[2], sides=sides) if match else None
    if match and sides and not inner:
        inner = _range(match[1] or match[2])
    if inner:
        return with_marks(text, inner, uncertain=True)
    match = _APPROXIMATE.fullmatch(text)
    inner = _phrase(match[1], sides=sides) if match else None
    if inner:
        return with_marks(text, inner, approximate=True)
    return parse_english_unit(text)


def _range(text: str) -> Moment | None:
    short = re.fullmatch(_SHORT_YEARS, text, re.ASCII)
    if short and short[3] > short[2]:  # 2019–21
        start, end = int(short[1] + short[2]), int(short[1] + short[3])
        return interval(text, year_moment(str(start), start), year_moment(str(end), end))
    days = re.fullmatch(_DAYS_OF_MONTH, text, re.IGNORECASE)
    if days:  # March 3–5, 2024
        month, first, last, year = days.groups()
        return _interval_of(text, f"{first} {month} {year}", f"{last} {month} {year}")
    between = re.fullmatch(_BETWEEN, text, re.IGNORECASE)
    if between:
        found = _interval_of(text, between["a"] or between["c"], between["b"] or between["d"])
        if found:
            return found
    for separator in re.finditer(_SEPARATOR, text, re.IGNORECASE):
        found = _interval_of(text, text[: separator.start()], text[separator.end() :])
        if found:
            return found
    return None


def _interval_of(text: str, left: str, right: str) -> Moment | None:
    end = _end(right)
    if end is None:
        return None
    for candidate in _completed(left, right):
        start = _end(candidate)
        if start:
            return interval(text, replace(start, text=left), end)
    return None


def _end(text: str) -> Moment | None:
    """One end of a range: a date that is no range, set or open side itself."""
    found = _phrase(text, sides=False)
    return found if found and found.kind is Kind.POINT else None


def _completed(left: str, right: str) -> Iterator[str]:
    """The left side of a range as written short: "3" of "3–5 March 2024" is "3 March 2024", "500" of "500–479 BCE"."""
    words = right.split(" ")
    for first in range(1, len(words)):
        yield f"{left} {' '.join(words[first:])}"
    yield left
