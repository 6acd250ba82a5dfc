"""Times in words and figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from presenter.app.commands import QT_TRANSLATE_NOOP

WORDS = {
    "late": QT_TRANSLATE_NOOP("Console", "{time} late"),
    "early": QT_TRANSLATE_NOOP("Console", "{time} early"),
    "on time": QT_TRANSLATE_NOOP("Console", "On time"),
    "seconds": QT_TRANSLATE_NOOP("Console", "{seconds} s"),
    "minutes": QT_TRANSLATE_NOOP("Console", "{minutes} min {seconds:02d} s"),
}
LEAST_S = 5.0
"""A difference that nobody notices is none."""


def said(key: str) -> str:
    return QCoreApplication.translate("Console", WORDS[key])


def figures(seconds: float) -> str:
    """12:40 or 1:02:40; what is over has a minus sign. Whole seconds, as a clock shows them."""
    whole = int(abs(seconds)) if seconds >= 0 else -int(seconds // 1)
    sign = "−" if seconds < 0 and whole else ""
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02d}:{left:02d}" if hours else f"{sign}{minutes:02d}:{left:02d}"


def time_of_day(seconds: float) -> str:
    """14:37."""
    minutes = int(seconds // 60) % 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def late_words(late_s: float) -> str:
    """“35 s late”, “On time”."""
    if abs(late_s) < LEAST_S:
        return said("on time")
    minutes, seconds = divmod(round(abs(late_s)), 60)
    time = said("minutes" if minutes else "seconds").format(minutes=minutes, seconds=seconds)
    return said("late" if late_s > 0 else "early").format(time=time)
