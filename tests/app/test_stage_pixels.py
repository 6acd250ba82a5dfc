"""What is exported is what is on stage, pixel by pixel: one slide of each layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.core.story import Slide, Story
from presenter.core.theme import THEMES
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.shots import shots
from presenter.files import load_story
from presenter.scene.measure import QtMeasure
from presenter.scene.render import picture_loader
from tests.content.composed import ROOT

LAYOUTS = ROOT / "tests/data/stories/layouts.yaml"
SIZE = QSize(1280, 720)


@pytest.fixture(scope="module")
def story() -> Story:
    told = load_story(LAYOUTS).story
    assert told is not None
    return told


def first_of_each_layout() -> list[str]:
    told = load_story(LAYOUTS).story
    assert told is not None
    found: dict[str, Slide] = {}
    for slide in told.slides:
        found.setdefault(slide.spec.layout, slide)
    return [slide.id for slide in found.values()]


@pytest.mark.parametrize("slide", first_of_each_layout())
def test_a_png_is_the_stage(story: Story, qtbot: QtBot, slide: str) -> None:
    language = story.language
    (shot,) = shots(story, [story.slide(slide)], "final", language, "paper")
    talk = Talk(story, LAYOUTS)
    talk.set_language(language)
    talk.set_theme("paper")
    talk.go(shot.cursor)
    frames = Frames(talk)
    stage = StageView(talk, frames, margin=0)
    qtbot.addWidget(stage)
    stage.resize(SIZE)
    shown = stage.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)

    order = Order(story, language, THEMES["paper"], QtMeasure(), picture_loader(LAYOUTS.parent))
    png = Png(SIZE)
    written = QImage.fromData(png.encode(png.draw(order, shot), {})).convertToFormat(QImage.Format.Format_RGB888)

    assert written.size() == shown.size() == SIZE
    assert bytes(written.constBits()) == bytes(shown.constBits())
