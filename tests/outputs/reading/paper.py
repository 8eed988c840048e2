"""Reads report.pdf with poppler and qpdf: its structure (pdfinfo -struct-text), bookmarks and the pages' text."""
import json
import re
import subprocess

from .section import Section, plain


HEAD = 300                  # characters at a page's top in which a section's title stands that begins there
SHOWN_OF_TITLE = 20         # of a title, which may go on on another line, with something beside it


def _run(*command):
    run = subprocess.run(command, capture_output=True)
    if run.returncode != 0 or run.stderr:
        raise ValueError("%s: exit status %d, %s" % (" ".join(map(str, command)), run.returncode,
                                                   run.stderr.decode("utf-8", "replace")))
    return run.stdout.decode("utf-8")


class Node:
    def __init__(self, kind, depth, inline):
        self.kind, self.depth, self.inline, self.children = kind, depth, inline, []      # children: Node or str

    def all(self, *kinds):
        for child in self.children:
            if isinstance(child, Node):
                if child.kind in kinds:
                    yield child
                yield from child.all(*kinds)

    def is_of_paper(self):
        """The number of a page in the contents. A bullet, or a list item's number: the page has these by its styles. Terms
        are labels, too."""
        return self.kind == "NonStruct" or self.kind == "Lbl" and re.fullmatch(r"•|\d+\.", "".join(map(str, self.children)).strip()) is not None

    def text(self, leave_out=()):
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.kind not in leave_out and not child.is_of_paper():
                parts.append(child.text(leave_out) if child.inline else " " + child.text(leave_out) + " ")
        return "".join(parts)


def structure(path):
    """The tree that pdfinfo prints: a line a node, indented; its texts in quotation marks below it."""
    root = Node("#document", -1, False)
    open_nodes = [root]
    text = None
    for line in _run("pdfinfo", "-struct-text", path).split("\n"):
        if text is not None:                                        # a text goes on over lines
            text += "\n" + line
        elif re.match(r' *"', line):
            text = line.lstrip()
            while open_nodes[-1].depth >= len(line) - len(text):    # behind a node: its parent goes on
                open_nodes.pop()
        if text is not None:
            if len(text) > 1 and text.endswith('"'):
                open_nodes[-1].children.append(text[1:-1])
                text = None
            continue
        named = re.match(r"( *)([A-Za-z]\w*)(?: <\w+>)?(?: \((block|inline)\))?:?$", line)
        if named:
            depth = len(named.group(1))
            while open_nodes[-1].depth >= depth:
                open_nodes.pop()
            node = Node(named.group(2), depth, named.group(3) == "inline")
            open_nodes[-1].children.append(node)
            open_nodes.append(node)
    return root


def outline(path):
    """(level, title, page) of each bookmark, in order; level 1 is the outermost."""
    def walk(items, level):
        for item in items:
            yield level, plain(item["title"]), item["destpageposfrom1"]
            yield from walk(item["kids"], level + 1)
    read = json.loads(_run("qpdf", "--json=2", "--json-key=outlines", path))
    return list(walk(read["outlines"], 1))


def page_texts(path):
    """The text of each page, as pdftotext lays it out."""
    return _run("pdftotext", "-layout", path, "-").split("\f")[:-1]


def _table(node):
    return [[plain(cell.text(("Figure",))) for cell in row.children if isinstance(cell, Node)] for row in node.all("TR")]


def _words(node):
    """Without drawings: the page has these as shapes."""
    return plain(node.text(("Figure",))).split()


def _section(node):
    headings = [plain(heading.text()) for heading in node.all("H1", "H2")]
    return Section(heading=headings[0] if headings else "",
                   paragraphs=[text for text in (plain(p.text(("Figure",))) for p in node.all("P")) if text],
                   tables=[_table(table) for table in node.all("Table")], words=_words(node),
                   figures=plain(" ".join(figure.text() for figure in node.all("Figure"))))


def _last_page(texts, title, page):
    """The last page of what comes before the section of that title: one that it may share with it."""
    begins = " ".join(texts[page - 1].split())[:HEAD]
    return page - 1 if title[:SHOWN_OF_TITLE] in begins else page


def sections(path, tree=None):
    """The sections of the document, in order, each with its pages by the bookmarks of its headings; `tree`, if it is read."""
    document = next((tree or structure(path)).all("Document"))
    found = [_section(child) for child in document.children if isinstance(child, Node) and child.kind == "Sect"]
    starts = [(title, page) for level, title, page in outline(path) if level <= 2]
    texts = page_texts(path)
    if [section.heading for section in found] != [title for title, _ in starts]:
        raise ValueError("%s: the sections are headed %s, and the bookmarks say %s"
                         % (path, [section.heading for section in found], [title for title, _ in starts]))
    for at, (section, (_, first)) in enumerate(zip(found, starts)):
        last = _last_page(texts, *starts[at + 1]) if at + 1 < len(starts) else len(texts)
        section.pages = (first, max(first, last))
        section.page_text = "\n".join(texts[first - 1:section.pages[1]])
    return found
