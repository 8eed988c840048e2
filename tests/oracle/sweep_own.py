"""What the method makes of a series of the sweep, calculated from its exact values alone: segments, limits, flags, runs, verdicts.

Limits, rules, variation and assurance are the oracle's (doc/trends.md, C1 to C4, C7; doc/design.md, section 4); Anhoej's rules
are written out here (C6).
"""
from fractions import Fraction
from math import comb, floor, log2
from types import SimpleNamespace

import oracle

WINDOW, MINIMUM, TRIAL, USEFUL = 25, 13, 8, 10


class OwnSegment(oracle.Segment):
    """The values first .. last of a series; `points` of a baseline."""

    def __init__(self, series, first, last, points, settings):
        self.months, self.settings, self.method = list(range(first, last + 1)), settings, series.method
        self.scale = Fraction({"percent": 100, "rate": 1000}.get(series.unit, 1))
        self.values = series.values[first:last + 1]
        counts = [(None, None) if v is None else count for v, count in zip(self.values, series.counts[first:last + 1])]
        self.ns = [None if n is None else Fraction(n) for n, _ in counts]
        self.ds = [None if d is None else Fraction(d) for _, d in counts]
        self.count = sum(v is not None for v in self.values)
        self.fixed = self.fixed_length(points)
        self.limits = [None] * len(self.months)
        self.constant = False
        if self.count >= settings.trial_points:
            {"xmr": self.xmr, "p": self.p, "p-prime": self.p_prime, "run": self.run}[series.method]()
        self.flags = self.all_flags()


class Own:
    """`at(i)` is the place of the i-th value of the chart in the latest segment, of which `latest` is the last with a value."""

    def __init__(self, series, rules, screen, run_length):
        self.series = series
        self.settings = SimpleNamespace(rules=rules, screen=screen, run_length=run_length, minimum_points=MINIMUM, trial_points=TRIAL)
        self.printed = [None if v is None else oracle.round_half_up(v, series.decimals) for v in series.values]
        known = [i for i, v in enumerate(series.values) if v is not None]
        self.window = next(i for i in known if i >= len(series.values) - WINDOW)
        self.segments = list(self.cut())
        self.segment = self.segments[-1]
        self.enough = self.segment.count >= MINIMUM
        self.decision = self.decided(known[-1])
        self.variation = oracle.variation_word(self.decision) if self.enough else "none"

    def cut(self):
        """"A segment that began before the window is computed from its values inside; a baseline keeps its limits"."""
        end = len(self.series.values) - 1
        first, points, later = self.window, None, []
        for at, kind in self.series.events:
            fixes = 12 if kind == "baseline" else None
            if at > self.window:
                later.append((at, fixes))
            else:
                first, points = (at, fixes) if fixes else (self.window, None)
        for (at, fixes), (stop, _) in zip([(first, points), *later], [*later, (end + 1, None)]):
            yield OwnSegment(self.series, at, stop - 1, fixes, self.settings)

    def segment_of(self, index):
        return next(s for s in self.segments if s.months[0] <= index <= s.months[-1])

    def limits(self, index):
        segment = self.segment_of(index)
        return segment.limits[index - segment.months[0]]

    def flags(self, index):
        segment = self.segment_of(index)
        return segment.flags[index - segment.months[0]]

    def decided(self, index):
        return oracle.decide(self.flags(index), self.series.better, self.settings.rules)

    def assurance(self, target):
        return oracle.assurance(self.segment, self.series.better, target, self.series.decimals) if self.enough else "none"

    def centre(self):
        return next((l.centre for l in self.segment.limits if l is not None), None)

    def is_rare(self):
        return self.series.method == "xmr" and self.series.unit == "count" and self.centre() < 1 and \
            not any(v is not None and v < 0 for v in self.series.values[min(self.window, self.segments[0].months[0]):])

    def runs(self):
        """Anhoej: (useful, longest, most, crossings, least): "points on centre line removed; signal if longest run > round(log2(n)) + 3 or
        crossings < qbinom(0.05, n - 1, 0.5)"; a gap breaks a run."""
        useful = longest = crossed = run = before = 0
        for value in self.segment.values:
            if value is None:
                before = run = 0
                continue
            side = (value > self.centre()) - (value < self.centre())
            if side == 0:
                continue
            useful, crossed = useful + 1, crossed + (before == -side)
            run = run + 1 if side == before else 1
            longest, before = max(longest, run), side
        most = floor(log2(useful) + 0.5) + 3 if useful else 0
        total, least = 0, -1
        while 20 * total < 2 ** max(useful - 1, 0):
            least += 1
            total += comb(max(useful - 1, 0), least)
        return useful, longest, most, crossed, least

    def is_sign(self):
        useful, longest, most, crossed, least = self.runs()
        return useful >= USEFUL and (longest > most or crossed < least)
