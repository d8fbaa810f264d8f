"""The look: one `Theme` sets palette, fonts and style sheet; widgets ask here for colours, type, lengths and pens.

    theme.install(app, fonts=paths.FONTS)        once, before the first widget
    theme.current().set_mode("system" | "light" | "dark"); .set_text_scale(100 to 200); .set_language("zh_CN")
    theme.current().changed                      emitted after palette, fonts and style sheet are set
    theme.token("accent") -> QColor; theme.font("body") -> QFont; theme.px(28) -> int, scaled with the text
    theme.stroke(1.3) -> float, the width of a line; theme.current().set_projected(True) for a large screen
    theme.signed_table("field") / sequential_table("text") -> (256, 4) uint8 for an ImageItem
    theme.class_colour(k), class_symbol(k), run_colour(k), run_pen(k), validation_pen(k); theme.duration(ms)

Paint from `token(...)` inside paintEvent and nothing more is needed: Qt repaints on a palette change. What is drawn
once (icons, plots) is renewed in `changeEvent` (PaletteChange) or on `current().changed`.
"""

from gui.theme.current import (
    Theme,
    class_colour,
    class_symbol,
    current,
    duration,
    font,
    install,
    is_dark,
    metrics,
    px,
    run_colour,
    run_pen,
    sequential_table,
    signed_table,
    stroke,
    token,
    validation_pen,
)
from gui.theme.tokens import CLASSES, RUNS, SYMBOLS

__all__ = [
    "CLASSES",
    "RUNS",
    "SYMBOLS",
    "Theme",
    "class_colour",
    "class_symbol",
    "current",
    "duration",
    "font",
    "install",
    "is_dark",
    "metrics",
    "px",
    "run_colour",
    "run_pen",
    "sequential_table",
    "signed_table",
    "stroke",
    "token",
    "validation_pen",
]
