"""The theme that is on, and what widgets ask of it."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPen
from PySide6.QtWidgets import QApplication

from gui.theme import tokens
from gui.theme.fonts import load_bundled, make_font
from gui.theme.palette import make_palette
from gui.theme.ramps import Table, sequential_ramp, signed_ramp, strength_of
from gui.theme.stylesheet import LARGER_IN_CHINESE, make_stylesheet

MODES = ("system", "light", "dark")
PROJECTED = 1.5


class Theme(QObject):
    """Light or dark, the size of text, the language of the type; `changed` after every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = "light"
        self.text_scale = 100
        self.projected = False
        self.chinese = False
        self.still = False
        self._dark = False

    @property
    def dark(self) -> bool:
        return self._dark

    @property
    def scale(self) -> float:
        """Pixels on this screen per pixel of the design: the text size, and the desktop's own text setting on Linux."""
        app = QGuiApplication.instance()
        if app is None or sys.platform == "darwin":
            return self.percent / 100
        return self.percent / 100 * QGuiApplication.primaryScreen().logicalDotsPerInch() / 96

    @property
    def percent(self) -> int:
        """Size of text in percent of the design: as chosen, half as large again for a projector, 200 at the most."""
        return min(200, round(self.text_scale * (PROJECTED if self.projected else 1)))

    @property
    def stroke(self) -> float:
        """How many times as wide as in the design lines are drawn."""
        return 2.0 if self.projected else 1.0

    def set_projected(self, projected: bool) -> None:
        """Make text, lines and points large enough for the last row of a room, or as they were."""
        self.projected = projected
        self.apply()

    def set_mode(self, mode: str) -> None:
        """Switch to "light", "dark" or "system" (follow the desktop)."""
        if mode not in MODES:
            raise ValueError(mode)
        self.mode = mode
        self.apply()

    def set_text_scale(self, percent: int) -> None:
        """Make text and what holds it 100 to 200 % of the design."""
        self.text_scale = min(200, max(100, percent))
        self.apply()

    def set_language(self, language: str) -> None:
        """Chinese captions are larger; call when the language was switched, before every widget hears of it.

        Only labels in that type are styled anew: a new style sheet would style every widget there is, for seconds.
        """
        chinese = language.startswith("zh")
        if chinese != self.chinese:
            self.chinese = chinese
            forget()
            app = QApplication.instance()
            for label in app.allWidgets() if isinstance(app, QApplication) else ():
                if label.property("role") in LARGER_IN_CHINESE:
                    label.setProperty("chinese", chinese)
                    label.style().unpolish(label)
                    label.style().polish(label)
            self.changed.emit()

    def set_still(self, still: bool) -> None:
        """Switch all fades and slides off (reduced motion, pictures)."""
        self.still = still

    def apply(self) -> None:
        """Set palette, font and style sheet on the application and tell everyone."""
        self._dark = self.mode == "dark" or (self.mode == "system" and _desktop_is_dark())
        forget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            names = tokens.DARK if self._dark else tokens.LIGHT
            app.setPalette(make_palette(names, self._dark))
            app.setFont(font("body"))
            app.setStyleSheet(make_stylesheet(names, self.percent / 100, self.scale))
        self.changed.emit()

    def follow_desktop(self) -> None:
        """React when the desktop switches between light and dark."""
        changed = QGuiApplication.styleHints().colorSchemeChanged
        changed.connect(self._desktop_changed, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _desktop_changed(self) -> None:
        if self.mode == "system":
            self.apply()


_theme: list[Theme] = []


def current() -> Theme:
    """The one theme; made at the first call."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]


def install(app: QApplication, fonts: Path, mode: str = "system", text_scale: int = 100, language: str = "en") -> Theme:
    """Fusion as the base style, the bundled faces from `fonts`, then palette, font and style sheet."""
    theme = current()
    app.setStyle("Fusion")
    load_bundled(fonts)
    theme.text_scale = min(200, max(100, text_scale))
    theme.chinese = language.startswith("zh")
    theme.still = theme.still or _motion_is_reduced()
    theme.follow_desktop()
    theme.set_mode(mode)
    return theme


def forget() -> None:
    """Drop what was made for the theme before."""
    for cached in (token, font, metrics, px, signed_table, sequential_table):
        cached.cache_clear()


def is_dark() -> bool:
    """Whether the dark tokens are on."""
    return current().dark


@lru_cache(maxsize=128)
def token(name: str) -> QColor:
    """The colour of a token in the theme that is on. Do not change the colour: copy it first (`QColor(token(...))`)."""
    return QColor((tokens.DARK if current().dark else tokens.LIGHT)[name])


@lru_cache(maxsize=64)
def font(role: str, weight: int = 0) -> QFont:
    """The font of a role, scaled; `weight` 400, 500 or 600 overrides the role's own (Chinese has no 500)."""
    theme = current()
    made = make_font(role, theme.percent / 100, theme.chinese)
    if weight:
        made.setWeight(QFont.Weight(600 if theme.chinese and weight == 500 else weight))
    return made


@lru_cache(maxsize=64)
def metrics(role: str, weight: int = 0) -> QFontMetricsF:
    """Measures of a role's font."""
    return QFontMetricsF(font(role, weight))


@lru_cache(maxsize=512)
def px(length: float) -> int:
    """A length of the design in pixels of this screen; it grows with the text."""
    return round(length * current().scale)


def stroke(width: float) -> float:
    """The width of a line of the design in pixels: as it is, or twice that on a projector."""
    return width * current().stroke


def duration(ms: int) -> int:
    """`ms`, or 0 where motion is not wanted."""
    return 0 if current().still else ms


@lru_cache(maxsize=8)
def signed_table(use: str = "tile") -> Table:
    """Colours of −1 to +1 as (256, 4) uint8 RGBA: "tile" (weights, neurons), "field" (under points) or "full"."""
    return signed_ramp(current().dark, strength_of(use, current().dark))


@lru_cache(maxsize=8)
def sequential_table(end: str = "text") -> Table:
    """Colours of 0 to 1, paper to the token `end`, as (256, 4) uint8 RGBA."""
    return sequential_ramp(current().dark, end)


def class_colour(index: int) -> QColor:
    """The colour of class `index`; from the seventh class on colours return with another symbol."""
    return token(tokens.CLASSES[index % len(tokens.CLASSES)])


def class_symbol(index: int) -> str:
    """The plot symbol of class `index` as pyqtgraph names it."""
    return tokens.SYMBOLS[index % len(tokens.SYMBOLS)]


def run_colour(index: int) -> QColor:
    """The colour of run `index`; a seventh run starts again with the first."""
    return token(tokens.RUNS[index % len(tokens.RUNS)])


def run_pen(index: int, width: float = 1.0) -> QPen:
    """The cosmetic pen of run `index` in its colour and dash; wider on a projector."""
    return _pen(run_colour(index), stroke(width), tokens.RUN_DASHES[index % len(tokens.RUN_DASHES)])


def validation_pen(index: int, width: float = 1.0) -> QPen:
    """The pen of a run's validation curve when one run is shown: its colour, dashed."""
    return _pen(run_colour(index), stroke(width), tokens.VALIDATION_DASH)


def _pen(colour: QColor, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _desktop_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _motion_is_reduced() -> bool:
    hints = QGuiApplication.styleHints().accessibility()
    preference = getattr(hints, "motionPreference", lambda: None)()
    return getattr(preference, "name", "") == "ReducedMotion"
