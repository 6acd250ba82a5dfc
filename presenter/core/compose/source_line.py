"""The source line: what the slide rests on. Its marks are the key to the picture (LOOK section 5.6)."""

from __future__ import annotations

from presenter.core.citation import (
    article_source,
    dated_source,
    source_name,
    source_ref,
    spelled_formula,
    spelled_units,
    unit_order,
)
from presenter.core.compose.frame import Origin, Overflow, Text
from presenter.core.compose.furniture import LEFT, RIGHT, place
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word

SOURCE_Y = 1032.0


def footer(sheet: Sheet) -> None:
    """The source line, whose marks are the key to the picture, and the page number."""
    page = f"{sheet.slide.number}"
    total = f" / {len(sheet.story.slides)}"
    total_width = sheet.width(total, "source-line")
    sheet.text("page.total", total, RIGHT, SOURCE_Y, "source-line", align="right", as_role="page")
    sheet.text(
        "page", page, RIGHT - total_width, SOURCE_Y, "source-line", align="right", bold=True, ink="t2", as_role="page"
    )
    items = source_items(sheet)
    if not items:
        return
    lines = _source_lines(sheet, items)
    first = SOURCE_Y - 28 * (len(lines) - 1)
    for row, line in enumerate(lines):
        baseline = first + 28 * row
        x = LEFT
        if row == 0:
            piece = sheet.text(
                "sources.label", word("sources", sheet.language), LEFT, baseline, "source-label", as_role="source-line"
            )
            x = piece.rect.right + 20
        for index, (origin, text, ids) in enumerate(line):
            if origin is not None:
                sheet.mark(f"sources.mark.{row}.{index}", origin, x + 7, baseline - 7, 7, "t2", role="source-line")
                x += 24
            sheet.text(
                f"sources.{row}.{index}",
                text,
                x,
                baseline,
                "source-line",
                sources=ids,
                as_role="source-line",
                markup=False,
            )
            x += sheet.width(text, "source-line") + 30
    if len(lines) > MOST_LINES:
        sheet.overflows.append(Overflow("sources.label", 28.0 * (len(lines) - MOST_LINES), place(sheet)))


Item = tuple[Origin | None, str, tuple[str, ...]]
"""Mark, text and the sources it names."""
MOST_LINES = 2
LOW = 956.0
"""Text that ends lower than this is too close to the upper of two lines."""


def source_items(sheet: Sheet) -> list[Item]:
    """What the slide rests on, in the order article, context, derived, forecast, remark."""
    story, language = sheet.story, sheet.language
    places: dict[str, list[str]] = {}
    context: list[str] = []
    formulas: list[str] = []
    targets = False

    def note(reference: str) -> None:
        ref = source_ref(story, reference)
        if ref.locator:
            found = places.setdefault(ref.source, [])
            if ref.locator not in found:
                found.append(ref.locator)
        elif ref.source not in context:
            context.append(ref.source)

    for unit in sheet.slide.spec.covers:
        note(unit)
    for reference in (*sheet.slide.spec.sources, *sheet.named):
        note(reference)
    for fact_id in sheet.cited:
        fact = story.facts.get(fact_id)
        if fact is None:
            continue
        for ref in fact.sources:
            note(ref.id)
        if fact.origin == "derived" and fact.spec.formula:
            formula = spelled_formula(story, fact_id, language)
            if formula not in formulas:
                formulas.append(formula)
        targets = targets or fact.spec.status != "actual" or fact.origin == "forecast"
    items: list[Item] = []
    for source, locators in places.items():
        name = source_name(story, source, language) if source != article_source(story) else word("article", language)
        ordered = sorted(locators, key=unit_order)
        items.append(("article", f"{name} {spelled_units(ordered)}", tuple(ordered)))
    for source in [s for s in context if story.sources.get(s) and story.sources[s].origin == "article"]:
        items.append(("article", source_name(story, source, language), (source,)))
        context.remove(source)
    if context:
        join = "；" if language == "zh" else "; "
        items.append(("context", join.join(dated_source(story, s, language) for s in context), tuple(context)))
    if formulas:
        join = "，" if language == "zh" else ", "
        items.append(("derived", f"{word('derived', language)} {join.join(formulas)}", ()))
    if targets:
        items.append(("forecast", word("forecast", language), ()))
    remark = sheet.say(sheet.slide.spec.remark)
    if remark:
        items.append((None, remark.text, ()))
    return items


def _source_lines(sheet: Sheet, items: list[Item]) -> list[list[Item]]:
    """On one line or two; where that is too little, context is named by publisher only, then by id (LOOK section 5.6).

    Where the slide's text reaches down to the upper line, names on one line are better than dates on two; under
    the slide stops of a timeline even ids are.
    """
    full, names, ids = (
        _packed(sheet, [to(sheet, item) for item in items]) for to in (_as_written, _names_only, _ids_only)
    )
    ends = max((p.rect.bottom for p in sheet.pieces if isinstance(p, Text) and p.role != "page"), default=0.0)
    timeline = sheet.slide.spec.layout == "timeline"
    short = [full, names, ids] if timeline else [full, names] if ends > LOW else []
    one = next((lines for lines in short if len(lines) == 1), None)
    return one or next((lines for lines in (full, names) if len(lines) <= MOST_LINES), ids)


def _as_written(_sheet: Sheet, item: Item) -> Item:
    return item


def _names_only(sheet: Sheet, item: Item) -> Item:
    origin, _, ids = item
    if origin != "context":
        return item
    names = dict.fromkeys(source_name(sheet.story, source, sheet.language) for source in ids)
    return origin, word("separator", sheet.language).join(names), ids


def _ids_only(sheet: Sheet, item: Item) -> Item:
    origin, _, ids = item
    if origin != "context":
        return item
    return origin, f"{word('context', sheet.language)} {' '.join(ids)}", ids


def _packed(sheet: Sheet, items: list[Item]) -> list[list[Item]]:
    """Items in order on as few lines as they take, beside the page number."""
    limit = RIGHT - 120 - LEFT
    lines: list[list[Item]] = [[]]
    x = sheet.width(word("sources", sheet.language), "source-label") + 20
    for item in items:
        for part in _broken(sheet, item, limit):
            width = sheet.width(part[1], "source-line") + 30 + (24 if part[0] else 0)
            if lines[-1] and x + width - 30 > limit:
                lines.append([])
                x = 0.0
            lines[-1].append(part)
            x += width
    return lines


def _broken(sheet: Sheet, item: Item, width: float) -> list[Item]:
    """An item too long for a line, in parts that fit; later parts carry no mark of their own."""
    origin, text, ids = item
    if sheet.width(text, "source-line") + 24 <= width:
        return [item]
    separators = "；;，,、 "
    parts: list[Item] = []
    rest = text
    while sheet.width(rest, "source-line") + 24 > width:
        cut = len(rest)
        while cut > 1 and sheet.width(rest[:cut], "source-line") + 24 > width:
            cut = max((rest.rfind(s, 0, cut - 1) + 1 for s in separators), default=0) or cut - 8
        parts.append((origin if not parts else None, rest[:cut].strip(), ids))
        rest = rest[cut:].strip()
    parts.append((origin if not parts else None, rest, ids))
    return parts
