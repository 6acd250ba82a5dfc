"""Reading again by pieces gives what reading as a whole gives, and reads only what changed."""

from __future__ import annotations

import re
from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.cut import cut
from presenter.core.limits import Limits
from presenter.core.reread import Rereader, shifted
from presenter.core.source import read_source
from presenter.paths import BUILT_IN_STORY
from tests.core.retold import SWITCHED, TRICKY, assert_same, changed

SHIPPED = BUILT_IN_STORY.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [TRICKY, SWITCHED, SHIPPED, TRICKY.replace("\n", "\r\n"), "---\n" + TRICKY])
def test_all_pieces_make_the_whole(text: str) -> None:
    reader = Rereader()
    assert_same(reader.read(text, "s.yaml"), read_source(text, "s.yaml"))
    assert reader.fresh > 5


@settings(max_examples=400, deadline=None)
@given(data=st.data(), start=st.sampled_from([TRICKY, SWITCHED]), crlf=st.booleans())
def test_any_change_reads_as_the_whole(data: st.DataObject, start: str, crlf: bool) -> None:
    """One reader through several versions: what it remembers never shows."""
    reader = Rereader()
    text = start.replace("\n", "\r\n") if crlf else start
    reader.read(text, "s.yaml")
    for _ in range(3):
        version = data.draw(changed(text))
        assert_same(reader.read(version, "s.yaml"), read_source(version, "s.yaml"))
        if data.draw(st.booleans()):
            text = version


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_any_change_of_the_shipped_story(data: st.DataObject) -> None:
    reader = Rereader()
    reader.read(SHIPPED, "s.yaml")
    version = data.draw(changed(SHIPPED))
    assert_same(reader.read(version, "s.yaml"), read_source(version, "s.yaml"))


def test_only_the_changed_item_is_read() -> None:
    reader = Rereader()
    reader.read(SHIPPED, "s.yaml")
    slide = SHIPPED.index("zh: ", SHIPPED.index("\nslides:"))
    text = SHIPPED[:slide] + "zh: 新" + SHIPPED[slide + 4 :]
    reader.read(text, "s.yaml")
    assert reader.fresh == 1
    fact = text.index("value: ", text.index("\nfacts:"))
    text = text[:fact] + "value: 1" + text[fact + 7 :].replace("zh: ", "zh: 又", 1)
    reader.read(text, "s.yaml")
    assert reader.fresh <= 3
    reader.read(text, "s.yaml")
    assert reader.fresh == 0


def test_what_did_not_change_is_the_same_object_in_its_new_place() -> None:
    reader = Rereader()
    before = reader.read(TRICKY, "s.yaml")
    after = reader.read("# one line more\n" + TRICKY.replace("body: same", "body: other"), "s.yaml")
    assert isinstance(before.value, dict)
    assert isinstance(after.value, dict)
    old, new = before.value["slides"], after.value["slides"]
    assert isinstance(old, list)
    assert isinstance(new, list)
    assert [a is b for a, b in zip(old, new, strict=True)] == [True, True, True, False, True, True]
    assert after.span(("slides", 0)).line == before.span(("slides", 0)).line + 1


def test_a_text_that_stands_there_twice_has_two_places() -> None:
    text = "title: T\nevents:\n  - 1901: One\n  - 1901: One\n  - 1901: One\n"
    reader = Rereader()
    for version in (text, text, text + "  - 1901: One\n"):
        assert_same(reader.read(version, "s.yaml"), read_source(version, "s.yaml"))


def test_a_broken_version_between_costs_nothing_later() -> None:
    reader = Rereader()
    reader.read(TRICKY, "s.yaml")
    broken = TRICKY.replace("body: same", "body: 'same")
    assert_same(reader.read(broken, "s.yaml"), read_source(broken, "s.yaml"))
    assert reader.fresh == -1
    mended = TRICKY.replace("body: same", "body: 'same'")
    assert_same(reader.read(mended, "s.yaml"), read_source(mended, "s.yaml"))
    assert reader.fresh == 1


@pytest.mark.parametrize(
    "text",
    [
        "title: &t T\nsubtitle: *t\n",
        "a: &x 1\nb: &x 2\n",
        "{title: T}\n",
        "- 1\n- 2\n",
        "slides:\n",
        "",
        "title: a\n...\ntitle: b\n",
        "title: a\ntitle: b\n",
        "facts:\n  a: 1\n  a: 2\n",
        "facts:\n  a: 1\nfacts:\n  b: 1\n",
        "slides: ~\n  - a\n",
        "slides:\n  - a\n - b\n",
        "slides:\n  - a\n   - b\n",
        "slides:\n- a\n  - b\n",
        "title: 'a\nslides:\n  - b: 1\n  - c'\n",
        'slides:\n  - a: "said\n  - id: not a slide"\n  - b\n',
        "title: {a: 1,\nslides: 2,\nb: 3}\n",
        "slides:\n  - |\n   a\n  - |2\n      b\n  - c\n",
        "title: T\x85slides: 1\n",
        "title: T\rslides:\r  - a\r",
        "%YAML 1.1\n---\ntitle: T\n",
        "a: !x 1\n",
        "slides:\n\t- a\n",
        "slides: # c\n  # d\n\n  - a\n# e\n  - b\n #f\nend: 1",
    ],
)
def test_texts_that_are_no_plain_storyboards(text: str) -> None:
    reader = Rereader()
    for version in (text, text + "\n", text):
        assert_same(reader.read(version, "s.yaml"), read_source(version, "s.yaml"))


@pytest.mark.parametrize(
    "limits", [Limits(max_nodes=60), Limits(max_depth=4), Limits(max_scalar=3), Limits(max_bytes=50)]
)
def test_limits_are_those_of_the_whole(limits: Limits) -> None:
    assert_same(Rereader(limits).read(TRICKY, "s.yaml"), read_source(TRICKY, "s.yaml", limits))


def test_depth_counts_from_the_top() -> None:
    for depth in range(55, 70):
        text = "title: T\nslides:\n  - a: " + "[" * depth + "]" * depth + "\n  - b\n"
        assert_same(Rereader().read(text, "s.yaml"), read_source(text, "s.yaml"))


def test_sections_cover_the_text() -> None:
    sections = cut(SHIPPED)
    assert sections is not None
    assert all(one.end == other.start for one, other in pairwise(sections))
    assert sections[-1].end == len(SHIPPED)
    slides = next(section for section in sections if section.key == "slides")
    assert len(slides.starts) == len(re.findall(r"(?m)^  - id: ", SHIPPED[slides.start :]))


@given(st.lists(st.integers(1000, 8_000_000)), st.integers(-1000, 8_000_000))
def test_shifted_marks(marks: list[int], by: int) -> None:
    assert list(shifted(array("I", marks), by)) == [mark + by for mark in marks]
