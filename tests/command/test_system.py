"""When the system fails: nothing half done is left, and what was published stays whole."""
import os
import resource
import shutil
import signal
import subprocess
import unittest

from support import PROGRAM, RENDER, CommandTest, golden

NOBODY = 65534
OUTPUTS = ("index.html", "report.pdf", "report.json", "values.csv", "manifest.json")


def limit_files(size):
    """For the child: writing a file beyond so many bytes fails with EFBIG."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


class FullDisk(CommandTest):
    def test_a_write_that_fails_in_any_output_leaves_the_previous_report(self):
        self.assert_run(RENDER)
        before = self.written()
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")
        self.assert_run([*RENDER, "--out", "elsewhere"])
        sizes = {name: (self.folder / "elsewhere/summary/2020-10" / name).stat().st_size for name in OUTPUTS}
        for name in OUTPUTS:
            # the first file, in the order in which they are written, that is longer than the limit fails
            size = sizes[name] // 2
            fails = next(n for n in OUTPUTS if sizes[n] > size)
            message = "out/summary/2020-10/%s: error: the file cannot be written: File too large\n" % fails
            with self.subTest(size=size):
                self.assert_run(RENDER, 3, message, preexec_fn=limit_files(size), restore_signals=False)
                self.assertEqual(self.written(), before)
        self.assert_run(RENDER)
        self.assertNotEqual(self.written(), before)

    def test_a_first_report_that_cannot_be_written_leaves_nothing(self):
        self.assert_run(RENDER, 3, "out/summary/2020-10/index.html: error: the file cannot be written: File too large\n",
                        preexec_fn=limit_files(100), restore_signals=False)
        self.assertFalse(self.out.exists())

    def test_a_range_on_a_full_disk_names_each_month(self):
        wrong = ["out/summary/2020-%s/index.html: %sthe file cannot be written: File too large\n" % (month, "%s")
                 for month in ("08", "09", "10")]
        self.assert_run(["render", "summary", "2020-08..2020-10"], 3,
                        "".join(text % "error: " for text in wrong) +
                        "".join("scorecard: not made: CITY 2020-%s: %s" % (text[17:19], text % "") for text in wrong),
                        preexec_fn=limit_files(100), restore_signals=False)

    def test_a_disk_without_space(self):
        """A real one of 200 kB, where this machine lets us mount it: what it does not let is tested above."""
        self.assert_run(RENDER + ["--out", "first"])
        needed = sum((self.folder / "first/summary/2020-10" / name).stat().st_size for name in OUTPUTS)
        self.out.mkdir()
        size = needed * 3 // 2 // 4096 * 4096
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%d" % size, "none", self.out], capture_output=True).returncode:
            self.skipTest("no file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.out], check=True)
        self.assert_run(RENDER)
        before = self.written()
        done = self.run_program(*RENDER)
        self.assertRegex(done.stderr, r"\Aout/summary/2020-10/[a-z.]+: error: the file cannot be written: "
                                      r"No space left on device\n\Z")
        self.assertEqual(done.returncode, 3)
        self.assertEqual(self.written(), before)

    def test_standard_output_that_cannot_be_written(self):
        for arguments in (["list"], ["--help"], ["check"]):
            with open("/dev/full", "w") as full:
                self.assert_run(arguments, 3, "scorecard: error: standard output cannot be written\n", stdout=full)


class Permissions(CommandTest):
    """As an ordinary user: for root, nothing is forbidden."""

    def setUp(self):
        super().setUp()
        # the program's own folder may be closed to others
        self.program = self.folder.parent / "scorecard"
        shutil.copy(PROGRAM, self.program)
        if os.geteuid() == 0:
            self.folder.parent.chmod(0o755)
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY)

    def assert_run_by_user(self, arguments, status, stderr):
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        done = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120,
                              env={**os.environ, "LC_ALL": "C", "ASAN_OPTIONS": "detect_leaks=0"}, **user)
        self.assertEqual((done.returncode, done.stderr), (status, stderr))

    def assert_unreadable(self, name, kind, before=""):
        """It is not taken for missing, or empty: the run ends, and nothing is written."""
        self.assert_run_by_user(RENDER, 3, before + "%s: error: the %s cannot be read: Permission denied; nothing more is written. Try "
                                "again; if that does not help, see to the disk, or to the right to read it\n" % (name, kind))
        self.assertFalse(self.out.exists())

    def close(self, name, mode=0):
        path = self.folder / name
        before = path.stat().st_mode
        path.chmod(mode)
        self.addCleanup(path.chmod, before)

    def test_data_folder(self):
        self.close("data")
        self.assert_unreadable("data", "folder")

    def test_folder_of_exports(self):
        self.close("data/kpi")
        self.assert_unreadable("data/kpi", "folder")

    def test_one_export(self):
        self.close("data/kpi/2020-03.csv")
        self.assert_unreadable("data/kpi/2020-03.csv", "file")

    def test_commentary(self):
        self.close("data/commentary/2020-10")
        self.assert_unreadable("data/commentary/2020-10", "folder")

    def test_templates(self):
        self.close("templates")
        self.assert_unreadable("templates", "folder")

    def test_partial(self):
        self.close("templates/parts/indicator.html")
        self.assert_unreadable("templates/parts/indicator.html", "file",
                               "templates/summary/report.html:15: error: there is no partial \"indicator\" for {{>indicator}}\n")

    def test_output_folder(self):
        self.assert_run_by_user(RENDER, 0, "")
        before = self.written()
        self.close("out/summary", 0o555)
        self.assert_run_by_user(RENDER, 3, "out/summary: error: nothing can be written in this folder: Permission denied\n")
        self.assertEqual(self.written(), before)

    def test_output_folder_that_cannot_be_made(self):
        self.close("", 0o555)
        self.assert_run_by_user(RENDER, 3, "out: error: the folder cannot be made: Permission denied\n")
        self.assertFalse(self.out.exists())


class NoFiles(CommandTest):
    """What stands in the data folder in the place of a file, and would never end, or is somebody else's."""

    PIPE = "error: this is a pipe, a socket or a device, which would be waited for for ever; expected a file: move it away\n"

    def put(self, name, make):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        make(path)

    def assert_refused(self, name, said):
        self.assert_run(RENDER, 1, "%s: %s" % (name, said))
        self.assertFalse(self.out.exists())

    def test_pipes(self):
        for name in ("data/kpi/2020-11.csv", "data/targets.csv", "data/authority.ini", "templates/summary/print.css"):
            with self.subTest(name=name):
                kept = (self.folder / name).read_bytes() if (self.folder / name).exists() else None
                self.put(name, os.mkfifo)
                self.assert_refused(name, self.PIPE)
                self.put(name, lambda path: kept is None or path.write_bytes(kept))
        self.assert_run(RENDER)

    def test_a_commentary_that_is_a_pipe(self):
        self.put("data/commentary/2020-10/DEC.md", os.mkfifo)
        self.assert_run(RENDER, 1, "data/commentary/2020-10/DEC.md: " + self.PIPE)
        self.assertNotIn(b"DEC.md", self.read("index.html"))

    def test_links_out_of_the_data_folder(self):
        secret = self.folder.parent / "secret.csv"
        secret.write_text("period,unit,measure,value\n2020-10,NORTH,decided,46\n")
        said = "error: there is a link that leads out of the folder data, to %s; expected the file or folder itself, or a copy\n"
        for name in ("data/kpi/2020-11.csv", "data/events.csv", "data/workforce"):
            with self.subTest(name=name):
                if (self.folder / name).is_dir():
                    (self.folder / name).rename(self.folder.parent / "workforce")
                    secret = self.folder.parent / "workforce"
                self.put(name, lambda path: path.symlink_to(secret))
                self.assert_refused(name, said % secret.resolve())
                (self.folder / name).unlink()

    def test_a_commentary_that_leads_out(self):
        secret = self.folder.parent / "secret"
        secret.write_text("root:x:0:0")
        self.put("data/commentary/2020-10/DEC.md", lambda path: path.symlink_to(secret))
        self.assert_run(RENDER, 1, "data/commentary/2020-10/DEC.md: error: there is a link that leads out of the folder data, to %s; expected "
                                   "the file or folder itself, or a copy\n" % secret.resolve())
        self.assertNotIn(b"root:x", self.read("index.html") + self.read("report.json"))

    def test_a_data_folder_that_is_a_link(self):
        self.assert_run([*RENDER, "--out", "first"])
        (self.folder / "data").rename(self.folder.parent / "shared")
        (self.folder / "data").symlink_to(self.folder.parent / "shared")
        self.assert_run(RENDER)
        self.assertEqual(self.written(), golden.tree(self.folder / "first"))


if __name__ == "__main__":
    unittest.main()
