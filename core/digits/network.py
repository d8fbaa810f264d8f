"""The compact convolutional network of the recommended recipe: five 3×3 convolutions, about 160,000 parameters."""

from __future__ import annotations

from core.nn.layer import LAYERS, LayerSpec
from core.nn.network import NetworkSpec

STAGES = ((32, 1), (32, 2), (64, 1), (64, 2), (128, 2))
"""Kernels and stride of each convolution: 28 → 28 → 14 → 14 → 7 → 4 pixels a side."""


def compact_network() -> NetworkSpec:
    """1×28×28 → 10 logits. Strides take the place of pooling, batch normalisation that of the convolutions' biases."""
    layers: list[LayerSpec] = []
    for channels, stride in STAGES:
        convolution = LAYERS["conv2d"](channels=channels, kernel=3, stride=stride, padding=1, bias=False)  # type: ignore[call-arg]
        layers += [convolution, LAYERS["batch_norm"](), LAYERS["relu"]()]
    layers += [LAYERS["flatten"](), LAYERS["dropout"](share=0.2), LAYERS["linear"](units=10)]  # type: ignore[call-arg]
    return NetworkSpec((1, 28, 28), tuple(layers))
