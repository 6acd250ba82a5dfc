"""Parts of texts are found in the file however the text is written."""

from __future__ import annotations

import pytest

from presenter.core.resolve.place import part_span
from presenter.core.source import read_source

WAYS = {
    "plain": "text: one $(two) three\n",
    "double": 'text: "one $(two) three"\n',
    "single": "text: 'one $(two) three'\n",
    "folded": "text: >-\n    one\n    $(two)\n    three\n",
    "literal": "text: |2\n    one\n    $(two) three\n",
    "several-lines": "text: one\n  $(two)\n  three\n",
    "flow": "{text: one $(two) three}\n",
    "escaped": 'text: "one\\t$(two) three"\n',
    "apostrophe": "text: 'it''s one $(two) three'\n",
    "after-others": "text: tw (two) $(two\n\n  $(two) three\n",
    "carriage-returns": "text: |\r\n  one\r\n  $(two) three\r\n",
}


@pytest.mark.parametrize("written", WAYS.values(), ids=WAYS)
def test_a_part_is_found_where_it_stands(written):
    source = read_source(written, "story.yaml")
    text = source.value["text"]

    span = part_span(source, ("text",), text.index("$(two)"), 6)

    line = source.lines.line(span.line)
    assert line[span.column - 1 : span.column - 1 + span.length] == "$(two)"


def test_of_equal_parts_the_right_one_is_found():
    source = read_source("text: >-\n  same\n  same\n\n  same\n", "story.yaml")
    text = source.value["text"]
    starts = [number for number in range(len(text)) if text.startswith("same", number)]
    assert [part_span(source, ("text",), start, 4).line for start in starts] == [2, 3, 5]


def test_the_end_of_a_text_has_a_place():
    source = read_source("text: a /\nmore: >-\n  a\n  /\n", "story.yaml")
    assert str(part_span(source, ("text",), 3, 0)) == "story.yaml:1:10"
    assert str(part_span(source, ("more",), 3, 0)) == "story.yaml:4:4"


@pytest.mark.parametrize(("offset", "length"), [(-1, 2), (99, 1), (0, 50)])
def test_a_part_that_is_not_there_is_the_whole(offset, length):
    source = read_source("text: short\n", "story.yaml")
    span = part_span(source, ("text",), offset, length)
    assert (span.line, span.column) == (1, 7)
    assert span.length <= 5


def test_what_cannot_be_told_is_the_whole():
    source = read_source('text: "a\\u4e2db"\nlist: [a]\n', "story.yaml")
    assert part_span(source, ("text",), 1, 1) == source.span(("text",))
    assert part_span(source, ("list",), 0, 1) == source.span(("list",))
    assert part_span(source, ("gone",), 0, 1) == source.span(("gone",))
