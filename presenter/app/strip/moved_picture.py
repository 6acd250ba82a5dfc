"""A view on the move, panned or zoomed: laid out once with more of the time at either side, then painted as it moves by.

See `moving_frame` for what a frame is. As soon as the view lies still it is laid out for exactly what is seen. Where the
axis is torn each frame is laid out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from presenter.app.strip.magnified import Magnified
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.app.strip.view import StripView
from presenter.core.story import Story
from presenter.core.timeline.layout import SAME
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.app.strip.moving_frame import MovingFrame

STILL_MS = 120
"""A view that has not moved for this long lies still."""
SHARE, SHARE_AWAY = 0.25, 0.4
"""How much of the view's width is laid out beside it at either side, if there is any; more while it moves away."""
FAR_ZOOM, FAR_WAY = 1.3, 0.4
"""Steps of one frame that are laid out for what is seen: zooms from this on, ways of more than this share of the width."""
MOST_KEPT = 4
"""Pictures kept while a view moves: who zooms in and out comes by again."""

LayOut = Callable[[float, float, float, Picture], Picture]


class MovedPicture(QObject):
    """Paints moved views of one thing; `stop` when it is another thing.

    `lay_out(start, end, beside, former)` makes a picture of a stretch of days that is twice `beside` wider than the view;
    labels that `former` has stay in their places.

    Signals:
        settled: the view lies still, and is to be painted as it is.
    """

    settled = Signal()

    def __init__(self, lay_out: LayOut, view: StripView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lay_out, self._view = lay_out, view
        self._moves = 0
        self._last: TimeScale | None = None
        self._frames: list[MovingFrame] = []
        """The one painted last comes first."""
        self._seen: Picture | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self.settle)

    @property
    def is_moving(self) -> bool:
        """Whether what is shown is a picture that was moved."""
        return bool(self._frames)

    @property
    def frame(self) -> MovingFrame | None:
        """What was painted last, while it moves."""
        return self._frames[0] if self._frames else None

    @property
    def seen(self) -> Picture | None:
        """What is or was shown on the move, until a view was painted as it was laid out: its labels stay where they are."""
        return self._frames[0].wide if self._frames else self._seen

    def stop(self) -> None:
        """The next view is laid out."""
        self._moves, self._frames, self._last, self._seen = 0, [], None, None
        self._still.stop()

    def saw(self, scale: TimeScale) -> None:
        """A view was painted as it was laid out."""
        if not self.is_moving:
            self._last, self._seen = scale, None

    def settle(self) -> None:
        """Lie still now."""
        was_moving, last, seen = self.is_moving, self._last, self.seen
        self.stop()
        self._last, self._seen = last, seen
        if was_moving:
            self.settled.emit()

    def paint(
        self, painter: QPainter, canvas: Magnified, arranger: Arranger, former: Picture, scale: TimeScale, story: Story,
        style: StripStyle, chosen: int | None,
    ) -> bool:  # fmt: skip
        """Paint the view of a scale; False if it has to be laid out. The painter's pixels are the widget's.

        `former` was laid out last.
        """
        last, self._last = self._last, scale
        if not _is_moved(former.scale, scale):
            self.stop()
            self._last = scale
            return False
        if last is not None and scale != last:
            self._moves += 1
            self._still.start()
        # A single step is not a move: most are not followed by another.
        if self._moves < 2:
            return False
        frame = next((frame for frame in self._frames if frame.reaches(scale)), None)
        if frame is None and last is not None and _is_far(last, scale):
            return False  # a flight: what is laid out for more than this would serve no other frame
        if frame is None:
            away = last is not None and scale.per_day < last.per_day * (1 - SAME)
            frame = self._made(canvas, arranger, former, scale, story, style, chosen, SHARE_AWAY if away else SHARE)
            if frame is None:
                return False
        if frame is not self.frame:
            self._frames = [frame, *(one for one in self._frames if one is not frame)][:MOST_KEPT]
        frame.paint(painter, scale, canvas)
        return True

    def _made(
        self, canvas: Magnified, arranger: Arranger, former: Picture, scale: TimeScale, story: Story, style: StripStyle,
        chosen: int | None, share: float,
    ) -> MovingFrame | None:  # fmt: skip
        """The view laid out with what is beside it; None where time is torn there."""
        from presenter.app.strip.moving_frame import MovingFrame  # once something moves

        more = share * (scale.x1 - scale.x0)
        low, high = self._view.limits
        # No farther than the view may go: labels then stand where they are seen as a whole.
        start, end = max(scale.days(scale.x0 - more), low), min(scale.days(scale.x1 + more), high)
        start, end = min(start, scale.start), max(end, scale.end)
        beside = (scale.start - start + end - scale.end) * scale.per_day / 2
        before = self._frames[0].wide if self._frames else former
        wide = self._lay_out(start, end, beside, before)
        if not wide.scale.is_linear or abs(wide.scale.per_day - scale.per_day) > SAME * scale.per_day:
            return None
        return MovingFrame(wide, former, arranger, story, style, canvas, scale, chosen)


def _is_far(before: TimeScale, scale: TimeScale) -> bool:
    """Whether a step is so large that the next one leads out of what is laid out for this one."""
    zoom = scale.per_day / before.per_day
    way = abs(scale.start + scale.end - before.start - before.end) / 2 * scale.per_day
    return not 1 / FAR_ZOOM < zoom < FAR_ZOOM or way > FAR_WAY * (scale.x1 - scale.x0)


def _is_moved(before: TimeScale, scale: TimeScale) -> bool:
    """Whether a view is of what another is of, on an axis that is nowhere torn."""
    return before.x0 == scale.x0 and before.x1 == scale.x1 and before.is_linear and scale.is_linear
