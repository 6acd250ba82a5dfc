"""Planned times that do not fit: slides that take more than their chapter, chapters more than the talk."""

from __future__ import annotations

from presenter.core.resolve.notes import Notes
from presenter.core.story import Story
from presenter.core.suggest import did_you_mean

LEAST = 0.01
"""Minutes that sums may differ by, written as they are with one digit."""


def check_pace(story: Story, notes: Notes) -> None:
    """Warn where the parts are planned longer than the whole; a chapter that no slide is in has no time to plan."""
    pace = story.board.pace
    if pace is None:
        return
    in_all = 0.0
    for section, minutes in pace.sections.items():
        members = [slide for slide in story.slides if slide.spec.section == section]
        if not members:
            known = list(dict.fromkeys(slide.spec.section for slide in story.slides if slide.spec.section))
            hint = did_you_mean(section, known) if known else "give slides a `section`"
            message = f"no slide is in the chapter “{section}”"
            notes.warn(("pace", "sections", section), "pace-section", message, hint, at_key=True)
            continue
        written = sum(slide.spec.minutes or 0.0 for slide in members)
        in_all += max(written, minutes)
        if written > minutes + LEAST:
            notes.warn(
                ("pace", "sections", section),
                "pace-over",
                f"the slides of “{section}” are planned for {written:g} minutes, the chapter for {minutes:g}",
                "plan fewer minutes for its slides, or more for the chapter",
            )
    in_all += sum(slide.spec.minutes or 0.0 for slide in story.slides if slide.spec.section not in pace.sections)
    if pace.minutes is not None and in_all > pace.minutes + LEAST:
        notes.warn(
            ("pace", "minutes"),
            "pace-over",
            f"chapters and slides are planned for {in_all:g} minutes, the talk for {pace.minutes:g}",
            "plan fewer minutes for its parts, or more for the talk",
        )
