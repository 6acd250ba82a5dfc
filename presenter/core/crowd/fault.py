"""What is wrong with a file of events or one of its rows, before it has a place in the story's folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SHOWN = 100
"""Characters of a row that are repeated."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the file, or (line > 0) with one of its rows."""

    line: int
    code: str
    message: str
    hint: str = ""


def row_fault(line: int, cells: Sequence[str], code: str, message: str, hint: str) -> Fault:
    """A fault whose hint repeats the row, for the file is too large to be looked into."""
    row = " ".join(",".join(cells).split())
    return Fault(line, code, message, f"{hint}\nthe row: {row if len(row) <= _SHOWN else row[:_SHOWN] + ' …'}".strip())
