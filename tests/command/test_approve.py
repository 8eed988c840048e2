"""scorecard approve: what is written into a commentary, what is left alone, and when an approval has lapsed."""
import os
import re

from support import CommandTest

FILE = "data/commentary/2020-10/DEC.md"
APPROVE = ["approve", "summary", "2020-10", "DEC", "--by", "A. Smith", "--date", "2020-11-12"]
WRITTEN = b"status: approved", b"by: A. Smith", b"date: 2020-11-12"


class Approve(CommandTest):
    def setUp(self):
        super().setUp()
        self.file = self.folder / FILE
        self.ini = self.folder / "templates/summary/report.ini"

    def run_with(self, arguments, status=0):
        run = self.run_program(*arguments)
        self.assertEqual(run.returncode, status, run.stderr)
        return run

    def sign_off(self, word):
        self.ini.write_text(self.ini.read_text().replace("[report]\n", "[report]\nsign_off = %s\n" % word))

    def digest(self):
        return re.search(rb"figures: ([0-9a-f]{16})[\r\n]", self.file.read_bytes()).group(1)

    def test_no_other_byte_is_changed(self):
        mark = b"\xef\xbb\xbf"
        for before, after in [
                (b"---\nstatus: draft\n---\nText.", b"---\n%s\n%s\n%s\nfigures: %s\n---\nText."),
                (mark + b"---\r\nlang:cy\r\n Date :  soon\r\nSTATUS:\r\n---\r\n\r\nA  \r\nB\n",
                 mark + b"---\r\nlang:cy\r\n Date :  2020-11-12\r\nSTATUS: approved\r\nby: A. Smith\r\nfigures: %s\r\n---\r\n\r\nA  \r\nB\n"),
                (b"Text.\r\n---\r\n", b"---\r\n%s\r\n%s\r\n%s\r\nfigures: %s\r\n---\r\nText.\r\n---\r\n"),
                (mark + b"Text", mark + b"---\n%s\n%s\n%s\nfigures: %s\n---\nText")]:
            self.file.write_bytes(before)
            os.chmod(self.file, 0o640)
            self.run_with(APPROVE)
            values = (*WRITTEN, self.digest())[-after.count(b"%s"):]
            self.assertEqual(self.file.read_bytes(), after % values)
            self.assertEqual(self.file.stat().st_mode & 0o777, 0o640)
            self.assertEqual([path.name for path in self.file.parent.iterdir()], ["DEC.md"])

    def test_an_approval_again_is_the_same(self):
        self.run_with(APPROVE)
        once = self.file.read_bytes()
        self.run_with(APPROVE)
        self.assertEqual(self.file.read_bytes(), once)

    def test_an_approval_lapses_when_a_figure_changes(self):
        self.sign_off("approved")
        self.run_with(APPROVE)
        self.run_with(["render", "summary", "2020-10", "--final"])
        export = self.folder / "data/kpi/2020-10.csv"
        rows = export.read_text()
        self.assertIn("2020-10,NORTH,decided_in_time,38\n", rows)
        export.write_text(rows.replace("2020-10,NORTH,decided_in_time,38\n", "2020-10,NORTH,decided_in_time,30\n"))
        lapsed = "the approval by A. Smith on 2020-11-12 has lapsed: a figure has changed since"
        run = self.run_with(["check", "2020-10"])
        self.assertIn("DEC.md:7: warning: " + lapsed, run.stderr)
        run = self.run_with(["render", "summary", "2020-10", "--final", "--replace"], 1)
        self.assertIn("DEC.md:7: error: " + lapsed, run.stderr)
        self.assertIn("then: scorecard approve summary 2020-10 DEC --by NAME --date DATE", run.stderr)
        self.run_with(APPROVE)
        self.run_with(["render", "summary", "2020-10", "--final", "--replace"])

    def test_another_indicator_s_figure_changes_nothing(self):
        self.run_with(APPROVE)
        export = self.folder / "data/kpi/2020-10.csv"
        rows = export.read_text()
        export.write_text(re.sub(r"(2020-10,NORTH,referrals,)\d+", r"\g<1>99", rows))
        self.assertNotEqual(export.read_text(), rows)
        self.assertNotIn("lapsed", self.run_with(["check", "2020-10"]).stderr)

    def test_a_final_report_needs_what_sign_off_asks_for(self):
        text = self.file.read_text()
        for asked, status, refused in [("reviewed", "", "is not reviewed"), ("reviewed", "reviewed", None),
                                       ("approved", "reviewed", "is not approved"), ("approved", "approved", None),
                                       ("reviewed", "draft", "is still a draft"), ("none", "", None)]:
            with self.subTest(asked=asked, status=status):
                self.ini.write_text(re.sub("sign_off = .*\n", "", self.ini.read_text()))
                self.sign_off(asked)
                self.file.write_text(text.replace("status: final", "status: " + status))
                run = self.run_program("render", "summary", "2020-10", "--final", "--replace")
                self.assertEqual(run.returncode, 1 if refused else 0)
                self.assertIn(refused or "", run.stderr)

    def test_an_approval_of_no_figures_is_said_to_be_one(self):
        self.sign_off("approved")
        said = "DEC.md:4: note: the approval is one for any figures"
        self.assertIn(said, self.run_with(["check", "2020-10"]).stderr)
        self.run_with(APPROVE)
        self.assertNotIn("any figures", self.run_with(["check", "2020-10"]).stderr)

    def test_what_cannot_be_approved_stays_as_it_is(self):
        before = self.file.read_bytes()
        for arguments, status, said in [
                ([*APPROVE[:3], "DECK", *APPROVE[4:]], 2, "neither indicator nor slot “DECK” (did you mean “DEC”?)"),
                ([*APPROVE[:3], "REF", *APPROVE[4:]], 1, "there is no text; write it first"),
                ([*APPROVE[:-1], "2020-11-31"], 2, "“2020-11-31” is no day"),
                ([*APPROVE[:6]], 2, "who approves and when")]:
            run = self.run_with(arguments, status)
            self.assertIn(said, run.stderr)
            self.assertEqual(self.file.read_bytes(), before)

    def test_a_draft_in_other_words_is_not_approved(self):
        self.file.write_text("---\nstaus: draft\n---\nText.")
        self.assertIn("DEC.md:2: error: the text would not be read as approved", self.run_with(APPROVE, 1).stderr)
        self.assertEqual(self.file.read_text(), "---\nstaus: draft\n---\nText.")
