"""Lesson 13: training on pictures that still arrive over HTTP, across a dropped connection."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, Split
from core.data.idx_stream import Arrival, StreamError, class_folders, last_name, stream_idx, stream_pictures
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH, RATE, SEED
from core.lesson_training import Budget, Earlier, chain, config, layer, train
from core.resources import resource
from core.texts import N_
from core.training.events import Weights

IMAGES, LABELS = "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"
SIDE = 28
HELD_OUT = 5
"""Every fifth picture that arrives is kept for testing."""


@PROGRAMS.register
@dataclass(frozen=True)
class Streaming(LessonProgram):
    url: Annotated[
        str,
        Label(
            N_("lessons", "Address"),
            N_(
                "lessons",
                "A web folder of IDX files, or with one sub-folder of pictures per class. Empty: this computer.",
            ),
        ),
    ] = ""
    count: Annotated[
        int, Range(100, 70_000), Label(N_("lessons", "Pictures"), N_("lessons", "After how many it stops listening."))
    ] = 6000
    portion: Annotated[
        int,
        Range(10, 60_000),
        Label(N_("lessons", "Portion"), N_("lessons", "How many new pictures are waited for before it learns.")),
    ] = 1000
    drop_after: Annotated[
        int,
        Range(0, 10_000_000),
        Label(
            N_("lessons", "Drop after"), N_("lessons", "Bytes after which this computer hangs up once; 0 for never.")
        ),
    ] = 300_000
    rate: Annotated[float, Range(1e-6, 10, log=True), RATE] = 0.1
    batch: Annotated[int, Range(1, 60_000), BATCH] = 32
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "streaming"

    def run(self, budget: Budget) -> LessonResult:
        arrival = Arrival()
        place: AbstractContextManager[str] = nullcontext(self.url) if self.url else own_server(self.drop_after)
        with place as url:
            learner = Learner(self, budget)
            learner.listen(url, arrival)
        figures: dict[str, Any] = {
            "arrived": learner.arrived,
            "classes": list(learner.names),
            "table": learner.table,
            "test_accuracy": learner.table[-1]["test_accuracy"],
            "received_bytes": arrival.received,
            "resumed": arrival.resumed,
        }
        metrics = {"test_accuracy": figures["test_accuracy"], "arrived": float(learner.arrived)}
        return LessonResult(metrics, figures)


@dataclass
class Learner:
    """Collects what arrives and goes on training the same weights after every portion."""

    lesson: Streaming
    budget: Budget
    names: tuple[str, ...] = ()
    arrived: int = 0
    table: list[dict[str, float]] = field(default_factory=list)
    weights: Weights | None = None
    test: list[tuple[Array, int]] = field(default_factory=list)

    def listen(self, url: str, arrival: Arrival) -> None:
        """Learn from `url` until enough has come; raises `StreamError` when nothing usable is there."""
        self.names, pictures = samples(url, arrival)
        fresh: list[tuple[Array, int]] = []
        for picture, label in pictures:
            self.arrived += 1
            (self.test if self.arrived % HELD_OUT == 0 else fresh).append((picture, label))
            if self.arrived >= self.lesson.count:
                break
            if len(fresh) >= self.lesson.portion:
                self._learn(fresh)
                fresh = []
        if fresh and self.test:
            self._learn(fresh)
        if not self.table:
            raise StreamError(url=url, detail=f"{self.arrived} pictures")

    def _learn(self, fresh: list[tuple[Array, int]]) -> None:
        none = _split([])
        data = Dataset(_split(fresh), none, _split(self.test), self.names, "multiclass")
        network = chain(
            (1, SIDE, SIDE), "flatten", layer("linear", units=64), "relu", layer("linear", units=len(self.names))
        )  # fmt: skip
        training = config(
            "cross_entropy", self.lesson.rate, epochs=2, batch_size=self.lesson.batch, seed=self.lesson.seed
        )  # fmt: skip
        earlier = None if self.weights is None else Earlier(self.weights)
        trained = train(network, data, training, self.budget, earlier=earlier)
        self.weights = trained.weights
        self.table.append({"arrived": self.arrived, "test_accuracy": trained.metrics["test_accuracy"]})
        self.budget.report(self.arrived, self.lesson.count)


def samples(url: str, arrival: Arrival) -> tuple[tuple[str, ...], Iterator[tuple[Array, int]]]:
    """Class names, and pictures (28, 28) with their class as they come: IDX files if there are any, else pictures."""
    base = url if url.endswith("/") else url + "/"
    try:
        labels = np.concatenate(list(stream_idx(base + LABELS, arrival)))
    except StreamError:
        folders = class_folders(url, arrival)
        if len(folders) < 2:
            raise
        return tuple(map(last_name, folders)), stream_pictures(url, SIDE, arrival)
    groups = stream_idx(base + IMAGES, arrival)
    pictures = (picture for group in groups for picture in group)
    return tuple(map(str, range(int(labels.max()) + 1))), zip(pictures, map(int, labels))


def _split(pairs: list[tuple[Array, int]]) -> Split:
    pictures = np.array([picture for picture, _ in pairs], np.uint8).reshape(-1, 1, SIDE, SIDE)
    return Split(pictures, np.array([label for _, label in pairs], np.int64))


@contextmanager
def own_server(drop_after: int) -> Iterator[str]:
    """Serve the shipped digits on this computer alone; hang up once after `drop_after` bytes of a file (0: never)."""
    DATASETS["mnist"]().load()

    class Handler(BaseHTTPRequestHandler):
        dropped = drop_after == 0

        def do_GET(self) -> None:
            name = self.path.strip("/")
            if name not in (IMAGES, LABELS):
                self.send_error(404)
                return
            body = resource("datasets", "mnist", name).read_bytes()
            wanted = self.headers.get("Range", "")
            begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
            self.send_response(206 if wanted else 200)
            self.send_header("Content-Length", str(len(body) - begin))
            self.end_headers()
            if not Handler.dropped and len(body) > drop_after:
                Handler.dropped = True
                self.wfile.write(body[begin:drop_after])
                self.close_connection = True
            else:
                self._write(body[begin:])

        def _write(self, body: bytes) -> None:
            try:
                self.wfile.write(body)
            except OSError:  # the listener has heard enough
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing on the console."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
