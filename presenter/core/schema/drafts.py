"""Drafts that editors offer for what is written most: slides by layout, facts, events, sources, charts."""

from typing import Any

Draft = dict[str, Any]

LAYOUT_DRAFTS: dict[str, Draft] = {
    "section": {"section": "${3:chapter}"},
    "big-number": {"number": {"fact": "${3:fact}", "caption": "$4"}},
    "text": {"body": "${3:What is to be read.}"},
    "event": {"events": ["${3:event}"], "body": "$4"},
    "quote": {"quote": "${3:The words.}", "by": "${4:Who said them}"},
    "picture": {"picture": "${3:picture.png}", "alt": "${4:What it shows}", "by": "${5:Whose it is}"},
    "comparison": {"columns": [{"heading": "${3:One}", "text": "$4"}, {"heading": "${5:The other}", "text": "$6"}]},
    "cards": {"columns": [{"heading": "${3:One}", "text": "$4"}, {"heading": "${5:Another}", "text": "$6"}]},
    "matrix": {
        "axes": {"across": "${3:From left to right}", "down": "${4:From top to bottom}"},
        "columns": [{"heading": f"${{{number}:{place}}}"} for number, place in enumerate(("A", "B", "C", "D"), 5)],
    },
    "table": {"table": {"head": ["${3:Column}", "${4:Column}"], "rows": [["$5", "$6"]]}},
    "chart": {"chart": {"type": "${3|bars,line,staircase,slope,dots,stacked,waterfall,bump,dumbbell,ranges,treemap|}"}},
    "small-multiples": {
        "charts": [
            {"type": "line", "points": [{"fact": "${3:fact}"}]},
            {"type": "line", "points": [{"fact": "${4:fact}"}]},
        ]
    },
    "diagram": {"diagram": {"type": "${3|process,tree,flow,loop,branch,layers,funnel,hub,balance|}"}},
    "fork": {
        "diagram": {
            "type": "fork",
            "start": "${3:Where the roads part}",
            "questions": ["${4:What they are compared by}"],
            "roads": [
                {"name": "${5:Taken}", "taken": True, "points": ["$6"]},
                {"name": "${7:Not taken}", "points": ["$8"]},
            ],
        }
    },
    "timeline": {"events": ["${3:event}"]},
}
"""What a slide of a layout has beside its id and title; one that is not here needs nothing else."""

DRAFTS: dict[str, list[Draft]] = {
    "FactSpec": [
        {
            "label": "fact: a number",
            "description": "A number that somebody stated, with its unit, date and source.",
            "body": {
                "label": "${1:What the number is}",
                "value": "${2:26 billion}",
                "unit": "${3:USD}",
                "as_of": "${4:2025}",
                "sources": ["${5:source}"],
            },
        },
        {
            "label": "fact: a formula",
            "description": "A number computed from other facts.",
            "body": {"label": "${1:What the number is}", "formula": "${2:one / other}", "unit": "${3:x}"},
        },
    ],
    "EventSpec": [
        {
            "label": "event",
            "description": "Something that happened.",
            "body": {
                "id": "${1:id}",
                "date": "${2:2025-09}",
                "title": "${3:What happened}",
                "lane": "${4:lane}",
                "sources": ["${5:source}"],
            },
        }
    ],
    "SourceSpec": [
        {
            "label": "source",
            "description": "Where facts and events come from.",
            "body": {"title": "${1:Title}", "publisher": "${2:Publisher}", "date": "${3:2025}", "url": "${4:address}"},
        }
    ],
}
"""Drafts by the object of the schema they are of."""


def layout_draft(layout: str) -> Draft:
    """A whole slide of a layout."""
    about = {"id": "${1:id}", "layout": layout, "title": "${2:The message as a sentence}"}
    return about | LAYOUT_DRAFTS.get(layout, {})
