"""How a new report takes the place of the one before, also where the file system can do less than Linux's own."""
import os
import subprocess

from support import RENDER, CommandTest

# Put before the C library's own functions: as on a file system that cannot do it, errno REFUSED.
PRELOADED = r"""
#define _GNU_SOURCE
#include <errno.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void note(const char *call) {
    FILE *calls = fopen("calls", "a");
    fprintf(calls, "%s\n", call);
    fclose(calls);
}
static int refuses(const char *call) { const char *calls = getenv("REFUSED"); return calls != NULL && strstr(calls, call) != NULL; }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
    (void)a; (void)from; (void)b; (void)to; (void)flags;
    note("exchange");
    errno = EINVAL;
    return -1;
}
int linkat(int a, const char *from, int b, const char *to, int flags) {
    if (refuses("link")) { errno = EPERM; return -1; }
    return ((int (*)(int, const char *, int, const char *, int))dlsym(RTLD_NEXT, "linkat"))(a, from, b, to, flags);
}
int renameat(int a, const char *from, int b, const char *to) {
    static int count;
    note("rename");
    if (refuses("second-rename") && ++count == 2) { errno = EIO; return -1; }
    return ((int (*)(int, const char *, int, const char *))dlsym(RTLD_NEXT, "renameat"))(a, from, b, to);
}
int fsync(int descriptor) {
    (void)descriptor;
    note("fsync");
    if (refuses("fsync")) { errno = EIO; return -1; }
    if (refuses("unknown")) { errno = EINVAL; return -1; }
    return 0;
}
"""


class Exchange(CommandTest):
    def setUp(self):
        super().setUp()
        source, self.library = self.folder.parent / "preloaded.c", self.folder.parent / "preloaded.so"
        source.write_text(PRELOADED)
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", self.library, source, "-ldl"], check=True)
        self.assert_run(RENDER)
        self.assert_run(RENDER + ["--unit", "NORTH"])
        (self.out / "summary/2020-10/minutes.txt").write_text("as agreed\n")
        (self.out / "summary/2020-10/.~lock.values.csv#").write_text("open in a spreadsheet\n")
        self.before = self.written()
        self.change("file data/kpi/2020-10.csv\n- 2020-10,NORTH,decided,45\n+ 2020-10,NORTH,decided,46\n")

    def limited(self, refused=""):
        return {"LD_PRELOAD": str(self.library), "REFUSED": refused}

    def assert_replaced(self):
        after = self.written()
        changed = {k for k in self.before.keys() | after.keys() if self.before.get(k, 0) != after.get(k, 0)}
        self.assertEqual(changed, {"summary/2020-10/" + n for n in
                                   ("index.html", "report.pdf", "report.json", "values.csv", "manifest.json")})

    def test_in_one_step(self):
        self.assert_run(RENDER)
        self.assert_replaced()

    def test_by_two_renames(self):
        self.assert_run(RENDER, environment=self.limited())
        self.assert_replaced()

    def test_without_hard_links(self):
        self.assert_run(RENDER, environment=self.limited("link"))
        self.assert_replaced()

    def test_the_second_rename_fails(self):
        self.assert_run(RENDER, 3, "out/summary/2020-10: error: the folder cannot be replaced: Input/output error\n",
                        environment=self.limited("second-rename"))
        self.assertEqual(self.written(), self.before)

    def test_what_was_written_is_on_the_disk_before_it_takes_its_place(self):
        self.assert_run(RENDER, environment=self.limited())
        files, folders = ["fsync"] * 5, ["fsync"] * 3           # the report, units/ and units/NORTH/
        self.assertEqual((self.folder / "calls").read_text().split(), files + folders + ["exchange", "rename", "rename", "fsync"])
        self.assert_replaced()

    def test_a_disk_that_does_not_take_it_leaves_the_old_report(self):
        self.assert_run(RENDER, 3, "out/summary/2020-10/index.html: error: the file cannot be written: Input/output error\n",
                        environment=self.limited("fsync"))
        self.assertEqual(self.written(), self.before)

    def test_a_system_that_cannot_wait_for_the_disk(self):
        self.assert_run(RENDER, environment=self.limited("unknown"))
        self.assert_replaced()

    def test_permissions_are_those_of_the_umask(self):
        mask = os.umask(0o027)
        self.addCleanup(os.umask, mask)
        self.assert_run(RENDER)
        folder = self.out / "summary/2020-10"
        self.assertEqual(oct(folder.stat().st_mode & 0o777), "0o750")
        self.assertEqual(oct((folder / "report.pdf").stat().st_mode & 0o777), "0o640")
