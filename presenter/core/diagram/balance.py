"""A balance: two pans on a level beam. Nothing is weighed; a precedent may stand behind it, dashed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import circle, polyline
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.curves import on_circle
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import BalanceSpec, Pan

BEAM = Pen(Ink("t1"), 5)
ROPE = Pen(Ink("t2"), 2)
DASHED = Pen(Ink("t3"), 2.5, dash=(9, 7))
HANG = 92.0
MOST_HANG = 150.0
"""From the beam down to the pans: at least, and at most where there is room."""


class _Look(Struct, frozen=True):
    """Roles of names and points, the drop from a pan to its name, and from the beam to the pans."""

    name: str = "block-heading"
    point: str = "body"
    drop: float = 54.0
    hang: float = HANG


LARGE = _Look("block-heading-large", "body-large", 68.0)
"""Where every name and point has a line of its own, and there is room below."""


def draw_balance(sheet: Sheet, spec: BalanceSpec, area: Rect) -> None:
    """Beam, pivot and two pans in the middle of the area, the ghost below the pivot."""
    half = area.width * 0.29
    width = min(area.width * 0.4, 460.0)
    ghost = lines(sheet, spec.ghost)
    foot = 0.0
    if ghost:
        foot = 76.0 + ROLES["body"].line_pitch(sheet.language) * sheet.extent(ghost, "body", width=area.width - 120)[1]
    above = 84.0
    look = _look(sheet, spec, width, area.height - above - foot)
    below = max(_pan_height(sheet, pan, width, look) for pan in (spec.left, spec.right))
    look = replace(look, hang=min(MOST_HANG, max(HANG, 0.6 * (area.height - above - below - foot))))
    height = above + look.hang + below + foot
    top = area.y + max(0.0, (area.height - height) / 2)
    pivot = Point(area.centre.x, top + above)
    shown_ghost = bool(ghost) and sheet.shows(spec.ghost_step)
    if shown_ghost:
        _draw_swing(sheet, spec, pivot, half)
    sheet.line(f"{spec.id}.beam", pivot.x - half, pivot.y, pivot.x + half, pivot.y, BEAM, "way", spec.id)
    stand = pivot.y + look.hang + below - 8
    sheet.line(f"{spec.id}.stand", pivot.x, pivot.y, pivot.x, stand, Pen(Ink("t1"), 5), "way", spec.id)
    sheet.line(f"{spec.id}.foot", pivot.x - 70, stand, pivot.x + 70, stand, Pen(Ink("t1"), 5), "way", spec.id)
    sheet.shape(
        f"{spec.id}.pivot", circle(pivot.x, pivot.y, 14), "node", fill=Ink("bg"), pen=Pen(Ink("t1"), 4), group=spec.id
    )
    node_words(
        sheet, f"{spec.id}.pivot.words", lines(sheet, spec.pivot), pivot.x, pivot.y - 30, look.name, uy=-1,
        width=area.width * 0.5, group=spec.id, place=place(sheet, "diagram", "pivot"),
    )  # fmt: skip
    for key, pan, side in (("left", spec.left, -1), ("right", spec.right, 1)):
        if sheet.shows(pan.step):
            _draw_pan(sheet, spec, (key, pan), Point(pivot.x + side * half, pivot.y), (width, look))
    if shown_ghost:
        y = top + height - foot + 40
        widest, count = sheet.extent(ghost, "body", width=area.width - 120)
        pitch = ROLES["body"].line_pitch(sheet.language)
        box = Rect(pivot.x - widest / 2 - 30, y, widest + 60, count * pitch + 28)
        sheet.box(f"{spec.id}.ghost.frame", box, "node", pen=DASHED, group=spec.id)
        node_words(
            sheet, f"{spec.id}.ghost", ghost, box.centre.x, box.centre.y, "body", width=area.width - 120, group=spec.id,
            place=place(sheet, "diagram", "ghost"),
        )  # fmt: skip


def _look(sheet: Sheet, spec: BalanceSpec, width: float, room: float) -> _Look:
    """The large look where all of it stands on single lines and leaves air below the pans."""
    single = all(
        sheet.extent(lines(sheet, text), role)[0] <= width
        for pan in (spec.left, spec.right)
        for text, role in ((pan.name, LARGE.name), *((point, LARGE.point) for point in pan.points))
    )
    tallest = max(_pan_height(sheet, pan, width, LARGE) for pan in (spec.left, spec.right))
    return LARGE if single and HANG + tallest <= room else _Look()


def _pan_height(sheet: Sheet, pan: Pan, width: float, look: _Look) -> float:
    """From the pan's line down to the end of its points."""
    pitch = ROLES[look.point].line_pitch(sheet.language)
    names = sheet.extent(lines(sheet, pan.name), look.name, width=width)[1]
    heading = look.drop + 10 + ROLES[look.name].line_pitch(sheet.language) * (names - 1)
    return heading + sum(pitch * sheet.extent(lines(sheet, point), look.point, width=width)[1] for point in pan.points)


def _draw_pan(sheet: Sheet, spec: BalanceSpec, named: tuple[str, Pan], hook: Point, grid: tuple[float, _Look]) -> None:
    """Ropes from the beam's end, the pan, and its name and points below."""
    key, pan = named
    width, look = grid
    own = f"{spec.id}.{key}"
    keys = ("diagram", key)
    level = hook.y + look.hang
    half = width / 2
    sheet.shape(
        f"{own}.ropes", polyline([(hook.x - half, level), hook, (hook.x + half, level)]), "way", pen=ROPE, group=spec.id
    )
    sheet.line(own, hook.x - half, level, hook.x + half, level, Pen(Ink(pan.colour), 8), "node", spec.id)
    sheet.shape(f"{own}.hook", circle(*hook, 8), "node", fill=Ink("t1"), group=spec.id)
    name = sheet.text(
        f"{own}.name", lines(sheet, pan.name), hook.x, level + look.drop, look.name, align="centre", width=width, group=spec.id,
        place=place(sheet, *keys, "name"),
    )  # fmt: skip
    baseline = name.lines[-1].baseline + look.drop - 4
    for index, point in enumerate(pan.points):
        piece = sheet.text(
            f"{own}.point.{index + 1}", lines(sheet, point), hook.x, baseline, look.point, align="centre", width=width,
            group=spec.id, place=place(sheet, *keys, "points", index),
        )  # fmt: skip
        baseline += ROLES[look.point].line_pitch(sheet.language) * len(piece.lines)


def _draw_swing(sheet: Sheet, spec: BalanceSpec, pivot: Point, half: float) -> None:
    """The beam in both tilts, dashed: it did not stay level once, and neither side is blamed."""
    for name, degrees in (("left", 174.0), ("right", 186.0)):
        low, high = on_circle(pivot, half, degrees), on_circle(pivot, half, degrees + 180)
        tilt = polyline([low, high])
        sheet.shape(f"{spec.id}.ghost.{name}", tilt, "way", pen=DASHED, group=spec.id)
