"""What a figure is used for: the figures computed from it, and the slides that show any of these."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from msgspec import Struct

from presenter.core.story import Story


class Uses(Struct, frozen=True):
    """Ids of figures computed from a figure, and of the slides that name it or one of them."""

    facts: tuple[str, ...]
    slides: tuple[str, ...]


def uses_of(story: Story, fact: str) -> Uses:
    """Where a figure is used; a change of it is seen there."""
    found = [fact]
    for known in found:
        word = _word(known)
        for other, spec in story.board.facts.items():
            if other not in found and spec.formula is not None and word.search(spec.formula):
                found.append(other)
    ids = frozenset(found)
    words = [_word(known) for known in found]
    slides = [
        slide.id for slide in story.slides
        if any(_names(msgspec.to_builtins(state.spec), ids, words) for state in slide.all_states)
    ]  # fmt: skip
    return Uses(tuple(found[1:]), tuple(slides))


def _word(fact: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-]){re.escape(fact)}(?![\w-])")


def _names(value: Any, ids: frozenset[str], words: list[re.Pattern[str]]) -> bool:
    """Whether a text inside is one of the ids, or a formula with one of them."""
    if isinstance(value, str):
        return value in ids or ("$(" in value and any(word.search(value) for word in words))
    if isinstance(value, dict):
        return any(_names(inner, ids, words) for key, inner in value.items() if key != "notes")
    return isinstance(value, list) and any(_names(inner, ids, words) for inner in value)
