"""What deserves a warning in a story that stands: left out of start-up, for `check` and the list of problems."""

from __future__ import annotations

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
    texts = contents_of(story.board).texts
    for slide in story.slides:
        for state in slide.states.values():
            texts += contents_of(state.spec, state.place).texts
    check_sourcing(story, notes)
    check_typed_numbers(story, texts, notes)
    check_translations(texts, story.languages, notes)
    check_coverage(story, notes)
    check_parts(story, notes)
    check_colours(story, notes)
    check_sums(story, notes)
    check_pace(story, notes)
    check_notes_steps(story, notes)
    check_notes_length(story, notes)
    check_charts_told(story, notes)
    check_twins(story, notes)
    if today is not None:
        check_stale(story, today, notes)
    return list(dict.fromkeys(notes.problems))
