"""Type: families per system, sizes per role, tabular numbers, the bundled faces."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase


@dataclass(frozen=True, slots=True)
class Role:
    """A size of text in pixels at 100 %, its weight, and the size for Chinese where it differs."""

    px: float
    weight: int = 400
    chinese_px: float = 0
    tracking: float = 0


ROLES = {
    "caption": Role(11, chinese_px=12),
    "grouphead": Role(11, 600, chinese_px=12),
    "label": Role(12),
    "body": Role(13),
    "strong": Role(13, 600),
    "reading": Role(14),
    "title": Role(15, 600),
    "headline": Role(23, 600),
    "figure": Role(50, 600, tracking=-1),
    "display": Role(72, 600, tracking=-2),
    "code": Role(12.5),
    "formula": Role(17),
}
LINE_HEIGHT = {"caption": 16, "label": 16, "body": 18, "reading": 22, "title": 20, "headline": 30}

_LATIN = {
    "win32": ("Segoe UI Variable Text", "Segoe UI"),
    "darwin": (".AppleSystemUIFont", "Helvetica Neue"),
    "linux": ("Inter", "Inter Variable", "Noto Sans", "DejaVu Sans"),
}
_CHINESE = {
    "win32": ("Microsoft YaHei UI", "Noto Sans SC"),
    "darwin": ("PingFang SC", "Noto Sans SC"),
    "linux": ("Noto Sans SC", "Noto Sans CJK SC"),
}
_CODE = {
    "win32": ("Cascadia Mono", "Consolas"),
    "darwin": ("SF Mono", "Menlo"),
    "linux": ("JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono"),
}
_FORMULA = {
    "win32": ("Cambria Math", "STIX Two Text"),
    "darwin": ("STIX Two Text", "Times New Roman"),
    "linux": ("STIX Two Text", "Noto Serif", "DejaVu Serif"),
}


def families(role: str) -> list[str]:
    """Family names for a role on this system, the preferred one first, Chinese faces last."""
    system = sys.platform if sys.platform in _LATIN else "linux"
    first = {"code": _CODE, "formula": _FORMULA}.get(role, _LATIN)[system]
    return [*first, *_CHINESE[system]]


def make_font(role: str, scale: float, chinese: bool) -> QFont:
    """The font of a role; `scale` 1.0 to 2.0, `chinese` picks the larger caption and drops the weight 500."""
    kind = ROLES[role]
    px = kind.chinese_px if chinese and kind.chinese_px else kind.px
    font = QFont()
    font.setFamilies(families(role))
    font.setPointSizeF(points(px) * scale)
    font.setWeight(QFont.Weight(kind.weight))
    if kind.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, kind.tracking * scale)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setStyleHint(QFont.StyleHint.Monospace if role == "code" else QFont.StyleHint.SansSerif)
    return font


def points(px: float) -> float:
    """Pixels at 100 % as points: 96 pixels to the inch, on macOS 72."""
    return px if sys.platform == "darwin" else px * 0.75


@lru_cache(maxsize=4)
def load_bundled(folder: Path) -> tuple[str, ...]:
    """Register the faces that lie in `folder`, once; returns the families that became known."""
    names: list[str] = []
    for file in sorted(folder.glob("**/*")):
        if file.suffix.lower() in {".ttf", ".otf", ".ttc"}:
            handle = QFontDatabase.addApplicationFont(str(file))
            names += QFontDatabase.applicationFontFamilies(handle) if handle >= 0 else []
    return tuple(names)
