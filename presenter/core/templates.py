"""The templates a new story begins from: their names, and a template's text with the user's own title in it. No disk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from msgspec import Struct

from presenter.core.edit.quoting import Context, new_text

LANGUAGES = ("en", "zh")
"""What YAML reads as it stands: no colon, no sign at the beginning, no blank at the end."""
_TITLE = re.compile(r"^(?P<before> *title: )(?P<title>[^\n#{]*[^\s#{])(?P<after> *)$", re.MULTILINE)
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
LONGEST_NAME = 60


class Template(Struct, frozen=True):
    """A story to begin from. `names` and `about` are per language; `picture` is the slide that shows it best."""

    id: str
    names: Mapping[str, str]
    about: Mapping[str, str]
    picture: str


TEMPLATES = (
    Template(
        "blank",
        {"en": "Blank", "zh": "空白"},
        {"en": "Three slides and two events to write over", "zh": "三页、两件事，直接改写"},
        "first",
    ),
    Template(
        "article-timeline",
        {"en": "Article timeline", "zh": "文章时间线"},
        {"en": "Retell an article: who says what, and what came later", "zh": "复述一篇文章：谁说的，后来怎样"},
        "salmon",
    ),
    Template(
        "company-history",
        {"en": "Company history", "zh": "公司历史"},
        {"en": "Eras, people and growth, the hard years included", "zh": "时期、人和增长，难熬的年份也不略过"},
        "all",
    ),
    Template(
        "product-launch",
        {"en": "Product launch", "zh": "产品发布"},
        {"en": "Problem, promise, proof and plan in ten minutes", "zh": "问题、承诺、证据和计划，十分钟讲完"},
        "proof",
    ),
    Template(
        "research-talk",
        {"en": "Research talk", "zh": "学术报告"},
        {"en": "Question, method, results with their uncertainty, limits", "zh": "问题、方法、带不确定度的结果、局限"},
        "day",
    ),
    Template(
        "lightning",
        {"en": "Five-minute lightning talk", "zh": "五分钟闪电演讲"},
        {"en": "One thought, six slides", "zh": "一个想法，六页"},
        "problem",
    ),
)
"""In the order in which they are offered."""


def template_named(name: str) -> Template | None:
    return next((template for template in TEMPLATES if template.id == name), None)


def begun(text: str, title: str, schema: str = "") -> str:
    """A template's text as a new story: with its own title where the template's stands, in the story and on its first slide.

    `schema` is the address of the format's JSON Schema, named in a first line that editors read. A blank title keeps the
    template's.
    """
    title = " ".join(title.split())
    first = _TITLE.search(text)
    if title and first is not None:
        old, new = first["title"], new_text(title, Context(flow=False, column=0, blocks=False))

        def put(found: re.Match[str]) -> str:
            return f"{found['before']}{new}{found['after']}" if _alike(found["title"]) == _alike(old) else found[0]

        text = _TITLE.sub(put, text)
    return f"# yaml-language-server: $schema={schema}\n{text}" if schema else text


def _alike(title: str) -> str:
    """A title without blanks and line breaks: `Our|year` is Our year."""
    return re.sub(r"[|\s]", "", title)


def folder_name(title: str) -> str:
    """A name for the folder of a story: `Our year, 2025!` is our-year-2025; Chinese stays Chinese. Empty for no letters."""
    name = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFKC", title).casefold()).strip("-._")
    return name[:LONGEST_NAME].rstrip("-._")


def title_of(name: str) -> str:
    """A title from a folder's name: `our-year` is Our year."""
    words = " ".join(re.split(r"[-_\s]+", name)).strip()
    return words[:1].upper() + words[1:]
