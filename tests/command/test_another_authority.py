"""Another authority's report and site never carry the example's words, however they were begun."""
import configparser
import re
import shutil
import subprocess
import unittest

from support import ROOT, CommandTest

MONTH = "2020-10"


def words_of_the_example():
    texts = configparser.ConfigParser(interpolation=None)
    texts.read(ROOT / "data/texts.ini", encoding="utf-8")
    return [texts["texts"][key] for key in ("of", "notice", "contact")] + [
        "Birmingham", "against its contract", "contractual performance", "Worked example", "worked example", "illustrative"]


class AnotherAuthority(CommandTest):
    def setUp(self):
        super().setUp()
        shutil.rmtree(self.folder / "templates")
        shutil.copytree(ROOT / "templates", self.folder / "templates")

    def shown(self):
        """The text of every page, of the PDF and of the other files that a reader may get."""
        self.assertEqual(self.run_program("render", "ocg-contract", MONTH).returncode, 0)
        published = self.run_program("publish", "site")
        self.assertEqual(published.returncode, 0)
        paper = subprocess.run(["pdftotext", self.out / "ocg-contract" / MONTH / "report.pdf", "-"], capture_output=True, text=True)
        files = [p for folder in (self.out, self.folder / "site") for p in folder.rglob("*")
                 if p.is_file() and p.suffix != ".pdf" and p.name != "manifest.json"]
        return published.stderr, " ".join((paper.stdout + " ".join(p.read_text("utf-8") for p in files)).split())

    def assert_none_of_the_example_s_words(self, shown):
        self.assertEqual([w for w in words_of_the_example() if w in shown], [])

    def test_one_that_has_no_texts(self):
        said, shown = self.shown()
        self.assert_none_of_the_example_s_words(shown)
        self.assertIn("To report how Eastmere Council performed in October 2020.", shown)
        self.assertEqual(re.sub(r"(?m)^(templates/site/accessibility.html):\d+:", r"\1:", said).splitlines(), [
            "templates/site/accessibility.html: warning: “we have not tested it ourselves yet, so that we do not know whether all that "
            "we publish here complies” is a placeholder; expected tested and when that was, under [site] in texts.ini of the data folder",
            "templates/site/accessibility.html: warning: “The date of the last review is not stated.” is a placeholder; expected a "
            "statement_date under [site] in texts.ini of the data folder"])
        self.assertIn("partially compliant with the", shown)

    def test_one_that_began_as_a_copy_of_the_example(self):
        for name in ("texts.ini", "texts"):
            (shutil.copytree if (ROOT / "data" / name).is_dir() else shutil.copy)(ROOT / "data" / name, self.folder / "data" / name)
        said, shown = self.shown()
        self.assert_none_of_the_example_s_words(shown)
        self.assertTrue(said.startswith("data/texts.ini:4: warning: these texts, and the parts in texts/, are those of “Birmingham "
                                        "Children’s Trust”, not of “Eastmere Council”, and are not printed; "), said)

    def test_the_example_has_them(self):
        shutil.rmtree(self.folder / "data")
        shutil.copytree(ROOT / "data", self.folder / "data")
        said, shown = self.shown()
        self.assertEqual([w for w in words_of_the_example() if w not in shown], [])
        self.assertEqual(said, "")


if __name__ == "__main__":
    unittest.main()
