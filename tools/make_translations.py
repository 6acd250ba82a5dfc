"""Collect the app's words for Qt Linguist and compile their translations.

    python tools/make_translations.py          update resources/translations/*.ts and compile *.qm
    python tools/make_translations.py --check  say what is missing or out of date; change nothing

`storyline_zh.ts` holds a Chinese translation of every word; `storyline_en.ts` only the plurals, for the words in the
code are English already.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"zh": "zh_CN", "en": "en_US"}
TOOLS = Path(sys.executable).parent


def collect(language: str, target: Path) -> None:
    """Bring a .ts file up to date with the code; translations of words that stay are kept."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "presenter" / "app").rglob("*.py"))
    command = [str(TOOLS / "pyside6-lupdate"), *sources, "-ts", str(target), "-target-language", LANGUAGES[language]]
    command += ["-no-obsolete", "-locations", "none", "-source-language", "en_US", "-silent"]
    if language == "en":
        command.append("-pluralonly")
    subprocess.run(command, cwd=ROOT, check=True)
    # The code is English and so are the tool's own marks of the source language: keep the file plain.
    text = target.read_text(encoding="utf-8")
    target.write_text(text, encoding="utf-8", newline="\n")


def compile_(language: str, target: Path) -> None:
    """Write the .qm that the app loads."""
    source = FOLDER / f"storyline_{language}.ts"
    subprocess.run([str(TOOLS / "pyside6-lrelease"), str(source), "-qm", str(target), "-silent"], check=True)


def messages(file: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translation of each message; a plural has one translation per form."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            forms = [] if found is None else [form.text or "" for form in found.iter("numerusform")]
            text = found.text or "" if found is not None else ""
            unfinished = found is None or found.get("type") == "unfinished"
            words = [] if unfinished else forms or [text]
            yield context.findtext("name", ""), message.findtext("source", ""), words


def missing(file: Path) -> list[str]:
    """Words without a translation."""
    return [f"{context}: {source}" for context, source, words in messages(file) if not words or not all(words)]


def outdated(language: str) -> list[str]:
    """Words in the code that the file lacks, and the other way round."""
    file = FOLDER / f"storyline_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / file.name
        collect(language, fresh)
        wanted = {(context, source) for context, source, _ in messages(fresh)}
    kept = {(context, source) for context, source, _ in messages(file)} if file.exists() else set()
    return [f"{context}: {source}" for context, source in sorted(wanted ^ kept)]


def main() -> int:
    parser = argparse.ArgumentParser(description="Qt Linguist files of the app's own words.")
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    faults = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        file = FOLDER / f"storyline_{language}.ts"
        if check:
            for words in outdated(language):
                faults += 1
                print(f"{file.name} is out of date: {words}")
        else:
            collect(language, file)
            compile_(language, file.with_suffix(".qm"))
        for words in missing(file):
            faults += 1
            print(f"{file.name} has no translation of {words}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
