"""The layers hold: who may import whom, core without Qt, files that stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "presenter"
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED = {
    "core": {"core"},
    "paths": set(),
    "files": {"core"},
    "new_story": {"core", "paths"},
    "scene": {"core", "files", "paths", "scene"},
    "export": {"core", "files", "paths", "scene", "export"},
    "app": {"core", "files", "new_story", "paths", "scene", "export", "app"},
    "lsp": {"core", "files", "lsp"},
    "cli": {"core", "files", "new_story", "paths", "scene", "export", "app", "lsp", "cli"},
}
"""Layer to the layers of ours it may import; lazily or not makes no difference."""

FOREIGN = {
    "PySide6": {"scene", "export", "app", "cli", "files"},
    "pyqtgraph": {"scene"},
    "yaml": {"core"},
    "msgspec": {"core", "scene", "export", "app", "cli", "files", "lsp"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
    "numpy": {"core", "scene", "app"},
    "pyarrow": {"core"},
    "edtf": {"core"},
    "rich": {"cli"},
    "platformdirs": {"paths"},
    "jeepney": {"app"},
    "PIL": {"export"},
    "pptx": {"export"},
    "lxml": {"export"},
    "xlsxwriter": {"export"},
}
"""Third parties to the layers that may import them."""

ONE_FILE = {
    "yaml": {"presenter/core/source.py"},
    "pyarrow": {"presenter/core/crowd/parquet.py", "presenter/core/crowd/parquet_cells.py"},
    "PIL": {"presenter/export/images/pillow.py"},
}
LONGEST = 350
NO_NAMES = {"utils", "helpers", "common", "manager", "logic", "misc"}


def layer_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Every module imported anywhere in the file, relative ones resolved."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = (*path.relative_to(ROOT).parent.parts,)
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            name = ".".join(part for part in (base, node.module or "") if part)
            found.add(name)
            found |= {f"{name}.{alias.name}" for alias in node.names if name == "presenter"}
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            "import_module",
            "__import__",
        ):
            found |= {a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    layer = layer_of(path)
    if layer == "__init__":
        return
    for module in imports_of(path):
        top, _, rest = module.partition(".")
        if top == "presenter" and rest:
            target = rest.split(".")[0]
            if target in ALLOWED:
                assert target in ALLOWED[layer], f"{layer} must not import {module}"
        elif top in FOREIGN:
            assert layer in FOREIGN[top], f"{layer} must not import {top}"
        if top in ONE_FILE:
            assert str(path.relative_to(ROOT)) in ONE_FILE[top]


def test_the_table_sees_lazy_and_relative_imports(tmp_path: Path) -> None:
    sample = PACKAGE / "core" / "sample.py"
    source = "def f():\n    from ..scene import paint\n    import PySide6.QtGui\n"

    class Fake(type(sample)):  # a path whose text is ours
        def read_text(self, encoding: str = "utf-8") -> str:  # noqa: ARG002
            return source

    assert imports_of(Fake(sample)) >= {"presenter.scene", "PySide6.QtGui"}


def test_core_works_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if layer_of(path) == "core"
    ]
    program = (
        "import sys, importlib\n"
        "class Block:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6', 'pyqtgraph'):\n"
        "            raise ImportError('blocked: ' + name)\n"
        "sys.meta_path.insert(0, Block())\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name)\n"
        "print(len(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_stay_small_and_say_what_they_promise(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.count("\n") <= LONGEST
    assert path.stem not in NO_NAMES
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "a file opens with its promise"


@pytest.mark.parametrize("forbidden", ["time.time(", "datetime.now(", "random.", "open(", ".read_text("])
def test_core_reads_no_clock_no_chance_no_disk(forbidden: str) -> None:
    for path in MODULES:
        if layer_of(path) == "core":
            assert forbidden not in path.read_text(encoding="utf-8"), path
