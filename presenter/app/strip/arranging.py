"""What a timeline shows of a story in a look: its events, words and series, ready to be laid out for any view."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.picture import Arranger
from presenter.app.strip.style import StripStyle
from presenter.app.talk import Look
from presenter.core.compose.frame import Origin
from presenter.core.compose.words import word
from presenter.core.story import Story
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP, Sizes
from presenter.core.timeline.series import story_rows
from presenter.core.timeline.tears import Stretches
from presenter.core.timeline.texts import Texts

if TYPE_CHECKING:
    from presenter.core.timeline.facets import LeftOut


class Axis(Struct, frozen=True):
    """The stretch of the whole story, and the empty time torn out of it, in days."""

    whole: tuple[float, float]
    tears: Stretches = ()


_last: list[tuple[Story, Axis]] = []


def axis_of(story: Story, look: Look) -> Axis:
    """As the author has it, unless the user asks for another: linear, or without its long empty time."""
    if look.compressed is None or look.compressed == bool(story.tears):
        return Axis(story.period, story.tears)
    return Axis(story.period) if story.tears else compressed_axis(story)


def compressed_axis(story: Story) -> Axis:
    """Without its long empty time. Looking through all events is done once for a story."""
    from presenter.core.timeline.empty_time import found_tears, story_stretches, tight_period  # when asked for

    if _last and _last[0][0] is story:
        return _last[0][1]
    stretches = story_stretches(story)
    tears = found_tears(stretches, story.period)
    _last[:] = [(story, Axis(tight_period(story, tears, stretches), tears))]
    return _last[0][1]


def arranged(
    story: Story,
    look: Look,
    style: StripStyle,
    origins: Collection[Origin] | None = None,
    sizes: Sizes = STRIP,
    *,
    crowd: CrowdSource | None = None,
    left_out: LeftOut | None = None,
) -> Arranger:
    """Makes pictures of the story; `origins` are those wanted, None for all; the `crowd` lies under its events.

    Lanes that are left out keep their rows over a crowd, whose bands go by all lanes.
    """
    tears = axis_of(story, look).tears
    gone = left_out.lane if left_out is not None and crowd is None else frozenset[str]()
    wanted = left_out.keeps if left_out else None
    return Arranger(
        index=index_of(story, after=look.after, origins=origins, wanted=wanted, lanes_left_out=gone),
        texts=Texts(story, look.language),
        rows=story_rows(story, look.language, after=look.after),
        label_width=style.label_width,
        width=lambda text, bold: style.width(text, bold=bold),
        crowd=crowd,
        sizes=sizes,
        tears=tears,
        note=word("compressed" if tears else "no-gaps", look.language) if tears or look.compressed else "",
    )
