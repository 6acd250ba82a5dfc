"""What a command works on: the story, its slides, a language and a theme. UsageError where there is no such thing."""

from __future__ import annotations

import sys
from pathlib import Path

from presenter.cli.main import UsageError
from presenter.core.report import count_line, render_text
from presenter.core.story import Slide, Story
from presenter.core.suggest import did_you_mean
from presenter.core.theme import THEMES, Theme
from presenter.core.themes import story_theme
from presenter.export.shots import RangeError, Steps, parse_ranges, parse_steps
from presenter.files import Loaded


def report_errors(loaded: Loaded, path: Path) -> bool:
    """Print the errors of a story on the error channel, if there are any; whether there are."""
    errors = [problem for problem in loaded.problems if problem.stops]
    if errors:
        print(render_text(errors, {str(path): loaded.text}), end="", file=sys.stderr)
        if loaded.story is not None:
            print(f"presenter: {path} has {count_line(errors)}; what stands without them is used", file=sys.stderr)
    return bool(errors)


def chosen_slides(story: Story, ranges: str | None) -> list[Slide]:
    """Slides of a list such as 1,3-5,closing; all when missing."""
    try:
        return parse_ranges(ranges, story) if ranges else list(story.slides)
    except RangeError as fault:
        raise UsageError(str(fault)) from fault


def chosen_steps(slides: list[Slide], wanted: str) -> Steps:
    """`final`, `all`, or steps that one of the slides at least has."""
    try:
        return parse_steps(wanted, slides)
    except RangeError as fault:
        raise UsageError(str(fault)) from fault


def chosen_language(story: Story, wanted: str | None) -> str:
    """The language asked for, else the story's first."""
    if wanted is not None and wanted not in story.languages:
        raise UsageError(f"the story has no language {wanted}; it has {', '.join(story.languages)}")
    return wanted or story.language


def chosen_theme(story: Story, wanted: str | None, *, bright: bool = False) -> Theme:
    """The theme asked for, else the story's own; `bright` for a bright room."""
    if wanted is not None and wanted not in THEMES:
        raise UsageError(f"there is no theme {wanted}; {did_you_mean(wanted, THEMES)}")
    return story_theme(story, wanted, bright=bright)
