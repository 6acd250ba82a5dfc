"""Where one was: places to go back to and forward again, as a browser keeps them. Values only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

PlaceT = TypeVar("PlaceT")
MOST = 100
"""How many places are kept; the oldest are forgotten."""


class History(Generic[PlaceT]):
    """`note` where one leaves from before a jump; `back` and `forward` trade the present place for another."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._past: list[PlaceT] = []
        self._future: list[PlaceT] = []

    def note(self, place: PlaceT) -> None:
        """A jump leaves this place; what was ahead is gone."""
        self._future.clear()
        if not self._past or self._past[-1] != place:
            self._past.append(place)
            del self._past[: -self._most]

    def back(self, here: PlaceT) -> PlaceT | None:
        """The place before, which is another than `here`; None at the beginning."""
        return self._trade(self._past, self._future, here)

    def forward(self, here: PlaceT) -> PlaceT | None:
        """The place that was left by going back; None where there is none."""
        return self._trade(self._future, self._past, here)

    def clear(self) -> None:
        self._past.clear()
        self._future.clear()

    def change(self, change: Callable[[PlaceT], PlaceT]) -> None:
        """The world is another: each place becomes what it is there."""
        for places in (self._past, self._future):
            places[:] = map(change, places)

    @staticmethod
    def _trade(source: list[PlaceT], target: list[PlaceT], here: PlaceT) -> PlaceT | None:
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                return place
        return None
