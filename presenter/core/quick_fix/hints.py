"""What a hint tells a machine: the word that is meant, or what is to be written. Hints are written by the checks."""

from __future__ import annotations

import re

_MEANT = re.compile(r'did you mean (?:"(?P<quoted>.+?)"|“(?P<round>.+?)”|(?P<bare>[^\s"“”?]+))\?')
_NEAREST = re.compile(r'the nearest \S+ that passes is "(#[0-9A-F]{6})"')
_WRITE = re.compile(r"(?:^write|: write|separators:) (?P<what>true|false|-?[0-9][0-9.]*)(?: for a fraction)?$")


def meant(hint: str) -> str:
    """Of `did you mean "title"?`; empty where the hint asks nothing of the kind."""
    found = _MEANT.search(hint)
    return (found["quoted"] or found["round"] or found["bare"]) if found else ""


def nearest_colour(hint: str) -> str:
    """The colour that would pass."""
    found = _NEAREST.search(hint)
    return found[1] if found else ""


def plain_value(hint: str) -> str:
    """A truth value or number that is to be written."""
    found = _WRITE.search(hint)
    return found["what"] if found else ""


def is_likely(written: str, other: str) -> bool:
    """Whether `other` is so near that nothing else can be meant: a slip of one or two letters, the same digits."""
    one, two = _form(written), _form(other)
    if one == two:
        return True
    if re.sub(r"\D", "", written) != re.sub(r"\D", "", other):
        return False
    return len(two) > 2 and _slips(one, two) <= (1 if len(two) < 6 else 2)


def _form(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


def _slips(one: str, two: str) -> int:
    """Letters to add, drop, change or swap with the next, to make one word of the other; 9 for words far apart."""
    if abs(len(one) - len(two)) > 2 or len(one) > 80:
        return 9
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
