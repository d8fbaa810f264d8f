"""A complete QPalette (active, inactive, disabled) from the tokens."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

_ROLES = {
    "Window": "window",
    "WindowText": "text",
    "Base": "paper",
    "AlternateBase": "window",
    "Text": "text",
    "PlaceholderText": "text3",
    "Button": "paper",
    "ButtonText": "text",
    "BrightText": "err",
    "Accent": "accent",
    "Highlight": "selected",
    "HighlightedText": "text",
    "ToolTipBase": "paper",
    "ToolTipText": "text",
    "Link": "accenttext",
    "LinkVisited": "text2",
    "Midlight": "hover",
    "Mid": "control",
    "Dark": "strong",
}
_DISABLED = {
    **dict.fromkeys(
        ("WindowText", "Text", "ButtonText", "HighlightedText", "PlaceholderText", "Link", "LinkVisited"), "disabled"
    ),
    **dict.fromkeys(("Highlight", "Accent"), "pressed"),
    **dict.fromkeys(("Base", "Button"), "window"),
}


def make_palette(names: Mapping[str, str], dark: bool) -> QPalette:
    """Every role of every group; Light and Shadow have no token of their own in light."""
    palette = QPalette()
    roles = {role: names[token] for role, token in _ROLES.items()}
    roles["Light"] = names["pressed"] if dark else "#FFFFFF"
    roles["Shadow"] = "#000000" if dark else names["text"]
    for role, colour in roles.items():
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    for role, token in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor(names[token]))
    return palette
