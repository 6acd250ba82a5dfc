"""EDTF: our strict bounds against those of the `edtf` package."""

from __future__ import annotations

import math

import edtf
import pytest

from presenter.core.dates import DateError, Kind, parse_date
from presenter.core.dates.edtf import parse_edtf
from tests.core.dates.reading import bounds, day, read

# The examples of the specification and of its best known Python implementation, level by level.
_STRINGS = """
2001-02-03 2008-12 2008 -0999 0000 1985-04-12 1985-04 1985
2001-02-03T09:30:01 2004-01-01T10:10:10Z 2004-01-01T10:10:10+05:00 1985-04-12T23:20:30
1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02 -2005/-1999-02
1984? 2004-06-11? 2004-06? 1984~ 1984% 2004-06-11% 2004-06~
199X 19XX 1999-XX 1999-01-XX 1999-XX-XX 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 196X
-0275~ -0001~ 0000~ -1985
/2006 2004-06-01/ ../2006 2004-01-01/.. 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 /1985-04-12 1985-04-12/
1984~/2004-06 1984/2004-06~ 1984?/2004% 1984~/2004~ 1984-06?/2004-08? 1984-06-02?/2004-08-08~ 1984-06-02?/
Y170000002 Y-170000002 Y17E7 Y-17E7
2001-21 2003-22 2000-23 2010-24 2001-29 2001-34
2001-25 2001-26 2001-27 2001-28 2001-30 2001-31 2001-32 2001-33 2001-35 2001-36
2001-37 2001-38 2001-39 2001-40 2001-41
2004?-06-11 2004-06~-11 2004-06-~11 2004-%06 2004-?06-?11 2004?-06-~11 ?2004-%06 2004?-%06 2004?-~06-~04 2011-~06-~04
156X-12-25 15XX-12-25 1560-XX-25 15XX-12-XX XXXX-XX-23 1XXX XXXX-12-XX 1XXX-XX 1XXX-12
[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]
{1667,1668,1670..1672} {1960,1961-12} {..1984} [1667-01..1668-03]
2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03
1950S2 Y171010000S3 Y3388E2S3 Y17101E4S3
"""
STRINGS = _STRINGS.split()

WINTER = "three months, where python-edtf stops in December: a winter of one month is not what an author means"
UNKNOWN = "an unknown end stays unknown, where python-edtf makes up ten years"
DIGITS = "the range that the digits leave (python-edtf's fuzzy bounds), where its strict bounds are the estimate"
EXCEPTIONS = {
    "2010-24": (WINTER, "2010-12-01", "2011-02-28"),
    "2001-28": (WINTER, "2001-12-01", "2002-02-28"),
    "2001-30": (WINTER, "2001-12-01", "2002-02-28"),
    "/2006": (UNKNOWN, "open", "2006-12-31"),
    "/1985-04-12": (UNKNOWN, "open", "1985-04-12"),
    "2004-06-01/": (UNKNOWN, "2004-06-01", "open"),
    "1985-04-12/": (UNKNOWN, "1985-04-12", "open"),
    "1984-06-02?/": (UNKNOWN, "1984-06-02", "open"),
    "1950S2": (DIGITS, "1900-01-01", "1999-12-31"),
    "Y171010000S3": (DIGITS, "171000000-01-01", "171999999-12-31"),
    "Y17101E4S3": (DIGITS, "171000000-01-01", "171999999-12-31"),
    "Y3388E2S3": (DIGITS, "338000-01-01", "338999-12-31"),
}
BAD = [
    *("not a edtf string", "Y17E7-12-26", "2016-13-08", "2016-02-39", "-0000-01-01", "-0000"),
    *("2004-(06)?-11", "2004-06-(11)~", "2004-(06-11)?", "(2004-(06)~)?", "2004-06-(01)~/2004-06-(20)~"),
    *("/", "../..", "..", "[]", "{}", "[2004", "2004-42", "2004-20", "2001-21-05", "1984/2004/2005", "Y1E99", "199x"),
]


def reference(text: str) -> tuple[str, str]:
    found = edtf.parse_edtf(text)
    ends = []
    for bound in (found.lower_strict(), found.upper_strict()):
        if isinstance(bound, float):
            assert math.isinf(bound)
            ends.append("open")
        else:
            year, month, number = bound[:3]
            ends.append(f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{number:02}")
    return ends[0], ends[1]


@pytest.mark.parametrize("text", STRINGS)
def test_strict_bounds_are_those_of_python_edtf(text: str) -> None:
    ours = bounds(parse_date(text))
    if text in EXCEPTIONS:
        reason, *expected = EXCEPTIONS[text]
        assert ours == tuple(expected), reason
        assert ours != reference(text), f"no exception any more: {reason}"
    else:
        assert ours == reference(text)


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1984?", False, True),
        ("1984~", True, False),
        ("1984%", True, True),
        ("2004-06-~11", True, False),
        ("1984", False, False),
    ],
)
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:
    moment = parse_date(text)
    assert (moment.approximate, moment.uncertain) == (approximate, uncertain)


def test_an_interval_knows_its_ends() -> None:
    moment = parse_date("1984~/2004-06")
    assert moment.kind is Kind.INTERVAL
    assert moment.start_moment
    assert moment.end_moment
    assert moment.start_moment.approximate
    assert not moment.end_moment.approximate
    assert (day(moment.end_moment.start), moment.end_moment.text) == ("2004-06-01", "2004-06")


def test_a_set_knows_its_members() -> None:
    moment = parse_date("[1667, 1668, 1670..1672]")
    assert (moment.kind, moment.qualifier) == (Kind.SET, "one of")
    assert [member.text for member in moment.members] == ["1667", "1668", "1670..1672"]


def test_significant_digits_keep_their_estimate() -> None:
    moment = parse_date("1950S2")
    assert moment.qualifier == "estimate"
    assert [member.text for member in moment.members] == ["1950"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XXXX-02-29", "0000-02-29 9996-02-29 ten thousand years"),
        ("20XX-02-29", "2000-02-29 2096-02-29 century"),
        ("1984-1X", "1984-10-01 1984-12-31 year"),
        ("1984-02-2X", "1984-02-20 1984-02-29 month"),
    ],
)
def test_open_digits_find_days_that_exist(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["March 2024", "2024 年", "early 2023", "", "9", "5/3/2024"])
def test_words_are_left_to_others(text: str) -> None:
    assert parse_edtf(text) is None
