"""Named views of one timeline, the author's before the user's own: kept, gone to, renamed and removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from presenter.app.strip.flags import AXIS
from presenter.app.strip.kept_views import KeptView, KeptViews
from presenter.app.strip.listening import announce
from presenter.core.timeline.range_words import range_words

if TYPE_CHECKING:
    from presenter.app.strip.canvas import StripCanvas
    from presenter.app.strip.filtering import Filtering
    from presenter.app.talk import Talk

BY_KEY = 9
"""Ctrl+1 to Ctrl+9."""


class NamedView(Struct, frozen=True):
    """A view to go to; `kept` is its number among the user's own, None for the author's."""

    name: str
    start: float
    end: float
    kept: int | None = None
    view: KeptView | None = None


class Views(QObject):
    """Signals:
    told: something to say to the user, in the app's words.
    """

    told = Signal(str)

    def __init__(self, talk: Talk, canvas: StripCanvas, filtering: Filtering) -> None:
        super().__init__(canvas)
        self._talk, self._canvas, self._filtering = talk, canvas, filtering
        canvas.keys.runs |= {"keep-view": self.keep, "views": self.open}
        canvas.keys.runs |= {f"view-{number}": partial(self.go, number - 1) for number in range(1, BY_KEY + 1)}
        self.follow()

    @property
    def store(self) -> KeptViews:
        """Of the story that is shown."""
        return KeptViews(self._talk.path)

    def all(self) -> list[NamedView]:
        """The author's in the language of the slides, then the user's own."""
        return named_views(self._talk)

    def follow(self) -> None:
        """Keys of views that are not there are left to the window."""
        count = 0 if self._talk.blank else len(self.all())
        self._canvas.keys.idle = frozenset(f"view-{number}" for number in range(count + 1, BY_KEY + 1))

    # -- doing -----------------------------------------------------------------------------------

    def go(self, number: int) -> None:
        """To one of `all`: its time in a moment, its filters at once."""
        views = self.all()
        if not 0 <= number < len(views):
            return
        found = views[number]
        if found.view is not None:
            self._filtering.set_left_out(found.view.left_out)
        self._canvas.view.glide(found.start, found.end)
        announce(self._canvas, found.name)

    def keep(self) -> None:
        """The present stretch and filters, named by the stretch; another name can be given later."""
        view = self._canvas.view
        start, end = max(view.start, view.whole[0]), min(view.end, view.whole[1])
        name = range_words(start, end, self._talk.look.language)
        taken = {one.name for one in self.all()}
        number, unique = 2, name
        while unique in taken:
            number, unique = number + 1, f"{name} ({number})"
        store = self.store
        if store.keep(KeptView(unique, start, end, self._filtering.left_out)):
            self._tell(self.tr("View kept: {name}").format(name=unique))
        else:
            self._tell(self.tr("The views cannot be kept: {reason}").format(reason=store.fault or "> 60"))
        self.follow()

    def rename(self, number: int, name: str) -> None:
        """One of the user's own."""
        self.store.rename(number, name)

    def remove(self, number: int) -> None:
        """One of the user's own."""
        self.store.remove(number)
        self.follow()

    def _tell(self, words: str) -> None:
        self.told.emit(words)
        announce(self._canvas, words)

    # -- menu ------------------------------------------------------------------------------------

    def menu(self, parent: QWidget) -> QMenu:
        """To go to one, to keep the present one, and to rename and remove the user's own."""
        menu = QMenu(parent)
        store = self.store
        views = self.all()
        for number, view in enumerate(views):
            key = f"\tCtrl+{number + 1}" if number < BY_KEY else ""
            menu.addAction(_plain(view.name) + key).triggered.connect(_called(partial(self.go, number)))
        if not views:
            menu.addAction(self.tr("No views yet")).setEnabled(False)
        store.views()
        if store.fault:
            said = self.tr("The views of this story cannot be read: {reason}").format(reason=store.fault)
            menu.addAction(_plain(said)).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Keep this view") + "\tCtrl+D").triggered.connect(_called(self.keep))
        own = [view for view in views if view.kept is not None]
        for words, run in ((self.tr("Rename"), partial(self._ask_name, parent)), (self.tr("Remove"), self.remove)):
            below = menu.addMenu(words)
            below.setEnabled(bool(own))
            for view in own:
                below.addAction(_plain(view.name)).triggered.connect(_called(partial(run, view.kept or 0)))
        return menu

    def open(self, place: QPoint | None = None) -> None:
        """The menu, at a place on the screen; on the timeline's upper left where none is said."""
        if self._talk.blank:
            return
        canvas = self._canvas
        corner = QPointF(canvas.picture.gutter, AXIS) * canvas.magnification
        menu = self.menu(canvas)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place or canvas.mapToGlobal(corner).toPoint())

    def _ask_name(self, parent: QWidget, number: int) -> None:
        dialog = QInputDialog(parent)
        dialog.setWindowTitle(self.tr("Rename a view"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(self.store.views()[number].name)
        dialog.textValueSelected.connect(partial(self.rename, number))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def named_views(talk: Talk) -> list[NamedView]:
    """The author's in the language of the slides, then the user's own."""
    story, language = talk.story, talk.look.language
    authored = [NamedView(story.plain_text(view.title, language), view.start, view.end) for view in story.views]
    kept = KeptViews(talk.path).views()
    return authored + [NamedView(one.name, one.start, one.end, number, one) for number, one in enumerate(kept)]


def _called(run: Callable[[], None]) -> Callable[..., None]:
    def call(*_: object) -> None:
        run()

    return call


def _plain(text: str) -> str:
    """No accelerator: an & is a sign of the name."""
    return text.replace("&", "&&").replace("\t", " ")
