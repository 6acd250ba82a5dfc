"""What a chart shows and in which unit, with the note on its scale behind or under it."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.points import Datum
from presenter.core.compose.furniture import place as place_of
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.schema import Text

TITLE_DROP = 22.0
"""From a chart's top edge to the baseline of its title."""
PITCH = 30.0


def heading(
    sheet: Sheet, chart: str, title: Text, note: Text, x: float, baseline: float, width: float, *, key: str = "title",
    also: Sequence[str] = (),
) -> float:  # fmt: skip
    """Set title and note; returns the last baseline. Without either nothing is drawn and the baseline is one line up.

    `also` are the chart's own words behind the note: its scale, its date.
    """
    said, noted = sheet.say(title), broken(sheet.say(note))
    if also:
        join = "，" if sheet.language == "zh" else ", "
        noted = Said(join.join(part for part in (noted.text, *also) if part), noted.facts)
    if not said and not noted:
        return baseline - PITCH
    last = baseline
    if said:
        piece = sheet.text(
            f"{chart}.{key}", said, x, baseline, "chart-title", width=width, group=chart,
            place=place_of(sheet, "chart", "title"),
        )  # fmt: skip
        last = piece.lines[-1].baseline if piece.lines else baseline
        used = sheet.width(said.text, "chart-title") + 13
        if (
            noted
            and last == baseline
            and "\n" not in noted.text
            and used + sheet.extent(noted, "chart-note")[0] <= width
        ):
            sheet.text(f"{chart}.{key}.note", noted, x + used, baseline, "chart-note", group=chart)
            return baseline
        last += PITCH if noted else 0
    if noted:
        piece = sheet.text(
            f"{chart}.{key}.note", noted, x, last, "chart-note", width=width, group=chart,
            place=place_of(sheet, "chart", "note"),
        )  # fmt: skip
        last = piece.lines[-1].baseline if piece.lines else last
    return last


def scale_words(sheet: Sheet, title: Text, note: Text) -> tuple[str, ...]:
    """That the scale is logarithmic, unless title or note name it."""
    said = f"{sheet.say(title).text} {sheet.say(note).text}".lower()
    return () if any(name in said for name in ("对数", "log")) else (word("log", sheet.language),)


def as_of_words(sheet: Sheet, data: Sequence[Datum], title: Text, note: Text) -> tuple[str, ...]:
    """When the numbers of a chart without a time axis were counted, unless its words name each year."""
    moments = sorted((d.moment for d in data if d.moment and d.known), key=lambda m: (m.start.days, m.end.days))
    if not moments:
        return ()
    said = " ".join(sheet.say(text).text for text in (title, note, *(d.label for d in data)))
    if all(str(abs(moment.start.ymd()[0])) in said for moment in moments):
        return ()
    first, last = (format_date(moment, sheet.language, "short") for moment in (moments[0], moments[-1]))
    if first == last:
        return (word("as-of", sheet.language, date=first),)
    return (word("as-of-span", sheet.language, first=first, last=last),)


def broken(said: Said) -> Said:
    """`|` written by the author breaks the line."""
    return Said(said.text.replace("|", "\n"), said.facts)


def unit_context(sheet: Sheet, title: Text, note: Text) -> str:
    """What the audience has read about the unit: the chart's title and note, else the slide's standfirst."""
    own = f"{sheet.say(title).text} {sheet.say(note).text}".strip()
    return own or sheet.say(sheet.slide.spec.standfirst).text
