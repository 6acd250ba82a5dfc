"""Moment -> text in a language and a style.

Languages are rows of a table, loaded when first spoken: a new one is a class with the same few methods.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

from presenter.core.dates.moment import Kind, Moment


class DateWords(Protocol):
    """How one language says a date; texts carry no trailing punctuation."""

    def unit(self, moment: Moment, style: str) -> str: ...
    def span(self, start: Moment, end: Moment, texts: tuple[str, str], style: str) -> str: ...
    def side(self, qualifier: str, named: str) -> str: ...
    def about(self, text: str, style: str) -> str: ...
    def perhaps(self, text: str, style: str) -> str: ...
    def listed(self, texts: Sequence[str], qualifier: str) -> str: ...


STYLES = ("long", "short", "day", "iso", "spoken")


@cache
def _chinese() -> DateWords:
    from presenter.core.dates.format_chinese import ChineseDates

    return ChineseDates()


@cache
def _english() -> DateWords:
    from presenter.core.dates.format_english import EnglishDates

    return EnglishDates()


@cache
def _neutral() -> DateWords:
    from presenter.core.dates.format_neutral import NeutralDates

    return NeutralDates()


LANGUAGES: dict[str, Callable[[], DateWords]] = {"zh": _chinese, "en": _english}
_DIGITS_LEFT_OPEN = r"-?[\dX]{4}(?:-[\dX]{2}){0,2}"


def format_date(moment: Moment, language: str, style: str = "long") -> str:
    """Say the date. Styles: "long" for prose, "short" for labels, "day" without the year, "iso", "spoken" in full.

    A language that is not in LANGUAGES ("zh-CN" counts as zh) gets the neutral form of "iso". Raises ValueError for an
    unknown style.
    """
    if style not in STYLES:
        raise ValueError(f"no date style {style!r}; there are {', '.join(STYLES)}")
    load = _neutral if style == "iso" else LANGUAGES.get(language.partition("-")[0].lower(), _neutral)
    words = load()
    start, end = moment.start_moment, moment.end_moment
    if style == "day" and start and end and start.start.ymd()[0] != end.start.ymd()[0]:
        style = "short"  # without their years these two would mislead
    return _said(moment, words, style, style)


def side_words(qualifier: str, named: str, language: str) -> str:
    """What lies on one side of a date that is said already: `since 1957`; `qualifier` as in Moment."""
    load = LANGUAGES.get(language.partition("-")[0].lower(), _english)
    return load().side(qualifier, named)


def _said(moment: Moment, words: DateWords, style: str, unit_style: str) -> str:
    """`unit_style` is "long" inside spoken intervals and sides, where bounds of their own would only confuse."""
    start, end = moment.start_moment, moment.end_moment
    inner = "long" if unit_style == "spoken" else unit_style
    if moment.kind is Kind.SET:
        text = words.listed([_said(member, words, style, inner) for member in moment.members], moment.qualifier)
    elif start and end:
        # Marks on one end belong to that end, and are said there.
        return words.span(start, end, (_said(start, words, style, inner), _said(end, words, style, inner)), style)
    elif named := start or end:
        return words.side(moment.qualifier, _said(named, words, style, inner))
    elif moment.qualifier == "unspecified":
        found = re.search(_DIGITS_LEFT_OPEN, re.sub(r"[?~%]", "", moment.text), re.ASCII)
        text = found[0] if found else moment.text
    else:
        text = words.unit(moment, unit_style)
    if moment.kind is Kind.SET:
        return text  # its members carry their marks
    if moment.approximate:
        text = words.about(text, style)
    return words.perhaps(text, style) if moment.uncertain else text
