#!/usr/bin/env python3
"""Nothing is in a drawing alone: each text that a chart draws is heard with it; and where the chart comes from is said.

    python3 tests/outputs/check_drawn.py [FOLDER...]

Each FOLDER is a rendered report (default: the example by each template, the same with limits that begin anew, events and months
without a value, some golden folders, and the site's pages). What is heard with a chart is its alternative, and the words and
tables of its section; of the PDF, the annex to which its caption leads, too. Ticks of an axis are no values, and marks of a key
stand beside their words. Then pages are broken on purpose, and each must be found.
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(1, str(Path(__file__).resolve().parents[1] / "pdf"))
from checker.document import Document, text as decoded                              # noqa: E402
from reading import page, reports                                                   # noqa: E402
from reading.section import plain                                                   # noqa: E402
from reading.tagged import shown_text                                               # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

MONTHS = "January February March April May June July August September October November December".split()
NUMBER = re.compile(r"[−-]?[£$€]?[\d,.]+(?:%|k|m|bn)?")
MARK = re.compile(r"[A-Z*]|\d+(?:, \d+)*|\W+")          # of an event, of a changed definition, of a month or a status; an arrow
# What a short label calls in other words: the lines that the alternative names together.
OTHERWISE = {"upper": "limits", "lower": "limits", "limit": "limits", "due": "due", "so": "due", "far": "due", "in": "", "until": ""}
PARTS = re.compile(r"…|: |, ")                           # between a month and what happened, a name and its value, where it is cut
LONG = 7                                                # words from which on a text is a sentence: heard as it stands
GOLDEN = (("trend-recalculated-three-months-ago", "2024-10"), ("every-rhythm", "2024-11"), ("funnel", "2024-10"))
ANNEXES = ("Annex: the numbers", "The same as a table")  # sections of a PDF with the numbers behind charts
SITE_PERIODS = "2020-09..2020-10"


# ---------------------------------------------------------------- what is heard

def words(told):
    return re.findall(r"[^\s“”‘()\[\];:,.!?]+(?:[.,]\d+%?)*", told.casefold())


class Around:
    """What is heard with a chart."""

    def __init__(self, told):
        self.told = plain(told).casefold()
        self.words = set(words(self.told))
        self.words |= {month[:3].casefold() for month in MONTHS if month.casefold() in self.words}

    def has_word(self, word):
        other = OTHERWISE.get(word, word)
        return other == "" or word in self.words or other in self.words or other + "s" in self.words

    def says(self, drawn):
        """Whether a text that is drawn is heard: as it stands, or by its parts, each as it stands or a short label by its words."""
        drawn = plain(drawn).casefold()
        return drawn in self.told or all(map(self.says_part, filter(None, map(str.strip, PARTS.split(drawn)))))

    def says_part(self, part):
        return part in self.told or (len(part.split()) < LONG and all(map(self.has_word, words(part))))


def is_tick(number, numbers):
    """Ticks are spaced equally: with two more of the numbers they make steps."""
    values = sorted({value for value in map(value_of, numbers) if value is not None})
    own = value_of(number)
    return own is not None and any(2 * b - a in values for a in values for b in values if a < b and own in (a, b, 2 * b - a))


def value_of(number):
    found = re.fullmatch(r"([−-]?)[£$€]?([\d,.]+)(?:%|k|m|bn)?", number)
    try:
        return round(float(found.group(2).replace(",", "")) * (-1 if found.group(1) else 1), 6) if found else None
    except ValueError:
        return None


def unheard(drawn, around, ticks):
    return [one for one in drawn if not MARK.fullmatch(one) and one not in ticks and not around.says(one)]


# ---------------------------------------------------------------- pages

def outwards(element, wanted):
    while element.parent is not None and not wanted(element):
        element = element.parent
    return element


def left_out(element):
    return element.tag in ("svg", "style", "script", "head") or "paper" in element.classes()


def section_of(element):
    """What is about the chart: a row, or a section; a page of the site is about one indicator."""
    is_site = any("site.css" in link.attributes.get("href", "") for link in outwards(element, lambda one: False).all("link"))
    return outwards(element, lambda one: one.tag in (("main", "tr") if is_site else ("section", "main", "tr")))


def name_of(drawing):
    return plain(" ".join(title.text() for title in drawing.all("title")) or drawing.attributes.get("aria-label", ""))


def drawings(root):
    """Charts, big and small; an icon has no text."""
    return [drawing for drawing in root.all("svg") if any(drawing.all("text"))]


def ticks_of(drawing):
    return {plain(text.text()) for text in drawing.all("text") if "axis-label" in text.classes() and NUMBER.fullmatch(plain(text.text()))}


def check_page(tally, where, path):
    root = page.read(path)
    for drawing in drawings(root):
        around = Around(name_of(drawing) + " " + section_of(drawing).text(left_out))
        lost = unheard([plain(text.text()) for text in drawing.all("text")], around, ticks_of(drawing))
        tally.check(not lost, "%s: drawn and not heard: %r, with “%s”" % (where, lost, name_of(drawing)[:90]))
    for drawing in root.all("svg"):
        check_once(tally, where, drawing)
    check_sources(tally, where, root)


def sentences(told):
    return [sentence for sentence in re.split(r"(?<=[.!?]) ", told) if len(sentence.split()) >= LONG]


def check_once(tally, where, drawing):
    """A drawing has a name and no description; no sentence of it stands in the words of its section."""
    name = name_of(drawing)
    hidden = drawing.attributes.get("aria-hidden") == "true"
    tally.check(hidden != bool(name), "%s: a drawing is %s" % (where, "hidden, and has a name" if hidden else "without a name"))
    described = any(drawing.all("desc")) or "aria-describedby" in drawing.attributes
    tally.check(not described, "%s: heard as name and as description: “%s”" % (where, name[:90]))
    around = section_of(drawing).text(lambda one: left_out(one) or one.tag in ("table", "details"))
    if section_of(drawing).tag == "tr":
        return
    for sentence in sentences(name):
        tally.check(sentence.casefold() not in plain(around).casefold(), "%s: heard with the chart and beside it: “%s”" % (where, sentence))


def check_sources(tally, where, root):
    """In each figure's caption, and in the caption of a table with small charts."""
    for figure in root.all("figure"):
        caption = plain(" ".join(one.text() for one in figure.all("figcaption")))
        tally.check("Source: " in caption, "%s: a chart without a source: %s" % (where, caption))
    for table in root.all("table"):
        caption = plain(" ".join(one.text() for one in table.all("caption")))
        small = any("sparkline" in span.classes() for span in table.all("span"))
        tally.check(not small or "Source: " in caption, "%s: small charts without a source: %s" % (where, caption))


# ---------------------------------------------------------------- PDFs

def texts_by_mark(document):
    """(page's reference, MCID) -> the texts that are shown there, one by one."""
    fonts, found = {str(font.reference): font for font in document.fonts}, {}
    for sheet, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            if painting.is_text and painting.identifier() is not None:
                found.setdefault((sheet.reference, painting.identifier()), []).append(shown_text(sheet, painting, fonts))
    return found


def said_by(element, shown):
    """All text at and below an element but that of drawings."""
    if element.type == "Figure":
        return ""
    own = ["".join(shown.get((kid.page, kid.identifier), ())) if kid in element.content else said_by(kid, shown)
           for kid in element.kids if kid in element.content or kid in element.elements]
    return (" " if element.type not in ("Span", "Link", "Reference") else "") + "".join(own) + (" " if element.type not in ("Span", "Link", "Reference") else "")


def outermost_section(element):
    found = None
    while element is not None and getattr(element, "type", None) is not None:
        found = element if element.type == "Sect" else found
        element = getattr(element, "parent", None)
    return found


def is_annex(said):
    return any(heading in said[:200] for heading in ANNEXES)


def check_paper(tally, where, path):
    document = Document(path)
    shown = texts_by_mark(document)
    figures = [element for element in document.structure.elements() if element.type == "Figure"]
    said = {id(section): said_by(section, shown) for section in map(outermost_section, figures) if section is not None}
    annex = " ".join(said_by(element, shown) for element in document.structure.elements()
                     if element.type == "Sect" and outermost_section(element) is element and is_annex(said_by(element, shown)))
    for figure in figures:
        drawn = [plain(one) for kid in figure.content for one in shown.get((kid.page, kid.identifier), ()) if plain(one)]
        alternative = decoded(figure.dictionary.get("/Alt")) or ""
        around = Around(" ".join((alternative, said.get(id(outermost_section(figure)), ""), annex)))
        numbers = [one for one in drawn if NUMBER.fullmatch(one)]
        ticks = {one for one in numbers if is_tick(one, numbers)}
        lost = unheard(drawn, around, ticks)
        tally.check(not lost, "%s, PDF: drawn and not heard: %r, with “%s”" % (where, lost, alternative[:90]))


# ---------------------------------------------------------------- what is looked at

def eventful(scratch):
    """The example where limits begin anew, with reasons, events, and a latest month without a value."""
    data = Path(scratch) / "eventful-data"
    shutil.copytree(reports.ROOT / "data", data)
    with open(data / "events.csv", "a", encoding="utf-8") as file:
        file.write("KPI1,2020-02,recalculate,,New case system,Director of Children’s Services,\n"
                   "KPI3,2019-08,baseline,12,Forms were merged,The performance board,\n"
                   "KPI14,2020-05,note,,Two teams became one,,\n")
    export = data / "kpi/2020-10.csv"
    rows = [row for row in export.read_text(encoding="utf-8").splitlines() if ",re_referrals," not in row]
    export.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return data


def rendered(scratch, name, data, report, period):
    out = Path(scratch) / name
    reports.scorecard(["render", report, period, "--data", str(data), "--out", str(out)])
    return [path.parent for path in out.glob("**/report.pdf")]


def all_folders(scratch):
    folders = [reports.example(reports.PUBLISHED_PERIOD, scratch, report)
               for report in (reports.REPORT, reports.WORKFORCE, reports.SCORECARD, reports.ANNUAL)]
    data = eventful(scratch)
    for report in (reports.REPORT, reports.WORKFORCE, reports.SCORECARD, reports.ANNUAL):
        folders += rendered(scratch, "eventful-" + report, data, report, reports.PUBLISHED_PERIOD)
    for case, period in GOLDEN:
        folders += rendered(scratch, "golden-" + case, reports.ROOT / "tests/golden" / case / "data", reports.REPORT, period)
    return folders


def site(scratch):
    """The pages of a site of the eventful example."""
    out, www = Path(scratch) / "site-out", Path(scratch) / "www"
    data = Path(scratch) / "eventful-data"
    www.mkdir()
    reports.scorecard(["render", reports.REPORT, SITE_PERIODS, "--data", str(data), "--out", str(out)])
    reports.scorecard(["publish", str(www / "site"), "--data", str(data), "--out", str(out)])
    return sorted(path for path in www.glob("**/*.html") if "<svg" in path.read_text(encoding="utf-8"))


# ---------------------------------------------------------------- broken on purpose

EVENT = "New case system (approved by Director of Children’s Services)"
BROKEN = {                                              # what is done to the page of the eventful example
    "a reason and a name are in the drawing alone": (r" Events: [^<]*?%s\." % re.escape(EVENT), ""),
    "a chart says nothing": (r'(<figure class="trend.*?<title>)[^<]*', r"\1Chart"),
    "a sentence is heard twice": (r'(<svg class="chart wide".*?<title>)([^<]*\.)(</title>.*?</figure>)', r"\1\2\3<p>\2</p>"),
    "a name is a description, too": (r'(<svg class="chart wide".*?)<title>(.*?)</title>', r"\1<title>\2</title><desc>\2</desc>"),
    "a chart names no source": (r"(<figcaption.*?)Source: ", r"\1From "),
    "a table of small charts names no source": (r"(<caption.*?)Source: ", r"\1From "),
}


def check_broken(tally, folder, scratch):
    good = (folder / "index.html").read_text(encoding="utf-8")
    for what, (pattern, replacement) in BROKEN.items():
        broken, count = re.subn(pattern, replacement, good, flags=re.DOTALL, count=0 if "Events" in pattern else 1)
        path, found = Path(scratch) / "broken.html", Tally(what)
        path.write_text(broken, encoding="utf-8")
        check_page(found, what, path)
        tally.check(count > 0, "nothing to break: %s" % what)
        tally.check(found.failures, "not found: %s" % what)


def check_broken_paper(tally, folder, scratch):
    """A PDF whose charts say that they are charts."""
    path, plainly = Path(scratch) / "broken.pdf", Path(scratch) / "plain.pdf"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(folder / "report.pdf"), str(plainly)], check=True)
    broken, count = re.subn(rb"/Alt (?:<[0-9a-fA-F]*>|\((?:\\.|[^\\)])*\))", b"/Alt (Chart)", plainly.read_bytes(), flags=re.DOTALL)
    path.write_bytes(broken)
    found = Tally("broken PDF")
    fixed = Path(scratch) / "fixed.pdf"
    subprocess.run(["qpdf", str(path), str(fixed)], capture_output=True)
    check_paper(found, "broken", fixed)
    tally.check(count > 0 and found.failures, "not found: charts of the PDF that say nothing (%d)" % count)


def main(arguments):
    tally = Tally("drawn and heard")
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(argument) for argument in arguments] or all_folders(scratch)
        for folder in folders:
            where = "/".join(folder.parts[-3:])
            check_page(tally, where, folder / "index.html")
            check_paper(tally, where, folder / "report.pdf")
        if not arguments:
            for path in site(scratch):
                check_page(tally, "/".join(path.parts[-4:]), path)
            eventful_folder = next(folder for folder in folders if "eventful-" + reports.REPORT in str(folder))
            check_broken(tally, eventful_folder, scratch)
            check_broken_paper(tally, eventful_folder, scratch)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
