"""Make `resources/fonts` anew from npm packages: `python packaging/make_fonts.py` (needs npm and fonttools)."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"

PACKAGES = {
    "Inter": "inter-ui@4.1.1",
    "JetBrains Mono": "jetbrains-mono@1.0.6",
    "STIX Two Text": "@fontsource/stix-two-text@5.3.0",
    "Noto Sans SC": "@fontsource/noto-sans-sc@5.3.0",
}
INTER = ("Regular", "Medium", "SemiBold")
JETBRAINS = ("Regular", "SemiBold")
NOTO = {"400": "Regular", "600": "SemiBold"}
SIMPLIFIED_CHINESE = 18  # the bit of OS/2 ulCodePageRange1 by which Qt knows a font for 简体中文
STIX = {"normal": "Regular", "italic": "Italic"}
DROPPED_TABLES = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "gasp", "prep", "cvt ", "fpgm")


def main() -> None:
    """Fetch the packages, write the fonts and their notice."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = {family: fetched(package, Path(scratch)) for family, package in PACKAGES.items()}
        FONTS.mkdir(parents=True, exist_ok=True)
        for style in INTER:
            inter = TTFont(folders["Inter"] / "web" / f"Inter-{style}.woff2")
            save(with_plain_hyphens(inter), f"Inter-{style}.ttf")
        for style in JETBRAINS:
            save(
                TTFont(folders["JetBrains Mono"] / "fonts" / "webfonts" / f"JetBrainsMono-{style}.woff2"),
                f"JetBrainsMono-{style}.ttf",
            )
        for slant, style in STIX.items():
            slices = sorted((folders["STIX Two Text"] / "files").glob(f"*-400-{slant}.woff2"))
            save(named(joined(slices, western()), "STIX Two Text", style), f"STIXTwoText-{style}.ttf")
        for weight, style in NOTO.items():
            slices = sorted((folders["Noto Sans SC"] / "files").glob(f"*-{weight}-normal.woff2"))
            font = named(joined(slices, western() | chinese()), "Noto Sans SC", style)
            font["OS/2"].ulCodePageRange1 |= 1 << SIMPLIFIED_CHINESE
            save(font, f"NotoSansSC-{style}.ttf")
        licence = (folders["Inter"] / "LICENSE.txt").read_text(encoding="utf-8")
        terms = licence[licence.index("This Font Software is licensed") :]
        notice = "".join(f"{path.name}: {copyright_of(path)}\n" for path in sorted(FONTS.glob("*.ttf")))
        (FONTS / "OFL.txt").write_text(f"{notice}\n{terms}", encoding="utf-8")


def chinese() -> set[int]:
    """The characters of GB 2312 (6,763 hanzi, punctuation, full-width forms) and all that the Chinese texts use."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    standard = "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
    return {ord(character) for character in standard + chinese_texts() if not character.isspace()}


def chinese_texts() -> str:
    """All Chinese texts of the program, one after the other."""
    places = [
        *(ROOT / "resources" / "i18n").glob("zh_CN/*.json"),
        *(ROOT / "resources" / "lessons").glob("*/zh_CN.md"),
        *(ROOT / "resources" / "lessons").glob("*/lesson.json"),
    ]
    return "".join(path.read_text(encoding="utf-8") for path in sorted(places))


def western() -> set[int]:
    """Latin, Greek, punctuation, arrows and mathematical signs."""
    ranges = ((0x20, 0x17F), (0x370, 0x3FF), (0x2000, 0x22FF), (0x25A0, 0x25FF))
    return {code for first, last in ranges for code in range(first, last + 1)}


def fetched(package: str, scratch: Path) -> Path:
    """Fetch an npm package and return the folder that it unpacks to."""
    target = scratch / package.replace("/", "-").replace("@", "-")
    target.mkdir()
    packed = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=target, check=True, capture_output=True, text=True
    )
    with tarfile.open(target / packed.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def with_plain_hyphens(font: TTFont) -> TTFont:
    """Let tabular numbers (tnum) leave hyphens alone: they are set everywhere, and words have hyphens too."""
    gsub, glyphs = font["GSUB"].table, font.getBestCmap()
    hyphens = {glyphs[code] for code in (0x2D, 0x2010, 0x2011) if code in glyphs}
    tabular = [record.Feature for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"]
    for index in {index for feature in tabular for index in feature.LookupListIndex}:
        for table in gsub.LookupList.Lookup[index].SubTable:
            substitution = getattr(table, "ExtSubTable", table)
            for glyph in hyphens:
                substitution.mapping.pop(glyph, None)
    return font


def joined(slices: Iterable[Path], wanted: set[int]) -> TTFont:
    """One font of the wanted characters, from a font that is cut into slices for the web; outlines only."""
    left = set(wanted)
    with tempfile.TemporaryDirectory() as scratch:
        parts = []
        for number, path in enumerate(slices):
            font = TTFont(path)
            here = left & set(font.getBestCmap())
            if not here:
                continue
            left -= here
            parts.append(Path(scratch) / f"{number}.ttf")
            font.flavor = None
            subset(font, here).save(parts[-1])
        return subset(Merger().merge([str(part) for part in parts]), wanted)


def subset(font: TTFont, wanted: set[int]) -> TTFont:
    """Keep only the outlines of the wanted characters."""
    options = Options(
        drop_tables=list(DROPPED_TABLES), layout_features=[], hinting=False, glyph_names=False, notdef_outline=True
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def named(font: TTFont, family: str, style: str) -> TTFont:
    """Give the font the names under which Qt finds it; web slices carry odd ones."""
    names = font["name"]
    basic = style in ("Regular", "Italic")
    full = {
        1: family if basic else f"{family} {style}",
        2: style if basic else "Regular",
        3: f"{family} {style}; subset",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }
    for number, text in full.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    return font


def save(font: TTFont, name: str) -> None:
    """Write a font that Qt can load everywhere (no web compression)."""
    font.flavor = None
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created = 0  # the same input gives the same file
    font.save(FONTS / name)
    print(f"{name}: {(FONTS / name).stat().st_size / 1e6:.2f} MB, {len(font.getBestCmap())} characters")


def copyright_of(path: Path) -> str:
    """The copyright line that a font carries."""
    return str(TTFont(path)["name"].getDebugName(0))


if __name__ == "__main__":
    main()
