"""Drafts of slides, facts, events and sources as YAML, with the stops that an editor lets its user walk through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from presenter.core.authoring.expected import definition
from presenter.core.checks.parts import NEEDED
from presenter.core.schema.drafts import DRAFTS, layout_draft


class Drafted(Struct, frozen=True):
    """`snippet` in the syntax of the Language Server Protocol; its lines but the first are indented by `indent`."""

    label: str
    snippet: str
    about: str


def drafts_of(title: str, indent: int) -> Iterator[Drafted]:
    """Drafts of an object of the schema, by its title: Slide, Fact, Event, Source."""
    if title == "Slide":
        choice = definition("SlideSpec")["properties"]["layout"]
        for layout, said in zip(choice["enum"], choice["enumDescriptions"], strict=True):
            needs = f" Needs `{NEEDED[layout]}`." if layout in NEEDED else ""
            yield Drafted(f"slide: {layout}", _written(layout_draft(layout), indent), said + needs)
    for draft in DRAFTS.get(f"{title}Spec", ()):
        yield Drafted(draft["label"], _written(draft["body"], indent), draft["description"])


def _written(value: dict[str, Any], indent: int) -> str:
    return ("\n" + " " * indent).join(_lines(value))


def _lines(value: Any) -> Iterator[str]:
    """Block style, two blanks deeper each time; a list of words stays in its line."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _entry(f"{key}:", item)
    else:
        for item in value:
            inner = list(_lines(item)) if isinstance(item, dict) else [_in_line(item)]
            yield f"- {inner[0]}"
            yield from (f"  {line}" for line in inner[1:])


def _entry(key: str, item: Any) -> Iterator[str]:
    if isinstance(item, dict) or (isinstance(item, list) and any(isinstance(one, dict) for one in item)):
        yield key
        yield from (f"  {line}" for line in _lines(item))
    else:
        yield f"{key} {_in_line(item)}"


def _in_line(item: Any) -> str:
    if isinstance(item, list):
        return f"[{', '.join(map(_in_line, item))}]"
    return str(item).lower() if isinstance(item, bool) else str(item)
