"""Whether this talk is to move little: the user's choice in the menu, else the system's wish."""

from __future__ import annotations

from presenter.app.talk import Talk


def wants_calm(talk: Talk) -> bool:
    """Asks the system only if the user has not said."""
    if talk.less_motion is not None:
        return talk.less_motion
    from presenter.app.system_motion import wants_less_motion  # asks the desktop

    return wants_less_motion()
