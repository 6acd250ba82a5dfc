"""Dates of events as the file has them, moved by dragging on a timeline, and written back as precise as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from presenter.app.editing.edits import Edits

if TYPE_CHECKING:
    from presenter.core.source import Path


class EventDates:
    """What a timeline asks while an event's mark is dragged."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    @property
    def on(self) -> bool:
        return self._edits.on

    def written(self, event: str) -> str:
        found = self._edits.talk.story.events.get(event)
        return found.moment.text if found is not None and found.moment is not None and self._path(event) else ""

    def moved(self, event: str, days: float, *, by_months: bool) -> tuple[str, float, str] | None:
        from presenter.core.dates import format_date, parse_date
        from presenter.core.dates.shifted import shifted

        text = shifted(self.written(event), days, by_months=by_months)
        if text is None:
            return None
        moment = parse_date(text)
        return text, moment.start.days, format_date(moment, self._edits.talk.look.language)

    def write(self, event: str, date: str) -> None:
        from presenter.core.edit import Put, Rename

        if not self._edits.ready():
            return
        path = self._path(event)
        found = self._edits.editor.place(path) if path is not None else None
        if found is None:
            self.refuse(event)
            return
        place, at_key = found
        self._edits.do(
            QCoreApplication.translate("EventDates", "Move event"), Rename(place, date) if at_key else Put(place, date)
        )

    def refuse(self, event: str) -> None:
        del event
        self._edits.told.emit(
            QCoreApplication.translate("EventDates", "This date cannot be dragged: it is written in words, or made")
        )

    def tell_how(self) -> None:
        self._edits.told.emit(
            QCoreApplication.translate(
                "EventDates", "To move an event: hold it for a moment, then drag; or drag with Alt"
            )
        )

    def _path(self, event: str) -> Path | None:
        """Where the date that is used is in the story."""
        found = self._edits.talk.story.events.get(event)
        if found is None or found.moment is None:
            return None
        if found.spec.date is not None:
            return (*found.place, "date")
        used = [number for number, claim in enumerate(found.spec.dates) if claim.used]
        number = used[0] if used else 0
        return (*found.place, "dates", number, "date") if found.spec.dates else None
