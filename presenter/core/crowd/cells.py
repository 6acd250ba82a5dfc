"""Cells that need more than a look: ids that must differ, tags, web addresses, signs that stand between fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

FIELDS = "\x1f"
"""Stands between the parts of an event's text, in which it cannot be written."""
RECORDS = "\x1e"
"""Stands at the end of an event's text."""
SEPARATORS = re.compile(r"[,;|，；、]")
LONGEST_ID = 80
LONGEST_ADDRESS = 2_000
_ADDRESS = re.compile(r"https?://[^\s/:@]+(:\d+)?(/\S*)?", re.IGNORECASE)


def tags_of(cell: str) -> str:
    """The words of a cell, with a semicolon between them."""
    return ";".join(filter(None, (word.strip() for word in SEPARATORS.split(cell)))) if cell else ""


def wrong_address(cell: str) -> bool:
    """Whether a cell is neither empty nor a web address."""
    return bool(cell) and (len(cell) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(cell))


def has_separators(cells: Sequence[str]) -> bool:
    """Whether a sign that stands between fields is in one of them."""
    together = "".join(cells)
    return FIELDS in together or RECORDS in together


@dataclass(slots=True)
class Names:
    """Remembers the ids that were read by a number each; which were there before is told at the end, all at once."""

    _marks: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = field(default_factory=list)

    def add(self, ids: Sequence[str]) -> None:
        """The ids of a batch, as many as it has events; empty for none."""
        self._marks.append(np.fromiter((hash(name) if name else 0 for name in ids), dtype=np.int64, count=len(ids)))

    def repeated(self, name: Callable[[int], str]) -> Iterator[tuple[int, int]]:
        """Place of each event whose id was there before, and of the first that has it; `name` gives the id again."""
        if not self._marks:
            return
        marks = np.concatenate(self._marks)
        order = np.argsort(marks, kind="stable")
        ordered = marks[order]
        alike = np.flatnonzero((ordered[1:] == ordered[:-1]) & (ordered[1:] != 0)) + 1
        first = -1
        for place in alike.tolist():
            if first < 0 or ordered[first] != ordered[place]:
                first = place - 1
            # Two names may have one number; that is looked at again.
            if name(int(order[first])) == name(int(order[place])):
                yield int(order[place]), int(order[first])
