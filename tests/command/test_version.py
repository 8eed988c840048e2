"""--version: the number that the list of changes has for the newest release."""
import re

from support import ROOT, CommandTest


class Version(CommandTest):
    def test_version_is_that_of_the_newest_release(self):
        released = re.findall(r"(?m)^## (\d+\.\d+\.\d+)\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
        self.assertNotEqual(released, [])
        done = self.assert_run(["--version"])
        self.assertEqual(done.stdout, "scorecard %s\n" % released[0])
