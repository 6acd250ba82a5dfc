"""Numbers older than the author allows: the day they are shown is passed in."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.resolve.notes import Notes, counted
from presenter.core.story import Story

MONTH = 365.2425 / 12


class Stale(Struct, frozen=True):
    """A fact that is too old: whole months since the end of its as-of date, and how many are allowed."""

    fact: str
    months: int
    allowed: int


def stale_facts(story: Story, today: float) -> tuple[Stale, ...]:
    """Facts that slides or events show and whose date lies further back from `today` (days) than `stale_after` allows."""
    found: list[Stale] = []
    for fact in story.facts.values():
        allowed = fact.spec.stale_after if fact.spec.stale_after is not None else story.board.stale_after
        if allowed is None or fact.as_of is None:
            continue
        months = int((today - fact.as_of.end.days) / MONTH)
        if months >= allowed:
            found.append(Stale(fact.id, months, allowed))
    return tuple(found)


def check_stale(story: Story, today: float, notes: Notes) -> None:
    """Warn of them at their date."""
    for old in stale_facts(story, today):
        message = f"this number is {counted(old.months, 'month')} old; {counted(old.allowed, 'month')} are allowed"
        hint = "bring it up to date, or allow it for a reason"
        notes.warn(("facts", old.fact, "as_of"), "stale", message, hint)
