"""Random storyboard-like texts in every style that YAML has for a value, with comments that can be told apart."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from presenter.core.edit.quoting import Context, double, literal, single

WORDS = st.one_of(
    st.sampled_from(
        [
            "Hello",
            "四岁的公司",
            "a: b",
            "x #y",
            "yes",
            "12:30",
            "2024-05-01",
            "",
            "- x",
            "it's",
            '"q"',
            "{a}",
            "$(f|short)",
        ]
    ),
    st.text(st.sampled_from("ab 甲乙:#-?,[]{}&*!|>'\"%@`\\~.0\t"), max_size=12),
)
LINES = st.lists(WORDS, min_size=1, max_size=4).map("\n".join)
TEXTS = st.one_of(WORDS, WORDS, LINES, LINES.map(lambda text: text + "\n"))
KEYS = ["id", "title", "zh", "en", "notes", "items", "deep", "n1", "n2"]
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


class Writer:
    """Writes a value with styles drawn at random; each comment has a number of its own."""

    def __init__(self, draw: Any) -> None:
        self._draw, self._count = draw, 0

    def _chance(self, percent: int) -> bool:
        return bool(self._draw(st.integers(0, 99)) < percent)

    def comment(self) -> str:
        self._count += 1
        return f"# note {self._count}"

    def story(self, value: dict[str, Any]) -> str:
        rows = self._entries(value, 0)
        if self._chance(30):
            rows = ["# head", "", *rows]
        if self._chance(20):
            rows += ["# the end"]
        ends = self._draw(st.sampled_from(["\n", "\n", "\r\n"]))
        text = str(ends.join(rows))
        return text if self._chance(20) else text + str(ends)

    def _entries(self, value: Any, column: int) -> list[str]:
        rows: list[str] = []
        gap = self._chance(30)
        for number, step in enumerate(value if isinstance(value, dict) else range(len(value))):
            if number and (gap or self._chance(5)):
                rows.append("")
            if self._chance(10):
                rows += [" " * column + self.comment(), ""]
            if self._chance(20):
                rows.append(" " * column + self.comment())
            head = f"{step}:" if isinstance(value, dict) else "-"
            rows += self._entry(head, value[step], column)
            if self._chance(8) and not (isinstance(value[step], str) and "\n" in value[step]):
                rows.append(" " * (column + 2) + self.comment())
        return rows

    def _entry(self, head: str, value: Any, column: int) -> list[str]:
        indent = " " * column
        note = "  " + self.comment() if self._chance(15) else ""
        if isinstance(value, dict | list) and value and not self._chance(35):
            step = (
                0
                if isinstance(value, list) and head != "-" and self._chance(30)
                else self._draw(st.sampled_from([2, 2, 4]))
            )
            inner = self._entries(value, column + step)
            if (
                head == "-"
                and not inner[0].lstrip().startswith("#")
                and not inner[0].startswith(" " * (column + step + 1))
            ):
                return [indent + "-" + " " * (step - 1) + inner[0].lstrip(" "), *inner[1:]]
            return [indent + head + note, *inner]
        if isinstance(value, str) and "\n" in value and self._chance(60):
            context = Context(flow=False, column=column)
            block = literal(value, context)
            if context.reads(block) == value:
                return (indent + head + " " + block).split("\n")
        if value is None:
            return [indent + head + self._draw(st.sampled_from(["", " ~", " null"])) + note]
        return [f"{indent}{head} {self._short(value, Context(flow=False, column=column))}{note}"]

    def _short(self, value: Any, context: Context) -> str:
        inside = Context(flow=True, column=0)
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self._short(inner, inside)}" for key, inner in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._short(inner, inside) for inner in value) + "]"
        if value is None:
            return "null"
        forms = [double(value)]
        if "\n" not in value:
            forms += [form for form in (value, single(value)) if context.reads(form) == value]
        return str(self._draw(st.sampled_from(forms)))


@st.composite
def stories(draw: Any) -> str:
    """The text of a mapping."""
    value = draw(st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=5))
    return Writer(draw).story(value)
