"""The pen portrait of April 2020 in document 004_ad89458da0e2bfff: tests/data/pen-portrait.csv is typed from it, with the line of
each number; examples/pen-portrait has the export."""
import csv
import json
import re
import shutil

from support import ROOT, CommandTest

PERIOD = "2020-04"


def typed():
    with open(ROOT / "tests/data/pen-portrait.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class PenPortrait(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/pen-portrait"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)

    def render(self, *more):
        made = self.run_program("render", "pen-portrait", PERIOD, *more)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        folder = self.out / "pen-portrait" / PERIOD
        return json.loads((folder / "report.json").read_text()), (folder / "index.html").read_text()

    def test_each_number_comes_out_as_published_on_one_page(self):
        results, page = self.render()
        figures = {(one["code"], figure["label"]): figure["current"]["text"]
                   for one in results["indicators"] for figure in one["figures"]}
        pages = self.pages("pen-portrait/" + PERIOD)
        self.assertEqual(len(pages), 1)
        for row in typed():
            self.assertEqual(figures[row["indicator"], row["figure"]], row["published"])
            self.assertIn(row["published"], page)
            self.assertRegex(pages[0], r"(^|\s)%s(\s|$)" % re.escape(row["published"]))
        self.assertIn("England and Wales 39.2%", page)

    def test_the_bands_are_all_children(self):
        number = {(row["indicator"], row["figure"]): int(row["published"].replace(",", "")) for row in typed()
                  if row["indicator"] in ("AGE", "ALL")}
        whole = number.pop(("ALL", "Children and young people"))
        self.assertEqual(sum(number.values()), whole)

    def test_each_number_has_a_sentence(self):
        results, page = self.render()
        for one in results["indicators"]:
            if one["code"] in ("AGE", "ETHNICITY"):
                continue
            self.assertRegex(page, r'<b class="big">%s</b> <span class="what">%s' % (
                re.escape(one["figures"][0]["current"]["text"]), re.escape(one["title"])))

    def test_another_authority_has_its_own_sections(self):
        path = self.folder / "data/indicators.csv"
        path.write_text(path.read_text().replace("What it costs", "Money"))
        _, page = self.render()
        self.assertIn("<h2>Money</h2>", page)
        self.assertNotIn("What it costs", page)
