"""The frame kept for the next start: found while the story's bytes are the same, else not there at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.app import first_frame, kept_files
from presenter.app.first_frame import FirstFrames, Launch
from presenter.app.frames import Frames
from presenter.app.kept_files import MOST_KEPT
from presenter.app.talk import Talk
from presenter.core.deck import Cursor


@pytest.fixture
def frames(talk: Talk) -> Frames:
    return Frames(talk)


@pytest.fixture
def kept(tmp_path: Path) -> FirstFrames:
    return FirstFrames(tmp_path / "cache" / "first")


def only_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "cache" / "first").iterdir()
    return file


def test_what_is_kept_is_found_again_equal(talk: Talk, frames: Frames, kept: FirstFrames) -> None:
    launch = Launch(talk.path)
    for number in range(len(talk.story.slides)):
        frame = frames.frame(Cursor(number))
        kept.keep(launch, frame, talk.look.theme)

        assert kept.find(launch) == (frame, talk.look.theme)


def test_a_changed_story_has_no_kept_frame(talk: Talk, frames: Frames, kept: FirstFrames) -> None:
    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)
    before = talk.path.read_text(encoding="utf-8")

    talk.path.write_text(before.replace("Four towers", "Five towers"), encoding="utf-8")
    assert kept.find(Launch(talk.path)) is None

    talk.path.write_text(before, encoding="utf-8")
    assert kept.find(Launch(talk.path)) is not None


def test_other_wishes_are_other_frames(talk: Talk, frames: Frames, kept: FirstFrames) -> None:
    kept.keep(Launch(talk.path, language="en"), frames.frame(), talk.look.theme)

    assert kept.find(Launch(talk.path, language="en")) is not None
    for other in (
        Launch(talk.path),
        Launch(talk.path, "zh"),
        Launch(talk.path, "en", "paper"),
        Launch(talk.path, "en", None, "2"),
    ):
        assert kept.find(other) is None


def test_another_version_of_the_program_composes_anew(
    talk: Talk, frames: Frames, kept: FirstFrames, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)
    monkeypatch.setattr(kept_files, "__version__", "99.0")

    assert kept.find(Launch(talk.path)) is None


@pytest.mark.parametrize("damage", ["", "nonsense", "[]", "\xff\n[1, 2]", "cut", "letter", "binary", "large"])
def test_a_damaged_file_is_no_frame(talk: Talk, frames: Frames, kept: FirstFrames, tmp_path: Path, damage: str) -> None:
    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)
    file = only_file(tmp_path)
    good = file.read_bytes()
    data = {
        "cut": good[: len(good) // 2],
        "letter": good.replace(b"Four", b"Five", 1),
        "binary": bytes(range(256)),
        "large": good + b" " * first_frame.MOST_BYTES,
    }.get(damage, damage.encode())
    file.write_bytes(data)

    assert kept.find(Launch(talk.path)) is None

    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)
    assert file.read_bytes() == good, "the next launch mends it"


def test_notes_are_not_kept(talk: Talk, frames: Frames, kept: FirstFrames, tmp_path: Path) -> None:
    assert "hello" in talk.path.read_text(encoding="utf-8")
    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)

    text = only_file(tmp_path).read_text(encoding="utf-8")
    assert "Four towers" in text
    assert "hello" not in text


def test_only_the_latest_stories_are_kept(talk: Talk, frames: Frames, kept: FirstFrames, tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 5):
        kept.keep(Launch(talk.path, slide=str(number)), frames.frame(), talk.look.theme)

    assert len(list((tmp_path / "cache" / "first").iterdir())) == MOST_KEPT


def test_a_folder_that_cannot_be_written_is_no_trouble(talk: Talk, frames: Frames, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = FirstFrames(tmp_path / "file")

    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)

    assert kept.find(Launch(talk.path)) is None


def test_a_story_that_is_gone_has_no_frame(talk: Talk, frames: Frames, kept: FirstFrames) -> None:
    kept.keep(Launch(talk.path), frames.frame(), talk.look.theme)
    talk.path.unlink()

    assert kept.find(Launch(talk.path)) is None
