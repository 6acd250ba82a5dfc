"""Fonts that a story brings, read with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.parse import Parsed, parse_story
from presenter.core.source import read_source
from presenter.files import FolderReader
from presenter.paths import FONTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("StorylineMono-Regular", "StorylineMono-Bold"):
        (tmp_path / f"{name[14:]}.otf").write_bytes((FONTS / f"{name}.otf").read_bytes())
    return tmp_path


def parsed(folder: Path, fonts: str) -> Parsed:
    text = f"title: T\ntheme: {{fonts: {fonts}}}\nslides: [{{id: a, title: A}}]\n"
    return parse_story(read_source(text, "story.yaml"), FolderReader(folder))


def test_one_file_or_two_take_the_place_of_a_face(folder: Path) -> None:
    read = parsed(folder, "{display: Bold.otf, text: {regular: Regular.otf, bold: Bold.otf}}")
    assert not read.problems
    assert read.story is not None
    serif, sans = read.story.fonts["serif"], read.story.fonts["sans"]
    assert serif.regular == serif.bold == sans.bold
    assert sans.regular == (folder / "Regular.otf").read_bytes()
    assert serif.id != sans.id


def test_one_that_cannot_be_read_leaves_ours_in_its_place(folder: Path) -> None:
    read = parsed(folder, "{display: Bold.otf, text: {regular: Regular.otf, bold: none.otf}}")
    assert [problem.code for problem in read.problems] == ["missing-file"]
    assert read.story is not None
    assert list(read.story.fonts) == ["serif"]


def test_another_version_of_a_file_is_another_version_of_the_story(folder: Path) -> None:
    first = parsed(folder, "{display: Bold.otf}").story
    same = parsed(folder, "{display: Bold.otf}").story
    (folder / "Bold.otf").write_bytes((folder / "Regular.otf").read_bytes())
    second = parsed(folder, "{display: Bold.otf}").story
    assert first is not None
    assert same is not None
    assert second is not None
    assert first == same
    assert first != second
    assert (first.revision == same.revision, first.revision == second.revision) == (True, False)
