"""Fonts: what they say of themselves, what is embedded, each code that is shown (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11)."""
import re
import unicodedata

from ..registry import condition

SUBSET = re.compile(r"/[A-Z]{6}\+.+")
DESCRIPTOR_KEYS = ("/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV")
SYMBOLIC, NONSYMBOLIC = 4, 32                                       # 9.8.2
FORBIDDEN = "\0\ufffe\ufeff"
STANDS_FOR_OTHERS = "\ufffd\u200b"
RESTRICTED_LICENCE, BITMAPS_ONLY = 0x0002, 0x0200                   # OpenType, OS/2, fsType


def codes(document, needs=lambda font: True):
    """(font, code, name of the place) of all codes that pages show, of the fonts that have what a condition looks at."""
    for font in document.fonts:
        for code, pages in sorted(font.codes.items()) if needs(font) else ():
            yield font, code, "%s, code %04X on page %d" % (font.name, code, min(pages))


def glyphs(document):
    """(font, code, glyph, place) where the glyph map leads to a glyph of the program."""
    for font, code, place in codes(document, lambda font: font.program and font.glyph_map is not None):
        glyph = font.glyph(code)
        if glyph is not None and glyph < font.program.glyph_count:
            yield font, code, glyph, place


def is_private(character):
    """In one of Unicode's private use areas."""
    return 0xE000 <= ord(character) <= 0xF8FF or ord(character) >= 0xF0000


@condition("A2-6.2.11.2-1", "A font is a composite font with a TrueType one in it, and says so (6.2.11.2-2)")
def dictionaries(document):
    for font in document.fonts:
        for part, subtype in ((font.dictionary, "/Type0"), (font.descendant, "/CIDFontType2")):
            if (part.get("/Type"), part.get("/Subtype")) != ("/Font", subtype):
                yield "%s: Type %s, Subtype %s" % (font.name, part.get("/Type"), part.get("/Subtype"))


@condition("A2-6.2.11.2-3", "A font has one name, wherever it is told, with the letters that mark a subset")
def names(document):
    for font in document.fonts:
        told = [font.dictionary.get("/BaseFont"), font.descendant.get("/BaseFont"), font.descriptor.get("/FontName")]
        told = told[:2] if "/FontName" not in font.descriptor else told
        if len(set(told)) > 1 or not SUBSET.fullmatch(str(told[0])):
            yield "%s: %s" % (font.name, ", ".join(map(str, told)))


@condition("PDF-9.6.4a", "No two subsets have the same name")
def different_names(document):
    seen = {}
    for font in document.fonts:
        name = font.dictionary.get("/BaseFont")
        if name in seen:
            yield "%s: %s is the name of %s" % (font.name, name, seen[name])
        seen[name] = font.name


@condition("UA1-7.21.3.1-1", "A font's encoding is Identity-H or an embedded CMap, of its collection and from left to right"
           " (7.21.3.3-1, -2, -3)", "31-001 to 31-003, 31-006 to 31-008")
def encodings(document):
    for font in document.fonts:
        encoding = document.get(font.dictionary.get("/Encoding"))
        if not hasattr(encoding, "data"):
            if encoding != "/Identity-H":
                yield "%s: Encoding is %s" % (font.name, encoding)
            continue
        for error in font.code_map.errors:
            yield "%s: Encoding: %s" % (font.name, error)
        own, system = (document.get(where.get("/CIDSystemInfo"), {}) for where in (encoding.dictionary, font.descendant))
        if (encoding.dictionary.get("/Type"), encoding.dictionary.get("/WMode", 0), own) != ("/CMap", 0, system):
            yield "%s: Encoding is %r" % (font.name, encoding.dictionary)


@condition("PDF-9.7.3", "A font says which character collection its codes are of")
def collections(document):
    for font in document.fonts:
        system = document.get(font.descendant.get("/CIDSystemInfo"), {})
        if [system.get(key) for key in ("/Registry", "/Ordering", "/Supplement")] != ["u:Adobe", "u:Identity", 0]:
            yield "%s: CIDSystemInfo is %r" % (font.name, system)


@condition("UA1-7.21.3.2-1", "CIDToGIDMap says which glyph a code has", "31-004, 31-005")
def glyph_maps(document):
    for font in document.fonts:
        if font.glyph_map != "/Identity" and not isinstance(font.glyph_map, bytes):
            yield "%s: CIDToGIDMap is %r" % (font.name, font.glyph_map)


@condition("UA1-7.21.4.1-1", "Fonts are embedded", "31-009")
def embedded(document):
    for font in document.fonts:
        if not hasattr(font.file, "data"):
            yield "%s: FontFile2 is %r" % (font.name, font.descriptor.get("/FontFile2"))


@condition("PDF-9.9a", "An embedded font can be read, and has the tables that showing it takes")
def programs(document):
    for font in document.fonts:
        if font.program_error:
            yield "%s: %s" % (font.name, font.program_error)


@condition("PDF-9.9b", "Length1 is the length of the font")
def program_lengths(document):
    for font in document.fonts:
        if hasattr(font.file, "data") and font.file.dictionary.get("/Length1") != len(font.file.data):
            yield "%s: Length1 is %s, and not %d" % (font.name, font.file.dictionary.get("/Length1"), len(font.file.data))


@condition("UA1-7.21.4.1", "The font's licence bits allow to embed it")
def licences(document):
    for font in document.fonts:
        bits = int.from_bytes(font.program.tables.get("OS/2", b"")[8:10], "big") if font.program else 0
        if bits & 0x000F == RESTRICTED_LICENCE or bits & BITMAPS_ONLY:
            yield "%s: fsType is %#06x" % (font.name, bits)


@condition("PDF-9.8.1", "A font descriptor has the keys that a reader needs")
def descriptors(document):
    for font in document.fonts:
        missing = [key[1:] for key in DESCRIPTOR_KEYS if key not in font.descriptor]
        if missing:
            yield "%s: it lacks %s" % (font.name, ", ".join(missing))


@condition("PDF-9.8.2", "A font is either symbolic or not")
def symbolic(document):
    for font in document.fonts:
        flags = font.descriptor.get("/Flags", SYMBOLIC)
        if flags & (SYMBOLIC | NONSYMBOLIC) not in (SYMBOLIC, NONSYMBOLIC):
            yield "%s: Flags is %s" % (font.name, flags)


@condition("UA1-7.21.4.2-2", "A CIDSet, where there is one, lists the glyphs that are embedded", "31-014, 31-015")
def cid_sets(document):
    for font in document.fonts:
        stream = document.get(font.descriptor.get("/CIDSet"))
        data = getattr(stream, "data", None)
        if data is not None and not all(code // 8 < len(data) and data[code // 8] & 0x80 >> code % 8 for code in font.codes):
            yield "%s: its CIDSet lacks codes that are shown" % font.name


@condition("PDF-9.7.6", "A text is made of codes of its font's encoding")
def code_lengths(document):
    for font in document.fonts:
        if font.odd_strings:
            yield "%s: %d strings have bytes that are no code" % (font.name, font.odd_strings)


@condition("UA1-7.21.4.1-2", "A code's glyph is in the embedded font", "31-011")
def glyphs_exist(document):
    for font, code, place in codes(document, lambda font: font.program and font.glyph_map is not None):
        if font.glyph(code) >= font.program.glyph_count:
            yield "%s: glyph %d of %d" % (place, font.glyph(code), font.program.glyph_count)


@condition("UA1-7.21.8-1", "No code shows the glyph .notdef", "31-030")
def missing_glyphs(document):
    for _, _, glyph, place in glyphs(document):
        if glyph == 0:
            yield place


@condition("PDF-9.6.4b", "A subset has the outlines of what is shown, with all parts of composite glyphs")
def outlines(document):
    for font, code, glyph, place in glyphs(document):
        character = font.text(code)
        if not glyph or not character or character.isspace():
            continue
        if not font.program.has_outline(glyph):
            yield "%s: “%s” has no outline" % (place, character)
        elif font.program.lacks_component(glyph):
            yield "%s: glyph %d lacks a part" % (place, glyph)


@condition("UA1-7.21.5-1", "A code's width is that of its glyph, to a thousandth", "31-016")
def widths(document):
    for font, code, glyph, place in glyphs(document):
        if not font.width_error and abs(font.width(code) - font.program.width(glyph)) > 1:
            yield "%s: W says %s, the font %.3f" % (place, font.width(code), font.program.width(glyph))


@condition("PDF-9.7.4.3", "W is made of codes and widths")
def width_arrays(document):
    for font in document.fonts:
        if font.width_error:
            yield "%s: %s" % (font.name, font.width_error)


@condition("PDF-9.10.3", "A ToUnicode CMap has bfchar sections that are counted right, in UTF-16")
def to_unicode_maps(document):
    for font in document.fonts:
        for error in font.to_unicode.errors if font.to_unicode else ():
            yield "%s: ToUnicode: %s" % (font.name, error)


@condition("UA1-7.21.7-1", "Each code has a character", "31-027, 10-001")
def characters(document):
    for font, code, place in codes(document):
        if not font.text(code):
            yield place


@condition("UA1-7.21.7-2", "No code's character is U+0000, U+FEFF or U+FFFE", "31-028, 31-029")
def forbidden_characters(document):
    for font, code, place in codes(document):
        if set(font.text(code) or "") & set(FORBIDDEN):
            yield "%s: %r" % (place, font.text(code))


@condition("A2-6.2.11.7.3-1", "No code's character is in a private use area, where it says nothing to who listens")
def private_characters(document):
    for font, code, place in codes(document):
        if any(is_private(character) for character in font.text(code) or ""):
            yield "%s: U+%04X" % (place, ord(font.text(code)[0]))


def is_form_of(character, other):
    """Both are printed by one glyph: the same letter as it looks elsewhere in a word, a hyphen that stays, a bracket seen from the other side."""
    return character == other or unicodedata.normalize("NFKC", character) == unicodedata.normalize("NFKC", other) or \
        (unicodedata.mirrored(character) and unicodedata.mirrored(other))


@condition("PDF-9.10.2", "A code's glyph is none that the font itself has for another character")
def right_glyphs(document):
    for font, code, glyph, place in glyphs(document):
        character = font.text(code)
        if glyph and character and len(character) == 1 and not is_private(character) and character not in FORBIDDEN + STANDS_FOR_OTHERS:
            own = [chr(point) for point, number in font.program.characters.items() if number == glyph]
            if own and not any(is_form_of(character, other) for other in own):
                yield "%s: U+%04X shows the glyph of “%s”" % (place, ord(character), "”, “".join(own))


def actual_text(mark):
    """What a mark says that its glyphs stand for; None: nothing."""
    value = mark.properties.get("ActualText")
    if not isinstance(value, bytes):
        return None
    return value[2:].decode("utf-16-be", "replace") if value[:2] == b"\xfe\xff" else value.decode("latin-1")


@condition("PDF-14.9.4a", "A replacement text (ActualText) is a text that says something")
def replacements(document):
    for page, content in zip(document.pages, document.contents):
        for mark in content.marks:
            text = actual_text(mark)
            if "ActualText" in mark.properties and (not text or any(c in FORBIDDEN or is_private(c) for c in text)):
                yield "%s: ActualText %r" % (page.name, text)


@condition("PDF-14.9.4b", "A sign for what no font has, and a glyph that is no character by itself, stand beside their text (ActualText)")
def signs_are_told(document):
    fonts = {str(font.reference): font for font in document.fonts}
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            font = fonts.get(str(page.resource("/Font", "/%s" % painting.font))) if painting.is_text else None
            if font is None or not set(font.shown(painting.codes)) & set(STANDS_FOR_OTHERS):
                continue
            if not any("ActualText" in mark.properties for mark in (painting.mark.outwards() if painting.mark else ())):
                yield "%s: a text in %s" % (page.name, font.name)
