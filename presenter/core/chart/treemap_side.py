"""The column beside a treemap: the numerator as a square, the denominators with their shares, the conclusion."""

from __future__ import annotations

from presenter.core.chart.heading import broken
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Hatch, Ink, Overflow, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paths import open_arrowhead
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect
from presenter.core.schema.chart import Denominator, PointSpec, TreemapSpec

SIDE_WIDTH = 504.0
NARROW_SHARE = 0.4
"""Of the width, where the chart is too narrow for that."""
VALUE_SIZES = (60, 44, 34)
ROW = 100.0
TIGHT_ROW = 84.0


def side_width(area: Rect) -> float:
    """Width of the column in a chart of that area."""
    return SIDE_WIDTH if area.width >= 2 * SIDE_WIDTH else NARROW_SHARE * area.width


def has_side(spec: TreemapSpec) -> bool:
    """Whether there is anything to stand beside the picture."""
    return bool(spec.square or spec.denominators or spec.conclusion or spec.left_title)


def draw_side(
    sheet: Sheet, spec: TreemapSpec, square: Datum | None, side: float, writing: Numerals, rect: Rect, marked: str
) -> None:
    """From the top down; the row of denominator `marked` sends an arrow to the picture."""
    lowest = rect.y
    top = rect.y + 46
    if title := sheet.say(spec.left_title):
        piece = sheet.text(
            f"{spec.id}.left", title, rect.x, top, "chart-title", ink="t3", width=rect.width, group=spec.id
        )
        top = lowest = piece.lines[-1].baseline
        top += 22
    if square and square.known:
        top = lowest = _numerator(sheet, spec, square, side, writing, Rect(rect.x, top, rect.width, 0))
    conclusion = broken(sheet.say(spec.conclusion))
    lines = sheet.extent(conclusion, "body", width=rect.width)[1] if conclusion else 0
    below = 20 + 40 * lines if lines else 0
    if spec.denominators:
        head = 36.0 if spec.right_title else 0.0
        room = rect.bottom - lowest - head - below - 30
        more = [_more(sheet, denominator, rect.width) for denominator in spec.denominators]
        row = ROW if room >= ROW * len(more) + sum(more) + 30 else TIGHT_ROW
        gap = min(max(room - row * len(more) - sum(more), 24), 86)
        top = lowest + gap
        if title := sheet.say(spec.right_title):
            piece = sheet.text(
                f"{spec.id}.right", title, rect.x, top + 8, "chart-title", ink="t3", width=rect.width, group=spec.id
            )
            top = piece.lines[-1].baseline + 20
        sheet.line(f"{spec.id}.den.top", rect.x, top, rect.right, top, Pen(Ink("t3"), 2), "rule", spec.id)
        strong = any(denominator.strong for denominator in spec.denominators)
        for number, denominator in enumerate(spec.denominators):
            # What the headline speaks of may be another row than the one whose cell the square lies on.
            arrow = denominator.fact == marked and (denominator.strong or not strong)
            place_of = Rect(rect.x, top, rect.width, row + more[number])
            _row(sheet, spec, denominator, number, place_of, arrow=arrow)
            top = place_of.bottom
        lowest = top
    if conclusion:
        piece = sheet.text(
            f"{spec.id}.conclusion", conclusion, rect.x, lowest + 44, "body", width=rect.width, group=spec.id,
            place=place(sheet, "chart", "conclusion"),
        )  # fmt: skip
        lowest = piece.rect.bottom
    if lowest > rect.bottom + 2:
        sheet.overflows.append(Overflow(f"{spec.id}.side", lowest - rect.bottom, place(sheet, "chart")))


def _numerator(sheet: Sheet, spec: TreemapSpec, square: Datum, side: float, writing: Numerals, at: Rect) -> float:
    """The square once more, in the same scale, with its number; returns its lower edge."""
    edge = min(side, at.width * 0.5)
    if edge == side and side >= 1:
        rect = Rect(at.x, at.y, side, side)
        pen = Pen(Ink("amber"), min(3.0, side / 4))
        hatch = Hatch(Ink("amber", 0.62)) if square.uncertain else None
        sheet.box(
            f"{spec.id}.numerator", rect.inflated(-pen.width / 2), "square", hatch=hatch, pen=pen, group=spec.id, facts=square.facts,
            event=square.event,
        )  # fmt: skip
        sheet.mark(
            f"{square.key}.mark", square.origin, rect.right, rect.y, 9, "amber", group=spec.id, facts=square.facts,
            sources=square.sources, event=square.event,
        )  # fmt: skip
        x, baseline = rect.right + 28, max(rect.y + 53, rect.y + rect.height / 2 + 4)
    else:
        # Larger than the column or too small to see: only its number stands here.
        sheet.mark(
            f"{square.key}.mark", square.origin, at.x + 10, at.y + 30, 10, "amber", group=spec.id, facts=square.facts
        )
        x, baseline = at.x + 34, at.y + 53
    said = writing.write(sheet, square)
    size = next((s for s in VALUE_SIZES if value_width(sheet, said, s) <= at.right - x), VALUE_SIZES[-1])
    number = value_text(
        sheet, f"{square.key}.value", said, x, baseline, size, group=spec.id, sources=square.sources, event=square.event
    )
    if number.rect.right > at.right + 1:
        sheet.overflows.append(Overflow(square.key, number.rect.right - at.right, place(sheet, "chart", "square")))
    label = broken(sheet.say(spec.square_label) or sheet.say(square.title))
    piece = sheet.text(
        f"{square.key}.label",
        label,
        x,
        baseline + 36,
        "chart-label-small",
        width=at.right - x,
        group=spec.id,
        facts=square.facts,
    )
    return max(at.y + (side if edge == side else 0), piece.rect.bottom)


def _share_size(denominator: Denominator) -> int:
    return 64 if denominator.strong else 48


def _name_width(sheet: Sheet, denominator: Denominator, width: float) -> float:
    """What the share leaves of the column."""
    if denominator.ratio not in sheet.story.facts:
        return width
    return max(width - value_width(sheet, sheet.number(denominator.ratio), _share_size(denominator)) - 24, width * 0.3)


def _more(sheet: Sheet, denominator: Denominator, width: float) -> float:
    """How much higher a row is for the second line of its name and those after it."""
    said, room = sheet.say(denominator.label), _name_width(sheet, denominator, width)
    lines = sheet.extent(said, "body", width=room, bold=denominator.strong)[1]
    return (lines - 1) * float(ROLES["body"].line_pitch(sheet.language))


def _row(sheet: Sheet, spec: TreemapSpec, denominator: Denominator, number: int, rect: Rect, *, arrow: bool) -> None:
    """Name and amount at the left, the share large at the right; the strong one in the accent."""
    id_ = f"{spec.id}.den{number}"
    sheet.line(f"{id_}.rule", rect.x, rect.bottom, rect.right, rect.bottom, Pen(Ink("line"), 1), "rule", spec.id)
    if not sheet.shows(denominator.step):
        return
    strong = denominator.strong
    amount = fact_datum(sheet, PointSpec(fact=denominator.fact), id_)
    middle = rect.y + rect.height / 2
    more = _more(sheet, denominator, rect.width)
    name = sheet.text(
        f"{id_}.name", sheet.say(denominator.label), rect.x, middle - 9 - more / 2, "body", bold=strong,
        ink="t1" if strong else "t2", width=_name_width(sheet, denominator, rect.width), group=spec.id, facts=amount.facts,
    )  # fmt: skip
    written = sheet.number(denominator.fact) if amount.fact else sheet.say("")
    sheet.text(
        f"{id_}.amount", written, rect.x, name.lines[-1].baseline + 33, "chart-label-small", ink="t3", group=spec.id,
        sources=amount.sources, event=amount.event,
    )  # fmt: skip
    ratio = fact_datum(sheet, PointSpec(fact=denominator.ratio), f"{id_}.ratio")
    if not ratio.fact:
        return
    size = _share_size(denominator)
    value_text(
        sheet, f"{id_}.share", sheet.number(ratio.fact), rect.right, middle + 0.37 * size, size, align="right",
        ink="amber" if strong else "t2", group=spec.id,
    )  # fmt: skip
    if arrow:
        pen = Pen(Ink("amber"), 2.5)
        start, tip = rect.right + 13, rect.right + 45
        sheet.line(f"{id_}.arrow", start, middle, tip, middle, pen, "arrow", spec.id)
        sheet.shape(f"{id_}.arrowhead", open_arrowhead(Point(tip, middle), 0, 9), "arrow", pen=pen, group=spec.id)
