"""What somebody hears who listens to a report: the shape that heard_page.py and heard_paper.py both read into, as lines.

A line is a pair: what is announced (heading 2, text, item, term, meaning, caption, row, image), and its words. Words that
are announced as something else stand in signs: ‹a header cell›, |the next cell|, (link) …, (image: …), CP {Child protection}.
"""
import difflib
from itertools import zip_longest

from .section import plain

LINES = {"text", "item", "term", "meaning", "caption", "row", "image"} | {"heading %d" % level for level in range(1, 7)}


class Heard:
    """`kind`: one of LINES, or section, block, inline, words, link, abbreviation, header, cell; `text`: of words and of
    images, and what an abbreviation means; `children`: Heard, in order."""

    def __init__(self, kind, text="", children=()):
        self.kind, self.text, self.children = kind, text, list(children)

    def is_line(self):
        return self.kind in LINES or self.kind in ("block", "section")


def _inline(node):
    """What is said within a line."""
    words = "".join(_inline(child) for child in node.children)
    if node.kind == "words":
        return node.text
    if node.kind == "image":
        return " (image: %s) " % node.text
    if node.kind == "abbreviation":
        return "%s {%s}" % (words, node.text)
    if node.kind == "link":
        return " (link) %s" % words
    return words if node.kind == "inline" else " %s " % words


def _row(row):
    cells = [(cell.kind, plain(_inline(cell))) for cell in row.children if cell.kind in ("header", "cell")]
    return " | ".join("‹%s›" % text if kind == "header" else text for kind, text in cells)


def lines(node, kind="text"):
    """The lines of a node: its own words, until a line begins below it, go under its own kind."""
    kind = node.kind if node.kind in LINES else kind
    found, waiting = [], []

    def end():
        words = plain("".join(waiting))
        if words:
            found.append((kind, words))
        waiting.clear()

    for child in node.children:
        if child.kind == "row":
            end()
            found.append(("row", _row(child)))
        elif child.kind == "image" and node.kind in ("block", "section"):
            end()
            found.append(("image", plain(child.text)))
        elif child.is_line() and child.kind != "image":
            end()
            found += lines(child, kind if child.kind == "block" else "text")
        else:
            waiting.append(_inline(child))
    end()
    return found


def _sections_below(node):
    for child in node.children:
        if child.kind == "section":
            yield child
        else:
            yield from _sections_below(child)


def _without_sections(node):
    return Heard(node.kind, node.text, [_without_sections(child) for child in node.children if child.kind != "section"])


def sections(tree, language):
    """(heading, lines) of each section that is in no other; before them the language, and what is said outside of all."""
    found = [("The whole report", [("language", language)] + lines(_without_sections(tree)))]
    for section in _sections_below(tree):
        said = lines(section)
        headings = [words for kind, words in said if kind.startswith("heading")]
        found.append((headings[0] if headings else "", said))
    return found


def side_by_side(page, paper):
    """(heading, lines) of each section; each line is (both, page or paper, line)."""
    for (heading, ours), (other_heading, theirs) in zip_longest(page, paper, fillvalue=("", [])):
        said = []
        for same, a, b, c, d in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
            if same == "equal":
                said += [("both", line) for line in ours[a:b]]
            else:
                said += [("page", line) for line in ours[a:b]] + [("paper", line) for line in theirs[c:d]]
        yield heading or other_heading, said
