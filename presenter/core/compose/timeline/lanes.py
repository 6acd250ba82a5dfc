"""The lanes of a timeline slide drawn from their layout: lines, names, links, labels. Marks: see `marks`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.compose.timeline.marks import claim_suffix
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.items import LabelKind, PlacedLabel, TimelineLayout, Width
from presenter.core.timeline.lettering import COUNTS

ROLES: dict[LabelKind, tuple[str, str]] = {
    "article": ("timeline-label-article", "t1"),
    "context": ("timeline-label", "t2"),
    "selected": ("timeline-label-article", "t1"),
    "detail": ("timeline-label", "t1"),
    "correction": ("chip", "fix"),
    "date": ("timeline-label", "t2"),
    "earlier": ("timeline-label", "t3"),
    "later": ("timeline-label", "t3"),
    "more": ("timeline-label", "t2"),
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
    if label.kind == "more":
        return f"event.{label.event}.more"
    if label.kind in ("earlier", "later"):
        lane = next(lane for lane in layout.lanes if lane.top <= label.baseline <= lane.bottom)
        return f"lane.{lane.id or 'all'}.{label.kind}"
    if label.second:
        return f"event.{label.event}.date{claim_suffix(label.claim)}"
    return f"event.{label.event}.{'detail' if label.kind == 'detail' else 'label'}"


def _label(sheet: Sheet, id_: str, label: PlacedLabel) -> None:
    event = sheet.story.events[label.event]
    role, token = ROLES[label.kind]
    said = Said(label.text, _facts(sheet, event, label))
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


def _facts(sheet: Sheet, event: Event, label: PlacedLabel) -> tuple[str, ...]:
    """The figures a label says."""
    spec = event.spec
    if label.kind in COUNTS:
        return ()
    if label.second:
        text = event.claims[label.claim - 1].label
    else:
        text = {"detail": spec.detail, "correction": spec.correction}.get(label.kind, spec.short or spec.title)
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
        Said(label.text, _facts(sheet, event, label)),
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
