"""The labels of one view: who gets a place first, where it is, and what stands there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.index import Entry, LaneIndex
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedLane, PlacedMark, Sizes, Width
from presenter.core.timeline.labels import ASCENT, LINE, Block, Candidate, Room, candidates
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts

INSET = 2.0
"""Labels keep this far from the lines between lanes."""
DETAIL_PITCH = 1.3


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A label that looks for a place: its lines with their kinds and widths."""

    event: Event
    lines: tuple[tuple[str, LabelKind, float], ...]
    block: Block
    second: bool = False


@dataclass(frozen=True, slots=True)
class Lettering:
    """Places the labels of each lane of a view."""

    scale: TimeScale
    area: Rect
    sizes: Sizes
    width: Width
    texts: Texts
    least_weight: int
    selected: str
    edge: float | None
    """Where the stretch after the article begins: labels of what is before stay out of it where they can."""
    former: Mapping[tuple[str, bool], int]

    def lane(
        self,
        index: LaneIndex,
        entries: Sequence[Entry],
        lane: PlacedLane,
        marks: Sequence[PlacedMark],
        blocked: Sequence[Rect],
    ) -> list[PlacedLabel]:
        """The labels of one lane, the counts of what lies outside the view among them."""
        room = Room(Rect(self.area.x, lane.top + INSET, self.area.width, lane.bottom - lane.top - 2 * INSET))
        for rect in (*blocked, *(mark.rect for mark in marks)):
            room.add(rect)
        if lane.name_box:
            room.add(lane.name_box)
        placed = self._counts(index, lane, room)
        first = {mark.event: mark for mark in marks if not mark.second}
        second = {mark.event: mark for mark in marks if mark.second}
        for entry in sorted(entries, key=self._order):
            event = entry.event
            if not self._is_wanted(event):
                continue
            placed += self._label(self._wanted, event, first[event.id], room)
            if event.id in second:
                placed += self._label(self._wanted_date, event, second[event.id], room)
        return placed

    def _order(self, entry: Entry) -> tuple[bool, tuple[int, int], float]:
        return entry.event.id != self.selected, entry.rank, entry.start

    def _is_wanted(self, event: Event) -> bool:
        return (
            event.id == self.selected
            or event.origin == "article"
            or bool(event.spec.correction)
            or event.spec.weight >= self.least_weight
        )

    def _label(self, want: Callable[[Event], _Wanted], event: Event, mark: PlacedMark, room: Room) -> list[PlacedLabel]:
        chosen = event.id == self.selected
        x = mark.rect.centre.x
        if room.is_hopeless(x) and not chosen:
            return []
        wanted = want(event)
        found = self._find(wanted, mark, room)
        if found is None:
            room.note_failure(x)
            return []
        number, candidate = found
        room.add(Rect(candidate.x, candidate.y, wanted.block.width, wanted.block.height))
        for rect in _leader_rects(candidate):
            room.add(rect)
        return list(self._placed(wanted, mark, candidate, number))

    def _find(self, wanted: _Wanted, mark: PlacedMark, room: Room) -> tuple[int, Candidate] | None:
        """The former place while it is free, else the first free one; into what came after only if there is no other."""
        options = self._candidates(wanted, mark, room.bounds)
        former = self.former.get((wanted.event.id, wanted.second), -1)
        if 0 <= former < len(options) and self._fits(options[former], wanted, mark, room):
            return former, options[former]
        crossing: tuple[int, Candidate] | None = None
        for number, candidate in enumerate(options):
            if crossing is not None and candidate.leader:
                break
            if self._fits(candidate, wanted, mark, room):
                if not self._crosses(candidate, wanted, mark):
                    return number, candidate
                crossing = crossing or (number, candidate)
        return crossing

    def _fits(self, candidate: Candidate, wanted: _Wanted, mark: PlacedMark, room: Room) -> bool:
        box = Rect(candidate.x, candidate.y, wanted.block.width, wanted.block.height)
        return room.is_free(box, self.sizes.clearance, mark.rect) and all(
            room.is_free(rect, 0, mark.rect) for rect in _leader_rects(candidate)
        )

    def _crosses(self, candidate: Candidate, wanted: _Wanted, mark: PlacedMark) -> bool:
        return self.edge is not None and mark.rect.centre.x < self.edge < candidate.x + wanted.block.width

    def _candidates(self, wanted: _Wanted, mark: PlacedMark, bounds: Rect) -> list[Candidate]:
        block = wanted.block
        found = list(
            candidates(mark.rect, block, self.sizes, bounds, on_top=mark.kind == "target", left_first=mark.linked)
        )
        if mark.kind == "target" and mark.rect.width > block.width + 40:
            # In a low lane the text stands on the bar, which is knocked out behind it.
            found.append(Candidate(mark.rect.centre.x - block.width / 2, mark.rect.centre.y - block.height / 2))
        return found

    def _wanted(self, event: Event) -> _Wanted:
        sizes = self.sizes
        text, kind = self.texts.label(event)
        if event.id == self.selected and kind != "correction":
            text = self.texts.title(event)
            lines: list[tuple[str, LabelKind, float]] = [(text, "selected", self.width(text, "selected"))]
            height = sizes.selected * LINE
            detail = self.texts.detail(event) if sizes.detail else ""
            if detail:
                lines.append((detail, "detail", self.width(detail, "detail")))
                height += sizes.label * DETAIL_PITCH
            return _Wanted(event, tuple(lines), Block(max(line[2] for line in lines), height))
        height = sizes.correction if kind == "correction" else sizes.label * LINE
        width = self.width(text, kind)
        return _Wanted(event, ((text, kind, width),), Block(width, height))

    def _wanted_date(self, event: Event) -> _Wanted:
        text = self.texts.also(event)
        width = self.width(text, "date")
        return _Wanted(event, ((text, "date", width),), Block(width, self.sizes.label * LINE), second=True)

    def _placed(self, wanted: _Wanted, mark: PlacedMark, candidate: Candidate, number: int) -> Sequence[PlacedLabel]:
        sizes, block = self.sizes, wanted.block
        leftward = candidate.x + block.width <= mark.rect.centre.x
        labels: list[PlacedLabel] = []
        top = candidate.y
        for row, (text, kind, width) in enumerate(wanted.lines):
            size = sizes.selected if kind == "selected" else sizes.label
            height = block.height if len(wanted.lines) == 1 else size * LINE if row == 0 else sizes.label * DETAIL_PITCH
            x = candidate.x + block.width - width if leftward else candidate.x
            middle = top + height / 2
            labels.append(
                PlacedLabel(
                    event=wanted.event.id,
                    kind=kind,
                    text=text,
                    x=x,
                    baseline=middle + (ASCENT - LINE / 2) * size,
                    box=Rect(x, top, width, height),
                    leader=candidate.leader if row == 0 else (),
                    bold=kind == "selected" or (wanted.event.origin == "article" and kind == "article"),
                    faded=wanted.event.after,
                    second=wanted.second,
                    place=number,
                )
            )
            top += height
        return labels

    def _counts(self, index: LaneIndex, lane: PlacedLane, room: Room) -> list[PlacedLabel]:
        """How many lie outside the view, at the lane's two ends; in short where marks leave little room."""
        placed: list[PlacedLabel] = []
        before, after = index.last_before(self.scale.start), index.first_after(self.scale.end)
        if before is not None:
            texts = (self.texts.earlier(lane.earlier), f"◂ {lane.earlier}")
            placed += self._count(before, "earlier", texts, lane, room)
        if after is not None:
            texts = (self.texts.later(lane.later), f"{lane.later} ▸")
            placed += self._count(after, "later", texts, lane, room)
        return placed

    def _count(
        self, entry: Entry, kind: LabelKind, texts: Sequence[str], lane: PlacedLane, room: Room
    ) -> list[PlacedLabel]:
        sizes = self.sizes
        height = sizes.label * LINE
        levels = ((lane.top + lane.bottom - height) / 2, lane.bottom - height - 3, lane.top + 3)
        for text in texts:
            width = self.width(text, kind)
            x = self.area.x + 3 if kind == "earlier" else self.area.right - width - 3
            for y in levels:
                box = Rect(x, y, width, height)
                if room.is_free(box, sizes.clearance):
                    room.add(box)
                    return [PlacedLabel(entry.event.id, kind, text, x, y + ASCENT * sizes.label, box)]
        return []


def _leader_rects(candidate: Candidate) -> list[Rect]:
    rects: list[Rect] = []
    for (x0, y0), (x1, y1) in zip(candidate.leader, candidate.leader[1:], strict=False):
        rects.append(Rect(min(x0, x1) - 0.5, min(y0, y1), abs(x1 - x0) + 1, abs(y1 - y0) + 0.01))
    return rects
