"""Words that are offered where the format takes others, too: units, scales, themes, languages."""

from collections.abc import Callable
from functools import cache

from presenter.core.schema.checks import RULES

THEMES = {
    "ink": "Dark, for a dark room.",
    "paper": "Bright, for print and a bright room.",
    "paper-white": "As paper, on pure white.",
    "contrast": "High contrast, on black.",
}
LANGUAGES = {"zh": "中文", "en": "English"}
"""Those in which dates and numbers are written out; texts may be in any."""


@cache
def offered(name: str) -> dict[str, str]:
    """Word to meaning of what `x-offers` names."""
    return _OFFERS[name]()


def _measures() -> dict[str, str]:
    from presenter.core.numbers.currencies import CURRENCIES
    from presenter.core.numbers.unit_table import KNOWN

    money = {code: f"{currency.en[1]}, {currency.zh}" for code, currency in CURRENCIES.items()}
    others = {
        name: ", ".join(dict.fromkeys(part for part in (*(unit.en or (unit.symbol,))[-1:], unit.zh) if part))
        for name, unit in KNOWN.items()
    }
    return others | money


def _scales() -> dict[str, str]:
    return {
        "1": "Every digit.",
        "million": "Millions: $26m.",
        "bn": "Billions: $26bn.",
        "trn": "Trillions: $2.6trn.",
        "万": "Ten thousands, in Chinese.",
        "亿": "Hundred millions, in Chinese: 260 亿.",
        "万亿": "Trillions, in Chinese.",
    }


_OFFERS: dict[str, Callable[[], dict[str, str]]] = {
    "measures": _measures,
    "scales": _scales,
    "themes": lambda: THEMES,
    "languages": lambda: LANGUAGES,
    "rules": lambda: RULES,
}
