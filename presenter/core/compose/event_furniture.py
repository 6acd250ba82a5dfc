"""Around an event: its lane over the title, all events as marks on the time rule, its neighbours at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import KICKER_Y, LEFT, RIGHT, RULE_Y, WIDTH, kicker
from presenter.core.compose.neighbours import BUCKET, neighbours, slide_of, told_events
from presenter.core.compose.paths import circle
from presenter.core.compose.sheet import Align, Said, Sheet
from presenter.core.dates import format_date
from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.scale import TimeScale

FOOT_RULE = 896.0
DATE_Y = 930.0
TITLE_Y = 962.0
HALF = WIDTH / 2 - 60


def event_kicker(sheet: Sheet, event: Event | None) -> None:
    """The chapter; for a slide without one, the event's lane with its colour."""
    kicker(sheet)
    if sheet.slide.spec.section or event is None or event.lane not in sheet.story.lanes:
        return
    label = sheet.say(sheet.story.lanes[event.lane].label)
    if sheet.slide.spec.claim or not label:
        return
    text = label.text if sheet.language == "zh" else label.text.upper()
    colour = Ink(sheet.story.lane_colour(event.lane))
    sheet.box("kicker.lane", Rect(LEFT, KICKER_Y - 16, 14, 14), "lane", fill=colour)
    sheet.text("kicker", Said(text, label.facts), LEFT + 26, KICKER_Y, "kicker")


def draw_rule_marks(sheet: Sheet, events: Sequence[Event]) -> None:
    """A dot per event on the rule, the slide's own ones larger and in the accent colour."""
    scale = TimeScale(*sheet.story.period, LEFT, RIGHT, sheet.story.tears)
    own = {event.id for event in events}
    taken: set[int] = set()
    for days, event in told_events(sheet.story, after=sheet.after):
        x = scale.x(days)
        bucket = round(x / BUCKET)
        if event.id in own or bucket in taken or not LEFT <= x <= RIGHT:
            continue
        taken.add(bucket)
        sheet.shape(f"rule.event.{event.id}", circle(x, RULE_Y, 4), "rule", fill=Ink("t3"), event=event.id)
    for event in events:
        if event.moment is None:
            continue
        middle = (scale.x(event.moment.start.days) + scale.x(event.moment.end.days)) / 2
        x = min(max(scale.beside_tears(middle), LEFT), RIGHT)
        sheet.shape(f"rule.event.{event.id}", circle(x, RULE_Y, 8), "time-span", fill=Ink("amber"), event=event.id)


def draw_neighbours(sheet: Sheet, events: Sequence[Event]) -> None:
    """What came just before on the left, what came just after on the right, quietly; a click leads there."""
    own = {event.id for event in events}
    around = neighbours(sheet.story, events[0], own, after=sheet.after)
    last = neighbours(sheet.story, events[-1], own, after=sheet.after)
    if around.before is None and last.after is None:
        return
    sheet.line("neighbours.rule", LEFT, FOOT_RULE, RIGHT, FOOT_RULE, Pen(Ink("line"), 1))
    if around.before is not None:
        _draw_one(sheet, "neighbours.before", around.before, "left")
    if last.after is not None:
        _draw_one(sheet, "neighbours.after", last.after, "right")


def _draw_one(sheet: Sheet, id_: str, event: Event, align: Align) -> None:
    """An arrow and the date, the title under them on one line; a long title gives way to its short form."""
    date = format_date(event.moment, sheet.language) if event.moment else ""
    words = f"← {date}" if align == "left" else f"{date} →"
    x = LEFT if align == "left" else RIGHT
    leads = slide_of(sheet.story, event.id)
    sheet.text(
        f"{id_}.date",
        words,
        x,
        DATE_Y,
        "chart-label-small",
        align=align,
        ink="t3",
        bold=True,
        event=event.id,
        slide=leads,
    )
    title = sheet.say(event.spec.title)
    if sheet.extent(title, "chart-label-small")[0] > HALF and event.spec.short:
        title = sheet.say(event.spec.short)
    title = Said(title.text.replace("|", ""), title.facts)
    sheet.text(
        id_, title, x, TITLE_Y, "chart-label-small", align=align, width=HALF, max_lines=1, event=event.id, slide=leads,
        place=(*event.place, "title"),
    )  # fmt: skip
