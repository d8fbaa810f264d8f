"""`self-test --gui`: does the window work on this machine? Fonts, icons, languages, scenes, the binding itself."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from core.errors import GradusError
from gui import i18n, paths, theme
from gui.gallery import Look, prepare, render
from gui.widgets.icon import names, pixmap

NAME = "self-test"
HELP = "check that the window works on this machine"
CALLS = 500
SHOWN = ("components", "window-playground", "panel-data", "view-loss", "page-start")


def configure(parser: ArgumentParser) -> None:
    """`--gui` tells this test from the one without a window."""
    parser.add_argument("--gui", action="store_true", required=True)


def run(args: Namespace) -> dict[str, Any]:
    """`{"ok", "checks": [{"name", "ok", "detail"}]}`."""
    app = QApplication.instance() or QApplication(["gradus"])
    assert isinstance(app, QApplication)
    prepare(app, Look())
    checks = {
        "binding": binding,
        "fonts": fonts,
        "icons": icons,
        "languages": lambda: languages(app),
        "scenes": lambda: scenes(app),
    }
    results = [_checked(name, check) for name, check in checks.items()]
    return {"ok": all(result["ok"] for result in results), "checks": results}


def text(result: dict[str, Any]) -> str:
    """One line per check."""
    return "\n".join(
        f"{'ok' if item['ok'] else 'NO':<4}{item['name']:<11}{item['detail']}" for item in result["checks"]
    )


def binding() -> str:
    """Void Qt calls must not lose references to None (PySide6 6.12.0 did, and Python 3.11 died of it)."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    lost = before - sys.getrefcount(None)
    if lost > CALLS // 10:
        raise AssertionError(f"{lost} references to None lost in {CALLS} calls")
    return f"{CALLS} calls, no reference lost"


def fonts() -> str:
    """A Latin and a Chinese face must be there."""
    latin, chinese = _family_with("a"), _family_with("学")
    if not latin or not chinese:
        raise AssertionError(f"Latin: {latin or 'none'}, Chinese: {chinese or 'none'}")
    return f"{latin}, {chinese}"


def icons() -> str:
    """Every icon must leave ink."""
    blank = [name for name in names() if not _has_ink(name)]
    if blank or not names():
        raise AssertionError(f"blank: {', '.join(blank) or 'all'}")
    return f"{len(names())} icons"


def languages(app: QApplication) -> str:
    """Both languages must be on within this call."""
    shown = []
    for language in ("zh_CN", "en"):
        i18n.install(app, language, paths.TRANSLATIONS)
        shown.append(QCoreApplication.translate("RateRuler", "slow"))
    if shown != ["慢", "slow"]:
        raise AssertionError(f"“slow” became {' and '.join(shown)}")
    return "English, 简体中文"


def scenes(app: QApplication) -> str:
    """The sheet of components and the whole window must render and show something; the gallery shows everything."""
    with tempfile.TemporaryDirectory() as folder:
        pictures = render(app, Path(folder), [Look(), Look("zh_CN", "dark")], SHOWN)
    failed = [picture["error"] for picture in pictures if "error" in picture]
    if failed:
        raise AssertionError(" ".join(failed))
    return f"{len(SHOWN)} scenes, {len(pictures)} pictures"


def _checked(name: str, check: Callable[[], str]) -> dict[str, Any]:
    try:
        return {"name": name, "ok": True, "detail": check()}
    except (AssertionError, GradusError) as problem:
        return {"name": name, "ok": False, "detail": str(problem)}


def _family_with(letter: str) -> str:
    """The first family of the body face that is there and draws `letter`; "" when none does."""
    known = set(QFontDatabase.families())
    families = [family for family in theme.font("body").families() if family in known]
    return next((family for family in families if QRawFont.fromFont(QFont(family)).supportsCharacter(letter)), "")


def _has_ink(name: str) -> bool:
    image = pixmap(name, "text", 24).toImage()
    return any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
