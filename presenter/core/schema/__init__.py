"""Storyboard format v1, as written: the classes are the schema and print the JSON Schema."""

from presenter.core.schema.board import Article, Era, FactSpec, Lane, SourceSpec, Storyboard, Table, TimeSpec
from presenter.core.schema.chart import CHART_TYPES, ChartSpec
from presenter.core.schema.diagram import DIAGRAM_TYPES, DiagramSpec
from presenter.core.schema.event import EventSpec
from presenter.core.schema.event_file import EventFile
from presenter.core.schema.slide import Block, Column, SlideSpec
from presenter.core.schema.text import Text

__all__ = [
    "CHART_TYPES",
    "DIAGRAM_TYPES",
    "Article",
    "Block",
    "ChartSpec",
    "Column",
    "DiagramSpec",
    "Era",
    "EventFile",
    "EventSpec",
    "FactSpec",
    "Lane",
    "SlideSpec",
    "SourceSpec",
    "Storyboard",
    "Table",
    "Text",
    "TimeSpec",
]
