"""A dial gauge in the real window: the virtual needle is read, a mark is dragged, the value is logged."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.imaging.dial_face import DialFace, DialStyle
from core.imaging.geometry import direction
from core.imaging.paper_gauge import CENTRE_MM, HEIGHT_MM, RADIUS_MM, WIDTH_MM
from core.resources import resource
from core.vision.camera import Frame
from core.vision.devices import Device
from core.vision.live import LiveSource
from core.vision.needle_network import WEIGHTS, load_network
from core.vision.opencv import cv2
from core.vision.reading import refused
from gui.gauge.virtual import SCENE, STYLE
from gui.main_window import MainWindow
from gui.pages.gauge import GaugePage
from gui.widgets.button import Button
from gui.widgets.combo import ComboBox
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_doubts import DoubtStrip
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit
from gui.widgets.slider import ValueSlider
from tests.stories.window import click, closed, find, opened, until

FULL_SCALE = STYLE.last - STYLE.first


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    click(qtbot, window, "gauge")
    yield window
    closed(window)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GaugePage:
    page = find(window, GaugePage, "page_gauge")
    until(qtbot, lambda: page.sight.look is not None and bool(page.sight.look.readings))
    return page


class NoCapture:
    """An OpenCV capture of a camera that is not there."""

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return False

    def release(self) -> None:
        pass


def figure(page: GaugePage) -> float:
    """The big value as it stands on the screen; NaN where there is none."""
    label = find(page, Label, "gauge_value")
    return float(label.text())


def hold_needle(qtbot: QtBot, page: GaugePage, at: float) -> None:
    """Click the needle's slider where `at` lies, and wait until the figure has settled there."""
    slider = find(page, ValueSlider, "virtual_needle").slider
    place = QPoint(round(slider.x_of(at)), slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place)
    until(qtbot, lambda: page.value.figure.isVisible() and abs(figure(page) - slider.number) < 0.02 * FULL_SCALE)


def at_mark(page: GaugePage, index: int) -> QPoint:
    assert page.sight.dial is not None
    return page.sheet.view._at(*page.sight.dial.on_image(page.sight.dial.marks[index][0])).toPoint()


def drag(qtbot: QtBot, view: DialView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.5, 1.0):
        qtbot.mouseMove(view, start + (end - start) * share)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_the_needle_is_read_a_mark_is_dragged_and_the_value_is_logged(
    window: MainWindow, page: GaugePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_needle(qtbot, page, 6.0)
    before = figure(page)
    click(qtbot, page, "adjust_dial")
    assert page.sight.dial is not None
    wanted = page.sheet.view._at(*page.sight.dial.on_image(STYLE.angle_at(6.4))).toPoint()
    drag(qtbot, page.sheet.view, at_mark(page, 6), wanted)
    until(qtbot, lambda: figure(page) < before - 0.2)
    file = tmp_path / "boiler.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    click(qtbot, page, "gauge_log")
    until(qtbot, lambda: page.logbook.log.count >= 2)
    click(qtbot, page, "gauge_log")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == page.logbook.log.count
    assert float(rows[-1]["value"]) == pytest.approx(figure(page), abs=0.02 * FULL_SCALE)
    assert rows[-1]["unit"] == "bar"
    click(qtbot, page, "leave_gauge")
    assert not page.isVisible()


def test_the_swinging_needle_is_read_within_two_per_cent(page: GaugePage, qtbot: QtBot) -> None:
    errors: list[float] = []

    def note(_look: object) -> None:
        look = page.sight.look
        assert look is not None
        if look.frame is None or look.frame.truth_deg is None or look.dial is None or not look.readings:
            return
        value = look.readings[page.sight.reader].reading.value
        if value is not None:
            errors.append(look.dial.error_of(value, look.dial.value_at(look.frame.truth_deg)))

    assert page.camera is not None
    page.camera.looked.connect(note)
    until(qtbot, lambda: len(errors) >= 15)
    assert max(errors) < 2.0


def test_marks_are_added_by_a_double_click_and_removed_by_del(page: GaugePage, qtbot: QtBot) -> None:
    click(qtbot, page, "adjust_dial")
    assert page.sight.dial is not None
    place = page.sheet.view._at(*page.sight.dial.on_image(STYLE.angle_at(4.5))).toPoint()
    count = len(page.sight.dial.marks)
    qtbot.mouseDClick(page.sheet.view, Qt.MouseButton.LeftButton, pos=place)
    assert len(page.sight.dial.marks) == count + 1
    field = find(page, NumberEdit, "mark_value")
    assert field.value == pytest.approx(4.5, abs=0.1)
    page.sheet.view.setFocus()
    qtbot.keyClick(page.sheet.view, Qt.Key.Key_Delete)
    assert len(page.sight.dial.marks) == count


def test_a_slip_of_the_hand_is_taken_back_step_by_step(page: GaugePage, qtbot: QtBot) -> None:
    first = page.sight.dial
    assert first is not None
    assert not page.calibration.back.isEnabled()
    page.window().activateWindow()  # keys go to the window in front
    until(qtbot, lambda: page.window().isActiveWindow())
    click(qtbot, page, "adjust_dial")
    drag(qtbot, page.sheet.view, at_mark(page, 6), at_mark(page, 6) + QPoint(14, 20))
    moved = page.sight.dial
    assert moved is not None
    assert moved.marks != first.marks
    page.sheet.view.setFocus()
    qtbot.keyClick(page.sheet.view, Qt.Key.Key_Delete)
    assert page.sight.dial is not None
    assert len(page.sight.dial.marks) == len(first.marks) - 1
    click(qtbot, page, "dial_back")
    assert page.sight.dial == moved
    qtbot.keyClick(page.sheet.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.sight.dial == first
    assert not page.calibration.back.isEnabled()


def test_a_value_beyond_the_limit_is_said(page: GaugePage, qtbot: QtBot) -> None:
    hold_needle(qtbot, page, 9.0)
    assert page.value.state.text() == "In range"
    edit = find(page, NumberEdit, "alarm_high")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "8")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    until(qtbot, lambda: page.value.state.text() == "Above the upper limit")


def test_where_no_needle_is_seen_the_last_value_stays_grey_with_the_reason(
    page: GaugePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needle, bare = DialFace(STYLE, SCENE), DialFace(replace(STYLE, needle=None), SCENE)
    for index in range(4):
        picture = (needle if index < 3 else bare).picture(STYLE.angle_at(4.0))
        cv2.imwrite(str(tmp_path / f"{index}.png"), picture[..., ::-1])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    choice = find(page, ComboBox, "gauge_source")
    choice.setFocus()
    qtbot.keyClicks(choice, "Folder")
    until(qtbot, lambda: page.value.state.text() == "No reading" and page.value.figure.isVisible())
    assert figure(page) == pytest.approx(4.0, abs=0.02 * FULL_SCALE)
    assert page.value.figure.property("tone") == "text3"
    assert "Last good reading" in page.value.note.text()


def test_a_camera_that_is_not_there_is_said_and_tried_again(page: GaugePage, qtbot: QtBot) -> None:
    page.open_source(lambda: LiveSource("9", NoCapture, retry_s=0.05))
    until(qtbot, lambda: "No camera answers here" in page.value.note.text())
    assert not page.value.figure.isVisible()
    assert page.sheet.trouble.isHidden()
    assert page.sheet.view.image_size() == DialView().image_size(), "not the picture of the source before"
    cells = [page.sheet.table.item(row, 2) for row in range(page.sheet.table.rowCount())]
    assert {cell.text() for cell in cells if cell is not None} == {"no reading"}
    assert page.value.state.text() != "In range"
    page.source.choose("virtual")
    until(qtbot, lambda: page.value.figure.isVisible())


def test_pictures_of_another_size_begin_with_a_dial_in_their_middle(
    page: GaugePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cv2.imwrite(str(tmp_path / "0.png"), np.full((300, 400, 3), 200, np.uint8))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.source.choose("folder")
    until(qtbot, lambda: page.sheet.view.image_size() == (400, 300))
    assert page.sight.dial is not None
    assert page.sight.dial.center == (200.0, 150.0)


def test_the_dial_is_found_in_the_picture(page: GaugePage, qtbot: QtBot) -> None:
    click(qtbot, page, "adjust_dial")
    assert page.sight.dial is not None
    true_center = page.sight.dial.center
    middle = page.sheet.view._at(*true_center).toPoint()
    drag(qtbot, page.sheet.view, middle, middle + QPoint(40, 25))
    assert page.sight.dial.center != true_center
    click(qtbot, page, "find_dial")
    until(qtbot, lambda: page.sight.dial is not None and abs(page.sight.dial.center[0] - true_center[0]) < 4)


@pytest.mark.long
def test_ten_frames_teach_the_network_this_needle(page: GaugePage, qtbot: QtBot) -> None:
    click(qtbot, page, "gauge_teach")
    click(qtbot, page, "teach_sweep")
    until(qtbot, lambda: len(page.teaching.school.frames) == 10)
    assert find(page, QWidget, "teach_learn").isEnabled()
    with qtbot.waitSignal(page.teaching.school.taught, timeout=300_000) as caught:
        click(qtbot, page, "teach_learn")
    taught = caught.args[0]
    assert taught.before_pct < 2.0
    assert min(taught.before_pct, taught.after_pct) < 1.0
    assert page.teach.result.isVisible()
    page.source.choose("camera")  # another source, whatever it is: nothing was measured there
    until(qtbot, lambda: not page.teaching.school.frames)
    assert "Mean error" not in page.teach.result.text() or not page.teach.result.isVisible()
    in_use = page.teaching.network is not None
    assert page.teach.forget.isVisible() is page.teach.result.isVisible() is in_use


def test_a_camera_without_a_name_is_called_by_its_number_in_the_language_that_is_on(
    page: GaugePage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.vision.live.device_opener", lambda _number: Webcam)
    monkeypatch.setattr("core.vision.devices.devices", lambda: [Device(0, "")])
    page.source.choose("camera")
    until(qtbot, lambda: page.sheet.title.text() == "Camera 0")
    window.setting_chosen.emit("language", "zh_CN")
    until(qtbot, lambda: page.sheet.title.text() == "摄像头 0")
    window.setting_chosen.emit("language", "en")
    until(qtbot, lambda: page.sheet.title.text() == "Camera 0")


def test_another_reader_is_shown_from_its_first_reading_on(page: GaugePage, qtbot: QtBot) -> None:
    look = page.sight.look
    assert look is not None
    before = {"combined": look.readings["combined"]}
    page.sheet.table.row_chosen.emit(1)
    chosen = page.sight.reader
    assert chosen != "combined"
    page._show_look(replace(look, readings=before))  # a frame that was read before the choice
    until(qtbot, lambda: chosen in page.sight.rows and page.sheet.table.shown_row == 1)


def centre(page: GaugePage) -> QPoint:
    """Where the dial's centre lies, in whole pixels of the picture."""
    assert page.sight.dial is not None
    x, y = page.sight.dial.center
    return QPoint(round(x), round(y))


def test_the_dial_follows_a_camera_that_was_knocked(page: GaugePage, qtbot: QtBot) -> None:
    before = centre(page)
    until(qtbot, lambda: page.sheet.view._note == "Dial aligned")
    click(qtbot, page, "virtual_knock")
    wanted = before + QPoint(38, -14)
    until(qtbot, lambda: (centre(page) - wanted).manhattanLength() <= 2)
    until(qtbot, lambda: page.sheet.view._note.startswith("Camera moved 4"))
    until(qtbot, lambda: page.value.state.text() == "In range")


def test_a_knocked_camera_is_said_and_the_dial_aligned_by_the_button(page: GaugePage, qtbot: QtBot) -> None:
    until(qtbot, lambda: page.sheet.view._note == "Dial aligned")
    click(qtbot, page, "follow_camera")
    before = centre(page)
    click(qtbot, page, "virtual_knock")
    until(qtbot, lambda: "The camera has moved" in page.sheet.trouble.accessibleName())
    assert centre(page) == before
    button = next(button for button in page.sheet.trouble.findChildren(Button) if button.text() == "Align again")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: (centre(page) - before - QPoint(38, -14)).manhattanLength() <= 2)
    assert page.sheet.trouble.isHidden()


def test_a_centre_that_was_dropped_beside_the_pivot_is_refined(page: GaugePage, qtbot: QtBot) -> None:
    true_center = centre(page)
    click(qtbot, page, "adjust_dial")
    view = page.sheet.view
    middle = view._at(true_center.x(), true_center.y()).toPoint()
    drag(qtbot, view, middle, middle + QPoint(14, 9))
    until(qtbot, lambda: "refined" in page.calibration.facts["center"].text())
    assert (centre(page) - true_center).manhattanLength() <= 4
    click(qtbot, page, "refine_centre")
    drag(qtbot, view, middle, middle + QPoint(14, 9))
    qtbot.wait(300)
    assert (centre(page) - true_center).manhattanLength() > 8


def test_a_printed_paper_gauge_is_known_and_read(
    page: GaugePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "sheet.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(sheet), ""))
    click(qtbot, page, "print_paper_gauge")
    photograph = held_at_a_slant(np.asarray(cv2.imread(str(sheet)), dtype=np.uint8), at=7.0)
    cv2.imwrite(str(tmp_path / "photograph.png"), photograph)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "photograph.png"), ""))
    choice = find(page, ComboBox, "gauge_source")
    choice.setFocus()
    qtbot.keyClicks(choice, "Video")
    until(qtbot, lambda: page.value.figure.isVisible() and abs(figure(page) - 7.0) < 0.1)
    assert page.sight.dial is not None
    assert page.sight.dial.plane is not None
    assert page.sight.dial.needle == "red"


def held_at_a_slant(sheet: NDArray[np.uint8], at: float) -> NDArray[np.uint8]:
    """The sheet with its needle pinned on at a value, before a camera that looks from the side."""
    scale = sheet.shape[1] / WIDTH_MM
    along = direction(DialStyle().angle_at(at)) * RADIUS_MM
    across = np.array([-along[1], along[0]])
    outline = [(-0.28, 0.05), (0.0, 0.05), (0.9, 0.005), (0.9, -0.005), (0.0, -0.05), (-0.28, -0.05)]
    needle = np.array([CENTRE_MM + u * along + v * across for u, v in outline]) * scale
    drawn = cv2.fillPoly(sheet.copy(), [np.rint(needle).astype(np.int32)], (25, 25, 210))
    corners = np.array([[0, 0], [WIDTH_MM, 0], [WIDTH_MM, HEIGHT_MM], [0, HEIGHT_MM]], np.float32) * np.float32(scale)
    seen = np.array([[190, 30], [500, 10], [540, 470], [120, 440]], np.float32)
    warp = cv2.getPerspectiveTransform(corners, seen)
    small = cv2.GaussianBlur(drawn, (0, 0), 1.5)
    return np.asarray(cv2.warpPerspective(small, warp, (640, 480), borderValue=(70, 80, 84)), dtype=np.uint8)


def test_a_doubtful_frame_waits_in_the_teach_card_and_is_labelled_there(page: GaugePage, qtbot: QtBot) -> None:
    page.camera.set_paused(True)  # type: ignore[union-attr]
    picture = DialFace(STYLE, replace(SCENE, noise=0.05)).picture(STYLE.angle_at(7.0))
    assert page.sight.dial is not None
    frame = Frame(picture, "camera", 0, 0.0)
    page.doubts.take(frame, page.sight.dial, refused("unclear"), False, 1e9)
    click(qtbot, page, "doubtful_frames")
    strip = find(page, DoubtStrip, "doubt_strip")
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place(0).center().toPoint())
    view = page.sheet.view
    tip = view._at(*page.sight.dial.on_image(STYLE.angle_at(7.0))).toPoint()
    drag(qtbot, view, tip + QPoint(-20, 10), tip)
    click(qtbot, page, "teach_keep")
    assert not strip.isVisible()
    assert page.teaching.school.frames[0][1] == pytest.approx(STYLE.angle_at(7.0) % 360.0, abs=1.0)


def test_a_dial_comes_back_with_its_weights_and_its_picture(
    page: GaugePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.teaching.bring(load_network(resource(*WEIGHTS)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "boiler.json"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "boiler.json"), ""))
    before = centre(page)
    click(qtbot, page, "save_dial")
    until(qtbot, lambda: "boiler.safetensors" in page.sheet.trouble.accessibleName())
    assert {file.name for file in tmp_path.glob("boiler.*")} == {"boiler.json", "boiler.png", "boiler.safetensors"}
    click(qtbot, page, "teach_forget")
    assert page.teaching.network is None
    click(qtbot, page, "follow_camera")
    click(qtbot, page, "virtual_knock")
    click(qtbot, page, "follow_camera")
    click(qtbot, page, "open_dial")
    until(qtbot, lambda: page.teaching.network is not None)
    assert "know this needle" in page.teach.result.text()
    until(qtbot, lambda: (centre(page) - before - QPoint(38, -14)).manhattanLength() <= 2)


def test_a_camera_is_opened_at_a_size_and_what_its_driver_cannot_hold_is_said(
    page: GaugePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Webcam] = []

    def opener(_number: int) -> Callable[[], Webcam]:
        def opened() -> Webcam:
            made.append(Webcam())
            return made[-1]

        return opened

    monkeypatch.setattr("core.vision.live.device_opener", opener)
    monkeypatch.setattr("core.vision.devices.devices", lambda: [Device(200, "Desk webcam")])
    page.source.choose("camera")
    until(qtbot, lambda: page.source.seen.text() == "160 × 120 px")
    assert page.sheet.title.text() == "Desk webcam"
    choice = find(page, ComboBox, "camera_size")
    choice.setFocus()
    qtbot.keyClicks(choice, "640")
    until(qtbot, lambda: page.source.seen.text() == "640 × 480 px")
    click(qtbot, page, "turn_picture")
    until(qtbot, lambda: page.source.seen.text() == "480 × 640 px")
    click(qtbot, page, "lock_exposure")
    until(qtbot, lambda: made[-1].numbers.get(cv2.CAP_PROP_AUTO_EXPOSURE) == 1.0)
    click(qtbot, page, "lock_focus")
    until(qtbot, lambda: "cannot hold the focus" in page.sheet.trouble.accessibleName())
    assert not page.source.locks["focus"].isChecked()
    made[-1].pulled = True
    until(qtbot, lambda: len(made) > 2 and made[-1].numbers.get(cv2.CAP_PROP_AUTO_EXPOSURE) == 1.0)


class Webcam:
    """A capture as OpenCV gives it: any size, an exposure that can be held, a focus that cannot."""

    def __init__(self) -> None:
        self.numbers: dict[int, float] = {cv2.CAP_PROP_FRAME_WIDTH: 160, cv2.CAP_PROP_FRAME_HEIGHT: 120}
        self.pulled = False

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return True

    def get(self, name: int) -> float:
        return self.numbers.get(name, 0.0)

    def set(self, name: int, number: float) -> bool:
        if name == cv2.CAP_PROP_AUTOFOCUS:
            return False
        self.numbers[name] = number
        return True

    def read(self) -> tuple[bool, NDArray[np.uint8] | None]:
        if self.pulled:
            return False, None
        time.sleep(0.02)
        width, height = (int(self.numbers[name]) for name in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        return True, np.full((height, width, 3), 120, np.uint8)

    def release(self) -> None:
        pass
