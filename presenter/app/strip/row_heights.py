"""How high the charts under the lanes are: lanes come first, then charts at their height, lower, folded to a line, or none."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.timeline.series import Series

LEAST_LANE = 18.0
ROOMY_LANE = 29.0
"""A lane with room for two rows, or for labels above one: charts get what such lanes leave."""
LOW_LANE = 28.0
"""Lanes become no lower than this for a chart folded to a line: two rows of marks, with labels beside them."""
FOLDED = 26.0
"""Height of a chart folded to a line."""


def fitted_rows(
    rows: Sequence[Series], free: float, lanes: int, crowd: float = 0.0, wanted: bool | None = None
) -> tuple[Series, ...]:
    """The rows that are shown, as high as they are then; all of them alike, and none where lanes would lack room.

    `free` is the height of lanes and charts together, `crowd` what each lane needs beside its narrated events. `wanted` by
    the user they are shown even if lanes get low, and not wanted, never.
    """
    if not rows or wanted is False:
        return ()
    spare = free - lanes * (ROOMY_LANE + crowd)
    least = sum(row.least for row in rows)
    if spare >= least:
        more = sum(row.height - row.least for row in rows)
        share = min(1.0, (spare - least) / more) if more else 1.0
        return tuple(replace(row, height=round(row.least + (row.height - row.least) * share)) for row in rows)
    lowest = LEAST_LANE if wanted else LOW_LANE
    if free - lanes * (lowest + crowd) >= FOLDED * len(rows):
        return tuple(replace(row, height=FOLDED) for row in rows)
    if not wanted:
        return ()
    # As many as leave the lanes half of the height, at least one: those scroll then.
    most = max(1, int(free / 2 / FOLDED))
    return tuple(replace(row, height=FOLDED) for row in rows[:most])
