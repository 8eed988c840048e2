"""What a page says of a series, taken apart into claims, each of which is held against the figures.

`faults(told)` gives in words what is wrong with one indicator as it was told. A sentence that the grammar does not know is wrong too,
so that no claim goes unread. Values are the exact ones of the series; limits, flags, verdicts and runs are calculated from them alone
(sweep_own.py), and which sentence is due is decided here again.
"""
import re
from dataclasses import dataclass
from fractions import Fraction

from oracle import month_text, round_half_up
from sweep_own import Own, USEFUL
from sweep_series import NOUNS

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
    "shift": r"(?P<n>\d+) %ss in a row, (?P<r>%s), lie (?P<way>above|below) the (?P<what>average|median) of (?P<mean>%s)(?: \(the nearest is (?P<near>%s)\))?" % (NOUN, RANGE, NUMBER, NUMBER)}
LONGEST = r"he longest run on one side of the median is (?P<run>\d+) \(up to (?P<most>\d+) is usual\)"
CROSSED = r"the median is crossed (?P<crossed>\d+) times? \(at least (?P<least>\d+) is usual\)"
CHANGES = {
    "few": r"(?P<n>\d+) %ss? (?:so far|since (?P<p>%s)) (?:is|are) too few to tell a real change from chance; it takes (?P<takes>\d+)(?P<trial>, and the limits are trial limits until then)?\." % (NOUN, PERIOD),
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
              r"(?P<too> A sign of a change, too: (?:t%s)?(?: and )?(?:%s)?\.)?" % (LONGEST, CROSSED)}
TARGETS = {
    "meets": r" The target can be expected to be met each %s(?P<but>, though (?P<other>it was|as it is now it would have been) missed %s)?\." % (NOUN, WHEN),
    "misses": r" Without a (?P<further>further )?change in how things are done, the target will be missed each %s(?P<but>, though (?P<other>it was|as it is now it would have been) met %s)?\." % (NOUN, WHEN),
    "chance": r" By chance alone, the target may be met in one %s and missed in another\." % NOUN,
    "fact": r" The target(?P<other> as it is now would have been| was) (?P<did>met|missed) %s(?:, though the limits alone (?P<limits>leave that to chance|let expect the opposite))?\." % WHEN}
LABELS = {"meets": "Expected to meet the target consistently", "misses": "Expected to miss the target unless something changes",
          "chance": "Expected to meet the target at one time and miss it at another"}


UNTOLD = {"few": "too few %ss", "rare": "too rare", "alone": "no usual range", "alike": "no usual range", "few useful": "see the sentence", "sign": "see the sentence"}


@dataclass
class Told:
    """One indicator: its Series, its object of report.json, and what the page says."""
    series: object
    settings: dict      # of [trend]
    minimum: int        # minimum_denominator
    report: dict
    heading: str
    sentence: str
    labels: list        # of the signs in the table
    untold: str         # what stands in the place of the first of them
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
    """Whether the text is the number rounded to its own decimals (some limits are roots: half a unit may go either way)."""
    return abs(value_of(text) - Fraction(number)) <= Fraction(1, 2 * 10 ** places(text)) + abs(Fraction(number)) / 10 ** 12


def apart(a, b, decimals):
    """Whether two numbers print otherwise with so many decimals."""
    return a == b or round_half_up(a, decimals) != round_half_up(b, decimals)


def at_values(text):
    """The printed value of "100%, more exactly 99.95%", and the exact one."""
    first, _, more = text.partition(", more exactly ")
    return value_of(first), value_of(more or first)


# ---------------------------------------------------------------- one series

class Reading:
    def __init__(self, told):
        self.told, self.series, report = told, told.series, told.report
        self.found = []
        self.run_length = told.settings["run_length"]
        self.own = own_of(told)
        self.values = told.series.values[self.own.window:]      # from the first with a value on
        self.begins = max(0, self.own.segment.months[0] - self.own.window)
        self.known = [i for i, v in enumerate(self.values) if v is not None]
        self.last = self.known[-1]
        self.late = self.last + 1 < len(self.values)            # the latest period has no value
        self.mine = [i for i in self.known if i >= self.begins]
        self.target = self.goal(len(self.values) - 1)
        self.assurance = self.own.assurance(self.target)
        trend = report["trend"]
        self.check((trend["variation"], trend["assurance"]) == (self.own.variation, self.assurance), "codes: %s, %s" % (self.own.variation, self.assurance))
        self.check([p["period"] for p in trend["points"]] == [p["period"] for p in report["series"]] == [self.period(i) for i in range(len(self.values))], "window: another")

    def check(self, holds, words):
        if not holds:
            self.found.append(words)

    def hidden(self, i):
        """What stands for a percentage of too few; None."""
        return self.series.few.get(i + self.own.window)

    def printed(self, i):
        return self.own.printed[i + self.own.window]

    def period(self, i):
        return month_text(self.series.period(i + self.own.window))

    def name(self, i):
        return name_of(self.period(i), self.series.step)

    def row(self, i):
        """The row of targets.csv in force; None."""
        return next((row for row in reversed(self.series.targets) if row[0] <= i + self.own.window), None)

    def goal(self, i):
        row = self.row(i)
        return Fraction(row[1]) if row and row[1] else None

    def met(self, i):
        return self.printed(i) >= self.target if self.series.better == "high" else self.printed(i) <= self.target

    def limits(self, i):
        return self.own.limits(i + self.own.window)

    def marked(self, i, rule=None):
        flags = self.own.flags(i + self.own.window)
        return any(rule in (None, name) for name, _ in flags)

    def ended(self, what):
        """The limit of the latest value at that end."""
        return getattr(self.limits(self.last), what)()

    # -- the usual range

    def possible(self, limit):
        low = Fraction(0) if self.series.unit in ("count", "rate", "days", "percent") else None
        high = Fraction(100) if self.series.unit == "percent" else None
        values = [v for v in self.series.values[min(self.own.window, self.own.segments[0].months[0]):] if v is not None]
        if low is not None and min(values) < low or high is not None and max(values) > high:
            return limit
        return max(limit, low) if low is not None and limit < low else min(limit, high) if high is not None else limit

    def check_range(self, m, what):
        low, high = m["low"], m["high"]
        self.check(value_of(low) < value_of(high), "%s: the range %s to %s is none" % (what, low, high))
        for text, key in ((low, "lower"), (high, "upper")):
            self.check(prints(text, self.possible(self.ended(key))), "%s: %s is not the %s limit" % (what, text, key))
        between = m.groupdict().get("between")
        self.check((" limits of " in m[0]) == (not self.usual) == (between is not None), "%s: usual, or not" % what)
        if not self.usual and between:
            self.check((between, m["of"]) == (str(self.within(self.mine) or "none"), str(len(self.mine))), "%s: not so many between them" % what)
            xmr = self.series.method == "xmr"
            self.check(xmr == m[0].startswith("the limits", m.start("low") - len("the limits of ")) and xmr == (m["theirs"] is None), "%s: whose limits" % what)
            decimals = max(places(low), self.series.decimals)
            there = sum(value_of(low) <= round_half_up(self.values[i], decimals) <= value_of(high) for i in self.mine)
            self.check(not xmr or there == self.within(self.mine), "%s: %d seem to lie between them" % (what, there))
        self.check(max(places(low), places(high)) == self.range_decimals(), "%s: %s to %s, where %d decimals do" % (what, low, high, self.range_decimals()))

    def range_decimals(self):
        """How many it takes to tell its ends apart, and the latest value from the one that it crossed; and, where it is not usual, to
        see how many lie between them."""
        value, ends = self.values[self.last], [self.possible(self.ended("lower")), self.possible(self.ended("upper"))]
        crossed = next((end for sign, end in ((-1, "lower"), (1, "upper")) if ("outside", sign) in self.own.flags(self.last + self.own.window)), None)
        crossed = crossed and self.ended(crossed)
        decimals = self.series.decimals
        while decimals < 20 and not (apart(*ends, decimals) and (apart(value, crossed, decimals) if crossed is not None else
                                     round_half_up(round_half_up(value, decimals), self.series.decimals) == self.printed(self.last))):
            decimals += 1
        while decimals < 20 and not self.usual and self.series.method == "xmr":
            low, high = (round_half_up(end, decimals) for end in ends)
            if sum(low <= round_half_up(self.values[i], decimals) <= high for i in self.mine) == self.within(self.mine):
                break
            decimals += 1
        return decimals

    def within(self, which):
        """How many of those lie within the limits."""
        return sum(not self.marked(i, "outside") for i in which)

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

    def fired(self, rule, up):
        self.check((rule, 1 if up else -1) in self.own.flags(self.last + self.own.window), "%s: the rule did not fire" % rule)
        return up

    def outside(self, m):
        value = self.check_at(m["at"], "outside")
        self.check(m["p"] == self.name(self.last), "outside: not the latest")
        self.check_range(m, "outside")
        above = m["way"] == "above"
        self.check(value > value_of(m["high"]) if above else value < value_of(m["low"]), "outside: as printed it is not")
        if self.target is not None and m["at"]:
            self.check((value == self.target) == (self.values[self.last] == self.target), "outside: it prints as the target")
        return self.fired("outside", above)

    def rise(self, m):
        up = m["way"] == "risen"
        first = self.last
        while first - 1 >= self.begins and self.values[first - 1] is not None and (self.values[first] - self.values[first - 1]) * (1 if up else -1) > 0:
            first -= 1
        self.check(int(m["n"]) == self.last - first, "rise: %s, where there are %d" % (m["n"], self.last - first))
        self.check(m["p"] == self.name(self.last), "rise: not the latest")
        self.check(int(m["n"]) >= self.run_length - 1, "rise: too short")
        shows = all(self.printed(i) != self.printed(i + 1) for i in range(first, self.last))
        self.check(shows == (m["a"] is None), "rise: whether it shows as printed")
        if m["a"] is not None:
            self.check(prints(m["a"], self.values[first]) and prints(m["b"], self.values[self.last]), "rise: not from there to there")
            self.check(value_of(m["a"]) < value_of(m["b"]) if up else value_of(m["a"]) > value_of(m["b"]), "rise: not that way")
        return self.fired("trend", up)

    def two(self, m):
        self.check(m["p"] == self.name(self.last), "two: not the latest")
        end = m["end"] or m["ends"]
        self.check((m["end"] is not None) == (self.series.method == "xmr"), "two: whose limits")
        self.check(m["limit"] is None or prints(m["limit"], self.possible(self.ended(end))), "two: not the limit")
        return self.fired("two-of-three", end == "upper")

    def shift(self, m):
        above, n = m["way"] == "above", int(m["n"])
        sign, centre = 1 if above else -1, self.limits(self.last).centre
        first = self.last
        while first - 1 >= self.begins and self.values[first - 1] is not None and sign * (self.values[first - 1] - centre) > 0:
            first -= 1
        self.check(n == self.last - first + 1, "shift: %d, where there are %d" % (n, self.last - first + 1))
        self.check(n >= self.run_length, "shift: too short")
        self.check(m["r"].endswith(self.name(self.last)) and first_of(m["r"], self.name(self.last)) == self.name(first), "shift: not %s" % m["r"])
        self.check((m["what"] == "median") == (self.series.method == "run"), "shift: not the %s" % m["what"])
        mean = value_of(m["mean"])
        self.check(prints(m["mean"], centre), "shift: not the mean")
        run = range(first, self.last + 1)
        shows = all(sign * (self.printed(i) - mean) > 0 for i in run)
        self.check(shows == (m["near"] is None), "shift: whether it shows as printed")
        if m["near"] is not None:
            near = min((sign * self.values[i], i) for i in run)[1]
            self.check(prints(m["near"], self.values[near]) and sign * (value_of(m["near"]) - mean) > 0, "shift: not the nearest")
        return self.fired("shift", above)

    # -- what is said of the latest value

    def claim(self, text):
        for name, pattern in CLAIMS.items():
            m = re.fullmatch(pattern, text)
            if m:
                return getattr(self, name)(m)
        self.check(False, "no such claim: %r" % text)
        return None

    def change(self, m):
        up = self.claim(m["claim"])
        against = {direction for _, direction in self.own.flags(self.last + self.own.window)}
        self.check((m["but"] is not None) == (len(against) == 2), "change: what speaks against it")
        if m["but"]:
            down = self.claim(m["but"])
            self.check(down is not None and up is not None and down != up, "change: what speaks against it does not")
        merit = {"high": 1, "low": -1, "neither": 0}[self.series.better] * (1 if up else -1)
        self.check((m["merit"] or "") == {1: " for the better", -1: " for the worse", 0: ""}[merit], "change: not %s" % m["merit"])
        word = {1: "improvement", -1: "concern", 0: "neutral"}[merit] + ("-high" if up else "-low")
        self.check(self.own.variation == word, "change: the code is %s" % self.own.variation)
        self.check((m["too"] is not None) == (self.series.method == "run" and self.own.is_sign()), "change: a sign, too")
        if m["too"]:
            useful, longest, most, crossed, least = self.own.runs()
            self.check((m["run"] is not None) == (longest > most) and (m["crossed"] is not None) == (crossed < least), "change: which sign")
            self.check_runs(m)

    def check_runs(self, m):
        """Anhoej's numbers."""
        useful, longest, most, crossed, least = self.own.runs()
        for key, number in (("run", longest), ("most", most), ("crossed", crossed), ("least", least)):
            self.check(m[key] in (None, str(number)), "runs: %s of %s, not %s" % (key, number, m[key]))

    def check_median(self, m):
        self.check(prints(m["mean"], self.own.centre()), "runs: not the median")

    def up_to(self, m, kind):
        """Where the latest period has no value, the sentence names the last that has one."""
        if kind not in ("change", "within", "few") and not (kind == "constant" and (m["p"] or m["r"])):
            self.check(m["u"] == (self.name(self.last) if self.late else None), "%s: up to %s" % (kind, m["u"]))
        if kind in ("constant", "all"):
            self.check((m["past"] in ("ed", "ied")) == self.late, "%s: of the present, or not" % kind)

    def constant(self, m):
        self.check(value_of(m["v"]) == self.printed(self.last), "constant: not %s" % m["v"])
        since, span = (self.begins > 0 and not self.late), (self.begins > 0 and self.late)
        self.check((m["p"] is not None) == since and m["p"] in (None, self.name(self.begins)), "constant: not since %s" % m["p"])
        self.check((m["r"] is not None) == span, "constant: from %s" % m["r"])
        if m["r"]:
            self.check(m["r"].endswith(self.name(self.last)) and first_of(m["r"], self.name(self.last)) == self.name(self.begins), "constant: not from %s" % m["r"])

    def all(self, m):
        self.check_range(m, "all")
        self.check(all(value_of(m["low"]) <= self.printed(i) <= value_of(m["high"]) for i in self.mine), "all: one is not within")
        self.check(self.series.method == "xmr" and not any(self.marked(i) for i in self.mine), "all: one is marked")

    def within_range(self, m):
        value = self.check_at(m["at"], "within")
        self.check(m["p"] == self.name(self.last), "within: not the latest")
        self.check_range(m, "within")
        self.check((m["unusual"] is None) == self.usual, "within: what cannot be told")
        self.check(value_of(m["low"]) <= value <= value_of(m["high"]), "within: as printed it is not")

    def few(self, m):
        self.check(int(m["n"]) == self.own.segment.count, "few: %s, where there are %d" % (m["n"], self.own.segment.count))
        self.check(int(m["takes"]) == 13, "few: it takes 13")
        self.check(m["p"] == (self.name(self.begins) if self.begins > 0 else None), "few: since %s" % m["p"])
        self.check((m["trial"] is not None) == any(l is not None and l.reach2 is not None for l in self.own.segment.limits), "few: trial limits")

    def rare(self, m):
        mean = value_of(m["mean"])
        self.check(prints(m["mean"], self.own.centre()) and 0 < mean < 1, "rare: it is not")
        self.check("Real change" not in self.told.drawn, "rare: the chart marks changes")

    def runs(self, m):
        self.check_median(m)
        self.check_runs(m)

    def few_useful(self, m):
        self.check_median(m)
        self.check(int(m["n"]) == self.own.runs()[0], "few useful: there are %d" % self.own.runs()[0])

    def nothing(self, m):
        """Its words say all."""

    READERS = {"few": few, "constant": constant, "all": all, "within": within_range, "rare": rare, "alike": nothing, "alone": nothing,
               "few useful": few_useful, "runs": runs, "sign": runs, "change": change}

    def due_kinds(self):
        """Which kinds of sentence are due. Whether all are said to vary within, the decimals of the range decide."""
        own = self.own
        if not own.enough or own.centre() is None:
            return ("few",)
        if len(self.mine) > 1 and len({self.values[i] for i in self.mine}) == 1:
            return ("constant",)
        if self.series.method == "run":
            return ("change",) if own.decision else ("sign",) if own.is_sign() else ("runs",) if own.runs()[0] >= USEFUL else ("few useful",)
        if own.is_rare():
            return ("rare",)
        if self.limits(self.last).reach2 is None:
            return ("alone",)
        if own.segment.constant:
            return ("alike",)
        if own.decision:
            return ("change",)
        return ("all", "within") if self.series.method == "xmr" and not any(self.marked(i) for i in self.mine) else ("within",)

    # -- what is said of the target

    def when(self, m, met):
        """The numbers of "in 3 of the last 7 months", held against the values."""
        if m["w1"]:
            self.check(m["w1"] == self.name(self.last) and self.met(self.last) == met, "target: not so in %s" % m["w1"])
            return 1
        n = int(m["w2"] or m["w4"])
        stretch = self.mine[-max(n, 1):]
        times = sum(self.met(i) == met for i in stretch)
        self.check(n > 1 and len(stretch) == n, "target: there are no %d" % n)
        self.check(times == int(m["w3"] or n), "target: %d times, not %s" % (times, m["w3"] or n))
        self.check((m["w3"] is None) == (times == n), "target: in each of them, or not")
        self.check(("with a value" in m[0]) == (stretch[0] + n != len(self.values)), "target: gaps")
        return len(stretch)

    def check_other(self, m, n):
        """Whether the target was the same in the last n periods with a value."""
        same = all(self.goal(i) == self.target for i in range(self.mine[-n], self.last + 1))
        self.check(same == (" was" in m["other"]), "target: it was another, or the same")

    def left(self):
        recent = self.mine[-self.run_length:]
        return self.marked(self.last, "outside") or not self.usual or 2 * self.within(recent) < len(recent)

    def run(self):
        """How many values up to the latest went the same way."""
        way = [self.met(i) == self.met(self.last) for i in reversed(self.mine)]
        return way.index(False) if False in way else len(way)

    def run_alone(self):
        return ("fact", self.run(), self.met(self.last), None) if self.run() >= self.run_length else ("",)

    def due_goal(self, untold):
        """What is due to be said of the target: (goal,) or ("fact", of how many, met, what of the limits)."""
        if self.assurance == "none":
            return ("",)
        if untold or self.late or not self.is_told_so():
            return self.run_alone()
        run, latest, recent = self.run(), self.met(self.last), self.mine[-self.run_length:]
        if self.assurance == "hit-or-miss":
            if run >= self.run_length:
                return "fact", run, latest, "leave that to chance" if self.usual else None
            return ("fact", len(recent), latest, None) if self.own.variation != "common" or self.left() else ("chance",)
        met, opposite = self.assurance == "consistently-meets", "let expect the opposite" if self.usual else None
        if latest != met:
            return "fact", run, latest, opposite
        if any(self.met(i) != met for i in recent):
            return "fact", len(recent), not met, opposite
        return ("fact", run, latest, None) if self.left() else ("meets" if met else "misses",)

    def is_told_so(self):
        """Whether the range, as it would be told, says of the target what the limits do."""
        if self.own.segment.constant:
            return True
        decimals = self.range_decimals()
        low, high = (round_half_up(self.possible(self.ended(end)), decimals) for end in ("lower", "upper"))
        side = 0 if self.assurance == "hit-or-miss" else 1 if (self.assurance == "consistently-misses") == (self.series.better == "high") else -1
        always = self.assurance == "hit-or-miss" and self.target == (low if self.series.better == "high" else high)
        return (self.target > high) - (self.target < low) == side and not always

    def read_target(self, kind, goal, m):
        untold = kind in ("rare", "alone", "alike", "few useful", "sign") or " can be told " in self.told.sentence
        due = ("",) if kind == "few" else self.due_goal(untold)
        said = (goal,)
        if goal and self.assurance == "none":
            self.check(False, "target: there is nothing to be said of it")
            return
        if goal == "fact":
            n = self.when(m, m["did"] == "met")
            self.check_other(m, n)
            said = goal, n, m["did"] == "met", m["limits"]
        self.check(said == due, "target: %r, where %r is due" % (said, due))
        if goal in ("meets", "misses"):
            others = sum(self.met(i) != (goal == "meets") for i in self.mine)
            self.check((m["but"] is not None) == (others > 0), "target: what was otherwise long ago")
            if m["but"]:
                self.check(self.when(m, goal != "meets") == len(self.mine), "target: of all that share the limits")
                self.check_other(m, len(self.mine))
        if goal == "misses":
            self.check((m["further"] is not None) == (self.own.variation != "common"), "target: a further change")

    # -- the page

    def without_units(self, sentence):
        """Behind what it compares with, a value says its unit: the sweep's rates are per 1,000."""
        unit = {"days": " days?", "rate": " per 1,000"}.get(self.series.unit)
        if unit is None:
            return sentence
        for m in re.finditer(r"(?:range|limits?|average|median) of %s(?: to %s)?" % (NUMBER, NUMBER), sentence):
            self.check(re.match(unit, sentence[m.end():]), "unit: %r does not say it" % m[0])
        return re.sub(r"(?<=\d)(?:%s)(?=[ .,;)])" % unit, "", sentence)

    def read(self):
        sentence = self.without_units(self.told.sentence)
        self.check(set(re.findall(NOUN, sentence)) <= {NOUNS[self.series.step]}, "periods: other ones")
        for kind, pattern in CHANGES.items():
            for goal, more in [("", ""), *TARGETS.items()]:
                m = re.fullmatch(unique(pattern, more), sentence)
                if m:
                    self.check(kind in self.due_kinds(), "%s: due is %s" % (kind, " or ".join(self.due_kinds())))
                    if not self.found:
                        self.up_to(m, kind)
                        self.READERS[kind](self, m)
                        self.read_target(kind, goal, renamed(m))
                        self.check_signs(kind, goal)
                    return self.check_page()
        self.check(False, "not in the grammar: %r" % sentence)
        return self.found

    def check_signs(self, kind, goal):
        wanted = []
        if kind in ("change", "constant", "all", "within", "runs") and " can be told " not in self.told.sentence and not self.late:
            merit, _, way = self.own.variation.partition("-")
            wanted.append("No real change" if merit == "common" else "A real change%s: %s values" % (
                {"improvement": " for the better", "concern": " for the worse", "neutral": ""}[merit], {"high": "higher", "low": "lower"}[way]))
        wanted += [LABELS[goal]] if goal in LABELS else []
        self.check(self.told.labels == wanted, "signs: %r, where the sentence says %r" % (self.told.labels, wanted))
        untold = UNTOLD.get(kind) or ("no usual range" if " can be told " in self.told.sentence else "no value" if self.late else "")
        self.check(self.told.untold == (untold % NOUNS[self.series.step] if "%s" in untold else untold), "signs: %r in their place" % self.told.untold)
        self.check(self.told.signs[0] == self.told.signs[1], "signs: others beside the sentence than in the table")

    def check_page(self):
        from sweep_page import check_words                     # which reads what stands about the sentence
        check_words(self)
        return self.found


def own_of(told):
    """Of a series once: it is read again for each alteration."""
    if not hasattr(told.series, "own"):
        told.series.own = Own(told.series, told.settings["rules"], told.settings["screen_moving_ranges"] == "yes", told.settings["run_length"])
    return told.series.own


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


class Fault(Exception):
    """The first thing that is wrong."""


class Glance(Reading):
    """Looks no further than that."""

    def check(self, holds, words):
        if not holds:
            raise Fault(words)


def has_fault(told):
    try:
        Glance(told).read()
    except Fault:
        return True
    return False
