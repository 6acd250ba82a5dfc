"""How a chart writes its numbers: all in one scale, and bare where the title already names the unit.

With "亿美元" or "$bn" in the title the labels are 1830 and 183; without, they are 1830 亿 and $183bn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from presenter.core.chart.points import Datum
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.numbers import PURE, Quantity, Style, Unit, axis_unit, format_axis, format_quantity, quantity
from presenter.core.numbers.format import scale_for
from presenter.core.numbers.languages import number_language

_SMALLEST = 0.01
"""A value below this in the common scale needs a scale of its own: 0.0000052 billion years says nothing."""


class Numerals(Struct, frozen=True):
    """One chart's way to write. `scale` is the common scale's name in this language."""

    language: str
    unit: Unit
    bare: bool
    scale: str = "1"
    drop: str = ""
    """A unit word behind each number that the title says already."""

    def write(self, sheet: Sheet, datum: Datum) -> Said:
        """The datum's number as its label writes it; its words where no number is known."""
        if datum.quantity is None:
            return Said(datum.words, datum.facts)
        return Said(self._written(sheet, datum, datum.quantity), datum.facts)

    def _written(self, sheet: Sheet, datum: Datum, quantity: Quantity) -> str:
        if self.bare and quantity.unit.dimension == self.unit.dimension:
            return format_quantity(quantity, self.language, Style.NUMBER, scale=self.scale)
        if datum.fact:
            text = sheet.story.format_fact(datum.fact, self.language, "label")
        else:
            text = format_quantity(quantity, self.language, Style.LABEL)
        return text.removesuffix(self.drop).rstrip() if self.drop else text

    def axis(self, values: Sequence[float]) -> list[str]:
        """Texts of grid lines, written like the labels."""
        if self.bare:
            return [
                format_quantity(quantity(v, self.unit), self.language, Style.NUMBER, scale=self.scale) for v in values
            ]
        spread = [abs(value) for value in values if value]
        if spread and max(spread) / min(spread) > 1000:
            texts = [format_axis([value], self.unit, self.language, with_unit=True)[0] for value in values]
        else:
            texts = format_axis(values, self.unit, self.language, with_unit=True)
        return [text.removesuffix(self.drop).rstrip() if self.drop else text for text in texts]

    def unit_words(self, datum: Datum) -> str:
        """What belongs behind the number when it stands alone and bare: 亿美元, billion dollars."""
        if datum.quantity is None or not self.bare:
            return ""
        return format_quantity(datum.quantity, self.language, Style.UNIT, scale=self.scale)


def numerals(sheet: Sheet, data: Iterable[Datum], title: str) -> Numerals:
    """The way to write these data under a title (what the audience has read about the unit)."""
    listed = [datum for datum in data if datum.quantity is not None]
    quantities = [datum.quantity for datum in listed if datum.quantity is not None]
    unit = quantities[0].unit if quantities else PURE
    values = [abs(quantity.central) for quantity in quantities] or [1.0]
    scale = _common_scale(sheet, listed, unit, max(values))
    language = sheet.language
    if not title:
        return Numerals(language, unit, bare=False)
    power = next((s.power for s in number_language(language).scales if scale in s.ids), 0)
    named = axis_unit(unit, [2 * 10.0**power], language)
    smallest = min((value for value in values if value), default=1.0)
    if scale and named and _says(title, named) and smallest >= _SMALLEST * 10.0**power:
        return Numerals(language, unit, bare=True, scale=scale)
    plain = axis_unit(unit, [2.0], language)
    return Numerals(language, unit, bare=False, drop=plain if plain and _says(title, plain) else "")


def _common_scale(sheet: Sheet, data: Sequence[Datum], unit: Unit, largest: float) -> str:
    """The scale the author fixed on a fact, where this language has it; else the one that suits the largest.

    Empty for a power of ten, which no title spells.
    """
    rules = number_language(sheet.language)
    known = {name for scale in rules.scales for name in scale.ids}
    for datum in data:
        asked = sheet.story.facts[datum.fact].spec.scale if datum.fact else None
        if asked in known:
            return asked or "1"
    scale = scale_for(Decimal(str(largest)), 1, unit, rules, prose=rules.code == "zh")
    return scale.ids[0] if scale.ids else ""


def _says(title: str, unit: str) -> bool:
    return unit.replace(" ", "").lower() in title.replace(" ", "").replace("\u00a0", "").lower()
