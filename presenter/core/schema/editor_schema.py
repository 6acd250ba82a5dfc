"""The JSON Schema as editors want it: a slide offers the keys of its layout, words say what they mean, items have drafts.

It allows what the schema of the format allows, no more and no less; a test compares both. What is different is how it is
said, by what yaml-language-server makes of it: kinds are told apart by if and then, so that only the keys of the one
meant are offered; nothing stands beside a `$ref`, for what stands there is not shown.
"""

from __future__ import annotations

import json
from typing import Any

from presenter.core.checks.parts import NEEDED, PARTS, SHOWN
from presenter.core.schema.drafts import DRAFTS, layout_draft
from presenter.core.schema.json_schema import storyboard_json_schema
from presenter.core.schema.offers import offered

Node = dict[str, Any]

DATE_EXAMPLES = ["2025-09", "2025-09-03", "early 2023", "c. 1450", "44 BCE", "by 2026"]
_REF = "#/$defs/"
_KINDS = {"Chart": "chart", "Diagram": "diagram"}
"""Kinds told apart by `type`, with the key of a slide that takes all of them."""
_NOTHING: tuple[Any, ...] = (None, "", [], {})


def editor_schema() -> Node:
    """A new schema each time: what `presenter schema` prints."""
    made = storyboard_json_schema()
    defs: dict[str, Node] = made["$defs"]
    kinds = {name: _names(defs["SlideSpec"]["properties"][key]) for name, key in _KINDS.items()}
    events = next(kind for kind in defs["Storyboard"]["properties"]["events"]["anyOf"] if "items" in kind)
    short = defs["ShortEvent"]["propertyNames"]
    for listed in (events, defs["EventFile"]["properties"]["narrated"]):
        listed["items"] = _event(short)
    drawn: Node = _dressed(made, defs, {tuple(names): name for name, names in kinds.items()})
    defs = drawn["$defs"]
    for name, members in kinds.items():
        defs[name] = _told_apart(name, members, defs)
    for name, drafts in DRAFTS.items():
        _offer(defs[name], drafts)
    _by_layout(defs["SlideSpec"])
    return drawn


def editor_schema_text() -> str:
    """The schema as the text of a file."""
    return json.dumps(editor_schema(), ensure_ascii=False, indent=1) + "\n"


def _names(node: Node) -> list[str]:
    return [kind["$ref"].removeprefix(_REF) for kind in node["anyOf"]]


def _event(short_names: Node) -> Node:
    """An event, or one in a line: that has one key, which is none of an event's."""
    in_a_line: Node = {"type": "object", "minProperties": 1, "maxProperties": 1, "propertyNames": short_names}
    return {
        "type": "object",
        "if": in_a_line,
        "then": {"$ref": f"{_REF}ShortEvent"},
        "else": {"$ref": f"{_REF}EventSpec"},
    }


def _with(key: str, value: Node | bool = True) -> Node:
    """A mapping that has a key."""
    return {"type": "object", "properties": {key: value}, "required": [key]}


def _told_apart(name: str, members: list[str], defs: dict[str, Node]) -> Node:
    words = {defs[member]["properties"]["type"]["const"]: member for member in members}
    said = [defs[member]["description"] for member in words.values()]
    for member in members:
        defs[member]["properties"]["type"]["description"] = defs[member]["description"]
    chosen: Node = {
        "description": "Says which kind it is.",
        "enum": list(words),
        "enumDescriptions": said,
        "markdownEnumDescriptions": said,
    }
    rules = [{"if": _with("type", {"const": word}), "then": {"$ref": _REF + member}} for word, member in words.items()]
    return {"title": name, "type": "object", "required": ["type"], "properties": {"type": chosen}, "allOf": rules}


def _by_layout(slide: Node) -> None:
    """Keys that only some layouts show are offered on slides of those; all are allowed, as on any slide."""
    keys: Node = slide["properties"]
    parts = {part: dict(keys[part]) for part in PARTS}
    for part in PARTS:
        keys[part]["doNotSuggest"] = True
    rules = []
    for layout, shown in SHOWN.items():
        asked = _with("layout", {"const": layout})
        rules.append({"if": asked, "then": {"properties": {part: parts[part] for part in PARTS if part in shown}}})
    plain = {"properties": {part: parts[part] for part in PARTS if part in SHOWN["text"]}}
    drafts = [
        {
            "label": f"slide: {layout}",
            "description": said + (f" Needs `{NEEDED[layout]}`." if layout in NEEDED else ""),
            "body": layout_draft(layout),
        }
        for layout, said in zip(keys["layout"]["enum"], keys["layout"]["enumDescriptions"], strict=True)
    ]
    rules.append({"if": _with("layout"), "else": plain | {"defaultSnippets": drafts}})
    slide["allOf"] = rules


def _offer(node: Node, drafts: list[Node]) -> None:
    """Offer drafts of a mapping as long as it has not the key that it needs."""
    node["allOf"] = [{"if": _with(node["required"][0]), "else": {"defaultSnippets": drafts}}]


def _dressed(node: Any, defs: dict[str, Node], kinds: dict[tuple[str, ...], str]) -> Any:
    """The same for an editor's eyes; `kinds` names the objects of each union that `type` tells apart."""
    if isinstance(node, list):
        return [_dressed(item, defs, kinds) for item in node]
    if not isinstance(node, dict):
        return node
    made = {
        key: _dressed(value, defs, kinds)
        for key, value in node.items()
        if not key.startswith("x-") and key != "discriminator" and not (key == "default" and value in _NOTHING)
    }
    if node.get("title") == "Text" and "anyOf" in node:
        made = {key: value for key, value in made.items() if key != "anyOf"} | _text(made["anyOf"])
    elif "$ref" in node:
        made = _referred(made, defs, kinds)
    elif "anyOf" in node and (
        name := kinds.get(tuple(kind.get("$ref", "").removeprefix(_REF) for kind in node["anyOf"]))
    ):
        made = {key: value for key, value in made.items() if key != "anyOf"}
        made |= {"type": "object", "allOf": [{"$ref": _REF + name}]} if made else {"$ref": _REF + name}
    if node.get("title") == "Date":
        made["examples"] = DATE_EXAMPLES
    if "x-offers" in node:
        _add_words(made, offered(node["x-offers"]))
    said = made.get("description")
    if isinstance(said, str) and ("`" in said or "*" in said):
        made["markdownDescription"] = said
    if "enumDescriptions" in made:
        made["markdownEnumDescriptions"] = made["enumDescriptions"]
    return made


def _referred(made: Node, defs: dict[str, Node], kinds: dict[tuple[str, ...], str]) -> Node:
    """A reference with what is said beside it: texts and dates are written out, objects are wrapped."""
    about = {key: value for key, value in made.items() if key != "$ref"}
    name = made["$ref"].removeprefix(_REF)
    if name in {"Text", "Date"}:
        found: Node = _dressed(defs[name], defs, kinds)
        if "description" in about:
            found.pop("markdownDescription", None)
        return found | about
    return {"type": "object", **about, "allOf": [{"$ref": made["$ref"]}]} if about else made


def _text(kinds: list[Node]) -> Node:
    """A text or texts by language, without a choice of forms that an editor would have to make."""
    plain, by_language = kinds
    return by_language | {"type": [*plain["type"], "object"]}


def _add_words(made: Node, words: dict[str, str]) -> None:
    """Words that are known, beside any others where those are taken."""
    known = {"enum": list(words), "enumDescriptions": list(words.values())}
    if "enum" in made:
        made |= known
        return
    made["anyOf"] = [known, {key: made.pop(key) for key in ("type", "minLength", "maxLength") if key in made}]
