"""A text read for its editor: the story and its ids as they last could be read, and every problem."""

from __future__ import annotations

import re
from threading import Lock

from msgspec import Struct

from presenter.core.authoring.naming import Naming
from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import Parsed
from presenter.core.parse_again import parse_again
from presenter.core.problem import Problem
from presenter.core.reader import NoFiles, Reader
from presenter.core.reread import Rereader
from presenter.core.resolve.weights import weights_of
from presenter.core.source import Source
from presenter.core.story import Story
from presenter.files import FolderReader
from presenter.lsp.drafts import Draft

_ONE_AT_A_TIME = Lock()
"""A rereader is not for two threads at once; a request may read while the newest version is read for its problems."""
_STORY = re.compile(r"^(?:storyboard|events|slides|facts)[ ]*:|^#.*storyboard\.schema", re.MULTILINE)
_LANGUAGES = {"storyboard", "storyline"}


class PlainReader(FolderReader, frozen=True):
    """Reads what lies beside a story; where there is no Qt, every picture is as large as a slide."""

    def picture_size(self, name: str) -> tuple[int, int]:
        try:
            return super().picture_size(name)
        except ImportError:
            return 1920, 1080


class Reading(Struct, frozen=True):
    """`naming` and `story` are of the last version that had any; `source` is of this one."""

    draft: Draft
    source: Source
    parsed: Parsed
    naming: Naming | None
    story: Story | None
    named_in: Draft
    """The version that `naming` counts in."""
    rereader: Rereader
    """Knows the pieces of this version: the next is read by what changed in it."""
    sound: Parsed | None = None
    """The last version without a problem."""

    @property
    def is_current(self) -> bool:
        """Whether the ids are those of this version."""
        return self.named_in is self.draft


def is_story(draft: Draft) -> bool:
    """Whether a YAML file is a storyboard: no other is to be told what is wrong in it."""
    return draft.language in _LANGUAGES or bool(_STORY.search(draft.text))


def read(draft: Draft, last: Reading | None = None) -> Reading:
    """Read one version of a text; takes 40 ms for a story of 2,500 lines, less when little changed since the last."""
    rereader = last.rereader if last else Rereader()
    with _ONE_AT_A_TIME:
        source = rereader.read(draft.text, draft.name)
    sound = last.sound if last else None
    reader: Reader = PlainReader(draft.folder) if draft.folder else NoFiles()
    parsed = parse_again(source, sound, reader)
    if parsed.story is not None and not parsed.problems:
        sound = parsed
    story = parsed.story or (last.story if last else None)
    if source.value is None:
        naming, named_in = (last.naming, last.named_in) if last else (None, draft)
        return Reading(draft, source, parsed, naming, story, named_in, rereader, sound)
    made = {event.id: event.place for event in story.events.values() if event.spec.id is None} if story else {}
    return Reading(draft, source, parsed, Naming(source, made), story, draft, rereader, sound)


def warned(reading: Reading, today: float) -> list[Problem]:
    """What deserves a warning in a story that stands, as much as it wants; numbers are too old as of `today` in days."""
    story, source = reading.parsed.story, reading.parsed.source
    if story is None:
        return []
    return weights_of(story.board, source).weighed(story_warnings(story, source, today))
