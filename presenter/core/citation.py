"""Naming sources and formulas: places in an article, names with dates, divisions written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from presenter.core.dates import DateError, format_date, parse_date
from presenter.core.schema import SourceSpec
from presenter.core.story import SourceRef, Story

_ISO = frozenset("0123456789-")
_LOCATOR = re.compile(r"^(?P<letters>[A-Za-z]+)(?P<number>\d+)(?P<part>[a-z]?)$")


def resolve_source(reference: str, sources: dict[str, SourceSpec]) -> SourceRef | None:
    """The source of a reference: its id, or a locator such as S33 of the source whose locators are S."""
    if reference in sources:
        return SourceRef(reference, reference)
    match = _LOCATOR.match(reference)
    if match:
        for source_id, source in sources.items():
            if source.locators and source.locators == match["letters"]:
                return SourceRef(reference, source_id, reference)
    return None


def source_ref(story: Story, reference: str) -> SourceRef:
    """As `resolve_source`; an unknown reference stands for itself (check reports it)."""
    return resolve_source(reference, story.sources) or SourceRef(reference, reference)


def article_source(story: Story) -> str:
    """Id of the source the story tells; empty if it names none."""
    if story.board.article:
        return story.board.article.source
    return next((i for i, source in story.sources.items() if source.origin == "article"), "")


def retells(story: Story) -> bool:
    """Whether there is a text that the story tells: one that it names, or cites by its places."""
    article = story.sources.get(article_source(story))
    return story.board.article is not None or (article is not None and bool(article.locators))


def origin_key(story: Story, origin: str) -> str:
    """The key of the word for an origin: where no text is retold, what is not another's is the story's own."""
    return "own" if origin == "article" and not retells(story) else origin


def source_name(story: Story, source_id: str, language: str) -> str:
    """The short name of a source for the source line."""
    source = story.sources.get(source_id)
    if source is None:
        return source_id
    texts = (story.text(text, language) for text in (source.short, source.publisher, source.title))
    return next((text for text in texts if text), source_id)


def dated_source(story: Story, source_id: str, language: str) -> str:
    """Name and ISO date: Menlo Ventures 2025-07-31. What ISO cannot say is said in the language: 2025 年底."""
    return f"{source_name(story, source_id, language)} {source_date(story, source_id, language)}".strip()


def source_date(story: Story, source_id: str, language: str) -> str:
    """ISO date of a source, or in words where ISO cannot say it; empty where it has none."""
    source = story.sources.get(source_id)
    if source is None or source.date is None:
        return ""
    try:
        date = parse_date(source.date)
    except DateError:
        return ""
    said = format_date(date, language, "iso")
    return said if set(said) <= _ISO else format_date(date, language, "short")


def unit_order(unit: str) -> tuple[str, int, str]:
    """Sort key of sentence units: S9 before S10, S40a before S40b."""
    match = _LOCATOR.match(unit)
    if match is None:
        return unit, 0, ""
    return match["letters"], int(match["number"]), match["part"]


def spelled_units(units: Sequence[str]) -> str:
    """Units with runs of three and more joined: S22–S27 S30 S31. The order given is kept."""
    runs: list[list[str]] = []
    for unit in units:
        if runs and _follows(runs[-1][-1], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return " ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else " ".join(run) for run in runs)


def _follows(before: str, after: str) -> bool:
    letters, number, part = unit_order(before)
    after_letters, after_number, after_part = unit_order(after)
    if letters != after_letters:
        return False
    if after_number == number:
        return bool(part) and ord(after_part or "a") == ord(part) + 1
    return after_number == number + 1 and after_part in ("", "a")


_NAME = re.compile(r"[a-z][a-z0-9_]*")
_NUMERALS = re.compile(r"[\d.,~<>–约\s]+")


def spelled_formula(story: Story, fact_id: str, language: str) -> str:
    """A derived fact's formula with its numbers in it: 1830 ÷ 615; where scales differ, with them: $26bn ÷ $2trn."""
    formula = story.facts[fact_id].spec.formula or ""
    names = [name for name in _NAME.findall(formula) if name in story.facts]
    scales: dict[str, set[str]] = {}
    for name in names:
        written = _NUMERALS.sub("", story.format_fact(name, language, "label"))
        scales.setdefault(story.facts[name].spec.unit or "", set()).add(written)
    style = "label" if any(len(found) > 1 for found in scales.values()) else "number"

    def number(match: re.Match[str]) -> str:
        name = match[0]
        return story.format_fact(name, language, style) if name in story.facts else name

    spelled = _NAME.sub(number, formula)
    return re.sub(r"\s+", " ", spelled.replace("*", "×").replace("/", " ÷ ").replace("-", "−")).strip()


def listed_sources(story: Story, references: Iterable[str]) -> list[str]:
    """Distinct source ids behind references, in order."""
    return list(dict.fromkeys(source_ref(story, reference).source for reference in references))
