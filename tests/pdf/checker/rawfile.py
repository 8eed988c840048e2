"""The file as bytes: what a reader sees before it knows of objects (ISO 32000-1, 7.5), by its cross-references: a table, or a
stream."""
import re

from . import packed

STRING_OR_COMMENT = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|%[^\r\n]*", re.DOTALL)


class IndirectObject:
    """One object of the table: its bytes from its number to its endobj, and what follows the keyword `stream` in it."""

    def __init__(self, number, data, start, end):
        self.number, self.name, self.start = number, "object %d" % number, start
        self.before, self.bytes, self.after = data[start - 1:start], data[start:end], data[end:end + 1]
        keyword = re.search(rb">>\s*stream(?=[\r\n])", self.bytes)
        self.head = self.bytes[:keyword.end()] if keyword else self.bytes
        self.stream = self.bytes[keyword.end():] if keyword else None

    def stream_ends_at(self, length):
        begin = 2 if self.stream.startswith(b"\r\n") else 1
        return re.fullmatch(rb"[\r\n]{0,2}endstream\s*endobj", self.stream[begin + length:]) is not None


class RawFile:
    def __init__(self, data):
        self.data = data
        starts = re.findall(rb"startxref\s+(\d+)\s+%%EOF", data)
        self.table_start = int(starts[-1]) if starts else 0
        self.cross_references = self._read_cross_references()
        trailer = data.find(b"trailer", self.table_start) if self.cross_references is None else -1
        self.table = data[self.table_start:trailer] if trailer >= 0 else b""
        self.trailer = data[trailer:data.rfind(b"startxref")] if trailer >= 0 else b""
        self.objects = self._read_objects()
        self.object_streams = [packed.ObjectStream(one) for one in self._holders()]
        self.packed_objects = [one for stream in self.object_streams for one in stream.objects]

    def _read_cross_references(self):
        """None where there is a table."""
        number = re.compile(rb"(\d+) \d+ obj\b").match(self.data, self.table_start)
        end = self.data.find(b"endobj", self.data.find(b"endstream", self.table_start))
        if not number or end < 0:
            return None
        return packed.CrossReferences(IndirectObject(int(number.group(1)), self.data, self.table_start, end + len(b"endobj")))

    def _holders(self):
        """The streams that the cross-references call object streams."""
        references = self.cross_references.of_kind(packed.PACKED) if self.cross_references else ()
        numbers = {stream for _, stream, _ in references}
        return [one for one in self.objects if one.number in numbers and one.stream is not None]

    def _offsets(self):
        if self.cross_references:
            yield from ((offset, number) for number, offset, _ in self.cross_references.of_kind(packed.PLAIN))
        for first, entries in re.findall(rb"(\d+) \d+ *[\r\n]+((?:\d{10} \d{5} [nf] ?[\r\n]{1,2})+)", self.table):
            for i, (offset, kind) in enumerate(re.findall(rb"(\d{10}) \d{5} ([nf])", entries)):
                if kind == b"n":
                    yield int(offset), int(first) + i

    def _read_objects(self):
        offsets = sorted(self._offsets())
        behind = self.table_start if self.cross_references is None else len(self.data)
        limits = [offset for offset, _ in offsets[1:]] + [behind]
        ends = [self.data.rfind(b"endobj", start, limit) for (start, _), limit in zip(offsets, limits)]
        return [IndirectObject(number, self.data, start, end + len(b"endobj"))
                for (start, number), end in zip(offsets, ends) if end >= 0]

    def streams(self):
        """(object, its Length or None) of the objects that are streams."""
        integers = {one.number: re.match(rb"\d+ \d+ obj\s+(\d+)\s", one.bytes) for one in self.objects}
        integers.update({one.number: re.match(rb"\s*(\d+)\s*$", one.head) for one in self.packed_objects})
        for one in self.objects:
            if one.stream is None:
                continue
            written = re.search(rb"/Length\s+(\d+)(\s+\d+\s+R)?", one.head)
            if written and written.group(2):
                written = integers.get(int(written.group(1)))
            yield one, int(written.group(1)) if written else None

    def plain_parts(self):
        """(name, bytes) of what is syntax: no data of streams, no strings in parentheses, no comments."""
        objects = [(one.name, one.head) for one in self.objects + self.packed_objects]
        for name, head in objects + [("trailer", self.trailer)]:
            yield name, STRING_OR_COMMENT.sub(b" ", head)
