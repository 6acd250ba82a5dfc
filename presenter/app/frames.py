"""Frames and their pictures, composed once: a bounded cache that prepares the neighbours while idle."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from presenter.app.talk import Look, Talk
from presenter.core import deck
from presenter.core.among import staying
from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor
from presenter.core.theme import Theme
from presenter.scene.measure import QtMeasure
from presenter.scene.paint import PictureLoader
from presenter.scene.render import draw_frame, picture_loader

if TYPE_CHECKING:
    from presenter.core.compose.sheet import ChartView
    from presenter.core.ink.book import Page

MOST_FRAMES = 96
MOST_PIXELS = 40_000_000
"""Pictures kept: about 160 MB at the most, which nine slides at 4K or forty at 1080p take."""


WAIT_MS = 25
"""From a paint to the neighbours: other stages that show the same step are asked to paint a few milliseconds later."""

FrameKey = tuple[Cursor, str, bool]
"""Frames are the same in every theme."""
PictureKey = tuple[Cursor, Look, int, int]


class Frames(QObject):
    """What the talk shows, as frames and as pictures in device pixels.

    Signals:
        outdated: all pictures are made anew: an adopted frame was not what the story says, or a file beside it is another.
        released: pictures that nobody waits for, neighbours and thumbnails, may be made from now on.
        faulted: a slide could not be drawn, or all are looked at anew.
    """

    outdated = Signal()
    released = Signal()
    faulted = Signal()

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk)
        self._talk = talk
        self._measure = QtMeasure()
        self._frames: OrderedDict[FrameKey, Frame] = OrderedDict()
        self._pictures: OrderedDict[PictureKey, QPixmap] = OrderedDict()
        self._pixels = 0
        self._zoomed: tuple[object, Frame] | None = None
        self._loader: PictureLoader = picture_loader(talk.path.parent)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._prepare_one)
        self._wanted: list[tuple[Cursor, QSize]] = []
        self._adopted: tuple[FrameKey, Frame] | None = None
        self.faults: dict[Cursor, str] = {}
        """Why slides cannot be drawn; something stands in their place."""
        self.held = False
        """While the window is built, no picture is made but the stage's own."""
        self._story, self._folder = talk.story, talk.path.parent
        self.stays: frozenset[int] = frozenset()
        """Slides (from 0) that look in this version of the story as they did in the one before."""
        talk.story_changed.connect(self._follow)
        # What was wanted before a move must not keep it waiting: the next paint asks anew.
        talk.cursor_moved.connect(self._idle.stop)

    @property
    def talk(self) -> Talk:
        """Whose frames these are."""
        return self._talk

    @property
    def measure(self) -> QtMeasure:
        """Measures the texts of frames."""
        return self._measure

    @property
    def pictures(self) -> PictureLoader:
        """Loads the pictures that slides show."""
        return self._loader

    def forget(self) -> None:
        """Drop everything."""
        self._keep_only(frozenset())

    def repaint(self) -> None:
        """Paint all pictures anew: a file beside the story that slides show was saved."""
        self._pictures.clear()
        self._pixels = 0
        self._loader = picture_loader(self._talk.path.parent)
        self.outdated.emit()

    def _follow(self) -> None:
        """Another version of the story, of which most slides may stay, or another story."""
        story, folder = self._talk.story, self._talk.path.parent
        self._keep_only(staying(self._story, story) if folder == self._folder else frozenset())
        self._story, self._folder = story, folder

    def _keep_only(self, slides: frozenset[int]) -> None:
        self.stays = slides
        self._frames = OrderedDict((key, frame) for key, frame in self._frames.items() if key[0].slide in slides)
        self._pictures = OrderedDict((key, made) for key, made in self._pictures.items() if key[0].slide in slides)
        self._pixels = sum(picture.width() * picture.height() for picture in self._pictures.values())
        self._zoomed = None
        self._wanted.clear()
        faults = {cursor: fault for cursor, fault in self.faults.items() if cursor.slide in slides}
        if faults != self.faults:
            self.faults = faults
            self.faulted.emit()
        self._loader = picture_loader(self._talk.path.parent)

    def whole_frame(self) -> Frame:
        """The talk's frame with every chart at its own ranges."""
        talk = self._talk
        return self._kept((talk.cursor, talk.look.language, talk.look.after))

    def frame(self, cursor: Cursor | None = None) -> Frame:
        """The frame of a cursor, of the talk's own when missing; its chart views count for the latter."""
        talk = self._talk
        if (cursor is None or cursor == talk.cursor) and talk.views:
            return self._zoomed_frame()
        return self._kept((cursor or talk.cursor, talk.look.language, talk.look.after))

    def _kept(self, key: FrameKey) -> Frame:
        found = self._frames.get(key)
        if found is None:
            found = self._compose(key[0], {})
            self._frames[key] = found
            if len(self._frames) > MOST_FRAMES:
                self._frames.popitem(last=False)
        else:
            self._frames.move_to_end(key)
        return found

    def _zoomed_frame(self) -> Frame:
        """The frame with zoomed charts; the last one is kept, for hovering asks often."""
        talk = self._talk
        key = (talk.cursor, talk.look.language, talk.look.after, tuple(sorted(talk.views.items())))
        if self._zoomed is None or self._zoomed[0] != key:
            self._zoomed = (key, self._compose(talk.cursor, talk.views))
        return self._zoomed[1]

    def _compose(self, cursor: Cursor, views: Mapping[str, ChartView]) -> Frame:
        """A slide that cannot be drawn, in a story with errors, says so in its place; the log says why."""
        from presenter.core.compose.compose import compose  # a start with a kept frame composes nothing at first

        talk = self._talk
        look = talk.look
        try:
            return compose(talk.story, cursor, look.language, self._measure, after=look.after, views=views)
        except Exception as fault:
            logging.getLogger(__name__).exception("slide %d cannot be drawn", cursor.slide + 1)
            self._note_fault(cursor, fault)
            return self._stand_in(cursor)

    def _stand_in(self, cursor: Cursor) -> Frame:
        from presenter.core.compose.empty import draw_empty
        from presenter.core.compose.sheet import Sheet

        story, language = self._talk.story, self._talk.look.language
        sheet = Sheet(story, deck.shown_slide(story, cursor), cursor.step, language, self._measure)
        draw_empty(sheet)
        return sheet.frame()

    def _note_fault(self, cursor: Cursor, fault: Exception) -> None:
        if cursor not in self.faults:
            self.faults[cursor] = f"{type(fault).__name__}: {fault}"[:300]
            self.faulted.emit()

    def picture(self, size: QSize, cursor: Cursor | None = None) -> QPixmap:
        """The painted frame in device pixels, charts at their own ranges: zoomed ones are painted above it."""
        talk = self._talk
        cursor = cursor or talk.cursor
        key = (cursor, talk.look, size.width(), size.height())
        found = self._pictures.get(key)
        if found is None:
            frame = self._kept((cursor, talk.look.language, talk.look.after))
            try:
                image = draw_frame(frame, talk.look.theme, size, self._loader)
            except MemoryError:
                raise
            except Exception as fault:
                logging.getLogger(__name__).exception("slide %d cannot be painted", cursor.slide + 1)
                self._note_fault(cursor, fault)
                # What asks for the frame must not show more of it than was painted.
                frame = self._frames[cursor, talk.look.language, talk.look.after] = self._stand_in(cursor)
                image = draw_frame(frame, talk.look.theme, size, self._loader)
            found = QPixmap.fromImage(image)
            self._keep(key, found)
        else:
            self._pictures.move_to_end(key)
        return found

    def adopt(self, frame: Frame, theme: Theme, image: QImage) -> None:
        """Take over a picture of the talk's frame; a frame of an earlier launch is looked at again on `release`."""
        talk = self._talk
        if talk.blank or theme != talk.look.theme or frame.slide != talk.slide.id:
            return
        key = (talk.cursor, talk.look.language, talk.look.after)
        if key not in self._frames:
            self._adopted = (key, frame)
        elif self._frames[key] is not frame:
            return
        self._frames[key] = frame
        self._keep((talk.cursor, talk.look, image.width(), image.height()), QPixmap.fromImage(image))

    def _look_again(self) -> None:
        """A picture or table beside the story may have changed since."""
        adopted, self._adopted = self._adopted, None
        if adopted is None:
            return
        key, frame = adopted
        if self._frames.get(key) is frame and self._compose(key[0], {}) != frame:
            self.forget()
            self.outdated.emit()

    def thumbnail(self, size: QSize, cursor: Cursor, ink: Page = ()) -> QPixmap:
        """A small picture with its ink, painted at twice its size and scaled down smoothly; the caller keeps it."""
        talk = self._talk
        key = (cursor, talk.look.language, talk.look.after)
        # A thumbnail must not push the frames near the cursor out of the cache.
        frame = self._frames.get(key) or self._compose(cursor, {})
        image = draw_frame(frame, talk.look.theme, size * 2, self._loader)
        if ink:
            from presenter.core.ink.ground import ground_of
            from presenter.scene.strokes import paint_ink

            painter = QPainter(image)
            painter.scale(image.width() / 1920, image.height() / 1080)
            paint_ink(painter, ink, ground_of(frame, {}), talk.look.theme)
            painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        return QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))

    def prepare(self, size: QSize) -> None:
        """Make the neighbours' pictures while nothing else happens: the next step first."""
        story, cursor = self._talk.story, self._talk.cursor
        choices = self._talk.choices
        moves, skipped = (deck.forward, deck.back, deck.next_slide), self._talk.skipped
        near = [move(story, cursor, choices, skipped) for move in moves]
        # The first switch, which a key turns, is ready too.
        near.append(deck.turned(story, cursor, 0))
        new = [(neighbour, size) for neighbour in dict.fromkeys(near) if neighbour != cursor]
        # The console's stage asks as well as the audience's: what others wait for stays wanted, the largest first.
        others = [(neighbour, other) for neighbour, other in self._wanted if other != size and neighbour in near]
        self._wanted = sorted(others + new, key=lambda wanted: -wanted[1].width())
        if not self.held:
            self._idle.start(WAIT_MS)

    def release(self) -> None:
        """The window is complete: make what was asked for meanwhile."""
        self.held = False
        self._look_again()
        self._idle.start()
        self.released.emit()

    def _prepare_one(self) -> None:
        if self._wanted:
            cursor, size = self._wanted.pop(0)
            self.picture(size, cursor)
            self._idle.start(0)

    def _keep(self, key: PictureKey, picture: QPixmap) -> None:
        self._pictures[key] = picture
        self._pixels += picture.width() * picture.height()
        while self._pixels > MOST_PIXELS and len(self._pictures) > 1:
            _, old = self._pictures.popitem(last=False)
            self._pixels -= old.width() * old.height()
