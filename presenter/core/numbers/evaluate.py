"""A formula over named quantities: `evaluate(parse_formula("a / b"), facts, unit)`.

Ranges, bounds, units and digits go through (see `terms`). An author's mistakes raise FormulaError with their place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, DecimalException, localcontext
from difflib import get_close_matches

from presenter.core.numbers import terms
from presenter.core.numbers.errors import FormulaError
from presenter.core.numbers.quantity import Quantity, last_place, rounded
from presenter.core.numbers.reading import HIGHEST_EXPONENT
from presenter.core.numbers.terms import End, Term
from presenter.core.numbers.tree import Call, Formula, Literal, Name, Negation, Node, Operation
from presenter.core.numbers.units import DAY, PURE, Unit, conversion, times

DaySpan = tuple[int, int]
DaysOf = Callable[[str], DaySpan | None]
"""The first and last possible day (any continuous count) of a fact's or event's date; None when it has none."""

HIGHEST_POWER = 64
_PRECISION = 34


def evaluate(
    formula: Formula, facts: Mapping[str, Quantity], unit: Unit | None = None, days_of: DaysOf | None = None
) -> Quantity:
    """The value of a formula, in `unit` when the derived fact declares one.

    `facts` holds at least the formula's names; `days_of` serves `days(a, b)`. Raises FormulaError: an unknown fact,
    units that do not fit, division by zero, numbers beyond 1e300, a bound that says nothing.
    """
    with localcontext(prec=_PRECISION):
        result = _Evaluation(facts, days_of).value(formula.root)
        if unit is not None:
            result = _converted(formula, result, unit)
        amount = terms.quantity_of(result)
    if amount is None:
        raise FormulaError(
            "the result has neither a lower nor an upper end",
            "a quotient of two facts that are both 'more than' says nothing",
            0,
            len(formula.text),
        )
    return amount


def _converted(formula: Formula, result: Term, unit: Unit) -> Term:
    factor = conversion(result.unit, unit)
    if factor is None:
        raise FormulaError(f"the formula gives {result.unit}, but the fact says {unit}", "", 0, len(formula.text))
    return terms.scaled(result, factor, unit)


class _Evaluation:
    def __init__(self, facts: Mapping[str, Quantity], days_of: DaysOf | None) -> None:
        self._facts = facts
        self._days_of = days_of

    def value(self, node: Node) -> Term:
        try:
            result = self._value(node)
        except (DecimalException, OverflowError) as problem:
            raise FormulaError("this cannot be computed", "", node.offset, node.length) from problem
        for end in (result.low, result.high):
            if end.value.is_nan() or (end.value.is_finite() and abs(end.value.adjusted()) > HIGHEST_EXPONENT):
                raise FormulaError("this number grows too large or too small", "", node.offset, node.length)
        return result

    def _value(self, node: Node) -> Term:
        match node:
            case Literal(number):
                return terms.constant(number.value, number.unit)
            case Name(name):
                return self._fact(node, name)
            case Negation(operand):
                return terms.negated(self.value(operand))
            case Operation("**"):
                return self._power(node)
            case Operation(sign, left, right):
                return self._operation(node, sign, self.value(left), self.value(right))
            case Call():
                return self._call(node)

    def _fact(self, node: Name, name: str) -> Term:
        if name not in self._facts:
            near = get_close_matches(name, self._facts, 1)
            raise FormulaError(
                f"no fact is called {name!r}", f"did you mean {near[0]}?" if near else "", node.offset, node.length
            )
        return terms.term_of(self._facts[name])

    def _operation(self, node: Operation, sign: str, left: Term, right: Term) -> Term:
        if sign in "+-":
            left, right = self._alike(node, [left, right], "added to" if sign == "+" else "subtracted from")
            return terms.added(left, terms.negated(right) if sign == "-" else right)
        unit, factor = times(left.unit, right.unit, 1 if sign == "*" else -1)
        product = terms.multiplied(left, right, unit) if sign == "*" else terms.divided(left, right, unit)
        if product is None:
            raise FormulaError("this divides by zero", "the divisor may be zero here", node.offset, node.length)
        return product if factor == 1 else terms.scaled(product, factor, unit)

    def _alike(self, node: Node, listed: list[Term], verb: str) -> list[Term]:
        """All in the unit of the first; a plain zero fits everywhere."""
        unit = next((term.unit for term in listed if term.unit != PURE or term.point != 0), PURE)
        alike = []
        for term in listed:
            factor = Decimal(1) if term.unit == PURE and term.point == 0 else conversion(term.unit, unit)
            if factor is None:
                hint = "" if not (term.unit.currency and unit.currency) else "multiply by a fact that holds the rate"
                raise FormulaError(f"{term.unit} cannot be {verb} {unit}", hint, node.offset, node.length)
            alike.append(terms.scaled(term, factor, unit))
        return alike

    def _power(self, node: Operation) -> Term:
        base, exponent = self.value(node.left), self.value(node.right)
        power = exponent.point
        if power is None or exponent.unit.dimension or abs(power) > HIGHEST_POWER:
            raise FormulaError(f"a power is one plain number, at most {HIGHEST_POWER}", "", node.offset, node.length)
        power *= exponent.unit.factor
        unit = base.unit
        if unit.parts and not unit.dimension:
            base, unit = terms.scaled(base, unit.factor, PURE), PURE
        if unit.dimension:
            if power != power.to_integral_value() or abs(power) > 9:
                raise FormulaError(f"{unit} cannot have this power", "", node.offset, node.length)
            unit = Unit(tuple((atom, exp * int(power)) for atom, exp in unit.parts if power))
        result = terms.powered(base, power, unit)
        if result is None:
            raise FormulaError("this power has no value", "its base may be zero or negative", node.offset, node.length)
        return result

    def _call(self, node: Call) -> Term:
        if node.function == "days":
            return self._days(node)
        arguments = [self.value(argument) for argument in node.arguments]
        match node.function:
            case "abs":
                return terms.absolute(arguments[0])
            case "round":
                return self._round(node, arguments)
            case "min":
                return terms.smallest(self._alike(node, arguments, "compared with"))
            case "max":
                return terms.greatest(self._alike(node, arguments, "compared with"))
        total, *others = self._alike(node, arguments, "added to")
        for other in others:
            total = terms.added(total, other)
        return total

    @staticmethod
    def _round(node: Call, arguments: list[Term]) -> Term:
        places = arguments[1].point if len(arguments) > 1 else Decimal(0)
        if places is None or places != places.to_integral_value() or abs(places) > 15:
            raise FormulaError("round takes a whole number of places, up to 15", "", node.offset, node.length)
        term, place = arguments[0], -int(places)
        low, high = (
            End(rounded(end.value, place) if end.value.is_finite() else end.value, end.known)
            for end in (term.low, term.high)
        )
        whole = term._replace(low=low, high=high)
        return whole._replace(digits=max(1, last_place(whole.largest, 1) - place + 1))

    def _days(self, node: Call) -> Term:
        spans: list[DaySpan] = []
        for argument in node.arguments:
            name = argument.id if isinstance(argument, Name) else ""
            span = self._days_of(name) if self._days_of else None
            if span is None:
                raise FormulaError(
                    f"{name!r} has no date", "days takes facts or events with dates", argument.offset, argument.length
                )
            spans.append(span)
        (start_first, start_last), (end_first, end_last) = spans
        low, high = end_first - start_last, end_last - start_first
        digits = len(str(max(abs(low), abs(high))))
        return Term(End(Decimal(low)), End(Decimal(high)), DAY, digits)
