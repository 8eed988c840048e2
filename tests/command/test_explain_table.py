"""explain tells how a cell of a table came about: its measures, rows and sums, what a total adds up and is held against."""
import csv
import json
import shutil

from support import ROOT, CommandTest

FILES = ROOT / "tests/golden/tables/files/data"
EXPORT = "data/kpi/2020-10-tables.csv"


class ExplainTable(CommandTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(FILES, self.folder / "data", dirs_exist_ok=True)
        self.run_program("render", "summary", "2020-10")
        with open(self.folder / EXPORT, encoding="utf-8", newline="") as file:
            self.exported = {row["measure"]: (row["value"], number) for number, row in enumerate(csv.DictReader(file), 2)}
        results = json.loads((self.out / "summary/2020-10/report.json").read_text())
        self.table = next(table for table in results["tables"] if table["code"] == "spend")

    def explain(self, row, column, *more, table="spend"):
        return self.run_program("explain", table, "2020-10", "--row", row, "--column", column, "--quiet", *more)

    def tree(self, row, column):
        done = self.explain(row, column, "--json")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return json.loads(done.stdout)

    def printed(self, name, group, column):
        """What the report says in a row below a heading."""
        rows = self.table["rows"]
        begin = [row["name"] for row in rows].index(group)
        row = next(row for row in rows[begin:] if row["name"] == name)
        return row["cells"][self.table["columns"].index(column)]["text"]

    def rows_of(self, tree):
        return {measure["measure"]: (month["written"], month["file"], month["line"])
                for measure in tree["measures"] for month in measure["months"]}

    def test_a_figure_has_its_rows_by_file_and_line(self):
        tree = self.tree("Care > Residential", "Share spent")
        self.assertEqual(self.rows_of(tree), {name: (self.exported[name][0], EXPORT, self.exported[name][1])
                                              for name in ("spend.residential", "budget.residential")})
        self.assertAlmostEqual(tree["value"], 100 * 1340000 / 1240000)
        self.assertEqual(tree["text"], "108%")
        text = self.explain("Care > Residential", "Share spent").stdout
        for name in ("spend.residential", "budget.residential"):
            value, line = self.exported[name]
            self.assertRegex(text, r"%s\n +October 2020 +%s  %s:%d\n" % (name, "{:,}".format(int(value)), EXPORT, line))
        self.assertIn("× 100 ≈ 108.064516", text)

    def test_a_total_has_its_parts_the_exact_sum_and_what_it_is_held_against(self):
        tree = self.tree("Care > Total", "Budget")
        self.assertEqual([(part["row"], part["text"]) for part in tree["parts"]],
                         [("Care > Residential", "£1.2m"), ("Care > Fostering", "£2.1m")])
        self.assertEqual(tree["steps"][0], {"step": "sum", "text": "1.24 + 2.13 = 3.37"})
        self.assertEqual((tree["text"], tree["supplied"]["columns"][0]["text"]),
                         (self.printed("Total", "Care", "Budget"), "£3.4m"))
        self.assertEqual(set(self.rows_of(tree)), {"budget.residential", "budget.fostering", "budget.care"})
        self.assertIn("2 The total", self.explain("Care > Total", "Budget").stdout)

    def test_what_is_suppressed_is_left_out_of_a_sum_and_named(self):
        tree = self.tree("All services", "Spend")
        care = tree["parts"][0]
        self.assertEqual(care["says"], "something suppressed is left out of it")
        self.assertEqual([(part["text"], part["says"]) for part in care["parts"]],
                         [("£1.3m", ""), ("[c]", "left out: it is suppressed")])
        self.assertEqual(tree["steps"][0]["text"], "1.34 + −0.04 = 1.3")
        self.assertEqual(self.rows_of(tree)["spend.fostering"][0], "c")

    def test_a_blank_cell_is_no_gap(self):
        tree = self.tree("Care > Total", "Share spent")
        self.assertEqual((tree["is_blank"], tree["figures"], tree["value"]), (True, [], None))
        self.assertIn("Nothing stands in this cell", self.explain("Care > Total", "Share spent").stdout)

    def test_names_that_there_are_not_get_the_nearest(self):
        for arguments, says in ((("Care > Totl", "Budget"), "unknown row “Care > Totl” (did you mean “Care > Total”?)"),
                                (("Care > Total", "Budgt"), "unknown column “Budgt” (did you mean “Budget”?)")):
            done = self.explain(*arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn(says, done.stderr)
        done = self.explain("Care > Total", "Budget", table="spent")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown table “spent” (did you mean “spend”?)", done.stderr)

    def test_a_cell_needs_row_and_column(self):
        done = self.run_program("explain", "spend", "2020-10", "--row", "Care > Total")
        self.assertEqual((done.returncode, done.stderr),
                         (2, "scorecard: a cell of a table needs --row and --column; --column is missing\n"))
        done = self.run_program("explain", "spend", "2020-10")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown indicator “spend” (it is a table: --row and --column say which cell)", done.stderr)

    def test_the_cell_is_that_of_the_report_whatever_tables_it_chooses(self):
        settings = self.folder / "templates/summary/report.ini"
        text = settings.read_text()
        settings.write_text(text.replace("[report]\n", "[report]\ntables = spend\n", 1))
        self.assertEqual(self.tree("Care > Total", "Budget")["text"], "£3.4m")
        done = self.explain("Of which > White", "England", table="plans")
        self.assertEqual(done.returncode, 2)
        self.assertIn("the report “summary” does not show the table “plans”", done.stderr)
