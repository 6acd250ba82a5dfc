"""One step by the keys on a timeline, from whatever is chosen: an event, one of the file, a value of a chart's row.

Down leads from lane to lane, through those of the file, and into the rows under them; up leads back.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from presenter.app.strip.crowd_choice import CrowdChoice
from presenter.app.strip.value_choice import ValueChoice
from presenter.app.strip.view import StripView
from presenter.app.strip.walking import Walking


class Steps:
    """Asks whoever has something chosen; `shown` hears when that was not an event of the story.

    `rows` says how many rows of charts are to be seen.
    """

    def __init__(
        self, walking: Walking, crowd: CrowdChoice, values: ValueChoice, view: StripView, shown: Callable[[], None],
        rows: Callable[[], int],
    ) -> None:  # fmt: skip
        self._walking, self._crowd, self._values, self._view = walking, crowd, values, view
        self._shown, self._rows = shown, rows

    def runs(self) -> dict[str, Callable[[], object]]:
        """Command id to function."""
        return {
            "walk-on": partial(self.walk, 1),
            "walk-back": partial(self.walk, -1),
            "walk-first": partial(self.to_end, -1),
            "walk-last": partial(self.to_end, 1),
            "walk-down": partial(self.to_lane, 1),
            "walk-up": partial(self.to_lane, -1),
        }

    def walk(self, step: int) -> None:
        """From event to event by time: within the file's where one of it is chosen, within the row from a value."""
        if self._values.walk(step) or self._crowd.walk(step):
            self._shown()
        else:
            self._walking.walk(step)

    def to_end(self, step: int) -> None:
        """To the first event or the last; of the lane's file, or of the row, where one of it is chosen."""
        if self._values.to_end(step) or self._crowd.to_end(step):
            self._shown()
        else:
            self._walking.walk_to(0 if step < 0 else -1)

    def to_lane(self, step: int) -> None:
        """A lane down or up; where there is a crowd, into it and out of it; below the last one into the rows."""
        if self._values.chosen is not None:
            if not self._values.go(step, 0.0, self._rows()) and step < 0:
                self._leave_rows()
        elif self._crowd.has_any:
            if self._crowd.go(step, self._day):
                self._values.chosen = None
            elif step < 0 or not self._enter_rows():
                return
        elif self._walking.walk_lane(step) or step < 0 or not self._enter_rows():
            return
        self._shown()

    def _enter_rows(self) -> bool:
        day = self._day
        chosen = self._crowd.chosen
        if not self._values.go(1, day, self._rows()):
            self._crowd.chosen = chosen
            return False
        self._crowd.chosen = None
        return True

    def _leave_rows(self) -> None:
        """Up into the last lane, at the time of the value."""
        value = self._values.value
        self._values.chosen = None
        day = value.days if value is not None else self._view.middle
        if not (self._crowd.has_any and self._crowd.go(-1, day, from_below=True)):
            self._walking.walk_lane(-1, from_below=day)

    @property
    def _day(self) -> float:
        """Where the keys are: at what is chosen, if it is in view."""
        found = self._crowd.start
        if found is None:
            entry = self._walking.entry
            found = entry.start if entry is not None else None
        return found if found is not None and self._view.holds(found) else self._view.middle
