"""Rows of a file of events -> columns, a batch at a time: each kind of cell is read for the whole batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from presenter.core.crowd.cells import (
    FIELDS,
    LONGEST_ID,
    RECORDS,
    Names,
    has_separators,
    tags_of,
    wrong_address,
)
from presenter.core.crowd.columns import kept_fields, of_kind
from presenter.core.crowd.fault import Fault, row_fault
from presenter.core.crowd.iso_column import Days, iso_column
from presenter.core.crowd.store import OTHER, Crowd, Texts, crowd_of
from presenter.core.dates import DateError, parse_date
from presenter.core.suggest import did_you_mean, shortened

Row = tuple[int, list[str]]
"""A line and its cells."""
MEMORY = 50_000
"""Texts whose meaning is kept, so that the next row with the same need not be read again."""
LONGEST_TITLE = 300
_WEIGHTS = {"": 1, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


@dataclass(slots=True)
class Batches:
    """Takes rows, gives a crowd. `note` hears of every row that is left out, once."""

    head: list[str]
    places: dict[str, int]
    """Keys as in `columns`, to the place of their column in `head`."""
    lanes: tuple[str, ...]
    lane: str
    is_source: Callable[[str], bool]
    note: Callable[[Fault], None]
    _days: dict[str, tuple[float, float] | DateError] = field(default_factory=dict)
    _sources: dict[str, bool] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    """Of sources named in rows, from 1."""
    _columns: list[tuple[NDArray[np.generic], ...]] = field(default_factory=list)
    _texts: list[bytes] = field(default_factory=list)
    _names: Names = field(default_factory=Names)

    @property
    def fields(self) -> tuple[str, ...]:
        """What the text of an event says, in this order."""
        return kept_fields(self.places)

    def add(self, rows: Sequence[Row]) -> None:
        """Read a batch."""
        if any(len(row[1]) != len(self.head) for row in rows):
            rows = [row for row in rows if self._is_whole(row)]
        wrong: dict[int, Fault] = {}
        cells = {key: [row[1][place].strip() for row in rows] for key, place in self.places.items()}
        for key in of_kind(cells, "title"):
            cells[key] = [title if title.isprintable() else " ".join(title.split()) for title in cells[key]]
        if "tags" in cells:
            cells["tags"] = [tags_of(tags) for tags in cells["tags"]]
        blank = [""] * len(rows)
        starts, ends = self._dates(cells["date"], "date", rows, wrong)
        if "end" in cells:
            ends = self._last_days(cells["end"], starts, ends, rows, wrong)
        weights = self._weights(cells.get("weight", blank), rows, wrong)
        lanes = self._lane_numbers(cells.get("lane", blank), rows, wrong)
        self._check(cells, rows, wrong)
        for number in sorted(wrong):
            self.note(wrong[number])
        kept = np.ones(len(rows), dtype=np.bool_)
        kept[list(wrong)] = False
        texts = zip(*(cells[key] for key in self.fields), strict=True)
        written = [(FIELDS.join(parts) + RECORDS).encode() for number, parts in enumerate(texts) if number not in wrong]
        self._texts.append(b"".join(written))
        if "id" in cells:
            self._names.add([name for number, name in enumerate(cells["id"]) if number not in wrong])
        sizes = np.fromiter(map(len, written), dtype=np.uint32, count=len(written))
        lines = np.fromiter((row[0] for row in rows), dtype=np.uint32, count=len(rows))
        by = self._source_numbers([name for number, name in enumerate(cells.get("source", ())) if number not in wrong])
        self._columns.append((lanes[kept], starts[kept], ends[kept], weights[kept], lines[kept], sizes, by))

    def crowd(self, file: str, digest: str) -> Crowd:
        """All that was read."""
        if not self._columns:
            self.add([])
        lanes, starts, ends, weights, lines, sizes, by = (
            np.concatenate(parts) for parts in zip(*self._columns, strict=True)
        )
        texts = Texts(b"".join(self._texts), self.fields)
        self._texts.clear()
        places = np.zeros(len(sizes), dtype=np.int64)
        np.cumsum(sizes[:-1], out=places[1:])
        again = self._repeated(texts, places, sizes, lines)
        columns = tuple(np.delete(one, again) for one in (lanes, starts, ends, weights, lines, places, sizes))
        by = np.delete(by, again) if len(by) else by
        return crowd_of(file, digest, self.lanes or ("",), texts, *columns, by=by, sources=tuple(self._numbers))

    def _source_numbers(self, names: list[str]) -> NDArray[np.uint16]:
        """0 for none; beyond so many different ones, OTHER."""
        numbers = self._numbers
        for name in dict.fromkeys(names):
            if name and name not in numbers and len(numbers) < OTHER - 1:
                numbers[name] = len(numbers) + 1
        return np.array([numbers.get(name, OTHER) if name else 0 for name in names], dtype=np.uint16)

    def _repeated(
        self, texts: Texts, places: NDArray[np.int64], sizes: NDArray[np.uint32], lines: NDArray[np.uint32]
    ) -> list[int]:
        """Events whose id another has already; they are told."""
        found: list[int] = []

        def parts(number: int) -> dict[str, str]:
            return texts.parts(int(places[number]), int(sizes[number]))

        for number, first in self._names.repeated(lambda number: parts(number)["id"]):
            found.append(number)
            said = f"column {self.head[self.places['id']]}: “{parts(number)['id']}” is already in row {lines[first]}"
            self.note(row_fault(int(lines[number]), list(parts(number).values()), "duplicate-id", said, "name it anew"))
        return found

    def _is_whole(self, row: Row) -> bool:
        line, cells = row
        if len(cells) == len(self.head):
            return True
        said = f"this row has {len(cells)} cells, the first line names {len(self.head)} columns"
        self.note(row_fault(line, cells, "csv-row", said, "leave a missing cell empty"))
        return False

    def _dates(self, texts: list[str], key: str, rows: Sequence[Row], wrong: dict[int, Fault]) -> tuple[Days, Days]:
        starts, ends, read = iso_column(texts)
        for number in np.flatnonzero(~read).tolist():
            found = self._day(texts[number])
            if isinstance(found, DateError):
                said = f"column {self.head[self.places[key]]}: {found.message}"
                wrong.setdefault(number, row_fault(*rows[number], "date", said, found.hint))
            else:
                starts[number], ends[number] = found
        return starts, ends

    def _last_days(
        self, texts: list[str], starts: Days, ends: Days, rows: Sequence[Row], wrong: dict[int, Fault]
    ) -> Days:
        """Where the rows that name a last day end; the others end with their date."""
        named = [number for number, text in enumerate(texts) if text]
        faults: dict[int, Fault] = {}
        _, last = self._dates([texts[number] for number in named], "end", [rows[number] for number in named], faults)
        for place, number in enumerate(named):
            if place in faults:
                wrong.setdefault(number, faults[place])
            elif last[place] <= starts[number]:
                said, hint = f"column {self.head[self.places['end']]}: it ends before it begins", "swap the two dates"
                wrong.setdefault(number, row_fault(*rows[number], "date", said, hint))
        together = ends.copy()
        together[named] = last
        return together

    def _day(self, text: str) -> tuple[float, float] | DateError:
        found = self._days.get(text)
        if found is None:
            if len(self._days) >= MEMORY:
                self._days.clear()
            try:
                moment = parse_date(text)
                found = moment.start.days, moment.end.days
            except DateError as fault:
                found = fault
            self._days[text] = found
        return found

    def _weights(self, texts: list[str], rows: Sequence[Row], wrong: dict[int, Fault]) -> NDArray[np.uint8]:
        found = [_WEIGHTS.get(text, 0) for text in texts]
        weights = np.array(found, dtype=np.uint8)
        for number in np.flatnonzero(weights == 0).tolist():
            said = f"column {self.head[self.places['weight']]}: “{texts[number]}” is no weight"
            wrong.setdefault(number, row_fault(*rows[number], "weight", said, "write a whole number from 1 to 5"))
        return weights

    def _lane_numbers(self, texts: list[str], rows: Sequence[Row], wrong: dict[int, Fault]) -> NDArray[np.uint16]:
        numbers = {name: number for number, name in enumerate(self.lanes)}
        numbers[""] = numbers.get(self.lane, 0)
        found = np.array([numbers.get(text, -1) for text in texts], dtype=np.int32)
        for number in np.flatnonzero(found < 0).tolist():
            said = f"column {self.head[self.places['lane']]}: there is no lane “{texts[number]}”"
            hint = did_you_mean(texts[number], self.lanes) if self.lanes else "the story has no lanes"
            wrong.setdefault(number, row_fault(*rows[number], "unknown-lane", said, hint))
        return found.astype(np.uint16)

    def _check(self, cells: dict[str, list[str]], rows: Sequence[Row], wrong: dict[int, Fault]) -> None:
        """Titles that are missing, sources that nobody knows, and what cannot be in a text."""
        self._check_titles([(key, cells[key]) for key in of_kind(cells, "title")], rows, wrong)
        sources = cells.get("source", [])
        unknown = {source for source in set(sources) if source and not self._is_known(source)}
        for number, source in enumerate(sources if unknown else ()):
            if source in unknown:
                said = f"column {self.head[self.places['source']]}: there is no source “{source}”"
                hint = "name an id of sources:, or a place in one"
                wrong.setdefault(number, row_fault(*rows[number], "unknown-source", said, hint))
        for key, is_wrong, said, hint in (
            ("url", wrong_address, "is no web address", "write it with https://"),
            ("id", lambda name: len(name) > LONGEST_ID, f"has more than {LONGEST_ID} characters", "write it shorter"),
        ):
            for number, cell in enumerate(cells.get(key, ())):
                if is_wrong(cell):
                    told = f"column {self.head[self.places[key]]}: “{shortened(cell)}” {said}"
                    wrong.setdefault(number, row_fault(*rows[number], f"event-{key}", told, hint))
        for key in self.fields:
            if has_separators(cells[key]):
                for number, text in enumerate(cells[key]):
                    if has_separators([text]):
                        said = f"column {self.head[self.places[key]]}: a control character stands in the text"
                        wrong.setdefault(number, row_fault(*rows[number], "control-character", said, "delete it"))

    def _check_titles(self, titles: list[tuple[str, list[str]]], rows: Sequence[Row], wrong: dict[int, Fault]) -> None:
        """One at least, none too long."""
        for key, column in titles:
            if max(map(len, column), default=0) > LONGEST_TITLE:
                for number, title in enumerate(column):
                    if len(title) > LONGEST_TITLE:
                        said = f"column {self.head[self.places[key]]}: this title has {len(title)} characters"
                        hint = f"write at most {LONGEST_TITLE}, and the rest in a column of text:"
                        wrong.setdefault(number, row_fault(*rows[number], "too-long", said, hint))
        names = " and ".join(self.head[self.places[key]] for key, _ in titles)
        for number, several in enumerate(zip(*(column for _, column in titles), strict=True)):
            if not any(several):
                said = f"column {names}: this event has no title"
                wrong.setdefault(number, row_fault(*rows[number], "empty-value", said, "say what happened"))

    def _is_known(self, source: str) -> bool:
        found = self._sources.get(source)
        if found is None:
            if len(self._sources) >= MEMORY:
                self._sources.clear()
            found = self._sources[source] = self.is_source(source)
        return found
