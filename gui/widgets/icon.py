"""Icons: one SVG each with `currentColor`, tinted when loaded, kept per colour, size and pixel ratio.

icon("play")                             QIcon: text2, disabled, and accenttext when on
icon("play", "onaccent")                 one token for the normal state
pixmap("check", "accent", 14, ratio)     for a painter; `paint_icon(painter, "check", rect, "accent")` does both
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui import theme
from gui.paths import ICONS

RATIOS = (1.0, 2.0)


def names() -> list[str]:
    """All icons that ship, in alphabetical order."""
    return sorted(file.stem for file in ICONS.glob("*.svg"))


def icon(name: str, tone: str = "text2", size: int = 20) -> QIcon:
    """A QIcon of `size` design pixels in the colours of the theme that is on; make it anew on a palette change."""
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(pixmap(name, tone, size, ratio))
        made.addPixmap(pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled)
        made.addPixmap(pixmap(name, "accenttext", size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, tone: str | QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in a token's colour (or a colour), `size` design pixels square, for a screen of this pixel ratio."""
    colour = theme.token(tone) if isinstance(tone, str) else tone
    return _rendered(name, colour.name(QColor.NameFormat.HexRgb), theme.px(size), ratio)


def paint_icon(painter: QPainter, name: str, rect: QRectF, tone: str | QColor) -> None:
    """Draw the icon centred in `rect`, as large as its shorter side."""
    side = min(rect.width(), rect.height())
    colour = theme.token(tone) if isinstance(tone, str) else tone
    picture = _rendered(name, colour.name(), round(side), painter.device().devicePixelRatio())
    corner = QPointF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2))
    painter.drawPixmap(corner, picture)


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    source = _source(name).replace(b"currentColor", colour.encode())
    picture = QPixmap(QSize(side, side) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()
