"""Object streams and cross-reference streams, as the program writes them: checker/conditions/file.py.

What is put into a stream is as long as what it replaces, and nothing moves but what stands behind the cross-references.
"""
import re
import zlib

from .pdf import breaks_packed, replace_once

ROW = 8                                             # bytes of an entry of the cross-reference stream, and of its filter
UP = 2                                              # PNG's filter: a row less the one above


class Stream:
    """The first stream object of a type: its bytes up to its endobj, its number and its data."""

    def __init__(self, data, kind):
        head = next(match for match in re.finditer(rb"\n(\d+) 0 obj\n((?:(?!\nendobj\n).)*?)\nstream\n", data, re.DOTALL)
                    if re.search(rb"/Type ?/%s\b" % kind, match.group(2)))
        self.number, self.head = int(head.group(1)), head.group()
        self.length = int(re.search(rb"/Length (\d+)", self.head).group(1))
        self.whole = data[head.start():data.index(b"\nendobj\n", head.end() + self.length)]
        self.data = zlib.decompress(self.whole[len(self.head):][:self.length])

    def with_data(self, data):
        """The object's bytes with other data; blanks behind its endstream make up for what is shorter."""
        raw = zlib.compress(data, 9)
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(raw), self.head)
        return (head + raw + b"\nendstream").ljust(len(self.whole))


def rows_of(stream):
    """An object stream's data without its first filter, and the filter of each row (ISO 32000-1, 7.4.4.4)."""
    columns = int(re.search(rb"/Columns (\d+)", stream.head).group(1))
    text, filters, above = b"", b"", bytes(columns)
    for at in range(0, len(stream.data), 1 + columns):
        filters += stream.data[at:at + 1]
        row = stream.data[at + 1:at + 1 + columns]
        above = bytes((a + b) % 256 for a, b in zip(row, above)) if filters[-1] == UP else row
        text += above
    return text, filters


def change_stored(stored, old, new):
    """A text inside zlib's format without compression, whose check has to follow; behind it are the last row's zeros."""
    inflater = zlib.decompressobj()
    text = inflater.decompress(stored)
    changed = stored.replace(old, new, 1)
    end = len(stored) - len(inflater.unused_data)
    return changed[:end - 4] + zlib.adler32(text.replace(old, new, 1)).to_bytes(4, "big") + changed[end:]


def filtered(text, filters):
    """The data again."""
    columns = len(text) // len(filters)
    rows = [text[at:at + columns] for at in range(0, len(text), columns)]
    pairs = zip(filters, rows, [bytes(columns)] + rows)
    return b"".join(bytes([kind]) + (bytes((a - b) % 256 for a, b in zip(row, above)) if kind == UP else row)
                    for kind, row, above in pairs)


def change_object(data, old, new):
    """Replaces text in the first object stream that has it."""
    for kind in re.finditer(rb"\n(\d+) 0 obj\n<<[^>]*/ObjStm", data):
        stream = Stream(data[kind.start():], b"ObjStm")
        rows, filters = rows_of(stream)
        if old in rows:
            whole = stream.with_data(filtered(change_stored(rows, old, new.ljust(len(old))), filters))
            if len(whole) > len(stream.whole):
                raise ValueError("%r takes more room than %r" % (new, old))
            return replace_once(data, stream.whole, whole)
    raise ValueError("%r is not there" % old)


@breaks_packed("PDF-7.5.8")
def size_too_small(data):
    return re.sub(rb"/Size (\d+)", lambda match: b"/Size %d" % (int(match.group(1)) - 1), data, count=1)


@breaks_packed("PDF-7.5.7a")
def object_stream_of_no_type(data):
    return replace_once(data, b"/ObjStm", b"/ObjStx")


@breaks_packed("PDF-7.5.7b")
def packed_object_at_another_place(data):
    """The last byte of object 1's entry, and what the next entry is told from it."""
    stream = Stream(data, b"XRef")
    rows = bytearray(stream.data)
    rows[2 * ROW - 1] = (rows[2 * ROW - 1] + 1) % 256
    rows[3 * ROW - 1] = (rows[3 * ROW - 1] - 1) % 256
    return replace_once(data, stream.whole, stream.with_data(bytes(rows)))


@breaks_packed("A2-6.1.3-1")
def cross_reference_stream_without_identifier(data):
    return replace_once(data, b"/ID [", b"/IX [")


@breaks_packed("A2-6.1.6-1")
def odd_hexadecimal_in_an_object_stream(data):
    return change_object(data, b"(sRGB IEC61966-2.1)", b"<735247425>")


@breaks_packed("A2-6.1.6-2")
def letter_among_the_hexadecimal_of_an_object_stream(data):
    return change_object(data, b"(sRGB IEC61966-2.1)", b"<735247zz>")


@breaks_packed("A2-6.1.7.1-1")
def wrong_length_of_an_object_stream(data):
    old = re.search(rb"/ObjStm[^\n]*/Length \d+", data).group()
    return replace_once(data, old, old[:-1] + (b"1" if old.endswith(b"0") else b"0"))


@breaks_packed("A2-6.1.7.1-2")
def object_stream_that_ends_in_its_line(data):
    whole = Stream(data, b"ObjStm").whole
    return replace_once(data, whole, whole[:-len(b"\nendstream")] + b"endstream ")


@breaks_packed("A2-6.1.7.1-2")
def carriage_return_in_an_object_stream(data):
    """Alone behind the keyword stream."""
    return re.sub(rb"(/ObjStm[^\n]*>>\nstream)\n", rb"\1\r", data, count=1)
