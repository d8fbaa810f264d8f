"""Every colour of the program by name, for light and for dark; nothing else in the program names a colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMES = (
    # name, light, dark
    ("window", "#F4F4F1", "#16171A"),
    ("paper", "#FFFFFF", "#1E2023"),
    ("sunken", "#EAEAE5", "#101114"),
    ("hover", "#EBEBE7", "#26282C"),
    ("pressed", "#DFDFDA", "#2F3136"),
    ("selected", "#DCEEE9", "#17352F"),
    ("hair", "#E2E2DC", "#2B2D31"),
    ("control", "#CDCDC6", "#3D4046"),
    ("strong", "#83837C", "#7C8088"),
    ("grid", "#ECECE7", "#2A2C30"),
    ("text", "#1B1C1E", "#ECEDEE"),
    ("text2", "#54565B", "#ABAEB5"),
    ("text3", "#626469", "#989CA4"),
    ("accenttext", "#0A695D", "#4FD0B8"),
    ("bluetext", "#1A5DB4", "#7DB7FF"),
    ("orangetext", "#A14A06", "#FFB070"),
    ("disabled", "#A5A6A6", "#5B5E65"),
    ("accent", "#0B7568", "#38C4AA"),
    ("accenthover", "#09665A", "#55D2BB"),
    ("accentpressed", "#07564C", "#2BA891"),
    ("onaccent", "#FFFFFF", "#05201B"),
    ("ok", "#0B7568", "#38C4AA"),
    ("warn", "#8A5A00", "#EFBE55"),
    ("warnbg", "#FFF3D1", "#332A14"),
    ("warnline", "#B57700", "#D9A43A"),
    ("err", "#BE2530", "#FF7D79"),
    ("errbg", "#FDEBEA", "#3A1E1F"),
    ("info", "#4A5568", "#B3BAC5"),
    ("infobg", "#ECEEF1", "#282B31"),
    ("blue", "#2272D8", "#5AA4FF"),
    ("orange", "#D4620A", "#FF9A45"),
    ("neutral", "#F7F7F5", "#1E2023"),
    # zones of the rate ruler
    ("rate_slow", "#9A9CA8", "#6C7078"),
    ("rate_fast", "#1F8577", "#2FA58F"),
    ("rate_zigzag", "#BE8A22", "#B98D36"),
    ("rate_diverges", "#C94450", "#D96B68"),
    # classes after blue and orange: teal, violet, rose, slate
    ("class2", "#12858F", "#4FC3CD"),
    ("class3", "#6B4BC4", "#A98CFF"),
    ("class4", "#C4356C", "#FF8DB5"),
    ("class5", "#566476", "#A2AEBE"),
    # runs A to F
    ("run_a", "#0B7568", "#38C4AA"),
    ("run_b", "#5B32A1", "#9C73FF"),
    ("run_c", "#6B5100", "#B49022"),
    ("run_d", "#CD3272", "#FFC0D7"),
    ("run_e", "#728092", "#7F8FA3"),
    ("run_f", "#5D9521", "#9CCB5F"),
)

LIGHT: Mapping[str, str] = MappingProxyType({name: light for name, light, _ in _NAMES})
DARK: Mapping[str, str] = MappingProxyType({name: dark for name, _, dark in _NAMES})

CLASSES = ("blue", "orange", "class2", "class3", "class4", "class5")
"""Tokens of the class colours; shape carries the class too, so that hue never carries it alone."""

SYMBOLS = ("o", "d", "t1", "s", "p", "x", "star", "h", "t", "+")
"""Plot symbols of the classes: circle, diamond, triangle, square, pentagon, cross, and four more."""

RUNS = ("run_a", "run_b", "run_c", "run_d", "run_e", "run_f")

RUN_DASHES: tuple[tuple[float, ...], ...] = ((), (7, 4), (2, 3), (8, 3, 2, 3), (12, 4), (8, 3, 2, 3, 2, 3))
"""Dash and gap lengths of the runs in pixels; the first run is solid."""

VALIDATION_DASH = (5.0, 3.0)

TILE, FIELD_LIGHT, FIELD_DARK = 0.90, 0.42, 0.46
"""How strongly the signed ramp speaks: on neuron tiles, and on the big field under the points."""
