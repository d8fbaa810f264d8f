"""The gallery and the window's command line."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import Shiboken

from gui import cli, gallery, theme
from gui.gallery import BlankPictureError, Look, Scene, SceneNotReadyError, prepare, render, take
from gui.session import Session
from gui.widgets.painting import ends_its_painter


class Words(Scene):
    key = "words"
    size = (200, 60)

    def build(self) -> QWidget:
        return QLabel("Loss 0.018")


class Nothing(Scene):
    key = "nothing"
    size = (40, 40)

    def build(self) -> QWidget:
        return QWidget()


class Late(Words):
    key = "late"

    def __init__(self) -> None:
        self.asked = 0
        self.closed = False

    def ready(self, widget: QWidget) -> bool:
        self.asked += 1
        return self.asked > 2

    def close(self, widget: QWidget) -> None:
        self.closed = True


class Never(Late):
    key = "never"

    def ready(self, widget: QWidget) -> bool:
        return False


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    prepare(qapp, Look())
    return qapp


def test_a_scene_becomes_a_picture_in_the_look_that_was_asked(app: QApplication, tmp_path: Path):
    grounds = []
    for name in ("light", "dark"):
        prepare(app, Look(theme=name))
        size = take(app, Words, Look(theme=name), tmp_path / f"{name}.png")
        image = QImage(str(tmp_path / f"{name}.png"))
        assert (size.width(), size.height()) == (200, 60)
        assert image.pixelColor(1, 1) == theme.token("window")
        grounds.append(image.pixelColor(1, 1).name())
    assert grounds[0] != grounds[1]


def test_a_picture_waits_until_its_scene_is_ready_and_lets_go(app: QApplication, tmp_path: Path):
    scene = Late()
    take(app, scene, Look(), tmp_path / "late.png")
    assert scene.asked == 3
    assert scene.closed


def test_a_scene_that_never_gets_ready_is_named(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(gallery, "PATIENCE_S", 0.05)
    scene = Never()
    with pytest.raises(SceneNotReadyError, match="never"):
        take(app, scene, Look(), tmp_path / "never.png")
    assert scene.closed


def test_an_empty_picture_is_refused(app: QApplication, tmp_path: Path):
    with pytest.raises(BlankPictureError, match="nothing"):
        take(app, Nothing, Look(), tmp_path / "nothing.png")


class Unpaintable(Words):
    key = "unpaintable"

    def build(self) -> QWidget:
        return Spoilt("Loss 0.018")


class Spoilt(QLabel):
    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawText(0, 0, "Loss")
        raise ZeroDivisionError("no samples")


def test_a_scene_that_fails_is_named_and_the_others_are_taken(app: QApplication, tmp_path: Path, monkeypatch, capsys):
    scenes = {scene.key: scene for scene in (Nothing, Unpaintable, Words)}
    monkeypatch.setattr(gallery, "GALLERY", scenes)
    assert cli.main(["gallery", str(tmp_path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [item["key"] for item in told["pictures"]] == ["words"]
    assert [item["key"] for item in told["failed"]] == ["nothing", "unpaintable"]
    assert "ZeroDivisionError" in told["failed"][1]["error"]
    assert "no samples" in told["failed"][1]["error"]
    assert (tmp_path / told["pictures"][0]["file"]).exists()


def test_a_picture_leaves_no_widget_and_no_session_behind(app: QApplication, tmp_path: Path):
    look = Look()
    render(app, tmp_path, [look], ["panel-training"])
    widgets, before = set(app.allWidgets()), sessions()
    render(app, tmp_path, [look], ["panel-training", "plane-blank"])
    assert not set(app.allWidgets()) - widgets
    assert not [session for session in sessions() if not any(session is old for old in before)]


def sessions() -> list[Session]:
    """The sessions that Qt has still, those of other tests among them."""
    return [thing for thing in gc.get_objects() if type(thing) is Session and Shiboken.isValid(thing)]


class Speck(QWidget):
    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(1201, 703, 1, 1, Qt.GlobalColor.red)


class Sparse(Words):
    key = "sparse"
    size = (1920, 1080)

    def build(self) -> QWidget:
        return Speck()


def test_a_large_picture_with_little_in_it_is_not_empty(app: QApplication, tmp_path: Path):
    assert take(app, Sparse, Look(), tmp_path / "sparse.png").width() == 1920


def test_names_tell_looks_apart():
    looks = [Look(), Look("zh_CN"), Look(theme="dark"), Look(text_scale=150), Look(size=(1280, 720))]
    assert len({look.name("draw") for look in looks}) == 5


def test_components_in_both_languages_and_themes(app: QApplication, tmp_path: Path, capsys):
    arguments = ["gallery", str(tmp_path / "图"), "--only", "components", "--language", "both", "--theme", "both"]
    assert cli.main([*arguments, "--json"]) == 0
    pictures = json.loads(capsys.readouterr().out)["pictures"]
    assert len(pictures) == 4
    assert all((tmp_path / "图" / picture["file"]).exists() for picture in pictures)


@pytest.mark.parametrize(
    "arguments",
    [
        ["gallery", "x", "--only", "no-such-scene"],
        ["gallery", "x", "--text-scale", "20"],
        ["gallery", "x", "--size", "wide"],
        ["bench", "no-such-bench"],
        ["list", "planets"],
    ],
)
def test_what_does_not_fit_is_answered_with_a_sentence(app: QApplication, capsys, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    assert cli.main(arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("gradus: ")
    assert "Traceback" not in told


def test_the_lists_of_the_window_can_be_read_by_a_program(app: QApplication, capsys):
    for kind in ("views", "panels", "scenes"):
        assert cli.main(["list", kind, "--json"]) == 0
        entries = json.loads(capsys.readouterr().out)[kind]
        assert entries
        assert all(entry["key"] and entry["name"] for entry in entries)
