"""The list of sources on a closing slide: as written, or made from all sources of the story. Never cut."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.citation import article_source, retells, source_name, source_ref, spelled_units
from presenter.core.compose.coverage import corrections
from presenter.core.compose.frame import Ink, Origin, Overflow, Pen
from presenter.core.compose.furniture import RIGHT, place
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.schema.slide import SourceGroup

X = 1032.0
NAME_X = X + 32
TEXT_X = 1380.0
TOP = 214.0
HEAD = 64.0
BOTTOM = 944.0
LINE = 29.0


class Row(Struct, frozen=True):
    """A line of the list; `name` and `text` may take several lines."""

    origin: Origin
    name: str
    text: str = ""
    refs: str = ""
    sources: tuple[str, ...] = ()


def draw_source_list(sheet: Sheet) -> None:
    """Head, rows, foot rule, and the corrections under it. Crowded, it says less, in closer rows."""
    rows = rows_of(sheet)
    count, pages = corrections(sheet.story)
    room = BOTTOM - TOP - HEAD - (44 if count else 0)
    chosen, pitch = _fitted(sheet, rows, room)
    sheet.line("list.top", X, TOP, RIGHT, TOP, Pen(Ink("t1"), 2), "rule", "list")
    sheet.text("list.title", word("sources", sheet.language), X, TOP + 43, "value-minor", group="list")
    y = TOP + HEAD
    for number, row in enumerate(chosen):
        sheet.line(f"list.{number}.rule", X, y, RIGHT, y, Pen(Ink("line"), 1), "rule", "list")
        height = _height(sheet, row, pitch)
        _draw(sheet, row, number, y, height)
        y += height
    sheet.line("list.foot", X, y, RIGHT, y, Pen(Ink("t1"), 2), "rule", "list")
    if y - TOP - HEAD > room + 1:
        sheet.overflows.append(Overflow("list", y - TOP - HEAD - room, place(sheet, "groups")))
    if count:
        said = word("corrections-one" if count == 1 else "corrections", sheet.language, n=count)
        head = sheet.text(
            "list.corrections", said, X, y + 43, "chart-label-small", bold=True, ink="fix", group="list"
        )  # fmt: skip
        numbers = word("separator", sheet.language).join(map(str, pages))
        where = word("on-slides-one" if len(pages) == 1 else "on-slides", sheet.language, n=numbers)
        left = head.rect.right + 16
        sheet.text("list.pages", where, left, y + 43, "chart-label-small", width=RIGHT - left, group="list")


def rows_of(sheet: Sheet) -> list[Row]:
    """The groups as written, else one row per source name."""
    groups = sheet.slide.spec.groups
    return [_written(sheet, group) for group in groups] if groups else _made(sheet)


def _written(sheet: Sheet, group: SourceGroup) -> Row:
    refs = sheet.say(group.refs).text
    sources = tuple(source_ref(sheet.story, ref).source for ref in refs.replace("–", " ").split())
    known = tuple(dict.fromkeys(source for source in sources if source in sheet.story.sources))
    return Row(group.origin, sheet.say(group.name).text, sheet.say(group.text).text, refs, known)


def _made(sheet: Sheet) -> list[Row]:
    """The article first, then every other source under its name, then what is derived."""
    story, language = sheet.story, sheet.language
    first = article_source(story)
    rows: list[Row] = []
    names: dict[str, list[str]] = {}
    for source_id in story.sources:
        if source_id != first:
            names.setdefault(source_name(story, source_id, language), []).append(source_id)
    if first in story.sources:
        spec = story.sources[first]
        units = story.board.article.units if story.board.article else []
        about = story.plain_text(spec.title, language)
        refs = spelled_units(units) if len(units) < 8 else f"{units[0]}–{units[-1]}"
        # Cited by its places it is the text that is retold; else its own name says more, as in the source line.
        name = word("article", language) if retells(story) else source_name(story, first, language)
        rows.append(Row("article", name, about, refs, (first,)))
    for name, ids in names.items():
        titles = [story.plain_text(story.sources[i].title, language) for i in ids]
        own = [title for title in dict.fromkeys(titles) if title != name]
        text = own[0] if len(own) == 1 else ""
        rows.append(Row(story.sources[ids[0]].origin, name, text, "", tuple(ids)))
    if any(fact.origin == "derived" for fact in story.facts.values()):
        rows.append(Row("derived", word("derived", language), word("formulas", language)))
    return rows


def _fitted(sheet: Sheet, rows: list[Row], room: float) -> tuple[list[Row], float]:
    """Full rows; else closer ones; else without long descriptions, then without any; else the other names in one row.

    When even that is too long: the number of sources, and the slides that list them.
    """
    short = [replace(row, text="") for row in rows]
    brief = [row if _height(sheet, row, 0.0) <= 0 else replace(row, text="") for row in rows]
    joined = _joined(sheet, short)
    tried = [(rows, 64.0), (rows, 52.0), (brief, 52.0), (brief, 44.0), (short, 40.0), (joined, 44.0)]
    if elsewhere := _elsewhere(sheet, short):
        tried.append((elsewhere, 64.0))
    for candidate, pitch in tried:
        if sum(_height(sheet, row, pitch) for row in candidate) <= room:
            return candidate, pitch
    return joined, 44.0


def _elsewhere(sheet: Sheet, rows: list[Row]) -> list[Row]:
    """How many other sources there are, and the slides that list them; nothing without such slides."""
    others = [row for row in rows if row.origin == "context"]
    pages = [slide.number for slide in sheet.story.slides if slide.spec.layout == "sources"]
    if not pages or sheet.slide.spec.groups:
        return []
    named = tuple(source for row in others for source in row.sources)
    numbers = f"{pages[0]}–{pages[-1]}" if len(pages) == pages[-1] - pages[0] + 1 > 1 else ""
    numbers = numbers or word("separator", sheet.language).join(map(str, pages))
    where = word("on-slides-one" if len(pages) == 1 else "on-slides", sheet.language, n=numbers)
    counted = Row("context", word("sources-count", sheet.language, n=len(named)), where, "", named)
    return [*(row for row in rows if row.origin == "article"), counted, *(r for r in rows if r.origin == "derived")]


def _joined(sheet: Sheet, rows: list[Row]) -> list[Row]:
    others = [row for row in rows if row.origin == "context"]
    if len(others) < 2:
        return rows
    names = word("separator", sheet.language).join(row.name for row in others)
    joined = Row("context", names, "", "", tuple(source for row in others for source in row.sources))
    before = [row for row in rows if row.origin == "article"]
    after = [row for row in rows if row.origin not in ("article", "context")]
    return [*before, joined, *after]


def _widths(sheet: Sheet, row: Row) -> tuple[float, float]:
    """Widths of the name's and the text's column."""
    refs = sheet.width(row.refs, "chart-label-small") + 18 if row.refs else 0.0
    if not row.text:
        return RIGHT - NAME_X - refs, 0.0
    return TEXT_X - NAME_X - 10, RIGHT - TEXT_X - refs


def _height(sheet: Sheet, row: Row, pitch: float) -> float:
    name_width, text_width = _widths(sheet, row)
    lines = sheet.extent(row.name, "chart-label-small", width=name_width, bold=row.origin == "article")[1]
    if row.text:
        lines = max(lines, sheet.extent(row.text, "chart-label-small", width=text_width)[1])
    return pitch + LINE * (lines - 1)


def _draw(sheet: Sheet, row: Row, number: int, y: float, height: float) -> None:
    name_width, text_width = _widths(sheet, row)
    key = f"list.{number}"

    def baseline(text: str, width: float) -> float:
        lines = sheet.extent(text, "chart-label-small", width=width)[1]
        return y + height / 2 + 8 - LINE * (lines - 1) / 2

    middle = baseline(row.name, name_width)
    sheet.mark(f"{key}.mark", row.origin, X + 8, middle - 8, 7, "t2", group="list", sources=row.sources)
    sheet.text(
        f"{key}.name", Said(row.name), NAME_X, middle, "chart-label-small", width=name_width, pitch=LINE, ink="t1",
        bold=row.origin == "article", group="list", sources=row.sources, place=place(sheet, "groups"),
    )  # fmt: skip
    if row.text:
        sheet.text(
            f"{key}.text", Said(row.text), TEXT_X, baseline(row.text, text_width), "chart-label-small", width=text_width,
            pitch=LINE, group="list", sources=row.sources,
        )  # fmt: skip
    if row.refs:
        sheet.text(
            f"{key}.refs",
            Said(row.refs),
            RIGHT,
            y + height / 2 + 8,
            "chart-label-small",
            align="right",
            ink="t3",
            group="list",
        )
