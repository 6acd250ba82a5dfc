"""The stretch of time that the strip shows: one object that header, lanes and minimap share and listen to."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

HOUR = 1 / 24
MARGIN = 0.02
"""Of the whole story's time, how much may be seen beyond its ends."""
CONTEXT = 0.3
"""Of a slide's stretch, how much is shown on either side."""
LEAST_SHARE = 0.45
"""A slide's stretch that takes less of the view than this is framed anew."""
SHORTEST_FRAME = 1 / 12
"""Of the whole story's time, how much a framed view shows at the least."""
GLIDE_MS = 300
FLING_MS = 2000
"""What is thrown lies still after this time; most of its way is done in a fifth of it."""
DECAY = 10 * math.log(2)
"""At its start, Qt's OutExpo runs this many times faster than on average."""


class StripView(QObject):
    """`start` and `end` in days (see core.dates.Instant.days), always within reach of the story.

    Signals:
        changed: the stretch is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.whole = (0.0, 1.0)
        self.start, self.end = self.whole
        self.glides = True
        """Whether moves that the user did not make by hand take a moment."""
        self.calm: Callable[[], bool] = lambda: False
        """Whether the user wants less motion; asked when a move is due."""
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._glided)
        self._from, self._to = self.whole, self.whole

    @property
    def span(self) -> float:
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The day in the middle of what is seen."""
        return (self.start + self.end) / 2

    def holds(self, days: float) -> bool:
        """Whether a day is inside."""
        return self.start < days < self.end

    @property
    def limits(self) -> tuple[float, float]:
        """How far the view reaches."""
        first, last = self.whole
        margin = (last - first) * MARGIN
        return first - margin, last + margin

    @property
    def shortest(self) -> float:
        """The closest view: an hour, or what floats can still tell apart in deep time."""
        return max(HOUR, max(abs(self.whole[0]), abs(self.whole[1])) * 1e-10)

    def set_whole(self, period: tuple[float, float]) -> None:
        """Another story: all of it is shown."""
        self.whole = period
        self.stop()
        self._show(*period)

    def show(self, start: float, end: float) -> None:
        """Show a stretch, moved and cut to what can be shown."""
        self.stop()
        self._show(start, end)

    def zoom(self, factor: float, about: float) -> None:
        """Closer for factors above 1; the day `about` stays where it is."""
        low, high = self.limits
        span = min(max(self.span / factor, self.shortest), high - low)
        share = (about - self.start) / self.span
        self.show(about - span * share, about + span * (1 - share))

    def pan(self, days: float) -> None:
        """Later by so many days, as far as the story goes."""
        self.show(self.start + days, self.end + days)

    def fit(self) -> None:
        """Glide to the whole story."""
        self.glide(*self.whole)

    def frame(self, period: tuple[float, float]) -> None:
        """Show a slide's stretch with what is around it; a view that shows it well already stays."""
        first, last = period
        if self.start <= first and last <= self.end and last - first >= LEAST_SHARE * self.span:
            return
        whole = self.whole[1] - self.whole[0]
        span = min(max((last - first) * (1 + 2 * CONTEXT), whole * SHORTEST_FRAME, self.shortest), whole)
        middle = (first + last) / 2
        start = min(max(middle - span / 2, self.whole[0]), self.whole[1] - span)
        self.glide(start, start + span)

    def reveal(self, start: float, end: float) -> None:
        """Move just so far that a stretch is in view, if it is not."""
        if end > self.start and start < self.end:
            return
        shift = (start + end) / 2 - (self.start + self.end) / 2
        self.glide(self.start + shift, self.end + shift)

    def glide(self, start: float, end: float) -> None:
        """Move there in a moment, or at once where nothing glides."""
        start, end = self._cut(start, end)
        if (start, end) == (self.start, self.end):
            self.stop()
            return
        if not self.glides or self.calm():
            self.show(start, end)
            return
        self._run((start, end), GLIDE_MS, QEasingCurve.Type.OutCubic)

    def fling(self, days_per_ms: float) -> None:
        """Go on at a hand's speed, ever slower, to the end of the story at most; not where nothing glides."""
        days = days_per_ms * FLING_MS / DECAY
        start, end = self._cut(self.start + days, self.end + days)
        if not days or (start, end) == (self.start, self.end) or not self.glides or self.calm():
            return
        # On a shorter way it is as fast at its start, so it takes less time.
        self._run((start, end), round(FLING_MS * (start - self.start) / days), QEasingCurve.Type.OutExpo)

    @property
    def moving(self) -> bool:
        """Whether it glides or was thrown."""
        return self._glide.state() is QVariantAnimation.State.Running

    def stop(self) -> None:
        """End a glide where it is."""
        self._glide.stop()

    def _run(self, to: tuple[float, float], ms: int, easing: QEasingCurve.Type) -> None:
        self._glide.stop()
        self._from, self._to = (self.start, self.end), to
        self._glide.setDuration(max(1, ms))
        self._glide.setEasingCurve(easing)
        self._glide.start()

    # -- the zoom slider -------------------------------------------------------------------------

    @property
    def level(self) -> float:
        """How close the view is, from 0 (all) to 1."""
        widest = self.limits[1] - self.limits[0]
        reach = math.log(widest / self._closest_level)
        return min(max(math.log(widest / self.span) / reach, 0.0), 1.0) if reach > 0 else 0.0

    def set_level(self, level: float) -> None:
        """Zoom about the middle."""
        widest = self.limits[1] - self.limits[0]
        span = widest * (self._closest_level / widest) ** level
        self.zoom(self.span / span, (self.start + self.end) / 2)

    @property
    def _closest_level(self) -> float:
        """The slider ends where a thousandth of the story fills the view; the wheel goes on."""
        return max((self.whole[1] - self.whole[0]) / 1000, self.shortest)

    # ----------------------------------------------------------------------------------------------

    def _cut(self, start: float, end: float) -> tuple[float, float]:
        low, high = self.limits
        span = min(max(end - start, self.shortest), high - low)
        start = min(max(start, low), high - span)
        return start, start + span

    def _show(self, start: float, end: float) -> None:
        start, end = self._cut(start, end)
        if (start, end) != (self.start, self.end):
            self.start, self.end = start, end
            self.changed.emit()

    def _glided(self, share: float) -> None:
        """Ends move together; a change of length goes by equal ratios, so that zooming feels even."""
        (start, end), (to_start, to_end) = self._from, self._to
        span = (end - start) ** (1 - share) * (to_end - to_start) ** share
        middle = (start + end) / 2 * (1 - share) + (to_start + to_end) / 2 * share
        if share >= 1:
            self._show(to_start, to_end)
        else:
            self._show(middle - span / 2, middle + span / 2)
