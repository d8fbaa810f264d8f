"""Who reads a drawing, side by side: the run on the desk, the network that ships with the program, and those kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from core.digits.reader import SHIPPED_ACCURACY, normalisation_of, shipped_model
from core.digits.verdict import NO_DIGIT_BELOW, Verdict, judge
from core.imaging.strokes import Normalisation
from core.nn.network import NetworkSpec
from core.training.events import Snapshot
from gui import numbers
from gui.drawing.questions import OWN, READY, Answers, Networks
from gui.drawing.shelf import KeptNetwork, ModelShelf
from gui.i18n import shown
from gui.session import Session
from gui.widgets.class_bars import BarRun
from gui.widgets.reading import DIGITS


class LineUp(QObject):
    """Names, notes and verdicts of all networks for the classes of the data on the desk."""

    def __init__(self, shelf: ModelShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.session: Session | None = None
        self.classes: tuple[str, ...] = DIGITS
        self._ships = shipped_model().exists()

    @property
    def reads_digits(self) -> bool:
        return self.classes == DIGITS

    def set_classes(self) -> bool:
        """Follow the data of the session; whether the classes are others now."""
        dataset = self.session.dataset if self.session is not None else None
        if dataset is None:
            return False
        before, self.classes = self.classes, tuple(shown(name) for name in dataset.class_names)
        return self.classes != before

    def networks(self) -> Networks:
        """What the prediction thread needs to ask all of them."""
        return Networks(self.reads_digits, self.shelf.of(self.classes))

    def runs(self) -> dict[str, BarRun]:
        """The columns by key, the run on the desk first."""
        name = summary(self.session.project.network) if self.session is not None else self.tr("Your network")
        runs = {OWN: BarRun(name, self._state_words(), 0)}
        if self.reads_digits and self._ships:
            runs[READY] = BarRun(self.tr("Ready-trained"), numbers.percent(SHIPPED_ACCURACY), 1)
        for kept in self.shelf.of(self.classes):
            note = numbers.percent(kept.accuracy) if kept.accuracy is not None else ""
            runs[kept.name] = BarRun(kept.name, note, kept.colour, kept=True)
        return runs

    def learned(self) -> dict[str, str]:
        """Names by key of those that have learned something; the one that is worth most trust first."""
        names = {key: run.name for key, run in self.runs().items() if key != OWN or self.has_learned()}
        return {READY: names.pop(READY), **names} if READY in names else names

    def best(self) -> str:
        """Whose layers are shown unless the user chooses: the own network as soon as it has learned."""
        return READY if READY in self.runs() and not self.has_learned() else OWN

    def verdicts(self, answers: Answers, names: Mapping[str, str]) -> list[tuple[str, Verdict]]:
        """What each of them says; a network that has not learned yet has no say."""
        learned = self.has_learned()
        return [
            (name, judge(answers.shares[key], self._no_digit_below(key)))
            for key, name in names.items()
            if key in answers.shares and (key != OWN or learned)
        ]

    def keep(self, snapshot: Snapshot | None) -> None:
        """Put the run on the desk on the shelf, with these weights."""
        session = self.session
        if session is None or snapshot is None or session.scaling is None:
            return
        runs = self.runs()
        network = KeptNetwork(
            runs[OWN].name,
            session.project,
            snapshot.weights,
            session.scaling,
            self.classes,
            self.accuracy(),
            step=snapshot.step or session.step_opened,
        )
        self.shelf.keep(network, [run.name for run in runs.values()])

    def keep_words(self) -> tuple[bool, str]:
        """Whether the run on the desk can be kept, and why or why not."""
        if not self.has_learned():
            return False, self.tr("Train the network first; then it can be kept to compare others with it.")
        if not self.shelf.has_room(self.classes):
            return False, self.tr("Four networks are kept already. Drop one of them first.")
        return True, self.tr("Keep the network as it is now and see its bars beside those of the next one.")

    def accuracy(self) -> float | None:
        """Of the test pictures, as last measured; None for a network that has not learned for an epoch."""
        measured = self.session.history.latest() if self.session is not None else None
        if self.session is None or measured is None or measured.test is None:
            return None
        return measured.test.accuracy if measured.epoch > 0 or self.session.step_opened > 0 else None

    def has_learned(self) -> bool:
        """Whether the run on the desk is more than its initial weights."""
        session = self.session
        if session is None:
            return False
        trained = session.snapshot is not None and session.snapshot.step > 0
        return trained or session.step_opened > 0 or self.accuracy() is not None

    def normalisation(self) -> Normalisation:
        """The project's own scaling, in pixels from 0 to 1."""
        scaling = self.session.scaling if self.session is not None else None
        return Normalisation() if scaling is None else normalisation_of(scaling)

    def _state_words(self) -> str:
        """ "98.3%, training" behind the name of the run."""
        if not self.has_learned():
            return self.tr("not trained yet")
        running = self.session is not None and self.session.state == "running"
        accuracy = self.accuracy()
        if accuracy is None:
            return self.tr("training") if running else ""
        words = numbers.percent(accuracy)
        return self.tr("{accuracy}, training").format(accuracy=words) if running else words

    def _no_digit_below(self, key: str) -> float:
        kept = self.shelf.named(key)
        return NO_DIGIT_BELOW if key == READY else kept.no_digit_below if kept is not None else 0.0


def summary(network: NetworkSpec) -> str:
    """A network in a word: "CNN 10/20" by its convolutions, "MLP 512-256" by its hidden neurons, or "Linear"."""
    channels = [str(getattr(layer, "channels", "")) for layer in network.layers if layer.key == "conv2d"]
    units = [str(getattr(layer, "units", "")) for layer in network.layers if layer.key == "linear"]
    if channels:
        return f"CNN {'/'.join(channels)}"
    return f"MLP {'-'.join(units[:-1])}" if len(units) > 1 else "Linear"
