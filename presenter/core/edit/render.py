"""Values that were not there before, written as YAML: short ones in a line, larger ones as blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from presenter.core.edit.quoting import Context, new_text

Asked = str | int | float | bool | None | Mapping[str, "Asked"] | Sequence["Asked"]
"""What is to be written: texts as they are to be read; numbers and truth values are written as such."""

_LINE = 100
_FEW = 3


def read_as(value: Asked) -> object:
    """What a Source will say of the value once it is written: scalars are texts."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return {key: read_as(inner) for key, inner in value.items()}
    return [read_as(inner) for inner in value]


def scalar(value: str | float | bool | None, context: Context) -> str:
    if value is None:
        return "null" if context.flow else ""
    return new_text(value, context) if isinstance(value, str) else str(read_as(value))


def key_text(key: str, *, flow: bool) -> str:
    return new_text(key, Context(flow=flow, column=0, key=True))


def flow(value: Asked) -> str:
    """In one line, with brackets."""
    if isinstance(value, Mapping):
        pairs = (f"{key_text(key, flow=True)}: {flow(inner)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, Context(flow=True, column=0))


def behind_key(value: Asked, column: int, breaks: str) -> str:
    """What follows the colon of a key that stands at `column`: a blank and a short value, or a block below."""
    if _fits_in_line(value):
        text = flow(value) if is_container(value) else scalar(value, _block_context(column, breaks))  # type: ignore[arg-type]
        return f" {text}" if text else ""
    return breaks + " " * (column + 2) + _block(value, column + 2, breaks)


def behind_dash(value: Asked, column: int, breaks: str) -> str:
    """What follows the dash at `column`."""
    if is_container(value) and value and not (isinstance(value, Sequence) and _fits_in_line(value)):
        return " " + _block(value, column + 2, breaks)
    text = flow(value) if is_container(value) else scalar(value, _block_context(column, breaks))  # type: ignore[arg-type]
    return f" {text}" if text else ""


def _block(value: Asked, column: int, breaks: str) -> str:
    """A list or mapping whose entries stand at `column`, from its first key or dash on."""
    indent = breaks + " " * column
    if isinstance(value, Mapping):
        return indent.join(
            f"{key_text(key, flow=False)}:{behind_key(inner, column, breaks)}" for key, inner in value.items()
        )
    items = value if isinstance(value, Sequence) else ()
    return indent.join(f"-{behind_dash(inner, column, breaks)}" for inner in items)


def _block_context(column: int, breaks: str) -> Context:
    return Context(flow=False, column=column, breaks=breaks)


def is_container(value: Asked) -> bool:
    """Whether a value is a list or a mapping."""
    return isinstance(value, Mapping | Sequence) and not isinstance(value, str)


def _fits_in_line(value: Asked) -> bool:
    """Whether a value stands in one line: a scalar, a few short texts in brackets."""
    if isinstance(value, str) or not isinstance(value, Mapping | Sequence) or not value:
        return True
    inner = list(value.values()) if isinstance(value, Mapping) else list(value)
    if any(is_container(item) or (isinstance(item, str) and "\n" in item) for item in inner):
        return False
    if isinstance(value, Mapping) and len(inner) > _FEW:
        return False
    return len(flow(value)) <= _LINE
