"""actions.csv: what each month's report says of an action, that it goes on saying so, and what the site makes of it."""
import html
import json
import re

from support import golden
from test_publish import PublishTest

HEADER = "id,indicator,text,owner,opened,due,status,closed,known\n"
OPENED = "A1,DEC,Decide late contacts first,Front door,12/08/2020,31/10/2020,on-track,,\n"
MOVED = "A1,DEC,Decide late contacts first,Duty team,12/08/2020,30/11/2020,late,,2020-10\n"
CLOSED = "A1,DEC,Decide late contacts first,Duty team,12/08/2020,30/11/2020,done,17/11/2020,2020-11\n"


class Actions(PublishTest):
    def setUp(self):
        super().setUp()
        for folder in ("kpi", "workforce"):
            october = self.folder / "data" / folder / "2020-10.csv"
            october.with_name("2020-11.csv").write_text(october.read_text().replace("2020-10", "2020-11"))
        self.write(OPENED)

    def write(self, rows):
        (self.folder / "data/actions.csv").write_text(HEADER + rows)

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
