"""Facts that say the same thing twice, or two things of the same: by their labels, dates, units and sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from presenter.core.folded import folded
from presenter.core.numbers import Style, agrees, format_quantity
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import structs_of
from presenter.core.schema.chart import PointSpec
from presenter.core.story import Fact, Story

MOST_OF_A_KIND = 40
"""Facts of one label or one number that are compared with each other: every pair is looked at."""


def check_twins(story: Story, notes: Notes) -> None:
    """Warn of facts that contradict each other, and remark on those that are one number written twice."""
    known = [fact for fact in story.facts.values() if fact.quantity is not None]
    joined = _joined(story)
    # What follows from a formula says nothing of its own.
    stated = [fact for fact in known if fact.spec.formula is None]
    for group in _groups(stated, lambda fact: (_label(story, fact), _date(fact), _dimension(fact), fact.spec.status)):
        for one, other in combinations(group, 2):
            if frozenset((one.id, other.id)) not in joined and not _explained(one, other) and not _agree(one, other):
                message = f"“{other.id}” says {_said(other)}, “{one.id}” on line {_line(notes, one)} says {_said(one)}"
                hint = "mend one, say in the labels how they differ, or draw both with conflict:"
                notes.warn(("facts", other.id), "contradiction", f"{message}, of the same thing", hint, at_key=True)
    dated = [fact for fact in stated if fact.as_of is not None]
    for group in _groups(dated, lambda fact: (fact.quantity, _date(fact), fact.spec.status)):
        for one, other in combinations(group, 2):
            if set(one.sources) & set(other.sources) and frozenset((one.id, other.id)) not in joined:
                message = (
                    f"“{other.id}” is the number of “{one.id}” on line {_line(notes, one)}, of one date and source"
                )
                notes.remark(("facts", other.id), "fact-twice", message, "keep one of them", at_key=True)


def _groups(facts: Iterable[Fact], key: object) -> Iterable[list[Fact]]:
    found: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[key(fact)].append(fact)  # type: ignore[operator]
    return [group[:MOST_OF_A_KIND] for group in found.values() if len(group) > 1]


def _label(story: Story, fact: Fact) -> str:
    return " ".join(folded(story.plain_text(fact.spec.label, story.language)).split())


def _date(fact: Fact) -> tuple[float, float] | None:
    return (fact.as_of.start.days, fact.as_of.end.days) if fact.as_of else None


def _dimension(fact: Fact) -> str:
    return str(fact.quantity.unit.dimension) if fact.quantity else ""


def _agree(one: Fact, other: Fact) -> bool:
    assert one.quantity is not None  # noqa: S101  # only known ones are compared
    assert other.quantity is not None  # noqa: S101
    return agrees(one.quantity, other.quantity) or agrees(other.quantity, one.quantity)


def _explained(one: Fact, other: Fact) -> bool:
    """Whether the story itself says that one of them is not to be taken as it stands."""
    return any(fact.spec.verdict in {"wrong", "partly"} or fact.spec.correction for fact in (one, other))


def _joined(story: Story) -> set[frozenset[str]]:
    """Pairs that a chart draws as disagreeing."""
    points = [struct for struct, _ in structs_of(story.board) if isinstance(struct, PointSpec)]
    return {frozenset((point.fact, point.conflict)) for point in points if point.fact and point.conflict}


def _said(fact: Fact) -> str:
    assert fact.quantity is not None  # noqa: S101
    return format_quantity(fact.quantity, "en", Style.PROSE)


def _line(notes: Notes, fact: Fact) -> int:
    return notes.source.key_span(("facts", fact.id)).line
