"""How much of a file is read, and what is said when a file asks for more."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

_TO_CSV = "keep large tables in CSV files beside the story"


class Limits(Struct, frozen=True):
    """Bytes of the file; values in it; values that aliases (`*name`) repeat; levels; characters of one text."""

    max_bytes: int = 8_000_000
    max_nodes: int = 1_000_000
    max_alias_nodes: int = 100_000
    max_depth: int = 64
    max_scalar: int = 200_000


class StopReadingError(Exception):
    """A limit is passed: nothing of the file can be used. `node` is the YAML node at fault, if known."""

    def __init__(self, code: str, message: str, hint: str, node: Any) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.node = code, message, hint, node


def too_deep(limits: Limits, node: Any) -> StopReadingError:
    message = f"the text is nested too deeply: more than {limits.max_depth} levels"
    return StopReadingError("too-deep", message, "is a bracket left open?", node)


def too_many(limits: Limits, node: Any) -> StopReadingError:
    message = f"the file holds too many values: more than {limits.max_nodes:,}"
    return StopReadingError("too-many-values", message, _TO_CSV, node)


def alias_bomb(limits: Limits, node: Any) -> StopReadingError:
    message = f"the aliases (*name) of this file repeat more than {limits.max_alias_nodes:,} values"
    return StopReadingError("alias-bomb", message, "write the values out where they are needed", node)


def alias_loop(node: Any) -> StopReadingError:
    return StopReadingError("alias-loop", "an alias (*name) inside this value points back to it", "", node)
