"""The short form of an event: `- 2024-03: First podcast` stands for its date and title."""

from __future__ import annotations

from presenter.core.schema import EventSpec
from presenter.core.source import Source

_KEYS = frozenset(EventSpec.__struct_encode_fields__)


def expand_events(source: Source) -> None:
    """Rewrite the short events of a source in place; each part keeps its own place."""
    value = source.value
    events = value.get("events") if isinstance(value, dict) else None
    if isinstance(events, dict):
        events = events.get("narrated")
    if not isinstance(events, list):
        return
    for index, item in enumerate(events):
        if isinstance(item, dict) and len(item) == 1:
            [(date, title)] = item.items()
            if date not in _KEYS and isinstance(title, str | dict):
                events[index] = source.paired(item, "date", "title")
