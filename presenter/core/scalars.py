"""What is wrong with one text, number, truth value or choice, apart from where it stands."""

from __future__ import annotations

import math
import operator
import re
from typing import Any

import msgspec
from msgspec import inspect

from presenter.core.suggest import closest, shortened
from presenter.core.traps import is_finite_form
from presenter.core.wording import Complaint, bool_hint, choices, number_hint, wrong_type


def complaints(value: Any, type_: inspect.Type, form: str = "") -> list[Complaint]:
    """What `value` lacks to be a `type_`; nothing for types that are no scalars. `form` says in words which form a text has."""
    match type_:
        case inspect.StrType():
            return _text(value, type_, form)
        case inspect.BoolType():
            fits = isinstance(value, str) and value in {"true", "false"}
            return [] if fits else [wrong_type(value, type_, bool_hint(value) if isinstance(value, str) else "")]
        case inspect.IntType() | inspect.FloatType():
            return _number(value, type_)
        case inspect.LiteralType() | inspect.EnumType():
            return _choice(value, type_)
        case inspect.NoneType():
            return [] if value is None else [wrong_type(value, type_)]
        case _:
            return []


def size_complaints(size: int, type_: Any, what: str) -> list[Complaint]:
    """Fewer or more `what` (characters, items) than the type's `min_length` and `max_length` allow."""
    least, most = type_.min_length, type_.max_length
    if least is not None and size < least:
        return [Complaint("wrong-size", f"at least {least} {what} are needed here, not {size}")]
    if most is not None and size > most:
        return [Complaint("wrong-size", f"at most {most} {what} may stand here, not {size}")]
    return []


def _text(value: Any, type_: inspect.StrType, form: str) -> list[Complaint]:
    if not isinstance(value, str):
        return [wrong_type(value, type_)]
    found = size_complaints(len(value), type_, "characters")
    if type_.pattern is not None and not re.search(type_.pattern, value):
        message = f'"{shortened(value)}" does not have the form expected here'
        found.append(Complaint("wrong-form", message, form or f"its form is {type_.pattern}"))
    return found


def _number(value: Any, type_: inspect.IntType | inspect.FloatType) -> list[Complaint]:
    if not isinstance(value, str):
        return [wrong_type(value, type_)]
    whole = isinstance(type_, inspect.IntType)
    try:
        number = msgspec.convert(value, int if whole else float, strict=False)
    except msgspec.ValidationError as fault:
        if "out of range" in str(fault).lower():
            return [Complaint("out-of-range", f"{shortened(value)} is too large a number")]
        return [wrong_type(value, type_, number_hint(value, whole=whole))]
    if not is_finite_form(value) or not (whole or math.isfinite(number)):
        return [wrong_type(value, type_, number_hint(value, whole=whole))]
    rules = (
        (type_.ge, "at least", operator.ge),
        (type_.gt, "more than", operator.gt),
        (type_.le, "at most", operator.le),
        (type_.lt, "less than", operator.lt),
        (type_.multiple_of, "a multiple of", lambda value, step: value % step == 0),
    )
    said = shortened(value)
    return [
        Complaint("out-of-range", f"the number must be {words} {bound:g}, not {said}")
        for bound, words, holds in rules
        if bound is not None and not holds(number, bound)
    ]


def _choice(value: Any, type_: inspect.LiteralType | inspect.EnumType) -> list[Complaint]:
    allowed = choices(type_)
    if value is None and isinstance(type_, inspect.LiteralType) and None in type_.values:
        return []
    if not isinstance(value, str):
        return [wrong_type(value, type_)]
    if value in allowed:
        return []
    near = closest(value, allowed)
    hint = f'did you mean "{near}"? ' if near else ""
    message = f'"{shortened(value)}" is not one of the choices here'
    return [Complaint("unknown-choice", message, f"{hint}choices: {', '.join(allowed)}")]
