"""Reading YAML: values keep their text, every place is right, and nothing an attacker writes takes long or raises."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.source import Limits, Source, read_source

STORY = """\
title: "A: B"   # quoted
none:
tilde: ~
quoted: "null"
word: no
day: 1969-07-20
octal: -0202
clock: 12:30
list: [a, {b: 甲乙}, "c d"]
block: |
  one
  two
deep:
  - id: x
    text: 'it''s'
"""


def read(text: bytes | str, **limits: int) -> Source:
    return read_source(text, "s.yaml", Limits(**limits))


def codes(source: Source) -> list[str]:
    return [problem.code for problem in source.problems]


def quick(text: bytes | str, seconds: float = 1.0) -> Source:
    start = time.process_time()
    source = read(text)
    assert time.process_time() - start < seconds
    return source


def test_scalars_keep_their_text_and_only_plain_nothing_is_none():
    assert read(STORY).value == {
        "title": "A: B",
        "none": None,
        "tilde": None,
        "quoted": "null",
        "word": "no",
        "day": "1969-07-20",
        "octal": "-0202",
        "clock": "12:30",
        "list": ["a", {"b": "甲乙"}, "c d"],
        "block": "one\ntwo\n",
        "deep": [{"id": "x", "text": "it's"}],
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(newline, mark):
    source = read(mark + STORY.replace("\n", newline))

    def value(*path):
        span = source.span(path)
        return span.line, span.column, span.length

    def key(*path):
        span = source.key_span(path)
        return span.line, span.column, span.length

    assert value("title") == (1, 8, 6)
    assert key("title") == (1, 1, 5)
    assert value("none") == (2, 6, 0)
    assert value("list", 1, "b") == (9, 15, 2)
    assert key("list", 1, "b") == (9, 12, 1)
    assert value("list", 2) == (9, 20, 5)
    assert value("block") == (10, 8, 1)
    assert value("deep") == (14, 3, 7)
    assert value("deep", 0, "text") == (15, 11, 7)
    assert key("deep", 0) == value("deep", 0) == (14, 5, 5)


def test_a_path_that_is_not_there_gives_its_nearest_parent():
    source = read(STORY)
    assert source.span(("deep", 0, "missing", 3)) == source.span(("deep", 0))
    assert source.span(("nowhere",)).line == 1
    assert source.span(()).line == 1


def test_bytes_and_text_read_alike():
    assert read(STORY.encode()).value == read(STORY).value == read(b"\xef\xbb\xbf" + STORY.encode()).value


def test_an_alias_is_the_value_and_keeps_its_place():
    source = read("a: &x {k: [1]}\nb: *x\n")
    assert source.value == {"a": {"k": ["1"]}, "b": {"k": ["1"]}}
    assert source.problems == ()
    assert source.span(("b",)).line == 1
    assert source.span(("b", "k", 0)).column == 12


def test_a_short_form_is_written_out_and_both_parts_keep_their_places():
    source = read("events:\n  - 2024-03: First podcast\n")
    events = source.value["events"]
    source.span(("events", 0, "2024-03"))
    events[0] = source.paired(events[0], "date", "title")
    assert events == [{"date": "2024-03", "title": "First podcast"}]
    assert source.span(("events", 0, "date")).column == source.key_span(("events", 0, "date")).column == 5
    assert source.span(("events", 0, "title")).column == 14


def test_of_two_equal_keys_the_first_counts_and_places_stay_right():
    source = read("a: 1\na: 2\nb: 3\n")
    assert source.value == {"a": "1", "b": "3"}
    assert codes(source) == ["duplicate-key"]
    assert source.span(("b",)).line == 3


def test_reading_goes_on_after_a_mendable_error():
    source = read("title: a: b\nsubtitle: c: d\nx: 1\nx: 2\n")
    assert codes(source) == ["colon-in-text", "colon-in-text", "duplicate-key"]
    assert source.value is not None
    assert source.value["x"] == "1"


def test_the_first_of_several_documents_is_read():
    source = read("a: 1\n---\nb: 2\n")
    assert source.value == {"a": "1"}
    assert codes(source) == ["several-documents"]
    assert source.problems[0].span.line == 2


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "not-text", "PNG"),
        (b"%PDF-1.7\n", "not-text", "PDF"),
        (b"PK\x03\x04abc", "not-text", "ZIP"),
        (b"title: a\0b", "not-text", "zero bytes"),
        ("title: 甲".encode("utf-16"), "encoding", "UTF-16"),
        ("title: 甲".encode("utf-16-be"), "not-text", "zero bytes"),
        ("a: b\ntitle: 标题".encode("gb18030"), "encoding", "UTF-8"),
        (b"title: a\x07b", "control-character", "U+0007"),
        ("title: a\ufeffb".encode(), "control-character", "byte order mark"),
        (b"", "empty", "empty"),
        (b" \n\n", "empty", "empty"),
        (b"# only a comment\n", "empty", "empty"),
        (b"- a\n- b\n", "not-a-mapping", "a list"),
        (b"hello\n", "not-a-mapping", "a single text"),
        ("title: \ud800", "control-character", "U+D800"),
    ],
)
def test_what_is_no_story_is_named(data, code, word):
    source = read(data)
    assert source.value is None
    assert codes(source) == [code]
    assert word in source.problems[0].message


def test_a_bad_byte_is_placed_and_gbk_is_guessed():
    problem = read("a: b\ntitle: 标题".encode("gb18030")).problems[0]
    assert (problem.span.line, problem.span.column) == (2, 8)
    assert "GBK" in problem.hint


class TestHostileFiles:
    """Each is refused in under a second, with a problem that names the reason."""

    def test_200_megabytes(self, tmp_path):
        path = tmp_path / "large.yaml"
        with path.open("wb") as file:
            file.write(b"title: x\n")
            file.truncate(200_000_000)
        source = quick(path.read_bytes())
        assert codes(source) == ["too-large"]
        assert "200.0 MB" in source.problems[0].message

    @pytest.mark.parametrize(
        "text",
        [
            "[" * 100_000,
            "a: " + "[" * 100_000,
            "{a: " * 100_000,
            "[{a: " * 50_000 + '"]}"',
            "- " * 100_000,
            "? " * 100_000,
            "".join(" " * level + "a:\n" for level in range(2000)),
            "a: " + "[" * 70 + "]" * 70,
        ],
        ids=["list", "key-list", "mapping", "mixed", "dashes", "question-marks", "indented", "just-too-deep"],
    )
    def test_deep_nesting(self, text):
        source = quick(text)
        assert source.value is None
        assert codes(source) == ["too-deep"]

    def test_nesting_within_the_limit_is_read(self):
        assert codes(read("a: " + "[" * 60 + "]" * 60)) == []

    def test_alias_bomb(self):
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
        source = quick("\n".join(lines))
        assert codes(source) == ["alias-bomb"]
        assert source.problems[0].span.line > 1

    def test_aliases_cannot_nest_deeper_than_brackets(self):
        lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200)]
        assert codes(quick("\n".join(lines))) == ["too-deep"]

    def test_alias_loops(self):
        assert codes(quick("a: &a [*a]")) == ["alias-loop"]
        assert codes(quick("a: &a {b: {c: *a}}")) == ["alias-loop"]

    def test_too_many_values(self):
        start = time.process_time()
        source = read("a: [" + "x," * 30_000 + "]", max_nodes=20_000)
        assert time.process_time() - start < 1
        assert codes(source) == ["too-many-values"]

    def test_a_text_too_long(self):
        assert codes(quick("a: " + "x" * 300_000)) == ["too-long"]

    def test_many_directives(self):
        assert codes(quick("".join(f"%TAG !t{n}! x\n" for n in range(100_000)) + "---\na: 1\n")) == ["directive"]

    @pytest.mark.parametrize(
        "text",
        [
            "a: {" + ", ".join(f"k{n}" for n in range(20_000)) + "}",
            "".join(f"k{n}: 1\n" for n in range(10_000)) * 2,
            "a: " + "b: " * 50_000,
            'a: "' + "x\n " * 50_000,
            "a:\n" + "\t- b\n" * 50_000,
            "a: '" + "''" * 50_000,
            "a: {b: " + "x" * 500_000 + ": c}",
        ],
        ids=["stray-keys", "duplicates", "colons", "open-quote", "tabs", "quotes", "one-long-line"],
    )
    def test_many_mistakes(self, text):
        source = quick(text, 2.0)
        assert source.problems
        assert len(source.problems) <= 1001


def test_the_pure_python_loader_reads_the_same(monkeypatch):
    from presenter.core import source as module

    slow = type("Slow", (module._Guard, yaml.BaseLoader), {})
    fast = [read(text) for text in (STORY, "a: 1\n---\nb: 2\n", "a: b: c\n", "a: &a [*a]", "[" * 500)]
    monkeypatch.setattr(module, "_Loader", slow)
    for before in fast:
        after = read(before.text)
        assert after.value == before.value
        assert [(p.code, p.span.line) for p in after.problems] == [(p.code, p.span.line) for p in before.problems]


YAMLISH = st.text(st.sampled_from("ab甲:,-[]{}&*!|>'\"#%@`?~<\t\n\r  0.\ufeff\x85\u2028"), max_size=60)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.one_of(st.binary(max_size=80), st.text(max_size=80), YAMLISH))
def test_no_data_ever_raises(data):
    source = read(data)
    assert source.value is not None or source.problems
    check_places(source)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(YAMLISH)
def test_damage_inside_a_story_never_raises(text):
    for place in (7, 60, len(STORY) // 2, len(STORY) - 3):
        source = read(STORY[:place] + text + STORY[place:])
        assert source.value is not None or source.problems
        check_places(source)


def check_places(source: Source) -> None:
    """Each problem and value lies inside the text."""

    def inside(span):
        line = source.lines.line(span.line)
        assert 1 <= span.line <= len(source.lines)
        assert 1 <= span.column <= len(line) + 1
        assert span.column - 1 + span.length <= len(line)

    def walk(value, path):
        inside(source.span(path))
        inside(source.key_span(path))
        if isinstance(value, dict):
            for key, item in value.items():
                walk(item, (*path, key))
        elif isinstance(value, list):
            for number, item in enumerate(value):
                walk(item, (*path, number))

    for problem in source.problems:
        if source.text:
            inside(problem.span)
    walk(source.value, ())
