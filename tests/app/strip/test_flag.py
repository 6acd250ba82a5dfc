"""What is chosen can be read in the strip, however low its lanes are: in the lanes or in the playhead's flag."""

from __future__ import annotations

import pytest

from presenter.core.timeline.lettering import COUNTS
from tests.core.timeline.generated import generated, shipped


@pytest.mark.parametrize(
    ("story", "some"), [(lambda: shipped("content/story.yaml"), False), (lambda: generated(120), True)]
)
def test_every_event_walked_to_is_named_even_in_a_low_strip(open_strip, story, some: bool) -> None:
    talk, strip = open_strip(story(), size=(1024, 170))
    in_flag = 0
    for event in talk.story.events.values():
        if event.after:
            continue
        talk.choose_event(event.id)
        strip.view.fit()
        picture = strip.canvas.picture
        assert picture.flag is not None
        title = talk.story.plain_text(event.spec.short or event.spec.title, talk.look.language)
        named = any(one.event == event.id and one.kind not in COUNTS for one in picture.layout.labels)
        flagged = picture.flag.text.endswith(f" · {title}")
        assert named != flagged, event.id
        in_flag += flagged
        assert picture.flag.box.right <= picture.scale.x1 + 8.01
    assert in_flag or not some


def test_deep_time_is_said_in_the_flag_as_on_the_axis(open_strip) -> None:
    talk, strip = open_strip(shipped("tests/data/stories/cosmic.yaml"))
    talk.choose_event("sun")
    flag = strip.canvas.picture.flag
    assert flag is not None
    assert flag.text.startswith(("4.57 billion years ago", "45.7 亿年前"))
