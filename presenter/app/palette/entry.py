"""One thing that the palette can find, and the kinds there are."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from presenter.core.compose.frame import Origin

Kind = Literal["used", "event", "fact", "slide", "source", "problem", "view", "story", "template", "command"]
KINDS: tuple[Kind, ...] = (
    "event", "fact", "slide", "source", "problem", "view", "command", "story", "template",
)  # fmt: skip
"""In their order in the list. `used` is a group only: what was chosen lately, of any kind."""
PREFIXES: dict[str, Kind] = {"@": "event", "#": "fact", ">": "command", "!": "problem"}


@dataclass(frozen=True)
class Entry:
    """One thing to go to.

    `target` is the id of the event, fact, source, template or command, the number of the slide, view or problem as text, or
    the path of a story.
    """

    kind: Kind
    target: str
    title: str
    middle: str = ""
    right: str = ""
    origin: Origin | None = None
    more: str = ""
    """Further words it is found by."""
    other_names: tuple[str, ...] = ()
    """Its names in other languages."""

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.target

    @cached_property
    def needle(self) -> tuple[str, str]:
        """Title, and all that it is found by, folded."""
        title = folded(self.title)
        return title, f"{title} {folded(' '.join((self.middle, self.more, *self.other_names)))}"

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its names, folded."""
        return (self.needle[0], *map(folded, self.other_names))


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
