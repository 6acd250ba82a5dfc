"""What is remembered, and what a damaged file does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from presenter.app.settings import MOST_RECENT, Settings


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a" / "window.ini")
    settings.keep("words", "zh")
    settings.keep("shown", True)
    settings.keep("window", QByteArray(b"\x00\x01\xff"))
    settings.flush()

    again = Settings(tmp_path / "a" / "window.ini")
    assert again.text("words") == "zh"
    assert again.flag("shown", default=False)
    assert bytes(again.bytes("window").data()) == b"\x00\x01\xff"
    assert again.text("missing", "x") == "x"


def test_a_damaged_file_reads_as_nothing(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(b"\x00\xff[[[\n=\nrecent\n")
    settings = Settings(path)
    assert settings.text("words", "system") == "system"
    assert settings.recent() == []


def test_recent_stories_are_few_newest_first_and_still_there(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    paths = [tmp_path / f"{number}, story.yaml" for number in range(MOST_RECENT + 3)]
    for path in paths:
        path.write_text("title: T")
        settings.note_recent(path)
    settings.note_recent(paths[4])
    paths[6].unlink()
    recent = settings.recent()
    assert recent[0] == paths[4]
    assert len(recent) == MOST_RECENT - 1
    assert paths[6] not in recent
