"""What deserves a warning in a story that stands: left out of start-up, for `check` and the list of problems."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.core.checks.charts import check_charts_told
from presenter.core.checks.colours import check_colours
from presenter.core.checks.coverage import check_coverage
from presenter.core.checks.notes_steps import check_notes_steps
from presenter.core.checks.pace import check_pace
from presenter.core.checks.parts import check_parts
from presenter.core.checks.sourcing import check_sourcing, check_typed_numbers
from presenter.core.checks.stale import check_stale
from presenter.core.checks.sums import check_sums
from presenter.core.checks.translations import check_translations
from presenter.core.checks.twins import check_twins
from presenter.core.checks.wording import check_notes_length
from presenter.core.problem import Problem
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import contents_of
from presenter.core.source import Source
from presenter.core.story import Story


def story_warnings(story: Story, source: Source, today: float | None = None) -> list[Problem]:
    """Numbers typed by hand, missing sources, dates and translations, units not covered, parts not shown, pale colours.

    Numbers are too old as of `today` in days; without it none is. All rules count as they are: see `resolve.weights`.
    """
    notes = Notes(source)
    for _ in warning_steps(story, notes, today):
        pass
    return list(dict.fromkeys(notes.problems))


def warning_steps(story: Story, notes: Notes, today: float | None = None) -> Iterator[None]:
    """The same piece by piece, for a window that must not stand still: one look through the story at a time."""
    texts = contents_of(story.board).texts
    for slide in story.slides:
        for state in slide.states.values():
            texts += contents_of(state.spec, state.place).texts
    yield
    check_sourcing(story, notes)
    yield
    check_typed_numbers(story, texts, notes)
    yield
    check_translations(texts, story.languages, notes)
    for check in (
        check_coverage, check_parts, check_colours, check_sums, check_pace, check_notes_steps,
        check_notes_length, check_charts_told, check_twins,
    ):  # fmt: skip
        yield
        check(story, notes)
    if today is not None:
        check_stale(story, today, notes)
