"""Which column of a file is read as what: a map's keys, a key per language where there is one column each."""

from __future__ import annotations

from collections.abc import Iterable

from presenter.core.schema.event_file import EventMap

KEPT = ("date", "end", "source", "id", "tags", "url")
"""Of the keys, those whose cell is kept as written, in this order, before titles and texts."""


def wanted(columns: EventMap) -> dict[str, str]:
    """Key to the name of its column: `title` and `text`, or `title:en` and `title:zh`."""
    found = {
        "date": columns.date, "end": columns.end, "lane": columns.lane, "weight": columns.weight,
        "source": columns.source, "id": columns.id, "tags": columns.tags, "url": columns.url,
    }  # fmt: skip
    for key, named in (("title", columns.title), ("text", columns.text)):
        found |= (
            {f"{key}:{language}": name for language, name in named.items()} if isinstance(named, dict) else {key: named}
        )
    return {key: name for key, name in found.items() if name}


def of_kind(keys: Iterable[str], kind: str) -> list[str]:
    """The keys `title`, or those of titles in languages, in their order; the same for texts."""
    return [key for key in keys if key.partition(":")[0] == kind]


def kept_fields(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys whose cells are kept, in the order in which they stand in an event's text."""
    keys = list(keys)
    return (*(key for key in KEPT if key in keys), *of_kind(keys, "title"), *of_kind(keys, "text"))


def map_path(key: str) -> tuple[str, ...]:
    """Where a key stands in the map."""
    kind, _, language = key.partition(":")
    return (kind, language) if language else (kind,)
