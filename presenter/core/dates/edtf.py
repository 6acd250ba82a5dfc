"""The Extended Date/Time Format of the Library of Congress (ISO 8601-2), levels 0 to 2.

Written from the specification; the tests hold its strict bounds against the `edtf` package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from presenter.core.dates.combine import interval, one_sided, set_of
from presenter.core.dates.edtf_digits import unspecified_moment
from presenter.core.dates.iso import parse_date_time, parse_plain_iso
from presenter.core.dates.moment import DateError, Moment
from presenter.core.dates.units import (
    day_moment,
    month_moment,
    part_moment,
    quarter_moment,
    season_moment,
    year_moment,
    year_precision,
    years_period,
)

LOOKS_LIKE_EDTF = re.compile(r"[\[{]?\s*[?~%]?(?:[-Y./]|\d|X)[-\dXYESTZ./?~%:+,\s\]}\[{]*", re.ASCII)
SEASONS = ("spring", "summer", "autumn", "winter")
FURTHEST_YEAR_DIGITS = 13

_DATE = re.compile(
    r"(?P<y1>[?~%]?)(?P<year>-?[\dX]{4})(?P<y2>[?~%]?)"
    r"(?:-(?P<m1>[?~%]?)(?P<month>[\dX]{2})(?P<m2>[?~%]?)(?:-(?P<d1>[?~%]?)(?P<day>[\dX]{2})(?P<d2>[?~%]?))?)?",
    re.ASCII,
)
_LONG_YEAR = re.compile(r"(Y)?(-?\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)", re.ASCII)


def parse_edtf(text: str) -> Moment | None:
    """Read an EDTF string; None when it has not the form of one.

    Raises DateError for one with the right form that names no date.
    """
    if not text or not LOOKS_LIKE_EDTF.fullmatch(text):
        return None
    if (text[0], text[-1]) in (("[", "]"), ("{", "}")):
        members = list(_set_members(text))
        if not members or None in members:
            return None
        known = [member for member in members if member is not None]
        return set_of(text, known, "one of" if text[0] == "[" else "all of")
    if "/" in text:
        return _parse_interval(text)
    return _parse_date(text)


def _parse_interval(text: str) -> Moment | None:
    left, slash, right = text.partition("/")
    if not slash or "/" in right or not (left.strip(".") or right.strip(".")):
        return None
    start = end = None
    if left not in ("", ".."):
        start = _parse_date(left)
    if right not in ("", ".."):
        try:
            end = _parse_date(right)
        except DateError as error:
            error.offset += len(left) + 1
            raise
    if start and end:
        return interval(text, start, end)
    if start and right in ("", ".."):
        return one_sided(text, start, "since" if right else "unknown end")
    if end and left in ("", ".."):
        return one_sided(text, end, "until" if left else "unknown start")
    return None


def _set_members(text: str) -> Iterator[Moment | None]:
    for part in text[1:-1].split(","):
        piece = part.strip()
        left, dots, right = piece.partition("..")
        if not dots:
            yield _parse_date(piece)
        elif left and right:
            start, end = _parse_date(left), _parse_date(right)
            yield interval(piece, start, end) if start and end else None
        else:
            named = _parse_date(left or right)
            yield one_sided(piece, named, "since" if left else "until") if named else None


def _parse_date(text: str) -> Moment | None:
    plain = parse_plain_iso(text) or parse_date_time(text)
    if plain:
        return plain
    match = _DATE.fullmatch(text)
    if not match:
        return _parse_long_year(text)
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    if year == "-0000":
        raise DateError("there is no year -0000", "the year before 1 CE is 0000, or write 1 BCE", 0, 5)
    marks = "".join(match[name] or "" for name in ("y1", "y2", "m1", "m2", "d1", "d2"))
    if "X" in year + month + day:
        moment = unspecified_moment(text, year, month, day)
    elif day:
        moment = day_moment(text, int(year), int(month), int(day)) if _is_day(text, match) else None
    elif month and int(month) > 12:
        moment = _coded_part(text, int(year), int(month))
    elif month == "00":
        moment = None
    else:
        moment = month_moment(text, int(year), int(month)) if month else year_moment(text, int(year))
    return moment and marked(moment, marks)


def _is_day(text: str, match: re.Match[str]) -> bool:
    try:
        day_moment(text, int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True


def _coded_part(text: str, year: int, code: int) -> Moment | None:
    """Seasons 21-32, quarters 33-36, thirds of a year 37-39, halves 40-41."""
    whole = year_moment(text, year)
    if 21 <= code <= 24:
        return season_moment(text, year, SEASONS[code - 21])
    if 25 <= code <= 28:
        return season_moment(text, year, SEASONS[code - 25], "north")
    if 29 <= code <= 32:
        return season_moment(text, year, SEASONS[code - 29], "south")
    if 33 <= code <= 36:
        return quarter_moment(text, year, code - 32)
    if 37 <= code <= 39:
        return part_moment(text, whole, ("early", "mid", "late")[code - 37])
    if 40 <= code <= 41:
        return part_moment(text, whole, ("first half", "second half")[code - 40])
    return None


def _parse_long_year(text: str) -> Moment | None:
    match = _LONG_YEAR.fullmatch(text)
    if not match:
        return None
    prefix, base, exponent, significant, marks = match.groups()
    digits = len(base.lstrip("-"))
    if not prefix and (exponent or digits != 4 or not significant):
        return None
    if prefix and not exponent and digits < 5:
        raise DateError(f"Y{base} has too few digits", "Y stands before years of five digits and more", 0, len(text))
    if digits + int(exponent or 0) > FURTHEST_YEAR_DIGITS or len(exponent or "") > 2:
        raise DateError(f"the year {text} is too far away", "years may have 13 digits", 0, len(text))
    year = int(base) * 10 ** int(exponent or 0)
    return marked(_significant(text, year, significant), marks)


def _significant(text: str, year: int, significant: str | None) -> Moment:
    """1950S2: some year from 1900 to 1999, estimated to be 1950."""
    if significant is None:
        return year_moment(text, year)
    unknown = len(str(abs(year)).zfill(4)) - int(significant)
    if int(significant) == 0 or unknown <= 0:
        return year_moment(text, year)
    span = 10**unknown
    nearest = abs(year) // span * span
    first = nearest if year >= 0 else -(nearest + span - 1)
    estimate = year_moment(text.partition("S")[0], year)
    return Moment(text, years_period(first, span), year_precision(span), qualifier="estimate", members=(estimate,))


def marked(moment: Moment, marks: str) -> Moment:
    """With the meaning of the marks ? (uncertain), ~ (approximate) and % (both)."""
    if not marks:
        return moment
    return replace(
        moment,
        approximate=moment.approximate or "~" in marks or "%" in marks,
        uncertain=moment.uncertain or "?" in marks or "%" in marks,
    )
