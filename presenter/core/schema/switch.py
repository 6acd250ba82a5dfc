"""Switches of a slide as written: states of the same slide, chosen during the talk."""

from typing import Annotated, Any

from msgspec import Meta

from presenter.core.schema.text import Id, Keys, Text

SAME_IN_EVERY_STATE = frozenset(
    {"id", "layout", "events", "covers", "notes", "switches", "short", "minutes", "optional", "tags", "allow"}
)
"""Keys of a slide that no option changes: lists, clocks, coverage and the speaker go by them."""


class SwitchOption(Keys, frozen=True, kw_only=True):
    """One state of the slide: the word on the switch, and what is then different from the slide as written."""

    id: Annotated[Id, Meta(description="Name of the state in file names; stays when the word changes.")]
    name: Annotated[Text, Meta(description="The word on the switch.")]
    after: Annotated[
        bool, Meta(description="Shows what is dated after the article: who chooses this option asks for it.")
    ] = False
    with_: Annotated[
        dict[str, Any],
        Meta(
            description="Keys of the slide that are different: mappings are merged key by key (one with another `type` "
            "replaces), lists and texts replace, `null` takes a key away."
        ),
    ] = {}


class SwitchSpec(Keys, frozen=True, kw_only=True):
    """A quiet switch in the slide's header. The first option is the slide as written unless it has a `with`."""

    id: Annotated[Id, Meta(description="Name of the switch.")]
    name: Annotated[Text, Meta(description="What is switched, in front of the options: scale, survey.")] = ""
    options: Annotated[list[SwitchOption], Meta(min_length=2, max_length=4, description="Two to four states.")]
