"""The search over what the palette can find: every word, in any language; the best first; what was used lately before the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from presenter.app.palette.entry import KINDS, PREFIXES, Entry, Kind, folded

MOST_PER_KIND = 6
MOST_ALONE = 60
MOST_UNASKED = 4
LOOSE = 10
"""From this score on only the letters are there, in their order."""
MOST_LOOSELY = 4000
"""Entries of a kind that are looked at letter by letter."""
_NEVER = len(KINDS) * 100

Groups = list[tuple[Kind, list[Entry]]]


def search(entries: Iterable[Entry], query: str, used: Sequence[tuple[str, str]] = ()) -> Groups:
    """The entries that hold every word of the query, the best first, by kind; a prefix keeps one kind alone.

    Where a kind has none, those whose title has the letters in their order: `prhe` finds Present from here. A number alone
    finds the slide of that number first. `used` are kind and target of what was chosen lately, the last first; without a
    query they come first of all.
    """
    query = query.strip()
    only = PREFIXES.get(query[:1])
    words = folded(query[1:] if only else query).split()
    by_kind: dict[Kind, list[Entry]] = {}
    for entry in entries:
        if only is None or entry.kind == only:
            by_kind.setdefault(entry.kind, []).append(entry)
    recency = {key: number for number, key in enumerate(used)}
    groups: Groups = []
    if not words and only is None:
        known = {entry.key: entry for found in by_kind.values() for entry in found}
        lately = [known[key] for key in used if key in known][:MOST_PER_KIND]
        if lately:
            groups.append(("used", lately))
    most = MOST_ALONE if only is not None else MOST_PER_KIND if words else MOST_UNASKED
    ranks: dict[Kind, int] = {}
    for kind in KINDS:
        score, found = _best(by_kind.get(kind, []), words, recency)
        if found:
            groups.append((kind, found[:most]))
            ranks[kind] = _rank(score, len(words))
    groups.sort(key=lambda group: ranks.get(group[0], 0))
    if query.isdecimal():
        groups.sort(key=lambda group: group[0] != "slide")
    return groups


def _rank(score: int, words: int) -> int:
    """Kinds whose best name begins with what was typed come before those that have it somewhere, or only its letters."""
    return 2 if score >= LOOSE else 0 if score <= words else 1


def _best(entries: list[Entry], words: list[str], recency: dict[tuple[str, str], int]) -> tuple[int, list[Entry]]:
    """The best score, and those found, the best first; by their letters alone where none has the words."""
    scored = [(score, entry) for entry in entries if (score := _score(entry, words)) is not None]
    if not scored and len(entries) <= MOST_LOOSELY:
        scored = [(score, entry) for entry in entries if (score := _loose_score(entry, words)) is not None]
    scored.sort(key=lambda pair: (pair[0], recency.get(pair[1].key, _NEVER)))  # else as they were given
    return scored[0][0] if scored else 0, [entry for _, entry in scored]


def _score(entry: Entry, words: list[str]) -> int | None:
    """0 is best; None when a word is missing."""
    if entry.kind == "slide" and words == [entry.target]:
        return -1
    title, whole = entry.needle
    if not all(word in whole for word in words):
        return None
    # 0 at the title's beginning, 1 at a word's, 2 in the title, 3 elsewhere; LOOSE is above what some words can add up to.
    return min(
        LOOSE - 1, sum(0 if title.startswith(w) else 1 if f" {w}" in title else 2 if w in title else 3 for w in words)
    )


def _loose_score(entry: Entry, words: list[str]) -> int | None:
    """Whether one of its names has the letters of every word in their order, each beside the last or at a word's beginning."""
    if not words or any(len(word) < 3 and word.isascii() for word in words):
        return None
    for number, name in enumerate(entry.names):
        if all(_follows(word, name) for word in words):
            return LOOSE + number
    return None


def _follows(letters: str, name: str) -> bool:
    places = [place for place, sign in enumerate(name) if sign == letters[0] and _begins(name, place)]
    for letter in letters[1:]:
        places = [
            place
            for place, sign in enumerate(name)
            if sign == letter and any(p < place and (place == p + 1 or _begins(name, place)) for p in places)
        ]
    return bool(places)


def _begins(name: str, place: int) -> bool:
    """Chinese has no blanks: each of its signs may begin a word."""
    return place == 0 or not name[place].isascii() or not name[place - 1].isalnum()
