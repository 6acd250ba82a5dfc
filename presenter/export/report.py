"""What an export did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from presenter.export.beside import write_bytes
from presenter.export.objects import Objects
from presenter.export.shots import Shot
from presenter.files import reason


@dataclass(slots=True)
class Failure:
    """A slide that could not be exported, and why."""

    shot: Shot
    reason: str


@dataclass(slots=True)
class Unwritten:
    """A file of several slides, or of none, that could not be written, and why."""

    target: Path
    reason: str


@dataclass(slots=True)
class Report:
    """Files that were written whole, slides and whole files that failed, and whether it was stopped."""

    written: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    cancelled: bool = False
    unwritten: list[Unwritten] = field(default_factory=list)
    objects: Objects | None = None
    """Of formats whose objects can be edited."""

    def __add__(self, other: Report) -> Report:
        counted = [one.objects for one in (self, other) if one.objects is not None]
        return Report(
            self.written + other.written,
            self.failed + other.failed,
            self.cancelled or other.cancelled,
            self.unwritten + other.unwritten,
            sum(counted[1:], counted[0]) if counted else None,
        )

    def write(self, target: Path, make: Callable[[], bytes]) -> None:
        """Make one file's bytes and write them; what prevents either is noted, and a former file stays as it was."""
        try:
            write_bytes(target, make())
        except Exception as fault:  # noqa: BLE001  # told to the user, and other files may still be written
            self.unwritten.append(Unwritten(target, why(fault)))
        else:
            self.written.append(target)


def why(fault: Exception) -> str:
    """A fault in words: what the system said, or the kind of a fault of ours."""
    return reason(fault) if isinstance(fault, OSError) else f"{type(fault).__name__}: {fault}"
