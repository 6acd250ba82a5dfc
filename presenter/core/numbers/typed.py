"""Numbers typed by hand into slide text, which ought to be facts with a source.

What only looks like one is left out: years and dates, times of day, list and page numbers, names (GPT-5, Claude 3,
Haiku 4.5, Q3 2025, S33, 5G), and whatever stands in quotation marks, code or addresses. A guess, so it makes a
warning, never an error; where a name and a number cannot be told apart ("Apollo 11", "Amazon 4") it stays silent.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from presenter.core.numbers.unit_table import KNOWN, NOUNS


class TypedNumber(NamedTuple):
    offset: int
    length: int
    text: str
    """The number with its sign, scale and unit as typed: "$26bn", "260 亿美元", "1.3%"."""


_DIGIT = re.compile(r"\d")


def typed_numbers(text: str) -> list[TypedNumber]:
    """Every number that should be a fact, in order."""
    return list(_typed(text)) if _DIGIT.search(text) else []


@lru_cache(maxsize=10_000)
def _typed(text: str) -> tuple[TypedNumber, ...]:
    """Versions of a story share most of their texts, and are looked through at each saving."""
    masked = text
    for pattern in _not_facts():
        masked = pattern.sub(_blank, masked)
    return tuple(
        TypedNumber(found.start(), len(found.group()), text[found.start() : found.end()])
        for found in _amount().finditer(masked)
    )


def _blank(found: re.Match[str]) -> str:
    """As long as what it replaces, and nothing that another pattern reads across."""
    return "\0" * len(found.group())


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"[12]\d{3}"
_TO = r"\s?[-–—~/]\s?"
_TO_ZH = r"\s*[-–—~到至]\s*"
_SCALE_EN = r"(?:thousand|million|billion|trillion|bn|mn|trn|tn)"
_SCALE_ZH = r"(?:万亿|[百千]?[万亿])"
_POWER = r"\s?×\s?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+"
_MEASURE_ZH = (
    "倍|美元|欧元|英镑|日元|元|人|名|家|个|条|天|周|小时|分钟|秒|岁|次|种|项|款|位|成|公里|米|吨|公斤|光年|只|件|座|颗|"
    r"篇|本|票|席|页|年(?!代|[初末底中春夏秋冬]|\s*\d)"
)
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:/\d+(?![\d/.]))?"

_NOT_NAMES = (
    "A|About|Above|Across|Add|After|All|Almost|Already|An|And|Another|Around|As|At|Barely|Before|Below|Between|But|By|"
    "Can|Compare|Could|Costs|Down|Each|Every|Exactly|Fewer|First|Five|For|Four|From|Gets|Gives|Had|Has|Have|Here|How|"
    "If|In|Into|Is|It|Its|Just|Last|Less|Like|Many|More|Most|Nearly|Next|No|Not|Now|Of|Off|On|Once|One|Only|Or|Our|Out|"
    "Over|Per|Raised|Roughly|Since|So|Some|Still|Ten|Than|That|The|Their|Then|There|These|They|This|Those|Three|To|"
    "Today|Top|Total|Two|Under|Until|Up|Was|We|Were|What|When|Where|Which|While|With|Within|Worth|Yet"
)
"""Words that begin a sentence and are no name before a number."""
_ORDINAL_NOUNS = (
    "chapters?|parts?|pages?|slides?|steps?|figures?|fig|tables?|sections?|points?|items?|questions?|act|scene|volume|"
    "vol|issue|number|no|notes?|lesson|phase|stage|round|day|week|version|v|level|tier|type|class|room|lines?|appendix|"
    "article|rule|option|case|example|episode|season|grade"
)


def _english_units() -> str:
    """Every English unit word of two letters or more, the longest first."""
    words = {"dollars", "euros", "yuan", "yen", "percent", "fold"}
    words |= {word for one, many, _ in NOUNS.values() for word in (one, many)}
    for known in KNOWN.values():
        words |= {known.symbol, *known.aliases, *(known.en or ())}
    readable = [word for word in words if len(word) > 1 and word.isascii() and word[0].isalpha()]
    return "|".join(re.escape(word) for word in sorted(readable, key=lambda word: (-len(word), word)))


@cache
def _not_facts() -> tuple[re.Pattern[str], ...]:
    """What is blanked out, in this order; compiled at first use, for reading a story needs none of it."""
    unit = (
        rf"(?:[%％‰]|\s?{_SCALE_EN}\b|[kKmMbBtTx×](?![^\W\d_])|\s*(?:{_SCALE_ZH}|{_MEASURE_ZH})"
        rf"|[\s-](?:{_english_units()})\b)"
    )
    unlike_amount = rf"(?![\d%]|[.,]\d|{unit}|\s?[×÷=*]\s?\d)"
    version = r"\d{1,2}(?:\.\d{1,2})?(?:[a-z]\b)?"
    day = r"\d{1,2}(?:\s?[-–]\s?\d{1,2})?"
    patterns = (
        # no prose of the slide's own
        r"\$\$?\([^()\n]*\)?",
        r"`[^`\n]*`",
        r"(?i)\b(?:https?://|www\.)\S+|\]\([^)\n]*\)|[\w.+-]{1,64}@[\w.-]{1,64}\w",
        r"“[^”\n]{0,200}”|‘[^’\n]{0,200}’|「[^」\n]{0,200}」|『[^』\n]{0,200}』|《[^》\n]{0,200}》|〈[^〉\n]{0,200}〉",
        r'"[^"\n]{0,200}"',
        # counting, not measuring
        r"(?m)^\s*(?:[-*+>]\s+)?(?:[(（]\d{1,3}[)）]|\d{1,3}(?:[.)](?=\s)|[、．]))",
        rf"第\s*\d+(?:{_TO_ZH}\d+)?|共\s*\d+\s*[页步张]",
        r"(?i)\b\d+(?:st|nd|rd|th)\b",
        rf"(?i)\b(?:{_ORDINAL_NOUNS})\.?\s?\d+(?:\.\d+)*(?:\s?[-–]\s?\d+)?{unlike_amount}(?!\w)",
        rf"(?:图|(?<![代发])表|步骤|章节|附录|版本)\s*\d+(?:\.\d+)*{unlike_amount}",
        r"#\d+\b|№\s?\d+|\[\d{1,3}\]",
        # dates and times
        r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]+Z?)?\b|\b[12]\d{3}[-/](?:0[1-9]|1[0-2])\b",
        r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b)?|(?i:\b\d{1,2}\s?[ap]\.?m\b)",
        rf"\b(?:{day}\s)?{_MONTH}(?:\s{day}{unlike_amount})?(?:,?\s{_YEAR})?(?!\w)",
        rf"\b(?:{_YEAR}\s*)?[QH][1-4](?:\s*{_YEAR})?\b",
        r"前\s*(?:\d{3,6}\s*年|\d{1,2}\s*世纪)",
        rf"(?:公元前?|西元前?)\s*\d{{1,6}}(?:{_TO_ZH}(?:公元前?|前)?\s*\d{{1,6}})?\s*(?:世纪|年代?)?",
        r"(?i)\b(?:AD|CE|BC|BCE)\s\d{1,5}\b|\b\d{1,5}(?:\s?[-–]\s?\d{1,5})?\s?(?:AD|CE|BCE?)\b",
        rf"(?:\d{{2,4}}\s*年\s*)?\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*(?:{_TO_ZH}\d{{1,2}}\s*)?[日号])?",
        r"\b\d{1,2}\s*(?:日(?!元)|号(?!线))",
        rf"\d{{1,2}}\s*世纪|\d{{2,4}}\s*年代|\b{_YEAR}s\b|['’]\d0s\b",
        rf"(?<![\d.,$€£¥₩₹])(?:{_YEAR}|\d{{3,4}}(?=\s*年[初末底中春夏秋冬]))(?:{_TO_ZH}(?:{_YEAR}|\d\d(?!\d)))?\s*年",
        rf"(?<![\d.,$€£¥₩₹%~≈><]){_YEAR}(?:{_TO}(?:{_YEAR}|\d\d(?!\d)))?{unlike_amount}",
        # names and idioms
        r"\b24/7\b|\b50[-–/]50\b|\b[2-9]\s?[×x]\s?[2-9]\b(?!\.)",
        r"(?<![A-Za-z0-9_$€£¥])[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+[-–]?\d[A-Za-z0-9.-]*(?<![.-])(?![\d%])",
        r"\b\d{1,2}(?:D|G|K)(?:-\w+)?\b|\b\d+-[A-Z]\b",
        rf"\b(?!(?:{_NOT_NAMES})\s)(?:[A-Z][\w’']*|i[A-Z]\w*)\s{version}{unlike_amount}(?!\s?[–-]\s?\d)",
        r"\b(?:S&P|Fortune|Global|FTSE|Nasdaq|沪深|中证)\s?\d{3,4}\b",
        r"(?i)\b(?:arxiv|doi|isbn|issn|iso|rfc)[\s:]\s?[\d./:-]*\d",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _amount() -> re.Pattern[str]:
    """One number as a reader sees it, from its sign to its unit; a range is one."""
    money_zh = "美元|欧元|英镑|日元|元|倍|人|天|年|公里|米|吨|公斤|光年"
    return re.compile(
        rf"(?:[<>~≈≥≤]\s?)?[-−+]?(?:US\$|CN¥|HK\$|[$€£¥₩₹×]\s?)?(?<![\d.])(?:{_FIGURE})(?:[eE][+-]?\d+)?"
        rf"(?:\s?(?:[-–—~至到]|to)\s?[$€£¥₩₹]?(?:{_FIGURE}))?"
        rf"(?:{_POWER}|\s?-?{_SCALE_EN}\b|[kKmMbBtT](?![^\W\d_])|\s*{_SCALE_ZH})?"
        rf"(?:[%％‰]|[×x](?![^\W\d_])|\s*(?:{money_zh})|[\s-](?:{_english_units()})\b)?"
    )
