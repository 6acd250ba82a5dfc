"""Figures of a frame: which facts are on it, where exactly each stands, and in what order they are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from presenter.core.card.asked import Asked
from presenter.core.card.spans import spans
from presenter.core.compose.frame import AnyPiece, Frame, Mark, Shape, Text
from presenter.core.compose.measure import Measure
from presenter.core.geometry import Point, Rect, bounds
from presenter.core.story import Story

ROW = 24.0
"""Figures whose middles differ by less (su) stand in one row."""
GROUP_ROW = 90.0
"""Charts, panels and columns whose tops differ by less stand beside each other."""
LARGE = 260.0
"""A shape wider or higher than this stands for its figure by its middle only."""


class Spot(Struct, frozen=True):
    """Where a fact stands in a piece: the number itself in a text (then it is `shown`), else the piece."""

    fact: str
    piece: str
    group: str
    rect: Rect
    size: int
    """Of its letters; 0 for marks, -1 for shapes."""
    shown: bool

    @property
    def rank(self) -> tuple[bool, int]:
        """The larger, the better it stands for its fact."""
        return self.shown, self.size


def spots(story: Story, frame: Frame, measure: Measure) -> list[Spot]:
    """Every place of every fact on the frame, in drawing order. Titles of events are no figures."""
    return [spot for piece in frame.pieces for spot in piece_spots(story, frame, piece, measure)]


def piece_spots(story: Story, frame: Frame, piece: AnyPiece, measure: Measure) -> Iterator[Spot]:
    """The places of a piece's facts in it; a fact that is cited twice has two. The title of an event is none."""
    facts = [fact for fact in piece.facts if fact in story.facts]
    stands = not piece.event or any(region.id == piece.group for region in frame.charts)
    if isinstance(piece, Text):
        if not piece.text.strip():
            return
        places = spans(piece, [forms(story, fact, frame.language) for fact in facts], measure)
        for fact, place in zip(facts, places, strict=True):
            if stands or place is not None:
                yield Spot(fact, piece.id, piece.group, place or piece.rect, piece.size, shown=place is not None)
    elif stands and isinstance(piece, Mark | Shape) and piece.rect.width > 0:
        for fact in dict.fromkeys(facts):
            yield Spot(fact, piece.id, piece.group, _middle(piece), 0 if isinstance(piece, Mark) else -1, shown=False)


def _middle(piece: AnyPiece) -> Rect:
    """A piece's ink; of a large one a small square in its middle."""
    if piece.rect.width <= LARGE and piece.rect.height <= LARGE:
        return piece.rect
    centre = piece.rect.centre
    return Rect(centre.x - 12, centre.y - 12, 24, 24)


def forms(story: Story, fact: str, language: str) -> list[str]:
    """The ways in which a fact is written on slides, the longest first."""
    written = {story.format_fact(fact, language, style) for style in ("prose", "label", "number")}
    written |= {form.lstrip("×~<>約约").strip() for form in written}
    words = story.text(story.facts[fact].spec.words, language)
    return sorted({*written, words} - {""}, key=lambda form: (-len(form), form))


def figures(story: Story, frame: Frame, measure: Measure) -> list[Asked]:
    """What can be asked about: the largest figure first, then the others in reading order.

    A frame without figures has the places that name sources: cells of a table, else the source line.
    """
    best: dict[str, Spot] = {}
    for spot in spots(story, frame, measure):
        known = best.get(spot.fact)
        if known is None or spot.rank > known.rank:
            best[spot.fact] = spot
    if not best:
        return _sourced(frame)
    listed = _in_reading_order(list(best.values()))
    hero = max(listed, key=lambda spot: spot.rank)
    return [Asked(spot.fact) for spot in [hero, *(spot for spot in listed if spot is not hero)]]


def _in_reading_order(found: list[Spot]) -> list[Spot]:
    """Group by group, row by row: a chart is read before the panel beside it, and both after the headline."""
    groups: dict[str, list[Spot]] = {}
    for spot in found:
        groups.setdefault(spot.group, []).append(spot)
    tops = {group: bounds(spot.rect for spot in members) for group, members in groups.items()}
    order = sorted(groups, key=lambda group: (round(tops[group].y / GROUP_ROW), tops[group].x, group))

    def place(spot: Spot) -> tuple[int, float]:
        return round(spot.rect.centre.y / ROW), spot.rect.x

    return [spot for group in order for spot in sorted(groups[group], key=place)]


def _sourced(frame: Frame) -> list[Asked]:
    named = [piece for piece in frame.pieces if isinstance(piece, Text) and names_sources(piece)]
    cells = [piece for piece in named if piece.role != "source-line"]
    return [Asked(piece=piece.id) for piece in cells or named]


def names_sources(piece: AnyPiece) -> bool:
    """Whether a piece says only what it rests on: a cell of a table, a source of the source line."""
    return bool(piece.sources) and not (piece.facts or piece.event or piece.slide or piece.choice)


def asked_of(story: Story, frame: Frame, measure: Measure, piece: AnyPiece, point: Point) -> Asked | None:
    """What a click on a piece asks about: its figure nearest to the point, else its sources.

    None for what leads elsewhere, and for an event's title or mark on a timeline.
    """
    if names_sources(piece):
        return Asked(piece=piece.id)
    here = [] if piece.slide or piece.choice else list(piece_spots(story, frame, piece, measure))
    if not here:
        return None
    spot = min(here, key=lambda spot: (not spot.shown, _away(spot.rect, point)))
    return Asked(spot.fact, piece.id if spot.shown else "")


def _away(rect: Rect, point: Point) -> float:
    across = max(rect.x - point.x, 0.0, point.x - rect.right)
    down = max(rect.y - point.y, 0.0, point.y - rect.bottom)
    return across + down


def spot_of(story: Story, frame: Frame, measure: Measure, asked: Asked) -> Spot | None:
    """Where the thing asked about stands: in the piece named, else where its number is largest; None if nowhere."""
    if not asked.fact:
        named = next((piece for piece in frame.pieces if piece.id == asked.piece and piece.sources), None)
        return Spot("", named.id, named.group, named.rect, 0, shown=True) if named else None
    here = [spot for spot in spots(story, frame, measure) if spot.fact == asked.fact]
    pointed = [spot for spot in here if spot.piece == asked.piece]
    return max(pointed or here, key=lambda spot: spot.rank, default=None)
