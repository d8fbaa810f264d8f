"""The language of the window and its live switch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel

from core.data.dataset import DATASETS
from core.errors import BadValueError, UnknownKeyError
from core.texts import Text
from gui import i18n, paths, theme
from gui.widgets.progress import ProgressCard


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "en", paths.TRANSLATIONS)
    yield
    i18n.install(qapp, "en", paths.TRANSLATIONS)


def test_an_open_card_changes_its_words_and_comes_back(qtbot, qapp: QApplication):
    card = ProgressCard("MNIST")
    qtbot.addWidget(card)
    card.set_progress(34_800, 60_000, 2)
    english = [label.text() for label in card.findChildren(type(card.title))]
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    qapp.processEvents()
    chinese = [label.text() for label in card.findChildren(type(card.title))]
    assert any("剩余约" in text for text in chinese)
    i18n.install(qapp, "en", paths.TRANSLATIONS)
    qapp.processEvents()
    assert [label.text() for label in card.findChildren(type(card.title))] == english


def test_qts_own_buttons_are_translated_too(qtbot, qapp: QApplication):
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_no_word_of_qts_file_dialog_stays_english(qtbot, qapp: QApplication, tmp_path):
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    dialog = QFileDialog(None, "打开", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert len(words) >= 3
    assert not [text for text in words if text.isascii()]


def test_language_numbers_and_type_switch_together(qapp: QApplication):
    assert i18n.install(qapp, "zh_CN", paths.TRANSLATIONS) == i18n.language() == "zh_CN"
    assert QLocale().language() == QLocale.Language.Chinese
    assert theme.current().chinese
    assert i18n.install(qapp, "en", paths.TRANSLATIONS) == i18n.language() == "en"
    assert not theme.current().chinese


def test_sentences_stand_apart_as_their_language_wants_it(qapp: QApplication):
    assert i18n.sentences("Pen up.", "", "No reading.") == "Pen up. No reading."
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    assert i18n.sentences("抬笔。", "", "无读数。") == "抬笔。无读数。"


def test_a_chinese_word_in_a_sentence_gets_no_space_and_a_digit_keeps_its_own():
    assert i18n.filled("对 {label} 的显著性", label="裤子") == "对裤子的显著性"
    assert i18n.filled("对 {label} 的显著性", label="7") == "对 7 的显著性"
    assert i18n.filled("{words} read", words="Bag") == "Bag read"


def test_switching_leaves_no_translator_behind(qapp: QApplication):
    for language in ("zh_CN", "en", "zh_CN", "en"):
        i18n.install(qapp, language, paths.TRANSLATIONS)
    assert QCoreApplication.translate("RateRuler", "slow") == "slow"


def test_the_desktops_language_is_taken_where_none_was_chosen(monkeypatch: pytest.MonkeyPatch):
    for locale, expected in (("zh_CN", "zh_CN"), ("de_DE", "en")):
        monkeypatch.setattr(QLocale, "system", lambda locale=locale: QLocale(locale))
        assert i18n.resolved("system") == expected


def test_an_error_becomes_a_sentence():
    error = BadValueError(name="noise", value=7, expected="0 – 1")
    assert i18n.sentence(error) == "“noise” cannot be 7. Expected: 0 – 1."


def test_texts_inside_an_error_are_translated(qapp: QApplication):
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    error = UnknownKeyError(kind=Text("RateRuler", "slow"), key="x", known="y")
    assert "慢" in i18n.sentence(error)


def test_a_class_name_is_shown_as_it_is():
    assert i18n.shown("Conv2d") == "Conv2d"


def test_the_same_word_has_the_translation_of_its_own_table(qapp: QApplication):
    i18n.install(qapp, "zh_CN", paths.TRANSLATIONS)
    ages = [DATASETS[key]().load().feature_names for key in ("houses", "diabetes")]
    assert [i18n.shown(ages[0][2]), i18n.shown(ages[1][0])] == ["房龄", "年龄"]
    assert i18n.shown("age") == "age"
