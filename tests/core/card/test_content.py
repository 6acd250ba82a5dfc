"""What a source card says about facts of every kind."""

from __future__ import annotations

import pytest

from presenter.core.card.content import CardWords, fact_words, piece_words
from presenter.core.compose.frame import Text
from presenter.core.story import Story
from tests.core.compose.composing import composed, story_of

pytestmark = pytest.mark.usefixtures("qapp")

SOURCES = {
    "article": {
        "title": {"zh": "一篇文章", "en": "An article"},
        "publisher": "Paper",
        "date": "c. 2025-10",
        "origin": "article",
        "locators": "S",
    },
    "survey": {"title": "A survey", "publisher": "Institute", "date": "2021-05-01", "note": "Paid by the port."},
    "C07": {"title": "Census", "publisher": "Census"},
}
FACTS = {
    "ships": {"label": {"zh": "船", "en": "Ships"}, "value": "90", "unit": "m", "as_of": "2025-09", "sources": ["S33", "S9", "survey"]},
    "boats": {"label": "Boats", "more_than": "30", "unit": "m", "as_of": "2024-03-02", "sources": ["survey"], "note": "Rowed."},
    "goal": {"label": "Goal", "low": "200", "high": "260", "unit": "m", "as_of": "2026", "status": "target", "sources": ["survey"]},
    "few": {"label": "Few", "words": {"zh": "几十", "en": "dozens"}, "sources": ["S2"], "verdict": "wrong", "correction": {"zh": "是 16", "en": "It was 16"}},
    "ratio": {"label": "Ratio", "formula": "ships / boats", "unit": "x", "digits": 2, "stated": "about 3", "stated_sources": ["S4"]},
    "gap": {"label": "Days", "formula": "days(start, ships)", "unit": "days"},
    "counted": {"label": "Counted", "value": "7", "sources": ["C07"]},
    "bare": {"label": "Bare", "value": "5"},
}  # fmt: skip
EVENTS = [
    {"id": "start", "date": "2025-03-03", "title": {"zh": "开始", "en": "The start"}, "facts": ["boats"], "sources": ["survey"],
     "correction": {"zh": "其实更早", "en": "It was earlier"}},
]  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Story:
    slide = {"layout": "text", "body": "$(ships) $(boats)", "covers": ["S3"]}
    return story_of(slide, sources=SOURCES, facts=FACTS, events=EVENTS)


def words(story: Story, fact: str, language: str = "en") -> CardWords:
    return fact_words(story, story.facts[fact], language)


def test_a_fact_says_value_label_origin_date_and_precision(story: Story) -> None:
    said = words(story, "ships")
    assert (said.value, said.label, said.origin, said.origin_word) == ("90 m", "Ships", "article", "Article")
    assert said.remarks == ("as of September 2025", "known to the month")
    assert words(story, "ships", "zh").remarks == ("截至 2025 年 9 月", "精确到月")


def test_a_day_needs_no_words_for_its_precision_and_a_floor_is_said(story: Story) -> None:
    assert words(story, "boats").value == "more than 30 m"
    assert words(story, "boats").remarks == ("as of 2 March 2024", "only the lower end is known")


def test_a_target_is_for_its_date_and_a_range_is_said(story: Story) -> None:
    assert words(story, "goal").remarks == ("for 2026", "known to the year", "target", "somewhere between the two")


def test_sources_have_marks_places_dates_titles_and_caveats(story: Story) -> None:
    article, survey = words(story, "ships").sources
    assert (article.origin, article.head, article.code) == ("article", "Paper S9 S33", "")
    assert (article.date, article.detail) == ("c. Oct 2025", "An article")
    assert (survey.origin, survey.head, survey.code, survey.date) == ("context", "Institute", "", "2021-05-01")
    assert (survey.detail, survey.note) == ("A survey", "Paid by the port.")


def test_a_source_is_named_by_its_number_and_says_its_title_once(story: Story) -> None:
    (census,) = words(story, "counted").sources
    assert (census.head, census.code, census.detail) == ("Census", "C07", "")


def test_a_formula_has_its_inputs_with_values_and_sources_and_what_was_stated(story: Story) -> None:
    found = words(story, "ratio").derivation
    assert found is not None
    assert (found.formula, found.result) == ("90 ÷ >30", "less than 3 times")
    assert [(one.name, one.value, one.said_by) for one in found.inputs] == [
        ("Ships", "90 m", "Paper S9 S33; Institute"),
        ("Boats", "more than 30 m", "Institute"),
    ]
    assert found.stated is not None
    assert (found.stated.origin, found.stated.value, found.stated.said_by) == ("article", "about 3 times", "Paper S4")


def test_dates_in_a_formula_are_inputs_too(story: Story) -> None:
    found = words(story, "gap").derivation
    assert found is not None
    assert [(one.name, one.value) for one in found.inputs] == [
        ("The start", "3 March 2025"),
        ("Ships", "September 2025"),
    ]


def test_corrections_are_the_facts_own_and_those_of_its_events(story: Story) -> None:
    assert words(story, "few").corrections == ("It was 16",)
    assert words(story, "few").value == "dozens"
    assert words(story, "few").verdict == "wrong"
    assert words(story, "boats", "zh").corrections == ("其实更早",)
    assert words(story, "ships").corrections == ()


def test_what_has_no_source_says_so(story: Story) -> None:
    assert words(story, "bare").unsourced
    assert not words(story, "ratio").unsourced


def test_a_place_of_the_source_line_lists_the_sources_it_names(story: Story) -> None:
    frame = composed(story, language="en")
    piece = next(piece for piece in frame.pieces if piece.sources == ("S3", "S9", "S33"))
    said = piece_words(story, frame, piece)
    assert said.value == "Sources"
    assert [source.head for source in said.sources] == ["Paper S3 S9 S33"]


TABLE = {
    "columns": {
        "year": {"label": "Year", "kind": "date"},
        "cargo": {"label": "Cargo", "kind": "number", "unit": "m", "sources": ["survey"]},
    },
    "rows": [["1901", "12"], ["1905", "18"], ["1909", "31"]],
}


def sourced(slide: dict[str, object], wanted: str) -> CardWords:
    """The card of the text that says `wanted` and names a source."""
    story = story_of(slide, sources=SOURCES, tables={"log": TABLE})
    frame = composed(story, language="en")
    piece = next(p for p in frame.pieces if isinstance(p, Text) and p.text == wanted and p.sources)
    return piece_words(story, frame, piece)


def test_a_cell_of_a_table_says_its_column_and_row() -> None:
    said = sourced({"layout": "table", "table": {"table": "log"}}, "18 m")
    assert (said.value, said.label, said.remarks) == ("18 m", "Cargo", ("1905",))
    assert [source.head for source in said.sources] == ["Institute"]


def test_a_datum_of_a_chart_read_from_a_table_says_what_its_point_says() -> None:
    chart = {"type": "line", "title": "Cargo, m", "data": {"table": "log", "x": "year", "y": "cargo"}}
    said = sourced({"layout": "chart", "chart": chart}, "31")
    assert (said.value, said.label, said.remarks) == ("31 m", "Cargo", ("1909",))


def test_a_story_that_retells_no_text_is_its_own_origin():
    told = {"books": {"title": "Accounts", "origin": "article"}}
    retold = {"books": {"title": "A text", "origin": "article", "locators": "S"}}
    for sources, wanted in ((told, "This story"), (retold, "Article")):
        facts = {"a": {"label": "A", "value": "1", "origin": "article", "sources": ["books"]}}
        story = story_of({"id": "one", "title": "One"}, facts=facts, sources=sources)
        assert fact_words(story, story.facts["a"], "en").origin_word == wanted
