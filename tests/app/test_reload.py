"""Live reload with a real file watcher: saved in every way editors save, broken and mended."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from presenter.app.reload import Reloader
from presenter.app.talk import Talk
from presenter.app.used_files import used_files


@pytest.fixture
def reloader(talk: Talk) -> Iterator[Reloader]:
    reloader = Reloader(talk, clock=lambda: "10:00:00")
    yield reloader
    reloader.stop()


def write_over(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def rename_over(path: Path, text: str) -> None:
    beside = path.with_suffix(".tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def truncate_then_write(path: Path, text: str) -> None:
    half = len(text) // 2
    with path.open("w", encoding="utf-8") as file:
        file.write(text[:half])
        file.flush()
        os.fsync(file.fileno())
        file.write(text[half:])


def delete_then_write(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("save", [write_over, rename_over, truncate_then_write, delete_then_write])
def test_a_saved_story_is_on_stage_a_moment_later(reloader, talk: Talk, story_file: Path, qtbot, save) -> None:
    talk.go_to_slide("finish")
    text = story_file.read_text(encoding="utf-8").replace("The last word", "The very last word")
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        save(story_file, text)
    assert talk.story.plain_text(talk.slide.spec.title, "en") == "The very last word"
    assert talk.sync.at == "10:00:00"
    # The new file is watched, not only the old one.
    with qtbot.waitSignal(talk.story_changed, timeout=5000):
        save(story_file, text.replace("very last", "final"))
    assert talk.story.plain_text(talk.slide.spec.title, "en") == "The final word"


def test_broken_and_mended(reloader: Reloader, talk: Talk, story_file: Path, qtbot) -> None:
    good = story_file.read_text(encoding="utf-8")
    before = talk.story
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_text(good.replace("layout: chart", "layout: cahrt"), encoding="utf-8")
    assert talk.story is before
    assert talk.sync.broken
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_text(good, encoding="utf-8")
    assert not talk.sync.broken
    assert talk.problems == ()


def test_a_deleted_file_is_a_problem_and_leaves_the_story(reloader, talk: Talk, story_file: Path, qtbot) -> None:
    before = talk.story
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.unlink()
    assert talk.story is before
    assert talk.problems[0].code == "unreadable"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"", b"\xff\xfe\x00", b"a: &a [*a]\n", b"- 1\n--- \n- 2"]
)
def test_whatever_is_saved_the_talk_goes_on(reloader, talk: Talk, story_file: Path, qtbot, data: bytes) -> None:
    before = talk.story
    with qtbot.waitSignal(talk.sync_changed, timeout=5000):
        story_file.write_bytes(data)
    assert talk.story is before
    assert talk.problems


def test_other_files_in_the_folder_do_not_matter(reloader: Reloader, talk: Talk, story_file: Path, qtbot) -> None:
    with qtbot.assertNotEmitted(reloader.read, wait=400):
        (story_file.parent / "notes.txt").write_text("hello", encoding="utf-8")


def test_reading_again_without_a_change_keeps_the_story(reloader: Reloader, talk: Talk, qtbot) -> None:
    before = talk.story
    with qtbot.waitSignal(reloader.read, timeout=5000):
        reloader.read_now()
    assert talk.story is before
    assert talk.sync.at == "10:00:00"


def test_files_that_the_story_uses_are_watched(tmp_path: Path, qapp) -> None:
    from presenter.files import load_story

    (tmp_path / "table.csv").write_text("year,height\n1901,40\n", encoding="utf-8")
    path = tmp_path / "story.yaml"
    path.write_text(
        "title: T\ntables: {t: {columns: {year: {}, height: {kind: number}}, from: table.csv}}\nevents:\n  - 1901: One\n",
        encoding="utf-8",
    )
    story = load_story(path).story
    assert story is not None
    assert used_files(story, tmp_path) == [tmp_path / "table.csv"]
