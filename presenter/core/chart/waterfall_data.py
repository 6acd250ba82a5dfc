"""From a waterfall as written to its bars: where each begins and ends, its signed number, and the computed sum."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, fact_datum, label_of
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.numbers import Bound, Quantity, Style, Unit, agrees, format_quantity
from presenter.core.numbers.languages import number_language
from presenter.core.numbers.sums import opposite, summed
from presenter.core.schema.chart import PointSpec, WaterfallEnd, WaterfallSpec, WaterfallStep


class FallBar(Struct, frozen=True):
    """A bar from `start` to `end` on the value axis. A step's datum has its sign; an end stands on zero."""

    datum: Datum
    name: Said
    start: float
    end: float
    colour: str
    is_end: bool = False
    """The first or the last bar, from zero."""

    @property
    def high(self) -> float:
        return max(self.start, self.end)

    @property
    def low(self) -> float:
        return min(self.start, self.end)

    @property
    def falls(self) -> bool:
        """Whether it takes something off."""
        return not self.is_end and self.end < self.start


class Fall(Struct, frozen=True):
    """All bars, and the sum where a stated end disagrees with it."""

    bars: tuple[FallBar, ...]
    unit: Unit | None
    sum: Datum | None = None
    """The computed end, only where the stated one is another."""


def read_fall(sheet: Sheet, spec: WaterfallSpec) -> Fall:
    """The bars in order; what is dated after the article only when the sheet shows it."""
    start = _end_datum(sheet, spec.start, f"{spec.id}.start") if spec.start else None
    steps = [(step, _signed(_fact(sheet, step, f"{spec.id}.step"), minus=step.minus)) for step in spec.steps]
    steps = [(step, datum) for step, datum in steps if sheet.after or not datum.after]
    end = _end_datum(sheet, spec.end, f"{spec.id}.end") if spec.end and spec.end.fact else None
    listed = [*([start] if start else []), *(datum for _, datum in steps), *([end] if end else [])]
    unit = kind_of(listed)
    kinds = iter(of_one_kind(sheet, listed, unit))
    start = next(kinds) if start else None
    changes = [(step, next(kinds)) for step, _ in steps]
    end = next(kinds) if end else None

    bars: list[FallBar] = []
    level = 0.0
    if start is not None:
        bars.append(FallBar(start, label_of(sheet, start), 0.0, start.value, spec.colour, is_end=True))
        level = start.value
    for step, datum in changes:
        colour = step.colour or (spec.minus_colour if datum.value < 0 else spec.plus_colour)
        bars.append(FallBar(datum, label_of(sheet, datum), level, level + datum.value, colour))
        level += datum.value
    computed = _sum(start, [datum for _, datum in changes])
    if end is None:
        end = _computed(sheet, spec, computed)
        bars += [FallBar(end, label_of(sheet, end), 0.0, end.value, spec.colour, is_end=True)] if end.known else []
        return Fall(tuple(bars), unit)
    bars.append(FallBar(end, label_of(sheet, end), 0.0, end.value, spec.colour, is_end=True))
    if computed is None or end.quantity is None or agrees(computed, end.quantity):
        return Fall(tuple(bars), unit)
    return Fall(tuple(bars), unit, Datum(key=f"{spec.id}.sum", quantity=computed, step=end.step))


def _fact(sheet: Sheet, step: WaterfallStep, key: str) -> Datum:
    return fact_datum(sheet, PointSpec(fact=step.fact, label=step.label, step=step.step), key)


def _end_datum(sheet: Sheet, end: WaterfallEnd, key: str) -> Datum:
    return fact_datum(sheet, PointSpec(fact=end.fact, label=end.label, step=end.step), key)


def _signed(datum: Datum, *, minus: bool) -> Datum:
    """With its sign: what `minus` marks is taken off, also where the fact is negative already."""
    if datum.quantity is None or not minus or datum.value < 0:
        return datum
    return replace(datum, quantity=opposite(datum.quantity))


def _sum(start: Datum | None, steps: Sequence[Datum]) -> Quantity | None:
    """What it all adds up to; None where a number is not known."""
    listed = [*([start] if start else []), *steps]
    amounts = [datum.quantity for datum in listed if datum.quantity is not None]
    return summed(amounts) if len(amounts) == len(listed) else None


def _computed(sheet: Sheet, spec: WaterfallSpec, amount: Quantity | None) -> Datum:
    """The end that nobody states: derived."""
    written = spec.end or WaterfallEnd(label=word("steps-end", sheet.language))
    label = written.label or word("steps-end", sheet.language)
    last = max((step.step for step in spec.steps), default=0)
    return Datum(
        key=f"{spec.id}.end", quantity=amount, origin="derived", label=label, step=max(written.step, last if spec.end is None else 0)
    )  # fmt: skip


def computed_words(sheet: Sheet, fall: Fall) -> tuple[str, ...]:
    """That nobody states the end, where it is a sum."""
    last = fall.bars[-1]
    return (
        (word("end-computed", sheet.language),)
        if last.is_end and last.datum.origin == "derived" and not last.datum.fact
        else ()
    )


def value_of(sheet: Sheet, writing: Numerals, bar: FallBar) -> Said:
    """A bar's number as the chart writes it, a step's with its sign."""
    datum = bar.datum
    quantity = datum.quantity
    if quantity is None or bar.is_end:
        return writing.write(sheet, datum)
    if datum.value < 0 and not writing.bare:
        # A fact's own text has no sign where the chart takes it off.
        scale = sheet.story.facts[datum.fact].spec.scale if datum.fact else None
        text = format_quantity(quantity, sheet.language, Style.LABEL, scale=scale)
        text = text.removesuffix(writing.drop).rstrip() if writing.drop else text
    else:
        text = writing.write(sheet, datum).text
    return Said(_with_plus(text, quantity, sheet.language) if datum.value > 0 else text, datum.facts)


def _with_plus(text: str, quantity: Quantity, language: str) -> str:
    """A plus before the figures, behind "about" and its like."""
    mark = number_language(language).marked.get(quantity.bound, "") if quantity.bound is not Bound.EXACT else ""
    return f"{mark}+{text.removeprefix(mark)}" if mark and text.startswith(mark) else f"+{text}"
