"""Columns of Arrow -> texts as an author would write them in a CSV file. Only imported where a Parquet file is read."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from presenter.core.crowd.fault import Fault
from presenter.core.crowd.reading import MAX_LINE_BYTES, UnusableError

UNITS = {"day": 86_400_000, "minute": 60_000, "second": 1_000, "ms": 1}
"""Of a moment, in milliseconds, the coarsest first."""
_LENGTHS = {"day": 10, "minute": 16, "second": 19, "ms": 23}
"""Characters of `2024-05-21 14:30:00.000` that say a moment to a unit."""


def kind_of(type_: Any) -> str:
    """How a column is read: text, list (of texts), day, moment, whole, number; empty for what is not."""
    types = pa.types
    if types.is_dictionary(type_):
        return kind_of(type_.value_type)
    if types.is_list(type_) or types.is_large_list(type_):
        return "list" if kind_of(type_.value_type) == "text" else ""
    for kind, tests in {
        "text": (types.is_string, types.is_large_string, types.is_string_view, types.is_binary, types.is_large_binary),
        "day": (types.is_date,),
        "moment": (types.is_timestamp,),
        "whole": (types.is_integer,),
        "number": (types.is_floating, types.is_decimal),
        "null": (types.is_null,),
    }.items():
        if any(test(type_) for test in tests):
            return kind
    return ""


def texts_of(array: Any, kind: str, unit: str, column: str, *, years: bool) -> list[str]:
    """A text for each row, empty for null; a row's cells are bounded as a line of a CSV file is."""
    if kind == "null":
        return [""] * len(array)
    if kind == "list":
        return _joined(array, column)
    if pa.types.is_dictionary(array.type):
        if kind == "text":
            _bound(array, column)
        array = array.dictionary_decode()
    if kind == "text":
        return _plain(array)
    if kind == "day":
        return _days(array)
    if kind == "moment":
        return _moments(array, unit)
    return ["" if value is None else _number(value, years=years) for value in array.to_pylist()]


def coarsest(array: Any, unit: str) -> str:
    """The coarsest unit, `unit` or finer, in which all moments of a column can be said."""
    left = _milliseconds(array)
    for name in list(UNITS)[list(UNITS).index(unit) :]:
        if not (left % UNITS[name]).any():
            return name
    return "ms"


def _milliseconds(array: Any) -> Any:
    """Since 1970, without nulls; what is finer is cut off."""
    units = {"s": (1000, 1), "ms": (1, 1), "us": (1, 1000), "ns": (1, 1_000_000)}
    times, by = units[array.type.unit]
    numbers = array.drop_null().cast(pa.int64()).to_numpy(zero_copy_only=False)
    return np.floor_divide(numbers, by) * times


def _moments(array: Any, unit: str) -> list[str]:
    known = np.flatnonzero(array.is_valid().to_numpy(zero_copy_only=False))
    texts = np.datetime_as_string(_milliseconds(array).astype("datetime64[ms]"), unit="ms").tolist()
    found = [""] * len(array)
    zone = "Z" if array.type.tz and unit != "day" else ""
    for place, text in zip(known.tolist(), texts, strict=True):
        # Years beyond four digits are longer; what is cut is counted from the end.
        found[place] = text[: len(text) - (_LENGTHS["ms"] - _LENGTHS[unit])].replace("T", " ") + zone
    return found


def _days(array: Any) -> list[str]:
    known = np.flatnonzero(array.is_valid().to_numpy(zero_copy_only=False))
    numbers = array.drop_null().cast(pa.date32()).cast(pa.int32()).to_numpy(zero_copy_only=False)
    texts = np.datetime_as_string(numbers.astype("datetime64[D]")).tolist()
    found = [""] * len(array)
    for place, text in zip(known.tolist(), texts, strict=True):
        found[place] = text
    return found


def _number(value: Any, *, years: bool) -> str:
    """A year as dates write it: four digits at least, and a Y before more. 0 is 1 BCE, as everywhere in dates.md."""
    if value != value or abs(value) > 1e15 or value != int(value):  # noqa: PLR0124  # no number
        return str(value)
    whole = int(value)
    if not years:
        return str(whole)
    return f"Y{whole}" if abs(whole) > 9999 else f"{whole:05d}" if whole < 0 else f"{whole:04d}"


def _plain(array: Any) -> list[str]:
    if pa.types.is_binary(array.type) or pa.types.is_large_binary(array.type):
        array = array.cast(pa.large_string())
    return ["" if value is None else value for value in array.to_pylist()]


def _bound(array: Any, column: str) -> None:
    """No cell is longer than a line of a CSV file may be, and no batch larger than a thousand such lines."""
    lengths = pc.binary_length(array.dictionary).take(array.indices)
    longest, together = pc.max(lengths).as_py() or 0, pc.sum(lengths).as_py() or 0
    if longest > MAX_LINE_BYTES or together > MAX_LINE_BYTES * 1_000:
        said = f"column {column} has texts of more than {MAX_LINE_BYTES // 1000} kB, or too many long ones"
        raise UnusableError(Fault(0, "too-long", said, "write less in it"))


def _joined(array: Any, column: str) -> list[str]:
    """Lists of texts, as `a;b`."""
    values = array.flatten()
    if pa.types.is_dictionary(values.type):
        _bound(values, column)
        values = values.dictionary_decode()
    texts = _plain(values)
    lengths = np.concatenate([[0], np.cumsum(pc.fill_null(pc.list_value_length(array), 0).to_numpy())])
    return [";".join(texts[start:end]) for start, end in pairwise(lengths.tolist())]
