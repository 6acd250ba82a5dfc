"""A flow: parties as circles and what passes between them; every kind of arrow has its own stroke."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import circle, open_arrowhead
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.diagram.curves import Curve, curve_path, direction
from presenter.core.diagram.flow_labels import place_labels
from presenter.core.diagram.flow_places import MOST, Stand, bend_flows, in_one_row, stand_parties
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Rect
from presenter.core.schema.diagram import Flow, FlowSpec, Party

WORDS = "chart-label-small"
AIR = 0.25
"""Arrows of a pair stand this part of the height apart where the parties stand in one row."""


class Roles(Struct, frozen=True):
    """Of the parties' names and of the amounts."""

    name: str = "value-minor"
    value: str = "value-minor"


LARGE = Roles("block-heading", "value")
"""Where the parties stand in one row and have the whole height."""
STROKES: dict[str, Pen] = {
    "equity": Pen(Ink("t1"), 6),
    "spend": Pen(Ink("t1"), 4, dash=(14, 8)),
    "service": Pen(Ink("t1"), 3, dash=(0.1, 8), cap="round"),
    "conflict": Pen(Ink("t1"), 2.5, dash=(16, 6, 4, 6)),
}
"""The kinds apart without colour: thick, dashed, dotted, dash-dotted."""


def draw_flow(sheet: Sheet, spec: FlowSpec, area: Rect) -> None:
    """Circles first, arrows between their rims, labels on the arrows on cleared ground."""
    width = min(260.0, area.width / 4)
    row = in_one_row(spec)
    roles, radius = Roles(), MOST
    if row and all(_fits_inside(sheet, party, LARGE.name, MOST) for party in spec.parties):
        roles = LARGE
    stands, inside = _stand(sheet, spec, area, width, roles, radius)
    least = min(stand.radius for stand in stands.values())
    if inside and least < MOST:
        # The circles came out smaller than they may be: their names have to fit these.
        stands, inside = _stand(sheet, spec, area, width, roles, least)
    room = 0.36 * area.width / 2
    sizes = [_label_size(sheet, flow, room, roles.value) for flow in spec.flows]
    curves = bend_flows(spec.flows, stands, sizes, AIR * area.height if row else 0.0)
    boxes = place_labels(curves, sizes, list(stands.values()), area, beside=row)
    colours = {party.id: party.colour for party in spec.parties}
    shown = [number for number, flow in enumerate(spec.flows) if sheet.shows(flow.step) and curves[number] is not None]
    for number in shown:
        curve = curves[number]
        if curve is not None:
            _draw_arrow(sheet, spec, number, curve, colours[spec.flows[number].from_])
    for index, party in enumerate(spec.parties):
        below = _below(sheet, party, "" if inside else roles.name)
        _draw_party(sheet, spec, index, stands[party.id], width, (below, roles.name))
    for number in shown:
        box = boxes[number]
        if box is not None:
            _draw_label(sheet, spec, number, box, (room, roles.value))


def _stand(
    sheet: Sheet, spec: FlowSpec, area: Rect, width: float, roles: Roles, radius: float
) -> tuple[dict[str, Stand], bool]:
    """Where the parties stand, and whether all names fit into circles of that radius; else they go below."""
    inside = all(_fits_inside(sheet, party, roles.name, radius) for party in spec.parties)
    below = {party.id: _below(sheet, party, "" if inside else roles.name) for party in spec.parties}
    words = {party: _words_height(sheet, said, width) for party, said in below.items()}
    wide = max(
        (sheet.extent(text, role, width=width)[0] for said in below.values() for text, role in said), default=0.0
    )
    return stand_parties(spec, area, words, wide), inside


def _fits_inside(sheet: Sheet, party: Party, role: str, radius: float) -> bool:
    """In two lines at most, whose corners stay inside the circle."""
    widest, count = sheet.extent(lines(sheet, party.name), role, width=2 * radius - 22)
    return count <= 2 and widest <= 2 * radius - (22 if count == 1 or radius == MOST else 40)


Below = list[tuple[Said, str]]
"""Texts under a circle, each with its role."""


def _below(sheet: Sheet, party: Party, name: str) -> Below:
    """Words under a circle: the quiet line, and in the role `name` the name where circles are too small for names."""
    said: Below = [(lines(sheet, party.name), name)] if name else []
    under = lines(sheet, party.under)
    if under:
        said.append((under, WORDS))
    return said


def _words_height(sheet: Sheet, below: Below, width: float) -> float:
    return sum(
        ROLES[role].line_pitch(sheet.language) * sheet.extent(said, role, width=width)[1] for said, role in below
    ) + (14 if below else 0)


def _draw_party(sheet: Sheet, spec: FlowSpec, index: int, stand: Stand, width: float, words: tuple[Below, str]) -> None:
    """A circle with its name, and what stands below it."""
    below, name = words
    party = spec.parties[index]
    own = f"{spec.id}.party.{party.id}"
    keys = ("diagram", "parties", index)
    centre = stand.centre
    sheet.shape(
        own, circle(centre.x, centre.y, stand.radius - 2), "node", fill=Ink("bg"), pen=Pen(Ink(party.colour), 4),
        group=spec.id,
    )  # fmt: skip
    if all(role == WORDS for _, role in below):
        node_words(
            sheet, f"{own}.name", lines(sheet, party.name), centre.x, centre.y, name, width=2 * stand.radius - 22,
            group=spec.id, place=place(sheet, *keys, "name"),
        )  # fmt: skip
    y = centre.y + stand.radius + 14
    for said, role in below:
        named = role != WORDS
        piece = node_words(
            sheet, f"{own}.name" if named else f"{own}.under", said, centre.x, y, role, uy=1, width=width,
            ink="t1" if named else "t3", group=spec.id, place=place(sheet, *keys, "name" if named else "under"),
        )  # fmt: skip
        y += ROLES[role].line_pitch(sheet.language) * len(piece.lines)


def _draw_arrow(sheet: Sheet, spec: FlowSpec, number: int, curve: Curve, colour: str) -> None:
    flow = spec.flows[number]
    stroke = STROKES[flow.kind]
    ink = Ink("t1") if flow.kind == "conflict" else Ink(colour)
    own = f"{spec.id}.flow.{number + 1}"
    sheet.shape(own, curve_path(curve), "way", pen=replace(stroke, ink=ink), group=spec.id)
    head = open_arrowhead(curve[3], direction(curve, 1.0), 12)
    sheet.shape(f"{own}.head", head, "way", pen=Pen(ink, max(3.0, min(stroke.width, 4))), group=spec.id)


def _label(sheet: Sheet, flow: Flow) -> tuple[Said, Said]:
    """The amount and the words of an arrow; an arrow with neither says its kind."""
    amount = sheet.number(flow.fact, "label") if flow.fact and flow.fact in sheet.story.facts else Said("")
    words = lines(sheet, flow.text)
    if not amount and not words:
        words = Said(word(flow.kind, sheet.language))
    return amount, words


def _label_size(sheet: Sheet, flow: Flow, room: float, role: str) -> tuple[float, float]:
    amount, words = _label(sheet, flow)
    width = height = 0.0
    if amount:
        width = sheet.width(amount.text, role) + 28
        height = float(ROLES[role].line_pitch(sheet.language))
    if words:
        widest, count = sheet.extent(words, WORDS, width=room)
        width = max(width, widest)
        height += ROLES[WORDS].line_pitch(sheet.language) * count
    return width, height


def _draw_label(sheet: Sheet, spec: FlowSpec, number: int, box: Rect, look: tuple[float, str]) -> None:
    """The amount with its origin mark, the words below it, on ground cleared of the arrow."""
    room, role = look
    flow = spec.flows[number]
    own = f"{spec.id}.flow.{number + 1}"
    amount, words = _label(sheet, flow)
    sheet.box(f"{own}.ground", box.inflated(5), "ground", fill=Ink("bg"), group=spec.id)
    y = box.y
    if amount and flow.fact:
        pitch = ROLES[role].line_pitch(sheet.language)
        width = sheet.width(amount.text, role)
        left = box.centre.x - (width + 28) / 2
        origin = sheet.fact(flow.fact).origin
        sheet.mark(f"{own}.mark", origin, left + 9, y + pitch / 2, 9, "t1", facts=(flow.fact,), group=spec.id)
        node_words(sheet, f"{own}.value", amount, left + 28, y + pitch / 2, role, ux=1, group=spec.id)
        y += pitch
    if words:
        node_words(
            sheet, f"{own}.words", words, box.centre.x, y + 4, WORDS, uy=1, width=room, ink="t1", group=spec.id,
            place=place(sheet, "diagram", "flows", number, "text"),
        )  # fmt: skip
