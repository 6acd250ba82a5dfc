from __future__ import annotations

import pytest

from presenter.core.numbers.axis import axis_unit, format_axis
from presenter.core.numbers.units import parse_unit


@pytest.mark.parametrize(
    ("values", "unit", "zh", "zh_unit", "en", "en_unit"),
    [
        ([0, 100e9, 200e9], "USD", ["0", "1000", "2000"], "亿美元", ["0", "100", "200"], "$bn"),
        ([3e9, 1e10, 3e10, 1e11], "USD", ["30", "100", "300", "1000"], "亿美元", ["3", "10", "30", "100"], "$bn"),
        ([25.8e9, 2022.6e9], "USD", ["258", "20,226"], "亿美元", ["25.8", "2,022.6"], "$bn"),
        ([0, 0.5e12, 1e12], "USD", ["0", "0.5", "1"], "万亿美元", ["0", "0.5", "1"], "$trn"),
        ([1e6, 4e6, 34e6], "features", ["100", "400", "3400"], "万个特征", ["1", "4", "34"], "million features"),
        ([0, 0.1, 0.2, 0.1 + 0.2], "x", ["0", "0.1", "0.2", "0.3"], "×", ["0", "0.1", "0.2", "0.3"], "×"),
        ([-5, 0, 5], "%", ["−5", "0", "5"], "%", ["−5", "0", "5"], "%"),
        ([1e-35, 5e-35], "m", ["1", "5"], "×10⁻³⁵ 米", ["1", "5"], "×10⁻³⁵ m"),
        ([500, 1000, 1500], "people", ["500", "1000", "1500"], "人", ["500", "1,000", "1,500"], "people"),
        ([0, 0], "", ["0", "0"], "", ["0", "0"], ""),
        ([], "USD", [], "美元", [], "$"),
    ],
)
def test_an_axis_has_one_scale(values, unit, zh, zh_unit, en, en_unit):
    one = parse_unit(unit)

    assert (format_axis(values, one, "zh"), axis_unit(one, values, "zh")) == (zh, zh_unit)
    assert (format_axis(values, one, "en"), axis_unit(one, values, "en")) == (en, en_unit)


def test_labels_may_carry_the_unit_and_zero_stands_bare():
    values = [0, -10e9, 100e9]

    assert format_axis(values, parse_unit("USD"), "en", with_unit=True) == ["0", "−$10bn", "$100bn"]
    assert format_axis(values, parse_unit("USD"), "zh", with_unit=True) == ["0", "−100 亿", "1000 亿"]
