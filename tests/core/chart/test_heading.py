"""What a chart says of its scale and date by itself."""

from __future__ import annotations

import pytest

from tests.core.chart.board import chart_frame, fact, frame_of, ids, story_of, words

RUN = {
    "a": fact("10", unit="t", as_of="2021-05"),
    "b": fact("1000", unit="t", as_of="2021-05"),
    "c": fact("90", unit="t", as_of="2023"),
    "plain": fact("5", unit="t"),
}


def bars(*names, **more):
    return {"type": "bars", "title": "Weight", "bars": [{"fact": name} for name in names], **more}


def test_bars_along_names_say_when_they_were_counted():
    assert words(chart_frame(bars("a", "b"), RUN), "chart.title.note") == "as of May 2021"


def test_numbers_of_several_dates_say_from_when_to_when():
    assert words(chart_frame(bars("a", "c"), RUN), "chart.title.note") == "data from May 2021 to 2023"


def test_in_chinese_too():
    story = story_of(bars("a", "b"), RUN, languages=["zh", "en"])
    assert words(frame_of(story, language="zh"), "chart.title.note") == "截至 2021 年 5 月"


def test_a_year_in_the_labels_is_enough():
    chart = {
        "type": "bars",
        "title": "Weight",
        "bars": [{"fact": "a", "label": "2021"}, {"fact": "c", "label": "2023"}],
    }
    assert "chart.title.note" not in ids(chart_frame(chart, RUN))


def test_undated_numbers_and_time_axes_say_nothing():
    assert "chart.title.note" not in ids(chart_frame(bars("plain"), RUN))
    assert "chart.title.note" not in ids(chart_frame(bars("a", "c", along="time"), RUN))


@pytest.mark.parametrize("kind", ["line", "staircase", "dots"])
def test_a_log_scale_is_said_once(kind):
    key = "steps" if kind == "staircase" else "points"
    chart = {"type": kind, "scale": "log", "title": "Weight, 2021 and 2023", key: [{"fact": "a"}, {"fact": "c"}]}
    assert words(chart_frame(chart, RUN), "chart.title.note") == "log scale"
    said = chart | {"note": "logarithmic, in tonnes"}
    assert words(chart_frame(said, RUN), "chart.title.note") == "logarithmic, in tonnes"
    assert "chart.title.note" not in ids(chart_frame(chart | {"scale": "linear"}, RUN))
