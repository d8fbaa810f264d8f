"""The architecture, checked: layers, strangers, core without Qt, light lists, declared dependencies."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "main.py", *ROOT.glob("core/**/*.py"), *ROOT.glob("gui/**/*.py")]
HEAVY = {"torch", "torchvision", "cv2", "scipy", "sklearn", "PySide6", "pyqtgraph"}
DRAWS_WITH_PYQTGRAPH = ("gui/views/", "gui/explorers/", "gui/widgets/")
IMPORT_NAMES = {"PySide6-Essentials": "PySide6", "opencv-python": "cv2", "scikit-learn": "sklearn", "pillow": "PIL"}

NO_QT = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pyqtgraph", "superqt", "gui"}:
            raise ModuleNotFoundError(f"{name} is absent here", name=name)
sys.meta_path.insert(0, Absent())
"""
IMPORT_ALL_OF_CORE = """
import core, importlib, pkgutil
names = [module.name for module in pkgutil.walk_packages(core.__path__, "core.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""
RUN_AND_LIST_MODULES = """
import json, sys
from main import main
try:
    code = main(json.loads(sys.argv[1]))
except SystemExit as ended:
    code = ended.code
print("\\nCODE", code, "MODULES", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def python(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_every_import_keeps_the_contracts():
    checked = python("from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))")
    assert checked.returncode == 0, checked.stdout


def test_the_scripts_in_packaging_are_no_package():
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the library called packaging"


@pytest.mark.parametrize(
    "words",
    ['["--help"]', '["list", "--help"]', '["list", "layers", "--json"]', '["list", "datasets"]', '["list", "readers"]'],
)
def test_help_and_lists_answer_without_loading_the_heavy_libraries(words):
    ran = python(RUN_AND_LIST_MODULES, words)
    answer = re.search(r"CODE (\S+) MODULES (.+)", ran.stdout)
    assert answer, ran.stderr
    assert answer[1] in ("0", "None")
    assert HEAVY.isdisjoint(answer[2].split())


def test_all_of_core_can_be_imported_where_qt_is_absent():
    swept = python(NO_QT + IMPORT_ALL_OF_CORE)
    assert swept.returncode == 0, swept.stderr
    assert int(swept.stdout.split()[-1]) > 50


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_the_tests_of_core_pass_where_qt_is_absent():
    ran = python(NO_QT + "import pytest; raise SystemExit(pytest.main(['tests/core', '-q', '-p', 'no:pytest-qt']))")
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]


def test_only_views_explorers_and_widgets_draw_with_pyqtgraph():
    drawing = {path.relative_to(ROOT).as_posix() for path in SOURCES if "pyqtgraph" in imported(path)}
    assert {name for name in drawing if not name.startswith(DRAWS_WITH_PYQTGRAPH)} == set()


def test_every_library_that_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    listed = [*project["dependencies"], *extras["onnx"]]
    names = [re.match(r"[\w-]+", requirement)[0] for requirement in listed]  # type: ignore[index]
    declared = {IMPORT_NAMES.get(name, name.replace("-", "_")) for name in names}
    known = declared | set(sys.stdlib_module_names) | {"core", "gui", "main", "shiboken6"}
    strangers = {path.relative_to(ROOT).as_posix(): imported(path) - known for path in SOURCES}
    assert {name: found for name, found in strangers.items() if found} == {}
