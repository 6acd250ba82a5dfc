"""What the moving commands do to the talk: the same in the window and on the full screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from presenter.app.actions import Run
from presenter.app.number_entry import NumberEntry
from presenter.app.talk import Talk

MOVES = frozenset({"forward", "back", "next-slide", "previous-slide", "first", "last", "enter", "last-visited"})
"""What moves the talk closes the timeline over it: a clicker knows no other keys."""


def moves(talk: Talk, number: NumberEntry) -> dict[str, Run]:
    """Command id to function."""

    def enter() -> None:
        wanted = number.take()
        if wanted:
            talk.go_to_typed(wanted)
        else:
            talk.forward()

    def after() -> None:
        talk.set_after(not talk.look.after)

    def compress() -> None:
        talk.set_compressed(not talk.compressed)

    def theme() -> None:
        talk.set_theme("paper" if talk.look.theme.dark else "ink")

    def bright() -> None:
        talk.set_bright(not talk.look.theme.bright)

    return {
        "forward": talk.forward,
        "back": talk.back,
        "next-slide": talk.next_slide,
        "previous-slide": talk.previous_slide,
        "history-back": talk.past.back,
        "history-forward": talk.past.forward,
        "first": talk.first,
        "last": talk.last,
        "enter": enter,
        "last-visited": talk.go_to_last_visited,
        "language": talk.next_language,
        "theme": theme,
        "theme-ink": partial(talk.set_theme, "ink"),
        "theme-paper": partial(talk.set_theme, "paper"),
        "theme-contrast": partial(talk.set_theme, "contrast"),
        "bright": bright,
        "after": after,
        "compress-time": compress,
        "switch-1": partial(talk.turn, 0),
        "switch-2": partial(talk.turn, 1),
        "switch-3": partial(talk.turn, 2),
        "switches-reset": talk.reset_switches,
    }


def turn_back(talk: Talk, button: Qt.MouseButton) -> bool:
    """The buttons of a mouse that go back and forward to where one was; whether it was one of them."""
    if button is Qt.MouseButton.BackButton:
        talk.past.back()
    elif button is Qt.MouseButton.ForwardButton:
        talk.past.forward()
    else:
        return False
    return True
