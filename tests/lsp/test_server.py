"""The language server as an editor meets it: a process that is talked to over its stdin and stdout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.files import FolderReader
from tests.lsp.client import ROOT, Client, RefusedError

STORY = ROOT / "content" / "story.yaml"
TEXT = STORY.read_text("utf-8")
URI = STORY.as_uri()
ONLY_WHEN_COMPOSED = {"glyphs", "overflow"}
BAD = sorted(path for path in (ROOT / "tests/data/bad").rglob("*.yaml") if path.stem not in ONLY_WHEN_COMPOSED)


@pytest.fixture(scope="module")
def shared() -> Iterator[Client]:
    client = Client()
    yield client
    client.kill()


@pytest.fixture
def client(shared: Client, request: pytest.FixtureRequest) -> Client:
    """One server for all tests here; each has texts of its own."""
    return shared


@pytest.fixture
def uri(request: pytest.FixtureRequest) -> str:
    """The address of a text that only this test has."""
    return f"untitled:{request.node.name}.yaml"


def place(text: str, marked: str) -> tuple[int, int]:
    """Line and UTF-16 column, from 0, of the caret in a piece of the text."""
    index = text.index(marked.replace("^", "")) + marked.index("^")
    before = text[:index]
    line = before.count("\n")
    return line, len(before[before.rfind("\n") + 1 :].encode("utf-16-le")) // 2


def insertion(line: int, character: int, text: str) -> dict[str, Any]:
    point = {"line": line, "character": character}
    return {"range": {"start": point, "end": point}, "text": text}


def cut(text: str, where: dict[str, Any]) -> str:
    """What stands in a range of a text, counted in UTF-16."""

    def index(point: dict[str, int]) -> int:
        lines = text.split("\n")
        units = lines[point["line"]].encode("utf-16-le")[: 2 * point["character"]]
        return sum(len(line) + 1 for line in lines[: point["line"]]) + len(units.decode("utf-16-le"))

    return text[index(where["start"]) : index(where["end"])]


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after the edits of an answer, none of which overlap."""
    lines = text.split("\n")
    for edit in sorted(
        edits, key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]), reverse=True
    ):
        start, end = edit["range"]["start"], edit["range"]["end"]
        assert start["line"] == end["line"]
        units = lines[start["line"]].encode("utf-16-le")
        made = units[: 2 * start["character"]] + edit["newText"].encode("utf-16-le") + units[2 * end["character"] :]
        lines[start["line"]] = made.decode("utf-16-le")
    return "\n".join(lines)


# -- diagnostics ---------------------------------------------------------------------------------


def test_the_shipped_story_has_no_problems_and_a_mistake_is_told_while_it_is_typed(client: Client) -> None:
    assert client.open(URI, TEXT) == []
    line, column = place(TEXT, "layout: ^big-number")

    client.change(URI, 2, insertion(line, column, "x"))
    [told] = [one for one in client.told(URI, 2) if one["severity"] == 1]
    assert told["code"] == "unknown-choice"
    assert told["source"] == "storyline"
    assert told["message"].startswith('"xbig-number" is not one of the choices here\n')
    assert told["range"] == {
        "start": {"line": line, "character": column},
        "end": {"line": line, "character": column + len("xbig-number")},
    }

    end = {"line": line, "character": column + 1}
    client.change(URI, 3, {"range": {"start": {"line": line, "character": column}, "end": end}, "text": ""})
    assert client.told(URI, 3) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": URI}})


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_story_is_told_what_reading_it_finds(client: Client, path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    told = client.open(path.as_uri(), text, "storyboard")
    client.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    parsed = parse_story(read_source(text, str(path)), FolderReader(path.parent))

    here = {problem.code for problem in parsed.problems if problem.span.file == str(path)}
    assert here <= {one["code"] for one in told}
    assert told
    lines = text.count("\n") + text.count("\r") + 1
    assert all(one["range"]["end"]["line"] < lines for one in told)


def test_columns_count_in_utf_16_behind_chinese_and_emoji(client: Client, uri: str) -> None:
    text = "title: T\nfacts:\n  a: {label: 目标 😀😀, value: 1, origin: nobody, sources: []}\n"
    [told] = [one for one in client.open(uri, text) if one["severity"] == 1]

    assert cut(text, told["range"]) == "nobody"
    assert told["range"]["start"]["character"] == text.splitlines()[2].index("nobody") + 2


@pytest.mark.parametrize(("encoding", "more"), [("utf-8", 2 * 2 + 2 * 3), ("utf-16", 2), ("utf-32", 0)])
def test_the_encoding_that_is_asked_for_is_spoken(encoding: str, more: int, uri: str) -> None:
    client = Client((encoding,))
    try:
        assert client.capabilities["positionEncoding"] == encoding
        text = "title: T\nfacts:\n  a: {label: 目标 😀😀, value: 1, origin: nobody, sources: []}\n"
        [told] = [one for one in client.open(uri, text) if one["severity"] == 1]
        assert told["range"]["start"]["character"] == text.splitlines()[2].index("nobody") + more
    finally:
        client.kill()


def test_signs_that_are_line_breaks_only_to_python_move_nothing(client: Client, uri: str) -> None:
    text = "title: 'a\u2028b'\nsubtitle: 'c\u2028\u2029d'\nfacts:\n  a: {label: A, value: 1}\n"
    client.open(uri, text)
    client.change(uri, 2, insertion(3, 6, "lable: x, "))
    told = [one for one in client.told(uri, 2) if one["code"] == "unknown-key"]

    assert [one["range"]["start"] for one in told] == [{"line": 3, "character": 6}]


def test_several_changes_at_once_count_one_after_the_other(client: Client, uri: str) -> None:
    client.open(uri, "title: T\nslides: []\n")
    client.change(uri, 2, insertion(1, 8, "\n  - {id: a, title: B, "), insertion(2, 22, "layout: nothing}\n#"))

    [told] = [one for one in client.told(uri, 2) if one["severity"] == 1]
    assert told["range"]["start"] == {"line": 2, "character": 30}


def test_a_problem_links_to_the_other_place_it_speaks_of(client: Client, uri: str) -> None:
    text = "title: T\ntitle: U\nslides:\n  - {id: one, title: A}\n  - {id: one, title: B}\nfacts: {aim: {label: A, value: 1, formula: ai}}\n"
    told = {one["code"]: one for one in client.open(uri, text)}

    [first] = told["duplicate-key"]["relatedInformation"]
    assert (first["location"]["range"]["start"]["line"], first["message"]) == (0, "title: T")
    [first] = told["duplicate-id"]["relatedInformation"]
    assert (first["location"]["range"]["start"]["line"], first["message"]) == (3, "the first slide “one”")


def test_other_yaml_is_left_alone_and_becomes_a_story_with_its_first_key(client: Client, uri: str) -> None:
    assert client.open(uri, "services: {web: {image: x}}\n") == []
    client.change(uri, 2, {"text": "slides: 3\n"})
    assert {one["code"] for one in client.told(uri, 2)} >= {"missing-key"}


def test_a_wrong_table_is_told_in_its_own_file(client: Client, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("x,y\n2020,1\n2021,many\n")
    story = tmp_path / "story.yaml"
    text = (
        "title: T\nstoryboard: 1\ntables:\n  t: {from: t.csv, sources: [], "
        "columns: {x: {kind: date}, y: {kind: number}}}\nslides:\n"
        "  - {id: a, title: A, layout: chart, chart: {type: line, data: {table: t, x: x, y: y}}}\n"
    )
    client.open(story.as_uri(), text)
    told = client.told((tmp_path / "t.csv").as_uri())

    assert [one["range"]["start"]["line"] for one in told] == [2]
    client.notify("textDocument/didClose", {"textDocument": {"uri": story.as_uri()}})
    assert client.told((tmp_path / "t.csv").as_uri()) == []


def test_a_file_that_changes_beside_a_story_is_read_again(client: Client, tmp_path: Path) -> None:
    table, story = tmp_path / "t.csv", tmp_path / "story.yaml"
    text = "title: T\nslides: []\ntables:\n  t: {from: t.csv, columns: {x: {label: X}}}\n"
    assert "missing-file" in {one["code"] for one in client.open(story.as_uri(), text)}

    table.write_text("x\n1\n")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": table.as_uri(), "type": 1}]})
    assert "missing-file" not in {one["code"] for one in client.told(story.as_uri(), 1)}
    client.notify("textDocument/didClose", {"textDocument": {"uri": story.as_uri()}})


# -- completion ----------------------------------------------------------------------------------


def test_ids_are_completed_while_the_line_cannot_be_parsed(client: Client, uri: str) -> None:
    client.open(uri, TEXT)
    line, _ = place(TEXT, "^sections:\n")
    broken = '  - {id: x, title: "from $(targ'
    client.change(uri, 2, insertion(line, 0, broken + "\n"))

    found = client.at("completion", uri, line, len(broken))["items"]
    aim = next(one for one in found if one["label"] == "target_2026")
    assert aim["textEdit"] == {
        "range": {
            "start": {"line": line, "character": len(broken) - 4},
            "end": {"line": line, "character": len(broken)},
        },
        "newText": "target_2026)",
    }
    assert "$26bn" in aim["detail"]
    whole = client.request("completionItem/resolve", aim)
    assert "Reuters" in whole["documentation"]["value"]


def test_layouts_keys_and_words_are_completed_with_what_they_mean(client: Client, uri: str) -> None:
    text = "title: T\nslides:\n  - id: a\n    title: B\n    layout: chart\n    \n"
    client.open(uri, text)
    keys = {one["label"]: one for one in client.at("completion", uri, 5, 4)["items"]}
    assert {"chart", "blocks"} <= set(keys)
    assert not {"quote", "picture", "layout"} & set(keys)
    assert keys["chart"]["documentation"]["value"] == "A chart; `type` says which."

    words = {one["label"]: one for one in client.at("completion", uri, 4, 12)["items"]}
    assert words["big-number"]["documentation"]["value"] == "`number` large, `chart` or `blocks` beside it."


def test_an_id_just_written_is_offered_at_once(client: Client, uri: str) -> None:
    client.open(uri, "title: T\nfacts:\n  old: {label: A, value: 1}\n")
    client.change(uri, 2, insertion(3, 0, "  fresh: {label: B, value: 2}\n"))
    client.told(uri, 2)
    client.change(uri, 3, insertion(4, 0, "slides: [{id: a, title: $("))

    assert {"old", "fresh"} <= {one["label"] for one in client.at("completion", uri, 4, 26)["items"]}


def test_an_empty_file_offers_the_parts_of_a_story(client: Client, uri: str) -> None:
    client.open(uri, "")

    assert {"title", "facts", "slides"} <= {one["label"] for one in client.at("completion", uri, 0, 0)["items"]}


def test_drafts_are_for_editors_that_know_snippets(client: Client, uri: str) -> None:
    text = "title: T\nslides:\n  - "
    client.open(uri, text)
    assert "slide: chart" not in {one["label"] for one in client.at("completion", uri, 2, 4)["items"]}

    able = Client(item={"snippetSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]}})
    try:
        able.open(uri, text)
        made = {one["label"]: one for one in able.at("completion", uri, 2, 4)["items"]}["slide: quote"]
        assert (made["insertTextFormat"], made["insertTextMode"]) == (2, 1)
        assert made["textEdit"]["newText"].startswith("id: ${1:id}\n    layout: quote\n    title: ")
    finally:
        able.kill()


# -- hover, definition, references, outline ------------------------------------------------------


def test_hover_tells_a_fact_a_source_an_event_a_key_and_a_date(client: Client, uri: str) -> None:
    client.open(uri, TEXT)

    def told(marked: str) -> str:
        return client.at("hover", uri, *place(TEXT, marked))["contents"]["value"]

    assert told("Can it reach $(target^_2026)").startswith("**$26 billion**")
    assert "Reuters" in told("sources: [S2, S38, S54, C^09]")
    assert "2021" in told("id: ex^it")
    assert told("lay^out: big-number") == "`layout`\n\nHow the slide is laid out.\n\nDefault: `text`"
    assert "large" in told("layout: big^-number")
    assert told("date: 2025-07^-31").startswith("**31 July 2025**")
    assert client.at("hover", uri, 1, 5) is None


def test_hover_speaks_the_editors_language(uri: str) -> None:
    client = Client(locale="zh-cn")
    try:
        client.open(uri, TEXT)
        where = place(TEXT, "Can it reach $(target^_2026)")
        assert client.at("hover", uri, *where)["contents"]["value"].startswith("**260 亿美元**")
    finally:
        client.kill()


@pytest.mark.parametrize(
    ("marked", "given"),
    [
        ("Can it reach $(target^_2026)", "target_2026:\n    label"),
        ("formula: target^_2026 / goal_2025", "target_2026:\n    label"),
        ("sources: [S2, S38, S54, C^09]", "C09:\n"),
        ("sources: [S2, S3^8, S54, C09]", "S38, S39"),
    ],
)
def test_definition_leads_to_where_the_id_is_given(client: Client, uri: str, marked: str, given: str) -> None:
    client.open(uri, TEXT)
    found = client.at("definition", uri, *place(TEXT, marked))
    line, column = place(TEXT, "^" + given)

    assert found["uri"] == uri
    assert found["range"]["start"] == {"line": line, "character": column}


def test_references_and_highlights_are_all_places(client: Client, uri: str) -> None:
    client.open(uri, TEXT)
    where = place(TEXT, "Can it reach $(target^_2026)")
    with_it = client.at("references", uri, *where, context={"includeDeclaration": True})
    without = client.at("references", uri, *where, context={"includeDeclaration": False})

    assert len(with_it) == len(without) + 1 > 10
    assert {cut(TEXT, one["range"]) for one in with_it} == {"target_2026"}
    assert len(client.at("documentHighlight", uri, *where)) == len(with_it)


def test_the_outline_has_slides_events_and_facts(client: Client, uri: str) -> None:
    client.open(uri, TEXT)
    parts = {one["name"]: one for one in client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})}

    assert [one["name"] for one in parts["slides"]["children"]][:2] == ["title", "target"]
    assert parts["slides"]["children"][0]["detail"].startswith("1. Four years old")
    assert len(parts["facts"]["children"]) == 96
    assert "~$1bn" in next(one for one in parts["facts"]["children"] if one["name"] == "rev_2024")["detail"]

    def holds(outer: dict[str, Any], inner: dict[str, Any]) -> bool:
        def at(point: dict[str, int]) -> tuple[int, int]:
            return point["line"], point["character"]

        return at(outer["start"]) <= at(inner["start"]) and at(inner["end"]) <= at(outer["end"])

    for part in parts.values():
        for one in (part, *(part.get("children") or [])):
            assert holds(one["range"], one["selectionRange"]), one
            assert holds(part["range"], one["range"]), one


def test_files_beside_the_story_are_offered_and_gone_to(client: Client, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    for name in ("media/pier.png", "plan.jpg", "t.csv", ".hidden.png", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    uri = (tmp_path / "story.yaml").as_uri()
    client.open(uri, "title: T\nslides:\n  - {id: a, title: A, layout: picture, picture: media/pier.png}\n")

    assert [one["label"] for one in client.at("completion", uri, 2, 60)["items"]] == ["plan.jpg", "media/pier.png"]
    assert client.at("definition", uri, 2, 60)["uri"] == (tmp_path / "media/pier.png").as_uri()
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})


# -- rename --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "old", "new"),
    [
        ("Can it reach $(target^_2026)", "target_2026", "aim_2026"),
        ("id: ex^it", "exit", "departure"),
        ("C0^9:\n    title", "C09", "reuters"),
    ],
)
def test_rename_over_the_whole_story(client: Client, uri: str, marked: str, old: str, new: str) -> None:
    client.open(uri, TEXT)
    where = place(TEXT, marked)
    ready = client.at("prepareRename", uri, *where)
    assert (ready["placeholder"], cut(TEXT, ready["range"])) == (old, old)

    [change] = client.at("rename", uri, *where, newName=new)["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": 1}
    renamed = applied(TEXT, change["edits"])
    before, after = (parse_story(read_source(text, "story.yaml")) for text in (TEXT, renamed))
    assert after.problems == before.problems == ()
    # Read back under the old name the story is the very same.
    assert (
        read_source(
            applied(
                renamed,
                [{"range": one["range"], "newText": old} for one in client_edits(client, uri, renamed, new, old)],
            ),
            "story.yaml",
        ).value
        == read_source(TEXT, "story.yaml").value
    )


def client_edits(client: Client, uri: str, text: str, old: str, new: str) -> list[dict[str, Any]]:
    """The edits of a second rename, of the text that the first one left."""
    client.change(uri, 2, {"text": text})
    client.told(uri, 2)
    place_of = next(
        one["selectionRange"]["start"]
        for part in client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        for one in part.get("children") or []
        if one["name"] == old
    )
    line, column = place_of["line"], place_of["character"]
    if "id: " + old in text:
        line, column = place(text, f"id: ^{old}")
    [change] = client.at("rename", uri, line, column, newName=new)["documentChanges"]
    return change["edits"]


@pytest.mark.parametrize(
    ("marked", "new", "said"),
    [
        ("Can it reach $(target^_2026)", "goal_2025", "another fact has the id “goal_2025”"),
        ("Can it reach $(target^_2026)", "two words", "begins with a letter"),
        ("layout: big^-number", "x", "no id here"),
    ],
)
def test_a_rename_that_cannot_be_says_why(client: Client, uri: str, marked: str, new: str, said: str) -> None:
    client.open(uri, TEXT)

    with pytest.raises(RefusedError, match=said):
        client.at("rename", uri, *place(TEXT, marked), newName=new)


def test_a_text_that_cannot_be_read_is_not_renamed_in(client: Client, uri: str) -> None:
    text = "title: T\nfacts:\n  a: {label: A, value: 1}\n"
    client.open(uri, text)
    client.change(uri, 2, insertion(3, 0, "slides: [{]}\n\t- }\n"))

    with pytest.raises(RefusedError, match="mend it first"):
        client.at("rename", uri, 2, 2, newName="b")


# -- quick fixes ---------------------------------------------------------------------------------


def fixes(client: Client, uri: str, line: int, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The actions offered in a line."""
    where = {"start": {"line": line, "character": 0}, "end": {"line": line, "character": 0}}
    asked = {"textDocument": {"uri": uri}, "range": where, "context": {"diagnostics": told}}
    return client.request("textDocument/codeAction", asked)


@pytest.mark.parametrize(
    ("text", "line", "mended"),
    [
        (
            "title: T\nslides:\n  - {id: a, titel: 目标 😀, layout: text}\n",
            2,
            "  - {id: a, title: 目标 😀, layout: text}",
        ),
        ("title: T\nslides:\n  - {id: a, title: 😀, layout: chrat}\n", 2, "  - {id: a, title: 😀, layout: chart}"),
        ("slides: []\ntitle: one: two\n", 1, 'title: "one: two"'),
    ],
)
def test_what_a_machine_can_mend_is_offered(client: Client, uri: str, text: str, line: int, mended: str) -> None:
    told = client.open(uri, text)
    made = fixes(client, uri, line, told)
    [change] = made[0]["edit"]["documentChanges"]

    assert applied(text, change["edits"]).split("\n")[line] == mended
    assert made[0]["kind"] == "quickfix"
    assert made[0]["diagnostics"][0]["range"]["start"]["line"] == line
    assert fixes(client, uri, 0 if line else 1, told) == []


# -- the process ---------------------------------------------------------------------------------


def test_it_ends_when_told_and_when_the_editor_has_gone() -> None:
    client = Client()
    assert client.stop() == 0
    client.kill()
    gone = Client()
    assert gone.hang_up() == 0
    gone.kill()


def test_a_text_that_was_never_opened_is_no_fault(client: Client) -> None:
    nowhere = "file:///no/such/story.yaml"
    assert client.at("completion", nowhere, 0, 0) is None
    assert client.at("hover", nowhere, 0, 0) is None
    assert client.at("references", nowhere, 0, 0, context={"includeDeclaration": True}) == []
