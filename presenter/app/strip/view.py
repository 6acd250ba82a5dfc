"""The stretch of time that the strip shows: one object that header, lanes and minimap share and listen to."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from presenter.core.timeline.framing import framed
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import Stretches

CLOSEST = 10 / 86_400_000
"""The closest view: ten milliseconds."""
GRAIN = 3e-12
"""Of the days since year 1, what a view shows at the least: so many steps of a float that nothing jitters on the widest screen: 0.2 s today."""
MARGIN = 0.02
"""Of the whole story's time, how much may be seen beyond its ends."""
LEAST_SHARE = 0.45
"""A slide's stretch that takes less of the view than this is framed anew."""
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
        self.tears: Stretches = ()
        """Empty time that is torn out of the axis. Distances are in open days then (see core.timeline.tears)."""
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
        """Days shown; a tear counts as many as have room in it."""
        return self.scale.span

    @property
    def scale(self) -> TimeScale:
        """The view on a stretch from 0 to 1."""
        return TimeScale(self.start, self.end, 0.0, 1.0, self.tears)

    @property
    def middle(self) -> float:
        """The day in the middle of what is seen."""
        return self.scale.days(0.5)

    @property
    def whole_scale(self) -> TimeScale:
        """The whole story from 0 to 1."""
        return TimeScale(*self.whole, 0.0, 1.0, self.tears)

    @property
    def widest(self) -> float:
        """Days shown at the most."""
        return TimeScale(*self.limits, 0.0, 1.0, self.tears).span

    def holds(self, days: float) -> bool:
        """Whether a day is inside."""
        return self.start < days < self.end

    @property
    def limits(self) -> tuple[float, float]:
        """How far the view reaches."""
        first, last = self.whole
        margin = self.whole_scale.span * MARGIN
        return first - margin, last + margin

    @property
    def shortest(self) -> float:
        """The closest view here: some milliseconds, or what floats can still tell apart in deep time."""
        return max(CLOSEST, max(abs(self.start), abs(self.end)) * GRAIN)

    def set_whole(self, period: tuple[float, float], tears: Stretches = ()) -> None:
        """Another story: all of it is shown."""
        self.whole, self.tears = period, tears
        self.stop()
        self._show(*period)

    def set_axis(self, period: tuple[float, float], tears: Stretches) -> None:
        """The same story on another axis: the middle stays there, the view is as close as it was; one of all shows all."""
        level, middle, all_ = self.level, self.middle, (self.start, self.end) == self.whole
        self.stop()
        self.whole, self.tears = period, tears
        whole = self.whole_scale
        # What lay in a tear's time is not looked for in the tear.
        middle = whole.days(whole.beside_tears(whole.x(middle)))
        span = self.widest * (self._closest_level / self.widest) ** level
        if not self._show(*(period if all_ else self._around(middle, 0.5, span))):
            self.changed.emit()

    def show(self, start: float, end: float) -> None:
        """Show a stretch, moved and cut to what can be shown."""
        self.stop()
        self._show(start, end)

    def zoom(self, factor: float, about: float) -> None:
        """Closer for factors above 1; the day `about` stays where it is."""
        scale = self.scale
        span = min(max(scale.span / factor, CLOSEST, abs(about) * GRAIN), self.widest)
        self.show(*self._around(about, scale.x(about), span))

    def pan(self, days: float) -> None:
        """Later by so many days, as far as the story goes."""
        self.show(*self.moved((self.start, self.end), days))

    def moved(self, view: tuple[float, float], days: float) -> tuple[float, float]:
        """A view so many days later."""
        scale = TimeScale(*view, 0.0, 1.0, self.tears).moved(days)
        return scale.start, scale.end

    def show_around(self, day: float) -> None:
        """As close as now, with a day in the middle."""
        self.show(*self._around(day, 0.5, self.span))

    def _around(self, day: float, share: float, span: float) -> tuple[float, float]:
        scale = self.scale.around(day, share, span)
        return scale.start, scale.end

    def fit(self) -> None:
        """Glide to the whole story."""
        self.glide(*self.whole)

    def frame(self, period: tuple[float, float]) -> None:
        """Show a slide's stretch with what is around it; a view that shows it well already stays."""
        first, last = period
        here = self.scale
        if self.start <= first and last <= self.end and here.x(last) - here.x(first) >= LEAST_SHARE:
            return
        self.glide(*framed(period, self.whole, self.tears, least=self.shortest))

    def enter(self, stretch: tuple[float, float] | None) -> bool:
        """Glide to a stretch in which more is seen; not where there is none, or nothing closer."""
        if stretch is None or self.span <= self.shortest * 1.01:
            return False
        self.glide(*stretch)
        return True

    def reveal(self, start: float, end: float) -> None:
        """Move just so far that a stretch is in view, if it is not."""
        if end > self.start and start < self.end:
            return
        self.glide(*self._around((start + end) / 2, 0.5, self.span))

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
        start, end = self._cut(*self.moved((self.start, self.end), days))
        if not days or (start, end) == (self.start, self.end) or not self.glides or self.calm():
            return
        # On a shorter way it is as fast at its start, so it takes less time.
        way = self.scale.open_time.length(self.start, start)
        self._run((start, end), round(FLING_MS * way / days), QEasingCurve.Type.OutExpo)

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
        widest = self.widest
        reach = math.log(widest / self._closest_level)
        return min(max(math.log(widest / self.span) / reach, 0.0), 1.0) if reach > 0 else 0.0

    def set_level(self, level: float) -> None:
        """Zoom about the middle."""
        widest = self.widest
        span = widest * (self._closest_level / widest) ** level
        self.zoom(self.span / span, self.middle)

    @property
    def _closest_level(self) -> float:
        """The slider ends where a thousandth of the story fills the view; the wheel goes on."""
        return max(self.whole_scale.span / 1000, self.shortest)

    # ----------------------------------------------------------------------------------------------

    def _cut(self, start: float, end: float) -> tuple[float, float]:
        low, high = self.limits
        if not self.tears:
            shortest = max(CLOSEST, max(abs(start), abs(end)) * GRAIN)
            span = min(max(end - start, shortest), high - low)
            start = min(max(start, low), high - span)
            return start, start + span
        scale = TimeScale(start, end, 0.0, 1.0, self.tears)
        span = min(max(scale.span, self.shortest), self.widest)
        if span != scale.span:
            start, end = self._around(scale.days(0.5), 0.5, span)
        if end > high:
            start, end = self._around(high, 1.0, span)
        if start < low:
            start, end = self._around(low, 0.0, span)
        return start, end

    def _show(self, start: float, end: float) -> bool:
        """Whether the view is another now."""
        start, end = self._cut(start, end)
        if (start, end) == (self.start, self.end):
            return False
        self.start, self.end = start, end
        self.changed.emit()
        return True

    def _glided(self, share: float) -> None:
        """Ends move together; a change of length goes by equal ratios, so that zooming feels even."""
        if share >= 1:
            self._show(*self._to)
            return
        before, after = (TimeScale(*view, 0.0, 1.0, self.tears) for view in (self._from, self._to))
        span = before.span ** (1 - share) * after.span**share
        # Over a tear the way is as long as it looks.
        whole = before.open_time
        middle = whole.away(before.days(0.5), whole.length(before.days(0.5), after.days(0.5)) * share)
        self._show(*self._around(middle, 0.5, span))
