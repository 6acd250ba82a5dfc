"""Charts as they are painted, with our fonts: no ink on ink, nothing outside, whatever the numbers are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presenter.core.compose.collisions import collisions as colliding
from presenter.core.compose.frame import Frame, Shape
from presenter.core.geometry import Rect
from tests.core.chart.board import SOURCES, collisions, frame_of, story_of, strays

CONTENT = Path(__file__).parents[3] / "content"
STORIES = [CONTENT / "story.yaml", *sorted((CONTENT / "examples").glob("*.yaml"))]
OURS = {"chart", "big-number", "title", "closing"}


@pytest.fixture(scope="module")
def qt(qapp):
    from presenter.scene.measure import QtMeasure

    return QtMeasure()


def loaded(path):
    from presenter.files import load_story

    story = load_story(path).story
    assert story is not None
    return story


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_shipped_slides_are_clean(path, language, qt):
    story = loaded(path)
    slides = [slide for slide in story.slides if slide.spec.layout in OURS]
    assert slides
    for slide in slides:
        for step in range(slide.last_step + 1):
            for after in (False, True):
                frame = frame_of(story, slide=slide.number - 1, step=step, language=language, measure=qt, after=after)
                assert frame.overflows == (), (slide.id, step)
                assert collisions(frame) == [], (slide.id, step)
                assert strays(frame) == [], (slide.id, step)


WORDS = st.sampled_from(
    ["", "Q3", "reported", "an article of October", "据报道", "全部人工智能支出", "Series E, 3 March", "2025 年年中"]
)
NUMBERS = st.one_of(
    st.integers(0, 10**12).map(str),
    st.decimals(0, 1000, places=2).map(str),
    st.sampled_from(["1", "0.004", "26e9", "9.9e14", "-40"]),
)
DATES = st.builds("{:04d}-{:02d}-{:02d}".format, st.integers(1990, 2026), st.integers(1, 12), st.integers(1, 28))


@st.composite
def facts(draw, least=1, most=9):
    listed = {}
    for number in range(draw(st.integers(least, most))):
        spec = {
            "label": draw(WORDS) or "a number",
            "unit": draw(st.sampled_from(["USD", "%", "people", "km"])),
            "as_of": draw(DATES),
        }
        kind = draw(st.sampled_from(["value", "value", "value", "range", "more_than", "words"]))
        if kind == "range":
            low, high = sorted((draw(st.integers(1, 10**6)), draw(st.integers(1, 10**6))))
            spec |= {"low": str(low), "high": str(high)}
        elif kind == "words":
            spec["words"] = "several hundred"
        else:
            spec[kind] = draw(NUMBERS)
        spec["about"] = draw(st.booleans())
        spec["status"] = draw(st.sampled_from(["actual", "actual", "target", "estimate"]))
        spec["sources"] = [draw(st.sampled_from(["ctx", "S3"]))]
        listed[f"f{number}"] = spec
    return listed


@st.composite
def points(draw, names):
    return [
        {
            "fact": name,
            "label": draw(WORDS),
            "hero": draw(st.booleans()) and number == 0,
            **({"conflict": names[0]} if number and draw(st.booleans()) else {}),
            **({"missing": True} if draw(st.integers(0, 9)) == 0 else {}),
            **({"metric": draw(WORDS)} if draw(st.integers(0, 5)) == 0 else {}),
        }
        for number, name in enumerate(names)
    ]


EVENTS = [
    {"id": f"e{number}", "date": date, "title": title, "sources": ["ctx"]}
    for number, (date, title) in enumerate(
        [
            ("2003-04", "A new law"),
            ("2004", "第二部法律"),
            ("2004-02-01", "The third of them"),
            ("1995/1999", "Five years"),
        ]
    )
]


@st.composite
def beside(draw, names, timed):
    """Annotations, comparison lines and events about these facts."""
    notes = []
    for _ in range(draw(st.integers(0, 3))):
        about = draw(st.sampled_from(["fact", "value", "both", "dates"]))
        name, other = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        if about == "dates" and timed:
            first, last = sorted((draw(DATES), draw(DATES)))
            spot = {"date": first, "to": last}
        else:
            spot = (
                {"fact": name, "to_fact": other} if about == "both" else {"value" if about == "value" else "fact": name}
            )
        notes.append({"text": draw(WORDS) or "look|here", **spot})
    lines = [{"fact": draw(st.sampled_from(names)), "label": draw(WORDS)} for _ in range(draw(st.integers(0, 2)))]
    lines += [{"date": draw(DATES), "label": draw(WORDS)} for _ in range(draw(st.integers(0, 2)) if timed else 0)]
    found = {"annotations": notes, "lines": lines}
    return found | ({"events": [event["id"] for event in EVENTS if draw(st.booleans())]} if timed else {})


@st.composite
def charts(draw, names):
    chart = draw(plain_charts(names))
    if chart["type"] == "treemap" or draw(st.booleans()):
        return chart
    timed = chart["type"] not in ("dots", "bars", "stacked", "waterfall") or chart.get("along") == "time"
    return chart | draw(beside(names, timed))


@st.composite
def plain_charts(draw, names):
    kind = draw(st.sampled_from(["bars", "line", "slope", "staircase", "dots", "treemap", "stacked", "waterfall"]))
    base = {
        "type": kind,
        "title": draw(st.sampled_from(["", "Value, $bn", "收入，亿美元", "Share, %"])),
        "note": draw(WORDS),
    }
    scale = draw(st.sampled_from(["log", "linear"]))
    listed = draw(points(names))
    if kind == "bars":
        return base | {
            "bars": listed,
            "along": draw(st.sampled_from(["names", "time"])),
            "direction": draw(st.sampled_from(["up", "right"])),
        }
    if kind == "slope" or (kind == "line" and draw(st.booleans())):
        half = max(len(listed) // 2, 1)
        rows = [
            {"name": "First", "points": listed[:half], "protagonist": True},
            {"name": "另一家", "points": listed[half:], "colour": "teal"},
        ]
        several = {"series": [row for row in rows if row["points"]]}
        return base | several | ({"crossing": "nobody knows|when"} if kind == "slope" else {"scale": scale})
    if kind == "staircase":
        third = max(len(listed) // 3, 1)
        return base | {
            "scale": scale,
            "steps": listed[:third],
            "up": listed[third : 2 * third],
            "down": listed[2 * third :],
        }
    if kind == "stacked":
        bars = draw(st.integers(1, 4))
        count = min(len(names), 8)
        numbers = [[{"fact": names[(n + bar) % count]} for bar in range(bars)] for n in range(count)]
        rows = [{"name": draw(WORDS) or "part", "points": row} for row in numbers]
        return base | {
            "parts": rows,
            "share": draw(st.booleans()),
            "along": draw(st.sampled_from(["names", "time"])),
            "direction": draw(st.sampled_from(["up", "right"])),
            "bars": [{"name": draw(WORDS), "total": names[0]} for _ in range(bars)] if draw(st.booleans()) else [],
        }
    if kind == "waterfall":
        steps = [{"fact": name, "label": draw(WORDS), "minus": draw(st.booleans())} for name in names]
        ends = {"start": {"fact": names[0]}} if draw(st.booleans()) else {}
        ends |= {"end": {"fact": names[-1], "label": draw(WORDS)}} if draw(st.booleans()) else {}
        return base | {"steps": steps, "direction": draw(st.sampled_from(["up", "right"]))} | ends
    if kind == "treemap":
        cells = [{"fact": name, "label": draw(WORDS)} for name in names]
        tree = {"split": "columns", "cells": [{"split": "rows", "cells": cells[:3]}, *cells[3:]]}
        return base | {"tree": tree, "square": names[0], "conclusion": draw(WORDS)}
    return base | {"points": listed, "scale": scale}


@st.composite
def boards(draw):
    listed = draw(facts())
    names = list(listed)
    slide = {
        "chart": draw(charts(names)),
        "layout": draw(st.sampled_from(sorted(OURS - {"closing"}))),
        "number": {"fact": names[0], "caption": draw(WORDS)},
        "blocks": draw(st.sampled_from([[], [{"text": "A few words on it."}], [{"fact": names[-1], "text": "说明"}]])),
    }
    return listed, slide


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(boards(), st.sampled_from(["zh", "en"]))
def test_any_small_story_is_clean_and_never_crashes(qt, board, language):
    listed, slide = board
    story = story_of(slide["chart"], listed, slide=slide, languages=["en", "zh"], sources=SOURCES, events=EVENTS)
    frame = frame_of(story, language=language, measure=qt)
    assert faults(frame) == [], json.dumps(slide)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(boards(), st.floats(0, 0.8), st.floats(0.1, 1.5), st.floats(0, 0.8), st.floats(0.1, 1.5))
def test_zoomed_drawing_stays_in_the_plot(qt, board, x, width, y, height):
    listed, slide = board
    story = story_of(slide["chart"], listed, slide=slide | {"blocks": []}, sources=SOURCES, events=EVENTS)
    whole = frame_of(story, measure=qt)
    for region in whole.charts:
        view = (within(region.x_range, x, width), within(region.y_range, y, height))
        frame = frame_of(story, measure=qt, views={region.id: view})
        assert frame.charts[0].x_range == view[0]
        assert outside(frame, frame.charts[0].plot, panel=slide["chart"]["type"] == "staircase") == []
        assert faults(frame) == []


def faults(frame: Frame) -> list[str]:
    """What meets or sticks out, but for what the frame itself says does not fit."""
    told = tuple(overflow.piece for overflow in frame.overflows)
    met = [f"{a} × {b}" for a, b, _ in colliding(list(frame.pieces)) if not (a.startswith(told) or b.startswith(told))]
    return met + [stray for stray in strays(frame) if not stray.startswith(told)]


def within(span, start, size):
    length = span[1] - span[0]
    return span[0] + start * length, span[0] + (start + size) * length


def outside(frame: Frame, plot: Rect, *, panel: bool) -> list[str]:
    """Data drawn outside the plot; the lower panel of a staircase shares only its width."""
    room = Rect(plot.x, plot.y, plot.width, plot.height + (400 if panel else 0)).inflated(25)
    data = ("series", "band", "bar", "mark", "whisker")
    return [p.id for p in frame.pieces if p.role in data and p.group == "chart" and not room.encloses(p.rect)] + [
        p.id
        for p in frame.pieces
        if isinstance(p, Shape) and p.role in ("series", "band") and not plot.inflated(4).encloses(p.rect)
    ]
