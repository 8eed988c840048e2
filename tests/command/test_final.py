"""What was published: drafts, final reports, and what stands beside them."""
import json
import os

from support import RENDER, CommandTest

BAD_VALUE = "file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,many\n"
BAD_VALUE_MESSAGE = ("data/kpi/2020-10.csv:2:4: error: column value: not a number: “many”; expected a number such as "
                     "1342 or 12.5, or a marker (x, c, z, low)\n")
STAYS = ("out/summary/2020-10: error: the report here is final and stays as it is; replace it with --replace=REASON\n")


class Final(CommandTest):
    def is_final(self):
        return json.loads(self.read("manifest.json"))["final"]

    def test_draft_stands_on_every_page_and_in_the_manifest(self):
        self.assert_run(RENDER)
        pages = self.pages()
        self.assertGreater(len(pages), 1)
        for number, page in enumerate(pages, 1):
            self.assertIn("Monthly summary, October 2020 · Draft · page %d of %d" % (number, len(pages)), page)
        self.assertFalse(self.is_final())

    def test_final_says_draft_nowhere(self):
        self.assert_run(RENDER + ["--final"])
        pages = self.pages()
        for number, page in enumerate(pages, 1):
            self.assertIn("Monthly summary, October 2020 · page %d of %d" % (number, len(pages)), page)
            self.assertNotIn("Draft", page)
        self.assertNotIn(b"Draft", self.read("index.html"))
        self.assertTrue(self.is_final())

    def test_draft_is_replaced_by_draft_and_by_final(self):
        self.assert_run(RENDER)
        self.assert_run(RENDER)
        self.assert_run(RENDER + ["--final"])
        self.assertTrue(self.is_final())

    def test_final_stays_whatever_is_rendered(self):
        self.assert_run(RENDER + ["--final"])
        before = self.written()
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")
        for options in ([], ["--final"]):
            self.assert_run(RENDER + options, 1, STAYS)
            self.assertEqual(self.written(), before)

    def test_final_is_replaced_with_replace(self):
        self.assert_run(RENDER + ["--final"])
        before = self.written()
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")
        self.assert_run(RENDER + ["--final", "--replace"])
        self.assertNotEqual(self.written(), before)
        self.assertTrue(self.is_final())
        self.assert_run(RENDER + ["--replace"])
        self.assertFalse(self.is_final())

    def test_final_stays_where_its_manifest_is_damaged(self):
        self.assert_run(RENDER + ["--final"])
        (self.out / "summary/2020-10/manifest.json").write_text('{"final": tr', encoding="utf-8")
        before = self.written()
        self.assert_run(RENDER + ["--final"], 1,
                        "out/summary/2020-10: error: manifest.json cannot be read, and the report here may be final; "
                        "replace it with --replace=REASON\n")
        self.assertEqual(self.written(), before)
        self.assert_run(RENDER + ["--final", "--replace=Damaged"])
        self.assertTrue(self.is_final())

    def test_final_stays_whole_when_its_replacement_fails(self):
        self.assert_run(RENDER + ["--final"])
        before = self.written()
        self.change(BAD_VALUE)
        self.assert_run(RENDER + ["--final", "--replace"], 1, BAD_VALUE_MESSAGE)
        self.assertEqual(self.written(), before)
        os.remove(self.folder / "templates/summary/report.html")
        done = self.run_program(*RENDER, "--replace")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.written(), before)

    def test_final_of_the_authority_leaves_units_and_other_knowledge_free(self):
        self.assert_run(RENDER + ["--final"])
        self.assert_run(RENDER + ["--unit", "NORTH"])
        self.assert_run(RENDER + ["--as-at", "latest"])
        self.assert_run(RENDER + ["--as-at", "latest", "--unit", "NORTH"])
        for name in ("", "units/NORTH/", "as-at-latest/", "as-at-latest/units/NORTH/"):
            self.assertEqual(json.loads(self.read(name + "manifest.json"))["final"], name == "")

    def test_other_entries_survive(self):
        self.assert_run(RENDER)
        self.assert_run(RENDER + ["--unit", "NORTH", "--final"])
        self.assert_run(RENDER + ["--as-at", "latest"])
        (self.out / "summary/2020-10/minutes.txt").write_text("as agreed\n")
        others = {k: v for k, v in self.written().items() if k.count("/") > 2 or k.endswith("minutes.txt")}
        self.assertEqual(len(others), 12)           # five files and minutes, two reports, units/NORTH
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")
        self.assert_run(RENDER)
        after = self.written()
        self.assertEqual({k: after.get(k) for k in others}, others)
        self.assertEqual([k for k in after if os.path.basename(k).startswith(".")], [])

    def test_as_at_the_period_itself_is_the_plain_report(self):
        self.assert_run(RENDER)
        before = self.written()
        self.assert_run(RENDER + ["--as-at", "2020-10"])
        self.assertEqual(self.written(), before)
