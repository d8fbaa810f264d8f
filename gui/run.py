"""A run over a project and its data: begun, steered, followed and branched off; what the views see of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.data.dataset import Dataset
from core.data.scaling import Scaling, fit_scaling
from core.errors import GradusError
from core.project.document import Project
from core.training.courtesy import Courtesy
from core.training.events import EpochDone, RunFinished, Snapshot, StepsDone, TrainingEvent, Weights
from core.training.history import History
from core.training.recorder import Moment
from gui.run_keeper import RunKeeper
from gui.time_travel import TimeTravel
from gui.work.frame_clock import FrameClock
from gui.work.prediction import Model, PredictionThread
from gui.work.throughput import Throughput
from gui.work.training import Beginning, TrainingThread
from gui.work.turn import Turn

RunState = Literal["loading", "blocked", "ready", "running", "paused", "finished", "failed"]


QUICK_WORK = 20_000_000_000
"""Multiply-adds that take about a second."""


class Run(QObject):
    """The run of the project that lies there; the session says which that is, and brings its data.

    States: *loading* (data or PyTorch on their way), *blocked* (the project has a problem), *ready*, *running*,
    *paused*, *finished* (more epochs may follow), *failed* (an exception ended the run).
    """

    run_state_changed = Signal(str)
    events = Signal(object)
    """The tuple of training events of one display frame; the loss is already folded into `history`."""
    snapshot_changed = Signal(object)
    run_reset = Signal()
    failed = Signal(object)
    """An exception: a `GradusError` carries a sentence, anything else is a defect for the crash dialog."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        turn = Turn(Courtesy(), self)
        self.predictor = PredictionThread(self, turn)
        self.time = TimeTravel(self)
        self.snapshot: Snapshot | None = None
        """What the views show: the network as it is, or the moment that is looked at."""
        self.dataset: Dataset | None = None
        self.scaling: Scaling | None = None
        self.rate = Throughput()
        self._project = project
        self._training = TrainingThread(turn.courtesy, self)
        self._latest: Snapshot | None = None
        self._branch: Moment | None = None
        self._finished: RunFinished | None = None
        self._state: RunState = "loading"
        self._opened_weights: Weights | None = None
        self._resumed: Snapshot | None = None
        self._ends_at = 0
        self._fresh_weights_wanted: list[Callable[[Snapshot | None], object]] = []
        self._checkpoint_wanted: list[Callable[[Snapshot | None], object]] = []
        self._autorun: Literal["", "run", "step", "epoch"] = ""
        self._by_hand: dict[tuple[str, tuple[int, ...]], float] = {}
        self._measuring = 0
        self._measure_due = False
        self._unshown = False
        self.runs = RunKeeper(self)
        self._clock = FrameClock(turn, self)
        self._clock.ticked.connect(self.show_news)
        self._clock.halfway.connect(self._show_unshown)
        self.predictor.initial.connect(self._show_initial)
        self.predictor.failed.connect(self.failed)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def state(self) -> RunState:
        return self._state

    def run(self) -> None:
        """Start, or go on."""
        self._go("run")

    def step(self) -> None:
        """Learn from one batch, then stand still."""
        self._go("step")

    def run_epoch(self) -> None:
        """Learn to the end of the epoch, then stand still."""
        self._go("epoch")

    def go_on_from(self, moment: Moment) -> None:
        """Leave the run as it is and train on from a moment of it; what came after stays in `history.left`."""
        self._clock.stop()
        self._training.forget()
        self.history = self.history.branch(moment.step, moment.epoch, moment.measured)
        self._branch, self._latest, self._finished = moment, moment.snapshot, None
        self._by_hand, self._measure_due = {}, False
        self.rate.restart()
        self.run_reset.emit()
        self._set_state("ready")
        self._go("run")

    def pause(self) -> None:
        self._autorun = ""
        if self._training.control is not None and self._state == "running":
            self._training.control.pause()
            self._clock.hurry()
            self._set_state("paused")

    def toggle(self) -> None:
        """What the space bar does."""
        if self._state == "running":
            self.pause()
        else:
            self.run()

    def reset(self) -> None:
        """Back to the initial weights: data and seed stay, the curve is emptied."""
        self._opened_weights = None
        self._make_ready()

    def _make_ready(self) -> None:
        """Let the old run go and prepare the next, from the weights that were opened if there are any."""
        self._forget_run()
        if self.dataset is None:
            return
        if not len(self.dataset.train):
            self._set_state("blocked")
            return
        self.scaling = fit_scaling(self._project.scaling, self.dataset)
        if self._project.problem() is not None:
            self._set_state("blocked")
            return
        self.predictor.prepare(self._project, self.dataset, self.scaling, self._opened_weights)
        self._set_state("ready")
        wish, self._autorun = self._autorun, ""
        if wish:
            self._go(wish)

    def set_steps_per_second(self, limit: float | None) -> None:
        """Slow motion for this and later runs; None is flat out."""
        self._training.set_steps_per_second(limit)

    def request_snapshot(self) -> None:
        """Ask the running trainer for its weights; they arrive as `snapshot_changed`."""
        if self._training.control is not None and self._state in ("running", "paused"):
            self._training.control.want_snapshot()

    @property
    def steps_per_epoch(self) -> int:
        """Batches that make one epoch; 1 while there are no data."""
        if self.dataset is None:
            return 1
        return max(1, -(-len(self.dataset.train) // self._project.training.batch_size))

    @property
    def planned_epochs(self) -> int:
        """The epoch with which the run on its way ends: more than the plan's when it goes on after its end."""
        return self._ends_at or self._project.training.epochs

    def with_fresh_weights(self, act: Callable[[Snapshot | None], object]) -> None:
        """Call `act` with the network as it is now: at once when it stands still, else when the trainer answers."""
        if self._training.control is None or self._state not in ("running", "paused"):
            act(self._latest)
            return
        self._fresh_weights_wanted.append(act)
        self.request_snapshot()
        self._clock.hurry()

    def with_checkpoint(self, act: Callable[[Snapshot | None], object]) -> None:
        """As `with_fresh_weights`, with the memory that lets the run go on from there, where there is one."""
        if self._training.control is None or self._state not in ("running", "paused"):
            act(self._resumable() or self._latest)
            return
        self._checkpoint_wanted.append(act)
        self._training.control.want_memory()
        self._clock.hurry()

    def _resumable(self) -> Snapshot | None:
        """What was opened and has not been trained on since."""
        opened = self._resumed
        untouched = opened is not None and opened.weights is self._opened_weights and not self.history.step
        return opened if untouched else None

    def _go(self, how: Literal["run", "step", "epoch"]) -> None:
        if self._state == "loading":
            self._autorun = how
            return
        self.time.to_now()
        if self._state == "failed":
            self.reset()
        if self._state not in ("ready", "paused", "finished"):
            return
        if self._state != "paused":
            self._begin(paused=how != "run")
        control = self._training.control
        assert control is not None
        {"run": control.resume, "step": control.step, "epoch": control.run_epoch}[how]()
        self._clock.hurry()
        self.rate.restart()
        self._set_state("running" if how == "run" else "paused")

    def _begin(self, *, paused: bool) -> None:
        """Hand a job to the training thread: a new run, or more epochs of the finished one."""
        assert self.dataset is not None
        assert self.scaling is not None
        epochs = self._project.training.epochs
        if self._state != "ready" and self._training.control is not None:
            self._ends_at = self.history.epoch + epochs
            self._training.go_on(paused=paused)
        else:
            weights, step, memory = self._opened_weights, 0, None
            if (opened := self._resumable()) is not None:  # as it was saved, with its place in the plan
                step, memory = opened.step, opened.memory
            if self._branch is not None:
                weights, step, memory = self._branch.weights, self._branch.step, None
            self._ends_at = (step // self.steps_per_epoch // epochs + 1) * epochs
            begin = Beginning(self._project, self.dataset, self.scaling, weights, step, self.time.recorder, memory)
            self._training.begin(begin, paused=paused)
        self._finished = None
        self._clock.set_generous(self._project.data.kind == "points")
        self._clock.start()

    def _forget_run(self) -> None:
        self._clock.stop()
        self._training.forget()
        self.predictor.retire()
        self._finished = self.snapshot = self._latest = self._branch = None
        self._by_hand, self._measure_due, self._unshown = {}, False, False
        self._ends_at = 0
        self.history = History()
        self.rate.restart()
        self.time.forget()
        self.run_reset.emit()

    def _show_initial(self, snapshot: Snapshot) -> None:
        if self.snapshot is None:
            self.snapshot = self._latest = snapshot
            self.snapshot_changed.emit(snapshot)
            if self.step_opened and self._is_soon_measured():
                self._measure()

    def _show_unshown(self) -> None:
        """Show the newest weights, unless they are shown or somebody looks back."""
        if self._unshown and self._latest is not None and self.time.moment is None:
            self.show_snapshot(self._latest)
        self._unshown = False

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Let the views and the predictor have the network with these weights."""
        self.snapshot = snapshot
        self.predictor.load(snapshot)
        self.snapshot_changed.emit(snapshot)

    def show_latest(self) -> None:
        """Show the network as it is now, and ask a run that goes on for newer weights."""
        if self._latest is not None:
            self.show_snapshot(self._latest)
        self.request_snapshot()

    def show_news(self) -> None:
        """One display frame: empty the outbox, fold the events, tell the views once."""
        if self._fresh_weights_wanted or self._checkpoint_wanted:
            self._clock.hurry()  # what was asked for may just miss this frame
        news = self._training.news()
        if not news:
            return
        events = tuple(event for event in news if not isinstance(event, Exception))
        for event in events:
            self.history.add(event)
        if any(isinstance(event, StepsDone) for event in events):
            self._by_hand, self._measure_due = {}, False
        self.rate.add(events)
        self._show_snapshots(events)
        if events:
            self.events.emit(events)
        self._notice_end(news[-1])

    def _show_snapshots(self, events: tuple[TrainingEvent, ...]) -> None:
        latest = next((event for event in reversed(events) if isinstance(event, Snapshot | RunFinished)), None)
        if latest is not None:
            self._latest = Snapshot(latest.step, latest.epoch, latest.weights, latest.memory)
            self._unshown = True
            if self._state != "running" or self._fresh_weights_wanted or isinstance(latest, RunFinished):
                self._show_unshown()  # somebody waits for it
            if self._measure_due:
                self._measure_due = False
                self._measure_anew()
            waiting, self._fresh_weights_wanted = self._fresh_weights_wanted, []
            for act in waiting:
                act(self._latest)
            self._answer_checkpoints(events)

    def _answer_checkpoints(self, events: tuple[TrainingEvent, ...]) -> None:
        """A plain snapshot may have come after the one with the memory: what is kept together belongs together."""
        for event in reversed(events):
            if isinstance(event, Snapshot | RunFinished) and event.memory is not None:
                waiting, self._checkpoint_wanted = self._checkpoint_wanted, []
                for act in waiting:
                    act(Snapshot(event.step, event.epoch, event.weights, event.memory))
                return

    def _notice_end(self, last: TrainingEvent | Exception) -> None:
        if isinstance(last, Exception):
            self._show_unshown()
            self._clock.stop()
            self._training.forget()
            self._set_state("ready" if isinstance(last, GradusError) else "failed")
            self.failed.emit(last)
        elif isinstance(last, RunFinished):
            self._clock.stop()
            self._finished = last
            self._set_state("failed" if last.reason == "not_finite" else "finished")

    @property
    def latest(self) -> Snapshot | None:
        """The newest weights that have arrived, whatever moment the views show."""
        return self._latest

    @property
    def step_opened(self) -> int:
        """How far the run had come that was saved with what is on the desk; 0 as soon as it is trained on."""
        opened = self._resumable()
        return 0 if opened is None else opened.step

    @property
    def measured(self) -> EpochDone | None:
        """What was measured last at the moment that the views show."""
        return self.history.latest() if self.time.moment is None else self.time.moment.measured

    @property
    def is_set_by_hand(self) -> bool:
        """Whether the network holds numbers that a person put in and no step has followed."""
        return bool(self._by_hand)

    def _measure_anew(self) -> None:
        """Nothing is known of the network as it is until it has been measured."""
        if self.history.first() is not None:
            self.history.measured_anew(None)
            self._measure()

    def _measure(self) -> None:
        """Let the prediction thread, which holds the network, say how good it is as it is."""
        run = self.history
        self._measuring += 1
        ticket = self._measuring

        def take(event: EpochDone) -> None:
            if self.history is run and self._measuring == ticket and run.latest() is None:
                run.measured_anew(event)
                self.events.emit((event,))

        self.predictor.request("measure", _measure, take)

    def _is_soon_measured(self) -> bool:
        """Whether it takes the prediction thread, which has other things to answer, about a second at most."""
        from core.training.evaluation import EVALUATED_TRAIN

        if self.dataset is None:
            return False
        samples = min(len(self.dataset.train), EVALUATED_TRAIN) + len(self.dataset.test)
        return self._project.network.multiply_adds() * samples <= QUICK_WORK

    @property
    def finished(self) -> RunFinished | None:
        """How the last run ended, or None."""
        return self._finished

    def _set_state(self, state: RunState) -> None:
        if state != self._state:
            self._state = state
            self.run_state_changed.emit(state)


def _measure(model: Model) -> EpochDone:
    """Loss and accuracy of the model as it is."""
    from core.training.evaluation import measure
    from core.training.tensors import to_tensors

    loss = model.project.training.loss
    data = to_tensors(model.dataset, model.scaling, loss)
    return measure(model.module, data, loss, model.dataset.task, model.epoch, model.step)
