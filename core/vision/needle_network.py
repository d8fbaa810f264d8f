"""A small network on the unrolled dial: where the needle points, how sure it is, and where the pivot is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.errors import FileProblemError
from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.unwrap import unwrap

ANGLES, RADII, FINEST = 192, 36, 72.0
BINS = ANGLES // 2
BIN_DEG = 360.0 / BINS
OUTERMOST = 1.04
WEIGHTS = ("models", "needle.safetensors")
"""The shipped weights, below `resources/`."""
DILATIONS = (1, 2, 4, 8)
OFF = 0.1
"""The unit in which the pivot's place is learned, in dial radii."""


class NeedleNetwork(nn.Module):
    """Strips (n, 4, angles, radii) → for each of `BINS` directions a logit, a correction in bins and three numbers.

    The three say how far the pivot lies from the centre along that direction and across it, and how well it shows.

    Convolutions close the circle along the angle, so turning the dial turns the answer: the network need not learn
    each direction anew. Features are compared with those half a turn away, because a needle is told from its tail by
    both ends together. (sin θ, cos θ) is the expectation over the directions, see `vectors`.
    """

    def __init__(self, width: int = 20) -> None:
        super().__init__()
        w = width
        self.look = nn.ModuleList(
            [
                nn.Conv2d(4, w, (5, 3), stride=(1, 2), padding=(0, 1)),
                nn.Conv2d(w, 2 * w, (5, 3), stride=(2, 2), padding=(0, 1)),
                nn.Conv2d(2 * w, 2 * w, (3, 3), stride=(1, 2), padding=(0, 1)),
                nn.Conv2d(2 * w, 3 * w, (1, 5)),
            ]
        )
        self.around = nn.ModuleList([_circle(3 * w, 3 * w, d) for d in DILATIONS])
        self.decide = nn.Sequential(nn.Conv1d(9 * w, 3 * w, 1), nn.ReLU(), nn.Conv1d(3 * w, 2, 1))
        self.centre = nn.Sequential(nn.Conv1d(9 * w, 2 * w, 1), nn.ReLU(), nn.Conv1d(2 * w, 3, 1))
        self.trust_centre()

    def trust_centre(self) -> None:
        """Take the strip's centre for the pivot, wherever it is."""
        for weight in self.centre[-1].parameters():
            nn.init.zeros_(weight)

    def forward(self, strips: Tensor) -> Tensor:
        """(n, 4, ANGLES, RADII) → (n, 5, BINS)."""
        x = strips
        for layer, reach in zip(self.look, (2, 2, 1, 0), strict=True):
            x = torch.relu(layer(_closed(x, reach)))
        x = x.squeeze(-1)
        for layer, dilation in zip(self.around, DILATIONS, strict=True):
            reach = 2 * dilation
            x = x + torch.relu(layer(torch.cat([x[..., -reach:], x, x[..., :reach]], dim=-1)))
        everywhere = x.mean(dim=-1, keepdim=True).expand_as(x)
        seen = torch.cat([x, x.roll(BINS // 2, dims=-1), everywhere], dim=1)
        return torch.cat([self.decide(seen), self.centre(seen)], dim=1)


def _circle(inputs: int, outputs: int, dilation: int) -> nn.Conv1d:
    return nn.Conv1d(inputs, outputs, 5, dilation=dilation)


def _closed(x: Tensor, reach: int) -> Tensor:
    return x if reach == 0 else torch.cat([x[:, :, -reach:], x, x[:, :, :reach]], dim=2)


def vectors(answer: Tensor) -> Tensor:
    """(n, 5, BINS) → (n, 2): expected (sin θ, cos θ); its length falls where the network hesitates."""
    chance = answer[:, 0].softmax(dim=-1)
    angle = directions(answer)
    return torch.stack([(chance * angle.sin()).sum(-1), (chance * angle.cos()).sum(-1)], dim=1)


def directions(answer: Tensor) -> Tensor:
    """(n, 5, BINS) → (n, BINS): each direction's angle in radians, corrected by up to one bin."""
    bins = torch.arange(BINS, device=answer.device)
    return (bins + torch.tanh(answer[:, 1])) * (2 * torch.pi / BINS)


def pivots(answer: Tensor) -> Tensor:
    """(n, 5, BINS) → (n, 2): where the pivot is seen from the strip's centre, dial radii, x right and y down."""
    turn = torch.arange(BINS, device=answer.device) * (2 * torch.pi / BINS)
    sine, cosine = turn.sin(), turn.cos()
    along, across, weight = answer[:, 2], answer[:, 3], answer[:, 4].softmax(dim=-1)
    x, y = along * sine + across * cosine, across * sine - along * cosine
    return OFF * torch.stack([(weight * x).sum(-1), (weight * y).sum(-1)], dim=1)


def normalised(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Strip (angles, radii, 3) → (4, angles, radii): free of exposure and tint; the fourth channel is the radius."""
    face = np.median(pixels[::3, RADII // 4 :].reshape(-1, 3), axis=0)
    spread = float(np.abs(pixels[::3, RADII // 4 :] - face).mean()) + 8.0
    channels = np.empty((4, *pixels.shape[:2]), dtype=np.float32)
    channels[:3] = ((pixels - face) / (2.0 * spread)).transpose(2, 0, 1)
    channels[3] = np.linspace(-1.0, 1.0, pixels.shape[1], dtype=np.float32)
    return np.clip(channels, -4.0, 4.0, out=channels)


def strip_of(image: Picture, dial: Dial) -> NDArray[np.float32]:
    """The network's input for one picture, (4, ANGLES, RADII)."""
    return normalised(unwrap(image, dial, ANGLES, RADII, OUTERMOST, FINEST).pixels)


def decoded(answer: NDArray[np.float32], allowed: NDArray[np.bool_]) -> tuple[float, float]:
    """(5, BINS) → angle in degrees and confidence in [0, 1], among the allowed directions.

    The angle is that of the mean (sin, cos) within two bins of the likeliest direction; the confidence is the chance
    of all directions within three bins of it.
    """
    chance = np.exp(answer[0] - answer[0].max())
    chance /= chance.sum()
    peak = int(np.where(allowed, chance, 0.0).argmax())
    near = (peak + np.arange(-2, 3)) % BINS
    angle = np.radians((near + np.tanh(answer[1, near])) * BIN_DEG)
    east, north = (chance[near] * np.sin(angle)).sum(), (chance[near] * np.cos(angle)).sum()
    sure = float(chance[(peak + np.arange(-3, 4)) % BINS].sum())
    return float(np.degrees(np.arctan2(east, north)) % 360.0), sure


def load_network(path: Path) -> NeedleNetwork:
    """A network with the weights of a safetensors file; raises `FileProblemError`.

    A file from before networks looked for the pivot gives one that trusts the centre.
    """
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    network = NeedleNetwork()
    try:
        state = load_file(path)
        new = {name: weight for name, weight in network.state_dict().items() if name.startswith("centre.")}
        network.load_state_dict(new | state)
    except (OSError, SafetensorError, RuntimeError) as error:
        raise FileProblemError(file=str(path), detail=str(error).splitlines()[0]) from None
    for layer in network.look.parameters():
        if layer.dim() == 4:
            layer.data = layer.data.contiguous(memory_format=torch.channels_last)  # a fifth faster on one core
    return network.eval()


def save_network(network: NeedleNetwork, path: Path, note: dict[str, str]) -> None:
    """Write the weights; `note` (how they came about) travels in the file's header."""
    from safetensors.torch import save_file

    state: dict[str, Any] = {name: weight.contiguous() for name, weight in network.state_dict().items()}
    save_file(state, path, metadata=note)


def answer_of(network: NeedleNetwork, image: Picture, dial: Dial) -> NDArray[np.float32]:
    """(5, BINS): what the network says of one picture."""
    with torch.inference_mode():
        answer: NDArray[np.float32] = network(torch.from_numpy(strip_of(image, dial))[None])[0].numpy()
    return answer
