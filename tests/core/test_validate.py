"""Validation: everything wrong at once, each at its place, and nothing taken for what it is not."""

from __future__ import annotations

import datetime as dt
import enum
import time
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Meta

from presenter.core.source import read_source
from presenter.core.validate import validate


class Keys(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename=lambda name: name.rstrip("_")):
    pass


class Size(enum.Enum):
    SMALL = "small"
    LARGE = "large"


class Bars(Keys, tag_field="type", tag="bars", kw_only=True):
    count: int = 0


class Line(Keys, tag_field="type", tag="line", kw_only=True):
    smooth: bool = False


class Span(Keys, kw_only=True):
    low: float
    high: float

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError("low is above high")


class Day:
    """A type of our own."""

    def __init__(self, text: str) -> None:
        self.text = text


class DayError(ValueError):
    hint = "write it as 2025-09-30"
    code = "bad-date"


def parse_day(cls: type, value: Any) -> Day:
    if not isinstance(value, str) or not value[:4].isdigit():
        raise DayError(f"{value} is no date")
    return Day(value)


class Item(Keys, kw_only=True):
    id: Annotated[str, Meta(pattern="^[a-z]+$", max_length=5, extra={"hint": "small letters only"})] = "a"
    number: float | None = None
    share: Annotated[float, Meta(ge=0, lt=1)] = 0.5
    count: Annotated[int, Meta(gt=0, multiple_of=5)] = 5
    flag: bool = False
    text: str | dict[str, str] = ""
    cell: str | float = ""
    size: Size = Size.SMALL
    mode: Literal["one", "two"] | None = None
    from_: str = ""
    pair: tuple[int, bool] = (0, False)
    days: list[Day] = []
    day: Day | None = None
    chart: Bars | Line | None = None
    span: Span | None = None
    by_size: dict[Literal["small", "large"], int] = {}
    few: Annotated[list[str], Meta(min_length=1, max_length=2)] = msgspec.field(default_factory=lambda: ["x"])
    kids: list[Item] = []
    either: bool | int = False
    any: Any = None


class Box(Keys, kw_only=True):
    title: str
    items: list[Item] = []
    named: dict[str, Item] = {}


def check(text: str, type_: type = Item):
    source = read_source(text, "f")
    assert source.problems == ()
    return validate(source, (), type_, dec_hook=parse_day)


def only(text: str, type_: type = Item):
    _, problems = check(text, type_)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_good_file_becomes_values():
    made, problems = check(
        "{id: abc, number: -26e9, share: 0.25, count: 10, flag: true, text: {zh: 甲}, cell: '7', size: large, mode: two,"
        " from: here, pair: [3, false], days: [2020], day: 2021, chart: {type: line, smooth: true},"
        " span: {low: 1, high: 2}, by_size: {small: 1}, kids: [{id: b}], either: true}"
    )
    assert problems == []
    assert made.number == -26e9
    assert made.cell == "7"
    assert made.from_ == "here"
    assert made.pair == (3, False)
    assert made.days[0].text == "2020"
    assert made.chart == Line(smooth=True)
    assert made.size is Size.LARGE
    assert made.kids[0].id == "b"
    assert made.either is True


@pytest.mark.parametrize("text", ["no", "0750", "12:30", "null_", "1e5", "nan", "true", '"null"', "''"])
def test_text_fields_take_everything_verbatim(text):
    made, problems = check(f"text: {text}\ncell: {text}\nfrom: {text}\n")
    assert problems == []
    assert made.text == made.cell == made.from_ == text.strip("\"'")


@pytest.mark.parametrize("text", ["1", "0", "True", "TRUE", "yes", "no", "on", "off", "y", "是", "maybe", '"null"'])
def test_only_true_and_false_are_truth_values(text):
    problem = only(f"flag: {text}\n")
    assert problem.code == "wrong-type"
    assert problem.hint.startswith("write ")


@pytest.mark.parametrize(
    "text",
    '0750|1_000|"1,5"|nan|inf|-Infinity|.inf|.5|5.|+5|" 12"|0x1F|12:30|１２|1e999|"null"|""|12%|26 billion'.split("|"),  # noqa: SIM905 - easier to read
)
def test_what_is_no_number(text):
    problem = only(f"number: {text}\n")
    assert problem.code in {"wrong-type", "out-of-range"}
    assert problem.span.line == 1
    assert problem.span.column == 9


@pytest.mark.parametrize(("text", "value"), [("26e9", 26e9), ("-0.5", -0.5), ("7", 7.0), ("1E3", 1000.0)])
def test_what_is_a_number(text, value):
    made, problems = check(f"number: {text}\n")
    assert (made.number, problems) == (value, [])


@pytest.mark.parametrize(
    ("text", "hint"),
    [("0750", "750"), ("1_000", "1000"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("+5", "5"), ("１２", "12")],
)
def test_hints_say_how_to_write_the_number(text, hint):
    assert only(f"number: {text}\n").hint.endswith(f" {hint}")


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("share: 1", "out-of-range", "the number must be less than 1, not 1"),
        ("share: -0.5", "out-of-range", "the number must be at least 0, not -0.5"),
        ("count: 0", "out-of-range", "the number must be more than 0, not 0"),
        ("count: 7", "out-of-range", "the number must be a multiple of 5, not 7"),
        ("id: A1", "wrong-form", '"A1" does not have the form expected here'),
        ("id: abcdef", "wrong-size", "at most 5 characters may stand here, not 6"),
        ("few: []", "wrong-size", "at least 1 items are needed here, not 0"),
        ("pair: [1]", "wrong-size", "the list must have 2 items, not 1"),
        ("pair: [1, 2]", "wrong-type", 'true or false is expected here, not the text "2"'),
        ("size: medium", "unknown-choice", '"medium" is not one of the choices here'),
        ("mode: three", "unknown-choice", '"three" is not one of the choices here'),
        ("by_size: {huge: 1}", "unknown-choice", '"huge" is not one of the choices here'),
        ("text: [a]", "wrong-type", "a text or a mapping (key: value) is expected here, not a list"),
        ("text: {zh: [a]}", "wrong-type", "a text is expected here, not a list"),
        ("from:", "empty-value", "a text is expected here, but nothing is written"),
        ("either: maybe", "wrong-type", 'true or false or a whole number is expected here, not the text "maybe"'),
        ("day: soon", "bad-date", "soon is no date"),
        ("chart: {type: bras}", "unknown-choice", '"bras" is not a type known here'),
        ("chart: {count: 1}", "missing-key", 'the key "type" is missing'),
        ("chart: {type: bars, smooth: true}", "unknown-key", 'unknown key "smooth"'),
        ("chart: bars", "wrong-type", 'a mapping (key: value) is expected here, not the text "bars"'),
        ("span: {low: 2, high: 1}", "wrong-value", "low is above high"),
        ("span: {low: 2}", "missing-key", 'the key "high" is missing'),
        ("form: here", "unknown-key", 'unknown key "form"'),
        ("kids: [{kids: [{flag: yes}]}]", "wrong-type", 'true or false is expected here, not the text "yes"'),
    ],
)
def test_one_mistake_one_problem(text, code, message):
    problem = only(text + "\n")
    assert (problem.code, problem.message) == (code, message)
    assert problem.span.line == 1


def test_hints():
    assert only("form: here\n").hint == 'did you mean "from"?'
    assert only("id: A\n").hint == "small letters only"
    assert only("day: soon\n").hint == "write it as 2025-09-30"
    assert only("size: Small\n").hint == 'did you mean "small"? choices: small, large'
    assert only("from: #ff0000\n").hint.startswith("everything from # on is a comment")


def test_all_problems_come_at_once_and_in_place():
    made, problems = check(
        "titel: x\nitems:\n  - flag: yes\n    number: a\n  - 7\nnamed:\n  a: {sise: large}\n  b: {days: [1999, x]}\n",
        Box,
    )
    assert made is None
    places = [(problem.span.line, problem.span.column, problem.code) for problem in problems]
    assert sorted(places) == [
        (1, 1, "unknown-key"),
        (3, 11, "wrong-type"),
        (4, 13, "wrong-type"),
        (5, 5, "wrong-type"),
        (7, 7, "unknown-key"),
        (8, 20, "bad-date"),
    ]


def test_a_misspelt_required_key_is_one_problem_not_two():
    assert only("titel: x\n", Box).hint == 'did you mean "title"?'


def test_a_missing_key_is_placed_at_the_key_of_its_mapping():
    problem = only("id: a\nspan:\n  low: 1\n")
    assert (problem.code, problem.span.line, problem.span.column, problem.span.length) == ("missing-key", 2, 1, 4)


def test_the_rest_stands_without_its_wrong_optional_parts():
    made, problems = check("title: T\nauthor: me\nitems:\n  - {id: b, flag: yes, number: 3}\n", Box)
    assert len(problems) == 2
    assert made == Box(title="T", items=[Item(id="b", number=3.0)])


def test_nothing_stands_when_a_list_item_is_wrong():
    assert check("title: T\nitems: [7]\n", Box)[0] is None


def test_part_of_a_source():
    source = read_source("items:\n  - {id: b}\n  - {id: B}\n", "f")
    assert validate(source, ("items", 0), Item, dec_hook=parse_day) == (Item(id="b"), [])
    made, problems = validate(source, ("items", 1), Item, dec_hook=parse_day)
    assert (made, problems[0].span.line) == (Item(), 3)
    with pytest.raises(KeyError):
        validate(source, ("items", 2), Item)


def test_types_the_walk_does_not_know_keep_the_place():
    class Meeting(Keys, kw_only=True):
        length: list[dt.timedelta] = []

    problem = only("length: [P1D, tomorrow]\n", Meeting)
    assert (problem.code, problem.span.line, problem.span.column) == ("wrong-value", 1, 15)


def test_thousands_of_mistakes_stay_quick():
    text = "title: T\nitems:\n" + "  - {flga: true, number: x, size: huge}\n" * 5_000
    start = time.process_time()
    made, problems = check(text, Box)
    assert time.process_time() - start < 5
    assert made is None
    assert len(problems) <= 1_010
    assert problems[-1].code == "more-problems"


@settings(deadline=None, derandomize=True)
@given(
    st.recursive(
        st.sampled_from(["true", "1", "abc", "[]", "nan", "null", '"null"', "2020", "-1.5", "small"]),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
            st.dictionaries(
                st.sampled_from(list(Item.__struct_encode_fields__)) | st.just("kisd"), inner, max_size=4
            ).map(lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"),
        ),
        max_leaves=12,
    )
)
def test_either_values_or_problems(text):
    source = read_source(f"title: T\nitems: [{text}]\n", "f")
    made, problems = validate(source, (), Box, dec_hook=parse_day)
    assert made is not None or problems
    if not problems:
        for item in made.items:
            assert isinstance(item.flag, bool)
            assert item.number is None or item.number - item.number == 0
