"""Problems printed for people and machines."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.problem import error, warning
from presenter.core.report import excerpt, render_json, render_text
from presenter.core.span import NOWHERE, Span


def columns(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def test_text_is_sorted_by_place_and_counted():
    texts = {"a.yaml": "one: 1\ntwo: 2\n", "b.yaml": "three\n"}
    problems = [
        warning(Span("b.yaml", 1, 1, 5), "w", "third"),
        error(Span("a.yaml", 2, 6, 1), "e", "second", "do this\nthen that"),
        error(Span("a.yaml", 1, 1, 3), "e", "first"),
    ]
    assert render_text(problems, texts) == (
        "a.yaml:1:1: error: first\n"
        "    1 | one: 1\n"
        "      | ^^^\n"
        "a.yaml:2:6: error: second\n"
        "    2 | two: 2\n"
        "      |      ^\n"
        "  hint: do this\n"
        "  hint: then that\n"
        "b.yaml:1:1: warning: third\n"
        "    1 | three\n"
        "      | ^^^^^\n"
        "2 errors, 1 warning\n"
    )


def test_nothing_to_say():
    assert render_text([], {}) == "no problems\n"


def test_without_text_or_place_there_is_no_excerpt():
    problems = [error(NOWHERE, "e", "no place"), error(Span("x.csv", 4, 2), "e", "unread")]
    assert render_text(problems, {}) == "error: no place\nx.csv:4:2: error: unread\n2 errors\n"


def test_marks_stand_under_wide_characters():
    line = "title: 人工智能 is 新的 here"
    shown, marks = excerpt(line, line.index("新") + 1, 2)
    assert shown == line
    assert marks == " " * columns("title: 人工智能 is ") + "^^^^"


def test_combining_marks_take_no_room_and_controls_cannot_move_the_cursor():
    assert excerpt("e\u0301x: 1", 3, 1) == ("e\u0301x: 1", " ^")
    assert excerpt("a\x1b[2Jb\u202ec", 8, 1)[0] == "a?[2Jb?c"
    assert "\x1b" not in render_text([error(NOWHERE, "e", "bad \x1b[31m")], {})


def test_a_tab_is_shown_as_wide_as_it_is_marked():
    assert excerpt("\tx: 1", 2, 1) == ("    x: 1", "    ^")


def test_a_point_after_the_end_is_marked():
    assert excerpt("a:", 3, 0) == ("a:", "  ^")


def test_an_endless_line_is_cut_around_the_mark():
    line = "甲乙" * 500_000 + "X" + "丙" * 500_000
    shown, marks = excerpt(line, 1_000_001, 1)
    assert shown.startswith("... ")
    assert shown.endswith(" ...")
    assert columns(shown) <= 110
    assert columns(shown[: shown.index("X")]) == marks.index("^")


@settings(deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_characters="\r\n"), max_size=400), st.data())
def test_marks_always_lie_under_the_excerpt(line, data):
    column = data.draw(st.integers(1, len(line) + 1))
    length = data.draw(st.integers(0, len(line) - column + 1))
    shown, marks = excerpt(line, column, length)
    assert marks.strip() == "^" * len(marks.strip())
    assert marks.strip()
    assert len(marks) <= 120
    assert len(shown) <= 4 * 120


def test_json_holds_everything():
    problems = [warning(Span("b", 2, 3, 4), "code", "词", "hint"), error(Span("a", 1, 1), "e", "m")]
    whole = json.loads(render_json(problems))
    assert [row["file"] for row in whole["problems"]] == ["a", "b"]
    assert whole["problems"][1] == {
        "severity": "warning",
        "file": "b",
        "line": 2,
        "column": 3,
        "length": 4,
        "code": "code",
        "message": "词",
        "hint": "hint",
    }
    assert (whole["errors"], whole["warnings"]) == (1, 1)
