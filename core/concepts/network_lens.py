"""The 2-2-2 network through the three-way lens: one weight's way from the inputs to its step, as PyTorch writes it."""

from __future__ import annotations

from collections.abc import Mapping

from core.concepts.lenses import Lens, lens_row
from core.concepts.two_two_two import TwoTwoTwo

SYMBOLS = {
    "i1": "i₁",
    "h1": "h₁",
    "h2": "h₂",
    "w5": "w₅",
    "w6": "w₆",
    "o1": "o₁",
    "t1": "t₁",
    "error": "E",
    "delta_o1": "δ₁",
    "dE_dw5": "∂E/∂w₅",
    "rate": "η",
}
NETWORK_LENS = Lens(
    "two_two_two",
    SYMBOLS,
    tuple(
        lens_row(text, SYMBOLS)
        for text in (
            "{h1} = σ(w₁ · {i1} + w₂ · i₂ + b₁)",
            "{o1} = σ({w5} · {h1} + {w6} · {h2} + b₂)",
            "{error} = ½ Σ (t − o)²",
            "{delta_o1} = ({o1} − {t1}) · {o1} · (1 − {o1})",
            "{dE_dw5} = {delta_o1} · {h1}",
            "{w5} ← {w5} − {rate} · {dE_dw5}",
        )
    ),
    (
        ("h1 h2 i1", "h = torch.sigmoid(W @ i + b1)"),
        ("o1 w5 w6 h1 h2", "o = torch.sigmoid(V @ h + b2)"),
        ("error o1 t1", "E = ((t - o) ** 2).sum() / 2"),
        ("error delta_o1 dE_dw5", "E.backward()"),
        ("", "with torch.no_grad():"),
        ("w5 rate dE_dw5", "    V -= rate * V.grad"),
    ),
)


def network_numbers(network: TwoTwoTwo) -> Mapping[str, float]:
    """The number of every symbol."""
    known = network.answers() | {name: float(getattr(network, name)) for name in ("i1", "t1", "w5", "w6", "rate")}
    return {part: known[part] for part in SYMBOLS}
