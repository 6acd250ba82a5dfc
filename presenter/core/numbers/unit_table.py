"""The units known by name: what they measure, how they convert, how they are written.

A dimension is a set of base names with exponents; the bases are second, metre, kilogram, kelvin and so on, one per
currency, one per counted noun. Ratios have no dimension. A Celsius temperature has its own, for it has an offset.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

Dimension = tuple[tuple[str, int], ...]

DAY_S = 86400
YEAR_S = 31557600
"""The Julian year of 365.25 days: the astronomers' convention, used only when days and years meet in one formula."""


class KnownUnit(NamedTuple):
    dimension: Dimension
    factor: Decimal
    """How many of the base one of it is."""
    symbol: str
    """What a label writes."""
    en: tuple[str, str] | None = None
    """English prose, one and many; None = the symbol."""
    zh: str = ""
    """Chinese prose; empty = the symbol."""
    aliases: tuple[str, ...] = ()
    tight: bool = False
    """No space between number and symbol."""
    spoken: tuple[str, int] | None = None
    """Prose says it in another unit, times ten to this power: 66 Ma is 66 million years."""
    zh_label: str = ""
    """What a Chinese label writes instead of the symbol."""


_RATIO: Dimension = ()
_TIME: Dimension = (("s", 1),)
_LENGTH: Dimension = (("m", 1),)
_MASS: Dimension = (("kg", 1),)
_FREQUENCY: Dimension = (("s", -1),)
_ENERGY: Dimension = (("kg", 1), ("m", 2), ("s", -2))
_POWER: Dimension = (("kg", 1), ("m", 2), ("s", -3))


def _time(factor: str | int, one: str, many: str, zh: str, *aliases: str) -> KnownUnit:
    return KnownUnit(_TIME, Decimal(factor), many, en=(one, many), zh=zh, zh_label=zh, aliases=(many, *aliases))


KNOWN: dict[str, KnownUnit] = {
    # ratios
    "x": KnownUnit(
        _RATIO, Decimal(1), "×", en=("times", "times"), zh="倍", aliases=("×", "times", "倍", "ratio"), tight=True
    ),
    "%": KnownUnit(_RATIO, Decimal("0.01"), "%", aliases=("percent", "per cent", "％"), tight=True),
    "pp": KnownUnit(
        _RATIO,
        Decimal("0.01"),
        "pp",
        en=("percentage point", "percentage points"),
        zh="个百分点",
        zh_label="个百分点",
        aliases=("percentage points", "percentage point", "百分点"),
    ),
    "‰": KnownUnit(_RATIO, Decimal("0.001"), "‰", aliases=("per mille",), tight=True),
    "ppm": KnownUnit(_RATIO, Decimal("1e-6"), "ppm"),
    "ppb": KnownUnit(_RATIO, Decimal("1e-9"), "ppb"),
    # time
    "second": _time(1, "second", "seconds", "秒"),
    "minute": _time(60, "minute", "minutes", "分钟", "min"),
    "hour": _time(3600, "hour", "hours", "小时", "h", "hr"),
    "day": _time(DAY_S, "day", "days", "天", "天", "日"),
    "week": _time(7 * DAY_S, "week", "weeks", "周", "周"),
    "month": _time(YEAR_S // 12, "month", "months", "个月", "个月"),
    "year": _time(YEAR_S, "year", "years", "年", "年", "yr", "yrs"),
    "decade": _time(10 * YEAR_S, "decade", "decades", "个十年"),
    "century": _time(100 * YEAR_S, "century", "centuries", "个世纪"),
    "ka": KnownUnit(_TIME, Decimal(1000 * YEAR_S), "ka", spoken=("year", 3), aliases=("kyr",)),
    "Ma": KnownUnit(_TIME, Decimal(10**6 * YEAR_S), "Ma", spoken=("year", 6), aliases=("Myr",)),
    "Ga": KnownUnit(_TIME, Decimal(10**9 * YEAR_S), "Ga", spoken=("year", 9), aliases=("Gyr",)),
    "s": KnownUnit(_TIME, Decimal(1), "s", zh="秒"),
    "ms": KnownUnit(_TIME, Decimal("1e-3"), "ms", zh="毫秒"),
    "µs": KnownUnit(_TIME, Decimal("1e-6"), "µs", zh="微秒", aliases=("us", "μs")),
    "ns": KnownUnit(_TIME, Decimal("1e-9"), "ns", zh="纳秒"),
    # length
    "m": KnownUnit(_LENGTH, Decimal(1), "m", zh="米", aliases=("metre", "metres", "meter", "meters")),
    "km": KnownUnit(
        _LENGTH, Decimal(1000), "km", zh="公里", aliases=("kilometre", "kilometres", "kilometer", "kilometers")
    ),
    "cm": KnownUnit(_LENGTH, Decimal("1e-2"), "cm", zh="厘米"),
    "mm": KnownUnit(_LENGTH, Decimal("1e-3"), "mm", zh="毫米"),
    "µm": KnownUnit(_LENGTH, Decimal("1e-6"), "µm", zh="微米", aliases=("um", "μm")),
    "nm": KnownUnit(_LENGTH, Decimal("1e-9"), "nm", zh="纳米"),
    "mile": KnownUnit(_LENGTH, Decimal("1609.344"), "mi", en=("mile", "miles"), zh="英里", aliases=("miles", "mi")),
    "ft": KnownUnit(_LENGTH, Decimal("0.3048"), "ft", zh="英尺", aliases=("foot", "feet")),
    "au": KnownUnit(_LENGTH, Decimal(149597870700), "au", zh="天文单位", aliases=("AU",)),
    "light-year": KnownUnit(
        _LENGTH,
        Decimal(9460730472580800),
        "ly",
        en=("light-year", "light-years"),
        zh="光年",
        zh_label="光年",
        aliases=("light-years", "light year", "light years", "ly", "光年"),
    ),
    "pc": KnownUnit(_LENGTH, Decimal("3.0856775814913673e16"), "pc", zh="秒差距", aliases=("parsec", "parsecs")),
    # area and volume
    "ha": KnownUnit((("m", 2),), Decimal(10000), "ha", zh="公顷", aliases=("hectare", "hectares")),
    "L": KnownUnit((("m", 3),), Decimal("1e-3"), "L", zh="升", aliases=("litre", "litres", "liter", "liters")),
    # mass
    "kg": KnownUnit(_MASS, Decimal(1), "kg", zh="公斤", aliases=("kilogram", "kilograms")),
    "g": KnownUnit(_MASS, Decimal("1e-3"), "g", zh="克", aliases=("gram", "grams")),
    "mg": KnownUnit(_MASS, Decimal("1e-6"), "mg", zh="毫克"),
    "t": KnownUnit(_MASS, Decimal(1000), "t", en=("tonne", "tonnes"), zh="吨", aliases=("tonne", "tonnes")),
    # temperature
    "K": KnownUnit((("K", 1),), Decimal(1), "K"),
    "°C": KnownUnit((("°C", 1),), Decimal(1), "°C", aliases=("℃", "degC")),
    "°F": KnownUnit((("°F", 1),), Decimal(1), "°F", aliases=("℉", "degF")),
    # frequency, energy, power
    "Hz": KnownUnit(_FREQUENCY, Decimal(1), "Hz", zh="赫兹", aliases=("hertz",)),
    "kHz": KnownUnit(_FREQUENCY, Decimal(1000), "kHz"),
    "MHz": KnownUnit(_FREQUENCY, Decimal(10**6), "MHz"),
    "GHz": KnownUnit(_FREQUENCY, Decimal(10**9), "GHz"),
    "J": KnownUnit(_ENERGY, Decimal(1), "J", zh="焦耳", aliases=("joule", "joules")),
    "kWh": KnownUnit(_ENERGY, Decimal(3600000), "kWh", zh="千瓦时"),
    "TWh": KnownUnit(_ENERGY, Decimal("3.6e15"), "TWh", zh="太瓦时"),
    "eV": KnownUnit(_ENERGY, Decimal("1.602176634e-19"), "eV", zh="电子伏特"),
    "W": KnownUnit(_POWER, Decimal(1), "W", zh="瓦", aliases=("watt", "watts")),
    "kW": KnownUnit(_POWER, Decimal(1000), "kW", zh="千瓦"),
    "MW": KnownUnit(_POWER, Decimal(10**6), "MW", zh="兆瓦"),
    "GW": KnownUnit(_POWER, Decimal(10**9), "GW", zh="吉瓦"),
}

NOUNS: dict[str, tuple[str, str, str]] = {
    # counted things that need no telling: id (plural), one of it, Chinese with its measure word
    "people": ("person", "people", "人"),
    "employees": ("employee", "employees", "名员工"),
    "users": ("user", "users", "名用户"),
    "customers": ("customer", "customers", "家客户"),
    "companies": ("company", "companies", "家公司"),
    "countries": ("country", "countries", "个国家"),
    "cities": ("city", "cities", "座城市"),
    "features": ("feature", "features", "个特征"),
    "principles": ("principle", "principles", "条原则"),
    "models": ("model", "models", "个模型"),
    "parameters": ("parameter", "parameters", "个参数"),
    "tokens": ("token", "tokens", "个词元"),
    "papers": ("paper", "papers", "篇论文"),
    "species": ("species", "species", "个物种"),
    "stars": ("star", "stars", "颗恒星"),
    "galaxies": ("galaxy", "galaxies", "个星系"),
    "atoms": ("atom", "atoms", "个原子"),
    "cells": ("cell", "cells", "个细胞"),
    "votes": ("vote", "votes", "票"),
    "seats": ("seat", "seats", "个席位"),
    "points": ("point", "points", "分"),
    "ships": ("ship", "ships", "艘船"),
    "soldiers": ("soldier", "soldiers", "名士兵"),
    "books": ("book", "books", "本书"),
}
