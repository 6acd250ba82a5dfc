"""What it is to hold something off: a way that was taken, what it covers, and whether asking back confirms it."""

from __future__ import annotations

from typing import Literal, Protocol

from msgspec import Struct

Covered = Literal["screen", "sleep", "notifications"]
BOTH: frozenset[Covered] = frozenset({"screen", "sleep"})
SCREEN: frozenset[Covered] = frozenset({"screen"})
SLEEP: frozenset[Covered] = frozenset({"sleep"})
NOTIFICATIONS: frozenset[Covered] = frozenset({"notifications"})


class Held(Protocol):
    """Something held off by one way of the system. Used by one thread: some systems tie it to the thread that took it."""

    name: str
    covers: frozenset[Covered]

    def verify(self) -> bool | None:
        """Whether the system says that it is held: True, False when it was lost, None where nobody answers that."""

    def release(self) -> None:
        """Let go; the end of the process, by whatever cause, does the same."""


class Way(Struct, frozen=True):
    """One way as it stands now: its name, what it covers, and the system's own answer."""

    name: str
    covers: frozenset[Covered]
    verified: bool | None


class Awake(Struct, frozen=True):
    """All that is held now; empty when nothing is."""

    ways: tuple[Way, ...] = ()

    def covered(self, what: Covered) -> bool:
        """Whether some way holds it off and none of its answers denies that."""
        return any(what in way.covers and way.verified is not False for way in self.ways)

    def verified(self, what: Covered) -> bool:
        """Whether the system, asked back, says so."""
        return any(what in way.covers and way.verified is True for way in self.ways)


def awake_by(held: tuple[Held, ...]) -> Awake:
    """Ask every way back."""
    return Awake(tuple(Way(one.name, one.covers, one.verify()) for one in held))
