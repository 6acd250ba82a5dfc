"""What the journal keeps of the tools, and the toolbox as it was before a crash. The ink is in its own file, saved at each stroke."""

from __future__ import annotations

from presenter.app.journal.record import ToolNote
from presenter.app.tools.case import ToolCase
from presenter.app.tools.toolbox import ToolState
from presenter.core.deck import Cursor, clamp
from presenter.core.story import Story


def tool_note(tools: ToolCase, story: Story) -> ToolNote:
    """As the tools are now; a talk without tools has none to remember."""
    box = tools.made
    if box is None:
        return ToolNote()
    held = (story.slides[box.held.slide].id, box.held.step, box.held.choice) if box.held is not None else None
    return ToolNote(box.tool, box.ink, box.cover, held, box.pointer_hidden)


def take_up(tools: ToolCase, story: Story, note: ToolNote) -> None:
    """Tool, colour, cover and frozen picture as they were; a frozen slide that the story lost is not frozen."""
    if note == ToolNote():
        return
    held = None
    if note.held is not None and note.held[0] in story.slide_index:
        slide, step, choice = note.held
        at = clamp(story, Cursor(story.slide_index[slide], step, choice))
        held = (at.slide, at.step, at.choice)
    tools.box.restore(ToolState(note.tool, note.ink, note.cover, held, note.pointer_hidden))
