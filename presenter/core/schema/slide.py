"""Slides as written."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.chart import ChartSpec, PictogramSpec
from presenter.core.schema.checks import Allow
from presenter.core.schema.diagram import DiagramSpec
from presenter.core.schema.switch import SwitchSpec
from presenter.core.schema.text import DateText, Id, Keys, Text
from presenter.core.schema.timeline import TimelineSpec

Layout = Literal[
    "title",
    "section",
    "agenda",
    "statement",
    "big-number",
    "text",
    "event",
    "quote",
    "picture",
    "comparison",
    "cards",
    "matrix",
    "table",
    "chart",
    "small-multiples",
    "diagram",
    "fork",
    "timeline",
    "sources",
    "closing",
]

Claim = Literal["opinion", "risk", "forecast", "example"]
Chip = Literal["fix", "note", "doubt"]
Verdict = Literal["agrees", "partly", "unverified", "wrong"]
Step = Annotated[int, Meta(ge=0, le=50, description="Appears at this step; 0 is from the start.")]
ItemSteps = Annotated[bool, Meta(description="The list items of the text come one per step, the first with the rest.")]


class Framing(Keys, frozen=True, kw_only=True):
    """The stretch of time the slide speaks of; found from its events when missing."""

    from_: Annotated[DateText, Meta(description="Start of the stretch.")]
    to: Annotated[DateText, Meta(description="End of the stretch.")]


class Block(Keys, frozen=True, kw_only=True):
    """A piece of a side panel or a text slide."""

    heading: Annotated[Text, Meta(description="A short heading.")] = ""
    text: Annotated[Text, Meta(description="Markdown subset: **strong**, *emphasis*, lists, [links](…) as text.")] = ""
    chip: Annotated[Chip | None, Meta(description="fix = 更正, note = 补充, doubt = 存疑; the text is the chip's.")] = (
        None
    )
    claim: Annotated[Claim | None, Meta(description="Tag in front of the text.")] = None
    origin: Annotated[
        Literal["article", "context", "derived", "forecast"] | None,
        Meta(description="Origin mark in front of the text."),
    ] = None
    fact: Annotated[str | None, Meta(description="A number shown large, with the text as its caption.")] = None
    counts: Annotated[PictogramSpec | None, Meta(description="One cell is one thing.")] = None
    rule: Annotated[bool, Meta(description="A thin rule above.")] = False
    step: Step = 0
    steps: ItemSteps = False
    until: Annotated[int | None, Meta(description="Gone after this step.")] = None


class Column(Keys, frozen=True, kw_only=True):
    """A column of a comparison, a card, or a cell of a two-by-two matrix."""

    heading: Annotated[Text, Meta(description="Name of the column, card or cell.")]
    caption: Annotated[Text, Meta(description="A quiet line under the heading.")] = ""
    text: Annotated[Text, Meta(description="Markdown subset.")] = ""
    colour: Annotated[
        Literal["amber", "teal", "blue", "mauve", "olive", "stone"] | None,
        Meta(description="Colour of the heading's mark."),
    ] = None
    strong: Annotated[bool, Meta(description="The column or cell the headline speaks of.")] = False
    claim: Annotated[Claim | None, Meta(description="Tag in front of the text.")] = None
    chip: Annotated[Chip | None, Meta(description="Kind of the chip under the text.")] = None
    chip_text: Annotated[Text, Meta(description="What the chip says.")] = ""
    sources: Annotated[list[str], Meta(description="Sources of this column.")] = []
    step: Step = 0
    steps: ItemSteps = False


class Cell(Keys, frozen=True, kw_only=True):
    """A cell of a table slide."""

    text: Annotated[Text, Meta(description="What the cell says.")]
    under: Annotated[Text, Meta(description="A quiet second line.")] = ""
    colour: Annotated[
        Literal["amber", "teal", "blue", "mauve", "olive", "stone"] | None, Meta(description="Colour of the text.")
    ] = None
    origin: Annotated[
        Literal["article", "context", "derived", "forecast"] | None,
        Meta(description="Origin mark in front of the text."),
    ] = None
    verdict: Annotated[Verdict | None, Meta(description="Verdict sign and word.")] = None


class TableSpec(Keys, frozen=True, kw_only=True):
    """A table: a head and rows of cells, or a table of the story by id."""

    head: Annotated[list[Text], Meta(description="Names of the columns.")] = []
    rows: Annotated[list[list[str | Cell]], Meta(description="One list of cells per row.")] = []
    table: Annotated[str | None, Meta(description="Id of a table of the story.")] = None
    widths: Annotated[list[float], Meta(description="Shares of the width, one per column.")] = []
    steps: Annotated[bool, Meta(description="A row per step.")] = False
    steps_from: Annotated[
        int, Meta(ge=1, description="With `steps`: the columns before this one, from 1, are there from the start.")
    ] = 1


class NumberSpec(Keys, frozen=True, kw_only=True):
    """The number of a big-number slide."""

    fact: Annotated[str, Meta(description="The number shown large.")]
    caption: Annotated[Text, Meta(description="Unit and meaning, one line under the number.")] = ""


class AxisSpec(Keys, frozen=True, kw_only=True):
    """Names of a matrix's two axes and their ends; qualitative, without scales."""

    across: Annotated[Text, Meta(description="What grows from left to right.")]
    down: Annotated[Text, Meta(description="What changes from top to bottom.")]
    across_ends: Annotated[list[Text], Meta(description="Words at its left and right end.")] = []
    down_ends: Annotated[list[Text], Meta(description="Words at its top and bottom end.")] = []


class AgendaItem(Keys, frozen=True, kw_only=True):
    """A row of an agenda."""

    title: Annotated[Text, Meta(description="Name of the part.")]
    text: Annotated[Text, Meta(description="A quiet line under it.")] = ""
    minutes: Annotated[Annotated[float, Meta(gt=0)] | None, Meta(description="Planned time.")] = None
    slide: Annotated[str | None, Meta(description="Slide that begins it: a click leads there.")] = None
    current: Annotated[bool, Meta(description="The part that begins now.")] = False
    step: Step = 0


class AgendaSpec(Keys, frozen=True, kw_only=True):
    """What an agenda lists: its own items, else the chapters of the story with their planned minutes."""

    items: Annotated[
        Annotated[list[AgendaItem], Meta(max_length=40)],
        Meta(description="The rows; made from the chapters if missing."),
    ] = []
    current: Annotated[
        str | None, Meta(description="Chapter id that begins now; it stands out, those before are quiet.")
    ] = None
    minutes: Annotated[bool, Meta(description="Planned minutes beside each row, and in all.")] = True


class SourceGroup(Keys, frozen=True, kw_only=True):
    """A row of the source list on a closing slide."""

    name: Annotated[Text, Meta(description="Name of the group.")]
    text: Annotated[Text, Meta(description="What is in it.")] = ""
    refs: Annotated[Text, Meta(description="Its ids, as words.")] = ""
    origin: Annotated[
        Literal["article", "context", "derived", "forecast"], Meta(description="Mark in front of the row.")
    ] = "context"


class SlideSpec(Keys, frozen=True, kw_only=True):
    """One slide: a message stated in its title, and what shows it."""

    id: Annotated[Id, Meta(description="Name of the slide in file names and links; stays when the title changes.")]
    title: Annotated[Text, Meta(description="The message as a sentence; `|` sets a line break.")]
    layout: Annotated[Layout, Meta(description="How the slide is laid out.")] = "text"
    section: Annotated[str | None, Meta(description="Chapter id of `sections`, or a text of its own.")] = None
    short: Annotated[Text, Meta(description="Short title for the rail and the overview.")] = ""
    standfirst: Annotated[Text, Meta(description="One or two lines under the headline.")] = ""
    body: Annotated[Text, Meta(description="Markdown subset.")] = ""
    claim: Annotated[
        Claim | None, Meta(description="Tag behind the chapter: the slide is an opinion, risk, forecast.")
    ] = None
    time: Annotated[
        Framing | None, Meta(description="The stretch of time it speaks of; found from its events when missing.")
    ] = None
    timeline: Annotated[
        TimelineSpec | None,
        Meta(description="On a timeline slide: how its axis is drawn; as the story's when missing."),
    ] = None
    events: Annotated[list[str], Meta(description="Events this slide speaks of.")] = []
    focus: Annotated[str | None, Meta(description="On a timeline slide: the event under the playhead.")] = None
    blocks: Annotated[list[Block], Meta(description="Side panel, or the body of a text slide.")] = []
    number: Annotated[NumberSpec | None, Meta(description="The number of a big-number slide.")] = None
    chart: Annotated[ChartSpec | None, Meta(description="A chart; `type` says which.")] = None
    charts: Annotated[
        Annotated[list[ChartSpec], Meta(max_length=9)],
        Meta(description="The panels of small multiples: two to nine charts of one type, on the same scales."),
    ] = []
    diagram: Annotated[DiagramSpec | None, Meta(description="A diagram; `type` says which.")] = None
    table: Annotated[TableSpec | None, Meta(description="The table of a table slide.")] = None
    columns: Annotated[list[Column], Meta(description="Columns, cards or the four cells of a matrix.")] = []
    axes: Annotated[AxisSpec | None, Meta(description="The axes of a matrix slide.")] = None
    agenda: Annotated[AgendaSpec | None, Meta(description="The rows of an agenda slide.")] = None
    quote: Annotated[Text, Meta(description="The words of a quote slide.")] = ""
    by: Annotated[Text, Meta(description="Who said the quote, or the picture's credit.")] = ""
    picture: Annotated[str | None, Meta(description="Picture file beside the story.")] = None
    alt: Annotated[Text, Meta(description="What the picture shows.")] = ""
    bleed: Annotated[
        bool, Meta(description="A picture slide filled to its edges; the words stand on clean ground.")
    ] = False
    steps: Annotated[
        bool,
        Meta(description="Its parts come one per step: list items of the body, then rows, panels, columns and blocks."),
    ] = False
    groups: Annotated[
        list[SourceGroup], Meta(description="Source list of a closing slide; generated when missing.")
    ] = []
    switches: Annotated[
        list[SwitchSpec],
        Meta(max_length=3, description="Other states of the slide, chosen during the talk; twelve in all at most."),
    ] = []
    covers: Annotated[list[str], Meta(description="Sentence units of the article this slide covers.")] = []
    sources: Annotated[list[str], Meta(description="Further sources for the source line.")] = []
    remark: Annotated[Text, Meta(description="A remark at the end of the source line.")] = ""
    notes: Annotated[
        Text,
        Meta(
            description="Speaker notes; Markdown subset; `[step]` begins what is said at the next step; never exported unless asked for."
        ),
    ] = ""
    minutes: Annotated[Annotated[float, Meta(gt=0)] | None, Meta(description="Planned time.")] = None
    optional: Annotated[bool, Meta(description="May be skipped when time runs out.")] = False
    worth: Annotated[
        int,
        Meta(ge=1, le=9, description="With `optional`: of slides that may be skipped, the lowest worth goes first."),
    ] = 5
    allow: Allow = {}
    tags: Annotated[list[str], Meta(description="Words for filters and search.")] = []
