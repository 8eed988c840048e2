"""What a page says of a series, taken apart into claims, each of which is held against the figures.

`faults(told)` gives in words what is wrong with one indicator as it was told. A sentence that the grammar does not know is wrong too,
so that no claim goes unread. Values are the exact ones of the series; limits are those of report.json, which compare.py checks.
"""
import re
from dataclasses import dataclass
from fractions import Fraction

from oracle import round_half_up

NUMBER = r"\u2212?\u00a3?\d[\d,]*(?:\.\d+)?%?"
PERIOD = r"(?:[QH]\d \d{4}/\d\d|[A-Z]\w+ \d{4})"
RANGE = r"(?:[A-Z]\w+ (?:\d{4} )?to )?[A-Z]\w+ \d{4}|[QH]\d \d{4}/\d\d(?: to [QH]\d \d{4}/\d\d)?"
NOUN = r"(?:month|quarter|half-year)"
AT = r"(?:%s)(?:, more exactly %s)?" % (NUMBER, NUMBER)
WHEN = r"(?:in (?P<w1>%s)|in each of the last (?P<w2>\d+) %ss(?: with a value)?|in (?P<w3>\d+) of the last (?P<w4>\d+) %ss(?: with a value)?)" % (PERIOD, NOUN, NOUN)
LIMITS = (r"(?:the usual range|the limits|its limits) of (?P<low>%s) to (?P<high>%s)"
          r"(?: \((?P<between>none|\d+) of the (?P<of>\d+) %ss lies? between(?P<theirs> theirs)?\))?" % (NUMBER, NUMBER, NOUN))
UP_TO = r"(?: up to (?P<u>%s))?" % PERIOD                # where the latest period has no value
CLAIMS = {
    "outside": r"(?P<p>%s)(?:, at (?P<at>%s),)? lies (?P<way>above|below) %s" % (PERIOD, AT, LIMITS),
    "rise": r"it has (?P<way>risen|fallen) for at least (?P<n>\d+) %ss? in a row, up to (?P<p>%s)(?: \(from (?P<a>%s) to (?P<b>%s)\))?" % (NOUN, PERIOD, NUMBER, NUMBER),
    "two": r"at least two of three %ss up to (?P<p>%s) lie near (?:the (?P<end>upper|lower) limit of (?P<limit>%s)|their (?P<ends>upper|lower) limits), or beyond" % (NOUN, PERIOD, NUMBER),
    "shift": r"(?P<n>\d+) %ss in a row, (?P<r>%s), lie (?P<way>above|below) the (?:average|median) of (?P<mean>%s)(?: \(the nearest is (?P<near>%s)\))?" % (NOUN, RANGE, NUMBER, NUMBER)}
LONGEST = r"he longest run on one side of the median is (?P<run>\d+) \(up to (?P<most>\d+) is usual\)"
CROSSED = r"the median is crossed (?P<crossed>\d+) times? \(at least (?P<least>\d+) is usual\)"
CHANGES = {
    "few": r"(?P<n>\d+) %ss? so far (?:is|are) too few to tell a real change from chance; it takes (?P<takes>\d+)(?P<trial>, and the limits are trial limits until then)?\." % NOUN,
    "constant": r"No change(?: since (?P<p>%s)| from (?P<r>%s)|%s): it stay(?P<past>s|ed) at (?P<v>%s)\." % (PERIOD, RANGE, UP_TO, NUMBER),
    "all": r"No real change%s: %ss var(?P<past>y|ied) within the usual range of (?P<low>%s) to (?P<high>%s)\." % (UP_TO, NOUN, NUMBER, NUMBER),
    "within": r"No real change (?P<unusual>can be told )?in (?P<p>%s): (?:at (?P<at>%s), )?it lies within %s\." % (PERIOD, AT, LIMITS),
    "rare": r"(?P<mean>%s) a %s on average%s is too rare to tell a real change from chance\." % (NUMBER, NOUN, UP_TO),
    "alike": r"No real change can be told%s: the values that limits would rest on do not differ from one %s to the next\." % (UP_TO, NOUN),
    "alone": r"No real change can be told%s: no two %ss side by side have a value\." % (UP_TO, NOUN),
    "few useful": r"No real change can be told%s: only (?P<n>\d+) %ss? differs? from the median of (?P<mean>%s), and it takes 10\." % (UP_TO, NOUN, NUMBER),
    "runs": r"No real change%s: values vary about the median of (?P<mean>%s)\. T%s and %s\." % (UP_TO, NUMBER, LONGEST, CROSSED),
    "sign": r"A sign of a change%s: values do not vary by chance alone about the median of (?P<mean>%s)\. T%s and %s\." % (UP_TO, NUMBER, LONGEST, CROSSED),
    "change": r"A real change(?P<merit> for the better| for the worse)?: (?P<claim>[^;.]*(?:\.\d[^;.]*)*?)(?:; but (?P<but>.*?))?\."
              r"(?: A sign of a change, too: (?:t%s)?(?: and )?(?:%s)?\.)?" % (LONGEST, CROSSED)}
TARGETS = {
    "meets": r" The target can be expected to be met each %s(?P<but>, though (?:it was|as it is now it would have been) missed %s)?\." % (NOUN, WHEN),
    "misses": r" Without a (?P<further>further )?change in how things are done, the target will be missed each %s(?P<but>, though (?:it was|as it is now it would have been) met %s)?\." % (NOUN, WHEN),
    "chance": r" By chance alone, the target may be met in one %s and missed in another\." % NOUN,
    "fact": r" The target(?P<other> as it is now would have been| was) (?P<did>met|missed) %s(?:, though the limits alone (?P<limits>leave that to chance|let expect the opposite))?\." % WHEN}
LABELS = {"meets": "Expected to meet the target consistently", "misses": "Expected to miss the target unless something changes",
          "chance": "Expected to meet the target at one time and miss it at another"}


@dataclass
class Told:
    """One indicator: its Series, its object of report.json, and what the page says."""
    series: object
    run_length: int
    report: dict
    heading: str
    sentence: str
    labels: list        # of the signs in the table
    signs: tuple        # the drawings of the signs in the table and beside the sentence
    alternative: str    # of the chart
    sparkline: str
    status: str         # in the table
    tracked: str
    drawn: str          # the texts in the chart


# ---------------------------------------------------------------- numbers in print

def value_of(text):
    return Fraction(text.replace("\u2212", "-").replace("\u00a3", "").replace(",", "").rstrip("%"))


def places(text):
    return len(text.rstrip("%").partition(".")[2])


def prints(text, number):
    """Whether the text is the number rounded to its own decimals (a limit of report.json is a double: half a unit may go either way)."""
    return abs(value_of(text) - Fraction(number)) <= Fraction(1, 2 * 10 ** places(text)) + abs(Fraction(number)) / 10 ** 12


def at_values(text):
    """The printed value of "100%, more exactly 99.95%", and the exact one."""
    first, _, more = text.partition(", more exactly ")
    return value_of(first), value_of(more or first)


# ---------------------------------------------------------------- one series

class Reading:
    def __init__(self, told):
        self.told, self.series, report = told, told.series, told.report
        self.found = []
        self.points = report["trend"]["points"]
        self.shown = report["series"]                           # from the first with a value on
        skipped = len(told.series.values) - len(self.shown)
        self.values = told.series.values[skipped:]
        self.targets = [point["target"] for point in self.shown]
        self.begins = max([max(0, at - skipped) for at, _ in told.series.events] + [0])
        self.known = [i for i, v in enumerate(self.values) if v is not None]
        self.last = self.known[-1]
        self.mine = [i for i in self.known if i >= self.begins]
        self.target = None if report["target"]["value"] is None else Fraction(str(report["target"]["value"]))

    def check(self, holds, words):
        if not holds:
            self.found.append(words)

    def printed(self, i):
        return round_half_up(self.values[i], self.series.decimals)

    def name(self, i):
        return name_of(self.shown[i]["period"], self.series.step)

    def met(self, i):
        return self.printed(i) >= self.target if self.series.better == "high" else self.printed(i) <= self.target

    # -- bounds of what is possible

    def possible(self, limit):
        low = Fraction(0) if self.series.unit in ("count", "rate", "days", "percent") else None
        high = Fraction(100) if self.series.unit == "percent" else None
        values = [self.values[i] for i in self.known]
        if low is not None and min(values) < low or high is not None and max(values) > high:
            return Fraction(limit)
        limit = Fraction(limit)
        return max(limit, low) if low is not None and limit < low else min(limit, high) if high is not None else limit

    def check_range(self, m, what):
        point, low, high = self.points[self.last], m["low"], m["high"]
        self.check(value_of(low) < value_of(high), "%s: the range %s to %s is none" % (what, low, high))
        for text, key in ((low, "lower"), (high, "upper")):
            self.check(point[key] is not None and prints(text, self.possible(point[key])), "%s: %s is not the %s limit" % (what, text, key))
        self.check((" limits of " in m[0]) == (not self.usual), "%s: usual, or not" % what)
        if not self.usual and " limits of " in m[0]:
            self.check((m["between"], m["of"]) == (str(self.within(self.mine) or "none"), str(len(self.mine))), "%s: not so many between them" % what)
            xmr = self.series.method == "xmr"
            self.check(xmr == m[0].startswith("the limits", m.start("low") - len("the limits of ")) and xmr == (m["theirs"] is None), "%s: whose limits" % what)
            decimals = max(places(low), self.series.decimals)
            there = sum(value_of(low) <= round_half_up(self.values[i], decimals) <= value_of(high) for i in self.mine)
            self.check(not xmr or there == self.within(self.mine), "%s: %d seem to lie between them" % (what, there))

    def within(self, which):
        """How many of those lie within the limits."""
        return sum("outside" not in self.points[i]["flags"] for i in which)

    @property
    def usual(self):
        return 2 * self.within(self.mine) >= len(self.mine)

    def check_at(self, at, what):
        """The printed and the exact value that a sentence names."""
        if at is None:
            return self.printed(self.last)
        printed, exact = at_values(at)
        self.check(", more exactly " not in at or exact != printed, "%s: %s says no other number" % (what, at))
        self.check(printed == self.printed(self.last), "%s: %s is not printed" % (what, at))
        self.check(prints(at.rpartition(" ")[2], self.values[self.last]), "%s: %s is not the value" % (what, at))
        self.check(round_half_up(exact, self.series.decimals) == printed, "%s: %s is not rounded so" % (what, at))
        return exact

    # -- what the rules saw

    def outside(self, m):
        value = self.check_at(m["at"], "outside")
        self.check(m["p"] == self.name(self.last), "outside: not the latest")
        self.check_range(m, "outside")
        above = m["way"] == "above"
        self.check(value > value_of(m["high"]) if above else value < value_of(m["low"]), "outside: as printed it is not")
        point = self.points[self.last]
        self.check(self.values[self.last] > Fraction(point["upper"]) if above else self.values[self.last] < Fraction(point["lower"]), "outside: it is not")
        if self.target is not None and m["at"]:
            self.check((value == self.target) == (self.values[self.last] == self.target), "outside: it prints as the target")
        return above

    def rise(self, m):
        up = m["way"] == "risen"
        first = self.last
        while first - 1 >= self.begins and self.values[first - 1] is not None and (self.values[first] - self.values[first - 1]) * (1 if up else -1) > 0:
            first -= 1
        self.check(int(m["n"]) == self.last - first, "rise: %s, where there are %d" % (m["n"], self.last - first))
        self.check(m["p"] == self.name(self.last), "rise: not the latest")
        self.check(int(m["n"]) >= self.told.run_length - 1, "rise: too short")
        shows = all(self.printed(i) != self.printed(i + 1) for i in range(first, self.last))
        self.check(shows or m["a"] is not None, "rise: as printed it does not show")
        if m["a"] is not None:
            self.check(prints(m["a"], self.values[first]) and prints(m["b"], self.values[self.last]), "rise: not from there to there")
            self.check(value_of(m["a"]) < value_of(m["b"]) if up else value_of(m["a"]) > value_of(m["b"]), "rise: not that way")
        return up

    def two(self, m):
        self.check(m["p"] == self.name(self.last), "two: not the latest")
        up = (m["end"] or m["ends"]) == "upper"
        point = self.points[self.last]
        window = [i for i in range(self.last - 2, self.last + 1) if i >= self.begins]
        near = 0
        for i in window:
            q = self.points[i]
            self.check(q["value"] is not None, "two: a gap")
            mean, limit = Fraction(q["mean"]), Fraction(q["upper" if up else "lower"])
            if self.series.method == "xmr":
                near += (self.values[i] - mean - (limit - mean) * 2 / 3) * (1 if up else -1) > 0
        self.check(self.series.method != "xmr" or near >= 2, "two: %d are near" % near)
        self.check(m["limit"] is None or prints(m["limit"], self.possible(point["upper" if up else "lower"])), "two: not the limit")
        return up

    def shift(self, m):
        above, n = m["way"] == "above", int(m["n"])
        sign = 1 if above else -1
        first = self.last
        while first - 1 >= self.begins and self.values[first - 1] is not None and sign * (self.values[first - 1] - Fraction(self.points[self.last]["mean"])) > 0:
            first -= 1
        self.check(n == self.last - first + 1, "shift: %d, where there are %d" % (n, self.last - first + 1))
        self.check(n >= self.told.run_length, "shift: too short")
        self.check(m["r"].endswith(self.name(self.last)) and first_of(m["r"], self.name(self.last)) == self.name(first), "shift: not %s" % m["r"])
        mean = value_of(m["mean"])
        self.check(prints(m["mean"], self.points[self.last]["mean"]), "shift: not the mean")
        run = range(max(first, 0), self.last + 1)
        if m["near"] is None:
            self.check(all(sign * (self.printed(i) - mean) > 0 for i in run), "shift: as printed they do not lie there")
        else:
            near = min((sign * self.values[i], i) for i in run)[1]
            self.check(prints(m["near"], self.values[near]) and sign * (value_of(m["near"]) - mean) > 0, "shift: not the nearest")
        return above

    # -- what is said of the latest value

    def claim(self, text):
        for name, pattern in CLAIMS.items():
            m = re.fullmatch(pattern, text)
            if m:
                return getattr(self, name)(m)
        self.found.append("no such claim: %r" % text)
        return None

    def change(self, m):
        up = self.claim(m["claim"])
        if m["but"]:
            down = self.claim(m["but"])
            self.check(down is not None and up is not None and down != up, "change: what speaks against it does not")
        merit = {"high": 1, "low": -1, "neither": 0}[self.series.better] * (1 if up else -1)
        self.check((m["merit"] or "") == {1: " for the better", -1: " for the worse", 0: ""}[merit], "change: not %s" % m["merit"])
        word = {1: "improvement", -1: "concern", 0: "neutral"}[merit] + ("-high" if up else "-low")
        self.check(self.told.report["trend"]["variation"] == word, "change: the code is %s" % self.told.report["trend"]["variation"])
        self.check_runs(m, True)

    def check_runs(self, m, beside):
        """Anhoj's numbers: those of a sign are beyond what is usual."""
        if self.series.method != "run":
            self.check(m["run"] is None and m["crossed"] is None, "runs: no run chart")
            return
        long = m["run"] is not None and int(m["run"]) > int(m["most"])
        seldom = m["crossed"] is not None and int(m["crossed"]) < int(m["least"])
        if beside:
            self.check((m["run"] is None or long) and (m["crossed"] is None or seldom), "runs: usual, and yet a sign")
        return long or seldom

    def common(self, m, kind):
        code = self.told.report["trend"]["variation"]
        self.check(code == "common", "%s: the code is %s" % (kind, code))

    def up_to(self, m, kind):
        """Where the latest period has no value, the sentence names the last that has one."""
        late = self.last + 1 < len(self.values)
        if kind not in ("change", "within", "few") and not (kind == "constant" and (m["p"] or m["r"])):
            self.check(m["u"] == (self.name(self.last) if late else None), "%s: up to %s" % (kind, m["u"]))
        if kind in ("constant", "all"):
            self.check((m["past"] in ("ed", "ied")) == late, "%s: of the present, or not" % kind)

    def constant(self, m):
        self.check(len({self.values[i] for i in self.mine}) == 1, "constant: it is not")
        self.check(value_of(m["v"]) == self.printed(self.last), "constant: not %s" % m["v"])
        late = self.last + 1 < len(self.values)
        self.check((m["p"] is not None) == (self.begins > 0 and not late) and m["p"] in (None, self.name(self.begins)), "constant: not since %s" % m["p"])
        self.check((m["r"] is not None) == (self.begins > 0 and late), "constant: from %s" % m["r"])
        if m["r"]:
            self.check(m["r"].endswith(self.name(self.last)) and first_of(m["r"], self.name(self.last)) == self.name(self.begins), "constant: not from %s" % m["r"])

    def all(self, m):
        self.check_range(m, "all")
        self.check(all(value_of(m["low"]) <= self.printed(i) <= value_of(m["high"]) for i in self.mine), "all: one is not within")
        self.check(all(self.points[i]["class"] == "common" for i in self.mine), "all: one is marked")

    def told_within(self, m):
        value = self.check_at(m["at"], "within")
        self.check(m["p"] == self.name(self.last), "within: not the latest")
        self.check_range(m, "within")
        self.check((m["unusual"] is None) == self.usual, "within: what cannot be told")
        self.check(value_of(m["low"]) <= value <= value_of(m["high"]), "within: as printed it is not")

    def few(self, m):
        self.check(int(m["n"]) == len(self.mine) or self.series.events, "few: %s, where there are %d" % (m["n"], len(self.mine)))
        self.check(int(m["n"]) < int(m["takes"]), "few: that is enough")
        limits = bool(self.mine) and self.points[self.mine[-1]]["upper"] is not None
        self.check((m["trial"] is not None) == limits, "few: trial limits")
        self.check(self.told.report["trend"]["variation"] == "none", "few: there is a variation")

    def rare(self, m):
        mean = value_of(m["mean"])
        self.check(self.series.unit == "count" and prints(m["mean"], self.points[self.last]["mean"]) and 0 < mean < 1, "rare: it is not")
        self.check("Real change" not in self.told.drawn, "rare: the chart marks changes")

    def alike(self, m):
        mine = [i for i in self.mine if i - 1 in self.mine]
        if not self.series.events:
            self.check(all(self.values[i] == self.values[i - 1] for i in mine), "alike: they differ")

    def alone(self, m):
        self.check(not any(i - 1 in self.mine for i in self.mine), "alone: there are two")

    def read_change(self, kind, m):
        self.up_to(m, kind)
        if kind in ("constant", "all", "within", "runs"):
            self.common(m, kind)
        if kind == "change":
            self.change(m)
        elif kind in ("runs", "sign", "few useful"):
            self.check(self.series.method == "run", "%s: no run chart" % kind)
            self.check(prints(m["mean"], self.points[self.last]["mean"]), "%s: not the median" % kind)
            if kind == "few useful":
                useful = sum(float(self.values[i]) != self.points[self.last]["mean"] for i in self.mine)
                self.check(int(m["n"]) < 10 and (int(m["n"]) == useful or self.series.events), "few useful: there are %d" % useful)
            else:
                self.check(self.check_runs(m, False) == (kind == "sign"), "%s: the runs say otherwise" % kind)
        elif kind == "within":
            self.told_within(m)
        else:
            getattr(self, kind)(m)

    # -- what is said of the target

    def when(self, m, met):
        """The numbers of "in 3 of the last 7 months", held against the values."""
        mine = [i for i in self.mine]
        if m["w1"]:
            self.check(m["w1"] == self.name(self.last) and self.met(self.last) == met, "target: not so in %s" % m["w1"])
            return 1
        n = int(m["w2"] or m["w4"])
        stretch = mine[-max(n, 1):]
        times = sum(self.met(i) == met for i in stretch)
        self.check(len(stretch) == n, "target: there are no %d" % n)
        self.check(times == int(m["w3"] or n), "target: %d times, not %s" % (times, m["w3"] or n))
        gaps = stretch[0] + n != len(self.values)
        self.check(("with a value" in m[0]) == gaps, "target: gaps")
        return len(stretch)

    def read_target(self, kind, m):
        if self.target is None or self.series.better == "neither":
            self.found.append("target: there is none")
            return
        recent = [self.met(i) for i in self.mine[-self.told.run_length:]]
        code = self.told.report["trend"]["assurance"]
        wanted = {"meets": "consistently-meets", "misses": "consistently-misses", "chance": "hit-or-miss"}
        self.check(kind == "fact" or code == wanted[kind], "target: the code is %s" % code)
        if kind != "fact":
            self.check(self.last + 1 == len(self.values), "target: a forecast without a latest value")
            recent_within = self.within(self.mine[-self.told.run_length:])
            left = "outside" in self.points[self.last]["flags"] or not self.usual or 2 * recent_within < len(recent)
            self.check(not left, "target: the values have left the limits")
        if kind in ("meets", "misses"):
            self.check(all(met == (kind == "meets") for met in recent), "target: of late it was otherwise")
            others = sum(self.met(i) != (kind == "meets") for i in self.mine)
            self.check((m["but"] is not None) == (others > 0), "target: what was otherwise long ago")
            if m["but"]:
                self.when(m, kind != "meets")
        if kind == "misses":
            self.check((m["further"] is not None) == (self.told.report["trend"]["variation"] != "common"), "target: a further change")
        if kind == "chance":
            self.check(len(set(recent)) == 2, "target: of late all went one way")
            self.check(self.told.report["trend"]["variation"] == "common", "target: by chance, beside a change")
        if kind == "fact":
            met = m["did"] == "met"
            n = self.when(m, met)
            same = all(t is not None and Fraction(str(t)) == self.target for t in self.targets[self.mine[-n]:self.last + 1])
            self.check(same == (m["other"] == " was"), "target: it was another, or the same")
            if m["limits"]:
                self.check(self.usual, "target: nothing is to be expected of such limits")
                self.check((m["limits"] == "leave that to chance") == (code == "hit-or-miss"), "target: the limits, %s" % code)
                self.check(code == "hit-or-miss" or (code == "consistently-meets") != met, "target: the limits say the same")

    # -- the page

    def read(self):
        told = self.told
        sentence = told.sentence
        for kind, pattern in CHANGES.items():
            for goal, more in [("", ""), *TARGETS.items()]:
                m = re.fullmatch(unique(pattern, more), sentence)
                if m:
                    self.read_change(kind, m)
                    if goal:
                        self.read_target(goal, renamed(m))
                    self.check_signs(kind, goal)
                    return self.check_page()
        self.found.append("not in the grammar: %r" % sentence)
        return self.found

    def check_signs(self, kind, goal):
        wanted = []
        if kind in ("change", "constant", "all", "within", "runs") and " can be told " not in self.told.sentence \
                and self.last + 1 == len(self.values):
            code = self.told.report["trend"]["variation"]
            merit, _, way = code.partition("-")
            wanted.append("No real change" if code == "common" else "A real change%s: %s values" % (
                {"improvement": " for the better", "concern": " for the worse", "neutral": ""}[merit], {"high": "higher", "low": "lower"}[way]))
        wanted += [LABELS[goal]] if goal in LABELS else []
        self.check(self.told.labels == wanted, "signs: %r, where the sentence says %r" % (self.told.labels, wanted))
        self.check(self.told.signs[0] == self.told.signs[1], "signs: others beside the sentence than in the table")

    def check_page(self):
        from sweep_page import check_words                     # which reads what stands about the sentence
        check_words(self)
        return self.found


def unique(pattern, more):
    """The two patterns as one: names of the second get a T before them."""
    return pattern + more.replace("(?P<", "(?P<T")


class renamed:
    """The second one's groups under their own names."""

    def __init__(self, m):
        self.m = m

    def __getitem__(self, name):
        return self.m[0] if name == 0 else self.m["T" + name]


MONTHS = "January February March April May June July August September October November December".split()


def name_of(period, step):
    year, month = int(period[:4]), int(period[5:])
    if step == 1:
        return "%s %d" % (MONTHS[month - 1], year)
    first = year if month >= 4 else year - 1
    part = ((month - 4) % 12 + step) // step
    return "%s%d %d/%02d" % ("Q" if step == 3 else "H", part, first, (first + 1) % 100)


def first_of(text, last):
    """The first period of "April to October 2020"."""
    first, to, _ = text.partition(" to ")
    return first if not to or re.search(r"\d", first) else "%s %s" % (first, last.rpartition(" ")[2])


def faults(told):
    return Reading(told).read()
