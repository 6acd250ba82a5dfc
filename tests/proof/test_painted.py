"""Every slide, state, step and language of every story, proved from its pixels in every theme."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from presenter.core.compose.frame import Frame, Hatch, Ink, Mark, Pen, Run, Shape, Text, TextLine, TextStyle
from presenter.core.compose.paths import rect_path
from presenter.core.geometry import Point, Rect
from presenter.core.theme import INK, THEMES
from presenter.scene.paint import WASHES, PictureLoader
from presenter.scene.render import picture_loader
from tests.proof.painted import (
    channels,
    covered,
    faint,
    ink_mask,
    letters_of,
    meeting,
    paint,
    pixels,
    plain,
    silent,
    uneven,
)
from tests.proof.stories import MEASURE, PATHS, SOUND, each_slide, frames_of, story

MOVED = 0.0005
"""So much of a picture may differ between themes: pale edges that one of them hardly shows."""


def complaints(frame: Frame, pictures: PictureLoader | None = None) -> list[object]:
    """What is wrong with a frame's words, and with its themes."""
    letters = letters_of(frame)
    bare = silent(frame)
    ground = paint(bare, INK, pictures)
    flat = pixels(ground)
    if any(piece.role in WASHES for piece in frame.pieces):
        flat = pixels(paint(plain(bare), INK, pictures))
    found: list[object] = [("meets", pair) for pair in meeting(letters)]
    found += [("lies under something", name) for name in covered(frame, letters, ground, pictures)]
    found += [("stands on something", name) for name in uneven(letters, flat)]
    first = ink_mask(pixels(ground))
    for theme in THEMES.values():
        painted = pixels(ground if theme is INK else paint(bare, theme, pictures))
        found += [("is faint in " + theme.name, *text) for text in faint(letters, painted, theme)]
        if (ink_mask(painted) != first).mean() > MOVED:
            found.append(("is drawn otherwise in", theme.name))
    return found


@pytest.mark.parametrize(("name", "slide"), each_slide(SOUND), ids=lambda value: value)
def test_words_are_clear_and_legible(name: str, slide: str) -> None:
    pictures = picture_loader(PATHS[name].parent)
    found = [(where, complaint) for where, frame in frames_of(name, slide) for complaint in complaints(frame, pictures)]
    assert not found


# -- the proof itself: it finds what it is for -------------------------------------------------------


def words(name: str, x: float, y: float, *, ink: Ink = Ink("t1"), knockout: float | None = None) -> Text:  # noqa: B008
    style = TextStyle("sans", 40, bold=True, language="en")
    run = Run("Harbour", x, MEASURE.advance("Harbour", style), style, ink)
    rect = MEASURE.ink("Harbour", style).moved(x, y)
    return Text(id=name, rect=rect, role="body", lines=(TextLine(y, (run,)),), knockout=knockout)


def box(name: str, rect: Rect, *, fill: Ink | None = None, hatch: Hatch | None = None, role: str = "box") -> Shape:
    return Shape(id=name, rect=rect, role=role, path=rect_path(rect), fill=fill, hatch=hatch)


def line(name: str, y: float) -> Shape:
    path = (("M", 0.0, y), ("L", 1920.0, y))
    return Shape(id=name, rect=Rect(0, y - 1, 1920, 2), role="rule", path=path, pen=Pen(Ink("line"), 2))


def kinds(*pieces: Text | Shape | Mark) -> set[object]:
    frame = Frame("s", 0, "en", "T", (), pieces)
    return {complaint[0] for complaint in complaints(frame) if isinstance(complaint, tuple)}


UNDER = "stands on something"
OVER = "lies under something"


def test_words_on_clear_ground_are_fine() -> None:
    assert kinds(words("a", 200, 300), words("b", 200, 350)) == set()
    assert kinds(box("panel", Rect(100, 200, 900, 300), fill=Ink("surf")), words("a", 200, 300)) == set()


def test_words_on_words_are_found() -> None:
    assert "meets" in kinds(words("a", 200, 300), words("b", 230, 310))


def test_words_around_each_other_are_fine() -> None:
    short = words("b", 400, 352)
    two = words("a", 200, 300)
    lines = (*two.lines, *words("a", 200, 352).lines)
    assert kinds(replace(two, lines=lines, rect=Rect(200, 260, 500, 110)), short) == set()


@pytest.mark.parametrize("knockout", [None, 4.0])
def test_words_on_a_line_are_found_unless_knocked_out(knockout: float | None) -> None:
    assert kinds(line("rule", 285), words("a", 200, 300, knockout=knockout)) == ({UNDER} if knockout is None else set())


def test_words_on_hatching_and_across_an_edge_are_found() -> None:
    hatched = box("bar", Rect(100, 200, 600, 200), hatch=Hatch(Ink("amber")))
    assert UNDER in kinds(hatched, words("a", 200, 300))
    half = box("bar", Rect(100, 200, 160, 200), fill=Ink("surf2"))
    assert kinds(half, words("a", 200, 300)) == {UNDER}


def test_words_across_a_pale_band_are_fine() -> None:
    assert kinds(
        box("band", Rect(260, 100, 900, 600), fill=Ink("t1", 0.3), role="after-band"), words("a", 200, 300)
    ) <= {"is drawn otherwise in"}


def test_words_under_anything_are_found() -> None:
    mark = Mark(
        id="m",
        rect=Rect(240, 270, 24, 24),
        role="mark",
        origin="article",
        centre=Point(252, 282),
        radius=12,
        ink=Ink("amber"),
    )
    assert OVER in kinds(words("a", 200, 300), mark)
    assert OVER in kinds(words("a", 200, 300), words("b", 200, 340, knockout=20))


def test_faint_words_are_found_in_the_theme_where_they_are_faint() -> None:
    assert kinds(words("a", 200, 300, ink=Ink("t1", 0.2))) == {f"is faint in {name}" for name in THEMES}
    on_amber = box("chip", Rect(100, 200, 600, 200), fill=Ink("amber"))
    dark = {f"is faint in {name}" for name, theme in THEMES.items() if theme.dark}
    assert {kind for kind in kinds(on_amber, words("a", 200, 300)) if "faint" in str(kind)} == dark


def test_thumbnails_tell_the_slides_of_the_story_apart() -> None:
    """LOOK section 17: at 152 pixels' width no two of them look the same."""
    told = story("story")
    small = []
    for slide in told.slides:
        *_, (_, frame) = frames_of("story", slide.id)
        picture = channels(pixels(paint(frame)))[:, :, :3]
        small.append((slide.id, picture.reshape(90, 6, 160, 6, 3).mean((1, 3))))
    alike = [
        (one, other)
        for number, (one, a) in enumerate(small)
        for other, b in small[number + 1 :]
        if (np.abs(a - b).max(2) > 24).mean() < 0.03
    ]
    assert not alike
