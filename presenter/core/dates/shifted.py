"""A date as an author wrote it -> the same date earlier or later, in the same words and as precise as it was.

`March 2024` moves by months, `early 2023` and `44 BCE` by years, `2024-03-05` by days, or by whole months where a day is
not to be seen. Both ends of a stretch move alike. What is not understood is not moved.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from presenter.core.dates.gregorian import day_number, year_month_day
from presenter.core.dates.missing_day import MONTH_NAMES
from presenter.core.dates.moment import DateError, Moment
from presenter.core.dates.parse import parse_date

_NAMES = (MONTH_NAMES, tuple(name[:3] for name in MONTH_NAMES))
_MONTH = "|".join((*_NAMES[0], "Sept", *_NAMES[1]))
_PATTERNS = (
    re.compile(r"(?<![\d-])(?P<y>-?\d{4})(?P<s1>-)(?P<m>\d{2})(?:(?P<s2>-)(?P<d>\d{2}))?(?![\d-])"),
    re.compile(
        r"(?P<bce>公元前)?(?P<y>\d{1,4})(?P<s1>\s*年\s*)(?P<m>\d{1,2})(?P<s2>\s*月\s*)(?:(?P<d>\d{1,2})(?=\s*[日号]))?"
    ),
    re.compile(rf"\b(?:(?P<d>\d{{1,2}})(?P<s2>\s+))?(?P<name>{_MONTH})(?P<s1>\.?\s+)(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<name>{_MONTH})(?P<s2>\.?\s+)(?P<d>\d{{1,2}})(?P<s1>,?\s+)(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"(?P<bce>公元前)?(?P<y>\d{1,4})(?=\s*年)"),
    re.compile(r"\b(?P<y>\d{1,5})(?P<bce>\s*(?:BCE|BC)\b)"),
    re.compile(r"(?<![\d-])(?P<y>\d{4})(?![\d-])"),
)
MONTH_DAYS, YEAR_DAYS = 30.436875, 365.2425


class _Core(Struct, frozen=True):
    """A date inside the text: year (astronomical), month and day as far as written, and how it is written again."""

    start: int
    end: int
    year: int
    month: int | None
    day: int | None
    again: Callable[[int, int | None, int | None], str | None]


def shifted(text: str, days: float, *, by_months: bool = False) -> str | None:
    """The date `days` later (earlier if negative), rounded to what it is precise to; None for a date that is not understood.

    A date precise to the day moves by whole months with `by_months`, and keeps its day where the month has it.
    """
    cores = _cores(text)
    before = _moment(text)
    if not cores or before is None:
        return None
    if any(core.month is None for core in cores):
        step, unit = round(days / YEAR_DAYS), "year"
    elif by_months or any(core.day is None for core in cores):
        step, unit = round(days / MONTH_DAYS), "month"
    else:
        step, unit = round(days), "day"
    parts: list[str] = []
    at = 0
    for core in cores:
        written = core.again(*_moved(core, step, unit))
        if written is None:
            return None
        parts += (text[at : core.start], written)
        at = core.end
    made = "".join((*parts, text[at:]))
    after = _moment(made)
    same = after is not None and (after.precision, after.kind, after.qualifier) == (
        before.precision, before.kind, before.qualifier,
    )  # fmt: skip
    return made if same else None


def _moved(core: _Core, step: int, unit: str) -> tuple[int, int | None, int | None]:
    if unit == "year" or core.month is None:
        return core.year + step, core.month, core.day
    if unit == "day" and core.day is not None:
        return year_month_day(day_number(core.year, core.month, core.day) + step)
    year, month = divmod(core.year * 12 + core.month - 1 + step, 12)
    following = divmod(year * 12 + month + 1, 12)
    length = day_number(following[0], following[1] + 1, 1) - day_number(year, month + 1, 1)
    return year, month + 1, None if core.day is None else min(core.day, length)


def _moment(text: str) -> Moment | None:
    try:
        return parse_date(text)
    except (DateError, ValueError):
        return None


def _cores(text: str) -> list[_Core]:
    """The dates in the text, the more precise reading first."""
    found: list[_Core] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if all(match.end() <= core.start or core.end <= match.start() for core in found):
                core = _core(match)
                if core is not None:
                    found.append(core)
    return sorted(found, key=lambda core: core.start)


def _core(match: re.Match[str]) -> _Core | None:
    parts = match.groupdict()
    is_before = bool(parts.get("bce"))
    year = 1 - int(parts["y"]) if is_before else int(parts["y"])
    month = _month(parts)
    day = int(parts["d"]) if parts.get("d") else None
    if month is not None and not 1 <= month <= 12:
        return None
    iso = parts.get("s1") == "-"

    def again(year: int, month: int | None, day: int | None) -> str | None:
        if is_before is not (year <= 0) and not parts["y"].startswith("-"):
            return None  # across the year 0 the words would be others
        text = match.group()
        new = {"y": str(1 - year) if is_before else _padded(year, parts["y"])}
        if month is not None and parts.get("m"):
            new["m"] = f"{month:02d}" if iso else _padded(month, parts["m"])
        elif month is not None and parts.get("name"):
            new["name"] = _named(month, parts["name"])
        if day is not None and parts.get("d"):
            new["d"] = f"{day:02d}" if iso else _padded(day, parts["d"])
        for name in sorted(new, key=match.start, reverse=True):
            start, end = match.start(name) - match.start(), match.end(name) - match.start()
            text = text[:start] + new[name] + text[end:]
        return text

    return _Core(match.start(), match.end(), year, month, day, again)


def _month(parts: dict[str, str | None]) -> int | None:
    if number := parts.get("m"):
        return int(number)
    if name := parts.get("name"):
        return next(n for n, short in enumerate(_NAMES[1], 1) if name[:3].lower() == short.lower())
    return None


def _named(month: int, like: str) -> str:
    long = len(like) > 4 or like.lower() in {name.lower() for name in _NAMES[0]}
    name = _NAMES[0 if long else 1][month - 1]
    return name.upper() if like.isupper() else name.lower() if like.islower() else name


def _padded(number: int, like: str) -> str:
    """With leading zeros where the old one had them."""
    width = len(like.lstrip("-"))
    text = f"{abs(number):0{width}d}" if like.lstrip("-").startswith("0") or width == 4 else str(abs(number))
    return f"-{text}" if number < 0 else text
