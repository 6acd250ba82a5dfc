"""References to sources: ids, and places inside a source such as S33."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from presenter.core.citation import resolve_source
from presenter.core.schema import Storyboard
from presenter.core.story import SourceRef

if TYPE_CHECKING:
    from presenter.core.resolve.notes import Notes
    from presenter.core.source import Path


def resolve_sources(references: Iterable[str], path: Path, board: Storyboard, notes: Notes) -> tuple[SourceRef, ...]:
    """The known ones of a list of references; unknown ones are problems."""
    found: list[SourceRef] = []
    units = board.article.units if board.article else []
    for index, reference in enumerate(references):
        ref = resolve_source(reference, board.sources)
        if ref is None:
            kind = "unit" if path[-1] == "covers" else "source"
            notes.unknown((*path, index), kind, reference, [*units, *board.sources])
            continue
        if ref.locator and board.article and units and ref.source == board.article.source and ref.locator not in units:
            notes.unknown((*path, index), "unit", reference, units)
        found.append(ref)
    return tuple(found)


def check_sources(board: Storyboard, notes: Notes) -> None:
    """The article's source is there, and no two sources share the letter of their places."""
    if board.article and board.article.source not in board.sources:
        notes.unknown(("article", "source"), "source", board.article.source, board.sources)
    letters: dict[str, str] = {}
    for name, source in board.sources.items():
        if source.locators in letters:
            notes.error(
                ("sources", name, "locators"),
                "duplicate-locators",
                f"the sources “{letters[source.locators]}” and “{name}” share the letter {source.locators}",
                "give one another letter, so that each place has one source",
            )
        elif source.locators:
            letters[source.locators] = name
