"""The help: of one command, of all, as a page for man, and what bash completes; all from one table."""
import re
import subprocess

from support import PROGRAM, ROOT, CommandTest
import golden

MADE = {"doc/scorecard.1": ["--man"], "doc/scorecard.bash": ["--completion", "bash"]}


class Help(CommandTest):
    def help(self, *arguments):
        return self.assert_run(["help", *arguments]).stdout

    def commands(self):
        """The names of all commands, as the help lists them."""
        listed = self.help().partition("Commands:\n")[2].partition("\n\n")[0]
        return re.findall(r"(?m)^  ([a-z]+) ", listed)

    def own_options(self, command):
        return re.findall(r"(?m)^  (--[a-z-]+)", self.help(command).partition("\nOptions:\n")[2].partition("\n\n")[0])

    def test_each_command_has_a_help_of_its_own(self):
        self.assertIn("render", self.commands())
        for command in self.commands():
            text = self.help(command)
            self.assertRegex(text, r"\Ascorecard %s: \w" % command)
            self.assertIn("\nusage: scorecard %s" % command, text)
            self.assertRegex(text, r"\nExamples:\n  scorecard %s" % command)
            usage = text.partition("\nusage: ")[2].partition("\n\n")[0]
            self.assertEqual(re.findall(r"\[(--[a-z-]+)", usage), self.own_options(command), command)
            for word in re.findall(r"\b[A-Z]{2,}\b", re.sub(r"\[--[^]]*\]+", "", usage)):
                self.assertRegex(text, r"(?m)^  %s +\w" % word)

    def test_it_is_the_same_whichever_way_it_is_asked_for(self):
        for command in self.commands():
            for arguments in ([command, "--help"], [command, "-h"], ["--help", command], ["-h", command]):
                self.assertEqual(self.assert_run(arguments).stdout, self.help(command), arguments)
        self.assertEqual(self.assert_run(["--help"]).stdout, self.help())

    def test_a_command_that_lacks_something_has_its_help(self):
        self.assertIn("usage: scorecard diff PERIOD PERIOD", self.assert_run(["diff", "--help", "2020-10"]).stdout)

    def test_lines_fit_a_terminal(self):
        for text in [self.help(), *map(self.help, self.commands())]:
            self.assertLessEqual(max(map(len, text.splitlines())), 88)

    def test_the_nearest_command_is_named(self):
        for arguments in (["help", "redner"], ["redner", "--help"], ["redner"]):
            done = self.run_program(*arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn("unknown command “redner” (did you mean “render”?)", done.stderr)

    def test_files_are_what_is_made(self):
        for name, arguments in MADE.items():
            self.assertEqual((ROOT / name).read_text(encoding="utf-8"), self.help(*arguments),
                             "type: ./scorecard help %s >%s" % (" ".join(arguments), name))

    def test_the_page_for_man_is_well_formed(self):
        done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", ROOT / "doc/scorecard.1"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_the_page_for_man_has_each_command_and_option(self):
        done = subprocess.run(["mandoc", "-Tutf8", "-O", "width=200", ROOT / "doc/scorecard.1"], capture_output=True, text=True)
        page = re.sub(".\x08", "", done.stdout)            # bold and underlined: letters written twice
        for command in self.commands():
            chapter = re.split(r"(?m)^ {0,3}\S", page.partition("\n   scorecard %s\n" % command)[2])[0]
            self.assertEqual(re.findall(r"(?m)^ {5,8}(--[a-z-]+)", chapter), self.own_options(command), command)


class Completion(CommandTest):
    def complete(self, line):
        """What bash offers where the cursor stands at the end of the line; it takes “=” for a word of its own."""
        words = [word for part in line.split(" ") for word in re.split("(=)", part)]
        words = [word for i, word in enumerate(words) if word or i == len(words) - 1]
        script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _scorecard;'
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        done = subprocess.run(["bash", "-c", script, "-", ROOT / "doc/scorecard.bash", PROGRAM, *words[1:]], cwd=self.folder,
                              env=golden.environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_commands(self):
        self.assertEqual(self.complete("scorecard re"), ["render", "revisions"])
        self.assertEqual(self.complete("scorecard help dif"), ["diff"])
        self.assertEqual(self.complete("scorecard --data data ver"), ["verify"])

    def test_options_are_those_of_the_command(self):
        self.assertEqual(self.complete("scorecard render summary 2020-10 --f"), ["--final"])
        self.assertEqual(self.complete("scorecard check --f"), [])
        self.assertEqual(self.complete("scorecard --v"), ["--version"])

    def test_names_are_those_of_the_data(self):
        self.assertEqual(self.complete("scorecard render s"), ["summary"])
        self.assertEqual(self.complete("scorecard render summary 2020-1"), ["2020-10"])
        self.assertEqual(self.complete("scorecard render summary 2020-10 --unit N"), ["NORTH"])
        self.assertEqual(self.complete("scorecard render summary 2020-10 --unit=N"), ["NORTH"])
        self.assertEqual(self.complete("scorecard render --unit NORTH s"), ["summary"])
        self.assertEqual(self.complete("scorecard render --unit=NORTH summary 2020-1"), ["2020-10"])
        self.assertEqual(self.complete("scorecard render summary 2020-10 --as-at l"), ["latest"])
        self.assertIn("REF", self.complete("scorecard explain "))

    def test_a_value_stands_for_what_the_command_means(self):
        self.assertEqual(self.complete("scorecard template mine --from s"), ["summary"])
        self.assertEqual(self.complete("scorecard init mine --from da"), ["data"])

    def test_names_are_those_of_the_folders_on_the_line(self):
        (self.folder / "data").rename(self.folder / "mine")
        self.assertEqual(self.complete("scorecard explain R"), [])
        self.assertIn("REF", self.complete("scorecard --data mine explain R"))
        self.assertIn("REF", self.complete("scorecard --data=mine explain R"))

    def test_folders(self):
        self.assertEqual(self.complete("scorecard check --data da"), ["data"])

    def test_a_name_is_never_carried_out(self):
        (self.folder / "templates/$(touch carried-out)").mkdir()
        (self.folder / "templates/$(touch carried-out)/report.ini").write_text("")
        self.complete("scorecard render ")
        self.assertFalse((self.folder / "carried-out").exists())
