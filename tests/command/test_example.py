"""The example is in order: nothing in it is wrong, suspicious or to be reconciled, in any month that it reports."""
import unittest

from support import ROOT, CommandTest

MONTHS = ["2019-%02d" % month for month in (10, 11, 12)] + ["2020-%02d" % month for month in range(1, 11)]


class Example(CommandTest):
    def test_check_has_no_error_and_no_warning(self):
        for month in MONTHS:
            with self.subTest(month):
                done = self.run_program("check", month, "--data", str(ROOT / "data"), "--templates", str(ROOT / "templates"))
                self.assertEqual((done.returncode, [line for line in done.stderr.splitlines() if "note:" not in line]), (0, []))
                self.assertIn(" tried for %s: 0 errors, 0 warnings\n" % month, done.stdout)


if __name__ == "__main__":
    unittest.main()
