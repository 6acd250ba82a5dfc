"""Facts without a source, events without a date, and numbers typed by hand instead of being facts."""

from __future__ import annotations

from collections import Counter

from presenter.core.numbers import PURE, NumberError, parse_quantity
from presenter.core.references import typed_numbers
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import written_texts
from presenter.core.schema import Text
from presenter.core.source import Path
from presenter.core.story import Story

_ON_STAGE = frozenset({"slides", "events"})
_NO_CLAIM = frozenset({"notes", "groups", "alt", "refs"})
"""Texts in which a number is nobody's claim on stage."""


def check_sourcing(story: Story, notes: Notes) -> None:
    """Report facts that rest on nothing, and events of which nobody knows when."""
    for fact in story.facts.values():
        if fact.spec.formula is None and not fact.spec.sources and not notes.lacks(("facts", fact.id)):
            hint = "add sources:, or formula: if it follows from others"
            notes.warn(("facts", fact.id), "unsourced", "this fact has no source", hint, at_key=True)
    for event in story.events.values():
        spec = event.spec
        known = spec.date or spec.dates or spec.after_event or spec.before_event
        if not known and not notes.lacks(event.place):
            hint = "add date:, or after_event: or before_event: with an event beside it"
            stands = f"; it stands after “{event.follows}”, as written" if event.follows else ""
            notes.warn(event.place, "undated", f"this event has no date{stands}", hint)


def check_typed_numbers(story: Story, texts: list[tuple[Path, Text]], notes: Notes) -> None:
    """Report numbers in the texts of slides and events that are no facts, or that repeat one."""
    facts: dict[object, str] = {}
    for fact in story.facts.values():
        if fact.quantity is not None:
            facts.setdefault((fact.quantity.ends, fact.quantity.unit), fact.id)
    found = [
        (path, offset, length, number)
        for path, text in written_texts(texts)
        if path[0] in _ON_STAGE and _NO_CLAIM.isdisjoint(map(str, path))
        for offset, length, number in typed_numbers(text)
    ]
    places = Counter(number for _, _, _, number in found)
    for path, offset, length, number in found:
        message, same = f"the number {number} is typed by hand", _same_fact(number, facts)
        hint = "make it a fact and write $(its_id)"
        if same:
            hint = f"it is the fact “{same}”: write $({same})"
        elif places[number] > 1:
            hint += f", at all {places[number]} places"
        notes.warn(path, "typed-number", message, hint, (offset, length))


def _same_fact(number: str, facts: dict[object, str]) -> str:
    """The fact that a typed number repeats; empty where there is none, or where it says too little to tell."""
    try:
        typed = parse_quantity(number)
    except NumberError:
        return ""
    return facts.get((typed.ends, typed.unit), "") if typed.unit != PURE else ""
