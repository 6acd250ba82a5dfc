"""A slip of the author's in a good story is undone by the first fix, to the last byte, however the story is written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.checks.warnings import story_warnings
from presenter.core.edit import applied
from presenter.core.parse import parse_story
from presenter.core.problem import Problem
from presenter.core.quick_fix.mender import Mender
from presenter.core.source import read_source

GOOD = """\
# A comment that nobody touches: "never"
title:   A good story      # with odd blanks
theme: 'paper'
languages: [zh, en]
sections: {opening: "Opening", closing: Closing}
sources:
  gazette: {title: The Gazette, date: "2024-05-01"}   # the source
facts:
  turnover: {label: {zh: 营业额, en: Turnover}, value: 5 million, unit: USD, sources: [gazette]}
lanes:
  money: {label: {en: Money, zh: 钱}}

events:
  # before the first
  - {id: founding, date: 2020-03-05, title: {zh: 成立, en: Founding}, lane: money, sources: [ gazette ], weight: 3}
  - id: growing
    date:  2021     # only the year
    title: {zh: 成长, en: Growing}
    facts: [turnover]
    sources: [gazette]
slides:
  - id: begin
    title: "From $(turnover) on"
    section: opening
    layout: text
    body: Words of the slide.
    events: [founding, growing]
  - id: end
    title: The end
    section: closing
    layout: statement
"""
WORDS = (
    "theme:", "languages:", "sections:", "sources:\n", "lanes:", "label:", "value:", "weight:", "section: opening",
    "layout: text", "layout: statement", "'paper'", "[ gazette ]", "lane: money", "facts: [turnover]", "$(turnover)",
    "events: [founding", "body:",
)  # fmt: skip


def problems(text: str) -> list[Problem]:
    parsed = parse_story(read_source(text, "story.yaml"))
    later = story_warnings(parsed.story, parsed.source) if parsed.story is not None else []
    return [*parsed.problems, *later]


def slipped(word: str, at: int, kind: str) -> str:
    """The longest run of letters of a word with two letters swapped, one missing, or one doubled."""
    run = max("".join(c if c.isalpha() else " " for c in word).split()[-1:], key=len)
    at %= len(run) - 1
    if kind == "swap":
        wrong = run[:at] + run[at + 1] + run[at] + run[at + 2 :]
    elif kind == "drop":
        wrong = run[: at + 1] + run[at + 2 :]
    else:
        wrong = run[: at + 1] + run[at] + run[at + 1 :]
    return word[: word.rindex(run)] + wrong + word[word.rindex(run) + len(run) :]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(WORDS), st.integers(0, 20), st.sampled_from(["swap", "drop", "double"]),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_a_slip_is_undone(word: str, at: int, kind: str, ending: str) -> None:
    wrong = slipped(word, at, kind)
    good = GOOD.replace("\n", ending)
    bad = GOOD.replace(word, wrong, 1).replace("\n", ending)
    before = set(map(str, problems(good)))
    found = [problem for problem in problems(bad) if str(problem) not in before]
    if bad == good or not found:
        return
    mender = Mender(read_source(bad, "story.yaml"))
    mended = [applied(bad, mender.edit(fix)) for problem in found for fix in mender.fixes(problem)]
    assert good in mended, f"{wrong}: {found[0]}, {found[0].hint}"


def test_the_good_story_is_good() -> None:
    assert [str(problem) for problem in problems(GOOD) if problem.severity.value == "error"] == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('title: "One: two"', "title: One: two"),
        ('title: "One: two"  # said so', "title: One: two  # said so"),
        ("title: One", "title:One"),
        ("title: 一", "title：一"),
        ('title: "@home"', "title: @home"),
        ('title: "*starred*"', "title: *starred*"),
        ("title: 'The \"AI\" story'", 'title: "The "AI" story"'),
        ('title: "OpenAI\'s story"', "title: 'OpenAI's story'"),
        ('title: "[Draft] One"', "title: [Draft] One"),
        ('title: "- One"', "title: - One"),
        ("title: 'C:\\maps'", 'title: "C:\\maps"'),
        ('title: "One"', 'title: "One'),
        ('title: {en: "One", zh: 一}', 'title: {en: "One, zh: 一}'),
        ('title: {zh: "甲, 乙", en: One}', "title: {zh: 甲, 乙, en: One}"),
        ('title: {zh: "甲: 乙", en: One}', "title: {zh: 甲: 乙, en: One}"),
        ("title: One\nlanguages: [zh, en]", "title: One\nlanguages: [zh, en"),
        ("title: One\nlanguages: [zh]", "title: One\nlanguages: zh"),
        ("title: One\nauthor: Me", "title: One\n  author: Me"),
        ("title: One\nlanes:\n  a: {label: A}", "title: One\nlanes:\n\ta: {label: A}"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_yaml_that_cannot_be_read_is_mended(good: str, bad: str, ending: str) -> None:
    rest = "\n# the rest\nslides:\n  - {id: a, title: A, body: Words.}\n"
    wanted, broken = ((text + rest).replace("\n", ending) for text in (good, bad))
    found = problems(broken)
    mender = Mender(read_source(broken, "story.yaml"))
    assert wanted in [applied(broken, mender.edit(fix)) for problem in found for fix in mender.fixes(problem)]
