"""The camera worker over folders, films and sources that stall: the newest frame wins, nothing hangs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.imaging.dial_face import DialFace, DialStyle, Scene
from core.vision import slant, stream_rim
from core.vision.camera import CameraSource, Frame, Outage, source_at
from core.vision.dial import Dial
from core.vision.live import LiveSource
from core.vision.reader import READERS
from core.vision.virtual import VirtualGauge, dial_of
from gui.work.camera import CameraThread, Look

SCENE = Scene(width=160, height=120, center=(80.0, 60.0), radius=44.0)
STYLE = DialStyle()
POLAR = {"polar": READERS["polar"]}


@pytest.fixture
def camera(qtbot: QtBot) -> Iterator[CameraThread]:
    camera = CameraThread()
    yield camera
    camera.close()


def pictures(count: int) -> list[np.ndarray]:
    """The needle at 1, 2, 3 … of a scale from 0 to 10."""
    face = DialFace(STYLE, SCENE)
    return [face.picture(STYLE.angle_at(1.0 + index)) for index in range(count)]


def folder_of(path: Path, count: int) -> Path:
    for index, picture in enumerate(pictures(count)):
        cv2.imwrite(str(path / f"{index}.png"), picture[..., ::-1])
    return path


def film(path: Path, count: int, rate: float) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (SCENE.width, SCENE.height))
    for picture in pictures(count):
        writer.write(np.ascontiguousarray(picture[..., ::-1]))
    writer.release()
    return path


def followed(qtbot: QtBot, camera: CameraThread, source: str | Callable[[], CameraSource]) -> list[Look]:
    """Every look until the source has ended."""
    looks: list[Look] = []
    camera.looked.connect(looks.append)
    with qtbot.waitSignal(camera.ended, timeout=30_000):
        camera.open((lambda: source_at(source)) if isinstance(source, str) else source)
    qtbot.waitUntil(lambda: bool(looks) and looks[-1].frame is not None and bool(looks[-1].readings), timeout=30_000)
    return looks


def values(looks: list[Look]) -> list[float]:
    read = [look.readings["polar"].reading.value for look in looks if look.readings]
    return [value for value in read if value is not None]


def test_a_folder_is_read_picture_by_picture(qtbot: QtBot, camera: CameraThread, tmp_path: Path) -> None:
    camera.set_reading(dial_of(STYLE, SCENE), POLAR)
    looks = followed(qtbot, camera, str(folder_of(tmp_path, 4)))
    assert {look.frame.index for look in looks if look.frame is not None} == {0, 1, 2, 3}
    assert values(looks)[-1] == pytest.approx(4.0, abs=0.15)


def test_the_last_picture_is_read_again_when_the_dial_changes(
    qtbot: QtBot, camera: CameraThread, tmp_path: Path
) -> None:
    dial = dial_of(STYLE, SCENE)
    camera.set_reading(dial, POLAR)
    looks = followed(qtbot, camera, str(folder_of(tmp_path, 1)))
    doubled = replace(dial, marks=tuple((angle, 2 * value) for angle, value in dial.marks))
    camera.set_reading(doubled, POLAR)
    qtbot.waitUntil(lambda: looks[-1].dial is doubled, timeout=30_000)
    assert values(looks)[-1] == pytest.approx(2.0, abs=0.3)


def test_a_film_is_read_to_its_last_frame(qtbot: QtBot, camera: CameraThread, tmp_path: Path) -> None:
    camera.set_reading(dial_of(STYLE, SCENE), POLAR)
    looks = followed(qtbot, camera, str(film(tmp_path / "needle.avi", 5, 5.0)))
    assert values(looks) == sorted(values(looks))
    assert values(looks)[0] == pytest.approx(1.0, abs=0.2)


def test_a_window_that_is_busy_gets_only_the_newest_frame(qtbot: QtBot, camera: CameraThread) -> None:
    gauge = VirtualGauge(STYLE, SCENE, rate=100.0)
    looks: list[Look] = []
    camera.looked.connect(looks.append)
    camera.open(lambda: gauge)
    qtbot.waitUntil(lambda: bool(looks), timeout=30_000)
    seen = len(looks)
    busy_until = time.monotonic() + 1.0
    while time.monotonic() < busy_until:  # the window does not fetch anything
        time.sleep(0.02)
    qtbot.waitUntil(lambda: len(looks) > seen, timeout=30_000)
    first, then = looks[seen - 1].frame, looks[seen].frame
    assert first is not None
    assert then is not None
    assert then.index - first.index > 2


def test_a_camera_that_stands_still_seeks_the_rim_once_for_all_readers(
    qtbot: QtBot, camera: CameraThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought: list[Dial] = []
    monkeypatch.setattr(slant, "slanted_rim", lambda picture, dial: sought.append(dial))
    monkeypatch.setattr(stream_rim, "AGAIN", 1_000_000)  # however many frames a slow window lets pass
    scene = Scene(width=220, height=200, center=(110.0, 100.0), radius=70.0)
    whole = dial_of(STYLE, scene)
    few = replace(whole, marks=(whole.marks[0], whole.marks[-1]))
    camera.set_reading(few, POLAR | {"hough": READERS["hough"]})
    looks: list[Look] = []
    camera.looked.connect(looks.append)
    camera.open(lambda: VirtualGauge(STYLE, scene, rate=40.0))
    qtbot.waitUntil(lambda: sum(bool(look.readings) for look in looks) >= 5, timeout=30_000)
    camera.stop()
    assert sought == [few]
    assert looks[-1].dial is few
    assert len(values(looks)) >= 5


def test_every_picture_of_a_folder_has_its_own_rim(
    qtbot: QtBot, camera: CameraThread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought: list[Dial] = []
    monkeypatch.setattr(slant, "slanted_rim", lambda picture, dial: sought.append(dial))
    scene = Scene(width=220, height=200, center=(110.0, 100.0), radius=70.0)
    whole = dial_of(STYLE, scene)
    for index in range(3):
        picture = DialFace(STYLE, scene).picture(STYLE.angle_at(2.0 + index))
        cv2.imwrite(str(tmp_path / f"{index}.png"), picture[..., ::-1])
    camera.set_reading(replace(whole, marks=(whole.marks[0], whole.marks[-1])), POLAR)
    followed(qtbot, camera, str(tmp_path))
    assert len(sought) >= 3


class Stalled:
    """A source that gives nothing until it is closed."""

    name, timed, endless = "stalled", True, True

    def __init__(self) -> None:
        self.entered, self._stop = threading.Event(), threading.Event()

    def frames(self) -> Iterator[Frame | Outage]:
        self.entered.set()
        self._stop.wait()
        yield from ()

    def close(self) -> None:
        self._stop.set()


def test_a_source_that_gives_nothing_can_be_left_for_another(
    qtbot: QtBot, camera: CameraThread, tmp_path: Path
) -> None:
    stalled = Stalled()
    camera.open(lambda: stalled)
    qtbot.waitUntil(stalled.entered.is_set, timeout=30_000)
    camera.set_reading(dial_of(STYLE, SCENE), POLAR)
    looks = followed(qtbot, camera, str(folder_of(tmp_path, 1)))
    assert looks[-1].frame is not None


def test_closing_while_a_source_stalls_ends_the_thread(qtbot: QtBot) -> None:
    camera, stalled = CameraThread(), Stalled()
    camera.open(lambda: stalled)
    qtbot.waitUntil(stalled.entered.is_set, timeout=30_000)
    camera.close()
    assert not camera._thread.isRunning()


def test_a_pause_holds_the_picture_and_closing_ends_it(qtbot: QtBot, camera: CameraThread) -> None:
    looks: list[Look] = []
    camera.looked.connect(looks.append)
    camera.open(lambda: VirtualGauge(STYLE, SCENE, rate=50.0))
    qtbot.waitUntil(lambda: len(looks) > 2, timeout=30_000)
    camera.set_paused(True)
    qtbot.wait(200)
    held = len(looks)
    qtbot.wait(300)
    assert len(looks) == held
    camera.set_paused(False)
    qtbot.waitUntil(lambda: len(looks) > held, timeout=30_000)


class Refusing:
    """An OpenCV capture of a camera that is not there."""

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return False

    def release(self) -> None:
        pass


def test_a_camera_that_is_not_there_is_an_outage_not_an_error(qtbot: QtBot, camera: CameraThread) -> None:
    looks: list[Look] = []
    failures: list[Exception] = []
    camera.looked.connect(looks.append)
    camera.failed.connect(failures.append)
    camera.open(lambda: LiveSource("9", Refusing, retry_s=0.05))
    reasons = lambda: {look.outage.reason for look in looks if look.outage is not None}  # noqa: E731
    qtbot.waitUntil(lambda: "refused" in reasons(), timeout=30_000)
    assert not failures
    assert all(look.frame is None for look in looks)


def test_a_file_that_is_no_film_fails_with_a_sentence(qtbot: QtBot, camera: CameraThread, tmp_path: Path) -> None:
    broken = tmp_path / "broken.avi"
    broken.write_bytes(b"no film")
    with qtbot.waitSignal(camera.failed, timeout=30_000) as caught:
        camera.open(lambda: source_at(str(broken)))
    assert "broken.avi" in str(caught.args[0])


def test_frames_can_be_turned_and_mirrored(qtbot: QtBot, camera: CameraThread, tmp_path: Path) -> None:
    camera.set_view(1, mirrored=True)
    camera.set_reading(Dial((60.0, 80.0), 44.0, STYLE.marks()), POLAR)
    looks = followed(qtbot, camera, str(folder_of(tmp_path, 1)))
    frame = looks[-1].frame
    assert frame is not None
    plain = pictures(1)[0]
    assert np.array_equal(frame.image, np.rot90(plain, -1)[:, ::-1])
