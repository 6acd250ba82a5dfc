"""The files beside a story that it uses, and which version of a file there is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from presenter.core.story import Story

Stamp = tuple[int, int, int]
"""A file's number, time of change and size: a rename changes the number, a write the time or size."""


def used_files(story: Story, folder: Path) -> list[Path]:
    """Pictures, tables, fonts and events beside the story."""
    names = [state.spec.picture for slide in story.slides for state in slide.all_states]
    names += [e.spec.picture for e in story.events.values()]
    names += [table.from_ for table in story.board.tables.values()]
    if story.board.event_file is not None:
        names.append(story.board.event_file.from_)
    if story.fonts:
        from presenter.core.resolve.fonts import named_fonts  # few stories bring some

        names += [name for _, _, name in named_fonts(story.board)]
    return [folder / name for name in dict.fromkeys(names) if name]


def half_written(story: Story, folder: Path, since_s: float) -> bool:
    """Whether a picture that was saved after that time (in seconds since 1970) is gone or cannot be read to its end."""
    from PySide6.QtGui import QImageReader

    kinds = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    for path in used_files(story, folder):
        if path.suffix.lower().lstrip(".") not in kinds:
            continue
        found = file_stamp(path)
        if found is None or (found[1] / 1e9 >= since_s and QImageReader(str(path)).read().isNull()):
            return True
    return False


def file_stamp(path: Path) -> Stamp | None:
    """Which version of the file this is; None for no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
