"""A view that is moved is painted from a picture of more than it; once still, it is what it would be unmoved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from presenter.app.strip.flags import AXIS
from presenter.app.strip.moving_frame import OVER
from presenter.app.strip.picture import Picture
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from tests.app.strip.test_crowd import rows, written
from tests.app.strip.test_torn_strip import ROME
from tests.core.resolve.parsing import story_of
from tests.core.timeline.generated import generated

Open = Callable[..., tuple[Talk, TimelineStrip]]
PIXELS = 3


def shown(strip: TimelineStrip) -> QImage:
    return strip.canvas.grab().toImage()


def pixels(image: QImage) -> np.ndarray[Any, np.dtype[np.int64]]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4).astype(int)


def move(strip: TimelineStrip, times: int, by: int = PIXELS) -> None:
    """Move by whole pixels, so that a picture laid out anew lies on the same ones."""
    for _ in range(times):
        strip.view.pan(by / strip.canvas.scale.per_day)
        strip.canvas.repaint()


@pytest.fixture(params=["narrated", "crowd"])
def full(request: pytest.FixtureRequest, open_strip: Open, tmp_path: Path) -> TimelineStrip:
    given = generated(400) if request.param == "narrated" else written(tmp_path, rows(3_000))
    _, strip = open_strip(given, (2700, 420))
    first, last = strip.view.whole
    strip.view.show(first + 0.3 * (last - first), first + 0.6 * (last - first))
    strip.canvas.repaint()
    return strip


def test_while_it_moves_nothing_is_laid_out_but_more_of_it_once(full: TimelineStrip) -> None:
    canvas = full.canvas
    asked: list[float] = []
    whole = canvas.moved._lay_out

    def counted(start: float, end: float, beside: float, former: Picture) -> Picture:
        asked.append(beside)
        return whole(start, end, beside, former)

    canvas.moved._lay_out = counted
    move(full, 30)
    assert canvas.moved.is_moving
    assert canvas._picture is None
    assert len(asked) == 1
    move(full, 30, 40)
    assert 2 <= len(asked) <= 6


def test_what_moves_is_what_would_be_laid_out_but_for_its_ends(full: TimelineStrip) -> None:
    canvas = full.canvas
    move(full, 12)
    assert canvas.moved.is_moving
    moved = pixels(shown(full))
    canvas.moved.settle()
    still = pixels(shown(full))
    left, right = int(canvas.picture.scale.x0 - OVER), int(canvas.picture.scale.x1)
    assert (moved[:, :left] == still[:, :left]).all()
    inner = slice(left + 150, right - 150)
    unlike = (np.abs(moved[int(AXIS) :, inner] - still[int(AXIS) :, inner]) > 40).any(axis=2).mean()
    assert unlike < 0.07  # bars and hatching stand on whole pixels


def test_once_still_it_is_laid_out_for_what_is_seen(full: TimelineStrip, qtbot: QtBot) -> None:
    canvas = full.canvas
    move(full, 12)
    with qtbot.waitSignal(canvas.moved.settled):
        pass
    canvas.repaint()
    assert not canvas.moved.is_moving
    assert canvas._picture is not None
    first = shown(full)
    assert canvas._style is not None
    canvas._style._cards = None
    canvas._kept.drop()
    assert shown(full) == first


def test_zooming_in_and_out_again_lays_nothing_out_twice(full: TimelineStrip) -> None:
    canvas, view = full.canvas, full.view
    asked: list[float] = []
    whole = canvas.moved._lay_out

    def counted(start: float, end: float, beside: float, former: Picture) -> Picture:
        asked.append(beside)
        return whole(start, end, beside, former)

    canvas.moved._lay_out = counted
    about = view.middle
    for factor in (1.05,) * 16 + (1 / 1.05,) * 16:
        view.zoom(factor, about)
        canvas.repaint()
        assert canvas._picture is None or not asked
    first = len(asked)
    assert 1 <= first <= 6
    for factor in (1.05,) * 14 + (1 / 1.05,) * 14:
        view.zoom(factor, about)
        canvas.repaint()
    assert len(asked) <= first + 1


def test_choosing_ends_the_move_and_a_step_alone_is_none(full: TimelineStrip) -> None:
    move(full, 12)
    full.view.zoom(1.2, full.view.middle)
    full.canvas.repaint()
    assert full.canvas.moved.is_moving
    full.canvas.renew()
    full.canvas.repaint()
    assert not full.canvas.moved.is_moving
    move(full, 1)
    assert not full.canvas.moved.is_moving


def test_a_view_of_few_marks_moves_alike(open_strip: Open) -> None:
    _, strip = open_strip(generated(20), (2700, 420))
    strip.view.zoom(1.5, strip.view.middle)
    move(strip, 12)
    assert strip.canvas.moved.is_moving


def test_a_flight_is_laid_out_where_it_is_fast(full: TimelineStrip) -> None:
    canvas, view = full.canvas, full.view
    asked: list[float] = []
    whole = canvas.moved._lay_out

    def counted(start: float, end: float, beside: float, former: Picture) -> Picture:
        asked.append(beside)
        return whole(start, end, beside, former)

    canvas.moved._lay_out = counted
    for factor in (1.5, 1.45, 1.4, 1.35):
        view.zoom(factor, view.middle)
        canvas.repaint()
        assert canvas._picture is not None
    assert not asked
    for factor in (1.2, 1.1, 1.05, 1.03, 1.01):
        view.zoom(factor, view.middle)
        canvas.repaint()
        assert canvas.moved.is_moving
    assert len(asked) <= 2


def test_a_torn_axis_is_laid_out_for_each_frame(open_strip: Open) -> None:
    _, strip = open_strip(story_of(ROME + "timeline: {gaps: {auto: true}}\n"), (1500, 420))
    assert strip.view.tears
    for _ in range(5):
        strip.view.zoom(1.05, strip.view.middle)
        strip.canvas.repaint()
    assert not strip.canvas.moved.is_moving


def test_whoever_asks_for_the_picture_gets_the_exact_one(full: TimelineStrip) -> None:
    move(full, 12)
    canvas = full.canvas
    assert canvas.picture.scale == canvas.scale
    shown(full)
    move(full, 2)
    assert canvas.moved.is_moving
    assert canvas._picture is None
