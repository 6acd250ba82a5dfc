"""A file of events on a timeline slide: a quiet grey band at the foot of each lane that has some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import rect_path
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_items import SLIDE_CROWD, CrowdBand, least_band
from presenter.core.timeline.index import TimelineIndex
from presenter.core.timeline.items import TimelineLayout
from presenter.core.timeline.labels import ASCENT, LINE
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd

ROLE = "timeline-label"
LEVELS = (0.25, 0.4, 0.6, 0.85)
"""How strong ticks for 1, from 2, 10 and 100 events are."""
HEAVY = 4
LEAST_LANE = 30.0
"""What a lane keeps for its narrated events."""
ROOMY = 150.0
"""Height of a lane from which its band has a row of labels."""
DENSITY = 4.0


def crowd_feet(sheet: Sheet, index: TimelineIndex, height: float) -> list[float]:
    """The height of each lane's band, 0 for none; lanes that share `height` are too low for any when they are many."""
    crowd = sheet.story.crowd
    each = height / len(index.lanes)
    least = least_band(SLIDE_CROWD)
    if crowd is None or each < least + LEAST_LANE:
        return [0.0] * len(index.lanes)
    foot = least + (SLIDE_CROWD.label_row if each >= ROOMY else 0.0)
    return [foot if crowd.lane(lane.id, _before(sheet)).total else 0.0 for lane in index.lanes]


def crowd_bands(sheet: Sheet, index: TimelineIndex, layout: TimelineLayout, feet: Sequence[float]) -> list[CrowdBand]:
    """The bands under the lanes of a layout that kept room for them; in a lane of their own they take all of it."""
    if sheet.story.crowd is None or not any(feet):
        return []
    from presenter.core.timeline.crowd_layout import crowd_band  # with numpy, for few stories

    area, bands = layout.area, list[CrowdBand]()
    for lane, placed, foot in zip(index.lanes, layout.lanes, feet, strict=True):
        if foot:
            alone = lane.total == 0
            top = placed.bottom if not alone else placed.name_box.bottom if placed.name_box else placed.top
            rect = Rect(area.x, top, area.width, placed.bottom + foot - top)
            bands.append(
                crowd_band(
                    sheet.story.crowd, lane.id, layout.scale, rect, SLIDE_CROWD, lambda text: sheet.width(text, ROLE),
                    sheet.language, before=_before(sheet), alone=alone,
                )
            )  # fmt: skip
    return bands


def crowd_marks(sheet: Sheet, bands: Sequence[CrowdBand]) -> None:
    """Ticks, bars and discs of all bands."""
    for band in bands:
        id_ = f"crowd.{band.lane or 'all'}"
        for level, (xs, alpha) in enumerate(zip(band.ticks, LEVELS, strict=False)):
            rects = [Rect(x, band.tick_top, band.tick_width, SLIDE_CROWD.bar) for x in xs]
            _shape(sheet, f"{id_}.ticks{level}", [rect_path(rect) for rect in rects], Ink("t3", alpha))
        bars = [rect_path(mark.rect) for mark in band.marks if mark.bar]
        _shape(sheet, f"{id_}.bars", bars, Ink("t3", 0.45))
        for token, heavy in (("t3", False), ("t2", True)):
            discs: list[Path] = [
                (("E", *mark.rect.centre, SLIDE_CROWD.disc, SLIDE_CROWD.disc),)
                for mark in band.marks
                if not mark.bar and (mark.weight >= HEAVY) is heavy
            ]
            _shape(sheet, f"{id_}.discs.{token}", discs, Ink(token))


def crowd_words(sheet: Sheet, crowd: Crowd, bands: Sequence[CrowdBand]) -> None:
    """Counts and labels of all bands, which no tear of the axis may cover."""
    spec = sheet.story.board.event_file
    sources = tuple(spec.sources) if spec else ()
    for band in bands:
        id_ = f"crowd.{band.lane or 'all'}"
        baseline = band.rect.bottom - SLIDE_CROWD.counts_row / 2 + (ASCENT - LINE / 2) * SLIDE_CROWD.text
        for number, count in enumerate(band.counts):
            _text(sheet, f"{id_}.count{number}", count.text, count.box.x, baseline, "t3")
        for end in band.off_view:
            _text(sheet, f"{id_}.{'later' if end.later else 'earlier'}", end.text, end.box.x, baseline, "t3")
        weights = {mark.number: mark.weight for mark in band.marks}
        for label in band.labels:
            if label.leader is not None:
                x, top, bottom = label.leader
                sheet.line(f"{id_}.{label.number}.leader", x, top, x, bottom, Pen(Ink("t3"), 1), "leader", GROUP)
            token = "t2" if weights[label.number] >= HEAVY else "t3"
            named = crowd.event(label.number).source
            cited = (named,) if named else sources
            _text(sheet, f"{id_}.{label.number}", label.text, label.x, label.baseline, token, cited)


def crowd_density(sheet: Sheet, crowd: Crowd, whole: TimeScale, top: float, height: float) -> None:
    """Where it is dense, in the map of the whole story."""
    from presenter.core.timeline.crowd_density import density

    lanes = [crowd.lane(lane, _before(sheet)) for lane in crowd.lanes]
    rects = [
        Rect(x, top + height - share * (height - 4), DENSITY, share * (height - 4))
        for x, share in density(lanes, whole, DENSITY)
    ]
    _shape(sheet, "minimap.crowd", [rect_path(rect) for rect in rects], Ink("t3", 0.35), "minimap")


def _before(sheet: Sheet) -> float | None:
    """From where on events are not shown."""
    return None if sheet.after else sheet.story.after


def _shape(sheet: Sheet, id_: str, paths: Sequence[Path], fill: Ink, role: str = "timeline-mark") -> None:
    if paths:
        sheet.shape(id_, tuple(command for path in paths for command in path), role, fill=fill, group=GROUP)


def _text(
    sheet: Sheet, id_: str, text: str, x: float, baseline: float, token: str, sources: Sequence[str] = ()
) -> None:
    sheet.text(
        id_, text, x, baseline, ROLE, ink=token, group=GROUP, sources=sources, as_role="timeline-label", knockout=2,
        markup=False,
    )  # fmt: skip
