"""The schema that editors get allows what the format allows, and says it so that they show it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from presenter.core.checks.parts import PARTS, SHOWN
from presenter.core.numbers import SCALE_IDS, parse_unit
from presenter.core.parse import parse_story
from presenter.core.resolve.fields import fields_of
from presenter.core.resolve.references import FACT_KEYS
from presenter.core.schema.drafts import DRAFTS, LAYOUT_DRAFTS
from presenter.core.schema.editor_schema import editor_schema, editor_schema_text
from presenter.core.schema.json_schema import storyboard_json_schema
from presenter.core.schema.offers import LANGUAGES, THEMES, offered
from presenter.core.source import read_source
from presenter.core.themes import THEMES as KNOWN_THEMES
from tests.core.schema.test_docs import ROOT, as_editor_reads

FILES = sorted([*(ROOT / "content").rglob("*.yaml"), *(ROOT / "tests" / "data").rglob("*.yaml")])


@cache
def validators() -> tuple[jsonschema.Draft202012Validator, jsonschema.Draft202012Validator]:
    return jsonschema.Draft202012Validator(storyboard_json_schema()), jsonschema.Draft202012Validator(editor_schema())


def branches(node: Any) -> Iterator[dict[str, Any]]:
    """Every object of the schema."""
    if isinstance(node, dict):
        yield node
        for item in node.values():
            yield from branches(item)
    elif isinstance(node, list):
        for item in node:
            yield from branches(item)


def test_it_is_a_valid_schema_without_an_address_to_fetch() -> None:
    jsonschema.Draft202012Validator.check_schema(editor_schema())
    assert "$id" not in editor_schema_text()
    assert '"x-' not in editor_schema_text()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_it_allows_what_the_format_allows_and_nothing_else(path: Path) -> None:
    try:
        value = as_editor_reads(path.read_text("utf-8"))
    except (yaml.YAMLError, RecursionError):  # an alias may hold itself
        pytest.skip("no YAML")
    plain, for_editors = validators()
    assert for_editors.is_valid(value) == plain.is_valid(value)


@pytest.mark.parametrize(
    "slide",
    [
        "{layout: chart, chart: {type: bars, baars: []}}",
        "{layout: chart, chart: {type: pie}}",
        "{layout: chart, chart: {}}",
        "{layout: chart, chart: [1]}",
        "{layout: chart, quote: x, chart: {type: bars, bars: [{fact: a}]}}",
        "{diagram: {type: hub, blocks: [{name: a}, {name: b}]}}",
        "{diagram: {type: hub, blocks: [{name: a}]}}",
        "{body: []}",
        "{body: {zh: 一, en: One}}",
        "{body: {'not a language': One}}",
        "{time: {from: 2024}}",
        "{switches: [{id: a, options: [{id: b, name: B}, {id: c, name: C, with: {chart: {scale: log}}}]}]}",
        "{switches: [{id: a, options: [{id: b, name: B}, {id: c, name: C, with: {id: x}}]}]}",
        "{chart: null}",
        "{allow: {wordy: it is read aloud}}",
        "{allow: {wordi: it is read aloud}}",
    ],
)
def test_slides_right_and_wrong_are_judged_alike(slide: str) -> None:
    value = as_editor_reads(f"title: A\nslides:\n  - {{id: a, title: B}}\n  - {slide}")
    value["slides"][1] |= {"id": "b", "title": "C"}
    plain, for_editors = validators()
    assert for_editors.is_valid(value) == plain.is_valid(value)


@pytest.mark.parametrize(
    "event", ["{2024: A}", "{2024: A, 2025: B}", "{title: A}", "{date: 2024}", "{}", "A", "{id: x}"]
)
def test_events_right_and_wrong_are_judged_alike(event: str) -> None:
    value = as_editor_reads(f"title: A\nevents: [{event}]")
    plain, for_editors = validators()
    assert for_editors.is_valid(value) == plain.is_valid(value)


def test_a_slide_offers_the_keys_that_its_layout_shows() -> None:
    slide = editor_schema()["$defs"]["SlideSpec"]
    quiet = {key for key, node in slide["properties"].items() if node.get("doNotSuggest")}
    assert quiet == set(PARTS)
    offers = {
        rule["if"]["properties"]["layout"]["const"]: set(rule["then"]["properties"])
        for rule in slide["allOf"]
        if "then" in rule
    }
    assert offers == {layout: set(parts) for layout, parts in SHOWN.items()}
    [otherwise] = [rule["else"] for rule in slide["allOf"] if "else" in rule]
    assert set(otherwise["properties"]) == SHOWN["text"]


def test_what_is_said_of_a_key_stands_where_editors_look() -> None:
    for node in branches(editor_schema()):
        if "$ref" in node:
            assert set(node) == {"$ref"}, node
        for key, value in node.get("properties", {}).items():
            if value is not True and key != "layout" and "const" not in value:
                assert value.get("description"), key
        if "enum" in node and "markdownEnumDescriptions" in node:
            assert len(node["markdownEnumDescriptions"]) == len(node["enum"])


def test_words_offered_are_words_that_are_known() -> None:
    for unit in offered("measures"):
        parse_unit(unit)
    assert set(offered("scales")) <= SCALE_IDS
    assert set(THEMES) == set(KNOWN_THEMES)
    assert set(LANGUAGES) == {"zh", "en"}


def test_keys_that_the_resolver_takes_for_facts_are_those_of_the_schema() -> None:
    defs = storyboard_json_schema()["$defs"]
    for type_, names in FACT_KEYS.items():
        keys = {field.key for field in fields_of(type_) if field.name in names}
        told = {key for key, node in defs[type_.__name__]["properties"].items() if node.get("x-names") == "fact"}
        assert keys == told, type_


def filled(draft: Any) -> Any:
    """A draft with its stops filled in as they stand."""
    if isinstance(draft, dict):
        return {key: filled(item) for key, item in draft.items()}
    if isinstance(draft, list):
        return [filled(item) for item in draft]
    if isinstance(draft, str):
        draft = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", draft)
        return re.sub(r"\$\d+", "words", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", draft))
    return draft


def test_drafts_of_slides_are_slides() -> None:
    slide = editor_schema()["$defs"]["SlideSpec"]
    [drafts] = [rule["else"]["defaultSnippets"] for rule in slide["allOf"] if "else" in rule]
    assert [draft["label"] for draft in drafts] == [f"slide: {layout}" for layout in SHOWN]
    assert set(LAYOUT_DRAFTS) <= set(SHOWN)
    for draft in drafts:
        text = json.dumps({"title": "A", "slides": [filled(draft["body"])]})
        problems = parse_story(read_source(text, "draft.yaml")).problems
        # What a draft names has yet to be written; two kinds need more than a draft can know.
        others = [problem for problem in problems if not problem.code.startswith(("unknown-", "missing-file"))]
        assert [str(problem) for problem in others if problem.code != "missing-key"] == [], draft["label"]


@pytest.mark.parametrize("name", DRAFTS)
def test_drafts_of_items_fit(name: str) -> None:
    schema = storyboard_json_schema()
    for draft in DRAFTS[name]:
        jsonschema.Draft202012Validator(schema | {"$ref": f"#/$defs/{name}"}).validate(filled(draft["body"]))
