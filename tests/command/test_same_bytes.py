"""The same inputs give the same bytes: twice, in any locale, time zone and working directory."""
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from support import PROGRAM, ROOT, CommandTest
import golden

LOCALES = ROOT / "build/locale"
EXAMPLE = ["render", "ocg-contract", "2020-10"]


def comma_locale():
    """The environment of a locale with a decimal comma, made in build/ where the system has none."""
    name = "de_DE.UTF-8"
    if not (LOCALES / name).exists():
        LOCALES.mkdir(parents=True, exist_ok=True)
        begun = LOCALES / "unfinished"      # a failed localedef leaves an empty folder behind
        shutil.rmtree(begun, ignore_errors=True)
        subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", begun], check=True)
        begun.rename(LOCALES / name)
    return {"LC_ALL": name, "LANG": name, "LOCPATH": str(LOCALES)}


class SameBytesTest(CommandTest):
    """With the example report, which has everything in it."""

    def setUp(self):
        super().setUp()
        self.data = ["--data", str(ROOT / "data"), "--templates", str(ROOT / "templates")]
        self.expected = self.render("first")

    def render(self, name, **more):
        out = self.folder / name
        self.assert_run(EXAMPLE + self.data + ["--out", str(out)], stderr=more.pop("stderr", ""), **more)
        return golden.tree(out)


class SameBytes(SameBytesTest):
    def assert_same(self, name, **more):
        written = self.render(name, **more)
        self.assertEqual([k for k in self.expected.keys() | written.keys() if self.expected.get(k, 0) != written.get(k, 0)], [])

    def test_twice(self):
        self.assertEqual(len([v for v in self.expected.values() if v]), 5)
        self.assert_same("second")

    def test_under_a_locale_with_a_decimal_comma(self):
        environment = comma_locale()
        told = subprocess.run(["bash", "-c", "printf %.1f 1,5"], env={**os.environ, **environment}, capture_output=True, text=True)
        self.assertEqual(told.stdout, "1,5", "the locale has no decimal comma")
        self.assert_same("comma", environment=environment)

    def test_in_other_time_zones(self):
        for zone in ("Pacific/Kiritimati", "America/Adak", "UTC"):
            self.assertTrue(Path("/usr/share/zoneinfo", zone).exists())
            self.assert_same(zone.replace("/", "-"), environment={"TZ": zone})

    def test_from_another_working_directory(self):
        below = self.folder / "somewhere/else"
        below.mkdir(parents=True)
        self.assert_same("elsewhere", folder=below)

    def test_from_folders_under_other_names(self):
        shutil.copytree(ROOT / "data", self.folder / "exports")
        shutil.copytree(ROOT / "templates", self.folder / "pages")
        self.data = ["--data", "exports/", "--templates", "./pages"]
        self.assert_same("third")

    def test_whatever_was_rendered_before_in_the_same_run(self):
        self.assert_run(["render", "ocg-contract", "2020-09..2020-10", "--out", str(self.folder / "range"), "--quiet", *self.data])
        written = golden.tree(self.folder / "range/ocg-contract/2020-10")
        self.assertEqual(written, golden.tree(self.folder / "first/ocg-contract/2020-10"))


class OtherBuild(SameBytesTest):
    def test_figures(self):
        """report.json and values.csv are the same in any build of one method version."""
        other = ROOT / "build/sanitize/scorecard"
        self.assertNotEqual(other, PROGRAM)
        done = subprocess.run([other, *EXAMPLE, *self.data, "--out", self.folder / "other"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for name in ("report.json", "values.csv"):
            path = "ocg-contract/2020-10/" + name
            self.assertEqual((self.folder / "other" / path).read_bytes(), self.expected[path])


if __name__ == "__main__":
    unittest.main()
