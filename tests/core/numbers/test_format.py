"""Numbers as readers see them; the figures of LOOK 2.3 and the words of both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.numbers.currencies import CURRENCIES
from presenter.core.numbers.format import format_quantity
from presenter.core.numbers.naming import Style
from presenter.core.numbers.quantity import Bound, quantity
from presenter.core.numbers.reading import parse_quantity
from presenter.core.numbers.scales import SCALE_IDS
from presenter.core.numbers.unit_table import KNOWN, NOUNS
from presenter.core.numbers.units import parse_unit

WRITTEN = """
260 亿          | USD       | 260 亿美元        | 260 亿        | $26 billion              | $26bn
26e9            | USD       | 260 亿美元        | 260 亿        | $26 billion              | $26bn
1830 亿         | USD       | 1830 亿美元       | 1830 亿       | $183 billion             | $183bn
183.0 billion   | USD       | 1830 亿美元       | 1830 亿       | $183.0 billion           | $183.0bn
61.5 billion    | USD       | 615 亿美元        | 615 亿        | $61.5 billion            | $61.5bn
2022.6 billion  | USD       | 20,226 亿美元     | 20,226 亿     | $2.02 trillion           | $2.02trn
2 万亿          | USD       | 2 万亿美元        | 2 万亿        | $2 trillion              | $2trn
450 million     | USD       | 4.5 亿美元        | 4.5 亿        | $450 million             | $450m
124 million     | USD       | 1.24 亿美元       | 1.24 亿       | $124 million             | $124m
87 million      | USD       | 8700 万美元       | 8700 万       | $87 million              | $87m
500             | USD       | 500 美元          | 500 美元      | $500                     | $500
2000            | USD       | 2000 美元         | 2000 美元     | $2,000                   | $2,000
-5 billion      | USD       | −50 亿美元        | −50 亿        | −$5 billion              | −$5bn
26 billion      | CNY       | 260 亿元          | 260 亿        | CN¥26 billion            | CN¥26bn
5 trillion      | JPY       | 5 万亿日元        | 5 万亿        | ¥5 trillion              | ¥5trn
>50 亿          | USD       | 超过 50 亿美元    | >50 亿        | more than $5 billion     | >$5bn
<50 亿          | USD       | 不到 50 亿美元    | <50 亿        | less than $5 billion     | <$5bn
~70 亿          | USD       | 约 70 亿美元      | 约 70 亿      | about $7 billion         | ~$7bn
200–260 亿      | USD       | 200–260 亿美元    | 200–260 亿    | $20–26 billion           | $20–26bn
26 billion      | USD/year  | 260 亿美元/年     | 260 亿/年     | $26 billion per year     | $26bn/year
1.3%            | %         | 1.3%              | 1.3%          | 1.3%                     | 1.3%
1.30            | %         | 1.30%             | 1.30%         | 1.30%                    | 1.30%
15–20           | %         | 15–20%            | 15–20%        | 15–20%                   | 15–20%
7               | pp        | 7 个百分点        | 7 个百分点    | 7 percentage points      | 7 pp
2.98            | x         | 2.98 倍           | ×2.98         | 2.98 times               | ×2.98
2.9             | x         | 2.9 倍            | ×2.9          | 2.9 times                | ×2.9
~3              | x         | 约 3 倍           | 约 ×3         | about 3 times            | ~×3
2.2–2.9         | x         | 2.2–2.9 倍        | ×2.2–2.9      | 2.2–2.9 times            | ×2.2–2.9
183             | day       | 183 天            | 183 天        | 183 days                 | 183 days
1               | day       | 1 天              | 1 天          | 1 day                    | 1 day
4               | year      | 4 年              | 4 年          | 4 years                  | 4 years
58              | principles| 58 条原则         | 58            | 58 principles            | 58
1               | principles| 1 条原则          | 1             | 1 principle              | 1
34 million      | features  | 3400 万个特征     | 3400 万       | 34 million features      | 34m
<10             | people    | 不到 10 人        | <10           | fewer than 10 people     | <10
20226           | people    | 20,226 人         | 20,226        | 20,226 people            | 20,226
1830            | people    | 1830 人           | 1830          | 1,830 people             | 1,830
3.5 万          | people    | 3.5 万人          | 3.5 万        | 35,000 people            | 35,000
12,345,678      | people    | 12,345,678 人     | 12,345,678    | 12,345,678 people        | 12,345,678
40              | widgets   | 40 widgets        | 40            | 40 widgets               | 40
66              | Ma        | 6600 万年         | 66 Ma         | 66 million years         | 66 Ma
13.8            | Ga        | 138 亿年          | 13.8 Ga       | 13.8 billion years       | 13.8 Ga
66–72           | Ma        | 6600–7200 万年    | 66–72 Ma      | 66–72 million years      | 66–72 Ma
1.6e-35         | m         | 1.6×10⁻³⁵ 米      | 1.6×10⁻³⁵ m   | 1.6×10⁻³⁵ m              | 1.6×10⁻³⁵ m
6.02e23         |           | 6.02×10²³         | 6.02×10²³     | 6.02×10²³                | 6.02×10²³
384,400         | km        | 38.44 万公里      | 38.44 万 km   | 384,400 km               | 384,400 km
1.496e8         | km        | 1.496 亿公里      | 1.496 亿 km   | 149.6 million km         | 1.496×10⁸ km
149,597,871     | km        | 149,597,871 公里  | 149,597,871 km| 149,597,871 km           | 149,597,871 km
4.24            | light-year| 4.24 光年         | 4.24 光年     | 4.24 light-years         | 4.24 ly
9.81            | m/s²      | 9.81 米/秒²       | 9.81 m/s²     | 9.81 m/s²                | 9.81 m/s²
2.725           | K         | 2.725 K           | 2.725 K       | 2.725 K                  | 2.725 K
-5–3            | °C        | −5 至 3 °C        | −5 至 3 °C    | −5 to 3 °C               | −5 to 3 °C
50              | Hz        | 50 赫兹           | 50 Hz         | 50 Hz                    | 50 Hz
0.00012         | m         | 0.00012 米        | 0.00012 m     | 0.00012 m                | 0.00012 m
0               | USD       | 0 美元            | 0 美元        | $0                       | $0
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in WRITTEN.strip().splitlines()]


@pytest.mark.parametrize(("written", "unit", "zh", "zh_label", "en", "en_label"), ROWS)
def test_a_quantity_is_written_in_each_language(written, unit, zh, zh_label, en, en_label):
    amount = parse_quantity(written, parse_unit(unit))

    assert format_quantity(amount, "zh") == zh
    assert format_quantity(amount, "zh", Style.LABEL) == zh_label
    assert format_quantity(amount, "en").replace("\N{NO-BREAK SPACE}", " ") == en
    assert format_quantity(amount, "en", Style.LABEL) == en_label


@pytest.mark.parametrize(
    ("written", "unit", "zh", "en"),
    [
        ("260 亿", "USD", ("260", "亿美元"), ("26", "billion dollars")),
        ("20–26 bn", "USD", ("200–260", "亿美元"), ("20–26", "billion dollars")),
        (">50 亿", "USD", (">50", "亿美元"), (">5", "billion dollars")),
        ("~70 亿", "USD", ("约 70", "亿美元"), ("~7", "billion dollars")),
        ("2.98", "x", ("2.98", "倍"), ("2.98", "times")),
        ("1.3", "%", ("1.3", "%"), ("1.3", "%")),
        ("183", "day", ("183", "天"), ("183", "days")),
        ("34e6", "features", ("3400", "万个特征"), ("34", "million features")),
        ("1", "USD", ("1", "美元"), ("1", "dollar")),
        ("6.02e23", "", ("6.02", "×10²³"), ("6.02", "×10²³")),
        ("26", "", ("26", ""), ("26", "")),
    ],
)
def test_a_large_number_stands_apart_from_its_unit(written, unit, zh, en):
    amount = parse_quantity(written, parse_unit(unit))

    for language, expected in (("zh", zh), ("en", en)):
        assert tuple(format_quantity(amount, language, style) for style in (Style.NUMBER, Style.UNIT)) == expected


@pytest.mark.parametrize(
    ("scale", "zh", "en"),
    [
        ("亿", "20,000 亿美元", "$2 trillion"),
        ("万亿", "2 万亿美元", "$2 trillion"),
        ("bn", "2 万亿美元", "$2,000 billion"),
        ("1", "2,000,000,000,000 美元", "$2,000,000,000,000"),
    ],
)
def test_an_asked_scale_holds_in_the_language_that_has_it(scale, zh, en):
    amount = quantity("2e12", parse_unit("USD"))

    assert format_quantity(amount, "zh", scale=scale) == zh
    assert format_quantity(amount, "en", scale=scale) == en


def test_a_scale_no_language_has_changes_nothing():
    assert "zillion" not in SCALE_IDS
    assert format_quantity(quantity("2e9"), "en", scale="zillion") == "2 billion"


def test_our_fonts_have_every_sign_that_numbers_are_written_with():
    fonts = Path(__file__).parents[3] / "resources" / "fonts"
    drawn = set(TTFont(fonts / "StorylineSans-Regular.otf").getBestCmap())
    drawn &= set(TTFont(fonts / "StorylineSerif-Bold.otf").getBestCmap())

    for name in [*KNOWN, *NOUNS, *CURRENCIES]:
        for value in ("-1.5e-35", "1234567890", "6.02e23"):
            for language in ("zh", "en", "fr"):
                for style in Style:
                    text = format_quantity(quantity(value, parse_unit(name), high="7e23"), language, style)
                    assert not [sign for sign in text if ord(sign) not in drawn], text


def test_the_authors_words_for_a_unit_come_first():
    unit = parse_unit("features", {"zh": "个可解释特征", "en": "interpretable features"})

    assert format_quantity(quantity("34e6", unit), "zh") == "3400 万个可解释特征"
    assert format_quantity(quantity("34e6", unit), "en") == "34 million interpretable features"


@pytest.mark.parametrize(
    ("bound", "written"),
    [
        (Bound.EXACT, "1,667"),
        (Bound.ABOUT, "about 1,700"),
        (Bound.MORE_THAN, "more than 1,666"),
        (Bound.LESS_THAN, "less than 1,667"),
    ],
)
def test_rounding_keeps_each_bound_true(bound, written):
    assert format_quantity(quantity("1666.6", bound=bound, digits=2), "en") == written


def test_other_languages_get_the_neutral_form():
    assert format_quantity(quantity("26e9", parse_unit("USD")), "fr") == "26 billion USD"
    assert format_quantity(quantity("20226", parse_unit("people")), "fr") == "20\N{NO-BREAK SPACE}226 people"
    assert format_quantity(quantity("2.98", parse_unit("x")), "fr") == "×2.98"


def test_a_language_tag_with_a_region_is_its_language():
    assert format_quantity(quantity("26e9", parse_unit("USD")), "zh-Hans-CN") == "260 亿美元"
    assert format_quantity(quantity("26e9", parse_unit("USD")), "en_GB") == "$26 billion"


def test_every_unit_can_be_written_in_every_style():
    for name in [*KNOWN, *NOUNS, *CURRENCIES, "USD/people", "widgets"]:
        for language in ("zh", "en", "fr"):
            for style in Style:
                text = format_quantity(quantity("1234.5", parse_unit(name)), language, style)
                assert text == text.strip()
                assert "  " not in text


@given(
    st.decimals(min_value="-1e14", max_value="1e14", allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from(["USD", "%", "x", "people", ""]),
    st.sampled_from([Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN, Bound.LESS_THAN]),
)
def test_what_is_written_reads_back_as_nearly_the_same(value, unit, bound):
    amount = quantity(value, parse_unit(unit), bound, digits=24)
    written = format_quantity(amount, "en", Style.LABEL).replace("−$", "$-").replace("−", "-")
    read = parse_quantity(written.replace("$-", "-$"), parse_unit(unit))

    assert read.bound is bound
    assert read.central == pytest.approx(amount.central, rel=0.0101)  # two decimals of one whole digit, rounded one way
