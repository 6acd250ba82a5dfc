"""What is said of the event or value under the pointer on the strip."""

from __future__ import annotations

from presenter.app.strip.picture import Picture
from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink, Mark
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.scene.origin_card import card_text


def hover_text(talk: Talk, picture: Picture, event: str, x: float, y: float) -> str:
    """Rich text: an event's card and how many are counted at its mark, or a value's card; empty for neither."""
    point = picture.point_at(x, y) if not event else None
    if not event and point is None:
        return ""
    fact = point.fact if point else ""
    piece = Mark(
        id="", rect=Rect(0, 0, 0, 0), role="", origin="context", centre=Point(0, 0), radius=0,
        ink=Ink("t1"), event=event or (point.event if point else ""), facts=(fact,) if fact else (),
    )  # fmt: skip
    language = talk.look.language
    text = card_text(talk.story, piece, language)
    mark = picture.mark_at(x, y) or (picture.layout.mark(event) if event else None)
    if mark is not None and mark.others:
        text += f"<br>{word('more-here', language, n=mark.others)}"
    return text
