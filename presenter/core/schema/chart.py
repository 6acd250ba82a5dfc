"""Charts as written: every number in them is a fact, or a table cell that carries sources."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.chart_base import (
    AnnotationSpec,
    ChartBase,
    ChartWithAxes,
    Colour,
    ComparisonSpec,
    PointSpec,
    SeriesSpec,
    Step,
    TableSeries,
    TimeChart,
)
from presenter.core.schema.chart_pairs import BumpSpec, DumbbellSpec, PairChart, PairRow, RangeRow, RangesSpec
from presenter.core.schema.chart_stacks import (
    StackBar,
    StackedSpec,
    StackPart,
    WaterfallEnd,
    WaterfallSpec,
    WaterfallStep,
)
from presenter.core.schema.text import DateText, FactId, Keys, Text


class BarsSpec(TimeChart, tag="bars", frozen=True, kw_only=True):
    """Bars from zero; `along: time` sets them at their dates."""

    bars: Annotated[list[PointSpec], Meta(description="The bars, each a fact.")] = []
    data: Annotated[TableSeries | None, Meta(description="The bars from a table instead.")] = None
    along: Annotated[
        Literal["names", "time"], Meta(description="Side by side under their names, or at their dates.")
    ] = "names"
    direction: Annotated[Literal["up", "right"], Meta(description="Which way the bars grow.")] = "up"
    share_of: Annotated[
        FactId | None, Meta(description="Fact drawn as an outline behind the bars, for comparison.")
    ] = None
    colour: Annotated[Colour, Meta(description="Colour of the bars.")] = "amber"


class RampTarget(Keys, frozen=True, kw_only=True):
    """Where a line is meant to go: one value or a range."""

    fact: Annotated[FactId, Meta(description="The target, or its upper end.")]
    low: Annotated[FactId | None, Meta(description="Fact with the lower end.")] = None
    from_: Annotated[FactId, Meta(description="Fact of the line's point where the projection starts.")]
    label: Annotated[Text, Meta(description="Words at the target.")] = ""
    low_label: Annotated[Text, Meta(description="Words at its lower end.")] = ""
    ratio: Annotated[FactId | None, Meta(description="Derived fact: target over start, written beside the line.")] = (
        None
    )
    low_ratio: Annotated[FactId | None, Meta(description="Derived fact: lower end over start.")] = None
    date: Annotated[DateText | None, Meta(description="When it is due; the fact's `as_of` if missing.")] = None
    step: Step = 0


class LineSpec(TimeChart, tag="line", frozen=True, kw_only=True):
    """One series over time or several, with an optional target band."""

    points: Annotated[list[PointSpec], Meta(description="The points, each a fact.")] = []
    data: Annotated[TableSeries | None, Meta(description="The points from a table instead.")] = None
    series: Annotated[
        Annotated[list[SeriesSpec], Meta(max_length=12)],
        Meta(description="Several lines, each named at its end, instead of one with `points`."),
    ] = []
    target: Annotated[RampTarget | None, Meta(description="Where the line is meant to go.")] = None
    scale: Annotated[Literal["linear", "log"], Meta(description="Scale of the values.")] = "linear"
    colour: Annotated[Colour, Meta(description="Colour of the line.")] = "amber"


class SlopeSpec(TimeChart, tag="slope", frozen=True, kw_only=True):
    """Several series between survey dates; a series with one value is a mark without a line."""

    series: Annotated[list[SeriesSpec], Meta(description="The series.")]
    dates: Annotated[
        list[Text], Meta(description="Words for the dates, in order; made from the dates when missing.")
    ] = []
    crossing: Annotated[Text, Meta(description="Words at the point where the two leading lines cross.")] = ""


class StairsSpec(TimeChart, tag="staircase", frozen=True, kw_only=True):
    """A value that holds until the next one, such as a post-money valuation, over the rounds that set it."""

    steps: Annotated[list[PointSpec], Meta(description="The values, each a fact that holds until the next.")] = []
    data: Annotated[TableSeries | None, Meta(description="The values from a table instead.")] = None
    scale: Annotated[Literal["log", "linear"], Meta(description="Scale of the values.")] = "log"
    ratio: Annotated[FactId | None, Meta(description="Derived fact at a bracket between the last two steps.")] = None
    ratio_lines: Annotated[list[PointSpec], Meta(description="Lines under the ratio.")] = []
    from_: Annotated[
        DateText | None, Meta(description="Start of the time axis; the first value's date if missing.")
    ] = None
    to: Annotated[DateText | None, Meta(description="End of the time axis; the last value's date if missing.")] = None
    lower_title: Annotated[Text, Meta(description="Title of the lower line.")] = ""
    lower_note: Annotated[Text, Meta(description="Reading note behind that title.")] = ""
    up: Annotated[list[PointSpec], Meta(description="Bars above the lower line, such as priced rounds.")] = []
    down: Annotated[list[PointSpec], Meta(description="Stems below it, such as investor tranches.")] = []
    colour: Annotated[Colour, Meta(description="Colour of the staircase.")] = "amber"


class DotsSpec(ChartWithAxes, tag="dots", frozen=True, kw_only=True):
    """Single values on one scale."""

    points: Annotated[list[PointSpec], Meta(description="The dots, each a fact.")] = []
    data: Annotated[TableSeries | None, Meta(description="The dots from a table instead.")] = None
    scale: Annotated[Literal["log", "linear"], Meta(description="Scale of the values.")] = "log"
    colour: Annotated[Colour, Meta(description="Colour of the dots.")] = "blue"


class TreeCell(Keys, frozen=True, kw_only=True):
    """A cell with a fact, or a split into further cells."""

    fact: Annotated[FactId | None, Meta(description="The number whose size the cell has.")] = None
    label: Annotated[Text, Meta(description="Name in the cell; the fact's label when missing.")] = ""
    quiet: Annotated[bool, Meta(description="A cell in the background, of whose parts nothing is said.")] = False
    split: Annotated[Literal["rows", "columns"], Meta(description="How its cells lie.")] = "columns"
    cells: Annotated[list["TreeCell"], Meta(description="The cells it is split into.")] = []


class Denominator(Keys, frozen=True, kw_only=True):
    """Something the square of a treemap is compared with."""

    label: Annotated[Text, Meta(description="Its name.")]
    fact: Annotated[FactId, Meta(description="The number divided by.")]
    ratio: Annotated[FactId, Meta(description="Derived fact: numerator over this.")]
    strong: Annotated[bool, Meta(description="The denominator the headline speaks of.")] = False
    step: Step = 0


class TreemapSpec(ChartBase, tag="treemap", frozen=True, kw_only=True):
    """Areas true to scale, and a square of the same scale laid on them."""

    tree: Annotated[TreeCell, Meta(description="The whole, split into cells.")]
    square: Annotated[FactId | None, Meta(description="Fact drawn as a square of the same scale.")] = None
    square_label: Annotated[Text, Meta(description="Name of the square.")] = ""
    square_on: Annotated[FactId | None, Meta(description="Fact of the cell the square is laid on.")] = None
    square_caption: Annotated[Text, Meta(description="A quiet line at the square.")] = ""
    denominators: Annotated[
        list[Denominator], Meta(description="What the square can be compared with, listed beside the picture.")
    ] = []
    hint: Annotated[Text, Meta(description="Words inside the picture about its quiet cells.")] = ""
    conclusion: Annotated[Text, Meta(description="One sentence under the picture.")] = ""
    left_title: Annotated[Text, Meta(description="Title above the denominators.")] = ""
    right_title: Annotated[Text, Meta(description="Title above the picture.")] = ""


class CountRow(Keys, frozen=True, kw_only=True):
    """A row of a pictogram."""

    label: Annotated[Text, Meta(description="What is counted.")]
    fact: Annotated[FactId, Meta(description="How many.")]
    origin: Annotated[
        Literal["article", "context", "derived", "forecast"] | None,
        Meta(description="Who counted; the fact's own origin if missing."),
    ] = None


class PictogramSpec(Keys, frozen=True, kw_only=True):
    """One cell is one thing; an unknown amount is hatching without an end."""

    title: Annotated[Text, Meta(description="What is counted, above the rows.")] = ""
    rows: Annotated[list[CountRow], Meta(description="One row of cells per count.")]


ChartSpec = (
    BarsSpec | LineSpec | SlopeSpec | StairsSpec | DotsSpec | TreemapSpec | StackedSpec | WaterfallSpec | PairChart
)

CHART_TYPES = (
    "bars", "line", "slope", "staircase", "dots", "treemap", "stacked", "waterfall", "bump", "dumbbell", "ranges"
)  # fmt: skip

__all__ = [
    "CHART_TYPES",
    "AnnotationSpec",
    "BarsSpec",
    "BumpSpec",
    "ChartBase",
    "ChartSpec",
    "ChartWithAxes",
    "Colour",
    "ComparisonSpec",
    "CountRow",
    "Denominator",
    "DotsSpec",
    "DumbbellSpec",
    "LineSpec",
    "PairRow",
    "PictogramSpec",
    "PointSpec",
    "RampTarget",
    "RangeRow",
    "RangesSpec",
    "SeriesSpec",
    "SlopeSpec",
    "StackBar",
    "StackPart",
    "StackedSpec",
    "StairsSpec",
    "Step",
    "TableSeries",
    "TimeChart",
    "TreeCell",
    "TreemapSpec",
    "WaterfallEnd",
    "WaterfallSpec",
    "WaterfallStep",
]
