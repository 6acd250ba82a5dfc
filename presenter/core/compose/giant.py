"""The giant number: figures as large as the slide allows, a word before and the unit behind them small."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.numerals import numerals
from presenter.core.chart.points import fact_datum
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.numbers import Style, format_quantity
from presenter.core.schema.chart import PointSpec

SIZES = (400, 300, 220, 160, 104)
"""The giant number, and what a longer one is set in: sizes of the scale, never a squeeze."""
SMALL = 0.3
"""Size of the words beside the figures."""
GAP = 0.06
_PARTS = re.compile(r"^(?P<before>[\u2e80-\uffff]*)\s*(?P<figures>.*\d%?)(?P<after>\D*)$", re.DOTALL)


class Giant(Struct, frozen=True):
    """`before` and `after` may be empty; `figures` are words where no number is known."""

    before: str
    figures: Said
    after: str


def giant_words(sheet: Sheet, fact_id: str, caption: str) -> Giant:
    """What to write of a fact; without its unit where the caption says it."""
    fact = sheet.fact(fact_id)
    if fact.quantity is None:
        return Giant("", sheet.number(fact_id), "")
    datum = fact_datum(sheet, PointSpec(fact=fact_id), "number")
    writing = numerals(sheet, [datum], caption)
    spoken = format_quantity(fact.quantity, sheet.language, Style.UNIT, scale=fact.spec.scale)
    bare = writing.bare or (bool(spoken) and _tight(spoken) in _tight(caption))
    written = sheet.number(fact_id, "number").text if bare else writing.write(sheet, datum).text
    parts = _PARTS.match(written)
    if parts is None:
        return Giant("", Said(written, (fact_id,)), "")
    return Giant(parts["before"], Said(parts["figures"], (fact_id,)), parts["after"].strip())


def _tight(text: str) -> str:
    return text.replace(" ", "").replace("\u00a0", "").lower()


def giant_size(sheet: Sheet, giant: Giant, width: float) -> int:
    """The largest size that fits, else the smallest."""
    return next((size for size in SIZES if _width(sheet, giant, size) <= width), SIZES[-1])


def _small(size: int) -> int:
    return round(size * SMALL)


def _width(sheet: Sheet, giant: Giant, size: int) -> float:
    beside = [text for text in (giant.before, giant.after) if text]
    words = sum(sheet.extent(text, "giant", size=_small(size))[0] + GAP * size for text in beside)
    return value_width(sheet, giant.figures, size, "giant") + words


def draw_giant(
    sheet: Sheet, giant: Giant, x: float, baseline: float, size: int, *, sources: Sequence[str], event: str
) -> float:
    """Set it with its ink from `x` on; returns its right edge."""
    facts = giant.figures.facts
    if giant.before:
        word = sheet.text("number.before", giant.before, x, baseline, "giant", size=_small(size), facts=facts)
        x = word.rect.right + GAP * size
    bearing = sheet.measure.ink(giant.figures.text, replace(sheet.style("giant"), size=size)).x
    left = x if giant.figures.text.startswith("×") else x + 2 - bearing
    piece = value_text(sheet, "number", giant.figures, left, baseline, size, role="giant", sources=sources, event=event)
    if not giant.after:
        return piece.rect.right
    unit = sheet.text(
        "number.unit", giant.after, piece.rect.right + GAP * size, baseline, "giant", size=_small(size), facts=facts
    )
    return unit.rect.right
