"""Which characters our fonts hold. GB 2312 for Chinese; Latin, Greek, punctuation and signs for English.

Left out on purpose: U+2E80–2FDF (radicals). They share glyphs with common characters, and a PDF reader then
copies ⼈ where the author wrote 人.
"""

from __future__ import annotations


def _span(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


def _codes(text: str) -> set[int]:
    return {ord(character) for character in text}


def _gb2312() -> set[int]:
    """Every character of GB 2312: rows 1–9 (signs) and 16–87 (6,763 hanzi)."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


# Met in today's Chinese, yet absent from GB 2312: the round zero, names of people and companies, newer words.
_BEYOND_GB2312 = _codes(
    "〇啰囧瞭镕喆堃翀璟犇焱垚祎珺玥昇劼炘煊昉飏旸婳媖偲翯赟頔彧烜玙琰珅玢珩瑀瑄璠祺禛晟晞晗暐皞"
    "甯邨邴鄢鄞郗滢潆溁浐浠淏湉湜澍濛瀞煜燊煦烨焯犍猷玹珂琤瑨璘瓒矞砼砹硁碁竑筠篪粢絜綦纮纾绉缊缪"
    "羑翚耆肜胐芃芾苡茜荃荦莜菂萱蒨蓁蕙薇藜蘅虓蚩蛟衎裎襄覃訄诜诩谌谔谞豨赓踔轫迤逄邗邕郅郢酆醴"
    "钇钋钌钍钎钏钐钕钪钫钬钭钯钰钴钶钷钸铊铋铌铎铐铑铒铕铖铗铙铟铥铧铨铩铪铫铯铳铵铷铼锃锆锇锎锔锕锗锝锟锢锫锬锶锿镄镅镆镉镌镎镏镒镓镔镘镝镠镡镢镤镥镧镨镫镭镯镱镲镳"
    "𬭚𬭛𬭶𬭳鿏鿔鿬鿭𫓧𫟼𫟷祢嘚啵噌奀妏姮嫚嬛孖峄峤崶崴嵎嵚嵩巉屺岍岽帔幪庾廪弨彣怹恂悰惇愔愫"
)
_LETTERS = _span(0x20, 0x7E) | _span(0xA0, 0x17F) | _codes("ȘșȚțƒʻʼˇ˙") - _codes("ĸŉŊŋſĲĳĿŀ")
_PINYIN = _codes("ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǸǹḾḿ")
_GREEK = _span(0x391, 0x3A9) - {0x3A2} | _span(0x3B1, 0x3C9)
_PUNCTUATION = _codes("\u2002\u2003\u2009\u202f‐‑‒–—―‖‘’‚“”„†‡•‥…‰′″‹›※⁇⁈⁉")
_SMALL_FIGURES = _codes("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋ªº")
_CURRENCY = _codes("¢£¤¥€₩₫₽ƒ")
_SIGNS = _codes("℃℉№℡™Ω℮ℓ⅓⅔⅛⅜⅝⅞½¼¾°©®§¶")
_ARROWS = _codes("←↑→↓↔↕↖↗↘↙⇒⇔⇐⇨")
_MATHEMATICS = _codes("×÷±−∓≠≈≡≤≥≦≧∞√∑∏∫∂∆∇∈∉∋∅∀∃∧∨∩∪⊂⊃⊆⊇⊕⊗⊥∠∝∴∵∽≪≫∥·∼")
_MARKS = _codes("■□▪▫▲△▶▷▼▽◀◁◆◇○●◎◉◯★☆◂▸▴▾✓✕☑☐♀♂─│┌┐└┘├┤┬┴┼")
_CIRCLED = _span(0x2460, 0x2473) | _span(0x24B6, 0x24CF) | _codes("⓪❶❷❸❹❺❻❼❽❾❿")
_FULL_WIDTH = _span(0x3000, 0x3003) | _span(0x3008, 0x301F) | _span(0xFF01, 0xFF5E) | _codes("￠￡￥￦︰︱︳·・")

LATIN = frozenset(
    _LETTERS
    | _PINYIN
    | _GREEK
    | _PUNCTUATION
    | _SMALL_FIGURES
    | _CURRENCY
    | _SIGNS
    | _ARROWS
    | _MATHEMATICS
    | _codes("■□▲△▶▷▼▽◀◁◆◇○●★☆◂▸▴▾✓✕")
)
CHINESE = frozenset(_gb2312() | _BEYOND_GB2312 | LATIN | _MARKS | _CIRCLED | _FULL_WIDTH)

# English sets these at their own width; Chinese gives each the width of a character.
PROPORTIONAL = _codes("‘’“”…―")

assert not any(0x2E80 <= code <= 0x2FDF for code in CHINESE)
