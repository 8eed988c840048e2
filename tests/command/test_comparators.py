"""The tables of Annex 5, Key data, of the report on children’s services in Birmingham of February 2014 (page 35 on), cell by
cell: tests/data/annex-5/ has them as they were published, typed from the document; examples/2013 has the exports."""
import csv
import json
import re
import shutil
import subprocess
from fractions import Fraction
from html import unescape

from support import ROOT, CommandTest

# By table: the lines of document 001_3c9d0b9715600092 that have it.
LINES = {"deprivation": "430-447", "referrals": "449-466", "plans": "468-482", "looked_after": "484-498", "spend": "500-525"}
# What does not come out as it was published, with what does, and the reason.
ZERO = "the source leaves out the last zero that the other rates of its row or column have"
HUNDREDS = "rounded otherwise in the source: households are printed in hundreds, the share is of those behind them"
SIGNS = "the source prints the mean without the currency and the comma of what it is the mean of"
RATE, SHARE = "Assessments and child protection > Rate of child protection per 10,000", "% working households"
OTHERWISE = {
    ("deprivation", "Sandwell", "% IMD 2010 IDACI (1)"): ("37", "37.0", ZERO),
    ("referrals", RATE, "Luton"): ("36", "36.0", ZERO),
    ("referrals", RATE, "Sandwell"): ("43", "43.0", ZERO),
    ("spend", "Local authority > Tower Hamlets", SHARE): ("48.0", "47.9", HUNDREDS),
    ("spend", "Local authority > Manchester", SHARE): ("47.2", "47.3", HUNDREDS),
    ("spend", "Local authority > Middlesbrough", SHARE): ("41.7", "41.6", HUNDREDS),
    ("spend", "Local authority > Barking and Dagenham", SHARE): ("42.1", "42.2", HUNDREDS),
    ("spend", "Local authority > Enfield", SHARE): ("45.0", "44.9", HUNDREDS),
    ("spend", "Local authority > Kingston upon Hull, City of", SHARE): ("44.8", "44.7", HUNDREDS),
    ("spend", "Local authority > Knowsley", SHARE): ("41.8", "41.9", HUNDREDS),
    ("spend", "Local authority > Blackpool", SHARE): ("51.1", "51.0", HUNDREDS),
    ("spend", "Local authority > Haringey", SHARE): ("42.6", "42.5", HUNDREDS),
    ("spend", "Mean", "Column C/H"): ("1668.77", "£1,668.77", SIGNS),
}


def number(text):
    return Fraction(re.sub("[£,%]", "", text))


def typed(code):
    """Of each row its cells by column, as they were published; x is suppressed."""
    with open(ROOT / "tests/data/annex-5" / (code + ".csv"), encoding="utf-8", newline="") as file:
        return {row.pop("row"): row for row in csv.DictReader(file)}


def expected(code, row, column, published):
    """What a cell must read."""
    if (code, row, column) in OTHERWISE:
        source, here, _ = OTHERWISE[code, row, column]
        assert source == published
        return here
    return "[c]" if published == "x" else published


def by_path(rows, level, name, cells):
    """Of rows that stand below those that they belong to: the cells of each by its whole name."""
    path, found = [], {}
    for row in rows:
        path[level(row) - 1:] = [name(row)]
        if cells(row):
            found[" > ".join(path)] = cells(row)
    return found


def drawn(page, code):
    """The rows of a table in a page: level, name, texts of cells without the numbers of notes."""
    table = re.search('<table class="data[^>]* id="table-%s">(.*?)</table>' % code, page, re.S).group(1)
    for level, head, cells in re.findall(r'<tr class="level-(\d)[^"]*"><th [^>]*>(.*?)</th>(.*?)</tr>', table):
        texts = re.findall("<td>(.*?)</td>", re.sub(r" <a [^>]*>.*?</a>|<(?!/?td)[^>]*>|(?<=<td) [^>]*", "", cells))
        yield int(level), unescape(head), [unescape(text) for text in texts]


class Comparators(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/2013"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)

    def render(self, period="2013-03"):
        made = self.run_program("render", "comparators", period)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        folder = self.out / "comparators" / period
        return json.loads((folder / "report.json").read_text()), (folder / "index.html").read_text()

    def test_each_cell_comes_out_as_published_or_is_listed_with_its_reason(self):
        results, page = self.render()
        self.assertEqual([table["code"] for table in results["tables"]], list(LINES))
        for table in results["tables"]:
            code, source = table["code"], typed(table["code"])
            want = {row: [expected(code, row, *cell) for cell in cells.items()] for row, cells in source.items()}
            self.assertEqual(table["columns"], list(next(iter(source.values()))))
            self.assertEqual(want, by_path(table["rows"], lambda row: row["level"], lambda row: row["name"],
                                           lambda row: [cell["text"] for cell in row["cells"]]), code)
            self.assertEqual(want, by_path(drawn(page, code), *(lambda row, part=part: row[part] for part in range(3))), code)

    def test_what_is_listed_is_as_it_says(self):
        """Shares are of the counts beside them; the mean is that of the twenty."""
        rows = typed("spend")
        for (code, row, column), (published, here, reason) in OTHERWISE.items():
            if reason == ZERO:
                self.assertEqual(number(published), number(here))
            elif reason == HUNDREDS:
                working, all_of_them = (number(rows[row]["Total number of " + name]) for name in
                                        ("working households (H)", "households"))
                self.assertEqual("%.1f" % float(100 * working / all_of_them), here)
                self.assertTrue(min(abs(100 * (working + x) / (all_of_them + y) - number(published))
                                    for x in (-50, 50) for y in (-50, 50)) < Fraction(1, 20), row)
        column = [number(cells["Column C/H"]) for row, cells in rows.items() if row != "Mean"]
        self.assertEqual(len(column), 20)
        self.assertEqual("%.2f" % float(sum(column) / 20), rows["Mean"]["Column C/H"])

    def test_sources_stand_below_their_tables(self):
        results, page = self.render()
        for table in results["tables"]:
            self.assertEqual(page.count(">Source: %s</p>" % table["source"]), 1, table["code"])

    def test_wide_tables_stand_on_pages_on_their_side(self):
        self.render()
        sizes = re.findall(r"size: +([\d.]+) x ([\d.]+)", subprocess.run(
            ["pdfinfo", "-l", "99", self.out / "comparators/2013-03/report.pdf"], capture_output=True, text=True).stdout)
        self.assertEqual([float(wide) > float(high) for wide, high in sizes], [False, True, True, True])

    def test_folders_without_tables_say_so(self):
        (self.folder / "data/tables.csv").unlink()
        results, page = self.render()
        self.assertNotIn("tables", results)
        self.assertIn("There is no table to show.", page)

    def test_the_authority_has_its_place_in_each_column_of_a_table_with_its_row(self):
        """Counted here, from what was typed: how many of the twenty are higher, how many lower."""
        results, page = self.render()
        section = page[page.index('id="table-spend"'):]
        places = dict(re.findall(r"<li>(.*?): [^:]*?, <b>(.*?)</b></li>", section[section.index('<ul class="places">'):]))
        rows = {row: cells for row, cells in typed("spend").items() if row != "Mean"}
        for column in rows["Local authority > Birmingham"]:
            own = number(rows["Local authority > Birmingham"][column])
            higher = sum(number(cells[column]) > own for cells in rows.values())
            lower = sum(number(cells[column]) < own for cells in rows.values())
            before, end = (higher, "highest") if higher <= lower else (lower, "lowest")
            nth = {1: "", 2: "2nd ", 3: "3rd "}.get(before + 1, "%dth " % (before + 1))
            self.assertEqual(unescape(places[column.replace("<", "&lt;")]), "%s%s of 20" % (nth, end), column)
        self.assertEqual(len(places), 9)
        self.assertEqual(page.count('<ul class="places">'), 2)
