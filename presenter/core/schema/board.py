"""The storyboard's top level: sources, facts, lanes, eras, events, tables."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.checks import Allow, ChecksSpec
from presenter.core.schema.event import EventSpec, Origin
from presenter.core.schema.event_file import EventFile
from presenter.core.schema.pace import PaceSpec
from presenter.core.schema.slide import SlideSpec
from presenter.core.schema.strip_chart import StripChart
from presenter.core.schema.text import DateText, Id, Keys, Text
from presenter.core.schema.theme import ThemeSpec
from presenter.core.schema.timeline import TimelineSpec

Colour = Literal["amber", "teal", "blue", "mauve", "olive", "stone"]


class SourceSpec(Keys, frozen=True, kw_only=True):
    """Where a figure or an event comes from."""

    title: Annotated[Text, Meta(description="Title of the document.")]
    publisher: Annotated[Text, Meta(description="Who published it; shown in the source line.")] = ""
    short: Annotated[Text, Meta(description="A shorter name for a full source line.")] = ""
    date: Annotated[DateText | None, Meta(description="Date of publication.")] = None
    url: Annotated[str, Meta(description="Address, shown as text, never opened.")] = ""
    origin: Annotated[
        Literal["article", "context"],
        Meta(description="`article`: the text the story tells; `context`: anything else."),
    ] = "context"
    locators: Annotated[
        str, Meta(description="Letter before a place inside it: with `S`, the reference `S33` means its sentence 33.")
    ] = ""
    note: Annotated[Text, Meta(description="Caveat about the source, for example its interest.")] = ""


class FactSpec(Keys, frozen=True, kw_only=True):
    """A number as an object: value, unit, as-of date, origin, sources; or a formula over other facts."""

    label: Annotated[Text, Meta(description="What the number is.")]
    value: Annotated[str | None, Meta(description="The number: 26e9, 26 billion, 260 亿, 1.3%.")] = None
    low: Annotated[str | None, Meta(description="Lower end of a range, with `high`.")] = None
    high: Annotated[str | None, Meta(description="Upper end of a range.")] = None
    more_than: Annotated[str | None, Meta(description="Known only to be above this.")] = None
    less_than: Annotated[str | None, Meta(description="Known only to be below this.")] = None
    about: Annotated[bool, Meta(description="The value is approximate.")] = False
    unit: Annotated[str, Meta(description="USD, %, x (times), days, or what is counted: features.")] = ""
    noun: Annotated[Text, Meta(description="The counted thing per language, where the unit is a noun.")] = ""
    words: Annotated[Text, Meta(description="The value in words where no number is known: several hundred.")] = ""
    scale: Annotated[str | None, Meta(description="Fixed scale of the written number: 亿, 万亿, bn, trn, …")] = None
    as_of: Annotated[DateText | None, Meta(description="The date the number speaks of.")] = None
    origin: Annotated[Origin | None, Meta(description="Who says it; `derived` follows from `formula`.")] = None
    stale_after: Annotated[
        Annotated[int, Meta(ge=1, le=1200)] | None,
        Meta(
            description="Months after which the number is too old to be shown without a warning; the story's if missing."
        ),
    ] = None
    status: Annotated[
        Literal["actual", "target", "estimate", "forecast"],
        Meta(description="`actual` is drawn solid or hollow; the others hatched."),
    ] = "actual"
    sources: Annotated[list[str], Meta(description="Source ids or places in a source: S33, C01.")] = []
    formula: Annotated[
        Annotated[str, Meta(max_length=500)] | None,
        Meta(description="Arithmetic over fact ids: valuation_f / valuation_e."),
    ] = None
    digits: Annotated[
        Annotated[int, Meta(ge=1, le=12)] | None,
        Meta(
            description="Significant digits of a formula's result as written: 2.98 has 3. From its inputs if missing."
        ),
    ] = None
    stated: Annotated[
        str | None, Meta(description="The value somebody stated; compared with the formula's result.")
    ] = None
    stated_sources: Annotated[list[str], Meta(description="Who stated it.")] = []
    note: Annotated[Text, Meta(description="Caveat, shown in the sources panel and card.")] = ""
    correction: Annotated[Text, Meta(description="What is wrong in the article about this number.")] = ""
    verdict: Annotated[
        Literal["agrees", "partly", "unverified", "wrong"] | None, Meta(description="How the article's number fares.")
    ] = None
    allow: Allow = {}


class Lane(Keys, frozen=True, kw_only=True):
    """A row of the timeline."""

    label: Annotated[Text, Meta(description="Name at the left of the lane.")]
    colour: Annotated[Colour, Meta(description="Colour of its marks.")] = "stone"


class Era(Keys, frozen=True, kw_only=True):
    """A named stretch of time above the lanes."""

    label: Annotated[Text, Meta(description="Name on the strip above the lanes.")]
    from_: Annotated[DateText | None, Meta(description="Start; open when missing or `..`.")] = None
    to: Annotated[DateText | None, Meta(description="End; open when missing or `..`.")] = None


class TimeView(Keys, frozen=True, kw_only=True):
    """A stretch of time with a name, to go to on the timeline."""

    title: Annotated[Text, Meta(description="Its name, in menus and the command palette.")]
    id: Annotated[Id | None, Meta(description="Its id, like those of events; `view-1` and so on when missing.")] = None
    from_: Annotated[DateText | None, Meta(description="Start; the story's when missing.")] = None
    to: Annotated[DateText | None, Meta(description="End, whole units; the story's when missing.")] = None


class TimeSpec(Keys, frozen=True, kw_only=True):
    """The stretch of time of the whole story."""

    from_: Annotated[DateText | None, Meta(description="Start; found from the events when missing.")] = None
    to: Annotated[DateText | None, Meta(description="End; found from the events when missing.")] = None
    after: Annotated[
        DateText | None, Meta(description="From here on is after the article: shaded, off by default.")
    ] = None
    after_label: Annotated[Text, Meta(description="Words in the shaded stretch.")] = ""
    views: Annotated[list[TimeView], Meta(description="Stretches to go to by name: Ctrl+1 to Ctrl+9.")] = []
    charts: Annotated[
        Annotated[list[StripChart], Meta(max_length=4)],
        Meta(
            description="Charts under the timeline's lanes, on its axis; the first staircase or line of the story when missing."
        ),
    ] = []


class TableColumn(Keys, frozen=True, kw_only=True):
    """A column of a table."""

    label: Annotated[Text, Meta(description="Name in the head of the column.")] = ""
    unit: Annotated[str, Meta(description="Unit of its numbers: USD, %, km.")] = ""
    kind: Annotated[Literal["text", "number", "date"], Meta(description="How its cells are read.")] = "text"
    sources: Annotated[list[str], Meta(description="Sources of this column alone.")] = []


class Table(Keys, frozen=True, kw_only=True):
    """Rows written here or in a CSV file beside the story."""

    columns: Annotated[dict[str, TableColumn], Meta(description="The columns by id, from left to right.")]
    rows: Annotated[
        list[list[str | None]], Meta(description="One list of cells per row; empty when they are in a file.")
    ] = []
    from_: Annotated[str | None, Meta(description="CSV file beside the story, first line the column ids.")] = None
    sources: Annotated[list[str], Meta(description="Sources of all its cells.")] = []
    as_of: Annotated[DateText | None, Meta(description="The date its numbers speak of.")] = None
    allow: Allow = {}


class Article(Keys, frozen=True, kw_only=True):
    """What the story tells and how much of it must be covered."""

    source: Annotated[str, Meta(description="Id of the source with `origin: article`.")]
    units: Annotated[list[str], Meta(description="Its sentence units; `covers` of the slides must name them all.")] = []


class Storyboard(Keys, frozen=True, kw_only=True):
    """One story. Small ones need only `title` and `events`."""

    title: Annotated[Text, Meta(description="Name of the story.")]
    storyboard: Annotated[int, Meta(ge=1, description="Format version; this is 1.")] = 1
    subtitle: Annotated[Text, Meta(description="A quiet line under the title.")] = ""
    author: Annotated[Text, Meta(description="Who tells it.")] = ""
    date: Annotated[DateText | None, Meta(description="As-of date of the story.")] = None
    languages: Annotated[list[str], Meta(description="Languages of the texts, the first is the default.")] = []
    theme: Annotated[
        str | ThemeSpec,
        Meta(
            description="`ink` (dark), `paper` (bright), `paper-white` (on pure white), `contrast` (high contrast), or one of them with colours and fonts of the story's own."
        ),
    ] = "ink"
    time: Annotated[
        TimeSpec | None, Meta(description="The stretch of time of the whole story; found from the events when missing.")
    ] = None
    timeline: Annotated[
        TimelineSpec | None, Meta(description="How the axis is drawn: linear, or torn where nothing happened for long.")
    ] = None
    article: Annotated[Article | None, Meta(description="The text the story retells, if there is one.")] = None
    sources: Annotated[dict[str, SourceSpec], Meta(description="Where facts and events come from, by id.")] = {}
    facts: Annotated[
        dict[str, FactSpec], Meta(description="The numbers of the story, by id; texts cite them as `$(id)`.")
    ] = {}
    lanes: Annotated[dict[str, Lane], Meta(description="Rows of the timeline by id, from top to bottom.")] = {}
    eras: Annotated[list[Era], Meta(description="Named stretches of time above the lanes.")] = []
    events: Annotated[
        list[EventSpec] | EventFile,
        Meta(
            description="What happened, as a list; short form: a date and a title, `2024-03: First podcast`. Or a file of many events, with the narrated ones in `narrated`."
        ),
    ] = []
    tables: Annotated[dict[str, Table], Meta(description="Tables of numbers by id, for charts and table slides.")] = {}
    sections: Annotated[dict[str, Text], Meta(description="Chapter names, for the kicker above the headline.")] = {}
    pace: Annotated[PaceSpec | None, Meta(description="Planned time of the talk and its chapters.")] = None
    stale_after: Annotated[
        Annotated[int, Meta(ge=1, le=1200)] | None,
        Meta(description="Months after which a number is too old: told before a talk, by its as-of date."),
    ] = None
    checks: Annotated[
        ChecksSpec | None, Meta(description="What `presenter check` looks for, and how much it counts.")
    ] = None
    slides: Annotated[list[SlideSpec], Meta(description="Made from the events when missing.")] = []

    @property
    def narrated(self) -> list[EventSpec]:
        """The events written in the story itself, not those of a file."""
        return self.events.narrated if isinstance(self.events, EventFile) else self.events

    @property
    def event_file(self) -> EventFile | None:
        """The file of many events beside the story, if there is one."""
        return self.events if isinstance(self.events, EventFile) else None

    @property
    def narrated_path(self) -> tuple[str, ...]:
        """Where the events written in the story stand in it."""
        return ("events",) if self.event_file is None else ("events", "narrated")
