"""Composite fonts (ISO 32000-1, 9.7), the only ones that our documents have, and the codes that the pages show in them."""
import re

from . import truetype

COMMENT = re.compile(rb"%[^\r\n]*")
SECTION = re.compile(rb"(\d+)\s+begin(bfchar|bfrange|codespacerange|cidrange|cidchar|notdefrange)(.*?)end\2", re.DOTALL)
TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)")
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


class CodeMap:
    """An encoding (9.7.5): Identity-H, or a CMap whose codes have one byte or two, by their first byte."""

    def __init__(self, data=None):
        self.data, self.errors, self.ranges, self.spaces = data, [], [], [(0, 0xFFFF, 2)]
        if data is not None:
            self._read(COMMENT.sub(b"", data))

    def _read(self, data):
        for word in (b"begincmap", b"endcmap", b"/CMapName", b"/CMapType 1", b"/WMode 0"):
            if word not in data:
                self.errors.append("there is no %s" % word.decode())
        if b"usecmap" in data:
            self.errors.append("it uses another CMap")
        self.spaces = []
        for count, kind, body in SECTION.findall(data):
            found = TRIPLE.findall(body) if kind == b"cidrange" else PAIR.findall(body)
            if int(count) != len(found) or not 1 <= len(found) <= 100:
                self.errors.append("begin%s says %s, has %d; 1 to 100 are allowed" % (kind.decode(), count.decode(), len(found)))
            if kind == b"codespacerange":
                self.spaces += [(int(first, 16), int(last, 16), len(first) // 2) for first, last in found]
            elif kind == b"cidrange":
                self.ranges += [(int(first, 16), int(last, 16), int(cid)) for first, last, cid in found]
            else:
                self.errors.append("begin%s is not expected" % kind.decode())

    def split(self, codes):
        """The codes of a string; None for bytes that are none."""
        at = 0
        while at < len(codes):
            for first, last, length in self.spaces:
                code = int.from_bytes(codes[at:at + length], "big")
                if at + length <= len(codes) and first <= code <= last:
                    yield code
                    at += length
                    break
            else:
                yield None
                at += 1

    def identifier(self, code):
        """The CID of a code; None where there is none."""
        if self.data is None:
            return code
        return next((cid + code - first for first, last, cid in self.ranges if first <= code <= last), None)


class Font:
    def __init__(self, document, name, reference):
        self.name, self.reference = "font %s (object %s)" % (name, str(reference)[:-2]), reference
        self.dictionary = document.get(reference, {})
        descendants = document.get(self.dictionary.get("/DescendantFonts"), [None])
        self.descendant = document.get(descendants[0] if descendants else None, {})
        self.descriptor = document.get(self.descendant.get("/FontDescriptor"), {})
        self.codes, self.odd_strings = {}, 0                # code -> pages on which it is shown
        encoding = document.get(self.dictionary.get("/Encoding"))
        self.code_map = CodeMap(encoding.data) if hasattr(encoding, "data") else CodeMap()
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
        return self.widths.get(self.code_map.identifier(code), self.descendant.get("/DW", 1000))

    def glyph(self, code):
        """The glyph of a code, by way of its CID and CIDToGIDMap; 0 for what the map does not reach."""
        identifier = self.code_map.identifier(code) or 0
        if self.glyph_map == "/Identity":
            return identifier
        if not isinstance(self.glyph_map, bytes):
            return None
        return int.from_bytes(self.glyph_map[2 * identifier:2 * identifier + 2], "big")

    def text(self, code):
        return self.to_unicode.texts.get(code) if self.to_unicode else None

    def show(self, codes, page):
        found = list(self.code_map.split(codes))
        self.odd_strings += None in found
        for code in set(found) - {None}:
            self.codes.setdefault(code, set()).add(page)

    def shown(self, codes, unknown=""):
        """What a string says; `unknown` for what has no character."""
        return "".join(self.text(code) or unknown for code in self.code_map.split(codes))


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
