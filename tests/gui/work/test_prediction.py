"""The prediction thread: the latest wish wins, what a hand waits for goes first, long work gives way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

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
