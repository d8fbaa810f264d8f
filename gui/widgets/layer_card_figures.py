"""What a network costs, below its layers: the chain of sizes, parameters, multiply-adds, memory."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.nn.layer import Shape
from core.nn.network import NetworkSpec
from gui import numbers, theme
from gui.widgets.label import Label


class NetworkFigures(QWidget):
    """Live figures of a network; where a layer does not fit they count as far as shapes are known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain = Label("", "caption", wrap=True)
        self.chain.setObjectName("shape_chain")
        self._names = [Label("", "label", "text2") for _ in range(3)]
        self._figures = [Label("", "label") for _ in range(3)]
        for figure, name in zip(self._figures, ("parameter_count", "multiply_adds", "training_memory")):
            figure.setObjectName(name)
        rows = QGridLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(theme.px(4))
        rows.setColumnStretch(0, 1)
        for row, (caption, figure) in enumerate(zip(self._names, self._figures)):
            rows.addWidget(caption, row, 0)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(figure, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.chain)
        column.addLayout(rows)
        self.retranslate()

    def show_network(self, network: NetworkSpec, batch_size: int) -> None:
        """Count `network`; memory holds weights, their gradients and the layer outputs of one batch."""
        self.chain.setText(size_chain(network))
        memory = network.memory()
        parameters = numbers.whole(network.parameter_count())
        if cut := network.cut_count():
            parameters = self.tr("{count}, {cut} cut").format(count=parameters, cut=numbers.whole(cut))
        texts = (
            parameters,
            numbers.whole(network.multiply_adds()),
            numbers.size(2 * memory.weights + batch_size * memory.activations),
        )
        for figure, text in zip(self._figures, texts):
            figure.setText(text)

    def retranslate(self) -> None:
        """Renew the names of the figures."""
        names = (self.tr("Parameters"), self.tr("Multiply-adds"), self.tr("Training memory"))
        helps = (
            self.tr("Weights and biases, all layers together."),
            self.tr("Multiplications with addition for one sample, forward."),
            self.tr("About: weights, their gradients, and the outputs of all layers for one batch."),
        )
        for caption, name, explained in zip(self._names, names, helps):
            caption.setText(name)
            caption.setToolTip(explained)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def size_chain(network: NetworkSpec) -> str:
    """`28 → 24 → 12 → 8 → 4 → 320 → 10`: the side of the maps, then the numbers in a row; repeats are left out.

    A single picture keeps both its sides: `28×28 → 784 → 10`.
    """
    shapes = [network.input_shape, *(report.output for report in network.report())]
    pictures = {shape for shape in shapes if shape is not None and len(shape) == 3}
    sizes: list[str] = []
    for shape in shapes:
        text = "?" if shape is None else _size(shape, len(pictures) > 1)
        if text not in sizes[-1:]:
            sizes.append(text)
    return " → ".join(sizes)


def _size(shape: Shape, short: bool) -> str:
    if len(shape) == 3:
        return str(shape[1]) if short and shape[1] == shape[2] else numbers.shape(shape[1:])
    return numbers.shape(shape)
