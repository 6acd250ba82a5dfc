"""What the checks look at: gathered beforehand, so that each is a function of one value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from presenter.app.inhibit.hold import Awake
from presenter.core.compose.frame import Frame
from presenter.core.problem import Problem
from presenter.core.rehearsal.run import Run
from presenter.core.story import Story
from presenter.core.theme import Theme


class ScreenFact(Struct, frozen=True):
    """A screen: size in device pixels, place in the desktop, and whether it is the speaker's own."""

    name: str
    width: int
    height: int
    x: int = 0
    y: int = 0
    own: bool = False


class World(Struct, frozen=True):
    """A story on a machine on a day."""

    story: Story
    folder: Path
    """The story's; its pictures lie there."""
    language: str
    theme: Theme
    problems: tuple[Problem, ...]
    """All that `check` finds."""
    frames: tuple[Frame, ...]
    """Every slide complete, in the language it is presented in."""
    screens: tuple[ScreenFact, ...]
    awake: Awake
    """What could be held off when it was tried."""
    today: float
    """In days, as dates.Instant.days."""
    runs: tuple[Run, ...] = ()
    exported: tuple[Path, ...] = ()
    """Files that were exported before."""
    picture_size: Callable[[str], tuple[int, int] | None] = lambda _: None
    """Width and height of a picture beside the story, None where it cannot be read."""
    state_folder: Path = Path()
    """Where the journal of the talk is written."""

    @property
    def audience(self) -> ScreenFact | None:
        """The screen that gets the stage: the largest that is not the speaker's own, else the only one."""
        others = [screen for screen in self.screens if not screen.own] or list(self.screens)
        return max(others, key=lambda screen: screen.width * screen.height, default=None)

    @property
    def scale(self) -> float:
        """Device pixels per slide unit on the audience's screen."""
        screen = self.audience
        return min(screen.width / 1920, screen.height / 1080) if screen is not None else 1.0

    def with_codes(self, *codes: str) -> tuple[Problem, ...]:
        """The problems of some rules."""
        return tuple(problem for problem in self.problems if problem.code in codes)
