"""Charts of ranks, of pairs and of ranges as written: every number in them is a fact."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.chart_base import ChartWithAxes, Colour, SeriesSpec, Step, TimeChart
from presenter.core.schema.text import DateText, FactId, Keys, Text

FromZero = Annotated[
    bool, Meta(description="Whether a linear scale begins at zero; if not, the chart says where it does.")
]


class BumpSpec(TimeChart, tag="bump", frozen=True, kw_only=True):
    """Ranks over dates: one line per series, the rank in its marks, the value beside it."""

    series: Annotated[
        Annotated[list[SeriesSpec], Meta(max_length=16)],
        Meta(description="The series; of several facts with one date the highest comes first."),
    ]
    ranks: Annotated[
        Literal["computed", "stated"],
        Meta(description="Worked out from the values of each date, or the facts are ranks already."),
    ] = "computed"
    first: Annotated[Literal["highest", "lowest"], Meta(description="Which value has the first rank.")] = "highest"
    curve: Annotated[Literal["smooth", "straight"], Meta(description="How the lines run between the dates.")] = "smooth"
    dates: Annotated[
        list[Text], Meta(description="Words for the dates, in order; made from the dates when missing.")
    ] = []


class PairRow(Keys, frozen=True, kw_only=True):
    """One row of a dumbbell chart: two numbers of one unit."""

    name: Annotated[Text, Meta(description="Name before the row.")]
    from_: Annotated[FactId, Meta(description="Fact at the one end, such as the earlier number.")]
    to: Annotated[FactId, Meta(description="Fact at the other end.")]
    difference: Annotated[
        FactId | None, Meta(description="Derived fact written behind the row: the difference or the ratio.")
    ] = None
    colour: Annotated[Colour | None, Meta(description="Colour of its other end, other than the chart's.")] = None
    strong: Annotated[bool, Meta(description="The row the headline speaks of: in bold.")] = False
    step: Step = 0


class DumbbellSpec(ChartWithAxes, tag="dumbbell", frozen=True, kw_only=True):
    """Two values per row as two marks on one scale, joined by a thin line."""

    rows: Annotated[
        Annotated[list[PairRow], Meta(max_length=16)], Meta(description="The rows, from top to bottom as written.")
    ]
    from_head: Annotated[Text, Meta(description="What the one end is, written once at the first row.")] = ""
    to_head: Annotated[Text, Meta(description="What the other end is, written once at the first row.")] = ""
    difference_head: Annotated[Text, Meta(description="What the numbers behind the rows are.")] = ""
    scale: Annotated[Literal["linear", "log"], Meta(description="Scale of the values.")] = "linear"
    from_zero: FromZero = True
    colour: Annotated[Colour, Meta(description="Colour of the other end; the one end is grey.")] = "amber"


class RangeRow(Keys, frozen=True, kw_only=True):
    """One range: a fact with two ends, a floor or a plain number; or two facts."""

    name: Annotated[Text, Meta(description="Name of the range; the fact's label if missing.")] = ""
    fact: Annotated[FactId | None, Meta(description="Fact with a range, with more_than, or with one value.")] = None
    low: Annotated[FactId | None, Meta(description="Fact with the lower end, with `high`, instead.")] = None
    high: Annotated[FactId | None, Meta(description="Fact with the upper end.")] = None
    mark: Annotated[FactId | None, Meta(description="Fact with one value, drawn as a mark on the range.")] = None
    date: Annotated[DateText | None, Meta(description="Where it stands along time; the fact's `as_of` if missing.")] = (
        None
    )
    colour: Annotated[Colour | None, Meta(description="Its own colour, other than the chart's.")] = None
    strong: Annotated[bool, Meta(description="The range the headline speaks of: in bold.")] = False
    step: Step = 0


class RangesSpec(TimeChart, tag="ranges", frozen=True, kw_only=True):
    """Ranges as bars on one scale, a row each, or upright at their dates; floors stay open at their end."""

    rows: Annotated[Annotated[list[RangeRow], Meta(max_length=24)], Meta(description="The ranges, as written.")]
    along: Annotated[Literal["names", "time"], Meta(description="A row each under each other, or at their dates.")] = (
        "names"
    )
    scale: Annotated[Literal["linear", "log"], Meta(description="Scale of the values.")] = "linear"
    from_zero: FromZero = True
    colour: Annotated[Colour, Meta(description="Colour of the bars.")] = "amber"


PairChart = BumpSpec | DumbbellSpec | RangesSpec
