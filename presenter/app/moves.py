"""What the moving commands do to the talk: the same in the window and on the full screen."""

from __future__ import annotations

from functools import partial

from presenter.app.actions import Run
from presenter.app.number_entry import NumberEntry
from presenter.app.talk import Talk


def moves(talk: Talk, number: NumberEntry) -> dict[str, Run]:
    """Command id to function."""

    def enter() -> None:
        wanted = number.take()
        if wanted is None:
            talk.forward()
        else:
            talk.go_to_number(wanted)

    def after() -> None:
        talk.set_after(not talk.look.after)

    def theme() -> None:
        talk.set_theme("paper" if talk.look.theme.dark else "ink")

    def bright() -> None:
        talk.set_bright(not talk.look.theme.bright)

    return {
        "forward": talk.forward,
        "back": talk.back,
        "next-slide": talk.next_slide,
        "previous-slide": talk.previous_slide,
        "first": talk.first,
        "last": talk.last,
        "enter": enter,
        "language": talk.next_language,
        "theme": theme,
        "theme-ink": partial(talk.set_theme, "ink"),
        "theme-paper": partial(talk.set_theme, "paper"),
        "theme-contrast": partial(talk.set_theme, "contrast"),
        "bright": bright,
        "after": after,
        "switch-1": partial(talk.turn, 0),
        "switch-2": partial(talk.turn, 1),
        "switch-3": partial(talk.turn, 2),
        "switches-reset": talk.reset_switches,
    }
