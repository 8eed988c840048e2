"""A report that shows the indicators alone of which something holds; the others stand in the report that it leads to."""
import json
import re
import shutil
import subprocess

from support import ROOT, CommandTest

SHOWN = re.compile(r'<tr id="([^"]+)" class="row')


class Exceptions(CommandTest):
    def setUp(self):
        super().setUp()
        for name in ("data", "templates"):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / name, self.folder / name)

    def render(self, *arguments):
        made = self.run_program("render", *arguments, "--quiet")
        self.assertEqual(made.returncode, 0, made.stderr)

    def results(self, folder):
        return json.loads((self.out / folder / "report.json").read_text())

    def settings(self, before, after):
        path = self.folder / "templates/exceptions/report.ini"
        text = path.read_text()
        self.assertIn(before, text)
        path.write_text(text.replace(before, after))

    def refused(self):
        done = self.run_program("render", "exceptions", "2020-10")
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse((self.out / "exceptions").exists())
        return done.stderr

    def test_those_of_which_something_holds_are_shown_and_the_others_are_named(self):
        self.render("exceptions", "2020-10")
        self.render("ocg-contract", "2020-10")
        all_of_them, here = self.results("ocg-contract/2020-10"), self.results("exceptions/2020-10")
        holds = [one["code"] for one in all_of_them["indicators"]
                 if one["status"]["code"] in ("outside", "missed")
                 or one["trend"]["variation"] in ("concern-high", "concern-low")
                 or any(action["overdue"] for action in one["actions"])]
        self.assertEqual(holds, ["KPI3", "KPI12", "KPI13", "KPI14"])
        self.assertEqual([one["code"] for one in here["indicators"]], holds)
        self.assertEqual([one["code"] for one in here["left_out"]],
                         [one["code"] for one in all_of_them["indicators"] if one["code"] not in holds])
        self.assertEqual(here["only"], ["off-target", "concern", "overdue"])
        self.assertEqual(here["summary"], all_of_them["summary"])
        page = (self.out / "exceptions/2020-10/index.html").read_text()
        self.assertEqual(SHOWN.findall(page), ["indicator-kpi3", "indicator-kpi12", "indicator-kpi13", "indicator-kpi14"])
        self.assertIn("4 of 24 indicators are off target, have a trend that is a concern or have an overdue action.", page)
        self.assertIn("The other 20 are not shown", page)
        self.assertEqual(len(self.pages("exceptions/2020-10")), 1)

    def test_a_month_in_which_nothing_holds_says_so(self):
        self.settings("only = off-target, concern, overdue", "only = rectification")
        self.render("exceptions", "2020-10")
        page = (self.out / "exceptions/2020-10/index.html").read_text()
        self.assertIn("None of 24 indicators needs rectification.", page)
        self.assertEqual(SHOWN.findall(page), [])
        self.assertIn("All 24 are not shown", page)

    def test_links_lead_to_the_same_unit_month_and_knowledge(self):
        for more, folder in (([], "2020-10"), (["--unit", "AREA-A"], "2020-10/units/AREA-A"),
                             (["--as-at", "latest"], "2020-10/as-at-latest")):
            for report in ("exceptions", "ocg-contract"):
                self.render(report, "2020-10", *more)
            here = self.out / "exceptions" / folder
            links = re.findall(r'href="([^"#]*index\.html)#([^"]+)"', (here / "index.html").read_text())
            self.assertTrue(links, folder)
            for link, anchor in links:
                page = (here / link).resolve()
                self.assertEqual(page, (self.out / "ocg-contract" / folder / "index.html").resolve())
                self.assertIn('id="%s"' % anchor, page.read_text())
            paper = subprocess.run(["pdfinfo", "-url", here / "report.pdf"], capture_output=True, text=True).stdout
            papers = set(re.findall(r"(\S+report\.pdf)$", paper, re.M))
            self.assertEqual({(here / link).resolve() for link in papers},
                             {(self.out / "ocg-contract" / folder / "report.pdf").resolve()})

    def test_a_name_in_commentary_may_be_that_of_one_that_is_not_shown(self):
        text = self.folder / "data/commentary/2020-10/KPI13.md"
        text.write_text(text.read_text().replace("headline:", "headline: Beside {{indicator.KPI7.current.text}},", 1))
        self.assertIn("{{indicator.KPI7", text.read_text())
        self.render("exceptions", "2020-10")
        self.assertIn("Beside 2%,", (self.out / "exceptions/2020-10/index.html").read_text())

    def test_other_templates_leave_out_what_does_not_hold_without_dead_links(self):
        for part in ("report.html", "exception_row.html", "print.css", "screen.css"):
            (self.folder / "templates/exceptions" / part).unlink()
        self.render("exceptions", "2020-10")
        page = (self.out / "exceptions/2020-10/index.html").read_text()
        self.assertIn("What changed since September 2020", page)
        self.assertEqual(re.findall(r'<section class="page indicator" id="([^"]+)"', page),
                         ["indicator-kpi3", "indicator-kpi12", "indicator-kpi13", "indicator-kpi14"])

    def test_what_was_left_out_before_is_not_new(self):
        (self.folder / "templates/exceptions/report.html").unlink()
        self.render("exceptions", "2020-10")
        page = (self.out / "exceptions/2020-10/index.html").read_text()
        self.assertNotIn("Indicators new in this report", page)
        self.assertNotIn("Indicators no longer in this report", page)

    def test_words_that_are_none_are_refused_with_the_nearest(self):
        self.settings("off-target", "of-target")
        self.assertIn("templates/exceptions/report.ini:5: error: only: “of-target” does not say when an indicator is shown "
                      "(did you mean “off-target”?)", self.refused())

    def test_a_report_that_there_is_none_of_is_refused_with_the_nearest(self):
        self.settings("details = ocg-contract", "details = ocg-contrat")
        self.assertIn("templates/exceptions/report.ini:6: error: details: there is no report “ocg-contrat” "
                      "(did you mean “ocg-contract”?)", self.refused())

    def test_on_the_site_links_are_there_where_the_other_report_is(self):
        self.render("exceptions", "2020-10")
        self.render("ocg-contract", "2020-10")
        there = 'href="../../ocg-contract/2020-10/index.html#indicator-kpi13"'
        for published, count in ((["ocg-contract"], 1), ([], 0)):
            if not published:
                shutil.rmtree(self.out / "ocg-contract")
            done = self.run_program("publish", "site-%d" % count)
            self.assertEqual(done.returncode, 0, done.stderr)
            page = (self.folder / ("site-%d" % count) / "exceptions/2020-10/index.html").read_text()
            self.assertEqual(page.count(there), count)
            self.assertIn("Posts filled by agency staff", page)
