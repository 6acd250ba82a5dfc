"""Editors that can be told a place in a file, in the order in which one is taken where the user chose none."""

from __future__ import annotations

from msgspec import Struct

_MAC = "/Applications/{}.app/Contents/"
_COLON = ("{file}:{line}:{column}",)
_GO_TO = ("-g", *_COLON)
_JETBRAINS = ("--line", "{line}", "--column", "{column}", "{file}")
# Its cursor() counts bytes; setcursorcharpos() counts characters, but not every Vim has it.
_VIM = ("+call cursor({line},1)|silent! call setcursorcharpos({line},{column})", "{file}")
_EMACS = ("+{line}:{cells}", "{file}")


class Editor(Struct, frozen=True):
    """`programs` are names on the PATH, or full paths where a system puts no such name there.

    In `places`, `{file}`, `{line}` and `{column}` (from 1, in characters) are filled in; `{cells}` is the column counted
    as a terminal does, with wide characters as two.
    """

    id: str
    name: str
    programs: tuple[str, ...]
    places: tuple[str, ...]
    terminal: bool = False
    """It needs a terminal around it."""


KNOWN: tuple[Editor, ...] = (
    Editor("code", "VS Code", ("code", _MAC.format("Visual Studio Code") + "Resources/app/bin/code"), _GO_TO),
    Editor("codium", "VSCodium", ("codium", "vscodium", _MAC.format("VSCodium") + "Resources/app/bin/codium"), _GO_TO),
    Editor("code-insiders", "VS Code Insiders", ("code-insiders",), _GO_TO),
    Editor("cursor", "Cursor", ("cursor", _MAC.format("Cursor") + "Resources/app/bin/cursor"), _GO_TO),
    Editor(
        "subl", "Sublime Text",
        ("subl", "sublime_text", _MAC.format("Sublime Text") + "SharedSupport/bin/subl"), _COLON,
    ),
    Editor("zed", "Zed", ("zed", "zeditor", "zedit", _MAC.format("Zed") + "MacOS/cli"), _COLON),
    Editor("kate", "Kate", ("kate",), ("-l", "{line}", "-c", "{column}", "{file}")),
    Editor("gedit", "gedit", ("gedit",), ("+{line}:{column}", "{file}")),
    Editor("xed", "Xed", ("xed",), ("+{line}", "{file}")),
    Editor("pluma", "Pluma", ("pluma",), ("+{line}", "{file}")),
    Editor("mousepad", "Mousepad", ("mousepad",), ("--line={line}", "--column={column}", "{file}")),
    Editor("geany", "Geany", ("geany",), ("--line={line}", "--column={column}", "{file}")),
    Editor("notepad++", "Notepad++", ("notepad++",), ("-n{line}", "-c{column}", "{file}")),
    Editor("bbedit", "BBEdit", ("bbedit",), ("+{line}:{column}", "{file}")),
    Editor("mate", "TextMate", ("mate",), ("-l", "{line}:{column}", "{file}")),
    Editor("gvim", "GVim", ("gvim", "mvim"), _VIM),
    Editor("emacsclient", "Emacs, running already", ("emacsclient",), ("-n", "-a", "emacs", *_EMACS)),
    Editor("emacs", "Emacs", ("emacs",), _EMACS),
    Editor("idea", "IntelliJ IDEA", ("idea", "intellij-idea-ultimate", "intellij-idea-community", "idea64"), _JETBRAINS),
    Editor("pycharm", "PyCharm", ("pycharm", "pycharm-professional", "pycharm-community", "pycharm64"), _JETBRAINS),
    Editor("webstorm", "WebStorm", ("webstorm", "webstorm64"), _JETBRAINS),
    Editor("phpstorm", "PhpStorm", ("phpstorm", "phpstorm64"), _JETBRAINS),
    Editor("clion", "CLion", ("clion", "clion64"), _JETBRAINS),
    Editor("goland", "GoLand", ("goland", "goland64"), _JETBRAINS),
    Editor("rider", "Rider", ("rider", "rider64"), _JETBRAINS),
    Editor("nvim", "Neovim", ("nvim",), _VIM, terminal=True),
    Editor("vim", "Vim", ("vim", "vi"), _VIM, terminal=True),
    Editor("helix", "Helix", ("hx", "helix"), _COLON, terminal=True),
    Editor("kakoune", "Kakoune", ("kak",), ("+{line}:{column}", "{file}"), terminal=True),
    Editor("micro", "Micro", ("micro",), ("+{line}:{column}", "{file}"), terminal=True),
    Editor("nano", "nano", ("nano",), ("+{line},{column}", "{file}"), terminal=True),
)  # fmt: skip

BY_PROGRAM: dict[str, Editor] = {program: editor for editor in KNOWN for program in editor.programs}
BY_ID: dict[str, Editor] = {editor.id: editor for editor in KNOWN}
