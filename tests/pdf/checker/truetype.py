"""An embedded TrueType font program (OpenType specification): glyphs, widths, outlines, and its own map of characters."""
import struct

NEEDED = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")           # ISO 32000-1, 9.9


class Program:
    def __init__(self, data):
        self.data, self.tables = data, {}
        for i in range(struct.unpack_from(">H", data, 4)[0]):
            tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
            if offset + length > len(data):
                raise ValueError("table %s ends behind the end of the program" % tag.decode("latin-1"))
            self.tables[tag.decode("latin-1")] = data[offset:offset + length]
        missing = [tag for tag in NEEDED if tag not in self.tables]
        if missing:
            raise ValueError("it has no table %s" % ", ".join(missing))
        self.units_per_em = struct.unpack_from(">H", self.tables["head"], 18)[0]
        self.glyph_count = struct.unpack_from(">H", self.tables["maxp"], 4)[0]
        self._read_places()
        self._read_advances()
        self.characters = self._read_characters()

    def _read_places(self):
        long_format = struct.unpack_from(">h", self.tables["head"], 50)[0] == 1
        kind, unit = ("L", 1) if long_format else ("H", 2)
        places = struct.unpack_from(">%d%s" % (self.glyph_count + 1, kind), self.tables["loca"])
        self.places = [place * unit for place in places]
        if self.places[-1] > len(self.tables["glyf"]):
            raise ValueError("loca leads behind the end of glyf")

    def _read_advances(self):
        count = struct.unpack_from(">H", self.tables["hhea"], 34)[0]
        self.advances = struct.unpack_from(">" + "Hh" * count, self.tables["hmtx"])[::2]

    def width(self, glyph):
        """In thousandths of an em, as a PDF counts."""
        return self.advances[min(glyph, len(self.advances) - 1)] * 1000 / self.units_per_em

    def has_outline(self, glyph):
        return self.places[glyph] < self.places[glyph + 1]

    def components(self, glyph):
        """The glyphs that a composite is made of; none for what has contours of its own."""
        found, at = [], self.places[glyph] + 10
        if not self.has_outline(glyph) or struct.unpack_from(">h", self.tables["glyf"], at - 10)[0] >= 0:
            return found
        flags = 0x20
        while flags & 0x20:
            flags, component = struct.unpack_from(">HH", self.tables["glyf"], at)
            found.append(component)
            at += 4 + (4 if flags & 0x1 else 2) + (2 if flags & 0x8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)
        return found

    def lacks_component(self, glyph):
        """Whether a part of a composite, or of its parts, has no outline: it would print without its accent."""
        waiting, seen = self.components(glyph), set()
        while waiting:
            component = waiting.pop()
            if component >= self.glyph_count or not self.has_outline(component):
                return True
            if component not in seen:
                seen.add(component)
                waiting += self.components(component)
        return False

    def _read_characters(self):
        """Glyph by character, from a Unicode cmap of format 4; empty where there is none."""
        cmap = self.tables.get("cmap", b"\0\0\0\0")
        for i in range(struct.unpack_from(">H", cmap, 2)[0]):
            platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * i)
            if (platform, encoding) in ((3, 1), (0, 3)) and struct.unpack_from(">H", cmap, offset)[0] == 4:
                return self._read_format_4(cmap, offset)
        return {}

    @staticmethod
    def _read_format_4(cmap, offset):
        count = struct.unpack_from(">H", cmap, offset + 6)[0] // 2
        at = offset + 14
        ends, starts, deltas, ranges = (struct.unpack_from(">%dH" % count, cmap, at + skip)
                                        for skip in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2))
        found = {}
        for i in range(count):
            for character in range(starts[i], min(ends[i], 0xFFFE) + 1):
                glyph = character
                if ranges[i]:
                    place = at + 6 * count + 2 + 2 * i + ranges[i] + 2 * (character - starts[i])
                    glyph = struct.unpack_from(">H", cmap, place)[0]
                    if glyph == 0:
                        continue
                found[character] = (glyph + deltas[i]) & 0xFFFF
        return found
