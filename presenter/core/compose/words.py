"""The few words that a slide carries by itself, per language."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "sources": {"zh": "来源", "en": "Sources"},
    "article": {"zh": "原文", "en": "Article"},
    "context": {"zh": "旁证", "en": "Context"},
    "derived": {"zh": "推导", "en": "Derived"},
    "forecast": {"zh": "目标与预测", "en": "Targets and forecasts"},
    "opinion": {"zh": "观点", "en": "Opinion"},
    "risk": {"zh": "风险", "en": "Risk"},
    "forecast-tag": {"zh": "预测", "en": "Forecast"},
    "example": {"zh": "示例", "en": "Example"},
    "fix": {"zh": "更正", "en": "Correction"},
    "note": {"zh": "补充", "en": "Added"},
    "doubt": {"zh": "存疑", "en": "Doubtful"},
    "agrees": {"zh": "相符", "en": "Agrees"},
    "partly": {"zh": "部分相符", "en": "Partly"},
    "unverified": {"zh": "未能核实", "en": "Unverified"},
    "wrong": {"zh": "有误", "en": "Wrong"},
    "after": {"zh": "成文之后", "en": "After the article"},
    "log": {"zh": "对数刻度", "en": "log scale"},
    "no-data": {"zh": "没有数据", "en": "No data"},
    "metric": {"zh": "此后口径：{metric}", "en": "from here: {metric}"},
    "as-of": {"zh": "截至 {date}", "en": "as of {date}"},
    "as-of-span": {"zh": "数据时间 {first}至 {last}", "en": "data from {first} to {last}"},
    "step": {"zh": "第 {n} 步，共 {of} 步", "en": "Step {n} of {of}"},
    "earlier": {"zh": "{n} 件更早", "en": "{n} earlier"},
    "later": {"zh": "{n} 件更晚", "en": "{n} later"},
    "more-here": {"zh": "此处还有 {n} 件，放大可见", "en": "{n} more here: zoom in"},
    "slides": {"zh": "幻灯片", "en": "Slides"},
    "empty": {"zh": "这一页还没有内容", "en": "Nothing on this slide yet"},
    "corrections": {"zh": "更正 {n} 处", "en": "{n} corrections"},
    "corrections-one": {"zh": "更正 {n} 处", "en": "{n} correction"},
    "on-slides": {"zh": "在第 {n} 页", "en": "on slides {n}"},
    "on-slides-one": {"zh": "在第 {n} 页", "en": "on slide {n}"},
    "units-covered": {"zh": "{n} 句，全部讲到", "en": "All {n} sentences covered"},
    "units-some": {"zh": "{n} 句，讲到 {of} 句", "en": "{of} of {n} sentences covered"},
    "uncovered": {"zh": "未讲到", "en": "Not covered"},
    "formulas": {"zh": "公式写在各页", "en": "formulas on the slides"},
    "separator": {"zh": "、", "en": ", "},
    "kind-target": {"zh": "目标", "en": "target"},
    "kind-estimate": {"zh": "估计", "en": "estimate"},
    "kind-forecast": {"zh": "预测", "en": "forecast"},
    "kind-article": {"zh": "原文{kind}", "en": "the article’s {kind}"},
    "equity": {"zh": "投资", "en": "invests"},
    "spend": {"zh": "付款", "en": "pays"},
    "service": {"zh": "供应", "en": "supplies"},
    "conflict": {"zh": "相争", "en": "competes"},
    "after-date": {"zh": "{date}之后", "en": "after {date}"},
    "name-colon": {"zh": "{name}：", "en": "{name}: "},
    "minutes": {"zh": "{n} 分钟", "en": "{n} min"},
    "minutes-all": {"zh": "共 {n} 分钟", "en": "{n} min in all"},
    "page-of": {"zh": "第 {n} 页，共 {of} 页", "en": "Page {n} of {of}"},
    "sources-count": {"zh": "{n} 个来源", "en": "{n} sources"},
    "undated": {"zh": "无日期", "en": "undated"},
}


def word(key: str, language: str, **numbers: object) -> str:
    """The word in a language, English for one that is missing."""
    texts = WORDS[key]
    return texts.get(language, texts["en"]).format(**numbers)
