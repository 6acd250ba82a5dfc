"""How a timeline's axis is drawn: linear, or torn where nothing happened for long."""

from typing import Annotated

from msgspec import Meta

from presenter.core.schema.text import DateText, Keys


class Gap(Keys, frozen=True, kw_only=True):
    """A stretch of empty time that is torn out of the axis."""

    from_: Annotated[DateText, Meta(description="It begins when this ends.")]
    to: Annotated[DateText, Meta(description="It ends when this begins.")]


class Gaps(Keys, frozen=True, kw_only=True):
    """Empty time that the axis leaves out, torn, with its length written on it."""

    auto: Annotated[bool, Meta(description="Find stretches of empty time that dwarf all others.")] = False
    longer_than: Annotated[
        str | None, Meta(description="Tear all empty time longer than this: `40 years`, `6 months`, `2 billion years`.")
    ] = None
    cut: Annotated[
        Annotated[list[Gap], Meta(max_length=12)], Meta(description="Stretches of empty time named one by one.")
    ] = []


class TimelineSpec(Keys, frozen=True, kw_only=True):
    """How the timeline's axis is drawn."""

    gaps: Annotated[
        Gaps | None, Meta(description="Empty time to leave out; when missing, the axis is linear throughout.")
    ] = None
