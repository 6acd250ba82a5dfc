"""A text read for its editor: the story and its ids as they last could be read, and every problem."""

from __future__ import annotations

import re

from msgspec import Struct

from presenter.core.authoring.naming import Naming
from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import Parsed, parse_story
from presenter.core.problem import Problem
from presenter.core.reader import NoFiles, Reader
from presenter.core.resolve.weights import weights_of
from presenter.core.source import Source, read_source
from presenter.core.story import Story
from presenter.files import FolderReader
from presenter.lsp.drafts import Draft

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

    @property
    def is_current(self) -> bool:
        """Whether the ids are those of this version."""
        return self.named_in is self.draft


def is_story(draft: Draft) -> bool:
    """Whether a YAML file is a storyboard: no other is to be told what is wrong in it."""
    return draft.language in _LANGUAGES or bool(_STORY.search(draft.text))


def read(draft: Draft, last: Reading | None = None) -> Reading:
    """Read one version of a text; takes 40 ms for a story of 2,500 lines."""
    source = read_source(draft.text, draft.name)
    reader: Reader = PlainReader(draft.folder) if draft.folder else NoFiles()
    parsed = parse_story(source, reader)
    story = parsed.story or (last.story if last else None)
    if source.value is None:
        naming, named_in = (last.naming, last.named_in) if last else (None, draft)
        return Reading(draft, source, parsed, naming, story, named_in)
    made = {event.id: event.place for event in story.events.values() if event.spec.id is None} if story else {}
    return Reading(draft, source, parsed, Naming(source, made), story, draft)


def warned(reading: Reading, today: float) -> list[Problem]:
    """What deserves a warning in a story that stands, as much as it wants; numbers are too old as of `today` in days."""
    story, source = reading.parsed.story, reading.parsed.source
    if story is None:
        return []
    return weights_of(story.board, source).weighed(story_warnings(story, source, today))
