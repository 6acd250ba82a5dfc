"""Numbers as objects: units, quantities with bounds and digits, and their words per language.

Formulas over them are imported from their own modules: whoever shows a story that is read needs none.
"""

from __future__ import annotations

from presenter.core.numbers.agreement import agrees, in_digits_of
from presenter.core.numbers.axis import axis_unit, format_axis
from presenter.core.numbers.errors import AuthorError, FormulaError, NumberError, UnitError
from presenter.core.numbers.format import format_quantity
from presenter.core.numbers.naming import Style
from presenter.core.numbers.quantity import Bound, Quantity, quantity
from presenter.core.numbers.reading import Number, parse_number, parse_quantity
from presenter.core.numbers.scales import SCALE_IDS
from presenter.core.numbers.units import PURE, Unit, parse_unit

__all__ = [
    "PURE",
    "SCALE_IDS",
    "AuthorError",
    "Bound",
    "FormulaError",
    "Number",
    "NumberError",
    "Quantity",
    "Style",
    "Unit",
    "UnitError",
    "agrees",
    "axis_unit",
    "format_axis",
    "format_quantity",
    "in_digits_of",
    "parse_number",
    "parse_quantity",
    "parse_unit",
    "quantity",
]
