"""The events of a file as columns: sorted by lane and start, about 50 bytes each beside their own text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from presenter.core.crowd.cells import FIELDS
from presenter.core.crowd.columns import of_kind
from presenter.core.crowd.lane import CrowdLane
from presenter.core.dates import Moment, parse_date

OTHER = 65_535
MOST_TITLES = 4000
"""Titles kept at hand: those that a view which moves asks for with each frame."""
LEAST_DAYS = 1e-8
"""No event is shorter: a millisecond."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What events say, one after the other in the order of their file: fields between `FIELDS`, then `RECORDS`."""

    data: bytes = field(repr=False)
    fields: tuple[str, ...]

    def parts(self, place: int, size: int) -> dict[str, str]:
        """The fields of the text at a place."""
        return dict(zip(self.fields, self.data[place : place + size - 1].decode("utf-8").split(FIELDS), strict=True))

    def said(self, parts: dict[str, str], kind: str, language: str) -> str:
        """The title or text in a language, else in any that has one."""
        own = parts.get(f"{kind}:{language}") or parts.get(kind, "")
        return own or next((parts[key] for key in of_kind(self.fields, kind) if parts[key]), "")


@dataclass(frozen=True, slots=True)
class CrowdEvent:
    """One event, made when somebody asks for it. `line` is where it stands in its file."""

    number: int
    title: str
    date: str
    last: str
    """The date it lasted to, if the file gives one."""
    source: str
    text: str
    weight: int
    lane: str
    start: float
    end: float
    line: int
    id: str = ""
    tags: tuple[str, ...] = ()
    url: str = ""

    @property
    def moment(self) -> Moment:
        return parse_date(self.date)

    @property
    def last_moment(self) -> Moment | None:
        return parse_date(self.last) if self.last else None


@dataclass(frozen=True, eq=False)
class Crowd:
    """All rows of a file that could be read. Numbers of events are places in these columns."""

    file: str
    digest: str
    """Hash of the file's bytes and of how they were read."""
    lanes: tuple[str, ...]
    bounds: tuple[int, ...]
    """Lane k has the events from `bounds[k]` up to, not including, `bounds[k + 1]`."""
    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    weights: NDArray[np.uint8]
    lines: NDArray[np.uint32]
    texts: Texts
    places: NDArray[np.int64]
    """Where each event's text begins in `texts.data`."""
    sizes: NDArray[np.uint32]
    by: NDArray[np.uint16]
    """Number of the source each names: 0 for none, `OTHER` for one beyond those kept; empty without such a column."""
    sources: tuple[str, ...] = ()
    """Those named in rows, by number less 1."""
    _lanes: dict[tuple[str, float | None], CrowdLane] = field(default_factory=dict, repr=False)
    _titles: dict[tuple[int, str], str] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def period(self) -> tuple[float, float] | None:
        """From the first day to the last; None without events."""
        return (float(self.starts.min()), float(self.ends.max())) if len(self) else None

    def event(self, number: int, language: str = "") -> CrowdEvent:
        """The event at a place in the columns, its title and text in a language where they have several."""
        parts = self._parts(number)
        said = self.texts.said
        return CrowdEvent(
            number=number, title=said(parts, "title", language), date=parts["date"], last=parts.get("end", ""),
            source=parts.get("source", ""), text=said(parts, "text", language), weight=int(self.weights[number]),
            lane=next(name for k, name in enumerate(self.lanes) if number < self.bounds[k + 1]),
            start=float(self.starts[number]), end=float(self.ends[number]), line=int(self.lines[number]),
            id=parts.get("id", ""), tags=tuple(filter(None, parts.get("tags", "").split(";"))),
            url=parts.get("url", ""),
        )  # fmt: skip

    def title(self, number: int, language: str = "") -> str:
        """Its title alone, for labels."""
        found = self._titles.get((number, language))
        if found is None:
            if len(self._titles) >= MOST_TITLES:
                self._titles.clear()
            found = self._titles[number, language] = self.texts.said(self._parts(number), "title", language)
        return found

    def _parts(self, number: int) -> dict[str, str]:
        return self.texts.parts(int(self.places[number]), int(self.sizes[number]))

    def lane(self, name: str, before: float | None = None) -> CrowdLane:
        """A lane ready for looking up, without the events that begin at the day `before` or later."""
        found = self._lanes.get((name, before))
        if found is None:
            first, last = 0, 0
            if name in self.lanes:
                place = self.lanes.index(name)
                first, last = self.bounds[place], self.bounds[place + 1]
            if before is not None:
                last = first + int(np.searchsorted(self.starts[first:last], before))
            found = CrowdLane.of(first, self.starts[first:last], self.ends[first:last], self.weights[first:last])
            self._lanes[name, before] = found
        return found

    @property
    def bytes_beside_text(self) -> int:
        """Memory of the columns, and of the lanes made so far."""
        columns: list[NDArray[Any]] = [
            self.starts,
            self.ends,
            self.weights,
            self.lines,
            self.places,
            self.sizes,
            self.by,
        ]
        return sum(column.nbytes for column in columns) + sum(lane.own_bytes for lane in self._lanes.values())


def crowd_of(
    file: str,
    digest: str,
    lanes: tuple[str, ...],
    texts: Texts,
    lane_numbers: NDArray[Any],
    starts: NDArray[Any],
    ends: NDArray[Any],
    weights: NDArray[Any],
    lines: NDArray[Any],
    places: NDArray[Any],
    sizes: NDArray[Any],
    *,
    by: NDArray[Any] | None = None,
    sources: tuple[str, ...] = (),
) -> Crowd:
    """Columns in the order of the file -> a crowd. Sorting is stable, so events of one start keep the file's order."""
    order = np.lexsort((starts, lane_numbers)) if len(lanes) > 1 else np.argsort(starts, kind="stable")
    counts = np.bincount(lane_numbers, minlength=len(lanes)) if len(lanes) else np.zeros(0, dtype=np.int64)
    return Crowd(
        file=file,
        digest=digest,
        lanes=lanes,
        bounds=(0, *(int(bound) for bound in np.cumsum(counts))),
        starts=starts[order],
        ends=np.maximum(ends[order], _least_ends(starts[order])),
        weights=weights[order],
        lines=lines[order],
        texts=texts,
        places=places[order],
        sizes=sizes[order],
        by=by[order] if by is not None and len(by) else np.zeros(0, dtype=np.uint16),
        sources=sources,
    )


def _least_ends(starts: NDArray[np.float64]) -> NDArray[np.float64]:
    """No event ends as it begins, not even in deep time, where floats tell no milliseconds apart."""
    return np.maximum(starts + LEAST_DAYS, np.nextafter(starts, np.inf))
