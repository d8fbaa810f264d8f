"""Every text of the program exists in Chinese, agrees with its source, and is in the files that ship."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from gui import paths
from translation_rules import chinese_faults, disagreements
from translations import FOLDER, ROOT, Message, as_ts, check, contradictions, extract, merged, regular, translated


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return extract(ROOT)


@pytest.fixture(scope="module")
def catalogue() -> dict[str, dict[str, str]]:
    return merged(FOLDER / "zh_CN")


def test_every_text_is_translated_and_every_translation_agrees(messages, catalogue):
    assert check(messages, catalogue) == []


def test_the_shipped_file_is_fresh(messages, catalogue):
    words = {message: [translated(message, catalogue)] for message in messages}
    built = (FOLDER / "gradus_zh_CN.ts").read_text(encoding="utf-8")
    assert built == as_ts(messages, "zh_CN", words), "run packaging/translations.py"


def test_the_shipped_binary_says_what_the_source_says(qapp, messages, catalogue):
    translator = QTranslator()
    assert translator.load(str(paths.TRANSLATIONS / "gradus_zh_CN.qm"))
    for message in messages:
        words = translated(message, catalogue)
        count = 1 if message.counted else -1
        shown = translator.translate(message.context, message.source, message.comment or None, count)
        assert shown == words, message


def test_english_counts_have_two_forms(messages):
    for message in messages:
        if message.counted:
            one, many = regular(message.source)
            assert one != many, message


def test_texts_of_the_code_are_found(tmp_path: Path):
    folder = tmp_path / "core"
    folder.mkdir()
    (folder / "speed.py").write_text(
        'from core.texts import N_\nNAME = N_("speed", "Two "\n    "parts")\n\n\nclass Foo:\n'
        '    def bar(self, n):\n        return self.tr("%n step(s)", "", n), self.tr("Step", "noun")\n',
        encoding="utf-8",
    )
    assert extract(tmp_path) == [
        Message("Foo", "%n step(s)", "", True),
        Message("Foo", "Step", "noun"),
        Message("speed", "Two parts"),
    ]


def test_a_disambiguated_text_has_its_own_translation():
    catalogue = {"Foo": {"Step|noun": "步", "Step": "单步"}}
    assert translated(Message("Foo", "Step", "noun"), catalogue) == "步"
    assert translated(Message("Foo", "Step"), catalogue) == "单步"


def test_unused_and_missing_texts_are_named():
    found = check([Message("Foo", "Train")], {"Foo": {"Trian": "训练"}})
    assert found == ["missing [Foo] Train", "unused [Foo] Trian"]


def test_two_files_that_contradict_each_other_are_named(tmp_path: Path):
    (tmp_path / "a.json").write_text('{"x": {"Run": "运行"}}', encoding="utf-8")
    (tmp_path / "b.json").write_text('{"x": {"Run": "训练"}}', encoding="utf-8")
    assert merged(tmp_path) == {"x": {"Run": "运行"}}
    assert contradictions(tmp_path) == ["contradiction [x] Run in b.json: 训练, elsewhere 运行"]


def test_no_text_is_translated_in_two_ways():
    assert contradictions(FOLDER / "zh_CN") == []


@pytest.mark.parametrize(
    ("source", "words", "rule"),
    [
        ("Step {step}", "第 {stpe} 步", "fields differ"),
        ("%n samples", "样本", "%n differs"),
        ("Open…", "打开", "ending differs"),
        ("Train", "训练。", "ending differs"),
        ("It works.", "可以", "ending differs"),
        ("&File", "文件", "mnemonic differs"),
        ("One\ntwo", "一二", "line breaks differs"),
        ("Please wait", "稍候", "English wording"),
        ("Loss is 3", "损失为3", "no space between Chinese and Latin"),
        ("Loss, rate", "损失,学习率", "half-width punctuation"),
        ("Loss, rate", "损失， 学习率", "space beside full-width punctuation"),
        ("Noise", "噪音", "rejected word"),
    ],
)
def test_a_slip_is_noticed(source, words, rule):
    assert any(found.split()[0] == rule.split()[0] for found in disagreements(source, words))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("&File", "文件(&F)"),
        ("Open…", "打开…"),
        ("“{file}” is damaged.", "“{file}”已损坏。"),
        ("Step {step}, rate {rate}.", "第 {step} 步，学习率 {rate}。"),
        ("Add Flatten before it.", "在它前面加 Flatten。"),
        ("28×28 pixels", "28×28 像素"),
    ],
)
def test_a_good_pair_passes(source, words):
    assert disagreements(source, words) == []
    assert chinese_faults(words) == []
