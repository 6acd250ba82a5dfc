"""Switches in the slide's header: words at the right end of the chapter's line, the one chosen bold and underlined.

They stand in the same place in every state and on every layout, so that a second click finds what the first one found.
In a still picture, which nobody can click, only what is chosen is said.
"""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Overflow
from presenter.core.compose.furniture import KICKER_Y, RIGHT, place
from presenter.core.compose.paths import rect_path
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect, bounds
from presenter.core.schema.switch import SwitchSpec

GAP = 32.0
"""Between options."""
APART = 64.0
"""Between switches."""
NAME_GAP = 20.0
UNDERLINE_DROP, UNDERLINE = 9.0, 3.0
CLEAR = 12.0
"""Left free around all of them."""


def draw_switches(sheet: Sheet, *, still: bool = False) -> None:
    """Set the slide's switches from the right; what they meet is noted."""
    before = len(sheet.pieces)
    x = RIGHT
    for number in reversed(range(len(sheet.slide.switches))):
        left = _state(sheet, number, x) if still else _switch(sheet, number, x)
        x = left - APART
    sheet.pieces[before:] = sorted(sheet.pieces[before:], key=lambda piece: piece.rect.x)  # in reading order
    _note_meeting(sheet, before)


def _switch(sheet: Sheet, number: int, right: float) -> float:
    """One switch that ends at `right`; its left edge. Each word has the room of its bold self, so that none moves."""
    switch, chosen = sheet.slide.switches[number], sheet.slide.options[number]
    texts = [sheet.say(option.name).text for option in switch.options]
    widths = [sheet.extent(text, "switch", bold=True)[0] for text in texts]
    left = x = right - sum(widths) - GAP * (len(widths) - 1)
    for place_in, (option, text, width) in enumerate(zip(switch.options, texts, widths, strict=True)):
        active = place_in == chosen
        piece = sheet.text(
            f"switch.{switch.id}.{option.id}", Said(text), x, KICKER_Y, "switch", bold=active,
            ink="t1" if active else "t3", group=f"switch.{switch.id}",
            place=place(sheet, "switches", number, "options", place_in, "name"),
        )  # fmt: skip
        sheet.pieces[-1] = replace(piece, choice=f"{switch.id}/{option.id}")
        if active:
            line = Rect(x, KICKER_Y + UNDERLINE_DROP, width, UNDERLINE)
            key = f"switch.{switch.id}.chosen"
            sheet.shape(key, rect_path(line), "switch", fill=Ink("amber"), group=f"switch.{switch.id}")
        x += width + GAP
    name = _name(sheet, switch)
    if name:
        piece = sheet.text(
            f"switch.{switch.id}", Said(name), left - NAME_GAP, KICKER_Y, "switch", align="right", ink="t3",
            group=f"switch.{switch.id}", place=place(sheet, "switches", number, "name"),
        )  # fmt: skip
        return piece.rect.x
    return left


def _state(sheet: Sheet, number: int, right: float) -> float:
    """What is chosen, in words: a fact about the picture, no longer a choice."""
    switch, chosen = sheet.slide.switches[number], sheet.slide.options[number]
    text = _name(sheet, switch) + sheet.say(switch.options[chosen].name).text
    piece = sheet.text(
        f"switch.{switch.id}", Said(text), right, KICKER_Y, "switch", align="right", group=f"switch.{switch.id}",
        place=place(sheet, "switches", number, "name"),
    )  # fmt: skip
    return piece.rect.x


def _name(sheet: Sheet, switch: SwitchSpec) -> str:
    said = sheet.say(switch.name)
    return word("name-colon", sheet.language, name=said.text) if said else ""


def _note_meeting(sheet: Sheet, before: int) -> None:
    """Switches that do not fit beside the chapter, or where a layout needs the place, are noted."""
    taken = bounds(piece.rect for piece in sheet.pieces[before:] if any(piece.rect))
    room = Rect(taken.x - CLEAR, taken.y, taken.width + CLEAR, taken.height)
    for piece in sheet.pieces[:before]:
        if piece.rect.overlaps(room):
            by = min(piece.rect.right, room.right) - max(piece.rect.x, room.x)
            sheet.overflows.append(Overflow(sheet.pieces[before].id, by, place(sheet, "switches")))
            return
