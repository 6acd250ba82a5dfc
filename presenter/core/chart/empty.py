"""A chart without a single number: its title, a baseline, and the words that there is no data."""

from __future__ import annotations

from presenter.core.chart.axis import BASELINE
from presenter.core.chart.heading import TITLE_DROP, heading
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema import Text


def draw_empty(sheet: Sheet, chart: str, title: Text, note: Text, area: Rect) -> None:
    """Never a crash and never an invented bar."""
    heading(sheet, chart, title, note, area.x, area.y + TITLE_DROP, area.width)
    foot = area.y + min(area.height, 400) - 60
    sheet.text(
        f"{chart}.empty", word("no-data", sheet.language), area.x, foot - 16, "chart-label", ink="t3", group=chart
    )
    sheet.line(f"{chart}.axis", area.x, foot, area.right, foot, BASELINE, "axis", chart)
