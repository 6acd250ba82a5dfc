"""A text to be edited: where it is written, in which language, and the steps that write another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.edit import Put, Rename, Step
from presenter.core.source import Path, Source

if TYPE_CHECKING:
    from presenter.app.editing.editor import Editor


class Target(Struct, frozen=True):
    """One text of the file in one language."""

    path: Path
    """Of the text as written, without the language."""
    text: str
    language: str
    """Empty for a text that is the same in all languages."""
    at_key: bool
    base: Source
    """The version of the file in which it was found."""
    missing: bool = False
    """Whether the language has no text of its own yet."""

    def steps(self, text: str) -> tuple[Step, ...]:
        """What writes another text; a last line break that a block ends with stays."""
        if self.text.endswith("\n") and text and not text.endswith("\n"):
            text += "\n"
        if text == self.text and not self.missing:
            return ()
        if self.at_key:
            return (Rename(self.path, text),) if text else ()
        return (Put((*self.path, self.language) if self.language else self.path, text),)

    def apart(self, text: str, language: str, languages: tuple[str, ...]) -> tuple[Step, ...]:
        """What gives one language a text of its own, where all had the same."""
        return (Put(self.path, dict.fromkeys(languages, self.text) | {language: text}),)


def target_of(editor: Editor, path: Path, language: str) -> Target | None:
    """The text at a path of the story, in the language shown; None where nothing is written."""
    base, found = editor.base(), editor.place(path)
    if base is None or found is None:
        return None
    plain, at_key = found
    value = editor.value(plain)
    if at_key:
        return Target(plain, str(plain[-1]), "", True, base)
    if isinstance(value, dict):
        own = value.get(language)
        if isinstance(own, str):
            return Target(plain, own, language, False, base)
        first = value.get(editor.talk.story.language) or next(iter(value.values()), "")
        return Target(plain, first if isinstance(first, str) else "", language, False, base, missing=True)
    return Target(plain, value, "", False, base) if isinstance(value, str) else None
