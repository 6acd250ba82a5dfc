"""How data come: from the baseline, by length, counting; labels after them."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Frame, Shape, Text
from presenter.core.motion.entrance import DRAW_MS, GROW_MS, Entrances, entrances
from tests.core.chart.board import fact, frame_of, story_of

FACTS = {
    "small": fact(10, as_of="2024"),
    "tall": fact(40, as_of="2025"),
    "loss": fact(-20, as_of="2026"),
}


def chart(spec: dict[str, object]) -> Frame:
    return frame_of(story_of(spec, FACTS))


def all_of(frame: Frame) -> Entrances:
    return entrances(frame, frame.pieces, 140)


BARS = {"type": "bars", "bars": [{"fact": "small"}, {"fact": "tall"}, {"fact": "loss"}]}
LINE = {"type": "line", "points": [{"fact": "small"}, {"fact": "tall"}, {"fact": "loss"}]}


def test_bars_grow_from_the_axis_one_after_the_other() -> None:
    frame = chart(BARS)
    axis = frame.piece("chart.axis").rect.centre.y
    found = all_of(frame)
    bars = [entrance for entrance in found.pieces if entrance.piece.role == "bar"]
    assert [entrance.window.start for entrance in bars] == [140, 180, 220]
    assert all(entrance.window.end - entrance.window.start == GROW_MS for entrance in bars)
    for entrance in bars:
        nothing, half, whole = (entrance.at(share).piece for share in (0, 0.5, 1))
        assert isinstance(half, Shape)
        assert nothing.rect.height == pytest.approx(0)
        assert half.rect.height == pytest.approx(entrance.piece.rect.height / 2)
        edges = (half.rect.y, half.rect.bottom)
        assert min(abs(edge - axis) for edge in edges) < 2
        assert whole == entrance.piece


def test_bars_to_the_right_grow_to_the_right() -> None:
    frame = chart(BARS | {"direction": "right"})
    for entrance in all_of(frame).pieces:
        half = entrance.at(0.5).piece
        assert half.rect.width == pytest.approx(entrance.piece.rect.width / 2)
        assert half.rect.height == pytest.approx(entrance.piece.rect.height)


def test_bars_on_bars_come_together() -> None:
    steps = {"type": "waterfall", "start": {"fact": "tall"}, "steps": [{"fact": "loss"}, {"fact": "small"}]}
    assert not all_of(chart(steps)).pieces


def test_a_line_is_drawn_part_by_part_in_one_go() -> None:
    found = [entrance for entrance in all_of(chart(LINE)).pieces if entrance.piece.role == "series"]
    assert len(found) == 2
    assert {(entrance.window.start, entrance.window.end) for entrance in found} == {(140, 140 + DRAW_MS)}
    first, second = (entrance.at(0.4).piece for entrance in found)
    assert isinstance(first, Shape)
    assert isinstance(second, Shape)
    assert len(first.path) > 1
    assert len(second.path) == 1, "the pen has not come there yet"


def test_labels_and_marks_come_after_their_figures_and_the_axes_before() -> None:
    frame = chart(LINE)
    late = all_of(frame).late
    assert {"chart.small.mark", "chart.tall.value"} <= late
    assert not {piece.id for piece in frame.pieces if piece.role in {"axis", "grid", "chart-title"}} & late


def test_text_without_data_has_no_entrance() -> None:
    frame = chart(BARS)
    words = [piece for piece in frame.pieces if isinstance(piece, Text) and not piece.group]
    assert entrances(frame, words, 0) == Entrances()
