"""What the start page offers: a lesson as a row with its progress, a project as a card with a picture of its data."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from core.lesson import Lesson
from core.project.preset import Preset
from gui import i18n, theme
from gui.i18n import shown
from gui.widgets.data_picture import preset_picture
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, disc, ends_its_painter, renew, tick

WORD_JOINER = "\u2060"
ROW_PX, CARD_PX, PICTURE_PX = 40, 174, 108


def paint_title(painter: QPainter, room: QRectF, words: str, role: str) -> None:
    """Words in one line of `role` where they fit, else in two smaller ones; only what is longer still is cut."""
    wrap = QTextOption(Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(theme.font(role))
    if theme.metrics(role).horizontalAdvance(words) <= room.width():
        wrap.setWrapMode(QTextOption.WrapMode.NoWrap)
    else:
        painter.setFont(theme.font("label", 600 if role == "strong" else 0))
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(1.8 * room.width()))
    painter.drawText(room, unbroken(words), wrap)


def unbroken(words: str) -> str:
    """The words with no line ending behind a hyphen: “784-128-10” and “Fashion-MNIST” stay in one piece."""
    return words.replace("-", "-" + WORD_JOINER)


def name_and_detail(words: str) -> tuple[str, str]:
    """ "Circle, 2-4-2-1" as what it is and which of its kind; no detail where there is no comma."""
    parts = re.split(", |，", words, maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


class LessonRow(QAbstractButton):
    """Number, ring of progress, title."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self._share, self._current = 0.0, False
        self.setObjectName(f"lesson_{lesson.key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        text = self.lesson.text(i18n.language())
        self.setText(text.title)
        self.setToolTip(text.summary)
        self.setAccessibleName(f"{self.lesson.label}: {text.title}")

    @property
    def share(self) -> float:
        """How much of the lesson is done, 0 to 1."""
        return self._share

    def show_progress(self, share: float, current: bool) -> None:
        self._share, self._current = share, current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(ROW_PX))

    minimumSizeHint = sizeHint

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect().toRectF()
        if self._current or self.underMouse():
            box(painter, rect, 7, "selected" if self._current else "hover")
        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("text3"))
        number = QRectF(4, 0, theme.px(24), rect.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.lesson.label)
        self._paint_ring(painter, QPointF(number.right() + theme.px(20), rect.center().y()))
        painter.setPen(theme.token("text2" if self._share >= 1 else "text"))
        words = rect.adjusted(number.right() + theme.px(38), 0, -4, 0)
        paint_title(painter, words, self.text(), "strong" if self._current else "body")

    def _paint_ring(self, painter: QPainter, centre: QPointF) -> None:
        radius = theme.px(9)
        square = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if self._share >= 1:
            disc(painter, centre, radius, "accent")
            tick(painter, square.adjusted(4, 4, -4, -4), "onaccent", 1.6)
            return
        disc(painter, centre, radius, None, "control", 1.6)
        painter.setPen(theme.run_pen(0))
        painter.drawArc(square.adjusted(1, 1, -1, -1), 90 * 16, -round(self._share * 360 * 16))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 7)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 7)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class PresetCard(QAbstractButton):
    """A picture of the data and the name of the project."""

    def __init__(self, preset: Preset) -> None:
        super().__init__()
        self.preset = preset
        self.setObjectName(f"preset_{preset.key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(shown(self.preset.name))
        self.setToolTip(shown(self.preset.help))
        self.setAccessibleName(shown(self.preset.name))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(CARD_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(110), theme.px(CARD_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect().toRectF()
        box(painter, rect, 8, "hover" if self.underMouse() else "paper", "control" if self.underMouse() else "hair")
        picture = rect.adjusted(8, 8, -8, 0)
        picture.setHeight(theme.px(PICTURE_PX))
        preset_picture(painter, picture, self.preset)
        painter.setPen(theme.token("text"))
        words = QRectF(12, picture.bottom(), rect.width() - 20, rect.bottom() - picture.bottom())
        name, detail = name_and_detail(self.text())
        if detail:
            lines = 1 if theme.metrics("label").horizontalAdvance(detail) <= words.width() else 2
            below = words.adjusted(0, words.height() * (0.43 if lines == 1 else 0.36), 0, -theme.px(4))
            words = words.adjusted(0, theme.px(4 if lines == 1 else 0), 0, below.top() - words.bottom())
            painter.setPen(theme.token("text2"))
            paint_title(painter, below, detail, "label")
            painter.setPen(theme.token("text"))
        paint_title(painter, words, name, "strong")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 8)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
