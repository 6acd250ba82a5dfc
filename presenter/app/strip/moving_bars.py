"""Bars of any length from kept pictures: short ones one for each length, long ones cut from a bar as long as the view.

All of it in device pixels, and on whole ones. Nothing is stretched.
"""

from __future__ import annotations

from collections.abc import Hashable

from msgspec.structs import replace
from PySide6.QtGui import QPainter, QPixmap

from presenter.app.strip.mark_painting import paint_mark_of_event, paint_parts
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.items import PlacedMark
from presenter.core.timeline.mark_shapes import sign_parts

PAD = 2
"""Beside and above a bar, for lines on its edges."""
SHORT = 64
"""Bars up to this length, in units, have shapes that depend on it."""
CAP = 24
"""What the end of a long bar takes at most."""


def bars_look(mark: PlacedMark, height: float) -> Hashable:
    """What bars of one look have in common."""
    return (mark.kind, mark.origin, mark.colour, mark.second, mark.start, mark.end, mark.uncertain, mark.faded,
            round(height, 2))  # fmt: skip


class Bars:
    """Bars of one look: all but how long they are."""

    def __init__(self, mark: PlacedMark, story: Story, style: StripStyle, ratio: float, longest: int) -> None:
        """`longest` is the width of what is seen."""
        self._mark = replace(mark, cut_start=False, cut_end=False)
        self._look = bars_look(mark, mark.rect.height)
        self._story, self._style, self._ratio = story, style, ratio
        self._pad, self._cap = round(PAD * ratio), round(CAP * ratio)
        self._short = round(SHORT * ratio)
        self._longest = longest + 4 * self._cap
        self._known: dict[int, QPixmap] = {}
        self.high = round(mark.rect.height * ratio)

    def draw(self, painter: QPainter, left: int, right: int, top: int, first: int, last: int) -> None:
        """A bar from `left` to `right`, as far as it is seen: from `first` to `last`. `top` is where it begins."""
        pad = self._pad
        whole = right - left <= self._short
        if whole and left >= first and right <= last:
            painter.drawPixmap(left - pad, top - pad, self._card(right - left))
        elif whole:
            self._part(painter, self._card(right - left), left - pad, left - pad, right + pad, top, first, last)
        else:
            card, cut = self._card(self._longest), right - self._cap
            self._part(painter, card, left - pad, left - pad, cut, top, first, last)
            # The end of the long one, where this one ends.
            self._part(painter, card, right + pad - card.width(), cut, right + pad, top, first, last)
            if self._mark.uncertain:
                sign = self._sign()
                middle = (max(left, first) + min(right, last) - sign.width()) // 2
                painter.drawPixmap(middle, top - pad, sign)

    def _part(
        self, painter: QPainter, card: QPixmap, at: int, begin: int, end: int, top: int, first: int, last: int
    ) -> None:
        """From `begin` to `end` of a card that would lie `at`, as far as it is seen."""
        begin, end = max(begin, first), min(end, last)
        if end > begin:
            wide = end - begin
            # A bar far longer than what is seen has the same middle everywhere.
            offset = min(begin - at, max(0, card.width() - self._cap - wide)) if begin == first else begin - at
            painter.drawPixmap(begin, top - self._pad, card, offset, 0, wide, card.height())

    def _card(self, wide: int) -> QPixmap:
        found = self._known.get(wide)
        if found is None:
            mark, ratio = self._mark, self._ratio
            high, pad = mark.rect.height, self._pad / self._ratio
            shown = replace(
                mark, rect=Rect(pad, pad, max(wide, 1) / ratio, high),
                uncertain=mark.uncertain and wide <= self._short,
            )  # fmt: skip

            def paint(painter: QPainter) -> None:
                paint_mark_of_event(painter, shown, self._story, self._style)

            key = ("bar", self._look, wide)
            found = self._known[wide] = self._style.cards.flat(
                key, wide / ratio + 2 * pad, high + 2 * pad, ratio, paint
            )
        return found

    def _sign(self) -> QPixmap:
        mark = self._mark
        wide, pad = 2 * mark.rect.height, self._pad / self._ratio
        shown = replace(mark, rect=Rect(0, pad, wide, mark.rect.height))
        return self._style.cards.flat(
            ("sign", self._look), wide, mark.rect.height + 2 * pad, self._ratio,
            lambda painter: paint_parts(painter, sign_parts(shown), shown, self._style),
        )  # fmt: skip
