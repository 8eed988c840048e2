"""The workforce report: its tables by role and unit have totals that are sums, and hold what the exports hold."""
import csv
import shutil
import unittest
from decimal import Decimal
from html.parser import HTMLParser

from support import ROOT, CommandTest

OF_2014 = ROOT / "tests/golden/workforce-of-2014/data"
ROLES = ["social_worker", "team_manager", "family_support_worker"]


class Tables(HTMLParser):
    """Those of class matrix: `tables` has {"title": of its indicator, "caption": text, "rows": [[cell, ...], ...]}, the header first."""

    def __init__(self):
        super().__init__()
        self.tables, self.title, self.text, self.inside = [], "", None, False

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.inside = "matrix" in (dict(attributes).get("class") or "").split()
            if self.inside:
                self.tables.append({"title": self.title, "caption": "", "rows": []})
        if self.inside and tag == "tr":
            self.tables[-1]["rows"].append([])
        if tag == "h2" or self.inside and tag in ("th", "td", "caption"):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if self.inside and tag in ("th", "td"):
            self.tables[-1]["rows"][-1].append(" ".join(self.text.split()))
        if self.inside and tag == "caption":
            self.tables[-1]["caption"] = " ".join(self.text.split())
        if tag == "h2":
            self.title = " ".join(self.text.split())
        if tag in ("h2", "th", "td", "caption"):
            self.text = None
        if tag == "table":
            self.inside = False


def number(text):
    """None of a percentage or a marker."""
    try:
        return Decimal(text.replace("−", "-").replace(",", ""))
    except ArithmeticError:
        return None


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Workforce(CommandTest):
    def render(self, data, period, *more):
        shutil.rmtree(self.folder / "data")
        shutil.copytree(data, self.folder / "data")
        self.assert_run(["render", "workforce", period, "--templates", str(ROOT / "templates"), "--quiet", *more])
        folder = self.out / "workforce" / period
        page = Tables()
        page.feed(((folder / "units" / more[1] if more else folder) / "index.html").read_text(encoding="utf-8"))
        return page.tables

    def assert_adds_up(self, table):
        """Where the page says so: the last row is the sum of those above it, in each column of amounts. How many there are."""
        if "Checked" not in table["caption"]:
            return 0
        header, *rows, total = table["rows"]
        amounts = [at for at in range(1, len(header)) if not header[at].startswith("Average") and number(total[at]) is not None]
        for at in amounts:
            self.assertEqual(sum(number(row[at]) for row in rows), number(total[at]), "%s: %s" % (table["title"], header[at]))
        return len(amounts)

    def assert_is_exported(self, tables, title, data, month, name):
        """Each cell is the row of a unit and role; the last column is the sum of the roles."""
        [table] = [table for table in tables if table["title"] == title]
        names = {unit["name"]: unit["unit"] for unit in rows_of(data / "units.csv")}
        numbers = {(row["unit"], row["role"]): Decimal(row[name]) for path in (data / "workforce").glob(month + "*.csv")
                   for row in rows_of(path) if name in row}
        for unit, *cells in table["rows"][1:]:
            wanted = [numbers[names[unit], role] for role in ROLES]
            self.assertEqual([number(cell) for cell in cells], [*wanted, sum(wanted)], "%s: %s" % (title, unit))

    def test_the_areas_of_an_authority(self):
        tables = self.render(ROOT / "data", "2020-10")
        self.assertEqual(len(tables), 14)
        self.assertEqual(sum(self.assert_adds_up(table) for table in tables), 4 + 4 + 4 + 3 + 6 + 2 + 5 + 2)
        self.assertEqual([table["title"] for table in tables if "do not add up" in table["caption"]], [])
        self.assert_is_exported(tables, "Funded posts by role (full-time equivalents)", ROOT / "data", "2020-10", "funded")
        self.assert_is_exported(tables, "Own staff in post (full-time equivalents)", ROOT / "data", "2020-10", "in_post")

    def test_the_teams_of_an_area(self):
        tables = self.render(ROOT / "data", "2020-10", "--unit", "AREA-B")
        self.assertEqual([row[0] for row in tables[0]["rows"]], ["Unit", "Team A4", "Team B1", "Team B2", "Team B3", "Area B"])
        self.assert_is_exported(tables, "Own staff in post (full-time equivalents)", ROOT / "data", "2020-10", "in_post")

    def test_a_team_has_no_table_of_units(self):
        self.assertEqual(self.render(ROOT / "data", "2020-10", "--unit", "TEAM-C4"), [])

    def test_the_facts_of_2014(self):
        """What was published of the city, in the last row; and the areas add up to it."""
        wanted = {"Operational social work posts": ["44", "44", "279", "367"],
                  "% of operational social work posts that are vacant": ["24%"],
                  "% that are vacant and not covered by agency staff": ["12%"],
                  "Net gain of social workers since April": ["145.5", "128.5", "17.0"]}
        tables = self.render(OF_2014, "2014-03")
        self.assertEqual({table["title"]: table["rows"][-1][1:] for table in tables}, wanted)
        self.assertEqual(sum(self.assert_adds_up(table) for table in tables), 4 + 3)
        later = self.render(OF_2014, "2014-09")
        self.assertEqual(later[-1]["rows"][-1], ["Birmingham", "72.5", "54.0", "18.5"])
        self.assertEqual(self.assert_adds_up(later[-1]), 3)

    def test_an_authority_without_such_indicators(self):
        shutil.copytree(ROOT / "templates", self.folder / "templates", dirs_exist_ok=True)
        self.assert_run(["render", "workforce", "2020-10", "--quiet"])
        page = (self.out / "workforce/2020-10/index.html").read_text(encoding="utf-8")
        self.assertIn("No indicator of indicators.csv belongs to a section that this report shows.", page)


if __name__ == "__main__":
    unittest.main()
