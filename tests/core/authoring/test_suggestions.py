"""What is offered where: keys of the layout and the type, words of choices, ids; in texts half written."""

from __future__ import annotations

import pytest

from presenter.core.authoring.naming import Naming
from presenter.core.authoring.suggestions import Suggestion, suggestions
from presenter.core.checks.parts import PARTS, SHOWN
from presenter.core.source import read_source
from tests.core.authoring.marked import STORY, at_caret, place_at

NAMING = Naming(read_source(STORY, "story.yaml"))


def offered(marked: str) -> list[Suggestion]:
    text, index = at_caret(marked)
    return suggestions(
        text,
        index,
        place_at(marked),
        lambda kind, scope: [(name, "") for name in NAMING.names(kind, scope)],
        ["zh", "en"],
    )


def labels(marked: str) -> list[str]:
    return [one.label for one in offered(marked)]


def applied(marked: str, label: str) -> str:
    """The text once a suggestion is taken."""
    text, _ = at_caret(marked)
    one = next(one for one in offered(marked) if one.label == label)
    return text[: one.start] + one.insert + text[one.end :]


@pytest.mark.parametrize("layout", SHOWN)
def test_a_slide_offers_only_the_keys_of_its_layout(layout: str) -> None:
    found = labels(f"slides:\n  - id: a\n    layout: {layout}\n    ^")

    assert {key for key in found if key in PARTS} == SHOWN[layout]
    assert not {"id", "layout"} & set(found)
    assert "title" in found


def test_a_chart_offers_the_keys_of_its_type_and_before_that_its_types() -> None:
    start = "slides:\n  - id: a\n    layout: chart\n    chart: "

    assert labels(start + "{ty^")[0] == "type"
    assert "bars" not in labels(start + "{ty^")
    assert {"bars", "treemap"} <= set(labels(start + "{type: ^}"))
    assert {"bars", "along"} <= set(labels(start + "{type: bars, ^}"))
    assert "points" not in labels(start + "{type: bars, ^}")
    assert {"points", "target"} <= set(labels(start + "\n      type: line\n      ^"))


@pytest.mark.parametrize(
    ("where", "some"),
    [
        ("slides:\n  - layout: ^", {"big-number", "chart", "closing"}),
        ("facts:\n  a:\n    origin: ^", {"article", "context", "derived", "forecast"}),
        ("facts:\n  a: {unit: ^", {"USD", "%", "day"}),
        ("facts:\n  a: {scale: ^", {"亿", "bn"}),
        ("facts: {a: {about: ^", {"true", "false"}),
        ("theme: ^", {"ink", "paper-white"}),
        ("slides:\n  - chart: {type: bars, bars: [{fact: ^", {"target_2026", "rev_2024"}),
        ("slides:\n  - events: [series_a_round, ^", {"exit", "claude_launch"}),
        ("slides:\n  - events:\n      - exit\n      - ^", {"exit", "claude_launch"}),
        ("slides:\n  - sources: [^", {"C01", "article", "S40a"}),
        ("slides:\n  - covers: [^", {"S1", "S40a"}),
        ("slides:\n  - section: ^", {"ledger", "coda"}),
        ("events:\n  - {lane: ^", {"company"}),
        ("events:\n  - {link: ^", {"exit"}),
        ("time:\n  charts:\n    - slide: ^", {"title"}),
        ("pace:\n  sections:\n    ^", {"ledger"}),
        ("checks:\n  allow:\n    ^", {"typed-number"}),
        ("facts:\n  a: {formula: target_2026 / ^}", {"goal_2025"}),
        ("facts:\n  a: {formula: days(ex^, target_2026)}", {"exit", "goal_2025"}),
        ('slides:\n  - title: "from $(^', {"target_2026"}),
        ("slides:\n  - notes: |\n      all of $(rev^ is", {"rev_2024"}),
        ("slides:\n  - notes: |\n      all of $(rev_2024|^) is", {"short", "number", "unit", "date"}),
        ("slides:\n  - title: {^", {"zh", "en"}),
        ("^", {"title", "slides", "facts"}),
    ],
)  # fmt: skip
def test_what_is_offered(where: str, some: set[str]) -> None:
    lanes = set(NAMING.names("lane"))
    found = set(labels(where))
    assert (some if some != {"company"} else lanes) <= found


@pytest.mark.parametrize(
    "where",
    ["# a remark ^", "slides:\n  - notes: |\n      plain words ^", "slides:\n  - title: some ^", "nothing:\n  ^"],
)
def test_nothing_is_offered_inside_words(where: str) -> None:
    assert labels(where) == []


def test_what_is_taken_fits_into_the_text() -> None:
    assert applied("slides:\n  - lay^", "layout") == "slides:\n  - layout: "
    assert applied("slides:\n  - lay^: chart", "layout") == "slides:\n  - layout: chart"
    assert applied("slides:\n  - layout: cha^", "closing") == "slides:\n  - layout: closing"
    assert applied("slides:\n  - bl^", "blocks") == "slides:\n  - blocks:"
    assert applied("facts: {a: {unit: ^", "%") == 'facts: {a: {unit: "%"'
    assert applied('facts: {a: {unit: "^"}}', "%") == 'facts: {a: {unit: "%"}}'
    assert applied("slides:\n  - title: from $(tar^ to", "target_2026") == "slides:\n  - title: from $(target_2026) to"
    assert (
        applied("slides:\n  - title: $(tar^get|short) to", "goal_2025") == "slides:\n  - title: $(goal_2025|short) to"
    )
    assert applied("facts:\n  a: {formula: target_2026 / go^al_x}", "goal_2025").endswith("target_2026 / goal_2025}")
    assert applied("slides:\n  - events: [ex^it, b]", "features") == "slides:\n  - events: [features, b]"


def test_keys_say_what_they_are_and_which_are_needed() -> None:
    found = {one.label: one for one in offered("facts:\n  a: {^}")}

    assert found["label"].needed
    assert not found["value"].needed
    assert "26 billion" in found["value"].about
    assert found["sources"].detail == "list: source"


def test_a_text_that_yaml_cannot_read_offers_as_much() -> None:
    broken = STORY.replace("sections:\n", "sections: {{\n", 1) + "\n  - id: x\n    layout: chart\n    chart: {type: ba^"

    assert "bars" in labels(broken)
