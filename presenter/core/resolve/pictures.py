"""Pictures beside the story: there, inside its folder, and small enough to be shown."""

from __future__ import annotations

from collections.abc import Iterable

from presenter.core.reader import MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard
from presenter.core.source import Path
from presenter.core.story import Slide


def named_pictures(board: Storyboard, slides: Iterable[Slide]) -> list[tuple[Path, str]]:
    """Every picture a story names, with its place."""
    named: list[tuple[Path, str | None]] = [
        ((*board.narrated_path, index, "picture"), event.picture) for index, event in enumerate(board.narrated)
    ]
    states = [state for slide in slides if not slide.made for state in slide.all_states]
    named += [((*state.place, "picture"), state.spec.picture) for state in states]
    return [(path, name) for path, name in named if name is not None]


def check_pictures(board: Storyboard, slides: Iterable[Slide], reader: Reader, notes: Notes) -> None:
    """Only their heads are read: start-up does not wait for whole pictures."""
    for path, name in named_pictures(board, slides):
        try:
            file = fenced(name)
            size = reader.size(file)
            width, height = reader.picture_size(file) if size <= MAX_PICTURE_BYTES else (0, 0)
        except UnreadableError as fault:
            notes.error(path, fault.code, fault.message, fault.hint)
            continue
        if size > MAX_PICTURE_BYTES:
            said = f"“{name}” has {size / 1e6:.0f} MB, more than {MAX_PICTURE_BYTES / 1e6:.0f}"
            notes.error(path, "picture-size", said, "save it smaller")
        elif width * height > MAX_PICTURE_PIXELS:
            said = f"“{name}” has {width} × {height} pixels, more than {MAX_PICTURE_PIXELS // 1_000_000} million in all"
            notes.error(path, "picture-size", said, "save it smaller; 3840 × 2160 fill any screen")
