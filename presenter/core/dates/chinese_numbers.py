"""Chinese numerals in dates become digits: 二〇二三年九月 -> 2023年9月, 十九世纪 -> 19世纪."""

from __future__ import annotations

import re

_DIGITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMERALS = "".join(_DIGITS) + "".join(_UNITS)
# Only in front of a unit of time, so that words such as 千万年 keep their own characters; 第三千年 is the third 千年.
_COUNTED = re.compile(
    rf"第(?P<millennium>[{_NUMERALS.replace('千', '')}]+)个?千年"
    rf"|(?<![\d.])(?P<number>[{_NUMERALS}]+)(?=年代|世纪|季度|年|月|日|号|时|点|分|秒)"
)


def with_digits(text: str) -> str:
    """Every Chinese number that counts a unit of time, written with digits."""
    return _COUNTED.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    return _value(match["number"]) if match["number"] else f"第{_value(match['millennium'])}千年"


def _value(numerals: str) -> str:
    if not any(numeral in _UNITS for numeral in numerals):
        return "".join(str(_DIGITS[numeral]) for numeral in numerals)  # 二〇二三, digit by digit
    total, pending = 0, 0
    for numeral in numerals:
        if numeral in _UNITS:
            total += (pending or 1) * _UNITS[numeral]
            pending = 0
        else:
            pending = _DIGITS[numeral]
    return str(total + pending)
