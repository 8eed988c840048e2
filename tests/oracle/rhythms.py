#!/usr/bin/env python3
"""Random data folders in which not all is monthly: what folders.py writes for the seeds 1000 to 1999.

Quarters, half-years and years, counted from several months; exports by the month and by the period; forecasts. As in
folders.py, every third seed is one of the corners at the bottom.
"""
import contextlib
import os
import sys

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from folders import END, Random, number_text, tell_series                           # noqa: E402
from oracle import STEPS, period_end, year_first, year_text                         # noqa: E402

PERIODIC = ("quarter", "half", "year")


class Grid:
    """How often, and counted from which month of the year."""

    def __init__(self, frequency, start):
        self.frequency, self.start, self.step = frequency, start, STEPS[frequency]

    def has(self, t):
        """Whether a period ends in month t."""
        return period_end(t, self.start, self.step) == t

    def latest(self, t):
        return t if self.has(t) else period_end(t, self.start, self.step) - self.step

    def fits(self, other):
        return self.step == other.step and (self.start - other.start) % self.step == 0


class Rhythms(Random):
    """Draws one folder: each measure is exported in a rhythm of its own, and most indicators read what comes in theirs."""

    def __init__(self, seed):
        super().__init__(seed)
        self.history = self.rng.choice([16, 28, 40, 52, 64, 64, 88])
        self.first = self.last - self.history + 1
        self.period = self.last - self.rng.choice([0, 0, 1, 2, 3, 4, 7, 11])
        self.marker_rate, self.gap_rate = self.rng.choice([0, 0, 0, 0.003, 0.03]), self.rng.choice([0, 0, 0, 0.004, 0.03])
        self.silent_rate, self.grid, self.late = 0.01, {}, False

    def years(self):
        super().years()
        if self.chance(0.5):
            self.f.authority["year_start"] = self.year_start = self.rng.choice([4, 9, 1])
        self.grids = [Grid("month", self.year_start)] + [
            Grid(self.rng.choice(["quarter", "quarter", "half", "year"]), self.rng.choice([self.year_start, self.year_start, 4, 9, 1]))
            for _ in range(self.rng.randint(1, 2))]

    # -- exports

    def kind_of(self, *names):
        super().kind_of(*names)
        self.grid.update(dict.fromkeys(names, self.rng.choice(self.grids)))

    def tell_pair(self, part, whole, units):
        self.told_by, self.late = self.grid[part], self.chance(0.15)
        super().tell_pair(part, whole, units)

    def tell_single(self, name, units):
        self.told_by, self.late = self.grid.setdefault(name, self.rng.choice(self.grids)), self.chance(0.15)
        super().tell_single(name, units)

    def roles(self):
        self.told_by, self.late = self.rng.choice(self.grids), False
        super().roles()
        self.grid.update(dict.fromkeys(self.columns, self.told_by))

    def tells(self, t, unit):
        """Now and then a row under a month that is no period's last: a warning, and nothing more."""
        return super().tells(t, unit) and (self.told_by.has(t) or self.chance(0.003))

    def begins_year(self, t, measure):
        return t - self.told_by.step < year_first(t, self.told_by.start)

    def round_of(self, t):
        return super().round_of(t + (self.rng.choice([0, 0, 0, 1, 2, 4]) if self.late else 0))

    def tell(self, t, unit, measure, text, suffix):
        made = self.round_of(t)
        self.f.round_names[made, t, unit, measure] = None     # no restatement falls into the same round
        self.f.tell(made, t, unit, measure, text, suffix)
        self.told.append((t, unit, measure))

    # -- indicators

    def one_indicator(self, code, num):
        rng = self.rng
        source, grid, basis = self.rhythm()
        compare = rng.choice(["prev12-average", "none", "prev-month", "back-%d" % rng.choice([1, 2, 4]),
                              "prev12-total" if basis in ("month", "period") else "prev12-average"])
        share = self.chance(0.5)
        binomial = share and basis in ("month", "period") and "cumulative" not in self.kinds.values() and not self.f.workforce
        more = {"number": num, "lag": rng.choice(["", 0, 1, 2, 3, 4]), "frequency": "" if grid.step == 1 and self.chance(0.5) else grid.frequency,
                "year_start": grid.start if grid.start != self.year_start or self.chance(0.1) else "",
                "trend": rng.choice(["", "", "", "xmr", "run", "none"] + ["p", "p-prime"] * binomial)}
        if self.chance(0.1):
            basis, more["frequency"] = basis.upper(), more["frequency"].title()
        self.rows_of_indicator(code, rng.choice(["high", "low", "neither"]), basis, compare, more)
        with self.reading(source):
            head = self.figures(code, share)
        self.goals(code, head)
        self.forecasts(code, grid)
        self.benchmarks(code)
        self.events(code)

    def rhythm(self):
        """(the grid that the measures come by, the indicator's own, its basis)."""
        rng, source = self.rng, self.grid[self.rng.choice(self.pairs)[0]]
        if source.step == 1 and self.chance(0.7):
            start = rng.choice([self.year_start, self.year_start, 4, 9, 1])
            return source, Grid(rng.choice(PERIODIC), start), "period" if self.chance(0.9) else "ytd"
        bases = ["month", "month", "snapshot", "ytd", "ytd", "rolling12", "rolling36" if self.history > 50 else "ytd", "period" if source.step == 1 else "month"]
        return source, source, "period" if self.chance(0.05) else rng.choice(bases)

    @contextlib.contextmanager
    def reading(self, grid):
        """For a while only measures that come by this grid are drawn, or one time in ten any."""
        kept = self.pairs, self.singles, self.percents, self.columns
        if not self.chance(0.1):
            def comes(measure):
                return self.grid[measure].fits(grid)
            self.pairs = [pair for pair in self.pairs if comes(pair[0])]
            self.singles = [name for name in self.singles if comes(name)]
            self.percents = [name for name in self.percents if comes(name)] or self.percents
            self.columns = [name for name in self.columns if comes(name)]
        yield
        self.pairs, self.singles, self.percents, self.columns = kept

    def rows_of_indicator(self, code, better, basis, compare, more):
        """One row, or one that has ended and another after it, at another frequency."""
        if self.chance(0.75):
            self.f.add_indicator(code, better, basis, compare, **more)
            return
        change, other = self.period + self.rng.randint(-9, 2), self.rng.choice(self.grids)
        before = dict(more, frequency=other.frequency, year_start=other.start, to=change - 1)
        self.f.add_indicator(code, better, self.rng.choice(["month", "period", "ytd"]), "back-1", **before)
        self.f.add_indicator(code, better, basis, compare, **dict(more, **{"from": change}))

    def forecasts(self, code, grid):
        """For this year and the last, in several rounds, of some units; withdrawn now and then."""
        rng, used = self.rng, set()
        centre = next((float(row.get("year_target") or row["target"] or 50) for row in self.f.tables["targets"] if row["indicator"] == code), 50)
        for _ in range(rng.choice([0, 0, 2, 5, 8])):
            unit, made = rng.choice(["", "", "city", rng.choice(self.all_units)]), self.period + rng.randint(-7, 2)
            year = year_text(self.period + rng.choice([0, 0, 0, -12]) - rng.choice([0, 1, 3]), grid.start)
            if (unit or "city", made, year) in used:
                continue
            used.add((unit or "city", made, year))
            value = number_text(centre + rng.choice([0, 0, -1, 1, -9, 9]), rng.choice([0, 0, 1, 2]))
            self.f.add("forecasts", indicator=code, unit=unit, round=made, year=year, value=self.marker() if self.chance(0.1) else value,
                       low=number_text(centre - 20, 0) if self.chance(0.3) else "", high=number_text(centre + 20, 0) if self.chance(0.3) else "",
                       by=rng.choice(["", "Head of Service", "A. Owner, finance"]), note=rng.choice(["", "", "If the grant comes"]))

    def dirt(self):
        super().dirt()
        tables = self.f.tables
        headed = {row["indicator"] for row in tables["figures"] if row["headline"] == "yes"}
        tables["forecasts"] = [row for row in tables["forecasts"] if row["indicator"] in headed]
        if self.chance(0.3) and all(r["report"]["indicators"] == "*" for r in self.f.reports.values()):
            self.rng.choice(tables["indicators"])["frequency"] = "weekly"


# ---------------------------------------------------------------- the hard corners

def tell_periods(f, measure, texts, grid, unit="east", end=END):
    """Values of periods, the last of which is the latest that has ended by `end`; "-" is one without a row."""
    last = grid.latest(end)
    for t, text in zip(range(last - (len(texts) - 1) * grid.step, last + 1, grid.step), texts):
        if text != "-":
            f.tell(end, t, unit, measure, str(text))


def running(values, grid, end=END):
    """Running totals of such values."""
    total, answer = 0, []
    for k, value in enumerate(values):
        t = grid.latest(end) - (len(values) - 1 - k) * grid.step
        total = value + (0 if t - grid.step < year_first(t, grid.start) else total)
        answer.append(total)
    return answer


def numbers(f, count, low=0, high=40):
    return [f.rng.randint(low, high) for _ in range(count)]


def tell_kinds(f, grid, count, name=""):
    """A flow, a stock, a running total of the same flow and a carried number, by the grid; the total's year is the grid's."""
    for kind in ("flow", "stock", "cumulative", "carried"):
        f.add("measures", measure=kind + name, title=kind, kind=kind, absent="x")
    for unit in ("east", "west"):
        flow = numbers(f, count)
        tell_periods(f, "flow" + name, flow, grid, unit)
        tell_periods(f, "cumulative" + name, running(flow, grid), grid, unit)
        tell_periods(f, "stock" + name, numbers(f, count, 20, 90), grid, unit)
        tell_periods(f, "carried" + name, [n if k % max(12 // grid.step, 2) == 1 else "-" for k, n in enumerate(numbers(f, count, 500, 900))], grid, unit)


COMPARES = ("prev12-average", "back-1", "prev12-total", "back-4", "none", "back-2", "prev-month")


def corner_months_make_periods(f):
    """Monthly exports under basis `period`: each kind of measure in quarters, half-years and years, against all comparisons."""
    start = f.rng.choice([4, 9, 1])
    f.authority["year_start"] = start
    tell_kinds(f, Grid("month", start), 50)
    for j, frequency in enumerate(("month",) + PERIODIC):
        for k, numerator in enumerate(("flow", "stock", "cumulative", "carried", "flow + stock", "flow - cumulative")):
            code = "%s%d" % (frequency[0].upper(), k)
            f.add_indicator(code, ["high", "low", "neither"][k % 3], "period", COMPARES[(j + k) % 7], frequency=frequency, lag=(j + k) % 3)
            f.add_figure(code, numerator, decimals=k % 3)
            f.add_figure(code, "flow", "carried", "rate", headline=False, per=1000, decimals=2)
            f.add_figure(code, "cumulative", "flow + stock", "percent", headline=False, decimals=1)
            f.add("targets", indicator=code, target="60", tolerance_low="50", tolerance_high="70", **{"from": END - 30 + k})


def corner_rows_of_periods(f):
    """Rows under a period's last month: each basis, kind of measure and comparison."""
    start = f.rng.choice([4, 9, 1])
    f.authority["year_start"] = start
    for frequency in PERIODIC:
        grid = Grid(frequency, start)
        tell_kinds(f, grid, 64 // grid.step, " " + frequency)
        for k, basis in enumerate(("month", "snapshot", "ytd", "rolling12", "rolling36")):
            for j, kind in enumerate(("flow", "stock", "cumulative", "carried")):
                code = "%s%d%d" % (frequency[0].upper(), k, j)
                compare = COMPARES[(k + 2 * j) % 7]
                f.add_indicator(code, ["high", "low"][j % 2], basis, compare if compare != "prev12-total" or basis == "month" else "back-3",
                                frequency=frequency, trend=["", "xmr", "run", "none"][(j + k) % 4])
                f.add_figure(code, kind + " " + frequency, decimals=j % 2)
                f.add_figure(code, kind + " " + frequency, "stock " + frequency, "percent", headline=False, decimals=1)
                f.add("targets", indicator=code, target=str(20 * (k + 1)), tolerance_low=str(15 * (k + 1)), tolerance_high="150", **{"from": END - 25})


def corner_lags(f):
    """A lag of 0 to 4 months at each frequency: which period is shown, its target, its year, its track."""
    start = f.rng.choice([4, 9, 1])
    for frequency in ("month",) + PERIODIC:
        grid = Grid(frequency, start)
        tell_periods(f, frequency, numbers(f, 60 // grid.step, 5, 15), grid, "east")
        for lag in range(5):
            code = "%s%d" % (frequency[0].upper(), lag)
            f.add_indicator(code, ["high", "low"][lag % 2], ["month", "ytd"][lag % 2], ["prev12-average", "back-1"][lag % 2], frequency=frequency, lag=lag,
                            year_start=start)
            f.add_figure(code, frequency)
            for since in range(END - 40, END + 1, 5):
                f.add("targets", indicator=code, target=str(f.rng.randint(5, 25)), tolerance_low=str(f.rng.randint(2, 12)),
                      tolerance_high=str(f.rng.randint(15, 40)), phasing=["", "linear"][lag % 2], **{"from": since})


def corner_years(f):
    """Years that begin in April, September, January and February, of the authority and of indicators; running totals of each."""
    f.authority["year_start"] = 9
    for start in (4, 9, 1, 2):
        for frequency in ("month",) + PERIODIC:
            grid, name = Grid(frequency, start), "%s%d" % (frequency[0], start)
            f.add("measures", measure=name, title=name, kind="cumulative", absent=f.rng.choice(["x", "0", ""]))
            tell_periods(f, name, running(numbers(f, 48 // grid.step), grid), grid, "west")
            tell_periods(f, name, running(numbers(f, 30 // grid.step), grid), grid, "east")
            for k, basis in enumerate(("month", "ytd", "rolling12", "snapshot")):
                f.add_indicator(name + basis, "high", basis, ["prev12-total", "back-2", "prev12-average", "back-1"][k], frequency=frequency,
                                year_start="" if start == 9 else start)
                f.add_figure(name + basis, name)
                f.add("targets", indicator=name + basis, target="100", tolerance_low="80", tolerance_high="", phasing="linear", **{"from": END - 30})


def corner_due(f):
    """What is due by a quarter, a half-year, a year: linear and by profile, of sums, of running totals and of a share."""
    f.add("measures", measure="quarter total", title="T", kind="cumulative", absent="x")
    for frequency in PERIODIC:
        grid = Grid(frequency, 4)
        values = numbers(f, 48 // grid.step, 10, 20)
        tell_periods(f, frequency, values, grid)
        tell_periods(f, "all " + frequency, [v + 9 for v in values], grid)
        if frequency == "quarter":
            tell_periods(f, "quarter total", running(values, grid), grid)
        for k, (better, basis, numerator, unit) in enumerate((
                ("high", "ytd", frequency, "count"), ("low", "ytd", frequency, "days"), ("neither", "ytd", frequency, "number"), ("high", "ytd", frequency, "money"),
                ("high", "month", frequency, "count"), ("high", "snapshot" if frequency == "quarter" else "ytd", "quarter total" if frequency == "quarter" else frequency, "count"))):
            for how in ("linear", "profile"):
                code = "%s%d%s" % (frequency[0].upper(), k, how[0])
                f.add_indicator(code, better, basis, "none", frequency=frequency)
                f.add_figure(code, numerator, unit=unit, decimals=k % 2)
                if how == "linear":
                    f.add("targets", indicator=code, target="61.5", tolerance_low="55", tolerance_high="70", phasing="linear", **{"from": END - 30})
                    f.add("targets", indicator=code, target="50", tolerance_low="", tolerance_high="60", phasing="linear", known=END - 1, **{"from": END - 2})
                    continue
                for n, since in enumerate(range(END - 30, END + 1, f.rng.choice([2, 3, 4]))):     # no step for some periods
                    f.add("targets", indicator=code, target=str(12 + n % 6 * 9), tolerance_low=str(8 + n % 6 * 9), tolerance_high=str(20 + n % 6 * 9),
                          year_target="66", **{"from": since})
        f.add_indicator("S" + frequency, "high", "month", "none", frequency=frequency)
        f.add_figure("S" + frequency, frequency, "all " + frequency, "percent")
        f.add("targets", indicator="S" + frequency, target="60", tolerance_low="50", tolerance_high="", phasing="linear", **{"from": END - 30})
        f.add("targets", indicator="S" + frequency, unit="east", target="40", tolerance_low="30", tolerance_high="", **{"from": END - 5})


def corner_named_targets(f):
    """A stretch and a national target beside the one that judges, from other months and known at others; a phased one; one that ends, one
    of a profile, one of a unit; names in another case; targets with names alone; a range."""
    grid = Grid("quarter", 4)
    tell_periods(f, "n", numbers(f, 12, 30, 60), grid)
    tell_series(f, "m", numbers(f, 30, 30, 60), "east")
    for code, measure, frequency in (("Q", "n", "quarter"), ("M", "m", "month"), ("P", "m", "quarter")):
        f.add_indicator(code, "high", "period" if code == "P" else "month", "back-1", frequency=frequency)
        f.add_figure(code, measure)
        f.add("targets", indicator=code, target="40", tolerance_low="35", tolerance_high="", **{"from": END - 24})
        f.add("targets", indicator=code, target="55", tolerance_low="", tolerance_high="", name="Stretch", **{"from": END - 12})
        f.add("targets", indicator=code, target="48", tolerance_low="44", tolerance_high="", name="National", **{"from": END - 24})
        f.add("targets", indicator=code, target="52", tolerance_low="", tolerance_high="", name="National", known=END + 1, **{"from": END - 6})
    for code, frequency in (("Y", "month"), ("YQ", "quarter")):
        f.add_indicator(code, "high", "ytd", "none", frequency=frequency)
        f.add_figure(code, "m" if code == "Y" else "n")
        f.add("targets", indicator=code, target="400", tolerance_low="350", tolerance_high="", phasing="linear", **{"from": END - 24})
        f.add("targets", indicator=code, target="500", tolerance_low="", tolerance_high="", phasing="linear", name="Stretch", **{"from": END - 12})
        for k in range(0, 24, 3):
            f.add("targets", indicator=code, target=str(100 + 10 * k), tolerance_low="", tolerance_high="", year_target="410", name="Path",
                  **{"from": END - 24 + k})
    f.add_indicator("R", "neither", "month", "none")
    f.add_figure("R", "m")
    f.add("targets", indicator="R", target="", tolerance_low="30", tolerance_high="50", **{"from": END - 24})
    f.add("targets", indicator="R", target="", tolerance_low="35", tolerance_high="", name="National", **{"from": END - 24})
    f.add_indicator("O", "low", "month", "none")
    f.add_figure("O", "m")
    f.add("targets", indicator="O", target="45", tolerance_low="", tolerance_high="", name="Local", **{"from": END - 24})
    f.add("targets", indicator="O", unit="east", target="44", tolerance_low="", tolerance_high="", name="local", **{"from": END - 20})
    f.add("targets", indicator="O", target="", tolerance_low="", tolerance_high="", name="LOCAL", **{"from": END - 5})


def corner_period_moves(f):
    """Teams that open, close, move and come back, within a period and at its end, with quarterly and half-yearly totals, some with
    a row missing; the same as a flow; and as monthly totals under basis `period`."""
    rng = f.rng
    grids = [Grid("quarter", 4), Grid("half", 4), Grid("month", 4)]
    for unit in ("east", "west"):
        for k in range(3):
            a, b = sorted(rng.sample(range(END - 17, END + 1), 2))
            team, other = "%s-%d" % (unit, k), {"east": "west", "west": "east"}[unit]
            for first, last, parent in rng.choice((
                    [("", "", unit)], [(a, "", unit)], [("", a, unit)], [("", a, unit), (a + 1, "", other)],
                    [("", a - 1, unit), (a, b - 1, other), (b, "", unit)], [("", a - 1, unit), (b, "", unit)], [(a, b - 1, unit), (b, "", other)])):
                f.add_unit(team, parent, "team", **{"from": first, "to": last})
                for grid in grids:
                    total = 0
                    for t in range(END - 30 if first == "" else first, (END if last == "" else last) + 1):
                        if not grid.has(t):
                            continue
                        value = rng.randint(0, 9)
                        total = value + (0 if t - grid.step < year_first(t, 4) else total)
                        f.tell(END, t, team, "flow " + grid.frequency, str(value))
                        if rng.random() < 0.93:
                            f.tell(END, t, team, "total " + grid.frequency, str(total) if rng.random() < 0.95 else rng.choice("xcz"))
    for t in rng.sample([t for t in range(END - 20, END + 1) if grids[0].has(t)], 2):
        f.tell(END, t, "east", "total quarter", str(rng.randint(20, 90)))
    for grid in grids:
        f.add("measures", measure="total " + grid.frequency, title="T", kind="cumulative", absent=rng.choice(["x", "0"]))
        for kind in ("flow", "total"):
            for k, basis in enumerate(("month", "ytd", "rolling12", "rolling36")):
                code = "%s%s%d" % (kind[0], grid.frequency[0], k)
                monthly = grid.step == 1
                f.add_indicator(code, "high", "period" if monthly else basis, ["prev12-total", "back-2", "prev12-average", "back-4"][k],
                                frequency=("quarter", "half", "year", "quarter")[k] if monthly else grid.frequency, trend="xmr" if k == 1 else "")
                f.add_figure(code, kind + " " + grid.frequency)


def corner_holes(f):
    """Periods without a row, or with a marker; a team that owes one; a z that ends it; rows under months that end no period."""
    rng = f.rng
    grid = Grid("quarter", 4)
    for k in range(6):
        name = "hole %d" % k
        f.add("measures", measure=name, title=name, kind=["flow", "stock", "cumulative"][k % 3], absent=["x", "0"][k % 2])
        for unit in ("east", "west"):
            tell_periods(f, name, [rng.choice(["x", "c", "z", "low", "-", "-"]) if rng.random() < 0.25 else rng.randint(3, 30) for _ in range(15)], grid, unit)
        for j, basis in enumerate(("month", "ytd", "rolling12", "period")):
            code = "H%d%d" % (k, j)
            f.add_indicator(code, "high", basis, ["prev12-average", "back-1", "back-4", "prev12-total"][j], frequency="quarter", lag=j)
            f.add_figure(code, name)
            f.add("targets", indicator=code, target=str(10 * (j + 1)), tolerance_low=str(7 * (j + 1)), tolerance_high="", **{"from": END - 30})
    for name, last in (("stray", ["7", "-"]), ("fell silent", ["-", "-"]), ("ended", ["z", "-"])):
        f.add_indicator(name.replace(" ", "-"), "low", "month", "back-1", frequency="quarter")
        f.add_figure(name.replace(" ", "-"), name)
        for unit in ("east", "west"):
            tell_periods(f, name, [rng.randint(1, 9) for _ in range(6)] + (last if unit == "east" else ["4", "5"]), grid, unit)
    for t in (END - 8, END - 5, END - 2):
        f.tell(END, t if not grid.has(t) else t - 1, "east", "stray", "99")     # END is October: no quarter's last month, nor are these


def corner_late_rounds(f):
    """Quarters told in the round that they end in, later, restated, withdrawn; annual values revised a year after."""
    rng = f.rng
    quarter, year = Grid("quarter", 4), Grid("year", 4)
    for code, basis, lag, measure, frequency in (
            ("Q0", "month", 0, "q", "quarter"), ("Q1", "month", 2, "q", "quarter"), ("QY", "ytd", 1, "q", "quarter"), ("QR", "rolling12", 0, "q", "quarter"),
            ("Y0", "snapshot", 0, "y", "year"), ("Y3", "month", 3, "y", "year")):
        f.add_indicator(code, "high", basis, "prev12-average", lag=lag, frequency=frequency)
        f.add_figure(code, measure)
        f.add("targets", indicator=code, target="30", tolerance_low="20", tolerance_high="", **{"from": END - 40})
    for t in range(END - 40, END + 1):
        for grid, measure, waits in ((quarter, "q", [0, 0, 1, 2, 4]), (year, "y", [0, 3, 5])):
            if not grid.has(t):
                continue
            first = t + rng.choice(waits)
            f.tell(first, t, "east", measure, str(rng.randint(10, 40)))
            again = first + rng.randint(1, 14)
            if rng.random() < 0.6 and again <= END + 4:
                f.tell(again, t, "east", measure, rng.choice(["x", "c", "z", ""]) if rng.random() < 0.2 else str(rng.randint(10, 40)), "again")
    for made in range(END - 12, END + 4):
        f.tell(made, made, "west", "other", "1")


def corner_changes_of_frequency(f):
    """A row of indicators.csv ends and another goes on at another frequency, basis, lag; known as of a month; or after a pause."""
    rng = f.rng
    tell_series(f, "m", numbers(f, 50, 10, 30), "east")
    tell_periods(f, "q", numbers(f, 16, 10, 30), Grid("quarter", 4))
    for k, (before, after) in enumerate((
            (("month", "month", "m", 0), ("quarter", "period", "m", 0)), (("quarter", "period", "m", 0), ("month", "month", "m", 0)),
            (("quarter", "month", "q", 1), ("quarter", "month", "q", 3)), (("month", "ytd", "m", 0), ("half", "period", "m", 1)),
            (("year", "period", "m", 0), ("quarter", "ytd", "q", 0)), (("half", "period", "m", 2), ("year", "period", "m", 2)))):
        for j in range(2):
            code, change, pause = "K%d%d" % (k, j), END - rng.choice([0, 1, 2, 3, 5, 8, 11, 14]), rng.choice([0, 0, 1, 4])
            for (frequency, basis, measure, lag), when in ((before, {"to": change - 1 - pause}), (after, {"from": change})):
                f.add_indicator(code, ["high", "low"][j], basis, "back-1", frequency=frequency, lag=lag, **when)
            f.add_figure(code, after[2])
            for since in (END - 40, END - 10, END - 4):
                f.add("targets", indicator=code, target=str(rng.randint(10, 60)), tolerance_low=str(rng.randint(5, 30)), tolerance_high=str(rng.randint(30, 90)),
                      known=since + rng.randint(0, 3), **{"from": since})


def corner_points_of_periods(f):
    """Trends of quarters and years: few and many points, events within a period and two in one, baselines of 12 quarters."""
    rng = f.rng
    for k, events in enumerate((
            [], [("recalculate", 14)], [("recalculate", 13)], [("recalculate", 12)], [("baseline", 58)], [("baseline", 40)], [("baseline", 37), ("recalculate", 9)],
            [("recalculate", 20), ("recalculate", 19)], [("baseline", 46), ("recalculate", 45)], [("recalculate", 0)], [("recalculate", 1)], [("note", 7)],
            [("baseline", 100), ("recalculate", 30)])):
        for frequency in ("quarter", "half"):
            grid, code = Grid(frequency, 4), "%s%d" % (frequency[0].upper(), k)
            count = rng.choice([3, 8, 12, 13, 14, 24, 30, 40])
            f.add_indicator(code, rng.choice(["high", "low", "neither"]), "month", "prev12-average", frequency=frequency, trend=["xmr", "xmr", "run"][k % 3])
            f.add_figure(code, code)
            tell_periods(f, code, [rng.choice("xz-") if rng.random() < 0.06 else rng.randint(10, 30) + (9 if i > count - 8 else 0) for i in range(count)], grid)
            f.add("targets", indicator=code, target="20", tolerance_low="", tolerance_high="", **{"from": END - 200})
            for kind, ago in events:
                f.add("events", indicator=code, period=END - ago, kind=kind, points=rng.choice(["", 12, 14]) if kind == "baseline" else "",
                      text="Because", approved_by="Board")
    for method in ("p", "p-prime"):
        f.add_indicator(method, "high", "period", "prev12-average", frequency="quarter", trend=method)
        f.add_figure(method, method + " part", method + " whole", "percent", decimals=1)
        whole = numbers(f, 75, 20, 60)
        tell_series(f, method + " part", [rng.randint(0, n) for n in whole], "east")
        tell_series(f, method + " whole", whole, "east")


def corner_forecasts(f):
    """Forecasts in rounds, of units and years, withdrawn; and what there is without them: last year's pace, and where it cannot be."""
    rng = f.rng
    kinds = {"flow": "flow", "total": "cumulative", "short": "flow", "zero": "flow", "gone": "flow", "minus": "flow"}
    for measure, kind in kinds.items():
        f.add("measures", measure=measure, title=measure, kind=kind, absent="x")
    flow = numbers(f, 40, 1, 9)
    tell_series(f, "flow", flow, "east")
    tell_series(f, "flow", numbers(f, 40, 1, 9), "west")
    tell_series(f, "total", running(flow, Grid("month", 4)), "east")
    tell_series(f, "short", numbers(f, 15, 1, 9), "east")                       # last year is not known whole
    tell_series(f, "zero", [0 if t < END - 4 else 5 for t in range(END - 39, END + 1)], "east")
    tell_series(f, "gone", ["c" if t == END - 9 else 5 for t in range(END - 39, END + 1)], "east")
    tell_series(f, "minus", numbers(f, 40, -9, 9), "east")
    for frequency in PERIODIC:
        tell_periods(f, frequency, numbers(f, 48 // STEPS[frequency], 5, 30), Grid(frequency, 4), "east")
    for k, (numerator, denominator, unit, frequency, basis) in enumerate((
            ("flow", "", "count", "", "ytd"), ("total", "", "number", "", "ytd"), ("short", "", "count", "", "ytd"), ("zero", "", "days", "", "ytd"),
            ("gone", "", "money", "", "ytd"), ("minus", "", "number", "", "ytd"), ("flow", "total", "percent", "", "ytd"), ("flow", "", "percent", "", "ytd"),
            ("flow", "total", "rate", "", "ytd"), ("flow", "", "count", "", "month"), ("flow", "total", "percent", "", "rolling12"),
            ("quarter", "", "count", "quarter", "ytd"), ("half", "", "count", "half", "ytd"), ("year", "", "count", "year", "ytd"),
            ("flow", "", "count", "quarter", "period"), ("total", "", "count", "quarter", "ytd"))):
        for better in ("high", "low", "neither"):
            code = "F%d%s" % (k, better[0])
            f.add_indicator(code, better, basis, "none", frequency=frequency, lag=rng.choice(["", 1, 2]), number=str(k))
            f.add_figure(code, numerator, denominator, unit, decimals=k % 3, per=100 if unit == "rate" else "")
            year_target = rng.random() < 0.3
            f.add("targets", indicator=code, target=str(rng.randint(20, 90)), tolerance_low=str(rng.randint(10, 50)), tolerance_high=str(rng.randint(60, 150)),
                  phasing="linear" if not year_target and rng.random() < 0.4 else "", year_target=str(rng.randint(50, 120)) if year_target else "", **{"from": END - 8})
            for made in rng.sample(range(END - 7, END + 3), rng.choice([0, 0, 1, 3])):
                for unit_of in {"", rng.choice(["east", "west", ""])}:
                    value = rng.choice(["x", ""]) if rng.random() < 0.1 else number_text(rng.randint(10, 120), rng.choice([0, 1]))
                    f.add("forecasts", indicator=code, unit=unit_of, round=made, year=rng.choice(["2020/21", "2020/21", "2019/20"]), value=value, by="Head of Service",
                          low=rng.choice(["", "5"]), high=rng.choice(["", "150"]))


def corner_track(f):
    """Statuses through a year in which targets change, end, are known late, and rows of indicators.csv begin and end."""
    rng = f.rng
    tell_series(f, "m", [rng.choice("xcz") if rng.random() < 0.1 else rng.randint(10, 30) for _ in range(40)], "east")
    for frequency in PERIODIC:
        tell_periods(f, frequency, numbers(f, 48 // STEPS[frequency], 10, 30), Grid(frequency, 4))
    for k, frequency in enumerate(["month"] * 6 + list(PERIODIC) * 3):
        code, lag = "T%d" % k, [0, 1, 3, 13][k % 4]
        when = rng.choice([{}, {"from": END - rng.randint(0, 11)}, {"to": END + rng.randint(0, 5)}, {"from": END - 5, "to": END + 1}])
        f.add_indicator(code, ["high", "low", "neither"][k % 3], "month", "none", frequency=frequency, lag=lag, **when)
        f.add_figure(code, "m" if frequency == "month" else frequency)
        for since in rng.sample(range(END - 26, END + 1), 4):
            f.add("targets", indicator=code, target=rng.choice(["", "15", "20", "25"]), tolerance_low=rng.choice(["", "12", "18"]),
                  tolerance_high=rng.choice(["", "22", "28"]), known=rng.choice(["", since + 3]), **{"from": since})


CORNERS = [corner_months_make_periods, corner_rows_of_periods, corner_lags, corner_years, corner_due, corner_period_moves, corner_holes, corner_late_rounds,
           corner_changes_of_frequency, corner_points_of_periods, corner_forecasts, corner_track, corner_named_targets]
