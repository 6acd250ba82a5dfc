"""Parts of a slide that its layout does not show, and parts that the layout waits for. A test draws them all."""

from __future__ import annotations

import re

from presenter.core.resolve.notes import Notes
from presenter.core.schema import SlideSpec
from presenter.core.story import Story
from presenter.core.suggest import did_you_mean

PARTS: dict[str, str] = {
    "body": "text",
    "blocks": "text",
    "chart": "chart",
    "diagram": "diagram",
    "table": "table",
    "number": "big-number",
    "columns": "cards",
    "axes": "matrix",
    "quote": "quote",
    "by": "quote",
    "picture": "picture",
    "groups": "closing",
    "focus": "timeline",
}
"""Parts that not every layout shows, each with the layout it is most at home in."""

SHOWN: dict[str, frozenset[str]] = {
    "title": frozenset({"body", "blocks", "chart"}),
    "section": frozenset({"body"}),
    "big-number": frozenset({"number", "body", "blocks", "chart"}),
    "text": frozenset({"body", "blocks"}),
    "event": frozenset({"body", "blocks", "picture"}),
    "quote": frozenset({"quote", "by", "blocks"}),
    "picture": frozenset({"picture", "by", "body", "blocks"}),
    "comparison": frozenset({"columns", "blocks"}),
    "cards": frozenset({"columns", "blocks"}),
    "matrix": frozenset({"columns", "axes", "blocks"}),
    "table": frozenset({"table", "blocks"}),
    "chart": frozenset({"chart", "body", "blocks"}),
    "diagram": frozenset({"diagram", "blocks"}),
    "timeline": frozenset({"focus"}),
    "sources": frozenset(),
    "closing": frozenset({"groups", "body", "blocks", "chart"}),
}
"""Which of them each layout shows."""

NEEDED: dict[str, str] = {
    "big-number": "number",
    "quote": "quote",
    "picture": "picture",
    "comparison": "columns",
    "cards": "columns",
    "matrix": "columns",
    "table": "table",
    "chart": "chart",
    "diagram": "diagram",
}
"""What a layout is nothing without."""

_LIKE_AN_ID = re.compile(r"[a-z][a-z0-9_-]*")


def check_parts(story: Story, notes: Notes) -> None:
    """Report parts that are written and not seen, parts that are missed, and chapters spelt like an unknown id."""
    if not story.events and not story.board.slides and not notes.lacks(()):
        message = "there is nothing to show but the title: no events and no slides"
        notes.warn(("title",), "nothing-to-show", message, "add events: or slides:", at_key=True)
    for slide in [state for written in story.slides for state in written.all_states if not state.made]:
        layout = slide.spec.layout
        for part, home in PARTS.items():
            if getattr(slide.spec, part) and part not in SHOWN[layout]:
                message = f"a slide with layout: {layout} does not show its {part}"
                notes.warn(
                    (*slide.place, part), "not-shown", message, f"write layout: {home}, or delete it", at_key=True
                )
        needed = NEEDED.get(layout)
        if needed and not getattr(slide.spec, needed) and not notes.lacks((*slide.place, needed)):
            message = f"a slide with layout: {layout} has no {needed}"
            notes.warn((*slide.place, "layout"), "missing-part", message, f"add {needed}:")
        _check_chapter(slide.spec, slide.place, story, notes)


def _check_chapter(spec: SlideSpec, place: tuple[str | int, ...], story: Story, notes: Notes) -> None:
    chapters = story.board.sections
    if spec.section and chapters and spec.section not in chapters and _LIKE_AN_ID.fullmatch(spec.section):
        message = f"there is no chapter “{spec.section}”; it is shown as it is written"
        notes.warn((*place, "section"), "unknown-section", message, did_you_mean(spec.section, chapters))
