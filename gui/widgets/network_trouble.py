"""What does not fit in a network, said above its drawing, with the one click that mends it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.nn.edits import put_beside
from core.nn.layer import NeedsFlatError, NeedsPictureError, TooSmallError
from core.nn.network import LayerReport, NetworkSpec
from gui import theme
from gui.i18n import sentence
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.sheet import Sheet


class NetworkTrouble(Sheet):
    """Visible only while a layer does not fit; `fix_wanted` carries that layer."""

    fix_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, "err", "errbg", parent)
        self._network: NetworkSpec | None = None
        self._layer = -1
        self.words = Label("", "label", "text", wrap=True)
        self.fix = Button("", size="small")
        self.fix.setObjectName("network_fix")
        self.fix.clicked.connect(lambda: self.fix_wanted.emit(self._layer))
        column = QVBoxLayout(self)
        edge = theme.px(10)
        column.setContentsMargins(edge, theme.px(8), edge, edge)
        column.setSpacing(theme.px(8))
        column.addWidget(self.words)
        column.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def is_needed(self) -> bool:
        """Whether there is something to say."""
        return self._layer >= 0

    def show_network(self, network: NetworkSpec) -> None:
        """Say what is wrong with the first layer of `network` that does not fit."""
        self._network = network
        broken = [(i, report) for i, report in enumerate(network.report()) if report.problem is not None]
        self._layer = broken[0][0] if broken else -1
        for _, report in broken[:1]:
            assert report.problem is not None
            words, icon = fix_words(network, report)
            self.words.setText(sentence(report.problem))
            self.fix.setText(words)
            self.fix.setAccessibleName(words)
            self.fix.set_icon(icon)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._network is not None:
            self.show_network(self._network)


def fix_words(network: NetworkSpec, report: LayerReport) -> tuple[str, str]:
    """What `core.nn.edits.suggest_fix` would do, in words, and the icon of the button; ("", "") where all fits."""
    removal = QCoreApplication.translate("LayerCards", "Remove {layer}").format(layer=report.spec.name)
    if report.problem is None:
        return "", ""
    index = next(i for i, spec in enumerate(network.layers) if spec is report.spec)
    if put_beside(network, index) is not None:
        return QCoreApplication.translate("LayerCards", "Put them side by side"), "check"
    if isinstance(report.problem, NeedsFlatError):
        return QCoreApplication.translate("LayerCards", "Add Flatten"), "plus"
    if isinstance(report.problem, NeedsPictureError) and any(spec.key == "flatten" for spec in network.layers):
        return QCoreApplication.translate("LayerCards", "Remove Flatten"), "trash"
    if isinstance(report.problem, TooSmallError):
        return QCoreApplication.translate("LayerCards", "Use a smaller window"), "check"
    return removal, "trash"
