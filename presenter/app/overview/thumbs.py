"""Thumbnails of all slides, one made per turn of the event loop, those that are seen first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from presenter.app.frames import Frames
from presenter.app.look import Look
from presenter.core.deck import Cursor
from presenter.core.ink.book import Page

MOST_PIXELS = 24_000_000
"""Kept: about 100 MB, which a thousand thumbnails in a window take, or a hundred and fifty on a 4K stage."""


Key = tuple[Cursor, Look, int, int, int]
"""Where in the deck, how it looks, width and height, and the number of the page of ink."""


class Thumbs(QObject):
    """Pictures by slide (from 0), complete, in the state that is chosen on the slide.

    Signals:
        made: a slide's picture is there.
    """

    made = Signal(int)

    def __init__(self, frames: Frames, parent: QObject, ink: Callable[[], Mapping[str, Page]] = dict) -> None:
        """`ink` is what is drawn on the slides, by their ids."""
        super().__init__(parent)
        self._ink = ink
        self._frames, self._talk = frames, frames.talk
        self._kept: dict[Key, QPixmap] = {}
        self._pages: dict[int, Page] = {}
        """Kept alive: their numbers are in the keys."""
        self._wanted: list[tuple[int, QSize]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_one)
        self._talk.story_changed.connect(self._follow)
        frames.outdated.connect(self.forget)

    def forget(self) -> None:
        """Make all anew."""
        self._keep_only(frozenset())

    def _follow(self) -> None:
        self._keep_only(self._frames.stays)

    def _keep_only(self, slides: frozenset[int]) -> None:
        self._kept = {key: picture for key, picture in self._kept.items() if key[0].slide in slides}
        self._pages = {
            number: page for number, page in self._pages.items() if any(key[4] == number for key in self._kept)
        }
        self._wanted.clear()

    def find(self, slide: int, size: QSize) -> QPixmap | None:
        """The picture in device pixels, None when it is not made yet: then it will be."""
        found = self._kept.get(self._key(slide, size))
        if found is None and (slide, size) not in self._wanted:
            self._wanted.append((slide, size))
            self._timer.start()
        return found

    def wait_for_none(self) -> None:
        """Nothing is seen any more: what was wanted is not."""
        self._wanted.clear()

    def _key(self, slide: int, size: QSize) -> Key:
        talk = self._talk
        # A page that is drawn on is another tuple; the one that is kept with the picture keeps its number from others.
        return self._cursor(slide), talk.look, size.width(), size.height(), id(self._page(slide))

    def _page(self, slide: int) -> Page:
        slides = self._talk.story.slides
        return self._ink().get(slides[slide].id, ()) if slide < len(slides) else ()

    def _cursor(self, slide: int) -> Cursor:
        from presenter.core import deck

        return deck.end_of(self._talk.story, slide, self._talk.choices)

    def _make_one(self) -> None:
        if not self._wanted:
            return
        slide, size = self._wanted.pop(0)
        if slide < len(self._talk.story.slides) and self._key(slide, size) not in self._kept:
            self._bound(size)
            page = self._page(slide)
            self._pages[id(page)] = page
            self._kept[self._key(slide, size)] = self._frames.thumbnail(size, self._cursor(slide), page)
            self.made.emit(slide)
        if self._wanted:
            self._timer.start()

    def _bound(self, size: QSize) -> None:
        room = MOST_PIXELS - size.width() * size.height()
        taken = sum(picture.width() * picture.height() for picture in self._kept.values())
        while self._kept and taken > room:
            old = self._kept.pop(next(iter(self._kept)))
            taken -= old.width() * old.height()
