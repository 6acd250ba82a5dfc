"""What all charts as written share: points, tables as data, titles, and what stands on axes beside the data."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.checks import Allow
from presenter.core.schema.text import DateText, Keys, Text

Colour = Literal["amber", "teal", "blue", "mauve", "olive", "stone"]
Step = Annotated[int, Meta(ge=0, le=50, description="Appears at this step; 0 is from the start.")]


class PointSpec(Keys, frozen=True, kw_only=True):
    """A number in a chart."""

    fact: Annotated[str | None, Meta(description="Id of the fact drawn.")] = None
    row: Annotated[int | None, Meta(description="Row of the series' table, counted from 1, instead of a fact.")] = None
    missing: Annotated[
        bool, Meta(description="Nobody knows the number at this `date`: a gap with the label's words, no line across.")
    ] = False
    label: Annotated[Text, Meta(description="What it is, beside the number.")] = ""
    date: Annotated[
        DateText | None, Meta(description="Where it stands on the time axis; the fact's `as_of` if missing.")
    ] = None
    metric: Annotated[
        Text,
        Meta(description="From here another metric, definition or source counts: the line breaks, and this names it."),
    ] = ""
    conflict: Annotated[str | None, Meta(description="A fact that disagrees: a whisker joins the two.")] = None
    hero: Annotated[bool, Meta(description="The one large number of the chart.")] = False
    colour: Annotated[Colour | None, Meta(description="Its own colour, other than the chart's.")] = None
    step: Step = 0


class TableSeries(Keys, frozen=True, kw_only=True):
    """Points read from a table of the story."""

    table: Annotated[str, Meta(description="Id of a table of the story.")]
    x: Annotated[str, Meta(description="Column of dates or names.")]
    y: Annotated[str, Meta(description="Column of numbers; an empty cell is a gap.")]


class SeriesSpec(Keys, frozen=True, kw_only=True):
    """One line among several."""

    name: Annotated[Text, Meta(description="Name at the end of the line.")]
    points: Annotated[list[PointSpec], Meta(description="Its points, each a fact.")] = []
    data: Annotated[TableSeries | None, Meta(description="Its points from a table instead.")] = None
    colour: Annotated[Colour | None, Meta(description="Its colour; grey when missing.")] = None
    protagonist: Annotated[bool, Meta(description="The series the headline speaks of: a wider line.")] = False
    step: Step = 0


class ChartBase(Keys, tag_field="type", frozen=True, kw_only=True):
    title: Annotated[Text, Meta(description="What and unit, above the chart.")] = ""
    note: Annotated[Text, Meta(description="Scale or reading note behind the title.")] = ""
    id: Annotated[str, Meta(description="Name of the chart for steps and links.")] = "chart"
    allow: Allow = {}


class AnnotationSpec(Keys, frozen=True, kw_only=True):
    """Words at a place of a chart: at a point, a date, a level, or a bracket between two of them."""

    text: Annotated[Text, Meta(description="The words; `|` breaks the line.")]
    fact: Annotated[str | None, Meta(description="At the point of this fact.")] = None
    row: Annotated[int | None, Meta(description="At the point of this row of the chart's table, from 1.")] = None
    to_fact: Annotated[str | None, Meta(description="A bracket from the value of `fact` to this fact's.")] = None
    date: Annotated[DateText | None, Meta(description="At this date.")] = None
    to: Annotated[DateText | None, Meta(description="A bracket from `date` to this date.")] = None
    value: Annotated[str | None, Meta(description="At the level of this fact's value.")] = None
    step: Step = 0


class ComparisonSpec(Keys, frozen=True, kw_only=True):
    """A line across a chart to compare with: at a fact's value, or at a date."""

    fact: Annotated[str | None, Meta(description="Fact at whose value the line lies; a range becomes a band.")] = None
    date: Annotated[DateText | None, Meta(description="Date at which the line stands.")] = None
    label: Annotated[Text, Meta(description="Words at the line; the fact's own label or the date if missing.")] = ""
    step: Step = 0


class ChartWithAxes(ChartBase, frozen=True, kw_only=True):
    annotations: Annotated[
        Annotated[list[AnnotationSpec], Meta(max_length=20)], Meta(description="Words at places of the chart.")
    ] = []
    lines: Annotated[
        Annotated[list[ComparisonSpec], Meta(max_length=12)],
        Meta(description="Lines across the chart to compare with."),
    ] = []


class TimeChart(ChartWithAxes, frozen=True, kw_only=True):
    events: Annotated[
        Annotated[list[str], Meta(max_length=24)],
        Meta(description="Events of the timeline drawn at their dates, as wide as those are known."),
    ] = []
