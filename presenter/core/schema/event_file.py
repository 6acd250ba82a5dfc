"""Many events in a CSV or Parquet file beside the story: which column says what."""

from typing import Annotated

from msgspec import Meta

from presenter.core.schema.event import EventSpec
from presenter.core.schema.text import EventsFile, Keys, LaneId, SourceRef, Text


class EventMap(Keys, frozen=True, kw_only=True):
    """Columns of a file of events, by the names in its first line; a file with these very names needs no map."""

    date: Annotated[str, Meta(description="Column of the date, written as in docs/dates.md.")] = "date"
    title: Annotated[
        Text, Meta(description="Column that says what happened; or one per language, `{en: title_en, zh: title_zh}`.")
    ] = "title"
    end: Annotated[str | None, Meta(description="Column of the last day, of what lasted.")] = None
    lane: Annotated[str | None, Meta(description="Column with ids of `lanes`.")] = None
    weight: Annotated[str | None, Meta(description="Column of the importance, 1 to 5; 1 where it is empty.")] = None
    source: Annotated[str | None, Meta(description="Column with a source id or a place in a source.")] = None
    text: Annotated[
        Text, Meta(description="Column of a sentence or two for the card; or one per language. None when empty.")
    ] = ""
    id: Annotated[str | None, Meta(description="Column of a name of its own for each event, to be searched for.")] = (
        None
    )
    tags: Annotated[
        str | None, Meta(description="Column of words for search, with commas or semicolons between them.")
    ] = None
    url: Annotated[str | None, Meta(description="Column of the web address where the event is told.")] = None


class EventFile(Keys, frozen=True, kw_only=True):
    """Events from a file beside the story, a quiet layer under the narrated ones."""

    from_: Annotated[
        EventsFile,
        Meta(description="CSV file beside the story, its first line names the columns; or a Parquet file (.parquet)."),
    ]
    map: Annotated[EventMap, Meta(description="Which column says what.")] = EventMap()
    lane: Annotated[LaneId | None, Meta(description="Lane of the rows that name none; the first when missing.")] = None
    sources: Annotated[
        list[SourceRef], Meta(description="Sources of all its rows: source ids or places in a source.")
    ] = []
    narrated: Annotated[list[EventSpec], Meta(description="The events that the story tells.")] = []
