"""A thousand series of every shape, in folders of fifty, for the sweep of what is said of them.

`write(seed, folder)` writes FOLDER/data and FOLDER/templates, and gives a Swept: what to render, and for each indicator a
Series with the exact values. The same seed gives the same folder.
"""
import csv
import random
import shutil
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from oracle import month_text

ROOT = Path(__file__).resolve().parents[2]
END = 2024 * 12 + 8                                 # September 2024: the end of a month, a quarter, a half-year
NOUNS = {1: "month", 3: "quarter", 6: "half-year"}
A_FOLDER = 50

PAGE = """<html lang="en-GB">
<head><title>{{title}}</title></head>
<body>
{{>running}}
<h1>{{title}}</h1>
<p class="summary">{{summary.sentence}}</p>
<table class="glance"><thead><tr><th>No.</th><th>Indicator</th><th>Target</th><th>Tolerance</th><th>Now</th><th>Change</th><th></th><th>Trend</th><th>Last 12</th>{{#has_trends}}<th>Signals</th>{{/has_trends}}<th>Status</th></tr></thead>
<tbody>
{{#indicators}}
{{>glance_row}}
{{/indicators}}
</tbody></table>
{{#indicators}}
<section id="{{anchor}}">
<h2>{{title}}</h2>
{{>indicator_chart}}
<p class="tracked">{{track.sentence}}</p>
</section>
{{/indicators}}
</body>
</html>
"""


@dataclass
class Series:
    code: str
    step: int                   # months of a period
    unit: str
    decimals: int
    better: str
    method: str
    values: list                # Fraction or None, oldest first; the last is of END
    counts: list                # what is exported: (numerator, denominator or None), None in a gap
    few: dict = field(default_factory=dict)                 # index -> what stands for a percentage of too few, such as "3 of 4"
    targets: list = field(default_factory=list)             # (index, target, low, high) from which on they hold, as written
    events: list = field(default_factory=list)              # (index, kind)

    def period(self, index):
        return END - (len(self.values) - 1 - index) * self.step


# ---------------------------------------------------------------- shapes: numbers about 0 to 1, by place

def steps(rng, n):
    at, low, high = rng.randint(1, n - 2), rng.random(), rng.random()
    noise = rng.choice([0, 0, 0.02, 0.1])
    return [(low if i < at else high) + noise * rng.uniform(-1, 1) for i in range(n)]


def there_and_back(rng, n):
    a, b = sorted(rng.sample(range(2, n), 2))
    return [0.7 if a <= i < b else 0.3 for i in range(n)]


def constant(rng, n):
    return [rng.choice([0, 1, 0.5])] * n


def nearly_constant(rng, n):
    values = [0.5] * n
    for _ in range(rng.randint(1, 3)):
        values[rng.choice([n - 1, rng.randrange(n)])] += rng.choice([1, -1]) * rng.choice([0.001, 0.01, 0.2])
    return values


def ties(rng, n):
    return [rng.choice([0.4, 0.5, 0.6]) for _ in range(n)]


def noise(rng, n):
    return [rng.gauss(0.5, rng.choice([0.01, 0.1, 0.3])) for _ in range(n)]


def drift(rng, n):
    way = rng.choice([1, -1]) * rng.choice([0.0004, 0.01, 0.03])
    return [0.5 + way * i + rng.choice([0, 0, 0.01]) * rng.random() for i in range(n)]


def saw(rng, n):
    length = rng.randint(5, 12)
    return [(i % length) / length for i in range(n)]


def alternating(rng, n):
    a, b = rng.random(), rng.random()
    values = [a if i % 2 else b for i in range(n)]
    if rng.random() < 0.5:
        values[-1] = rng.choice([0, 1, 2])
    return values


def rare(rng, n):
    return [rng.choice([0] * 9 + [rng.choice([0.02, 0.04, 0.1])]) for _ in range(n)]


def near_an_end(rng, n):
    end = rng.choice([0, 1])
    return [abs(end - rng.choice([0, 0, 0.0004, 0.004, 0.02])) for _ in range(n)]


SHAPES = [steps, steps, there_and_back, constant, nearly_constant, ties, noise, drift, saw, alternating, rare, near_an_end]


# ---------------------------------------------------------------- series

def written(value, places):
    """A Fraction that a file can hold, and its text."""
    scaled = round(value * 10 ** places)
    text = ("-" if scaled < 0 else "") + "%d" % (abs(scaled) // 10 ** places)
    return Fraction(scaled, 10 ** places), text + (".%0*d" % (places, abs(scaled) % 10 ** places) if places else "")


def amounts(rng, shape, unit):
    size = rng.choice([3, 10, 50, 1000, 10 ** 7] if unit in ("count", "money") else [0.01, 1, 30, 5000])
    shift = -0.5 if unit in ("number", "money", "count") and rng.random() < 0.15 else 0
    places = 0 if unit == "count" else rng.choice([0, 1, 3])
    got = [written((v + shift) * size if shift else max(v, 0) * size, places) for v in shape]
    return [value for value, _ in got], [(text, None) for _, text in got]


def shares(rng, shape, unit):
    size = rng.choice([7, 40, 2000, 10 ** 6])
    values, counts = [], []
    for v in shape:
        d = max(1, round(size * rng.choice([1, 1, rng.uniform(0.3, 2)])))
        n = min(max(round(v * d), 0), d)
        values.append(Fraction(n, d) * (100 if unit == "percent" else 1000))
        counts.append((str(n), str(d)))
    return values, counts


def targets_of(rng, series):
    """Near the values, at one of them as it is printed, or at an end of what is possible."""
    known = [v for v in series.values if v is not None]
    middle, spread = rng.choice(known), max(known) - min(known)
    places = rng.choice([series.decimals, series.decimals, 0])
    goal, text = written(middle + spread * Fraction(rng.choice([0, 0, 0, -1, 1, 2, -2]), rng.choice([1, 2, 4])), places)
    if series.unit == "percent":
        text = rng.choice([text, text, "100", "0"])
        text = text if 0 <= Fraction(text) <= 100 else "100"
    low = high = ""
    if series.better == "neither" or rng.random() < 0.4:
        width = Fraction(spread) / 2 + 1
        low, high = written(Fraction(text) - width, places)[1], written(Fraction(text) + width, places)[1]
    rows = [(0, text, low, high)]
    if rng.random() < 0.2:
        rows.append((rng.randrange(1, len(series.values)), written(Fraction(text) + Fraction(spread) / 3 + 1, places)[1], low, ""))
    return rows


def make_series(rng, code):
    method = rng.choice(["xmr"] * 6 + ["run", "run", "p", "p-prime"])
    unit = rng.choice(["percent", "percent", "rate"] if method in ("p", "p-prime") else ["count", "count", "percent", "percent", "rate", "days", "number", "money"])
    n = rng.choice([25, 25, 25, 25, 30, 14, 13, 9, 4])
    made = (shares if unit in ("percent", "rate") else amounts)(rng, rng.choice(SHAPES)(rng, n), unit)
    values, counts = list(made[0]), list(made[1])
    for gap in rng.sample(range(n), rng.choice([0, 0, 0, 1, 2, n // 3])):
        values[gap] = counts[gap] = None
    if not any(v is not None for v in values):
        values[0], counts[0] = Fraction(0), ("0", "1" if unit in ("percent", "rate") else None)
    series = Series(code, rng.choice([1, 1, 1, 1, 3, 6]), unit, rng.choice([0, 0, 0, 1, 2]), rng.choice(["high", "high", "low", "low", "neither"]),
                    method, values, counts)
    if rng.random() < 0.75:
        series.targets = targets_of(rng, series)
    if rng.random() < 0.15 and n >= 25:
        series.events = [(rng.randrange(1, n - 1), rng.choice(["recalculate", "baseline"]))]
    return series


def hide(series, minimum):
    """Takes the percentages of fewer than the minimum away; where that is all of the chart's, they become those of more."""
    if series.unit != "percent":
        return
    few = {i: "%s of %s" % count for i, count in enumerate(series.counts) if count and int(count[1]) < minimum}
    if all(v is None or i in few for i, v in list(enumerate(series.values))[-25:]):
        series.counts = [count and tuple(str(int(text) * minimum) for text in count) for count in series.counts]
        return
    series.few = few
    series.values = [None if i in few else v for i, v in enumerate(series.values)]


# ---------------------------------------------------------------- folders

@dataclass
class Swept:
    folder: Path
    series: dict                # by code
    settings: dict
    minimum: int                # minimum_denominator


def rows_of(all_series):
    """{file: [header, rows]} of the tables."""
    tables = {"indicators": [["code", "number", "title", "section", "better", "basis", "compare", "trend", "frequency"], []],
              "figures": [["indicator", "order", "label", "numerator", "denominator", "unit", "per", "decimals", "headline"], []],
              "targets": [["indicator", "from", "target", "tolerance_low", "tolerance_high"], []],
              "events": [["indicator", "period", "kind", "points", "text", "approved_by"], []],
              "kpi/" + month_text(END): [["period", "unit", "measure", "value"], []]}
    frequency = {1: "month", 3: "quarter", 6: "half"}
    for number, s in enumerate(all_series, 1):
        share = s.unit in ("percent", "rate")
        tables["indicators"][1].append([s.code, number, "Series " + s.code, "kpi", s.better, "month", "none", s.method, frequency[s.step]])
        tables["figures"][1].append([s.code, 1, "Value", s.code + "n", s.code + "d" if share else "", s.unit, 1000 if s.unit == "rate" else "", s.decimals, "yes"])
        tables["targets"][1] += [[s.code, month_text(s.period(at)), *row] for at, *row in s.targets]
        tables["events"][1] += [[s.code, month_text(s.period(at)), kind, 12 if kind == "baseline" else "", "Since then", "Board"] for at, kind in s.events]
        for at, count in enumerate(s.counts):
            for name, text in zip("nd", count or ("x", "x" if share else None)):
                if text is not None:
                    tables["kpi/" + month_text(END)][1].append([month_text(s.period(at)), "all", s.code + name, text])
    return tables


def write_csv_rows(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write(seed, folder):
    rng, folder = random.Random(seed), Path(folder)
    data, templates = folder / "data", folder / "templates"
    data.mkdir(parents=True)
    all_series = [make_series(rng, "S%02d" % at) for at in range(A_FOLDER)]
    minimum = [0, 5, 30][seed % 3]
    for series in all_series:
        hide(series, minimum)
    (data / "authority.ini").write_text("[authority]\nname = Sweep\nshort_name = Sweep\nroot_unit = all\ncontact = nobody\n")
    write_csv_rows(data / "units.csv", ["unit", "name", "level", "parent"], [["all", "All", "authority", ""]])
    for name, (header, rows) in rows_of(all_series).items():
        write_csv_rows(data / (name + ".csv"), header, rows)
    shutil.copytree(ROOT / "templates/parts", templates / "parts")
    shutil.copytree(ROOT / "templates/ocg-contract", templates / "sweep")
    (templates / "sweep/report.html").write_text(PAGE)
    (templates / "sweep/annex_link.html").write_text("")
    settings = {"months": 25, "rules": rng.choice(["mdc-2023", "mdc-legacy"]), "screen_moving_ranges": rng.choice(["yes", "yes", "no"]),
                "run_length": rng.choice([7, 7, 6]), "minimum_points": 13, "trial_points": 8}
    (templates / "sweep/report.ini").write_text("[report]\ntitle = Sweep\nindicators = *\nminimum_denominator = %d\n\n[trend]\n" % minimum +
                                                "".join("%s = %s\n" % item for item in settings.items()))
    return Swept(folder, {s.code: s for s in all_series}, settings, minimum)
