"""Frames as plain values: what is on stage, where, how large, resting on which facts and sources."""

from __future__ import annotations

from typing import Any

from presenter.core.card.asked import Asked
from presenter.core.card.card import compose_card
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import AnyPiece, Frame, Mark, Picture, Shape, Text
from presenter.core.compose.measure import Measure
from presenter.core.deck import Cursor
from presenter.core.story import Slide, Story


def inspect_story(
    story: Story,
    slides: list[Slide],
    step: str,
    language: str,
    theme: str,
    measure: Measure,
    *,
    after: bool = False,
    variant: str = "",
    card: str = "",
) -> dict[str, Any]:
    """The frames of some slides; `step` is a number, `last` or `all`.

    `variant` is `all`, or ids of options, divided by commas; slides without them stand at their first ones.
    `card` is a fact whose source card is added to the frames that show it.
    """
    frames = []
    for slide in (state for written in slides for state in chosen_states(written, variant)):
        steps = range(slide.last_step + 1) if step == "all" else [slide.last_step if step == "last" else int(step)]
        for number in steps:
            if number <= slide.last_step:
                cursor = Cursor(slide.number - 1, number, slide.choice)
                frame = compose(story, cursor, language, measure, after=after)
                frames.append(frame_value(story, frame) | (card_value(story, frame, card, measure) if card else {}))
    return {
        "story": story.plain_text(story.board.title, language),
        "revision": story.revision,
        "language": language,
        "theme": theme,
        "frames": frames,
    }


def chosen_states(slide: Slide, variant: str) -> list[Slide]:
    """The states of a slide that a wish names: `all`, or the first with these options (`linear,menlo`), else the first."""
    if variant == "all":
        return list(slide.all_states)
    wanted = set(filter(None, map(str.strip, variant.split(","))))
    return [next((state for state in slide.all_states if wanted <= set(state.option_ids)), slide)]


def frame_value(story: Story, frame: Frame) -> dict[str, Any]:
    """One frame."""
    return {
        "slide": frame.slide,
        "step": frame.step,
        "variant": frame.state,
        "title": frame.title,
        "covers": list(frame.covers),
        "pieces": [piece_value(story, piece) for piece in frame.pieces],
        "overflows": [{"piece": o.piece, "by": round(o.by, 1)} for o in frame.overflows],
    }


def card_value(story: Story, frame: Frame, fact: str, measure: Measure) -> dict[str, Any]:
    """The source card of a fact as `card`: its rectangle, that of its figure, and its pieces; None if not shown."""
    found = compose_card(story, frame, Asked(fact), measure)
    if found is None:
        return {"card": None}
    return {
        "card": {
            "fact": fact,
            "rect": [round(number, 2) for number in found.rect],
            "figure": [round(number, 2) for number in found.figure],
            "pieces": [piece_value(story, piece) for piece in found.pieces],
        }
    }


def piece_value(story: Story, piece: AnyPiece) -> dict[str, Any]:
    """One piece; `sources` are its own and those of its facts."""
    sources = [*piece.sources]
    for fact in piece.facts:
        sources += [ref.id for ref in story.facts[fact].sources] if fact in story.facts else []
    value: dict[str, Any] = {
        "id": piece.id,
        "kind": kind_of(piece),
        "rect": [round(number, 2) for number in piece.rect],
        "text": "",
        "size": 0,
        "role": piece.role,
        "facts": list(dict.fromkeys(piece.facts)),
        "sources": list(dict.fromkeys(sources)),
    }
    if isinstance(piece, Text):
        value |= {"text": piece.text, "size": piece.size}
    elif isinstance(piece, Mark):
        value["origin"] = piece.origin
    elif isinstance(piece, Picture):
        value |= {"text": piece.alt, "file": piece.file}
    for key in ("group", "event", "choice"):
        if getattr(piece, key):
            value[key] = getattr(piece, key)
    if piece.slide:
        value["link"] = piece.slide
    return value


KINDS: dict[type[AnyPiece], str] = {Text: "text", Shape: "shape", Mark: "mark", Picture: "picture"}


def kind_of(piece: AnyPiece) -> str:
    return KINDS[type(piece)]
