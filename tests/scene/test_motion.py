"""Painted transitions: they begin on the old picture, end on the new one, and what both share never changes a pixel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from presenter.core import deck
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor
from presenter.core.motion.moves import kind_of_change
from presenter.core.motion.plan import Plan, planned
from presenter.core.story import Story
from presenter.core.theme import THEMES
from presenter.files import load_story
from presenter.scene.measure import QtMeasure
from presenter.scene.motion import MotionPicture
from presenter.scene.render import draw_frame

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = QSize(960, 540)
SHIPPED = Path(__file__).parents[2] / "content" / "story.yaml"
INK = THEMES["ink"]


@pytest.fixture(scope="module")
def story() -> Story:
    found = load_story(SHIPPED).story
    assert found is not None
    return found


def frame(story: Story, cursor: Cursor) -> Frame:
    return compose(story, cursor, "zh", QtMeasure())


def pixels(image: QImage) -> np.ndarray:
    assert image.format() == QImage.Format.Format_RGB32
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


class Painted:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.old, self.new = draw_frame(plan.old, INK, SIZE), draw_frame(plan.new, INK, SIZE)
        pictures = QPixmap.fromImage(self.old), QPixmap.fromImage(self.new)
        self._picture = MotionPicture(plan, INK, SIZE, *pictures)

    def at(self, ms: float) -> np.ndarray:
        target = QImage(SIZE, QImage.Format.Format_RGB32)
        painter = QPainter(target)
        self._picture.paint(painter, ms)
        painter.end()
        return pixels(target)


def moves(story: Story) -> Iterator[tuple[str, Cursor, Cursor]]:
    def at(slide: str) -> Cursor:
        number = story.slide_index[slide]
        return Cursor(number, story.slides[number].last_step)

    yield "slide", at("target"), Cursor(story.slide_index["lead"])
    yield "counter", at("title"), Cursor(story.slide_index["target"])
    yield "stairs", at("pricing"), Cursor(story.slide_index["valuation"])
    yield "unfold", at("lead"), Cursor(story.slide_index["timeline"])
    yield "fold", at("timeline"), Cursor(story.slide_index["origin"])
    yield "step", Cursor(story.slide_index["constitution"], 1), Cursor(story.slide_index["constitution"], 2)
    yield "state", at("valuation"), deck.turned(story, at("valuation"), 0)
    yield "treemap", at("share"), deck.turned(story, at("share"), 0)


NAMES = ("slide", "counter", "stairs", "unfold", "fold", "step", "state", "treemap")


@pytest.fixture(params=NAMES)
def painted(request, story: Story) -> Painted:
    before, now = next((before, now) for name, before, now in moves(story) if name == request.param)
    old, new = frame(story, before), frame(story, now)
    return Painted(planned(kind_of_change(before, now, old, new), old, new))


def differing(one: np.ndarray, other: np.ndarray) -> float:
    """Share of the pixels that differ by more than a rounding or an antialiased edge."""
    return float((np.abs(one - other).max(axis=2) > 40).mean())


def test_it_begins_as_the_old_and_ends_as_the_new_picture(painted: Painted) -> None:
    assert differing(painted.at(0), pixels(painted.old)) < 0.0005
    assert differing(painted.at(painted.plan.lasts), pixels(painted.new)) < 0.0005


def test_between_it_is_neither(painted: Painted) -> None:
    middle = painted.at(painted.plan.into.start + (painted.plan.into.end - painted.plan.into.start) * 0.4)
    assert not np.array_equal(middle, pixels(painted.old))
    assert not np.array_equal(middle, pixels(painted.new))


def test_what_both_show_stands_still(story: Story) -> None:
    """The page's total and the word before the sources are on both slides: not one of their pixels flickers."""
    _, before, now = next(found for found in moves(story) if found[0] == "slide")
    old, new = frame(story, before), frame(story, now)
    painted = Painted(planned("slide", old, new))
    for name in ("page.total", "sources.label", "rule.year.738521"):
        place = new.piece(name).rect
        rows, columns = (
            slice(int(place.y / 2), int(place.bottom / 2) + 1),
            slice(int(place.x / 2), int(place.right / 2) + 1),
        )
        still = pixels(painted.old)[rows, columns]
        assert still.max() > 100
        for ms in (0, 60, 139, 141, 250, 359):
            assert np.abs(painted.at(ms)[rows, columns] - still).max() <= 2, (name, ms)


def test_a_bar_half_grown_leaves_the_upper_half_empty(story: Story) -> None:
    before = Cursor(story.slide_index["pricing"])
    now = Cursor(story.slide_index["valuation"])
    old, new = frame(story, before), frame(story, now)
    plan = planned("slide", old, new)
    bar = next(mover for mover in plan.movers if mover.new is not None and mover.new.id == "chart.up.series_f.bar")
    painted = Painted(plan)
    place = bar.new.rect if bar.new else None
    assert place is not None
    image = painted.at(bar.window.start + 30)
    x = int(place.centre.x / 2)
    assert image[int((place.y + 4) / 2), x].max() < 60
    assert painted.at(plan.lasts)[int((place.y + 4) / 2), x].max() > 100
