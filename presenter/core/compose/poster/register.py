"""All events of a poster in columns under its lanes: when, what, in how many words, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from presenter.core.citation import dated_source
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.typeset import break_lines, styled_phrase
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.markup import Phrase
from presenter.core.story import Event
from presenter.core.timeline.index import TimelineIndex
from presenter.core.timeline.telling import told

COLUMN, GAP = 520.0, 48.0
INDENT = 26.0
AIR = 22.0
"""Between two entries."""
GROUP = "register"


class _Line(Struct, frozen=True):
    """A paragraph of an entry: its piece's name, its words, role and colour, and what the words rest on."""

    name: str
    text: str
    role: str
    ink: str
    height: float
    sources: tuple[str, ...] = ()


class _Entry(Struct, frozen=True):
    event: Event
    lines: tuple[_Line, ...]
    height: float


def register(sheet: Sheet, index: TimelineIndex, area: Rect, heed: Callable[[], object] = bool) -> float:
    """Set every event once, by time, in columns of about one length; returns the lower edge. The area's height is open.

    `heed` is called every few milliseconds, and may raise to stop.
    """
    entries = [_entry(sheet, entry.event) for entry in index.order]
    if not entries:
        return area.y
    count = max(1, int((area.width + GAP) / (COLUMN + GAP)))
    width = (area.width + GAP) / count - GAP
    sheet.line("register.rule", area.x, area.y, area.right, area.y, Pen(Ink("line"), 1), "register", GROUP)
    top = area.y + 56
    bottom = top
    for number, column in enumerate(_columns(entries, count, heed)):
        x, y = area.x + number * (width + GAP), top
        for entry in column:
            _set(sheet, entry, x, y)
            y += entry.height
        bottom = max(bottom, y)
    return bottom


def _entry(sheet: Sheet, event: Event) -> _Entry:
    lines = tuple(_lines(sheet, event))
    return _Entry(event, lines, sum(line.height for line in lines) + AIR)


def _columns(entries: list[_Entry], count: int, heed: Callable[[], object]) -> list[list[_Entry]]:
    """Filled one after the other, the least height at which all find room in so many columns."""
    low, high = max(entry.height for entry in entries), sum(entry.height for entry in entries)
    while high - low > 1:
        heed()
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(entries, middle)) <= count else (middle, high)
    return _filled(entries, high)


def _filled(entries: list[_Entry], height: float) -> list[list[_Entry]]:
    columns: list[list[_Entry]] = [[]]
    used = 0.0
    for entry in entries:
        if columns[-1] and used + entry.height > height:
            columns.append([])
            used = 0.0
        columns[-1].append(entry)
        used += entry.height
    return columns


def _lines(sheet: Sheet, event: Event) -> Iterator[_Line]:
    story, language = sheet.story, sheet.language
    telling = told(story, event.id, language)
    assert telling is not None  # noqa: S101  # the index has events of the story only
    places: dict[str, list[str]] = {}
    for ref in event.sources:
        places.setdefault(dated_source(story, ref.source, language), []).append(ref.locator or "")
    sources = "; ".join(" ".join([name, *filter(None, locators)]) for name, locators in places.items())
    parts = [
        ("date", telling.date, "source-label", "t2"),
        ("title", telling.title, "timeline-label-article", "t1"),
        ("text", telling.text, "source-line", "t2"),
        (
            "correction",
            f"{word('fix', language)} {telling.correction}" if telling.correction else "",
            "source-line",
            "fix",
        ),
        ("claims", "\u2003".join(telling.claims), "ruler", "t3"),
        ("sources", sources, "ruler", "t3"),
    ]
    for name, text, role, ink in parts:
        if text:
            styled = [styled_phrase(Phrase(text), sheet.style(role), Ink(ink))]
            lines = len(break_lines(styled, sheet.measure, COLUMN - INDENT))
            refs = tuple(ref.id for ref in event.sources) if name in ("title", "sources") else ()
            yield _Line(name, text, role, ink, lines * ROLES[role].line_pitch(sheet.language), refs)


def _set(sheet: Sheet, entry: _Entry, x: float, y: float) -> None:
    event = entry.event
    lane = event.lanes[0] if event.lanes else ""
    colour = sheet.story.lane_colour(lane) if lane in sheet.story.lanes else "amber"
    sheet.box(
        f"register.{event.id}.lane", Rect(x, y - 14, 12, 12), "register", fill=Ink(colour), group=GROUP, event=event.id
    )
    for line in entry.lines:
        sheet.text(
            f"register.{event.id}.{line.name}", line.text, x + INDENT, y, line.role, width=COLUMN - INDENT,
            ink=line.ink, group=GROUP, sources=line.sources, event=event.id, as_role="register", markup=False,
        )  # fmt: skip
        y += line.height
