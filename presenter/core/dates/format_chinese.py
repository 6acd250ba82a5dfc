"""Chinese texts for dates, with ordinary spaces between digits and characters."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.dates import said
from presenter.core.dates.moment import Moment, Precision

_NUMERALS = "一二三四"
_SEASONS = {"spring": "春季", "summer": "夏季", "autumn": "秋季", "winter": "冬季"}
_HEMISPHERES = {"": "", "north": "北半球", "south": "南半球"}
_SIDES = {
    "by": "不晚于 {}",
    "before": "{}之前",
    "after": "{}之后",
    "since": "{}起",
    "until": "截至 {}",
    "unknown start": "截至 {}，起始不详",
    "unknown end": "{}起，终止不详",
}
_PARTS = {
    Precision.YEAR: {"early": "初", "mid": "中", "late": "底", "first half": "上半年", "second half": "下半年"},
    Precision.MONTH: {
        "early": "上旬",
        "mid": "中旬",
        "late": "下旬",
        "first half": "上半月",
        "second half": "下半月",
    },
    Precision.CENTURY: {"early": "初", "mid": "中叶", "late": "末", "first half": "上半叶", "second half": "下半叶"},
}
_OTHER_PARTS = {"early": "初", "mid": "中期", "late": "末", "first half": "前半期", "second half": "后半期"}


def year_text(year: int) -> str:
    """2024 年, 公元 476 年, 公元前 44 年."""
    if year <= 0:
        return f"公元前 {1 - year} 年"
    return f"{year} 年" if year >= 1000 else f"公元 {year} 年"


def years_text(first: int, last: int) -> str:
    if first >= 1000:
        return f"{first}–{last} 年"
    return f"{year_text(first)}至{_spaced(year_text(last))}"


class ChineseDates:
    def unit(self, moment: Moment, style: str) -> str:
        precision, qualifier = moment.precision, moment.qualifier
        if qualifier in ("ago", "bp"):
            return _ago(moment)
        if qualifier == "estimate":
            estimate = year_text(moment.members[0].start.ymd()[0])
            return f"约{_spaced(estimate)}（{years_text(*said.year_bounds(moment))}）"
        year, month, day = said.local_start(moment).ymd()
        with_year = "" if style == "day" else year_text(year)
        if precision <= Precision.DAY:
            time = "" if precision is Precision.DAY else f" {said.clock(moment)} {said.zone(moment)}".rstrip()
            return f"{with_year} {month} 月 {day} 日{time}".strip()
        if precision is Precision.MONTH:
            return f"{with_year} {month} 月".strip()
        if precision is Precision.QUARTER:
            return _bounded(moment, f"{with_year}第{_NUMERALS[(month + 2) // 3 - 1]}季度", style)
        if precision is Precision.SEASON:
            season, _, hemisphere = qualifier.partition(" ")
            return _bounded(moment, f"{with_year}{_HEMISPHERES[hemisphere]}{_SEASONS[season]}", style)
        if precision is Precision.PART:
            return _bounded(moment, self._part(moment, style), style)
        return _bounded(moment, _years(moment), style)

    def span(self, start: Moment, end: Moment, texts: tuple[str, str], style: str) -> str:
        left, right = texts
        if said.is_within_a_day(start, end):
            return f"{left}–{said.clock(end)}"
        marked = start.approximate or start.uncertain or end.approximate or end.uncertain
        if start.precision == end.precision and not marked:
            if style != "spoken" and start.precision is Precision.YEAR and left[0].isdigit():
                return f"{left.removesuffix(' 年')}–{right}"
            if start.precision in (Precision.MONTH, Precision.DAY):
                right = _without_shared_beginning(left, right)
        return f"{left}{' ' if left[-1].isascii() else ''}至{_spaced(right)}"

    def _part(self, moment: Moment, style: str) -> str:
        whole = said.whole_of_part(moment)
        words = _PARTS.get(moment.unit or Precision.YEAR, _OTHER_PARTS)
        word = words[moment.qualifier]
        if moment.unit is Precision.YEAR and style == "day":
            return word if word.endswith("年") else f"年{word}"
        return self.unit(whole, "day" if style == "day" else "long") + word

    def side(self, qualifier: str, named: str) -> str:
        text = _SIDES[qualifier].format(named)
        if named[-1].isdigit():
            text = text.replace(named, f"{named} ").rstrip().replace(" ，", "，")
        return text if named[0].isdigit() else text.replace(f" {named}", named)

    def about(self, text: str, _style: str) -> str:
        return f"约{_spaced(text)}"

    def perhaps(self, text: str, style: str) -> str:
        return f"可能是{_spaced(text)}" if style == "spoken" else f"{text}（？）"

    def listed(self, texts: Sequence[str], qualifier: str) -> str:
        word = "或" if qualifier == "one of" else "和"
        joined = "、".join(texts[:-1])
        return f"{joined}{word}{_spaced(texts[-1])}" if joined else texts[-1]


def _spaced(text: str) -> str:
    """With the space that stands between a character and a digit."""
    return f" {text}" if text[:1].isdigit() else text


def _without_shared_beginning(left: str, right: str) -> str:
    """5 日 of "2024 年 3 月 5 日" after "2024 年 3 月 3 日"."""
    for unit in ("月 ", "年 "):
        shared = right.rpartition(unit)[0] + unit
        if len(shared) > len(unit) and left.startswith(shared):
            return right[len(shared) :]
    return right


def _bounded(moment: Moment, text: str, style: str) -> str:
    """For the spoken style: the bounds said in full where the name alone leaves them to convention."""
    if style != "spoken" or moment.precision is Precision.YEAR:
        return text
    first, last = said.year_bounds(moment)
    if moment.precision >= Precision.DECADE or (moment.unit and moment.unit >= Precision.DECADE):
        bounds = f"{year_text(first)}至{_spaced(year_text(last))}"
        return text if years_text(first, last) == text else f"{text}，即{_spaced(bounds)}"
    _, month, day = moment.start.ymd()
    _, last_month, last_day = said.last_day(moment)
    end = f"{last_day} 日"
    if (first, month) != (last, last_month):
        end = f"{last_month} 月 {end}"
    if first != last:
        end = f"{year_text(last)} {end}"
    return f"{text}，即{_spaced(f'{year_text(first)} {month} 月 {day} 日至{_spaced(end)}')}"


def _years(moment: Moment) -> str:
    first, last = said.year_bounds(moment)
    if moment.precision is Precision.YEAR:
        return year_text(first)
    if moment.precision is Precision.DECADE:
        decade = said.decade_name(moment)
        if decade and decade[1]:
            return f"公元前 {decade[0]} 年代"
        if decade:
            number, ten = decade[0] // 100 + 1, decade[0] % 100
            return f"{number} 世纪 {ten} 年代" if ten >= 20 else f"{decade[0]} 年代"
    if moment.precision in (Precision.CENTURY, Precision.MILLENNIUM):
        number_or_none = said.ordinal_number(moment)
        if number_or_none:
            era = "公元前" if number_or_none < 0 else ""
            if moment.precision is Precision.CENTURY:
                return f"{era} {abs(number_or_none)} 世纪".strip()
            return f"{era or '公元'}第 {abs(number_or_none)} 千年"
    return years_text(first, last)


def _ago(moment: Moment) -> str:
    years, unit = said.ago(moment)
    for scale, word in ((10**8, "亿"), (10**4, "万")):
        if years >= scale:
            text = f"{said.scaled(years, unit, scale).replace(',', '')} {word}年前"
            break
    else:
        text = f"{years} 年前"
    return f"{text} (BP)" if moment.qualifier == "bp" else text
