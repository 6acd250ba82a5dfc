"""What an author can write wrongly in a number, a unit or a formula, with the place inside that text.

    AuthorError (ValueError)
      NumberError    a number that cannot be read
      UnitError      a unit that cannot be read
      FormulaError   a formula that cannot be read or computed

The caller turns each into a `Problem`, adding the span of the text itself.
"""

from __future__ import annotations


class AuthorError(ValueError):
    """`offset` and `length` are characters within the author's text; `hint` may be empty."""

    def __init__(self, message: str, hint: str = "", offset: int = 0, length: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.offset = offset
        self.length = length


class NumberError(AuthorError):
    pass


class UnitError(AuthorError):
    pass


class FormulaError(AuthorError):
    pass
