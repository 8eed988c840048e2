"""The texts of a committee's cover sheet: draft makes those that a month with a meeting lacks, and no others."""
import shutil

from support import ROOT, CommandTest

REQUIRED = ["appendices", "background_papers", "equality", "financial", "legal", "purpose", "recommendations", "risk"]


class CommitteeCover(CommandTest):
    def setUp(self):
        super().setUp()
        for name, source in (("data", "examples/committee"), ("templates", "templates")):
            shutil.rmtree(self.folder / name)
            shutil.copytree(ROOT / source, self.folder / name)
        self.texts = self.folder / "data/commentary/2025-10"

    def names(self):
        return sorted(path.stem for path in self.texts.glob("*.md"))

    def test_draft_makes_the_texts_of_the_sheet_and_none_of_indicators(self):
        shutil.rmtree(self.folder / "data/commentary")
        done = self.run_program("draft", "committee-cover", "2025-10")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.names(), REQUIRED)
        self.assertNotEqual(self.run_program("render", "committee-cover", "2025-10", "--final").returncode, 0)

    def test_what_is_written_stays_as_it_is(self):
        before = {path: path.read_bytes() for path in self.texts.glob("*.md")}
        self.assertEqual(self.run_program("draft", "committee-cover", "2025-10").returncode, 0)
        self.assertEqual({path: path.read_bytes() for path in self.texts.glob("*.md")}, before)
