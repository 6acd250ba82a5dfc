"""From a place in the text to the path of the key or value that is written there."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.problem import Problem
from presenter.core.source import Path, Source, Value


class Slot(Struct, frozen=True):
    """The innermost key or value at a place; `value` is the key itself, or the value."""

    path: Path
    at_key: bool
    value: Value


def index_of(problem: Problem, source: Source) -> int:
    """Where a problem begins, as an index of the text."""
    line = min(max(1, problem.span.line), len(source.lines))
    return min(source.lines.start(line) + max(0, problem.span.column - 1), len(source.text))


def slot_at(source: Source, index: int) -> Slot | None:
    """None where nothing is written, between two entries."""
    here: Value = source.value
    path: Path = ()
    while True:
        inner = _entry(source, here, index)
        if inner is None:
            return Slot(path, False, here) if path else None
        step, at_key = inner
        path = (*path, step)
        if at_key:
            return Slot(path, True, str(step))
        here = here[step]  # type: ignore[index]
        if not isinstance(here, dict | list):
            return Slot(path, False, here)


def _entry(source: Source, value: Value, index: int) -> tuple[str | int, bool] | None:
    """The entry of a container that is written at `index`, and whether it is its key."""
    if not isinstance(value, dict | list) or not value:
        return None
    row, marks = source.rows[id(value)], source.marks
    if isinstance(value, dict):
        for number, key in enumerate(value):
            key_start, key_end, start, end = marks[row + 4 * number : row + 4 * number + 4]
            if key_start <= index < key_end:
                return key, True
            if start <= index < max(end, start + 1):
                return key, False
        return None
    for number in range(len(value)):
        start, end = marks[row + 2 * number : row + 2 * number + 2]
        if start <= index < max(end, start + 1):
            return number, False
    return None
