"""What an export did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from presenter.export.shots import Shot
from presenter.files import reason


@dataclass(slots=True)
class Failure:
    """A slide that could not be exported, and why."""

    shot: Shot
    reason: str


@dataclass(slots=True)
class Objects:
    """What a file of objects is made of: those that can be edited as what they are, and pictures, with the reason of each.

    `charts` have their numbers with them; `shapes` are charts drawn as shapes, by the reason why.
    """

    native: int = 0
    pictures: dict[str, int] = field(default_factory=dict)
    charts: int = 0
    shapes: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return self.native + sum(self.pictures.values())

    def __add__(self, other: Objects) -> Objects:
        return Objects(
            self.native + other.native,
            _added(self.pictures, other.pictures),
            self.charts + other.charts,
            _added(self.shapes, other.shapes),
        )


def _added(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in one | other}


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
