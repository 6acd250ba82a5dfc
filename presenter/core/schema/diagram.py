"""Diagrams as written: nodes and edges; where they stand is arithmetic."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import DateText, Keys, Text

Claim = Literal["opinion", "risk", "forecast", "example"]
Origin = Literal["article", "context", "derived", "forecast"]
Colour = Literal["amber", "teal", "blue", "mauve", "olive", "stone"]
Step = Annotated[int, Meta(ge=0, le=50)]


class DiagramBase(Keys, tag_field="type", kw_only=True):
    id: Annotated[str, Meta(description="Name of the diagram for steps and links.")] = "diagram"


class Station(Keys, kw_only=True):
    """A stop of a loop, a process or a track."""

    name: Annotated[Text, Meta(description="At the station; `|` sets a line break.")]
    heading: Annotated[Text, Meta(description="In the step panel.")] = ""
    text: Annotated[Text, Meta(description="In the step panel.")] = ""
    example: Annotated[Text, Meta(description="Invented sample, tagged as an example.")] = ""
    date: DateText | None = None
    origin: Origin | None = None
    under: Annotated[Text, Meta(description="A quiet line at the station.")] = ""
    step: Step = 0


class Ring(Keys, kw_only=True):
    name: Text
    text: Text = ""
    stations: list[Station]


class LoopSpec(DiagramBase, tag="loop", kw_only=True):
    """One or two rings through a shared station; each station is a step."""

    centre: Text
    rings: Annotated[list[Ring], Meta(min_length=1, max_length=2)]


class Track(Keys, kw_only=True):
    name: Text
    colour: Colour = "stone"
    stations: list[Station]


class BranchSpec(DiagramBase, tag="branch", kw_only=True):
    """A trunk and a track that leaves it after one of its stations."""

    trunk: Track
    branch: Track
    after: Annotated[int, Meta(ge=1, description="The branch leaves after this station of the trunk, from 1.")]
    reason: Annotated[Text, Meta(description="Words at the fork.")] = ""


class Road(Keys, kw_only=True):
    name: Text
    taken: bool = False
    points: Annotated[list[Text], Meta(description="One per question.")]
    step: Step = 0


class ForkSpec(DiagramBase, tag="fork", kw_only=True):
    """A road taken and a road not taken; the roads are the rules of a comparison."""

    start: Text
    date: DateText | None = None
    also: Text = ""
    questions: list[Text]
    roads: Annotated[list[Road], Meta(min_length=2, max_length=3)]


class Layer(Keys, kw_only=True):
    name: Text
    text: Text = ""
    step: Step = 0


class LayersSpec(DiagramBase, tag="layers", kw_only=True):
    """A box between an input and an output that opens layer by layer."""

    input: Text
    output: Text
    box: Annotated[Text, Meta(description="What is written on the closed box.")]
    layers: list[Layer]


class Floor(Keys, kw_only=True):
    name: Text
    who: Text = ""
    points: list[Text] = []
    strong: bool = False
    step: Step = 0


class FunnelSpec(DiagramBase, tag="funnel", kw_only=True):
    """Floors from the widest door to the narrowest; widths carry no data and say so."""

    floors: list[Floor]
    link: Annotated[Text, Meta(description="What leads from one floor to the next.")] = ""
    back: Annotated[Text, Meta(description="What comes back.")] = ""


class Party(Keys, kw_only=True):
    id: str
    name: Text
    under: Text = ""
    colour: Colour = "stone"
    place: Annotated[Literal["left", "centre", "right"], Meta(description="Where it stands.")] = "centre"


class Flow(Keys, kw_only=True):
    """An arrow with a verb or an amount."""

    from_: str
    to: str
    text: Text = ""
    fact: str | None = None
    kind: Annotated[
        Literal["equity", "spend", "service", "conflict"], Meta(description="Each kind has its own stroke.")
    ] = "equity"
    step: Step = 0


class FlowSpec(DiagramBase, tag="flow", kw_only=True):
    """Parties and what passes between them."""

    parties: Annotated[list[Party], Meta(min_length=2, max_length=6)]
    flows: list[Flow]


class Pressure(Keys, kw_only=True):
    name: Text
    text: Text = ""
    claim: Claim | None = None
    refs: Text = ""
    slide: Annotated[str | None, Meta(description="Slide that goes into it.")] = None
    step: Step = 0


class HubSpec(DiagramBase, tag="hub", kw_only=True):
    """Several blocks that press on one number or word, all with the same weight."""

    blocks: Annotated[list[Pressure], Meta(min_length=2, max_length=6)]
    fact: str | None = None
    target: Text = ""
    caption: Text = ""
    side_claim: Claim | None = None
    side_text: Text = ""


class Pan(Keys, kw_only=True):
    name: Text
    points: list[Text] = []
    colour: Colour = "stone"
    step: Step = 0


class BalanceSpec(DiagramBase, tag="balance", kw_only=True):
    """Two pans in equilibrium: no weight is claimed; a ghost shows a precedent."""

    left: Pan
    right: Pan
    pivot: Text = ""
    ghost: Annotated[Text, Meta(description="A precedent, drawn dashed.")] = ""
    ghost_step: Step = 0


DiagramSpec = LoopSpec | BranchSpec | ForkSpec | LayersSpec | FunnelSpec | FlowSpec | HubSpec | BalanceSpec

DIAGRAM_TYPES = ("loop", "branch", "fork", "layers", "funnel", "flow", "hub", "balance")
