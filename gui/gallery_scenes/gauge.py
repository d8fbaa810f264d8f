"""The gauge page over its virtual gauge: reading, with glare and limits, while adjusting, and before a lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from core.imaging.dial_face import DialFace, DialStyle
from core.imaging.paper_gauge import CENTRE_MM, WIDTH_MM
from core.vision.camera import Frame
from core.vision.reading import refused
from gui.gallery import GALLERY, Scene
from gui.gauge.following import FOLLOWED
from gui.gauge.paper import picture
from gui.gauge.teaching import SWEPT
from gui.gauge.virtual import SCENE, STYLE
from gui.pages.gauge import GaugePage

NEEDLE_AT = 6.4
MOMENTS = 12
"""Readings in the trend before the picture is taken."""


class Gauge(Scene):
    """The page with its needle held still; `glare` 0–1, `teaching` opens the card with labelled frames."""

    order = 20

    def __init__(self, key: str, size: tuple[int, int], glare: float, adjusting: bool, teaching: bool) -> None:
        self.key = key
        self.size = size  # type: ignore[misc]
        self._glare, self._adjusting, self._teaching = glare, adjusting, teaching

    def build(self) -> QWidget:
        page = GaugePage()
        page.source.needle.set_value(NEEDLE_AT)
        page.source.swings.setChecked(False)
        page.source.effects["glare"].set_value(self._glare)
        page.alarms.low_edit.set_value(2.0)
        page.alarms.high_edit.set_value(8.0)
        page.entered()
        return page

    def ready(self, widget: QWidget) -> bool:
        page = _page(widget)
        page.calibration.adjust.setChecked(self._adjusting)
        if self._teaching and not page.teach.isVisible() and page.value.figure.isVisible():
            page.teach_button.click()
            page.teach.sweep.click()
        enough = len(page.teaching.school.frames) >= SWEPT or not self._teaching
        return enough and page.doctor.found is not None and len(page.trend.values()) >= MOMENTS

    def close(self, widget: QWidget) -> None:
        _page(widget).close_page()


def _page(widget: QWidget) -> GaugePage:
    assert isinstance(widget, GaugePage)
    return widget


for _key, _size, _glare, _adjusting, _teaching in (
    ("gauge", (1440, 900), 0.0, False, False),
    ("gauge-small", (1280, 720), 0.0, False, False),
    ("gauge-glare", (1440, 900), 0.6, True, False),
    ("gauge-teach", (1440, 900), 0.2, False, True),
):
    GALLERY.register(Gauge(_key, _size, _glare, _adjusting, _teaching))


class PaperGauge(Scene):
    """A printed sheet held at a slant, opened as a picture: known by its corners, read on its true plane."""

    key, size, order = "gauge-paper", (1280, 720), 20

    def build(self) -> QWidget:
        page = GaugePage()
        page.entered()
        self._asked = False
        return page

    def ready(self, widget: QWidget) -> bool:
        page = _page(widget)
        if not self._asked and page.value.figure.isVisible():
            self._asked = True
            page.source.kind = "file"
            page.source._show_kind()
            page.source.source.set_key("file")
            page.named.open(_photograph())
        return self._asked and page.source.thumbnail.isVisible() and page.doctor.found is not None and _still(page)

    def close(self, widget: QWidget) -> None:
        _page(widget).close_page()


class DoubtfulFrames(Scene):
    """Frames that were hard to read wait in the teach card, and the dial has followed a camera that was knocked."""

    key, size, order = "gauge-doubts", (1440, 900), 20

    def build(self) -> QWidget:
        page = GaugePage()
        page.source.needle.set_value(NEEDLE_AT)
        page.source.swings.setChecked(False)
        page.entered()
        self._knocked = False
        return page

    def ready(self, widget: QWidget) -> bool:
        page = _page(widget)
        note = page.following.note
        if note is not None and not self._knocked and page.sight.dial is not None:
            self._knocked = True
            for index, glare in enumerate((0.9, 0.5, 0.7)):
                scene = replace(SCENE, glare=glare, blur=float(index))
                glaring = DialFace(STYLE, scene).picture(STYLE.angle_at(2.0 + 2 * index))
                frame = Frame(glaring, "camera", index, 0.0)
                page.doubts.take(frame, page.sight.dial, refused("glare"), False, 1e6 * (index + 1))
            page.teaching.open()
            page.source.knock.click()
        followed = self._knocked and note is not None and note[0] is FOLLOWED and page.doctor.found is not None
        return followed and page.value.figure.property("tone") == "text"

    def close(self, widget: QWidget) -> None:
        _page(widget).close_page()


def _still(page: GaugePage) -> bool:
    return page.sight.dial is not None and page.sight.dial.plane is not None and page.value.figure.isVisible()


def _photograph() -> str:
    """The sheet with its needle pinned on at 7, before a camera that looks from the side."""
    sheet = picture(200)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dot = sheet.width() / WIDTH_MM
    painter.translate(CENTRE_MM[0] * dot, CENTRE_MM[1] * dot)
    painter.rotate(DialStyle().angle_at(7.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(210, 25, 25))
    outline = [(-3.2, 17.0), (-3.2, 0.0), (-0.3, -56.0), (0.3, -56.0), (3.2, 0.0), (3.2, 17.0)]
    painter.drawPolygon([QPointF(x * dot, y * dot) for x, y in outline])
    painter.end()
    corners = [QPointF(330, 20), QPointF(900, -10), QPointF(960, 800), QPointF(250, 760)]
    warp = QTransform()
    QTransform.squareToQuad(QPolygonF(corners), warp)
    photograph = QImage(1280, 720, QImage.Format.Format_RGB888)
    photograph.fill(QColor(92, 88, 82))
    painter = QPainter(photograph)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform.fromScale(1 / sheet.width(), 1 / sheet.height()) * warp)
    painter.drawImage(0, 0, sheet)
    painter.end()
    file = Path(mkdtemp()) / "paper gauge.png"
    photograph.save(str(file))
    return str(file)


GALLERY.register(PaperGauge())
GALLERY.register(DoubtfulFrames())
