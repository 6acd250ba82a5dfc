"""The story kept for the next start: equal to what was read, while the file and what lies beside it are the same."""

from __future__ import annotations

import stat
from pathlib import Path

import msgspec
import pytest

from presenter.app import kept_files
from presenter.app.kept_story import KeptStories
from presenter.core.story import Story
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY, EXAMPLES

STORIES = [BUILT_IN_STORY, *sorted(EXAMPLES.glob("*.yaml"))]

WITH_TABLE = """\
title: A table beside
tables: {t: {from: table.csv, columns: {year: {kind: date}, n: {kind: number}}}}
slides: [{id: a, layout: text, title: One}]
"""


@pytest.fixture
def kept(tmp_path: Path) -> KeptStories:
    return KeptStories(tmp_path / "cache" / "stories")


def read(path: Path) -> Story:
    story = load_story(path).story
    assert story is not None
    return story


def only_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache" / "stories").iterdir()
    return file


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_what_is_kept_is_found_again_equal(path: Path, kept: KeptStories) -> None:
    story = read(path)
    assert kept.find(path) is None
    kept.keep(path, story)

    found = kept.find(path)

    assert found == story
    assert hash(found.slides[0].place) == hash(story.slides[0].place), "lists became tuples again"
    assert [list(slide.states) for slide in found.slides] == [list(slide.states) for slide in story.slides]


def test_a_changed_story_is_not_found(story_file: Path, kept: KeptStories) -> None:
    kept.keep(story_file, read(story_file))
    story_file.write_text(story_file.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    assert kept.find(story_file) is None


def test_a_changed_table_beside_the_story_counts(tmp_path: Path, kept: KeptStories) -> None:
    path, table = tmp_path / "story.yaml", tmp_path / "table.csv"
    path.write_text(WITH_TABLE, encoding="utf-8")
    table.write_text("year,n\n2020,1\n", encoding="utf-8")
    kept.keep(path, read(path))
    assert kept.find(path) == read(path)

    table.write_text("year,n\n2020,12\n", encoding="utf-8")

    assert kept.find(path) is None
    table.unlink()
    assert kept.find(path) is None


def test_another_version_of_the_program_reads_anew(
    story_file: Path, kept: KeptStories, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.keep(story_file, read(story_file))
    monkeypatch.setattr(kept_files, "__version__", "99.0")

    assert kept.find(story_file) is None


@pytest.mark.parametrize("value", [1, [], {"board": {}}, [[], {"board": {"title": "x"}}]])
def test_values_that_are_no_story_are_none(story_file: Path, kept: KeptStories, value: object) -> None:
    # Written with the right hashes: what is inside is checked all the same.
    kept._files.keep(story_file, msgspec.msgpack.encode(value))

    assert kept.find(story_file) is None


@pytest.mark.parametrize("damage", ["cut", "letter", "empty"])
def test_a_damaged_file_is_none(story_file: Path, kept: KeptStories, tmp_path: Path, damage: str) -> None:
    kept.keep(story_file, read(story_file))
    good = only_file(tmp_path).read_bytes()
    broken = {"cut": good[:-9], "letter": good.replace(b"Four", b"Five", 1), "empty": b""}[damage]
    assert broken != good
    only_file(tmp_path).write_bytes(broken)

    assert kept.find(story_file) is None


def test_nobody_else_can_read_it(story_file: Path, kept: KeptStories, tmp_path: Path) -> None:
    kept.keep(story_file, read(story_file))

    assert stat.S_IMODE(only_file(tmp_path).stat().st_mode) == 0o600


def test_a_story_that_is_gone_is_not_found(story_file: Path, kept: KeptStories) -> None:
    kept.keep(story_file, read(story_file))
    story_file.unlink()

    assert kept.find(story_file) is None
