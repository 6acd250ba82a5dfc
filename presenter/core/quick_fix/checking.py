"""What is wrong in a text of a story, as far as a machine may mend it: what only composed slides show is not looked for."""

from __future__ import annotations

from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import parse_story
from presenter.core.problem import Problem
from presenter.core.reader import Reader
from presenter.core.resolve.weights import weights_of
from presenter.core.source import read_source


def problems_of(text: str, file: str, reader: Reader) -> list[Problem]:
    """What reading finds and what deserves a warning, weighed as the story wants it."""
    parsed = parse_story(read_source(text, file), reader)
    if parsed.story is None:
        return list(parsed.problems)
    weights = weights_of(parsed.story.board, parsed.source)
    return [*parsed.problems, *weights.weighed(story_warnings(parsed.story, parsed.source))]
