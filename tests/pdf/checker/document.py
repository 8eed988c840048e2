"""A PDF as qpdf's JSON gives it (version 2, `qpdf --json-help`): objects, pages, streams and number trees.

In that JSON a reference is "7 0 R", a name "/Name", a text string "u:…" and any other string "b:" and hexadecimal digits.
"""
import base64
import json
import re
import subprocess
import zlib

from . import content, fonts, rawfile, structure

REFERENCE = re.compile(r"\d+ \d+ R$")


def is_reference(value):
    return isinstance(value, str) and REFERENCE.match(value) is not None


def is_name(value):
    return isinstance(value, str) and value.startswith("/")


def is_string(value):
    return isinstance(value, str) and value[:2] in ("u:", "b:")


# PDFDocEncoding where it is not Latin 1 (ISO 32000-1, annex D.3), from 0x80 on.
PDF_DOC = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€"


def text(value):
    """The text of a string; None where there is none."""
    if not is_string(value):
        return None
    if value.startswith("u:"):
        return value[2:]
    return "".join(PDF_DOC[byte - 0x80] if 0x80 <= byte < 0x80 + len(PDF_DOC) else chr(byte)
                   for byte in bytes.fromhex(value[2:]))


class Unreadable(Exception):
    """qpdf makes no JSON of it."""


class Stream:
    def __init__(self, reference, value):
        self.reference, self.dictionary, self._raw = reference, value["dict"], base64.b64decode(value.get("data", ""))

    @property
    def filters(self):
        filters = self.dictionary.get("/Filter", [])
        return filters if isinstance(filters, list) else [filters]

    @property
    def data(self):
        """The bytes behind FlateDecode; what has another filter is not read, and a condition says so."""
        if self.filters == ["/FlateDecode"]:
            return zlib.decompressobj().decompress(self._raw)
        return self._raw if not self.filters else b""


class Page:
    def __init__(self, document, number, reference):
        self.document, self.number, self.reference = document, number, reference
        self.dictionary = document.get(reference, {})
        self.name = "page %d" % number

    @property
    def annotations(self):
        """(reference or None, dictionary) of each."""
        found = self.document.get(self.dictionary.get("/Annots"), [])
        return [(value if is_reference(value) else None, self.document.get(value, {})) for value in found]

    @property
    def content_bytes(self):
        parts = self.document.get(self.dictionary.get("/Contents"), [])
        parts = parts if isinstance(parts, list) else [parts]
        streams = [part if isinstance(part, Stream) else self.document.get(part) for part in parts]
        return b"\n".join(stream.data for stream in streams if isinstance(stream, Stream))

    def resource(self, kind, name):
        resources = self.document.get(self.dictionary.get("/Resources"), {})
        return self.document.get(resources.get(kind), {}).get(name)

    @property
    def box(self):
        """left, bottom, right, top; None where it is no rectangle."""
        box = self.document.get(self.dictionary.get("/MediaBox"))
        return box if isinstance(box, list) and len(box) == 4 else None


class Document:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.raw = rawfile.RawFile(file.read())
        run = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", "--json-key=qpdf",
                              str(path)], capture_output=True)
        if not run.stdout:
            raise Unreadable(run.stderr.decode("utf-8", "replace").strip())
        self.path = path
        found = json.loads(run.stdout.decode("utf-8", "replace"))["qpdf"][1]
        self.trailer = found.pop("trailer")["value"]
        self.objects = {key[4:]: value for key, value in found.items()}
        self._streams = {}
        self.catalog = self.get(self.trailer.get("/Root"), {})
        self.information = self.get(self.trailer.get("/Info"), {})
        self.pages = [Page(self, i + 1, reference) for i, reference in enumerate(self._page_references())]
        self.contents = [content.read(page.content_bytes) for page in self.pages]
        self.structure = structure.read(self)
        self.fonts = fonts.read(self)

    def get(self, value, default=None):
        """The object behind a reference, or the value itself; `default` for what is absent or null."""
        seen = set()
        while is_reference(value) and value not in seen:
            seen.add(value)
            value = self._object(value)
        return default if value is None or is_reference(value) else value

    def _object(self, reference):
        found = self.objects.get(reference, {})
        if "stream" not in found:
            return found.get("value")
        if reference not in self._streams:
            self._streams[reference] = Stream(reference, found["stream"])
        return self._streams[reference]

    def streams(self):
        return [self.get(reference) for reference, found in self.objects.items() if "stream" in found]

    def _page_references(self):
        found, seen, waiting = [], set(), [self.catalog.get("/Pages")]
        while waiting:
            reference = waiting.pop()
            node = self.get(reference, {})
            if str(reference) in seen or not isinstance(node, dict):
                continue
            seen.add(str(reference))
            if "/Kids" in node:
                waiting += reversed(self.get(node["/Kids"], []))
            else:
                found.append(reference)
        return found

    def values(self):
        """(object's name, value) of all that there is, dictionaries and arrays before what is in them."""
        waiting = [("trailer", self.trailer)]
        for reference, found in self.objects.items():
            waiting.append(("object " + reference[:-2], found["stream"]["dict"] if "stream" in found else found.get("value")))
        while waiting:
            where, value = waiting.pop()
            yield where, value
            inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            waiting += [(where, one) for one in inner]

    def page_of(self, reference):
        return next((page for page in self.pages if page.reference == reference), None)

    def number_tree(self, root):
        """(key, value) of a number tree in the order of its leaves (ISO 32000-1, 7.9.7)."""
        return self._tree(root, "/Nums")

    def name_tree(self, root):
        """The same of a name tree (7.9.6)."""
        return self._tree(root, "/Names")

    def _tree(self, root, leaves):
        found, seen, waiting = [], set(), [root]
        while waiting:
            value = waiting.pop()
            node = self.get(value, {})
            if is_reference(value) and value in seen or not isinstance(node, dict):
                continue
            seen.add(str(value))
            entries = self.get(node.get(leaves), [])
            found += zip(entries[::2], entries[1::2])
            waiting += reversed(self.get(node.get("/Kids"), []))
        return found

    def outline_items(self):
        """(reference, dictionary, level) of the bookmarks, in order; an item is listed once, whatever refers to it."""
        found, seen = [], set()
        waiting = [(self.get(self.catalog.get("/Outlines"), {}).get("/First"), 1)]
        while waiting:
            reference, level = waiting.pop()
            item = self.get(reference)
            if not isinstance(item, dict) or str(reference) in seen:
                continue
            seen.add(str(reference))
            found.append((reference, item, level))
            waiting += [(item.get("/Next"), level), (item.get("/First"), level + 1)]
        return found
