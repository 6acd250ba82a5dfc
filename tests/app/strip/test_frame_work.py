"""The work of a frame, counted and not timed: it does not grow with the events out of view, nor with those in a crowd."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import pytest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.timeline.labels import Room
from tests.app.strip.test_crowd import rows, written
from tests.core.timeline.generated import generated

Open = Callable[..., tuple[Talk, TimelineStrip]]
FEW, MANY = 2_000, 40_000


class Watched(np.ndarray[Any, np.dtype[Any]]):
    """A column that notes how long the arrays are that something is computed of."""

    longest = 0

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **more: Any) -> Any:
        Watched.longest = max([Watched.longest, *(len(each) for each in inputs if getattr(each, "ndim", 0))])
        plain = [each.view(np.ndarray) if isinstance(each, Watched) else each for each in inputs]
        more["out"] = tuple(each.view(np.ndarray) for each in more["out"]) if more.get("out") else None
        return getattr(ufunc, method)(*plain, **{key: value for key, value in more.items() if value is not None})


def work_of(strip: TimelineStrip) -> tuple[int, int]:
    """Calls of a frame, and the longest array that it computes something of."""
    crowd = strip.canvas._talk.story.crowd
    assert crowd is not None
    for lane in crowd._lanes.values():
        for name in ("starts", "ends", "weights"):
            object.__setattr__(lane, name, getattr(lane, name).view(Watched))
    calls = 0

    def count(frame: FrameType, event: str, given: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    strip.canvas.repaint()
    strip.view.pan(strip.view.span * 0.004)
    Watched.longest = 0
    sys.setprofile(count)
    try:
        strip.canvas.repaint()
    finally:
        sys.setprofile(None)
    return calls, Watched.longest


@pytest.mark.parametrize("share", [1.0, 0.02])
def test_a_frame_costs_the_same_of_few_and_of_many(open_strip: Open, tmp_path: Path, share: float) -> None:
    found: dict[int, tuple[int, int]] = {}
    for count in (FEW, MANY):
        (tmp_path / str(count)).mkdir()
        _, strip = open_strip(written(tmp_path / str(count), rows(count)), (1600, 400))
        first, last = strip.view.whole
        strip.view.show(first + (last - first) * 0.4 * (1 - share), first + (last - first) * (0.4 + 0.6 * share))
        found[count] = work_of(strip)
    (few, short), (many, long) = found[FEW], found[MANY]
    assert few > 500
    assert many < 1.5 * few
    assert long <= max(short, 1_000) < FEW


def test_a_narrated_view_that_moves_tries_no_label_again_that_had_no_room(open_strip: Open) -> None:
    _, strip = open_strip(generated(400), (1600, 500))
    strip.view.zoom(1.05, sum(strip.view.whole) / 2)
    strip.canvas.repaint()
    tries = 0
    whole = Room.is_free

    def counted(room: Room, *given: Any) -> bool:
        nonlocal tries
        tries += 1
        return whole(room, *given)

    def tried(move: Callable[[], None]) -> int:
        """Tries of a single step, which is laid out for what is seen."""
        nonlocal tries
        tries = 0
        strip.canvas.moved.stop()
        move()
        strip.canvas.repaint()
        return tries

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Room, "is_free", counted)
        moved = tried(lambda: strip.view.pan(strip.view.span * 0.004))
        zoomed = tried(lambda: strip.view.zoom(1.01, sum(strip.view.whole) / 2))
    assert strip.canvas.picture.layout.unplaced
    assert moved < 0.5 * zoomed
