"""Notes that follow the steps."""

from __future__ import annotations

from presenter.core.speaker_notes import current, highest_mark, passages, without_marks


def _said(text: str, last_step: int) -> list[tuple[int | None, str]]:
    return [(part.step, "/".join(p.text for p in part.paragraphs)) for part in passages(text, last_step)]


def test_marks_begin_steps() -> None:
    text = "First.\n\n[step] Second,\nmore.\n\nStill second.\n\n[step 3] Fourth."
    assert _said(text, 3) == [(0, "First."), (1, "Second, more./Still second."), (3, "Fourth.")]


def test_marks_in_chinese() -> None:
    assert _said("先说。\n\n[步骤 2]再说。", 2) == [(0, "先说。"), (2, "再说。")]


def test_a_paragraph_per_step_follows_without_marks() -> None:
    assert _said("One.\n\nTwo.", 1) == [(0, "One."), (1, "Two.")]


def test_other_notes_belong_to_all_steps() -> None:
    assert _said("One.\n\nTwo.\n\nThree.", 1) == [(None, "One./Two./Three.")]
    assert _said("One.", 0) == [(None, "One.")]
    assert passages("", 4) == ()


def test_what_is_said_now() -> None:
    parts = passages("A\n\n[step 1] B\n\n[step 3] C", 3)
    assert [current(parts, step) for step in range(4)] == [{0}, {1}, {1}, {2}]


def test_before_the_first_mark_nothing_is_said_yet() -> None:
    assert current(passages("[step 2] B", 3), 1) == frozenset()


def test_citations_are_no_marks() -> None:
    assert _said("So they say. [S2 S38] [stepping]", 0) == [(None, "So they say. [S2 S38] [stepping]")]


def test_marks_leave_no_trace() -> None:
    text = "A\n\n[step 2] B"
    assert highest_mark(text) == 2
    assert without_marks(text) == "A\n\nB"
