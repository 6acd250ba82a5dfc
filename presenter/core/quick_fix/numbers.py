"""Numbers written so that they can be read: a misspelt word of scale or money, digits grouped another way, as the hint says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presenter.core.numbers.currencies import CURRENCY_WORDS
from presenter.core.numbers.errors import NumberError, UnitError
from presenter.core.numbers.reading import parse_quantity
from presenter.core.numbers.units import Unit, parse_unit
from presenter.core.problem import Problem
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.hints import is_likely, plain_value
from presenter.core.quick_fix.where import Slot, index_of
from presenter.core.quick_fix.words import put
from presenter.core.source import Source
from presenter.core.suggest import closest

_SCALES = ("thousand", "million", "billion", "trillion")
_OTHER_LANGUAGES = {
    **dict.fromkeys(("tsd", "tausend", "mille", "mil"), "thousand"),
    **dict.fromkeys(("mio", "mln", "millionen", "millones", "milioni"), "million"),
    **dict.fromkeys(("mrd", "mld", "mlrd", "milliarden", "milliarde", "milliard", "milliards", "miliardi"), "billion"),
}
"""A German Billion is a trillion: it is written like the English one, and so not in this list."""
_WORD = re.compile(r"[^\W\d_]+\.?")
_UNIT_HERE = re.compile(r"the unit here is (?P<unit>.+)$")
_DOTTED = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")


def number_fixes(problem: Problem, source: Source, slot: Slot | None) -> Iterator[Fix]:
    """Only what can be read as a number of the unit asked for."""
    if problem.code != "number" or slot is None or slot.at_key or not isinstance(slot.value, str):
        return
    unit = _unit(problem)
    for text, sure in _readings(problem, source, slot.value):
        if text != slot.value and _is_number(text, unit):
            yield put(slot, text, sure=sure)
            return


def _readings(problem: Problem, source: Source, written: str) -> Iterator[tuple[str, bool]]:
    plain = plain_value(problem.hint)
    start = index_of(problem, source)
    wrong = source.text[start : start + problem.span.length]
    if plain and written.count(wrong) == 1:
        yield written.replace(wrong, plain), True
    joined = _SPACED.sub(lambda found: re.sub(r"\D", "", found[0]), _DOTTED.sub(_without_dots, written))
    yield joined, True
    text, sure = written, True
    for word in _WORD.findall(written):
        near, likely = _meant(word.rstrip("."))
        if near:
            text, sure = text.replace(word, near, 1), sure and likely
            yield text, sure


def _without_dots(found: re.Match[str]) -> str:
    return found[0].replace(".", "")


def _meant(word: str) -> tuple[str, bool]:
    """A word of scale or money that is meant, and whether nothing else can be."""
    other = _OTHER_LANGUAGES.get(word.casefold(), "")
    if other:
        return other, True
    near = closest(word, (*_SCALES, *CURRENCY_WORDS)) if len(word) > 2 else None
    return (near, is_likely(word, near)) if near and near.casefold() != word.casefold() else ("", False)


def _unit(problem: Problem) -> Unit | None:
    found = _UNIT_HERE.search(problem.message)
    try:
        return parse_unit(found["unit"]) if found is not None else None
    except UnitError:
        return None


def _is_number(text: str, unit: Unit | None) -> bool:
    try:
        parse_quantity(text, unit)
    except NumberError:
        return False
    return True
