"""A safeguarding partnership’s year, as document 004_ad89458da0e2bfff has it: tests/data/partnership*.csv are typed from it, with
the line of each; examples/partnership has the exports."""
import csv
import json
import re
import shutil
from fractions import Fraction

from support import ROOT, CommandTest
from test_comparators import by_path

PERIOD = "2020-03"
# What does not come out as it was published, with what does, and the reason.
OTHERWISE = {("USE", "Utilisation"): ("85%", "87%", "3,066 of 3,540 is 86.6 %: the text's 85 % is not what its counts come to")}


def typed(name):
    with open(ROOT / "tests/data" / (name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pounds(text):
    return Fraction(text.strip("£").replace(",", ""))


class Partnership(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/partnership"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)

    def render(self):
        made = self.run_program("render", "partnership", PERIOD)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        folder = self.out / "partnership" / PERIOD
        return json.loads((folder / "report.json").read_text()), (folder / "index.html").read_text()

    def test_each_figure_comes_out_as_published_or_is_listed_with_its_reason(self):
        results, page = self.render()
        figures = {(one["code"], figure["label"]): figure["current"]["text"]
                   for one in results["indicators"] for figure in one["figures"]}
        for row in typed("partnership"):
            key, published = (row["indicator"], row["figure"]), row["published"]
            source, here, _ = OTHERWISE.get(key, (published, published, ""))
            self.assertEqual(source, published)
            self.assertEqual(figures[key].replace(",", ""), here, key)
            self.assertIn(">%s<" % figures[key], page)

    def test_the_share_that_is_listed_is_what_the_counts_come_to(self):
        count = {row["figure"]: row["published"] for row in typed("partnership") if row["indicator"] == "USE"}
        share = Fraction(100 * int(count["Delegates who attended"]), int(count["Places offered"]))
        self.assertEqual("%.0f%%" % float(share), OTHERWISE["USE", "Utilisation"][1])

    def test_contributions_add_up_to_the_budget(self):
        results, _ = self.render()
        want = {row["row"]: pounds(row["published"]) for row in typed("partnership-budget")}
        found = by_path(results["tables"][0]["rows"], lambda row: row["level"], lambda row: row["name"],
                        lambda row: [pounds(cell["text"]) for cell in row["cells"]])
        self.assertEqual({name: cells[0] for name, cells in found.items()}, want)
        self.assertEqual(want["Budget in all"], sum(amount for name, amount in want.items() if not name.endswith("in all")))

    def test_progress_is_told_by_priority_in_words_and_signs(self):
        _, page = self.render()
        plan = page[page.index('id="plan"'):page.index("</section>", page.index('id="plan"'))]
        self.assertEqual(len(re.findall('<table class="plan', plan)), 4)
        now = re.findall(r'data-label="RAG in March 2020"><span class="chip">.*?</span>(\w+)\s*</span>', plan, re.S)
        self.assertEqual((now.count("Green"), now.count("Amber"), len(now)), (12, 3, 15))

    def test_what_has_no_value_in_the_text_is_said_to_be_illustrative(self):
        results, page = self.render()
        self.assertIn("targets are ours, and what is marked illustrative has no values in its text", page)
        with open(ROOT / "examples/partnership/indicators.csv", encoding="utf-8", newline="") as file:
            definitions = {row["code"]: row["definition"] for row in csv.DictReader(file)}
        for code in ("SUBMITTED", "ANSWERED", "OUTCOMES", "S11", "AUDITS"):
            self.assertIn("illustrative", definitions[code])
            self.assertIn(definitions[code], page)

    def test_a_folder_without_a_plan_or_tables_has_a_report(self):
        for name in ("actions.csv", "tables.csv"):
            (self.folder / "data" / name).unlink()
        _, page = self.render()
        self.assertIn("There is no table of money", page)
        self.assertNotIn('id="plan"', page)
