"""Every check of the preflight page, in the order of the page, with its name."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from presenter.app.commands import QT_TRANSLATE_NOOP
from presenter.app.preflight.checks import (
    contrast,
    fonts,
    journal,
    notes,
    notifications,
    numbers,
    overflow,
    pictures,
    screens,
    sleep,
    storyboard,
    time,
)
from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World

Look = Callable[[World], Iterator[Line]]

CHECKS: dict[str, tuple[str, Look]] = {
    "screens": (QT_TRANSLATE_NOOP("Preflight", "Screens"), screens.look),
    "sleep": (QT_TRANSLATE_NOOP("Preflight", "Sleep"), sleep.look),
    "notifications": (QT_TRANSLATE_NOOP("Preflight", "Notifications"), notifications.look),
    "journal": (QT_TRANSLATE_NOOP("Preflight", "After a crash"), journal.look),
    "storyboard": (QT_TRANSLATE_NOOP("Preflight", "Storyboard"), storyboard.look),
    "fonts": (QT_TRANSLATE_NOOP("Preflight", "Fonts"), fonts.look),
    "pictures": (QT_TRANSLATE_NOOP("Preflight", "Pictures"), pictures.look),
    "overflow": (QT_TRANSLATE_NOOP("Preflight", "Room and size"), overflow.look),
    "contrast": (QT_TRANSLATE_NOOP("Preflight", "Contrast"), contrast.look),
    "numbers": (QT_TRANSLATE_NOOP("Preflight", "Numbers"), numbers.look),
    "notes": (QT_TRANSLATE_NOOP("Preflight", "Notes"), notes.look),
    "time": (QT_TRANSLATE_NOOP("Preflight", "Time"), time.look),
}


def name_of(check: str) -> str:
    """The check's name in the app's language."""
    return translate("Preflight", CHECKS[check][0])


def all_lines(world: World) -> list[Line]:
    """The lines of all checks; one that breaks is itself a failing line."""
    return [line for check in CHECKS for line in lines_of(check, world)]


def lines_of(check: str, world: World) -> list[Line]:
    """The lines of one check."""
    try:
        return list(CHECKS[check][1](world))
    except Exception as fault:
        logging.getLogger(__name__).exception("the check %s broke", check)
        text = translate("Preflight", "This could not be looked at: {reason}").format(reason=fault)
        return [Line(check, "fail", text, "", Remedy(translate("Preflight", "Look again"), again=True))]
