"""The one helper that turns numbers into text: significant digits, grouping, units, durations, lists, per language.

Displays use a true minus and no-break spaces; what a person types is read by `parse`. The language is the one that
`gui.i18n.install` made the default of QLocale.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from gui.i18n import filled

translate = QCoreApplication.translate

NO_BREAK = "\u00a0"
MINUS = "\u2212"
TIMES = "\u00d7"
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LEVEL = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_TYPED = str.maketrans(
    {
        **dict(zip("，．。－–＋％０１２３４５６７８９", ",..--+%0123456789", strict=True)),
        MINUS: "-",
        " ": "",
        NO_BREAK: "",
    }
)
_DECIMAL_COMMA = re.compile(r"[-+]?(?:|0|\d{4,}),\d*(?:e.*)?|[-+]?\d+,(?:\d{0,2}|\d{4,})(?:e.*)?", re.IGNORECASE)
_BEGUN = re.compile(r"[-+]?[\d,]*\.?\d*(?:e[-+]?\d*|[×xX*](?:1(?:0\^?[-+]?\d*)?)?)?%?", re.IGNORECASE)
_POWER = re.compile(r"[×xX*]10\^?(?=[-+]?\d+$)")


def number(value: float, digits: int = 3) -> str:
    """`digits` significant digits with their zeros, so that live figures keep their width: 0.0600, 12.3, 60,000."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(float(f"{value:.{digits - 1}e}"))))
    if exponent < -4 or exponent > 9:
        mantissa = f"{value / 10**exponent:.{digits - 1}f}"
        return f"{mantissa} {TIMES} 10{str(exponent).translate(_SUPERSCRIPT)}".replace("-", MINUS).replace(
            " ", NO_BREAK
        )
    return f"{value:,.{max(0, digits - 1 - exponent)}f}".replace("-", MINUS)


def fixed(value: float, places: int) -> str:
    """A fixed count of decimals, for columns and axes: −0.30."""
    if not math.isfinite(value):
        return number(value)
    return f"{value:,.{places}f}".replace("-", MINUS)


def compact(value: float, digits: int = 3) -> str:
    """As `number` without zeros at the end, for settings: 0.06, 5, 1 × 10⁻⁵."""
    text = number(value, digits)
    mantissa, space, power = text.partition(NO_BREAK)
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return mantissa + space + power


def signed(value: float, digits: int = 3) -> str:
    """With its sign always: +0.27, −0.21."""
    return f"+{number(value, digits)}" if value > 0 else number(value, digits)


def whole(count: int) -> str:
    """A count in full: 60,000."""
    return f"{count:,}".replace("-", MINUS)


def big(count: int) -> str:
    """A large count in words of the language: 737 million, 7.37 亿; small ones in full."""
    if _is_chinese():
        steps = ((10**8, "{count}" + NO_BREAK + "亿"), (10**5, "{count}" + NO_BREAK + "万"))
        divisors = {10**8: 10**8, 10**5: 10**4}
    else:
        steps = ((10**9, "{count}" + NO_BREAK + "billion"), (10**6, "{count}" + NO_BREAK + "million"))
        divisors = {10**9: 10**9, 10**6: 10**6}
    for limit, pattern in steps:
        if abs(count) >= limit:
            return pattern.format(count=compact(count / divisors[limit]))
    return whole(count)


def percent(share: float, places: int = 1) -> str:
    """A share of one: 0.956 → 95.6%."""
    return f"{fixed(100 * share, places)}%" if math.isfinite(share) else number(share)


def quantity(value: float, unit: str, digits: int = 3) -> str:
    """A number and its unit with a no-break space: 20 ms. % and ° stand directly behind the number."""
    return compact(value, digits) + ("" if unit in ("%", "°", "") else NO_BREAK) + unit


def size(count: float) -> str:
    """Bytes in decimal units: 1.2 kB, 2.95 GB."""
    for unit, step in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= step:
            return quantity(count / step, unit)
    return quantity(count, "B")


def shape(lengths: Sequence[int]) -> str:
    """The shape of a tensor: 1×28×28."""
    return TIMES.join(str(length) for length in lengths)


def duration(seconds: float) -> str:
    """A length of time: 20 ms, 2.5 s, 2 min 5 s, 1 h 10 min."""
    if seconds < 1:
        return quantity(seconds * 1000, "ms")
    whole_seconds = round(seconds)
    minutes, rest = divmod(whole_seconds, 60)
    if whole_seconds < 60:
        shown = compact(seconds, 2) if seconds < 10 else whole(whole_seconds)
        words = translate("numbers", "{seconds} s").format(seconds=shown)
    elif minutes < 60:
        words = translate("numbers", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    else:
        words = translate("numbers", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)
    return words.replace(" ", NO_BREAK)


def time_left(seconds: float) -> str:
    """What remains of long work: about 12 s left."""
    if not math.isfinite(seconds):
        return ""
    return translate("numbers", "about {time} left").format(time=duration(max(1.0, math.ceil(seconds))))


def steps_per_second(rate: float) -> str:
    """Speed of training: 19,800 steps/s."""
    return translate("numbers", "{count} steps/s").format(count=compact(rate))


def samples_per_second(rate: float) -> str:
    """Speed through the data: 9,400 samples/s."""
    return translate("numbers", "{count} samples/s").format(count=compact(rate))


def epochs_per_second(rate: float) -> str:
    """Speed in passes through the data: 940 epochs/s."""
    return translate("numbers", "{count} epochs/s").format(count=compact(rate))


def of(done: int, total: int) -> str:
    """How far a count has come: 34,800 of 60,000."""
    return translate("numbers", "{done} of {total}").format(done=whole(done), total=whole(total))


def interval(low: float, high: float) -> str:
    """From `low` to `high`: 0–1, in Chinese 0～1; counts are given whole. A dash would be lost beside a minus."""
    pattern = translate("numbers", "{low}–{high}") if low >= 0 else translate("numbers", "{low} to {high}")
    if isinstance(low, int) and isinstance(high, int):
        return pattern.format(low=whole(low), high=whole(high))
    return pattern.format(low=compact(low), high=compact(high))


def join(parts: Sequence[str]) -> str:
    """A list in a sentence: a, b and c."""
    if not parts:
        return ""
    text = parts[0]
    for part in parts[1:-1]:
        text = translate("numbers", "{first}, {next}").format(first=text, next=part)
    if len(parts) == 1:
        return text
    return filled(translate("numbers", "{first} and {last}"), first=text, last=parts[-1])


def parse(text: str) -> float:
    """Read what a person typed: "-" and "−", commas between groups, "e" or × 10⁻⁵, "%" (a share). Raises ValueError.

    A single comma that cannot end a group of thousands (0,5 or 0,125) is a decimal one.
    """
    plain = _POWER.sub("e", _plain(text))
    if plain.endswith("%"):
        return parse(plain[:-1]) / 100
    if _DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(",", ".")
    return float(plain.replace(",", ""))


def may_become_number(text: str) -> bool:
    """Whether `parse` reads the text, or may once more is typed behind it: "1e-" and "," may, "1m" may not."""
    return _BEGUN.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    """The signs of a keyboard, whichever input method wrote them: full width, Chinese stops, raised digits."""
    return text.strip().translate(_LEVEL).translate(_TYPED)


def _is_chinese() -> bool:
    return QLocale().language() == QLocale.Language.Chinese
