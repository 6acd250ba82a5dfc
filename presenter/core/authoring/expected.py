"""What the format expects at a path: the JSON Schema walked, with the words beside each step telling kinds apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from presenter.core.schema.json_schema import storyboard_json_schema

Node = dict[str, Any]
Path = tuple[str | int, ...]
Beside = Callable[[int], Mapping[str, Any]]
"""What stands in the mapping that the n-th step of a path leads through."""

NAMES, OFFERS = "x-names", "x-offers"
_REF = "#/$defs/"


@cache
def schema() -> Node:
    """The schema as it is generated; made once."""
    return storyboard_json_schema()


def definition(name: str) -> Node:
    """One object of the schema: `SlideSpec`."""
    found: Node = schema()["$defs"][name]
    return found


@cache
def _top() -> tuple[Node, ...]:
    return tuple(kinds(definition("Storyboard")))


def kinds(node: Node) -> list[Node]:
    """The forms a value may have, references followed; what is said at the reference is kept."""
    if "$ref" in node:
        about = {key: value for key, value in node.items() if key != "$ref"}
        return [inner | about for inner in kinds(definition(node["$ref"].removeprefix(_REF)))]
    if "anyOf" in node:
        about = {key: value for key, value in node.items() if key not in {"anyOf", "discriminator"}}
        return [
            about | inner if inner.get("title") else inner | about for kind in node["anyOf"] for inner in kinds(kind)
        ]
    return [node]


def narrowed(nodes: Iterable[Node], beside: Mapping[str, Any]) -> list[Node]:
    """Those of some forms of a mapping that the words in it allow: `type: bars` is no line."""
    listed = list(nodes)
    fitting = [node for node in listed if _fits(node, beside)]
    return fitting or listed


def _fits(node: Node, beside: Mapping[str, Any]) -> bool:
    const = node.get("properties", {}).get("type", {}).get("const")
    written = beside.get("type")
    return const is None or not written or const == written


def inner(node: Node, step: str | int) -> list[Node]:
    """The forms of what a step leads to; none where the format knows nothing there."""
    if isinstance(step, int):
        return kinds(node["items"]) if "items" in node else []
    known = node.get("properties", {})
    if step in known:
        if "x-keys-of" in known[step]:  # what an option of a switch changes
            held = definition(known[step]["x-keys-of"])
            return [held | {"description": known[step]["description"], "required": []}]
        return kinds(known[step])
    others = node.get("additionalProperties")
    return kinds(others) if isinstance(others, dict) and not _refuses(node, step) else []


def _refuses(node: Node, key: str) -> bool:
    return key in node.get("propertyNames", {}).get("not", {}).get("enum", ())


def expected(path: Path, beside: Beside) -> list[Node]:
    """The forms the value at a path may have; none for what the format does not know."""
    nodes = list(_top())
    for depth, step in enumerate(path):
        if isinstance(step, str) and len(nodes) > 1:
            nodes = narrowed(nodes, beside(depth))
        nodes = [found for node in nodes for found in inner(node, step)]
    return nodes


def key_nodes(path: Path, beside: Beside) -> dict[str, Node]:
    """The keys that the mapping at a path may have, with what is said of each.

    While the word is missing that tells several kinds apart, those that all of them have.
    """
    fitting = [node for node in narrowed(expected(path, beside), beside(len(path))) if "properties" in node]
    found: dict[str, Node] = {}
    for node in fitting:
        for key, value in node["properties"].items():
            found.setdefault(key, value)
    if sum("const" in node["properties"].get("type", {}) for node in fitting) > 1:
        return {key: value for key, value in found.items() if all(key in node["properties"] for node in fitting)}
    return found


def named(nodes: Iterable[Node]) -> str:
    """Of which kind an id is that stands here: `fact`, `source-place`, `formula`; empty for what is none."""
    return next((str(node[NAMES]) for node in nodes if NAMES in node), "")


def is_text(nodes: Iterable[Node]) -> bool:
    """Whether a text here may hold references to facts."""
    return any("x-text" in node for node in nodes)
