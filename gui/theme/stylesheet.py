"""The one style sheet: a template over the tokens, for Qt's own widgets; ours paint themselves.

It is the same in every language: what Chinese wants larger says so itself, by the property `chinese` of a label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Template

from gui.theme.fonts import ROLES, families, points

_TEMPLATE = """
QLabel { background: transparent; }
QToolTip { background: $paper; color: $text; border: 1px solid $control; padding: 5px 7px; }
QDialog, QMessageBox { background: $window; }
QFrame[paper="true"] { background: $paper; border: 1px solid $hair; border-radius: 10px; }

.QPushButton { background: $paper; color: $text; border: 1px solid $control; border-radius: 7px;
    padding: 0px 12px; min-height: 28px; min-width: 56px; }
.QPushButton:hover { background: $hover; }
.QPushButton:pressed { background: $pressed; }
.QPushButton:default { background: $accent; color: $onaccent; border-color: $accent; }
.QPushButton:default:hover { background: $accenthover; }
.QPushButton:default:pressed { background: $accentpressed; }
.QPushButton:focus { border: 2px solid $accent; padding: 0px 11px; min-height: 26px; }
.QPushButton:disabled { color: $disabled; background: $window; border-color: $hair; }

QLineEdit, QComboBox { background: $paper; color: $text; border: 1px solid $control; border-radius: 6px;
    padding: 0px 7px; min-height: 26px; selection-background-color: $selected; selection-color: $text; }
QPlainTextEdit, QTextEdit { background: $paper; color: $text; border: 1px solid $control; border-radius: 6px;
    padding: 4px; selection-background-color: $selected; selection-color: $text; }
QTextBrowser[reading="true"] { background: transparent; border: none; }
QLineEdit { padding: 0px 5px; }
QComboBox { combobox-popup: 0; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 0px 6px; min-height: 24px; }
QLineEdit:focus { border: 2px solid $accent; padding: 0px 4px; min-height: 24px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QLineEdit[error="true"] { border: 2px solid $err; padding: 0px 4px; min-height: 24px; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; background: $window; }
QLineEdit:read-only { background: $window; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $paper; color: $text; border: 1px solid $control; border-radius: 8px;
    padding: 4px; outline: none; selection-background-color: $selected; selection-color: $accenttext; }

QAbstractItemView { background: $paper; color: $text; border: none; outline: none;
    selection-background-color: $selected; selection-color: $text; alternate-background-color: $paper; }
QTableView { gridline-color: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $text2; border: none; border-bottom: 1px solid $hair;
    padding: 0px 10px; min-height: 26px; font-size: @label; }
QTableCornerButton::section { background: transparent; border: none; }

QMenuBar { background: $window; }
QMenuBar::item { padding: 5px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $paper; border: 1px solid $control; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 10px; border-radius: 6px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $hair; margin: 4px 8px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 8px; }
QScrollBar:horizontal { height: 8px; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: transparent; }
QToolBar { border: none; spacing: 4px; background: $window; }
QStatusBar { background: $window; border-top: 1px solid $hair; }
QStatusBar::item { border: none; }
"""

_TONES = ("text", "text2", "text3", "accenttext", "bluetext", "orangetext", "warn", "err", "info", "disabled")


LARGER_IN_CHINESE = tuple(role for role, kind in ROLES.items() if kind.chinese_px)


def make_stylesheet(names: Mapping[str, str], text_scale: float, scale: float) -> str:
    """Fill the template: `$token` with a colour, `@role` with points by `text_scale`, lengths above 2 px by `scale`.

    `@role!` is the size for Chinese.
    """
    sheet = Template(_TEMPLATE).substitute(names) + _labels(names)
    sheet = re.sub(r"@(\w+)(!?)", lambda match: f"{_points(match[1], text_scale, bool(match[2])):.2f}pt", sheet)
    return re.sub(r"(\d+)px", lambda match: f"{_length(int(match[1]), scale)}px", sheet)


def _labels(names: Mapping[str, str]) -> str:
    roles = [
        f'QLabel[role="{role}"] {{ font-size: @{role}; font-weight: {kind.weight}; }}' for role, kind in ROLES.items()
    ]
    roles += [f'QLabel[role="{role}"][chinese="true"] {{ font-size: @{role}!; }}' for role in LARGER_IN_CHINESE]
    faces = [f'QLabel[role="{role}"] {{ font-family: {_families(role)}; }}' for role in ("code", "formula")]
    tones = [f'QLabel[tone="{tone}"] {{ color: {names[tone]}; }}' for tone in _TONES]
    return "\n".join([*roles, *faces, *tones, f"QLabel:disabled {{ color: {names['disabled']}; }}"])


def _families(role: str) -> str:
    return ", ".join(f'"{family}"' for family in families(role))


def _points(role: str, scale: float, chinese: bool) -> float:
    kind = ROLES[role]
    return points(kind.chinese_px if chinese and kind.chinese_px else kind.px) * scale


def _length(px: int, scale: float) -> int:
    return px if px <= 2 else round(px * scale)
