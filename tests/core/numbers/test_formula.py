from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.numbers.errors import FormulaError
from presenter.core.numbers.formula import LONGEST, parse_formula


def test_a_formula_knows_the_facts_it_needs_in_order():
    formula = parse_formula("(series_f - a1) / max(a1, series_e) + days(start, end)")

    assert formula.names == ("series_f", "a1", "series_e")
    assert formula.dated == ("start", "end")


WRONG = [
    ("", "empty", 0, 0),
    ("a +", "missing here", 3, 0),
    ("a b", "not expected", 2, 1),
    ("a ^ 2", "no meaning", 2, 1),
    ("a % b", "may only follow a number", 2, 1),
    ("5% % 2", "may only follow a number", 3, 1),
    ("$(a) / b", "no meaning", 0, 1),
    ("a.real", "not expected", 1, 1),
    ("'a'", "missing here", 0, 1),
    ("Series", "cannot be the id", 0, 6),
    ("估值 / 2", "cannot be the id", 0, 2),
    ("2 + Sum(a)", "no function is called 'Sum'", 4, 3),
    ("__import__('os')", "no function", 0, 10),
    ("round(a, 1, 2)", "takes 1 to 2 values, not 3", 0, 14),
    ("sum()", "takes 1 to 50 values", 0, 5),
    ("days(a, 2)", "takes the ids of two", 0, 10),
    ("days(a)", "takes 2 values, not 1", 0, 7),
    ("(a", "')' is missing", 2, 0),
    ("a, b", "not expected", 1, 1),
    ("1e400", "too large", 0, 5),
    ("(" * 60 + "a" + ")" * 60, "nested too deeply", 40, 1),
    ("2**" * 60 + "2", "nested too deeply", None, None),
    ("1+" * 300 + "1", "at most 500", LONGEST, None),
]


@pytest.mark.parametrize(("text", "message", "offset", "length"), WRONG)
def test_a_wrong_formula_says_what_and_where(text, message, offset, length):
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)

    assert message in caught.value.message
    assert offset is None or caught.value.offset == offset
    assert length is None or caught.value.length == length


def test_a_misspelt_function_is_guessed():
    with pytest.raises(FormulaError) as caught:
        parse_formula("summ(a)")

    assert caught.value.hint == "did you mean sum?"


@given(st.text(alphabet="ab1.+-*/()%,× ^$e_", max_size=30))
def test_any_text_gives_a_formula_or_an_error_within_it(text):
    with suppress(FormulaError):
        parse_formula(text)
        return
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)
    assert 0 <= caught.value.offset <= caught.value.offset + caught.value.length <= len(text)
