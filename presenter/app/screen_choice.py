"""Which screen the audience gets and which the speaker: arithmetic on what is known of the screens, without any."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Screen(Struct, frozen=True):
    """What the window system tells of a screen; texts are empty where it does not."""

    name: str
    x: int
    y: int
    width: int
    height: int
    make: str = ""
    model: str = ""
    serial: str = ""

    @property
    def area(self) -> int:
        return self.width * self.height

    def meets(self, other: Screen) -> bool:
        """Whether they show a part of the same desktop."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


class Places(Struct, frozen=True):
    """Screens by their place in the list; None for a window that has none."""

    stage: int | None
    console: int | None = None
    mirrored: bool = False
    """Two screens show the same: what the speaker sees, the audience sees."""


def identities(screens: Sequence[Screen]) -> list[str]:
    """A name for each that is the same tomorrow: make, model and serial, else what the connector is called.

    Of two that say the same the connector is added.
    """
    said = [f"{s.make}/{s.model}/{s.serial}" if s.model or s.serial else s.name for s in screens]
    return [
        f"{name}@{screen.name}" if said.count(name) > 1 and name != screen.name else name
        for name, screen in zip(said, screens, strict=True)
    ]


def apart(screens: Sequence[Screen]) -> list[int]:
    """Screens that show different things: of those that meet, the larger one."""
    found: list[int] = []
    for number in sorted(range(len(screens)), key=lambda n: (-screens[n].area, n)):
        if not any(screens[number].meets(screens[other]) for other in found):
            found.append(number)
    return sorted(found)


def choose(screens: Sequence[Screen], own: int, remembered: str = "") -> Places:
    """The audience gets the screen it had last time, else the largest that the window is not on; the speaker another.

    `own` is the screen of the window. With one screen there is no console.
    """
    distinct = apart(screens)
    mirrored = len(distinct) < len(screens)
    if len(distinct) < 2:
        return Places(distinct[0] if distinct else None, None, mirrored)
    own = own if own in distinct else distinct[0]
    known = identities(screens)
    stage = next((n for n in distinct if known[n] == remembered), None)
    if stage is None:
        stage = max((n for n in distinct if n != own), key=lambda n: screens[n].area)
    console = own if own != stage else next(n for n in distinct if n != stage)
    return Places(stage, console, mirrored)


def changed(screens: Sequence[Screen], stage: str, console: str, remembered: str) -> Places:
    """After screens came, went or changed during a talk, that had its windows on these identities ("" for none).

    Windows keep the screens they have. Where only the speaker's is left, the audience has none, and where only the
    audience's is left the console has none: notes never come to a projector by themselves.
    """
    known = identities(screens)
    distinct = apart(screens)
    mirrored = len(distinct) < len(screens)
    stage_at = next((n for n in distinct if stage and known[n] == stage), None)
    console_at = next((n for n in distinct if console and known[n] == console), None)
    if len(distinct) < 2:
        if not distinct:
            return Places(None)
        speakers_own = bool(console) and stage_at is None and not mirrored
        return Places(None, distinct[0]) if speakers_own else Places(distinct[0], None, mirrored)
    if stage_at is None:
        fallback = console_at if console_at is not None else distinct[0]
        return choose(screens, fallback, remembered if console_at is None or remembered != console else "")
    if console_at is None:
        console_at = max((n for n in distinct if n != stage_at), key=lambda n: screens[n].area)
        if not console:  # a projector comes while all was on one screen: the audience gets it
            stage_at, console_at = console_at, stage_at
    return Places(stage_at, console_at, mirrored)
