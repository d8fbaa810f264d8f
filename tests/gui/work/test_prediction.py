"""The prediction thread: the latest wish wins, what a hand waits for goes first, long work gives way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from core.data.catalog.circle import Circle
from core.data.scaling import fit_scaling
from core.project.document import Project
from gui.work.prediction import PredictionThread

WAIT_MS = 20_000


@pytest.fixture
def predictor() -> Iterator[PredictionThread]:
    thread = PredictionThread()
    yield thread
    thread.close()


def prepare(predictor: PredictionThread) -> None:
    dataset = Circle(count=20).load()
    predictor.prepare(Project(), dataset, fit_scaling("none", dataset))


def answering(result: object) -> Callable[[object], object]:
    """A computation with a known result."""
    return lambda _: result


def held(predictor: PredictionThread) -> threading.Event:
    """Keep the thread busy until the event is set."""
    gate = threading.Event()
    predictor.request_first("hold", lambda _: gate.wait(10), lambda _: None)
    return gate


def test_of_several_wishes_under_one_key_only_the_latest_is_computed(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    computed: list[int] = []
    gate = held(predictor)
    for number in range(5):
        predictor.request("field", answering(number), computed.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(computed), timeout=WAIT_MS)
    assert computed == [4]


def test_what_a_hand_waits_for_goes_before_what_was_wished_earlier(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    order: list[str] = []
    gate = held(predictor)
    for name in ("one", "two"):
        predictor.request(name, answering(name), order.append)
    predictor.request_first("hand", lambda _: "hand", order.append)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3, timeout=WAIT_MS)
    assert order == ["hand", "one", "two"]


def test_it_answers_without_a_network_on_the_desk_too(predictor: PredictionThread, qtbot: QtBot):
    answers: list[object] = []
    predictor.request("waits", lambda _: "too early", answers.append)
    predictor.request_first("alone", lambda model: model is None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    assert answers == [True]


def test_long_work_comes_in_portions_and_gives_way_between_them(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    order: list[object] = []
    gate = threading.Event()

    def portions(_: object) -> Iterator[object]:
        yield "first"
        gate.wait(10)
        yield None
        yield "last"

    predictor.request("long", portions, order.append)
    qtbot.waitUntil(lambda: order == ["first"], timeout=WAIT_MS)
    predictor.request_first("hand", lambda _: "hand", order.append)
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 3, timeout=WAIT_MS)
    assert order == ["first", "hand", "last"]


def test_a_newer_wish_ends_long_work_under_its_key(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    answers: list[object] = []
    counted: list[int] = []

    def endless(_: object) -> Iterator[object]:
        while True:
            counted.append(1)
            yield None

    predictor.request("map", endless, answers.append)
    qtbot.waitUntil(lambda: len(counted) > 3, timeout=WAIT_MS)
    predictor.request("map", lambda _: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"], timeout=WAIT_MS)
    done = len(counted)
    settled: list[object] = []
    predictor.request("other", lambda _: True, settled.append)
    qtbot.waitUntil(lambda: bool(settled), timeout=WAIT_MS)
    assert len(counted) == done


def test_another_network_on_the_desk_ends_long_work_for_the_old_one(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    counted: list[int] = []

    def endless(_: object) -> Iterator[object]:
        while True:
            counted.append(1)
            yield None

    predictor.request("map", endless, lambda _: None)
    qtbot.waitUntil(lambda: len(counted) > 3, timeout=WAIT_MS)
    prepare(predictor)
    settled: list[object] = []
    predictor.request("other", lambda _: True, settled.append)
    qtbot.waitUntil(lambda: bool(settled), timeout=WAIT_MS)
    done = len(counted)
    predictor.request("once more", lambda _: True, settled.append)
    qtbot.waitUntil(lambda: len(settled) == 2, timeout=WAIT_MS)
    assert len(counted) <= done + 1


def test_trouble_in_long_work_is_told(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)

    def broken(_: object) -> Iterator[object]:
        yield np.zeros(2)
        raise ValueError("broken")

    with qtbot.waitSignal(predictor.failed, timeout=WAIT_MS) as failed:
        predictor.request("map", broken, lambda _: None)
    assert str(failed.args[0]) == "broken"


class Held:
    """What a computation holds; it notes the thread on which it is let go."""

    def __init__(self, threads: list[int]) -> None:
        self._threads = threads

    def look(self, _model: object) -> object:
        return 1

    def look_twice(self, _model: object) -> Iterator[object]:
        yield 1
        yield 2

    def fail(self, _model: object) -> object:
        raise ValueError("no such layer")

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


def test_what_a_wish_holds_is_let_go_on_the_thread_of_the_one_who_wished(predictor: PredictionThread, qtbot: QtBot):
    prepare(predictor)
    threads: list[int] = []
    for number in range(30):
        held = Held(threads)
        predictor.request(str(number % 7), (held.look, held.look_twice, held.fail)[number % 3], lambda _: None)
        del held
    qtbot.waitUntil(lambda: len(threads) == 30, timeout=WAIT_MS)
    assert set(threads) == {threading.get_ident()}


class Asking(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    def take(self, name: str, answer: object) -> None:
        self.answers.append((name, answer))


def test_who_has_been_taken_down_hears_no_answer(predictor: PredictionThread, qtbot: QtBot):
    stays, goes = Asking(), Asking()
    gate = held(predictor)
    for asking in (stays, goes):
        predictor.request_first(str(id(asking)), lambda _: 1, partial(asking.take, "one"))
    Shiboken.delete(goes)
    gate.set()
    qtbot.waitUntil(lambda: bool(stays.answers), timeout=WAIT_MS)
    qtbot.wait(20)
    assert stays.answers == [("one", 1)]
    assert not goes.answers
