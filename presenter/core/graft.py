"""Mappings made of parts of others, each part with the place where it is written: for values the author never wrote whole."""

from __future__ import annotations

from dataclasses import replace

from presenter.core.nodes import Value
from presenter.core.source import Path, Source

_KIND = "type"
"""The key that says which kind of thing a mapping is: another kind has other keys."""


class Graft:
    """Collects the mappings made from one source; `planted` gives the source that knows them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._gone: set[Path] = set()
        self._kept: list[Value] = []
        """Places go by a container's id, which must not be given to another while they are known."""

    def merged(
        self, base: dict[str, Value], over: dict[str, Value], path: Path, only: frozenset[str] | None = None
    ) -> dict[str, Value]:
        """`over` laid on `base`, which is at `path`: mappings key by key, all else replaced, null takes away.

        `only` these keys are taken, if any are given. What was left out of `base` for a problem of its own is not begun anew by parts of it.
        """
        parts = {name: (value, base, name) for name, value in base.items()}
        for name, value in over.items():
            here = (*path, name)
            before = base.get(name)
            if (only is not None and name not in only) or here in self._source.left_out:
                continue
            if value is None:
                parts.pop(name, None)
            elif isinstance(value, dict) and isinstance(before, dict) and _same_kind(before, value):
                parts[name] = (self.merged(before, value, here), over, name)
            else:
                parts[name] = (value, over, name)
        return self._made(parts)

    def planted(self, made: list[tuple[dict[str, Value], int]]) -> Source:
        """The source with mappings behind its slides, each in the place of the slide (from 0) it was made from."""
        source, rows, marks = self._source, self._source.rows, self._source.marks
        top = source.value
        assert isinstance(top, dict)  # noqa: S101  # a source with slides
        slides = top["slides"]
        assert isinstance(slides, list)  # noqa: S101
        first, count = rows[id(slides)], len(slides)
        longer: list[Value] = [*slides, *(slide for slide, _ in made)]
        at = len(marks)
        marks.extend(marks[first : first + 2 * count])
        for _, origin in made:
            marks.extend(marks[first + 2 * origin : first + 2 * origin + 2])
        rows[id(longer)] = at
        whole = self._made({name: (longer if name == "slides" else value, top, name) for name, value in top.items()})
        gone = {
            ("slides", count + number, *path[2:])
            for path in source.left_out
            if path[:1] == ("slides",) and len(path) > 2
            for number, (_, origin) in enumerate(made)
            if path[1] == origin
        }
        return replace(source, value=whole, left_out=source.left_out | gone, _orders={})

    def _made(self, parts: dict[str, tuple[Value, dict[str, Value], str]]) -> dict[str, Value]:
        """A mapping whose keys and values stand where they stand in the mappings they come from."""
        rows, marks = self._source.rows, self._source.marks
        orders: dict[int, dict[str, int]] = {}
        new: dict[str, Value] = {}
        row: list[int] = []
        for name, (value, origin, key) in parts.items():
            order = orders.setdefault(id(origin), {})
            if not order:
                order.update((known, number) for number, known in enumerate(origin))
            start = rows[id(origin)] + 4 * order[key]
            row += marks[start : start + 4]
            new[name] = value
        rows[id(new)] = len(marks)
        marks.extend(row)
        self._kept.append(new)
        return new


def _same_kind(before: dict[str, Value], after: dict[str, Value]) -> bool:
    return _KIND not in after or after[_KIND] == before.get(_KIND)
