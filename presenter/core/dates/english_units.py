"""English names of single dates: "5 March 2024", "Q3 2025", "early 19th century", "44 BCE", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from presenter.core.dates.ago import parse_english_ago
from presenter.core.dates.missing_day import MONTH_NAMES, existing_day
from presenter.core.dates.moment import DateError, Moment, Precision
from presenter.core.dates.units import (
    YEARS_IN,
    century_moment,
    clock_ms,
    day_moment,
    decade_moment,
    half_moment,
    millennium_moment,
    month_moment,
    part_moment,
    quarter_moment,
    season_moment,
    time_moment,
    time_precision,
    year_moment,
)

MONTH = (
    "(?:"
    + "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "September" else "Sept?(?:ember)?" for name in MONTH_NAMES)
    + ")"
)
ERA = r"B\.?\s?C\.?(?:\s?E\.?)?|C\.?\s?E\.?|A\.?\s?D\.?"
_NAMES_OF_NUMBERS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
]
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|" + "|".join(_NAMES_OF_NUMBERS) + ")"
_PARTS = {
    "early": "early", "beginning": "early", "start": "early",
    "mid": "mid", "middle": "mid",
    "late": "late", "end": "late",
    "first half": "first half", "1st half": "first half", "2nd half": "second half", "second half": "second half", "latter half": "second half",
}  # fmt: skip
_YEAR = re.compile(
    rf"(?:(?P<named>(?:the )?year )|(?P<before>A\.?D\.?|C\.?E\.?) ?)?(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,13}})(?: ?(?P<era>{ERA}))?",
    re.IGNORECASE | re.ASCII,
)
_DAY_WITH_TIME = re.compile(
    r"(.+?)(?:,| at)? (\d{1,2})(?::(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)? ?([ap]\.?m\.?)?", re.IGNORECASE | re.ASCII
)

_Reader = Callable[[str, re.Match[str]], Moment | None]


def parse_english_unit(text: str) -> Moment | None:
    """Raises DateError for a day that does not exist and for words with two readings."""
    year = year_number(text)
    if year is not None:
        return year_moment(text, year)
    for source, read in _READERS:
        match = _pattern(source).fullmatch(text)
        moment = read(text, match) if match else None
        if moment:
            return moment
    return parse_english_ago(text) or _day_with_time(text)


def year_number(text: str) -> int | None:
    """2024, 476 CE, AD 79, 44 BCE (as -43), 10,000 BCE; fewer than four digits need the era or "the year"."""
    match = _YEAR.fullmatch(text.strip())
    if not match:
        return None
    era = (match["era"] or match["before"] or "").upper()
    if match["era"] and match["before"]:
        return None
    digits = match["digits"].replace(",", "")
    if not (era or match["named"]) and (len(digits) != 4 or "," in match["digits"]):
        return None
    number = int(digits)
    if era.startswith("B"):
        return 1 - number if number else None
    return number if number or not era else None


def _month(text: str) -> int:
    return [name[:3].lower() for name in MONTH_NAMES].index(text[:3].lower()) + 1


def _ordinal(text: str) -> int:
    lower = text.lower()
    return _NAMES_OF_NUMBERS.index(lower) + 1 if lower in _NAMES_OF_NUMBERS else int(lower[:-2])


def _is_bce(text: str | None) -> bool:
    return (text or "").strip().upper().startswith("B")


def _read_day(text: str, match: re.Match[str]) -> Moment | None:
    year = year_number(match["year"])
    return None if year is None else existing_day(text, year, _month(match["month"]), int(match["day"]))


def _read_month(text: str, match: re.Match[str]) -> Moment | None:
    year = year_number(match["year"])
    return None if year is None else month_moment(text, year, _month(match["month"]))


def _read_year_first(text: str, match: re.Match[str]) -> Moment | None:
    try:
        return day_moment(text, int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None  # `diagnose` points at the part that is wrong


def _read_quarter(text: str, match: re.Match[str]) -> Moment | None:
    year = year_number(match["year"])
    number = match["number"].lower()
    quarter = int(number) if number.isdigit() else _ordinal(number)
    return None if year is None or not 1 <= quarter <= 4 else quarter_moment(text, year, quarter)


def _read_half(text: str, match: re.Match[str]) -> Moment | None:
    year = year_number(match["year"])
    return None if year is None else half_moment(text, year, int(match["number"]))


def _read_season(text: str, match: re.Match[str]) -> Moment | None:
    season = match["season"].lower().replace("fall", "autumn")
    turn = re.fullmatch(r"(\d\d)(\d\d)[/–—-](?:\d\d)?(\d\d)", match["year"], re.ASCII)
    if turn and season == "winter" and (int(turn[2]) + 1) % 100 == int(turn[3]):
        return season_moment(text, int(turn[1] + turn[2]), season)
    year = year_number(match["year"])
    return None if year is None else season_moment(text, year, season)


def _read_decade(text: str, match: re.Match[str]) -> Moment | None:
    digits, era = match["digits"], match["era"]
    number = int(digits)
    if len(digits) < 3 and not era:
        raise DateError(
            f"“{text}” does not say which century", f"write 19{digits.zfill(2)}s or 20{digits.zfill(2)}s", 0, len(text)
        )
    if number % 100 == 0 and number != 2000:
        raise DateError(
            f"“{text}” can mean ten years or a hundred",
            f"write {digits[:-1]}X for {number} to {number + 9}, {digits[:-2]}XX for {number} to {number + 99}, "
            f"or “{number // 100 + 1}th century”"
            if len(digits) == 4 and not era
            else "write the first and the last year",
            0,
            len(text),
        )
    return decade_moment(text, -number - 8 if _is_bce(era) else number)


def _read_century(text: str, match: re.Match[str]) -> Moment | None:
    number = _ordinal(match["number"])
    signed = -number if _is_bce(match["era"]) else number
    if not number:
        return None
    return century_moment(text, signed) if match["unit"][0] in "cC" else millennium_moment(text, signed)


def _read_part(text: str, match: re.Match[str]) -> Moment | None:
    part = _PARTS[match["part"].lower()]
    whole = parse_english_unit(match["whole"])
    if whole is None or whole.qualifier == "ago":
        return None
    dividable = {Precision.MONTH, Precision.QUARTER, Precision.SEASON, *YEARS_IN}
    return part_moment(text, whole, part) if whole.precision in dividable else None


def _day_with_time(text: str) -> Moment | None:
    match = _DAY_WITH_TIME.fullmatch(text)
    if not match or not (match[3] or match[6]):
        return None
    day = parse_english_unit(match[1])
    if day is None or day.precision is not Precision.DAY:
        return None
    hour, half = int(match[2]), (match[6] or "").lower()
    wrong = DateError(
        f"there is no time {text[match.start(2) :]}", "write it like 14:30", match.start(2), len(text) - match.start(2)
    )
    if half:
        if not 1 <= hour <= 12:
            raise wrong
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    minute, second, fraction = match[3], match[4], match[5]
    try:
        ms = clock_ms(hour, int(minute or 0), int(second or 0), int((fraction or "").ljust(3, "0")[:3]))
    except ValueError:
        raise wrong from None
    return time_moment(text, day.start.day, ms, time_precision(minute, second, fraction))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when a date first needs it: all of them take 3 ms, and most dates are found early."""
    return re.compile(source, re.IGNORECASE | re.ASCII)


_YEAR_PART = r"(?P<year>.+)"
_READERS: tuple[tuple[str, _Reader], ...] = (
    (
        r"(?:the )?(?P<part>early|mid|late|(?:first|second|latter|1st|2nd) half|beginning|start|middle|end)(?: of(?: the)?|-)?[ ]?(?:the )?(?P<whole>.+)",
        _read_part,
    ),
    (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\.?,? {_YEAR_PART}", _read_day),
    (rf"(?P<month>{MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR_PART}", _read_day),
    (rf"(?P<year>\d{{4}}) (?P<month>{MONTH})\.? (?P<day>\d{{1,2}})", _read_day),
    (r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})", _read_year_first),
    (rf"(?P<month>{MONTH})\.?(?:,| of)? {_YEAR_PART}", _read_month),
    (rf"Q(?P<number>[1-4])(?: of)?[ -]?{_YEAR_PART}", _read_quarter),
    (r"(?P<year>.+?)[ -]?Q(?P<number>[1-4])", _read_quarter),
    (rf"(?:the )?(?P<number>{_ORDINAL}) quarter(?: of)? {_YEAR_PART}", _read_quarter),
    (rf"H(?P<number>[12])(?: of)?[ -]?{_YEAR_PART}", _read_half),
    (r"(?P<year>.+?)[ -]?H(?P<number>[12])", _read_half),
    (rf"(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of|,)? {_YEAR_PART}", _read_season),
    (rf"(?:the )?(?P<digits>\d{{1,4}}0)['’]?s(?: (?P<era>{ERA}))?", _read_decade),
    (
        rf"(?:the )?(?P<number>{_ORDINAL})[ -](?P<unit>century|cent\.|c\.|millennium)(?: (?P<era>{ERA}))?",
        _read_century,
    ),
)
