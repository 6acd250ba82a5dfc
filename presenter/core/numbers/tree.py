"""The shape of a formula: a small tree whose nodes know their place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from presenter.core.numbers.reading import Number


class Literal(NamedTuple):
    number: Number
    offset: int
    length: int


class Name(NamedTuple):
    id: str
    offset: int
    length: int


class Negation(NamedTuple):
    operand: Node
    offset: int
    length: int


class Operation(NamedTuple):
    """`offset` and `length` are those of the sign: errors point at it."""

    sign: str
    left: Node
    right: Node
    offset: int
    length: int


class Call(NamedTuple):
    function: str
    arguments: tuple[Node, ...]
    offset: int
    length: int


Node = Literal | Name | Negation | Operation | Call


class Formula(NamedTuple):
    text: str
    root: Node
    names: tuple[str, ...]
    """The facts whose values it needs, in order of appearance."""
    dated: tuple[str, ...]
    """The facts or events whose dates it needs (arguments of `days`)."""


def _children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Operation):
        return (node.left, node.right)
    if isinstance(node, Negation):
        return (node.operand,)
    return node.arguments if isinstance(node, Call) else ()


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in _children(node):
        yield from walk(child)


def value_names(node: Node) -> Iterator[str]:
    if isinstance(node, Name):
        yield node.id
    if not (isinstance(node, Call) and node.function == "days"):
        for child in _children(node):
            yield from value_names(child)
