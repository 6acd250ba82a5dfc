"""`presenter doctor`: what this machine has and lacks, and what to do about it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

Grade = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how it stands, and the remedy when it does not stand well."""

    grade: Grade
    name: str
    text: str
    remedy: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Without a story it looks at the machine, with one at the machine and the story together, as before a talk."""
    parser.add_argument("story", nargs="?", type=Path, help="say whether this story is ready to be presented here")


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 when something that is needed is missing."""
    if arguments.story is None:
        return run_doctor(sys.stdout)
    from presenter.cli.main import UsageError
    from presenter.cli.ready import run_ready

    if not arguments.story.is_file():
        raise UsageError(f"there is no file {arguments.story}")
    return run_ready(arguments.story, sys.stdout)


def run_doctor(out: TextIO) -> int:
    """Look at everything and write one line per finding, remedies beneath; returns the exit code."""
    from presenter import __version__

    out.write(f"Storyline Presenter {__version__}\n")
    worst: set[Grade] = set()
    for title, look in examinations():
        out.write(f"\n{title}\n")
        for finding in _safely(title, look):
            worst.add(finding.grade)
            out.write(f"  {finding.grade:4}  {finding.name:22} {finding.text}\n")
            if finding.remedy:
                out.write(f"        {'':22} → {finding.remedy}\n")
            out.flush()
    verdict = "Something needed is missing; see the arrows above." if "fail" in worst else "All that is needed is here."
    out.write(f"\n{verdict}\n")
    return 1 if "fail" in worst else 0


def examinations() -> tuple[tuple[str, Callable[[], Iterator[Finding]]], ...]:
    """What is looked at, in order."""
    from presenter.cli import doctor_checks as checks

    return (
        ("Program", checks.program),
        ("System libraries", checks.system_libraries),
        ("Drawing and fonts", checks.drawing),
        ("Display", checks.display),
        ("Files and folders", checks.folders),
        ("For developers", checks.developer_tools),
    )


def _safely(title: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """A doctor must not fall ill: a check that breaks is itself a finding."""
    try:
        yield from look()
    except Exception as fault:  # noqa: BLE001  # anything may be broken on the machine that calls for a doctor
        yield Finding(
            "fail", title, f"could not be looked at: {type(fault).__name__}: {fault}", "install the app again"
        )
