"""How a text is written in YAML so that it is read as it is: plain where that can be, else in quotes or as a block.

What can stand plain is not guessed: it is read back. Words that other readers of YAML take for a truth value, for
nothing or for a time of day are quoted, too.
"""

from __future__ import annotations

import re

from presenter.core.source import read_source

_TRAPS = re.compile(
    r"(?:yes|no|true|false|on|off|null|~|[-+]?\.(?:inf|nan)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)",
    re.IGNORECASE,
)
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_ESCAPED = re.compile('["\\\\\n\t\r\x85\u2028\u2029]')
_NOT_SINGLE = re.compile("[\n\r\x85\u2028\u2029]")


class Context:
    """Where a text stands: inside brackets or not; the column of the key or dash it belongs to (0-based)."""

    __slots__ = ("blocks", "breaks", "column", "flow", "key")

    def __init__(self, *, flow: bool, column: int, breaks: str = "\n", key: bool = False, blocks: bool = True) -> None:
        self.flow, self.column, self.breaks, self.key = flow, column, breaks, key
        self.blocks = blocks and not flow and not key
        """Whether several lines may become a block: not where a comment below it would become part of it."""

    def reads(self, raw: str) -> str | None:
        """What the text `raw` is read as here; None when it is not one text, or disturbs what follows."""
        if self.key:
            source = read_source(f"{{{raw}: m, l: m}}" if self.flow else f"{raw}: m\nl: m\n", "")
            value = source.value
            good = isinstance(value, dict) and len(value) == 2 and not source.problems and value.get("l") == "m"
            return next(iter(value)) if good and isinstance(value, dict) else None
        if self.flow:
            source = read_source(f"{{k: {raw}, l: m}}", "")
        else:
            indent = " " * self.column
            source = read_source(f"{indent}k: {raw}\n{indent}l: m\n", "")
        value = source.value
        if source.problems or not isinstance(value, dict) or value.keys() != {"k", "l"} or value["l"] != "m":
            return None
        read = value["k"]
        return read if isinstance(read, str) else None


def is_trap(text: str) -> bool:
    """Whether other readers of YAML take the plain text for a truth value, for nothing, or for a time in seconds."""
    return _TRAPS.fullmatch(text) is not None


def new_text(text: str, context: Context) -> str:
    """`text` as it is written where there was none."""
    if "\n" in text and context.blocks and not text.endswith("\n\n"):  # a block would take in blank lines that follow
        block = literal(text, context)
        if context.reads(block) == text:
            return block
    if not is_trap(text) and context.reads(text) == text:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """In double quotes; in single ones when that spares escapes."""
    if ('"' in text or "\\" in text) and "'" not in text and _NOT_SINGLE.search(text) is None and "\t" not in text:
        return single(text)
    return double(text)


def double(text: str) -> str:
    return f'"{double_inside(text)}"'


def double_inside(text: str) -> str:
    return _ESCAPED.sub(lambda found: _ESCAPES[found.group()], text)


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def literal(text: str, context: Context, step: int = 2) -> str:
    """As a block that keeps its lines: from the sign to the end of its last line, without the last break."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    chomping = "-" if ends == 0 else "" if ends == 1 else "+"
    margin = str(step) if body[:1] in {" ", "\t", "\n"} else ""
    indent = " " * (context.column + step)
    lines = [indent + line if line else "" for line in body.split("\n")]
    return context.breaks.join((f"|{margin}{chomping}", *lines, *[""] * max(0, ends - 1)))
