"""The labels that look for a place: which events want one, its lines and the room it takes. Each is made once."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedMark, Sizes, Width
from presenter.core.timeline.labels import ASCENT, LINE, Block, Candidate
from presenter.core.timeline.texts import Texts

DETAIL_PITCH = 1.3


class Wanted(Struct, frozen=True):
    """A label before it has a place: its lines with their kinds and widths, and the room of all."""

    event: Event
    lines: tuple[tuple[str, LabelKind, float], ...]
    block: Block
    claim: int = 0

    @property
    def second(self) -> bool:
        return self.claim > 0


class Wishes(Struct):
    """Makes the labels of a view."""

    sizes: Sizes
    width: Width
    texts: Texts
    least_weight: int
    selected: str
    _made: dict[tuple[str, int], Wanted] = field(default_factory=dict)

    def wants(self, event: Event) -> bool:
        """Whether an event is labelled at this density."""
        return (
            event.spec.weight >= self.least_weight
            or event.origin == "article"
            or event.id == self.selected
            or bool(event.spec.correction)
        )

    def label(self, event: Event) -> Wanted:
        """The event's own label."""
        made = self._made.get((event.id, 0))
        if made is None:
            made = self._made[event.id, 0] = self._label(event)
        return made

    def date(self, event: Event, claim: int) -> Wanted:
        """The label of one of its ghosts."""
        made = self._made.get((event.id, claim))
        if made is None:
            text = self.texts.claim(event, claim)
            width = self.width(text, "date")
            block = Block(width, self.sizes.label * LINE)
            made = self._made[event.id, claim] = Wanted(event, ((text, "date", width),), block, claim)
        return made

    def first_line(self, wanted: Wanted) -> Wanted:
        """The label without its second line."""
        return replace(wanted, lines=wanted.lines[:1], block=Block(wanted.lines[0][2], self.sizes.selected * LINE))

    def placed(self, wanted: Wanted, mark: PlacedMark, candidate: Candidate, number: int) -> list[PlacedLabel]:
        """The label's lines where the candidate says; right-aligned when they stand left of the mark."""
        sizes, block = self.sizes, wanted.block
        leftward = candidate.x + block.width <= mark.rect.centre.x
        labels: list[PlacedLabel] = []
        top = candidate.y
        for row, (text, kind, width) in enumerate(wanted.lines):
            size = sizes.selected if kind == "selected" else sizes.label
            height = block.height if len(wanted.lines) == 1 else size * LINE if row == 0 else sizes.label * DETAIL_PITCH
            x = candidate.x + block.width - width if leftward else candidate.x
            labels.append(
                PlacedLabel(
                    event=wanted.event.id,
                    kind=kind,
                    text=text,
                    x=x,
                    baseline=top + height / 2 + (ASCENT - LINE / 2) * size,
                    box=Rect(x, top, width, height),
                    leader=candidate.leader if row == 0 else (),
                    bold=kind in ("selected", "article"),
                    faded=wanted.event.after,
                    claim=wanted.claim,
                    place=number,
                )
            )
            top += height
        return labels

    def _label(self, event: Event) -> Wanted:
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
            return Wanted(event, tuple(lines), Block(max(line[2] for line in lines), height))
        height = sizes.correction if kind == "correction" else sizes.label * LINE
        width = self.width(text, kind)
        return Wanted(event, ((text, kind, width),), Block(width, height))
