"""The language of derived facts: `(1.25e9 + trench_two) / days(series_e, series_f)` becomes a small tree.

    sum     = term {("+" | "-") term}
    term    = sign {("*" | "/" | "×" | "÷") sign}
    sign    = ["-" | "+"] sign | power
    power   = atom ["**" sign]
    atom    = number ["%"] | name | function "(" sum {"," sum} ")" | "(" sum ")"

Nothing of Python is ever run. Names are ids of facts: lower-case letters, digits and `_`. `days(a, b)` takes two
names of facts or events with dates. Raises FormulaError with the place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple, NoReturn

from presenter.core.numbers.errors import FormulaError, NumberError
from presenter.core.numbers.reading import parse_number
from presenter.core.numbers.tree import Call, Formula, Literal, Name, Negation, Node, Operation, value_names, walk

LONGEST = 500
DEEPEST = 40
FUNCTIONS: dict[str, tuple[int, int]] = {
    "min": (1, 50),
    "max": (1, 50),
    "sum": (1, 50),
    "abs": (1, 1),
    "round": (1, 2),
    "days": (2, 2),
}
"""Function names with the fewest and most arguments."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?P<word>[^\W\d]\w*)"
    r"|(?P<sign>\*\*|[-+*/(),%×÷−])|(?P<other>\S))"
)
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_OPERATORS = {"×": "*", "÷": "/", "−": "-"}
_BOTH_FORMS = {"（": "(", "）": ")", "，": ","}


def parse_formula(text: str) -> Formula:
    if len(text) > LONGEST:
        raise FormulaError(
            f"a formula has at most {LONGEST} characters", "make facts of its parts", LONGEST, len(text) - LONGEST
        )
    root = _Parser(text).formula()
    dated = dict.fromkeys(
        argument.id
        for node in walk(root)
        if isinstance(node, Call) and node.function == "days"
        for argument in node.arguments
        if isinstance(argument, Name)
    )
    return Formula(text, root, tuple(dict.fromkeys(value_names(root))), tuple(dated))


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


class _Parser:
    """Reads from left to right; `depth` guards the stack."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(_tokens(text))
        self._at = 0
        self._depth = 0

    def formula(self) -> Node:
        root = self._sum()
        if self._token.kind != "end":
            self._stop()
        return root

    @property
    def _token(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._token
        self._at += token.kind != "end"
        return token

    def _is(self, *signs: str) -> bool:
        return self._token.kind == "sign" and self._token.text in signs

    def _expect(self, sign: str) -> _Token:
        if not self._is(sign):
            self._stop(f"a {sign!r} is missing here")
        return self._take()

    def _sum(self) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormulaError("this formula is nested too deeply", "make facts of its parts", self._token.offset, 1)
        left = self._term()
        while self._is("+", "-"):
            left = self._operation(left, self._take(), self._term())
        self._depth -= 1
        return left

    def _term(self) -> Node:
        left = self._signed()
        while self._is("*", "/"):
            left = self._operation(left, self._take(), self._signed())
        return left

    def _signed(self) -> Node:
        minuses, first = 0, self._token
        while self._is("+", "-"):
            minuses += self._take().text == "-"
        operand = self._power()
        return Negation(operand, first.offset, 1) if minuses % 2 else operand

    def _power(self) -> Node:
        base = self._atom()
        if not self._is("**"):
            return base
        sign = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormulaError("this formula is nested too deeply", "", sign.offset, 2)
        operation = self._operation(base, sign, self._signed())
        self._depth -= 1
        return operation

    def _atom(self) -> Node:
        token = self._take()
        if token.kind == "number":
            return self._literal(token)
        if token.kind == "word":
            return self._call(token) if self._is("(") else self._name(token)
        if token.text == "(" and token.kind == "sign":
            inner = self._sum()
            self._expect(")")
            return inner
        self._at -= token.kind != "end"
        return self._stop("a number, a fact or a bracket is missing here")

    def _literal(self, token: _Token) -> Literal:
        length = len(token.text)
        written = token.text.rstrip(".")
        if self._is("%"):
            length = self._take().offset + 1 - token.offset
            written += "%"
        try:
            return Literal(parse_number(written), token.offset, length)
        except NumberError as problem:
            raise FormulaError(problem.message, problem.hint, token.offset, length) from problem

    def _name(self, token: _Token) -> Name:
        if not _NAME.fullmatch(token.text):
            raise FormulaError(
                f"{token.text!r} cannot be the id of a fact",
                "ids have lower-case letters, digits and _, for instance " + (_suggested_id(token.text) or "series_f"),
                token.offset,
                len(token.text),
            )
        return Name(token.text, token.offset, len(token.text))

    def _call(self, token: _Token) -> Call:
        if token.text not in FUNCTIONS:
            near = get_close_matches(token.text, FUNCTIONS, 1)
            hint = f"did you mean {near[0]}?" if near else "there are " + ", ".join(FUNCTIONS)
            raise FormulaError(f"no function is called {token.text!r}", hint, token.offset, len(token.text))
        self._expect("(")
        arguments: list[Node] = [] if self._is(")") else [self._sum()]
        while self._is(","):
            self._take()
            arguments.append(self._sum())
        closing = self._expect(")")
        fewest, most = FUNCTIONS[token.text]
        length = closing.offset + 1 - token.offset
        if not fewest <= len(arguments) <= most:
            wanted = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise FormulaError(f"{token.text} takes {wanted} values, not {len(arguments)}", "", token.offset, length)
        if token.text == "days" and not all(isinstance(argument, Name) for argument in arguments):
            raise FormulaError("days takes the ids of two facts or events with dates", "", token.offset, length)
        return Call(token.text, tuple(arguments), token.offset, length)

    @staticmethod
    def _operation(left: Node, sign: _Token, right: Node) -> Operation:
        return Operation(sign.text, left, right, sign.offset, len(sign.text))

    def _stop(self, message: str = "") -> NoReturn:
        token = self._token
        if token.kind == "end":
            raise FormulaError(
                (message or "the formula ends too early") if self._text.strip() else "the formula is empty",
                "for instance valuation / valuation_before",
                token.offset,
                0,
            )
        hint = ""
        if token.text == "^":
            message, hint = "'^' has no meaning in a formula", "write ** for a power"
        elif token.text == "%":
            message, hint = "'%' may only follow a number", ""
        elif token.text in {"$", "="}:
            message, hint = f"{token.text!r} has no meaning in a formula", "write the fact's id alone"
        raise FormulaError(message or f"{token.text!r} is not expected here", hint, token.offset, len(token.text))


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while found := _TOKEN.match(text, position):
        kind = found.lastgroup or "other"
        written, offset = found[kind], found.start(kind)
        if written in _BOTH_FORMS:
            kind = "sign"
        yield _Token(kind, _OPERATORS.get(written, _BOTH_FORMS.get(written, written)), offset)
        position = found.end()
    yield _Token("end", "", len(text.rstrip()))


def _suggested_id(word: str) -> str:
    return re.sub(r"[^a-z0-9_]", "", word.lower()).lstrip("0123456789_")
