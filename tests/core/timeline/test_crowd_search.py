"""Searching a file of events finds what a look at each event finds."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.folded import folded
from presenter.core.schema.event_file import EventMap
from presenter.core.timeline import crowd_search
from presenter.core.timeline.crowd_search import CrowdFinder, folded_bytes
from tests.core.crowd.crowds import crowd_of_text
from tests.core.timeline.generated import story_of

STORY = """\
title: T
languages: [en, zh]
sources: {log: {title: The long book, publisher: Harbour office}}
lanes: {one: {label: {en: Water, zh: 水}}, two: {label: {en: Land, zh: 陆地}}}
events: []
"""
ROWS = """\
date,en,zh,text,tags,source,lane,id
2021-05,Straße nach Łódź,去罗兹的路,An old road,road;old,log,two,r1
2019,Café closed,咖啡馆关门,Rain,,,one,
2020,A road,一条路,OLD,new,log,one,x-9
2024,Later,以后,,,,two,
"""
COLUMNS = EventMap(
    title={"en": "en", "zh": "zh"}, text="text", tags="tags", source="source", lane="lane", id="id"
)  # fmt: skip
WORDS = ("bridge", "Über", "river", "Café", "Löwe", "地震", "海啸", "桥", "measure", "survey", "Łódź", "ﬁne")


@pytest.fixture(scope="module")
def finder() -> CrowdFinder:
    return CrowdFinder(story_of(STORY, sound=False), crowd_of_text(ROWS, COLUMNS))


@pytest.mark.parametrize(
    ("query", "dates"),
    [
        ("road", ["2020", "2021-05"]),
        ("ROAD old", ["2020", "2021-05"]),
        ("lodz", ["2021-05"]),
        ("strasse", ["2021-05"]),
        ("cafe", ["2019"]),
        ("咖啡", ["2019"]),
        ("路", ["2020", "2021-05"]),
        ("road -old", []),
        ("old -tag:old", ["2020"]),
        ("tag:road", ["2021-05"]),
        ("标签:new", ["2020"]),
        ("lane:water", ["2019", "2020"]),
        ("泳道:陆", ["2021-05", "2024"]),
        ("harbour", ["2020", "2021-05"]),
        ("source:log", ["2020", "2021-05"]),
        ("date:202", ["2020", "2021-05", "2024"]),
        ("r1", ["2021-05"]),
        ("origin:context", ["2019", "2020", "2021-05", "2024"]),
        ("origin:article", []),
        ('"an old"', ["2021-05"]),
        ("oldroad", []),
        ("", []),
        ("nowhere", []),
    ],
)
def test_what_is_found(finder: CrowdFinder, query: str, dates: list[str]) -> None:
    assert [finder._crowd.event(number).date for number in finder.find(query).tolist()] == dates


def test_what_is_after_the_article_is_not_found(finder: CrowdFinder) -> None:
    edge = finder._crowd.starts.max()
    assert len(finder.find("-nothing")) == 4
    assert len(finder.find("-nothing", edge)) == 3


@given(st.text(max_size=60))
def test_many_are_folded_as_one_is(text: str) -> None:
    assert folded_bytes(text.encode("utf-8", "replace")).decode() == folded(text.encode("utf-8", "replace").decode())


@pytest.mark.parametrize("block", [37, 1000, crowd_search.BLOCK])
def test_as_a_look_at_each(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd_search, "BLOCK", block)
    dice = random.Random(5)
    rows = [
        f"{1900 + dice.randrange(100)},{' '.join(dice.choices(WORDS, k=3))},{';'.join(dice.choices(WORDS, k=2))}"
        for _ in range(400)
    ]
    crowd = crowd_of_text("date,title,tags\n" + "\n".join(rows) + "\n", EventMap(tags="tags"))
    finder = CrowdFinder(story_of(STORY, sound=False), crowd)
    for word in (*map(folded, WORDS), "r", "ri", "19"):
        events = [crowd.event(number) for number in range(len(crowd))]
        wanted = {e.number for e in events if any(word in folded(part) for part in (e.date, e.title, ";".join(e.tags)))}
        assert set(finder.find(word).tolist()) == wanted, word
        tagged = {e.number for e in events if word in folded(";".join(e.tags))}
        assert set(finder.find(f"tag:{word}").tolist()) == tagged, word


def test_events_whose_id_was_there_twice_do_not_move_the_others() -> None:
    from presenter.core.schema.event_file import EventMap as Columns
    from tests.core.crowd.crowds import reading_of

    crowd = reading_of("date,title,id\n2020,A,x\n2021,B,x\n2022,C,y\n", Columns(id="id")).crowd
    assert crowd is not None
    finder = CrowdFinder(story_of(STORY, sound=False), crowd)
    assert [crowd.title(n) for n in finder.find("c").tolist()] == ["C"]
    assert finder.find("b").tolist() == []


def test_a_hundred_thousand_are_searched_in_no_time() -> None:
    dice = random.Random(6)
    rows = "".join(
        f"{1900 + k % 100}-{1 + k % 12:02},{k} {' '.join(dice.choices(WORDS, k=4))},第{k}座桥在河上\n"
        for k in range(100_000)
    )
    crowd = crowd_of_text(f"date,title,zh\n{rows}", EventMap(title={"en": "title", "zh": "zh"}))
    finder = CrowdFinder(story_of(STORY, sound=False), crowd)
    assert len(finder.find("e")) > 90_000
    for query in ("e", "river cafe", "地震", "桥在", "99999", "-river lowe", "date:1934"):
        took = []
        for _ in range(3):
            begin = time.perf_counter()
            finder.find(query)
            took.append(time.perf_counter() - begin)
        assert min(took) < 0.1, query
    own = len(crowd.texts.data)
    assert (crowd.bytes_beside_text + finder.bytes_kept - own) / len(crowd) < 200
