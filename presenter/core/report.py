"""Problems as an author reads them: place, message, the line with a mark under it, a hint. And the same as JSON."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from presenter.core.lines import Lines
from presenter.core.problem import Problem, Severity
from presenter.core.span import Span

_WINDOW = 100  # columns of a terminal that an excerpt may take
_LEAD = 40  # columns shown before the mark when a long line is cut
_TAB = "    "
_JOINERS = "\u200c\u200d"


def render_text(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """Every problem, sorted by place, with an excerpt where `texts` (file -> whole text) has the file; then the count.

    Ends with a newline. Columns count characters; the mark under an excerpt allows for wide (CJK) ones.
    """
    ordered = sorted(problems, key=_place)
    lines = {file: Lines(texts[file]) for file in {problem.span.file for problem in ordered} if file in texts}
    parts = [_rendered(problem, lines.get(problem.span.file)) for problem in ordered]
    return "".join(parts) + count_line(ordered) + "\n"


def render_json(problems: Iterable[Problem]) -> str:
    """`{"problems": [{severity, file, line, column, length, code, message, hint}], "errors": n, "warnings": n}`."""
    ordered = sorted(problems, key=_place)
    rows = [
        {
            "severity": problem.severity.value,
            "file": problem.span.file,
            "line": problem.span.line,
            "column": problem.span.column,
            "length": problem.span.length,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in ordered
    ]
    counts = Counter(problem.severity for problem in ordered)
    whole = {"problems": rows, "errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING]}
    import json  # not needed for words

    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def count_line(problems: Iterable[Problem]) -> str:
    """`2 errors, 1 warning`, or `no problems`."""
    counts = Counter(problem.severity for problem in problems)
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
    parts = [f"{counts[kind]} {name}{'s' * (counts[kind] != 1)}" for kind, name in names.items() if counts[kind]]
    return ", ".join(parts) or "no problems"


def excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    """(the line, marks to print under it): `^^^` under `length` characters from the 1-based `column`, at least one.

    A long line is cut around the mark, with "..." where something is left out.
    """
    column = max(1, min(column, len(line) + 1))
    length = max(1, min(length, len(line) - column + 1))
    skipped = max(0, column - 1 - 2 * _WINDOW)  # never look at all of a line of a million characters
    line = line[skipped : column - 1 + 2 * _WINDOW]
    column -= skipped
    cells = [_cell(character) for character in line]
    before = sum(width for _, width in cells[: column - 1])
    first = 0
    # Keep the mark near the left, but do not waste room when the line ends soon after it.
    spare = min(before - _LEAD, sum(width for _, width in cells) - _WINDOW + 4)
    while first < column - 1 and spare > 0:
        spare -= cells[first][1]
        first += 1
    lead = "... " if first or skipped else ""
    shown, used, last = lead, len(lead), first
    while last < len(cells) and used + cells[last][1] <= _WINDOW:
        shown += cells[last][0]
        used += cells[last][1]
        last += 1
    if last < len(cells):
        shown += " ..."
    indent = len(lead) + sum(width for _, width in cells[first : column - 1])
    marked = sum(width for _, width in cells[column - 1 : min(column - 1 + length, max(last, column))])
    return shown, " " * indent + "^" * max(1, marked)


def _rendered(problem: Problem, lines: Lines | None) -> str:
    span = problem.span
    head = f"{problem.severity.value}: {_printable(problem.message)}\n"
    if span.file:
        head = f"{_printable(span.file)}:{span.line}:{span.column}: {head}"
    if lines is not None and lines.line(span.line).strip():
        head += _framed(span, lines.line(span.line))
    for row in problem.hint.splitlines():
        head += f"  hint: {_printable(row)}\n"
    return head


def _framed(span: Span, line: str) -> str:
    shown, marks = excerpt(line, span.column, span.length)
    number = f"{span.line:>5}"
    return f"{number} | {shown}\n{' ' * len(number)} | {marks}\n"


def _place(problem: Problem) -> tuple[Span, str, str]:
    return problem.span, problem.code, problem.message


def _cell(character: str) -> tuple[str, int]:
    """What to print for one character, and how many columns it takes; nothing that could move the cursor."""
    if character == "\t":
        return _TAB, len(_TAB)
    category = unicodedata.category(character)
    if category in {"Mn", "Me"} or character in _JOINERS:
        return character, 0
    if category in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return "?", 1
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _printable(text: str) -> str:
    return "".join(_cell(character)[0] for character in text)
