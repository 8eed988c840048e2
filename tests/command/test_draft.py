"""scorecard draft: a file for each text that nobody has written, and none in the place of one that somebody has."""
from support import CommandTest

FOLDER = "data/commentary/2020-10/"
DRAFT = ["draft", "summary", "2020-10"]
MARK = "[Made by scorecard from the figures: say it in your own words, and delete this line.]\n\n"


class Draft(CommandTest):
    def setUp(self):
        super().setUp()
        self.texts = self.folder / FOLDER
        self.ini = self.folder / "templates/summary/report.ini"

    def slots(self, lines):
        self.ini.write_text(self.ini.read_text() + "\n[slots]\n" + lines)

    def files(self):
        return sorted(path.name for path in self.texts.iterdir())

    def test_each_text_that_nobody_wrote_is_made(self):
        before = (self.texts / "DEC.md").read_bytes()
        run = self.assert_run(DRAFT)
        self.assertEqual(self.files(), ["CASES.md", "DEC.md", "REF.md"])
        self.assertEqual((self.texts / "DEC.md").read_bytes(), before)
        self.assertEqual(run.stdout,
                         "Front door  " + FOLDER + "DEC.md  Decisions: final\n"
                         "Safeguarding  " + FOLDER + "CASES.md  Caseload: draft, made now\n"
                         "Front door  " + FOLDER + "REF.md  Referrals: draft, made now\n")
        text = (self.texts / "CASES.md").read_text(encoding="utf-8")
        head = "---\nstatus: draft\nowner: Safeguarding\n---\n\n" + MARK + "Caseload: 16.1 in September 2020"
        self.assertEqual(text[:len(head)], head)
        self.assertIn(" The target is 16. Status: Within tolerance. ", text)

    def test_what_was_made_stays_when_it_is_made_again(self):
        self.assert_run(DRAFT)
        (self.texts / "CASES.md").write_text("It rose.")
        ref = (self.texts / "REF.md").read_bytes()
        self.assert_run(DRAFT)
        self.assertEqual((self.texts / "CASES.md").read_text(), "It rose.")
        self.assertEqual((self.texts / "REF.md").read_bytes(), ref)

    def test_one_owner_s_texts_alone(self):
        run = self.assert_run([*DRAFT, "--who", "safeguarding"])
        self.assertEqual(self.files(), ["CASES.md", "DEC.md"])
        self.assertNotIn("Front door", run.stdout)
        self.assertEqual(self.assert_run([*DRAFT, "--who", "Nobody"]).stdout, "no text is asked for of Nobody\n")

    def test_slots_say_which_texts_are_asked_for(self):
        self.slots("summary = always, 200, Director\nmore = never\nindicators = off-target\n")
        (self.folder / "data/meetings.csv").write_text("report,period,next_due\nsummary,2020-09,2020-11-12\n")
        run = self.assert_run(DRAFT)
        self.assertEqual(run.stdout, "Director  " + FOLDER + "summary.md  Summary, due 2020-11-12: draft, made now\n")
        text = (self.texts / "summary.md").read_text(encoding="utf-8")
        self.assertIn("---\nstatus: draft\nowner: Director\ndue: 2020-11-12\n---\n\n" + MARK, text)

    def test_a_final_report_refuses_what_is_not_rewritten(self):
        self.assert_run(DRAFT)
        made = (self.texts / "REF.md").read_text(encoding="utf-8")
        final = ["render", "summary", "2020-10", "--final"]
        (self.texts / "CASES.md").unlink()
        for text, refused in [(made, "still a draft"),
                              (made.replace("status: draft", "status: approved"), "as “scorecard draft” made it"),
                              (made.replace("status: draft", "status: approved").replace(MARK, ""), "as “scorecard draft” made it"),
                              ("---\nstatus: approved\n---\n\nReferrals rose with the schools.\n", None)]:
            (self.texts / "REF.md").write_text(text, encoding="utf-8")
            run = self.run_program(*final)
            self.assertEqual(run.returncode, 1 if refused else 0, run.stderr)
            self.assertIn(refused or "", run.stderr)

    def test_the_list_is_a_page(self):
        page = self.folder / "due.html"
        self.assert_run([*DRAFT, "--html", "due.html"])
        text = page.read_text(encoding="utf-8")
        self.assertIn("<h1>Texts due: Monthly summary, October 2020</h1>", text)
        self.assertIn("<tr><th scope=\"row\">Caseload</th><td>Safeguarding</td><td>no day is given</td><td>draft, made now</td>", text)
        self.assert_run([*DRAFT, "--html", "due.html"])
        self.assertNotIn("made now", page.read_text(encoding="utf-8"))
        page.write_text("mine")
        run = self.run_program(*DRAFT, "--html", "due.html")
        self.assertIn("stays; name another one", run.stderr)
        self.assertEqual(page.read_text(), "mine")
