"""The tables of money in section 10 of the business plan of Birmingham Children’s Trust of April 2020, cell by cell:
tests/data/business-plan/ has them as they were published, typed from document 004_ad89458da0e2bfff, with the line of each row;
examples/business-plan has the exports."""
import csv
import json
import re
import shutil
import subprocess
from fractions import Fraction
from html import unescape

from support import ROOT, CommandTest
from test_comparators import by_path

PERIOD = "2020-09"
TABLES = ("pressures", "contract-sum", "spending", "funding", "five-years", "capital")
ROW = re.compile(r'<tr class="level-(\d)[^"]*"><th [^>]*>(.*?)</th>(.*?)</tr>')
CELL = re.compile(r"<td[^>]*>(.*?)</td>")
BRACKETED = re.compile(r'<span role="img" aria-label="minus">\(</span>([^<]*)<span aria-hidden="true">\)</span>')


def typed(code):
    """Of each row the numbers in £m that are published; None where nothing stands."""
    with open(ROOT / "tests/data/business-plan" / (code + ".csv"), encoding="utf-8", newline="") as file:
        return {row.pop("row"): [number(text) for name, text in row.items() if name != "line"]
                for row in csv.DictReader(file)}


def number(text):
    """-4.0, (2.0), £12.6m, −£4.0m; None of nothing."""
    minus = text[:1] in ("-", "(", "−")
    digits = text.strip("-−()£m")
    return None if text == "" else Fraction(digits.lstrip("£")) * (-1 if minus else 1)


class Finance(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/business-plan"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)

    def render(self):
        made = self.run_program("render", "finance", PERIOD)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        folder = self.out / "finance" / PERIOD
        return json.loads((folder / "report.json").read_text()), (folder / "index.html").read_text()

    def drawn(self, page, code):
        """Level, name, texts of cells without the numbers of notes."""
        table = re.search('<table class="data[^>]* id="table-%s">(.*?)</table>' % code, page, re.S).group(1)
        for level, head, cells in ROW.findall(table):
            texts = [BRACKETED.sub(r"(\1)", re.sub(r" <a [^>]*>.*?</a>", "", cell)) for cell in CELL.findall(cells)]
            yield int(level), unescape(head), texts

    def test_each_cell_comes_out_as_published(self):
        results, page = self.render()
        self.assertEqual([table["code"] for table in results["tables"]], list(TABLES))
        for table in results["tables"]:
            found = by_path(table["rows"], lambda row: row["level"], lambda row: row["name"],
                            lambda row: [number(cell["text"]) for cell in row["cells"]])
            self.assertEqual(found, typed(table["code"]), table["code"])
            found = by_path(self.drawn(page, table["code"]), lambda row: row[0], lambda row: row[1],
                            lambda row: [number(text) for text in row[2]])
            self.assertEqual(found, typed(table["code"]), table["code"])

    def test_one_decimal_of_millions_stands_in_each_cell(self):
        for table in self.render()[0]["tables"]:
            for cell in (cell for row in table["rows"] for cell in row["cells"] if not cell["is_blank"]):
                self.assertRegex(cell["text"], r"^−?£\d+\.\dm$")

    def test_totals_are_held_against_those_that_are_supplied(self):
        export = self.folder / "data/kpi/2020-04.csv"
        text = export.read_text()
        self.assertIn("spend.all,205100000", text)
        export.write_text(text.replace("spend.all,205100000", "spend.all,205200000"))
        done = self.run_program("render", "finance", PERIOD)
        self.assertEqual(done.returncode, 0)
        self.assertIn("the total “Total expenditure, 2020/21” adds up to £205.1m in 2020-09, and “spend.all” is £205.2m there",
                      done.stderr)

    def test_what_is_below_zero_is_in_brackets_and_heard_as_minus(self):
        _, page = self.render()
        self.assertIn('<span role="img" aria-label="minus">(</span>£2.0m<span aria-hidden="true">)</span>', page)
        words = subprocess.run(["pdfinfo", "-struct-text", self.out / "finance" / PERIOD / "report.pdf"], capture_output=True,
                               text=True).stdout
        self.assertIn("(£2.0m)", self.pages("finance/" + PERIOD)[0])
        self.assertNotIn("−£2.0m", words)
        settings = self.folder / "templates/finance/report.ini"
        settings.write_text(settings.read_text().replace("negative = brackets\n", ""))
        _, page = self.render()
        self.assertNotIn("(£2.0m)", page)
        self.assertIn(">−£2.0m<", page)

    def test_another_word_for_it_is_refused(self):
        settings = self.folder / "templates/finance/report.ini"
        settings.write_text(settings.read_text().replace("= brackets", "= bracket"))
        done = self.run_program("render", "finance", PERIOD)
        self.assertIn("templates/finance/report.ini:6: error: negative:", done.stderr)
        self.assertIn("did you mean “brackets”?", done.stderr)

    def test_a_folder_without_tables_says_so(self):
        (self.folder / "data/tables.csv").unlink()
        _, page = self.render()
        self.assertIn("There are no tables of money", page)
