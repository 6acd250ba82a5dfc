"""The labels of one view: who gets a place first, and where it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from msgspec import Struct

from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.index import Entry, LaneIndex
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedLane, PlacedMark, TimelineLayout
from presenter.core.timeline.label_places import Numbered, free_places
from presenter.core.timeline.labels import ASCENT, LINE, Candidate, Room
from presenter.core.timeline.row_plan import CHIP_GAP
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.wanted import Wanted, Wishes

INSET = 2.0
"""Labels keep this far from the lines between lanes."""
DEAR = 10
"""What a missing label of the article, or a correction, costs beyond its weight."""
COUNTS: tuple[LabelKind, ...] = ("earlier", "later", "more")
"""Labels that are no event's own."""
CHIP = 0.84
"""Height of a count, which has neither accents nor descenders, in sizes of its type; and that of its digits."""
DIGITS = 0.74
COMING = 160.0
"""How far from the edges of a view that moves what comes and goes may make room for labels."""
MOST_TRIED = 12
"""Of the events that want no label at a density, how many are asked where no other has one."""
NAME_HIT = 20
"""What a mark on the lane's name costs."""


class Lettered(Struct, frozen=True):
    """The labels of a lane, and what is wrong with them."""

    labels: list[PlacedLabel]
    loss: int
    """Weight of labels left out or standing where they mislead, and marks on the lane's name."""
    failed: tuple[str, ...]
    """Events whose label found no place."""


class Lettering(Struct, frozen=True):
    """Places the labels of each lane of a view."""

    scale: TimeScale
    area: Rect
    wishes: Wishes
    edge: float | None
    """Where the stretch after the article begins: labels of what is before stay out of it where they can."""
    former: Mapping[tuple[str, int], int]
    """Places that labels took in the picture before."""
    tears: Sequence[tuple[float, float]] = ()
    """Where the axis is torn: labels keep off its edges where they can."""
    unplaced: Collection[str] = ()
    """Events whose label found no place in the picture before, which was this one but for a move along the time: away
    from the edges, where others come and go, there is none now either."""

    def lane(
        self,
        index: LaneIndex,
        entries: Sequence[Entry],
        lane: PlacedLane,
        marks: Sequence[PlacedMark],
        blocked: Sequence[Rect],
        urgent: Collection[str] = (),
        *,
        backwards: bool = False,
    ) -> Lettered:
        """The labels of one lane, the counts of what lies outside the view among them.

        `urgent` events come first; of equal ones the earlier, or (`backwards`) the later.
        """
        room = Room(Rect(self.area.x, lane.top + INSET, self.area.width, lane.bottom - lane.top - 2 * INSET))
        for rect in blocked:
            room.add(rect)
        room.add_marks([mark.rect for mark in marks])
        if lane.name_box:
            room.add(lane.name_box)
        placed = self._chips(marks, room)
        placed += self._counts(index, lane, room)
        first = {mark.event: mark for mark in marks if not mark.second}
        ghosts = [mark for mark in marks if mark.second]
        loss = sum(NAME_HIT for mark in marks if lane.name_box and mark.rect.overlaps(lane.name_box))
        failed: list[str] = []
        wanted = [entry for entry in entries if entry.main and self.wishes.wants(entry.event)]
        wanted.sort(key=lambda entry: self._order(entry, urgent, backwards))
        for entry in wanted:
            event = entry.event
            label = self._label(self.wishes.label, event, first[event.id], room)
            placed += label
            loss += self._loss(event, first[event.id], label)
            if not label:
                failed.append(event.id)
        if self.wishes.sizes.even and not any(label.kind not in COUNTS for label in placed):
            placed += self._one_at_least(entries, first, room, {entry.event.id for entry in wanted})
        known = {entry.event.id: entry.event for entry in wanted}
        for ghost in ghosts:
            if ghost.event in known:
                make = partial(self.wishes.date, claim=ghost.claim)
                date = self._label(make, known[ghost.event], ghost, room)
                placed += date
                loss += 0 if date and not self._is_into(ghost, date) else 1
        return Lettered(placed, loss, tuple(failed))

    def _one_at_least(
        self, entries: Sequence[Entry], marks: Mapping[str, PlacedMark], room: Room, tried: Collection[str]
    ) -> list[PlacedLabel]:
        """Where no event important enough for this density found room, the label of the first of the others that does."""
        others = [entry for entry in entries if entry.main and entry.event.id not in tried]
        others.sort(key=lambda entry: self._order(entry, (), backwards=False))
        for entry in others[:MOST_TRIED]:
            found = self._label(self.wishes.label, entry.event, marks[entry.event.id], room)
            if found:
                return found
        return []

    def _loss(self, event: Event, mark: PlacedMark, labels: Sequence[PlacedLabel]) -> int:
        """What a missing label or line costs, and one that reaches into the stretch after the article."""
        spec, chosen = event.spec, event.id == self.wishes.selected
        if not labels:
            return spec.weight + DEAR * (event.origin == "article" or bool(spec.correction)) + 3 * DEAR * chosen
        into = self._is_into(mark, labels)
        shortened = chosen and len(labels) < len(self.wishes.label(event).lines)
        return spec.weight * into + 2 * DEAR * (chosen and (into or shortened))

    def _is_into(self, mark: PlacedMark, labels: Sequence[PlacedLabel]) -> bool:
        """Whether labels of something earlier reach into the stretch after the article."""
        edge = self.edge
        return edge is not None and mark.rect.centre.x < edge and any(label.box.right > edge for label in labels)

    def _order(
        self, entry: Entry, urgent: Collection[str], backwards: bool
    ) -> tuple[bool, bool, int, bool, int, float]:
        event, (group, weight) = entry.event.id, entry.rank
        time = -entry.start if backwards else entry.start
        # Of equals, those that stand somewhere already come first: newcomers do not push them about.
        return (
            event != self.wishes.selected,
            event not in urgent,
            group,
            (event, 0) not in self.former,
            weight,
            time,
        )

    def own_label(self, event: Event, mark: PlacedMark, room: Room) -> list[PlacedLabel]:
        """The label of an event at its mark, in other room than that of its lane."""
        return self._label(self.wishes.label, event, mark, room)

    def _label(self, make: Callable[[Event], Wanted], event: Event, mark: PlacedMark, room: Room) -> list[PlacedLabel]:
        left, _, width, _ = mark.rect
        x = left + width / 2
        if event.id != self.wishes.selected and (
            room.is_hopeless(x) or (event.id in self.unplaced and self.area.x + COMING < x < self.area.right - COMING)
        ):
            return []
        wanted = make(event)
        framed = self.wishes.sizes.frame if event.id == self.wishes.selected and not wanted.claim else 0.0
        found = self._find(wanted, mark, room, framed)
        if found is None and framed:
            found = self._find(wanted, mark, room)
        if found is None and len(wanted.lines) > 1:
            wanted = self.wishes.first_line(wanted)
            found = self._find(wanted, mark, room)
        if found is None:
            room.note_failure(x)
            return []
        number, candidate = found
        room.add(Rect(candidate.x, candidate.y, wanted.block.width, wanted.block.height))
        for rect in _leader_rects(candidate):
            room.add(rect)
        return self.wishes.placed(wanted, mark, candidate, number)

    def _find(self, wanted: Wanted, mark: PlacedMark, room: Room, framed: float = 0.0) -> Numbered | None:
        """The former place while it is free, else the first free one; `framed` it keeps off a frame around the mark.

        Only where there is no other: one that might be read as another mark's, one that reaches into what came after.
        """
        chosen = wanted.event.id == self.wishes.selected
        places = self._places(wanted, mark, room, framed)
        former = self.former.get((wanted.event.id, wanted.claim))
        if former is not None:
            passed: list[Numbered] = []
            for place in places:
                if place[0] == former:
                    return place
                passed.append(place)
                if place[0] > former:
                    break
            places = chain(passed, places)
        doubtful: Numbered | None = None
        crossing: Numbered | None = None
        for number, candidate in places:
            crosses = self._crosses(candidate, wanted, mark)
            sure = candidate.leader or chosen or room.is_clear(candidate.x, wanted.block.width, mark.rect)
            if sure and not crosses:
                return number, candidate
            if not crosses:
                doubtful = doubtful or (number, candidate)
            elif not candidate.leader:
                crossing = crossing or (number, candidate)
        return doubtful or crossing

    def _crosses(self, candidate: Candidate, wanted: Wanted, mark: PlacedMark) -> bool:
        right = candidate.x + wanted.block.width
        if any(candidate.x < x1 and right > x0 for x0, x1 in self.tears):
            return True
        return self.edge is not None and mark.rect.centre.x < self.edge < right

    def _places(self, wanted: Wanted, mark: PlacedMark, room: Room, framed: float) -> Iterator[Numbered]:
        rect = mark.rect.inflated(framed) if framed else mark.rect
        beside = 8 if wanted.event.id == self.wishes.selected else 40
        return free_places(
            rect, mark.rect, wanted.block, self.wishes.sizes, room, on_top=mark.kind == "target", left_first=mark.linked,
            beside=beside,
        )  # fmt: skip

    def _chips(self, marks: Sequence[PlacedMark], room: Room) -> list[PlacedLabel]:
        """How many events are counted at a mark: right of it, where rows keep room; else at another side, or on it."""
        placed: list[PlacedLabel] = []
        size = self.wishes.sizes.label
        height, area = CHIP * size, self.area
        for mark in marks:
            if not mark.others:
                continue
            text = f"+{mark.others}"
            width = self.wishes.width(text, "more")
            rect, y = mark.rect, mark.rect.centre.y - height / 2
            low, high = room.bounds.y, max(room.bounds.y, room.bounds.bottom - height)
            if height > room.bounds.height:
                continue  # told by the card only
            y = min(max(y, low), high)
            inside = min(max(rect.right - width, area.x), area.right - width)
            places = [
                Rect(x, top, width, height)
                for x, top in (
                    (rect.right + CHIP_GAP, y), (rect.x - CHIP_GAP - width, y), (inside, rect.y - height - 1),
                    (inside, rect.bottom + 1),
                )
            ]  # fmt: skip
            box = next((place for place in places if room.is_free(place, 0, rect)), None)
            if box is None:
                box = min((place._replace(x=min(max(place.x, area.x), area.right - width), y=y) for place in places[:2]),
                          key=lambda place: sum(place.overlaps(other.box) for other in placed))  # fmt: skip
            room.add(box)
            placed.append(PlacedLabel(mark.event, "more", text, box.x, box.y + DIGITS * size + 0.5, box))
        return placed

    def _counts(self, index: LaneIndex, lane: PlacedLane, room: Room) -> list[PlacedLabel]:
        """How many lie outside the view, at the lane's two ends; in short where marks leave little room."""
        texts = self.wishes.texts
        placed: list[PlacedLabel] = []
        before, after = index.last_before(self.scale.start), index.first_after(self.scale.end)
        if before is not None:
            long, short = texts.earlier(lane.earlier), f"◂ {lane.earlier}"
            placed += self._count(before, "earlier", (long, short), lane, room)
        if after is not None:
            long, short = texts.later(lane.later), f"{lane.later} ▸"
            placed += self._count(after, "later", (long, short), lane, room)
        return placed

    def _count(
        self, entry: Entry, kind: LabelKind, texts: Sequence[str], lane: PlacedLane, room: Room
    ) -> list[PlacedLabel]:
        sizes = self.wishes.sizes
        height = sizes.label * LINE
        levels = ((lane.top + lane.bottom - height) / 2, lane.bottom - height - 3, lane.top + 3)
        for text in texts:
            width = self.wishes.width(text, kind)
            x = self.area.x + 3 if kind == "earlier" else self.area.right - width - 3
            for y in levels:
                box = Rect(x, y, width, height)
                if room.is_free(box, sizes.clearance):
                    room.add(box)
                    return [PlacedLabel(entry.event.id, kind, text, x, y + ASCENT * sizes.label, box)]
        return []


def _leader_rects(candidate: Candidate) -> list[Rect]:
    if not candidate.leader:
        return []
    return [
        Rect(min(x0, x1) - 0.5, min(y0, y1), abs(x1 - x0) + 1, abs(y1 - y0) + 0.01)
        for (x0, y0), (x1, y1) in zip(candidate.leader, candidate.leader[1:], strict=False)
    ]


def former_places(layout: TimelineLayout) -> dict[tuple[str, int], int]:
    """Which place each event's label, and those of its ghosts, took in a layout."""
    return {(label.event, label.claim): label.place for label in layout.labels if label.kind not in COUNTS}
