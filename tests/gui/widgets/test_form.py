"""Forms made from marked fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.my_points import MyPoints
from core.data.dataset import DATASETS
from core.fields import Choice, Label, Range, replace_fields
from core.texts import N_
from gui import i18n, paths
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.form import Form
from gui.widgets.number_edit import NumberEdit, ProblemLine
from gui.widgets.slider import Slider


@dataclass(frozen=True)
class Settings:
    noise: Annotated[float, Range(0, 0.5, 0.01), Label(N_("RateRuler", "slow"), N_("RateRuler", "fast"))] = 0.1
    batch: Annotated[int, Range(1, 4096), Label(N_("RateRuler", "fast"))] = 10
    decay: Annotated[float, Range(0, 1, log=True), Label(N_("RateRuler", "zig-zag"))] = 0.0
    bias: Annotated[bool, Label(N_("RateRuler", "diverges"))] = True
    start: Annotated[
        str,
        Choice((("he", N_("RateRuler", "slow")), ("xavier", N_("RateRuler", "fast")))),
        Label(N_("RateRuler", "slow")),
    ] = "he"
    sizes: Annotated[tuple[int, ...], Range(1, 99), Label(N_("RateRuler", "slow"))] = (4, 2)
    stop: Annotated[int | None, Range(1, 999), Label(N_("RateRuler", "slow"))] = None
    machinery: int = 3


@dataclass(frozen=True)
class Other:
    seed: Annotated[int, Range(0, 9), Label(N_("RateRuler", "slow"))] = 1


T = TypeVar("T", bound=QWidget)


def inside(widget: QWidget, kind: type[T]) -> T:
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def form(qtbot) -> Form:
    made = Form(Settings())
    qtbot.addWidget(made)
    made.show()
    return made


def heard(form: Form) -> list[tuple[str, object]]:
    changes: list[tuple[str, object]] = []
    form.changed.connect(lambda name, value: changes.append((name, value)))
    return changes


def test_only_labelled_fields_are_shown(form: Form):
    assert form.names() == ("noise", "batch", "decay", "bias", "start", "sizes", "stop")


def test_showing_a_spec_tells_nothing(form: Form):
    changes = heard(form)
    form.set_spec(Settings(noise=0.3, batch=64, decay=0.1, bias=False, start="xavier", sizes=(8,), stop=7))
    assert changes == []
    assert inside(form, Slider).number == pytest.approx(0.3)
    assert inside(form, ComboBox).key == "xavier"


def test_each_input_tells_a_value_that_the_spec_takes(form: Form):
    changes = heard(form)
    QTest.keyClick(inside(form.widget_of("noise"), Slider), Qt.Key.Key_Right)
    QTest.keyClick(inside(form.widget_of("batch"), NumberEdit), Qt.Key.Key_Up)
    QTest.keyClick(inside(form.widget_of("decay"), NumberEdit), Qt.Key.Key_Up)
    QTest.mouseClick(inside(form.widget_of("bias"), CheckBox), Qt.MouseButton.LeftButton)
    QTest.keyClick(inside(form.widget_of("start"), ComboBox), Qt.Key.Key_Down)
    line = inside(form.widget_of("sizes"), QLineEdit)
    line.setText("16, 8, 4")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.mouseClick(inside(form.widget_of("stop"), CheckBox), Qt.MouseButton.LeftButton)
    assert [name for name, _ in changes] == list(form.names())
    spec = Settings()
    for name, value in changes:
        spec = replace_fields(spec, **{name: value})
    assert (spec.batch, spec.bias, spec.start, spec.sizes, spec.stop) == (11, False, "xavier", (16, 8, 4), 1)
    assert spec.noise == pytest.approx(0.11)


def test_a_list_that_does_not_fit_says_why(form: Form):
    changes = heard(form)
    line = inside(form.widget_of("sizes"), QLineEdit)
    line.setText("16, 800")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert changes == []
    assert line.property("error")


def test_a_slider_runs_ahead_with_moved(form: Form):
    moved: list[str] = []
    form.moved.connect(lambda name, _value: moved.append(name))
    QTest.keyClick(inside(form.widget_of("noise"), Slider), Qt.Key.Key_Right)
    assert moved == ["noise"]


def test_another_class_of_spec_gets_another_form(form: Form):
    form.set_spec(Other())
    assert form.names() == ("seed",)


def test_labels_follow_the_language(form: Form, qapp: QApplication):
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    qapp.processEvents()
    assert inside(form.widget_of("bias"), CheckBox).text() == "发散"
    assert form.widget_of("noise").toolTip() == "快"
    assert inside(form.widget_of("start"), ComboBox).currentText() == "慢"


def test_fields_can_be_chosen_or_left_out(qtbot):
    chosen, rest = Form(Settings(), only=("bias",)), Form(Settings(), without=("bias", "sizes"))
    qtbot.addWidget(chosen)
    qtbot.addWidget(rest)
    assert chosen.names() == ("bias",)
    assert "bias" not in rest.names()


def test_what_is_typed_all_the_time_leads_the_form(qtbot: QtBot):
    form = Form(DATASETS["formula"]())
    qtbot.addWidget(form)
    assert form.names()[0] == "formula"


def test_a_setting_without_effect_steps_back(qtbot: QtBot) -> None:
    form = Form(MyPoints())
    qtbot.addWidget(form)
    form.show()
    assert form.widget_of("classes").isVisible()
    form.set_spec(MyPoints(meaning="numbers"))
    assert not form.widget_of("classes").isVisible()
    form.set_spec(MyPoints(meaning="classes"))
    assert form.widget_of("classes").isVisible()


def test_a_number_that_may_be_absent_says_below_it_what_is_wrong(form):
    form.set_spec(Settings(stop=5))
    field = form.widget_of("stop")
    edit, line = inside(field, NumberEdit), inside(field, ProblemLine)
    QTest.keyClicks(edit, "b")
    assert not line.isHidden()
    assert line.text() == edit.toolTip() == "Choose a whole number from 1 to 999."
