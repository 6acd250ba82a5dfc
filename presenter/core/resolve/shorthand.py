"""The short form of an event: `- 2024-03: First podcast` stands for its date and title."""

from __future__ import annotations

from typing import TypeGuard

from presenter.core.nodes import Value
from presenter.core.schema import EventSpec
from presenter.core.source import Source

_KEYS = frozenset(EventSpec.__struct_encode_fields__)


def expand_events(source: Source) -> None:
    """Rewrite the short events of a source; each part keeps its own place.

    The mapping at the top is changed in place, what is below it is not: other versions of the story may share it.
    """
    value = source.value
    if not isinstance(value, dict):
        return
    events = value.get("events")
    if isinstance(events, list):
        value["events"] = _expanded(events, source)
    elif isinstance(events, dict) and isinstance(narrated := events.get("narrated"), list):
        value["events"] = source.again(events, {**events, "narrated": _expanded(narrated, source)})


def _expanded(events: list[Value], source: Source) -> list[Value]:
    made = [source.paired(item, "date", "title") if _is_short(item) else item for item in events]
    source.again(events, made)
    return made


def _is_short(item: Value) -> TypeGuard[dict[str, Value]]:
    if not isinstance(item, dict) or len(item) != 1:
        return False
    [(date, title)] = item.items()
    return date not in _KEYS and isinstance(title, str | dict)
