"""What stands about the rows of a dumbbell: what its two ends are, said once, and the numbers behind the rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from presenter.core.chart.dumbbell_row import Ends
from presenter.core.chart.figures import mark_origin
from presenter.core.chart.ground import Ground, place_or_note
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.spread import spread
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.schema.chart import DumbbellSpec, PointSpec

ROLE = "chart-label"
SIZE = 34
GAP = 40.0
"""From the scale to the numbers behind the rows."""
MARK = 7.0
HEAD_SHARE = 0.2
"""Of the chart's width: so much room the head over those numbers is given."""
LEAD = 12.0
"""From the mark to the number it belongs to."""


class Behind(Struct, frozen=True):
    """The numbers behind the rows: None for a row without one. `width` is 0.0 where no row has one."""

    data: Sequence[Datum | None]
    width: float

    @property
    def room(self) -> float:
        """Width they take with the gap before them."""
        return self.width + GAP if self.width else 0.0


def read_behind(sheet: Sheet, spec: DumbbellSpec, rows: Sequence[Ends], writing: Numerals, width: float) -> Behind:
    """The differences or ratios the author names, and what they need of a chart's `width`: a long head does not count."""
    data = [
        fact_datum(sheet, PointSpec(fact=row.spec.difference), row.key) if row.spec.difference else None for row in rows
    ]
    shown = [d if d is not None and (sheet.after or not d.after) else None for d in data]
    numbers = [value_width(sheet, writing.write(sheet, d), SIZE) + 2 * MARK + LEAD for d in shown if d]
    head = min(sheet.extent(sheet.say(spec.difference_head), ROLE)[0], HEAD_SHARE * width)
    return Behind(shown, max([*numbers, head]) if numbers else 0.0)


def draw_behind(
    sheet: Sheet, chart: str, row: Ends, datum: Datum | None, right: float, y: float, writing: Numerals, ground: Ground
) -> None:
    """A derived number at the right edge, its origin mark before it."""
    if datum is not None:
        draw = partial(_number, chart, datum, writing, right, y)
        place_or_note(sheet, ground, [draw], f"{row.key}.difference", pad=1)


def _number(chart: str, datum: Datum, writing: Numerals, right: float, y: float, sheet: Sheet) -> None:
    piece = value_text(
        sheet, f"{datum.key}.difference", writing.write(sheet, datum), right, y + 0.365 * SIZE, SIZE, align="right",
        group=chart, sources=datum.sources, event=datum.event,
    )  # fmt: skip
    sheet.mark(
        f"{datum.key}.difference.mark", mark_origin(datum), piece.rect.x - LEAD - MARK, y, MARK, "t2", group=chart,
        facts=datum.facts, sources=datum.sources, event=datum.event, role="difference-mark",
    )  # fmt: skip


def has_heads(sheet: Sheet, spec: DumbbellSpec) -> bool:
    return any(sheet.say(text) for text in (spec.from_head, spec.to_head, spec.difference_head))


def draw_heads(
    sheet: Sheet, spec: DumbbellSpec, row: Ends, scale: ValueScale, baseline: float, behind: Behind,
    span: tuple[float, float], ground: Ground,
) -> None:  # fmt: skip
    """Over the marks of the first row, in their colours, apart where these are close; and over what is behind it."""
    texts = [(row.first, sheet.say(spec.from_head), "t2"), (row.second, sheet.say(spec.to_head), row.colour)]
    known = [(scale.at(d.value), said, ink) for d, said, ink in texts if d is not None and d.known and said]
    sizes = [sheet.extent(said, ROLE, bold=True)[0] for _, said, _ in known]
    centres = spread([x for x, _, _ in known], sizes, 28, span[0], span[1] - behind.room)
    for number, ((_, said, ink), x) in enumerate(zip(known, centres, strict=True)):
        key = f"{spec.id}.head{number}"
        place_or_note(sheet, ground, [partial(_head, key, said, x, baseline, ink, spec.id)], key, pad=1)
    if behind.width and (said := sheet.say(spec.difference_head)):
        key = f"{spec.id}.head.difference"
        draw = partial(_behind_head, key, said, span[1], baseline, spec.id)
        place_or_note(sheet, ground, [draw], key, pad=1)


def _head(key: str, said: Said, x: float, baseline: float, ink: str, group: str, sheet: Sheet) -> None:
    sheet.text(key, said, x, baseline, ROLE, align="centre", ink=ink, bold=True, group=group)


def _behind_head(key: str, said: Said, x: float, baseline: float, group: str, sheet: Sheet) -> None:
    sheet.text(key, said, x, baseline, ROLE, align="right", ink="t3", group=group)
