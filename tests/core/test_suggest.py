"""Near misses."""

from __future__ import annotations

import time

import pytest

from presenter.core.suggest import closest, did_you_mean, shortened


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("as-of", "as_of"),
        ("asof", "as_of"),
        ("sorces", "sources"),
        ("elephant", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_closest(word, meant):
    assert closest(word, ["title", "as_of", "sources"]) == meant


def test_a_hint_names_the_near_miss_or_what_is_known():
    assert did_you_mean("gpt-5", ["gpt-4", "sora"]) == 'did you mean "gpt-4"?'
    assert did_you_mean("zzz", ["a", "b"]) == "known here: a, b"
    assert did_you_mean("zzz", [f"key{n}" for n in range(50)]) == ""
    assert did_you_mean("zzz", []) == ""


def test_among_many_candidates_it_stays_quick():
    ids = [f"event-{n}" for n in range(20_000)]
    start = time.process_time()
    assert closest("evnet-1999", ids) is not None
    assert time.process_time() - start < 1


def test_shortened_is_one_line():
    assert shortened("a\n b") == "a b"
    assert len(shortened("word " * 100)) == 40
