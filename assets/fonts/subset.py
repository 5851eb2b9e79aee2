"""How the bundled fonts were made: `python assets/fonts/subset.py FOLDER`, given Inter and Noto Sans CJK.

Latin is Inter (Regular, Medium, SemiBold); Chinese is every character of GB2312 from Noto Sans CJK SC
(Regular, Bold). Both are renamed, as is right for changed copies, and stand here under the same licence.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]  # it carries no types
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]  # it carries no types

HERE = Path(__file__).parent
LATIN = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *map(ord, "–—‘’“”…‹›•·×÷±−≤≥≈→←↑↓€¥№ΔΣβαλμπθσ²³½¼¾\u2009\u202f"),
}
LATIN_WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
CHINESE_WEIGHTS = {"Regular": 400, "Bold": 700}


def gb2312() -> Iterator[int]:
    """Every character of the national standard GB2312, as code points."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def cut(
    font: TTFont, characters: set[int], features: list[str], family: str, weight: str, number: int
) -> None:
    """Keep the characters, rename the family, save beside this file."""
    options = subset.Options(
        layout_features=features, hinting=False, name_IDs=[0, 13, 14], notdef_outline=True
    )
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    file = f"{family.replace(' ', '')}-{weight}"
    names = {
        1: f"{family} {weight}",
        2: "Regular",
        3: file,
        4: f"{family} {weight}",
        6: file,
        16: family,
        17: weight,
    }
    if weight in ("Regular", "Bold"):
        names |= {1: family, 2: weight}
    for place, text in names.items():
        font["name"].setName(text, place, 3, 1, 0x409)
    font["OS/2"].usWeightClass = number
    if "CFF " in font:
        top = font["CFF "].cff[0]
        font["CFF "].cff.fontNames[0] = file
        top.FullName, top.FamilyName = f"{family} {weight}", family
    font.save(HERE / f"{file}.otf")


def main(folder: Path) -> None:
    """Make all five files from the fonts found under the folder."""
    for weight, number in LATIN_WEIGHTS.items():
        font = TTFont(next(folder.rglob(f"Inter-{weight}.otf")))
        cut(font, LATIN, ["kern", "tnum", "ccmp", "calt", "mark"], "Shapan Sans", weight, number)
    for weight, number in CHINESE_WEIGHTS.items():
        collection = TTCollection(next(folder.rglob(f"NotoSansCJK-{weight}.ttc")))
        chinese = next(
            font for font in collection.fonts if font["name"].getDebugName(1).startswith("Noto Sans CJK SC")
        )
        cut(chinese, {*gb2312(), *LATIN}, ["ccmp", "kern", "mark"], "Shapan Sans SC", weight, number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
