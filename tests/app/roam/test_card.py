"""The card under the whole timeline: an event's picture, and who dates it otherwise."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QWidget

from presenter.app.roam.card import HEIGHT, SIDE, RoamCard
from presenter.app.strip.style import StripStyle
from presenter.core.theme import INK
from presenter.core.timeline.telling import Telling


def test_a_card_shows_the_picture_and_says_all(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = RoamCard(parent)
    card.resize(900, round(HEIGHT))
    card.set_style(StripStyle(INK, QFont()))
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    telling = Telling("1901", "Born", "In a storm", "", "Diary", "article", None, ("Letter has 1902", "used here is 1901"),
                      "boat.png", "A boat at sea")  # fmt: skip
    card.tell(telling, "", picture)
    assert card.accessibleName() == "1901 Born Letter has 1902 used here is 1901 In a storm Diary A boat at sea"
    with_it = card.grab().toImage()
    assert with_it.pixelColor(round(SIDE) + 20, round(HEIGHT / 2)) == QColor("teal")
    card.tell(telling, "", None)
    assert card.grab().toImage().pixelColor(round(SIDE) + 20, round(HEIGHT / 2)) != QColor("teal")
