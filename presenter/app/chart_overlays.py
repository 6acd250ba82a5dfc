"""The interactive charts of one stage: a view over each chart region of the frame, in step with the talk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QToolTip

from presenter.app.frames import Frames
from presenter.app.lit import paint_lit
from presenter.app.stage import StageView
from presenter.app.talk import Selection, Talk
from presenter.core.card.asked import Asked
from presenter.core.compose.frame import AnyPiece, ChartPoint, ChartRegion
from presenter.core.geometry import Point
from presenter.scene.chart_view import ChartView, View
from presenter.scene.origin_card import card_text

REACH_PX = 14.0
"""How near the pointer must come to a datum."""


class ChartOverlays(QObject):
    """Makes, places and drops chart views. `miss` is called for a click on nothing.

    Signals:
        moved: the pointer moved over a chart.
    """

    moved = Signal()

    def __init__(self, talk: Talk, frames: Frames, stage: StageView, miss: Callable[[], object] = lambda: None) -> None:
        super().__init__(stage)
        self._talk, self._frames, self._stage, self._miss = talk, frames, stage, miss
        # A click on nothing counts once it cannot become a double click any more.
        self._missed = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._missed.timeout.connect(self._miss)
        self._views: dict[str, ChartView] = {}
        self._regions: dict[str, ChartRegion] = {}
        self._hovered = ""
        for signal in (talk.moving, talk.story_changed, talk.look_changed, stage.resized, stage.settled):
            signal.connect(self.renew)
        talk.view_changed.connect(self._view_changed)
        talk.selection_changed.connect(self._repaint)
        talk.asked_changed.connect(self._repaint)
        self.renew()

    @property
    def views(self) -> dict[str, ChartView]:
        """The chart views by chart id."""
        return self._views

    def renew(self) -> None:
        """One view per chart of the frame on stage; they keep their zoom. While the stage moves, it is seen alone."""
        if self._stage.moving:
            for shown in self._views.values():
                shown.hide()
            return
        whole = [] if self._talk.blank else list(self._frames.whole_frame().charts)
        self._regions = {region.id: region for region in whole}
        for gone in set(self._views) - set(self._regions):
            self._views.pop(gone).deleteLater()
        place = self._stage.slide_rect()
        for region in whole:
            view = self._views.get(region.id)
            if view is None:
                view = self._make(region.id)
            view.place(region, place.topLeft(), place.width() / 1920)
            view.show_view(self._talk.views.get(region.id))
            view.show()
        self._repaint()

    def _make(self, chart: str) -> ChartView:
        view = ChartView(self._stage)
        stage = self._stage
        view.before_reset = lambda position: stage.double_on_chart(QPointF(view.mapTo(stage, position.toPoint())))
        view.zoomed.connect(self._talk.set_view)
        view.pointed.connect(partial(self._pointed, chart))
        view.reset.connect(self._missed.stop)
        view.clicked.connect(partial(self._clicked, chart))
        self._views[chart] = view
        return view

    def _view_changed(self, chart: str) -> None:
        view = self._views.get(chart)
        if view is not None:
            wanted: View | None = self._talk.views.get(chart)
            if wanted is None or wanted != view.view():
                view.show_view(wanted)
            QToolTip.hideText()
            self._repaint()

    def _repaint(self) -> None:
        if self._views:
            frame, talk = self._frames.frame(), self._talk
            lit = talk.selection if talk.asked is None else Selection()  # a source card lights its figure itself
            above = partial(paint_lit, frame=frame, selection=lit, theme=talk.look.theme)
            for view in self._views.values():
                view.show_frame(frame, talk.look.theme, self._frames.pictures, above)

    # -- pointing --------------------------------------------------------------------------------

    def point_at(self, chart: str, position: QPointF) -> ChartPoint | None:
        """The datum under a place in a chart's view: the nearest one, else the one whose bar or label lies there."""
        view, points = self._views[chart], self._regions[chart].points
        near: list[tuple[float, int]] = []
        for number, point in enumerate(points):
            place = view.place_of(point.x, point.y)
            away = (place - position).manhattanLength() if place is not None else REACH_PX + 1
            if place is not None and away <= REACH_PX and self._drawn_at(chart, point, place):
                near.append((away, number))
        if near:
            return points[min(near)[1]]
        piece = self._piece_at(chart, position)
        return next((p for p in points if piece is not None and p.fact and p.fact in piece.facts), None)

    def _drawn_at(self, chart: str, point: ChartPoint, place: QPointF) -> bool:
        """Whether the datum is drawn there: data of a lower panel have their own scale."""
        if not point.fact:
            return True
        at = self._to_slide(chart, place)
        pieces = self._frames.frame().pieces
        return any(point.fact in piece.facts and piece.rect.inflated(4).contains(at) for piece in pieces)

    def _to_slide(self, chart: str, position: QPointF) -> Point:
        return self._stage.to_slide(QPointF(self._views[chart].mapTo(self._stage, position.toPoint())))

    def _piece_at(self, chart: str, position: QPointF) -> AnyPiece | None:
        return self._stage.piece_at(QPointF(self._views[chart].mapTo(self._stage, position.toPoint())))

    def _pointed(self, chart: str, position: QPointF | None) -> None:
        view = self._views.get(chart)
        if view is None:
            return
        text = self._text_at(chart, position) if position is not None else ""
        if text:
            view.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            view.unsetCursor()
        self.moved.emit()
        self._stage.pointed.emit(None if position is None else self._to_slide(chart, position))
        if text != self._hovered:
            self._hovered = text
            at = view.mapToGlobal(position.toPoint()) if position is not None else QPoint()
            QToolTip.showText(at, text, view)

    def _text_at(self, chart: str, position: QPointF) -> str:
        point = self.point_at(chart, position)
        if point is not None:
            return point.text
        piece = self._piece_at(chart, position)
        return card_text(self._talk.story, piece, self._talk.look.language) if piece else ""

    def _clicked(self, chart: str, position: QPointF) -> None:
        point = self.point_at(chart, position)
        piece = self._piece_at(chart, position)
        before = self._talk.cursor
        if point is not None and (point.event or point.fact):
            asked = Asked(point.fact) if point.fact else None
            if point.event:
                self._talk.choose_event(point.event, point.fact)
            else:
                self._talk.choose_fact(point.fact)
            if self._talk.cursor == before:
                self._talk.ask(asked)
        elif piece is not None:
            self._stage.choose(piece, self._to_slide(chart, position))
        elif self._talk.asked is not None:
            self._talk.ask(None)
        else:
            self._missed.start()
