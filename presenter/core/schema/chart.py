"""Charts as written: every number in them is a fact, or a table cell that carries sources."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import DateText, Keys, Text

Colour = Literal["amber", "teal", "blue", "mauve", "olive", "stone"]
Step = Annotated[int, Meta(ge=0, le=50)]


class PointSpec(Keys, kw_only=True):
    """A number in a chart."""

    fact: Annotated[str | None, Meta(description="Id of the fact drawn.")] = None
    row: Annotated[int | None, Meta(description="Row of the series' table, counted from 1, instead of a fact.")] = None
    label: Annotated[Text, Meta(description="What it is, beside the number.")] = ""
    date: Annotated[
        DateText | None, Meta(description="Where it stands on the time axis; the fact's `as_of` if missing.")
    ] = None
    conflict: Annotated[str | None, Meta(description="A fact that disagrees: a whisker joins the two.")] = None
    hero: Annotated[bool, Meta(description="The one large number of the chart.")] = False
    colour: Colour | None = None
    step: Step = 0


class TableSeries(Keys, kw_only=True):
    """Points read from a table of the story."""

    table: str
    x: Annotated[str, Meta(description="Column of dates or names.")]
    y: Annotated[str, Meta(description="Column of numbers.")]


class ChartBase(Keys, tag_field="type", kw_only=True):
    title: Annotated[Text, Meta(description="What and unit, above the chart.")] = ""
    note: Annotated[Text, Meta(description="Scale or reading note behind the title.")] = ""
    id: Annotated[str, Meta(description="Name of the chart for steps and links.")] = "chart"


class BarsSpec(ChartBase, tag="bars", kw_only=True):
    """Bars from zero; `along: time` sets them at their dates."""

    bars: list[PointSpec] = []
    data: TableSeries | None = None
    along: Literal["names", "time"] = "names"
    direction: Literal["up", "right"] = "up"
    share_of: Annotated[str | None, Meta(description="Fact drawn as an outline behind the bars, for comparison.")] = (
        None
    )
    colour: Colour = "amber"


class RampTarget(Keys, kw_only=True):
    """Where a line is meant to go: one value or a range."""

    fact: str
    low: Annotated[str | None, Meta(description="Fact with the lower end.")] = None
    from_: Annotated[str, Meta(description="Fact of the line's point where the projection starts.")]
    label: Text = ""
    low_label: Text = ""
    ratio: Annotated[str | None, Meta(description="Derived fact: target over start, written beside the line.")] = None
    low_ratio: str | None = None
    date: DateText | None = None
    step: Step = 0


class LineSpec(ChartBase, tag="line", kw_only=True):
    """One series over time, with an optional target band."""

    points: list[PointSpec] = []
    data: TableSeries | None = None
    target: RampTarget | None = None
    scale: Literal["linear", "log"] = "linear"
    colour: Colour = "amber"


class SeriesSpec(Keys, kw_only=True):
    """One line among several."""

    name: Text
    points: list[PointSpec] = []
    data: TableSeries | None = None
    colour: Colour | None = None
    protagonist: bool = False
    step: Step = 0


class SlopeSpec(ChartBase, tag="slope", kw_only=True):
    """Several series between survey dates; a series with one value is a mark without a line."""

    series: list[SeriesSpec]
    dates: Annotated[
        list[Text], Meta(description="Words for the dates, in order; made from the dates when missing.")
    ] = []
    crossing: Annotated[Text, Meta(description="Words at the point where the two leading lines cross.")] = ""


class StairsSpec(ChartBase, tag="staircase", kw_only=True):
    """A value that holds until the next one, such as a post-money valuation, over the rounds that set it."""

    steps: list[PointSpec] = []
    data: TableSeries | None = None
    scale: Literal["log", "linear"] = "log"
    ratio: Annotated[str | None, Meta(description="Derived fact at a bracket between the last two steps.")] = None
    ratio_lines: Annotated[list[PointSpec], Meta(description="Lines under the ratio.")] = []
    from_: DateText | None = None
    to: DateText | None = None
    lower_title: Text = ""
    lower_note: Text = ""
    up: Annotated[list[PointSpec], Meta(description="Bars above the lower line, such as priced rounds.")] = []
    down: Annotated[list[PointSpec], Meta(description="Stems below it, such as investor tranches.")] = []
    colour: Colour = "amber"


class DotsSpec(ChartBase, tag="dots", kw_only=True):
    """Single values on one scale."""

    points: list[PointSpec] = []
    data: TableSeries | None = None
    scale: Literal["log", "linear"] = "log"
    colour: Colour = "blue"


class TreeCell(Keys, kw_only=True):
    """A cell with a fact, or a split into further cells."""

    fact: str | None = None
    label: Text = ""
    quiet: bool = False
    split: Annotated[Literal["rows", "columns"], Meta(description="How its cells lie.")] = "columns"
    cells: list[TreeCell] = []


class Denominator(Keys, kw_only=True):
    label: Text
    fact: str
    ratio: Annotated[str, Meta(description="Derived fact: numerator over this.")]
    strong: bool = False
    step: Step = 0


class TreemapSpec(ChartBase, tag="treemap", kw_only=True):
    """Areas true to scale, and a square of the same scale laid on them."""

    tree: TreeCell
    square: Annotated[str | None, Meta(description="Fact drawn as a square of the same scale.")] = None
    square_label: Text = ""
    square_on: Annotated[str | None, Meta(description="Fact of the cell the square is laid on.")] = None
    square_caption: Text = ""
    denominators: list[Denominator] = []
    hint: Annotated[Text, Meta(description="Words inside the picture about its quiet cells.")] = ""
    conclusion: Text = ""
    left_title: Text = ""
    right_title: Text = ""


class CountRow(Keys, kw_only=True):
    label: Text
    fact: str
    origin: Literal["article", "context", "derived", "forecast"] | None = None


class PictogramSpec(Keys, kw_only=True):
    """One cell is one thing; an unknown amount is hatching without an end."""

    title: Text = ""
    rows: list[CountRow]


ChartSpec = BarsSpec | LineSpec | SlopeSpec | StairsSpec | DotsSpec | TreemapSpec

CHART_TYPES = ("bars", "line", "slope", "staircase", "dots", "treemap")
