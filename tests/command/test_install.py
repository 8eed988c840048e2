"""What tests/tools/install says and does on machines where something is missing."""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from support import ROOT

# Stand-ins for Debian's tools: one package is missing, and what apt-get is asked for is written down.
TOOLS = {
    "dpkg-query": 'for package; do :; done; [ "$package" = libcsv-dev ] || [ "$package" = chromium-headless-shell ] || printf installed\n',
    "apt-get": 'echo "$*" >>"$APT_LOG"; echo "E: no such luck"; [ ! -e "$APT_FAILS" ]\n',
    "id": 'echo "$USER_ID"\n',
}


class Install(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        for name, script in TOOLS.items():
            (self.folder / name).write_text("#!/bin/sh\n" + script)
            (self.folder / name).chmod(0o755)
        for name in ("dirname", "mktemp", "rm", "cat", "sh"):       # and nothing else is there
            (self.folder / name).symlink_to(shutil.which(name))

    def install(self, *when, user=0):
        environment = {"PATH": str(self.folder), "USER_ID": str(user), "APT_LOG": str(self.folder / "log"),
                       "APT_FAILS": str(self.folder / "fails"), "TMPDIR": str(self.folder)}
        done = subprocess.run([ROOT / "tests/tools/install", *when], env=environment, capture_output=True, text=True)
        log = self.folder / "log"
        return done.returncode, done.stdout, done.stderr, log.read_text() if log.exists() else ""

    def test_what_is_missing_is_named_and_installed(self):
        self.assertEqual(self.install("build", "report"), (
            0, "Missing: the Debian package libcsv-dev, for: CSV\nInstalling with apt-get: libcsv-dev\n", "",
            "update -q\ninstall -q -y --no-install-recommends libcsv-dev\n"))

    def test_nothing_is_said_where_nothing_is_missing(self):
        self.assertEqual(self.install("report"), (0, "", "", ""))

    def test_a_user_is_told_what_to_type(self):
        self.assertEqual(self.install("build", user=1000), (
            1, "Missing: the Debian package libcsv-dev, for: CSV\n",
            "Please type: sudo apt-get install --no-install-recommends libcsv-dev\n", ""))

    def test_a_failure_is_shown(self):
        (self.folder / "fails").write_text("")
        status, _, errors, _ = self.install("build")
        self.assertEqual((status, errors), (1, "E: no such luck\n"))

    def test_a_command_from_elsewhere_will_do(self):
        self.assertIn("chromium-headless-shell", self.install("check")[1])
        (self.folder / "chromium-headless-shell").symlink_to("/bin/true")
        (self.folder / "log").unlink()
        self.assertEqual(self.install("check"), (0, "", "", ""))

    def test_other_systems_are_left_alone(self):
        (self.folder / "dpkg-query").unlink()
        status, printed, errors, log = self.install("build")
        self.assertEqual((status, printed, log), (0, "", ""))
        self.assertIn("not a Debian machine", errors)

    def test_each_line_of_the_list_can_be_read(self):
        lines = [line.split(None, 3) for line in (ROOT / "tests/tools/packages").read_text().splitlines() if not line.startswith("#")]
        self.assertEqual([line for line in lines if len(line) != 4 or line[0] not in ("build", "report", "quick", "check", "bench", "fuzz")], [])
        self.assertEqual(len({line[1] for line in lines}), len(lines))


if __name__ == "__main__":
    unittest.main()
