"""The plan of a transition: which pieces move and when, what fades behind them, and how long it all takes.

    old picture ──out──▶ what both frames share ──into──▶ new picture      (a step has no `out`: old fades into new)
    movers, painted anew at each moment: travelling, growing, being drawn, counting
    labels that wait until their figure stands

Times are those of LOOK section 9, in milliseconds from the key press. A plan is arithmetic: it knows no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import AnyPiece, Frame, Mark, Shape, Text
from presenter.core.geometry import Rect, bounds
from presenter.core.motion.between import Moving, can_travel, pieces_between
from presenter.core.motion.easing import Window, in_out_cubic, linear, out_cubic
from presenter.core.motion.entrance import LABELS_MS, Entrance, entrances
from presenter.core.motion.moves import Kind

STEP_MS, SLIDE_MS, OUT_MS, STATE_MS, UNFOLD_MS = 240.0, 360.0, 140.0, 600.0, 700.0
AXES_OUT_MS, AXES_IN_MS = 120.0, 240.0
REDUCED_MS = 120.0
TRAVELLING_WORDS = frozenset({"value", "value-hero", "value-minor", "chart-label", "chart-label-small", "body"})
"""Roles of labels that stay with their mark while a chart changes its state."""
BESIDE = 24.0
"""A label has kept its place if it moves as its mark does, within this (su)."""
STANDING = frozenset({"axis", "grid", "rule", "switch", "source-line", "cut"})
"""Roles that never travel: only data do, and the time rule's span."""


class Mover(Struct, frozen=True):
    """A piece painted anew at each moment. `old` and `new` are the pieces it stands for in the two frames."""

    window: Window
    at: Callable[[float], tuple[Moving, ...]]
    old: AnyPiece | None
    new: AnyPiece | None

    def now(self, ms: float) -> tuple[Moving, ...]:
        """What to paint at a time."""
        return self.at(self.window.share(ms))

    @property
    def way(self) -> Rect:
        """All it can touch on its way."""
        return bounds(piece.rect for piece in (self.old, self.new) if piece is not None)


class Curtain(Struct, frozen=True):
    """Lanes open from the axis, or close to it: the timeline is seen only between two heights around it."""

    opening: bool
    axis: float
    window: Window


class Plan(Struct, frozen=True):
    """A transition between two frames. One that lasts 0 ms shows the new frame at once."""

    old: Frame
    new: Frame
    lasts: float = 0.0
    out: Window | None = None
    into: Window = Window(0, 0)
    movers: tuple[Mover, ...] = ()
    late: frozenset[str] = frozenset()
    """Ids of pieces of the new frame that come in `late_in`."""
    late_in: Window = Window(0, 0)
    curtain: Curtain | None = None


def planned(kind: Kind, old: Frame, new: Frame, *, reduced: bool = False) -> Plan:
    """The transition for a change of this kind; with `reduced` motion slides only fade and all else is at once."""
    if kind == "none" or old == new:
        return Plan(old, new)
    if reduced:
        fades = kind in {"slide", "unfold", "fold"}
        return Plan(old, new, REDUCED_MS, into=Window(0, REDUCED_MS)) if fades else Plan(old, new)
    if kind == "step":
        return _entering(Plan(old, new, STEP_MS, into=Window(0, STEP_MS, out_cubic)), 0)
    if kind == "state":
        return _state(old, new)
    if kind in {"unfold", "fold"}:
        return _unfold(old, new, opening=kind == "unfold")
    plan = Plan(
        old, new, SLIDE_MS, Window(0, OUT_MS, linear), Window(OUT_MS, SLIDE_MS, out_cubic),
        _travelling(old, new, Window(0, SLIDE_MS, in_out_cubic), _same_figure),
    )  # fmt: skip
    return _entering(plan, OUT_MS)


def shared_ids(old: Frame, new: Frame) -> frozenset[str]:
    """Ids of the pieces that are the same in both frames to the last number: they stand still."""
    before = {piece.id: piece for piece in old.pieces}
    return frozenset(piece.id for piece in new.pieces if before.get(piece.id) == piece)


def _entering(plan: Plan, start: float) -> Plan:
    """The plan with the entrances of the data that only the new frame has; labels come when all of them stand."""
    known = {piece.id for piece in plan.old.pieces} if plan.old.slide == plan.new.slide else set()
    known |= shared_ids(plan.old, plan.new) | {mover.new.id for mover in plan.movers if mover.new is not None}
    coming = entrances(plan.new, [piece for piece in plan.new.pieces if piece.id not in known], start)
    if not coming.pieces:
        return plan
    movers = tuple(Mover(entrance.window, _entrant(entrance), None, entrance.piece) for entrance in coming.pieces)
    stand = max((mover.window.end for mover in movers if not isinstance(mover.new, Text)), default=0.0)
    late_in = Window(stand, stand + LABELS_MS, out_cubic) if coming.late else Window(0, 0)
    lasts = max(plan.lasts, late_in.end, *(mover.window.end for mover in movers))
    return replace(plan, lasts=lasts, movers=(*plan.movers, *movers), late=coming.late, late_in=late_in)


def _state(old: Frame, new: Frame) -> Plan:
    window = Window(0, STATE_MS, in_out_cubic)
    data = _travelling(old, new, window, _is_datum)
    return Plan(
        old, new, STATE_MS, Window(0, AXES_OUT_MS), Window(STATE_MS - AXES_IN_MS, STATE_MS),
        (*data, *_carried_words(old, new, window, data)),
    )  # fmt: skip


def _carried_words(old: Frame, new: Frame, window: Window, data: Sequence[Mover]) -> tuple[Mover, ...]:
    """Labels that keep their place beside their mark or bar travel with it; those that find another one fade."""
    ways: dict[str, tuple[float, float]] = {}
    for mover in sorted(data, key=lambda mover: not isinstance(mover.new, Mark)):
        if mover.old is not None and mover.new is not None:
            ways.setdefault(_figure(mover.new), _way(mover.old, mover.new))

    def stays_beside(was: AnyPiece, now: AnyPiece) -> bool:
        if not (isinstance(now, Text) and now.role in TRAVELLING_WORDS and _figure(now) in ways):
            return False
        (x, y), (mark_x, mark_y) = _way(was, now), ways[_figure(now)]
        return abs(x - mark_x) <= BESIDE and abs(y - mark_y) <= BESIDE

    return _travelling(old, new, window, stays_beside)


def _figure(piece: AnyPiece) -> str:
    """`chart.series_f` of `chart.series_f.mark`: what all pieces of one figure begin with."""
    return piece.id.rpartition(".")[0]


def _way(old: AnyPiece, new: AnyPiece) -> tuple[float, float]:
    (x, y), (to_x, to_y) = old.rect.centre, new.rect.centre
    return to_x - x, to_y - y


def _unfold(old: Frame, new: Frame, *, opening: bool) -> Plan:
    window = Window(0, UNFOLD_MS, in_out_cubic)
    axis = (new if opening else old).piece("rule").rect.centre.y
    into = Window(OUT_MS, UNFOLD_MS) if opening else Window(UNFOLD_MS - (SLIDE_MS - OUT_MS), UNFOLD_MS, out_cubic)
    close = Window(0, UNFOLD_MS - (SLIDE_MS - OUT_MS), in_out_cubic)
    return Plan(
        old, new, UNFOLD_MS, Window(0, OUT_MS), into, _travelling(old, new, window, _of_rule),
        curtain=Curtain(opening, axis, window if opening else close),
    )  # fmt: skip


def _travelling(
    old: Frame, new: Frame, window: Window, travels: Callable[[AnyPiece, AnyPiece], bool]
) -> tuple[Mover, ...]:
    """Pieces of both frames that keep their identity and have another place or shape."""
    before = {piece.id: piece for piece in old.pieces}
    found: list[Mover] = []
    for piece in new.pieces:
        was = before.get(piece.id)
        if was is not None and was != piece and can_travel(was, piece) and travels(was, piece):
            found.append(Mover(window, _traveller(was, piece), was, piece))
    return tuple(found)


def _entrant(entrance: Entrance) -> Callable[[float], tuple[Moving, ...]]:
    return lambda share: (entrance.at(share),)


def _traveller(old: AnyPiece, new: AnyPiece) -> Callable[[float], tuple[Moving, ...]]:
    return lambda share: pieces_between(old, new, share)


def _same_figure(old: AnyPiece, new: AnyPiece) -> bool:
    """From slide to slide the time rule's span travels, and the mark of one and the same figure."""
    if new.role == "time-span":
        return True
    return isinstance(new, Mark) and bool(new.facts) and new.facts == old.facts


def _is_datum(old: AnyPiece, new: AnyPiece) -> bool:
    """Within a chart what stands for a number travels; axes, grid and other words fade."""
    if new.role == "time-span":
        return True
    if not new.group or new.role in STANDING:
        return False
    return isinstance(new, Mark) or (isinstance(new, Shape) and new.facts == old.facts)


def _of_rule(old: AnyPiece, new: AnyPiece) -> bool:
    del old
    return new.id == "rule" or new.id.startswith(("rule.tick.", "rule.year."))
