"""A gauge to print: dial and cut-out needle on one A4 sheet, four corner marks that give the dial's true plane."""

from __future__ import annotations

from dataclasses import dataclass

from core.imaging.dial_face import DialStyle
from core.imaging.geometry import direction
from core.texts import N_

WIDTH_MM, HEIGHT_MM = 210.0, 297.0
RADIUS_MM = 62.0
CENTRE_MM = (105.0, 118.0)
CORNER_REACH = 1.32
"""Distance of the corner marks' middles from the pivot along x and y, in scale radii."""
CORNER_MM = 9.0


TITLE = N_("vision", "Paper gauge")
CUT = N_("vision", "Cut out the needle, pin it through both dots and turn it by hand.")
CORNERS = N_("vision", "The four squares tell the program how the sheet is held.")


@dataclass(frozen=True)
class PaperTexts:
    """The sheet's sentences in the user's language."""

    title: str = str(TITLE)
    cut: str = str(CUT)
    corners: str = str(CORNERS)


def paper_gauge(style: DialStyle | None = None, texts: PaperTexts | None = None) -> str:
    """The sheet as SVG (A4, millimetres); `style` gives the scale and its numbers."""
    style, texts = style or DialStyle(), texts or PaperTexts()
    cx, cy = CENTRE_MM
    parts = [_text(cx, 22, 8, texts.title), *_corners(), _circle(cx, cy, RADIUS_MM * 1.08, "none", 0.6)]
    parts += [*_ticks(style), *_numbers(style), _circle(cx, cy, 1.2, "#000", 0)]
    parts += [*_needle(), _text(cx, 262, 5, texts.cut), _text(cx, 271, 5, texts.corners)]
    size = f'width="{WIDTH_MM:g}mm" height="{HEIGHT_MM:g}mm" viewBox="0 0 {WIDTH_MM:g} {HEIGHT_MM:g}"'
    background = f'<rect width="{WIDTH_MM:g}" height="{HEIGHT_MM:g}" fill="#fff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{background}{"".join(parts)}</svg>\n'


def _at(angle_deg: float, reach: float) -> tuple[float, float]:
    x, y = direction(angle_deg) * reach * RADIUS_MM
    return CENTRE_MM[0] + float(x), CENTRE_MM[1] + float(y)


def _corners() -> list[str]:
    reach, half = CORNER_REACH * RADIUS_MM, CORNER_MM / 2
    places = [(CENTRE_MM[0] + i * reach, CENTRE_MM[1] + j * reach) for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return [
        f'<rect x="{x - half:.2f}" y="{y - half:.2f}" width="{CORNER_MM:g}" height="{CORNER_MM:g}" fill="#000"/>'
        for x, y in places
    ]


def _ticks(style: DialStyle) -> list[str]:
    lines = []
    count = style.divisions * style.subdivisions
    for i in range(count + (abs(style.sweep_deg) < 359.9)):
        large = i % style.subdivisions == 0
        angle = style.start_deg + style.sweep_deg * i / count
        (x1, y1), (x2, y2) = _at(angle, 0.88 if large else 0.94), _at(angle, 1.0)
        weight = 1.1 if large else 0.4
        ends = f'x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}"'
        lines.append(f'<line {ends} stroke="#000" stroke-width="{weight}"/>')
    return lines


def _numbers(style: DialStyle) -> list[str]:
    return [_text(*_at(angle, 0.74), 8, f"{value:.4g}") for angle, value in style.marks()]


def _needle() -> list[str]:
    """The needle beside the dial, lying, its pivot marked; red so that every reader finds it."""
    x, y, length = 62.0, 234.0, 0.9 * RADIUS_MM
    tail, half = 0.28 * RADIUS_MM, 3.2
    outline = [(x - tail, y - half), (x - tail, y + half), (x, y + half), (x + length, y + 0.3), (x + length, y - 0.3)]
    corners = " ".join(f"{px:.2f},{py:.2f}" for px, py in [*outline, (x, y - half)])
    shape = f'<polygon points="{corners}" fill="#d21919" stroke="#000" stroke-width="0.2"/>'
    return [shape, _circle(x, y, 1.2, "#fff", 0.3)]


def _circle(x: float, y: float, radius: float, fill: str, weight: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" stroke="#000" stroke-width="{weight:g}"/>'


def _text(x: float, y: float, size: float, words: str) -> str:
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    middle = y + 0.35 * size
    font = 'font-family="sans-serif" text-anchor="middle"'
    return f'<text x="{x:.2f}" y="{middle:.2f}" font-size="{size:g}" {font}>{safe}</text>'
