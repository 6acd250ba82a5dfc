"""The lanes of a timeline slide drawn from their layout: lines, names, links, marks, labels."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.compose.frame import Hatch, Ink, Path, Pen
from presenter.core.compose.paths import open_arrowhead, polyline
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.core.story import Event
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedMark, TimelineLayout, Width

FADED = 0.6
"""Opacity of marks of what is after the article; its words are quiet, and as legible as others."""
ROLES: dict[LabelKind, tuple[str, str]] = {
    "article": ("timeline-label-article", "t1"),
    "context": ("timeline-label", "t2"),
    "selected": ("timeline-label-article", "t1"),
    "detail": ("timeline-label", "t1"),
    "correction": ("chip", "fix"),
    "date": ("timeline-label", "t2"),
    "earlier": ("timeline-label", "t3"),
    "later": ("timeline-label", "t3"),
}
"""Kind of a label to its role in the type scale and its colour."""
SELECTED_SIZE = 26
CHIP_GAP = 13.0
KNOCKOUT = 3.0


def label_width(sheet: Sheet) -> Width:
    """Measures labels as they are drawn."""

    def width(text: str, kind: LabelKind) -> float:
        if kind == "selected":
            return sheet.measure.advance(text, replace(sheet.style(ROLES[kind][0]), size=SELECTED_SIZE))
        extra = _chip_width(sheet) + CHIP_GAP if kind == "correction" else 0.0
        return sheet.width(text, ROLES[kind][0]) + extra

    return width


def lane_lines(sheet: Sheet, layout: TimelineLayout, feet: Sequence[float]) -> None:
    """A line under each lane and its foot."""
    area = layout.area
    for lane, foot in zip(layout.lanes, feet, strict=True):
        last = lane is layout.lanes[-1]
        pen = Pen(Ink("t3" if last else "line"), 1)
        sheet.line(
            f"lane.{lane.id or 'all'}.line",
            area.x,
            lane.bottom + foot,
            area.right,
            lane.bottom + foot,
            pen,
            "lane",
            GROUP,
        )


def lane_names(sheet: Sheet, layout: TimelineLayout) -> None:
    for lane in layout.lanes:
        if lane.name_box is None:
            continue
        x, baseline = layout.area.x + 4, lane.name_box.y + 37
        square = Rect(x, baseline - 15, 14, 14)
        sheet.box(f"lane.{lane.id}.square", square, "lane-name", fill=Ink(lane.colour), group=GROUP)
        sheet.text(
            f"lane.{lane.id}", lane.name, x + 24, baseline, "chart-title", ink="t1", group=GROUP, as_role="lane-name",
            markup=False, knockout=3,
        )  # fmt: skip


def links(sheet: Sheet, layout: TimelineLayout) -> None:
    for number, link in enumerate(layout.links):
        path: Path = (("M", link.x0, link.y0), ("L", link.x1, link.y1))
        sheet.shape(f"link{number}", path, "link", pen=Pen(Ink(link.colour), 1.5), group=GROUP)


def marks(sheet: Sheet, layout: TimelineLayout, *, bars: bool | None = None) -> None:
    """Bars first, then arrows and discs, so that no disc is hidden; only bars, or only the others, where `bars` says so."""
    for mark in sorted(layout.marks, key=lambda mark: (mark.kind == "disc", mark.second)):
        if bars is not None and (mark.kind in ("bar", "target")) is not bars:
            continue
        event = sheet.story.events[mark.event]
        before = len(sheet.pieces)
        id_ = f"event.{mark.event}.also" if mark.second else f"event.{mark.event}"
        if mark.kind == "disc":
            _disc(sheet, id_, mark, event)
        elif mark.kind == "arrow":
            _arrow(sheet, id_, mark)
        else:
            _bar(sheet, id_, mark)
        # A mark stands for its event's figures but says none, so it cites none in the source line.
        sheet.pieces[before] = replace(
            sheet.pieces[before], facts=tuple(event.spec.facts), sources=tuple(ref.id for ref in event.sources)
        )


def _ink(mark: PlacedMark) -> Ink:
    return Ink(mark.colour, FADED if mark.faded else 1.0)


def _disc(sheet: Sheet, id_: str, mark: PlacedMark, event: Event) -> None:
    centre = mark.rect.centre
    radius = mark.rect.width / 2 * (0.82 if mark.second else 1)
    origin = "forecast" if event.spec.status != "actual" else "context" if mark.faded else mark.origin
    sheet.mark(id_, origin, centre.x, centre.y, radius, _ink(mark), group=GROUP, event=mark.event, role="timeline-mark")


def _arrow(sheet: Sheet, id_: str, mark: PlacedMark) -> None:
    y, tip = mark.rect.centre.y, Point(mark.rect.right, mark.rect.centre.y)
    shaft: Path = (("M", mark.rect.x, y), ("L", tip.x - 2, y))
    ink = _ink(mark)
    sheet.shape(id_, shaft, "timeline-mark", pen=Pen(ink, 2.2, dash=(6, 5)), group=GROUP, event=mark.event)
    head = open_arrowhead(tip, 0, 7)
    sheet.shape(f"{id_}.head", head, "timeline-mark", pen=Pen(ink, 2.2), group=GROUP, event=mark.event)


def _bar(sheet: Sheet, id_: str, mark: PlacedMark) -> None:
    """Article solid, context hollow, derived dashed, targets hatched; open where the date is (LOOK section 5.1)."""
    ink = _ink(mark)
    if mark.kind == "bar" and mark.origin == "article" and not mark.faded:
        sheet.shape(id_, _solid(mark), "timeline-mark", fill=ink, group=GROUP, event=mark.event)
        return
    hatched = mark.kind == "target" or mark.origin == "forecast"
    width = 2.0 if hatched else 2.2
    inner = mark.rect.inflated(-width / 2)
    dash = (6.0, 4.0) if mark.origin == "derived" else ()
    sheet.box(id_, mark.rect, "timeline-mark", fill=Ink("bg"), group=GROUP, event=mark.event)
    if hatched:
        sheet.box(
            f"{id_}.hatch", inner, "timeline-mark", hatch=Hatch(Ink(ink.token, 0.62 * ink.alpha), 7, 1.8),
            group=GROUP, event=mark.event,
        )  # fmt: skip
    outline = open_outline(inner, start=mark.soft_start or mark.cut_start, end=mark.soft_end or mark.cut_end)
    sheet.shape(
        f"{id_}.outline", outline, "timeline-mark", pen=Pen(ink, width, dash=dash), group=GROUP, event=mark.event
    )


def open_outline(rect: Rect, *, start: bool, end: bool) -> Path:
    """A rectangle's outline without its left side (`start`), its right side (`end`), or both."""
    top, bottom = (rect.x, rect.y), (rect.x, rect.bottom)
    far_top, far_bottom = (rect.right, rect.y), (rect.right, rect.bottom)
    if start and end:
        return (*polyline([top, far_top]), *polyline([bottom, far_bottom]))
    if start:
        return polyline([top, far_top, far_bottom, bottom])
    if end:
        return polyline([far_top, top, bottom, far_bottom])
    return polyline([top, far_top, far_bottom, bottom], closed=True)


def solid_parts(mark: PlacedMark, slice_: float = 3.0) -> list[Rect]:
    """A solid bar; towards an open or approximate side it thins out in slices."""
    rect = mark.rect
    fade = min(6 * slice_, rect.width / 3)
    left = fade if mark.soft_start and not mark.cut_start else 0.0
    right = fade if mark.soft_end and not mark.cut_end else 0.0
    parts = [Rect(rect.x + left, rect.y, rect.width - left - right, rect.height)]
    for number in range(3):
        width = fade / 6 * (3 - number) / 3 + 0.6
        offset = fade / 3 * (number + 1)
        if left:
            parts.append(Rect(rect.x + left - offset, rect.y, width, rect.height))
        if right:
            parts.append(Rect(rect.right - right + offset - width, rect.y, width, rect.height))
    return parts


def _solid(mark: PlacedMark) -> Path:
    path: list[tuple[object, ...]] = []
    for part in solid_parts(mark):
        path += [
            ("M", part.x, part.y), ("L", part.right, part.y), ("L", part.right, part.bottom), ("L", part.x, part.bottom),
            ("Z",),
        ]  # fmt: skip
    return tuple(path)


def labels(sheet: Sheet, layout: TimelineLayout) -> None:
    """Labels knock out what is behind them, but for the pale stretch after the article."""
    for label in layout.labels:
        id_ = _label_id(label, layout)
        if label.leader:
            pen = Pen(Ink("t3"), 1)
            sheet.shape(f"{id_}.leader", polyline(label.leader), "leader", pen=pen, group=GROUP, event=label.event)
        if label.kind == "correction":
            _correction(sheet, id_, label)
        else:
            _label(sheet, id_, label)


def _label_id(label: PlacedLabel, layout: TimelineLayout) -> str:
    if label.kind in ("earlier", "later"):
        lane = next(lane for lane in layout.lanes if lane.top <= label.baseline <= lane.bottom)
        return f"lane.{lane.id or 'all'}.{label.kind}"
    return f"event.{label.event}.{'date' if label.second else 'detail' if label.kind == 'detail' else 'label'}"


def _label(sheet: Sheet, id_: str, label: PlacedLabel) -> None:
    event = sheet.story.events[label.event]
    role, token = ROLES[label.kind]
    said = Said(label.text, _facts(sheet, event, label.kind))
    sheet.text(
        id_,
        said,
        label.x,
        label.baseline,
        role,
        ink="t3" if label.faded else token,
        bold=None if label.kind != "selected" else True,
        size=SELECTED_SIZE if label.kind == "selected" else None,
        group=GROUP,
        sources=tuple(ref.id for ref in event.sources),
        event=label.event,
        as_role="timeline-label",
        knockout=KNOCKOUT,
        markup=False,
        place=(*event.place, "title"),
    )


def _facts(sheet: Sheet, event: Event, kind: LabelKind) -> tuple[str, ...]:
    """The figures a label says."""
    spec = event.spec
    text = {
        "detail": spec.detail, "date": spec.also.label if spec.also else "", "correction": spec.correction,
        "earlier": "", "later": "",
    }.get(kind, spec.short or spec.title)  # fmt: skip
    return sheet.say(text).facts if text else ()


def _chip_width(sheet: Sheet) -> float:
    return sheet.width(word("fix", sheet.language), "chip-head") + 22


def _correction(sheet: Sheet, id_: str, label: PlacedLabel) -> None:
    """A filled chip and the right fact, both in the colour of corrections."""
    event = sheet.story.events[label.event]
    width = _chip_width(sheet)
    box = Rect(label.x, label.box.centre.y - 15, width, 30)
    sheet.box(f"{id_}.chip", box, "chip-frame", fill=Ink("fix"), group=GROUP, event=label.event)
    sheet.text(
        f"{id_}.head", word("fix", sheet.language), box.x + 11, box.y + 22, "chip-head", ink="bg", on="fix",
        group=GROUP, event=label.event,
    )  # fmt: skip
    sheet.text(
        id_,
        Said(label.text, _facts(sheet, event, "correction")),
        box.right + CHIP_GAP,
        box.y + 22,
        "chip",
        ink="fix",
        group=GROUP,
        sources=tuple(ref.id for ref in event.sources),
        event=label.event,
        knockout=KNOCKOUT,
        markup=False,
        place=(*event.place, "correction"),
    )
