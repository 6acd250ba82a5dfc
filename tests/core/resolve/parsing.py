"""Short ways to resolve a few lines of a story in tests."""

from __future__ import annotations

from presenter.core.parse import parse_story
from presenter.core.reader import Reader
from presenter.core.source import read_source
from presenter.core.story import Story


def problems_of(text: str, reader: Reader | None = None) -> list[str]:
    """Each problem as `line:column: message`."""
    parsed = parse_story(read_source(text, "story.yaml"), reader)
    return [f"{p.span.line}:{p.span.column}: {p.message}" for p in sorted(parsed.problems, key=lambda p: p.span)]


def story_of(text: str, reader: Reader | None = None) -> Story:
    """The story of a text without problems."""
    parsed = parse_story(read_source(text, "story.yaml"), reader)
    assert not parsed.problems, parsed.problems
    assert parsed.story is not None
    return parsed.story
