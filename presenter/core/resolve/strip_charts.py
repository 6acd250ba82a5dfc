"""Charts under the timeline's lanes: whether their slides have one that can lie there."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard
from presenter.core.schema.chart import BarsSpec, LineSpec, StairsSpec
from presenter.core.schema.strip_chart import StripChart
from presenter.core.source import Path
from presenter.core.story import Slide


def check_strip_charts(board: Storyboard, slides: Sequence[Slide], notes: Notes) -> None:
    """`time: charts:` name slides whose chart has dates, lines that are there, and bars that begin at zero."""
    for number, written in enumerate(board.time.charts if board.time else ()):
        path: Path = ("time", "charts", number)
        slide = next((slide for slide in slides if slide.id == written.slide), None)
        if slide is None:
            notes.unknown((*path, "slide"), "slide", written.slide, [slide.id for slide in slides])
        else:
            _check(written, slide, path, notes)


def _check(written: StripChart, slide: Slide, path: Path, notes: Notes) -> None:
    chart = slide.spec.chart
    if not isinstance(chart, (LineSpec, StairsSpec, BarsSpec)):
        hint = "name a slide with a chart of type line, staircase or bars over time"
        notes.error((*path, "slide"), "strip-chart", f"slide “{written.slide}” has no chart with a time axis", hint)
        return
    if written.as_ == "bars" and not isinstance(chart, BarsSpec) and chart.scale == "log":
        hint = "draw it as a line or steps, or give the chart a linear scale"
        notes.error((*path, "as"), "strip-chart", "bars begin at zero, which a log scale does not have", hint)
    if written.series is not None:
        lines = chart.series if isinstance(chart, LineSpec) else []
        names = [
            name for line in lines for name in (line.name.values() if isinstance(line.name, dict) else [line.name])
        ]
        if written.series not in names:
            notes.unknown((*path, "series"), "series", written.series, names)
