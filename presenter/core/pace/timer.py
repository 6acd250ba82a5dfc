"""The talk's timer as a value: it runs, pauses, or stands still for questions, which are counted apart."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Mode = Literal["ready", "running", "paused", "questions"]


class Timer(Struct, frozen=True):
    """All times in seconds; `since_s` is a moment of the clock that is passed in, whichever it is."""

    mode: Mode = "ready"
    since_s: float = 0.0
    """When the mode began."""
    spoken_s: float = 0.0
    """Spoken before that."""
    asked_s: float = 0.0
    """Questions before that."""

    def elapsed(self, now_s: float) -> float:
        """Seconds of the talk itself: neither pauses nor questions."""
        return self.spoken_s + (self._run(now_s) if self.mode == "running" else 0.0)

    def questions(self, now_s: float) -> float:
        """Seconds of questions so far."""
        return self.asked_s + (self._run(now_s) if self.mode == "questions" else 0.0)

    def _run(self, now_s: float) -> float:
        # A clock that was set back must not take time away.
        return max(0.0, now_s - self.since_s)

    def started(self, now_s: float) -> Timer:
        """Running; as it is when it runs."""
        return self if self.mode == "running" else self._in("running", now_s)

    def toggled(self, now_s: float) -> Timer:
        """Start, pause, and on again."""
        return self._in("paused" if self.mode == "running" else "running", now_s)

    def toggled_questions(self, now_s: float) -> Timer:
        """Questions begin, or are over and the talk goes on."""
        return self._in("running" if self.mode == "questions" else "questions", now_s)

    def adjusted(self, seconds: float, now_s: float) -> Timer:
        """More or less time spoken than was counted, never below none."""
        return replace(self._in(self.mode, now_s), spoken_s=max(0.0, self.elapsed(now_s) + seconds))

    def _in(self, mode: Mode, now_s: float) -> Timer:
        return Timer(mode, now_s, self.elapsed(now_s), self.questions(now_s))
