"""The gauge page over its virtual gauge: reading, with glare and limits, while adjusting, and before a lesson."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.gallery import GALLERY, Scene
from gui.gauge.teaching import SWEPT
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
