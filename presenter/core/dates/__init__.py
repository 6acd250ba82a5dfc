"""Dates as authors know them: parsed with their precision, plotted exactly, said back in Chinese and English."""

from __future__ import annotations

from presenter.core.dates.format import format_date
from presenter.core.dates.instant import Instant, Period
from presenter.core.dates.moment import DateError, Kind, Moment, Precision
from presenter.core.dates.parse import parse_date

__all__ = ["DateError", "Instant", "Kind", "Moment", "Period", "Precision", "format_date", "parse_date"]
