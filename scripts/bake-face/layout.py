"""The GPOS table of the baked face: kerning, and the anchors of combining marks, alike for every script."""

from fontTools.ttLib import newTable
from fontTools.ttLib.tables import otTables

SCRIPTS = ("DFLT", "cyrl", "grek", "latn")
USE_MARK_FILTERING_SET = 16


def mark_lookups(font):
    """Lookups that place marks on letters and on marks, by feature; the sets of marks they would skip live in the dropped GDEF."""
    gpos = font["GPOS"].table
    found = {"mark": [], "mkmk": []}
    for record in gpos.FeatureList.FeatureRecord:
        if record.FeatureTag not in found or found[record.FeatureTag]:
            continue
        for index in sorted(set(record.Feature.LookupListIndex)):
            lookup = gpos.LookupList.Lookup[index]
            if lookup.LookupFlag & USE_MARK_FILTERING_SET:
                lookup.LookupFlag &= ~USE_MARK_FILTERING_SET
                del lookup.MarkFilteringSet
            found[record.FeatureTag].append(lookup)
    return found


def write_positions(font, kern):
    """Replaces GPOS by one with the features `kern`, `mark` and `mkmk`."""
    features = {"kern": [kern], **mark_lookups(font)}
    gpos = otTables.GPOS()
    gpos.Version = 0x00010000
    gpos.FeatureList = otTables.FeatureList()
    gpos.FeatureList.FeatureRecord = []
    gpos.LookupList = otTables.LookupList()
    gpos.LookupList.Lookup = []
    for tag, lookups in features.items():
        start = len(gpos.LookupList.Lookup)
        gpos.LookupList.Lookup.extend(lookups)
        gpos.FeatureList.FeatureRecord.append(feature_record(tag, range(start, start + len(lookups))))
    gpos.ScriptList = otTables.ScriptList()
    gpos.ScriptList.ScriptRecord = [script_record(tag, len(features)) for tag in SCRIPTS]
    font["GPOS"] = newTable("GPOS")
    font["GPOS"].table = gpos


def feature_record(tag, lookups):
    record = otTables.FeatureRecord()
    record.FeatureTag = tag
    record.Feature = otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = list(lookups)
    record.Feature.LookupCount = len(lookups)
    return record


def script_record(tag, feature_count):
    system = otTables.DefaultLangSys()
    system.ReqFeatureIndex = 0xFFFF
    system.FeatureIndex = list(range(feature_count))
    system.FeatureCount = feature_count
    system.LookupOrder = None
    record = otTables.ScriptRecord()
    record.ScriptTag = tag
    record.Script = otTables.Script()
    record.Script.DefaultLangSys = system
    record.Script.LangSysRecord = []
    return record
