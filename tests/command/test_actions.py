"""actions.csv: what each month's report says of an action, that it goes on saying so, and what the site makes of it."""
import html
import json
import re
import shutil

from support import ROOT, golden
from test_publish import PublishTest

HEADER = "id,indicator,text,owner,opened,due,status,closed,known\n"
OPENED = "A1,DEC,Decide late contacts first,Front door,12/08/2020,31/10/2020,on-track,,\n"
MOVED = "A1,DEC,Decide late contacts first,Duty team,12/08/2020,30/11/2020,late,,2020-10\n"
CLOSED = "A1,DEC,Decide late contacts first,Duty team,12/08/2020,30/11/2020,done,17/11/2020,2020-11\n"


class ActionTest(PublishTest):
    def setUp(self):
        super().setUp()
        for folder in ("kpi", "workforce"):
            october = self.folder / "data" / folder / "2020-10.csv"
            october.with_name("2020-11.csv").write_text(october.read_text().replace("2020-10", "2020-11"))
        self.write(OPENED)

    def write(self, rows):
        (self.folder / "data/actions.csv").write_text(HEADER + rows)


class Actions(ActionTest):
    def told(self, month):
        """(state, owner, overdue) of each action of DEC in the month's report."""
        report = json.loads((self.out / "summary" / month / "report.json").read_text())
        indicator = next(i for i in report["indicators"] if i["code"] == "DEC")
        return [(a["state"], a["owner"], a["overdue"]) for a in indicator["actions"]]

    def render_months(self):
        self.assertEqual(self.run_program("render", "summary", "2020-07..2020-11").returncode, 0)

    def test_each_month_tells_its_own_state_and_goes_on_to(self):
        self.run_program("render", "summary", "2020-08")
        august = golden.tree(self.out / "summary/2020-08")
        self.write(OPENED + MOVED + CLOSED)
        self.render_months()
        self.assertEqual(self.told("2020-07"), [])
        self.assertEqual(self.told("2020-08"), [("on-track", "Front door", False)])
        self.assertEqual(self.told("2020-09"), [("on-track", "Front door", False)])
        self.assertEqual(self.told("2020-10"), [("late", "Duty team", False)])
        self.assertEqual(self.told("2020-11"), [("done", "Duty team", False)])
        again = golden.tree(self.out / "summary/2020-08")
        for name in ("index.html", "report.pdf", "report.json", "values.csv"):
            self.assertEqual(again[name], august[name], name)
        self.assertEqual(self.run_program("verify", "summary").returncode, 0)

    def test_without_the_later_row_it_is_overdue(self):
        self.render_months()
        self.assertEqual(self.told("2020-09"), [("on-track", "Front door", False)])
        self.assertEqual(self.told("2020-10"), [("overdue", "Front door", True)])
        self.assertEqual(self.told("2020-11"), [("overdue", "Front door", True)])

    def test_the_site_has_its_history(self):
        self.write(OPENED + MOVED + CLOSED)
        self.render_months()
        self.publish()
        page = re.search(r'<section class="sheet" id="actions">.*?</section>', self.page("summary/indicators/DEC/index.html"), re.S)
        text = " ".join(html.unescape(re.sub(r"<svg.*?</svg>|<[^>]*>", " ", page[0], flags=re.S)).split())
        self.assertIn("Decide late contacts first Done 17 November 2020. Duty team. Opened 12 August 2020.", text)
        self.assertIn("August 2020 : On track, due 31 October 2020, Front door October 2020 : Late, due 30 November 2020, Duty team "
                      "November 2020 : Done 17 November 2020, Duty team", text)
        self.assertNotIn("September 2020", text)
        self.assertNotIn('id="actions"', self.page("summary/indicators/REF/index.html"))


def words(page):
    """What a page says, without its drawings."""
    body = re.search(r"<main.*?</main>", page, re.S)[0]
    return " ".join(html.unescape(re.sub(r"<svg.*?</svg>|<[^>]*>", " ", body, flags=re.S)).split())


class Templates(ActionTest):
    """The tracker and the plan, which templates/ has."""

    def setUp(self):
        super().setUp()
        for name in ("action-tracker", "improvement-plan", "parts"):
            shutil.copytree(ROOT / "templates" / name, self.folder / "templates" / name, dirs_exist_ok=True)

    def write_plan(self, rows):
        """The same rows, with a priority and another action that has none."""
        priority = rows.replace("\n", ",First\n") + "A2,,Write to partners,Director,2020-08,,,,,\n"
        (self.folder / "data/actions.csv").write_text(HEADER.replace("\n", ",priority\n") + priority)

    def said(self, report, month):
        """The words of a section of the month's page, by its heading."""
        self.assertEqual(self.run_program("render", report, month).returncode, 0)
        page = (self.out / report / month / "index.html").read_text()
        return {words("<main>%s</main>" % heading): words("<main>%s</main>" % section)
                for section in re.findall(r"<section.*?</section>", page, re.S)
                for heading in re.findall(r"<h[12]>.*?</h[12]>", section)}

    def test_each_month_s_tracker_tells_its_own_state(self):
        self.write(OPENED + MOVED + CLOSED)
        july = self.said("action-tracker", "2020-07")
        self.assertEqual(list(july), ["Action tracker"])
        self.assertIn("No action is open, and none was closed since June 2020.", july["Action tracker"])
        august = self.said("action-tracker", "2020-08")
        self.assertIn("1 open. 1 On track", august["Action tracker"])
        self.assertIn("Front door 31 October 2020 On track new", august["Open"])
        self.assertIn("No action was closed since the report for July 2020.", august["Closed since last time"])
        self.assertTrue(self.said("action-tracker", "2020-09")["Open"].endswith("31 October 2020 On track"))
        october = self.said("action-tracker", "2020-10")
        self.assertIn("Duty team 30 November 2020 Late was On track", october["Open"])
        november = self.said("action-tracker", "2020-11")
        self.assertIn("0 open; 1 closed since October 2020. 1 Done", november["Action tracker"])
        self.assertIn("Duty team 17 November 2020 Done was Late", november["Closed since last time"])
        self.assertNotIn("Open", november)

    def test_without_the_later_row_it_stands_among_the_overdue(self):
        october = self.said("action-tracker", "2020-10")
        self.assertIn("1 open, and overdue.", october["Action tracker"])
        self.assertIn("Decide late contacts first About: 1. Decisions Front door 31 October 2020 Overdue was On track", october["Overdue"])
        self.assertNotIn("Open", october)

    def test_the_plan_tells_this_rag_and_the_last(self):
        self.write_plan(OPENED + MOVED + CLOSED)
        october = self.said("improvement-plan", "2020-10")
        self.assertIn("Front door", self.said("improvement-plan", "2020-09")["First"])
        self.assertRegex(october["First"], r"Duty team, due 30 November 2020 1\. Decisions: 86% , target 85% On or better than target Red Late Green On track$")
        self.assertIn("Actions without a priority are not in this plan: 1 open.", october["Improvement plan"])
        self.assertTrue(self.said("improvement-plan", "2020-08")["First"].endswith("Green On track New"))
        self.assertTrue(self.said("improvement-plan", "2020-11")["First"].endswith("Green Done Red Late"))

    def test_what_was_closed_before_stays_in_the_plan(self):
        self.write_plan(OPENED + CLOSED.replace("2020-11\n", "2020-09\n").replace("17/11/2020", "17/09/2020"))
        october = self.said("improvement-plan", "2020-10")
        self.assertIn("0 open; 1 closed before.", october["Improvement plan"])
        self.assertTrue(october["First"].endswith("Green Done Green Done"))

    def test_without_a_priority_there_is_no_plan(self):
        july = self.said("improvement-plan", "2020-10")
        self.assertEqual(list(july), ["Improvement plan"])
        self.assertIn("No action had a priority by the end of October 2020, so that there is no plan to show.", july["Improvement plan"])

    def test_without_actions_a_sentence_says_so(self):
        (self.folder / "data/actions.csv").unlink()
        for report, sentence in (("action-tracker", "No action is open"), ("improvement-plan", "No action had a priority")):
            self.assertIn(sentence, " ".join(self.said(report, "2020-10").values()))
            self.assertNotIn("<table", (self.out / report / "2020-10/index.html").read_text())

    def test_august_keeps_its_bytes_when_later_rows_come(self):
        self.write_plan(OPENED)
        for report in ("action-tracker", "improvement-plan"):
            self.said(report, "2020-08")
        august = {report: golden.tree(self.out / report / "2020-08") for report in ("action-tracker", "improvement-plan")}
        self.write_plan(OPENED + MOVED + CLOSED)
        for report, before in august.items():
            self.said(report, "2020-08")
            after = golden.tree(self.out / report / "2020-08")
            for name in ("index.html", "report.pdf", "report.json", "values.csv"):
                self.assertEqual(after[name], before[name], (report, name))
            self.assertEqual(self.run_program("verify", report).returncode, 0)
