"""Crowds made for tests: the same for the same seed, read from CSV as an author's file is."""

from __future__ import annotations

import io
import random
from datetime import date, timedelta

from presenter.core.crowd.reading import Known, Reading, read_crowd
from presenter.core.crowd.store import Crowd
from presenter.core.schema.event_file import EventMap

LANES = ("one", "two")
ALL = EventMap(end="end", lane="lane", weight="weight", source="source", text="text")


def reading_of(text: str | bytes, columns: EventMap | None = None, lanes: tuple[str, ...] = LANES) -> Reading:
    data = text.encode() if isinstance(text, str) else text
    known = Known(lanes, lanes[0] if lanes else "", lambda source: source == "log")
    return read_crowd(io.BytesIO(data), "events.csv", columns or EventMap(), known)


def crowd_of_text(text: str, columns: EventMap | None = None) -> Crowd:
    """The crowd of a file without faults."""
    reading = reading_of(text, columns)
    assert not reading.faults, reading.faults
    assert reading.crowd is not None
    return reading.crowd


def made_crowd(count: int, seed: int = 1, *, kinds: str = "dddddmys") -> Crowd:
    """Days, months, years and spans over ten years, denser at the start, in two lanes."""
    dice = random.Random(seed)
    rows = ["date,end,title,lane,weight"]
    for number in range(count):
        day = date(2010, 1, 1) + timedelta(days=int(dice.random() ** 1.5 * 3600))
        end = ""
        kind = dice.choice(kinds)
        written = day.isoformat()
        if kind == "m":
            written = written[:7]
        elif kind == "y":
            written = written[:4]
        elif kind == "s":
            end = (day + timedelta(days=dice.randint(2, 900))).isoformat()
        weight = dice.choice("1111122345")
        title = f"{number} " + " ".join(
            dice.choices(["a", "bridge", "over", "the", "long", "river"], k=dice.randint(1, 6))
        )
        rows.append(f"{written},{end},{title},{dice.choice(LANES)},{weight}")
    return crowd_of_text("\n".join(rows) + "\n", EventMap(end="end", lane="lane", weight="weight"))
