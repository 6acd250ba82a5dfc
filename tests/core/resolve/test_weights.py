"""What an author says about rules: how much they count, and where one is set aside."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import parse_story
from presenter.core.problem import Problem, Severity, has_errors
from presenter.core.resolve.weights import WHILE_READING, weights_of
from presenter.core.schema.checks import RULES
from presenter.core.source import read_source

CORE = Path(__file__).parents[3] / "presenter"


def found(text: str) -> list[Problem]:
    """What reading and checking find, weighed."""
    parsed = parse_story(read_source(text, "story.yaml"))
    assert parsed.story is not None
    weights = weights_of(parsed.story.board, parsed.source)
    raw = story_warnings(parsed.story, parsed.source)
    return [*parsed.problems, *weights.weighed(raw), *weights.unused(raw)]


def codes(text: str) -> list[tuple[str, str]]:
    return [(problem.severity.value, problem.code) for problem in found(text)]


STORY = """\
title: T
{checks}
facts:
  a: {{label: A, value: 1{fact}}}
  b: {{label: B, value: 2}}
events:
  - {{date: 2020, title: It cost 17 million{event}}}
  - {{date: 2021, title: It cost 18 million}}
"""


def story(checks: str = "languages: [en]", fact: str = "", event: str = "") -> str:
    return STORY.format(checks=checks, fact=fact, event=event)


ALL = [("warning", "unsourced"), ("warning", "unsourced"), ("warning", "typed-number"), ("warning", "typed-number")]


def test_a_story_that_says_nothing_hears_everything():
    assert codes(story()) == ALL


@pytest.mark.parametrize(
    ("level", "left"), [('"off"', []), ("info", ["info"] * 2), ("warning", ["warning"] * 2), ("error", ["error"] * 2)]
)
def test_a_rule_counts_as_much_as_the_author_wants(level, left):
    said = codes(story(f"checks: {{severity: {{unsourced: {level}}}}}"))
    assert [severity for severity, code in said if code == "unsourced"] == left
    assert said[len(left) :] == ALL[2:]


def test_an_error_of_the_authors_choice_does_not_stop_the_story():
    problems = found(story("checks: {severity: {unsourced: error}}"))
    assert sum(problem.severity is Severity.ERROR for problem in problems) == 2
    assert not has_errors(problems)


def test_a_rule_is_allowed_where_it_says_so_and_nowhere_else():
    said = found(story(fact=", allow: {unsourced: an example}", event=", allow: {typed-number: a price on a label}"))
    assert [(problem.code, problem.span.line) for problem in said] == [("unsourced", 5), ("typed-number", 8)]


def test_a_rule_is_allowed_in_the_whole_story():
    assert codes(story("checks: {allow: {typed-number: prices on labels}}")) == ALL[:2]


def test_what_needs_not_be_allowed_is_told():
    said = found(story(fact=", allow: {typed-number: why not}"))
    assert [(p.severity, p.code, p.span.line) for p in said][-1] == (Severity.INFO, "unused-allow", 4)


def test_what_stops_a_story_cannot_be_allowed():
    text = "title: T\nchecks: {allow: {unknown-key: I like it}}\nnothing: 1\n"
    assert {problem.code for problem in parse_story(read_source(text, "story.yaml")).problems} == {
        "unknown-choice",
        "unknown-key",
    }


def test_a_reason_is_needed():
    text = story(fact=", allow: {unsourced: ''}")
    assert "at least 4 characters" in parse_story(read_source(text, "s.yaml")).problems[0].message


def test_what_reading_finds_is_weighed_too():
    text = "title: T\nfacts: {a: {label: A, value: 1, stated: 2, sources: [s]%s}}\nsources: {s: {title: S}}\nevents: [{date: 2020, title: E}]\n"
    assert codes(text % "") == [("warning", "stated-alone")]
    assert codes(text % ", allow: {stated-alone: to be computed later}") == []


def warned_codes(folder: Path) -> set[str]:
    """Codes of the warnings and remarks that the program's own words give, as written in its files."""
    codes: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in {"warn", "warning", "remark"} and isinstance(node.args[1].value, str):
                    codes.add(node.args[1].value)
    return codes


def test_every_warning_is_a_rule_and_every_rule_is_told():
    made_up_of_a_key = {"no-by"}
    assert warned_codes(CORE / "core") - {"more-problems"} == RULES.keys() - made_up_of_a_key


def test_rules_of_reading_are_known():
    assert warned_codes(CORE / "core" / "resolve") - {"unused-allow"} == WHILE_READING
