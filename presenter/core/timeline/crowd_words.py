"""Counts in the fewest characters that still say how many: 950, 1.2k, 34k, 5.6M; in Chinese 9500, 1.2万, 340万."""

from __future__ import annotations

from functools import lru_cache

_UNITS = {"zh": ((10_000, "万"), (100_000_000, "亿")), "en": ((1_000, "k"), (1_000_000, "M"))}


@lru_cache(maxsize=4096)
def compact(count: int, language: str) -> str:
    """Two digits at least, never rounded up: what is said is there."""
    units = _UNITS.get(language, _UNITS["en"])
    for size, unit in reversed(units):
        if count >= size:
            tenths = count * 10 // size
            return f"{tenths // 10}.{tenths % 10}{unit}" if tenths < 100 and tenths % 10 else f"{tenths // 10}{unit}"
    return str(count)
