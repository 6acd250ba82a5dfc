"""compose_card: a frame and what is asked about in, the card's pieces and place out."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.card.asked import Asked
from presenter.core.card.content import CardWords, fact_words, piece_words
from presenter.core.card.drawing import FORMS, GROUP, draw_card, draw_panel
from presenter.core.card.figures import Spot, spot_of
from presenter.core.card.ground import Ground
from presenter.core.card.placing import AREA, Placed, place_card
from presenter.core.compose.frame import AnyPiece, Frame, Ink, Mark, Pen, Text
from presenter.core.compose.measure import Measure
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect, bounds
from presenter.core.story import Story

AIR = 7.0
"""Between a figure and the frame around it."""
NEAR = 30.0
"""A mark this close (su) is lit together with its number."""
LINE = Pen(Ink("amber"), 1.5)
HIGHEST = 840.0
"""A card higher than this (su) takes its next form, if a lower one can be had."""


class Card(Struct, frozen=True):
    """A composed card. `figure` is what it explains; `pieces` are drawn over the frame in their order."""

    asked: Asked
    rect: Rect
    figure: Rect
    pieces: tuple[AnyPiece, ...]

    @property
    def spoken(self) -> str:
        """Its words, line by line, for those who listen."""
        return "\n".join(piece.text.replace("\n", " ") for piece in self.pieces if isinstance(piece, Text))


def compose_card(story: Story, frame: Frame, asked: Asked, measure: Measure) -> Card | None:
    """The card beside its figure; None where the frame does not show what is asked about."""
    spot = spot_of(story, frame, measure, asked)
    if spot is None:
        return None
    figure = spot.rect
    words = words_of(story, frame, asked)
    sheet = Sheet(story, story.slide(frame.slide), frame.step, frame.language, measure)
    lit = lit_around(sheet, frame, spot)
    sizes = [(form.width, draw_card(_spare(sheet), words, 0, 0, form)) for form in FORMS]
    usable = [number for number, (_, height) in enumerate(sizes) if height <= HIGHEST]
    usable = usable or [number for number, (_, height) in enumerate(sizes) if height <= AREA.height]
    usable = usable or [min(range(len(sizes)), key=lambda number: sizes[number][1])]
    number, placed = place_card([sizes[number] for number in usable], figure, lit, Ground(frame.pieces, asked.fact))
    form = FORMS[usable[number]]
    sheet.box("card.lit", lit, "card-lit", pen=LINE, group=GROUP)
    _connect(sheet, placed)
    draw_panel(sheet, placed.rect)
    draw_card(sheet, words, placed.rect.x, placed.rect.y, form)
    return Card(asked, placed.rect, figure, tuple(sheet.pieces))


def words_of(story: Story, frame: Frame, asked: Asked) -> CardWords:
    """What the card says. KeyError for a fact or piece that there is not."""
    if asked.fact:
        return fact_words(story, story.facts[asked.fact], frame.language)
    return piece_words(story, frame, frame.piece(asked.piece))


def lit_around(sheet: Sheet, frame: Frame, spot: Spot) -> Rect:
    """The frame around a figure and its mark, where one stands beside it in the same chart or panel.

    It leaves air around them, but runs through no other words. `sheet` measures.
    """
    others = [piece.rect for piece in frame.pieces if isinstance(piece, Text) and piece.id != spot.piece]
    own = frame.piece(spot.piece)
    if isinstance(own, Text):
        inks = [sheet.ink_of((line,)) for line in own.lines]
        others += [ink for ink in inks if not ink.overlaps(spot.rect)]
    core = spot.rect
    for mark in frame.pieces:
        if isinstance(mark, Mark) and spot.fact in mark.facts and mark.group == spot.group:
            both = bounds([core, mark.rect])
            beside = spot.rect.inflated(NEAR).overlaps(mark.rect)
            if beside and not any(both.overlaps(rect) and not core.overlaps(rect) for rect in others):
                core = both
    met = [rect for rect in others if core.inflated(AIR + 2).overlaps(rect)]
    left = min([AIR, *((core.x - rect.right) / 2 for rect in met if rect.right <= core.x)])
    right = min([AIR, *((rect.x - core.right) / 2 for rect in met if rect.x >= core.right)])
    above = min([AIR, *((core.y - rect.bottom) / 2 for rect in met if rect.bottom <= core.y)])
    below = min([AIR, *((rect.y - core.bottom) / 2 for rect in met if rect.y >= core.bottom)])
    return Rect(core.x - left, core.y - above, core.width + left + right, core.height + above + below)


def _spare(sheet: Sheet) -> Sheet:
    return Sheet(sheet.story, sheet.slide, sheet.step, sheet.language, sheet.measure)


def _connect(sheet: Sheet, placed: Placed) -> None:
    if placed.line is not None:
        start, end = placed.line
        sheet.line("card.line", start.x, start.y, end.x, end.y, LINE, "card-line", GROUP)
