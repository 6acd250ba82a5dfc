"""Reading a story and what lies beside it from disk, fenced into the story's folder."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from msgspec import Struct

from presenter.core.problem import Problem
from presenter.core.reader import UnreadableError
from presenter.core.suggest import closest

if TYPE_CHECKING:
    from presenter.core.source import Source
    from presenter.core.story import Story

T = TypeVar("T")
MOST_NEIGHBOURS = 500
"""Of a folder's files, those looked at for one that may be meant."""


class FolderReader(Struct, frozen=True):
    """Reads files of one folder; links that lead out of it are refused."""

    folder: Path

    def path(self, name: str) -> Path:
        """The file of that name; UnreadableError when it is not there or lies outside."""
        try:
            folder = self.folder.resolve()
            path = (folder / name).resolve()
            inside, found = path.is_relative_to(folder), path.is_file()
        except RuntimeError as fault:
            raise UnreadableError("unreadable", f"“{name}” is a link that leads back to itself", "delete it") from fault
        except ValueError as fault:
            raise UnreadableError("missing-file", f"no file can be called “{name}”", "write another name") from fault
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {reason(fault)}") from fault
        if not inside:
            hint = "copy the file beside the story"
            raise UnreadableError("outside", f"“{name}” leads out of the story's folder", hint)
        if not found:
            if path.is_dir():
                raise UnreadableError("missing-file", f"“{name}” is a folder", "name a file in it")
            hint = _near(path) or "names are taken from the story's folder"
            raise UnreadableError("missing-file", f"there is no file “{name}”", hint)
        return path

    def read(self, name: str, max_bytes: int) -> bytes:
        path = self.path(name)
        try:
            with path.open("rb") as file:
                data = file.read(max_bytes + 1)
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {reason(fault)}") from fault
        if len(data) > max_bytes:
            raise UnreadableError("too-large", f"“{name}” has more than {max_bytes // 1_000_000} MB", "save it smaller")
        return data

    def stream(self, name: str) -> BinaryIO:
        path = self.path(name)
        try:
            return path.open("rb")
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {reason(fault)}") from fault

    def size(self, name: str) -> int:
        path = self.path(name)
        try:
            return path.stat().st_size
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {reason(fault)}") from fault

    def picture_size(self, name: str) -> tuple[int, int]:
        from PySide6.QtGui import QImageReader

        reader = QImageReader(str(self.path(name)))
        size = reader.size()
        if not size.isValid():
            raise UnreadableError("not-a-picture", f"“{name}” is no picture that can be read", "save it as PNG or JPEG")
        return size.width(), size.height()

    def kept(self, name: str, how: object, read: Callable[[], T]) -> T:  # noqa: ARG002
        return read()


def _near(path: Path) -> str:
    """A file beside a missing one that may be meant."""
    try:
        names = {other.stem: other.name for other in islice(path.parent.iterdir(), MOST_NEIGHBOURS)}
    except OSError:
        return ""
    near = closest(path.stem, names)
    return f"did you mean “{names[near]}”?" if near else ""


class Loaded(Struct, frozen=True):
    """A story read from disk: None when nothing of it can be shown; the problems; the text for excerpts."""

    story: Story | None
    problems: tuple[Problem, ...]
    text: str
    source: Source | None = None
    """Where everything stands, for the places of later problems."""


def load_story(path: Path, shown_as: str | None = None) -> Loaded:
    """Read and resolve a storyboard. `shown_as` is the file name in problems. Never raises for what is on disk."""
    # A start that shows a kept frame first needs the pictures of this folder, but nothing of the format yet.
    from presenter.core.parse import parse_story
    from presenter.core.source import read_source

    name = shown_as or str(path)
    data = story_bytes(path, name)
    if isinstance(data, Problem):
        return Loaded(None, (data,), "")
    source = read_source(data, name)
    parsed = parse_story(source, FolderReader(path.parent))
    return Loaded(parsed.story, parsed.problems, source.text, parsed.source)


def story_bytes(path: Path, name: str) -> bytes | Problem:
    """What is in a storyboard's file, or why it cannot be read; `name` is the file's in problems."""
    from presenter.core.decode import too_large
    from presenter.core.problem import error
    from presenter.core.source import Limits
    from presenter.core.span import Span

    most = Limits().max_bytes
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            if size > most:
                return too_large(name, size, most)
            return file.read(most + 1)  # a device has no size
    except (OSError, ValueError) as fault:
        hint = "name the story's .yaml file" if isinstance(fault, IsADirectoryError) else ""
        return error(Span(name, 1, 1), "unreadable", f"this file cannot be read: {reason(fault)}", hint)


def reason(fault: Exception) -> str:
    """What the system said, in a few words."""
    said = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
    return said[:1].lower() + said[1:]
