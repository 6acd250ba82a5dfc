"""Times as a table shows them: 1:05, +0:20, −2:10."""

from __future__ import annotations


def clock(seconds: float) -> str:
    """Minutes and seconds, 1:05; empty for none."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}" if whole > 0 else ""


def signed(seconds: float) -> str:
    """A difference with its sign; empty for none."""
    whole = round(abs(seconds))
    if whole == 0:
        return ""
    return f"{'+' if seconds > 0 else '−'}{whole // 60}:{whole % 60:02}"
