"""The fonts that ship can show every text of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "resources" / "fonts"
CHINESE_TEXTS = [*ROOT.glob("resources/i18n/zh_CN/*.json"), *ROOT.glob("resources/lessons/*/zh_CN.md")]


def glyphs(*names: str) -> list[QRawFont]:
    fonts = [QRawFont(str(FONTS / name), 16.0) for name in names]
    assert all(font.isValid() for font in fonts)
    return fonts


def missing(text: str, fonts: list[QRawFont]) -> set[str]:
    return {
        sign for sign in text if sign.isprintable() and not any(font.supportsCharacter(ord(sign)) for font in fonts)
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("style", ["Regular", "SemiBold"])
def test_every_chinese_text_can_be_shown_without_a_font_of_the_system(style):
    fonts = glyphs(f"NotoSansSC-{style}.ttf", f"Inter-{style}.ttf")
    gaps = {path.name: missing(path.read_text(encoding="utf-8"), fonts) for path in CHINESE_TEXTS}
    assert not any(gaps.values()), f"run packaging/make_fonts.py: {gaps}"


@pytest.mark.usefixtures("qapp")
def test_the_signs_of_formulas_and_units_are_there():
    assert missing("×−→≥≤≠≈∂∑√∞±·…αβγδεηθλμσφω₀₁₂²³½°●▲◆■", glyphs("Inter-Regular.ttf")) == set()


@pytest.mark.usefixtures("qapp")
def test_a_character_that_no_font_has_is_noticed():
    assert missing("数据 ꙮ", glyphs("NotoSansSC-Regular.ttf")) == {"ꙮ"}


def test_the_licence_names_every_font():
    notice = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in notice
    for font in FONTS.glob("*.ttf"):
        assert f"{font.name}: " in notice
