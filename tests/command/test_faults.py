"""One read of a run fails, each of them in turn: nothing is taken for empty, and nothing is changed."""
import shutil
import subprocess
from pathlib import Path

from support import RENDER, ROUNDS, golden
from test_publish import PublishTest

SOURCE = Path(__file__).with_name("faults.c")
SYSTEM_FAILED = 3
MOST = 10 * ROUNDS                                  # of a run with more reads, these, evenly; all of them with many ROUNDS


def without_leftovers(tree):
    """The names of what stands there, but for folders in the making."""
    return {name for name in tree if "scorecard-" not in name}


class FaultTest(PublishTest):
    """The authority's report for October stands there final, with one of a unit and one as at latest below it; September's
    is a draft, and a site has both."""

    def setUp(self):
        super().setUp()
        self.library, self.calls = self.folder.parent / "faults.so", self.folder.parent / "calls"
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", self.library, SOURCE, "-ldl"], check=True)
        settings = self.folder / "templates/site/site.ini"
        settings.write_text(settings.read_text() + "colours = summary\n")
        self.assert_run(["render", "summary", "2020-09"])
        for more in ([], ["--unit", "NORTH"], ["--as-at", "latest"], ["--as-at", "latest", "--unit", "NORTH"]):
            self.assert_run([*RENDER, "--final", *more])
        self.assert_run(["publish", "site/performance"])
        (self.folder / "site/performance/web.config").write_text("theirs")
        (self.out / "summary/2020-10/minutes.txt").write_text("as agreed")

    def run_with(self, arguments, fault, faulty):
        """What was done and said, and how many reads there were."""
        done = self.run_program(*arguments, environment={"LD_PRELOAD": str(self.library), "FAULT": fault, "FAULTY": str(faulty),
                                                         "CALLS": str(self.calls)})
        return done, int(self.calls.read_text())

    def restore(self, kept):
        for name in ("out", "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
            if (kept / name).exists():
                shutil.copytree(kept / name, self.folder / name, symlinks=True)

    def assert_each_fault_is_found(self, arguments, fault="error", cleared=False):
        """The run ends with 3 and has changed nothing (but, with `cleared`, what runs that were killed have left); or it came
        to what it comes to without the fault."""
        kept, before = self.folder.parent / "kept", golden.tree(self.folder)
        shutil.copytree(self.folder, kept)
        done, count = self.run_with(arguments, fault, 0)
        said, after = (done.returncode, done.stdout), golden.tree(self.folder)
        self.assertGreater(count, 10)
        self.restore(kept)
        found, tried = 0, range(1, count + 1, max(1, count // MOST))
        for faulty in tried:
            done, _ = self.run_with(arguments, fault, faulty)
            tree = golden.tree(self.folder)
            with self.subTest(arguments=arguments, fault=fault, faulty=faulty, stderr=done.stderr):
                if done.returncode == SYSTEM_FAILED:
                    self.assertIn(": error: ", done.stderr)
                    if not (cleared and without_leftovers(tree) == without_leftovers(after)):
                        self.assertEqual(self.different(tree, before), [])
                    found += 1
                else:
                    self.assertEqual((done.returncode, done.stdout), said)
                    self.assertEqual(self.different(tree, after), [])
            if tree != before:
                self.restore(kept)
        shutil.rmtree(kept)
        return found, len(tried)

    @staticmethod
    def different(tree, other):
        return sorted(name for name in tree.keys() | other.keys() if tree.get(name, 0) != other.get(name, 0))

    def revise(self):
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")

    def assert_all_are_found(self, arguments, fault="error"):
        found, tried = self.assert_each_fault_is_found(arguments, fault)
        self.assertGreater(found, tried * 0.9, "%d of %d" % (found, tried))


class Rendered(FaultTest):
    def test_the_authority_s_report(self):
        self.revise()
        self.assert_all_are_found([*RENDER, "--final", "--replace=Late"])

    def test_a_final_report_that_may_not_be_replaced(self):
        self.assert_all_are_found([*RENDER, "--final"])


class RenderedBelow(FaultTest):
    def test_a_unit_s_report(self):
        self.revise()
        self.assert_all_are_found([*RENDER, "--unit", "NORTH", "--replace"])

    def test_as_at_latest(self):
        self.revise()
        self.assert_all_are_found([*RENDER, "--as-at", "latest", "--replace"])


class RenderedFirst(FaultTest):
    def test_the_first_report(self):
        shutil.rmtree(self.out)
        self.assert_all_are_found(RENDER)

    def test_by_two_renames_a_report_comes_back(self):
        """What was put away by a run that was killed."""
        (self.out / "summary/2020-10").rename(self.out / "summary/.2020-10.scorecard-aaaaaa.old")
        (self.out / "summary/.2020-10.scorecard-bbbbbb/units").mkdir(parents=True)
        self.assert_each_fault_is_found([*RENDER, "--final", "--replace"], cleared=True)


class Ends(FaultTest):
    """A file seems to end early, or comes in parts."""

    def test_a_file_that_ends_early(self):
        self.revise()
        found, tried = self.assert_each_fault_is_found([*RENDER, "--final", "--replace"], "end")
        self.assertEqual(found, tried / 2)          # the other half: where it ends

    def test_a_file_that_comes_in_parts(self):
        self.revise()
        found, _ = self.assert_each_fault_is_found([*RENDER, "--final", "--replace"], "part")
        self.assertEqual(found, 0)


class Published(FaultTest):
    def test_a_site_with_a_revision(self):
        self.revise()
        self.assert_run([*RENDER, "--final", "--replace=Late"])
        self.assert_all_are_found(["publish", "site/performance"])


class PublishedAgain(FaultTest):
    def test_a_site_that_stays_the_same(self):
        (self.folder / "site/performance/web.config").unlink()
        self.assert_all_are_found(["publish", "site/performance"])


class PublishedFirst(FaultTest):
    def test_a_new_site(self):
        self.assert_all_are_found(["publish", "site/other"])


class Said(FaultTest):
    """Commands that write nothing say no half of it with status 0."""

    def test_verify(self):
        self.assert_all_are_found(["verify", "summary", "2020-10"])

    def test_list(self):
        self.assert_all_are_found(["list"])

    def test_others(self):
        for arguments in (["check"], ["explain", "DEC", "2020-10"], ["diff", "2020-09", "2020-10"], ["revisions"]):
            self.assert_all_are_found(arguments)
