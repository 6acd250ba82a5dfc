"""Deep time: "66 million years ago", "4.54 Ga", "12,000 BP", 138 亿年前.

How precisely is read off the digits: the last one that counts, trailing zeros of a whole number aside.
"""

from __future__ import annotations

import re
from decimal import Decimal

from presenter.core.dates.moment import DateError, Moment
from presenter.core.dates.units import ago_moment

LEAST_YEARS_AGO = 1000
"""Fewer years ago would be counted from today, and a story must not change with the day it is shown."""
MOST_YEARS_AGO = 10**13

_NUMBER = r"(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
_ENGLISH = (
    _NUMBER
    + r"\s*(?:(?P<scale>thousand|million|billion|k|m|mn|bn)\s*(?:years?|yrs?|yr|y)\s*(?:ago|before\s+(?:the\s+)?present|bp)"
    r"|(?P<unit>ka|ma|ga|kya|mya|gya|bya)(?:\s*(?:ago|bp))?"
    r"|(?:cal(?:ibrated)?\.?\s*)?(?P<present>bp|b2k)"
    r"|(?:years?|yrs?)\s*(?:ago|before\s+(?:the\s+)?present|bp))"
)
_CHINESE = r"(?P<marked>距今)?" + _NUMBER + r"(?P<scale>千|万|十万|百万|千万|亿|十亿|百亿)?年(?P<ago>前|以前|之前)?"
_SCALES = {
    "thousand": 10**3, "k": 10**3, "ka": 10**3, "kya": 10**3,
    "million": 10**6, "m": 10**6, "mn": 10**6, "ma": 10**6, "mya": 10**6,
    "billion": 10**9, "bn": 10**9, "ga": 10**9, "gya": 10**9, "bya": 10**9,
    "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9, "百亿": 10**10,
}  # fmt: skip


def parse_english_ago(text: str) -> Moment | None:
    """Raises DateError for a few years ago, which would depend on today."""
    match = re.fullmatch(_ENGLISH, text, re.IGNORECASE | re.ASCII)
    if not match:
        return None
    scale = _SCALES.get((match["scale"] or match["unit"] or "").lower(), 1)
    present = (match["present"] or "").lower() == "bp" or text.lower().endswith(("bp", "present"))
    return _counted_back(text, match["number"], scale, before_present=present)


def parse_chinese_ago(text: str) -> Moment | None:
    """Read text without spaces. Raises DateError where 年前 could mean "years ago" as well as "before the year"."""
    match = re.fullmatch(_CHINESE, text, re.ASCII)
    if not match or not (match["marked"] or match["ago"]):
        return None
    scale = _SCALES.get(match["scale"] or "", 1)
    if not match["marked"] and scale == 1:
        years = Decimal(match["number"].replace(",", ""))
        if match["ago"] != "前" or (years < 2500 and years % 1000):
            return None  # 2026年前 is "before 2026"
        if years < 2500:
            raise DateError(
                f"“{text}” can mean {years} years ago or before the year {years}",
                f"write 距今 {years} 年, or {years} 年之前",
                0,
                len(text),
            )
    return _counted_back(text, match["number"], scale)


def _counted_back(text: str, number: str, scale: int, *, before_present: bool = False) -> Moment:
    value = Decimal(number.replace(",", ""))
    years = int(value * scale)
    if years < LEAST_YEARS_AGO:
        raise DateError(f"“{text}” depends on today", "write the year itself", 0, len(text))
    if years >= MOST_YEARS_AGO:
        raise DateError(f"“{text}” is too far away", "years may have 13 digits", 0, len(text))
    exponent = value.as_tuple().exponent
    digit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    if digit == 1:  # a whole number: its trailing zeros do not count
        while value % (digit * 10) == 0:
            digit *= 10
    return ago_moment(text, years, max(1, int(digit * scale)), before_present=before_present)
