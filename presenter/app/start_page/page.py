"""The start page over a window's panels: recent stories at the left, templates at the right, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from presenter.app.actions import native
from presenter.app.chrome import Chrome
from presenter.app.commands import COMMANDS
from presenter.app.recent import forget, pin, recent_stories
from presenter.app.settings import Settings
from presenter.app.start_page.looks import StoryLooks
from presenter.app.start_page.stories import PICTURE, StoryList
from presenter.app.start_page.templates import TemplateCards
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import families

WIDEST, SIDE, ROOMY = 1480, 32, 700
NARROW = 1100
"""Below this width the templates have a larger share, so that their words have room."""
"""Pixels: of what stands on the page, at its sides, and the height from which there is room around it."""


class StartPage(QWidget):
    """Covers `over` while there is no story, or when it is asked for.

    Signals:
        opened: a story; an empty path asks for the file dialog.
        begun: the id of a template to begin from.
    """

    opened = Signal(object)
    begun = Signal(str)

    def __init__(self, settings: Settings, over: QWidget, back: QWidget, may_leave: Callable[[], bool]) -> None:
        """`back` gets the keys when the page closes; it closes by itself only if it `may_leave`."""
        super().__init__(over)
        self.setObjectName("start-page")
        self._settings, self._over, self._back, self._may_leave = settings, over, back, may_leave
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._title, self._recent_head, self._template_head = QLabel(), QLabel(), QLabel()
        self._foot, self._none, self._keys = QLabel(), QLabel(), QLabel()
        font = QFont()
        font.setFamilies(families("serif", "zh"))
        font.setPixelSize(28)
        font.setBold(True)
        self._title.setFont(font)
        for head in (self._recent_head, self._template_head):
            bold = head.font()
            bold.setBold(True)
            bold.setPixelSize(13)
            head.setFont(bold)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        for quiet in (self._foot, self._none, self._keys):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self._title, self._recent_head, self._template_head, self._foot, self._none, self._keys):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.stories = StoryList(StoryLooks(PICTURE * 2, self))
        self.stories.activated.connect(self._open_chosen)
        self.stories.installEventFilter(self)
        self.stories.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.stories.customContextMenuRequested.connect(self._menu)
        self.cards = TemplateCards()
        self.cards.activated.connect(self._begin)
        self.cards.installEventFilter(self)
        self.open_button, self.example_button = QPushButton(), QPushButton()
        self.open_button.clicked.connect(lambda: self.opened.emit(Path()))
        self.example_button.clicked.connect(lambda: self.opened.emit(BUILT_IN_STORY))
        self._lay_out()
        self.setFocusProxy(self.stories)
        self.setTabOrder(self.stories, self.open_button)
        self.setTabOrder(self.open_button, self.example_button)
        self.setTabOrder(self.example_button, self.cards)
        over.installEventFilter(self)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._recent_head)
        left.addSpacing(8)
        left.addWidget(self._none)
        left.addWidget(self.stories, 1)
        left.addStretch(0)
        left.addSpacing(6)
        left.addWidget(self._keys)
        left.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.example_button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        for column in (left, right):
            column.setSpacing(0)
        right.addWidget(self._template_head)
        right.addSpacing(8)
        right.addWidget(self.cards, 1)
        self._page = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._columns.addLayout(left)
        self._columns.addLayout(right)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._title)
        whole.addSpacing(22)
        whole.addLayout(self._columns, 1)
        whole.addSpacing(12)
        whole.addWidget(self._foot)

    # -- coming and going ------------------------------------------------------------------------

    def enter(self) -> None:
        """Show it with what there is now."""
        self.renew()
        self._place()
        self.show()
        self.raise_()
        (self.stories if self.stories.rows.stories else self.cards).setFocus()

    def leave(self) -> bool:
        """Go, if there is something to go back to; whether it went."""
        if not self.isVisible() or not self._may_leave():
            return False
        self.hide()
        self._back.setFocus()
        return True

    def toggle(self) -> None:
        if not self.leave():
            self.enter()

    def renew(self) -> None:
        """The list as it is in the settings; files may have come and gone."""
        stories = recent_stories(self._settings)
        self.stories.show_stories(stories)
        self.stories.setVisible(bool(stories))
        self._keys.setVisible(bool(stories))
        self._none.setVisible(not stories)

    # -- doing -----------------------------------------------------------------------------------

    def _open_chosen(self, _index: QModelIndex | None = None) -> None:
        story = self.stories.story()
        if story is not None and not story.missing:
            self.opened.emit(story.path)
        else:
            self.renew()  # it is gone by now, or here again

    def _begin(self, _index: QModelIndex) -> None:
        self.begun.emit(self.cards.template().id)

    def pin_chosen(self) -> None:
        """Pin the chosen story, or let it go."""
        story = self.stories.story()
        if story is not None:
            pin(self._settings, story.path, on=not story.pinned)
            self.renew()
            paths = [other.path for other in self.stories.rows.stories]
            self.stories.setCurrentIndex(self.stories.rows.index(paths.index(story.path)))

    def remove_chosen(self) -> None:
        """Take the chosen story off the list; its file stays."""
        story = self.stories.story()
        if story is not None:
            forget(self._settings, story.path)
            self.renew()
            if not self.stories.rows.stories:
                self.cards.setFocus()

    def _menu(self, at: QPoint) -> None:
        story = self.stories.story()
        if story is None or not self.stories.indexAt(at).isValid():
            return
        menu = QMenu(self)
        if not story.missing:
            menu.addAction(self.tr("Open"), self._open_chosen)
        menu.addAction(self.tr("Let it go") if story.pinned else self.tr("Pin"), self.pin_chosen)
        menu.addAction(self.tr("Take off the list"), self.remove_chosen)
        menu.popup(self.stories.viewport().mapToGlobal(at))

    # -- looks -----------------------------------------------------------------------------------

    def set_colours(self, colours: Chrome) -> None:
        self.stories.set_colours(colours)
        self.cards.set_colours(colours)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Begin with a story"))
        self._recent_head.setText(self.tr("Recent stories"))
        self._template_head.setText(self.tr("New from a template"))
        self._foot.setText(self.tr("Or drop a story.yaml, or the folder it lies in, anywhere on this window."))
        self._none.setText(self.tr("The stories that you open will be listed here."))
        keys = self.tr("Enter opens, {pin} pins, {remove} takes off the list")
        self._keys.setText(keys.format(pin=_key("start-pin"), remove=_key("start-remove")))
        self.open_button.setText(self.tr("Open…"))
        self.open_button.setToolTip(self.tr("Choose a storyboard from its folder") + f"  ({_key('open')})")
        self.example_button.setText(self.tr("The example"))
        self.example_button.setToolTip(self.tr("The story that comes with the program: try everything on it"))
        self.stories.setAccessibleName(self.tr("Recent stories"))
        self.stories.setToolTip(self.tr("Stories opened last; Enter opens the chosen one"))
        self.cards.setAccessibleName(self.tr("New from a template"))
        self.cards.setToolTip(self.tr("Templates; Enter asks for a title and a folder, and begins"))

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(WIDEST, self.width() - 2 * SIDE)
        above = 20 if self.height() < ROOMY else max(36, self.height() // 12)
        below = 16 if self.height() < ROOMY else 36
        share = 60 if width >= NARROW else 65
        self._columns.setStretch(0, 100 - share)
        self._columns.setStretch(1, share)
        right = round((width - 40) * share / 100)
        heads = sum(label.sizeHint().height() for label in (self._title, self._template_head, self._foot))
        wanted = heads + 22 + 8 + self.cards.wanted_height(right) + 12
        height = min(self.height() - above - below, max(wanted, 520))
        self._page.setGeometry((self.width() - width) // 2, above, width, height)

    def sizeHint(self) -> QSize:
        return self._over.size()

    # -- events ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched in (self.stories, self.cards) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._run_of(watched, event) is not None:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                run = self._run_of(watched, event)
                if run is not None:
                    run()
                    return True
        return super().eventFilter(watched, event)

    def _run_of(self, watched: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does on one of the lists that it would not do by itself."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            return self._open_chosen if watched is self.stories else lambda: self._begin(QModelIndex())
        name = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(key))).toString()
        if watched is self.stories:
            for command, run in (("start-pin", self.pin_chosen), ("start-remove", self.remove_chosen)):
                if name in (QKeySequence(known).toString() for known in COMMANDS[command].keys):
                    return run
        if watched is self.cards and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return lambda: self._step(1 if key == Qt.Key.Key_Right else -1)
        return None

    def _step(self, by: int) -> None:
        row = self.cards.currentIndex().row() + by
        if 0 <= row < self.cards.model().rowCount():
            self.cards.setCurrentIndex(self.cards.model().index(row, 0))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.renew()
        super().changeEvent(event)


def _key(command: str) -> str:
    """The command's first key; empty for none."""
    keys = COMMANDS[command].keys
    return native(keys[0]) if keys else ""
