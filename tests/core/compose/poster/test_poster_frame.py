"""The whole timeline on one long frame: all events, labelled where there is room, told with their sources."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from presenter.core.compose.frame import Mark, Text
from presenter.core.compose.poster import poster as poster_module
from presenter.core.compose.poster.poster import LEAST, MARGIN, MOST, Poster, compose_poster
from presenter.core.story import Story
from presenter.files import load_story
from presenter.scene.measure import QtMeasure
from tests.content.composed import ROOT, STORIES
from tests.trials import write_many, write_week

pytestmark = pytest.mark.usefixtures("qapp")

DATA = ROOT / "tests/data/stories"
ALL = {**STORIES, **{name: DATA / f"{name}.yaml" for name in ("ancient", "cosmic", "annotated", "small")}}


@cache
def story_of(name: str) -> Story:
    story = load_story(Path(ALL[name])).story
    assert story is not None
    return story


@cache
def poster(name: str, language: str = "", *, after: bool = True, length: float | None = None) -> Poster:
    story = story_of(name)
    return compose_poster(story, language or story.language, QtMeasure(), after=after, length=length)


@pytest.mark.parametrize("name", ALL)
def test_every_label_of_weight_finds_room(name):
    made = poster(name)
    assert made.unlabelled == ()
    assert LEAST <= made.frame.size.width <= MOST


@pytest.mark.parametrize("name", ALL)
def test_every_event_is_told_once_with_its_title_and_sources(name):
    story, frame = story_of(name), poster(name).frame
    titles = {
        piece.event: piece for piece in frame.pieces if piece.id.startswith("register.") and piece.id.endswith(".title")
    }
    placed = {event.id: event for event in story.events.values() if event.id in titles}
    undatable = set(story.events) - set(placed)
    assert not [event for event in undatable if story.events[event].moment is not None]
    for event in placed.values():
        piece = titles[event.id]
        assert isinstance(piece, Text)
        assert piece.text.replace("\n", "").replace(" ", "") == story.plain_text(
            event.spec.title, story.language
        ).replace(" ", "")
        assert piece.sources == tuple(ref.id for ref in event.sources)


@pytest.mark.parametrize("name", ALL)
def test_no_words_of_the_register_meet_and_all_is_on_the_page(name):
    frame = poster(name).frame
    texts = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.role == "register"]
    columns: dict[float, list[Text]] = {}
    for text in texts:
        columns.setdefault(round(text.lines[0].runs[0].x, 1), []).append(text)
    for column in columns.values():
        for one, other in combinations(column, 2):
            assert not one.rect.overlaps(other.rect), (one.id, other.id)
    for piece in frame.pieces:
        assert piece.rect.y >= 0
        assert piece.rect.bottom <= frame.size.height
        assert piece.rect.right <= frame.size.width


@pytest.mark.parametrize("name", ALL)
def test_labels_of_the_lanes_do_not_meet(name):
    labels = [
        piece for piece in poster(name).frame.pieces if isinstance(piece, Text) and piece.role == "timeline-label"
    ]
    for one, other in combinations(labels, 2):
        assert not one.rect.overlaps(other.rect), (one.text, other.text)


def test_the_axis_stands_above_and_below_the_lanes():
    frame = poster("story").frame
    rules = [piece for piece in frame.pieces if piece.id in ("rule", "rule~2")]
    assert len(rules) == 2
    marks = [piece.centre.y for piece in frame.pieces if isinstance(piece, Mark) and piece.role == "timeline-mark"]
    assert rules[0].rect.y < min(marks) < max(marks) < rules[1].rect.y


def test_what_is_after_the_article_is_set_apart_and_only_there_when_asked_for():
    story = story_of("story")
    later = {event.id for event in story.events.values() if event.after}
    assert later
    with_it, without = poster("story").frame, poster("story", after=False).frame
    shown = {piece.event for piece in with_it.pieces}
    assert later <= shown
    assert not later & {piece.event for piece in without.pieces}
    (band,) = (piece for piece in with_it.pieces if piece.id == "after")
    for piece in with_it.pieces:
        if isinstance(piece, Mark) and piece.event in later:
            assert piece.centre.x >= band.rect.x


def test_the_length_asked_for():
    frame = poster("story", length=9000.0).frame
    assert frame.size.width == 9000
    (rule, *_) = (piece for piece in frame.pieces if piece.id == "rule")
    assert (rule.rect.x, rule.rect.right) == pytest.approx((MARGIN, 9000 - MARGIN), abs=1)


def test_both_languages():
    chinese, english = poster("story", "zh").frame, poster("story", "en").frame
    assert chinese.title != english.title
    assert {piece.event for piece in chinese.pieces} == {piece.event for piece in english.pieces}


def loaded(path: Path) -> Story:
    story = load_story(path).story
    assert story is not None
    return story


def test_many_events_of_a_file_lie_under_the_lanes(tmp_path):
    for path in (write_week(tmp_path), write_many(tmp_path, 20_000)):
        story = loaded(path)
        assert story.crowd is not None
        frame = compose_poster(story, "en", QtMeasure()).frame
        assert [piece for piece in frame.pieces if piece.id.startswith("crowd.")]
        assert len(frame.pieces) < 5000


def test_a_torn_axis_is_torn_on_the_poster_too(tmp_path):
    told = tmp_path / "torn.yaml"
    told.write_text(
        "title: Torn\nlanguages: [en]\ntimeline: {gaps: {auto: true}}\nsources: {s: {title: S}}\nevents:\n"
        "  - {id: a, date: 480 BCE, title: Salamis, sources: [s]}\n"
        "  - {id: b, date: 479 BCE, title: Plataea, sources: [s]}\n"
        "  - {id: c, date: 1957-10-04, title: Sputnik, sources: [s]}\n"
        "  - {id: d, date: 1969-07-20, title: Apollo, sources: [s]}\n"
        "slides: [{id: one, title: One, body: Words}]\n",
        "utf-8",
    )
    story = loaded(told)
    assert story.tears
    frame = compose_poster(story, "en", QtMeasure()).frame
    assert [piece for piece in frame.pieces if piece.role == "tear"]
    assert {piece.event for piece in frame.pieces} >= {"a", "b", "c", "d"}
    torn = [piece.rect for piece in frame.pieces if piece.role == "tear" and piece.id.endswith(".lanes")]
    years = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.role == "axis"]
    for year in years:
        assert not any(year.rect.x < tear.right and year.rect.right > tear.x for tear in torn), year.text


@pytest.mark.parametrize("name", ["story", "deep-time"])
def test_lanes_are_named_again_along_the_poster_where_nothing_else_is(name):
    frame = poster(name, length=9000).frame
    again = [piece for piece in frame.pieces if ".again." in piece.id]
    assert {piece.id.split(".")[1] for piece in again} <= {
        piece.id.split(".")[1] for piece in frame.pieces if piece.id.startswith("lane.")
    }
    assert len(again) >= 2
    texts = [piece for piece in frame.pieces if isinstance(piece, Text) and not piece.id.startswith("register")]
    for piece in again:
        assert not [other.id for other in texts if other is not piece and other.rect.overlaps(piece.rect)]


def test_many_weighty_events_are_not_tried_in_every_size(tmp_path, monkeypatch):
    events = "".join(
        f"  - {{id: e{n}, date: 19{n % 100:02d}-0{1 + n % 9}, title: Something of some length {n}, weight: 3}}\n"
        for n in range(300)
    )
    file = tmp_path / "many.yaml"
    file.write_text(f"title: Many\nlanguages: [en]\nevents:\n{events}slides:\n  - {{id: a, title: A, layout: title}}\n")
    tried: list[float] = []
    lay_out = poster_module.lay_out

    def counted(*args, **more):
        tried.append(args[1].x1)
        return lay_out(*args, **more)

    monkeypatch.setattr(poster_module, "lay_out", counted)
    made = compose_poster(loaded(file), "en", QtMeasure())
    assert made.unlabelled  # of the largest there is
    assert made.frame.size.width == MOST
    assert len(tried) == 3  # in the smallest, in the largest, and as it is drawn
