"""The time of day as the toolbar shows it."""

from __future__ import annotations

from datetime import datetime


def clock_now() -> str:
    """14:32:07, by the wall clock."""
    return datetime.now().astimezone().strftime("%H:%M:%S")
