"""The exhibits of the bug zoo: what each is called, where it shows, the line that does it, and the mended line."""

from __future__ import annotations

from dataclasses import dataclass

from core.texts import N_, Text


@dataclass(frozen=True)
class Exhibit:
    """`wrong` and `mended` are Python; `symptom` says what one sees, and that nothing complains."""

    name: Text
    symptom: Text
    wrong: str
    mended: str


EXHIBITS: dict[str, Exhibit] = {
    "wrong_sigmoid_sign": Exhibit(
        N_("lessons", "The wrong sign"),
        N_("lessons", "Every activation is mirrored at ½: 0.4067 instead of 0.5933."),
        "h = 1 / (1 + np.exp(net))",
        "h = 1 / (1 + np.exp(-net))",
    ),
    "relu_into_bce": Exhibit(
        N_("lessons", "ReLU into binary cross-entropy"),
        N_("lessons", "The loss begins far too high and hardly falls: half of the “probabilities” are exactly 0."),
        "p = torch.relu(self.last(x))\nloss = F.binary_cross_entropy(p.clamp(max=1), y)",
        "p = torch.sigmoid(self.last(x))\nloss = F.binary_cross_entropy(p, y)",
    ),
    "relu_before_softmax": Exhibit(
        N_("lessons", "ReLU before softmax"),
        N_("lessons", "The network learns, and stays some points below its best: some classes never get a score."),
        "logits = torch.relu(self.last(x))",
        "logits = self.last(x)",
    ),
    "counter_reset": Exhibit(
        N_("lessons", "The counter that forgets"),
        N_("lessons", "The accuracy is far too low, however well the network reads."),
        "for x, y in batches:\n    correct = 0\n    correct += (model(x).argmax(1) == y).sum()",
        "correct = 0\nfor x, y in batches:\n    correct += (model(x).argmax(1) == y).sum()",
    ),
    "mean_of_batch_means": Exhibit(
        N_("lessons", "The mean of means"),
        N_("lessons", "The loss depends on how the samples are cut into batches: a short last batch counts too much."),
        "loss = sum(losses) / len(losses)",
        "loss = sum(n * loss for n, loss in zip(sizes, losses)) / sum(sizes)",
    ),
    "short_last_batch": Exhibit(
        N_("lessons", "The short last batch"),
        N_("lessons", "The test loop stops at the last 16 of 10,000 pictures."),
        "x = x.view(64, 784)",
        "x = x.view(len(x), 784)",
    ),
    "bias_rate": Exhibit(
        N_("lessons", "The bias rate times 10,000"),
        N_("lessons", "It works until somebody scales the inputs; then the loss becomes infinite."),
        "b -= rate * 10_000 * slope_b",
        "x = (x - x.mean()) / x.std()\nb -= rate * slope_b",
    ),
    "other_mean": Exhibit(
        N_("lessons", "Somebody else's mean"),
        N_("lessons", "A network that was good when it was trained answers badly where it is used."),
        "x = (x - 0.485) / 0.229",
        "x = (x - 0.1307) / 0.3081",
    ),
}
