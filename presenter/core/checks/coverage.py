"""The article's sentence units: every one is covered by a slide."""

from __future__ import annotations

from presenter.core.resolve.notes import Notes
from presenter.core.story import Story


def check_coverage(story: Story, notes: Notes) -> None:
    """Report the units that no slide covers."""
    if story.board.article is None:
        return
    covered = {unit for slide in story.slides for unit in slide.spec.covers}
    for index, unit in enumerate(story.board.article.units):
        if unit not in covered:
            hint = "add it to covers: of the slide that tells it"
            notes.warn(("article", "units", index), "uncovered", f"no slide covers {unit}", hint)
