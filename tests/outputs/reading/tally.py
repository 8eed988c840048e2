"""Counts what a check found, and says what failed."""
SHOWN = 40


class Tally:
    def __init__(self, name):
        self.name, self.passed, self.failures = name, 0, []

    def check(self, good, what):
        if good:
            self.passed += 1
        else:
            self.failures.append(what)
        return good

    def same(self, got, wanted, what):
        return self.check(got == wanted, "%s: %r, and not %r" % (what, got, wanted))

    def finish(self):
        """Prints the failures and the line that sums up; gives the exit status."""
        for what in self.failures[:SHOWN]:
            print("FAILED  " + what)
        if len(self.failures) > SHOWN:
            print("FAILED  … and %d more" % (len(self.failures) - SHOWN))
        print("%s: %d passed, %d failed" % (self.name, self.passed, len(self.failures)))
        return 1 if self.failures or not self.passed else 0
