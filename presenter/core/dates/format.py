"""Moment -> text in a language and a style."""

from __future__ import annotations

from presenter.core.dates.moment import Moment


def format_date(moment: Moment, language: str, style: str = "long") -> str:
    """Styles: long, short, day, iso, spoken; languages zh and en, any other gets the neutral form."""
    return moment.text
