"""Reading a story and what lies beside it from disk, fenced into the story's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from presenter.core.parse import parse_story
from presenter.core.problem import Problem, error
from presenter.core.reader import UnreadableError
from presenter.core.source import Limits, Source, read_source
from presenter.core.span import Span
from presenter.core.story import Story


@dataclass(frozen=True, slots=True)
class FolderReader:
    """Reads files of one folder; links that lead out of it are refused."""

    folder: Path

    def path(self, name: str) -> Path:
        """The file of that name; UnreadableError when it is not there or lies outside."""
        folder = self.folder.resolve()
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise UnreadableError(
                "outside", f"“{name}” leads out of the story's folder", "copy the file beside the story"
            )
        if not path.is_file():
            raise UnreadableError("missing-file", f"there is no file “{name}” beside the story", "check its name")
        return path

    def read(self, name: str, max_bytes: int) -> bytes:
        path = self.path(name)
        if self.size(name) > max_bytes:
            raise UnreadableError("too-large", f"“{name}” is larger than {max_bytes // 1_000_000} MB")
        try:
            return path.read_bytes()
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {fault.strerror}") from fault

    def size(self, name: str) -> int:
        try:
            return self.path(name).stat().st_size
        except OSError as fault:
            raise UnreadableError("unreadable", f"“{name}” cannot be read: {fault.strerror}") from fault

    def picture_size(self, name: str) -> tuple[int, int]:
        from PySide6.QtGui import QImageReader

        size = QImageReader(str(self.path(name))).size()
        if not size.isValid():
            raise UnreadableError("not-a-picture", f"“{name}” is not a picture Qt can read", "save it as PNG or JPEG")
        return size.width(), size.height()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A story read from disk: None when nothing of it can be shown; every problem; the text for excerpts."""

    story: Story | None
    problems: tuple[Problem, ...]
    text: str
    source: Source | None = None
    """Where everything stands, for the places of later problems."""


def load_story(path: Path, shown_as: str | None = None) -> Loaded:
    """Read and resolve a storyboard. `shown_as` is the file name in problems. Never raises for what is on disk."""
    name = shown_as or str(path)
    limits = Limits()
    try:
        if path.stat().st_size > limits.max_bytes:
            # Refused by size before a byte is read.
            megabytes = limits.max_bytes // 1_000_000
            message = f"the file is larger than {megabytes} MB"
            return Loaded(None, (error(Span(name, 1, 1), "too-large", message, "split the story"),), "")
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return Loaded(None, (error(Span(name, 1, 1), "unreadable", f"the file cannot be read: {reason}"),), "")
    source = read_source(data, name, limits)
    parsed = parse_story(source, FolderReader(path.parent))
    return Loaded(parsed.story, parsed.problems, source.text, source)
