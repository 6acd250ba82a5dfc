"""Only what changed is composed again: composes are counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from presenter.app.composed_check import ComposedCheck
from presenter.app.frames import Frames
from presenter.app.overview.thumbs import Thumbs
from presenter.app.rail import Rail
from presenter.app.talk import Talk
from presenter.core.compose import compose as composing
from presenter.core.deck import Cursor
from presenter.files import load_story

SIZE = QSize(320, 180)


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slides that were composed, by id."""
    found: list[str] = []
    original = composing.compose

    def counted(story, cursor, *rest, **more):  # type: ignore[no-untyped-def]
        found.append(story.slides[cursor.slide].id)
        return original(story, cursor, *rest, **more)

    monkeypatch.setattr(composing, "compose", counted)
    monkeypatch.setattr("presenter.core.checks.composed.compose", counted)
    return found


@pytest.fixture
def save(talk: Talk, story_file: Path) -> Callable[[str, str], None]:
    """Save the story with a change, and show it."""

    def saved(old: str, new: str) -> None:
        text = story_file.read_text(encoding="utf-8")
        assert old in text
        story_file.write_text(text.replace(old, new), encoding="utf-8")
        talk.reload(load_story(story_file), "10:00:00")
        assert not talk.sync.broken

    return saved


def all_pictures(frames: Frames) -> list[object]:
    return [frames.picture(SIZE, Cursor(number)) for number in range(len(frames.talk.story.slides))]


def test_frames_and_pictures_of_other_slides_stay(talk: Talk, save, composed: list[str]) -> None:
    frames = Frames(talk)
    before = all_pictures(frames)
    assert composed == ["opening", "steps", "heights", "finish"]
    composed.clear()
    save("The last word", "The very last word")
    after = all_pictures(frames)
    assert composed == ["finish"]
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, True, True, False]


def test_what_is_not_on_a_slide_composes_nothing(talk: Talk, save, composed: list[str]) -> None:
    frames = Frames(talk)
    all_pictures(frames)
    composed.clear()
    save("slides:\n", "# a comment\nslides:\n")
    all_pictures(frames)
    assert composed == []


def test_a_figure_may_be_anywhere(talk: Talk, save, composed: list[str]) -> None:
    frames = Frames(talk)
    all_pictures(frames)
    composed.clear()
    save("value: 90,", "value: 95,")
    all_pictures(frames)
    assert composed == ["opening", "steps", "heights", "finish"]


def test_a_saved_picture_is_painted_but_not_composed_again(talk: Talk, composed: list[str]) -> None:
    frames = Frames(talk)
    before = all_pictures(frames)
    composed.clear()
    frames.repaint()
    after = all_pictures(frames)
    assert composed == []
    assert not any(a is b for a, b in zip(before, after, strict=True))


def test_another_story_keeps_nothing(talk: Talk, story_file: Path, composed: list[str], tmp_path: Path) -> None:
    frames = Frames(talk)
    all_pictures(frames)
    other = tmp_path / "elsewhere" / "other.yaml"
    other.parent.mkdir()
    other.write_text(story_file.read_text(encoding="utf-8"), encoding="utf-8")
    composed.clear()
    talk.open(load_story(other), other, "10:00:00")
    all_pictures(frames)
    assert composed == ["opening", "steps", "heights", "finish"]


def test_thumbnails_of_other_slides_stay(talk: Talk, save, composed: list[str], qtbot) -> None:
    frames = Frames(talk)
    thumbs = Thumbs(frames, talk)
    rail = Rail(talk, frames)
    qtbot.addWidget(rail)
    rail.resize(210, 700)
    rail.show()
    for number in range(4):
        thumbs.find(number, SIZE)
    qtbot.waitUntil(lambda: all(thumbs.find(number, SIZE) for number in range(4)))
    qtbot.waitUntil(lambda: len(rail._delegate._ready) == 4)
    composed.clear()
    save("The last word", "The very last word")
    assert sorted(row for row, _ in rail._delegate._ready) == [0, 1, 2]
    thumbs.find(3, SIZE)
    qtbot.waitUntil(lambda: thumbs.find(3, SIZE) is not None)
    qtbot.waitUntil(lambda: len(rail._delegate._ready) == 4)
    assert set(composed) == {"finish"}


def test_the_check_looks_only_at_what_changed_and_tells_all_at_their_places(
    talk: Talk, save, composed: list[str], qtbot, story_file: Path
) -> None:
    wide = "The last " + "w" * 60 + " word"
    save("The last word", wide)
    check = ComposedCheck(talk)
    with qtbot.waitSignal(check.done, timeout=20000):
        pass
    before = {problem.message: problem.span.line for problem in talk.problems if problem.code == "overflow"}
    assert before
    composed.clear()
    with qtbot.waitSignal(check.done, timeout=20000):
        save(
            "    title: {en: In three steps, zh: 三步}\n", "    # a line more\n    title: {en: In 3 steps, zh: 三步}\n"
        )
    assert set(composed) == {"steps"}
    after = {problem.message: problem.span.line for problem in talk.problems if problem.code == "overflow"}
    assert after == {message: line + 1 for message, line in before.items()}
