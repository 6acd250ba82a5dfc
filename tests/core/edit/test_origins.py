"""Texts on slides are traced back to where they are written, on every layout, without moving anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Text
from presenter.core.compose.measure import GridMeasure
from presenter.core.deck import Cursor
from presenter.core.edit.origins import Origins, marked_story
from presenter.core.geometry import Point
from presenter.core.source import Source
from presenter.core.story import Story
from presenter.files import FolderReader, load_story

SIGNED = re.compile("[\U000f0000-\U000ffffd]+([^\U000f0000-\U000ffffd])")
ROOT = Path(__file__).parents[3]
STORIES = [ROOT / "content/story.yaml", *(ROOT / "tests/data/stories").glob("[agls]*.yaml")]


def opened(path: Path) -> tuple[Story, Source]:
    loaded = load_story(path)
    assert loaded.story is not None
    assert loaded.source is not None
    return loaded.story, loaded.source


def written(source: Source, path: tuple[str | int, ...]) -> object:
    here: object = source.value
    for step in path:
        here = here[step]  # type: ignore[index]
    return here


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_marked_texts_lie_where_they_lay_and_say_what_is_written(path: Path) -> None:
    story, source = opened(path)
    marked = marked_story(story, source, FolderReader(path.parent))
    assert marked is not None
    language = story.language
    moved, found = 0, 0
    for number, slide in enumerate(story.slides):
        cursor = Cursor(number, slide.last_step)
        frame = compose(story, cursor, language, GridMeasure())
        origins = Origins(marked, cursor, language, GridMeasure(), after=False)
        moved += [piece.id for piece in frame.pieces] != [piece.id for piece in origins.frame.pieces]
        for piece in origins.frame.pieces:
            if not isinstance(piece, Text) or not any(piece.rect):
                continue
            point = Point(piece.rect.x + 2, piece.rect.y + 2)
            origin = origins.at(point)
            if origin is None or origins.text_at(point) is not piece:
                continue
            found += 1
            text = written(source, origin.path)
            said = text if isinstance(text, str) else text[origin.language]  # type: ignore[index]
            [first, *_] = SIGNED.findall(piece.text)
            assert first in said or "$(" in said, (slide.id, piece.id, origin, said)
    # Texts longer than any room may be cut elsewhere: what is cut there has no piece to be found.
    assert moved <= (3 if path.stem == "stress" else 0)
    assert found > len(story.slides)


def test_a_headline_that_a_switch_changes_is_found_in_each_state() -> None:
    path = ROOT / "content/story.yaml"
    story, source = opened(path)
    marked = marked_story(story, source, FolderReader(path.parent))
    assert marked is not None
    number = next(
        n for n, slide in enumerate(story.slides)
        if any("title" in option.with_ for switch in slide.switches for option in switch.options)
    )  # fmt: skip
    for choice in (state.choice for state in story.slides[number].all_states):
        origins = Origins(marked, Cursor(number, 0, choice), story.language, GridMeasure(), after=False)
        title = origins.frame.piece("headline")
        origin = origins.at(title.rect.centre)
        assert origin is not None
        assert origin.path[:2] == story.slides[number].place
        assert origin.path[-1] == "title"


def test_a_file_with_errors_is_not_guessed_at(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("title: T\nslides:\n  - {id: a, title: A}\n  - {id: b, title: B, colour: [x]}\n", encoding="utf-8")
    loaded = load_story(path)
    assert loaded.story is not None
    assert loaded.source is not None
    assert marked_story(loaded.story, loaded.source, FolderReader(tmp_path)) is None
