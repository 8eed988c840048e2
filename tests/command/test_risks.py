"""risks.csv: what each month's report says of a risk, and that it goes on saying so."""
import json

from support import ROOT, CommandTest, golden

HEADER = "id,risk,likelihood,impact,owner,indicator,opened,closed,known\n"
OPENED = "R1,Late contacts wait,possible,4,Front door,DEC,12/08/2020,,\n"
HIGHER = "R1,Late contacts wait,likely,4,Duty team,DEC,12/08/2020,,2020-10\n"
CLOSED = "R1,Late contacts wait,likely,4,Duty team,DEC,12/08/2020,17/11/2020,2020-11\n"


class Risks(CommandTest):
    def setUp(self):
        super().setUp()
        for folder in ("kpi", "workforce"):
            october = self.folder / "data" / folder / "2020-10.csv"
            october.with_name("2020-11.csv").write_text(october.read_text().replace("2020-10", "2020-11"))
        self.write(OPENED)

    def write(self, rows):
        (self.folder / "data/risks.csv").write_text(HEADER + rows)

    def render(self, *periods):
        made = self.run_program("render", "risk-register", *periods, "--templates", str(ROOT / "templates"))
        self.assertEqual(made.returncode, 0, made.stderr)

    def told(self, month):
        """(score, rating, owner, score before, change) of each risk in the month's report."""
        report = json.loads((self.out / "risk-register" / month / "report.json").read_text())
        return [(r["score"], r["rating"], r["owner"], r["score_before"], r["change"]) for r in report["risks"]]

    def test_each_month_tells_its_own_state_and_goes_on_to(self):
        self.render("2020-08")
        august = golden.tree(self.out / "risk-register/2020-08")
        self.write(OPENED + HIGHER + CLOSED)
        self.render("2020-07..2020-11")
        self.assertEqual(self.told("2020-07"), [])
        self.assertEqual(self.told("2020-08"), [(12, "high", "Front door", None, "new")])
        self.assertEqual(self.told("2020-09"), [(12, "high", "Front door", 12, "same")])
        self.assertEqual(self.told("2020-10"), [(16, "very-high", "Duty team", 12, "higher")])
        self.assertEqual(self.told("2020-11"), [(16, "very-high", "Duty team", 16, "closed")])
        again = golden.tree(self.out / "risk-register/2020-08")
        for name in ("index.html", "report.pdf", "report.json", "values.csv"):
            self.assertEqual(again[name], august[name], name)
        self.assertEqual(self.run_program("verify", "risk-register", "--templates", str(ROOT / "templates")).returncode, 0)

    def test_a_month_without_risks_says_so(self):
        self.render("2020-07")
        page = (self.out / "risk-register/2020-07/index.html").read_text()
        self.assertIn("No risk is open.", page)
        self.assertNotIn("<table", page)

    def test_without_the_file_there_is_no_list(self):
        (self.folder / "data/risks.csv").unlink()
        self.render("2020-08")
        self.assertNotIn("risks", json.loads((self.out / "risk-register/2020-08/report.json").read_text()))
