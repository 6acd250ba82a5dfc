"""The timeline slide: nothing meets or is cut, marks say who says it, the playhead stands where it says."""

from __future__ import annotations

from functools import cache

import pytest

from presenter.core.compose.collisions import collisions
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Mark, Shape, Text
from presenter.core.compose.measure import GridMeasure
from presenter.core.deck import Cursor
from presenter.core.geometry import SAFE_AREA
from presenter.core.story import Story
from presenter.core.theme import TOKENS
from presenter.core.timeline.scale import TimeScale
from tests.core.timeline.generated import SHIPPED, generated, shipped, story_of

pytestmark = pytest.mark.usefixtures("qapp")
SHIPPED_STORY = "content/story.yaml"


@cache
def frame_of(name: str, language: str, *, after: bool = False) -> Frame:
    """The first timeline slide of a shipped story, measured with our fonts."""
    from presenter.scene.measure import QtMeasure

    story = shipped(name)
    index = next(n for n, slide in enumerate(story.slides) if slide.spec.layout == "timeline")
    return compose(story, Cursor(index), language, QtMeasure(), after=after)


def made(story: Story, language: str = "en", *, after: bool = False) -> Frame:
    index = next(n for n, slide in enumerate(story.slides) if slide.spec.layout == "timeline")
    return compose(story, Cursor(index), language, GridMeasure(), after=after)


def text(frame: Frame, piece: str) -> str:
    found = frame.piece(piece)
    assert isinstance(found, Text)
    return found.text


def ids(frame: Frame) -> set[str]:
    return {piece.id for piece in frame.pieces}


def assert_clean(frame: Frame) -> None:
    assert collisions(list(frame.pieces)) == []
    assert frame.overflows == ()
    assert len(ids(frame)) == len(frame.pieces)
    for piece in frame.pieces:
        assert SAFE_AREA.inflated(0.5).encloses(piece.rect), (piece.id, piece.rect)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_stories_are_clean_in_all_their_languages(name: str, after: bool) -> None:
    for language in shipped(name).languages:
        assert_clean(frame_of(name, language, after=after))


@pytest.mark.parametrize("lanes", [0, 1, 6, 14])
def test_any_number_of_lanes_is_clean(lanes: int) -> None:
    assert_clean(made(generated(40, lanes)))


def test_text_knocks_out_lines_but_never_stands_on_a_mark() -> None:
    frame = frame_of(SHIPPED_STORY, "zh")
    marks = [piece for piece in frame.pieces if piece.role == "timeline-mark" and piece.rect.height > 3]
    for label in (piece for piece in frame.pieces if piece.role == "timeline-label"):
        assert [mark.id for mark in marks if mark.rect.overlaps(label.rect)] == []


def test_every_shown_event_has_a_mark_with_its_facts_and_sources() -> None:
    story = shipped(SHIPPED_STORY)
    frame = frame_of(SHIPPED_STORY, "zh")
    for event in story.events.values():
        if event.after:
            assert f"event.{event.id}" not in ids(frame)
            continue
        piece = frame.piece(f"event.{event.id}")
        assert piece.event == event.id
        assert piece.facts == tuple(event.spec.facts)
        assert piece.sources == tuple(ref.id for ref in event.sources)


def test_what_came_after_is_shown_on_demand_hollow_and_pale() -> None:
    frame = frame_of(SHIPPED_STORY, "zh", after=True)
    mark = frame.piece("event.series_g_round")
    assert isinstance(mark, Mark)
    assert (mark.origin, mark.ink.alpha) == ("context", 0.6)
    edge = frame.piece("after.edge").rect.centre.x
    for piece in frame.pieces:
        if piece.role == "timeline-mark" and shipped(SHIPPED_STORY).events[piece.event].after:
            assert piece.rect.centre.x > edge


def test_origin_marks() -> None:
    frame = frame_of(SHIPPED_STORY, "zh")
    licence = frame.piece("event.gpt3_licence")
    assert isinstance(licence, Mark)
    assert licence.origin == "context"
    article = frame.piece("event.exit")
    assert isinstance(article, Shape)
    assert article.fill is not None
    assert article.fill.token == "mauve"
    hollow = frame.piece("event.google_first")
    assert isinstance(hollow, Shape)
    assert hollow.fill is not None
    assert hollow.fill.token == "bg"
    hatch = frame.piece("event.target_set.hatch")
    assert isinstance(hatch, Shape)
    assert hatch.hatch is not None


def test_the_playhead_stands_at_the_focus_and_says_no_more_than_is_known() -> None:
    story = shipped(SHIPPED_STORY)
    for language, said in (("zh", "2025 年 9 月"), ("en", "Sep 2025")):
        frame = frame_of(SHIPPED_STORY, language)
        assert text(frame, "playhead.date") == said
        moment = story.events["series_f_closed"].moment
        assert moment is not None
        scale = TimeScale(*story.period, 112, 1808)
        assert frame.piece("playhead").rect.centre.x == pytest.approx(scale.x(moment.period.middle.days), abs=1)
    label = frame_of(SHIPPED_STORY, "zh").piece("event.series_f_closed.label")
    assert isinstance(label, Text)
    assert label.size == 26
    assert text(frame_of(SHIPPED_STORY, "zh"), "event.series_f_closed.detail") == "估值 1830 亿"


def test_a_correction_is_a_chip_in_its_own_colour() -> None:
    frame = frame_of(SHIPPED_STORY, "zh")
    chip = frame.piece("event.gpt5.label.chip")
    assert isinstance(chip, Shape)
    assert chip.fill is not None
    assert chip.fill.token == "fix"
    label = frame.piece("event.gpt5.label")
    assert isinstance(label, Text)
    assert label.lines[0].runs[0].ink.token == "fix"
    assert chip.rect.right < label.rect.x


def test_numbers_of_slides_lead_to_them() -> None:
    story = shipped(SHIPPED_STORY)
    frame = frame_of(SHIPPED_STORY, "zh")
    found = [piece for piece in frame.pieces if piece.role == "stop" and piece.slide]
    assert len(found) >= 8
    for piece in found:
        assert isinstance(piece, Text)
        assert piece.text == str(story.slide(piece.slide).number)
    amber = [p.slide for p in found if isinstance(p, Text) and p.lines[0].runs[0].ink.token == "amber"]
    assert amber == ["valuation"]


def test_the_axis_replaces_the_time_rule() -> None:
    frame = frame_of(SHIPPED_STORY, "zh")
    assert not [piece.id for piece in frame.pieces if piece.id.startswith("rule.span") or piece.role == "rule"]
    assert [p.text for p in frame.pieces if isinstance(p, Text) and p.role == "axis"] == [
        "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026",
    ]  # fmt: skip


def test_colours_are_tokens_that_every_theme_has() -> None:
    for piece in frame_of(SHIPPED_STORY, "en", after=True).pieces:
        inks = []
        if isinstance(piece, Text):
            inks = [run.ink for line in piece.lines for run in line.runs]
        elif isinstance(piece, Mark):
            inks = [piece.ink]
        elif isinstance(piece, Shape):
            inks = [ink for ink in (piece.fill, piece.pen and piece.pen.ink, piece.hatch and piece.hatch.ink) if ink]
        assert {ink.token for ink in inks} <= set(TOKENS)


PLAIN = "title: Plain\nlanguages: [en]\nevents:\n" + "".join(
    f"  - {1950 + 3 * n}: Something happened in year {n}\n" for n in range(9)
)


def test_a_story_without_lanes_eras_or_sources() -> None:
    frame = made(story_of(PLAIN))
    assert_clean(frame)
    assert not [name for name in ids(frame) if name.startswith(("era", "lane.all.square"))]
    assert len([name for name in ids(frame) if name.endswith(".label") and name.startswith("event.")]) == 9


ERAS = """\
title: Eras
languages: [en]
time: {from: 1000, to: 2000}
eras:
  - {label: First, from: 1000, to: 1500}
  - {label: Second, from: 1500, to: 1999}
  - {label: Across both, from: 1400, to: 1600}
  - {label: A name much too long for its narrow era, from: 1700, to: 1710}
events:
  - {id: a, date: 1400, title: A}
  - {id: b, date: 1600, title: B}
"""


def test_eras_stand_side_by_side_or_under_each_other() -> None:
    frame = made(story_of(ERAS, sound=False))
    rects = {text(frame, f"{piece.id}.label") if f"{piece.id}.label" in ids(frame) else "": piece.rect
             for piece in frame.pieces if piece.role == "era" and isinstance(piece, Shape)}  # fmt: skip
    assert set(rects) == {"First", "Second", "Across both", ""}
    assert rects["First"].y == rects["Second"].y < rects["Across both"].y
    assert rects["First"].right <= rects["Second"].x
    assert_clean(frame)


FRAMED = """\
title: Framed
languages: [en]
time: {from: 1900, to: 2000}
events:
  - {id: early, date: 1905-03-01, title: Early}
  - {id: within, date: 1950-06-01, title: Within}
  - {id: late, date: 1990-01-01, title: Late}
slides:
  - {id: line, layout: timeline, title: A part of it, time: {from: 1940, to: 1960}, focus: within}
"""


def test_a_part_of_the_time_counts_what_is_outside_and_frames_it_below() -> None:
    frame = made(story_of(FRAMED))
    assert text(frame, "lane.all.earlier") == "◂ 1 earlier"
    assert text(frame, "lane.all.later") == "1 later ▸"
    assert frame.piece("lane.all.later").event == "late"
    assert {"event.within", "event.within.label"} <= ids(frame)
    assert "event.early" not in ids(frame)
    viewport, minimap = frame.piece("viewport").rect, frame.piece("minimap").rect
    assert viewport.width == pytest.approx(minimap.width / 5, rel=0.05)
    assert_clean(frame)


@pytest.mark.parametrize("focus", ["early", "nothing"])
def test_a_focus_out_of_view_leaves_no_playhead(focus: str) -> None:
    frame = made(story_of(FRAMED.replace("focus: within", f"focus: {focus}"), sound=False))
    assert not [name for name in ids(frame) if name.startswith("playhead")]


@pytest.mark.parametrize("size", [20, 200])
def test_long_standfirsts_go_beside_or_under_the_headline(size: int) -> None:
    said = " ".join(["word"] * (size // 5))
    frame = made(story_of(FRAMED.replace("A part of it,", f"A part of it, standfirst: {said},")))
    assert_clean(frame)
    headline, standfirst = frame.piece("headline").rect, frame.piece("standfirst").rect
    assert (standfirst.x > headline.right) == (size == 20)


def test_an_empty_timeline() -> None:
    frame = made(
        story_of("title: T\nlanguages: [en]\nslides:\n  - {id: t, title: None yet, layout: timeline}\n", sound=False)
    )
    assert "rule" in ids(frame)
    assert_clean(frame)


def test_the_stretch_after_the_article_is_named_wherever_there_is_room() -> None:
    assert text(frame_of(SHIPPED_STORY, "zh"), "era.after.label") == "成文之后"
    assert "after.label" not in ids(frame_of(SHIPPED_STORY, "zh"))
    eras = "time: {from: 1000, to: 2000, after: 1700, after_label: What came then}\n"
    crowded = made(story_of(ERAS.replace("time: {from: 1000, to: 2000}\n", eras), sound=False))
    bare = made(story_of(FRAMED.replace("to: 2000}", "to: 2000, after: 1953}", 1), sound=False))
    assert text(crowded, "after.label") == "What came then"
    assert text(bare, "after.label") == "After the article"
    for frame in (crowded, bare):
        assert_clean(frame)
        assert frame.piece("after").rect.x < frame.piece("after.label").rect.x


def test_lines_through_the_lanes_lie_under_every_label() -> None:
    frame = made(story_of(
        "title: T\nlanguages: [en]\ndate: 2020-10\ntime: {from: 2010, to: 2030}\nevents:\n"
        "  - {id: a, date: 2018-01-01, title: A title long enough to cross the line of the date}\n"
        "slides: [{id: t, layout: timeline, title: T, focus: a}]\n"
    ))  # fmt: skip
    order = [piece.id for piece in frame.pieces]
    line, label = frame.piece("as-of.line"), frame.piece("event.a.label")
    assert line is not None
    assert label is not None
    assert label.rect.x < line.rect.x < label.rect.right
    assert max(order.index("as-of.line"), order.index("playhead")) < order.index("event.a.label")
