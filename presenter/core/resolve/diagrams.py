"""Diagrams: the parties, stations and slides they name exist."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from presenter.core.resolve.notes import Notes, counted
from presenter.core.schema.diagram import BranchSpec, FlowSpec, ForkSpec, Pressure
from presenter.core.source import Path


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
