"""The parts of the window that wait for the first slide: built one by one while idle, imported only then."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presenter.app.panels import Panel
from presenter.app.used_files import half_written

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QWidget

    from presenter.app.bindings import Trouble
    from presenter.app.chart_overlays import ChartOverlays
    from presenter.app.editing.stage_texts import StageTexts
    from presenter.app.empty_stage import EmptyStage
    from presenter.app.main_window import MainWindow
    from presenter.app.problems.card import ProblemCard
    from presenter.app.problems.fixing import Fixing
    from presenter.app.reload import Reloader
    from presenter.core.edit import Edit

RECENT_S = 10.0
"""A picture that was saved before that is whole, or will never be."""


class Rest(QObject):
    """Builds and keeps them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.reloader: Reloader | None = None
        self.card: ProblemCard | None = None
        self.charts: ChartOverlays | None = None
        self.texts: StageTexts | None = None
        window.stage.double, window.stage.double_on_chart = self._double, self._double_on_chart
        self._empty: EmptyStage | None = None
        self._fixing: Fixing | None = None
        self._stopped = False
        self._pictures_wait = False
        self.key_troubles: tuple[Trouble, ...] = ()
        """What is wrong with the user's keys."""

    def pieces(self) -> tuple[Callable[[], object], ...]:
        """In the order in which a user misses them."""
        return (
            self._rail, self._inspector, self._status, self._strip, self._empty_stage, self._problem_card,
        )  # fmt: skip

    def follow_file(self) -> None:
        """What does not show: the file is watched, the slides are checked. A kept story is read now, for its places."""
        if self._stopped or self.reloader is not None:
            return
        from presenter.app.composed_check import ComposedCheck
        from presenter.app.reload import Reloader

        talk = self._window.talk
        self._window.tell_troubles(self.key_troubles)
        self._window.tools.wake()
        talk.story_changed.connect(self._window.tools.wake)
        self.reloader = Reloader(talk, self)
        self.reloader.pictures_changed.connect(self._pictures_changed)
        self._window.presenting.ended.connect(self._take_pictures)
        self.reloader.read.connect(ComposedCheck(talk, self).restart)
        self.reloader.read.connect(self._window.edits.settled)
        if talk.source is None and not talk.blank:
            self.reloader.read_now()
        else:
            self.reloader.get_ready()

    def _pictures_changed(self) -> None:
        """A picture or table beside the story was saved; while edits must wait, it is shown after the presentation.

        Before an audience one that is half written waits for its other half.
        """
        talk = self._window.talk
        self._pictures_wait = talk.holding
        if self._window.presenting.stage_window is not None and not self._pictures_wait:
            self._pictures_wait = half_written(talk.story, talk.path.parent, time.time() - RECENT_S)
        if not self._pictures_wait:
            self._window.frames.repaint()

    def _take_pictures(self) -> None:
        if self._pictures_wait:
            self._pictures_changed()

    def load_charts(self) -> None:
        """The interactive charts: after all else, for pyqtgraph takes half a second to import."""
        if self.charts is None:
            from presenter.app.chart_overlays import ChartOverlays

            self.charts = ChartOverlays(self._window.talk, self._window.frames, self._window.stage)

    def stop(self) -> None:
        """The window closes: end what runs in the background."""
        self._stopped = True
        if self.texts is not None:
            self.texts.end()
        inspector = self._window.panels.content("inspector")
        notes = getattr(inspector, "notes", None)
        if notes is not None and notes.field is not None:
            notes.field.end()
        if self.reloader is not None:
            self.reloader.stop()

    def fold_card(self) -> bool:
        """Fold the problem card; whether it was open."""
        return self.card is not None and self.card.fold()

    def _put(self, panel: Panel, widget: QWidget) -> None:
        if hasattr(widget, "set_colours"):
            widget.set_colours(self._window.appearance.colours)
        self._window.panels.put(panel, widget)

    def _rail(self) -> None:
        from presenter.app.rail import Rail

        self._put("rail", Rail(self._window.talk, self._window.frames, self._window.edits))

    def _inspector(self) -> None:
        from presenter.app.inspector.inspector import PROBLEMS, Inspector

        talk = self._window.talk
        inspector = Inspector(talk, self._window.frames, self._window.edits)
        self._window.frames.outdated.connect(inspector.sources.renew)
        inspector.problems.opened.connect(self._window.dialogs.edit_at)
        inspector.problems.use(self.fixing())
        if talk.sync.broken:
            inspector.show_tab(PROBLEMS)
        self._put("inspector", inspector)

    def fixing(self) -> Fixing:
        """What mends the file; made when the first panel that offers it is."""
        if self._fixing is None:
            from presenter.app.problems.fixing import Fixing

            self._fixing = Fixing(self._window.talk, self._put_edit, self)
            for signal in (self._fixing.fixed, self._fixing.refused):
                signal.connect(lambda words: self._window.statusBar().showMessage(words, 6000))
            self._fixing.goes_on.connect(self._window.dialogs.edit_line)
        return self._fixing

    def _put_edit(self, text: str, edit: Edit) -> bool:
        self.follow_file()
        return self._window.edits.put(text, edit)

    def edit_title(self) -> None:
        """Edit the headline on the stage."""
        if self._window.edits.on:
            self._texts().edit_title()

    def edit_notes(self) -> None:
        """Edit the notes in the inspector."""
        from presenter.app.inspector.inspector import NOTES, Inspector

        inspector = self._window.panels.content("inspector")
        if isinstance(inspector, Inspector) and self._window.edits.on:
            inspector.show_tab(NOTES)
            inspector.notes.edit()

    def _double(self, position: QPointF) -> bool:
        """Edit what lies there, but not before an audience."""
        free = self._window.edits.on and self._window.presenting.stage_window is None
        return free and self._texts().edit_at(position)

    def _double_on_chart(self, position: QPointF) -> bool:
        free = self._window.edits.on and self._window.presenting.stage_window is None
        return free and self._texts().edit_at(position, only_texts=True)

    def _texts(self) -> StageTexts:
        if self.texts is None:
            from presenter.app.editing.stage_texts import StageTexts  # not before somebody edits

            self.texts = StageTexts(self._window.edits, self._window.frames, self._window.stage)
        return self.texts

    def _status(self) -> None:
        from presenter.app.status_line import StatusLine

        line = StatusLine(self._window.talk)
        self._window.number.changed.connect(line.show_number)
        self._window.setStatusBar(line)

    def _strip(self) -> None:
        from presenter.app.editing.event_dates import EventDates
        from presenter.app.strip.strip import TimelineStrip

        strip = TimelineStrip(self._window.talk, colours=self._window.appearance.colours)
        strip.canvas.pointing.dates = self._window.roaming.dates = EventDates(self._window.edits)
        self._put("strip", strip)

    def _empty_stage(self) -> None:
        self._window.talk.story_changed.connect(self._show_empty)
        self._show_empty()

    def _show_empty(self) -> None:
        """The words on the stage come and go with the story."""
        if self._window.talk.blank and self._empty is None:
            from presenter.app.empty_stage import EmptyStage

            self._empty = EmptyStage(self._window.settings, self._window.stage)
            self._empty.asked.connect(self._window.dialogs.open_asked)
        if self._empty is not None:
            self._empty.follow(self._window.talk.blank)
        strip = self._window.panels.content("strip")
        if strip is not None:
            strip.setVisible(not self._window.talk.blank)

    def _problem_card(self) -> None:
        from presenter.app.problems.card import ProblemCard

        self.card = ProblemCard(self._window.talk, self._window.stage)
        self.card.opened.connect(self._window.dialogs.edit_at)
        self.card.use(self.fixing())
        self._window.panels.shown_changed.connect(self._clear_card)
        self._clear_card()

    def _clear_card(self) -> None:
        """The problem card stands beside a drawer, not under it."""
        if self.card is not None:
            self.card.keep_clear(self._window.panels.drawer_width)
