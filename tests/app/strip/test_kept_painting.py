"""What is painted from kept pictures is what is painted without any, after whatever happened before."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.theme import THEMES
from tests.app.strip.test_crowd import written

Open = Callable[..., tuple[Talk, TimelineStrip]]


def shown(strip: TimelineStrip) -> QImage:
    return strip.canvas.grab().toImage()


def fresh(strip: TimelineStrip) -> QImage:
    """The same picture, with nothing kept of any paint before."""
    canvas = strip.canvas
    assert canvas._style is not None
    canvas._style._cards = None
    canvas._kept.drop()
    return shown(strip)


def assert_as_fresh(strip: TimelineStrip, what: str) -> None:
    first, again, kept = shown(strip), shown(strip), shown(strip)
    assert first == again == kept, what
    assert fresh(strip) == first, what


@pytest.mark.parametrize("crowded", [False, True])
def test_kept_pictures_change_no_pixel(open_strip: Open, tmp_path: Path, crowded: bool) -> None:
    talk, strip = open_strip(written(tmp_path) if crowded else None, (1300, 420))
    dice = random.Random(7)
    for number in range(12):
        if dice.random() < 0.6:
            strip.view.pan(strip.view.span * dice.uniform(-0.2, 0.2))
        else:
            strip.view.zoom(dice.choice((0.6, 1.3, 2.0)), strip.view.start + strip.view.span * dice.random())
        assert_as_fresh(strip, f"move {number}")
    event = next(iter(talk.story.events))
    talk.choose_event(event)
    assert_as_fresh(strip, "selected")
    strip.header.field.setText("the")
    assert_as_fresh(strip, "searched")
    strip.header.field.setText("")
    before = shown(strip)
    for theme in THEMES.values():
        talk.look = replace(talk.look, theme=theme)
        talk.look_changed.emit()
        assert_as_fresh(strip, theme.name)
    assert shown(strip) != before or len(THEMES) == 1
    for language in talk.story.languages:
        talk.look = replace(talk.look, language=language)
        talk.look_changed.emit()
        assert_as_fresh(strip, language)
    strip.resize(900, 360)
    assert_as_fresh(strip, "smaller")
    strip.canvas.magnification = 1.5
    strip.canvas.renew()
    assert_as_fresh(strip, "magnified")


def test_texts_are_as_sharp_as_the_screen_where_it_is_magnified(open_strip: Open, tmp_path: Path) -> None:
    _, strip = open_strip(written(tmp_path), (1300, 420))
    strip.canvas.magnification = 2.0
    strip.canvas.renew()
    shown(strip)
    assert strip.canvas._style is not None
    ratios = {card.devicePixelRatio() for card in strip.canvas._style.cards._cards.values()}
    assert 2.0 in ratios
