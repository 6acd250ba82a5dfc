"""Stories made from the schema: every key of a slide may be there or not, with texts of any length in two scripts.

The schema itself says what a slide, a chart or a diagram consists of, so a new kind is generated as soon as it exists.
Names in it (facts, events, tables, pictures) lead to something or, sometimes, nowhere: an author's mistake is no fault.
"""

from __future__ import annotations

import json
import random
from typing import Any

from msgspec import inspect

from presenter.core.parse import Parsed, parse_story
from presenter.core.schema.chart import ChartSpec
from presenter.core.schema.diagram import DiagramSpec
from presenter.core.schema.slide import SlideSpec
from presenter.core.source import read_source
from presenter.files import FolderReader
from tests.proof.stories import STRESS

HAN = "风潮货人税船港灯帆锚桅舱海岸雾雨雪星图表信钟绳桨礁湾岛桥路城市年月春秋冬夏早晚远近快慢新旧大小轻重"
LATIN = [
    "the",
    "harbour",
    "a",
    "ship",
    "of",
    "fog",
    "and",
    "lamps",
    "seven",
    "anchors",
    "wind",
    "nobody",
    "knows",
    "whether",
    "registered",
    "cargo",
    "in",
    "spring",
]
UNUSUAL = ["**bold**", "“quoted”", "(aside)", "——", "3.5%", "$12bn", "1912–14", "AI", "A/B", "$(f0)", "…", "《书》"]
DATES = [
    "1912", "1912-05", "1912-05-06", "early 1912", "c. 1905", "1912?", "summer 1911", "1910/1914", "by 1925", "191X", "44 BCE",
    "1903-04-17", "1999", "1926-11", "1928",
]  # fmt: skip
FACTS = tuple(f"f{number}" for number in range(9))
EVENTS = tuple(f"e{number}" for number in range(6))
PARTIES = ("a", "b", "c")
SIZES = ("short", "usual", "long")
"""How long the texts of a story are."""
SKIPPED = frozenset(
    {"id", "switches", "covers", "tags", "notes", "groups", "optional", "minutes", "alt", "short", "sources"}
)
"""Keys of a slide that put nothing new on it, or have stories of their own."""

SILENT = frozenset({"allow"})
"""Keys that would keep problems from being told."""


class Maker:
    """Draws values of schema types; the same dice give the same story."""

    def __init__(self, seed: int, size: str) -> None:
        self.seed, self.size, self.dice = seed, size, random.Random(seed)
        self.often = self.dice.choice([0.15, 0.3, 0.5])

    def turn_to(self, path: str) -> None:
        """Dice of its own for every place: what is drawn there does not depend on which other keys there are."""
        self.dice = random.Random(f"{self.seed} {path}")

    # -- words and numbers ---------------------------------------------------------------------------

    def words(self, language: str) -> str:
        size = self.size if self.dice.random() < 0.8 else self.dice.choice(SIZES)
        least, most = {"short": (1, 3), "usual": (3, 14), "long": (18, 60)}[size]
        count = self.dice.randint(least, most)
        if language == "zh":
            parts = [self.dice.choice(HAN) for _ in range(count)]
            for _ in range(count // 9):
                parts.insert(self.dice.randrange(1, len(parts)), self.dice.choice(["，", "。", "；", "、"]))
        else:
            parts = [self.dice.choice(LATIN) for _ in range(max(1, count // 2))]
        if self.dice.random() < 0.15:
            parts.insert(self.dice.randrange(len(parts) + 1), self.dice.choice(UNUSUAL))
        if len(parts) > 4 and self.dice.random() < 0.1:
            parts.insert(len(parts) // 2, "|")
        return ("" if language == "zh" else " ").join(parts)

    def text(self) -> Any:
        return (
            self.words(self.dice.choice(["zh", "en"]))
            if self.dice.random() < 0.1
            else {language: self.words(language) for language in ("zh", "en")}
        )

    def fact(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "label": self.text(),
            "unit": self.dice.choice(["USD", "USD", "USD", "%", "people", "km"]),
        }
        kind = self.dice.choice(["value"] * 5 + ["range", "more_than", "words"])
        number = self.dice.choice(
            [0, 1, -45, 0.004, 12.5, 183 * 10**9, 26 * 10**9, 99 * 10**13, self.dice.randint(2, 10**7)]
        )
        if kind == "range":
            low, high = sorted((self.dice.randint(1, 10**6), self.dice.randint(1, 10**6)))
            made |= {"low": low, "high": high}
        else:
            made[kind] = self.text() if kind == "words" else number
        made["about"] = self.dice.random() < 0.2
        made["status"] = self.dice.choice(["actual", "actual", "target", "estimate"])
        made["sources"] = [self.dice.choice(["D3", "log", "atlas"])]
        if self.dice.random() < 0.9:
            made["as_of"] = self.dice.choice(DATES)
        return made

    def event(self, number: int) -> dict[str, Any]:
        made: dict[str, Any] = {"id": EVENTS[number], "title": self.text(), "date": self.dice.choice(DATES)}
        made |= {"sources": ["log"], "lane": self.dice.choice(["sea", "land"]), "facts": [self.dice.choice(FACTS)]}
        for key in ("text", "detail", "correction", "short"):
            if self.dice.random() < 0.3:
                made[key] = self.text()
        return made

    def name(self, key: str) -> str:
        """What a key that names something says; now and then something that is not there."""
        if self.dice.random() < 0.02:
            return "nowhere"
        choices = {
            "table": ("trade",), "x": ("year", "port"), "y": ("value", "ships"), "picture": ("pier.png", "harbour.png"),
            "slide": ("first", "made"), "focus": EVENTS, "events": EVENTS, "section": ("ways",), "current": ("ways",),
            "from": PARTIES, "to": PARTIES,
        }  # fmt: skip
        return self.dice.choice(choices.get(key, FACTS))

    # -- the schema ----------------------------------------------------------------------------------

    def value(self, type_: inspect.Type, key: str, depth: int = 0, path: str = "") -> Any:
        """A plain value of a type."""
        match type_:
            case inspect.Metadata(type=inner, extra_json_schema=extra):
                if (extra or {}).get("title") == "Date":
                    return self.dice.choice(DATES)
                return self.value(inner, key, depth, path)
            case inspect.UnionType(types=types):
                kinds = [t for t in types if not isinstance(t, inspect.NoneType)]
                if any(isinstance(t, inspect.DictType) for t in kinds):
                    return self.text()
                return self.value(self.dice.choice(kinds), key, depth, path)
            case inspect.LiteralType(values=values):
                return self.dice.choice(values)
            case inspect.BoolType():
                return self.dice.random() < 0.5
            case inspect.IntType():
                return self.dice.randint(0, 3)
            case inspect.FloatType():
                return self.dice.choice([1, 0.5, 3, 12])
            case inspect.StrType():
                return self.name(key)
            case inspect.ListType(item_type=item, min_length=least, max_length=most):
                low = max(least or 0, 1)
                made = []
                for number in range(self.dice.randint(low, max(low, min(most or 5, 5)))):
                    self.turn_to(f"{path}/{number}")
                    made.append(self.value(item, key, depth + 1, f"{path}/{number}"))
                return made
            case inspect.StructType():
                return self.struct(type_, depth, path)
        raise TypeError(f"nothing is drawn for {type_}")

    def struct(
        self, type_: inspect.StructType, depth: int, path: str = "", skipped: frozenset[str] = frozenset({"id"})
    ) -> dict[str, Any]:
        made: dict[str, Any] = {type_.tag_field: type_.tag} if type_.tag_field else {}
        for number, field in enumerate(type_.fields):
            key = field.encode_name
            self.turn_to(f"{path}/{key}")
            if field.required and key == "id":
                made["id"] = PARTIES[number % 3] if depth else "made"
            elif field.required or (key not in skipped | SILENT and depth < 5 and self.dice.random() < self.often):
                made[key] = self.value(field.type, key, depth + 1, f"{path}/{key}")
        return made


def specs(union: Any) -> dict[str, inspect.StructType]:
    """The kinds of a tagged union by their names."""
    found = inspect.type_info(union)
    assert isinstance(found, inspect.UnionType)
    return {str(kind.tag): kind for kind in found.types if isinstance(kind, inspect.StructType)}


CHARTS, DIAGRAMS = specs(ChartSpec), specs(DiagramSpec)
SLIDE = inspect.type_info(SlideSpec)
WANTED = {
    "big-number": ("number", "chart"), "quote": ("quote", "by"), "picture": ("picture",), "comparison": ("columns",),
    "cards": ("columns",), "matrix": ("columns", "axes"), "table": ("table",), "chart": ("chart",), "diagram": ("diagram",),
    "small-multiples": ("charts",), "event": ("events",), "agenda": ("agenda",), "timeline": ("focus",), "text": ("body",),
}  # fmt: skip
"""What a layout is nothing without."""


def story_made(seed: int, size: str, layout: str, chart: str = "", diagram: str = "") -> Parsed:
    """A story of two slides, the second of that layout and kind."""
    maker = Maker(seed, size)
    assert isinstance(SLIDE, inspect.StructType)
    fields = {field.encode_name: field for field in SLIDE.fields}
    kept = {"text": ("title", "chart", "diagram", "charts", "table")}.get(layout, ())
    slide = maker.struct(SLIDE, 0, "slide", SKIPPED | {"chart", "diagram", "charts", "layout", "table", *kept})
    for key in WANTED.get(layout, ()):
        slide[key] = maker.value(fields[key].type, key, 1, f"slide/{key}")
    slide |= {"layout": layout, "id": "made", "title": maker.text(), "section": "ways"}
    if chart:
        slide["chart"] = maker.struct(CHARTS[chart], 1, "chart")
    if diagram or layout == "fork":
        slide["diagram"] = maker.struct(DIAGRAMS[diagram or "fork"], 1, "diagram")
    if isinstance(slide.get("diagram"), dict) and slide["diagram"].get("parties"):
        for party, name in zip(slide["diagram"]["parties"], "abcdef", strict=False):
            party["id"] = name
    maker.turn_to("board")
    dice = maker.dice
    board = {
        "title": "T", "languages": ["zh", "en"], "time": {"from": "1900", "to": "1930", "after": "1926"},
        "article": {"source": "diary"},
        "sources": {
            "diary": {"title": maker.text(), "origin": "article", "locators": "D", "date": "1911"},
            "log": {"title": maker.text(), "publisher": maker.text(), "date": "1912-03"},
            "atlas": {"title": "Atlas", "publisher": "Survey"},
        },
        "facts": {name: maker.fact() for name in FACTS},
        "lanes": {"sea": {"label": maker.text(), "colour": "blue"}, "land": {"label": "Land", "colour": "olive"}},
        "events": [maker.event(number) for number in range(len(EVENTS))],
        "tables": {"trade": {
            "columns": {
                "year": {"label": maker.text(), "kind": "date"}, "port": {"label": maker.text()},
                "value": {"label": maker.text(), "kind": "number", "unit": "USD", "sources": ["log"]},
                "ships": {"label": maker.text(), "kind": "number"},
            },
            "rows": [
                [dice.choice(DATES), maker.words("zh"), dice.choice([None, dice.randint(0, 10**9)]), dice.randint(0, 99)]
                for _ in range(dice.randint(1, 7))
            ],
            "sources": ["log"],
        }},
        "sections": {"ways": maker.text()},
        "slides": [{"id": "first", "title": maker.text(), "section": "ways"}, slide],
    }  # fmt: skip
    return parse_story(read_source(json.dumps(board, ensure_ascii=False), "story.yaml"), FolderReader(STRESS.parent))
