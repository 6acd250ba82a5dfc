"""What every slide has on top: the time rule, chapter, headline and standfirst; and the slide's grid."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen, Text
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.compose.signs import tag
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import Tick, spaced_ticks
from presenter.core.timeline.torn_axis import zigzag

LEFT = 112.0
RIGHT = 1808.0
WIDTH = RIGHT - LEFT
RULE_Y = 60.0
LATIN = 0.49
"""Width of a Latin character in running text, blanks counted, in em."""
CLAIM_ROOM = 170.0
"""Kept free behind a chapter's name for the tag of a claim."""
KICKER_Y = 142.0
HEADLINE_Y = 222.0
CONTENT_TOP = 292.0
CONTENT_BOTTOM = 960.0


def column(index: int) -> float:
    """Left edge of column 0 to 11 (LOOK section 1)."""
    return LEFT + 144 * index


def columns_width(count: int) -> float:
    return 144 * count - 32.0


def readable_width(sheet: Sheet, role: str) -> float:
    """The widest column of running text: 34 Chinese characters, or 66 Latin ones of the usual width (LOOK section 1)."""
    size = sheet.style(role).size
    return min(columns_width(7), 34.0 * size if sheet.language == "zh" else 66 * LATIN * size)


def time_rule(sheet: Sheet) -> None:
    """The ruler of the whole story with the stretch this slide speaks about."""
    scale = TimeScale(*sheet.story.period, LEFT, RIGHT, sheet.story.tears)
    sheet.line("rule", LEFT, RULE_Y, RIGHT, RULE_Y, Pen(Ink("line"), 1), "rule")
    for tick in _rule_ticks(sheet, scale):
        sheet.line(f"rule.tick.{tick.days:g}", tick.x, RULE_Y, tick.x, RULE_Y + 7, Pen(Ink("line"), 1), "rule")
        if tick.x + 8 + sheet.width(tick.label, "ruler") <= RIGHT + 8:
            sheet.text(f"rule.year.{tick.days:g}", tick.label, tick.x + 8, 84, "ruler")
    _torn_rule(sheet, scale)
    period = sheet.slide.period
    if period is None:
        return
    x0, x1 = (min(max(scale.x(day), LEFT), RIGHT) for day in period)
    if x1 - x0 < 6:
        x0, x1 = (x0 + x1) / 2 - 3, (x0 + x1) / 2 + 3
    after = sheet.story.after
    limit = min(max(scale.x(after), LEFT), RIGHT) if after is not None else RIGHT
    solid_to = x1 if sheet.slide.spec.layout != "closing" else min(x1, limit)
    sheet.line("rule.span", x0, RULE_Y, solid_to, RULE_Y, Pen(Ink("amber"), 4), "time-span")
    if solid_to < x1:
        sheet.shape(
            "rule.span.open",
            (("M", solid_to, RULE_Y), ("L", x1, RULE_Y)),
            "time-span",
            pen=Pen(Ink("amber"), 3, dash=(3, 9)),
        )


def _torn_rule(sheet: Sheet, scale: TimeScale) -> None:
    """A break in the rule, with torn ends, where the story leaves out empty time; its length is on the timeline."""
    for number, (start, end) in enumerate(scale.torn_here()):
        x0, x1 = scale.x(start), scale.x(end)
        sheet.line(f"rule.tear{number}", x0, RULE_Y, x1, RULE_Y, Pen(Ink("bg"), 3), "rule")
        for side, x in (("start", x0), ("end", x1)):
            edge = zigzag(x, RULE_Y - 8, RULE_Y + 8, 8, 3)
            path = (("M", *edge[0]), *(("L", *point) for point in edge[1:]))
            sheet.shape(f"rule.tear{number}.{side}", path, "rule", pen=Pen(Ink("t3"), 1.5))


def _rule_ticks(sheet: Sheet, scale: TimeScale) -> list[Tick]:
    return spaced_ticks(
        scale, sheet.language, lambda text: sheet.width(text, "ruler"), least=150, pad=24, finest="year"
    )


def kicker(sheet: Sheet, baseline: float = KICKER_Y) -> float:
    """Chapter name and claim tag; returns the right edge."""
    spec = sheet.slide.spec
    right = LEFT
    section = spec.section or ""
    said = sheet.say(sheet.story.board.sections.get(section, section))
    if said:
        text = said.text if sheet.language == "zh" else said.text.upper()
        room = WIDTH - (CLAIM_ROOM if spec.claim else 0.0)
        piece = sheet.text(
            "kicker", Said(text, said.facts), LEFT, baseline, "kicker", width=room, place=place(sheet, "section")
        )
        right = piece.rect.right + 20
    if spec.claim:
        right = tag(sheet, "claim", spec.claim, right, baseline - 1)
    return right


def place(sheet: Sheet, *keys: str | int) -> Place:
    """Where in the storyboard something of this slide was written."""
    return (*sheet.slide.place, *keys)


def headline(
    sheet: Sheet, *, width: float = WIDTH, role: str = "headline", baseline: float = HEADLINE_Y, max_lines: int = 2
) -> float:
    """The message; returns its last baseline."""
    said = sheet.say(sheet.slide.spec.title)
    text = Said(said.text.replace("|", "\n"), said.facts)
    piece = sheet.text(
        "headline", text, LEFT, baseline, role, width=width, max_lines=max_lines, place=place(sheet, "title")
    )
    return last_baseline(piece, baseline)


def standfirst(sheet: Sheet, baseline: float, *, width: float = WIDTH, max_lines: int = 2) -> float:
    """One or two lines under the headline; returns the last baseline (the one given if there is none)."""
    said = sheet.say(sheet.slide.spec.standfirst)
    if not said:
        return baseline
    start = baseline + 58
    piece = sheet.text(
        "standfirst",
        said,
        LEFT,
        start,
        "standfirst",
        width=width,
        max_lines=max_lines,
        place=place(sheet, "standfirst"),
    )
    return last_baseline(piece, start)


def second_language(sheet: Sheet, baseline: float, *, role: str = "second-language", width: float = WIDTH) -> float:
    """The title in the story's next language, quietly; returns its baseline."""
    others = [language for language in sheet.story.languages if language != sheet.language]
    title = sheet.slide.spec.title
    if not others or isinstance(title, str) or others[0] not in title:
        return baseline
    sheet.text("second-language", sheet.story.plain_text(title, others[0]), LEFT, baseline + 44, role, width=width)
    return baseline + 44


def last_baseline(piece: Text, default: float) -> float:
    return piece.lines[-1].baseline if piece.lines else default


def header(sheet: Sheet, *, width: float = WIDTH) -> float:
    """Rule, chapter, headline and standfirst; returns the last baseline used."""
    time_rule(sheet)
    kicker(sheet)
    return standfirst(sheet, headline(sheet, width=width))
