"""The whole timeline over a window, large enough for a room: to look around in while the slide waits beneath.

What is chosen here is chosen here only. Enter takes it to the talk and its slide; going back leaves all as it was.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.app.calm import wants_calm
from presenter.app.covering import Covering
from presenter.app.roam.card import HEIGHT as CARD_HEIGHT
from presenter.app.roam.card import RoamCard
from presenter.app.roam.choice import Choice
from presenter.app.roam.eras import EraBand
from presenter.app.roam.head import HEIGHT as HEAD_HEIGHT
from presenter.app.roam.head import SIDE, RoamHead
from presenter.app.slide_words import short_title
from presenter.app.stage import StageView
from presenter.app.strip.arranging import arranged, axis_of
from presenter.app.strip.canvas import StripCanvas
from presenter.app.strip.crowd_source import crowd_source
from presenter.app.strip.filtering import Filtering
from presenter.app.strip.find_field import FindField
from presenter.app.strip.finding import Finding
from presenter.app.strip.magnified import Magnified
from presenter.app.strip.minimap import HEIGHT as MINIMAP_HEIGHT
from presenter.app.strip.minimap import Minimap
from presenter.app.strip.style import StripStyle
from presenter.app.strip.thumbnails import Thumbnails
from presenter.app.strip.view import StripView
from presenter.app.strip.views import Views
from presenter.app.talk import Talk
from presenter.core.aboutness import main_events
from presenter.core.compose.words import word
from presenter.core.timeline.facets import facet_word
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP
from presenter.core.timeline.range_words import range_words
from presenter.core.timeline.spoken_values import told_of_value
from presenter.core.timeline.telling import Telling, told, told_of_crowd
from presenter.scene.fonts import families

LARGE = 1.9
"""How much larger than in the strip all is seen on a screen 1080 high: labels of 23 pixels."""
FULL_HEIGHT = 1080
FIELD_WIDTH, FIELD_HEIGHT, FIELD_PX = 220.0, 26.0, 13.0
"""Before magnification."""


class Roam(Covering):
    """The timeline over a window.

    Signals:
        closed: the slide is seen again.
    """

    def __init__(self, talk: Talk, over: QWidget, stage: StageView, *, public: bool = True) -> None:
        """`stage` lies beneath: it says when the window has another size, and gets the keys back.

        Where an audience looks on, nothing is found by the speaker's notes.
        """
        super().__init__(talk, over, stage)
        self.choice = Choice(talk, self)
        self.view = StripView(self)
        self.view.calm = lambda: wants_calm(talk)
        self.head = RoamHead(self)
        self.eras = EraBand(self.view, self)
        self.canvas = StripCanvas(talk, self.view, self, chooser=self.choice)
        self.minimap = Minimap(self.view, self)
        self.card = RoamCard(self)
        self._thumbnails = Thumbnails(talk)
        self.field = FindField(self)
        self.field.setFrame(False)
        self.field.hide()
        self.field.left.connect(self._fold_field)
        self.finding = Finding(self.field, self.canvas, self.minimap, with_notes=not public)
        self.filtering = Filtering(self.canvas, self.finding, lambda: self)
        self.filtering.changed.connect(self._refill)
        self.filtering.opened.connect(self._place_filters)
        self.canvas.keys.digits = True
        self.canvas.told_beside = True
        self.canvas.crowd_moved.connect(self._tell)
        self.canvas.keys.runs |= {
            "open-event": self.open_event,
            "find": self.open_field,
            "filter": self.filtering.toggle,
            "whole-timeline": self.leave,
            "dismiss": self.leave,
        }
        self.views = Views(talk, self.canvas, self.filtering)
        self.views.told.connect(self.head.set_range)  # until the view moves
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._parts: tuple[Magnified, ...] = (self.head, self.eras, self.canvas, self.minimap, self.card)
        for part in self._parts:
            rows.addWidget(part, 1 if part is self.canvas else 0)
        self.setFocusProxy(self.canvas)
        stage.resized.connect(self._follow_size)
        self.choice.changed.connect(self.canvas.leave_crowd)
        self.choice.changed.connect(self._follow_choice)
        self.view.changed.connect(self._name_view)
        talk.story_changed.connect(self._new_story)
        talk.look_changed.connect(self._refill)

    # -- opening and closing ---------------------------------------------------------------------

    def _prepare(self) -> None:
        """All of the time, the event of the slide or of the selection chosen."""
        talk = self._talk
        axis = axis_of(talk.story, talk.look)
        self.view.set_whole(axis.whole, axis.tears)
        main = main_events(talk.story).get(talk.slide.id, "")
        self.choice.chosen = talk.selection.event or main or talk.slide.spec.focus or ""
        self._magnify()
        self._refill(shown=True)

    def _put_away(self) -> None:
        self.view.stop()
        self.canvas.keys.forget()
        self.canvas.ranging.drop()
        self.filtering.close()
        self.field.clear()
        self._fold_field()

    def show_as(self, other: Roam) -> None:
        """The same stretch of time, the same event and filter as another one."""
        self.filtering.set_left_out(other.filtering.left_out)
        self.choice.chosen, self.choice.fact = other.choice.chosen, other.choice.fact
        self._follow_choice()
        self.view.glide(other.view.start, other.view.end)

    def open_event(self) -> None:
        """To the slide of the event that is chosen; one that no slide speaks of is shown from close by."""
        values = self.canvas.values
        if self.canvas.enter_stretch() or (values.chosen is None and self.canvas.enter_cluster()):
            return
        if values.row is not None:
            self.leave()
            values.open(self._talk, values.row.slide)
            return
        event, fact = self.choice.chosen, self.choice.fact
        telling = self.card.telling
        entry, found = self.canvas.walking.entry, self.canvas.crowd_event()
        if found is not None:
            self.view.frame((found.start, found.end))
        elif telling is not None and telling.slide is not None:
            self.leave()
            self._talk.choose_event(event, fact)
        elif entry is not None:
            self.view.frame((entry.start, entry.end))

    def open_field(self) -> None:
        """Open the search field."""
        self.field.show()
        self.field.raise_()
        self.field.setFocus()
        self.field.selectAll()
        self._place_field()

    def _fold_field(self) -> None:
        self.field.hide()
        self.head.room_right = 0.0
        self.head.update()
        self.canvas.setFocus()

    # -- following -------------------------------------------------------------------------------

    def _new_story(self) -> None:
        if not self.isVisible():
            return
        if self._talk.blank:
            self.leave()
            return
        if self.choice.chosen not in self._talk.story.events:
            self.choice.chosen = self.choice.fact = ""
        axis = axis_of(self._talk.story, self._talk.look)
        if self.view.whole != axis.whole:
            self.view.set_whole(axis.whole, axis.tears)
        self._refill()

    def _refill(self, *, shown: bool = False) -> None:
        """Another story, language, theme or layer; nothing is made while it is not seen."""
        if not (shown or self.isVisible()):
            return
        story, look = self._talk.story, self._talk.look
        axis = axis_of(story, look)
        if (axis.whole, axis.tears) != (self.view.whole, self.view.tears):
            self.view.set_axis(axis.whole, axis.tears)
        style = StripStyle(look.theme, self._font("sans"))
        crowd = crowd_source(story, style, after=look.after)
        left_out, larger = self.filtering.left_out, STRIP.seen_larger(self.canvas.magnification)
        wanted = self.filtering.crowd_shown(crowd)
        arranger = arranged(story, look, style, sizes=larger, crowd=wanted, left_out=left_out)
        whole = index_of(story, after=look.after) if left_out else arranger.index
        self.filtering.set_whole(whole, crowd, look.language, look.language)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, style.colour("bg"))
        self.setPalette(palette)
        self.head.set_content(story.plain_text(story.board.title, look.language), self._font("serif"), style)
        self.eras.set_content(arranger, style)
        self.minimap.name = word("whole-story", look.language)
        self.canvas.setAccessibleName(self.minimap.name)
        self.minimap.setAccessibleName(self.minimap.name)
        self.canvas.set_content(arranger, style)
        self.views.follow()
        self.minimap.set_content(arranger, style)
        self.finding.set_arranger(arranger, whole, crowd)
        self.card.set_style(style)
        self._colour_field(style)
        self._follow_choice()
        self._name_view()

    def _font(self, face: str) -> QFont:
        """The slides' own face; laid out small and painted large, so without hinting."""
        own = self._talk.story.fonts.get(face)
        font = QFont()
        font.setFamilies(families(face, self._talk.look.language, own.id if own else ""))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _follow_choice(self) -> None:
        event = self.choice.chosen
        self.canvas.set_playhead(event, self.choice.fact)
        self.minimap.set_playhead(event)
        self.finding.follow()
        self._tell()

    def _tell(self) -> None:
        """At the foot: the chosen event, of the story or of its file."""
        story, language = self._talk.story, self._talk.look.language
        found, values = self.canvas.crowd_event(), self.canvas.values
        if values.row is not None and values.value is not None:
            telling = told_of_value(story, values.row, values.value, language)
        else:
            telling = told_of_crowd(story, found, language) if found else told(story, self.choice.chosen, language)
        picture = self._thumbnails.of(telling.picture) if telling is not None and telling.picture else None
        self.card.tell(telling, self._aim(telling), picture)

    def _aim(self, telling: Telling | None) -> str:
        language = self._talk.look.language
        if telling is None:
            arranger = self.canvas.walking.arranger
            crowd = arranger.crowd.total if arranger and arranger.crowd else 0
            count = len(arranger.index.order) + crowd if arranger else 0
            return word("events-count", language, n=f"{count:,}")
        if telling.slide is None:
            return word("no-slide", language)
        title = short_title(self._talk.story, telling.slide, language)
        return word("to-slide", language, n=telling.slide.number, title=title)

    def _name_view(self) -> None:
        view, (first, last) = self.view, self.view.whole
        words = range_words(max(view.start, first), min(view.end, last), self._talk.look.language)
        hidden = self.filtering.hidden
        more = facet_word("hidden", self._talk.look.language, n=f"{hidden:,}") if hidden else ""
        self.head.set_range(f"{words} · {more}" if more else words)
        self.minimap.setAccessibleDescription(words)

    def _resized(self) -> None:
        self._magnify()
        self._refill()

    def _magnify(self) -> None:
        """As large as the window's height allows; never smaller than the strip."""
        factor = max(1.0, LARGE * self.height() / FULL_HEIGHT)
        for part in self._parts:
            part.magnification = factor
        self.head.setFixedHeight(round(HEAD_HEIGHT * factor))
        self.minimap.setFixedHeight(round(MINIMAP_HEIGHT * factor))
        self.card.setFixedHeight(round(CARD_HEIGHT * factor))
        self._place_field()

    def _place_field(self) -> None:
        """At the right of the head, in its size."""
        factor = self.head.magnification
        font = self._font("sans")
        font.setPixelSize(round(FIELD_PX * factor))
        self.field.setFont(font)
        width, height = round(FIELD_WIDTH * factor), round(FIELD_HEIGHT * factor)
        side = round(SIDE * factor)
        self.field.setGeometry(self.width() - side - width, round((HEAD_HEIGHT * factor - height) / 2), width, height)
        if self.field.isVisible():
            self.head.room_right = FIELD_WIDTH + SIDE
            self.head.update()

    def _place_filters(self) -> None:
        """Under the head at the right, in its size and the slides' colours."""
        panel, style, factor = self.filtering.panel, self.head.style_, self.head.magnification
        if panel is None or style is None:
            return
        font = self._font("sans")
        font.setPixelSize(round(FIELD_PX * factor))
        for part in (panel, panel.tree, panel.title, panel.hidden, panel.all):
            part.setFont(font)
        panel.set_colours(*(style.colour(token) for token in ("surf", "t1", "line", "amber", "onacc")))
        top = self.head.height() + self.eras.height()
        panel.place(self.width() - round(SIDE * factor), top, self.card.y(), larger=factor)

    def _colour_field(self, style: StripStyle) -> None:
        self.field.set_colours(*(style.colour(token).name() for token in ("surf", "t1", "t3", "amber", "onacc")))
        self.field.say(word("find", self._talk.look.language))

    # -- Qt --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What nothing here takes does not reach the slide beneath; only the history's buttons go on."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
