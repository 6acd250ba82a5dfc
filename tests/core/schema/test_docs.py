"""The reference page, the printed JSON Schema, the examples and the schema classes say the same."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from presenter.core.problem import Severity
from presenter.core.schema.json_schema import storyboard_json_schema
from presenter.core.source import read_source

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "storyboard.md"
STORIES = sorted([*(ROOT / "content" / "examples").glob("*.yaml"), *(ROOT / "content").glob("story.yaml")])
SNIPPETS = re.findall(
    r"```yaml\n(.*?)```", (ROOT / "docs" / "templates" / "storyboard_intro.md").read_text("utf-8"), re.DOTALL
)


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 core types, as editors read a file: numbers and true/false, but no dates and no octal."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for pattern, tag, first in (
    (r"null|Null|NULL|~|", "null", ["n", "N", "~", ""]),
    (r"true|True|TRUE|false|False|FALSE", "bool", list("tTfF")),
    (r"[-+]?[0-9]+", "int", list("-+0123456789")),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "float", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), first)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))


def as_editor_reads(text: str) -> Any:
    return _json_keys(yaml.load(text, Loader=EditorLoader))


def _json_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _json_keys(item) for key, item in value.items()}
    return [_json_keys(item) for item in value] if isinstance(value, list) else value


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(storyboard_json_schema())


def faults(text: str) -> list[str]:
    """Every fault the JSON Schema finds, down to the branch of a choice that fits best."""
    return [
        f"{jsonschema.exceptions.best_match([fault]).json_path}: {jsonschema.exceptions.best_match([fault]).message}"
        for fault in validator().iter_errors(as_editor_reads(text))
    ]


def test_generated_files_are_what_the_schema_says() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_docs.py"), run_name="make_docs")
    outputs: dict[Path, str] = tool["outputs"]()
    assert set(outputs) == {PAGE, ROOT / "resources" / "storyboard.schema.json"}
    for path, text in outputs.items():
        assert path.read_text("utf-8") == text, f"{path.name} is stale: run python tools/make_docs.py"


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(storyboard_json_schema())


def test_every_object_and_key_says_what_it_is() -> None:
    for name, node in storyboard_json_schema()["$defs"].items():
        assert node.get("description"), name
        for key, value in node.get("properties", {}).items():
            assert value.get("description"), f"{name}.{key}"


def test_every_word_of_a_choice_has_a_meaning() -> None:
    def walk(node: Any, path: str) -> None:
        if isinstance(node, dict):
            if "enum" in node:
                assert len(node.get("enumDescriptions", ())) == len(node["enum"]), path
            for key, item in node.items():
                if key != "propertyNames":
                    walk(item, f"{path}/{key}")
        elif isinstance(node, list):
            for item in node:
                walk(item, path)

    walk(storyboard_json_schema(), "")


def test_links_in_the_page_lead_somewhere() -> None:
    page = re.sub(r"```.*?```", "", PAGE.read_text("utf-8"), flags=re.DOTALL)
    anchors = Counter(
        re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    )
    assert [anchor for anchor, count in anchors.items() if count > 1] == []
    links = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert links
    assert links - set(anchors) == set()
    assert all((PAGE.parent / name).exists() for name in re.findall(r"\]\(([a-z_]+\.md)\)", page))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_stories_fit_the_json_schema(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_examples_of_the_introduction_are_stories(number: int) -> None:
    from presenter.core.parse import parse_story

    text = SNIPPETS[number]
    assert faults(text) == []
    parsed = parse_story(read_source(text, "example.yaml"))
    assert parsed.story is not None
    assert [str(problem) for problem in parsed.problems if problem.severity is not Severity.INFO] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("titel: A", "$: Additional properties are not allowed ('titel' was unexpected)"),
        ("events: []", "$: 'title' is a required property"),
        ("title: {zh: 一, en: A, 'and more': x}", "$.title"),
        ("title: A\nevents:\n  - {date: 2024}", "$.events[0]"),
        ("title: A\nevents:\n  - {2024: B, 2025: C}", "$.events[0]"),
        (
            "title: A\nevents:\n  - {date: 2024, title: B, weight: 9}",
            "$.events[0].weight: 9 is greater than the maximum of 5",
        ),
        ("title: A\nslides:\n  - {id: a, title: B, layout: chart, chart: {type: pie}}", "$.slides[0].chart"),
        ("title: A\nslides:\n  - {id: 'no spaces', title: B}", "$.slides[0].id"),
        ("title: A\nlanes: {l: {label: L, colour: red}}", "$.lanes.l.colour"),
    ],
)
def test_the_json_schema_refuses(text: str, fault: str) -> None:
    found = faults(text)
    assert any(line.startswith(fault) for line in found), found


@pytest.mark.parametrize("line", ["2024-03: First podcast", "2024: {zh: 一, en: One}", "'early 2025': 1984"])
def test_the_json_schema_accepts_events_in_one_line(line: str) -> None:
    assert faults(f"title: A\nevents:\n  - {line}") == []


def test_newsroom_is_a_small_story() -> None:
    text = (ROOT / "content" / "examples" / "newsroom.yaml").read_text("utf-8")
    assert len(text.splitlines()) < 20
    assert "slides" not in as_editor_reads(text)


def test_chapter_names_by_id_are_not_languages() -> None:
    from presenter.core.parse import parse_story

    text = "title: {zh: 一, en: One}\nlanguages: [zh, en]\nsections: {start: Start, end: End}\n"
    assert [str(problem) for problem in parse_story(read_source(text, "example.yaml")).problems] == []
