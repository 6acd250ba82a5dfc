"""Write docs/storyboard.md and resources/storyboard.schema.json from the schema classes.

    python tools/make_docs.py [--check]

`--check` writes nothing and exits 1 when a file differs. The words before the list of keys are written by hand, in
docs/templates/storyboard_intro.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presenter.core.schema.editor_schema import editor_schema_text  # noqa: E402
from presenter.core.schema.json_schema import storyboard_json_schema  # noqa: E402

INTRO = ROOT / "docs" / "templates" / "storyboard_intro.md"
LAYOUTS = "$LAYOUTS"
NAMED = {"Text": "text", "Date": "date", "ShortEvent": "{date: title}"}
NAMING = {
    "source-place": "source, or place in it",
    "unit": "sentence unit",
    "section": "chapter id",
    **dict.fromkeys(("picture-file", "table-file", "events-file", "font-file"), "file"),
    **{kind: f"{kind} id" for kind in ("fact", "source", "event", "slide", "lane", "table", "column", "party")},
}
"""What stands where something is named by its id."""
GROUPS = ("The story", "The slides", "The charts", "The diagrams")

Node = dict[str, Any]


def storyboard_page() -> str:
    """The reference page: the hand-written introduction, then every object and key of the schema."""
    defs: dict[str, Node] = storyboard_json_schema()["$defs"]
    slide = defs["SlideSpec"]["properties"]
    layout = slide["layout"]
    rows = [f"| `{word}` | {said} |" for word, said in zip(layout["enum"], layout["enumDescriptions"], strict=True)]
    intro = INTRO.read_text("utf-8")
    if LAYOUTS not in intro:
        raise ValueError(f"{INTRO} has no {LAYOUTS}")
    parts = [intro.replace(LAYOUTS, "\n".join(rows)).rstrip()]
    charts, diagrams = _references(slide["chart"]), _references(slide["diagram"])
    starts = (["Storyboard"], ["SlideSpec"], charts, diagrams)
    # What has a group of its own is only mentioned in the ones before it.
    held_back = ({"SlideSpec"}, {*charts, *diagrams}, set[str](), set[str]())
    seen = {*NAMED}
    for group, first, later in zip(GROUPS, starts, held_back, strict=True):
        parts.append(f"## {group}")
        for found in _reachable(defs, first, seen | later):
            seen.add(found)
            parts.append(_section(defs, found))
    missing = set(defs) - seen
    if missing:
        raise ValueError(f"no place for {sorted(missing)}")
    parts += ["## Words to choose from", *_choices(defs)]
    return "\n\n".join(parts) + "\n"


def _choices(defs: dict[str, Node]) -> list[str]:
    """One list per choice, under the names of the keys that offer it."""
    offers: dict[tuple[str, ...], dict[str, list[str]]] = {}
    meaning: dict[tuple[str, ...], list[str]] = {}
    for node in defs.values():
        for key, value in node.get("properties", {}).items():
            if "enumDescriptions" in value and key != "layout":
                words = tuple(value["enum"])
                meaning[words] = value["enumDescriptions"]
                offers.setdefault(words, {}).setdefault(key, []).append(node["title"])
    shared = Counter(key for keys in offers.values() for key in keys)
    lists = []
    for words, keys in offers.items():
        # A key that means different choices in different objects is named with its objects.
        names = [f"`{key}`" + (f" ({', '.join(of)})" if shared[key] > 1 else "") for key, of in keys.items()]
        items = [f"- `{word}`: {said}" for word, said in zip(words, meaning[words], strict=True)]
        lists.append(f"**{', '.join(names)}**\n\n" + "\n".join(items))
    return lists


def _references(node: Any) -> list[str]:
    """Names of the objects a value refers to, in order."""
    if isinstance(node, list):
        return [name for item in node for name in _references(item)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"].rpartition("/")[2]] if "$ref" in node else []
    return own + [name for key, item in node.items() if key != "discriminator" for name in _references(item)]


def _reachable(defs: dict[str, Node], starts: list[str], taken: set[str]) -> list[str]:
    found: list[str] = []

    def visit(name: str) -> None:
        if name in taken or name in found:
            return
        found.append(name)
        for other in _references(defs[name]["properties"]):
            visit(other)

    for start in starts:
        visit(start)
    return found


def _section(defs: dict[str, Node], name: str) -> str:
    node = defs[name]
    required = set(node.get("required", ()))
    lines = [
        f"### {node['title']}",
        "",
        node["description"],
        "",
        "| key | value | default | meaning |",
        "|---|---|---|---|",
    ]
    for key, value in node["properties"].items():
        default = "required" if key in required else _default(value)
        lines.append(f"| `{key}` | {_kind(defs, value)} | {default} | {_cell(_meaning(value))} |")
    return "\n".join(lines)


def _kind(defs: dict[str, Node], value: Node) -> str:
    """What a key takes, in a few words with links."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return NAMED.get(name) or _link(defs[name]["title"])
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if "anyOf" in value:
        return " or ".join(dict.fromkeys(_kind(defs, kind) for kind in value["anyOf"]))
    if value["type"] == "array":
        return f"[{_kind(defs, value['items'])}]" + _counts(value)
    if value["type"] == "object":
        names = value.get("propertyNames", {})
        if "x-keys-of" in value:
            return "keys of the slide"
        if names.get("x-offers") == "rules":
            return "{rule: " + _kind(defs, value["additionalProperties"]) + "}"
        return "{" + NAMING.get(names.get("x-names"), "id") + ": " + _kind(defs, value["additionalProperties"]) + "}"
    return _plain(value)


def _plain(value: Node) -> str:
    kind = value["type"]
    words = {"boolean": "`true`, `false`", "integer": "whole number", "number": "number", "null": "nothing"}
    if value.get("x-names") in NAMING:
        return NAMING[value["x-names"]]
    if not isinstance(kind, str):
        return "words"
    if kind == "string":
        return "id" if "pattern" in value else "words"
    low, high = value.get("minimum"), value.get("maximum")
    if low is not None and high is not None:
        return f"{words[kind]}, {low} to {high}"
    if low is not None:
        return f"{words[kind]} from {low}"
    return f"{words[kind]} above {value['exclusiveMinimum']}" if "exclusiveMinimum" in value else words[kind]


def _counts(value: Node) -> str:
    low, high = value.get("minItems"), value.get("maxItems")
    return f", {low} to {high}" if low is not None and high is not None else ""


def _default(value: Node) -> str:
    default = value.get("default")
    if default in (None, "", [], {}):
        return ""
    return f"`{json.dumps(default, ensure_ascii=False) if not isinstance(default, str) else default}`"


def _meaning(value: Node) -> str:
    return str(value.get("description", ""))


def _link(title: str) -> str:
    return f"[{title}](#{re.sub(r'[^a-z0-9 -]', '', title.lower()).replace(' ', '-')})"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def outputs() -> dict[Path, str]:
    """Every generated file and its text."""
    return {
        ROOT / "docs" / "storyboard.md": storyboard_page(),
        ROOT / "resources" / "storyboard.schema.json": editor_schema_text(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the reference page and the JSON Schema.")
    parser.add_argument("--check", action="store_true", help="only say which files differ")
    stale = 0
    check = parser.parse_args().check
    for path, text in outputs().items():
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
        if not check:
            path.write_text(text, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
