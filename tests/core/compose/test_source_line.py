"""The source line: two lines where there is room for two, names instead of dates where there is not."""

from __future__ import annotations

from presenter.core.compose.frame import Text
from tests.core.chart.board import fact, frame_of, story_of

SOURCES = {
    f"c{n}": {"title": f"Title {n}", "publisher": f"Publisher number {n}", "date": f"2025-0{n}-15"} for n in range(1, 7)
}
BARS = {"type": "bars", "along": "names", "bars": [{"fact": "a", "label": "One"}, {"fact": "b", "label": "Two"}]}


def lines_of(slide, chart=None):
    facts = {"a": fact(1, sources=["c1"]), "b": fact(2, sources=["c2"])}
    frame = frame_of(story_of(chart, facts, sources=SOURCES, slide={"sources": list(SOURCES), **slide}))
    found = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.id.startswith("sources.")]
    return sorted({piece.lines[0].baseline for piece in found}), " ".join(piece.text for piece in found)


def test_with_room_above_it_takes_two_lines_and_keeps_the_dates():
    baselines, said = lines_of({"layout": "text", "body": "Short."})
    assert baselines == [1004, 1032]
    assert "Publisher number 6 2025-06-15" in said


def test_under_a_chart_that_reaches_down_it_keeps_to_one_line_of_names():
    baselines, said = lines_of({}, BARS)
    assert baselines == [1032]
    assert "Publisher number 6" in said
    assert "2025" not in said
