"""Dates written so that they can be read: as the hint says, or from the order and names of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from presenter.core.dates import DateError, parse_date
from presenter.core.edit import Put, Rename
from presenter.core.problem import Problem
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.hints import meant
from presenter.core.quick_fix.where import Slot, index_of
from presenter.core.source import Source

_MONTHS = (
    "januar january janvier enero gennaio janeiro januari jänner",
    "februar february février fevrier febrero febbraio fevereiro februari feber",
    "märz maerz march mars marzo março marco maart",
    "april avril abril aprile",
    "mai may mayo maggio maio mei maj",
    "juni june juin junio giugno junho",
    "juli july juillet julio luglio julho",
    "august août aout agosto augustus augusti",
    "september septembre septiembre settembre setembro",
    "oktober october octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "dezember december décembre decembre diciembre dicembre dezembro",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_DAY_MONTH = re.compile(
    r"(?:(?P<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)? (?:de )?)?(?P<month>[^\W\d]+)\.?,? (?:de )?(?P<year>\d{4})"
)
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_TRAILING = re.compile(r"(\d{4}-\d{2}-\d{2})[T ].*")
_ENDS_ON = re.compile(r" ends on (?P<day>\d{4}-\d\d-\d\d)$|the month comes first: (?P<swapped>\d{4}-\d\d-\d\d)$")
_WRITE = re.compile(r"^write (?:its days: )?(?P<what>.+?)(?:, not .*|, or .*)?$")
_EXAMPLE = re.compile(r"for example|the day too|year, month, day|the date itself|the days:|the year|it like|the last")
_ISO = re.compile(r"-?\d{4}-\d\d-\d\d")


def date_fixes(problem: Problem, source: Source, slot: Slot | None) -> Iterator[Fix]:
    """Only what can be read as a date; several where the text does not say which is meant."""
    if problem.code != "date" or slot is None or not isinstance(slot.value, str):
        return
    written = slot.value
    found = [text for text in dict.fromkeys(_readings(problem, source, slot)) if text != written and _is_date(text)]
    for text in found[:3]:
        step = Rename(slot.path, text) if slot.at_key else Put(slot.path, text)
        sure = len(found) == 1 and not _ENDS_ON.search(problem.hint)
        yield Fix("date", text, (step,), sure=sure)


def _readings(problem: Problem, source: Source, slot: Slot) -> Iterator[str]:
    written, hint = str(slot.value), problem.hint
    near = meant(hint)
    if near:
        yield near
    ends = _ENDS_ON.search(hint)
    if ends is not None:
        yield from _with_day(problem, source, slot, ends["day"] or ends["swapped"])
    write = None if _EXAMPLE.search(hint) else _WRITE.match(hint)
    if write is not None:
        for text in re.split(r" or |, ", write["what"]):
            yield text.strip("“”")
    yield from _other_orders(written.strip())


def _with_day(problem: Problem, source: Source, slot: Slot, day: str) -> Iterator[str]:
    """The text with another day in the place of the one that does not exist."""
    written = str(slot.value)
    days = list(_ISO.finditer(written))
    if len(days) > 1:
        here = index_of(problem, source)
        start = source.text.find(written, max(0, here - len(written) - 2))
        for found in days:
            if start >= 0 and start + found.start() <= here < start + found.end():
                yield written[: found.start()] + day + written[found.end() :]
    elif days:
        yield written.replace(days[0][0], day)
    else:
        yield day


def _other_orders(text: str) -> Iterator[str]:
    found = _DAY_MONTH.fullmatch(text)
    if found is not None and found["month"].casefold() in _MONTH:
        month = _MONTH[found["month"].casefold()]
        if found["day"] is None:
            yield f"{found['year']}-{month:02}"
        elif _exists(int(found["year"]), month, int(found["day"])):
            yield f"{found['year']}-{month:02}-{int(found['day']):02}"
    found = _MONTH_YEAR.fullmatch(text)
    if found is not None and 1 <= int(found["month"]) <= 12:
        yield f"{found['year']}-{int(found['month']):02}"
    found = _TRAILING.fullmatch(text)
    if found is not None:
        yield found[1]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True
