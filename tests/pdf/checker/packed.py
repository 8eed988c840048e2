"""Cross-reference streams and object streams (ISO 32000-1, 7.5.8 and 7.5.7), from their own bytes."""
import re
import zlib

FREE, PLAIN, PACKED = 0, 1, 2
UP = 2                                              # the filter of PNG's that a row says it has


class Damaged(Exception):
    """Its data cannot be read."""


def integers(head, key):
    """The integer, or those of the array, that a dictionary has for a key; None where it has none."""
    found = re.search(rb"/%s\s*(?:\[([\d\s]*)\]|(\d+)(?!\s+\d+\s+R))" % key, head)
    return [int(number) for number in (found.group(1) or found.group(2) or b"").split()] if found else None


def integer(head, key):
    found = integers(head, key)
    return found[0] if found else None


def inflated(data):
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error as error:
        raise Damaged(str(error))


def unpacked(stream):
    """The data of an IndirectObject that is a stream, behind each FlateDecode; the first may have PNG's predictors."""
    begin = 2 if stream.stream.startswith(b"\r\n") else 1
    data = stream.stream[begin:begin + (integer(stream.head, b"Length") or 0)]
    for i in range(stream.head.count(b"/FlateDecode")):
        data = inflated(data)
        if i == 0 and b"/Predictor" in stream.head:
            data = without_predictor(data, integer(stream.head, b"Columns") or 1)
    return data


def without_predictor(data, columns):
    rows, before = [], bytes(columns)
    for at in range(0, len(data), columns + 1):
        kind, row = data[at], data[at + 1:at + 1 + columns]
        if kind not in (0, UP):
            raise Damaged("a row has the PNG filter %d" % kind)
        before = bytes((a + b) & 255 for a, b in zip(row, before)) if kind == UP else row
        rows.append(before)
    return b"".join(rows)


class CrossReferences:
    """The entries by object number: (kind, second field, third field)."""

    def __init__(self, stream):
        self.stream, self.name, self.entries, self.error = stream, stream.name, {}, None
        self.size, self.widths = integer(stream.head, b"Size"), integers(stream.head, b"W") or []
        try:
            self._read(unpacked(stream))
        except Damaged as error:
            self.error = str(error)

    def _read(self, data):
        length = sum(self.widths)
        if len(self.widths) != 3 or length == 0:
            raise Damaged("W is %r" % self.widths)
        index = integers(self.stream.head, b"Index") or [0, self.size or 0]
        numbers = [n for first, count in zip(index[::2], index[1::2]) for n in range(first, first + count)]
        if len(data) != length * len(numbers):
            raise Damaged("%d bytes for %d entries of %d" % (len(data), len(numbers), length))
        for i, number in enumerate(numbers):
            self.entries[number] = self._entry(data[i * length:(i + 1) * length])

    def _entry(self, row):
        fields = []
        for width, absent in zip(self.widths, (PLAIN, 0, 0)):
            fields.append(int.from_bytes(row[:width], "big") if width else absent)
            row = row[width:]
        return tuple(fields)

    def of_kind(self, kind):
        return [(number, second, third) for number, (found, second, third) in sorted(self.entries.items()) if found == kind]


class PackedObject:
    def __init__(self, number, stream, index, text):
        self.number, self.stream, self.index, self.head = number, stream, index, text
        self.name = "object %d" % number


class ObjectStream:
    """An object stream's objects, as its own head says; where that is wrong, `error` says how."""

    def __init__(self, stream):
        self.stream, self.name, self.objects, self.error = stream, stream.name, [], None
        try:
            self._read(unpacked(stream))
        except Damaged as error:
            self.error = str(error)

    def _read(self, data):
        count, first = integer(self.stream.head, b"N"), integer(self.stream.head, b"First")
        head = (data[:first] if first is not None else b"").split()
        if count is None or len(head) != 2 * count or not all(word.isdigit() for word in head):
            raise Damaged("N is %r, First is %r, and %d numbers stand before it" % (count, first, len(head)))
        numbers, offsets = [int(word) for word in head[::2]], [first + int(word) for word in head[1::2]]
        if offsets != sorted(offsets) or offsets and offsets[-1] > len(data):
            raise Damaged("the offsets do not rise to the end")
        for i, (number, offset, end) in enumerate(zip(numbers, offsets, offsets[1:] + [len(data)])):
            self.objects.append(PackedObject(number, self.stream.number, i, data[offset:end]))
