"""What an export keeps for the next: the same frames, for the same story, program and files only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from presenter.app import kept_export
from presenter.app.kept_export import KeptExport, program_stamp
from presenter.core.compose.compose import compose
from presenter.core.deck import Cursor
from presenter.core.story import Story
from presenter.files import load_story
from tests.content.composed import MEASURE

DATA = Path(__file__).parents[1] / "data/stories"
pytestmark = pytest.mark.usefixtures("qapp")


def told(path: Path) -> Story:
    story = load_story(path).story
    assert story is not None
    return story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for name in ("gallery.yaml", "harbour.png", "pier.png"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    return tmp_path / "gallery.yaml"


@pytest.fixture
def kept(tmp_path: Path) -> KeptExport:
    return KeptExport(tmp_path / "cache")


def test_a_story_and_its_frames_are_the_same_again(path, kept):
    story = told(path)
    frames = {Cursor(n): compose(story, Cursor(n), "en", MEASURE, still=True) for n in range(len(story.slides))}
    kept.keep_story(path, story)
    kept.keep_frames(path, story, "en", frames, after=False)
    assert kept.story(path) == story
    assert kept.frames(path, story, "en", after=False) == frames
    assert kept.frames(path, story, "en", after=True) == {}
    assert kept.frames(path, story, "zh", after=False) == {}


@pytest.mark.parametrize("name", ["gallery.yaml", "pier.png"])
def test_another_version_of_a_file_is_another_story(path, kept, name):
    story = told(path)
    kept.keep_story(path, story)
    kept.keep_frames(path, story, "en", {Cursor(): compose(story, Cursor(), "en", MEASURE)}, after=False)
    file = path.parent / name
    file.write_bytes(file.read_bytes() + b"\n")
    assert kept.story(path) is None
    assert kept.frames(path, story, "en", after=False) == {}


def test_another_version_of_the_program_keeps_nothing(path, tmp_path, monkeypatch):
    kept = KeptExport(tmp_path / "cache")
    kept.keep_story(path, told(path))
    ours = tmp_path / "code"
    ours.mkdir()
    (ours / "layout.py").write_text("x = 1", "utf-8")
    monkeypatch.setattr(kept_export, "MADE_BY", (ours,))
    before = program_stamp()
    assert KeptExport(tmp_path / "cache").story(path) is None
    os.utime(ours / "layout.py", ns=(1, 1))
    assert program_stamp() != before


def test_fonts_and_crowds_are_not_kept(tmp_path, kept):
    path = DATA / "themed.yaml"
    kept.keep_story(path, told(path))
    assert kept.story(path) is None


def test_a_damaged_file_is_none(path, kept, tmp_path):
    kept.keep_story(path, told(path))
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    assert kept.story(path) is None
