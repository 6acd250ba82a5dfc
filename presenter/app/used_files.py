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


def file_stamp(path: Path) -> Stamp | None:
    """Which version of the file this is; None for no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
