"""A storyboard with mistakes, as far as it stands: wrong parts are left out, so that the rest is checked in the same go.

Left out is as little as can be: an optional key, else the item or entry it is needed in. What remains keeps its places.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import replace

from presenter.core.mismatch import Mismatches, type_tree
from presenter.core.schema import Storyboard
from presenter.core.source import Path, Source, Value

_STAND_INS: dict[str, Value] = {"title": ""}
"""What a story cannot be without."""


def mend(source: Source, found: Mismatches | None = None) -> Source:
    """The source without what does not fit the schema; `left_out` and `lost_ids` say what is gone.

    `found` is a walk through the whole source as a storyboard, where there was one already.
    """
    if found is None:
        found = Mismatches(source, None)
        found.walk(source.value, type_tree(Storyboard), ())
    return _Pruning(source, found.cuts).pruned()


class _Pruning:
    """One walk along the paths that lead to what is left out; everything beside them is kept as it is."""

    def __init__(self, source: Source, unwanted: Iterable[Path]) -> None:
        self._source = source
        self._unwanted = frozenset(unwanted)
        self._inside = frozenset(path[:length] for path in self._unwanted for length in range(len(path)))
        self._rows = dict(source.rows)
        self._marks = array("I", source.marks)
        self._left_out: set[Path] = set()
        self._lost_ids = {path[1] for path in self._unwanted if len(path) == 2 and isinstance(path[1], str)}

    def pruned(self) -> Source:
        value = self._take(self._source.value, (), ())
        if isinstance(value, dict):
            kept = self._row(value, range(len(value)), 4)
            missing = {key: item for key, item in _STAND_INS.items() if key not in value}
            value = self._placed({**value, **missing}, kept + array("I", self._source.root * 2 * len(missing)))
        return replace(
            self._source,
            value=value,
            whole=self._source.value,
            rows=self._rows,
            marks=self._marks,
            left_out=frozenset(self._left_out),
            lost_ids=frozenset(self._lost_ids),
            _orders={},
        )

    def _take(self, value: Value, path: Path, new: Path) -> Value:
        """`value` was at `path` and will be at `new`: items of lists move up."""
        if path not in self._inside:
            return value
        if isinstance(value, dict):
            steps = [(number, key) for number, key in enumerate(value) if (*path, key) not in self._unwanted]
            self._left_out |= {(*new, key) for key in value.keys() - {key for _, key in steps}}
            made = {key: self._take(value[key], (*path, key), (*new, key)) for _, key in steps}
            return self._placed(made, self._row(value, [number for number, _ in steps], 4))
        if isinstance(value, list):
            numbers = [number for number in range(len(value)) if (*path, number) not in self._unwanted]
            gone = [value[number] for number in range(len(value)) if number not in numbers]
            self._lost_ids |= {str(item["id"]) for item in gone if isinstance(item, dict) and "id" in item}
            items = [self._take(value[old], (*path, old), (*new, at)) for at, old in enumerate(numbers)]
            return self._placed(items, self._row(value, numbers, 2))
        return value

    def _row(self, value: Value, numbers: Iterable[int], width: int) -> array[int]:
        """The places of some entries of a container."""
        first = self._rows[id(value)]
        return array("I", (mark for n in numbers for mark in self._marks[first + width * n : first + width * (n + 1)]))

    def _placed(self, made: Value, marks: array[int]) -> Value:
        self._rows[id(made)] = len(self._marks)
        self._marks.extend(marks)
        return made
