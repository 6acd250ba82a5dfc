"""Stories and random changes of them, for what must come out the same by a shorter way."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from presenter.core.nodes import Value
from presenter.core.source import Path, Source

TRICKY = """\
# A comment before anything
storyboard: 1
title: {zh: 题, en: "A title:
- over two lines"}
subtitle: |
  - not an item
  slides:

languages: [zh, en]   # declared
sources:
  book: {title: A book, origin: article,
   url: "https://example.org/?a=1&b=2"}
  # between two entries
  web:
    title: 'It''s a page
  - quoted: over lines'
    origin: context

  "quoted key": {title: Third, origin: context}
facts:
  money: {label: Money, value: $26 billion, as_of: 2025-03, sources: [book]}
  share:
    label: {zh: 份额, en: Share}
    value: 12 %
    as_of: 2025
    sources: [web]
lanes:
  one: {label: One}
events:
- 2024-03: First podcast
# at the left edge
- id: second
  date: 2024-05-06
  title: {zh: 第二件, en: Second}
  lane: one
- 2025: |+
    kept breaks


- {id: third, date: 2025-02, title: Third}
slides:
  - id: begin
    layout: title
    title: {zh: 开始, en: Begin}

  -   id: wide
      layout: text
      title: >-
        folded
        - no item
      body: |
        - one $(money)
        - two
        # no comment

        - three
    # a comment less deep
  - id: figures
    layout: statement
    title: "*Bold* and $(share|number)"
    notes: "said
      - id: not a slide"
  - id: again
    layout: text
    title: Again
    body: same
  - {id: flow, layout: statement, title: Flow}
  -
    id: alone
    layout: agenda
    title: Content
"""

SWITCHED = """\
title: Switches
slides:
  - id: a
    layout: text
    title: A
    body: one
    switches:
      - id: s
        options: [{id: x, name: X}, {id: y, name: Y, with: {body: two}}]
  - id: b
    layout: text
    title: B
    body: three
    switches:
      - id: s
        options: [{id: x, name: X, with: {title: BX}}, {id: y, name: Y, with: {body: four}}]
  - id: c
    layout: sources
    title: C
  - id: d
    layout: statement
    title: D
sources:
  book: {title: A book, origin: article}
facts:
  f: {label: F, value: 3, as_of: 2020, sources: [book]}
"""

_BITS = st.sampled_from([
    "", "x", " ", "\n", "  ", "- ", "\n- ", "\n  - ", ": ", "#", " # c", "'", '"', "[", "]", "{", "}", "|", "&a ", "*a", "!t ",
    "%", "---\n", "\n---\n", "\n...\n", "\t", "?", ",", "~", "null", "中", "\r\n", "\r", "\x85", "\u2028", "\n\n", "\n#\n",
    "\n  new: {label: N, value: 4, as_of: 2020, sources: [book]}\n", "\n  - id: new\n    layout: statement\n    title: {zh: 新, fr: Neuf}\n",
    "$(share)", "\nnull:\n  - 1\n", "\nslides:\n  - id: z\n", "\ufeff",
])  # fmt: skip


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """The text with some characters, or some lines, taken out, put in, doubled or moved."""
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            at = draw(st.integers(0, len(text)))
            text = text[:at] + draw(_BITS) + text[at + draw(st.sampled_from((0, 0, 0, 1, 1, 5, 40))) :]
            continue
        lines = text.splitlines(keepends=True)
        at = draw(st.integers(0, len(lines)))
        some = lines[at : at + draw(st.integers(1, 6))]
        match draw(st.sampled_from(("delete", "double", "move", "indent"))):
            case "delete":
                del lines[at : at + len(some)]
            case "double":
                lines[at:at] = some
            case "move":
                del lines[at : at + len(some)]
                to = draw(st.integers(0, len(lines)))
                lines[to:to] = some
            case "indent":
                lines[at : at + len(some)] = [" " * draw(st.integers(0, 3)) + line for line in some]
        text = "".join(lines)
    return text


def paths(value: Value, path: Path = ()) -> Iterator[Path]:
    """Of a value and everything in it."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, (*path, index))


def assert_same(one: Source, other: Source) -> None:
    """Same values in the same order, each in the same place, with the same problems."""
    assert one.problems == other.problems
    assert repr(one.value) == repr(other.value)
    assert (one.text, one.file, one.root) == (other.text, other.file, other.root)
    for path in paths(one.value):
        assert one.extent(path) == other.extent(path), path
        assert one.key_span(path) == other.key_span(path), path
        assert one.span(path) == other.span(path), path
