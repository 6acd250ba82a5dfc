"""Empty time left out of the strip: only when asked for, said in words, and everything still moves as it looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from presenter.app.strip.flags import AXIS
from presenter.core.story import Story
from presenter.core.timeline.scale import TimeScale
from tests.app.strip.conftest import Opened
from tests.core.resolve.parsing import story_of
from tests.core.timeline.generated import shipped

ROME = """\
title: Two worlds
languages: [en, zh]
eras:
  - {label: Republic, to: 27 BCE}
events:
  - {id: rubicon, title: Rubicon, date: January 49 BCE}
  - {id: ides, title: Ides of March, date: 15 March 44 BCE}
  - {id: actium, title: Actium, date: 31 BCE}
  - {id: latin, title: Latin in school, date: 48 BCE to 1971}
  - {id: sputnik, title: Sputnik, date: 1957-10-04}
  - {id: apollo, title: Apollo, date: 1969-07-20}
"""
Open = Callable[..., Opened]


def rome() -> Story:
    return story_of(ROME)


def test_no_story_is_torn_unasked(opened: Opened, open_strip: Open) -> None:
    for _, strip in (opened, open_strip(rome())):
        picture = strip.canvas.picture
        assert picture.scale.is_linear
        assert not picture.tears
        assert picture.corner != "compressed"
        assert not strip.header.compressed.isChecked()


def test_asked_for_it_is_torn_says_so_and_goes_back(open_strip: Open) -> None:
    talk, strip = open_strip(rome())
    before = strip.canvas.picture.scale
    strip.header.compressed.click()
    picture = strip.canvas.picture
    (tear,) = picture.tears
    assert tear.text.endswith("years")
    assert picture.corner == "compressed"
    for mark in picture.layout.marks:
        if mark.kind == "disc":
            assert mark.rect.right < tear.x0 or mark.rect.x > tear.x1
    talk.set_compressed(False)
    assert strip.canvas.picture.scale == before


def test_where_there_is_nothing_to_compress_it_says_so(open_strip: Open) -> None:
    even = "title: Even\nevents:\n" + "".join(f"  - {{title: E{year}, date: {year}}}\n" for year in range(1990, 2000))
    talk, strip = open_strip(story_of(even))
    assert strip.canvas.picture.corner == ""
    talk.set_compressed(True)
    assert strip.canvas.picture.scale.is_linear
    assert strip.canvas.picture.corner == "no long gaps"


def test_an_author_s_tears_are_there_from_the_start(open_strip: Open) -> None:
    _, strip = open_strip(story_of(ROME + "timeline: {gaps: {auto: true}}\n"))
    assert strip.header.compressed.isChecked()
    assert len(strip.canvas.picture.tears) == 1
    strip.header.compressed.click()
    assert strip.canvas.picture.scale.is_linear


@pytest.mark.parametrize("width", [800, 1200, 1920])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("playhead", ["", "ides", "sputnik"])
def test_words_of_a_tear_meet_no_label_tick_or_flag(open_strip: Open, width: int, language: str, playhead: str) -> None:
    talk, strip = open_strip(rome(), (width, 318))
    talk.set_language(language)
    talk.set_compressed(True)
    strip.canvas.set_playhead(playhead)
    style = strip.canvas._style
    assert style is not None
    for zoom in (1.0, 1.5, 2.0, 4.0):
        strip.view.fit()
        strip.view.zoom(zoom, strip.canvas.picture.scale.days((strip.canvas.picture.tears or [None])[0].x0 - 8))
        picture = strip.canvas.picture
        for tear in picture.tears:
            if tear.box is None:
                continue
            assert picture.scale.x0 <= tear.box.x <= tear.box.right <= picture.scale.x1
            assert not any(label.box.overlaps(tear.box) for label in picture.layout.labels)
            assert picture.flag is None or not picture.flag.box.overlaps(tear.box)
            for tick in picture.ticks:
                if tick.label and tear.box.y < AXIS:
                    end = tick.x + 6 + style.width(tick.label, bold=tick.major or tick.unit == "year")
                    assert end < tear.box.x or tick.x + 6 > tear.box.right


def test_dragging_moves_all_alike_over_a_tear(open_strip: Open) -> None:
    talk, strip = open_strip(rome())
    talk.set_compressed(True)
    tear = strip.canvas.picture.tears[0]
    strip.view.zoom(3, strip.canvas.picture.scale.days(tear.x0 - 20))
    before = strip.canvas.picture.scale
    strip.view.pan(40 / before.per_day)
    after = strip.canvas.picture.scale
    assert after.per_day == pytest.approx(before.per_day)
    for event in ("ides", "actium", "sputnik"):
        day = talk.story.events[event].moment.start.days  # type: ignore[union-attr]
        assert after.x(day) == pytest.approx(before.x(day) - 40, abs=0.01)


@pytest.mark.parametrize("event", ["ides", "actium", "apollo"])
def test_zooming_keeps_the_event_under_the_pointer(open_strip: Open, event: str) -> None:
    talk, strip = open_strip(rome())
    talk.set_compressed(True)
    day = talk.story.events[event].moment.start.days  # type: ignore[union-attr]
    x = strip.canvas.picture.scale.x(day)
    for factor in (1.25, 1.25, 2, 5, 0.5):
        strip.view.zoom(factor, day)
        assert strip.canvas.picture.scale.x(day) == pytest.approx(x, abs=0.05)


def test_the_view_stays_in_reach_and_the_minimap_is_torn_too(open_strip: Open) -> None:
    talk, strip = open_strip(rome())
    talk.set_compressed(True)
    view = strip.view
    for factor, days in ((3.0, 1e5), (2.0, -1e6), (0.1, 500.0), (50.0, 3e4), (0.01, 0.0)):
        view.zoom(factor, view.middle)
        view.pan(days)
        low, high = view.limits
        assert low - 1e-3 <= view.start < view.end <= high + 1e-3
        frame = strip.minimap.frame()
        assert strip.minimap.scale.x0 - 1 <= frame.left() < frame.right() <= strip.minimap.scale.x1 + 1
    assert strip.minimap.scale.torn_here()


def test_a_slide_frames_its_events_on_a_torn_axis(open_strip: Open) -> None:
    talk, strip = open_strip(rome())
    talk.set_compressed(True)
    first, last = (talk.story.events[event].moment for event in ("ides", "apollo"))
    assert first is not None
    assert last is not None
    strip.view.show_around(first.start.days)
    strip.view.zoom(30, first.start.days)
    strip.view.frame((first.start.days, last.end.days))
    here: TimeScale = strip.view.scale
    assert 0.02 < here.x(first.start.days) < here.x(last.end.days) < 0.98


def test_the_box_is_offered_only_where_there_is_time_to_compress(open_strip) -> None:
    _, linear = open_strip(shipped("content/story.yaml"))
    assert linear.header.compressed.isHidden()
    _, deep = open_strip(shipped("tests/data/stories/cosmic.yaml"))
    assert not deep.header.compressed.isHidden()
