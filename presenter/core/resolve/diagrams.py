"""Diagrams: the parties, stations and slides they name exist."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from presenter.core.resolve.notes import Notes, counted
from presenter.core.schema.diagram import BranchSpec, FlowSpec, ForkSpec, Pressure, ProcessSpec, TreeNode, TreeSpec
from presenter.core.source import Path

MOST_LEVELS = 4
"""Of a tree: more have no room for their names."""


def check_diagrams(structs: Sequence[tuple[msgspec.Struct, Path]], slides: Collection[str], notes: Notes) -> None:
    """Report unknown parties and slides, and parts that cannot be placed."""
    for struct, path in structs:
        if isinstance(struct, FlowSpec):
            _check_flow(struct, path, notes)
        elif isinstance(struct, BranchSpec) and struct.after > len(struct.trunk.stations):
            said = f"there is no station {struct.after}: the trunk has {counted(len(struct.trunk.stations), 'station')}"
            notes.error((*path, "after"), "unknown-station", said, "stations are counted from 1")
        elif isinstance(struct, ForkSpec):
            _check_fork(struct, path, notes)
        elif isinstance(struct, ProcessSpec):
            _check_process(struct, path, notes)
        elif isinstance(struct, TreeSpec):
            _check_levels(struct.root, (*path, "root"), 1, notes)
        elif isinstance(struct, Pressure) and struct.slide is not None and struct.slide not in slides:
            notes.unknown((*path, "slide"), "slide", struct.slide, slides)


def _check_flow(flow: FlowSpec, path: Path, notes: Notes) -> None:
    ids: set[str] = set()
    for index, party in enumerate(flow.parties):
        if party.id in ids:
            message = f"there are two parties “{party.id}”"
            notes.error((*path, "parties", index, "id"), "duplicate-id", message, "give one another id")
        ids.add(party.id)
    known = [party.id for party in flow.parties]
    for index, arrow in enumerate(flow.flows):
        for key, party_id in (("from", arrow.from_), ("to", arrow.to)):
            if party_id not in ids:
                notes.unknown((*path, "flows", index, key), "party", party_id, known)


def _check_fork(fork: ForkSpec, path: Path, notes: Notes) -> None:
    for index, road in enumerate(fork.roads):
        if len(road.points) != len(fork.questions):
            said = f"{counted(len(road.points), 'point')} for {counted(len(fork.questions), 'question')}"
            notes.error((*path, "roads", index, "points"), "row-length", said, "write one point per question")


def _check_process(process: ProcessSpec, path: Path, notes: Notes) -> None:
    """The way back joins two of its stations, and leads back."""
    if process.back is None:
        return
    count, unknown = len(process.stations), False
    for key, number in (("from", process.back.from_), ("to", process.back.to)):
        if number > count:
            unknown = True
            said = f"there is no station {number}: the process has {counted(count, 'station')}"
            notes.error((*path, "back", key), "unknown-station", said, "stations are counted from 1")
    if process.back.to >= process.back.from_ and not unknown:
        said = f"the way back leads from station {process.back.from_} to {process.back.to}, which is not earlier"
        notes.error((*path, "back", "to"), "way-back", said, "name a station before the one it leaves")


def _check_levels(node: TreeNode, path: Path, level: int, notes: Notes) -> None:
    """Report the first node below the last level that has room, on each branch."""
    if level > MOST_LEVELS:
        said = f"this node is at level {level}: a tree has room for {MOST_LEVELS}"
        notes.error(path, "tree-levels", said, "join two levels, or give the branch a slide of its own")
        return
    for index, child in enumerate(node.children):
        _check_levels(child, (*path, "children", index), level + 1, notes)
