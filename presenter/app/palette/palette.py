"""The command palette over the window: type, choose with the arrows, Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from presenter.app.actions import Actions
from presenter.app.chrome import Chrome
from presenter.app.commands import COMMANDS
from presenter.app.glyphs import glyph
from presenter.app.palette.entries import Entry, Kind, fact_homes, search, story_entries
from presenter.app.palette.rows import PaletteList, Row
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.core.timeline.range_words import range_words

WIDTH, TOP, SIDE = 720, 70, 24


class _Field(QLineEdit):
    """Keeps every key from the window's commands while it has the keyboard."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class Palette(QWidget):
    """Covers and dims its window while it is open.

    Signals:
        view_chosen: a view of the timeline, by its place among all.
    """

    view_chosen = Signal(int)

    def __init__(self, talk: Talk, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._talk, self._actions, self._window = talk, actions, window
        self._entries: list[Entry] = []
        self._kept: tuple[str, str, str, list[Entry]] | None = None
        self._back: QWidget | None = None
        """What had the keyboard before."""
        self._card = QFrame(self)
        self._card.setObjectName("palette")
        self._sign = QLabel()
        self.field = _Field()
        self.field.setFrame(False)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._hint, self._foot, self._none = QLabel(), QLabel(), QLabel()
        self.list = PaletteList(self._card)
        self.list.clicked.connect(self._clicked)
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 20, 10)
        top.setSpacing(12)
        top.addWidget(self._sign)
        top.addWidget(self.field, 1)
        top.addWidget(self._hint)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._line())
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._line())
        layout.addWidget(self._foot)
        self._none.setContentsMargins(20, 12, 20, 12)
        self._foot.setContentsMargins(20, 8, 20, 8)
        window.installEventFilter(self)
        self.hide()

    def _line(self) -> QFrame:
        line = QFrame(self._card)
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        return line

    def open(self, text: str, colours: Chrome) -> None:
        """Show with a text; what can be found is collected now."""
        self._card.setStyleSheet(
            f"#palette {{ background: {colours.base}; border: 1px solid {colours.outline} }}"
            f"#hairline {{ background: {colours.hairline} }}"
            f"#palette QListView, #palette QLineEdit {{ background: {colours.base}; color: {colours.text} }}"
            f"#palette QLineEdit {{ font-size: 17px; border: 0 }}"
            f"#palette QLabel {{ color: {colours.third} }}"
        )
        self.list.delegate.colours = colours
        self._sign.setPixmap(glyph("search", colours.second, 18, self.devicePixelRatioF()))
        self._hint.setText(self.tr("> commands   # numbers   @ events"))
        self._foot.setText(self.tr("Enter goes there, Esc closes"))
        self._none.setText(self.tr("Nothing has these words."))
        self.field.setAccessibleName(self.tr("Command palette"))
        if not self.isVisible():
            self._back = self._window.focusWidget()
        self._entries = self._collect()
        self.field.setText(text)
        self._search()
        self.show()
        self.raise_()
        self.field.setFocus()

    def _collect(self) -> list[Entry]:
        entries = [] if self._talk.blank else [*self._story_entries(), *self._views()]
        for command in COMMANDS.values():
            if "window" in command.contexts and command.id not in ("palette", "dismiss", "enter"):
                action = self._actions[command.id]
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
                words = action.text().replace("&", "").rstrip("…")
                entries.append(Entry("command", command.id, words, right=keys, more=command.text))
        return entries

    def _story_entries(self) -> list[Entry]:
        """Kept while story and languages are the same: of ten thousand events they take most of a second."""
        talk, words = self._talk, self.tr("Slide {number}")
        if self._kept is None or self._kept[:3] != (talk.story.revision, talk.look.language, words):
            found = story_entries(talk.story, talk.look.language, words)
            self._kept = (talk.story.revision, talk.look.language, words, found)
        return self._kept[3]

    def _views(self) -> list[Entry]:
        """Of the timeline: the author's and the user's own, which may be others by now."""
        from presenter.app.strip.views import BY_KEY, named_views

        language = self._talk.look.language
        return [
            Entry(
                "view",
                str(number),
                view.name,
                range_words(view.start, view.end, language),
                f"Ctrl {number + 1}" if number < BY_KEY else "",
            )
            for number, view in enumerate(named_views(self._talk))
        ]

    def _search(self) -> None:
        names: dict[Kind, str] = {
            "event": self.tr("Events"),
            "fact": self.tr("Numbers"),
            "slide": self.tr("Slides"),
            "view": self.tr("Views of the timeline"),
            "command": self.tr("Commands"),
        }
        rows: list[Row] = []
        for kind, found in search(self._entries, self.field.text()):
            rows += [names[kind], *found]
        self.list.show_rows(rows)
        self._none.setVisible(not rows)
        self._place()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(WIDTH, self.width() - 2 * SIDE)
        wanted = self.list.wanted_height() + 100 + (40 if self._none.isVisible() else 0)
        self._card.setGeometry((self.width() - width) // 2, TOP, width, min(wanted, self.height() - TOP - SIDE))

    def _clicked(self, _index: QModelIndex) -> None:
        self._go()

    def _go(self) -> None:
        entry = self.list.current()
        if entry is None:
            return
        self._close()
        if entry.kind == "event":
            self._talk.choose_event(entry.target)
        elif entry.kind == "fact":
            self._go_to_fact(entry.target)
        elif entry.kind == "slide":
            self._talk.go_to_number(int(entry.target))
        elif entry.kind == "view":
            self.view_chosen.emit(int(entry.target))
        else:
            self._actions[entry.target].trigger()

    def _go_to_fact(self, fact: str) -> None:
        number = fact_homes(self._talk.story).get(fact)
        if number is not None:
            self._talk.go(Cursor(number - 1, self._talk.story.slides[number - 1].last_step))
        self._talk.choose_fact(fact)

    def _close(self) -> None:
        self.hide()
        if self._back is not None:
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        keys = Qt.Key
        if key in (keys.Key_Down, keys.Key_Up):
            self.list.step(1 if key == keys.Key_Down else -1)
        elif key in (keys.Key_PageDown, keys.Key_PageUp):
            for _ in range(8):
                self.list.step(1 if key == keys.Key_PageDown else -1)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._go()
        elif key == keys.Key_Escape:
            self._close()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, 110))
