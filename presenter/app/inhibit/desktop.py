"""What desktops offer on the session bus to hold off screen saver and sleep, and how each is asked whether it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from presenter.app.inhibit.bus import Bus, BusError
from presenter.app.inhibit.hold import BOTH, SCREEN, Covered

APP = "storyline-presenter"
SUSPEND, IDLE = 4, 8
"""Flags of GNOME's session manager and of the portal alike."""


class Question(Struct, frozen=True):
    """A call that answers whether something is held off."""

    service: str
    path: str
    interface: str
    method: str
    signature: str = ""
    body: tuple[Any, ...] = ()


class Offer(Struct, frozen=True):
    """One service: the call that takes the hold, and the calls that ask back, the first that exists counts."""

    service: str
    path: str
    interface: str
    signature: str
    body: Callable[[str], tuple[Any, ...]]
    covers: frozenset[Covered]
    questions: tuple[Question, ...]


_GNOME = "org.gnome.SessionManager"
_POWER = "org.freedesktop.PowerManagement.Inhibit"
_ASK_GNOME = Question(_GNOME, "/org/gnome/SessionManager", _GNOME, "IsInhibited", "u", (IDLE,))
_ASK_POWER = Question(_POWER, "/org/freedesktop/PowerManagement/Inhibit", _POWER, "HasInhibit")

OFFERS: dict[str, Offer] = {
    "GNOME session": Offer(
        _GNOME, "/org/gnome/SessionManager", _GNOME, "susu",
        lambda reason: (APP, 0, reason, SUSPEND | IDLE), BOTH, (_ASK_GNOME,),
    ),
    "screen saver": Offer(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ss",
        lambda reason: (APP, reason), SCREEN, (_ASK_GNOME, _ASK_POWER),
    ),
    "desktop portal": Offer(
        "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit", "sua{sv}",
        lambda reason: ("", SUSPEND | IDLE, {"reason": ("s", reason)}), BOTH, (_ASK_GNOME, _ASK_POWER),
    ),
}  # fmt: skip
"""In the order in which they are tried: those that can be asked back first."""


class DesktopHold:
    """A hold that a desktop's service keeps for our connection."""

    def __init__(self, name: str, offer: Offer, reason: str, bus: str = "SESSION") -> None:
        """Raises BusError when the desktop does not offer it or refuses."""
        self.name, self.covers = name, offer.covers
        self._offer = offer
        self._bus = Bus(bus)
        try:
            self._owner = self._bus.owner(offer.service)
            self._bus.call(offer.service, offer.path, offer.interface, "Inhibit", offer.signature, offer.body(reason))
        except BusError:
            self._bus.close()
            raise

    def verify(self) -> bool | None:
        """A service that went and came back has forgotten us."""
        try:
            if self._bus.owner(self._offer.service) != self._owner:
                return False
        except BusError:
            return False
        for ask in self._offer.questions:
            try:
                answer = self._bus.call(ask.service, ask.path, ask.interface, ask.method, ask.signature, ask.body)
                return bool(answer[0])
            except (BusError, IndexError):
                continue
        return None

    def release(self) -> None:
        self._bus.close()
