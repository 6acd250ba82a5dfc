"""The currencies whose sign and names are known; any other ISO-like code is written as it stands."""

from __future__ import annotations

from typing import NamedTuple


class Currency(NamedTuple):
    sign: str
    """Stands before the number in English; a code of letters gets a space after it."""
    zh: str
    en: tuple[str, str]
    """One of it, many of it."""


CURRENCIES: dict[str, Currency] = {
    "USD": Currency("$", "美元", ("dollar", "dollars")),
    "EUR": Currency("€", "欧元", ("euro", "euros")),
    "GBP": Currency("£", "英镑", ("pound", "pounds")),
    "CNY": Currency("CN¥", "元", ("yuan", "yuan")),
    "JPY": Currency("¥", "日元", ("yen", "yen")),
    "CHF": Currency("CHF", "瑞士法郎", ("Swiss franc", "Swiss francs")),
    "HKD": Currency("HK$", "港元", ("Hong Kong dollar", "Hong Kong dollars")),
    "TWD": Currency("NT$", "新台币", ("New Taiwan dollar", "New Taiwan dollars")),
    "KRW": Currency("₩", "韩元", ("won", "won")),
    "INR": Currency("INR", "印度卢比", ("rupee", "rupees")),
    "SGD": Currency("S$", "新加坡元", ("Singapore dollar", "Singapore dollars")),
    "AUD": Currency("A$", "澳元", ("Australian dollar", "Australian dollars")),
    "NZD": Currency("NZ$", "新西兰元", ("New Zealand dollar", "New Zealand dollars")),
    "CAD": Currency("C$", "加元", ("Canadian dollar", "Canadian dollars")),
    "BRL": Currency("R$", "雷亚尔", ("real", "reais")),
    "MXN": Currency("MX$", "墨西哥比索", ("Mexican peso", "Mexican pesos")),
    "SEK": Currency("SEK", "瑞典克朗", ("Swedish krona", "Swedish kronor")),
    "NOK": Currency("NOK", "挪威克朗", ("Norwegian krone", "Norwegian kroner")),
    "DKK": Currency("DKK", "丹麦克朗", ("Danish krone", "Danish kroner")),
    "PLN": Currency("PLN", "兹罗提", ("zloty", "zlotys")),
    "RUB": Currency("RUB", "卢布", ("rouble", "roubles")),
    "TRY": Currency("TRY", "土耳其里拉", ("Turkish lira", "Turkish lira")),
    "ZAR": Currency("ZAR", "南非兰特", ("rand", "rand")),
    "AED": Currency("AED", "阿联酋迪拉姆", ("dirham", "dirhams")),
    "SAR": Currency("SAR", "沙特里亚尔", ("riyal", "riyals")),
    "ILS": Currency("ILS", "新谢克尔", ("shekel", "shekels")),
}

SIGNS: dict[str, str] = {
    "US$": "USD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "CN¥": "CNY",
    "HK$": "HKD",
    "₩": "KRW",
    "₹": "INR",
}
"""Signs an author may write before a number. A bare ¥ is two currencies, so it is none."""

CURRENCY_WORDS: dict[str, str] = {
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "英镑": "GBP",
    "人民币": "CNY",
    "元": "CNY",
    "日元": "JPY",
    "港元": "HKD",
    "瑞士法郎": "CHF",
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "yuan": "CNY",
    "yen": "JPY",
}
"""Words for a currency; a pound is not among them, for it is a weight too."""
