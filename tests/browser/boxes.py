#!/usr/bin/env python3
"""The boxes of our PDF are those of Chromium's print of the same HTML, within a tolerance.

    python3 tests/browser/boxes.py LIST PRINTS

LIST names a folder of a report a line; PRINTS holds Chromium's print of the first as 1.pdf, and so on (print.mjs),
and broken.pdf, which the comparison with the last must find wanting.

Tolerance: where a page holds the same words in both, each side of each word's box (pdftotext -bbox) lies within
TOLERANCE points of Chromium's; of a report's words, a share of LEAVE may lie elsewhere, and is listed, because a line may
break a word earlier or later where it only just fits. Where a page holds other words, because the heading that our engine repeats atop a
section's further pages takes room, the section's further pages must hold the same lines (the same words broken at the same
places), each beginning within the tolerance of Chromium's left edge. What only we print is left out: the running header
and footer, repeated headings, the numbers of pages in the contents, bullets (a shape in Chromium's print) and the words of
drawings (hidden in it).
"""
import html
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "outputs"))
from reading import paper                                                           # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

TOLERANCE = 1.0                     # points; Chromium rounds a line's place to a pixel, which is 0.75 pt
LEAVE = 0.005                       # of a report's words
POINTS_A_MILLIMETRE = 72 / 25.4
NOTED = 12                          # words that are listed where few enough lie elsewhere
SAME_LINE = 2.0                     # points between the feet of two words on one line, of whatever size
WORD = re.compile(r'\s*<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>')
PAGE = re.compile(r'\s*<page width="([\d.]+)" height="([\d.]+)">')


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float

    def moved(self, down):
        return Word(self.text, self.left, self.top + down, self.right, self.bottom + down)

    def distance(self, other):
        """The largest distance between two sides of the same name."""
        return max(abs(self.left - other.left), abs(self.top - other.top),
                   abs(self.right - other.right), abs(self.bottom - other.bottom))

    def __str__(self):
        return "“%s” at %.1f, %.1f" % (self.text, self.left, self.bottom)


# ---------------------------------------------------------------- reading a print

def margins_of(page):
    """Top and bottom margin in points, of upright pages and of those on their side: from the @page rules of the HTML's
    print.css, the last of each kind."""
    margins = {}
    for rule in re.findall(r"@page[^{]*{([^}]*?margin:[^}]*)}", page.read_text(encoding="utf-8")):
        sides = re.findall(r"([\d.]+)mm", re.search(r"margin:([^;]*)", rule).group(1))
        margins["landscape" in rule] = [float(side) * POINTS_A_MILLIMETRE for side in (sides[0], sides[2 if len(sides) > 2 else 0])]
    return margins


def pages_of(pdf, margins):
    """The words of each page that stand between its margins."""
    printed = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for line in printed.splitlines():
        if PAGE.match(line):
            width, height = map(float, PAGE.match(line).groups())
            top, bottom = margins[width > height]
            pages.append([])
        found = WORD.match(line)
        if found:
            word = Word(html.unescape(found.group(5)), *map(float, found.groups()[:4]))
            if top < (word.top + word.bottom) / 2 < height - bottom:
                pages[-1].append(word)
    return pages


def starts_of(pdf):
    """(title, first page counted from 0) of each part that begins a page. Chromium loses spaces where a title wraps."""
    return [(title.replace(" ", ""), page - 1) for level, title, page in paper.outline(pdf) if level <= 2]


def parts_of(pdf, pages):
    starts = starts_of(pdf)
    ends = [page for _, page in starts[1:]] + [len(pages)]
    return [(title, pages[first:end]) for (title, first), end in zip(starts, ends)]


def without_repeated_heading(words):
    """A further page of ours, without what ends in “continued” at its top."""
    first = min((word.bottom for word in words), default=0)
    ends = [word.bottom for word in words if word.text == "continued" and word.bottom < first + 40]
    return [word for word in words if not ends or word.bottom > min(ends) + SAME_LINE]


# ---------------------------------------------------------------- comparing

class Boxes:
    """What was found out about one report."""

    def __init__(self, tally, name, drawn):
        self.tally, self.name, self.drawn = tally, name, drawn
        self.words, self.elsewhere, self.largest = 0, [], 0.0

    def strict(self, where, ours, theirs):
        """Each of Chromium's words has one of ours in its place (same_words has seen to it that there is one)."""
        left = list(ours)
        for word in theirs:
            nearest = min((other for other in left if other.text == word.text), key=word.distance)
            apart = word.distance(nearest)
            left.remove(nearest)
            if apart > TOLERANCE:
                self.elsewhere.append("%s: Chromium has %s, and we %s" % (where, word, nearest))
            else:
                self.largest = max(self.largest, apart)
        self.words += len(theirs)

    def few_lie_elsewhere(self):
        return self.words and len(self.elsewhere) <= LEAVE * self.words

    def judge(self):
        """Once a report is through: few enough words lie elsewhere."""
        good = self.tally.check(self.few_lie_elsewhere(),
                                "%s: %d of %d words lie elsewhere" % (self.name, len(self.elsewhere), self.words))
        for what in self.elsewhere[:NOTED if good else None]:
            print("  " + what)
        print("%s: of %d words, %d lie elsewhere than in Chromium's print; the others at most %.2f pt off (tolerance %.1f pt)"
              % (self.name, self.words, len(self.elsewhere), self.largest, TOLERANCE))

    def lines(self, where, ours, theirs):
        """Each of Chromium's lines is one of ours, with the same left edge, on whatever page."""
        left = [line for page in ours for line in lines_of(page)]
        for page in theirs:
            for text, edge in lines_of(page):
                twins = [line for line in left if line[0] == text and abs(line[1] - edge) <= TOLERANCE]
                if self.tally.check(twins, "%s: Chromium has the line “%s” at %.1f, and we have not" % (where, text, edge)):
                    left.remove(twins[0])


def lines_of(words):
    """(text, left edge) of each line of a column: words on one foot, no further apart than a space or two."""
    rows = []
    for word in sorted((word for word in words if word.text != "•"), key=lambda word: word.bottom):
        if not rows or word.bottom - rows[-1][0].bottom >= SAME_LINE:
            rows.append([])
        rows[-1].append(word)
    lines = []
    for row in rows:
        before = None
        for word in sorted(row, key=lambda word: word.left):
            if before is None or word.left - before.right > (word.bottom - word.top) / 2:
                lines.append([])
            lines[-1].append(word)
            before = word
    return [(" ".join(word.text for word in line), line[0].left) for line in lines]


def same_words(ours, theirs, drawn):
    """Whether a page of ours holds what Chromium's does, and no more than drawings besides."""
    ours, theirs = Counter(word.text for word in ours if word.text != "•"), Counter(word.text for word in theirs)
    return not theirs - ours and not ours - theirs - drawn


def compare_part(boxes, where, ours, theirs):
    """Page by page as long as they hold the same words, then line by line."""
    ours = ours[:1] + [without_repeated_heading(page) for page in ours[1:]]
    alike = 0
    while alike < min(len(ours), len(theirs)) and same_words(ours[alike], theirs[alike], boxes.drawn):
        page, other = ours[alike], theirs[alike]
        down = min(word.top for word in other) - min(word.top for word in page) if alike else 0.0
        boxes.strict(where, [word.moved(down) for word in page], other)
        alike += 1
    boxes.lines(where, ours[alike:], theirs[alike:])


def boxes_of(tally, folder, theirs_pdf):
    margins = margins_of(folder / "index.html")
    ours_pdf = folder / "report.pdf"
    name = "/".join(folder.parts[-3:])
    drawn = Counter(word for section in paper.sections(ours_pdf) for word in section.figures.split())
    drawn.update(str(page + 1) for page in range(len(pages_of(ours_pdf, margins))))
    boxes = Boxes(tally, name, drawn)
    ours = parts_of(ours_pdf, pages_of(ours_pdf, margins))
    theirs = parts_of(theirs_pdf, pages_of(theirs_pdf, margins))
    if tally.same([title for title, _ in ours], [title for title, _ in theirs], name + ", parts"):
        for (title, pages), (_, other_pages) in zip(ours, theirs):
            compare_part(boxes, "%s, %s" % (name, title[:60]), pages, other_pages)
    return boxes


def sees_what_is_broken(folder, prints):
    boxes = boxes_of(Tally("broken"), folder, prints / "broken.pdf")
    return not boxes.few_lie_elsewhere()


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    tally = Tally("boxes, ours and Chromium's")
    folders = [Path(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    for at, folder in enumerate(folders, 1):
        boxes_of(tally, folder, Path(arguments[1]) / ("%d.pdf" % at)).judge()
    tally.check(sees_what_is_broken(folders[-1], Path(arguments[1])), "paragraphs out of place are not seen")
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
