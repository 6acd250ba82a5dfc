"""Segments of stacked bars: each in the texture of its figure, a hairline between two, the number inside where it fits."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.chart.clip import clip_rect
from presenter.core.chart.figures import bar, bar_ground
from presenter.core.chart.ground import Ground
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.stack_data import PartLook, Segment, Stack
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect

JOINT, THIN_JOINT = 2.0, 1.2
"""Widths of the hairline in the background's colour between two segments: under a filled one, and under an outline."""
INSIDE = (30, 26, 24)
"""Sizes of numbers inside segments, the largest that fits is taken."""
PAD = 7.0
"""From a number to its segment's edge."""
CAP = 0.73
"""Height of figures as a share of their size."""
MARK = 8.0


def draw_segment(
    sheet: Sheet, look: PartLook, segment: Segment, rect: Rect, group: str, within: Rect | None = None, *,
    solid_ground: bool = False, upright: bool = True,
) -> Rect | None:  # fmt: skip
    """One segment; returns what is left of it inside `within`. A mark sits on an edge that no other segment shares."""
    datum = segment.datum
    if solid_ground:
        bar_ground(sheet, datum, rect, group, within)
    if look.rest:
        return _rest(sheet, datum, rect, group, within)
    drawn = bar(sheet, datum, rect, look.colour, group, within)
    if drawn is not None and is_marked(datum) and min(drawn.width, drawn.height) >= 2 * MARK:
        x, y = (drawn.right, drawn.centre.y) if upright else (drawn.centre.x, drawn.y)
        sheet.mark(
            f"{datum.key}.mark", "article", x, y, MARK, Ink(datum.colour or look.colour), group=group,
            facts=datum.facts, sources=datum.sources, event=datum.event,
        )  # fmt: skip
    return drawn


def is_solid(datum: Datum) -> bool:
    """Whether its segment is filled."""
    return datum.origin == "article" and not datum.uncertain and not datum.after


def is_marked(datum: Datum) -> bool:
    """Whether a hatched segment carries the mark of the article that states it."""
    return datum.uncertain and datum.origin == "article"


def _rest(sheet: Sheet, datum: Datum, rect: Rect, group: str, within: Rect | None) -> Rect | None:
    """What is not stated: thin lines far apart in grey, without an edge of its own."""
    cut = rect if within is None else clip_rect(rect, within)
    if cut is not None and cut.width > 0 and cut.height > 0:
        sheet.box(f"{datum.key}.bar", cut, "rest", hatch=Hatch(Ink("t3", 0.5), pitch=13, width=1.2), group=group)
    return cut


def draw_joints(
    sheet: Sheet, stack: Stack, drawn: Sequence[tuple[Segment, Rect]], group: str, *, upright: bool
) -> None:
    """The hairlines where two segments of a bar meet."""
    for number, (segment, rect) in enumerate(drawn):
        if (segment.low if segment.high > 0 else segment.high) == 0 or not sheet.shows(segment.step):
            continue
        size = rect.height if upright else rect.width
        width = JOINT if is_solid(segment.datum) else THIN_JOINT
        pen = Pen(Ink("bg"), min(width, size / 3))
        key = f"{stack.key}.joint{number}"
        if upright:
            y = rect.bottom if segment.high > 0 else rect.y
            sheet.line(key, rect.x, y, rect.right, y, pen, "joint", group)
        else:
            x = rect.x if segment.high > 0 else rect.right
            sheet.line(key, x, rect.y, x, rect.bottom, pen, "joint", group)


def number_of(sheet: Sheet, writing: Numerals, segment: Segment) -> Said:
    """A segment's number as the chart writes it; a share that the program computed in %."""
    datum = replace(segment.datum, quantity=segment.number)
    if segment.computed:
        return Said(writing.write(sheet, replace(datum, fact="")).text, segment.datum.facts)
    return writing.write(sheet, datum)


def fitting_size(sheet: Sheet, said: Said, rect: Rect, look: PartLook, datum: Datum) -> int:
    """The size at which a number fits inside its segment; 0 where it does not, or the segment is hatched."""
    if datum.uncertain or look.rest:
        return 0
    for size in INSIDE:
        if (
            rect.height >= CAP * size + 2 * PAD
            and rect.width >= value_width(sheet, said, size, "value-minor") + 2 * PAD
        ):
            return size
    return 0


def draw_inside(
    sheet: Sheet, look: PartLook, segment: Segment, said: Said, rect: Rect, size: int, ground: Ground, group: str
) -> None:
    """The number in the middle of its segment."""
    datum = segment.datum
    on = (datum.colour or look.colour) if is_solid(datum) else "bg"
    ink = "t1" if on in {"bg", "dim"} else "onacc"  # the one grey on which the dark of the others is too weak
    middle = rect.centre
    piece = value_text(
        sheet, f"{datum.key}.value", said, middle.x, middle.y + CAP * size / 2, size, align="centre", role="value-minor",
        group=group, sources=datum.sources, event=datum.event, ink=ink, on=on,
    )  # fmt: skip
    ground.boxes.append(piece.rect)
