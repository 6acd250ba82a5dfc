"""Bump, dumbbell and range charts of any numbers, as painted with our fonts: no ink on ink, nothing outside."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.chart.board import SOURCES, frame_of, story_of
from tests.core.chart.test_quality import DATES, EVENTS, WORDS, beside, facts, faults, outside, within

LONG = st.sampled_from(
    ["North", "北", "旧日的第一大港，如今没有几条船来", "The port at the end of the long peninsula", "Aberystwyth"]
)


@pytest.fixture(scope="module")
def qt(qapp):
    from presenter.scene.measure import QtMeasure

    return QtMeasure()


@st.composite
def charts(draw, names):
    kind = draw(st.sampled_from(["bump", "dumbbell", "ranges"]))
    chart = {"type": kind, "title": draw(st.sampled_from(["", "Value, $bn", "收入，亿美元"])), "note": draw(WORDS)}
    if kind == "bump":
        chart |= {
            "ranks": draw(st.sampled_from(["computed", "computed", "stated"])),
            "first": draw(st.sampled_from(["highest", "lowest"])),
            "curve": draw(st.sampled_from(["smooth", "straight"])),
            "series": draw(series(names)),
        }
    elif kind == "dumbbell":
        rows = [
            {
                "name": draw(LONG),
                "from": draw(st.sampled_from(names)),
                "to": draw(st.sampled_from(names)),
                "strong": draw(st.booleans()),
                **({"difference": draw(st.sampled_from(names))} if draw(st.booleans()) else {}),
            }
            for _ in range(draw(st.integers(1, 10)))
        ]
        heads = {key: draw(WORDS) for key in ("from_head", "to_head", "difference_head")}
        chart |= {"rows": rows, **heads, **draw(scales())}
    else:
        rows = [draw(extents(names)) for _ in range(draw(st.integers(1, 10)))]
        chart |= {"rows": rows, "along": draw(st.sampled_from(["names", "time"])), **draw(scales())}
    timed = kind == "bump" or chart.get("along") == "time"
    return chart | draw(beside(names, timed)) if draw(st.booleans()) else chart


@st.composite
def scales(draw):
    return {"scale": draw(st.sampled_from(["linear", "log"])), "from_zero": draw(st.booleans())}


@st.composite
def series(draw, names):
    dates = draw(st.lists(DATES, min_size=1, max_size=5, unique=True))
    return [
        {
            "name": draw(LONG),
            "points": [
                {
                    "fact": draw(st.sampled_from(names)),
                    "date": date,
                    **({"missing": True} if draw(st.integers(0, 8)) == 0 else {}),
                }
                for date in dates
                if draw(st.integers(0, 5))
            ],
            "protagonist": number == 0,
            **({"colour": "teal"} if number == 1 else {}),
        }
        for number in range(draw(st.integers(1, 12)))
    ]


@st.composite
def extents(draw, names):
    row = {"name": draw(LONG), "strong": draw(st.booleans())}
    if draw(st.booleans()):
        row["fact"] = draw(st.sampled_from(names))
    else:
        row |= {"low": draw(st.sampled_from(names)), "high": draw(st.sampled_from(names))}
    if draw(st.booleans()):
        row["mark"] = draw(st.sampled_from(names))
    return row


@st.composite
def boards(draw):
    listed = draw(facts())
    blocks = draw(st.sampled_from([[], [{"text": "A few words on it."}]]))
    layout = draw(st.sampled_from(["chart", "chart", "big-number", "title"]))
    number = {"fact": next(iter(listed)), "caption": draw(WORDS)}
    return listed, {"chart": draw(charts(list(listed))), "blocks": blocks, "layout": layout, "number": number}


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(boards(), st.sampled_from(["zh", "en"]))
def test_any_small_story_is_clean_and_never_crashes(qt, board, language):
    listed, slide = board
    story = story_of(slide["chart"], listed, slide=slide, languages=["en", "zh"], sources=SOURCES, events=EVENTS)
    frame = frame_of(story, language=language, measure=qt)
    assert faults(frame) == [], json.dumps(slide)


@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(boards(), st.floats(0, 0.8), st.floats(0.1, 1.5), st.floats(0, 0.8), st.floats(0.1, 1.5))
def test_zoomed_drawing_stays_in_the_plot(qt, board, x, width, y, height):
    listed, slide = board
    story = story_of(slide["chart"], listed, slide=slide | {"blocks": []}, sources=SOURCES, events=EVENTS)
    for region in frame_of(story, measure=qt).charts:
        view = (within(region.x_range, x, width), within(region.y_range, y, height))
        frame = frame_of(story, measure=qt, views={region.id: view})
        assert frame.charts[0].x_range == view[0]
        assert outside(frame, frame.charts[0].plot, panel=False) == []
        assert faults(frame) == []
