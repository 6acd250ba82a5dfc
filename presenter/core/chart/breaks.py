"""Where a line is broken: nobody knows a number there, or from there another metric counts. Nothing is bridged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from presenter.core.chart.points import Datum
from presenter.core.schema import Text


class Gap(Struct, frozen=True):
    """Numbers nobody knows, between two that are known; None where the gap is at an end of the line."""

    before: Datum | None
    missing: tuple[Datum, ...]
    after: Datum | None


def joins(data: Sequence[Datum]) -> list[tuple[Datum, Datum]]:
    """Neighbours that a line may join: both known, in one metric, on one side of the article's date."""
    return [
        (first, second)
        for first, second in pairwise(data)
        if first.known and second.known and not second.metric and first.after == second.after
    ]


def changes(data: Sequence[Datum]) -> list[tuple[Datum, Datum, Text]]:
    """Neighbours between which the metric changes, and its new name. The first number of all changes nothing.

    The first of a pair may be a gap; a gap that names a metric passes it on to the next number.
    """
    found: list[tuple[Datum, Datum, Text]] = []
    metric: Text = ""
    for before, datum in pairwise(data):
        metric = datum.metric or metric
        if datum.known and metric:
            found.append((before, datum, metric))
            metric = ""
    return found


def gaps(data: Sequence[Datum]) -> list[Gap]:
    """Stretches of neighbours without a number."""
    found: list[Gap] = []
    before: Datum | None = None
    missing: list[Datum] = []
    for datum in data:
        if not datum.known:
            missing.append(datum)
            continue
        if missing:
            found.append(Gap(before, tuple(missing), datum))
        before, missing = datum, []
    if missing:
        found.append(Gap(before, tuple(missing), None))
    return found
