"""Runs parts: their jobs go to one queue, from which as many run at a time as there are processors."""
import os
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from .jobs import Result

ROOT = Path(__file__).resolve().parents[2]


class Progress:
    """How far a part is: the jobs of its step that wait, how many run, and what was counted."""

    def __init__(self, part, scratch):
        self.part, self.scratch = part, scratch
        self.steps = [list(step) for step in part.steps]
        self.running, self.seconds, self.result = 0, 0.0, Result()

    def waiting(self):
        """The next step begins when all jobs of the one before have ended."""
        while self.steps and not self.steps[0] and not self.running:
            del self.steps[0]
        return self.steps[0] if self.steps else []

    def is_done(self):
        return not self.waiting() and not self.running and not self.steps

    def end(self):
        """A part that ran nothing, or skipped all of it, has failed."""
        if not self.result.failed and not self.result.passed:
            self.result.failed, self.result.output = 1, "nothing was tested\n"


class Runner:
    def __init__(self, parts, scratch, tell):
        self.scratch, self.tell = Path(scratch), tell
        self.changed = threading.Condition()
        self.free = self.processors = os.cpu_count() or 1
        self.left = [Progress(part, self.scratch / part.name) for part in parts]
        self.children = set()
        for progress in self.left:
            progress.scratch.mkdir()

    def run(self):
        with self.changed:
            try:
                while self.left:
                    self.end_parts()
                    if not self.begin_job() and self.left:
                        self.changed.wait()
            except BaseException:
                self.stop()
                raise

    def end_parts(self):
        for progress in [one for one in self.left if one.is_done()]:
            self.left.remove(progress)
            progress.end()
            self.tell(progress)

    def begin_job(self):
        """Whether there was one that may run and room for it. The first in the order of the parts goes first."""
        unbuilt = {progress.part.name for progress in self.left}
        for progress in self.left:
            waiting = progress.waiting()
            if not waiting or unbuilt & set(progress.part.needs):
                continue
            width = min(waiting[0].width, self.processors)
            if width > self.free:
                return False                        # a wide one waits until there is room, and nothing overtakes it
            self.free -= width
            progress.running += 1
            threading.Thread(target=self.run_job, args=(progress, waiting.pop(0), width), daemon=True).start()
            return True
        return False

    def run_job(self, progress, job, width):
        begin = time.monotonic()
        try:
            result = self.result_of(job, progress.scratch)
        except Exception as error:                  # a mistake of the tests' own: the runner would wait for it for ever
            result = Result(failed=1, output="%s\n%r\n" % (" ".join(map(str, job.command)), error))
        with self.changed:
            progress.seconds += time.monotonic() - begin
            progress.result.add(result)
            progress.running -= 1
            self.free += width
            self.changed.notify()

    def result_of(self, job, scratch):
        command = [word.replace("{scratch}", str(scratch)) for word in job.command]
        environment = {**os.environ, "JOBS": "1", **job.environment}
        with tempfile.TemporaryFile() as printed:
            try:
                child = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=printed,
                                         stderr=subprocess.STDOUT, start_new_session=True)
            except OSError as error:                # a program that is not there
                return Result(failed=1, output="%s\n" % error)
            self.children.add(child)
            status = child.wait()
            self.children.discard(child)
            printed.seek(0)
            result = job.count(status, printed.read().decode("utf-8", "replace"))
        if result.failed:
            result.output = "%s\n%s" % (" ".join(command), result.output)
        return result

    def stop(self):
        for child in list(self.children):
            try:
                os.killpg(child.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
