"""The command palette over the window: type, choose with the arrows, Enter goes there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from presenter.app.actions import Actions
from presenter.app.app_words import TRANSLATIONS
from presenter.app.chrome import Chrome
from presenter.app.glyphs import glyph
from presenter.app.palette.entries import fact_homes, source_homes, story_entries
from presenter.app.palette.entry import Entry, Kind
from presenter.app.palette.finding import search
from presenter.app.palette.rows import PaletteList, Row
from presenter.app.palette.window_entries import command_entries, problem_entries, recent_entries, template_entries
from presenter.app.recent import recent_stories
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.core.timeline.range_words import range_words

WIDTH, TOP, SIDE = 720, 70, 24
MOST_USED = 24
_USED = "palette-used"


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
        source_chosen: the slide that rests on a source is on stage.
        problem_chosen: a problem, by its place among all.
        story_chosen: the path of a story. template_chosen: the id of a template.
        elsewhere: the id of a command that the window has not.
    """

    view_chosen = Signal(int)
    source_chosen = Signal()
    problem_chosen = Signal(int)
    story_chosen = Signal(str)
    template_chosen = Signal(str)
    elsewhere = Signal(str)

    def __init__(self, talk: Talk, actions: Actions, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._talk, self._actions, self._window, self._settings = talk, actions, window, settings
        self._chinese: QTranslator | None = None
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
        self._hint.setText(self.tr("> commands   # numbers   @ events   ! problems"))
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
        entries += problem_entries(self._talk.problems)
        entries += command_entries(self._in_chinese)
        entries += recent_entries(recent_stories(self._settings))
        return entries + template_entries()

    def _in_chinese(self, text: str) -> str:
        """A command's words in Chinese, whatever language the window has."""
        if self._chinese is None:
            self._chinese = QTranslator(self)
            self._chinese.load("storyline_zh", str(TRANSLATIONS))
        return self._chinese.translate("Commands", text) or ""

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
            "used": self.tr("Used lately"),
            "event": self.tr("Events"),
            "fact": self.tr("Numbers"),
            "slide": self.tr("Slides"),
            "source": self.tr("Sources"),
            "problem": self.tr("Problems"),
            "view": self.tr("Views of the timeline"),
            "command": self.tr("Commands"),
            "story": self.tr("Recent stories"),
            "template": self.tr("New from a template"),
        }
        rows: list[Row] = []
        for kind, found in search(self._entries, self.field.text(), self._used()):
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
        self._note(entry)
        go: dict[Kind, Callable[[str], object]] = {
            "event": self._talk.choose_event,
            "fact": self._go_to_fact,
            "slide": lambda number: self._talk.go_to_number(int(number)),
            "source": self._go_to_source,
            "problem": lambda number: self.problem_chosen.emit(int(number)),
            "view": lambda number: self.view_chosen.emit(int(number)),
            "command": self._run,
            "story": self.story_chosen.emit,
            "template": self.template_chosen.emit,
        }
        go[entry.kind](entry.target)

    def _run(self, command: str) -> None:
        if command in self._actions:
            self._actions[command].trigger()
        else:
            self.elsewhere.emit(command)

    def _used(self) -> list[tuple[str, str]]:
        """Kind and target of what was chosen lately, the last first."""
        pairs = (line.partition("\t") for line in self._settings.text(_USED).split("\n") if line)
        return [(kind, target) for kind, _, target in pairs]

    def _note(self, entry: Entry) -> None:
        """Chosen now. A problem or a view is known by a number that means another one tomorrow."""
        if entry.kind in ("problem", "view") or "\n" in entry.target:
            return
        used = [entry.key, *(key for key in self._used() if key != entry.key)][:MOST_USED]
        self._settings.keep(_USED, "\n".join("\t".join(key) for key in used))

    def _go_to_source(self, source: str) -> None:
        number = source_homes(self._talk.story).get(source)
        if number is not None:
            self._talk.go_to_number(number)
        self.source_chosen.emit()

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
