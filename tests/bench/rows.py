"""A row of the bench: a value beside its floor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Row:
    """`ratio` is value over floor, or None where there is no floor; `aim` is the promise in words."""

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    aim: str

    def line(self) -> str:
        floor = f"{self.floor:10.1f}" if self.floor is not None else " " * 10
        ratio = f"{self.ratio:7.2f}" if self.ratio is not None else " " * 7
        return f"{self.name:30} {self.value:10.1f} {floor} {self.unit:5} {ratio}  {self.aim}"


def row(name: str, values: list[float], unit: str, aim: str, floors: list[float] | None = None) -> Row:
    """Medians of both, the ratio of the medians."""
    value = median(values)
    floor = median(floors) if floors else None
    return Row(
        name, round(value, 2), unit, round(floor, 2) if floor else None, round(value / floor, 3) if floor else None, aim
    )


def percentile(values: list[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def told_by(program: str, *arguments: str) -> Any:
    """What a program of its own process prints as JSON on its last line."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])
