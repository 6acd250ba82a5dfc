"""Parts of a slide that its layout does not show, and parts that the layout waits for. A test draws them all."""

from __future__ import annotations

import re

from presenter.core.compose.multiples import DRAWN, SPLIT
from presenter.core.resolve.notes import Notes
from presenter.core.schema import SlideSpec
from presenter.core.schema.diagram import ForkSpec
from presenter.core.story import Story
from presenter.core.suggest import did_you_mean

PARTS: dict[str, str] = {
    "body": "text",
    "blocks": "text",
    "chart": "chart",
    "charts": "small-multiples",
    "diagram": "diagram",
    "table": "table",
    "agenda": "agenda",
    "number": "big-number",
    "columns": "cards",
    "axes": "matrix",
    "quote": "quote",
    "by": "quote",
    "picture": "picture",
    "bleed": "picture",
    "groups": "closing",
    "focus": "timeline",
}
"""Parts that not every layout shows, each with the layout it is most at home in."""

SHOWN: dict[str, frozenset[str]] = {
    "title": frozenset({"body", "blocks", "chart"}),
    "section": frozenset({"body"}),
    "agenda": frozenset({"agenda", "blocks"}),
    "statement": frozenset({"body", "blocks"}),
    "big-number": frozenset({"number", "body", "blocks", "chart"}),
    "text": frozenset({"body", "blocks"}),
    "event": frozenset({"body", "blocks", "picture"}),
    "quote": frozenset({"quote", "by", "blocks"}),
    "picture": frozenset({"picture", "bleed", "by", "body", "blocks"}),
    "comparison": frozenset({"columns", "blocks"}),
    "cards": frozenset({"columns", "blocks"}),
    "matrix": frozenset({"columns", "axes", "blocks"}),
    "table": frozenset({"table", "blocks"}),
    "chart": frozenset({"chart", "body", "blocks"}),
    "small-multiples": frozenset({"charts", "chart", "blocks"}),
    "diagram": frozenset({"diagram", "blocks"}),
    "fork": frozenset({"diagram", "blocks"}),
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
    "fork": "diagram",
}
"""What a layout is nothing without."""

UNSEEN_IN_PANELS = ("annotations", "lines", "events", "target", "share_of", "up", "down", "ratio")
"""Keys of charts for which the panels of small multiples are too small."""

ALT = {"alt": "says what the picture shows"}

_LIKE_AN_ID = re.compile(r"[a-z][a-z0-9_-]*")


def check_parts(story: Story, notes: Notes) -> None:
    """Report parts that are written and not seen, parts that are missed, and chapters spelt like an unknown id."""
    if not (story.events or story.board.event_file or story.board.slides or notes.lacks(())):
        message = "there is nothing to show but the title: no events and no slides"
        notes.warn(("title",), "nothing-to-show", message, "add events: or slides:", at_key=True)
    for event in story.events.values():
        if event.spec.picture and not event.spec.alt and not notes.lacks((*event.place, "alt")):
            notes.warn((*event.place, "picture"), "no-alt", "this picture has no alt:", f"alt: {ALT['alt']}")
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
        _check_picture(slide.spec, slide.place, notes)
        _check_kinds(slide.spec, slide.place, notes)
        _check_agenda(slide.spec, slide.place, story, notes)
        _check_chapter(slide.spec, slide.place, story, notes)


def _check_picture(spec: SlideSpec, place: tuple[str | int, ...], notes: Notes) -> None:
    """Who made a picture, and what it shows, are part of it."""
    if spec.picture is None or "picture" not in SHOWN[spec.layout]:
        return
    wanted = ALT if spec.layout != "picture" else {"by": "says whose picture this is", **ALT}
    for key, meaning in wanted.items():
        if not getattr(spec, key) and not notes.lacks((*place, key)):
            notes.warn((*place, "picture"), f"no-{key}", f"this picture has no {key}:", f"{key}: {meaning}")


def _check_kinds(spec: SlideSpec, place: tuple[str | int, ...], notes: Notes) -> None:
    """A fork is a diagram of that type; small multiples are two charts or more of one type that has panels."""
    if spec.layout == "fork" and spec.diagram is not None and not isinstance(spec.diagram, ForkSpec):
        message = "a slide with layout: fork shows a diagram of type: fork"
        notes.warn((*place, "diagram"), "layout-kind", message, "write layout: diagram for any other")
    if spec.layout != "small-multiples":
        return
    panels = len(spec.charts) or len(getattr(spec.chart, "series", ()))
    if panels < 2 and not notes.lacks((*place, "charts")):
        message = "small multiples are two panels or more"
        hint = "add charts: with two to nine charts, or a chart: with series:"
        notes.warn((*place, "layout"), "missing-part", message, hint)
    if not spec.charts and panels and not isinstance(spec.chart, SPLIT):
        message = "the series that small multiples split are those of a chart of type: line or slope"
        notes.warn((*place, "chart"), "layout-kind", message, "write layout: chart for any other")
    for number, chart in enumerate(spec.charts):
        if not isinstance(chart, DRAWN):
            message = "a panel of small multiples is a chart of type: line, bars or staircase"
            notes.warn((*place, "charts", number), "layout-kind", message, "give it a slide of its own")
            continue
        unseen = [key for key in UNSEEN_IN_PANELS if getattr(chart, key, None)]
        for key in unseen:
            notes.warn((*place, "charts", number, key), "not-shown", f"a panel does not show {key}", "delete it")
        if type(chart) is not type(spec.charts[0]):
            message = "panels of different types cannot be compared"
            notes.warn((*place, "charts", number), "layout-kind", message, "draw all panels as the first")


def _check_agenda(spec: SlideSpec, place: tuple[str | int, ...], story: Story, notes: Notes) -> None:
    """The slides and the chapter an agenda names are there."""
    if spec.agenda is None:
        return
    for number, item in enumerate(spec.agenda.items):
        if item.slide is not None and item.slide not in story.slide_index:
            where = (*place, "agenda", "items", number, "slide")
            notes.warn(
                where, "unknown-slide", f"there is no slide “{item.slide}”", did_you_mean(item.slide, story.slide_index)
            )
    current = spec.agenda.current
    chapters = dict.fromkeys(slide.spec.section for slide in story.slides if slide.spec.section)
    if current is not None and (spec.agenda.items or current not in chapters):
        message = f"no slide is in the chapter “{current}”"
        hint = did_you_mean(current, [name for name in chapters if name])
        if spec.agenda.items:
            message, hint = "an agenda with items of its own takes no chapter", "write current: true at the item"
        notes.warn((*place, "agenda", "current"), "unknown-section", message, hint)


def _check_chapter(spec: SlideSpec, place: tuple[str | int, ...], story: Story, notes: Notes) -> None:
    chapters = story.board.sections
    if spec.section and chapters and spec.section not in chapters and _LIKE_AN_ID.fullmatch(spec.section):
        message = f"there is no chapter “{spec.section}”; it is shown as it is written"
        notes.warn((*place, "section"), "unknown-section", message, did_you_mean(spec.section, chapters))
