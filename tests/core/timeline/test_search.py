"""What a search on the timeline finds."""

from __future__ import annotations

import time

import pytest

from presenter.core.timeline.index import index_of
from presenter.core.timeline.search import Asked, Finder, asked
from tests.core.timeline.generated import generated, shipped, story_of

STORY = """\
title: Towers
languages: [en, zh]
sources:
  chronicle: {title: The great chronicle, short: Chronicle, origin: article, locators: S}
  reuters: {title: A survey, publisher: Reuters}
lanes: {stone: {label: {en: Stone, zh: 石头}, colour: stone}, money: {label: {en: Money, zh: 资本}, colour: teal}}
events:
  - {id: first, date: 1901, lane: stone, title: {en: First tower, zh: 第一座塔}, sources: [S1], tags: [high]}
  - {id: loan, date: 1934-05, lane: money, title: {en: A loan, zh: 贷款}, text: {en: Paid by Café Löwe., zh: 由咖啡馆支付。}, sources: [reuters]}
  - {id: aim, date: 1990, lane: money, status: target, title: {en: The aim, zh: 目标高度}, correction: {en: It was 1991., zh: 其实是 1991 年。}, sources: [reuters]}
slides:
  - {id: one, layout: text, title: {en: On stilts, zh: 高跷}, events: [first], body: {en: B, zh: 乙}, notes: {en: Tell of the architect., zh: 讲建筑师。}}
"""


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(index_of(story_of(STORY, sound=False)))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tower", ("first",)),
        ("TOWER first", ("first",)),
        ("cafe lowe", ("loan",)),
        ("咖啡", ("loan",)),
        ("目标", ("aim",)),
        ("1991", ("aim",)),
        ("reuters", ("loan", "aim")),
        ("survey", ("loan", "aim")),
        ("reuters -loan", ("aim",)),
        ("architect", ("first",)),
        ("高跷", ("first",)),
        ('"a loan"', ("loan",)),
        ('"loan a"', ()),
        ("high", ("first",)),
        ("lane:money", ("loan", "aim")),
        ("泳道：资本", ("loan", "aim")),
        ("lane:石", ("first",)),
        ("-lane:money", ("first",)),
        ("tag:high", ("first",)),
        ("tag:tower", ()),
        ("origin:article", ("first",)),
        ("出处:旁证", ("loan", "aim")),
        ("status:target", ("aim",)),
        ("状态:目标", ("aim",)),
        ("source:S1", ("first",)),
        ("date:1934", ("loan",)),
        ("nothing of the kind", ()),
        ("", ()),
        ("   ", ()),
    ],
)
def test_what_is_found(finder: Finder, query: str, found: tuple[str, ...]) -> None:
    assert finder.find(query) == found


def test_a_query_in_parts() -> None:
    assert asked('a -b lane:"two words" tag:x http://y') == (
        Asked("a"),
        Asked("b", unwanted=True),
        Asked("two words", "lane"),
        Asked("x", "tag"),
        Asked("http://y"),
    )
    assert asked('lane: "open end') == (Asked("lane:"), Asked("open end"))


def test_the_shipped_story_is_found_in_either_language() -> None:
    finder = Finder(index_of(shipped("content/story.yaml")))
    assert finder.find("amazon") == finder.find("亚马逊") != ()


def test_events_that_are_not_shown_are_not_found() -> None:
    story = shipped("content/story.yaml")
    later = {event.id for event in story.events.values() if event.after}
    query = story.plain_text(story.events[min(later)].spec.title, "en")
    assert not later & set(Finder(index_of(story)).find(f'"{query}"'))
    assert later & set(Finder(index_of(story, after=True)).find(f'"{query}"'))


def test_a_letter_typed_costs_a_look_through_strings() -> None:
    finder = Finder(index_of(generated(2000)))
    finder.prepare()
    begin = time.perf_counter()
    finder.find("e 1")
    assert time.perf_counter() - begin < 0.1
