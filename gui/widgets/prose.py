"""Prose with formulas and terms: Markdown as lessons write it, $…$ set by ziamath, [words](term:key) to look up.

prose = Prose(); prose.set_markdown("The slope is $\\frac{dy}{dx}$, see [slope](term:gradient).")
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, QSize, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip, QWidget

from core.glossary import glossary
from gui import i18n, theme

APART = r"\qquad"
"""Between formulas in one line."""
FORMULA = re.compile(
    r"\$\$(?P<display>.+?)\$\$|\$(?P<inline>[^$\n]+?)\$(?P<mark>[，。；：！？）、”,.;:!?)]*)", re.DOTALL
)
"""With the mark behind it: a picture, as which Qt takes a formula, may end a line, and no line begins with a comma."""
SIGN = re.compile(r"([=(,<>]|\\leftarrow|\\to)\s*-")
"""A minus that is a sign: ziamath sets each as one between two terms, with their spaces, unless it stands in braces."""
SCHEME = "formula"
LINE_OF = {"en": 1.6, "zh_CN": 1.72}
"""The height of a line over the size of its type; a share of the font's own height sets Chinese too wide."""


class Prose(QTextBrowser):
    """As high as its text; formulas and colours follow theme, text size and language.

    Pointing at a term shows its sentence, a click asks for its place in the glossary.
    """

    term_wanted = Signal(str)

    def __init__(self, role: str = "reading", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._markdown = role, ""
        self._formulas: list[tuple[str, str]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setProperty("prose", True)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; margin: 0; }")
        self.anchorClicked.connect(self._explain)
        self.highlighted.connect(self._hint)

    def set_markdown(self, markdown: str) -> None:
        self._markdown = markdown
        self._show()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt calls it
        url = QUrl(name)
        if url.scheme() != SCHEME:
            return super().loadResource(kind, url)
        image, depth = self._formula(int(url.path()))
        ratio = image.devicePixelRatio()
        widest = self.viewport().width() * ratio
        if image.width() > widest > 0:
            image = image.scaledToWidth(int(widest), Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
            return image
        below = QFontMetrics(self._font_as_deep(depth)).descent() - depth
        return image.copy(0, 0, image.width(), image.height() + round(below * ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that only scroll are left to the window: as high as its text, prose has nothing to scroll."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._show()

    def _show(self) -> None:
        """Lay the text out anew; a formula becomes an image that `loadResource` draws."""
        self._formulas = []
        document = self.document()
        document.clear()
        document.setDefaultFont(theme.font(self._role))
        document.setMarkdown(FORMULA.sub(self._placeholder, self._markdown))
        self._style_blocks()
        document.setTextWidth(self.viewport().width())
        self.setFixedHeight(round(document.size().height()) + 2)

    def _formula(self, index: int) -> tuple[QImage, float]:
        """The picture of a formula with its mark, and how far it reaches below the base line."""
        latex, mark = self._formulas[index]
        image, depth = formula_image(
            latex, round(self._size(), 1), theme.token("text").name(), self.devicePixelRatioF()
        )
        return _with_mark(image, depth, mark, theme.font(self._role)) if mark else (image, depth)

    def _font_as_deep(self, depth: float) -> QFont:
        """The font of the text, enlarged until its letters reach `depth` pixels below the line.

        Qt lays a picture so far below the base line as the letters of its font reach: so a formula gets the base
        line of the words around it.
        """
        font = QFont(theme.font(self._role))
        font.setPixelSize(round(self._size()))
        while QFontMetrics(font).descent() < depth:
            font.setPixelSize(font.pixelSize() + 1)
        return font

    def _size(self) -> float:
        """The size of the type in pixels."""
        return theme.font(self._role).pointSizeF() * 96 / 72

    def _placeholder(self, match: re.Match[str]) -> str:
        if not match["display"]:
            return self._image(match["inline"], match["mark"] or "")
        parts = match["display"].split(APART)  # one below the other where they do not stand side by side
        return "\n\n" + "\u2003\u2003 ".join(self._image(part, "") for part in parts) + "\n\n"

    def _image(self, latex: str, mark: str) -> str:
        self._formulas.append((latex.strip(), mark))
        return f"![{len(self._formulas)}]({SCHEME}:{len(self._formulas) - 1})"

    def _style_blocks(self) -> None:
        """Line height, space between paragraphs, link colour; formulas stand on the base line of the words."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        line = LINE_OF[i18n.language()] * self._size()
        spacing.setLineHeight(line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        spacing.setBottomMargin(theme.px(8))
        cursor.mergeBlockFormat(spacing)
        block = self.document().begin()
        while block.isValid():
            place = block.begin()
            while not place.atEnd():
                fragment = place.fragment()
                self._style_fragment(fragment.position(), fragment.length(), fragment.charFormat())
                place += 1
            block = block.next()

    def _style_fragment(self, position: int, length: int, form: QTextCharFormat) -> None:
        changes = QTextCharFormat()
        if form.isImageFormat():
            changes.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
            changes.setFont(self._font_as_deep(self._formula(int(QUrl(form.toImageFormat().name()).path()))[1]))
        elif form.isAnchor():
            changes.setForeground(theme.token("accenttext"))
            changes.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        elif form.fontFixedPitch():
            changes.setFont(theme.font("code"))
        else:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(changes)

    def _explain(self, url: QUrl) -> None:
        if url.scheme() == "term" and url.path() in glossary():
            QToolTip.hideText()
            self.term_wanted.emit(url.path())

    def _hint(self, url: QUrl) -> None:
        """The glossary's sentence beside the pointer."""
        term = glossary().get(url.path()) if url.scheme() == "term" else None
        if term is None:
            QToolTip.hideText()
            return
        language = i18n.language()
        other = term.name("en" if language == "zh_CN" else "zh_CN")
        text = f"<b>{term.name(language)}</b> · {other}<br>{term.definition(language)}"
        QToolTip.showText(self.cursor().pos() + QPoint(0, 12), f"<qt>{text}</qt>", self)


@lru_cache(maxsize=256)
def formula_image(latex: str, size_px: float, colour: str, ratio: float) -> tuple[QImage, float]:
    """A formula drawn at `size_px` per em, and how many pixels of it lie below its base line.

    A formula that cannot be read is shown as it was written.
    """
    from ziamath.config import config
    from ziamath.zmath import Latex

    config.svg2 = False  # Qt draws SVG Tiny: plain paths, no symbols

    try:
        svg = Latex(SIGN.sub(r"\1{-}", latex), size=size_px, color=colour).svg()
    except Exception:  # any of ziamath's and latex2mathml's: their errors share no base
        return _written(latex, size_px, colour, ratio)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    depth = renderer.viewBoxF().bottom() * size.height() / renderer.viewBoxF().height()
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image, depth


def _with_mark(image: QImage, depth: float, mark: str, font: QFont) -> tuple[QImage, float]:
    """A formula and the comma or full stop behind it as one picture."""
    metrics, ratio = QFontMetricsF(font), image.devicePixelRatio()
    size = image.deviceIndependentSize()
    above, below = max(size.height() - depth, metrics.ascent()), max(depth, metrics.descent())
    whole = QSizeF(size.width() + metrics.horizontalAdvance(mark), above + below) * ratio
    both = QImage(math.ceil(whole.width()), math.ceil(whole.height()), image.format())
    both.setDevicePixelRatio(ratio)
    both.fill(Qt.GlobalColor.transparent)
    painter = QPainter(both)
    painter.drawImage(QPointF(0, above - (size.height() - depth)), image)
    painter.setFont(font)
    painter.setPen(theme.token("text"))
    painter.drawText(QPointF(size.width(), above), mark)
    painter.end()
    return both, below


def _written(latex: str, size_px: float, colour: str, ratio: float) -> tuple[QImage, float]:
    font = QFont(theme.font("code"))
    font.setPixelSize(round(size_px))
    image = QImage(
        round(size_px * 0.62 * len(latex) * ratio), round(size_px * 1.5 * ratio), QImage.Format.Format_ARGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(0, round(size_px * 1.1), latex)
    painter.end()
    return image, size_px * 0.4
