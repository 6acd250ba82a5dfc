"""What inspect says is what is painted: every rectangle against the ink of its piece, every frame against its pieces."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from presenter.core.compose.frame import AnyPiece, Frame, Hatch, Ink, Pen, Shape, Text
from presenter.core.compose.paths import arc, circle, open_arrowhead, polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.deck import Cursor
from presenter.core.geometry import Point, Rect
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.theme import INK, THEMES
from presenter.scene.measure import QtMeasure
from presenter.scene.paint import paint_frame, paint_pieces
from tests.content.composed import each_slide, frame, told

NEAR = 1.5
"""Slide units: half a pixel of antialiasing on either side, and rounding."""
FAINT = 8
"""Of 255: less is no ink."""
MARGIN = 30
every_slide = pytest.mark.parametrize(("story", "slide"), each_slide(), ids=lambda value: value)


def painted(pieces: list[AnyPiece], area: Rect) -> NDArray[np.uint8]:
    """Opacity of pieces painted alone on a transparent picture of a whole-numbered area, one pixel a slide unit."""
    image = QImage(int(area.width), int(area.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(-area.x, -area.y)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint_pieces(painter, pieces, INK)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[:, :, 3].copy()


def ink_of(piece: AnyPiece) -> Rect | None:
    """Bounds of a piece's ink, looked for around its rectangle; None for no ink at all."""
    x, y = (int(number) - MARGIN for number in piece.rect[:2])
    area = Rect(x, y, int(piece.rect.width) + 2 * MARGIN + 2, int(piece.rect.height) + 2 * MARGIN + 2)
    opacity = painted([piece], area)
    rows, columns = np.flatnonzero(opacity.max(1) > FAINT), np.flatnonzero(opacity.max(0) > FAINT)
    if not len(rows):
        return None
    return Rect(columns[0] + x, rows[0] + y, columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)


def slack(piece: AnyPiece) -> float:
    """How far inside its rectangle the ink may end: a dash may be missing there, or a hatching line."""
    if isinstance(piece, Shape) and piece.pen and piece.pen.dash:
        return NEAR + max(piece.pen.dash)
    if isinstance(piece, Shape) and piece.hatch and not piece.fill:
        return NEAR + 3 * piece.hatch.pitch
    return NEAR


def complaint(piece: AnyPiece) -> str:
    """What is wrong with a piece's rectangle; empty when it fits its ink."""
    ink = ink_of(piece)
    if ink is None:
        return "" if isinstance(piece, Text) and not piece.text.strip() else "no ink"
    outside = max(
        piece.rect.x - ink.x, piece.rect.y - ink.y, ink.right - piece.rect.right, ink.bottom - piece.rect.bottom
    )
    inside = max(
        ink.x - piece.rect.x, ink.y - piece.rect.y, piece.rect.right - ink.right, piece.rect.bottom - ink.bottom
    )
    knockout = piece.knockout or 0.0 if isinstance(piece, Text) else 0.0
    if outside > NEAR + knockout:
        return f"ink {outside:.1f} outside"
    if inside > slack(piece):
        return f"ink ends {inside:.1f} inside"
    return ""


def stray_ink(shown: Frame) -> int:
    """Pixels of a frame's ink that no piece's rectangle accounts for."""
    image = QImage(1920, 1080, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_frame(painter, shown, INK, background=False)
    painter.end()
    opacity = np.frombuffer(image.constBits(), np.uint8).reshape(1080, 1920, 4)[:, :, 3].copy()
    for piece in shown.pieces:
        grown = piece.rect.inflated(NEAR + (piece.knockout or 0.0 if isinstance(piece, Text) else 0.0))
        x, y = max(0, round(grown.x)), max(0, round(grown.y))
        opacity[y : max(0, round(grown.bottom)), x : max(0, round(grown.right))] = 0
    return int((opacity > FAINT).sum())


@every_slide
def test_rectangles_are_ink_bounds(story, slide):
    told_slide = told(story).slide(slide)
    wrong = []
    for language in told(story).languages:
        shown = frame(story, Cursor(told_slide.number - 1, told_slide.last_step), language)
        wrong += [(language, piece.id, said) for piece in shown.pieces if (said := complaint(piece))]
    assert not wrong


@every_slide
def test_no_ink_is_outside_the_pieces(story, slide):
    told_slide = told(story).slide(slide)
    for language in told(story).languages:
        for step in {0, told_slide.last_step}:
            assert stray_ink(frame(story, Cursor(told_slide.number - 1, step), language, after=True)) == 0


def sheet() -> Sheet:
    parsed = parse_story(read_source("title: T\nslides: [{id: a, title: A}]\n", "story.yaml"))
    assert parsed.story is not None
    return Sheet(parsed.story, parsed.story.slides[0], 0, "en", QtMeasure())


PENS = [
    Pen(Ink("t1"), width, cap=cap, join=join)
    for width in (2, 3, 12)
    for cap in ("flat", "round", "square")
    for join in ("miter", "round")
]
PATHS = {
    "level": polyline([(100, 100.5), (300, 100.5)]),
    "upright": polyline([(100.5, 100), (100.5, 300)]),
    "slanted": polyline([(100, 100), (260, 190)]),
    "zigzag": polyline([(100, 200), (160, 110), (200, 210), (280, 130)]),
    "sharp": polyline([(100, 200), (200, 190), (100, 180)]),
    "triangle": polyline([(100, 200), (180, 80), (260, 200)], closed=True),
    "circle": circle(200, 200, 55.5),
    "arc": arc(200, 200, 80, -200, 20),
    "half": arc(200, 200, 80, 45, 225),
    "arrowhead": open_arrowhead(Point(200, 200), 30, 16),
    "two-parts": (*polyline([(100, 100), (140, 100)]), *polyline([(200, 150), (200, 190)])),
}


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: f"{pen.width}-{pen.cap}-{pen.join}")
@pytest.mark.parametrize("path", PATHS)
def test_strokes_with_every_cap_and_join(path, pen):
    assert complaint(sheet().shape("shape", PATHS[path], "shape", pen=pen)) == ""


@pytest.mark.parametrize("origin", ["article", "context", "derived", "forecast"])
@pytest.mark.parametrize("radius", [7, 9, 13.5])
def test_origin_marks(origin, radius):
    assert complaint(sheet().mark("mark", origin, 200.5, 200.25, radius)) == ""


@pytest.mark.parametrize("role", ["giant", "headline", "body", "kicker", "source-line"])
@pytest.mark.parametrize(
    "words",
    [
        "Awkward AVATAR jig",
        "一",
        "——",
        "“引号”，标点。",
        "...",
        "'",
        "…",
        "–",
        "  blanks around  ",
        "É Ç ỹ",
        "fj ffi",
        "183 亿美元",
    ],
)
def test_texts_of_every_kind(role, words):
    for bold in (False, True):
        assert complaint(sheet().text("text", words, 200.3, 600.7, role, bold=bold, markup=False)) == ""


def test_a_text_of_blanks_has_no_ink():
    assert not any(sheet().text("text", "   ", 200, 600, "body", markup=False).rect)


def test_hatching_stays_inside_its_shape():
    drawn = sheet().shape("disc", circle(200, 200, 60), "shape", hatch=Hatch(Ink("t1"), 9, 3))
    opacity = painted([drawn], Rect(120, 120, 160, 160))
    y, x = np.nonzero(opacity > FAINT)
    assert len(x) > 1000
    assert np.hypot(x + 120.5 - 200, y + 120.5 - 200).max() <= 60 + NEAR


def test_a_knockout_hides_what_lies_under_it_and_no_more():
    surface = sheet()
    surface.box("behind", Rect(100, 100, 400, 200), "shape", fill=Ink("t1"))
    words = surface.text("words", "III", 200, 220, "headline", knockout=6)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_frame(painter, surface.frame(), INK)
    painter.end()
    around = words.rect.inflated(6)
    hidden, shown = QColor(INK.colour("bg")), QColor(INK.colour("t1"))
    assert image.pixelColor(int(around.x) + 1, int(around.y) + 1) == hidden
    assert image.pixelColor(int(around.x) - 2, int(around.y) - 2) == shown


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_theme_paints_the_same_ink(theme):
    """Where there is ink in one theme there is some in the other: the frame decides, not the theme."""
    shown = frame("story", Cursor(0, 0), "zh")
    image = QImage(960, 540, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    paint_frame(painter, shown, theme)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(540, 960)
    assert (pixels != pixels[0, 0]).sum() > 10_000


def test_marks_are_told_apart_by_their_ink():
    inks = [
        int((painted([sheet().mark("mark", origin, 40, 40, 13)], Rect(0, 0, 80, 80)) > 128).sum())
        for origin in ("article", "context", "derived", "forecast")
    ]
    assert len(set(inks)) == 4
