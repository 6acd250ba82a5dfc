"""The words in which a timeline is told to those who do not see it, per language of the story."""

from __future__ import annotations

from presenter.core.compose.words import INNER_BLANK

WORDS: dict[str, dict[str, str]] = {
    "said": {"zh": "{date}：{title}", "en": "{date}: {title}"},
    "end": {"zh": "。", "en": ". "},
    "article": {"zh": "原文所述", "en": "Told by the article"},
    "context": {"zh": "见于其他来源", "en": "From other sources"},
    "derived": {"zh": "推算得出", "en": "Derived"},
    "target": {"zh": "目标，尚未发生", "en": "A target, not something that happened"},
    "forecast": {"zh": "预测，尚未发生", "en": "A forecast, not something that happened"},
    "estimate": {"zh": "估计", "en": "An estimate"},
    "after": {"zh": "在成文之后", "en": "After the article"},
    "follows": {"zh": "无日期，在“{name}”之后", "en": "undated, after “{name}”"},
    "undated": {"zh": "无日期", "en": "undated"},
    "also": {"zh": "另一来源记为 {date}", "en": "Another source dates it {date}"},
    "also-by": {"zh": "{by} 记为 {date}", "en": "{by} dates it {date}"},
    "shown": {"zh": "这里先按 {date}", "en": "here it stands first at {date}"},
    "correction": {"zh": "更正：{text}", "en": "Correction: {text}"},
    "sources": {"zh": "来源：{text}", "en": "Sources: {text}"},
    "no-source": {"zh": "未注明来源", "en": "No source is named"},
    "slide": {"zh": "第 {n} 页：{title}", "en": "Slide {n}: {title}"},
    "tags": {"zh": "标签：{text}", "en": "Tags: {text}"},
    "list": {"zh": "、", "en": ", "},
    "no-lane": {"zh": "事件", "en": "Events"},
    "lane-none": {"zh": "没有事件", "en": "no events"},
    "lane-one": {"zh": "{n} 件", "en": "{n} event"},
    "lane": {"zh": "{n} 件", "en": "{n} events"},
    "lane-file": {"zh": "其中 {n} 件来自文件 {file}", "en": "{n} of them from the file {file}"},
    "in-view": {"zh": "视野内 {n} 件", "en": "{n} in view"},
    "earlier": {"zh": "{n} 件更早", "en": "{n} earlier"},
    "later": {"zh": "{n} 件更晚", "en": "{n} later"},
    "value": {"zh": "{name}，{value}", "en": "{name}, {value}"},
    "values-one": {"zh": "{n} 个数值", "en": "{n} value"},
    "values": {"zh": "{n} 个数值", "en": "{n} values"},
    "derived-as": {"zh": "推算：{formula}", "en": "Derived: {formula}"},
    "conflict": {"zh": "另有记载：{value}", "en": "Also reported: {value}"},
    "of-event": {"zh": "事件：{title}", "en": "Event: {title}"},
    "span": {"zh": "{start}至 {end}", "en": "from {start} to {end}"},
}


def say(key: str, language: str, **parts: object) -> str:
    """The words in a language, English for one that is missing."""
    texts = WORDS[key]
    chinese = language.partition("-")[0].lower() == "zh"
    said = texts["zh" if chinese else "en"].format(**parts)
    return INNER_BLANK.sub("", said) if chinese else said
