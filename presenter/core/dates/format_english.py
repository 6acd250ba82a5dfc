"""English texts for dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presenter.core.dates import said
from presenter.core.dates.missing_day import MONTH_NAMES
from presenter.core.dates.moment import Moment, Precision

_QUARTERS = ("first", "second", "third", "fourth")
_SIDES = {"unknown start": "until {}, beginning unknown", "unknown end": "from {}, end unknown"}
_TAKES_ARTICLE = re.compile(r"\d+(?:s|\w\w century|\w\w millennium)(?: B?CE)?")


def year_text(year: int) -> str:
    """2024, 476 CE, 44 BCE, 10,000 BCE."""
    if year <= 0:
        return f"{1 - year:,} BCE" if year <= -9999 else f"{1 - year} BCE"
    if year >= 10_000:
        return f"{year:,} CE"
    return str(year) if year >= 1000 else f"{year} CE"


def years_text(first: int, last: int) -> str:
    """1800–1899, 500–479 BCE, 27 BCE – 476 CE."""
    start, end = year_text(first), year_text(last)
    if first <= 0 < last:
        return f"{start} – {end}"
    return f"{start.split(' ')[0]}–{end}"


def ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


class EnglishDates:
    def unit(self, moment: Moment, style: str) -> str:
        precision, qualifier = moment.precision, moment.qualifier
        if qualifier in ("ago", "bp"):
            return _ago(moment, style)
        if qualifier == "estimate":
            return f"about {year_text(moment.members[0].start.ymd()[0])} ({years_text(*said.year_bounds(moment))})"
        if precision is Precision.PART:
            return self._bounded(moment, _part(moment, style), style)
        year, month, day = said.local_start(moment).ymd()
        month_name = MONTH_NAMES[month - 1] if style in ("long", "spoken") else MONTH_NAMES[month - 1][:3]
        with_year = "" if style == "day" else f" {year_text(year)}"
        if precision <= Precision.DAY:
            time = "" if precision is Precision.DAY else f", {said.clock(moment)} {said.zone(moment)}".rstrip()
            return f"{day} {month_name}{with_year}{time}"
        if precision is Precision.MONTH:
            return month_name + with_year
        if precision is Precision.QUARTER:
            quarter = (month + 2) // 3
            name = (
                f"Q{quarter}{with_year}"
                if style != "spoken"
                else f"{_QUARTERS[quarter - 1]} quarter of {year_text(year)}"
            )
            return self._bounded(moment, name, style)
        if precision is Precision.SEASON:
            return self._bounded(moment, _season(moment, style), style)
        return self._bounded(moment, _years(moment, style), style)

    def span(self, start: Moment, end: Moment, texts: tuple[str, str], style: str) -> str:
        left, right = texts
        if said.is_within_a_day(start, end):
            return f"from {left} to {said.clock(end)}" if style == "spoken" else f"{left}–{said.clock(end)}"
        if style == "spoken":
            return f"from {left} to {right}"
        short = left
        if start.precision == end.precision != Precision.PART and not (end.approximate or end.uncertain):
            short = _without_shared_ending(left, right)
        spaced = " " in short or "-" in short or " – " in right or (short == left and " " in right)
        return f"{short} – {right}" if spaced else f"{short}–{right}"

    def side(self, qualifier: str, named: str) -> str:
        article = "the " if _TAKES_ARTICLE.fullmatch(named) else ""
        return _SIDES.get(qualifier, qualifier + " {}").format(article + named)

    def about(self, text: str, style: str) -> str:
        return f"about {text}" if style == "spoken" or text.endswith("ago") else f"c. {text}"

    def perhaps(self, text: str, style: str) -> str:
        return f"possibly {text}" if style == "spoken" else f"{text} (?)"

    def listed(self, texts: Sequence[str], qualifier: str) -> str:
        word = "or" if qualifier == "one of" else "and"
        return f"{', '.join(texts[:-1])} {word} {texts[-1]}" if len(texts) > 1 else texts[0]

    def _bounded(self, moment: Moment, text: str, style: str) -> str:
        """For the spoken style: the bounds said in full where the name alone leaves them to convention."""
        if style != "spoken" or moment.precision is Precision.YEAR:
            return text
        first, last = said.year_bounds(moment)
        if moment.precision >= Precision.DECADE or (moment.unit and moment.unit >= Precision.DECADE):
            bounds = f"from {year_text(first)} to {year_text(last)}"
            return text if years_text(first, last) == text else f"{text}, {bounds}"
        _, month, day = moment.start.ymd()
        _, last_month, last_day = said.last_day(moment)
        start = f"{day}"
        if (first, month) != (last, last_month):
            start += f" {MONTH_NAMES[month - 1]}" + ("" if first == last else f" {year_text(first)}")
        return f"{text}, from {start} to {last_day} {MONTH_NAMES[last_month - 1]} {year_text(last)}"


def _without_shared_ending(left: str, right: str) -> str:
    """3 of "3 March 2024" before "5 March 2024"; 500 of "500 BCE" before "479 BCE"."""
    mine, other = left.split(" "), right.split(" ")
    if right.endswith("BCE") != left.endswith("BCE"):
        return left
    while len(mine) > 1 and len(other) > 1 and mine[-1] == other[-1]:
        mine, other = mine[:-1], other[:-1]
    return " ".join(mine)


def _part(moment: Moment, style: str) -> str:
    whole, part, unit = said.whole_of_part(moment), moment.qualifier, moment.unit or Precision.YEAR
    half = part.endswith("half")
    if half and unit is Precision.YEAR and style in ("short", "day"):
        number = 1 if part == "first half" else 2
        return f"H{number}" if style == "day" else f"H{number} {year_text(whole.start.ymd()[0])}"
    name = EnglishDates().unit(whole, "long" if style == "spoken" else style)
    article = "the " if unit >= Precision.DECADE else ""
    if half:
        return f"{part} of {article}{name}"
    name = f"mid-{name}" if part == "mid" else f"{part} {name}"
    return article + name if style == "spoken" else name


def _season(moment: Moment, style: str) -> str:
    season, _, hemisphere = moment.qualifier.partition(" ")
    first, last = said.year_bounds(moment)
    prefix = f"{hemisphere}ern {season}" if hemisphere else season
    if style == "day":
        return prefix
    return f"{prefix} {year_text(first)}" + (f"–{last % 100:02}" if 999 < first < last < 10_000 else "")


def _years(moment: Moment, style: str) -> str:
    first, last = said.year_bounds(moment)
    article = "the " if style == "spoken" else ""
    if moment.precision is Precision.YEAR:
        return year_text(first)
    if moment.precision is Precision.DECADE:
        decade = said.decade_name(moment)
        # "1900s" would be read as a hundred years.
        if decade and (decade[0] % 100 or decade[0] == 2000):
            return f"{article}{decade[0]}s" + (" BCE" if decade[1] else "" if decade[0] > 999 else " CE")
    if moment.precision in (Precision.CENTURY, Precision.MILLENNIUM):
        number = said.ordinal_number(moment)
        if number:
            unit = "century" if moment.precision is Precision.CENTURY else "millennium"
            return f"{article}{ordinal(abs(number))} {unit}" + (" BCE" if number < 0 else "")
    return years_text(first, last)


def _ago(moment: Moment, style: str) -> str:
    years, unit = said.ago(moment)
    ending = "years BP" if moment.qualifier == "bp" else "years ago"
    for scale, word, letters in ((10**9, "billion", "bn"), (10**6, "million", "m")):
        if years >= scale:
            number = said.scaled(years, unit, scale)
            return f"{number}{letters} {ending}" if style in ("short", "day") else f"{number} {word} {ending}"
    return f"{years:,} {ending}"
