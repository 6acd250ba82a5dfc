"""What each word means where the format offers a choice; the JSON Schema shows it beside the word.

A choice is known by its words alone, so one entry serves every key that offers the same words.
"""

from __future__ import annotations

from collections.abc import Iterable

from presenter.core.schema.checks import RULES

_ORIGIN = {
    "article": "The text the story retells says so; its mark is filled.",
    "context": "Another source says so; its mark is hollow.",
    "derived": "Computed from other facts; its mark is dashed.",
    "forecast": "A target or a forecast; its mark is hatched.",
}

CHOICES: tuple[dict[str, str], ...] = (
    _ORIGIN,
    {word: _ORIGIN[word] for word in ("article", "context")},
    {
        "actual": "It happened or was measured: drawn solid or hollow.",
        "estimate": "Somebody's estimate: drawn hatched.",
        "forecast": "Somebody's forecast: drawn hatched.",
        "target": "Somebody's aim: drawn hatched.",
    },
    {
        "opinion": "Somebody's view.",
        "risk": "What may go wrong.",
        "forecast": "What may come.",
        "example": "An invented sample.",
    },
    {
        "fix": "更正, correction: the article is wrong here.",
        "note": "补充, addition: the article leaves this out.",
        "doubt": "存疑, doubt: holds under one reading only, or has no source.",
    },
    {
        "agrees": "Other sources say the same.",
        "partly": "True in part.",
        "unverified": "No other source was found.",
        "wrong": "Other sources contradict it.",
    },
    {
        "amber": "The protagonist's colour.",
        "blue": "Blue.",
        "mauve": "Mauve.",
        "olive": "Olive.",
        "stone": "A warm grey, for anyone else.",
        "teal": "Teal.",
    },
    {
        "title": "The first slide: a large title, one line under it.",
        "section": "Opens a chapter.",
        "agenda": "The chapters with their planned minutes, made from the slides; or the rows of `agenda`.",
        "statement": "One large sentence, the `title`; `standfirst` supports it.",
        "big-number": "`number` large, `chart` or `blocks` beside it.",
        "text": "`body` or `blocks`.",
        "event": "One event of the timeline, with `body`.",
        "quote": "`quote`, and `by` whom.",
        "picture": "`picture`, with `alt` and `by`; framed, or to the slide's edges with `bleed`.",
        "comparison": "`columns` side by side.",
        "cards": "`columns` as cards.",
        "matrix": "Four `columns` as the cells of two `axes`.",
        "table": "`table`.",
        "chart": "`chart`, with `blocks` at its side.",
        "small-multiples": "`charts` of one type on the same scales, or the `series` of one `chart` in a panel each.",
        "diagram": "`diagram`, with `blocks` at its side.",
        "fork": "A `diagram` of type `fork`: the road taken, the road not taken.",
        "timeline": "The timeline, or the stretch of it named in `time`.",
        "sources": "All sources, generated; on as many slides as they need.",
        "closing": "The last slide: a large sentence and the source list.",
    },
    {
        "ink": "Dark, for a dark room.",
        "paper": "Bright, for print and a bright room.",
        "contrast": "High contrast, on black.",
    },
    {"text": "Words.", "number": "Numbers.", "date": "Dates, as docs/dates.md says."},
    {
        "line": "A line from value to value.",
        "steps": "Each value holds until the next.",
        "bars": "A bar from zero at each date.",
    },
    {"names": "Side by side, each under its name.", "time": "Each at its date."},
    {"up": "Upwards.", "right": "To the right, with the names at the left."},
    {"right": "To the right: levels are columns.", "down": "Downwards: levels are rows."},
    {
        "units": "Single units, one of them lit.",
        "group": "Some units lit together and joined.",
        "passing": "Columns of units, each joined with the next.",
    },
    RULES,
    {
        "off": "Nobody is told.",
        "info": "A remark.",
        "warning": "A warning.",
        "error": "`presenter check` fails; the story is shown all the same.",
    },
    {"linear": "Equal distances are equal differences.", "log": "Equal distances are equal ratios."},
    {
        "computed": "Worked out from the values of each date; equal values share a rank.",
        "stated": "The facts are ranks, whole numbers from 1.",
    },
    {"highest": "The highest value is first.", "lowest": "The lowest value is first."},
    {"smooth": "Lines swing from row to row.", "straight": "Straight lines."},
    {"rows": "One under the other.", "columns": "Side by side."},
    {"left": "At the left.", "centre": "In the middle.", "right": "At the right."},
    {
        "equity": "Money for a share: a solid line.",
        "spend": "Money spent: its own stroke.",
        "service": "Work or goods: its own stroke.",
        "conflict": "A dispute: its own stroke.",
    },
)

_BY_WORDS = {frozenset(choice): choice for choice in CHOICES}


def meanings(words: Iterable[str]) -> dict[str, str] | None:
    """The meaning of each word of a choice; None when the choice is not known here."""
    return _BY_WORDS.get(frozenset(words))
