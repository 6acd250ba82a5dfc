"""Drawing a source card: a square panel under a strong rule; the value in serif, all that explains it in sans.

From top to bottom: origin and verdict, the value, what it is, when and how precisely, a correction in its colour;
then, between hairlines, the formula with its inputs, the sources with their marks, and the note.
"""

from __future__ import annotations

from msgspec import Struct

from presenter.core.card.content import CardWords, Derivation, InputWords, SourceWords
from presenter.core.compose.frame import Ink, Origin, Pen
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.signs import chip, verdict
from presenter.core.compose.words import word
from presenter.core.geometry import Rect

PAD = 30.0
GAP = 22.0
"""From text to a rule, and from a rule to the ink under it."""
INDENT = 28.0
"""From a mark's left edge to the text behind it."""
VALUE = 46
VALUE_PITCH = 56
DETAIL = "chart-label-small"
SMALL = "source-line"
HEAVY, HAIR = Pen(Ink("t1"), 2), Pen(Ink("line"), 1)
GROUP = "card"


class Form(Struct, frozen=True):
    """How wide a card is (su), whether sources carry their caveats, and how many of a kind it lists."""

    width: float
    notes: bool = True
    most: int = 6

    @property
    def inner(self) -> float:
        return self.width - 2 * PAD


FORMS = (
    Form(560),
    Form(680),
    Form(560, notes=False),
    Form(480),
    Form(680, notes=False),
    Form(760, notes=False, most=4),
    Form(1040, notes=False, most=4),
)
"""From the best to those for little room, the last for texts longer than anyone reads.

Each says value, date, origin, sources and correction.
"""


class _Pen(Struct):
    """Where the next thing goes: `y` is the bottom of what is drawn so far."""

    sheet: Sheet
    x: float
    y: float
    form: Form

    @property
    def right(self) -> float:
        return self.x + self.form.inner

    def text(
        self, key: str, said: str, role: str, *, gap: float = 0, indent: float = 0, width: float = 0,
        ink: str = "", bold: bool | None = None, size: int | None = None, pitch: float | None = None,
    ) -> float:  # fmt: skip
        """A paragraph under what is there, wrapped; returns its first baseline."""
        step = pitch or self.lines(role)
        baseline = self.y + gap + step * 0.74
        left = self.x + indent
        piece = self.sheet.text(
            f"card.{key}", Said(said), left, baseline, role, width=width or self.right - left, ink=ink or None, bold=bold,
            size=size, pitch=pitch, on="surf", group=GROUP, markup=False,
        )  # fmt: skip
        self.y += gap + step * max(len(piece.lines), 1)
        return baseline

    def lines(self, role: str) -> float:
        """Pitch of a role's lines."""
        return ROLES[role].line_pitch(self.sheet.language)

    def rule(self, key: str) -> None:
        self.y += GAP - 6
        self.sheet.line(f"card.{key}", self.x, self.y, self.right, self.y, HAIR, "card-rule", GROUP)
        self.y += GAP - 8


def draw_card(sheet: Sheet, words: CardWords, x: float, y: float, form: Form) -> float:
    """Draw a card whose left upper corner is (x, y), without its panel; returns its height."""
    pen = _Pen(sheet, x + PAD, y + 22, form)
    _head(pen, words)
    if words.derivation is not None:
        pen.rule("derivation.rule")
        _derivation(pen, words.derivation)
    if words.sources or words.unsourced:
        pen.rule("sources.rule")
        _sources(pen, words)
    if words.note:
        pen.rule("note.rule")
        pen.text("note", words.note, DETAIL)
    return pen.y + 20 - y


def draw_panel(sheet: Sheet, rect: Rect) -> None:
    """The card's ground, its outline and the strong rule on its top; drawn before what stands on it."""
    sheet.box("card.panel", rect, "card-panel", fill=Ink("surf"), group=GROUP)
    sheet.box("card.frame", rect.inflated(-0.5), "card-frame", pen=Pen(Ink("line"), 1), group=GROUP)
    sheet.line("card.top", rect.x, rect.y + 1, rect.right, rect.y + 1, HEAVY, "card-rule", GROUP)


def _head(pen: _Pen, words: CardWords) -> None:
    sheet = pen.sheet
    if words.origin is not None:
        baseline = pen.text("origin", words.origin_word, DETAIL, indent=INDENT, bold=True, ink="t1", width=200)
        _mark(pen, "origin", words.origin, baseline, "amber")
        if words.verdict:
            width = 38 + sheet.measure.advance(word(words.verdict, sheet.language), sheet.style("body")) * 1.07
            verdict(sheet, "card.verdict", words.verdict, pen.right - width, baseline + 1, GROUP)
    large = sheet.extent(words.value, "value", width=pen.form.inner, size=VALUE)[1] < 3
    size, pitch = (VALUE, VALUE_PITCH) if large else (30, 40)
    pen.text("value", words.value, "value", gap=12, size=size, pitch=pitch)
    if words.label:
        pen.text("label", words.label, "chart-label", gap=2, ink="t1")
    if words.remarks:
        pen.text("remarks", word("card-join", sheet.language).join(words.remarks), DETAIL, gap=2, ink="t3")
    for number, said in enumerate(words.corrections):
        key = f"card.correction{number}"
        last = chip(sheet, key, "fix", Said(said), pen.x, pen.y + 16 + 22, width=pen.form.inner, group=GROUP)
        pen.y = last + 10


def _derivation(pen: _Pen, derivation: Derivation) -> None:
    said = f"{derivation.formula} = {derivation.result}"
    baseline = pen.text("formula", said, "chart-label", indent=INDENT, bold=True, ink="t1")
    _mark(pen, "formula", "derived", baseline)
    inputs = derivation.inputs[: pen.form.most]
    for number, one in enumerate(inputs):
        _input(pen, f"input{number}", one)
    if len(derivation.inputs) > len(inputs):
        more = word("card-more-unlisted", pen.sheet.language, n=len(derivation.inputs) - len(inputs))
        pen.text("inputs.more", more, SMALL, gap=6, indent=INDENT)
    if derivation.stated is not None:
        _input(pen, "stated", derivation.stated)


def _input(pen: _Pen, key: str, one: InputWords) -> None:
    """Name at the left, value at the right on the same line, who says it under the name."""
    sheet = pen.sheet
    value_width = sheet.extent(one.value, DETAIL, bold=True)[0]
    beside = value_width < pen.form.inner * 0.45
    width = pen.form.inner - INDENT - (value_width + 20 if beside else 0)
    baseline = pen.text(f"{key}.name", one.name, DETAIL, gap=8, indent=INDENT, width=width)
    _mark(pen, key, one.origin, baseline)
    if beside:
        sheet.text(
            f"card.{key}.value", one.value, pen.right, baseline, DETAIL, align="right", bold=True, ink="t1", on="surf",
            group=GROUP, markup=False,
        )  # fmt: skip
    else:
        pen.text(f"{key}.value", one.value, DETAIL, indent=INDENT, bold=True, ink="t1")
    if one.said_by:
        pen.text(f"{key}.by", one.said_by, SMALL, indent=INDENT)


def _sources(pen: _Pen, words: CardWords) -> None:
    sheet, language = pen.sheet, pen.sheet.language
    if words.unsourced:
        pen.y = chip(
            sheet, "card.unsourced", "doubt", Said(word("no-source", language)), pen.x, pen.y + 26, group=GROUP
        )  # fmt: skip
        pen.y += 6
    listed = words.sources[: pen.form.most]
    for number, source in enumerate(listed):
        _source(pen, f"source{number}", source, first=number == 0)
    more = len(words.sources) - len(listed)
    if more:
        lists = any(slide.spec.layout in {"sources", "closing"} for slide in sheet.story.slides)
        said = word("card-more" if lists else "card-more-unlisted", language, n=more)
        pen.text("sources.more", said, SMALL, gap=8, indent=INDENT)


def _source(pen: _Pen, key: str, source: SourceWords, *, first: bool) -> None:
    """Name, its date and id at the right, then publisher and title, then the caveat."""
    sheet = pen.sheet
    code = "  ".join(part for part in (source.date, source.code) if part)
    code_width = sheet.extent(code, SMALL)[0] + 16 if code else 0
    baseline = pen.text(
        f"{key}.head", source.head, DETAIL, gap=0 if first else 10, indent=INDENT, bold=True, ink="t1",
        width=pen.form.inner - INDENT - code_width,
    )  # fmt: skip
    _mark(pen, key, source.origin, baseline)
    if code:
        sheet.text(
            f"card.{key}.code", code, pen.right, baseline, SMALL, align="right", on="surf", group=GROUP, markup=False
        )  # fmt: skip
    if source.detail:
        pen.text(f"{key}.detail", source.detail, DETAIL, indent=INDENT)
    if source.note and pen.form.notes:
        pen.text(f"{key}.note", source.note, SMALL, indent=INDENT)


def _mark(pen: _Pen, key: str, origin: Origin, baseline: float, ink: str = "t2") -> None:
    pen.sheet.mark(
        f"card.{key}.mark", origin, pen.x + 8, baseline - 8, 7, ink, group=GROUP, role="card-mark", on="surf"
    )
