#!/usr/bin/env python3
"""The numbers behind a chart can be reached without the drawing, and are those of report.json.

    python3 tests/outputs/check_chart_numbers.py [FOLDER...]

Each FOLDER is a rendered report (default: some months of the example and other authorities, rendered afresh). In the
HTML, beside each chart's figure, a table to unfold; on paper, an annex: in the PDF, each chart's caption has a link to
its numbers, and their heading a link back. (That the PDF's annex says what the HTML's says is checked by
check_same_numbers.py.)
"""
import json
import re
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(1, str(Path(__file__).resolve().parents[1] / "pdf"))
from checker.document import Document, text                                         # noqa: E402
from reading import page, paper, reports                                            # noqa: E402
from reading.section import numbered, numbers_of, plain, unmarked                   # noqa: E402
from reading.tally import Tally                                                     # noqa: E402

JUDGED = ("met", "within", "outside", "missed")
RANKING = "single authorities"      # in the words of a chart whose table stands beside it, on paper too
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
ANNEX = "Annex: the numbers behind the charts"
CLOSE = 12                          # points between a link's destination and the name that it is meant for: its cell's padding


# ---------------------------------------------------------------- what report.json says

def month_text(period):
    """Oct 2020 of 2020-10."""
    return "%s %s" % (MONTHS[int(period[5:]) - 1], period[:4])


def year_text(period, start=4):
    """The year, which begins in the month `start`: 2020/21 of 2020-10, or 2020 where it begins in January."""
    year = int(period[:4]) - (int(period[5:]) < start)
    return "%d" % year if start == 1 else "%d/%02d" % (year, (year + 1) % 100)


def has_values(one):
    return any(point["value"] is not None for point in one["series"])


def averages(one):
    """What bars show: the published values that are of no single authority."""
    return [other for other in one["benchmarks"] if "group" not in other]


def may_be_marked(one, point):
    """As published otherwise: the latest is not in the report that publishes it."""
    return one["knows_more"] or point["period"] != one["period"]


def as_number(printed):
    """78 of 78%, 1060 of 1,060, −2 of −2: as printed with a true minus."""
    found = next(iter(numbers_of(printed)), "")
    return float(found.rstrip("%").replace(",", "").replace("−", "-")) if found else None


# ---------------------------------------------------------------- tables of the HTML

def rows_of(table):
    return [[plain(cell.text()) for cell in row.children if isinstance(cell, page.Element)] for row in table.all("tr")]


def spread_rows_of(table):
    """The rows with a cell for each column: what spans several stands in the first of them."""
    return [[cell for element in row.children if isinstance(element, page.Element)
             for cell in [plain(element.text())] + [""] * (int(element.attributes.get("colspan", "1")) - 1)]
            for row in table.all("tr")]


def check_target(tally, printed, point, where):
    """A target is printed with the decimals that it was written with, or those of the figure."""
    if point["target"] is None:
        tally.same(printed, "", where + ", target")
        return
    value = as_number(printed)
    decimals = len(printed.partition(".")[2].rstrip("% days"))
    tally.check(value is not None and abs(value - point["target"]) <= 0.5000001 * 10 ** -decimals,
                "%s: the target %r is not %s" % (where, printed, point["target"]))


def check_months(tally, one, table, where):
    """A row for each month: Month, Value, and perhaps Target and Note."""
    head, *rows = rows_of(table)
    tally.same(head[:2], ["Month", "Value"], where + ", header")
    tally.same([row[0] for row in rows], [month_text(point["period"]) for point in one["series"]], where + ", months")
    for row, point in zip(rows, one["series"]):
        here = "%s, %s" % (where, row[0])
        cells = dict(zip(head, row))
        tally.same(unmarked(cells["Value"], may_be_marked(one, point)), point["text"], here)
        check_target(tally, cells.get("Target", ""), point, here)
        reason = plain(point.get("reason", ""))
        tally.check(reason in cells.get("Note", ""), "%s: no reason “%s”" % (here, reason))


def check_years(tally, one, table, where):
    """A row for each month of the year, a column for each year; then where this year is expected to end. Years begin in any month,
    but all in the same."""
    head, *rows = rows_of(table)
    ends = [row for row in rows if row[0] == "Year end, expected"]
    rows = [row for row in rows if row not in ends]
    found = {(row[0], year): cell for row in rows for year, cell in zip(head, row) if re.match(r"\d{4}(/\d\d)?$", year)}
    for start in [4, *range(1, 13)]:
        wanted = {(month_text(point["period"])[:3], year_text(point["period"], start)): point["text"] for point in one["series"]}
        if wanted.keys() <= found.keys():
            break
    expected = one["outlook"]["forecast"]["text"] or one["outlook"]["projection"]["text"]
    is_over = int(one["period"][5:]) % 12 + 1 == start
    tally.same([[cell for year, cell in zip(head[1:], row[1:]) if cell and re.match(r"\d{4}", year)] for row in ends],
               [[expected]] if expected and not is_over else [], where + ", the year's end")
    for key, printed in found.items():
        tally.same(printed, wanted.pop(key, ""), "%s, %s %s" % (where, *key))
    tally.same(wanted, {}, where + ", months that are missing")


def check_compared(tally, one, table, where):
    """Our own value, then those of others."""
    head, own, *others = rows_of(table)
    headline = next(figure for figure in one["figures"] if figure["headline"])
    tally.same(head, ["Who", "Period", "Value"], where + ", header")
    tally.same(own[2], headline["current"]["text"], where + ", our own value")
    tally.same([(row[0], row[1]) for row in others],
               [(plain(other["comparator"]), plain(other["period"]) or "period not stated") for other in averages(one)],
               where + ", comparators and periods")
    for row, other in zip(others, averages(one)):
        tally.check(row[2] == other["text"] or row[2].startswith(other["text"] + " "), "%s: %r, and not %r" % (where, row, other))


def check_tables(tally, one, element, where):
    """Whatever tables there are, one of them is of the months."""
    tables = list(element.all("table"))
    tally.check(any(rows_of(table)[0][0] == "Month" for table in tables), where + ": no table of the months")
    for table in tables:
        check_table(tally, one, table, where)


def check_year_end(tally, one, rows, years, is_over, where):
    """Below the latest year, while it is not over, where it is expected to end, with what is expected of its target."""
    expected = one["outlook"]["forecast"]["text"] or one["outlook"]["projection"]["text"]
    wanted = ["End of " + years[0]] if expected and years and not is_over else []
    tally.same([row[0] for row in rows], wanted, where + ", the year's end")
    code = one["outlook"]["status"]["code"]
    for row in rows:
        told = row[1].startswith(expected) and (code not in JUDGED or ": will be " in row[1])
        tally.check(told, "%s, the year's end: %r does not say %r, %s" % (where, row[1], expected, code))


def check_named_targets(tally, point, cells, year, month, where):
    """A row a year for each target with a name: as the row of the target that judges."""
    for target in point.get("targets", []):
        label = "%s %s" % (target["name"], year)
        printed = cells.pop((label, month), "") or cells.get((label, "Target"), "")
        check_target(tally, printed, {"target": target["value"]}, "%s, %s" % (where, target["name"]))


def check_annex_rows(tally, one, heading, where):
    """Below the row with its name: a row for each year, the latest first, one for targets that change within it and for each target
    with a name, and one for the year's end."""
    head = rows_of(heading.parent.parent)[0]
    start = MONTHS.index(head[1]) + 1
    tally.same(head[1:13], MONTHS[start - 1:] + MONTHS[:start - 1], where + ", header")
    name, *rows = spread_rows_of(heading.parent)
    name, words, *_ = filter(None, name)
    tally.same(name, numbered(one, "short_title"), where + ", the rows' heading")
    named = {target["name"] for point in one["series"] for target in point.get("targets", [])}
    is_named = lambda row: any(row[0].startswith(name + " ") for name in named)                 # noqa: E731
    ends = [row for row in rows if row[0].startswith("End of ")]
    years = [row[0] for row in rows if not row[0].startswith("Target") and not is_named(row) and row not in ends]
    check_year_end(tally, one, ends, years, int(one["period"][5:]) % 12 + 1 == start, where)
    tally.same(years, sorted({year_text(point["period"], start) for point in one["series"]}, reverse=True), where + ", years")
    cells = {(row[0], month): cell for row in rows if row not in ends for month, cell in zip(head[1:], row[1:])}
    for point in one["series"]:
        year, month = year_text(point["period"], start), month_text(point["period"])[:3]
        printed = unmarked(cells.pop((year, month), None), may_be_marked(one, point))
        tally.same(printed, point["text"], "%s, %s %s" % (where, month, year))
        target = cells.get(("Target " + year, month), cells.get((year, "Target"), ""))
        check_target(tally, target, point, "%s, %s %s" % (where, month, year))
        check_named_targets(tally, point, cells, year, month, "%s, %s %s" % (where, month, year))
        tally.check(plain(point.get("reason", "")) in words, "%s: no reason “%s”" % (where, point.get("reason")))
    left = {key: cell for key, cell in cells.items() if cell and key[1] in MONTHS and not key[0].startswith("Target")}
    tally.same(left, {}, where + ", cells beyond the series")


def check_annex_compared(tally, indicators, table, where):
    """A row for each rate and a column for each comparator, or the other way round where these are many."""
    head, *rows = rows_of(table)
    by_name = {numbered(one, "short_title"): one for one in indicators if one["section"] == "headline-rate"}
    if head[0] == "Who":
        head, *rows = [list(column) for column in zip(*[head, *rows])]
        values = {row[0]: (row[1], dict(zip(head[2:], row[2:]))) for row in rows}
    else:
        values = {row[0]: (row[2], dict(zip(head[3:], row[3:]))) for row in rows}
    tally.same(list(values), list(by_name), where + ", rates")
    for name, (own, others) in values.items():
        one = by_name[name]
        headline = next(figure for figure in one["figures"] if figure["headline"])
        tally.same(own, headline["current"]["text"], "%s, %s, our own value" % (where, name))
        for other in averages(one):
            tally.same(others.get(plain(other["comparator"])), other["text"], "%s, %s, %s" % (where, name, other["comparator"]))


def check_table(tally, one, table, where):
    head = rows_of(table)[0]
    kind = check_compared if head[0] == "Who" else check_months if "Value" in head else check_years
    kind(tally, one, table, where)
    tally.check(all(cell.attributes.get("scope") in ("col", "row") for cell in table.all("th")), where + ": th without scope")
    tally.check(any(plain(caption.text()) for caption in table.all("caption")), where + ": no caption")


def by_identifier(element, found=None):
    found = {} if found is None else found
    for child in element.children:
        if isinstance(child, page.Element):
            found[child.attributes.get("id")] = child
            by_identifier(child, found)
    return found


def check_html(tally, name, indicators, root):
    """Beside each chart a table to unfold; in the annex what is drawn on paper."""
    folded = {details.attributes.get("data-numbers"): details for details in root.all("details")}
    elements = by_identifier(root)
    for one in indicators:
        where = "%s, %s" % (name, one["code"])
        details = folded.get(one["code"])
        annex = elements.get("numbers-indicator-" + one["code"].lower())
        if not has_values(one):
            continue
        if tally.check(details is not None and next(details.all("summary"), None) is not None, where + ": no numbers to unfold"):
            check_tables(tally, one, details, where + ", beside the chart")
        if tally.check(annex is not None, where + ": not in the annex"):
            check_annex_rows(tally, one, annex, where + ", annex")
    if any(averages(one) for one in indicators if one["section"] == "headline-rate"):
        check_annex_compared(tally, indicators, elements["compared"], name + ", annex, rates compared")
    check_figures(tally, name, root)
    check_paper(tally, name, root)


def check_paper(tally, name, root):
    """Screens have no annex: it and all links to it are inside elements of class paper, which screen.css hides."""
    for link in root.all("a"):
        if not link.attributes.get("href", "").startswith(("#numbers-", "#compared", "#annex")):
            continue
        tally.check(is_for_paper(link), "%s: “%s” is not for paper only" % (name, plain(link.text())))
    for identifier, element in by_identifier(root).items():
        if identifier and identifier.startswith("numbers-"):
            tally.check(is_for_paper(element), "%s: %s is not for paper only" % (name, identifier))


def is_for_paper(element):
    while element and "paper" not in element.classes():
        element = element.parent
    return element is not None


def check_figures(tally, name, root):
    """No figure with a drawing has its numbers nowhere: unfolded in the same element, or linked in its caption."""
    for figure in root.all("figure"):
        if not any("chart" in drawing.classes() for drawing in figure.all("svg")):
            continue
        if RANKING in next(figure.all("title")).text():
            tally.check(any(True for _ in figure.parent.parent.all("table")), name + ": no table beside a ranking")
            continue
        label = re.search("“(.*?)”", next(figure.all("title")).text()).group(1)
        links = [link.attributes.get("href", "") for caption in figure.all("figcaption") for link in caption.all("a")]
        tally.check(len(links) == 1 and links[0].startswith(("#numbers-", "#compared")), "%s, the chart of %s: links %s" % (name, label, links))
        tally.check(any(True for _ in figure.parent.all("details")), "%s, the chart of %s: nothing to unfold" % (name, label))


# ---------------------------------------------------------------- links of the PDF

class Links:
    """Where the links of a PDF lead: (page's reference, y), as bookmarks do."""

    def __init__(self, document):
        self.document = document
        self.bookmarks = [(plain(text(document.get(item.get("/Title")))), self._place(item.get("/Dest")))
                          for _, item, _ in document.outline_items()]

    def _place(self, destination):
        found = self.document.get(destination)
        return (found[0], self.document.get(found[3])) if isinstance(found, list) and len(found) > 3 else None

    def _annotations(self, element):
        return [self.document.get(reference.target, {})
                for one in element.below() if one.standard_type == "Link" for reference in one.objects]

    def below(self, element):
        """(text, place) of each link at or below a structure element; place None where it leads out of the file."""
        return [(plain(text(self.document.get(annotation.get("/Contents")))), self._place(annotation.get("/Dest")))
                for annotation in self._annotations(element)]

    def places_of(self, element):
        """text -> where a link of that text stands: (page's reference, y of its upper edge)."""
        return {plain(text(self.document.get(annotation.get("/Contents")))):
                (annotation["/P"], max(self.document.get(annotation["/Rect"])[1::2]))
                for annotation in self._annotations(element)}

    def page_of(self, title):
        """The reference of the page on which the first heading of that text stands."""
        return next((place[0] for found, place in self.bookmarks if found == title), None)


def check_pdf(tally, name, indicators, path):
    document = Document(path)
    links = Links(document)
    by_title = {plain(one["title"]): one for one in indicators}
    figures, names, back = 0, *names_in_annex(document, links)
    for figure in document.structure.elements("Figure"):
        if document.structure.attribute(figure, "Layout", "/Placement") != "/Block":
            continue                                                                # a sparkline or an icon
        figures += 1
        told = text(document.get(figure.dictionary.get("/Alt")))
        if RANKING in told:
            continue
        one = by_title.get(plain(re.search("“(.*?)”", told).group(1)))
        if tally.check(one is not None, "%s: no indicator is called as in “%s”" % (name, told)):
            check_link(tally, links, figure, one, names, "%s, %s" % (name, one["code"]))
    tally.check(figures > 0 or not any(map(has_values, indicators)), name + ": no chart in the PDF")
    check_way_back(tally, name, indicators, back, links)


def names_in_annex(document, links):
    """text -> where it stands, and where it leads: the links in headings and in cells that head rows, on the annex's pages."""
    names, back = {}, {}
    pages = [page.reference for page in document.pages]
    annex = links.page_of(ANNEX)
    later = pages[pages.index(annex):] if annex else []
    for kind in ("H3", "TH"):
        for heading in document.structure.elements(kind):
            places = links.places_of(heading)
            if places and all(page in later for page, _ in places.values()):
                names.update(places)
                back.update(links.below(heading))
    return names, back


def check_link(tally, links, figure, one, names, where):
    """Beside the drawing, in its caption, one link that leads to the name above its numbers."""
    found = links.below(figure.parent)
    if not tally.same(len(found), 1, where + ", links in the chart's caption"):
        return
    says, place = found[0]
    if one["section"] == "headline-rate":                                       # its bars: a table at the annex's beginning
        tally.check(place is not None and place[0] == links.page_of(ANNEX), "%s: the link “%s” leads to %s" % (where, says, place))
    else:
        name = names.get(numbered(one, "short_title"))
        tally.check(name is not None and place is not None and place[0] == name[0] and abs(place[1] - name[1]) <= CLOSE,
                    "%s: the link “%s” leads to %s, and the name stands at %s" % (where, says, place, name))
    tally.check(plain(one["short_title"]) in says, "%s: the link “%s” does not say which chart's numbers" % (where, says))


def check_way_back(tally, name, indicators, back, links):
    """Each name in the annex leads to the page of its indicator."""
    rates = next((title for title, _ in links.bookmarks if title.startswith("Headline rates")), None)
    for one in indicators:
        if not has_values(one):
            continue
        wanted = links.page_of(rates if one["section"] == "headline-rate" else numbered(one, "title"))
        place = back.get(numbered(one, "short_title"))
        tally.check(place is not None and place[0] == wanted, "%s, %s: no name in the annex leads back" % (name, one["code"]))


def check_contents(tally, name, path):
    """The annex stands in the contents on paper, and nowhere on screens."""
    section = next(part for part in paper.sections(path) if part.heading.startswith("Purpose"))
    tally.check(ANNEX in " ".join(section.words), name + ": the contents do not list the annex")


def check_folder(tally, folder):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    name = "%s %s" % (report["unit"]["code"], report["period"])
    for one in report["indicators"]:
        one["knows_more"] = report["as_at"] != report["period"]
    root = page.read(folder / "index.html")
    check_html(tally, name, report["indicators"], root)
    check_pdf(tally, name, report["indicators"], folder / "report.pdf")
    if any(map(has_values, report["indicators"])):
        check_contents(tally, name, folder / "report.pdf")


def main(arguments):
    tally = Tally("numbers behind charts")
    with tempfile.TemporaryDirectory() as scratch:
        for folder in [Path(argument) for argument in arguments] or reports.all_reports(scratch):
            check_folder(tally, folder)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
