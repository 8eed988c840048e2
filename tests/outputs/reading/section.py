"""A part of a report (a page of it, or some), in the shape that HTML and PDF are both read into."""
import re
from collections import Counter
from dataclasses import dataclass, field

# A hyphen behind a letter or digit is no sign: a line may end there ("A-1").
NUMBER = re.compile(r"(?:(?<![\w])[−+-])?\d[\d,]*(?:\.\d+)?%?")


def plain(text):
    """White space folded; a space that must not break is a space."""
    return " ".join(text.split())


def numbered(one, name):
    """An indicator's number before its `title` or `short_title`, with a stop: “12. Children adopted in the year”."""
    return plain("%s%s" % (one["number"] + ". " if one["number"] else "", one[name]))


def numbers_of(text):
    """How often each number stands in a text; a comma that ends a clause is no part of one."""
    return Counter(found.rstrip(",") for found in NUMBER.findall(text))


def unmarked(printed, may_have_one):
    """Without the mark of what was published otherwise, where there may be one."""
    return printed.removesuffix(" [r]") if printed and may_have_one else printed


@dataclass
class Section:
    heading: str
    identifier: str = ""                                 # HTML only
    paragraphs: list = field(default_factory=list)       # texts of p, in order
    tables: list = field(default_factory=list)           # each a list of rows, each a list of cells' texts
    words: list = field(default_factory=list)            # of everything but drawings, in reading order
    chart_labels: list = field(default_factory=list)     # HTML: texts of drawings that must be on paper too
    figures: str = ""                                    # PDF: the texts of its drawings
    pages: tuple = ()                                    # PDF: the first and the last page
    page_text: str = ""                                  # PDF: what pdftotext finds on those pages

    def row(self, label):
        """The cells after the first row header that begins with `label`, or None. Of several, the closest."""
        found = [(len(cell), row[at + 1:]) for table in self.tables for row in table[1:]
                 for at, cell in enumerate(row[:2]) if cell == label or cell.startswith(label + " ")]
        return min(found)[1] if found else None

    def header(self, label):
        """The header cells after the first, of the table that has a row for `label`."""
        for table in self.tables:
            if any(cell == label or cell.startswith(label + " ") for row in table for cell in row[:1]):
                return table[0][1:]
        return None

    def after(self, label):
        """The paragraph after the one that is `label`: the value of a tile; None where there is no such tile."""
        for at, text in enumerate(self.paragraphs[:-1]):
            if text == label:
                return self.paragraphs[at + 1]
        return None

    def numbers(self):
        return numbers_of(" ".join(self.words))
