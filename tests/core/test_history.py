"""Back and forward, as in a browser."""

from __future__ import annotations

from presenter.core.history import History


def walked(*places: str) -> History[str]:
    """A history after jumps through the places; the last is where one is."""
    history: History[str] = History()
    for place in places[:-1]:
        history.note(place)
    return history


def test_back_and_forward_again() -> None:
    history = walked("a", "b", "c")
    assert history.back("c") == "b"
    assert history.back("b") == "a"
    assert history.back("a") is None
    assert history.forward("a") == "b"
    assert history.forward("b") == "c"
    assert history.forward("c") is None


def test_a_jump_forgets_what_was_ahead() -> None:
    history = walked("a", "b", "c")
    assert history.back("c") == "b"
    history.note("b")
    assert history.forward("d") is None
    assert history.back("d") == "b"


def test_steps_since_the_jump_are_where_forward_returns_to() -> None:
    history = walked("a", "b")
    assert history.back("b, two steps on") == "a"
    assert history.forward("a") == "b, two steps on"


def test_a_place_where_one_is_already_is_passed_over() -> None:
    history = walked("a", "b", "b")
    assert history.back("b") == "a"


def test_the_oldest_are_forgotten() -> None:
    history: History[int] = History(most=3)
    for place in range(10):
        history.note(place)
    assert [history.back(10), history.back(9), history.back(8), history.back(7)] == [9, 8, 7, None]


def test_places_change_with_the_world() -> None:
    history = walked("a", "b", "c")
    history.change(str.upper)
    assert history.back("C") == "B"
    history.clear()
    assert history.back("B") is None
    assert history.forward("B") is None
