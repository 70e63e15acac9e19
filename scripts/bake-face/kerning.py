"""Kerning of the baked face: Inter's pairs made flat, less those that drawing programs disagree about."""

import unicodedata

from fontTools import unicodedata as scripts
from fontTools.otlLib import builder
from fontTools.ttLib.tables import otTables

COMMON = "Zyyy"
IGNORE_MARKS = 8

# Browsers cut a run of text at these signs before they shape it, so a pair with one of them is kerned in one program and not in another.
# Found by measuring every kerned pair in Chromium: middle dot (which Unicode gives to some scripts only), daggers, number forms,
# numero, geometric shapes, symbols, dingbats.
RUN_BREAKERS = {0x00B7, 0x2020, 0x2021, 0x204F, 0x2116, *range(0x2150, 0x2190), *range(0x25A0, 0x27C0), *range(0x2B00, 0x2C00)}

# A sign before a letter belongs to the run of what stands before it, and a closing bracket to the run of its opening one. So where scripts
# mix ("IT-отдел", "Δ-T", "Москва (Moscow)") browsers cut between them. An apostrophe keeps its kerning, since it
# stands inside words of one script; but not with Greek, as its glyph is also U+02BC, which Unicode gives to other scripts.
APOSTROPHES = {0x0027, 0x2019, 0x02BC}
CLOSING_BRACKETS = {0x0029, 0x005D, 0x007D, 0x207E, 0x208E}


def script_of(codepoints):
    """Script of a glyph by the code points that reach it: a letter's own, else "Zyyy" (signs, digits, marks)."""
    found = {scripts.script(chr(c)) for c in codepoints} - {COMMON, "Zinh"}
    return min(found) if found else COMMON


def kern_lookups(gpos):
    """Lookups of the `kern` feature that Latin text gets, in the order they apply."""
    latin = next(r.Script for r in gpos.ScriptList.ScriptRecord if r.ScriptTag == "latn")
    indices = set()
    for i in latin.DefaultLangSys.FeatureIndex:
        record = gpos.FeatureList.FeatureRecord[i]
        if record.FeatureTag == "kern":
            indices.update(record.Feature.LookupListIndex)
    return [gpos.LookupList.Lookup[i] for i in sorted(indices)]


def advance_of(value):
    return getattr(value, "XAdvance", 0) or 0 if value else 0


def pairs_of(subtable, glyphs):
    """(first, second) → advance for every pair of `glyphs` a PairPos subtable decides, zeros included."""
    if subtable.Format == 1:
        for first, pair_set in zip(subtable.Coverage.glyphs, subtable.PairSet):
            for record in pair_set.PairValueRecord:
                if first in glyphs and record.SecondGlyph in glyphs:
                    yield (first, record.SecondGlyph), advance_of(record.Value1)
        return
    for first in subtable.Coverage.glyphs:
        if first not in glyphs:
            continue
        row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(first, 0)].Class2Record
        for second in glyphs:
            yield (first, second), advance_of(row[subtable.ClassDef2.classDefs.get(second, 0)].Value1)


def flat_kerning(font, cmap):
    """{(first, second): advance} of the glyphs in `cmap`, without the pairs that are kerned in one program and not in another."""
    codepoints = {}
    for codepoint, glyph in cmap.items():
        codepoints.setdefault(glyph, []).append(codepoint)
    script = {glyph: script_of(cs) for glyph, cs in codepoints.items()}

    def glyphs_where(holds):
        return {glyph for glyph, cs in codepoints.items() if any(holds(c) for c in cs)}

    loners = glyphs_where(lambda c: c in RUN_BREAKERS or unicodedata.category(chr(c)) in ("Zs", "Mn"))
    apostrophes = glyphs_where(APOSTROPHES.__contains__)
    closing = glyphs_where(CLOSING_BRACKETS.__contains__)

    def agreed(first, second):
        if first in loners or second in loners or second in closing:
            return False
        if "Grek" in (script[first], script[second]) and not apostrophes.isdisjoint((first, second)):
            return False
        if script[first] == COMMON:
            return script[second] == COMMON or first in apostrophes
        return script[second] in (COMMON, script[first])

    glyphs = sorted(codepoints, key=font.getGlyphID)
    total = {}
    for lookup in kern_lookups(font["GPOS"].table):
        decided = {}
        for subtable in lookup.SubTable:
            for pair, value in pairs_of(getattr(subtable, "ExtSubTable", subtable), set(glyphs)):
                decided.setdefault(pair, value)
        for pair, value in decided.items():
            total[pair] = total.get(pair, 0) + value
    order = {glyph: i for i, glyph in enumerate(glyphs)}
    kept = {pair: value for pair, value in total.items() if value and agreed(*pair)}
    return {pair: kept[pair] for pair in sorted(kept, key=lambda p: (order[p[0]], order[p[1]]))}, script


def class_subtable(pairs, glyph_map):
    """One PairPos format 2 subtable: glyphs with equal rows share a first class, with equal columns a second class."""
    rows, columns = {}, {}
    for (first, second), value in pairs.items():
        rows.setdefault(first, {})[second] = value
        columns.setdefault(second, {})[first] = value
    first_classes, second_classes = {}, {}
    for glyph, row in rows.items():
        first_classes.setdefault(tuple(row.items()), []).append(glyph)
    for glyph, column in columns.items():
        second_classes.setdefault(tuple(column.items()), []).append(glyph)
    cells = {}
    for row, firsts in first_classes.items():
        values = dict(row)
        for seconds in second_classes.values():
            if seconds[0] in values:
                value = builder.buildValue({"XAdvance": values[seconds[0]]})
                cells[tuple(firsts), tuple(seconds)] = (value, None)
    return builder.buildPairPosClassesSubtable(cells, glyph_map)


def kern_lookup(font, kerning):
    """One lookup for every script; its subtables share no first glyph, so their order is free."""
    pairs, script = kerning
    by_script = {}
    for (first, second), value in pairs.items():
        by_script.setdefault(script[first], {})[first, second] = value
    glyph_map = font.getReverseGlyphMap()
    lookup = otTables.Lookup()
    lookup.LookupType = 2
    lookup.LookupFlag = IGNORE_MARKS
    lookup.SubTable = [class_subtable(by_script[name], glyph_map) for name in sorted(by_script)]
    lookup.SubTableCount = len(lookup.SubTable)
    return lookup
