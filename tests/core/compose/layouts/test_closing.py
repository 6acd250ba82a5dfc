"""The closing slide: coverage, corrections, sources that are never cut."""

from __future__ import annotations

import pytest

from presenter.core.compose.coverage import chapters, corrections
from presenter.core.compose.frame import Text
from tests.core.chart.board import collisions, fact, frame_of, ids, story_of, strays, words

UNITS = [f"S{n}" for n in range(1, 13)]


def closing(slides=(), sources=None, **more):
    article = {"art": {"title": "The article", "origin": "article", "locators": "S", "publisher": "Somebody"}}
    last = {"id": "end", "layout": "closing", "title": "Will it?|Really?", **more.pop("last", {})}
    keys = {
        "sources": article | (sources or {"ctx": {"title": "Elsewhere", "publisher": "Paper"}}),
        "slides": [*slides, last],
    } | more
    return story_of(None, {"a": fact(1), "d": {"label": "d", "formula": "a * 2"}}, **keys)


def last_frame(story, **how):
    return frame_of(story, slide=len(story.slides) - 1, **how)


def slide(name, *covers, **more):
    return {"id": name, "title": name, "covers": list(covers), **more}


def test_every_sentence_is_a_cell_filled_where_a_slide_covers_it():
    story = closing(
        [slide("x", *UNITS[:7], section="one"), slide("y", *UNITS[5:10], section="two")],
        article={"source": "art", "units": UNITS},
    )
    assert [(c.name, len(c.units), c.done) for c in chapters(story, "en")] == [
        ("one", 7, True),
        ("two", 3, True),
        ("Not covered", 2, False),
    ]
    frame = last_frame(story)
    cells = [p for p in frame.pieces if p.id.startswith("coverage.") and ".cell" in p.id]
    assert len(cells) == 12
    assert sum(1 for cell in cells if cell.fill is None) == 2
    assert words(frame, "coverage.title") == "10 of 12 sentences covered"


def test_all_covered_is_said():
    story = closing([slide("x", *UNITS)], article={"source": "art", "units": UNITS})
    assert words(last_frame(story), "coverage.title") == "All 12 sentences covered"


def test_without_an_article_there_is_no_coverage():
    assert not any(piece_id.startswith("coverage") for piece_id in ids(last_frame(closing())))


def test_hundreds_of_sentences_stay_inside():
    units = [f"S{n}" for n in range(1, 200)]
    frame = last_frame(closing([slide("x", *units)], article={"source": "art", "units": units}))
    assert sum(".cell" in piece_id for piece_id in ids(frame)) == 199
    assert strays(frame) == []


def test_corrections_are_counted_with_their_slides():
    fix = {"blocks": [{"chip": "fix", "text": "no"}]}
    wrong = {"layout": "table", "table": {"head": ["a"], "rows": [[{"text": "b", "verdict": "wrong"}]]}}
    story = closing([slide("x", **fix), slide("y"), slide("z", **wrong)])
    assert corrections(story) == (2, [1, 3])
    assert words(last_frame(story), "list.pages") == "on slides 1, 3"


def test_a_single_correction_is_said_in_the_singular():
    frame = last_frame(closing([slide("x", blocks=[{"chip": "fix", "text": "no"}])]))
    assert (words(frame, "list.corrections"), words(frame, "list.pages")) == ("1 correction", "on slide 1")


def test_the_list_is_made_from_all_sources():
    sources = {
        "c1": {"title": "One", "publisher": "Paper"},
        "c2": {"title": "Two", "publisher": "Paper"},
        "c3": {"title": "Three"},
        "ctx": {"title": "Four"},
    }
    frame = last_frame(closing(sources=sources))
    names = [words(frame, f"list.{n}.name") for n in range(5)]
    assert names == ["Article", "Paper", "Three", "Four", "Derived"]
    assert frame.piece("list.1.name").sources == ("c1", "c2")


def test_a_source_that_is_told_from_but_not_retold_has_its_own_name():
    own = {"books": {"title": "Accounts", "publisher": "Our books", "origin": "article"}}
    story = story_of(
        None, {"a": fact(1)}, sources=own, slides=[{"id": "end", "layout": "closing", "title": "Will it?"}]
    )
    assert words(last_frame(story), "list.0.name") == "Our books"


def test_groups_as_written():
    groups = [
        {"name": "Article", "text": "by somebody", "refs": "S1–S12", "origin": "article"},
        {"name": "Paper", "refs": "ctx"},
    ]
    frame = last_frame(closing(last={"groups": groups}))
    assert words(frame, "list.0.refs") == "S1–S12"
    assert frame.piece("list.1.name").sources == ("ctx",)
    assert "list.2.name" not in ids(frame)


@pytest.mark.parametrize("count", [3, 9, 14, 22, 60])
def test_no_source_is_cut_however_many(count):
    sources = {
        f"c{n}": {"title": f"A rather long title of the document with number {n}", "publisher": f"Publisher {n}"}
        for n in range(count)
    } | {"ctx": {"title": "E"}}
    frame = last_frame(closing(sources=sources))
    shown = "\n".join(
        p.text.replace("\n", " ") for p in frame.pieces if isinstance(p, Text) and p.id.startswith("list.")
    )
    assert all(f"Publisher {n}" in shown for n in range(count))
    assert collisions(frame) == []
    assert strays(frame) == [] or frame.overflows


def test_question_words_and_blocks_keep_apart():
    last = {
        "standfirst": "We do not know. " * 8,
        "blocks": [{"text": "Press A"}],
        "title": {"en": "Will it?", "zh": "会吗？"},
    }
    story = closing([slide("x", *UNITS)], article={"source": "art", "units": UNITS}, last=last, languages=["en", "zh"])
    frame = last_frame(story)
    assert collisions(frame) == []
    assert words(frame, "second-language") == "会吗？"


def test_a_chart_takes_the_place_of_the_list():
    chart = {"type": "bars", "bars": [{"fact": "a"}]}
    frame = last_frame(closing(last={"chart": chart}))
    assert "chart.a.bar" in ids(frame)
    assert "list.title" not in ids(frame)
