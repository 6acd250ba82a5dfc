"""What is under the cursor, and what is said of it."""

from __future__ import annotations

import pytest

from presenter.core.authoring.at_cursor import What, thing_at
from presenter.core.authoring.naming import Id, Naming
from presenter.core.authoring.told import id_label, id_told, key_told, word_told
from presenter.core.lines import Lines
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from tests.core.authoring.marked import STORY, at_caret

PARSED = parse_story(read_source(STORY, "story.yaml"))
NAMING = Naming(PARSED.source)


def thing(marked: str):
    text, index = at_caret(marked)
    return thing_at(Lines(text), index, NAMING)


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("title: from $(targ^et_2026|short) on", Id("fact", "target_2026")),
        ("facts:\n  targ^et_2026: {value: 1}", Id("fact", "target_2026")),
        ("facts:\n  x: {formula: rev_2024 / targ^et_2026}", Id("fact", "target_2026")),
        ("slides:\n  - chart: {type: bars, bars: [{fact: re^v_2024}]}", Id("fact", "rev_2024")),
        ("slides:\n  - number:\n      fact: rev_2024^", Id("fact", "rev_2024")),
        ("slides:\n  - events: [a, ex^it]", Id("event", "exit")),
        ("slides:\n  - events:\n      - ex^it", Id("event", "exit")),
        ("slides:\n  - id: blac^kbox", Id("slide", "blackbox")),
        ("events:\n  - {id: ex^it}", Id("event", "exit")),
        ("slides:\n  - sources: [C0^1, S33]", Id("source", "C01")),
        ("slides:\n  - sources: [C01, S3^3]", Id("unit", "S33")),
        ("slides:\n  - section: lede^ger", None),
        ("slides:\n  - section: led^ger", Id("section", "ledger")),
        ("pace: {sections: {led^ger: 3}}", Id("section", "ledger")),
        ("events:\n  - lane: tech^nology", Id("lane", "technology")),
        ("sections:\n  led^ger: x", Id("section", "ledger")),
    ],
)
def test_ids(marked: str, wanted: Id | None) -> None:
    found = thing(marked)

    assert (found.id if found else None) == wanted
    if wanted:
        text, _ = at_caret(marked)
        assert found.what is What.ID
        assert text[found.start : found.end] == wanted.name


def test_keys_words_dates_and_numbers() -> None:
    assert thing("slides:\n  - lay^out: chart").what is What.KEY
    assert "How the slide is laid out" in key_told("layout", thing("slides:\n  - lay^out: chart").nodes[0])
    word = thing("slides:\n  - layout: ch^art")
    assert (word.what, word_told(word.word, word.nodes)) == (
        What.WORD,
        "`chart`\n\n`chart`, with `blocks` at its side.",
    )
    assert thing("facts:\n  a: {as_of: 20^25}").what is What.DATE
    number = thing("facts:\n  rev_2024:\n    value: 1 bi^llion")
    assert (number.what, number.id) == (What.NUMBER, Id("fact", "rev_2024"))
    rule = thing("checks:\n  allow:\n    typed^-number: a year")
    assert word_told(rule.word, rule.nodes) == "`typed-number`\n\nA number typed into a text that is no fact."
    unit = thing("tables: {t: {columns: {x: {unit: G^W}}}}")
    assert word_told(unit.word, unit.nodes) == "`GW`\n\nGW, 吉瓦"
    assert thing("# no^thing") is None
    assert thing("  ^") is None


def test_a_fact_is_told_with_its_value_its_date_and_its_sources() -> None:
    said = id_told(PARSED.story, Id("fact", "target_2026"), "en")

    assert said.startswith("**$26 billion**\n\nAnnualised revenue target, 2026")
    assert "for 2026" in said
    assert "- Reuters · 2025-10-15 · C09" in said
    assert "260 亿美元" in id_told(PARSED.story, Id("fact", "target_2026"), "zh")


def test_a_formula_is_told_with_its_numbers() -> None:
    said = id_told(PARSED.story, Id("fact", "ratio_high"), "en")

    assert "26 ÷ 9 = 2.9 times" in said
    assert "- Annualised revenue target, 2026: $26 billion" in said


@pytest.mark.parametrize(
    ("wanted", "parts"),
    [
        (
            Id("source", "C09"),
            ["Anthropic aims to nearly triple", "Reuters · 2025-10-15 · C09", "`news.ycombinator.com"],
        ),
        (Id("unit", "S33"), ["Article by Lengqiuyue", "S33"]),
        (Id("event", "exit"), ["2020", "→ Slide "]),
        (Id("slide", "blackbox"), ["**9. ", "`"]),
        (Id("lane", "technology"), ["events"]),
        (Id("section", "ledger"), ["The target and the ledger", "on slide"]),
    ],
)
def test_what_is_told(wanted: Id, parts: list[str]) -> None:
    said = id_told(PARSED.story, wanted, "en")

    assert [part for part in parts if part not in said] == [], said


def test_labels_for_lists() -> None:
    assert id_label(PARSED.story, Id("fact", "rev_2024"), "en") == "~$1bn  Run-rate revenue, end of 2024"
    assert id_label(PARSED.story, Id("event", "exit"), "zh").startswith("2021 年  ")
    assert id_label(PARSED.story, Id("fact", "no_such"), "en") == ""


def test_an_authors_signs_are_no_markdown() -> None:
    text = "title: T\nfacts:\n  a: {label: 'a_b_c [x] <b> `d`', value: 3, sources: []}\n"
    story = parse_story(read_source(text, "x")).story

    assert r"a\_b\_c \[x\] \<b\> \`d\`" in id_told(story, Id("fact", "a"), "en")
