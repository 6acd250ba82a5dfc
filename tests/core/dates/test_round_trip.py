"""What format_date writes, parse_date reads with the same meaning."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates import Moment, format_date, parse_date
from tests.core.dates.test_edtf import STRINGS

steady = settings(database=None, derandomize=True, deadline=None, max_examples=300)

years = st.one_of(
    st.integers(1, 9999).map(lambda year: f"{year:04}"),
    st.integers(1, 40_000).map(lambda year: f"{year} BCE"),
    st.integers(10_000, 14_000_000_000).map(lambda year: f"Y{year}"),
    st.integers(-9999, -1).map(lambda year: f"-{-year:04}"),
)
plain_years = st.integers(1, 9999).map(lambda year: f"{year:04}")
months = st.integers(1, 12).map(lambda month: f"{month:02}")
days = st.builds("{}-{}-{:02}".format, plain_years, months, st.integers(1, 28))
times = st.builds("{}T{:02}:{:02}".format, days, st.integers(0, 23), st.integers(0, 59))
month_names = st.sampled_from(["January", "Mar", "September", "Dec"])
parts = st.sampled_from(
    ["early {}", "mid-{}", "late {}", "first half of {}", "H2 {}", "Q3 {}", "spring {}", "winter {}"]
)
wholes = st.one_of(
    st.sampled_from(["1990s", "2000s", "30s BCE", "19th century", "5th century BCE", "2nd millennium BCE"]),
    plain_years,
)
agos = st.builds(
    "{} {} years ago".format,
    st.integers(1, 99_999).map(lambda tenth: f"{tenth / 10:.1f}"),
    st.sampled_from(["million", "billion"]),
)
units = st.one_of(
    years,
    st.builds("{}-{}".format, plain_years, months),
    days,
    times,
    times.map(lambda text: text + ":05.250"),
    times.map(lambda text: text + "+08:00"),
    st.builds("{} {}".format, month_names, years.filter(lambda text: text.endswith("BCE"))),
    st.builds(lambda part, year: part.format(year), parts, plain_years),
    st.builds(lambda part, whole: part.format(whole), st.sampled_from(["early {}", "mid-{}", "late {}"]), wholes),
    wholes,
    agos,
    st.sampled_from(
        ["199X", "18XX", "1XXX", "-199X", "1999-XX", "2001-30", "1950S2", "156X-12-25", "1984-1X", "12,000 BP", "20 ka"]
    ),
)
marked = st.builds(
    lambda mark, unit: mark.format(unit),
    st.sampled_from(["{}", "{}", "about {}", "possibly {}", "possibly c. {}"]),
    units,
)
sided = st.builds(
    lambda side, unit: side.format(unit),
    st.sampled_from(["{}", "by {}", "before {}", "after {}", "since {}", "until {}"]),
    marked,
)


# Said for people, not to be read back: zones, remarks in brackets, hemispheres, years from - to. Chinese "years ago" in 万
# and 亿 cannot keep the last zero of 3.0 million.
READERS_ONLY = re.compile(r"UTC|[(（]|northern|southern|半球|–|至")


def meaning(moment: Moment) -> tuple[object, ...]:
    return (
        moment.period,
        moment.precision,
        moment.approximate,
        moment.uncertain,
        moment.open_start,
        moment.open_end,
        moment.kind,
        moment.utc_offset,
    )


@steady
@given(sided)
def test_the_iso_form_keeps_the_meaning(text: str) -> None:
    moment = parse_date(text)
    assert meaning(parse_date(format_date(moment, "en", "iso"))) == meaning(moment)


@steady
@given(st.lists(marked, min_size=2, max_size=2))
def test_intervals_keep_their_meaning(ends: list[str]) -> None:
    first, last = sorted(map(parse_date, ends), key=lambda moment: moment.start)
    if last.end <= first.start or first.utc_offset != last.utc_offset:
        return
    moment = parse_date(f"{first.text} to {last.text}")
    assert meaning(parse_date(format_date(moment, "en", "iso"))) == meaning(moment)


@steady
@given(units)
def test_english_and_chinese_texts_keep_bounds_and_precision(text: str) -> None:
    moment = parse_date(text)
    for language in ("en", "zh"):
        said = format_date(moment, language)
        if READERS_ONLY.search(said) or (language == "zh" and moment.qualifier == "ago"):
            continue
        again = parse_date(said)
        assert (again.period, again.precision) == (moment.period, moment.precision), said


@pytest.mark.parametrize("text", STRINGS)
def test_edtf_strings_keep_their_meaning(text: str) -> None:
    moment = parse_date(text)
    assert meaning(parse_date(format_date(moment, "en", "iso"))) == meaning(moment)
