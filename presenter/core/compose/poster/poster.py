"""The story's whole timeline as one long frame: head, eras, axis, lanes, the axis again, and a register of all events.

Lengths are half points, 144 to the inch, as on a page of slides: a label of 21 is one of 10.5 points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.citation import origin_key
from presenter.core.compose.frame import AnyPiece, Frame, Origin
from presenter.core.compose.measure import Measure
from presenter.core.compose.poster.names_again import names_again
from presenter.core.compose.poster.register import register
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.as_of import as_of
from presenter.core.compose.timeline.axis import AXIS_DROP, GROUP
from presenter.core.compose.timeline.crowd import crowd_bands, crowd_feet
from presenter.core.compose.timeline.lanes import label_width
from presenter.core.compose.timeline.unfolded import draw_events, draw_ground, draw_ruler
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.index import TimelineIndex, index_of
from presenter.core.timeline.items import SLIDE, TimelineLayout
from presenter.core.timeline.layout import lay_out
from presenter.core.timeline.range_words import range_words
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts

UNITS_PER_METRE = 144 / 0.0254
LEAST, MOST = 4800.0, 28_000.0
"""Lengths of a poster; a page of a PDF has 14,400 points at the most (ISO 32000-1, annex C)."""
MARGIN = 96.0
TITLE, UNDER_TITLE, HEAD = 76.0, 120.0, 160.0
"""From the margin to the baselines of title and second line, and to the eras."""
LANE, LEAST_LANES = 150.0, 620.0
"""Height of a lane, and of all of them, before labels ask for more."""
FOOT = 60.0
GROWS = 1.3
TALLER = (1.0, 1.5, 2.2)
WEIGHTY = 2
"""Events from this weight on are labelled, if there is any room for it."""
SIZES = replace(SLIDE, magnified=1e6)
"""Of a slide, but for which events want a label: all of them."""
MOST_EVENTS = 600
"""With more of them, what room they need is not tried out."""


class _Sheet(Sheet):
    """One that can be stopped at each piece: thousands of marks are set without a word that is measured."""

    heed: Callable[[], object] = bool

    def add(self, piece: AnyPiece) -> None:
        self.heed()
        super().add(piece)


class Poster(Struct, frozen=True):
    """The frame, and the events of weight that found no room for their label in the lanes (the register has them)."""

    frame: Frame
    unlabelled: tuple[str, ...] = ()


def compose_poster(
    story: Story,
    language: str,
    measure: Measure,
    *,
    after: bool = False,
    length: float | None = None,
    heed: Callable[[], object] = bool,
) -> Poster:
    """All of a story's time. `length` is the whole width; None takes the shortest on which all weighty labels fit.

    `heed` is called every few milliseconds, and may raise to stop.
    """
    if story.fonts:
        from presenter.core.compose.own_fonts import OwnMeasure  # few stories bring fonts

        own = measure = OwnMeasure(measure, story.fonts)
    index = index_of(story, after=after)
    sheet = _Sheet(story, story.slides[0], 0, language, measure, after=after, heed=heed)
    plan = _Plan(sheet, index, Texts(story, language))
    width, lanes_height = plan.room(length)
    layout, end = plan.drawn(width, lanes_height)
    bottom = register(sheet, index, Rect(MARGIN, end, width - 2 * MARGIN, 0), heed)
    frame = replace(
        sheet.frame(), slide="", title=story.plain_text(story.board.title, language), covers=(),
        size=Rect(0, 0, width, bottom + MARGIN),
    )  # fmt: skip
    return Poster(own.dressed(frame) if story.fonts else frame, plan.unlabelled(layout))


class _Plan:
    """One poster being laid out on a sheet."""

    def __init__(self, sheet: _Sheet, index: TimelineIndex, texts: Texts) -> None:
        self.sheet, self.index, self.texts = sheet, index, texts
        low, high = sheet.story.period
        self.period = (
            min([low, *(entry.start for entry in index.order)]),
            max([high, *(entry.end for entry in index.order)]),
        )

    def room(self, length: float | None) -> tuple[float, float]:
        """The width, and the height of all lanes, that take the least paper for the labels of all weighty events."""
        least = max(LEAST_LANES, LANE * len(self.index.lanes))
        widths = [length] if length else _lengths()
        if len(self.index.order) > MOST_EVENTS:
            return length or MOST / 2, least * TALLER[-1]
        sizes = sorted(
            ((width, least * taller) for width in widths for taller in TALLER), key=lambda size: size[0] * size[1]
        )
        missing = len(self.unlabelled(self._laid_out(*sizes[0], top=0.0)))
        if not missing or len(sizes) == 1:
            return sizes[0]
        if len(self.unlabelled(self._laid_out(*sizes[-1], top=0.0))):
            return sizes[-1]  # the register says what has no room
        low, high = 0, len(sizes) - 1  # too small, large enough
        while high - low > 1:
            middle = (low + high) // 2
            if self.unlabelled(self._laid_out(*sizes[middle], top=0.0)):
                low = middle
            else:
                high = middle
        return sizes[high]

    def unlabelled(self, layout: TimelineLayout) -> tuple[str, ...]:
        said = {label.event for label in layout.labels if label.kind not in ("earlier", "later", "more", "date")}
        return tuple(
            entry.event.id
            for entry in self.index.order
            if entry.event.spec.weight >= WEIGHTY and entry.event.id not in said
        )

    def _scale(self, width: float) -> TimeScale:
        return TimeScale(*self.period, MARGIN, width - MARGIN, self.sheet.story.tears)

    def _laid_out(self, width: float, height: float, top: float, blocked: Sequence[Rect] = ()) -> TimelineLayout:
        scale = self._scale(width)
        area = Rect(scale.x0, top, scale.x1 - scale.x0, height)
        feet = crowd_feet(self.sheet, self.index, height)
        return lay_out(
            self.index, scale, area, SIZES, label_width(self.sheet), self.texts, blocked=tuple(blocked), feet=feet,
            heed=self.sheet.heed,
        )  # fmt: skip

    def drawn(self, width: float, height: float) -> tuple[TimelineLayout, float]:
        """Head and timeline on the sheet; returns the layout, and where the register may begin."""
        sheet, scale = self.sheet, self._scale(width)
        _head(sheet, scale)
        ruler = draw_ruler(sheet, scale, MARGIN + HEAD)
        layout = self._laid_out(width, height, ruler.axis_y, ruler.taken)
        feet = crowd_feet(sheet, self.index, height)
        lanes_end = ruler.axis_y + height
        draw_ground(sheet, scale, ruler, layout, feet, axes=[lanes_end + AXIS_DROP])
        bands = crowd_bands(sheet, self.index, layout, feet)
        draw_events(sheet, scale, ruler, layout, bands, lanes_end + AXIS_DROP + 6)
        names_again(sheet, layout, [*ruler.taken, *ruler.left_out(layout.area)])
        as_of(sheet, scale, ruler.axis_y, lanes_end + AXIS_DROP + 6, None)
        return layout, lanes_end + AXIS_DROP + FOOT


def _lengths() -> list[float]:
    found, width = [], LEAST
    while width < MOST:
        found.append(round(width / 10) * 10.0)
        width *= GROWS
    return [*found, MOST]


def _head(sheet: Sheet, scale: TimeScale) -> None:
    """The title; under it whose it is, which time it is of, and what the marks mean."""
    story, language = sheet.story, sheet.language
    sheet.text(
        "title", sheet.say(story.board.title), MARGIN, MARGIN + TITLE, "headline", width=scale.x1 - MARGIN, max_lines=1
    )
    author = story.plain_text(story.board.author, language) if story.board.author else ""
    said = (author, story.board.date or "", range_words(scale.start, scale.end, language), story.revision[:12])
    y = MARGIN + UNDER_TITLE
    under = sheet.text(
        "under-title", "   ".join(filter(None, said)), MARGIN, y, "chart-note", markup=False, as_role="poster-note"
    )
    x = under.rect.right + 80
    origins: list[Origin] = ["article", "context", "derived", "forecast"]
    used = {event.origin for event in story.events.values()} | {
        "forecast" for event in story.events.values() if event.spec.status != "actual"
    }
    for origin in (origin for origin in origins if origin in used):
        sheet.mark(f"legend.{origin}", origin, x, y - 7, 8, "t2", group=GROUP, role="legend")
        text = sheet.text(
            f"legend.{origin}.name",
            word(origin_key(story, origin), language),
            x + 20,
            y,
            "chart-note",
            as_role="legend",
        )
        x = text.rect.right + 44
