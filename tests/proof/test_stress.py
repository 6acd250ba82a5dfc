"""The stress story: what fits is clean, and of what does not fit every part is told, with its line."""

from __future__ import annotations

import pytest

from presenter.core.checks.composed import composed_problems
from presenter.core.compose.collisions import BACKGROUNDS
from presenter.core.compose.compose import LAYOUTS
from presenter.core.compose.frame import Frame
from presenter.core.geometry import SAFE_AREA
from presenter.core.problem import Problem
from presenter.core.schema import CHART_TYPES, DIAGRAM_TYPES
from presenter.core.source import read_source
from presenter.files import load_story
from presenter.scene.fonts import missing_glyphs
from presenter.scene.render import picture_loader
from tests.proof.painted import covered, letters_of, meeting, paint, pixels, plain, silent, uneven
from tests.proof.stories import MEASURE, STRESS, each_slide, frames_of, story

NAME = STRESS.stem


def told(frame: Frame) -> set[str]:
    """The pieces that the frame says do not fit, or meet."""
    return {name for overflow in frame.overflows for name in (overflow.piece, *overflow.others)}


def part(name: str) -> str:
    return name.partition(".")[0]


def untold(frame: Frame) -> list[object]:
    """What is wrong in the pixels or the numbers, and not told. Words may lie under or on what is told itself."""
    known = told(frame)
    known |= {piece.id for piece in frame.pieces if piece.id.startswith(tuple(f"{name}." for name in known))}
    unfit = [piece.rect for piece in frame.pieces if piece.id in known]
    letters = letters_of(frame)
    pictures = picture_loader(STRESS.parent)
    bare = silent(frame)
    found: list[object] = [pair for pair in meeting(letters) if not known.issuperset(pair)]
    hit = covered(frame, letters, paint(bare, pictures=pictures), pictures)
    hit += uneven(letters, pixels(paint(plain(bare), pictures=pictures)))
    parts = {part(name) for name in known}
    for name in dict.fromkeys(hit):
        rect = frame.piece(name).rect
        # Of a part that is told to be too large, its shapes may reach another part's words.
        of_others = [piece.rect for piece in frame.pieces if part(piece.id) in parts - {part(name)}]
        if name not in known and not any(rect.overlaps(other) for other in (*unfit, *of_others)):
            found.append(name)
    found += [
        (piece.id, piece.rect)
        for piece in frame.pieces
        if piece.role not in BACKGROUNDS
        and any(piece.rect)
        and not SAFE_AREA.inflated(0.6).encloses(piece.rect)
        and piece.id not in known
    ]
    return found


@pytest.mark.parametrize(("name", "slide"), each_slide([NAME]), ids=lambda value: value)
def test_everything_fits_or_is_told(name: str, slide: str) -> None:
    faults = [(where, fault) for where, frame in frames_of(name, slide) for fault in untold(frame)]
    assert not faults


@pytest.mark.parametrize("slide", [slide for _, slide in each_slide([NAME]) if slide.endswith("-one")])
def test_the_shortest_texts_fit(slide: str) -> None:
    assert not [(where, frame.overflows) for where, frame in frames_of(NAME, slide) if frame.overflows]


def test_it_has_every_layout_chart_and_diagram() -> None:
    specs = [slide.spec for slide in story(NAME).slides]
    assert {spec.layout for spec in specs} == set(LAYOUTS)
    assert {spec.chart.__struct_config__.tag for spec in specs if spec.chart} == set(CHART_TYPES)
    assert {spec.diagram.__struct_config__.tag for spec in specs if spec.diagram} == set(DIAGRAM_TYPES)


def problems() -> list[Problem]:
    source = read_source(STRESS.read_bytes(), STRESS.name)
    return composed_problems(story(NAME), MEASURE, missing_glyphs, source)


def test_check_names_the_line_of_all_that_does_not_fit() -> None:
    """Every slide of which something does not fit is named; each problem stands at the slide, at its text or at its event."""
    unfit = {slide.number for slide in story(NAME).slides for _, frame in frames_of(NAME, slide.id) if frame.overflows}
    found = [problem for problem in problems() if problem.code != "wordy"]
    assert {problem.code for problem in found} == {"overflow"}
    lines = STRESS.read_text(encoding="utf-8").splitlines()
    first_slide = next(number for number, line in enumerate(lines, 1) if line == "slides:")
    for number in sorted(unfit):
        mine = [problem for problem in found if f"slide {number} (" in problem.message]
        assert mine, number
    written = ("&", "- {id:", "slides:")
    for problem in found:
        line = lines[problem.span.line - 1]
        assert problem.span.line > first_slide or any(sign in line for sign in written), problem


def test_nothing_is_wrong_with_its_shape() -> None:
    assert [str(problem) for problem in load_story(STRESS).problems] == []
