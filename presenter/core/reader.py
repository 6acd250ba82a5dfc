"""How core reads files beside a story: through a reader that is passed in, bounded and fenced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol, TypeVar

T = TypeVar("T")

MAX_TABLE_BYTES = 20_000_000
MAX_FONT_BYTES = 32_000_000
MAX_PICTURE_BYTES = 40_000_000
MAX_PICTURE_PIXELS = 60_000_000
"""Qt reads no picture that takes more than 256 MB in memory, at four bytes a pixel."""


class UnreadableError(Exception):
    """A file beside the story that cannot be read: `message` says why, `hint` what to do."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class Reader(Protocol):
    """Reads files by their name relative to the story's folder. Raises UnreadableError."""

    def read(self, name: str, max_bytes: int) -> bytes:
        """The file's bytes."""

    def stream(self, name: str) -> BinaryIO:
        """The file opened for reading in pieces; the caller closes it."""

    def size(self, name: str) -> int:
        """Its size in bytes."""

    def picture_size(self, name: str) -> tuple[int, int]:
        """Width and height of a picture in pixels."""

    def kept(self, name: str, how: object, read: Callable[[], T]) -> T:
        """What `read` makes of a large file.

        A reader that is asked again and again may give what it gave before, for the same version of the file read in
        the same way: `how` is equal.
        """


def fenced(name: str) -> str:
    """The name, cleaned; raises UnreadableError for one that leads out of the story's folder."""
    path = PurePosixPath(name.replace("\\", "/"))
    outside = path.is_absolute() or ".." in path.parts or ":" in (path.parts[0] if path.parts else "")
    if outside or not path.parts:
        raise UnreadableError(
            "outside",
            f"“{name}” lies outside the story's folder",
            "copy the file beside the story and name it from there",
        )
    return str(path)


class NoFiles:
    """A reader for stories that stand alone, as in tests."""

    def read(self, name: str, max_bytes: int) -> bytes:  # noqa: ARG002
        raise UnreadableError("missing-file", f"there is no file “{name}”")

    def stream(self, name: str) -> BinaryIO:
        raise UnreadableError("missing-file", f"there is no file “{name}”")

    def size(self, name: str) -> int:
        raise UnreadableError("missing-file", f"there is no file “{name}”")

    def picture_size(self, name: str) -> tuple[int, int]:
        raise UnreadableError("missing-file", f"there is no file “{name}”")

    def kept(self, name: str, how: object, read: Callable[[], T]) -> T:  # noqa: ARG002
        return read()
