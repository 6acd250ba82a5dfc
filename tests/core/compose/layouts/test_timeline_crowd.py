"""A file of events on the timeline slide: a quiet layer in which nothing meets, and nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.core.compose.collisions import collisions
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text
from presenter.core.deck import Cursor
from presenter.core.geometry import SAFE_AREA
from presenter.core.story import Story
from presenter.files import load_story
from presenter.scene.measure import QtMeasure

pytestmark = pytest.mark.usefixtures("qapp")


def story_of(folder: Path, count: int, lanes: int = 3, time: str = "", slide: str = "") -> Story:
    """Twenty narrated events over `count` of a file, in a number of lanes."""
    rows = "".join(
        f"{1990 + n * 30 // count}-{1 + n % 12:02}-{1 + n % 28:02},Ship number {n} enters,lane{1 + n % 2},{1 + n % 5}\n"
        for n in range(count)
    )
    (folder / "ships.csv").write_text("date,title,lane,weight\n" + rows)
    lines = ["title: Ships", "languages: [en, zh]", time, "sources: {log: {title: The log}}", "lanes:"]
    lines += [f"  lane{k}: {{label: Lane {k}, colour: teal}}" for k in range(lanes)]
    lines += ["events:", "  from: ships.csv", "  map: {lane: lane, weight: weight}", "  sources: [log]", "  narrated:"]
    lines += [f"    - {{date: {1990 + k}-0{1 + k % 9}, title: Story {k}, lane: lane{k % 2}}}" for k in range(20)]
    lines += ["slides:", f"  - {{id: all, layout: timeline, title: All{slide}}}"]
    (folder / "story.yaml").write_text("\n".join(lines))
    loaded = load_story(folder / "story.yaml")
    assert not loaded.problems, loaded.problems
    assert loaded.story is not None
    return loaded.story


def frame_of(story: Story, language: str = "en", *, after: bool = False) -> Frame:
    return compose(story, Cursor(0), language, QtMeasure(), after=after)


def texts(frame: Frame, start: str) -> list[str]:
    return [piece.text for piece in frame.pieces if isinstance(piece, Text) and piece.id.startswith(start)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("count", [12, 400, 20_000])
def test_nothing_meets_or_is_cut(tmp_path: Path, count: int, language: str) -> None:
    frame = frame_of(story_of(tmp_path, count), language)
    assert collisions(list(frame.pieces)) == []
    assert frame.overflows == ()
    for piece in frame.pieces:
        assert SAFE_AREA.inflated(0.5).encloses(piece.rect), piece.id
    assert any(piece.id.startswith("crowd.lane1.") for piece in frame.pieces)
    assert not any(piece.id.startswith("crowd.lane0.") for piece in frame.pieces)


def test_few_have_titles_many_have_counts(tmp_path: Path) -> None:
    few, many = frame_of(story_of(tmp_path, 12)), frame_of(story_of(tmp_path, 20_000))
    assert "Ship number 3 enters" in texts(few, "crowd.")
    assert not texts(few, "crowd.lane1.count")
    said = texts(many, "crowd.lane1.count")
    assert all(re.fullmatch(r"\+\d[\d.]*k?", text) for text in said)
    assert len(said) > 5


def test_a_part_counts_what_is_out_of_view(tmp_path: Path) -> None:
    frame = frame_of(story_of(tmp_path, 900, slide=", time: {from: 2000, to: 2001}"))
    assert texts(frame, "crowd.lane1.earlier") == ["◂ 150"]
    assert texts(frame, "crowd.lane1.later")[0].endswith("▸")


def test_what_is_after_the_article_is_not_shown_unasked(tmp_path: Path) -> None:
    story = story_of(tmp_path, 900, time="time: {from: 1990, to: 2020, after: 2005-01-01}")
    assert story.crowd is not None
    shown = {
        after: [piece for piece in frame_of(story, after=after).pieces if "crowd" in piece.id]
        for after in (False, True)
    }
    edge = max(piece.rect.right for piece in shown[False] if ".ticks" in piece.id or ".discs" in piece.id)
    assert edge < max(piece.rect.right for piece in shown[True] if ".ticks" in piece.id or ".discs" in piece.id) - 300


def test_labels_cite_the_files_sources(tmp_path: Path) -> None:
    frame = frame_of(story_of(tmp_path, 12))
    labels = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.text.startswith("Ship")]
    assert labels
    assert all(piece.sources == ("log",) for piece in labels)


def test_many_low_lanes_leave_the_file_to_the_strip(tmp_path: Path) -> None:
    frame = frame_of(story_of(tmp_path, 400, lanes=9))
    assert not any(piece.id.startswith("crowd.") for piece in frame.pieces)
    assert frame.piece("minimap.crowd") is not None
