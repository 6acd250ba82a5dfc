"""Words that docs/dates.md has no room for; the page's own rows are tested in test_docs."""

from __future__ import annotations

import pytest

from presenter.core.dates import Kind, parse_date
from tests.core.dates.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sept. 2025", "2025-09-01 2025-09-30 month"),
        ("5th of March 2024", "2024-03-05 2024-03-05 day"),
        ("2024 March 5", "2024-03-05 2024-03-05 day"),
        ("MARCH 2024", "2024-03-01 2024-03-31 month"),
        ("the year 476", "0476-01-01 0476-12-31 year"),
        ("12,000 BCE", "-11999-01-01 -11999-12-31 year"),
        ("44 B.C.", "-0043-01-01 -0043-12-31 year"),
        ("A.D. 79", "0079-01-01 0079-12-31 year"),
        ("beginning of 2023", "2023-01-01 2023-04-30 part"),
        ("end of March 2024", "2024-03-21 2024-03-31 part"),
        ("late february 2023", "2023-02-21 2023-02-28 part"),
        ("second half of the 19th century", "1851-01-01 1900-12-31 part"),
        ("late Q3 2025", "2025-09-01 2025-09-30 part"),
        ("late winter 2023", "2024-02-01 2024-02-29 part"),
        ("40s BCE", "-0048-01-01 -0039-12-31 decade"),
        ("early 2000s", "2000-01-01 2002-12-31 part"),
        ("first century BCE", "-0099-01-01 0000-12-31 century"),
        ("1st century", "0001-01-01 0100-12-31 century"),
        ("by the end of 2026", "open 2026-12-31 year"),
        ("no later than March 2026", "open 2026-03-31 month"),
        ("by mid-2026", "open 2026-08-31 part"),
        ("before 5 March 2024", "open 2024-03-04 day"),
        ("before March 44 BCE", "open -0043-02-28 month"),
        ("after the 19th century", "1901-01-01 open century"),
        ("after Q4 2025", "2026-01-01 open quarter"),
        ("since c. 1450", "1450-01-01 open year, about"),
        ("2019 onwards", "2019-01-01 open year"),
        ("2019–present", "2019-01-01 open year"),
        ("2019–21", "2019-01-01 2021-12-31 year"),
        ("1914 to 1918", "1914-01-01 1918-12-31 year"),
        ("between 1914 and 1918", "1914-01-01 1918-12-31 year"),
        ("27 BCE – 476 CE", "-0026-01-01 0476-12-31 year"),
        ("1200–1100 BCE", "-1199-01-01 -1099-12-31 year"),
        ("5th–3rd century BCE", "-0499-01-01 -0200-12-31 century"),
        ("3 March to 5 May 2024", "2024-03-03 2024-05-05 day"),
        ("c. 1450 – c. 1460", "1450-01-01 1460-12-31 year, about"),
        ("2024-05-01 to 2024-05-03", "2024-05-01 2024-05-03 day"),
        ("2024-06-01/2024", "2024-06-01 2024-12-31 year"),
        ("possibly early 2023", "2023-01-01 2023-04-30 part, uncertain"),
        ("possibly from 1914 to 1918", "1914-01-01 1918-12-31 year, uncertain"),
        ("circa until 1066", "open 1066-12-31 year, about"),
        ("early 2023?", "2023-01-01 2023-04-30 part, uncertain"),
        ("  March   2024 ", "2024-03-01 2024-03-31 month"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert read(text) == expected
    assert parse_date(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年9月2日", "2025-09-02 2025-09-02 day"),
        ("２０２４年３月", "2024-03-01 2024-03-31 month"),
        ("二〇二三年九月", "2023-09-01 2023-09-30 month"),
        ("二零二四年十二月三十一日", "2024-12-31 2024-12-31 day"),
        ("十九世纪末", "1868-01-01 1900-12-31 part"),
        ("2010 年代", "2010-01-01 2019-12-31 decade"),
        ("20世纪90年代中期", "1993-01-01 1996-12-31 part"),
        ("2023年年底", "2023-09-01 2023-12-31 part"),
        ("2025年三季度", "2025-07-01 2025-09-30 quarter"),
        ("2025年Q1", "2025-01-01 2025-03-31 quarter"),
        ("2024年春天", "2024-03-01 2024-05-31 season"),
        ("2026年前", "open 2025-12-31 year"),
        ("最迟2026年3月", "open 2026-03-31 month"),
        ("自2019年起", "2019-01-01 open year"),
        ("2021年10月至今", "2021-10-01 open month"),
        ("到2021年为止", "open 2021-12-31 year"),
        ("2019至2021年", "2019-01-01 2021-12-31 year"),
        ("2019—2021年", "2019-01-01 2021-12-31 year"),
        ("2019～2021年", "2019-01-01 2021-12-31 year"),
        ("从2019年到2021年3月", "2019-01-01 2021-03-31 year"),
        ("公元前500年至479年", "-0499-01-01 -0478-12-31 year"),
        ("公元前27年至公元476年", "-0026-01-01 0476-12-31 year"),
        ("公元前27年至476年", "-0026-01-01 0476-12-31 year"),
        ("约公元前 500 年", "-0499-01-01 -0499-12-31 year, about"),
        ("可能在1450年前后", "1450-01-01 1450-12-31 year, about, uncertain"),
        ("可能从2019年到2021年", "2019-01-01 2021-12-31 year, uncertain"),
        ("时间：2024-05-21 14:30", "2024-05-21 2024-05-21 minute"),
        ("2024年5月21日上午9时5分", "2024-05-21 2024-05-21 minute"),
    ],
)
def test_chinese(text: str, expected: str) -> None:
    assert read(text) == expected
    assert parse_date(text).text == text


@pytest.mark.parametrize(
    ("text", "kind", "qualifier"),
    [
        ("by 2026", Kind.POINT, "by"),
        ("2026 年之前", Kind.POINT, "before"),
        ("since 2019", Kind.INTERVAL, "since"),
        ("截至 2021 年", Kind.INTERVAL, "until"),
        ("2019/2021", Kind.INTERVAL, ""),
        ("early 2023", Kind.POINT, "early"),
        ("66 Ma", Kind.POINT, "ago"),
        ("[1667, 1668]", Kind.SET, "one of"),
    ],
)
def test_kinds(text: str, kind: Kind, qualifier: str) -> None:
    moment = parse_date(text)
    assert (moment.kind, moment.qualifier) == (kind, qualifier)


def test_an_open_side_is_drawn_at_the_nearest_unit_on_the_known_side() -> None:
    before = parse_date("before 1066")
    assert before.open_start
    assert (before.start.ymd(), before.end.ymd()) == ((1065, 1, 1), (1066, 1, 1))
    assert before.end_moment
    assert before.end_moment.text == "1066"


@pytest.mark.parametrize(
    ("text", "at_most", "at_least"),
    [
        ("70,000 years ago", 75_000, 65_000),
        ("4.50 billion years ago", 4_505_000_000, 4_495_000_000),
        ("100 million years ago", 150_000_000, 50_000_000),
        ("252–201 million years ago", 252_500_000, 200_500_000),
        ("66m years ago", 66_500_000, 65_500_000),
        ("20 ka", 25_000, 15_000),
        ("3.2 千万年前", 32_500_000, 31_500_000),
        ("三千年前", 3_500, 2_500),
        ("12000年前", 12_500, 11_500),
    ],
)
def test_years_ago_are_known_to_their_last_digit(text: str, at_most: int, at_least: int) -> None:
    moment = parse_date(text)
    assert (2000 - moment.start.ymd()[0], 2000 - moment.end.ymd()[0]) == (at_most, at_least)
