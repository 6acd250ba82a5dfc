"""Texts with a caret where the cursor is: `layout: ^`."""

from __future__ import annotations

from pathlib import Path

from presenter.core.authoring.place import CursorPlace, cursor_place
from presenter.core.lines import Lines

STORY = (Path(__file__).resolve().parents[3] / "content" / "story.yaml").read_text("utf-8")


def at_caret(marked: str) -> tuple[str, int]:
    """The text without its last caret, and where that stood."""
    index = marked.rindex("^")
    return marked[:index] + marked[index + 1 :], index


def place_at(marked: str) -> CursorPlace:
    text, index = at_caret(marked)
    lines = Lines(text)
    line, column = lines.place(index)
    return cursor_place(lines, line, column - 1)


def word_at(marked: str) -> str:
    text, _ = at_caret(marked)
    place = place_at(marked)
    return text[place.start : place.end]
