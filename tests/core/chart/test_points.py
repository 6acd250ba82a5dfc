"""Facts and table rows become data."""

from __future__ import annotations

from presenter.core.chart.points import chart_data, event_of, fact_datum, is_said, label_of
from presenter.core.chart.rows import row_points
from presenter.core.dates import parse_date
from presenter.core.schema.chart import PointSpec, TableSeries
from tests.core.chart.board import fact, sheet_of, story_of

TABLE = {
    "columns": {"when": {"kind": "date"}, "share": {"unit": "%", "kind": "number", "label": "Share"}},
    "rows": [["2021", "12"], ["2022", "> 15"], ["2023", None], ["2024", "nonsense"]],
    "sources": ["S7"],
}


def days(text: str) -> float:
    return parse_date(text).start.days


def test_a_fact_brings_its_origin_sources_and_event():
    story = story_of(
        None,
        {"a": fact(5, as_of="2024-05-21")},
        events=[{"title": "x", "date": "2024", "id": "e1"}, {"title": "y", "date": "2024", "id": "e2", "facts": ["a"]}],
    )
    datum = fact_datum(sheet_of(story), PointSpec(fact="a"), "chart")
    assert (datum.key, datum.value, datum.origin, datum.sources, datum.event) == (
        "chart.a",
        5,
        "context",
        ("ctx",),
        "e2",
    )
    assert datum.days == days("2024-05-21") + 0.5


def test_an_event_of_the_slide_comes_before_others():
    events = [{"title": n, "date": "2024", "id": n, "facts": ["a"]} for n in ("e1", "e2")]
    story = story_of(None, {"a": fact(5)}, events=events, slide={"events": ["e2"]})
    assert event_of(sheet_of(story), "a") == "e2"


def test_a_target_stands_at_the_end_of_its_period_all_else_in_the_middle():
    facts = {"goal": fact(9, as_of="2025", status="target"), "real": fact(9, as_of="2025")}
    sheet = sheet_of(story_of(None, facts))
    assert fact_datum(sheet, PointSpec(fact="goal"), "c").days == days("2026")
    assert fact_datum(sheet, PointSpec(fact="real"), "c").days == (days("2025") + days("2026")) / 2


def test_a_point_may_move_its_fact_in_time():
    sheet = sheet_of(story_of(None, {"a": fact(5, as_of="2024")}))
    assert fact_datum(sheet, PointSpec(fact="a", date="2021-03-04"), "c").days == days("2021-03-04") + 0.5


def test_a_number_nobody_knows_stays_a_point():
    sheet = sheet_of(story_of(None, {"a": fact(words={"en": "several hundred"})}))
    datum = fact_datum(sheet, PointSpec(fact="a"), "c")
    assert not datum.known
    assert datum.words == "several hundred"


def test_unknown_facts_and_dates_do_not_crash():
    sheet = sheet_of(story_of(None, {"a": fact(1)}))
    assert not fact_datum(sheet, PointSpec(fact="b"), "c").known
    assert fact_datum(sheet, PointSpec(fact="a", date="what"), "c").days is None


def test_rows_keep_bounds_gaps_and_sources():
    story = story_of(None, {"a": fact(1)}, tables={"t": TABLE})
    series = TableSeries(table="t", x="when", y="share")
    assert row_points(story, series) == 4
    data = chart_data(sheet_of(story), [PointSpec(row=2, hero=True, label="peak")], series, "chart")
    assert [d.known for d in data] == [True, True, False, False]
    assert [d.hero for d in data] == [False, True, False, False]
    assert data[0].origin == "article"
    assert data[0].sources == ("S7",)
    assert data[1].span == (15, 15)
    assert data[0].days == (days("2021") + days("2022")) / 2


def test_a_table_that_is_not_there_has_no_rows():
    story = story_of(None, {"a": fact(1)})
    assert row_points(story, TableSeries(table="t", x="x", y="y")) == 0


def test_after_the_article_is_left_out_unless_shown():
    story = story_of(
        None,
        {"a": fact(1, as_of="2024"), "b": fact(2, as_of="2026"), "goal": fact(3, as_of="2026", status="target")},
        time={"from": "2020", "to": "2027", "after": "2025-11"},
    )
    points = [PointSpec(fact=name) for name in ("a", "b", "goal")]
    sheet = sheet_of(story)
    assert [d.fact for d in chart_data(sheet, points, None, "c")] == ["a", "goal"]
    sheet.after = True
    assert [d.after for d in chart_data(sheet, points, None, "c")] == [False, True, False]


def test_labels_fall_back_to_what_the_number_is_and_break_at_bars():
    sheet = sheet_of(story_of(None, {"a": fact(5, label="first|second")}))
    assert label_of(sheet, fact_datum(sheet, PointSpec(fact="a"), "c")).text == "first\nsecond"
    assert label_of(sheet, fact_datum(sheet, PointSpec(fact="a", label="own"), "c")).text == "own"


def test_a_conflicting_number_counts_as_said_by_a_range_that_ends_in_it():
    facts = {"a": fact(184), "other": fact(150), "both": fact(low="150", high="184"), "third": fact(7)}
    sheet = sheet_of(story_of(None, facts))
    other = fact_datum(sheet, PointSpec(fact="other"), "c")
    assert is_said(sheet, other, ["a", "both"])
    assert not is_said(sheet, other, ["a", "third"])


def test_rows_name_their_sources_for_the_source_line():
    story = story_of(None, {"a": fact(1)}, tables={"t": TABLE})
    sheet = sheet_of(story)
    chart_data(sheet, [], TableSeries(table="t", x="when", y="share"), "chart")
    assert sheet.named == ["S7"]
