"""One story read from disk again and again: each time the same as `load_story` gives, by what changed since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from msgspec import field

from presenter.app.used_files import Stamp, file_stamp
from presenter.core.problem import Problem
from presenter.files import FolderReader, Loaded, story_bytes

if TYPE_CHECKING:
    from presenter.core.parse import Parsed
    from presenter.core.reread import Rereader

T = TypeVar("T")
TAIL = 40
"""Bytes at the end by which a file is known again."""


class Kept(NamedTuple):
    """What was made of a file: of which version, and how."""

    stamp: Stamp
    how: object
    made: Any


class KeepingReader(FolderReader, frozen=True):
    """Reads a large file anew only when it changed."""

    known: dict[str, Kept] = field(default_factory=dict)

    def kept(self, name: str, how: object, read: Callable[[], T]) -> T:
        path = self.path(name)
        stamp, known = file_stamp(path), self.known.get(name)
        if known is not None and (known.stamp, known.how) == (stamp, how):
            made: T = known.made
            return made
        self.known.clear()  # a story has one such file: another version takes its place
        made = read()
        if stamp is not None and file_stamp(path) == stamp:
            self.known[name] = Kept(stamp, how, made)
        return made


class StoryReader:
    """For one file, and one thread at a time."""

    def __init__(self, path: Path, text: str = "") -> None:
        """`text` is what is known of the file, if anything is."""
        self.path = path
        self._reader: Rereader | None = None
        self._beside = KeepingReader(path.parent)
        self._good: Parsed | None = None
        """The last version without any problem."""
        self._data = text.encode("utf-8", "surrogatepass")

    def load(self, *, patient: bool = False) -> Loaded | None:
        """The file as it is now; when `patient`, None for one that may still be being written. Never raises."""
        from presenter.core.parse_again import parse_again  # in the thread that reads
        from presenter.core.reread import Rereader

        data = story_bytes(self.path, str(self.path))
        if isinstance(data, Problem):
            return Loaded(None, (data,), "")
        if patient and seems_cut(data, self._data):
            return None
        self._data = data
        if self._reader is None:
            self._reader = Rereader()
        source = self._reader.read(data, str(self.path))
        parsed = parse_again(source, self._good, self._beside)
        if parsed.story is not None and not parsed.problems:
            self._good = parsed
        return Loaded(parsed.story, parsed.problems, source.text, parsed.source)


def seems_cut(data: bytes, before: bytes) -> bool:
    """Whether a file may be the first part of one: empty, or shorter than it was and with another end, or without its last break."""
    if not data.strip():
        return True
    if data[-TAIL:] == before[-TAIL:]:
        return False
    return len(data) < len(before) or (not data.endswith(b"\n") and before.endswith(b"\n"))
