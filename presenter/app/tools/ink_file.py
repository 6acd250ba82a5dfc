"""Where the ink of a story is kept: beside it as `story.ink.json`, or in the user's data folder; never in the YAML."""

from __future__ import annotations

from pathlib import Path

from presenter.core.ink.book import Page
from presenter.core.ink.codec import MOST_BYTES, InkError, decoded, encoded
from presenter.export.beside import write_bytes
from presenter.files import reason
from presenter.paths import BUILT_IN_STORY, user_data_dir

SUFFIX = ".ink.json"


def beside(story: Path) -> Path:
    """The sidecar file."""
    return story.with_name(story.stem + SUFFIX)


def in_data_folder(story: Path) -> Path:
    """The file in the user's data folder: by name, and by a hash of where the story lies."""
    import hashlib

    place = hashlib.sha256(str(story.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return user_data_dir() / "ink" / f"{story.stem}-{place}{SUFFIX}"


def ink_file(story: Path, place: str = "") -> Path:
    """Where a story's ink is written: `beside` or `data`; for the stories we ship and folders one cannot write, data."""
    import os

    ours = story.resolve().is_relative_to(BUILT_IN_STORY.parent)
    if place == "data" or ours or not os.access(story.parent, os.W_OK):
        return in_data_folder(story)
    return beside(story)


def places(story: Path) -> tuple[Path, ...]:
    """Where a story's ink may be: beside it first."""
    return beside(story), in_data_folder(story)


def found_ink(story: Path) -> tuple[dict[str, Page], str]:
    """The ink of a story wherever it is kept, and why there is none although there is a file."""
    for path in places(story):
        if path.is_file():
            file = InkFile(path)
            return file.read(), file.fault
    return {}, ""


class InkFile:
    """Reads and writes one file. What it cannot read it never overwrites."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fault = ""
        """Why there is no ink although there is a file, in words."""
        self._newer = False
        self._damaged = False

    def read(self) -> dict[str, Page]:
        """The ink; none where there is no file, or none that can be read."""
        self.fault, self._newer, self._damaged = "", False, False
        try:
            with self.path.open("rb") as file:
                return decoded(file.read(MOST_BYTES + 1))
        except FileNotFoundError:
            return {}
        except OSError as fault:
            self.fault, self._newer = reason(fault), True
        except InkError as fault:
            self.fault, self._newer, self._damaged = str(fault), fault.newer, not fault.newer
        return {}

    def write(self, pages: dict[str, Page]) -> bool:
        """Beside and renamed; without ink there is no file. A damaged one is put aside as `.damaged` first."""
        if self._newer:
            return False
        try:
            if self._damaged:
                self.path.replace(self.path.with_name(self.path.name + ".damaged"))
                self._damaged = False
            if not pages:
                self.path.unlink(missing_ok=True)
                return True
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self.path, encoded(pages))
        except OSError as fault:
            self.fault = reason(fault)
            return False
        self.fault = ""
        return True
