"""The YAML parser's complaints, said in an author's words, at the place to mend, with the likely remedy."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from presenter.core.lines import Lines
from presenter.core.problem import Problem, error
from presenter.core.suggest import shortened

_KEY_WITH_VALUE = re.compile(r"^\s*(?:- +)*(?P<key>[^\s#'\"{\[:][^:]*): +(?P<value>\S.*)$")
_KEY_GLUED = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:'\"{\[]+):(?=[^\s:/])(?P<value>.+)$")
_KEY_WIDE = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:：'\"{\[]+)：")
_TABBED = re.compile(r"^ *\t", re.MULTILINE)
_IN_BRACES = re.compile(r"(?P<key>[^\s:{}\[\],]+): +(?P<value>[^,{}\[\]]*)$")
_SHOWN = 60  # characters of a text that a hint repeats
_LOOK_BACK = 50  # lines in which an open quote is looked for
_PUT_QUOTES = "put quotes around the text"
_SECOND_COLON = "a second colon stands in this text"
_QUOTE_IT = "if this is text, put quotes around it"


class Fault(Struct, frozen=True):
    """What the parser said: its two phrases, and the character indexes (0-based) they point at."""

    context: str
    context_index: int
    problem: str
    index: int


class Reading(Struct, frozen=True):
    """An explained fault. `mend` is the index of one character that, replaced by "_", lets the parser go on."""

    start: int
    end: int
    code: str
    message: str
    hint: str
    mend: int | None = None

    def problem(self, file: str, lines: Lines) -> Problem:
        return error(lines.span(file, self.start, self.end), self.code, self.message, self.hint)


def explain(fault: Fault, lines: Lines) -> Reading:
    """The first rule that knows the fault; a fault that no rule knows keeps the parser's own words."""
    for rule in _RULES:
        reading = rule(fault, lines)
        if reading is not None:
            return reading
    said = f"{fault.context}, {fault.problem}" if fault.context else fault.problem
    return Reading(fault.index, fault.index + 1, "syntax", f"this is not valid YAML: {said}", "")


def glued_key(line: str) -> tuple[str, str] | None:
    """(message, hint) when a line misses the blank after its colon, or has a full-width one."""
    wide = _KEY_WIDE.match(line)
    if wide is not None:
        key = wide["key"]
        return f'the colon after "{key}" is a full-width one', f'write an ordinary colon and a space: "{key}: …"'
    glued = _KEY_GLUED.match(line)
    if glued is not None:
        key = glued["key"]
        return f'a space is missing after "{key}:"', f'write "{key}: {shortened(glued["value"])}"'
    return None


def _tab(fault: Fault, lines: Lines) -> Reading | None:
    if _at(fault.index, lines) != "\t" or not re.search("tab|start any token", fault.problem):
        return None
    text = lines.text
    end = fault.index
    while text[end : end + 1] == "\t":
        end += 1
    hint = "indent with spaces only (most editors can convert tabs)"
    more = len(_TABBED.findall(text)) - 1
    if more > 0:
        hint += f"; {more} more {'line begins' if more == 1 else 'lines begin'} with tabs"
    return Reading(fault.index, end, "tab", "a tab stands in the indentation", hint)


def _colon(fault: Fault, lines: Lines) -> Reading | None:
    here = fault.index
    in_braces = "',' or '" in fault.problem and _at(here, lines) == ":"
    if in_braces and lines.place(here)[0] == lines.place(fault.context_index)[0]:
        number, column = lines.place(here)
        line = lines.line(number)
        found = _IN_BRACES.search(line[max(0, column - 1 - 4 * _SHOWN) : column - 1])
        rest = re.split(r"[,{}\[\]]", line[column - 1 :], maxsplit=1)[0]
        hint = _quoted(found["key"], found["value"] + rest) if found else _PUT_QUOTES
        return Reading(here, here + 1, "colon-in-text", _SECOND_COLON, hint, here)
    if "mapping values are not allowed" not in fault.problem:
        return None
    number, column = lines.place(here)
    line = lines.line(number)
    found = _KEY_WITH_VALUE.match(line)
    if found is not None and found.start("value") < column:
        hint = _quoted(found["key"], found["value"])
        return Reading(here, here + 1, "colon-in-text", _SECOND_COLON, hint, here)
    above = _line_above(number, lines)
    glued = glued_key(lines.line(above)) if above else None
    if glued is not None:
        return _line_reading(lines.start(above), lines, "colon-without-space", *glued)
    message = "this line is indented deeper than the one above, which already has its value"
    hint = "give both lines the same indentation, or put quotes around a text of several lines"
    return _line_reading(lines.start(number), lines, "indentation", message, hint)


def _line_above(number: int, lines: Lines) -> int:
    """The last line above that says something; 0 when there is none."""
    above = number - 1
    while above > 0 and (not lines.line(above).strip() or lines.line(above).lstrip().startswith("#")):
        above -= 1
    return above


def _simple_key(fault: Fault, lines: Lines) -> Reading | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    start = fault.context_index
    glued = glued_key(lines.line(lines.place(start)[0]))
    if glued is not None:
        return _line_reading(start, lines, "colon-without-space", *glued)
    message = 'this line is not of the form "key: value"'
    hint = "if it continues the text above, indent it deeper than the key of that text"
    return _line_reading(start, lines, "not-a-pair", message, hint)


def _quotes(fault: Fault, lines: Lines) -> Reading | None:
    if "unknown escape character" in fault.problem or "hexdecimal" in fault.problem:
        message = "in double quotes a backslash begins an escape, and this one is unknown"
        hint = r"write \\ for a backslash, or use '…' instead of double quotes"
        return Reading(fault.index, fault.index + 2, "escape", message, hint)
    if "quoted scalar" in fault.context:
        return _unclosed(fault.context_index, lines)
    if "did not find expected" not in fault.problem:
        return None
    number, column = lines.place(fault.index)
    before = lines.line(number)[: column - 1].rstrip()
    last = before[-1:]
    rest = fault.index + len(lines.line(number)) - column + 1
    if last in {'"', "'"}:
        if last == '"' and before.count('"') % 2:
            opened = _open_quote_above(fault.index - column + 1, lines)
            if opened is not None:
                return _unclosed(opened, lines)
        hint = r"write \" for a quote inside, or use '…' around the text" if last == '"' else "write '' for a ' inside"
        return Reading(fault.index, rest, "text-after-quote", "the text goes on after its closing quote", hint)
    if last in {"]", "}"} and "expected <document" not in fault.problem:
        message = f'the text goes on after the closing "{last}"'
        return Reading(fault.index, rest, "text-after-bracket", message, _PUT_QUOTES)
    return None


def _unclosed(index: int, lines: Lines) -> Reading:
    quote = _at(index, lines)
    hint = f"add {quote} at the end of the text"
    return Reading(index, index + 1, "unclosed-quote", f"this quote ({quote}) is never closed", hint)


def _open_quote_above(end: int, lines: Lines) -> int | None:
    """Where the last line before index `end` with an odd number of double quotes opens one."""
    last = lines.place(end)[0] - 1
    for number in range(last, max(0, last - _LOOK_BACK), -1):
        line = lines.line(number)
        if line.count('"') % 2:
            return lines.start(number) + line.rindex('"')
    return None


def _bracket(fault: Fault, lines: Lines) -> Reading | None:
    at_end = not lines.text[fault.index : fault.index + _SHOWN].strip()
    if "flow node" in fault.context and at_end:
        opened = _last_open_bracket(fault.index, lines)
    elif "',' or '" in fault.problem:
        opened = fault.context_index
    else:
        return None
    if lines.place(fault.index)[0] != lines.place(opened)[0] or fault.index >= len(lines.text):
        sign = _at(opened, lines)
        closing = {"[": "]", "{": "}"}.get(sign, "the closing bracket")
        message = f'this "{sign}" is never closed'
        return Reading(opened, opened + 1, "unclosed-bracket", message, f"add {closing} where it ends")
    message = "a comma or a closing bracket is expected here"
    return Reading(fault.index, fault.index + 1, "syntax", message, _QUOTE_IT)


def _last_open_bracket(end: int, lines: Lines) -> int:
    """The last bracket before index `end` that nothing closes (brackets in quotes are counted too)."""
    open_ones = 0
    for index in range(end - 1, max(-1, end - 10_000), -1):
        sign = lines.text[index]
        open_ones += (sign in "[{") - (sign in "]}")
        if open_ones > 0:
            return index
    return max(0, end - 1)


def _reserved(fault: Fault, lines: Lines) -> Reading | None:
    starts = ("start any token", "tag handle", "node content", "mapping keys are not allowed")
    contexts = ("scanning an alias", "scanning an anchor", "scanning a tag", "scanning a block scalar")
    if any(phrase in fault.context for phrase in contexts):
        start = fault.context_index
    elif any(phrase in fault.problem for phrase in starts):
        start = fault.index
    else:
        return None
    sign = _at(start, lines)
    if not sign.strip():
        return None
    message = f'a text cannot begin with "{sign}"'
    number, column = lines.place(start)
    found = _KEY_WITH_VALUE.match(lines.line(number))
    hint = _quoted(found["key"], found["value"]) if found and found.start("value") == column - 1 else _PUT_QUOTES
    return Reading(start, start + 1, "reserved-start", message, hint, start)


def _anchor(fault: Fault, lines: Lines) -> Reading | None:
    word = re.compile(r"[*&][\w-]*").match(lines.text, fault.index)
    end = word.end() if word else fault.index + 1
    name = lines.text[fault.index : end]
    if "undefined alias" in fault.problem:
        message = f'"{name}" points to an anchor that no line above defines'
        return Reading(fault.index, end, "unknown-anchor", message, _QUOTE_IT, fault.index)
    if "duplicate anchor" in fault.context:
        line = lines.place(fault.context_index)[0]
        message = f'the anchor "{name}" is already defined in line {line}'
        return Reading(fault.index, end, "duplicate-anchor", message, "give one of them another name")
    return None


def _structure(fault: Fault, lines: Lines) -> Reading | None:
    here = fault.index
    if "block sequence entries are not allowed" in fault.problem:
        hint = 'begin the list on the next line, or put quotes around it if "-" belongs to a text'
        return Reading(here, here + 1, "list-in-line", "a list cannot begin in the middle of a line", hint, here)
    if "directive" in fault.context or "incompatible YAML" in fault.problem:
        message = "lines that begin with % are YAML directives, and this one cannot be read"
        return _line_reading(fault.context_index if fault.context else here, lines, "directive", message, "delete it")
    if "<document start>" in fault.problem:
        above = _line_above(lines.place(here)[0], lines)
        glued = glued_key(lines.line(above)) if above else None
        if glued is not None:
            return _line_reading(lines.start(above), lines, "colon-without-space", *glued)
        message = "the text goes on after its end"
        return _line_reading(here, lines, "after-end", message, "a closing bracket too many, or a line of three dots?")
    if "expected '-' indicator" in fault.problem and lines.place(here)[1] == lines.place(fault.context_index)[1]:
        message = 'a list item ("- …") is expected here, in line with those above'
        return _line_reading(here, lines, "indentation", message, "check the indentation of this line")
    if "expected key" in fault.problem or "expected '-' indicator" in fault.problem:
        if _at(here, lines) == "-":
            message = 'a list item ("- …") stands where a key is expected'
            return _line_reading(here, lines, "indentation", message, "line it up with the other items of its list")
        message = "this line does not line up with any line above"
        hint = "keys that belong together need the same indentation"
        return _line_reading(here, lines, "indentation", message, hint)
    return None


def _quoted(key: str, value: str) -> str:
    """The hint to put quotes around `value`, written out when it is short and simple."""
    value = value.strip()
    fits = len(value) <= _SHOWN and '"' not in value and "\\" not in value and " #" not in value
    return f'{_PUT_QUOTES}: {key}: "{value}"' if fits else _PUT_QUOTES


def _line_reading(start: int, lines: Lines, code: str, message: str, hint: str) -> Reading:
    """A reading of the rest of the line at `start`, its indentation left out."""
    number, column = lines.place(start)
    rest = lines.line(number)[column - 1 :]
    indent = len(rest) - len(rest.lstrip())
    return Reading(start + indent, start + len(rest), code, message, hint)


def _at(index: int, lines: Lines) -> str:
    return lines.text[index : index + 1]


_RULES: tuple[Callable[[Fault, Lines], Reading | None], ...] = (
    _tab,
    _colon,
    _simple_key,
    _anchor,
    _quotes,
    _bracket,
    _reserved,
    _structure,
)
