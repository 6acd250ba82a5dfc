"""An event as an author writes it."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.checks import Allow
from presenter.core.schema.text import DateText, Id, Keys, Text

Origin = Literal["article", "context", "derived", "forecast"]


class AlsoDated(Keys, frozen=True, kw_only=True):
    """A second source's date for the same event."""

    date: Annotated[DateText, Meta(description="When, by the second source.")]
    label: Annotated[Text, Meta(description="Why or by whom it is dated so.")] = ""
    sources: Annotated[list[str], Meta(description="Who dates it so.")] = []


class ClaimedDate(Keys, frozen=True, kw_only=True):
    """One of several dates that sources give for the same event."""

    date: Annotated[DateText, Meta(description="When, by these sources.")]
    sources: Annotated[list[str], Meta(description="Who dates it so.")] = []
    label: Annotated[Text, Meta(description="A few words beside its mark; the date itself when missing.")] = ""
    used: Annotated[bool, Meta(description="The date the story goes by; exactly one of them is.")] = False
    because: Annotated[Text, Meta(description="Why this date is used and not another.")] = ""


class EventSpec(Keys, frozen=True, kw_only=True):
    """Something that happened, at a date known to some precision."""

    title: Annotated[Text, Meta(description="What happened, short.")]
    id: Annotated[Id | None, Meta(description="Made from the date and title when missing.")] = None
    date: Annotated[DateText | None, Meta(description="When, as precisely as the source knows it.")] = None
    dates: Annotated[
        list[ClaimedDate],
        Meta(
            description="Instead of `date`: all dates that sources claim. The used one is drawn, the others as ghosts."
        ),
    ] = []
    after_event: Annotated[str | None, Meta(description="Undated: it happened after this event.")] = None
    before_event: Annotated[str | None, Meta(description="Undated: it happened before this event.")] = None
    also: Annotated[AlsoDated | None, Meta(description="Another source's date, drawn beside.")] = None
    because: Annotated[Text, Meta(description="Why `date` is used and not the date of `also`.")] = ""
    text: Annotated[Text, Meta(description="One or two sentences.")] = ""
    short: Annotated[Text, Meta(description="A shorter label for the timeline.")] = ""
    detail: Annotated[Text, Meta(description="Second line of the label when selected.")] = ""
    lane: Annotated[str | None, Meta(description="Id of a lane of `lanes`.")] = None
    lanes: Annotated[
        list[str], Meta(description="Instead of `lane`: several lanes it stands in, tied; the first has its label.")
    ] = []
    origin: Annotated[Origin | None, Meta(description="Who says it; found from the sources when missing.")] = None
    status: Annotated[
        Literal["actual", "target", "estimate", "forecast"],
        Meta(description="Whether it happened, or is meant, guessed or foretold."),
    ] = "actual"
    sources: Annotated[list[str], Meta(description="Source ids or places in a source: S33, C01.")] = []
    facts: Annotated[list[str], Meta(description="Facts this event is about; links charts and timeline.")] = []
    weight: Annotated[int, Meta(ge=1, le=5, description="Importance: 5 keeps its label longest.")] = 2
    correction: Annotated[Text, Meta(description="Where the article errs; drawn in the correction colour.")] = ""
    link: Annotated[str | None, Meta(description="Draw a thin line to this event: same measure, later date.")] = None
    tags: Annotated[list[str], Meta(description="Words for filters and search.")] = []
    picture: Annotated[str | None, Meta(description="Picture file beside the story; also on its card.")] = None
    alt: Annotated[Text, Meta(description="What the picture shows.")] = ""
    allow: Allow = {}
