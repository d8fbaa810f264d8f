"""The paper gauge as a file to print: PDF, PNG or SVG, its sentences in the user's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from core.errors import FileProblemError
from core.imaging.paper_gauge import CORNERS, CUT, HEIGHT_MM, TITLE, WIDTH_MM, PaperTexts, paper_gauge
from gui import theme
from gui.i18n import shown

DOTS_PER_INCH = 300


def sheet() -> str:
    """The sheet as SVG, its words in the user's language and the window's font."""
    drawn = paper_gauge(None, PaperTexts(shown(TITLE), shown(CUT), shown(CORNERS)))
    return drawn.replace('"sans-serif"', f'"{theme.font("body").family()}"')


def write_sheet(path: Path) -> None:
    """Write the sheet in the format of the path's ending; raises `FileProblemError`."""
    try:
        if path.suffix.lower() == ".svg":
            path.write_text(sheet(), encoding="utf-8")
            return
        path.open("wb").close()  # so that a place that cannot be written to says why
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    if path.suffix.lower() == ".png":
        picture().save(str(path))
    else:
        _write_pdf(path)


def picture(dots_per_inch: int = DOTS_PER_INCH) -> QImage:
    """The sheet as a picture."""
    width, height = (round(length / 25.4 * dots_per_inch) for length in (WIDTH_MM, HEIGHT_MM))
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _renderer().render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _write_pdf(path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(shown(TITLE))
    painter = QPainter(writer)
    _renderer().render(painter, QRectF(0, 0, writer.width(), writer.height()))
    painter.end()


def _renderer() -> QSvgRenderer:
    return QSvgRenderer(QByteArray(sheet().encode()))
