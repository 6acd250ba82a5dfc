"""A poster on sheets of paper: all of it, with 10 mm shared, marks and numbers."""

from __future__ import annotations

from functools import cache

import pytest

from presenter.core.compose.frame import Frame, Text
from presenter.core.compose.poster.poster import compose_poster
from presenter.core.compose.poster.sheets import EDGE, MM, OVERLAP, PAPERS, PosterPlan, poster_sheets
from presenter.core.compose.sheet import Sheet
from presenter.scene.measure import QtMeasure
from tests.content.composed import told

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def made(paper: str, length: float = 7000.0) -> tuple[Frame, PosterPlan]:
    story, measure = told("story"), QtMeasure()
    frame = compose_poster(story, "en", measure, length=length).frame
    return frame, poster_sheets(frame, paper, Sheet(story, story.slides[0], 0, "en", measure), "A title")


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheets_cover_the_poster_and_share_a_stripe(paper):
    frame, plan = made(paper)
    assert sorted(plan.size) == pytest.approx(sorted(PAPERS[paper]))
    columns = sum(sheet.name.startswith("A") for sheet in plan.sheets)
    for before, after in zip(plan.sheets, plan.sheets[1:], strict=False):
        if before.name[0] == after.name[0]:
            assert before.part.right - after.part.x == pytest.approx(10 * MM)
    for above, below in zip(plan.sheets, plan.sheets[columns:], strict=False):
        assert above.part.bottom - below.part.y == pytest.approx(10 * MM)
    assert (plan.sheets[0].part.x, plan.sheets[0].part.y) == (0, 0)
    last = plan.sheets[-1].part
    assert (last.right, last.bottom) == pytest.approx((frame.size.width, frame.size.height))
    assert {(round(sheet.part.width, 3), round(sheet.part.height, 3)) for sheet in plan.sheets} == {
        (round(last.width, 3), round(last.height, 3))
    }  # none is a strip that is nearly empty


@pytest.mark.parametrize("paper", PAPERS)
def test_the_part_is_as_large_as_it_is_and_inside_of_what_a_printer_prints(paper):
    for sheet in made(paper)[1].sheets:
        assert (sheet.place.width, sheet.place.height) == (sheet.part.width, sheet.part.height)
        assert min(sheet.place.x, sheet.place.y) == EDGE
        assert sheet.place.right <= sheet.size[0] - EDGE + 0.01
        assert sheet.place.bottom <= sheet.size[1] - EDGE + 0.01
        for piece in sheet.pieces:
            assert piece.rect.x >= 0
            assert piece.rect.right <= sheet.size[0]
            assert piece.rect.bottom <= sheet.size[1]


def test_each_sheet_says_its_number_and_the_plan_says_all():
    _, plan = made("a4")
    names = [sheet.name for sheet in plan.sheets]
    assert len(set(names)) == len(names)
    for number, sheet in enumerate(plan.sheets, 1):
        (said,) = (piece.text for piece in sheet.pieces if isinstance(piece, Text))
        assert said == f"A title   {sheet.name}   {number}/{len(names)}"
        assert sum(piece.role == "cut-mark" for piece in sheet.pieces) >= 8
    on_plan = [piece.text for piece in plan.pieces if isinstance(piece, Text) and piece.id.startswith("plan.name")]
    assert on_plan == names
    assert f"{len(names)} sheets" in next(
        piece.text for piece in plan.pieces if isinstance(piece, Text) and piece.id.startswith("plan.said")
    )


def test_the_way_round_that_takes_fewer_sheets():
    frame, plan = made("a4", length=4800.0)
    wide = plan.size[0] > plan.size[1]
    other = plan.size[::-1]
    rows = len({sheet.name[0] for sheet in plan.sheets})
    columns = len(plan.sheets) // rows
    room = (other[0] - 2 * EDGE - OVERLAP, other[1] - 2 * EDGE - OVERLAP)
    across = -(-(frame.size.width - OVERLAP) // room[0]) * -(-(frame.size.height - OVERLAP) // room[1])
    assert columns * rows <= across, wide
