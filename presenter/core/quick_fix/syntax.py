"""Fixes of text that YAML cannot read: there is no value yet, only lines. The best is what lets most be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from presenter.core.edit import Change, Edit, applied
from presenter.core.edit.quoting import quoted
from presenter.core.problem import Problem
from presenter.core.quick_fix.fix import Fix, text_fix
from presenter.core.quick_fix.where import index_of
from presenter.core.source import Source, read_source

_PAIR = re.compile(r"^\s*(?:- +)*[^\s#'\"{\[:][^:]*: +(?P<value>\S.*)$")
_IN_BRACKETS = re.compile(r"[{,]\s*[^\s:{}\[\],]+: +(?P<value>[^,{}\[\]]*)$")
_COMMENT = re.compile(r"\s+#")
_GLUED = re.compile(r"^\s*(?:- +)*[^\s:：'\"{\[]+(?P<colon>[:：])(?=\S)")
_TABBED = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_CUT = re.compile(r'^put quotes around the whole text: (?P<key>\S+): "(?P<text>.*)"$')
_TAB_WIDTHS = (2, 4, 8)
_CLOSING = {"[": "]", "{": "}"}

Candidates = Iterator[Fix]


def syntax_fixes(problem: Problem, source: Source) -> list[Fix]:
    """The candidate after which the problem is gone and the file can be read best; at most one."""
    find = _FINDERS.get(problem.code)
    if find is None:
        return []
    best: tuple[tuple[bool, int], Fix] | None = None
    for fix in find(problem, source, index_of(problem, source)):
        rank = _rank(fix, problem, source)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, fix
    return [best[1]] if best is not None else []


def _rank(fix: Fix, problem: Problem, source: Source) -> tuple[bool, int] | None:
    """How well the file can be read afterwards, the less the better; None where the fix does not help.

    Problems further down, which this one hid, are none of its.
    """
    after = read_source(applied(source.text, Edit("", fix.changes)), source.file)
    line = problem.span.line
    before_here = Counter(p.code for p in source.problems if p.span.line <= line)
    left_here = Counter(p.code for p in after.problems if p.span.line <= line)
    if left_here[problem.code] >= before_here[problem.code] or left_here - before_here:
        return None
    return after.value is None, len(after.problems)


def _quote(_problem: Problem, source: Source, index: int) -> Candidates:
    """The value in which the problem stands, as text."""
    line, first = _line(source, index)
    at = index - first
    inside = _IN_BRACKETS.search(line[: at + 1]) or _IN_BRACKETS.search(line[:at])
    if inside is not None:
        end = at + len(re.split(r"[,{}\[\]]", line[at:], maxsplit=1)[0])
        yield _quoted(source, first + inside.start("value"), first + max(end, inside.end("value")))
    found = _PAIR.match(line)
    if found is not None:
        comment = _COMMENT.search(line, max(at, found.start("value")))
        yield _quoted(source, first + found.start("value"), first + (comment.start() if comment else len(line)))


def _quoted(source: Source, start: int, end: int) -> Fix:
    end = start + len(source.text[start:end].rstrip())
    return text_fix("quote", "", Change(start, end, quoted(source.text[start:end])), sure=True)


def _requote(_problem: Problem, source: Source, index: int) -> Candidates:
    """A quote inside quotes: `"The "AI" story"`, `'OpenAI's story'`."""
    line, first = _line(source, index)
    found = _PAIR.match(line)
    value = found["value"].rstrip() if found is not None else ""
    if found is not None and len(value) > 2 and value[0] in "'\"" and value[-1] == value[0]:
        inner = value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
        start = first + found.start("value")
        yield text_fix("escape", "", Change(start, start + len(value), quoted(inner)), sure=True)


def _backslash(_problem: Problem, source: Source, index: int) -> Candidates:
    """A path as Windows writes it: single quotes take a backslash as it is."""
    line, first = _line(source, index)
    at = index - first
    start = line.rfind('"', 0, at)
    end = line.find('"', at)
    if 0 <= start < end:
        inner = line[start + 1 : end]
        new = f"'{inner}'" if "'" not in inner else '"' + inner.replace("\\", "\\\\") + '"'
        yield text_fix("escape", "", Change(first + start, first + end + 1, new), sure=True)


def _space(_problem: Problem, source: Source, index: int) -> Candidates:
    line, first = _line(source, index)
    found = _GLUED.match(line)
    if found is not None:
        at = first + found.start("colon")
        yield text_fix("space", "", Change(at, at + 1, ": "), sure=True)


def _tabs(_problem: Problem, source: Source, _index: int) -> Candidates:
    for width in _TAB_WIDTHS:
        changes = [
            Change(found.start(), found.end(), found[0].expandtabs(width)) for found in _TABBED.finditer(source.text)
        ]
        if changes:
            yield text_fix("tabs", "", *changes, sure=True)


def _dedent(_problem: Problem, source: Source, index: int) -> Candidates:
    """As deep as one of the lines above, the nearest depth first."""
    line, first = _line(source, index)
    own = len(line) - len(line.lstrip(" "))
    number = source.lines.place(index)[0]
    depths: dict[int, None] = {}
    for above in range(number - 1, max(0, number - 40), -1):
        text = source.lines.line(above)
        if text.strip() and not text.lstrip().startswith("#"):
            depth = len(text) - len(text.lstrip(" "))
            depths[depth] = None
            dash = re.match(r"\s*(?:- +)+", text)
            if dash is not None:
                depths[dash.end()] = None
    for depth in sorted(depths, key=lambda depth: abs(depth - own)):
        if depth != own:
            yield text_fix("indent", "", Change(first, first + own, " " * depth))


def _close_quote(_problem: Problem, source: Source, index: int) -> Candidates:
    line, first = _line(source, index)
    sign = source.text[index]
    text = line[index - first :]
    stops = [found.start() for found in re.finditer(r"\s*[}\]]+\s*$|, [^\s:,]+: ", text)]
    for stop in (*stops, len(text.rstrip())):
        at = first + (index - first) + stop
        yield text_fix("close", sign, Change(at, at, sign))


def _close_bracket(_problem: Problem, source: Source, index: int) -> Candidates:
    sign = _CLOSING.get(source.text[index : index + 1])
    if sign is None:
        return
    line, first = _line(source, index)
    comment = _COMMENT.search(line, index - first)
    end = first + len(line[: comment.start() if comment else len(line)].rstrip())
    for at in dict.fromkeys((end, len(source.text.rstrip()))):
        bare = at - 1 if source.text[at - 1 : at] == "," else at
        yield text_fix("close", sign, Change(bare, at, sign))


def _cut_by_comma(problem: Problem, source: Source, index: int) -> Candidates:
    """`{zh: 甲, 乙}`: the hint says which text the comma cut."""
    found = _CUT.match(problem.hint)
    if found is None:
        return
    line, first = _line(source, index)
    for written in (f"{found['key']}: {found['text']}", f"{found['key']}:{found['text']}"):
        at = line.find(written)
        if at >= 0:
            start, end = first + at + len(written) - len(found["text"]), first + at + len(written)
            yield text_fix("quote", "", Change(start, end, quoted(source.text[start:end])), sure=True)


def _delete_line(_problem: Problem, source: Source, index: int) -> Candidates:
    line, first = _line(source, index)
    end = first + len(line)
    after = re.match(r"\r\n|\n|\r", source.text[end : end + 2])
    yield text_fix("delete", line.strip(), Change(first, end + (len(after[0]) if after else 0), ""))


def _delete_tag(_problem: Problem, source: Source, index: int) -> Candidates:
    found = re.match(r"!\S* *", source.text[index:])
    if found is not None:
        yield text_fix("delete", found[0].strip(), Change(index, index + found.end(), ""))


def _line(source: Source, index: int) -> tuple[str, int]:
    """The line in which an index lies, and where it begins."""
    number = source.lines.place(index)[0]
    return source.lines.line(number), source.lines.start(number)


_FINDERS: dict[str, Callable[[Problem, Source, int], Candidates]] = {
    "colon-in-text": _quote,
    "reserved-start": _quote,
    "unknown-anchor": _quote,
    "list-in-line": _quote,
    "complex-key": _quote,
    "text-after-bracket": _quote,
    "text-after-quote": _requote,
    "escape": _backslash,
    "colon-without-space": _space,
    "tab": _tabs,
    "indentation": _dedent,
    "unclosed-quote": _close_quote,
    "unclosed-bracket": _close_bracket,
    "stray-key": _cut_by_comma,
    "directive": _delete_line,
    "tag": _delete_tag,
}
SYNTAX = frozenset(_FINDERS)
"""Codes of what is wrong with the text itself."""
