"""Another word for a wrong one: a mistyped key, choice or id, a plain value, a file's name, the nearest colour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presenter.core.edit import Change, Put, Rename
from presenter.core.problem import Problem
from presenter.core.quick_fix.fix import Fix, text_fix
from presenter.core.quick_fix.hints import is_likely, meant, nearest_colour, plain_value
from presenter.core.quick_fix.where import Slot, index_of
from presenter.core.source import Source

_SHORT_HEX = re.compile(r"#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_MOST = re.compile(r"the number must be at (?:most|least) (?P<limit>-?[\d.]+), not ")
_WORD = re.compile(r"[\w.-]+")
_NAMED = re.compile(r"“(?P<name>[^”]+)”")
_REFERENCE = re.compile(r"^it is the fact .*: write (?P<what>\$\([\w.-]+\))$")
_TIDY = re.compile(r"write (?P<tidy>\$\([\w.|-]+\))")


def word_fixes(problem: Problem, source: Source, slot: Slot | None) -> Iterator[Fix]:
    """What the hint says is meant, in the place of the word that is wrong."""
    near = meant(problem.hint)
    if near and problem.code == "missing-file":
        yield from _file(slot, near)
    elif near and problem.code != "date" and not (slot is not None and slot.path[:2] == ("facts", near)):
        written = _written(problem, source)
        yield from _instead(problem, source, slot, near, sure=is_likely(written, near) or problem.code == "language")
    if slot is None:
        return
    plain = plain_value(problem.hint)
    if plain and not slot.at_key and problem.code in {"wrong-type", "out-of-range"}:
        yield put(slot, plain, sure=problem.code != "out-of-range")
    limit = _MOST.match(problem.message)
    if limit is not None and not slot.at_key:
        yield put(slot, limit["limit"])
    colour = nearest_colour(problem.hint)
    if colour and not slot.at_key:
        yield put(slot, colour)
    short = _SHORT_HEX.fullmatch(str(slot.value)) if problem.code == "colour" else None
    if short is not None:
        yield put(slot, "#" + "".join(2 * sign for sign in short.groups()).upper(), sure=True)
    reference = _REFERENCE.search(problem.hint)
    if reference is not None and not slot.at_key:
        yield _replaced(problem, source, reference["what"], sure=False)
    if problem.code == "formula" and problem.hint == "write ** for a power":
        yield _replaced(problem, source, "**", sure=True)
    tidy = _TIDY.search(problem.hint) if problem.code == "reference" else None
    if tidy is not None and tidy["tidy"] != "$(id)":
        yield from _reference(problem, source, slot, tidy["tidy"])


def _written(problem: Problem, source: Source) -> str:
    """The word that is wrong."""
    named = _NAMED.search(problem.message)
    if named is not None:
        return named["name"]
    start = index_of(problem, source)
    return source.text[start : start + problem.span.length].strip("'\"")


def _instead(problem: Problem, source: Source, slot: Slot | None, near: str, *, sure: bool) -> Iterator[Fix]:
    start = index_of(problem, source)
    word = source.text[start : start + problem.span.length]
    if slot is not None and str(slot.value) == word.strip("'\""):
        if slot.at_key:
            yield Fix("write", near, (Rename(slot.path, near),), sure=sure)
        else:
            yield put(slot, near, sure=sure)
    elif _WORD.fullmatch(word) and _WORD.fullmatch(near):
        yield _replaced(problem, source, near, sure=sure)
    elif slot is not None and not slot.at_key:
        # The place is the whole text, the word is in it.
        wrong = _written(problem, source)
        if isinstance(slot.value, str) and slot.value.count(wrong) == 1:
            yield put(slot, slot.value.replace(wrong, near), sure=sure, what=near)


def put(slot: Slot, value: str, *, sure: bool = False, what: str = "") -> Fix:
    """Another value for the one there; numbers and truth values are written as such."""
    what = what or value
    plain: str | int | float | bool = value
    if re.fullmatch(r"-?[1-9]\d*|0", value):
        plain = int(value)
    elif value in {"true", "false"}:
        plain = value == "true"
    elif re.fullmatch(r"-?\d+\.\d+", value) and str(float(value)) == value:
        plain = float(value)
    return Fix("write", what, (Put(slot.path, plain),), sure=sure)


def _replaced(problem: Problem, source: Source, new: str, *, sure: bool) -> Fix:
    start = index_of(problem, source)
    return text_fix("write", new, Change(start, start + problem.span.length, new), sure=sure)


def _file(slot: Slot | None, near: str) -> Iterator[Fix]:
    """A file of that name in the same folder."""
    if slot is None or slot.at_key or not isinstance(slot.value, str):
        return
    folder, slash, name = slot.value.rpartition("/")
    if name.rpartition(".")[2].casefold() != near.rpartition(".")[2].casefold():
        return  # another kind of file is not meant
    yield put(slot, f"{folder}{slash}{near}", sure=is_likely(name.rpartition(".")[0], near.rpartition(".")[0]))


def _reference(problem: Problem, source: Source, slot: Slot, tidy: str) -> Iterator[Fix]:
    """A reference with its bracket, where the rest of the text begins with the id."""
    start = index_of(problem, source)
    found = re.match(r"\$\(\s*" + re.escape(tidy[2:-1]), source.text[start:])
    after = source.text[start + found.end() : start + found.end() + 1] if found is not None else ""
    if found is not None and not slot.at_key and after not in {",", "|", "."}:
        end = start + found.end() + (after == ")")
        yield text_fix("write", tidy, Change(start, end, tidy))
