"""What a pointer that rests on an event or a value of the timeline is told."""

from __future__ import annotations

from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink, Mark
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.scene.origin_card import card_text


def pointed_text(talk: Talk, event: str, fact: str, others: int) -> str:
    """The card of an event, a fact or both, and how many `others` its mark stands for."""
    piece = Mark(
        id="", rect=Rect(0, 0, 0, 0), role="", origin="context", centre=Point(0, 0), radius=0, ink=Ink("t1"), event=event,
        facts=(fact,) if fact else (),
    )  # fmt: skip
    text = card_text(talk.story, piece, talk.look.language)
    return f"{text}<br>{word('more-here', talk.look.language, n=others)}" if others else text
