"""The page of data quality: check --html, and the same for machines."""
import json
import unittest
from html.parser import HTMLParser

from support import CommandTest

PAGE = ["check", "2020-10", "--html", "quality.html"]


class Page(HTMLParser):
    """The page as a reader has it: headings, list items, and the rows of its tables."""
    VOID = {"meta", "link", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.headings, self.items, self.rows = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            self.open.append(tag)
        if tag in ("h1", "h2", "h3"):
            self.headings.append("")
        elif tag == "li":
            self.items.append("")
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("h1", "h2", "h3"):
            self.headings[-1] += data
        elif "li" in self.open:
            self.items[-1] += data
        elif "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data


class Quality(CommandTest):
    def page(self):
        return Page((self.folder / "quality.html").read_text())

    def grid(self):
        """Of each measure the signs and words of its months."""
        rows = self.page().rows
        head = next(i for i, row in enumerate(rows) if row and row[0] == "Measure")
        return {row[0]: row[1:] for row in rows[head + 2:]}

    def test_the_months_of_each_measure_are_told_by_sign_and_word(self):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,referrals,126\n")
        self.run_program(*PAGE)
        grid = self.grid()
        self.assertEqual(sorted(grid), ["cases", "decided", "decided_in_time", "manager.posts", "referrals", "social_worker.posts"])
        self.assertEqual({len(months) for months in grid.values()}, {13})
        self.assertEqual(grid["referrals"][-2:], ["+2 came", "?1 came, 1 owed"])        # NORTH reported it in September

    def test_own_rows_are_held_against_the_units_below(self):
        self.run_program(*PAGE)
        self.assertIn("No unit has a number of its own beside those of units below it.", (self.folder / "quality.html").read_text())
        self.change("file data/kpi/2020-10.csv\n+ 2020-10,CITY,referrals,222\n+ 2020-10,CITY,cases,588\n+ 2020-10,CITY,decided,[x]\n")
        self.run_program(*PAGE)             # 126 + 96 are 222; 325 + 262 are 587; what is not available is no number
        self.assertIn("2 numbers of their own that units have, each of a measure and month, were held against what the units below add up to: "
                      "1 differs.", (self.folder / "quality.html").read_text())
        self.assertIn(["Eastmere", "cases", "1", "1", "October 2020: its own row says 588, those below add up to 587"], self.page().rows)
        told = json.loads(self.run_program("check", "2020-10", "--json").stdout)["own_rows"]
        self.assertEqual(told, [{"unit": "CITY", "measure": "cases", "held": 1, "differing": [{"period": "2020-10", "own": "588", "below": "587"}]},
                                {"unit": "CITY", "measure": "referrals", "held": 1, "differing": []}])

    def test_a_page_by_itself_asks_for_nothing(self):
        self.run_program(*PAGE)
        text = (self.folder / "quality.html").read_text()
        self.assertIn("default-src 'none'", text)
        for word in ("<script", "http://", "https://", "src=", "url("):
            self.assertNotIn(word, text)
        self.assertEqual(self.page().headings[0], "Data quality, October 2020")

    def test_what_changed_since_the_last_run_is_told(self):
        removed = "2020-10,NORTH,referrals,126\n"
        export = self.folder / "data/kpi/2020-10.csv"
        whole = export.read_text()
        export.write_text(whole.replace(removed, ""))
        self.run_program(*PAGE)
        self.assertNotIn("Since the last check", self.page().headings)
        self.run_program(*PAGE)
        self.assertEqual((self.page().headings[1], self.page().items), ("Since the last check", []))
        export.write_text(whole.replace("2020-10,SOUTH,referrals,96", "2020-10,SOUTH,referrals,ninety"))
        self.run_program(*PAGE)
        items = self.page().items
        self.assertEqual(items[:2], ["“referrals” of October 2020: 1 row came", "1 finding is new, marked so below"])
        self.assertTrue(items[2].startswith("Gone from data/kpi/2020-09.csv: “NORTH” owes “referrals” for 2020-10"), items)
        self.assertEqual(len(items), 3)
        self.assertEqual([row[1] for row in self.page().rows if len(row) == 3 and "ninety" in row[2]], ["Error, new"])

    def test_a_file_that_is_no_such_page_stays(self):
        before = (self.folder / "data/units.csv").read_text()
        done = self.run_program("check", "2020-10", "--html", "data/units.csv")
        self.assertEqual(done.returncode, 3)
        self.assertIn("data/units.csv: error: the file is no page of data quality, and stays", done.stderr)
        self.assertEqual((self.folder / "data/units.csv").read_text(), before)
        self.assertFalse((self.folder / "data/units.csv.json").exists())

    def test_an_earlier_json_that_somebody_broke_is_told(self):
        self.run_program(*PAGE)
        (self.folder / "quality.html.json").write_text("{")
        done = self.run_program(*PAGE)
        self.assertEqual(done.returncode, 0)
        self.assertIn("quality.html.json: warning: not what an earlier check wrote", done.stderr)
        json.loads((self.folder / "quality.html.json").read_text())

    def test_the_same_input_gives_the_same_bytes(self):
        self.run_program(*PAGE)
        first = (self.folder / "quality.html").read_bytes(), (self.folder / "quality.html.json").read_bytes()
        (self.folder / "quality.html.json").unlink()
        self.run_program(*PAGE)
        self.assertEqual(((self.folder / "quality.html").read_bytes(), (self.folder / "quality.html.json").read_bytes()), first)

    def test_machines_get_what_people_get(self):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,referrals,126\n")
        said = self.run_program("check", "2020-10").stderr
        done = self.run_program("check", "2020-10", "--json")
        self.assertEqual(done.stderr, "")
        told = json.loads(done.stdout)
        self.assertEqual(["%s:%d" % (one["file"], one["line"]) for one in told["findings"]], [":".join(line.split(":")[:2]) for line in said.splitlines()])
        referrals = next(row for row in told["grid"] if row["measure"] == "referrals")
        self.assertEqual(referrals["months"][-1], {"period": "2020-10", "came": 1, "markers": 0, "restated": 0, "owed": 1})
        rows = self.run_program("check", "2020-10", "--csv").stdout.splitlines()
        self.assertEqual((rows[0], len(rows) - 1), ("file,line,cell,kind,message", len(told["findings"])))


if __name__ == "__main__":
    unittest.main()
