#!/usr/bin/env python3
"""What a reader gets of a PDF, however it is written: its texts with their boxes, tags, links and pictures.

    python3 tests/pdf/facts.py FILE         prints it, a line a fact
    python3 tests/pdf/facts.py OLD NEW      prints where two files differ; exit status 1 where they do

Words and their boxes are those of pdftotext, pictures those of pdftoppm. Tags are read by checker/: each element with its
attributes, texts and content in the order of the tree. Pictures are compared within a tolerance, because a shape that is
a thousandth of a point elsewhere may tip a sample at its edge: see TIPPED.
"""
import difflib
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "outputs"))
from reading.tagged import Document, shown_text, shown_texts                                    # noqa: E402

RESOLUTION = 60                                     # pixels an inch
ANOTHER = 97                                        # at which no edge stands between two rows that did at the other
TILES = (4, 3)                                      # that a page's picture is told in, across and down
TIPPED = 96                                         # of 255: what some samples at an edge make of a pixel at most
TIPPED_TOGETHER = 6000                              # of a page: a pale gridline is twice as much
WORD = re.compile(r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*)</word>')
LEFT_OUT = {"/K", "/P", "/Pg", "/S", "/A", "/C", "/Type", "/ID"}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def places(values):
    """Coordinates to a tenth of a point."""
    return " ".join("%.1f" % (value + 0.0) for value in values)


# ---------------------------------------------------------------- words and pictures

def words(path):
    """For each page its words in the order of the content, each with its box."""
    found = []
    for line in run("pdftotext", "-bbox", str(path), "-").decode("utf-8", "replace").splitlines():
        if "<page " in line:
            found.append([])
        match = WORD.search(line)
        if match:
            found[-1].append("%s  [%s]" % (match[5], places(map(float, match.groups()[:4]))))
    return found


class Picture:
    """A page's pixels: three bytes each."""

    def __init__(self, data):
        head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", data)
        self.width, self.height, self.pixels = int(head[1]), int(head[2]), data[head.end():]

    def tiles(self):
        """A digest for each part of the page, from the top left on."""
        across, down = TILES
        for row in range(down):
            lines = range(row * self.height // down, (row + 1) * self.height // down)
            for column in range(across):
                begin, end = (3 * (at * self.width // across) for at in (column, column + 1))
                digest = hashlib.sha256()
                for line in lines:
                    digest.update(self.pixels[3 * self.width * line + begin:3 * self.width * line + end])
                yield digest.hexdigest()[:8]

    def difference(self, other):
        """What differs more than tipped samples do, in words; None where nothing does."""
        if (self.width, self.height) != (other.width, other.height):
            return "%d × %d pixels, and %d × %d" % (self.width, self.height, other.width, other.height)
        if self.pixels == other.pixels:
            return None
        apart = [(abs(a - b), at // 3) for at, (a, b) in enumerate(zip(self.pixels, other.pixels)) if a != b]
        most, at = max(apart)
        together = sum(level for level, _ in apart)
        if most <= TIPPED and together <= TIPPED_TOGETHER:
            return None
        return "%d pixels differ, by up to %d of 255 (at %d, %d), %d together" % (
            len({at for _, at in apart}), most, at % self.width, at // self.width, together)


def pictures(path, resolution=RESOLUTION, page=None):
    """Of all pages, or of one."""
    which = ["-f", str(page), "-l", str(page)] if page else []
    with tempfile.TemporaryDirectory(prefix="facts-") as scratch:
        run("pdftoppm", "-r", str(resolution), *which, str(path), scratch + "/page")
        return [Picture(file.read_bytes()) for file in sorted(Path(scratch).iterdir())]


# ---------------------------------------------------------------- the document and its tags

class Reader:
    def __init__(self, path):
        self.document = Document(path)
        self.page_numbers = {page.reference: page.number for page in self.document.pages}
        self.fonts = {str(font.reference): font for font in self.document.fonts}
        self.texts = shown_texts(self.document)

    def plain(self, value):
        """A value without references, as text."""
        value = self.document.get(value)
        if hasattr(value, "data"):
            return hashlib.sha256(value.data).hexdigest()
        if isinstance(value, dict):
            return "{%s}" % " ".join("%s %s" % (key, self.plain(value[key])) for key in sorted(value))
        if isinstance(value, list):
            return "[%s]" % " ".join(map(self.plain, value))
        return "%g" % round(value, 2) if isinstance(value, float) else str(value)

    def destination(self, value):
        found = self.document.get(value)
        if not isinstance(found, list):
            return self.plain(found)
        return "page %s %s" % (self.page_numbers.get(found[0]),
                               " ".join(places([one]) if isinstance(one, (int, float)) else str(one) for one in found[1:]))

    def whole(self):
        document = self.document
        catalog = document.catalog
        for key in ("/Lang", "/MarkInfo", "/PageMode", "/PageLabels", "/ViewerPreferences", "/OutputIntents", "/Metadata"):
            yield "%s %s" % (key, self.plain(catalog.get(key)))
        yield "information " + self.plain(document.information)
        for _, item, level in document.outline_items():
            yield "bookmark %d %s %s, %s" % (level, self.plain(item.get("/Title")), "open" if item.get("/Count", 0) > 0 else "closed",
                                             self.destination(item.get("/Dest")))
        yield "fonts " + " ".join(sorted(str(font.dictionary.get("/BaseFont")).split("+")[-1] for font in document.fonts))

    def link(self, annotation):
        target = (self.destination(annotation["/Dest"]) if "/Dest" in annotation else self.plain(annotation.get("/A")))
        return "%s [%s] to %s: %s" % (annotation.get("/Subtype"), places(annotation["/Rect"]), target,
                                      self.plain(annotation.get("/Contents")))

    def attributes(self, element):
        classes = self.document.get((self.document.structure.root or {}).get("/ClassMap"), {})
        named = element.dictionary.get("/C", [])
        named = [self.document.get(classes.get(name)) for name in (named if isinstance(named, list) else [named])]
        own = self.document.get(element.dictionary.get("/A"), [])
        found = []
        for one in [*named, *(own if isinstance(own, list) else [own])]:
            found += one if isinstance(one, list) else [one]
        return sorted(self.plain(one) for one in found)

    def element(self, element):
        more = ["%s %s" % (key, self.plain(value)) for key, value in sorted(element.dictionary.items()) if key not in LEFT_OUT]
        return " ".join([element.type, *self.attributes(element), *more])

    def tags(self):
        """Page → lines. An element stands on the page of the content that comes next; 0: behind the last content."""
        found, waiting = {}, []

        def put(element, depth):
            waiting.append("%s%s" % ("  " * depth, self.element(element)))
            for kid in element.kids:
                if kid in element.elements:
                    put(kid, depth + 1)
                    continue
                page = self.page_numbers.get(kid.page)
                what = (repr(self.texts.get((kid.page, kid.identifier), "")) if kid in element.content
                        else self.link(self.document.get(kid.target)))
                found.setdefault(page, []).extend([*waiting, "%s%s" % ("  " * (depth + 1), what)])
                waiting.clear()
        for top in self.document.structure.tops:
            put(top, 0)
        found[0] = list(waiting)
        return found

    def artifacts(self, number):
        """What a page shows in no tag: as what, and its texts."""
        page, found = self.document.pages[number - 1], {}
        for painting in self.document.contents[number - 1].paintings:
            if painting.mark and painting.mark.is_artifact:
                texts = found.setdefault(self.plain(painting.mark.properties), [])
                if painting.is_text:
                    texts.append(shown_text(page, painting, self.fonts))
        return ["%s %r" % (kind, "".join(texts)) for kind, texts in sorted(found.items())]


def facts(path):
    """[(what it is of, lines)]: of the document, and of each page its size, words, tags and artifacts."""
    reader = Reader(path)
    tags = reader.tags()
    found = [("document", [*reader.whole(), *tags[0]])]
    for page, lines in zip(reader.document.pages, words(path)):
        where = "page %d" % page.number
        found += [(where + ", words", ["size %s" % places(page.box), *lines]), (where + ", tags", tags.get(page.number, [])),
                  (where + ", artifacts", reader.artifacts(page.number))]
    return found


# ---------------------------------------------------------------- two files

def differences(old, new):
    """A line for each place where two files differ."""
    one, other = facts(old), facts(new)
    if len(one) != len(other):
        yield "%d pages, and %d" % (len(one) // 3, len(other) // 3)
    for (where, before), (_, after) in zip(one, other):
        for line in difflib.unified_diff(before, after, lineterm="", n=0):
            if not line.startswith(("---", "+++", "@@")):
                yield "%s: %s" % (where, line)
    for number, (before, after) in enumerate(zip(pictures(old), pictures(new)), 1):
        found = before.difference(after)
        if found and pictures(old, ANOTHER, number)[0].difference(pictures(new, ANOTHER, number)[0]):
            yield "page %d, picture: %s" % (number, found)


def main(arguments):
    if len(arguments) not in (1, 2) or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if len(arguments) == 2:
        found = list(differences(*arguments))
        print("\n".join(found) if found else "the same")
        return 1 if found else 0
    for where, lines in facts(arguments[0]):
        print("\n".join("%s: %s" % (where, line) for line in lines))
    for number, picture in enumerate(pictures(arguments[0]), 1):
        print("page %d, picture: %s" % (number, " ".join(picture.tiles())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
