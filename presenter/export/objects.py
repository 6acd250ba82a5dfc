"""What a file of objects is made of: how many can be edited as what they are, and why others cannot."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["picture", "at-dates", "treemap", "dumbbell", "ranges", "multiples", "one-dot", "nothing", "asked"]
WORDS: dict[Reason, str] = {
    "picture": "they are pictures of the story",
    "at-dates": "bars at their dates: PowerPoint's columns stand at equal distances",
    "treemap": "treemaps: PowerPoint's are read by no other program",
    "dumbbell": "dumbbells: PowerPoint has none",
    "ranges": "ranges: PowerPoint has none",
    "multiples": "small multiples: all panels share one scale",
    "one-dot": "a single dot sets no scale",
    "nothing": "no number of it is drawn",
    "asked": "as asked for",
}
"""English, for the command line; the dialog says the same in the app's language."""


@dataclass(slots=True)
class Objects:
    """`native` are texts, shapes, connectors, tables and charts; `pictures` the others, by the reason why.

    `charts` have their numbers in a workbook; `drawn` are charts made of shapes, by the reason why.
    """

    native: int = 0
    pictures: Counter[Reason] = field(default_factory=Counter)
    charts: int = 0
    drawn: Counter[Reason] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.native + self.pictures.total()

    def __add__(self, other: Objects) -> Objects:
        return Objects(
            self.native + other.native,
            self.pictures + other.pictures,
            self.charts + other.charts,
            self.drawn + other.drawn,
        )


def told(objects: Objects) -> list[str]:
    """In sentences: n of m objects, and of the charts among them."""
    said = f"{objects.native} of {objects.total} objects are native, {objects.pictures.total()} are pictures"
    lines = [said + _because(objects.pictures)]
    if objects.charts or objects.drawn:
        of = f"{objects.charts} of {objects.charts + objects.drawn.total()} charts have their numbers with them"
        lines.append(of + (f", {objects.drawn.total()} are shapes" if objects.drawn else "") + _because(objects.drawn))
    return lines


def _because(reasons: Counter[Reason]) -> str:
    """How many for each reason, where there are several."""
    several = len(reasons) > 1
    said = [WORDS[reason] + (f" ({count})" if several else "") for reason, count in reasons.items()]
    return " because " + "; ".join(said) if said else ""
