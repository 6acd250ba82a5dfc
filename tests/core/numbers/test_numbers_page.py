"""The tables of docs/numbers.md say what the program does."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from presenter.core.numbers import (
    Style,
    format_quantity,
    parse_number,
    parse_quantity,
    parse_unit,
)
from presenter.core.numbers.evaluate import evaluate
from presenter.core.numbers.formula import parse_formula
from presenter.core.references import Reference, ReferenceStyle, parse_references

PAGE = Path(__file__).parents[3] / "docs" / "numbers.md"
FACTS = {
    name: parse_quantity(text, parse_unit("USD"))
    for name, text in {"a": "183bn", "b": "61.5bn", "r": "20–26bn", "m": ">30bn", "s": "9bn"}.items()
}


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under the header row that begins so."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(heading))
    table = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        table.append(
            [cell.strip().strip("`").replace("\\|", "|") for cell in line.replace("\\|", "\0").split("|")[1:-1]]
        )
    return [[cell.replace("\0", "|") for cell in row] for row in table]


@pytest.mark.parametrize(("written", "value"), rows("| You write | It is"))
def test_numbers_are_read_as_the_page_says(written, value):
    assert parse_number(written).value == Decimal(value)


@pytest.mark.parametrize(("value", "unit", "zh", "zh_label", "en", "en_label"), rows("| Value | Unit"))
def test_numbers_are_written_as_the_page_says(value, unit, zh, zh_label, en, en_label):
    amount = parse_quantity(value, parse_unit(unit))

    assert [
        format_quantity(amount, language, style) for language in ("zh", "en") for style in (Style.PROSE, Style.LABEL)
    ] == [zh, zh_label, en, en_label]


@pytest.mark.parametrize(("formula", "unit", "result"), rows("| Formula"))
def test_formulas_give_what_the_page_says(formula, unit, result):
    assert format_quantity(evaluate(parse_formula(formula), FACTS, parse_unit(unit)), "en") == result


@pytest.mark.parametrize(("written", "result"), rows("| You write | You get"))
def test_references_give_what_the_page_says(written, result):
    target = parse_quantity("26 billion", parse_unit("USD"))
    styles = {
        ReferenceStyle.PROSE: Style.PROSE,
        ReferenceStyle.LABEL: Style.LABEL,
        ReferenceStyle.NUMBER: Style.NUMBER,
        ReferenceStyle.UNIT: Style.UNIT,
    }

    (part,) = parse_references(written).parts
    assert result == (format_quantity(target, "en", styles[part.style]) if isinstance(part, Reference) else part)
