"""Size and locks of a camera, on a capture that answers as drivers do."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.vision.camera import Frame
from core.vision.device_controls import set_lock, sized
from core.vision.live import LiveSource
from core.vision.opencv import cv2


class Driver:
    """A capture with the properties that its driver has; `accepts` are the numbers that a property can take."""

    def __init__(self, accepts):
        self.accepts, self.numbers = accepts, {cv2.CAP_PROP_EXPOSURE: 157.0}

    def isOpened(self):  # noqa: N802 - OpenCV's name
        return True

    def get(self, name):
        return self.numbers.get(name, 0.0)

    def set(self, name, number):
        if number not in self.accepts.get(name, (number,)):
            return False
        self.numbers[name] = number
        return True

    def read(self):
        return True, np.full((6, 8, 3), round(self.get(cv2.CAP_PROP_AUTO_EXPOSURE)), np.uint8)

    def release(self):
        pass


@pytest.mark.parametrize("manual", [1.0, 0.25])
def test_the_exposure_is_held_where_it_stands_whatever_the_driver_calls_manual(manual):
    driver = Driver({cv2.CAP_PROP_AUTO_EXPOSURE: (manual, 3.0)})
    assert set_lock(driver, "exposure", on=True)
    assert driver.get(cv2.CAP_PROP_AUTO_EXPOSURE) == manual
    assert driver.get(cv2.CAP_PROP_EXPOSURE) == 157.0
    assert set_lock(driver, "exposure", on=False)
    assert driver.get(cv2.CAP_PROP_AUTO_EXPOSURE) == 3.0


def test_a_driver_without_focus_says_so():
    assert not set_lock(Driver({cv2.CAP_PROP_AUTOFOCUS: ()}), "focus", on=True)


def test_a_size_is_asked_for_and_none_is_left_to_the_driver():
    driver = sized(lambda: Driver({}), (1280, 720))()
    assert (driver.get(cv2.CAP_PROP_FRAME_WIDTH), driver.get(cv2.CAP_PROP_FRAME_HEIGHT)) == (1280, 720)
    assert cv2.CAP_PROP_FRAME_WIDTH not in sized(lambda: Driver({}), None)().numbers


def test_what_is_asked_of_a_live_capture_is_done_on_its_thread_and_kept_after_a_drop_out():
    opened: list[Driver] = []

    class Dropping(Driver):
        def read(self):
            held = self.get(cv2.CAP_PROP_AUTO_EXPOSURE) == 1.0
            if held and len(opened) == 1:
                return False, None  # the cable came off after the exposure was held
            return super().read()

    def opener():
        opened.append(Dropping({}))
        return opened[-1]

    source = LiveSource("0", opener, retry_s=0.01)

    def hold(capture: Any) -> None:
        set_lock(capture, "exposure", on=True)

    source.ask(hold)
    for item in source.frames():
        if isinstance(item, Frame) and item.image[0, 0, 0] == 1:
            break
    assert len(opened) == 2
    assert opened[1].get(cv2.CAP_PROP_AUTO_EXPOSURE) == 1.0
