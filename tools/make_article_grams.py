"""Write hashed windows of a Chinese text, so that a test can tell whether our wording copies from it.

    python tools/make_article_grams.py ARTICLE.txt tests/data/article_grams.txt

The article itself stays out of the repository. Each window is 15 Chinese characters in a row, everything else
dropped, hashed to 8 hexadecimal digits; sorted, so the order of the text is gone too. A text shares a run of more
than 14 Chinese characters with the article exactly when one of its own windows is in the file (false alarms: about
one in three million windows).
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

WINDOW = 15
_OTHER = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff]")


def windows(text: str) -> Iterator[str]:
    """Every run of 15 Chinese characters of a text, whatever stands between them."""
    characters = _OTHER.sub("", text)
    for start in range(len(characters) - WINDOW + 1):
        yield characters[start : start + WINDOW]


def gram(window: str) -> str:
    """The hash of one window."""
    return hashlib.sha1(window.encode()).hexdigest()[:8]


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: make_article_grams.py ARTICLE.txt OUT.txt")
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    grams = sorted({gram(window) for line in lines for window in windows(line)})
    Path(sys.argv[2]).write_text("\n".join(grams) + "\n", "utf-8")
    print(f"{len(grams)} windows of {WINDOW} characters")


if __name__ == "__main__":
    main()
