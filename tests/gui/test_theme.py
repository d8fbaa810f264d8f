"""The look: contrast, ramps, palette, sizes, and that widgets follow a switch."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui import paths, theme
from gui.theme import tokens
from gui.theme.fonts import ROLES
from gui.widgets.label import Label

THEMES: dict[str, Mapping[str, str]] = {"light": tokens.LIGHT, "dark": tokens.DARK}


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> theme.Theme:
    made = theme.install(qapp, paths.FONTS, "light")
    made.set_language("en")
    return made


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("names", THEMES.values(), ids=THEMES.keys())
@pytest.mark.parametrize("text", ["text", "text2", "text3", "accenttext", "bluetext", "orangetext"])
def test_text_can_be_read_on_every_surface(names, text):
    for ground in ("window", "paper", "sunken", "selected"):
        assert contrast(names[text], names[ground]) >= 4.5, ground


@pytest.mark.parametrize("names", THEMES.values(), ids=THEMES.keys())
def test_words_on_coloured_grounds_can_be_read(names):
    for text, ground in (
        ("warn", "warnbg"),
        ("err", "errbg"),
        ("info", "infobg"),
        ("onaccent", "accent"),
        ("onaccent", "accenthover"),
        ("onaccent", "accentpressed"),
    ):
        assert contrast(names[text], names[ground]) >= 4.5, text


@pytest.mark.parametrize("names", THEMES.values(), ids=THEMES.keys())
def test_marks_and_lines_stand_out_from_paper(names):
    for mark in ("strong", "accent", *tokens.RUNS, *tokens.CLASSES):
        assert contrast(names[mark], names["paper"]) >= 3.0, mark


def test_zero_has_the_colour_of_paper_in_the_dark(look: theme.Theme):
    look.set_mode("dark")
    middle = theme.signed_table("tile")[127]
    paper = theme.token("paper")
    assert np.abs(middle[:3].astype(int) - [paper.red(), paper.green(), paper.blue()]).max() <= 3


def test_the_ends_of_the_tile_ramp_are_the_published_ones():
    table = theme.signed_table("tile")
    assert QColor(*(int(part) for part in table[0][:3])).name().upper() == "#D87121"
    assert QColor(*(int(part) for part in table[255][:3])).name().upper() == "#377FDB"


def test_the_field_is_paler_than_the_tiles():
    def spread(use: str) -> int:
        table = theme.signed_table(use).astype(int)
        return int(np.abs(table[0, :3] - table[127, :3]).max())

    assert spread("field") < spread("tile") < spread("full")


def test_colour_tables_cannot_be_changed_by_a_caller():
    with pytest.raises(ValueError, match="read-only"):
        theme.sequential_table("accent")[0, 0] = 1


def test_every_palette_role_is_set_in_every_group(qapp: QApplication, look: theme.Theme):
    look.set_mode("dark")
    palette = qapp.palette()
    light = tokens.LIGHT
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole):
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
                assert palette.isBrushSet(group, role), (group, role)
    assert palette.color(QPalette.ColorRole.Window).name() != light["window"].lower()
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.token("disabled")


def test_a_switch_is_announced_after_it_is_done(qtbot, look: theme.Theme):
    seen = []
    look.changed.connect(lambda: seen.append(theme.token("window").name()))
    look.set_mode("dark")
    assert seen == [tokens.DARK["window"].lower()]


def test_an_unknown_mode_is_refused(look: theme.Theme):
    with pytest.raises(ValueError, match="sepia"):
        look.set_mode("sepia")


def test_lengths_and_type_grow_together(look: theme.Theme):
    small = theme.px(28), theme.font("body").pointSizeF()
    look.set_text_scale(200)
    assert theme.px(28) == 2 * small[0]
    assert theme.font("body").pointSizeF() == pytest.approx(2 * small[1])
    look.set_text_scale(500)
    assert look.text_scale == 200


def test_a_label_takes_size_and_colour_of_its_role(qtbot, look: theme.Theme):
    label = Label("0.018", "title", "accenttext")
    qtbot.addWidget(label)
    label.show()
    assert label.font().pointSizeF() == pytest.approx(theme.font("title").pointSizeF(), abs=0.01)
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.token("accenttext")
    look.set_mode("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.token("accenttext")
    label.set_tone("err")
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.token("err")


def test_chinese_captions_are_larger_and_never_medium(look: theme.Theme):
    latin = theme.font("caption").pointSizeF()
    look.set_language("zh_CN")
    assert theme.font("caption").pointSizeF() > latin
    assert theme.font("label", 500).weight() == 600


def test_digits_have_one_width():
    for role in ROLES:
        if role != "formula":
            measure = theme.metrics(role)
            assert len({round(measure.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1, role


def test_bundled_faces_are_used(qtbot):
    label = QLabel("x")
    qtbot.addWidget(label)
    assert label.fontInfo().family().startswith("Inter")


def test_runs_differ_in_colour_and_dash():
    pens = [theme.run_pen(index) for index in range(6)]
    assert len({pen.color().name() for pen in pens}) == 6
    assert len({tuple(pen.dashPattern()) for pen in pens}) == 6
    assert pens[0].style() == Qt.PenStyle.SolidLine
    assert all(pen.isCosmetic() for pen in pens)
    assert theme.run_pen(1, 2.0).dashPattern() == [3.5, 2.0]


def test_ten_classes_have_ten_different_marks():
    marks = {(theme.class_colour(index).name(), theme.class_symbol(index)) for index in range(10)}
    assert len(marks) == 10


def test_motion_can_be_switched_off(look: theme.Theme):
    look.set_still(False)
    assert theme.duration(120) == 120
    look.set_still(True)
    assert theme.duration(120) == 0


def test_tabular_numbers_leave_hyphens_in_words_alone():
    measure = theme.metrics("body")
    assert measure.horizontalAdvance("-") < 0.8 * measure.horizontalAdvance("0")


def test_a_new_language_changes_the_type_of_captions_and_styles_nothing_else(qtbot: QtBot, look: theme.Theme):
    caption, body, late = Label("x", "caption"), Label("x"), Label("x", "label")
    styled: list[QLabel] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.StyleChange and isinstance(watched, QLabel):
                styled.append(watched)
            return False

    watch = Watch()
    for label in (caption, body, late):
        qtbot.addWidget(label)
        label.ensurePolished()
        label.installEventFilter(watch)
    small = caption.font().pointSizeF()
    look.set_language("zh_CN")
    assert body not in styled
    assert caption.font().pointSizeF() == pytest.approx(small * 12 / 11, abs=0.02)
    late.set_role("caption")
    fresh = Label("x", "caption")
    qtbot.addWidget(fresh)
    for label in (late, fresh):
        label.ensurePolished()
        assert label.font().pointSizeF() == caption.font().pointSizeF()
    look.set_language("en")
    assert caption.font().pointSizeF() == pytest.approx(small, abs=0.02)
