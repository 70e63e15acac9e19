"""Bakes the two weights of "Dataface Sans" from the static TrueType files of Inter.

    python3 scripts/bake-face/bake.py            writes fonts/DatafaceSans-{400,600}.ttf
    python3 scripts/bake-face/bake.py --check    exits 1 unless the files there are exactly what would be written

Needs fontTools 4.38 (Debian: python3-fonttools) and the npm package @expo-google-fonts/inter in node_modules.
The same input gives the same bytes.
"""

import argparse
import hashlib
import io
import sys
import unicodedata
from pathlib import Path

from fontTools import subset, ttLib

sys.dont_write_bytecode = True
from kerning import flat_kerning, kern_lookup
from layout import write_positions

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FAMILY = "Dataface Sans"
VERSION = "1.000"
FACES = [
    (400, "Regular", "400Regular/Inter_400Regular.ttf"),
    (600, "SemiBold", "600SemiBold/Inter_600SemiBold.ttf"),
]
DROPPED_TABLES = ["GSUB", "GDEF", "STAT", "DSIG", "gasp", "prep", "fpgm", "cvt ", "meta", "MVAR", "HVAR"]


def read_codepoints(path):
    """Code points of a file of `0000-FFFF  words` lines; `#` starts a comment line."""
    codepoints = []
    for line in path.read_text("utf8").splitlines():
        if not line or line.startswith("#"):
            continue
        first, _, last = line.split()[0].partition("-")
        codepoints.extend(range(int(first, 16), int(last or first, 16) + 1))
    return codepoints


def tabular_glyphs(font):
    """What the `tnum` feature would put in place of each glyph."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in gsub.LookupList.Lookup[index].SubTable:
                swaps.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return swaps


def map_digits_to_tabular(font):
    cmap, swaps = font.getBestCmap(), tabular_glyphs(font)
    tabular = {digit: swaps[cmap[digit]] for digit in range(0x30, 0x3A)}
    for table in font["cmap"].tables:
        table.cmap.update(tabular)


def zero_width_marks(font):
    """Shapers give combining marks no width of their own; the file should say the same."""
    for codepoint, glyph in font.getBestCmap().items():
        if unicodedata.category(chr(codepoint)) == "Mn":
            font["hmtx"][glyph] = (0, font["hmtx"][glyph][1])


def rename(font, weight, style):
    table = font["name"]
    copyright_notice, licence, licence_url = (table.getDebugName(i) for i in (0, 13, 14))
    table.names = []
    is_regular = style == "Regular"
    texts = {
        0: copyright_notice,
        1: FAMILY if is_regular else f"{FAMILY} {style}",
        2: "Regular",
        3: f"{VERSION};{FAMILY.replace(' ', '')}-{style}",
        4: f"{FAMILY} {style}",
        5: f"Version {VERSION}; baked from Inter 4.001",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        13: licence,
        14: licence_url,
    }
    if not is_regular:
        texts[16] = FAMILY
        texts[17] = style
    for name_id, text in texts.items():
        table.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def bake(source, weight, style, codepoints):
    font = ttLib.TTFont(source, recalcTimestamp=False)
    map_digits_to_tabular(font)
    zero_width_marks(font)
    kept = {c: g for c, g in font.getBestCmap().items() if c in set(codepoints)}
    kerning = flat_kerning(font, kept)

    options = subset.Options()
    options.drop_tables = DROPPED_TABLES
    options.layout_features = ["mark", "mkmk"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.canonical_order = True
    options.recalc_timestamp = False
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(kept))
    subsetter.subset(font)

    write_positions(font, kern_lookup(font, kerning))
    rename(font, weight, style)
    font["head"].modified = font["head"].created
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check = parser.parse_args().check
    codepoints = read_codepoints(HERE / "codepoints.txt")
    stale = False
    for weight, style, source in FACES:
        data = bake(ROOT / "node_modules/@expo-google-fonts/inter" / source, weight, style, codepoints)
        target = ROOT / "fonts" / f"DatafaceSans-{weight}.ttf"
        if check:
            stale |= not target.exists() or target.read_bytes() != data
        else:
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
        print(f"{target.name}  {len(data)} bytes  sha256 {hashlib.sha256(data).hexdigest()}")
    if stale:
        sys.exit("fonts/ differs from what would be baked")


main()
