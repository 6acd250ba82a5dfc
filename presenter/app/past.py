"""Where the talk was before each jump: slide, step and selection, to go back to and forward again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from presenter.core.history import History, PlaceT


class Past(Generic[PlaceT]):
    """Knows places by two functions of their owner: where it is `now`, and how to `restore` a place."""

    def __init__(self, now: Callable[[], PlaceT], restore: Callable[[PlaceT], None]) -> None:
        self._now, self._restore = now, restore
        self._history: History[PlaceT] = History()

    def jump(self, move: Callable[[], None]) -> None:
        """Move; where it led elsewhere, the place left is remembered."""
        before = self._now()
        move()
        if self._now() != before:
            self._history.note(before)

    def back(self) -> None:
        """To the place before the last jump, if there is one."""
        self._return(self._history.back(self._now()))

    def forward(self) -> None:
        """To the place that one last went back from."""
        self._return(self._history.forward(self._now()))

    def carry(self, change: Callable[[PlaceT], PlaceT] | None) -> None:
        """Another version of the story: where each place is in it; None for another story."""
        if change is None:
            self._history.clear()
        else:
            self._history.change(change)

    def _return(self, place: PlaceT | None) -> None:
        if place is not None:
            self._restore(place)
