"""Speaker notes for steps that their slide does not have."""

from __future__ import annotations

from presenter.core.resolve.notes import Notes
from presenter.core.speaker_notes import highest_mark
from presenter.core.story import Story


def check_notes_steps(story: Story, notes: Notes) -> None:
    """Warn about notes that follow more steps than any state of their slide has."""
    for slide in story.slides:
        last = max(state.last_step for state in slide.all_states)
        written = slide.spec.notes
        for language, text in written.items() if isinstance(written, dict) else (("", written),):
            highest = highest_mark(text)
            if highest > last:
                path = (*slide.place, "notes", language) if language else (*slide.place, "notes")
                has = f"its last step is {last}" if last else "the slide has no steps"
                notes.warn(
                    path, "notes-step", f"the notes speak of step {highest}, but {has}", "count from 0, as `step:` does"
                )
