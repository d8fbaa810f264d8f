"""The printable gauge: a well-formed sheet whose marks are where the calibration expects them."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from core.imaging.dial_face import DialStyle
from core.imaging.paper_gauge import CENTRE_MM, CORNER_REACH, RADIUS_MM, PaperTexts, paper_gauge

SVG = "{http://www.w3.org/2000/svg}"


def test_the_sheet_is_well_formed_and_says_what_it_was_told():
    sheet = ElementTree.fromstring(paper_gauge(texts=PaperTexts("纸仪表", "剪下 <指针>", "四角")))
    words = [item.text for item in sheet.iter(f"{SVG}text")]
    assert {"纸仪表", "剪下 <指针>", "四角", "0", "5", "10"} <= set(words)


def test_the_corner_marks_lie_square_about_the_pivot():
    sheet = ElementTree.fromstring(paper_gauge())
    marks = [item for item in sheet.iter(f"{SVG}rect") if item.get("fill") == "#000"]
    middles = [float(item.get("x", "")) + float(item.get("width", "")) / 2 for item in marks]
    assert sorted(abs(x - CENTRE_MM[0]) for x in middles) == pytest.approx([CORNER_REACH * RADIUS_MM] * 4, abs=0.01)


@pytest.mark.parametrize(("style", "count"), [(DialStyle(), 51), (DialStyle(0.0, 360.0), 50)])
def test_every_tick_is_printed_and_a_circle_repeats_none(style, count):
    sheet = ElementTree.fromstring(paper_gauge(style))
    assert len(list(sheet.iter(f"{SVG}line"))) == count


def test_everything_lies_on_the_sheet():
    sheet = ElementTree.fromstring(paper_gauge())
    for item in sheet.iter(f"{SVG}rect"):
        assert 0 <= float(item.get("x", "0")) <= 210 - float(item.get("width", "0"))
