"""Diagrams as written: nodes and edges; where they stand is arithmetic."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import DateText, FactId, Keys, PartyId, SlideId, Text

Claim = Literal["opinion", "risk", "forecast", "example"]
Origin = Literal["article", "context", "derived", "forecast"]
Colour = Literal["amber", "teal", "blue", "mauve", "olive", "stone"]
Step = Annotated[int, Meta(ge=0, le=50, description="Appears at this step; 0 is from the start.")]


class DiagramBase(Keys, tag_field="type", frozen=True, kw_only=True):
    id: Annotated[str, Meta(description="Name of the diagram for steps and links.")] = "diagram"


class Station(Keys, frozen=True, kw_only=True):
    """A stop of a loop, a process or a track."""

    name: Annotated[Text, Meta(description="At the station; `|` sets a line break.")]
    heading: Annotated[Text, Meta(description="In the step panel.")] = ""
    text: Annotated[Text, Meta(description="In the step panel.")] = ""
    example: Annotated[Text, Meta(description="Invented sample, tagged as an example.")] = ""
    date: Annotated[DateText | None, Meta(description="When, for a stop of a track.")] = None
    origin: Annotated[Origin | None, Meta(description="Who says it: its mark at the station.")] = None
    under: Annotated[Text, Meta(description="A quiet line at the station.")] = ""
    step: Step = 0


class Ring(Keys, frozen=True, kw_only=True):
    """One of the loop's rings."""

    name: Annotated[Text, Meta(description="Inside the ring.")]
    text: Annotated[Text, Meta(description="A quiet line under the name.")] = ""
    stations: Annotated[list[Station], Meta(description="The stops, clockwise from the shared one.")]


class LoopSpec(DiagramBase, tag="loop", frozen=True, kw_only=True):
    """One or two rings through a shared station; each station is a step."""

    centre: Annotated[Text, Meta(description="In the shared station.")]
    rings: Annotated[list[Ring], Meta(min_length=1, max_length=2, description="The rings.")]


class Stop(Keys, frozen=True, kw_only=True):
    """A station of a process."""

    name: Annotated[Text, Meta(description="At the station; `|` sets a line break.")]
    under: Annotated[Text, Meta(description="A quiet line at the station.")] = ""
    fact: Annotated[FactId | None, Meta(description="A number at the station, with its origin mark.")] = None
    heading: Annotated[Text, Meta(description="In the step panel.")] = ""
    text: Annotated[Text, Meta(description="In the step panel.")] = ""
    example: Annotated[Text, Meta(description="Invented sample, tagged as an example.")] = ""


class WayBack(Keys, frozen=True, kw_only=True):
    """From one station of a process back to an earlier one."""

    from_: Annotated[int, Meta(ge=2, description="Number of the station it leaves, from 1.")]
    to: Annotated[int, Meta(ge=1, description="Number of the earlier station it returns to.")]
    text: Annotated[Text, Meta(description="When or why.")] = ""


class ProcessSpec(DiagramBase, tag="process", frozen=True, kw_only=True):
    """Stations from left to right, on a second line where they are many; each station is a step."""

    stations: Annotated[list[Stop], Meta(min_length=2, max_length=9, description="In their order.")]
    back: Annotated[WayBack | None, Meta(description="A way back to an earlier station.")] = None


class Track(Keys, frozen=True, kw_only=True):
    """A line of stops from left to right."""

    name: Annotated[Text, Meta(description="At the start of the track.")]
    colour: Annotated[Colour, Meta(description="Its colour.")] = "stone"
    stations: Annotated[list[Station], Meta(description="Its stops, from left to right.")]


class BranchSpec(DiagramBase, tag="branch", frozen=True, kw_only=True):
    """A trunk and a track that leaves it after one of its stations."""

    trunk: Annotated[Track, Meta(description="The track that goes on.")]
    branch: Annotated[Track, Meta(description="The track that leaves it.")]
    after: Annotated[int, Meta(ge=1, description="The branch leaves after this station of the trunk, from 1.")]
    reason: Annotated[Text, Meta(description="Words at the fork.")] = ""


class Road(Keys, frozen=True, kw_only=True):
    """One of the roads at a fork."""

    name: Annotated[Text, Meta(description="Name on the road.")]
    taken: Annotated[bool, Meta(description="The road that was taken: a solid line.")] = False
    points: Annotated[list[Text], Meta(description="One per question.")]
    step: Step = 0


class ForkSpec(DiagramBase, tag="fork", frozen=True, kw_only=True):
    """A road taken and a road not taken; the roads are the rules of a comparison."""

    start: Annotated[Text, Meta(description="Where the roads part.")]
    date: Annotated[DateText | None, Meta(description="When they part.")] = None
    also: Annotated[Text, Meta(description="A quiet line under the start.")] = ""
    questions: Annotated[list[Text], Meta(description="What the roads are compared by.")]
    roads: Annotated[list[Road], Meta(min_length=2, max_length=3, description="The roads.")]


class Layer(Keys, frozen=True, kw_only=True):
    """One layer inside the box."""

    name: Annotated[Text, Meta(description="Name of the layer.")]
    text: Annotated[Text, Meta(description="What is known about it.")] = ""
    sketch: Annotated[
        Literal["units", "group", "passing"] | None,
        Meta(description="A small sketch beside the words; it counts nothing."),
    ] = None
    step: Step = 0


class LayersSpec(DiagramBase, tag="layers", frozen=True, kw_only=True):
    """A box between an input and an output that opens layer by layer."""

    input: Annotated[Text, Meta(description="What goes in.")]
    output: Annotated[Text, Meta(description="What comes out.")]
    box: Annotated[Text, Meta(description="What is written on the closed box.")]
    layers: Annotated[list[Layer], Meta(description="The layers, in the order they open.")]


class Floor(Keys, frozen=True, kw_only=True):
    """One floor of a funnel."""

    name: Annotated[Text, Meta(description="Name of the floor.")]
    who: Annotated[Text, Meta(description="Who stands on it.")] = ""
    points: Annotated[list[Text], Meta(description="What is on it.")] = []
    strong: Annotated[bool, Meta(description="The floor the headline speaks of.")] = False
    step: Step = 0


class FunnelSpec(DiagramBase, tag="funnel", frozen=True, kw_only=True):
    """Floors from the widest door to the narrowest; widths carry no data and say so."""

    floors: Annotated[list[Floor], Meta(description="From the widest to the narrowest.")]
    link: Annotated[Text, Meta(description="What leads from one floor to the next.")] = ""
    back: Annotated[Text, Meta(description="What comes back.")] = ""
    back_step: Annotated[Step, Meta(description="Step at which the way back appears, if after the last floor.")] = 0


class Party(Keys, frozen=True, kw_only=True):
    """Somebody who takes part in a flow."""

    id: Annotated[str, Meta(description="Name for `from` and `to` of the flows.")]
    name: Annotated[Text, Meta(description="In the box.")]
    under: Annotated[Text, Meta(description="A quiet line in the box.")] = ""
    colour: Annotated[Colour, Meta(description="Its colour.")] = "stone"
    place: Annotated[Literal["left", "centre", "right"], Meta(description="Where it stands.")] = "centre"


class Flow(Keys, frozen=True, kw_only=True):
    """An arrow with a verb or an amount."""

    from_: Annotated[PartyId, Meta(description="Id of the party it leaves.")]
    to: Annotated[PartyId, Meta(description="Id of the party it reaches.")]
    text: Annotated[Text, Meta(description="The verb on the arrow.")] = ""
    fact: Annotated[FactId | None, Meta(description="The amount on the arrow.")] = None
    kind: Annotated[
        Literal["equity", "spend", "service", "conflict"], Meta(description="Each kind has its own stroke.")
    ] = "equity"
    step: Step = 0


class FlowSpec(DiagramBase, tag="flow", frozen=True, kw_only=True):
    """Parties and what passes between them."""

    parties: Annotated[list[Party], Meta(min_length=2, max_length=6, description="Who takes part.")]
    flows: Annotated[list[Flow], Meta(description="What passes between them.")]


class Pressure(Keys, frozen=True, kw_only=True):
    """One block of a hub."""

    name: Annotated[Text, Meta(description="Heading of the block.")]
    text: Annotated[Text, Meta(description="One or two lines.")] = ""
    claim: Annotated[Claim | None, Meta(description="Tag in front of the text.")] = None
    refs: Annotated[Text, Meta(description="A quiet line: where to read on.")] = ""
    slide: Annotated[SlideId | None, Meta(description="Slide that goes into it.")] = None
    step: Step = 0


class HubSpec(DiagramBase, tag="hub", frozen=True, kw_only=True):
    """Several blocks that press on one number or word, all with the same weight."""

    blocks: Annotated[list[Pressure], Meta(min_length=2, max_length=6, description="The blocks.")]
    fact: Annotated[FactId | None, Meta(description="The number in the target box.")] = None
    target: Annotated[Text, Meta(description="The word in the target box, instead of a number.")] = ""
    caption: Annotated[Text, Meta(description="A line under the target.")] = ""
    side_claim: Annotated[Claim | None, Meta(description="Tag beside the target.")] = None
    side_text: Annotated[Text, Meta(description="Words beside the target.")] = ""


class TreeNode(Keys, frozen=True, kw_only=True):
    """A node of a tree, with the nodes it parts into."""

    name: Annotated[Text, Meta(description="At the node; `|` sets a line break.")]
    under: Annotated[Text, Meta(description="A quiet line under the name.")] = ""
    fact: Annotated[FactId | None, Meta(description="The amount at the node, with its origin mark.")] = None
    colour: Annotated[Colour | None, Meta(description="Its colour, and that of the nodes it parts into.")] = None
    children: Annotated[list["TreeNode"], Meta(description="What it parts into; up to four levels in all.")] = []
    step: Annotated[Step, Meta(description="Appears at this step, but never before the node it comes from.")] = 0


class TreeSpec(DiagramBase, tag="tree", frozen=True, kw_only=True):
    """A root and what it parts into, level by level: about thirty nodes."""

    root: Annotated[TreeNode, Meta(description="Where it begins.")]
    grows: Annotated[Literal["right", "down"], Meta(description="Which way.")] = "right"


class Pan(Keys, frozen=True, kw_only=True):
    """One side of a balance."""

    name: Annotated[Text, Meta(description="Name of the pan.")]
    points: Annotated[list[Text], Meta(description="What lies in it.")] = []
    colour: Annotated[Colour, Meta(description="Its colour.")] = "stone"
    step: Step = 0


class BalanceSpec(DiagramBase, tag="balance", frozen=True, kw_only=True):
    """Two pans in equilibrium: no weight is claimed; a ghost shows a precedent."""

    left: Annotated[Pan, Meta(description="The left pan.")]
    right: Annotated[Pan, Meta(description="The right pan.")]
    pivot: Annotated[Text, Meta(description="Words at the pivot.")] = ""
    ghost: Annotated[Text, Meta(description="A precedent, drawn dashed.")] = ""
    ghost_step: Annotated[Step, Meta(description="Step at which the precedent appears.")] = 0


DiagramSpec = (
    LoopSpec
    | ProcessSpec
    | TreeSpec
    | BranchSpec
    | ForkSpec
    | LayersSpec
    | FunnelSpec
    | FlowSpec
    | HubSpec
    | BalanceSpec
)

DIAGRAM_TYPES = ("loop", "process", "tree", "branch", "fork", "layers", "funnel", "flow", "hub", "balance")
