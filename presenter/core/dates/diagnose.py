"""What is wrong with a text that no parser reads, in words for its author."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from datetime import date

from presenter.core.dates.gregorian import month_length
from presenter.core.dates.missing_day import MONTH_NAMES, missing_day
from presenter.core.dates.moment import LONGEST_TEXT, DateError

EXAMPLES = "write for example 2024-03-05, 2024-03, 2024, “early 2023”, “Q3 2025”, “44 BCE” or “2023 年初”"

_WORDS = (
    *MONTH_NAMES,
    *("early", "late", "spring", "summer", "autumn", "winter", "century", "quarter", "million", "billion", "circa"),
    *("before", "after", "since", "until", "about", "years"),
)
_RELATIVE = re.compile(
    r"(?:today|now|yesterday|tomorrow|present|recently)|(?:this|last|next) (?:day|week|month|quarter|year|decade|century)"
    r"|(?:今|昨|明|去|前|后)[天日年]|(?:上|本|下)(?:个)?(?:周|月|季度|世纪.*)|现在|目前|近日|最近|\d+ (?:days?|weeks?|months?) ago",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    r"later|soon|someday|unknown|undated|no date|n\.?d\.?|n/a|none|null|tb[acd]|待定|未定|不详|未知|无|以后",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:" + "|".join(f"{name}|{name[:3]}" for name in MONTH_NAMES) + r")\.?(?: \d{1,2})?"
    r"|\d{1,2} ?月(?: ?\d{1,2} ?[日号])?",
    re.IGNORECASE | re.ASCII,
)


_TIME = (
    r"(?:\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?|\d{1,2} ?[ap]m"
    r"|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)? ?[\d一二三四五六七八九十两]{1,3} ?[时点](?:半|整|一刻|三刻|[\d一二三四五六七八九十零 ]{1,4}分)?)"
)


def diagnose(text: str) -> DateError:
    """The most helpful error for a text already known to be no date."""
    if not text:
        return DateError("the date is empty", EXAMPLES)
    if len(text) > LONGEST_TEXT:
        return _whole(text, f"“{_short(text)}” is too long for a date", EXAMPLES)
    for pattern, explain in _CASES:
        match = re.fullmatch(pattern, text, re.ASCII | re.IGNORECASE)
        error = explain(text, match) if match else None
        if error:
            return error
    inside = _wrong_day_inside(text)
    if inside:
        return inside
    if _RELATIVE.fullmatch(text):
        return _whole(
            text, f"“{text}” depends on today", "write the date itself: the story must not change from day to day"
        )
    if _UNDATED.fullmatch(text):
        return _whole(text, f"“{text}” is no date", "leave the date out: an event without one is kept off the timeline")
    if _MONTH_ONLY.fullmatch(text):
        return _whole(text, f"“{text}” has no year", "add the year: 5 March 2024, 2024-03-05 or 2024 年 3 月 5 日")
    return _misspelt(text) or _whole(text, f"cannot read “{_short(text)}” as a date", EXAMPLES)


def _wrong_day_inside(text: str) -> DateError | None:
    """An ISO day that does not exist, anywhere in an interval, a set or between marks."""
    for match in re.finditer(r"(?<![\dX-])(-?\d{4})-(\d\d)-(\d\d)(?!\d)", text, re.ASCII):
        error = _wrong_day(text, match)
        if error:
            return error
    return None


def _whole(text: str, message: str, hint: str) -> DateError:
    return DateError(message, hint, 0, len(text))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _wrong_day(text: str, match: re.Match[str]) -> DateError | None:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and 1 <= day <= month_length(year, month):
        return None
    error = missing_day(text, year, month, day)
    group = 2 if not 1 <= month <= 12 else 3
    error.offset, error.length = match.start(group), len(match[group])
    return error


def _wrong_month(text: str, match: re.Match[str]) -> DateError:
    year, month = match[1], match[2]
    if len(month) == 1:
        return _whole(text, f"the month of “{text}” needs two digits", f"write {year}-0{month}")
    if int(month) > 12 and int(month) > int(year[-2:]):
        hint = f"for the years {year} to {year[:2]}{month} write {year}/{year[:2]}{month}"
    else:
        hint = "months go from 01 to 12, and codes from 21 (spring) to 41 name seasons, quarters and halves"
    return DateError(f"there is no month {month}", hint, match.start(2), len(month))


def _day_first(text: str, match: re.Match[str]) -> DateError:
    first, second, year = int(match[1]), int(match[2]), match[3]
    short = len(year) == 2
    readings: dict[str, None] = {}
    for century in (2000, 1900) if short else (0,):
        for month, day in ((second, first), (first, second)):
            found = _iso(century + int(year), month, day)
            if found:
                readings[found] = None
    if not readings:
        return _whole(text, f"cannot read “{text}” as a date", "write year, month, day: 2024-03-05")
    listed = " or ".join(list(readings)[:2])
    reason = (
        "does not say which number is the day"
        if len(readings) > 1 and not short
        else "is not in the order year, month, day"
    )
    if short:
        reason = "does not say which number is the year"
    return _whole(text, f"“{text}” {reason}", f"write {listed}, not {text}")


def _compact(text: str, match: re.Match[str]) -> DateError | None:
    found = _iso(int(match[1]), int(match[2]), int(match[3]))
    return _whole(text, f"“{text}” has no dashes", f"write {found}") if found else None


def _week(text: str, match: re.Match[str]) -> DateError:
    try:
        monday, sunday = (date.fromisocalendar(int(match[1]), int(match[2]), day) for day in (1, 7))
    except ValueError:
        return _whole(text, f"there is no week {match[2]} in {match[1]}", "write the days: 2024-03-04/2024-03-10")
    return _whole(text, "weeks are not read by number", f"write its days: {monday}/{sunday}")


def _time_only(text: str, _match: re.Match[str]) -> DateError:
    """An axis is made of days, and which day is meant must not be guessed."""
    day = "2024 年 5 月 21 日" if re.search("[时点]", text) else "2024-05-21"
    return _whole(text, f"“{text}” is a time without a day", f"write the day too: {day} {text}")


def _bare_number(text: str, match: re.Match[str]) -> DateError:
    sign, digits = match[1], match[2].replace(",", "")
    if len(digits) > 13:
        return _whole(text, f"the year “{_short(text)}” is too far away", "years may have 13 digits")
    if sign:
        year = int(digits)
        hint = f"write {year} BCE, or -{year - 1:04} as astronomers count" if year else "write 0000, or 1 BCE"
        return _whole(text, f"a year before 0000 is written with four digits, not “{text}”", hint)
    if len(digits) < 4:
        hint = (
            f"write {int(digits):04}, “{int(digits)} CE” or “{int(digits)} BCE”"
            if int(digits)
            else "write 0000, or 1 BCE"
        )
        return _whole(text, f"a year is written with four digits, not “{text}”", hint)
    return _whole(
        text, f"the year “{text}” has more than four digits", f"write Y{int(digits)}, or say CE, BCE or years ago"
    )


def _small_letter(text: str, match: re.Match[str]) -> DateError | None:
    return _whole(text, "an open digit is a capital X", f"write {text.upper()}") if "x" in match[0] else None


def _chinese_decade(text: str, match: re.Match[str]) -> DateError:
    return _whole(text, f"“{text}” does not say which century", f"write 20 世纪 {match[1]} 年代")


def _quarter(text: str, match: re.Match[str]) -> DateError:
    return _whole(text, f"there is no quarter {match[1] or match[2]}", "quarters go from 1 to 4")


def _slashed(text: str, match: re.Match[str]) -> DateError:
    return _whole(text, f"“{text}” mixes a year and a month", f"write {match[1]}-{int(match[2]):02}")


_Explain = Callable[[str, "re.Match[str]"], DateError | None]
_CASES: tuple[tuple[str, _Explain], ...] = (
    (r"(-?\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", _wrong_day),
    (r"(\d{4})-(\d{1,2})", _wrong_month),
    (r"(\d{4})[/.](\d{1,2})", _slashed),
    (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)", _day_first),
    (r"(\d{4})(\d\d)(\d\d)", _compact),
    (r"(\d{4})-?W(\d{1,2})(?:-?[1-7])?", _week),
    (rf"{_TIME}(?:(?: ?[–—/~至到-] ?| (?:to|until|till) ){_TIME})?", _time_only),
    (r"-?[\dx]{4}(?:-[\dx]{2}){0,2}", _small_letter),
    (r".*\bQ([05-9])\b.*|.*第?([05-9])季度", _quarter),
    (r"(\d0) ?年代.*", _chinese_decade),
    (r"(-?)(\d{1,3}(?:,\d{3})+|\d+)", _bare_number),
)


def _misspelt(text: str) -> DateError | None:
    for match in re.finditer(r"[A-Za-z]{4,}", text):
        word = match[0].lower()
        if word in map(str.lower, _WORDS) or word in (name[:3].lower() for name in MONTH_NAMES):
            continue
        close = difflib.get_close_matches(word, [known.lower() for known in _WORDS], 1, 0.75)
        if close:
            right = close[0].title() if close[0].title() in MONTH_NAMES else close[0]
            corrected = text[: match.start()] + right + text[match.end() :]
            return DateError(
                f"“{match[0]}” is no word of a date", f"did you mean “{corrected}”?", match.start(), len(word)
            )
    return None
