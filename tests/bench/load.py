"""Loading 10,000 events: YAML to Story, against libyaml's own compose of the same text."""

from __future__ import annotations

import gc
import time

import yaml

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from tests.bench.rows import Row, row

RUNS = 5
COUNT = 10_000


def big_story(count: int) -> str:
    """A storyboard of many events in two languages with lanes and sources."""
    lanes = ("origin", "market", "capital")
    head = (
        "storyboard: 1\ntitle: {zh: 许多事件, en: Many events}\nlanguages: [zh, en]\n"
        "sources:\n  book: {title: A book, origin: article}\nlanes:\n"
        + "".join(f"  {lane}: {{label: {lane}}}\n" for lane in lanes)
        + "slides:\n  - {id: all, layout: timeline, title: {zh: 全部, en: All}}\nevents:\n"
    )
    events = (
        f"  - id: event-{i}\n    date: {1900 + i % 120}-{1 + i % 12:02d}-{1 + i % 28:02d}\n"
        f"    title: {{zh: 第 {i} 件事, en: Event number {i}}}\n    lane: {lanes[i % 3]}\n    sources: [book]\n"
        for i in range(count)
    )
    return head + "".join(events)


def rows() -> list[Row]:
    """Twice: as Python runs, and with the collector off, which burdens libyaml's many nodes more than our few values."""
    aim = "<= 2 x libyaml's compose"
    return [
        row("load/10k-events", *_timed("ms", aim)),
        row("load/10k-events-no-gc", *_timed("ms", aim, collector=False)),
    ]


def _timed(unit: str, aim: str, *, collector: bool = True) -> tuple[list[float], str, str, list[float]]:
    """Values and floors of some runs in turn."""
    text = big_story(COUNT)
    ours: list[float] = []
    floors: list[float] = []
    for _ in range(RUNS):
        if not collector:
            gc.collect()
            gc.disable()
        started = time.perf_counter()
        parsed = parse_story(read_source(text, "big.yaml"))
        ours.append((time.perf_counter() - started) * 1000)
        assert parsed.story is not None
        assert len(parsed.story.events) == COUNT
        del parsed
        started = time.perf_counter()
        yaml.compose(text, Loader=yaml.CBaseLoader)
        floors.append((time.perf_counter() - started) * 1000)
        gc.enable()
    return ours, unit, aim, floors
