"""The file: its header, table, streams and objects (ISO 19005-2, 6.1; ISO 32000-1, 7)."""
import re
import subprocess

from ..document import is_name, is_string
from ..packed import FREE, PACKED, PLAIN
from ..registry import condition

END_OF_LINE = rb"(?:\r\n|\r|\n)"
LARGEST_INTEGER, LARGEST_REAL, SMALLEST_REAL = 2 ** 31 - 1, 3.403e38, 1.175e-38          # ISO 19005-2, 6.1.13
SHOWN = 10                                          # numbers in one message
LONGEST_STRING, LONGEST_NAME, DEEPEST_Q = 32767, 127, 28
SMALLEST_PAGE, LARGEST_PAGE = 3, 14400
FILTERS = {"/" + name for name in ("ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode",
                                   "JBIG2Decode", "DCTDecode", "JPXDecode")}                # no LZWDecode


@condition("A2-6.1.2-1", "The file begins with %PDF-1.7 (UA1 6.1: %PDF-1.0 to 1.7)")
def header(document):
    if not re.match(rb"%PDF-1\.7" + END_OF_LINE, document.raw.data):
        yield "the file begins with %r" % document.raw.data[:9]


@condition("A2-6.1.2-2", "The second line is a comment with four bytes above 127, so that nobody takes the file for text")
def binary_comment(document):
    second = re.split(END_OF_LINE, document.raw.data[:64])[1]
    if second[:1] != b"%" or len(second) < 5 or min(second[1:5]) <= 127:
        yield "the second line is %r" % second


@condition("A2-6.1.3-1", "The trailer has an ID")
def identifier(document):
    found = document.get(document.trailer.get("/ID"))
    if not isinstance(found, list) or len(found) != 2 or not all(is_string(half) and len(half) > 2 for half in found):
        yield "trailer: ID is %r" % (found,)


@condition("A2-6.1.3-2", "Nothing is encrypted", "26-001, 26-002")
def encryption(document):
    if "/Encrypt" in document.trailer:
        yield "trailer: it has Encrypt"


@condition("A2-6.1.3-3", "Nothing stands behind the last %%EOF but one end of line")
def end_of_file(document):
    rest = document.raw.data[document.raw.data.rfind(b"%%EOF") + 5:]
    if not re.fullmatch(END_OF_LINE + b"?", rest):
        yield "behind %%%%EOF: %d bytes" % len(rest)


@condition("A2-6.1.4-2", "One end of line parts xref and the first numbers; each entry of the table has 20 bytes")
def cross_reference_table(document):
    if document.raw.cross_references:
        return
    entry = rb"\d{10} \d{5} [nf](?:\r\n| \r| \n)"
    if not re.fullmatch(rb"xref%s(?:\d+ \d+ ?%s(?:%s)*)+" % (END_OF_LINE, END_OF_LINE, entry), document.raw.table):
        yield "the table at byte %d begins with %r" % (document.raw.table_start, document.raw.table[:40])


@condition("PDF-7.5.8", "A cross-reference stream says that it is one, and has an entry for each object, where it begins")
def cross_reference_stream(document):
    found = document.raw.cross_references
    if not found:
        return
    if not re.search(rb"/Type\s*/XRef\b", found.stream.head) or found.error:
        yield "%s: it is no cross-reference stream: %s" % (found.name, found.error)
    elif found.size != len(found.entries) or found.entries[0][0] != FREE:
        yield "%s: Size is %s, for %d entries" % (found.name, found.size, len(found.entries))
    for number, offset, generation in found.of_kind(PLAIN):
        if not document.raw.data.startswith(b"%d %d obj" % (number, generation), offset):
            yield "object %d: it is not at byte %d" % (number, offset)
    unknown = [number for number, (kind, _, _) in found.entries.items() if kind not in (FREE, PLAIN, PACKED)]
    if unknown:
        yield "%s: the entries of objects %s are of no kind" % (found.name, unknown[:SHOWN])


@condition("PDF-7.5.7a", "An object stream says that it is one, how many objects it has and where; and stands by itself")
def object_streams(document):
    holders = {stream.stream.number for stream in document.raw.object_streams}
    references = document.raw.cross_references.of_kind(PACKED) if document.raw.cross_references else ()
    for number in sorted({stream for _, stream, _ in references} - holders):
        yield "object %d: it is no stream, and objects are said to be in it" % number
    for stream in document.raw.object_streams:
        if not re.search(rb"/Type\s*/ObjStm\b", stream.stream.head):
            yield "%s: it does not have the Type ObjStm" % stream.name
        if stream.error:
            yield "%s: %s" % (stream.name, stream.error)


@condition("PDF-7.5.7b", "A packed object is where the cross-references say: in that object stream, at that place")
def packed_places(document):
    if not document.raw.cross_references:
        return
    places = {(one.number, one.stream, one.index) for one in document.raw.packed_objects}
    said = set(document.raw.cross_references.of_kind(PACKED))
    for number, stream, index in sorted(said - places):
        yield "object %d: it is not number %d of object stream %d" % (number, index, stream)
    for number, stream, index in sorted(places - said):
        yield "object %d: object stream %d has it, and the cross-references do not say so" % (number, stream)


def hexadecimal_strings(document):
    for name, plain in document.raw.plain_parts():
        for digits in re.findall(rb"(?<!<)<(?!<)([^>]*)>", plain):
            yield name, re.sub(rb"[\x00\t\n\x0c\r ]", b"", digits)


@condition("A2-6.1.6-1", "A hexadecimal string has an even number of digits")
def even_hexadecimal(document):
    for name, digits in hexadecimal_strings(document):
        if len(digits) % 2:
            yield "%s: <%s>" % (name, digits[:40].decode("latin-1"))


@condition("A2-6.1.6-2", "A hexadecimal string has hexadecimal digits and nothing else")
def pure_hexadecimal(document):
    for name, digits in hexadecimal_strings(document):
        if not re.fullmatch(rb"[0-9A-Fa-f]*", digits):
            yield "%s: <%s>" % (name, digits[:40].decode("latin-1"))


@condition("A2-6.1.7.1-1", "A stream is as long as its Length says")
def stream_length(document):
    for one, length in document.raw.streams():
        if length is None or not one.stream_ends_at(length):
            yield "%s: Length is %s, and no endstream follows there" % (one.name, length)


@condition("A2-6.1.7.1-2", "CR LF or LF stands behind stream, and an end of line before endstream")
def stream_keywords(document):
    for one, length in document.raw.streams():
        if not one.stream.startswith((b"\r\n", b"\n")):
            yield "%s: behind stream stands %r" % (one.name, one.stream[:2])
        elif not re.search(END_OF_LINE + rb"endstream\s*endobj$", one.bytes):
            yield "%s: before endstream stands %r" % (one.name, one.bytes.rpartition(b"endstream")[0][-2:])


@condition("A2-6.1.7.1-3", "No stream has its data in another file")
def external_streams(document):
    for stream in document.streams():
        for key in {"/F", "/FFilter", "/FDecodeParms"} & set(stream.dictionary):
            yield "object %s: it has %s" % (stream.reference[:-2], key)


@condition("A2-6.1.7.2-1", "Streams have the filters of ISO 32000-1, without LZWDecode and Crypt")
def filters(document):
    for stream in document.streams():
        for name in set(map(str, stream.filters)) - FILTERS:
            yield "object %s: %s" % (stream.reference[:-2], name)


@condition("A2-6.1.8-1", "Names are UTF-8")
def names(document):
    for where, plain in document.raw.plain_parts():
        for written in set(re.findall(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)", plain)):
            name = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match.group(1).decode()), written)
            try:
                name.decode("utf-8")
            except UnicodeDecodeError:
                yield "%s: %r" % (where, written)


@condition("A2-6.1.9-1", "An object's number, obj and endobj stand on lines of their own")
def object_lines(document):
    for one in document.raw.objects:
        if (one.before not in (b"\r", b"\n") or one.after not in (b"\r", b"\n")
                or not re.match(rb"\d+ \d+ obj" + END_OF_LINE, one.bytes) or one.bytes[-7:-6] not in (b"\r", b"\n")):
            yield "%s: it begins %r and ends %r" % (one.name, one.bytes[:20], one.bytes[-10:])


def operands(value):
    """A value of a content stream and all that is in it."""
    yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from operands(one)


def content_values(document):
    """(page's name, value) of all that the pages' operators take."""
    for page, content in zip(document.pages, document.contents):
        for _, values in content.operations:
            for value in operands(values):
                yield page.name, value


@condition("A2-6.1.13-1", "Integers fit in 32 bits")
def integers(document):
    for where, value in [*document.values(), *content_values(document)]:
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LARGEST_INTEGER:
            yield "%s: %d" % (where, value)


@condition("A2-6.1.13-2", "Reals fit in a single-precision float, and none is too small for one (6.1.13-5)")
def reals(document):
    for where, value in [*document.values(), *content_values(document)]:
        if isinstance(value, float) and value and not SMALLEST_REAL <= abs(value) <= LARGEST_REAL:
            yield "%s: %r" % (where, value)


@condition("A2-6.1.13-3", "A string has at most 32,767 bytes")
def string_lengths(document):
    """A text that is not ASCII is written as UTF-16, two bytes a character and two for the mark."""
    for where, value in document.values():
        if not is_string(value):
            continue
        length = (len(value) - 2) // 2 if value.startswith("b:") else len(value) - 2
        if value.startswith("u:") and not value.isascii():
            length = len(value[2:].encode("utf-16-be")) + 2
        if length > LONGEST_STRING:
            yield "%s: %d bytes, “%s…”" % (where, length, value[2:40])
    for where, value in content_values(document):
        if isinstance(value, bytes) and len(value) > LONGEST_STRING:
            yield "%s: %d bytes are shown at once" % (where, len(value))


@condition("PDF-7.9.2.2", "A text string has no characters of private use, and U+FEFF at its start alone")
def speakable(document):
    """Whoever listens hears nothing of them."""
    for where, value in document.values():
        for character in (value[2:] if is_string(value) and value.startswith("u:") else ""):
            if ord(character) == 0xFEFF or 0xE000 <= ord(character) <= 0xF8FF or ord(character) >= 0xF0000:
                yield "%s: U+%04X" % (where, ord(character))


@condition("A2-6.1.13-4", "A name has at most 127 bytes")
def name_lengths(document):
    for where, value in document.values():
        for name in [value, *value] if isinstance(value, dict) else [value]:
            if is_name(name) and len(name.encode()) - 1 > LONGEST_NAME:
                yield "%s: %s…" % (where, name[:40])


@condition("A2-6.1.13-8", "q is nested at most 28 deep")
def saved_states(document):
    for page, content in zip(document.pages, document.contents):
        if content.deepest_q > DEEPEST_Q:
            yield "%s: %d deep" % (page.name, content.deepest_q)


@condition("A2-6.1.13-11", "A page is 3 to 14,400 units wide and high")
def page_sizes(document):
    for page in document.pages:
        left, bottom, right, top = page.box or (0, 0, SMALLEST_PAGE, SMALLEST_PAGE)
        if not all(SMALLEST_PAGE <= abs(size) <= LARGEST_PAGE for size in (right - left, top - bottom)):
            yield "%s: MediaBox is %r" % (page.name, page.box)


@condition("PDF-7.7.3", "The page tree counts its pages right, each knows its parent, and has a box and resources")
def page_tree(document):
    def count(reference, parent):
        node = document.get(reference, {})
        if node.get("/Parent") != parent:
            problems.append("object %s: its Parent is %s" % (str(reference)[:-2], node.get("/Parent")))
        if "/Kids" not in node:
            return 1
        pages = sum(count(kid, reference) for kid in document.get(node["/Kids"], []))
        if node.get("/Count") != pages:
            problems.append("object %s: Count is %s, pages are %d" % (str(reference)[:-2], node.get("/Count"), pages))
        return pages
    problems = []
    count(document.catalog.get("/Pages"), None)
    yield from problems
    for page in document.pages:
        if page.box is None or not isinstance(document.get(page.dictionary.get("/Resources")), dict):
            yield "%s: it lacks a MediaBox or Resources" % page.name


@condition("PDF-7.5", "qpdf reads it without a complaint")
def syntax(document):
    """Not asked where the bytes are wrong already: the conditions above say more exactly what is."""
    earlier = (header, stream_length, cross_reference_table, cross_reference_stream, object_streams, packed_places,
               even_hexadecimal, pure_hexadecimal, stream_keywords)
    if any(True for check in earlier for _ in check(document)):
        return
    run = subprocess.run(["qpdf", "--check", str(document.path)], capture_output=True, text=True, errors="replace")
    if run.returncode != 0:
        yield from (line for line in (run.stdout + run.stderr).splitlines() if "WARNING" in line or "ERROR" in line)
