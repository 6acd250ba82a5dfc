"""A rule of the lint set aside where it is meant, for a reason that is written beside it."""

from __future__ import annotations

from presenter.core.edit import Put
from presenter.core.problem import Problem, Severity
from presenter.core.quick_fix.entries import value_of
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.where import index_of, slot_at
from presenter.core.schema.checks import RULES
from presenter.core.source import Path, Source

_PARTS = frozenset({"slides", "events", "facts", "tables"})


def can_be_allowed(problem: Problem, source: Source) -> bool:
    """Whether it is a rule, and stands in something that may be allowed it."""
    return problem.code in RULES and problem.severity is not Severity.ERROR and _part(problem, source) is not None


def allowed(problem: Problem, source: Source, reason: str) -> Fix | None:
    """The fix that allows it there; `source` is as read. None for an empty reason."""
    part = _part(problem, source)
    if part is None or not reason.strip():
        return None
    here = value_of(source, part)
    assert isinstance(here, dict)  # noqa: S101  # _part looked
    if isinstance(here.get("allow"), dict):
        step = Put((*part, "allow", problem.code), reason.strip())
    else:
        step = Put((*part, "allow"), {problem.code: reason.strip()})
    return Fix("add", "allow:", (step,))


def _part(problem: Problem, source: Source) -> Path | None:
    """The slide, event, fact or table that it stands in."""
    if source.value is None or problem.span.file != source.file or problem.span.line < 1:
        return None
    slot = slot_at(source, index_of(problem, source))
    if slot is None or len(slot.path) < 2 or slot.path[0] not in _PARTS:
        return None
    part = slot.path[:2]
    return part if isinstance(value_of(source, part), dict) else None
