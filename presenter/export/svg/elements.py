"""SVG as text: elements, attributes and numbers, written the same way every time."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
# XML 1.0 has no way to write these (section 2.2).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# `html.escape` does the same, but brings all of HTML's 2000 names.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})

Value = str | float | int | None


def number(value: float) -> str:
    """At most two decimals (a fiftieth of a pixel at 4K), no exponent, no `-0`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def attributes(values: dict[str, Value]) -> str:
    """` key="value"` for each that is not None."""
    said = (
        (key, number(value) if isinstance(value, float) else str(value))
        for key, value in values.items()
        if value is not None
    )
    return "".join(f' {key}="{clean(text)}"' for key, text in said)


def element(name: str, values: dict[str, Value], inside: str = "") -> str:
    """One element; `inside` is markup already."""
    return f"<{name}{attributes(values)}>{inside}</{name}>" if inside else f"<{name}{attributes(values)}/>"


def clean(text: str) -> str:
    """Text escaped for markup and attributes, without what XML cannot hold."""
    return _UNWRITABLE.sub("", text).translate(_ESCAPED)


def safe_id(text: str) -> str:
    """An id of a piece as an XML name."""
    return "p-" + _UNSAFE.sub("-", text)
