"""What is remembered, and what a damaged file does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from presenter.app.settings import Settings


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
