"""The stories opened last: where, under which title, when, and which are pinned. Kept in the settings file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from presenter.app.settings import Settings

MOST_RECENT = 12
_KEY = "recent"


class Recent(Struct, frozen=True):
    """One story. `opened` is seconds since 1970, 0 when that was not noted."""

    path: Path
    title: str = ""
    opened: int = 0
    pinned: bool = False

    @property
    def missing(self) -> bool:
        """Whether the file is gone, for now at least: a stick may be plugged in again."""
        try:
            return not self.path.is_file()
        except OSError:
            return True

    @property
    def name(self) -> str:
        """Its title, else its folder and file."""
        return self.title or f"{self.path.parent.name}/{self.path.name}"


def recent_stories(settings: Settings) -> list[Recent]:
    """Those that are pinned, then the others, each the newest first; missing ones too."""
    found = [_read(line) for line in settings.text(_KEY).split("\n") if line]
    return sorted(found, key=lambda story: not story.pinned)


def note_recent(settings: Settings, path: Path, title: str, at: float) -> None:
    """Put a story first; those that were opened longest ago go, unless they are pinned."""
    path = path.resolve()
    known = recent_stories(settings)
    before = next((story for story in known if story.path == path), None)
    story = Recent(path, " ".join(title.split()), round(at), before is not None and before.pinned)
    others = [other for other in known if other.path != path]
    kept = sorted([story, *others], key=lambda found: -found.opened)
    free = [found for found in kept if not found.pinned][:MOST_RECENT]
    _keep(settings, [found for found in kept if found.pinned or found in free])


def pin(settings: Settings, path: Path, *, on: bool) -> None:
    """Keep a story at the top, or let it go with time like the others."""
    _keep(settings, [replace(s, pinned=on) if s.path == path else s for s in recent_stories(settings)])


def forget(settings: Settings, path: Path) -> None:
    """Take a story off the list; the file stays."""
    _keep(settings, [story for story in recent_stories(settings) if story.path != path])


def _keep(settings: Settings, stories: list[Recent]) -> None:
    lines = (
        f"{s.path}\t{s.title}\t{s.opened}\t{'pinned' if s.pinned else ''}" for s in stories if "\n" not in str(s.path)
    )
    settings.keep(_KEY, "\n".join(lines))


def _read(line: str) -> Recent:
    """A line of the settings; one with a path only is of an older version."""
    path, title, opened, pinned, *_ = (*line.split("\t"), "", "", "")
    return Recent(Path(path), title, int(opened) if opened.isdecimal() else 0, pinned == "pinned")
