"""The timeline strip: header, canvas and minimap around one view, in step with the talk."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from presenter.app.calm import wants_calm
from presenter.app.chrome import Chrome, chrome
from presenter.app.hover import explain
from presenter.app.roam.eras import EraBand
from presenter.app.strip.arranging import arranged, axis_of, compressed_axis
from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.crowd_source import crowd_source
from presenter.app.strip.filtering import Filtering
from presenter.app.strip.finding import Finding
from presenter.app.strip.header import StripHeader
from presenter.app.strip.minimap import Minimap
from presenter.app.strip.row_heights import FOLDED
from presenter.app.strip.style import StripStyle, strip_theme
from presenter.app.strip.view import StripView
from presenter.app.strip.views import Views
from presenter.app.talk import Talk
from presenter.core.aboutness import WHOLE, main_events
from presenter.core.citation import retells
from presenter.core.compose.frame import Origin
from presenter.core.timeline.index import index_of, shown_origin
from presenter.core.timeline.range_words import range_words

NAMED_MS = 40
"""From one time to the next that a view on the move is named."""
ROOM_ABOVE, PANEL_LEFT = 240, 320
MINIMAP_FROM = 200
"""Height from which there is room for the minimap."""
ERAS_FROM = 270
"""Height beside their own from which there is room for the eras in any case; with few lanes there is before."""
AROUND_LANES, ERAS_LANE = 104, 34
"""Header, axis and minimap; and a lane that gives nothing up for them."""


class TimelineStrip(QWidget):
    """Choosing an event here moves the talk; moving the talk frames the slide's stretch of time here."""

    def __init__(self, talk: Talk, parent: QWidget | None = None, *, colours: Chrome | None = None) -> None:
        """`colours` are the window's own; the theme's kind, dark or light, when missing."""
        super().__init__(parent)
        self._talk = talk
        self._chrome = colours
        self._main: dict[str, str] = {}
        self._slide = -1
        self._least_lanes = ERAS_FROM
        """Height below which lanes and charts would give something up for the eras."""
        self.view = StripView(self)
        self.header = StripHeader(self)
        self.canvas = StripCanvas(talk, self.view, self)
        self.eras = EraBand(self.view, self)
        self.minimap = Minimap(self.view, self)
        self.view.calm = lambda: wants_calm(talk)
        self.finding = Finding(self.header.field, self.canvas, self.minimap)
        self.filtering = Filtering(self.canvas, self.finding, self.window)
        self.canvas.keys.runs |= {
            "open-event": self._open_event,
            "find": self.header.open_field,
            "filter": self.filtering.toggle,
        }
        self.views = Views(talk, self.canvas, self.filtering)
        self.header.views_wanted.connect(self._open_views)
        self.views.told.connect(self._say_told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.eras)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.minimap)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.canvas)
        self.setMinimumHeight(150)
        talk.story_changed.connect(self._new_story)
        talk.look_changed.connect(self._refill)
        talk.selection_changed.connect(self._follow_selection)
        talk.cursor_moved.connect(self._follow_cursor)
        self.header.filtered.connect(self._filter_origins)
        self.header.facets_wanted.connect(self.filtering.toggle)
        self.filtering.changed.connect(self._refill)
        self.filtering.opened.connect(self._place_filters)
        self.header.charts_wanted.connect(self.canvas.rows.toggle)
        self.canvas.rows.changed.connect(self._offer_charts)
        self.header.after_wanted.connect(talk.set_after)
        self.header.compressed_wanted.connect(talk.set_compressed)
        self.header.level_wanted.connect(self.view.set_level)
        self.header.zoom_wanted.connect(self.canvas.zoom_middle)
        self.header.field.left.connect(self.canvas.setFocus)
        self.header.fit_wanted.connect(self.view.fit)
        self._naming = QTimer(self)
        self._naming.setSingleShot(True)
        self._naming.setInterval(NAMED_MS)
        self._naming.timeout.connect(self._name_view)
        self.view.changed.connect(self._name_moved)
        self.retranslate()
        self._new_story()

    def set_colours(self, colours: Chrome) -> None:
        """The window's own colours."""
        if colours != self._chrome:
            self._chrome = colours
            self._refill()

    def retranslate(self) -> None:
        name = self.tr("Timeline")
        self.setAccessibleName(name)
        self.canvas.setAccessibleName(name)
        self.canvas.setAccessibleDescription(self.tr("Arrow keys walk from event to event, plus and minus zoom."))
        self.minimap.setAccessibleName(self.tr("Part of the time in view"))
        drag = self.tr("All of the time; drag the frame, or its ends, to see another part of it.")
        explain(self.minimap, self.tr("Whole story"), drag)

    # -- following -------------------------------------------------------------------------------

    def _new_story(self) -> None:
        story = self._talk.story
        self._main = main_events(story)
        self._slide = -1
        axis = axis_of(story, self._talk.look)
        self.view.set_whole(axis.whole, axis.tears)
        self._refill()
        glides, self.view.glides = self.view.glides, False
        self._follow_cursor()
        self.view.glides = glides

    def _refill(self) -> None:
        """Another story, language, theme, layer or filter."""
        talk = self._talk
        story, look = talk.story, talk.look
        axis = axis_of(story, look)
        if (axis.whole, axis.tears) != (self.view.whole, self.view.tears):
            self.view.set_axis(axis.whole, axis.tears)
        style = StripStyle(strip_theme(look.theme, self._chrome or chrome(dark=look.theme.dark)), self.font())
        shown = [event for event in story.events.values() if look.after or not event.after]
        counts: Counter[Origin] = Counter(shown_origin(event) for event in shown)
        has_after = any(event.after for event in story.events.values())
        crowd = crowd_source(story, style, after=look.after)
        if crowd is not None:
            counts["context"] += crowd.total
            has_after = has_after or crowd.has_after
        self.header.show_state(
            counts,
            after=look.after,
            has_after=has_after,
            compressed=talk.compressed,
            has_gaps=story.crowd is not None or bool(story.tears) or bool(compressed_axis(story).tears),
            retells=retells(story),
        )
        self.header.set_style(style)
        left_out = self.filtering.left_out
        arranger = arranged(story, look, style, crowd=self.filtering.crowd_shown(crowd), left_out=left_out)
        whole = index_of(story, after=look.after) if left_out else arranger.index
        self.views.follow()
        self.filtering.set_whole(whole, crowd, self._app_language, look.language)
        self.header.show_hidden(self.filtering.hidden, left_out.origin)
        self.eras.set_content(arranger, style)
        self._least_lanes = round(len(arranger.index.lanes) * ERAS_LANE + len(arranger.rows) * FOLDED)
        self._make_room()
        self.canvas.set_content(arranger, style)
        self._offer_charts()
        self.minimap.set_content(arranger, style)
        self.finding.set_arranger(arranger, whole, crowd)
        self._follow_selection()
        self._name_view()

    def _offer_charts(self) -> None:
        """A box for the charts under the lanes, where they are not shown anyway."""
        rows, arranger = self.canvas.rows, self.canvas.arranger
        offered = arranger is not None and bool(arranger.rows) and (rows.wanted is not None or not rows.count)
        self.header.show_charts(offered=offered, shown=rows.count > 0)

    def _follow_cursor(self) -> None:
        """Another slide frames its stretch; a slide about the whole story shows all."""
        self._follow_selection()
        slide = self._talk.slide
        if slide.number == self._slide:
            return
        self._slide = slide.number
        if slide.period is None or slide.spec.layout in WHOLE:
            self.view.fit()
        else:
            self.view.frame(slide.period)

    def _follow_selection(self) -> None:
        """The playhead stands at what is selected, else at the event the slide is most about."""
        talk = self._talk
        event = talk.selection.event or self._main.get(talk.slide.id, "") or talk.slide.spec.focus or ""
        self.canvas.set_playhead(event, talk.selection.fact)
        self.minimap.set_playhead(event)
        self.finding.follow()

    def _open_views(self) -> None:
        button = self.header.views
        self.views.open(button.mapToGlobal(button.rect().bottomLeft()))

    def _say_told(self, words: str) -> None:
        """At the pointerless end of the header, where the eye looks for the name of the view."""
        place = self.header.mapToGlobal(QPoint(16, self.header.height()))
        QToolTip.showText(place, words, self)

    @property
    def _app_language(self) -> str:
        """Of the window's words, which are not those of the slides."""
        return "en" if self.tr("English") == "English" else "zh"

    def _filter_origins(self) -> None:
        """The marks in the header are the filter of origins."""
        shown = self.header.origins()
        gone = frozenset(origin for origin in self.header.filters if origin not in shown)
        self.filtering.set_left_out(replace(self.filtering.left_out, origin=gone))

    def _place_filters(self) -> None:
        """Above the header, where there is room; else over the lanes."""
        panel, window, button = self.filtering.panel, self.window(), self.header.facets
        if panel is None:
            return
        right = button.mapTo(window, button.rect().bottomRight()).x()
        above = self.header.mapTo(window, QPoint(0, 0)).y()
        if above >= ROOM_ABOVE:
            panel.place(max(right, PANEL_LEFT), 0, above, upwards=True)
        else:
            panel.place(max(right, PANEL_LEFT), above + self.header.height(), window.height())

    def _open_event(self) -> None:
        """Into the selected stretch of time, else the cluster at the playhead; else its event on stage, its time in view.

        From a value of a chart's row to the chart's slide.
        """
        values = self.canvas.values
        if self.canvas.enter_stretch() or (values.chosen is None and self.canvas.enter_cluster()):
            return
        if values.row is not None and values.value is not None:
            values.open(self._talk, values.row.slide)
            self.canvas.renew()
            return
        entry = self.canvas.walking.entry
        if entry is not None:
            self._talk.choose_event(entry.event.id)
            self.view.frame((entry.start, entry.end))

    def _name_moved(self) -> None:
        """A view on the move is named some times a second: nobody reads faster, and it takes as long as half a frame."""
        if not self.canvas.moved.is_moving:
            self._name_view()
        elif not self._naming.isActive():
            self._naming.start()

    def _name_view(self) -> None:
        words = range_words(max(self.view.start, self.view.whole[0]), min(self.view.end, self.view.whole[1]),
                            self._talk.look.language)  # fmt: skip
        self.header.show_view(words, self.view.level)
        self.minimap.setAccessibleDescription(words)

    def _make_room(self) -> None:
        """Where there is little room, the eras and then the minimap give way to the lanes."""
        self.minimap.setVisible(self.height() >= MINIMAP_FROM)
        least = min(ERAS_FROM, AROUND_LANES + self._least_lanes)
        self.eras.setVisible(self.eras.rows > 0 and self.height() >= least + self.eras.height())

    # -- Qt --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._refill()
        super().changeEvent(event)
