"""Make the program's icon files from its SVG: `python packaging/make_icons.py` (needs PySide6 and Pillow)."""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
SOURCE = FOLDER / "gradus.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)
MAC_MARGIN = 0.098
"""Share of the side that macOS leaves free around an icon (100 of 1024)."""


def main() -> None:
    """Write `gradus-N.png`, `gradus.ico` and `gradus.icns` beside the SVG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in PNG_SIZES:
        drawn(size).save(FOLDER / f"gradus-{size}.png", optimize=True)
    windows = [drawn(size) for size in ICO_SIZES]
    windows[-1].save(FOLDER / "gradus.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=windows[:-1])
    mac = [drawn(size, MAC_MARGIN) for size in ICNS_SIZES]
    mac[-1].save(FOLDER / "gradus.icns", append_images=mac[:-1])
    application.quit()


def drawn(size: int, margin: float = 0.0) -> Image.Image:
    """The icon at `size` pixels, with a share of the side left free on each edge."""
    canvas = QImage(size, size, QImage.Format.Format_RGBA8888)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    free = size * margin
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(free, free, size - 2 * free, size - 2 * free))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(canvas.constBits()))


if __name__ == "__main__":
    main()
