"""Chinese names of single dates: 2024年3月5日, 2023年初, 20世纪90年代, 公元前44年, 2025年第三季度."""

from __future__ import annotations

import re
from collections.abc import Callable

from presenter.core.dates.missing_day import existing_day
from presenter.core.dates.moment import DateError, Moment
from presenter.core.dates.units import (
    century_moment,
    clock_ms,
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

_PARTS = {
    "early": "初 年初 月初 初期 早期 前期 上旬 初年 之初",
    "mid": "中 年中 中期 中旬 中叶",
    "late": "底 末 年底 年末 月底 月末 末期 晚期 后期 下旬 末年 之末",
    "first half": "上半年 前半年 上半叶 前半叶 上半 前半 前半期 上半月",
    "second half": "下半年 后半年 下半叶 后半叶 下半 后半 后半期 下半月",
}
_PART_OF_WORD = {word: part for part, words in _PARTS.items() for word in words.split()}
_PART = "(?P<part>" + "|".join(sorted(_PART_OF_WORD, key=len, reverse=True)) + ")?"
_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_YEAR = r"(?P<era>公元前|西元前|前|公元|西元)?(?P<year>\d{1,13})年"
_TIME = (
    r"(?:(?P<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?"
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.(?P<fraction>\d{1,9}))?)?"
    r"|(?P<hour_word>\d{1,2})[时点](?:(?P<half_past>半)|(?P<minute_word>\d{1,2})分(?:(?P<second_word>\d{1,2})秒)?)?整?))?"
)

_Reader = Callable[[str, re.Match[str]], Moment | None]


def parse_chinese_unit(text: str) -> Moment | None:
    """Text without spaces, numbers as digits. Raises DateError for a day or time that does not exist."""
    for pattern, read in _READERS:
        match = pattern.fullmatch(text)
        moment = read(text, match) if match else None
        if moment:
            return moment
    return None


def _year(match: re.Match[str]) -> int:
    number = int(match["year"])
    before = (match["era"] or "").endswith("前")
    if number == 0 and match["era"]:
        raise DateError("there is no year 0 in 公元 or 公元前", "公元 1 年 follows 公元前 1 年", 0, len(match.string))
    return 1 - number if before else number


def _with_part(text: str, whole: Moment, word: str | None) -> Moment:
    return part_moment(text, whole, _PART_OF_WORD[word]) if word else whole


def _read_year(text: str, match: re.Match[str]) -> Moment:
    return _with_part(text, year_moment(text, _year(match)), match["part"])


def _read_month(text: str, match: re.Match[str]) -> Moment:
    month = int(match["month"])
    if not 1 <= month <= 12:
        raise DateError(
            f"there is no month {month}", "months go from 1 to 12", match.start("month"), len(match["month"])
        )
    return _with_part(text, month_moment(text, _year(match), month), match["part"])


def _read_day(text: str, match: re.Match[str]) -> Moment:
    day = existing_day(text, _year(match), int(match["month"]), int(match["day"]))
    hour = match["hour"] or match["hour_word"]
    if not hour:
        return day
    minute = match["minute"] or match["minute_word"] or ("30" if match["half_past"] else None)
    second = match["second"] or match["second_word"]
    number = int(hour)
    if match["half"] in ("下午", "傍晚", "晚上") and 1 <= number < 12:
        number += 12
    try:
        ms = clock_ms(number, int(minute or 0), int(second or 0), int((match["fraction"] or "").ljust(3, "0")[:3]))
    except ValueError:
        raise DateError("there is no such time of day", "write it like 14:30", 0, len(text)) from None
    return time_moment(text, day.start.day, ms, time_precision(minute, second, match["fraction"]))


def _read_quarter(text: str, match: re.Match[str]) -> Moment:
    return quarter_moment(text, _year(match), int(match["quarter"] or match["q"]))


def _read_half_year(text: str, match: re.Match[str]) -> Moment:
    return half_moment(text, _year(match), int(match["number"]))


def _read_season(text: str, match: re.Match[str]) -> Moment:
    return season_moment(text, _year(match), _SEASONS[match["season"]])


def _read_decade(text: str, match: re.Match[str]) -> Moment:
    first = -int(match["old"]) - 8 if match["before"] else int(match["first"])
    return _with_part(text, decade_moment(text, first), match["part"])


def _read_decade_of_century(text: str, match: re.Match[str]) -> Moment:
    first = (int(match["century"]) - 1) * 100 + int(match["decade"])
    return _with_part(text, decade_moment(text, first), match["part"])


def _read_century(text: str, match: re.Match[str]) -> Moment | None:
    number = int(match["number"])
    if number == 0:
        return None
    signed = -number if (match["era"] or "").endswith("前") else number
    whole = century_moment(text, signed) if match["unit"] == "世纪" else millennium_moment(text, signed)
    return _with_part(text, whole, match["part"])


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.ASCII)


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(_YEAR + _PART), _read_year),
    (_pattern(_YEAR + r"(?P<month>\d{1,2})月份?" + _PART), _read_month),
    (_pattern(_YEAR + r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?" + _TIME), _read_day),
    (_pattern(_YEAR + r"(?:第?(?P<quarter>[1-4])季度?|Q(?P<q>[1-4]))"), _read_quarter),
    (_pattern(_YEAR + r"H(?P<number>[12])"), _read_half_year),
    (_pattern(_YEAR + r"(?P<season>[春夏秋冬])(?:季|天|日)?"), _read_season),
    (_pattern(r"(?:(?P<before>公元前|西元前|前)(?P<old>\d{1,3}0)|(?P<first>\d{2,3}0))年代" + _PART), _read_decade),
    (_pattern(r"(?:公元)?(?P<century>\d{1,2})世纪(?P<decade>\d0)年代" + _PART), _read_decade_of_century),
    (_pattern(r"(?P<era>公元前|西元前|前|公元)?第?(?P<number>\d{1,3})个?(?P<unit>世纪|千年)" + _PART), _read_century),
)
