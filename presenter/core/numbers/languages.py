"""The words and habits of number formatting, one entry per language.

A language without an entry gets the neutral one: English scale words, the currency's code and the unit behind the
number, no-break spaces between thousands (SI style), signs instead of words for "about" and "more than".
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from presenter.core.numbers.quantity import Bound
from presenter.core.numbers.scales import CHINESE, ENGLISH, Scale, chinese_scale, english_scale


class NumberLanguage(NamedTuple):
    code: str
    scales: tuple[Scale, ...]
    pick_scale: Callable[[Decimal, int], Scale]
    group_from: int
    """Whole parts with so many digits get separators."""
    separator: str
    said: dict[Bound, str]
    """Put before the number in prose."""
    marked: dict[Bound, str]
    """Put before the number in labels."""
    to: str
    """Between the ends of a range when the first is negative; an en dash otherwise."""


_MARKS = {Bound.ABOUT: "~", Bound.MORE_THAN: ">", Bound.LESS_THAN: "<"}

ZH = NumberLanguage(
    "zh",
    CHINESE,
    chinese_scale,
    5,
    ",",
    {Bound.ABOUT: "约 ", Bound.MORE_THAN: "超过 ", Bound.LESS_THAN: "不到 "},
    {**_MARKS, Bound.ABOUT: "约 "},
    " 至 ",
)
EN = NumberLanguage(
    "en",
    ENGLISH,
    english_scale,
    4,
    ",",
    {Bound.ABOUT: "about ", Bound.MORE_THAN: "more than ", Bound.LESS_THAN: "less than "},
    _MARKS,
    " to ",
)
NEUTRAL = NumberLanguage("", ENGLISH, english_scale, 5, "\N{NO-BREAK SPACE}", _MARKS, _MARKS, " … ")

_LANGUAGES = {"zh": ZH, "en": EN}


def number_language(language: str) -> NumberLanguage:
    """By the first part of a language tag: "zh-Hans" and "zh_CN" are Chinese."""
    return _LANGUAGES.get(language.replace("_", "-").partition("-")[0].lower(), NEUTRAL)
