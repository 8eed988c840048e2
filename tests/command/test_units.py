"""From a unit's page one gets to those above, beside and below it, in browsers and on paper, in whatever folder they stand."""
import csv
import re
import subprocess
import unittest
from html.parser import HTMLParser

from support import ROOT, CommandTest

DATA = ROOT / "tests/golden/levels-area/data"
PERIOD = "2024-10"
OPEN = ["ALL", "EAST", "WEST", "T1", "T2", "T3", "T5", "T6"]                       # T4 has closed
PARENTS = {"EAST": "ALL", "WEST": "ALL", "T1": "EAST", "T2": "EAST", "T3": "EAST", "T5": "WEST", "T6": "WEST"}


class Links(HTMLParser):
    """Where a page's links lead, and what is read out of each."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.here = [], set(), None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if tag == "a":
            self.here = len(self.links)
            self.links.append([attributes["href"], attributes.get("title"), ""])

    def handle_endtag(self, tag):
        if tag == "a":
            self.here = None

    def handle_data(self, data):
        if self.here is not None:
            self.links[self.here][2] += data


def folder_of(out, unit):
    """Where a unit's report stands below the folder of the month."""
    return out if unit == "ALL" else out / "units" / unit


def unit_of(file, out):
    parts = file.parent.relative_to(out.resolve()).parts
    return parts[1] if len(parts) == 2 and parts[0] == "units" else "ALL" if not parts else None


def around(unit):
    """Those that its page leads to: above, beside, below."""
    above, at = set(), unit
    while at in PARENTS:
        at = PARENTS[at]
        above.add(at)
    beside = {other for other in PARENTS if other != unit and PARENTS[other] == PARENTS.get(unit)}
    return above | beside | {other for other in PARENTS if PARENTS[other] == unit}


class UnitPages(CommandTest):
    def render(self, unit, *more, out="out"):
        units = [] if unit == "ALL" else ["--unit", unit]
        done = self.run_program("render", "unit-scorecard", PERIOD, *units, *more, "--data", str(DATA), "--templates",
                                str(ROOT / "templates"), "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)

    def render_all(self, *more):
        for unit in OPEN:
            self.render(unit, *more)
        return self.out / "unit-scorecard" / PERIOD

    def page(self, out, unit):
        return Links((folder_of(out, unit) / "index.html").read_text(encoding="utf-8"))

    def paper(self, out, unit):
        done = subprocess.run(["pdfinfo", "-url", folder_of(out, unit) / "report.pdf"], capture_output=True, text=True, check=True)
        return [line.split(None, 2)[2] for line in done.stdout.splitlines()[1:]]

    def assert_leads_around(self, out, unit, addresses, name):
        found = set()
        for address in addresses:
            file = (folder_of(out, unit) / address).resolve()
            self.assertTrue(file.is_file(), "%s: %s leads nowhere" % (unit, address))
            if file.name == name:
                found.add(unit_of(file, out))
        self.assertEqual(found - {unit}, around(unit), "%s, %s" % (unit, name))

    def assert_all_lead_around(self, out):
        for unit in OPEN:
            page = self.page(out, unit)
            for address, _, _ in page.links:
                if address.startswith("#"):
                    self.assertIn(address[1:], page.ids, unit)
            self.assert_leads_around(out, unit, [a for a, _, _ in page.links if not a.startswith("#")], "index.html")
            self.assert_leads_around(out, unit, self.paper(out, unit), "report.pdf")

    def test_each_page_leads_around(self):
        self.assert_all_lead_around(self.render_all())

    def test_pages_of_other_knowledge_lead_to_their_like(self):
        self.assert_all_lead_around(self.render_all("--as-at", "latest") / "as-at-latest")

    def test_links_hold_where_the_folder_is_copied_to(self):
        elsewhere = self.folder / "a share" / "scorecards"
        elsewhere.parent.mkdir()
        self.render_all().rename(elsewhere)
        self.assert_all_lead_around(elsewhere)

    def test_names_of_links_make_sense_alone(self):
        page = self.page(self.render_all(), "T2")
        names = {address: title for address, title, _ in page.links if address.endswith("index.html")}
        self.assertEqual(names, {"../../index.html": "Sample Council (authority)", "../EAST/index.html": "East (area of Sample Council)",
                                 "../T1/index.html": "Team one (team of East)", "../T3/index.html": "Team three (team of East)"})

    def test_a_page_is_the_same_whatever_stands_beside_it(self):
        together = self.render_all()
        for unit in OPEN:
            self.render(unit, out="alone-" + unit)
            alone = folder_of(self.folder / ("alone-" + unit) / "unit-scorecard" / PERIOD, unit)
            for name in ("index.html", "report.pdf", "report.json", "values.csv"):
                self.assertEqual((alone / name).read_bytes(), (folder_of(together, unit) / name).read_bytes(), (unit, name))

    def test_a_unit_leads_to_those_of_its_month(self):
        self.render("WEST", out="out")
        self.assertNotIn("T4", "".join(a for a, _, _ in self.page(self.out / "unit-scorecard" / PERIOD, "WEST").links))
        self.run_program("render", "unit-scorecard", "2024-04", "--unit", "T2", "--data", str(DATA), "--templates",
                         str(ROOT / "templates"), "--out", "out")
        links = [a for a, _, _ in Links((self.out / "unit-scorecard/2024-04/units/T2/index.html").read_text(encoding="utf-8")).links]
        self.assertIn("../WEST/index.html", links)
        self.assertIn("../T4/index.html", links)
        self.assertNotIn("../EAST/index.html", links)


class Places(CommandTest):
    """What a team's page says of its place is counted again from the values of all teams."""

    def test_places_are_those_of_the_printed_values(self):
        units = ["T1", "T2", "T3"]
        for unit in units:
            done = self.run_program("render", "unit-scorecard", PERIOD, "--unit", unit, "--data", str(DATA), "--templates",
                                    str(ROOT / "templates"), "--out", "out")
            self.assertEqual(done.returncode, 0, done.stderr)
        values, told = {}, {}
        for unit in units:
            folder = self.out / "unit-scorecard" / PERIOD / "units" / unit
            with open(folder / "values.csv", encoding="utf-8-sig", newline="") as file:
                [row] = [row for row in csv.DictReader(file) if row["indicator"] == "VISITS" and row["column"] == "current"]
            values[unit] = float(row["text"].rstrip("%"))
            [told[unit]] = re.findall(r'(?s)<tr[^>]*id="indicator-visits".*?data-label="Place">(.*?)<', (folder / "index.html").read_text(encoding="utf-8"))
        order = sorted(units, key=values.get, reverse=True)
        self.assertEqual(told, {order[0]: "highest of 3", order[1]: "2nd highest of 3", order[2]: "lowest of 3"})


if __name__ == "__main__":
    unittest.main()
