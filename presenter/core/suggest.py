"""Near misses: the word an author probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 80  # characters of a word worth comparing
_MANY = 300  # candidates, above which only those alike in length and first or last letter are compared


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None when none is near. Case, "-", "_" and spaces do not count."""
    by_form: dict[str, str] = {}
    for candidate in candidates:
        by_form.setdefault(_form(candidate), candidate)
    form = _form(word)
    if form in by_form:
        return by_form[form]
    if not form or len(form) > _LONGEST:
        return None
    near: Iterable[str] = by_form
    if len(by_form) > _MANY:
        near = [other for other in by_form if abs(len(other) - len(form)) <= 2 and _shares_an_end(other, form)]
    from difflib import get_close_matches  # Only where something is wrong.

    found = get_close_matches(form, near, n=1, cutoff=0.6)
    return by_form[found[0]] if found else None


def did_you_mean(word: str, candidates: Iterable[str], limit: int = 12) -> str:
    """A hint: `did you mean "title"?`, else the candidates when there are at most `limit`, else nothing."""
    known = list(dict.fromkeys(candidates))
    near = closest(word, known)
    if near is not None:
        return f'did you mean "{near}"?'
    if 0 < len(known) <= limit:
        return f"known here: {', '.join(known)}"
    return ""


def _shares_an_end(one: str, other: str) -> bool:
    return one[:1] == other[:1] or one[-1:] == other[-1:]


def _form(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


def shortened(text: str, limit: int = 40) -> str:
    """`text` fit for a message: on one line, blanks joined, at most `limit` characters."""
    flat = " ".join(text[: limit * 4].split())
    return flat if len(flat) <= limit and len(text) <= limit * 4 else flat[: limit - 1] + "…"
