"""What an export did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from presenter.export.objects import Objects
from presenter.export.shots import Shot
from presenter.files import reason


@dataclass(slots=True)
class Failure:
    """A slide that could not be exported, and why."""

    shot: Shot
    reason: str


@dataclass(slots=True)
class Report:
    """Files that were written whole, slides that failed, and whether it was stopped."""

    written: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    cancelled: bool = False
    objects: Objects | None = None
    """Of formats whose objects can be edited."""

    def __add__(self, other: Report) -> Report:
        counted = [one.objects for one in (self, other) if one.objects is not None]
        return Report(
            self.written + other.written,
            self.failed + other.failed,
            self.cancelled or other.cancelled,
            sum(counted[1:], counted[0]) if counted else None,
        )


def why(fault: Exception) -> str:
    """A fault in words: what the system said, or the kind of a fault of ours."""
    return reason(fault) if isinstance(fault, OSError) else f"{type(fault).__name__}: {fault}"
