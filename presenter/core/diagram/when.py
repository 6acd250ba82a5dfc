"""Dates in diagrams, said with the precision they are written in."""

from __future__ import annotations

from presenter.core.dates import DateError, format_date, parse_date


def said_date(text: str | None, language: str) -> str:
    """The date in the language; as written where it cannot be read (check reports that); empty for none."""
    if not text:
        return ""
    try:
        return format_date(parse_date(text), language)
    except DateError:
        return text
