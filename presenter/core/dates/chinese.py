"""Chinese words around a date: 约, 之前, 以来, 截至, 从…到…, 可能. What they stand around is in chinese_units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from presenter.core.dates.ago import parse_chinese_ago
from presenter.core.dates.chinese_numbers import with_digits
from presenter.core.dates.chinese_units import parse_chinese_unit
from presenter.core.dates.combine import Side, interval, one_sided, with_marks
from presenter.core.dates.edtf import parse_edtf
from presenter.core.dates.iso import parse_date_time, parse_plain_iso
from presenter.core.dates.moment import DateError, Kind, Moment

_UNCERTAIN = re.compile(r"(?:可能|或许|也许)(?:是|在|于)?(.+)|(.+?)(?:\(\?\)|\?)")
_APPROXIMATE = re.compile(r"(?:大约|大概|大致|约)(?:在|于)?(.+)|(.+?)(?:左右|前后|上下)")
_SIDES: tuple[tuple[re.Pattern[str], Side], ...] = (
    (re.compile(r"(?:最迟|最晚|不晚于|不迟于)(?:在|于)?(.+)"), "by"),
    (re.compile(r"(.+?)(?:年?底|年?末)(?:之前|以前|前)"), "by"),
    (re.compile(r"(.+?)(?:之前|以前|前)"), "before"),
    (re.compile(r"早于(.+)"), "before"),
    (re.compile(r"(?:自|从)?(.+?)(?:以来|起|至今|开始)"), "since"),
    (re.compile(r"自(.+)"), "since"),
    (re.compile(r"(.+?)(?:之后|以后|后)"), "after"),
    (re.compile(r"晚于(.+)"), "after"),
    (re.compile(r"(?:截至|截止到?|直到|直至|到|至)(.+?)(?:为止)?"), "until"),
    (re.compile(r"(.+?)为止"), "until"),
)
_SEPARATOR = re.compile(r"到|至|—+|–|~|-|/")
_YEAR_OF = re.compile(r"((?:公元前|公元|前)?\d+年)(?:(\d+月).*)?")
_LAST_UNIT = re.compile(r"\d+(世纪(?:\d0年代)?|年代|年|月|日|号)[^\d]*$")


def parse_chinese(text: str) -> Moment | None:
    """Read what an author writes in Chinese. Raises DateError for what cannot be.

    Spaces carry no meaning between digits and characters, so they go first.
    """
    dense = with_digits(re.sub(r"(?<=\d)\s+(?=\d)", "\0", text).replace(" ", "").replace("\0", " "))
    dense = re.sub(r"^(?:时间|日期)[:：]?\s*", "", dense)
    moment = _phrase(dense, whole=True)
    return moment and replace(moment, text=text)


def _phrase(text: str, *, whole: bool) -> Moment | None:
    """A date with the words around it; as the `whole` text it may also be a range or open."""
    plain = parse_plain_iso(text) or parse_date_time(text) or parse_edtf(text)
    if plain:
        return plain
    ago = parse_chinese_ago(text)
    if ago:
        return ago
    match = _UNCERTAIN.fullmatch(text)
    inner = _phrase(match[1] or match[2], whole=whole) if match else None
    if inner:
        return with_marks(text, inner, uncertain=True)
    match = _APPROXIMATE.fullmatch(text)
    inner = _phrase(match[1] or match[2], whole=whole) if match else None
    if inner:
        return with_marks(text, inner, approximate=True)
    if whole:
        found = _range(text)
        if found:
            return found
    unit = parse_chinese_unit(text)
    if unit:
        return unit
    for pattern, side in _SIDES if whole else ():
        match = pattern.fullmatch(text)
        named = _end(match[1]) if match else None
        if named:
            return one_sided(text, named, side)
    return None


def _end(text: str) -> Moment | None:
    """One end of a range: a date that is no range, set or open side itself."""
    found = _phrase(text, whole=False)
    return found if found and found.kind is Kind.POINT else None


def _range(text: str) -> Moment | None:
    body = text[1:] if text[0] in "从自" else text
    for separator in _SEPARATOR.finditer(body):
        left, right = body[: separator.start()], body[separator.end() :]
        if not left or not right or right == "今":
            continue
        start = next((found for found in map(_end, _completed_left(left, right)) if found), None)
        if start is None:
            continue
        for candidate in _completed_right(left, right):
            end = _end(candidate)
            if end is None:
                continue
            try:
                return interval(text, start, end)
            except DateError:
                if candidate == right:
                    raise
    return None


def _completed_left(left: str, right: str) -> Iterator[str]:
    """2019 of 2019至2021年 is 2019年."""
    unit = _LAST_UNIT.search(right)
    if unit and left[-1].isdigit():
        yield left + unit[1]
    yield left


def _completed_right(left: str, right: str) -> Iterator[str]:
    """5日 of 2024年3月3日至5日 is 2024年3月5日; 479年 of 公元前500年至479年 is BCE too, where that comes later."""
    given = _YEAR_OF.match(left)
    if left.startswith(("公元前", "前")) and re.match(r"\d+(?:年|世纪)", right):
        yield "公元前" + right
    if given and re.match(r"\d+月", right):
        yield given[1] + right
    if given and given[2] and re.match(r"\d+(?:日|号)", right):
        yield given[1] + given[2] + right
    yield right
