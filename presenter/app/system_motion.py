"""Whether the user has asked the system for less motion. Qt 6.11 does not tell, so each system is asked in its way."""

from __future__ import annotations

import sys
from functools import lru_cache

from PySide6.QtCore import QSettings

PORTAL_MS = 200
"""A desktop that does not answer within this time has no wish."""
PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")


@lru_cache(maxsize=1)
def wants_less_motion() -> bool:
    """Asked once, when the first transition is due."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        store = QSettings("com.apple.universalaccess.plist", QSettings.Format.NativeFormat)
        return str(store.value("reduceMotion", "0")).lower() in {"1", "true"}
    return _desktop()


def _windows() -> bool:
    """SPI_GETCLIENTAREAANIMATION: whether animations in windows are on."""
    import ctypes

    on = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll", None)
    if user32 is None or not user32.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(on), 0):
        return False
    return not on.value


def _desktop() -> bool:
    """GNOME's wish and the portal's own, over D-Bus; no bus, no wish."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    portal = QDBusInterface(*PORTAL, bus)
    portal.setTimeout(PORTAL_MS)
    for namespace, key, less in (
        ("org.freedesktop.appearance", "reduced-motion", 1),
        ("org.gnome.desktop.interface", "enable-animations", False),
    ):
        reply = portal.call("ReadOne", namespace, key)
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments() and reply.arguments()[0] == less:
            return True
    return False
