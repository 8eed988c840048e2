"""Reads index.html as a reader without styles would: sections with their headings, paragraphs, tables and words.

Drawings (svg), what is for screens only (class screen) and what is hidden from who listens are left out: the PDF has them in
another form, or not.
"""
from html.parser import HTMLParser

from .section import Section, plain

INLINE = {"a", "abbr", "b", "em", "i", "small", "span", "strong", "time", "code", "sub", "sup"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent=None):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    def classes(self):
        return (self.attributes.get("class") or "").split()

    def all(self, tag):
        """The elements of that name below, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag:
                    yield child
                yield from child.all(tag)

    def text(self, leave_out=lambda element: False):
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag == "br":
                parts.append(" ")
            elif not leave_out(child):
                inner = child.text(leave_out)
                parts.append(inner if child.tag in INLINE else " " + inner + " ")
        return "".join(parts)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("#document", {})

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attrs):
        self.open.children.append(Element(tag, dict(attrs), self.open))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.open.tag != tag:
            raise ValueError("line %d: </%s> closes <%s>" % (self.getpos()[0], tag, self.open.tag))
        self.open = self.open.parent

    def handle_data(self, data):
        self.open.children.append(data)


def not_on_paper(element):
    return (element.tag in ("svg", "style", "script") or "screen" in element.classes()
            or element.attributes.get("aria-hidden") == "true")


def read(path):
    """The tree of the page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.root


def _shown(element, tag):
    """As Element.all, without what is not on paper."""
    for child in element.children:
        if isinstance(child, Element) and not not_on_paper(child):
            if child.tag == tag:
                yield child
            yield from _shown(child, tag)


def _table(element):
    rows = []
    for row in _shown(element, "tr"):
        cells = [cell for cell in row.children if isinstance(cell, Element)]
        rows.append([plain(cell.text(not_on_paper)) for cell in cells])
    return rows


def _chart_labels(element):
    """What a wide drawing says by name: the texts that must not be lost on paper."""
    named = []
    for drawing in element.all("svg"):
        if "wide" in drawing.classes():
            named += [plain(text.text()) for text in drawing.all("text")
                      if {"label-latest", "label-own", "label-target", "label-other"} & set(text.classes())]
    return named


def section_of(element):
    headings = [plain(heading.text(not_on_paper)) for level in ("h1", "h2") for heading in _shown(element, level)]
    return Section(identifier=element.attributes.get("id", ""), heading=headings[0] if headings else "",
                   paragraphs=[text for text in (plain(p.text(not_on_paper)) for p in _shown(element, "p")) if text],
                   tables=[_table(table) for table in _shown(element, "table")],
                   words=plain(element.text(not_on_paper)).split(), chart_labels=_chart_labels(element))


def _sections_in(element):
    """Those that stand in it, or in a div of it, but not in each other."""
    for child in element.children:
        if isinstance(child, Element) and child.tag == "section":
            yield section_of(child)
        elif isinstance(child, Element) and child.tag == "div":
            yield from _sections_in(child)


def sections(path):
    """The sections of the page, in order."""
    return list(_sections_in(next(read(path).all("main"))))
