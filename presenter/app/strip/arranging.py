"""What a timeline shows of a story in a look: its events, words and series, ready to be laid out for any view."""

from __future__ import annotations

from collections.abc import Collection

from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.picture import Arranger
from presenter.app.strip.style import StripStyle
from presenter.app.talk import Look
from presenter.core.compose.frame import Origin
from presenter.core.story import Story
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP, Sizes
from presenter.core.timeline.series import story_rows
from presenter.core.timeline.texts import Texts


def arranged(
    story: Story,
    look: Look,
    style: StripStyle,
    origins: Collection[Origin] | None = None,
    sizes: Sizes = STRIP,
    *,
    crowd: CrowdSource | None = None,
) -> Arranger:
    """Makes pictures of the story; `origins` are those wanted, None for all; the `crowd` lies under its events."""
    return Arranger(
        index=index_of(story, after=look.after, origins=origins),
        texts=Texts(story, look.language),
        rows=story_rows(story, look.language, after=look.after),
        label_width=style.label_width,
        width=lambda text, bold: style.width(text, bold=bold),
        crowd=crowd,
        sizes=sizes,
    )
