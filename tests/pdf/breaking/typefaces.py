"""Fonts: checker/conditions/typefaces.py. They are broken in the first font, at the code of an x, which marks nothing else."""
import re
import struct

from checker.truetype import Program

from .pdf import breaks


class Font:
    """The parts of the font that is broken."""

    def __init__(self, pdf, which=0):
        self.pdf = pdf
        self.dictionary = pdf[sorted(pdf[pdf.page(1)["/Resources"]["/Font"]].items())[which][1]]
        self.descendant = pdf[self.dictionary["/DescendantFonts"][0]]
        self.descriptor = pdf[self.descendant["/FontDescriptor"]]
        self.to_unicode = self.dictionary["/ToUnicode"]
        self.file = self.descriptor["/FontFile2"]
        self.program = Program(pdf.data(self.file))

    def code(self, character):
        found = re.search(rb"<([0-9A-F]+)> <%04X>" % ord(character), self.pdf.data(self.to_unicode))
        return int(found.group(1), 16)

    def glyph(self, code):
        """A code of one byte is its CID."""
        return struct.unpack_from(">H", self.pdf.data(self.descendant["/CIDToGIDMap"]), 2 * code)[0]

    def set_glyph(self, code, glyph):
        data = self.pdf.data(self.descendant["/CIDToGIDMap"])
        self.pdf.set_data(self.descendant["/CIDToGIDMap"], data[:2 * code] + struct.pack(">H", glyph) + data[2 * code + 2:])

    def set_width(self, code, width):
        first, widths = self.descendant["/W"]
        widths[code - first] = width

    def set_character(self, code, character):
        data = re.sub(rb"(?m)^(<%02X>) <[0-9A-F]{4}>$" % code, rb"\1 <%04X>" % ord(character), self.pdf.data(self.to_unicode))
        self.pdf.set_data(self.to_unicode, data)

    def change_program(self, place, new):
        data = self.pdf.data(self.file)
        self.pdf.set_data(self.file, data[:place] + new + data[place + len(new):])

    def place_of(self, tag):
        """Where a table of the font begins, and where the font says so."""
        data = self.pdf.data(self.file)
        entry = data.index(tag, 12)
        return struct.unpack_from(">L", data, entry + 8)[0], entry

    def drop_outline(self, glyph):
        """The glyph begins where the next one does."""
        wide = len(self.program.tables["loca"]) >= 4 * (self.program.glyph_count + 1)
        size, place = (4 if wide else 2), self.place_of(b"loca")[0]
        data = self.pdf.data(self.file)
        self.change_program(place + size * glyph, data[place + size * (glyph + 1):place + size * (glyph + 2)])


@breaks("A2-6.2.11.2-1")
def font_of_another_kind(pdf):
    Font(pdf).descendant["/Subtype"] = "/CIDFontType0"


@breaks("A2-6.2.11.2-1")
def font_without_type(pdf):
    del Font(pdf).dictionary["/Type"]


@breaks("A2-6.2.11.2-3")
def two_names(pdf):
    Font(pdf).descendant["/BaseFont"] = "/AAAAAA+Other"


@breaks("A2-6.2.11.2-3")
def no_subset_letters(pdf):
    font = Font(pdf)
    font.dictionary["/BaseFont"] = font.descendant["/BaseFont"] = font.descriptor["/FontName"] = "/LiberationSans"


@breaks("PDF-9.6.4a")
def two_fonts_of_one_name(pdf):
    font, name = Font(pdf, 1), Font(pdf).dictionary["/BaseFont"]
    font.dictionary["/BaseFont"] = font.descendant["/BaseFont"] = font.descriptor["/FontName"] = name


@breaks("UA1-7.21.3.1-1")
def vertical(pdf):
    pdf[Font(pdf).dictionary["/Encoding"]]["/WMode"] = 1


@breaks("UA1-7.21.3.1-1")
def map_of_another_collection(pdf):
    pdf[Font(pdf).dictionary["/Encoding"]]["/CIDSystemInfo"]["/Ordering"] = "u:Japan1"


@breaks("UA1-7.21.3.1-1")
def map_that_uses_another(pdf):
    encoding = Font(pdf).dictionary["/Encoding"]
    pdf.set_data(encoding, pdf.data(encoding).replace(b"begincmap", b"/Identity-H usecmap begincmap"))


@breaks("PDF-9.7.3")
def japanese(pdf):
    """All fonts share an encoding."""
    fonts = range(len(pdf[pdf.page(1)["/Resources"]["/Font"]]))
    for one in [pdf[Font(pdf).dictionary["/Encoding"]], *(Font(pdf, which).descendant for which in fonts)]:
        one["/CIDSystemInfo"]["/Ordering"] = "u:Japan1"


@breaks("UA1-7.21.3.2-1")
def no_glyph_map(pdf):
    del Font(pdf).descendant["/CIDToGIDMap"]


@breaks("UA1-7.21.4.1-1")
def not_embedded(pdf):
    del Font(pdf).descriptor["/FontFile2"]


@breaks("PDF-9.9a")
def table_missing(pdf):
    font = Font(pdf)
    font.change_program(font.place_of(b"hmtx")[1], b"HMTX")


@breaks("PDF-9.9b")
def wrong_length(pdf):
    font = Font(pdf)
    pdf[font.file]["/Length1"] += 1


@breaks("UA1-7.21.4.1")
def restricted_licence(pdf):
    font = Font(pdf)
    font.change_program(font.place_of(b"OS/2")[0] + 8, b"\0\2")


@breaks("PDF-9.8.1")
def no_cap_height(pdf):
    del Font(pdf).descriptor["/CapHeight"]


@breaks("PDF-9.8.2")
def symbolic_and_not(pdf):
    Font(pdf).descriptor["/Flags"] |= 36


@breaks("UA1-7.21.4.2-2")
def empty_cid_set(pdf):
    Font(pdf).descriptor["/CIDSet"] = pdf.add({}, bytes(2))


@breaks("PDF-9.7.6")
def half_a_code(pdf):
    pdf.append_content(1, b"/Artifact BMC BT /F1 8 Tf (\x80) Tj ET EMC")


@breaks("UA1-7.21.4.1-2")
def glyph_behind_the_last(pdf):
    font = Font(pdf)
    font.set_glyph(font.code("x"), 0xFFFF)


@breaks("UA1-7.21.8-1")
def missing_glyph(pdf):
    font = Font(pdf)
    font.set_glyph(font.code("x"), 0)
    font.set_width(font.code("x"), font.program.width(0))


@breaks("PDF-9.6.4b")
def no_outline(pdf):
    font = Font(pdf)
    font.drop_outline(font.glyph(font.code("x")))


@breaks("PDF-9.6.4b")
def accent_lost(pdf):
    """A part of the composite š that no other character shows."""
    font = Font(pdf)
    font.drop_outline(font.program.components(font.glyph(font.code("š")))[-1])


@breaks("UA1-7.21.5-1")
def wrong_width(pdf):
    font = Font(pdf)
    font.set_width(font.code("x"), font.program.width(font.glyph(font.code("x"))) + 2)


@breaks("PDF-9.7.4.3")
def name_among_the_widths(pdf):
    Font(pdf).descendant["/W"].append("/Wide")


@breaks("PDF-9.10.3")
def characters_miscounted(pdf):
    font = Font(pdf)
    pdf.set_data(font.to_unicode, re.sub(rb"\d+ beginbfchar", b"1 beginbfchar", pdf.data(font.to_unicode)))


@breaks("PDF-9.10.3")
def map_of_codes_instead_of_characters(pdf):
    """As libharu writes it: pdftotext guesses right, validators refuse it."""
    font = Font(pdf)
    pdf.replace(font.to_unicode, b"endcmap", b"1 begincidrange\n<7000> <7000> 1\nendcidrange\nendcmap")


@breaks("UA1-7.21.7-1")
def code_without_character(pdf):
    font = Font(pdf)
    pdf.replace(font.to_unicode, b"<%02X> <0078>" % font.code("x"), b"<7FFF> <0078>")


@breaks("UA1-7.21.7-1")
def no_characters_at_all(pdf):
    del Font(pdf).dictionary["/ToUnicode"]


@breaks("UA1-7.21.7-2")
def byte_order_mark(pdf):
    font = Font(pdf)
    font.set_character(font.code("x"), "\ufeff")


@breaks("UA1-7.21.7-2")
def character_zero(pdf):
    font = Font(pdf)
    font.set_character(font.code("x"), "\0")


@breaks("A2-6.2.11.7.3-1")
def private_character(pdf):
    font = Font(pdf)
    font.set_character(font.code("x"), "\ue000")


@breaks("PDF-9.10.2")
def wrong_character(pdf):
    font = Font(pdf)
    font.set_character(font.code("x"), "X")


def page_with(pdf, words):
    """The number of the first page whose content has these words."""
    return next(number for number in range(1, len(pdf.pages) + 1) if words in pdf.data(pdf.content(number)))


@breaks("PDF-14.9.4a")
def replacement_that_is_empty(pdf):
    page = page_with(pdf, b"/ActualText")
    pdf.set_data(pdf.content(page), re.sub(rb"/ActualText<FEFF[0-9A-F]+>", b"/ActualText<FEFF>/Was(a)", pdf.data(pdf.content(page)), count=1))


@breaks("PDF-14.9.4b")
def sign_without_its_text(pdf):
    pdf.replace(pdf.content(page_with(pdf, b"/ActualText")), b"/ActualText", b"/Other")
