"""Composite fonts (ISO 32000-1, 9.7), the only ones that our documents have, and the codes that the pages show in them."""
import re

from . import truetype

COMMENT = re.compile(rb"%[^\r\n]*")
SECTION = re.compile(rb"(\d+)\s+begin(bfchar|bfrange|codespacerange|cidrange|cidchar|notdefrange)(.*?)end\2", re.DOTALL)
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


class ToUnicode:
    """A ToUnicode CMap (9.10.3): `texts` by code, and `errors`."""

    def __init__(self, data):
        data = COMMENT.sub(b"", data)
        self.texts, self.errors = {}, []
        for word in (b"begincmap", b"endcmap", b"/CMapName", b"/CMapType 2", b"begincodespacerange"):
            if word not in data:
                self.errors.append("there is no %s" % word.decode())
        for count, kind, body in SECTION.findall(data):
            self._section(int(count), kind.decode(), body)

    def _section(self, count, kind, body):
        pairs = PAIR.findall(body)
        if kind not in ("bfchar", "codespacerange"):
            self.errors.append("begin%s: only bfchar is expected" % kind)
        elif count != len(pairs) or not 1 <= count <= 100:
            self.errors.append("begin%s says %d, has %d; 1 to 100 are allowed" % (kind, count, len(pairs)))
        for code, value in pairs if kind == "bfchar" else ():
            self._character(int(code, 16), value)

    def _character(self, code, value):
        if code in self.texts:
            self.errors.append("code %d has two texts" % code)
        try:
            self.texts[code] = bytes.fromhex(value.decode()).decode("utf-16-be")
        except ValueError:
            self.errors.append("code %d: <%s> is no UTF-16" % (code, value.decode()))


class Font:
    def __init__(self, document, name, reference):
        self.name, self.reference = "font %s (object %s)" % (name, str(reference)[:-2]), reference
        self.dictionary = document.get(reference, {})
        descendants = document.get(self.dictionary.get("/DescendantFonts"), [None])
        self.descendant = document.get(descendants[0] if descendants else None, {})
        self.descriptor = document.get(self.descendant.get("/FontDescriptor"), {})
        self.codes, self.odd_strings = {}, 0                # code -> pages on which it is shown
        self._read_to_unicode(document)
        self._read_program(document)
        self._read_widths(document)
        self._read_glyph_map(document)

    def _read_to_unicode(self, document):
        stream = document.get(self.dictionary.get("/ToUnicode"))
        self.to_unicode = ToUnicode(stream.data) if hasattr(stream, "data") else None

    def _read_program(self, document):
        self.file = document.get(self.descriptor.get("/FontFile2"))
        self.program, self.program_error = None, None
        if hasattr(self.file, "data"):
            try:
                self.program = truetype.Program(self.file.data)
            except (ValueError, IndexError, KeyError) as error:
                self.program_error = str(error) or type(error).__name__

    def _read_widths(self, document):
        """W (9.7.4.3): `first [w1 w2 …]` or `first last w`."""
        self.widths, self.width_error = {}, None
        entries = [document.get(value) for value in document.get(self.descendant.get("/W"), [])]
        while entries:
            if len(entries) >= 2 and isinstance(entries[0], int) and isinstance(entries[1], list):
                self.widths.update(enumerate(entries[1], entries[0]))
                entries = entries[2:]
            elif len(entries) >= 3 and all(isinstance(value, (int, float)) for value in entries[:3]):
                self.widths.update(dict.fromkeys(range(entries[0], entries[1] + 1), entries[2]))
                entries = entries[3:]
            else:
                self.width_error = "W is neither “first [widths]” nor “first last width” at %r" % entries[:1]
                return

    def _read_glyph_map(self, document):
        value = document.get(self.descendant.get("/CIDToGIDMap"))
        self.glyph_map = value.data if hasattr(value, "data") else value

    def width(self, code):
        return self.widths.get(code, self.descendant.get("/DW", 1000))

    def glyph(self, code):
        """The glyph of a code, by way of Identity-H (code = CID) and CIDToGIDMap; 0 for what the map does not reach."""
        if self.glyph_map == "/Identity":
            return code
        if not isinstance(self.glyph_map, bytes):
            return None
        return int.from_bytes(self.glyph_map[2 * code:2 * code + 2], "big")

    def text(self, code):
        return self.to_unicode.texts.get(code) if self.to_unicode else None

    def show(self, codes, page):
        if len(codes) % 2:
            self.odd_strings += 1
        for at in range(0, len(codes) - 1, 2):
            self.codes.setdefault(codes[at] << 8 | codes[at + 1], set()).add(page)


def read(document):
    """The fonts that pages show text in, by reference; a page's font that cannot be found is told by a condition."""
    found = {}
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            reference = page.resource("/Font", "/%s" % painting.font) if painting.is_text else None
            if reference is None:
                continue
            if str(reference) not in found:
                found[str(reference)] = Font(document, painting.font, reference)
            found[str(reference)].show(painting.codes, page.number)
    return list(found.values())
