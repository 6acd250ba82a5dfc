"""Slides as written."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.chart import ChartSpec, PictogramSpec
from presenter.core.schema.diagram import DiagramSpec
from presenter.core.schema.text import DateText, Id, Keys, Text

Layout = Literal[
    "title",
    "section",
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
    "diagram",
    "timeline",
    "sources",
    "closing",
]

Claim = Literal["opinion", "risk", "forecast", "example"]
Chip = Literal["fix", "note", "doubt"]
Verdict = Literal["agrees", "partly", "unverified", "wrong"]
Step = Annotated[int, Meta(ge=0, le=50, description="Appears at this step; 0 is from the start.")]


class Framing(Keys, kw_only=True):
    """The stretch of time the slide speaks of; found from its events when missing."""

    from_: DateText
    to: DateText


class Block(Keys, kw_only=True):
    """A piece of a side panel or a text slide."""

    heading: Text = ""
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
    until: Annotated[int | None, Meta(description="Gone after this step.")] = None


class Column(Keys, kw_only=True):
    """A column of a comparison, a card, or a cell of a two-by-two matrix."""

    heading: Text
    caption: Annotated[Text, Meta(description="A quiet line under the heading.")] = ""
    text: Text = ""
    colour: Literal["amber", "teal", "blue", "mauve", "olive", "stone"] | None = None
    strong: Annotated[bool, Meta(description="The column or cell the headline speaks of.")] = False
    claim: Claim | None = None
    chip: Chip | None = None
    chip_text: Text = ""
    sources: list[str] = []
    step: Step = 0


class Cell(Keys, kw_only=True):
    """A cell of a table slide."""

    text: Text
    under: Annotated[Text, Meta(description="A quiet second line.")] = ""
    colour: Literal["amber", "teal", "blue", "mauve", "olive", "stone"] | None = None
    origin: Literal["article", "context", "derived", "forecast"] | None = None
    verdict: Verdict | None = None


class TableSpec(Keys, kw_only=True):
    """A table: a head and rows of cells, or a table of the story by id."""

    head: list[Text] = []
    rows: list[list[str | Cell]] = []
    table: Annotated[str | None, Meta(description="Id of a table of the story.")] = None
    widths: Annotated[list[float], Meta(description="Shares of the width, one per column.")] = []
    steps: Annotated[bool, Meta(description="A row per step.")] = False


class NumberSpec(Keys, kw_only=True):
    """The number of a big-number slide."""

    fact: str
    caption: Annotated[Text, Meta(description="Unit and meaning, one line under the number.")] = ""


class AxisSpec(Keys, kw_only=True):
    """Names of a matrix's two axes and their ends; qualitative, without scales."""

    across: Text
    down: Text
    across_ends: list[Text] = []
    down_ends: list[Text] = []


class SourceGroup(Keys, kw_only=True):
    """A row of the source list on a closing slide."""

    name: Text
    text: Text = ""
    refs: Text = ""
    origin: Literal["article", "context", "derived", "forecast"] = "context"


class SlideSpec(Keys, kw_only=True):
    """One slide: a message stated in its title, and what shows it."""

    id: Id
    title: Annotated[Text, Meta(description="The message as a sentence; `|` sets a line break.")]
    layout: Layout = "text"
    section: Annotated[str | None, Meta(description="Chapter id of `sections`, or a text of its own.")] = None
    short: Annotated[Text, Meta(description="Short title for the rail and the overview.")] = ""
    standfirst: Annotated[Text, Meta(description="One or two lines under the headline.")] = ""
    body: Annotated[Text, Meta(description="Markdown subset.")] = ""
    claim: Annotated[
        Claim | None, Meta(description="Tag behind the chapter: the slide is an opinion, risk, forecast.")
    ] = None
    time: Framing | None = None
    events: Annotated[list[str], Meta(description="Events this slide speaks of.")] = []
    blocks: Annotated[list[Block], Meta(description="Side panel, or the body of a text slide.")] = []
    number: NumberSpec | None = None
    chart: ChartSpec | None = None
    diagram: DiagramSpec | None = None
    table: TableSpec | None = None
    columns: Annotated[list[Column], Meta(description="Columns, cards or the four cells of a matrix.")] = []
    axes: AxisSpec | None = None
    quote: Text = ""
    by: Annotated[Text, Meta(description="Who said the quote, or the picture's credit.")] = ""
    picture: Annotated[str | None, Meta(description="Picture file beside the story.")] = None
    alt: Annotated[Text, Meta(description="What the picture shows.")] = ""
    groups: Annotated[
        list[SourceGroup], Meta(description="Source list of a closing slide; generated when missing.")
    ] = []
    covers: Annotated[list[str], Meta(description="Sentence units of the article this slide covers.")] = []
    sources: Annotated[list[str], Meta(description="Further sources for the source line.")] = []
    remark: Annotated[Text, Meta(description="A remark at the end of the source line.")] = ""
    notes: Annotated[Text, Meta(description="Speaker notes; Markdown subset; never exported unless asked for.")] = ""
    minutes: Annotated[Annotated[float, Meta(gt=0)] | None, Meta(description="Planned time.")] = None
    optional: Annotated[bool, Meta(description="May be skipped when time runs out.")] = False
    tags: list[str] = []
