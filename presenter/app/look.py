"""How slides are shown, and what is selected on them: values of the talk."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.theme import Theme


class Look(Struct, frozen=True):
    """How slides are shown: language, theme and whether what is dated after the article is on stage."""

    language: str
    theme: Theme
    after: bool = False
    compressed: bool | None = None
    """Whether the strip leaves out empty time; as the author has it when None."""


class Selection(Struct, frozen=True):
    """What is selected in slide, timeline and chart alike; both empty for nothing."""

    event: str = ""
    fact: str = ""
