"""What a journal remembers of a talk: where it is and how it looks, never what it says."""

from __future__ import annotations

from msgspec import Struct, field

from presenter.core import deck
from presenter.core.deck import Cursor
from presenter.core.pace.timer import Mode
from presenter.core.story import Choice, Story

FORMAT = 1


class TimerNote(Struct, frozen=True):
    """The timer at the moment of the record, in seconds."""

    mode: Mode = "ready"
    spoken_s: float = 0.0
    asked_s: float = 0.0


class ToolNote(Struct, frozen=True):
    """The tools at the moment of the record, as the toolbox tells them; the ink has a file of its own."""

    tool: str = ""
    ink: str = ""
    cover: str = ""
    held: tuple[str, int, Choice] | None = None
    """Slide, step and choice of a frozen stage."""
    pointer_hidden: bool = False


class Record(Struct, frozen=True):
    """One state of the talk. `at_s` is the wall clock's, in seconds since 1970."""

    at_s: float
    slide: str
    number: int
    """The slide's number from 1, for a story that lost its id."""
    step: int
    revision: str = ""
    language: str = ""
    theme: str = ""
    bright: bool = False
    after: bool = False
    choices: dict[str, Choice] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    timer: TimerNote = TimerNote()
    spent_s: dict[str, float] = field(default_factory=dict)
    """Seconds per slide so far."""
    tools: ToolNote = ToolNote()
    form: int = FORMAT


def cursor_of(record: Record, story: Story) -> Cursor:
    """Where that is in a story: by id, else by number; the nearest step there is."""
    index = story.slide_index.get(record.slide, record.number - 1)
    return deck.remembered(story, Cursor(index, record.step), record.choices)
