"""A text that is already written -> the same with other words, in the same style, with the least change.

What the old and the new text have in common at their beginnings and ends stays as the author wrote it: escapes, folded
lines and all. What comes out is read back; if it is not what was meant, the text is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from presenter.core.edit.quoting import Context, double, double_inside, is_trap, literal, new_text, quoted, single

_FOLD = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*")
_BREAK = re.compile(r"\r\n|\n|\r")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n])")
_JOINED = re.compile(r"\\(?:\r\n|\n|\r)[ \t]*")
_HEADER = re.compile(r"([|>])([1-9]?)([-+]?)([1-9]?)([ \t]*(?:#[^\r\n]*)?)(?:\r\n|\n|\r)")


def rewritten(raw: str, old: str, new: str, context: Context) -> str:
    """`raw` is read as `old`; the same with `new` in it."""
    for candidate in _candidates(raw, old, new, context):
        if context.reads(candidate) == new:
            return candidate
    return new_text(new, context)


def _candidates(raw: str, old: str, new: str, context: Context) -> Iterator[str]:
    style = raw[:1]
    if style == '"':
        yield from _spliced(raw, old, new, double_inside)
        yield double(new)
    elif style == "'":
        yield from _spliced(raw, old, new, lambda text: text.replace("'", "''"))
        yield single(new)
        yield double(new)
    elif style in {"|", ">"}:
        yield from _block(raw, old, new, context)
    else:
        yield from (made for made in _plain(raw, old, new, context) if is_trap(old) or not is_trap(new))
        if is_trap(new) and not is_trap(old):
            yield quoted(new)


def _plain(raw: str, old: str, new: str, context: Context) -> Iterator[str]:
    if "\n" in new and context.blocks and not new.endswith("\n\n"):
        yield literal(new, context)
    yield from _spliced(raw, old, new, str)
    yield new


def _spliced(raw: str, old: str, new: str, inside: Callable[[str], str]) -> Iterator[str]:
    """The middle that differs, put into the raw text."""
    places = _places(raw, old)
    if places is None or not old:
        return
    head, tail = _common(old, new)
    start = places[head - 1][1] if head else places[0][0]
    end = places[len(old) - tail][0] if tail else places[-1][1]
    if start <= end:
        yield raw[:start] + inside(new[head : len(new) - tail]) + raw[end:]


def _common(old: str, new: str) -> tuple[int, int]:
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    return head, tail


def _places(raw: str, old: str) -> list[tuple[int, int]] | None:
    """Where each character of `old` stands in `raw`, a plain or quoted text; None when they do not agree."""
    style = raw[:1]
    at, end = (1, len(raw) - 1) if style in {'"', "'"} else (0, len(raw))
    places: list[tuple[int, int]] = []
    while at < end:
        joined = _JOINED.match(raw, at) if style == '"' else None
        if joined is not None:
            at = joined.end()
            continue
        fold = _FOLD.match(raw, at)
        if fold is not None:
            extra = max(0, len(_BREAK.findall(fold.group())) - 2)
            places += ((fold.start(), fold.end()), *[(fold.end(), fold.end())] * extra)
            at = fold.end()
            continue
        size = 1
        if style == '"' and raw[at] == "\\":
            escape = _ESCAPE.match(raw, at)
            size = len(escape.group()) if escape is not None else 1
        elif style == "'" and raw.startswith("''", at):
            size = 2
        places.append((at, at + size))
        at += size
    return places if len(places) == len(old) else None


def _block(raw: str, old: str, new: str, context: Context) -> Iterator[str]:
    """A literal or folded block: lines that stay are not touched."""
    header = _HEADER.match(raw)
    body = new.rstrip("\n")
    if header is None or not body:
        return
    lines = _BREAK.split(raw[header.end() :])
    first = next((line for line in lines if line.strip()), "")
    width = len(first) - len(first.lstrip(" "))
    margin = header.group(2) or header.group(4)
    if margin:
        width = context.column + int(margin)
    before, after = old.rstrip("\n"), len(old) - len(old.rstrip("\n"))
    ends = len(new) - len(body)
    sign, chomping, rest = header.group(1), header.group(3), header.group(5)
    if ends != after:
        chomping = "-" if ends == 0 else "" if ends == 1 else "+"
    while lines and not lines[-1].strip():
        lines.pop()
    head = f"{sign}{margin}{chomping}{rest}"
    tail = [""] * max(0, ends - 1)
    groups = [[line] for line in lines] if sign == "|" else _folded_groups(lines, before, width)
    if groups is not None:
        made = _lines_between(groups, before.split("\n"), body.split("\n"), " " * width, folded=sign == ">")
        yield context.breaks.join((head, *made, *tail))
    if sign == ">":
        made = _lines_between([], [], body.split("\n"), " " * width, folded=True)
        yield context.breaks.join((head, *made, *tail))
    yield literal(new, context, max(1, width - context.column))


def _folded_groups(lines: list[str], old: str, width: int) -> list[list[str]] | None:
    """The written lines of each line of a folded text, the blank ones before it included."""
    groups: list[list[str]] = [[]]
    for number, line in enumerate(lines):
        text = line[width:]
        if text[:1] in {" ", "\t"}:
            return None  # more indented lines fold by other rules
        if (not text and number and lines[number - 1].strip()) or not text:
            groups.append([line])
        else:
            groups[-1].append(line)
    made = [" ".join(line[width:] for line in group if line.strip()) for group in groups]
    return groups if "\n".join(made) == old else None


def _lines_between(groups: list[list[str]], old: list[str], new: list[str], indent: str, *, folded: bool) -> list[str]:
    """Written lines for the lines `new`; those that begin or end as `old` does keep theirs."""
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    middle: list[str] = []
    changed = new[head : len(new) - tail]
    for number, line in enumerate(changed):
        if not folded:
            middle.append(indent + line if line else "")
            continue
        if head + number:
            middle.append("")
        kept = groups[head + number] if len(old) == len(new) else []
        middle += _refolded([written for written in kept if written.strip()], line, indent)
    rows = [row for group in groups[:head] for row in group] + middle
    return rows + [row for group in groups[len(groups) - tail :] for row in group if tail]


def _refolded(rows: list[str], line: str, indent: str) -> list[str]:
    """A folded line in rows: the first and last ones that still say the same stay."""
    if not line:
        return []
    width = len(indent)
    words = [row[width:] for row in rows]
    head = 0
    rest = line
    while head < len(words) and rest.startswith(words[head] + " "):
        rest = rest[len(words[head]) + 1 :]
        head += 1
    tail = len(words)
    while tail > head and rest.endswith(" " + words[tail - 1]):
        rest = rest[: -len(words[tail - 1]) - 1]
        tail -= 1
    return [*rows[:head], indent + rest, *rows[tail:]]
