"""A job: a command, and how what it prints is counted."""
import re
from dataclasses import dataclass, field


@dataclass
class Result:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    output: str = ""                                # what was printed where something failed
    note: str = ""

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.output += other.output if other.failed else ""
        self.note = other.note or self.note


def number(pattern, text):
    return sum(int(n) for n in re.findall(pattern, text))


# ---------------------------------------------------------------- ways to count: (exit status, what was printed) -> Result

def one(status, output):
    """The exit status of a command that is one check says whether it passed."""
    return Result(int(status == 0), int(status != 0), output=output)


def nothing(status, output):
    """A command that only prepares others: it counts where it fails."""
    return Result(failed=int(status != 0), output=output)


def ignored(status, output):
    """A command whose own part tells how it went."""
    return Result()


def compiled(status, output):
    """One check, without the lines that say what is being made."""
    return one(status, re.sub(r"(?m)^  (?:CC|LD|AR) .*\n", "", output))


def told(status, output):
    """One check whose last line sums up."""
    result = one(status, output)
    result.note = output.strip().splitlines()[-1] if result.passed and output.strip() else ""
    return result


def summed(status, output):
    """One or more lines '[name:] N passed, N failed'; it has failed, too, if it exits with anything but 0, or counts nothing."""
    lines = re.findall(r"(?m)^(?:[^\n]*: )?(\d+) passed, (\d+) failed$", output)
    passed, failed = (sum(int(line[i]) for line in lines) for i in range(2))
    if not failed and (status != 0 or passed == 0):
        failed, output = 1, output + "exit status %d\n" % status
    return Result(passed, failed, output=output)


def cmocka(status, output):
    """A test program that ends without its summary has failed; so has one that skips, for all that it needs is here."""
    passed, failed, skipped = (number(r"\[  %s  \] (\d+) test" % word, output) for word in ("PASSED", "FAILED", "SKIPPED"))
    failed += skipped
    if not failed and (status != 0 or passed == 0):
        failed = 1
    went_well = r"(?m)^\[(?: RUN |   +OK |={10}| {2}PASSED).*\n"
    return Result(passed, failed, output="exit status %d\n%s" % (status, re.sub(went_well, "", output)))


def unittests(status, output):
    ran, skipped = number(r"(?m)^Ran (\d+) test", output), number(r"skipped=(\d+)", output)
    failed = number(r"(?:failures|errors|unexpected successes)=(\d+)", output) or int(status != 0 or ran == skipped)
    return Result(max(ran - failed - skipped, 0), failed, skipped, output)


def formatted(count):
    """clang-format on `count` files: those that it would write otherwise have failed."""
    def count_files(status, output):
        found = sorted(set(re.findall(r"(?m)^(\S+?):\d+:\d+: error", output)))
        if status != 0 and not found:
            return Result(failed=1, output=output)
        return Result(count - len(found), len(found), output="To mend: clang-format -i %s\n" % " ".join(found))
    return count_files


def covered(least):
    """gcovr's table."""
    def count_lines(status, output):
        lines = re.findall(r"(?m)^TOTAL\s+\d+\s+\d+\s+(\d+)%", output)
        result = Result(int(status == 0 and bool(lines)), int(status != 0 or not lines), output=output)
        result.note = "%s %% of the lines of generator/, %d %% are needed; by file in build/coverage.txt" % (lines[0] if lines else "?", least)
        return result
    return count_lines


# ---------------------------------------------------------------- jobs

@dataclass(frozen=True)
class Job:
    """{scratch} in the words of a command stands for a folder of its part."""
    command: tuple
    count: callable = summed
    environment: dict = field(default_factory=dict)
    width: int = 1                                  # processors that it keeps busy


def job(*command, count=summed, width=1, **environment):
    return Job(tuple(map(str, command)), count, {name: str(value) for name, value in environment.items()}, width)


def spread(jobs, cases, *command, **more):
    """The cases of a command that takes their names behind it, in so many jobs."""
    return [job(*command, *cases[i::jobs], **more) for i in range(min(jobs, len(cases)))]
