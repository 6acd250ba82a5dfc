"""The storyboard format as JSON Schema, as plain as can be: what the reference page and completion go by.

The schema classes say what is allowed. What they cannot say is added here: a plain number in YAML is as good as
text (every value is read as the author wrote it), an event has a short form, and each word of a choice has a meaning.
Notes of our own begin with `x-`: of what an id is one (`x-names`), which words are known where any is taken
(`x-offers`). `presenter schema` prints what `editor_schema` makes of it.
"""

from __future__ import annotations

import re
from typing import Any, get_args

import msgspec
from msgspec import Meta

from presenter.core.schema.board import Storyboard
from presenter.core.schema.choices import meanings
from presenter.core.schema.switch import SAME_IN_EVERY_STATE
from presenter.core.schema.text import DateText

Node = dict[str, Any]

_TITLES = {
    "Storyboard": "Storyboard v1",
    "AlsoDated": "Second date",
    "EventFile": "File of events",
    "EventMap": "Columns of a file of events",
    "EventSpec": "Event",
    "Flow": "Flow arrow",
    "StairsSpec": "Staircase",
    "TableSpec": "Slide table",
    "TimeSpec": "Time",
}
_TEXT: Node = {
    "title": "Text",
    "description": "One text for all languages, or a text per language: `{zh: …, en: …}`.",
    "anyOf": [
        {"type": ["string", "number"], "x-text": True},
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"},
            "additionalProperties": {
                "type": ["string", "number"],
                "description": "The text in this language.",
                "x-text": True,
            },
        },
    ],
}
_DATE_META: Meta = get_args(DateText)[1]
_DATE: Node = {"title": _DATE_META.title, "description": _DATE_META.description, "type": ["string", "number"]}


def storyboard_json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a whole storyboard: `$ref` to `$defs/Storyboard`, which tells of every key."""
    made = msgspec.json.schema(Storyboard)
    objects: dict[str, Node] = made["$defs"]
    shared = {name: _object(name, node) for name, node in objects.items()}
    for listed in (
        next(kind for kind in shared["Storyboard"]["properties"]["events"]["anyOf"] if "items" in kind),
        shared["EventFile"]["properties"]["narrated"],
    ):
        listed["items"] = {"anyOf": [listed["items"], {"$ref": "#/$defs/ShortEvent"}]}
    changed = shared["SwitchOption"]["properties"]["with"]
    changed["x-keys-of"] = "SlideSpec"
    changed["propertyNames"] = {"enum": sorted(objects["SlideSpec"]["properties"].keys() - SAME_IN_EVERY_STATE)}
    texts = {"Text": _TEXT, "Date": _DATE, "ShortEvent": _short_event(sorted(objects["EventSpec"]["properties"]))}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Storyline Presenter storyboard",
        "description": "One story: sources, facts, events and the slides that tell it.",
        "$ref": "#/$defs/Storyboard",
        "$defs": shared | texts,
    }


def _object(name: str, node: Node) -> Node:
    keys: dict[str, Node] = {}
    for key, value in node["properties"].items():
        keys[key] = _value(value)
        if key == "type" and len(value.get("enum", ())) == 1:
            keys[key] = {"description": "Says which kind it is.", "const": value["enum"][0]}
    return node | {"title": _TITLES.get(name, _title(name)), "properties": keys}


def _title(name: str) -> str:
    """TableSeries -> Table series, BarsSpec -> Bars."""
    words = re.findall("[A-Z][a-z]+", name.removesuffix("Spec"))
    return " ".join([words[0], *(word.lower() for word in words[1:])])


def _value(node: Node) -> Node:
    """The same value with texts and dates named, words of a choice explained, and no null beside another type."""
    about = {key: node[key] for key in ("description", "default") if node.get(key) is not None}
    if "anyOf" in node:
        kinds = [kind for kind in node["anyOf"] if kind != {"type": "null"}]
        optional = len(kinds) < len(node["anyOf"])
        if _is_text(kinds):
            return {"$ref": "#/$defs/Text"} | about
        if len(kinds) == 1 and optional and "default" in node:
            # A key that is left out is None here; nobody writes null.
            return _value(kinds[0]) | about
        rest = {key: value for key, value in node.items() if key not in {"anyOf", "default"}}
        shown = kinds if optional and "default" in node else node["anyOf"]
        return rest | {"anyOf": [_value(kind) for kind in shown]} | about
    if node.get("title") == _DATE_META.title:
        return {"$ref": "#/$defs/Date"} | (about if about.get("description") != _DATE_META.description else {})
    if "enum" in node:
        said = meanings(node["enum"])
        if said is None:
            return dict(node)
        return node | {"enum": list(said), "enumDescriptions": list(said.values())}
    if node.get("type") == "string" and "pattern" not in node and "maxLength" not in node:
        return node | {"type": ["string", "number"]}
    changed = dict(node)
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            changed[key] = _value(node[key])
    return changed


def _is_text(kinds: list[Node]) -> bool:
    return [kind.get("type") for kind in kinds] == ["string", "object"]


def _short_event(keys: list[str]) -> Node:
    return {
        "title": "Event in one line",
        "description": "A date and a title: `2024-03: First podcast`.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"not": {"enum": keys}},
        "additionalProperties": {"$ref": "#/$defs/Text"},
    }
