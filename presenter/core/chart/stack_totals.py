"""What stands over a stack: its total, and in words what nobody knows of it or where the parts contradict the total."""

from __future__ import annotations

from functools import partial

from presenter.core.chart.ground import Candidate, Ground, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum
from presenter.core.chart.stack_data import Stack, Stacks
from presenter.core.chart.value_text import value_text
from presenter.core.compose.sheet import Align, Said, Sheet
from presenter.core.compose.words import word

ROLE = "chart-label-small"
PITCH = 28.0
LIFT = 14.0
ABOVE = 12.0
"""From a total to the words over it."""


def total_of(stacks: Stacks, bar: Stack) -> Datum | None:
    """What the bar amounts to, stated or summed; nothing where bars show shares, or no part has a number."""
    if stacks.shares or bar.total is None:
        return None
    if bar.stated is not None:
        return bar.stated
    return Datum(key=f"{bar.key}.total", quantity=bar.total, origin="derived", moment=bar.moment, sources=bar.sources)


def words_over(sheet: Sheet, stacks: Stacks, bar: Stack, writing: Numerals) -> Said:
    """A line for each part that nobody knows, and one for a sum that is not the stated total."""
    lines: list[str] = []
    facts: list[str] = []
    for part, datum in bar.missing:
        words = datum.words or word("no-data-inline", sheet.language)
        name = " ".join(stacks.parts[part].name.text.split())
        lines.append(word("part-missing", sheet.language, name=name, words=" ".join(words.split())))
        facts += datum.facts
    if bar.disagrees and bar.total is not None:
        total = writing.write(sheet, Datum(key="", quantity=bar.total))
        lines.append(word("parts-over", sheet.language, sum=total.text))
    return Said("\n".join(lines), tuple(facts))


def height_over(sheet: Sheet, stacks: Stacks, writing: Numerals, width: float, size: int) -> float:
    """Room over the tallest bar for all this, with words no wider than `width`."""
    total = 0.0 if stacks.shares else size * 0.75 + LIFT
    lines = [
        sheet.extent(said, ROLE, width=width)[1]
        for said in (words_over(sheet, stacks, bar, writing) for bar in stacks.bars)
        if said
    ]
    return total + (max(lines) * PITCH + ABOVE if lines else 0.0)


def draw_over(
    sheet: Sheet, stacks: Stacks, bar: Stack, over: tuple[float, float, float], width: float, size: int,
    writing: Numerals, ground: Ground, group: str,
) -> None:  # fmt: skip
    """The total over the bar, the words over it; `over` says where that begins and ends, and its top.

    A total wider than its bar may end where that does, or begin there: beside it may be the lines to its names.
    """
    total = total_of(stacks, bar)
    left, right, top = over
    x = (left + right) / 2
    if total is not None:
        said = writing.write(sheet, total)

        def number(x: float, align: Align, up: float, trial: Sheet) -> None:
            value_text(
                trial, f"{bar.key}.total", said, x, top - LIFT - up, size, align=align, group=group,
                sources=total.sources, event=total.event,
            )  # fmt: skip

        places: list[Candidate] = [partial(number, x, "centre", up) for up in (0, 20)]
        places += [partial(number, right, "right", 0), partial(number, left, "left", 0)]
        places += [partial(number, x, "centre", up) for up in (44, 72)]
        place_or_note(sheet, ground, places, f"{bar.key}.total", pad=2)
        top -= LIFT + size * 0.75
    words = words_over(sheet, stacks, bar, writing)
    if words:
        lines = sheet.extent(words, ROLE, width=width)[1]

        def tell(up: float, trial: Sheet) -> None:
            trial.text(
                f"{bar.key}.words", words, x, top - ABOVE - PITCH * (lines - 1) - up, ROLE, width=width, pitch=PITCH,
                align="centre", ink="t3", group=group,
            )  # fmt: skip

        place_or_note(sheet, ground, [partial(tell, up) for up in (0, 20, 44, 72)], f"{bar.key}.words", pad=2)
