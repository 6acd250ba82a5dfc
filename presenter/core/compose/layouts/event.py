"""An event: its date large, its title, what happened, its numbers or picture; the rule shows where it lies in time.

Slides that are made from a story's events use this layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.value_text import TIMES, value_text
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.event_furniture import draw_neighbours, draw_rule_marks, event_kicker
from presenter.core.compose.furniture import (
    CONTENT_TOP,
    LEFT,
    RIGHT,
    columns_width,
    headline,
    place,
    readable_width,
    standfirst,
    time_rule,
)
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import lines, paragraphs
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.signs import chip
from presenter.core.compose.trial import spare
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.geometry import Rect
from presenter.core.story import Event

TEXT_WIDTH = columns_width(7)
"""Of dates, titles and corrections."""
SIDE_X = 1248.0
WORDS_TOP = 196.0
DATE = 76
CAP = 0.729
"""Height of capitals and figures of the serif, in em."""
FOOT = 872.0
"""The event's words end here; its neighbours follow."""


def compose_layout(sheet: Sheet) -> None:
    """Rule, lane or chapter; date, title, text and correction on the left; picture, numbers or blocks on the right."""
    spec = sheet.slide.spec
    events = [sheet.story.events[name] for name in sheet.slide.events]
    shown = [event for event in events if sheet.after or not event.after] or events
    time_rule(sheet)
    event_kicker(sheet, shown[0] if shown else None)
    if not shown:
        last = standfirst(sheet, headline(sheet))
        if spec.body:
            paragraphs(
                sheet, "body", spec.body, LEFT, last + 90, "standfirst", width=TEXT_WIDTH, place=place(sheet, "body")
            )
        else:
            draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    draw_rule_marks(sheet, shown)
    side = _has_side(sheet, shown)
    top = WORDS_TOP
    needed = _draw_words(spare(sheet), shown, top, side=side) - top
    lowered = top + max(0.0, (FOOT - top - needed) * (0.16 if side else 0.42))
    if not side or _side_fits(sheet, shown, lowered):
        top = lowered
    bottom = _draw_words(sheet, shown, top, side=side)
    note_low(sheet, "event.date", bottom, FOOT, place(sheet))
    if side:
        _draw_side(sheet, shown, _side_area(top))
    draw_neighbours(sheet, shown)


def _side_area(top: float) -> Rect:
    return Rect(SIDE_X, top + 10, RIGHT - SIDE_X, FOOT - top - 10)


def _side_fits(sheet: Sheet, events: Sequence[Event], top: float) -> bool:
    """Whether blocks or numbers on the right have room when they begin lower; a picture takes all there is."""
    if _picture(sheet, events[0]):
        return False
    trial = spare(sheet)
    _draw_side(trial, events, _side_area(top))
    return not trial.overflows


def _has_side(sheet: Sheet, events: Sequence[Event]) -> bool:
    """Whether something stands on the right; if not, the title takes the width."""
    facts = any(name in sheet.story.facts for event in events for name in event.spec.facts)
    return bool(facts or sheet.slide.spec.blocks or _picture(sheet, events[0]))


def _draw_words(sheet: Sheet, events: Sequence[Event], top: float, *, side: bool) -> float:
    """Date, title, standfirst, other dates, text, correction, further events. Returns the lowest baseline."""
    event = events[0]
    sheet.name_sources([ref.id for ref in event.sources])
    width = TEXT_WIDTH + 64 if side else RIGHT - LEFT
    date = _date(sheet, event)
    wide = not side and sheet.extent(date, "value-hero", width=width - 50, size=DATE)[1] == 1
    size = DATE if wide else 56
    baseline = top + CAP * size
    sheet.mark("event.mark", event.origin, LEFT + 14, baseline - CAP * size / 2, 13, "amber", event=event.id)
    said = sheet.text(
        "event.date", date, LEFT + 50, baseline, "value-hero", size=size, pitch=size * 1.25, width=width - 50, ink="amber",
        event=event.id, sources=[ref.id for ref in event.sources],
    )  # fmt: skip
    baseline = _draw_other_dates(sheet, event, said.lines[-1].baseline)
    role = "headline" if side or _lines_of_title(sheet, width) > 2 else "title"
    cap = CAP * ROLES[role].style(sheet.language).size
    last = headline(
        sheet, width=width, role=role, baseline=baseline + cap + (52 if role == "title" else 44), max_lines=3
    )
    baseline = standfirst(sheet, last + (8 if role == "title" else 0), width=width)
    body = sheet.slide.spec.body or event.spec.text
    if body:
        where = place(sheet, "body") if sheet.slide.spec.body else (*event.place, "text")
        gap = 84 if role == "title" else 72
        baseline = paragraphs(
            sheet,
            "event.text",
            body,
            LEFT,
            baseline + gap,
            "standfirst",
            width=readable_width(sheet, "standfirst"),
            place=where,
            first=1 if sheet.slide.spec.steps else None,
        )
    correction = lines(sheet, event.spec.correction)
    if correction:
        baseline = chip(
            sheet, "event.correction", "fix", correction, LEFT, baseline + 62, width=TEXT_WIDTH,
            place=(*event.place, "correction"),
        )  # fmt: skip
    return _draw_further(sheet, events[1:], baseline)


def _lines_of_title(sheet: Sheet, width: float) -> int:
    return sheet.extent(lines(sheet, sheet.slide.spec.title), "title", width=width)[1]


def _date(sheet: Sheet, event: Event) -> Said:
    """The date as precisely as it is known; the undated say what they followed."""
    if event.moment is not None:
        return Said(format_date(event.moment, sheet.language))
    before, after = sheet.story.events.get(event.follows), sheet.story.events.get(event.precedes)
    dates = [format_date(other.moment, sheet.language) if other is not None and other.moment is not None else ""
             for other in (before, after)]  # fmt: skip
    if all(dates):
        return Said(word("between-dates", sheet.language, first=dates[0], last=dates[1]))
    if dates[0]:
        return Said(word("after-date", sheet.language, date=dates[0]))
    return Said(word("before-date", sheet.language, date=dates[1]) if dates[1] else word("undated", sheet.language))


def _draw_other_dates(sheet: Sheet, event: Event, baseline: float) -> float:
    """The dates of other sources, each beside its own mark; then why the one above is used."""
    for number, claim in enumerate(event.claims):
        said = lines(sheet, claim.label)
        text = format_date(claim.moment, sheet.language) + (f"  {said.text}" if said else "")
        baseline += 54
        own = "event.also" if number == 0 else f"event.also{number + 1}"
        sources = [ref.id for ref in claim.sources]
        sheet.mark(f"{own}.mark", "context", LEFT + 14, baseline - 9, 8, "amber", sources=sources)
        sheet.name_sources(sources)
        piece = sheet.text(
            own, Said(text, said.facts), LEFT + 50, baseline, "body", width=TEXT_WIDTH - 50, sources=sources,
            place=(*event.place, "also" if event.spec.also else "dates"),
        )  # fmt: skip
        baseline = piece.lines[-1].baseline
    because = lines(sheet, event.because)
    if event.claims and because and event.moment is not None:
        used = word("date-used", sheet.language, date=format_date(event.moment, sheet.language))
        said = Said(word("name-colon", sheet.language, name=used) + because.text, because.facts)
        baseline += 44
        place = (*event.place, "because") if event.spec.because else (*event.place, "dates")
        piece = sheet.text(
            "event.because", said, LEFT + 50, baseline, "chart-label", width=TEXT_WIDTH - 50, place=place
        )
        baseline = piece.lines[-1].baseline
    return baseline


def _draw_further(sheet: Sheet, events: Sequence[Event], baseline: float) -> float:
    """Date and title of the slide's other events, a line each."""
    if not events:
        return baseline
    baseline += 76
    dates = [_date(sheet, event) for event in events]
    column = min(420.0, max(sheet.extent(date, "chart-label", bold=True)[0] for date in dates) + 40)
    for event, date in zip(events, dates, strict=True):
        own = f"event.further.{event.id}"
        sheet.mark(f"{own}.mark", event.origin, LEFT + 14, baseline - 8, 7, "t2", event=event.id)
        first = sheet.text(
            f"{own}.date", date, LEFT + 50, baseline, "chart-label", bold=True, width=column - 20, event=event.id
        )
        piece = sheet.text(
            f"{own}.title", lines(sheet, event.spec.title), LEFT + 50 + column, baseline, "chart-label",
            width=TEXT_WIDTH - 50 - column, event=event.id, slide="", sources=[ref.id for ref in event.sources],
            place=(*event.place, "title"),
        )  # fmt: skip
        sheet.name_sources([ref.id for ref in event.sources])
        baseline = max(first.lines[-1].baseline, piece.lines[-1].baseline) + 42
    return baseline - 42


def _picture(sheet: Sheet, event: Event) -> str | None:
    return sheet.slide.spec.picture or event.spec.picture


def _draw_side(sheet: Sheet, events: Sequence[Event], area: Rect) -> None:
    """The picture; below it the blocks, or the numbers the events are about."""
    spec = sheet.slide.spec
    picture = _picture(sheet, events[0])
    facts = [name for event in events for name in event.spec.facts if name in sheet.story.facts]
    top = area.y
    if picture:
        height = area.height if not (spec.blocks or facts) else min(area.height * 0.56, 320.0)
        said = sheet.say(spec.alt) or sheet.say(events[0].spec.alt) or sheet.say(events[0].spec.title)
        sheet.picture("picture", Rect(area.x, top, area.width, height), picture, said.text)
        top += height + 40
    if spec.blocks:
        draw_panel(sheet, spec.blocks, Rect(area.x, top, area.width, area.bottom - top))
    elif facts:
        _draw_facts(sheet, list(dict.fromkeys(facts)), Rect(area.x, top, area.width, area.bottom - top))


def _draw_facts(sheet: Sheet, facts: Sequence[str], area: Rect) -> None:
    """Each number with its origin mark and what it is."""
    y = area.y
    for name in facts:
        fact = sheet.fact(name)
        own = f"event.fact.{name}"
        label = lines(sheet, fact.spec.label)
        sheet.mark(f"{own}.mark", fact.origin, area.x + 10, y + 26, 9, "amber", facts=(name,))
        number, sources = sheet.number(name), [ref.id for ref in fact.sources]
        if number.text.startswith(TIMES):
            value = value_text(sheet, own, number, area.x + 36, y + 40, ROLES["value"].size, sources=sources)
        else:
            value = sheet.text(own, number, area.x + 36, y + 40, "value", width=area.width - 36, sources=sources)
        piece = sheet.text(
            f"{own}.label", label, area.x + 36, value.lines[-1].baseline + 38, "chart-label", width=area.width - 36
        )
        y = piece.lines[-1].baseline + ROLES["chart-label"].size + 20 if piece.lines else value.lines[-1].baseline + 44
    note_low(sheet, f"event.fact.{facts[-1]}", y - 44, area.bottom, place(sheet))
