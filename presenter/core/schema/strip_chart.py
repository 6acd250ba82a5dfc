"""A chart in a row of its own under the lanes of the timeline, on the timeline's axis."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import Keys, SlideId, Text


class StripChart(Keys, frozen=True, kw_only=True):
    """The numbers of a slide's chart again, under the lanes, each at its date."""

    slide: Annotated[SlideId, Meta(description="Id of a slide with a chart of type line, staircase or bars over time.")]
    series: Annotated[
        str | None, Meta(description="Name of one of its lines; the one the slide speaks of when missing.")
    ] = None
    label: Annotated[Text, Meta(description="Name at the left; the chart's title when missing.")] = ""
    as_: Annotated[
        Literal["line", "steps", "bars"] | None,
        Meta(description="How the numbers are drawn; as the chart draws them when missing. Bars begin at zero."),
    ] = None
    height: Annotated[int, Meta(ge=40, le=160, description="Height of the row in pixels of the strip.")] = 56
