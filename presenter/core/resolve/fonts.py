"""Fonts beside the story: read whole, for without them nothing can be measured."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.core.font_file import FontFileError, font_tables
from presenter.core.own_font import OwnFont, own_font
from presenter.core.reader import MAX_FONT_BYTES, Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard
from presenter.core.schema.theme import FontFiles
from presenter.core.source import Path

FACES = {"display": "serif", "text": "sans"}
"""Key in the storyboard to the face whose place the font takes."""


def named_fonts(board: Storyboard) -> Iterator[tuple[Path, str, str]]:
    """Every font file a story names, with its place and key: `display` or `text`, the plain file before the bold one."""
    fonts = None if isinstance(board.theme, str) else board.theme.fonts
    if fonts is None:
        return
    for key in FACES:
        path = ("theme", "fonts", key)
        written = getattr(fonts, key)
        if isinstance(written, str):
            yield path, key, written
        elif isinstance(written, FontFiles):
            yield (*path, "regular"), key, written.regular
            if written.bold is not None:
                yield (*path, "bold"), key, written.bold


def resolve_fonts(board: Storyboard, reader: Reader, notes: Notes) -> dict[str, OwnFont]:
    """The story's fonts by face; one with a file that cannot be read is left out and ours stays."""
    files: dict[str, list[bytes | None]] = {}
    for path, key, name in named_fonts(board):
        files.setdefault(key, []).append(_read_font(path, name, reader, notes))
    whole = {key: [data for data in read if data is not None] for key, read in files.items() if None not in read}
    return {FACES[key]: own_font(read[0], read[-1]) for key, read in whole.items()}


def _read_font(path: Path, name: str, reader: Reader, notes: Notes) -> bytes | None:
    try:
        data = reader.read(fenced(name), MAX_FONT_BYTES)
        font_tables(data)
    except UnreadableError as fault:
        notes.error(path, fault.code, fault.message, fault.hint)
    except FontFileError as fault:
        notes.error(path, "not-a-font", f"“{name}” is no font that can be read: {fault}", "save it as OTF or TTF")
    else:
        return data
    return None
