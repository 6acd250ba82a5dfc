"""References in text, and numbers typed by hand where a reference should stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.references import Reference, ReferenceStyle, parse_references, typed_numbers


def test_text_is_split_at_its_references():
    parsed = parse_references("从 $(before|short) 到 $(after)。")

    assert parsed.parts == (
        "从 ",
        Reference("before", ReferenceStyle.LABEL, 2, 15),
        " 到 ",
        Reference("after", ReferenceStyle.PROSE, 20, 8),
        "。",
    )
    assert not parsed.problems


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("$(a)", ReferenceStyle.PROSE),
        ("$(a|short)", ReferenceStyle.LABEL),
        ("$(a|number)", ReferenceStyle.NUMBER),
        ("$(a|unit)", ReferenceStyle.UNIT),
        ("$(a|date)", ReferenceStyle.DATE),
    ],
)
def test_each_form_has_its_word(text, style):
    assert parse_references(text).references == (Reference("a", style, 0, len(text)),)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("no reference", "no reference"),
        ("cost $5 (net)", "cost $5 (net)"),
        ("$$(a)", "$(a)"),
        ("$ (a)", "$ (a)"),
    ],
)
def test_other_text_stays_as_it_is(text, plain):
    assert parse_references(text) == ((plain,), ())


@pytest.mark.parametrize(
    ("text", "message", "hint", "place"),
    [
        ("see $(a", "no closing bracket", "write $(a), or", "$("),
        ("$(a $(b)", "no closing bracket", "write $(a)", "$("),
        ("$()", "names no fact", "write $(id)", "$()"),
        ("$( a | short )", "no spaces inside", "write $(a|short)", "$( a | short )"),
        ("$(a|shrt)", "no form is called 'shrt'", "did you mean short?", "shrt"),
        ("$(a|prose)", "no form is called 'prose'", "there are short, number, unit, date", "prose"),
        ("$(a|)", "the form is missing", "there are short", ")"),
        ("$(估值)", "cannot be the id of a fact", "letters, digits, _ and -", "估值"),
        ("$(9a)", "cannot be the id of a fact", "", "9a"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_text_is_kept(text, message, hint, place):
    parts, (problem, *_) = parse_references(text)

    assert message in problem.message
    assert hint in problem.hint
    assert text[problem.offset :][: problem.length] == place
    assert "".join(part for part in parts if isinstance(part, str)) in text


def test_every_mistake_of_a_text_is_told():
    parsed = parse_references("$() and $(a) and $(b|x)")

    assert len(parsed.problems) == 2
    assert [reference.id for reference in parsed.references] == ["a"]


@given(st.text(alphabet="ab$()|短 shortnumber\n", max_size=40))
def test_parts_put_together_again_are_the_text(text):
    parsed = parse_references(text)

    whole = "".join(
        part if isinstance(part, str) else text[part.offset : part.offset + part.length] for part in parsed.parts
    )
    assert whole == text.replace("$$(", "$(")


COUNTED = [
    ("估值冲到 1830 亿美元", ["1830 亿美元"]),
    ("2025 年 9 月,估值 1830 亿", ["1830 亿"]),
    ("260亿的年化收入", ["260亿"]),
    ("占据 1.3% 的份额", ["1.3%"]),
    ("是之前的 2.98 倍", ["2.98 倍"]),
    ("超过 2 万亿美元", ["2 万亿美元"]),
    ("约 70 亿", ["70 亿"]),
    ("从 90 到 260", ["90 到 260"]),
    ("200–260 亿美元", ["200–260 亿美元"]),
    ("183 天里", ["183 天"]),
    ("成立 4 年", ["4 年"]),
    ("58 条原则", ["58"]),
    ("3400 万个特征", ["3400 万"]),
    ("138 亿年前", ["138 亿年"]),
    ("前 10 名", ["10"]),
    ("之前 30 天", ["30 天"]),
    ("发表 26 篇论文", ["26"]),
    ("2025 年有 32% 的企业", ["32%"]),
    ("GPT-5达到32%", ["32%"]),
    ("Google 20 亿", ["20 亿"]),
    ("２６０ 亿", ["２６０ 亿"]),
    ("In 2026 it wants $26 billion", ["$26 billion"]),
    ("From $61.5bn to $183bn in September 2025", ["$61.5bn", "$183bn"]),
    ("In 183 days the valuation rose 2.98-fold", ["183 days", "2.98-fold"]),
    ("a 26-billion target", ["26-billion"]),
    ("Anthropic 32% vs OpenAI 25%", ["32%", "25%"]),
    ("Amazon put in 8 billion", ["8 billion"]),
    ("Only 16 principles", ["16 principles"]),
    ("In 2022 16 principles", ["16 principles"]),
    ("The 5 pressures", ["5"]),
    ("2000 people", ["2000 people"]),
    ("$2,000 each", ["$2,000"]),
    ("it has 1,830 people", ["1,830 people"]),
    ("34M features", ["34M features"]),
    ("13B round", ["13B"]),
    ("×2.98", ["×2.98"]),
    ("26 ÷ 9", ["26", "9"]),
    ("183÷61.5", ["183", "61.5"]),
    ("80–90%", ["80–90%"]),
    (">50 and ~7", [">50", "~7"]),
    ("a third is 1/3", ["1/3"]),
    ("66 million years ago", ["66 million years"]),
    ("in 4 years", ["4 years"]),
    ("in May 5 people left", ["5 people"]),
    ("Reuters, 15 Oct 2025: 20 to 26", ["20 to 26"]),
    ("Step 1: 26 people", ["26 people"]),
    ("6.02×10²³ atoms", ["6.02×10²³ atoms"]),
    ("1.6×10⁻³⁵ m", ["1.6×10⁻³⁵"]),
    ("5 km and 3 kg", ["5 km", "3 kg"]),
    ("the top 5%", ["5%"]),
    ("Round 13bn", ["13bn"]),
    ("March 32%", ["32%"]),
    ("$(a) and 26", ["26"]),
    ("“quoted 5” and 6", ["6"]),
    ("0", ["0"]),
]


@pytest.mark.parametrize(("text", "numbers"), COUNTED)
def test_a_number_typed_by_hand_is_found(text, numbers):
    found = typed_numbers(text)

    assert [number.text for number in found] == numbers
    assert all(text[number.offset :][: number.length] == number.text for number in found)


NOT_COUNTED = """
2026 年的目标
2023 年初
2025 年 9 月 2 日
9 月 2 日,3 号
2019–2026 年
2000 年代,20 世纪 60 年代
公元前 221 年
公元 79 年
前 221 年
第 3 步,第 12 页,共 24 页
见图 2、表 3
四年,五个压力,二十六亿
F 轮
神舟 12 号
《2001 太空漫游》
文章说“26 亿”,「3 倍」
in 2026, from 2019 to 2026
2019–26, mid-2025, the 1990s, the ’90s
early 2023, c. 1450, by 1850
7 Aug 2025, Aug 7, 2025, 3 Mar, Sept 2
21 May 2024, 7–8 Aug
between 3 Mar and 2 Sep 2025
Q3 2025, 2025 Q3, H1 2026
2025-09-02, 2025/9/2, 2025-03
44 BC, 221 BCE, AD 79, c. 300 BCE
12:30, 3 pm, at 9:05 a.m.
1st, 2nd and 21st, the 19th century
step 3 of the plan, page 12, Section 4.2, No. 5, #7
[1] and [2]
GPT-5, GPT-3, Claude 3 Sonnet, Claude Haiku 4.5
Gemini 2.5 Pro and Llama 3.1
iPhone 15, Windows 11, Apollo 11 landed
S33, S40a, A100, COVID-19, F-16, a16z
v2.1, version 3
5G, 3D, 4K, 10-K
24/7
a 2×2 matrix
arXiv 2212.08073
Fortune 500 firms, S&P 500
the so-called "26 billion" target
$(a), $(b|short), $$(c 5)
`x = 5`
see https://example.org/2024/55?x=7 or [here](page55.html) or me55@example.org
1. First
2) Second
- 3. third
10、其次
(4) fourth
"""


@pytest.mark.parametrize("text", NOT_COUNTED.strip().splitlines())
def test_what_only_looks_like_a_number_is_left_alone(text):
    assert typed_numbers(text) == []


def test_a_list_number_counts_only_at_the_beginning_of_a_line():
    assert [number.text for number in typed_numbers("1. we sold 3. Then\n2. more")] == ["3"]


@given(st.text(max_size=60))
def test_any_text_gives_places_within_it_in_order(text):
    found = typed_numbers(text)

    assert all(text[number.offset :][: number.length] == number.text for number in found)
    assert [number.offset for number in found] == sorted(number.offset for number in found)


@pytest.mark.parametrize(
    "text", ["这是没有空格的长段落" * 3000 + "26", "1," * 10000, "(1 " * 10000, "$(" * 10000, "“1" * 10000]
)
def test_long_and_odd_texts_take_no_long_time(text):
    # No clock here: the test run's own time limit stops a pattern that explodes.
    assert typed_numbers(text) is not None
    assert parse_references(text) is not None
