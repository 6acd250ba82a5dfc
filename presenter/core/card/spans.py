"""Where words stand inside a composed text: so that a number in a sentence can be pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Run, Text, TextLine
from presenter.core.compose.measure import Measure
from presenter.core.geometry import Rect

_DIGITS = frozenset("0123456789")
_POINTS = frozenset(".,")


def spans(piece: Text, wanted: Sequence[Sequence[str]], measure: Measure) -> list[Rect | None]:
    """The ink of each wanted word, given in the ways it may be written (best first); None where it is not.

    Words are looked for in the order given, each behind the one before; one that wraps is known by its longer part.
    """
    text = "".join(line.text for line in piece.lines)
    found: list[Rect | None] = []
    taken: list[tuple[int, int]] = []
    start = 0
    for ways in wanted:
        place = _find(text, ways, start, taken) or _find(text, ways, 0, taken)
        if place is None:
            found.append(None)
            continue
        taken.append(place)
        start = place[1]
        found.append(_ink(piece.lines, place, measure))
    return found


def _find(text: str, ways: Sequence[str], start: int, taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    for way in ways:
        at = text.find(way, start)
        while at >= 0:
            place = (at, at + len(way))
            if _whole(text, *place) and not any(place[0] < end and begin < place[1] for begin, end in taken):
                return place
            at = text.find(way, at + 1)
    return None


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a word stands by itself: a 9 is not found in 90, in 1.9 or in 9,000."""
    if text[start] in _DIGITS and start > 0:
        before = text[start - 1]
        if before in _DIGITS or (before in _POINTS and start > 1 and text[start - 2] in _DIGITS):
            return False
    if text[end - 1] in _DIGITS and end < len(text):
        after = text[end]
        if after in _DIGITS or (after in _POINTS and end + 1 < len(text) and text[end + 1] in _DIGITS):
            return False
    return True


def _ink(lines: Sequence[TextLine], place: tuple[int, int], measure: Measure) -> Rect | None:
    parts: list[Rect] = []
    offset = 0
    for line in lines:
        inks = [
            ink
            for run, begin in _runs(line, offset)
            if (ink := _part(run, line.baseline, place[0] - begin, place[1] - begin, measure)) is not None
        ]
        if inks:
            left, top = min(ink.x for ink in inks), min(ink.y for ink in inks)
            right, bottom = max(ink.right for ink in inks), max(ink.bottom for ink in inks)
            parts.append(Rect(left, top, right - left, bottom - top))
        offset += len(line.text)
    return max(parts, key=lambda part: part.width, default=None)


def _runs(line: TextLine, offset: int) -> list[tuple[Run, int]]:
    """The runs of a line and where each begins in the whole text."""
    listed: list[tuple[Run, int]] = []
    for run in line.runs:
        listed.append((run, offset))
        offset += len(run.text)
    return listed


def _part(run: Run, baseline: float, start: int, end: int, measure: Measure) -> Rect | None:
    """The ink of some characters of a run; None where there are none of them in it."""
    start, end = max(start, 0), min(end, len(run.text))
    if start >= end or not run.text[start:end].strip():
        return None
    x = run.x + measure.advance(run.text[:start], run.style)
    return measure.ink(run.text[start:end], run.style).moved(x, baseline)
