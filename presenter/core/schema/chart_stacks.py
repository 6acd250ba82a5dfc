"""Charts that add up, as written: bars stacked from parts, and a waterfall from a start to an end."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.chart_base import ChartWithAxes, Colour, PointSpec, Step, TableSeries, TimeChart
from presenter.core.schema.text import DateText, FactId, Keys, Text


class StackPart(Keys, frozen=True, kw_only=True):
    """One part of every bar: the same colour in all of them, its name once at the side."""

    name: Annotated[Text, Meta(description="Name, written once beside its segment.")]
    points: Annotated[
        list[PointSpec],
        Meta(description="Its numbers, each a fact, bar by bar; `missing: true` where nobody knows the number."),
    ] = []
    data: Annotated[TableSeries | None, Meta(description="Its numbers from a table instead: a row per bar.")] = None
    colour: Annotated[Colour | None, Meta(description="Its colour; a grey when missing.")] = None
    protagonist: Annotated[bool, Meta(description="The part the headline speaks of: amber unless it has a colour.")] = (
        False
    )
    step: Step = 0


class StackBar(Keys, frozen=True, kw_only=True):
    """What a bar is, and what somebody says its parts add up to."""

    name: Annotated[Text, Meta(description="Its name; the rows' name or the numbers' date if missing.")] = ""
    date: Annotated[
        DateText | None, Meta(description="Where it stands on the time axis; the date of its numbers if missing.")
    ] = None
    total: Annotated[
        FactId | None,
        Meta(description="Fact with the stated total; what the parts leave of it is drawn as not stated."),
    ] = None
    step: Step = 0


class StackedSpec(TimeChart, tag="stacked", frozen=True, kw_only=True):
    """Bars from zero, each a total with its parts; the program adds them up. `share: true` shows them as 100 %."""

    parts: Annotated[
        Annotated[list[StackPart], Meta(min_length=1, max_length=12)],
        Meta(description="The parts, the one at the foot first."),
    ]
    bars: Annotated[
        list[StackBar],
        Meta(description="The bars in the order of the parts' numbers, where dates and rows do not say enough."),
    ] = []
    share: Annotated[
        bool,
        Meta(
            description="Each bar is 100 %: numbers in % as they are stated, others as shares of their sum. What is not stated is drawn as such."
        ),
    ] = False
    along: Annotated[
        Literal["names", "time"], Meta(description="Side by side under their names, or at their dates.")
    ] = "names"
    direction: Annotated[Literal["up", "right"], Meta(description="Which way the bars grow.")] = "up"


class WaterfallEnd(Keys, frozen=True, kw_only=True):
    """A bar from zero, where a waterfall begins or ends."""

    fact: Annotated[FactId | None, Meta(description="The number; at the end the sum of the steps if missing.")] = None
    label: Annotated[Text, Meta(description="What it is; the fact's label if missing.")] = ""
    step: Step = 0


class WaterfallStep(Keys, frozen=True, kw_only=True):
    """What is added to the running total, or taken off it."""

    fact: Annotated[FactId, Meta(description="Id of the fact drawn; a negative one is taken off.")]
    minus: Annotated[bool, Meta(description="Takes the number off, such as a cost written without a sign.")] = False
    label: Annotated[Text, Meta(description="What it is; the fact's label if missing.")] = ""
    colour: Annotated[Colour | None, Meta(description="Its own colour, other than the chart's.")] = None
    step: Step = 0


class WaterfallSpec(ChartWithAxes, tag="waterfall", frozen=True, kw_only=True):
    """From a start by steps up and down to an end; the program adds up, and says where a stated end disagrees."""

    start: Annotated[WaterfallEnd | None, Meta(description="Where it begins; at zero if missing.")] = None
    steps: Annotated[
        Annotated[list[WaterfallStep], Meta(min_length=1, max_length=24)],
        Meta(description="What is added and taken off, in order."),
    ]
    end: Annotated[WaterfallEnd | None, Meta(description="Where it ends; the sum of the steps if missing.")] = None
    direction: Annotated[Literal["up", "right"], Meta(description="Which way the bars grow.")] = "up"
    colour: Annotated[Colour, Meta(description="Colour of the start and the end.")] = "amber"
    plus_colour: Annotated[Colour, Meta(description="Colour of what is added.")] = "teal"
    minus_colour: Annotated[Colour, Meta(description="Colour of what is taken off.")] = "stone"
