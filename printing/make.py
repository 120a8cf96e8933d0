#!/usr/bin/python3
"""Makes the faces of this module out of the fonts that README.md names. Needs fontTools and zopfli, both of Debian.

usage: make.py <package folder of noto-serif-sc> <LXGWWenKai-Regular.ttf> <HanaMinA.ttf> <HanaMinB.ttf> <target folder>
"""
import os
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict

from fontTools import merge, subset
from fontTools.ttLib import TTFont

NOTO, KAI, HANA_A, HANA_B, TARGET = sys.argv[1:]
WORK = tempfile.mkdtemp()


def common():
    """GB 2312 with its symbols, and what Latin text needs."""
    codes = set(range(0x20, 0x7F)) | set(range(0xA0, 0x250)) | set(range(0x2010, 0x2050))
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([high, low]).decode("gbk")))
            except UnicodeDecodeError:
                pass  # a place without a character
    return codes


COMMON = common()


def unified(code):
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0x20000 <= code <= 0x2F7FF


def beyond(code):
    return 0x20000 <= code <= 0x2F7FF or 0x30000 <= code <= 0x323AF


def characters(font):
    return set(font.getBestCmap())


def full_width_dash(font):
    """Two em dashes are one Chinese dash: they fill two squares and touch. U+2015 is square here; it is a bar."""
    bar = font.getBestCmap()[0x2015]
    outline, (width, _) = font["glyf"][bar], font["hmtx"][bar]
    for n, (x, y) in enumerate(outline.coordinates):
        outline.coordinates[n] = (0 if x < width / 2 else width, y)
    outline.recalcBounds(font["glyf"])
    font["hmtx"][bar] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x2014 in table.cmap:
            table.cmap[0x2014] = bar


def one_character_a_glyph(font):
    """Text is copied out of a PDF by glyph: where U+2F00 and U+4E00 share one, a reader would get the radical."""
    sharing = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        sharing[glyph].append(code)
    return {min(codes, key=lambda c: (c > 0x7F, c not in COMMON, not unified(c), c)) for codes in sharing.values()}


def normal_form_in(code, codes):
    plain = unicodedata.normalize("NFKC", chr(code))
    return len(plain) == 1 and ord(plain) != code and ord(plain) in codes


def cut(font, codes, path, family=None):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], name_languages=["*"])
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "meta", "STAT", "FFTM"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]  # variation sequences
    for table in font["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code in codes}
    if family:  # names that are reserved to the originals
        names = font["name"]
        names.names = [n for n in names.names if n.nameID in (0, 2, 5, 13, 14) and n.platformID == 3 and n.langID == 0x409]
        for which, text in ((1, family), (3, family), (4, family), (6, family.replace(" ", ""))):
            names.setName(text, which, 3, 1, 0x409)
    font.save(path)
    print(f"{os.path.basename(path)}: {len(codes)} characters, {os.path.getsize(path)} bytes")


def pack(path):
    packed = os.path.join(TARGET, os.path.basename(path) + ".gz")
    with open(packed, "wb") as out:
        subprocess.run(["zopfli", "-c", path], stdout=out, check=True)
    print(f"{os.path.basename(packed)}: {os.path.getsize(packed)} bytes")


def target(name):
    return os.path.join(WORK, name + ".ttf")


song = TTFont(f"{NOTO}/400Regular/NotoSerifSC_400Regular.ttf")
whole = characters(song)
full_width_dash(song)
in_song = one_character_a_glyph(song)
cut(song, in_song, target("song"))

bold = TTFont(f"{NOTO}/700Bold/NotoSerifSC_700Bold.ttf")
full_width_dash(bold)
cut(bold, one_character_a_glyph(bold) & COMMON, target("song-bold"))

kai, hana_a, hana_b = TTFont(KAI), TTFont(HANA_A), TTFont(HANA_B)
in_kai = characters(kai)
wanted = {c for c in in_kai | whole if beyond(c) or c in whole} - in_song
wanted = {c for c in wanted if not normal_form_in(c, in_song)}
from_a = wanted & characters(hana_a)
from_b = (wanted & characters(hana_b)) - from_a
cut(hana_a, from_a, target("rare-a"), "District Office Rare")
cut(hana_b, from_b, target("rare-b"), "District Office Rare")
both = merge.Merger().merge([target("rare-a"), target("rare-b")])
both.save(target("rare"))

quotes = {0x2018, 0x2019, 0x201C, 0x201D}  # narrow in this face, square in Chinese; the song face has the square ones
only_here = {c for c in (wanted & in_kai) - from_a - from_b if beyond(c)}
cut(kai, (one_character_a_glyph(kai) & COMMON) - quotes | only_here, target("kai"), "District Office Kai")

for face in ("song", "song-bold", "kai", "rare"):
    pack(target(face))
