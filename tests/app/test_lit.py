"""What lights up when an event or a figure is chosen."""

from __future__ import annotations

import pytest

from presenter.app.lit import lit_rects
from presenter.app.talk import Selection
from tests.core.chart.board import chart_frame, fact

pytestmark = pytest.mark.usefixtures("qapp")
FACTS = {"a": fact("1e9", as_of="2022"), "b": fact("3e9", as_of="2024"), "level": fact("2e9", label="Level")}
CHART = {
    "type": "line",
    "title": "Revenue, $bn",
    "points": [{"fact": "a"}, {"fact": "b"}],
    "events": ["war"],
    "lines": [{"fact": "level"}],
}
EVENTS = [{"id": "war", "date": "2023", "title": "A war", "sources": ["ctx"]}]


@pytest.mark.parametrize(
    ("selection", "label"), [({"event": "war"}, "event.war.title"), ({"fact": "level"}, "line0.level.label")]
)
def test_the_words_light_up_and_not_the_line_across_the_chart(selection, label):
    frame = chart_frame(CHART, FACTS, events=EVENTS)
    (lit,) = lit_rects(frame, Selection(**selection))
    assert lit.encloses(frame.piece(f"chart.{label}").rect)
    assert lit.height < 60
    assert lit.width < 0.5 * frame.charts[0].plot.width
