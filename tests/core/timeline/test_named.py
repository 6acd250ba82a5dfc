"""The event that a few letters mean."""

from __future__ import annotations

from presenter.core.story import Story
from presenter.core.timeline.index import index_of
from presenter.core.timeline.named import event_named
from tests.core.timeline.generated import story_of

STORY = """\
title: Names
languages: [en, zh]
events:
  - {id: ship, date: 1900, title: {en: A ship sails, zh: 一艘船出航}}
  - {id: skoda, date: 1905, title: {en: Škoda founded, zh: 斯柯达成立}}
  - {id: shop, date: 1910, title: {en: Shop opens, zh: 商店开张}}
  - {id: worship, date: 1915, title: {en: Worship begins, zh: 礼拜开始}}
"""


def story() -> Story:
    return story_of(STORY, sound=False)


def named(text: str, here: str = "") -> str:
    return event_named(index_of(story()), text, here)


def test_a_title_that_begins_so_goes_before_a_word_and_a_word_before_the_inside() -> None:
    assert named("sh") == "shop"
    assert named("shi") == "ship"
    assert named("orsh") == "worship"


def test_either_language_and_without_accents() -> None:
    assert named("skod") == "skoda"
    assert named("船") == "ship"
    assert named("开张") == "shop"


def test_typing_on_stays_while_it_fits() -> None:
    assert named("s") == "skoda"
    assert named("s", here="shop") == "shop"
    assert named("sk", here="shop") == "skoda"


def test_one_letter_is_too_little_to_look_inside_words() -> None:
    assert named("k") == ""
    assert named("b") == "worship"
    assert named("立") == "skoda"


def test_no_name_no_event() -> None:
    assert named("zebra") == ""
    assert named("  ") == ""
