#!/usr/bin/env python3
"""Random but valid data folders for the comparison of the program with the oracle.

    python3 tests/oracle/folders.py SEED FOLDER     writes one to look at

`make(seed, folder)` writes FOLDER/data and FOLDER/templates and gives a Case: what to render. The same seed gives
the same folder. Every third seed is one of the hard corners at the bottom, dressed at random like the others.
Seeds 1000 to 1999 are those of rhythms.py: quarters, half-years and years beside months, forecasts.
A Case that is not `clean` holds something that is an error by the contract (exit status 1); the report is
compared all the same.
"""
import csv
import io
import os
import random
import re
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle                                                                       # noqa: E402
from oracle import month, month_text                                                # noqa: E402

REPORT = "summary"
HTML = ('<html lang="en-GB"><head><title>{{title}}</title></head><body><h1>{{title}}</h1>'
        "<p>{{month.text}}</p></body></html>\n")
CSS = '@page { size: A4; margin: 20mm; } body { font-family: "Liberation Sans"; font-size: 10pt; }\n'
SPELLINGS = {"x": ["x", "X", "[x]", "[X]", "..", ":", "[..]", "", ""], "c": ["c", "C", "[c]"], "z": ["z", "[z]", "[Z]"],
             "low": ["low", "[low]", "Low", "~", "k", "[k]", "[~]", "K"]}
MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

COLUMNS = {   # the contract's order; what follows the colon may be left out where nothing is said in it, what follows a second one is then
    "units": "unit name level parent : from to",
    "measures": "measure title : kind absent",
    "indicators": "code title section better basis compare : number short_title current_label compare_label lag owner "
                  "definition from to trend year_start : frequency",
    "figures": "indicator order label numerator denominator headline : unit per decimals",
    "targets": "indicator from target tolerance_low tolerance_high : unit phasing known year_target : name",
    "benchmarks": "indicator comparator period published value source : group",
    "events": "indicator period kind text : points approved_by known",
    "forecasts": "indicator round year value : unit low high by note"}
MONTH_COLUMNS = {"from", "to", "known", "published", "round"}   # and `period`, but for benchmarks, whose period is a label


class Case:
    """What to render, and whether the folder is clean (exit status 0)."""

    def __init__(self, folder, period, unit, as_at, clean, note):
        self.data, self.templates = str(Path(folder) / "data"), str(Path(folder) / "templates")
        self.report, self.period, self.unit, self.as_at, self.clean, self.note = REPORT, period, unit, as_at, clean, note


def write_template(templates, name, settings):
    """A report folder with the trivial page; settings are the sections of report.ini."""
    folder = Path(templates) / name
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for section, keys in settings.items():
        lines += ["[%s]" % section] + ["%s = %s" % pair for pair in keys.items()] + [""]
    (folder / "report.ini").write_text("\n".join(lines), encoding="utf-8")
    (folder / "report.html").write_text(HTML, encoding="utf-8")
    for css in ("screen.css", "print.css"):
        (folder / css).write_text(CSS, encoding="utf-8")


# ---------------------------------------------------------------- one folder, and how it is written

def reads_as_one_number(row):
    """A target of 1 and a tolerance of 492.2 behind it, with nothing after: for 1,492.2 without quotes, which is an error."""
    target, low = str(row.get("target", "")), str(row.get("tolerance_low", ""))
    return bool(not row.get("tolerance_high") and re.fullmatch(r"\d{1,3}", target) and re.fullmatch(r"\d{3}(\.\d+)?", low)
                and float(low) > 20 * float(target))


class Folder:
    """Tables as lists of dicts; months are month numbers until they are written, in one of Excel's ways."""

    def __init__(self, rng):
        self.rng = rng
        self.tables = {name: [] for name in COLUMNS}
        self.kpi = {}           # (round, suffix) -> rows of (period, unit, measure, value text)
        self.workforce = {}     # (round, suffix) -> {(period, unit, role): {column: value text}}
        self.commentary = {}    # path below commentary/ -> text
        self.reports = {}       # folder name -> sections
        self.clean = True
        self.round_names = {}
        self.minimum = 0        # of report.ini
        self.authority = {}     # what authority.ini says besides

    # -- saying things

    def add(self, table, **row):
        self.tables[table].append(row)

    def add_unit(self, unit, parent, level, **more):
        self.add("units", **dict({"unit": unit, "name": "Unit " + unit.title(), "level": level, "parent": parent}, **more))

    def add_indicator(self, code, better="high", basis="month", compare="none", **more):
        self.add("indicators", code=code, title="Title of " + code, section=more.pop("section", "kpi"), better=better,
                 basis=basis, compare=compare, **more)

    def add_figure(self, indicator, numerator, denominator="", unit="count", headline=True, **more):
        order = sum(row["indicator"] == indicator for row in self.tables["figures"]) + 1
        self.add("figures", indicator=indicator, order=more.pop("order", order), label="Figure %d, %s" % (order, unit),
                 numerator=numerator, denominator=denominator, unit=unit, headline="yes" if headline else
                 self.rng.choice(["no", ""]), **more)

    def tell(self, made, t, unit, measure, text, suffix=""):
        self.kpi.setdefault((made, suffix), []).append((t, unit, measure, text))

    def tell_role(self, made, t, unit, role, column, text, suffix=""):
        self.workforce.setdefault((made, suffix), {}).setdefault((t, unit, role), {})[column] = text

    def report(self, name=REPORT, indicators="*", **trend):
        self.reports[name] = {"report": {"title": "Report of the month, 100% & more", "indicators": indicators, "notice": "Made up"}}
        if trend:
            self.reports[name]["trend"] = {key: str(value) for key, value in trend.items()}

    # -- writing

    def month_cell(self, t):
        year, m = t // 12, t % 12 + 1
        day = self.rng.randint(1, 28)
        if self.style == "plain" or self.style == "mixed" and self.rng.random() < 0.5:
            return month_text(t)
        return self.rng.choice(["%s-%02d" % (MONTH_NAMES[m - 1], year % 100), "%04d-%02d-%02d" % (year, m, day),
                                "%02d/%02d/%04d" % (day, m, year)])

    def dress(self, text):
        """Spaces round a cell, now and then."""
        return text if self.rng.random() < 0.97 else " " + text + " "

    def write_csv(self, path, header, rows):
        header, rows = list(header), [list(row) for row in rows]
        order = list(range(len(header)))
        if self.rng.random() < 0.3:
            self.rng.shuffle(order)
        out = io.StringIO()
        writer = csv.writer(out, lineterminator=self.rng.choice(["\n", "\r\n"]))
        surplus = self.rng.choice([1, 2]) if self.rng.random() < 0.03 else 0     # "every row ends with as many empty cells"
        writer.writerow(header[i] for i in order)
        for row in rows:
            cells = [self.dress(str(row[i])) for i in order]
            while not surplus and self.rng.random() < 0.1 and len(cells) > 1 and cells[-1] == "":
                cells.pop()                                   # a short row: its missing cells are empty
            writer.writerow(cells + [""] * surplus)
            if not surplus and self.rng.random() < 0.005:
                writer.writerow([""] * len(order))            # wholly empty rows are skipped
        path.parent.mkdir(parents=True, exist_ok=True)
        mark = b"\xef\xbb\xbf" if self.rng.random() < 0.2 else b""
        path.write_bytes(mark + out.getvalue().encode("utf-8"))

    def write_table(self, data, name):
        rows = self.tables[name]
        for row in rows:
            if name == "targets" and reads_as_one_number(row):
                row["tolerance_low"] = ""
        if not rows and name == "forecasts":
            return
        if not rows and name not in ("units", "indicators", "figures"):
            if self.rng.random() < 0.6:
                return                                        # "the rest may be absent"
        needed, optional, rare = (COLUMNS[name].split(" :") + ["", ""])[:3]
        columns = needed.split()
        for column in optional.split():
            if any(row.get(column, "") != "" for row in rows) or self.rng.random() < 0.3:
                columns.append(column)
        columns += [column for column in rare.split() if any(row.get(column, "") != "" for row in rows)]
        self.write_csv(data / (name + ".csv"), columns, [[self.cell(name, column, row) for column in columns] for row in rows])

    def cell(self, table, column, row):
        value = row.get(column, "")
        is_month = column in MONTH_COLUMNS or column == "period" and table != "benchmarks"
        return self.month_cell(value) if is_month and value != "" else value

    def file_name(self, made, suffix):
        return month_text(made) + ("-" + suffix if suffix else "") + ".csv"

    def write(self, folder):
        data = Path(folder) / "data"
        data.mkdir(parents=True)
        self.style = self.rng.choice(["plain", "plain", "mixed", "excel"])
        root = next(row["unit"] for row in self.tables["units"] if row["parent"] == "")
        (data / "authority.ini").write_text("[authority]\nname = Anywhere Council\nshort_name = Anywhere\nroot_unit = %s\n"
                                            "contact = kpi@example.org\n" % root
                                            + "".join("%s = %s\n" % pair for pair in self.authority.items()), encoding="utf-8")
        for name in COLUMNS:
            self.write_table(data, name)
        for (made, suffix), rows in self.kpi.items():
            noted = self.rng.random() < 0.2
            header = ["period", "unit", "measure", "value"] + ["note"] * noted
            self.write_csv(data / "kpi" / self.file_name(made, suffix), header,
                           [[self.month_cell(t), unit, measure, text] + ["a note, quoted"] * noted for t, unit, measure, text in rows])
        for (made, suffix), cells in self.workforce.items():
            columns = sorted({column for row in cells.values() for column in row})
            self.write_csv(data / "workforce" / self.file_name(made, suffix), ["period", "unit", "role"] + columns,
                           [[self.month_cell(t), unit, role] + [row.get(c, "") for c in columns]
                            for (t, unit, role), row in cells.items()])
        for path, text in self.commentary.items():
            target = data / "commentary" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for name, sections in self.reports.items():
            write_template(Path(folder) / "templates", name, sections)


# ---------------------------------------------------------------- random folders

def number_text(value, decimals):
    """An export's number: exact, with the decimals asked for."""
    sign = "-" if value < 0 else ""
    whole = abs(round(value * 10 ** decimals))
    return sign + (str(whole) if decimals == 0 else "%d.%0*d" % (whole // 10 ** decimals, decimals, whole % 10 ** decimals))


def rng_step(rng):
    return rng.choice([1, 2, 3, 3, 6, 9, 16])


class Random:
    """Draws one folder."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.later = random.Random(-seed - 1)       # what was drawn later: it leaves the folders what they are otherwise
        self.chances_of_few = random.Random(-seed - 10 ** 6)
        self.f = Folder(self.rng)
        rng = self.rng
        self.history = rng.choice([3, 10, 16, 20, 28, 28, 40, 52, 60])
        self.last = month("2021-12") + rng.randint(-30, 14)
        self.first = self.last - self.history + 1
        self.marker_rate = rng.choice([0, 0, 0.001, 0.005, 0.03, 0.1])
        self.gap_rate = rng.choice([0, 0, 0.01, 0.05])
        self.silent_rate = 0.06
        self.period = self.last if rng.random() < 0.6 else max(self.first, self.last - rng.randint(1, 6))

    def build(self):
        self.years()
        self.units()
        self.changes_of_units()
        self.measures()
        self.roles()
        self.indicators()
        self.f.reports.clear()
        self.report_folders()
        self.restatements()
        self.commentary()
        return self.f

    def chance(self, p):
        return self.rng.random() < p

    def years(self):
        """When the year begins, of the authority and of running totals; what money is printed in."""
        if self.chance(0.4):
            self.f.authority["year_start"] = self.rng.choice([1, 9, 7, 4, 12])
        if self.chance(0.3):
            self.f.authority["currency"] = self.rng.choice(["\u20ac", "$", "CHF"])
        self.year_start = self.f.authority.get("year_start", 4)

    # -- units

    def changes_of_units(self):
        """Leaves that open, close, close and open again, move, are renamed; an area whose teams all go to another."""
        rng, f = self.rng, self.f
        self.closed_area = None
        if self.chance(0.5):
            for unit in list(self.leaves):
                if unit != "city" and self.chance(0.5):
                    self.change_unit(unit)
            areas = [r["unit"] for r in f.tables["units"] if r["level"] == "area" and r["unit"] not in self.leaves]
            if len(areas) > 1 and self.chance(0.4):
                self.close_area(*rng.sample(areas, 2))
        self.spells = {}
        for row in f.tables["units"]:
            self.spells.setdefault(row["unit"], []).append((row.get("from", ""), row.get("to", "")))

    def some_month(self):
        return self.rng.randint(self.first, self.last)

    def change_unit(self, unit):
        rng, rows = self.rng, self.f.tables["units"]
        at = next(i for i, row in enumerate(rows) if row["unit"] == unit)
        row, t = rows[at], self.some_month()
        others = [r["unit"] for r in rows if r["level"] == "area" and r["unit"] not in (row["parent"], unit) and r["unit"] not in self.leaves]
        kind = rng.choice(["opens", "closes", "again", "renamed", "renamed", "moves", "moves", "there and back"])
        if kind in ("moves", "there and back") and (row["level"] != "team" or not others):
            kind = "renamed"
        then = dict(row, parent=rng.choice(others)) if kind in ("moves", "there and back") else dict(row, name="New " + row["name"])
        later = t + rng.randint(1, 14)
        rows[at:at + 1] = {
            "opens": [dict(row, **{"from": t})], "closes": [dict(row, to=t)],
            "again": [dict(row, to=t - 1), dict(row, **{"from": later})],
            "renamed": [dict(row, to=t - 1), dict(then, **{"from": t})], "moves": [dict(row, to=t - 1), dict(then, **{"from": t})],
            "there and back": [dict(row, to=t - 1), dict(then, to=later, **{"from": t}), dict(row, **{"from": later + 1})]}[kind]

    def close_area(self, area, other):
        """From a month on all that stood in one area stands in the other."""
        t, rows = self.some_month(), []
        for row in self.f.tables["units"]:
            first, last = row.get("from", ""), row.get("to", "")
            if row["unit"] == area:
                rows.append(dict(row, to=t - 1))
            elif row["parent"] != area or last != "" and last < t:
                rows.append(row)
            elif first != "" and first >= t:
                rows.append(dict(row, parent=other))
            else:
                rows += [dict(row, to=t - 1), dict(row, parent=other, **{"from": t})]
        self.f.tables["units"] = rows
        self.closed_area = area

    def is_open(self, t, unit):
        return any((a == "" or a <= t) and (b == "" or t <= b) for a, b in self.spells[unit])

    def tells(self, t, unit):
        """Whether the unit says anything about that month: where it is closed, hardly ever (a warning)."""
        return self.is_open(t, unit) or self.chance(0.02)

    def units(self):
        f, rng = self.f, self.rng
        f.add_unit("city", "", "authority")
        self.leaves = ["city"]
        depth = rng.choice([1, 2, 2, 3, 3])
        if depth > 1:
            areas = ["east", "north.1", "south_2", "w"][:rng.randint(1, 4 if depth == 2 else 3)]
            for area in areas:
                f.add_unit(area, "city", "area")
            self.leaves = list(areas)
            if depth == 3:
                for i, area in enumerate(areas):
                    teams = ["team-%d-%d" % (i, k) for k in range(rng.randint(0 if i else 1, 3))]
                    for team in teams:
                        f.add_unit(team, area, "team")
                    if teams:
                        self.leaves.remove(area)
                        self.leaves += teams
        if self.chance(0.3):
            rng.shuffle(f.tables["units"])
        self.all_units = [row["unit"] for row in f.tables["units"]]

    # -- measures and exports

    def marker(self):
        return self.rng.choice(SPELLINGS[self.rng.choice(["x", "x", "c", "z", "low"])])

    def text(self, value, decimals):
        return self.marker() if self.chance(self.marker_rate) else number_text(value, decimals)

    def units_of_a_measure(self):
        """Who reports it: the leaves, the root alone, or the leaves and some above them."""
        how = self.rng.random()
        if how < 0.7:
            return list(self.leaves)
        if how < 0.8:
            return ["city"]
        return list(dict.fromkeys(self.leaves + self.rng.sample(self.all_units, 1)))

    def round_of(self, t):
        """The round in which a month first was told: its own, or the first export with all the history."""
        return max(t, self.first_round)

    def measures(self):
        """Pairs (part, whole) with part <= whole, and measures of their own, some negative or with decimals."""
        rng, f = self.rng, self.f
        self.first_round = (self.period if self.chance(0.9) else self.last) - rng.choice([0, 3, 8, self.history - 1])
        self.pairs, self.singles, self.percents, self.told = [], [], [], []
        self.kinds, self.running, self.silent, self.next_row = {}, {}, {}, {}
        for k in range(rng.randint(1, 4)):
            part, whole = rng.choice([("part %d" % k, "whole %d" % k), ("on-time_%d" % k, "all, %d" % k),
                                      ("\u00e9l\u00e8ves %d" % k, "total%d" % k)])
            self.pairs.append((part, whole))
            self.kind_of(part, whole)
            self.tell_pair(part, whole, self.units_of_a_measure())
        for k in range(rng.randint(1, 4)):
            name = "single.%d" % k if self.chance(0.2) else "m%d" % k
            self.singles.append(name)
            self.kind_of(name)
            self.tell_single(name, self.units_of_a_measure())
        for k in range(rng.randint(1, 2)):                 # percentages as they are: nobody else reads these
            self.percents.append("pct %d" % k)
            self.tell_single("pct %d" % k, self.units_of_a_measure())

    def kind_of(self, *names):
        kind = self.rng.choice(["", "", "", "cumulative", "carried", "some"])
        for name in names:
            said = self.rng.choice(["flow", "stock", "stock", ""]) if kind == "some" else kind
            self.kinds[name] = said
            if said or self.chance(0.1):
                self.f.add("measures", measure=name, title="Measure " + name, kind=said, absent=self.rng.choice(["x", "0", "0", ""]))

    def suffix(self):
        return self.rng.choice(["", "", "late", "b2"]) if self.several_files else ""

    def tell_pair(self, part, whole, units):
        rng = self.rng
        self.several_files = self.chance(0.3)
        suffix = {"part": self.suffix(), "whole": self.suffix()}
        level, share = rng.choice([3, 12, 60, 400, 2000]), rng.choice([0.02, 0.3, 0.6, 0.85, 1.0])
        for unit in units:
            size = level * rng.uniform(0.5, 1.5)
            for t in range(self.first, self.last + 1):
                drift = 1 + (0.3 if t > self.last - 9 and share < 0.7 and self.history > 30 else 0)
                n = max(0, round(rng.gauss(size, size ** 0.5)))
                x = sum(rng.random() < share * drift for _ in range(n)) if n < 80 else min(n, max(0, round(rng.gauss(n * share * drift, (n * 0.2) ** 0.5))))
                self.say(t, unit, part, x, 0, suffix["part"])
                self.say(t, unit, whole, n, 0, suffix["whole"])

    def tell_single(self, name, units):
        rng = self.rng
        self.several_files = self.chance(0.3)
        suffix = self.suffix()
        decimals, centre = rng.choice([0, 0, 0, 1, 2, 4]), rng.choice([0, 2, 20, 500, 20000, 3000000, -5])
        spread = rng.choice([0, 1, 1, 3]) * (abs(centre) ** 0.5 + 0.5)
        for unit in units:
            value = centre
            for t in range(self.first, self.last + 1):
                value = rng.gauss(centre, spread) if self.chance(0.7) else value + spread * rng.choice([-1, 0, 0, 1])
                value = abs(value) if centre >= 0 and self.chance(0.97) else value
                self.say(t, unit, name, value, decimals, suffix)

    def say(self, t, unit, measure, value, decimals, suffix):
        """The row of a month, as its measure is exported: the number itself, the total since the year began, or one a year;
        none in a gap, and none after the unit has fallen silent, perhaps with a last z."""
        rng, key, kind = self.rng, (unit, measure), self.kinds.get(measure, "")
        silent = self.silent.setdefault(key, self.some_month() if self.chance(self.silent_rate) else self.last + 1)
        if not self.tells(t, unit):
            return
        if kind == "cumulative":
            self.running[key] = value = value + (0 if self.begins_year(t, measure) else self.running.get(key, 0))
        if kind == "carried":
            if t < self.next_row.setdefault(key, self.first + rng.choice([0, 0, 3, 15])):
                return
            self.next_row[key] = t + rng.choice([12, 12, 6, 25, 30])
        if t >= silent or self.chance(self.gap_rate):
            if t == silent and self.chance(0.4):
                self.tell(t, unit, measure, "z", suffix)
            return
        text = self.text(value, decimals)
        self.tell(t, unit, measure, text, suffix)
        if self.chance(0.002):                             # the same row twice, with the same value: a warning
            self.tell(t, unit, measure, text, suffix)

    def begins_year(self, t, measure):
        return (t - (self.year_start - 1)) % 12 == 0

    def tell(self, t, unit, measure, text, suffix):
        self.f.tell(self.round_of(t), t, unit, measure, text, suffix)
        self.told.append((t, unit, measure))

    # -- workforce

    def roles(self):
        rng, f = self.rng, self.f
        self.columns, self.role_names = [], []
        if not self.chance(0.4):
            return
        self.role_names = ["social_worker", "team manager", "aide"][:rng.randint(1, 3)]
        self.columns = ["posts", "agency"][:rng.randint(1, 2)]
        units = self.units_of_a_measure()
        role_gap = rng.choice([0, 0, 0.1])
        for role in self.role_names:
            for unit in units:
                if self.chance(0.1):
                    continue                               # a unit without that role
                for t in range(self.first, self.last + 1):
                    if self.chance(role_gap) or not self.tells(t, unit):
                        continue
                    posts = rng.randint(5, 60)
                    told = {"posts": posts, "agency": rng.randint(0, posts // 2)}
                    for column in self.columns:
                        f.tell_role(self.round_of(t), t, unit, role, column, self.text(told[column], 0))
        for column in self.columns:
            if self.chance(0.5):
                f.add("measures", measure=column, title="Column", kind=rng.choice(["stock"] * 4 + ["carried", "cumulative"]), absent=rng.choice(["x", "0"]))
            if self.chance(0.15):
                role = rng.choice(self.role_names)
                f.add("measures", measure=role + "." + column, title="One role", kind=rng.choice(["flow", "stock"]), absent="x")
            if self.chance(0.25):                          # a kpi row with the bare name counts instead, for its unit
                for t in rng.sample(range(self.first, self.last + 1), min(3, self.history)):
                    self.tell(t, rng.choice(self.all_units), column, self.text(rng.randint(0, 90), 0), "bare")

    # -- restatements

    def restatements(self):
        rng = self.rng
        for _ in range(rng.choice([0, 0, 3, 20])):
            t, unit, measure = rng.choice(self.told)
            made = t + rng.choice([1, 1, 2, 6, 14])
            if made <= self.first_round or made > self.last + 3:
                continue
            key = (made, t, unit, measure)
            if key in self.f.round_names:                  # twice in one round is an error
                continue
            self.f.round_names[key] = None
            text = self.marker() if self.chance(0.3) else str(rng.randint(0, 50))
            self.f.tell(made, t, unit, measure, text, rng.choice(["", "restated"]))

    # -- indicators, and all that goes with them

    def indicators(self):
        rng = self.rng
        codes = ["KPI%d" % k for k in range(1, 13)]
        if self.chance(0.4):
            codes = ["A-1", "b.2", "C_3", "4d", "E5", "f", "G7", "H8", "i9", "J10", "K11", "L12"]
        numbers = ["1", "10", "2", "2a", "3.10", "3.2", "", "A1", "A10", "A2", "21", ""]
        rng.shuffle(numbers)
        for code, num in list(zip(codes, numbers))[:rng.choice([1, 3, 6, 12])]:
            self.one_indicator(code, num)

    def one_indicator(self, code, num):
        rng = self.rng
        long_one = "rolling36" if self.history > 36 or self.chance(0.1) else "month"
        basis = rng.choice(["month", "month", "month", "snapshot", "ytd", "rolling12", long_one])
        better = rng.choice(["high", "low", "neither"])
        compare = rng.choice(["prev12-average", "none", "back-%d" % rng.choice([1, 2, 11, 12, 13]), "prev-month",
                              "prev12-total" if basis == "month" else "prev12-average"])
        more = {"number": num, "section": rng.choice(["kpi", "headline-rate", "activity", "business-plan", "Our own"])}
        if self.chance(0.3):
            more["lag"] = rng.choice([0, 1, 2, 13 if self.history > 16 else 3])
        if self.chance(0.3):
            more.update(short_title="Short " + code, current_label="3 year average", compare_label="Before, \u201cquoted\u201d")
        if self.chance(0.1):
            more["owner"] = "A director"
        if self.chance(0.15):
            more["year_start"] = rng.choice([1, 4, 9, 10])
        share = self.chance(0.6)
        binomial = share and basis in ("month", "snapshot") and not any(   # a restated total makes months below nought
            row.get("kind") == "cumulative" for row in self.f.tables["measures"])
        more["trend"] = rng.choice(["", "", "", "xmr", "run", "none"] + (["p", "p-prime"] if binomial else []))
        if self.chance(0.1):
            better, basis = better.upper(), basis.title()   # "words of the contract are read in either case"
        self.rows_of_indicator(code, better, basis, compare, more)
        head = self.figures(code, share)
        self.goals(code, head)
        self.benchmarks(code)
        self.events(code)

    def rows_of_indicator(self, code, better, basis, compare, more):
        """One row, or one that has ended and another after it, so that a number passes on."""
        f, rng = self.f, self.rng
        if self.chance(0.8):
            f.add_indicator(code, better, basis, compare, **more)
            return
        change = self.period + rng.randint(-5, 3)
        for when, basis_then in (({"to": change - 1}, "month"), ({"from": change}, basis)):
            f.add_indicator(code, better, basis_then, "back-1" if basis_then != basis else compare, **dict(more, **when))

    def some_share(self):
        part, whole = self.rng.choice(self.pairs)
        other = self.rng.choice(self.pairs)
        kind = self.rng.random()
        if self.columns and kind < 0.3:
            role = self.rng.choice(self.role_names)
            if len(self.columns) == 2 and self.chance(0.6):
                return self.rng.choice([("agency", "posts"), (role + ".agency", role + ".posts")])
            return role + ".posts", "posts"
        if kind < 0.75:
            return part, whole
        if other != (part, whole):
            return part + " + " + other[0], whole + " + " + other[1]
        return whole + " - " + part, whole

    def some_count(self):
        names = self.singles + [n for pair in self.pairs for n in pair] + self.columns
        a, b = self.rng.choice(names), self.rng.choice(names)
        return self.rng.choice([a, a, a + " + " + b, a + " - " + b])

    def figures(self, code, share):
        """One to four figures; the headline among them. Gives the headline's (unit, decimals)."""
        rng, f = self.rng, self.f
        count = rng.choice([1, 1, 3, 4])
        head = rng.randrange(count)
        orders = rng.sample(range(1, 30), count)
        for k, order in enumerate(orders):
            decimals = rng.choice(["", 0, 0, 1, 2, 3])
            more = {"order": order, "decimals": decimals, "headline": k == head}
            if k == head and share or k != head and self.chance(0.4):
                n, d = self.some_share()
                unit = rng.choice(["percent", "percent", "percent", "rate"])
                f.add_figure(code, n, d, unit, per=rng.choice([100, 1000, 10000]) if unit == "rate" else "", **more)
            elif self.chance(0.5):
                unit = rng.choice(["count", "days", "number", "", "percent", "money"])
                f.add_figure(code, rng.choice(self.percents) if unit == "percent" else self.some_count(), "", unit, **more)
            else:
                d = rng.choice(self.singles + [w for _, w in self.pairs])
                unit = rng.choice(["rate", "days", "number", "percent", "money"])
                f.add_figure(code, self.some_count(), d, unit, per=rng.choice(["", 100, 100000]) if unit == "rate" else "", **more)
        row = f.tables["figures"][-count + head]
        return row["unit"] or "count", int(row["decimals"] or 0)

    def goal(self, centre):
        decimals = self.rng.choice([0, 0, 0, 1, 2])
        return number_text(centre + self.rng.uniform(-10, 10), decimals)

    def goals(self, code, head):
        """Target rows: changes, later knowledge of the same month, units' own, phasing, empty cells."""
        rng, f = self.rng, self.f
        if self.chance(0.25):
            return
        centre = {"percent": rng.choice([20, 50, 80]), "rate": rng.choice([5, 50, 500]), "count": rng.choice([5, 100, 1500])}.get(head[0], 30)
        used = set()
        start = month_text(self.first - rng.randint(0, 20))
        for unit in [""] + rng.sample(self.all_units, rng.choice([0, 0, 1])):
            t = month(start)
            if self.chance(0.2):
                self.profile(code, unit, centre)
                continue
            for _ in range(rng.choice([1, 1, 2, 3])):
                for known in ["", t + rng.randint(-3, 6)][:rng.choice([1, 1, 2])]:
                    at = t if known == "" else known
                    if (unit, t, at) in used:
                        continue
                    used.add((unit, t, at))
                    f.add("targets", indicator=code, unit=unit, target=self.goal(centre) if self.chance(0.9) else "",
                          tolerance_low=self.goal(centre - 15) if self.chance(0.7) else "",
                          tolerance_high=self.goal(centre + 15) if self.chance(0.7) else "",
                          phasing=rng.choice(["", "", "linear"]), known=known, **{"from": t})
                t += rng.randint(1, 18)
        if self.chance(0.3):
            self.goals_beside(code, centre)

    def goals_beside(self, code, centre):
        """Targets with names, which do not judge: of all units or of one, phased or not, some in another case, some empty."""
        rng, f = self.rng, self.f
        for name in rng.sample(["National", "national", "Stretch", "Local, agreed", "Plan"], rng.randint(1, 3)):
            for _ in range(rng.randint(1, 3)):
                t = rng.randint(self.first, self.last)
                f.add("targets", indicator=code, unit=rng.choice(["", "", "", rng.choice(self.all_units)]), name=name,
                      target=self.goal(centre) if self.chance(0.9) else "", tolerance_low=self.goal(centre - 15) if self.chance(0.3) else "",
                      tolerance_high="", phasing=rng.choice(["", "", "linear"]), known=t + rng.randint(-3, 6) if self.chance(0.3) else "",
                      **{"from": t})

    def profile(self, code, unit, centre):
        """What is due by a month, for some years: steps every few months, with gaps at the year's end."""
        rng, t = self.rng, self.first + rng_step(self.rng)
        while t <= self.last:
            self.f.add("targets", indicator=code, unit=unit, target=self.goal(centre) if self.chance(0.95) else "",
                       tolerance_low=self.goal(centre - 15) if self.chance(0.5) else "",
                       tolerance_high=self.goal(centre + 15) if self.chance(0.5) else "", phasing="",
                       year_target=self.goal(centre * 2) if self.chance(0.9) else "", known=t - 1 if self.chance(0.2) else "",
                       **{"from": t})
            t += rng_step(rng)

    def benchmarks(self, code):
        rng, f = self.rng, self.f
        if not self.chance(0.3):
            return
        for _ in range(rng.randint(1, 5)):
            f.add("benchmarks", indicator=code, comparator=rng.choice(["National average", "Statistical neighbours", "Core cities"]),
                  period=rng.choice(["2018/19", "2019/20", "Q1 2020"]), published=self.period + rng.randint(-8, 4),
                  value=self.goal(50) if self.chance(0.95) else self.marker(), source=rng.choice(["DfE", "LAIT, table 3", ""]), group=rng.choice(["", "", "", "Core cities", "Neighbours"]))

    def events(self, code):
        rng, f = self.rng, self.f
        if not self.chance(0.4):
            return
        used = set()
        for _ in range(rng.randint(1, 3)):
            t = rng.randint(self.first - 2, self.last + 1)
            kind = rng.choice(["note", "recalculate", "baseline", "Recalculate"])
            if (t, kind.lower()) in used:
                continue
            used.add((t, kind.lower()))
            f.add("events", indicator=code, period=t, kind=kind, points=rng.choice(["", 12, 15]) if kind == "baseline" else "",
                  text="What changed, and why", approved_by="" if self.chance(0.1) else "Board",
                  known=t + rng.randint(-2, 5) if self.chance(0.2) else "")

    # -- the report folder

    def trend_settings(self):
        rng = self.rng
        if self.chance(0.2):
            return {}
        minimum = rng.choice([2, 8, 12, 13, 15])
        settings = {"months": rng.choice([0, 0, 25, 36, 18, 15]), "rules": rng.choice(["mdc-2023", "mdc-2023", "mdc-legacy"]),
                    "screen_moving_ranges": rng.choice(["yes", "yes", "no"]), "run_length": rng.choice([7, 7, 6, 5, 8]),
                    "minimum_points": minimum, "trial_points": min(minimum, rng.choice([2, 5, 8, 8]))}
        dropped = [key for key in ("screen_moving_ranges", "run_length") if self.chance(0.2)]
        return {key: value for key, value in settings.items() if key not in dropped}

    def listed(self):
        codes = list(dict.fromkeys(row["code"] for row in self.f.tables["indicators"]))
        if self.chance(0.6):
            return "*"
        self.rng.shuffle(codes)
        return ", ".join(codes[:self.rng.randint(1, len(codes))])

    def rule_for_rectification(self):
        of = self.later.choice([1, 2, 3, 3, 4, 12, 15])
        if self.later.random() < 0.6:
            return None
        return "%d in a row" % of if self.later.random() < 0.4 else "%d of %d" % (self.later.randint(1, of), of)

    def report_folders(self):
        self.f.report(REPORT, self.listed(), **self.trend_settings())
        if self.chance(0.15):
            self.f.report(REPORT + "@" + month_text(self.period + self.rng.randint(-3, 2)), self.listed(), **self.trend_settings())
        rule = self.rule_for_rectification()
        for settings in self.f.reports.values() if rule else []:
            settings["escalate"] = {"red": rule}
        if self.chances_of_few.random() < 0.35:
            for settings in self.f.reports.values():
                settings["report"]["minimum_denominator"] = self.chances_of_few.choice([1, 5, 10, 30, 100, 300, 1000])

    def commentary(self):
        rng = self.rng
        for row in self.f.tables["indicators"]:
            if not self.chance(0.2):
                continue
            front = "---\nheadline: Better than before\nauthor: A. Author\nstatus: final\ndate: 2021-05-03\n---\n"
            unit = rng.choice(["", "", rng.choice(self.all_units) + "/"])
            unit = "" if unit == "city/" else unit
            self.f.commentary["%s/%s%s.md" % (month_text(self.period), unit, row["code"])] = (
                front if self.chance(0.6) else "") + "Some *words*, and more of them.\n"

    def dirt(self):
        """Things that are errors by the contract: what they touch is a marker, the exit status is 1."""
        rng, f = self.rng, self.f
        f.clean = False
        for _ in range(rng.randint(1, 3)):
            kind = rng.choice(["number", "number", "twice", "headline", "no headline", "role", "unit", "compare", "better", "points"])
            rows = f.kpi[rng.choice(sorted(f.kpi))]
            at = rng.randrange(len(rows))
            t, unit, measure, text = rows[at]
            figures = f.tables["figures"]
            if kind == "number":
                rows[at] = (t, unit, measure, rng.choice(["12a", "1,234", "n/a", "1e3", "- 5", "10%", "NA"]))
            elif kind == "twice":
                rows.insert(rng.randint(at + 1, len(rows)), (t, unit, measure, "77"))
            elif kind == "headline":
                rng.choice(figures)["headline"] = "yes"
            elif kind == "no headline":
                head = rng.choice([row for row in figures if row["headline"] == "yes"])
                f.tables["targets"] = [row for row in f.tables["targets"] if row["indicator"] != head["indicator"]]
                f.tables["benchmarks"] = [row for row in f.tables["benchmarks"] if row["indicator"] != head["indicator"]]
                head["headline"] = ""
            elif kind == "unit":
                rows.append((t, "nowhere", measure, "5"))
            elif kind == "compare":
                rng.choice(f.tables["indicators"])["compare"] = rng.choice(["back-0", "prev13", "back-", "yesterday"])
            elif kind == "better" and all(r["report"]["indicators"] == "*" for r in f.reports.values()):
                rng.choice(f.tables["indicators"])["better"] = "upwards"
            elif kind == "role" and f.workforce:
                f.tell_role(*rng.choice([(made, t, unit) for (made, s), cells in sorted(f.workforce.items()) if not s
                                         for t, unit, _ in cells]), "", "posts", "3")
            elif kind == "points":
                code = figures[0]["indicator"]
                if not any(row["indicator"] == code for row in f.tables["events"]):
                    f.add("events", indicator=code, period=self.period - 3, kind="baseline", points=5, text="Too few", approved_by="Board")


def sharpen(draw, scratch):
    """Moves targets or tolerances onto or near the headline's printed value, so that >= and > differ and all
    statuses and assurances come about."""
    rng, f = draw.rng, draw.f
    answer = oracle.calculate(scratch + "/data", scratch + "/templates", REPORT, month_text(draw.period))
    printed = {}
    for indicator in answer["indicators"]:
        for figure in indicator["figures"]:
            if figure["headline"] and figure["current"]["value"] is not None:
                printed[indicator["code"]] = figure["current"]["text"].strip("%\u00a3\u20ac$CHF").replace(",", "").replace("\u2212\u00a3", "-").replace("\u2212\u20ac", "-").replace("\u2212$", "-").replace("\u2212CHF", "-").replace("\u2212", "-")
    for row in f.tables["targets"]:
        if row["indicator"] not in printed or rng.random() < 0.3:
            continue
        value = printed[row["indicator"]]
        step = rng.choice([1, 3, abs(float(value)) / 10, abs(float(value)) / 3])
        below, above = (number_text(float(value) - sign * step, rng.choice([0, 1, 2])) for sign in (1, -1))
        row["target"] = rng.choice([value, below, above, above])
        row["tolerance_low"] = rng.choice([value, below, row["tolerance_low"], ""])
        row["tolerance_high"] = rng.choice([value, above, row["tolerance_high"], ""])
        if rng.random() < 0.8:
            row["phasing"] = ""


def random_folder(draw, folder, scratch, note="random"):
    draw.build()
    if draw.f.tables["targets"] and draw.chance(0.7):
        state = draw.rng.getstate()
        draw.f.write(scratch)
        draw.rng.setstate(state)
        sharpen(draw, scratch)
    if draw.chance(0.15):
        draw.dirt()
    draw.f.write(folder)
    unit = None if draw.chance(0.7) else draw.rng.choice([u for u in draw.all_units if draw.is_open(draw.period, u)])
    as_at = draw.rng.choice([None, None, None, "latest", month_text(draw.period + draw.rng.choice([-1, 0, 1, 2, 4]))])
    return Case(folder, month_text(draw.period), unit, as_at, draw.f.clean, note)


# ---------------------------------------------------------------- the hard corners
# Each writes what matters into an empty folder with the unit `city` (and `east`, `west` below it) and gives the last month.

END = month("2020-10")


def tell_series(f, measure, texts, unit="city", end=END, made=None):
    """Monthly values that end at `end`; "-" is a month without a row."""
    for t, text in zip(range(end - len(texts) + 1, end + 1), texts):
        if text != "-":
            f.tell(made or end, t, unit, measure, str(text))


def count_indicator(f, code, better, texts, target="", trend="xmr", decimals=0, **events):
    f.add_indicator(code, better, "month", "prev12-average", trend=trend)
    f.add_figure(code, code.lower(), decimals=decimals)
    tell_series(f, code.lower(), texts)
    if target:
        f.add("targets", indicator=code, target=target, tolerance_low="", tolerance_high="", **{"from": END - 60})


def corner_markers(f):
    """All pairs of markers in a sum over units, over months, in an expression and in a ratio."""
    kinds = ["x", "c", "z", "low", "5", "0"]
    f.add_indicator("ALLZ", "high", "ytd", "prev12-average")
    f.add_figure("ALLZ", "z only", "d")
    tell_series(f, "z only", ["z"] * 20)
    tell_series(f, "d", ["4"] * 20)
    for i, a in enumerate(kinds):
        for j, b in enumerate(kinds):
            code, name = "M%d%d" % (i, j), "m %d %d" % (i, j)
            f.add_indicator(code, "low", ["month", "ytd", "rolling12", "snapshot"][(i + j) % 4], "back-1")
            f.add_figure(code, name)
            f.add_figure(code, name, name + " b", "rate", headline=False, per=100, decimals=1)
            f.add_figure(code, "a%d - b%d" % (i, j), headline=False)
            f.add_figure(code, "a%d" % i, "b%d" % j, "percent", headline=False)
            f.tell(END, END, "east", name, a)
            f.tell(END, END, "west", name, b)
            f.tell(END, END - 1, "city", name, a)
            f.tell(END, END, "city", name + " b", b)
    for i, a in enumerate(kinds):
        f.tell(END, END, "city", "a%d" % i, a)
        f.tell(END, END, "east", "b%d" % i, a)


def corner_spellings(f):
    """Every spelling of every marker, as current values."""
    for marker, spellings in SPELLINGS.items():
        for k, spelling in enumerate(dict.fromkeys(spellings)):
            code = "S%s%d" % (marker, k)
            f.add_indicator(code, "high", "month", "prev12-total")
            f.add_figure(code, code)
            f.tell(END, END, "city", code, spelling)
            f.tell(END, END - 1, "city", code, "3")


def corner_zero_denominator(f):
    """0/0, 3/0, a zero denominator in one month only, and denominators that cancel."""
    for code, n, d in (("Z1", ["0"] * 15, ["0"] * 15), ("Z2", ["3"] * 15, ["0"] * 15), ("Z3", ["3"] * 15, ["5"] * 9 + ["0"] + ["5"] * 5),
                       ("Z4", ["low"] * 15, ["0"] * 15), ("Z5", ["2"] * 15, ["-3", "3"] * 7 + ["3"])):
        f.add_indicator(code, "high", "month", "prev12-average")
        f.add_figure(code, code + "n", code + "d", "percent", decimals=1)
        f.add_indicator(code + "t", "low", "month", "prev12-total", trend="run")
        f.add_figure(code + "t", code + "n", code + "d", "number", decimals=2)
        tell_series(f, code + "n", n)
        tell_series(f, code + "d", d)


def corner_rounding(f):
    """Ties: 57/200 is 28.5% and prints as 29%; below zero too; and status on the printed value."""
    for k, (n, d, unit, decimals, target) in enumerate((
            ("57", "200", "percent", 0, "29"), ("-57", "200", "percent", 0, "-29"), ("1", "8", "percent", 0, "13"), ("1", "8", "percent", 1, "12.5"),
            ("-1", "250", "percent", 0, "0"), ("1005", "1000", "number", 2, "1.01"), ("2675", "1000", "number", 2, "2.68"),
            ("9995", "10000", "percent", 1, "100.0"), ("1234567.5", "1", "number", 0, "1234568"), ("0.1", "3", "rate", 3, "0.333"))):
        code = "R%d" % k
        f.add_indicator(code, ["high", "low"][k % 2], "snapshot", "back-1")
        f.add_figure(code, code + "n", code + "d", unit, decimals=decimals, per=10 if unit == "rate" else "")
        tell_series(f, code + "n", [n, n, n])
        tell_series(f, code + "d", [d, "3", d])
        f.add("targets", indicator=code, target=target, tolerance_low=target, tolerance_high=target, **{"from": END - 1})


def corner_constant(f):
    """Constant series against a target above, on and below; twenty values of 0.1; a baseline that stays constant."""
    for k, (better, target) in enumerate((b, t) for b in ("high", "low", "neither") for t in ("9", "10", "11", "")):
        count_indicator(f, "C%d" % k, better, ["10"] * 20, target)
    count_indicator(f, "TENTH", "high", ["0.1"] * 20, "0.1", decimals=1)
    count_indicator(f, "HALF", "high", ["5"] * 13 + ["7", "9", "3"] * 3, "6")
    f.add("events", indicator="HALF", period=END - 21, kind="baseline", points=12, text="Fixed", approved_by="Board")
    for k, method in enumerate(("p", "p-prime", "run")):
        for j, target in enumerate(("99", "100", "")):
            code = "P%d%d" % (k, j)
            f.add_indicator(code, "high", "month", "none", trend=method)
            f.add_figure(code, "part", "whole", "percent")
            if target:
                f.add("targets", indicator=code, target=target, tolerance_low="", tolerance_high="", **{"from": END - 30})
    tell_series(f, "part", ["10", "12", "9"] * 6)
    tell_series(f, "whole", ["10", "12", "9"] * 6)


def corner_limits(f):
    """A target equal to a limit (10, 12, 10 ... : 11 -/+ 5.32), and one step to either side."""
    for k, target in enumerate(("16.32", "16.33", "16.31", "5.68", "5.67", "5.69")):
        for better in ("high", "low"):
            count_indicator(f, "L%d%s" % (k, better[0]), better, ["10", "12"] * 10, target)
    count_indicator(f, "ON", "high", ["10", "12"] * 10 + ["11"] * 3, "11")


def corner_points(f):
    """1 to 15 values: no mean, trial limits, limits; with gaps in between, and with no two neighbours."""
    rng = f.rng
    for n in (1, 2, 3, 7, 8, 9, 11, 12, 13, 14, 15):
        count_indicator(f, "N%d" % n, "high", [rng.randint(5, 30) for _ in range(n)], "12", rng.choice(["xmr", "xmr", "run"]))
    count_indicator(f, "GAPS", "low", [rng.randint(5, 30) if rng.random() < 0.75 else rng.choice("xcz-") for _ in range(25)], "12")
    count_indicator(f, "ALONE", "low", ["5", "x"] * 13, "12")
    count_indicator(f, "TAIL", "low", [rng.randint(5, 30) for _ in range(15)] + ["x", "-", "c"], "12")


def corner_rules(f):
    """Runs and trends of 6, 7 and 8, ties, peaks, two of three with a third outside, gaps inside."""
    base = [20, 22, 19, 21, 20, 18, 21, 22, 19, 20, 21, 19]
    tails = {"T6": range(16, 22), "T7": range(16, 23), "TIE": [16, 17, 18, 18, 19, 20, 21, 22], "PEAK": list(range(15, 23)) + list(range(21, 13, -1)),
             "SHIFT7": [22] * 7, "SHIFT6": [22] * 6, "GAP": [22] * 4 + ["x"] + [22] * 3, "TWO": [25, 19, 26, 25], "TWOOUT": [26, 40, 26],
             "OUT2": [40, 26, 21], "CONFLICT": [5, 8, 11, 14, 17, 20, 23, 26, 29], "OUTUP": [3, 4, 5, 6, 7, 8, 9]}
    for code, tail in tails.items():
        for better in ("high", "low", "neither"):
            count_indicator(f, code + better[0], better, base + list(tail), "20")


def corner_segments(f):
    """Recalculations and baselines: before, on and in the window, in a gap, both in one month, unapproved, too short."""
    rng = f.rng
    for k, events in enumerate((
            [("recalculate", 40)], [("baseline", 40)], [("baseline", 30)], [("baseline", 14)], [("baseline", 6)], [("recalculate", 14)],
            [("recalculate", 14), ("recalculate", 3)], [("baseline", 40), ("recalculate", 24)], [("baseline", 20), ("recalculate", 20)],
            [("recalculate", 20), ("baseline", 20)], [("note", 10)], [("recalculate", 0)], [("baseline", 45), ("baseline", 13)])):
        code = "E%d" % k
        texts = [rng.choice("xz-") if rng.random() < 0.06 else rng.randint(10, 30) + (8 if i > 34 else 0) for i in range(50)]
        count_indicator(f, code, rng.choice(["high", "low"]), texts, "20", ["xmr", "xmr", "run"][k % 3])
        for kind, ago in events:
            f.add("events", indicator=code, period=END - ago, kind=kind, points=rng.choice(["", 12, 14]) if kind == "baseline" else "",
                  text="Because", approved_by="Board")
    f.add("events", indicator="E0", period=END - 5, kind="recalculate", text="Not approved", approved_by="")
    f.add("events", indicator="E1", period=END - 5, kind="recalculate", text="", approved_by="Board")
    f.add("events", indicator="E2", period=END - 5, kind="recalculate", text="Known later", approved_by="Board", known=END + 1)
    f.add("events", indicator="E3", period=END + 1, kind="recalculate", text="Not yet", approved_by="Board")


def corner_shares(f):
    """p and p-prime: small and changing n, gaps, segments, a rate, all nought, a baseline."""
    rng = f.rng
    for k in range(8):
        method = ["p", "p-prime"][k % 2]
        code = "P%d" % k
        f.add_indicator(code, rng.choice(["high", "low", "neither"]), "month", "prev12-average", trend=method)
        f.add_figure(code, code + "n", code + "d", "rate" if k in (4, 5) else "percent", per=1000 if k in (4, 5) else "", decimals=1)
        share, size = rng.choice([0.02, 0.3, 0.9]), rng.choice([8, 40, 900])
        for t in range(END - 29, END + 1):
            n = rng.randint(size // 2, size * 2)
            f.tell(END, t, "city", code + "n", "x" if rng.random() < 0.04 else str(sum(rng.random() < share for _ in range(n))))
            f.tell(END, t, "city", code + "d", str(n))
        f.add("targets", indicator=code, target=str(round(share * (1000 if k in (4, 5) else 100))), tolerance_low="", tolerance_high="", **{"from": END - 60})
        if k in (2, 3, 6, 7):
            f.add("events", indicator=code, period=END - 15, kind="baseline" if k > 3 else "recalculate", points="", text="Step", approved_by="Board")


def corner_targets(f):
    """Phasing in every month of a year, one-sided tolerances, neither, an empty target, unit rows, later knowledge."""
    for k in range(12):
        code = "Y%d" % k
        f.add_indicator(code, ["high", "low"][k % 2], "ytd", "back-1", lag=k)
        f.add_figure(code, "sum")
        f.add("targets", indicator=code, target="70", tolerance_low="60.5", tolerance_high="80", phasing="linear", **{"from": END - 40})
    tell_series(f, "sum", ["6", "5", "7", "6"] * 8)
    for k, (better, target, low, high) in enumerate((
            ("high", "6", "", ""), ("high", "7", "", "9"), ("high", "7", "6", ""), ("low", "5", "4", ""), ("low", "5", "", "6"), ("low", "6.0", "5.50", "7.5"),
            ("neither", "", "6", ""), ("neither", "", "", "6"), ("neither", "8", "", ""), ("neither", "", "7", "9"), ("high", "", "5", "7"), ("high", "0", "-1", "1"))):
        code = "T%d" % k
        f.add_indicator(code, better, "month", "none")
        f.add_figure(code, "sum", unit=["count", "days", "number"][k % 3])
        f.add("targets", indicator=code, target=target, tolerance_low=low, tolerance_high=high, **{"from": END - 5})
        f.add("benchmarks", indicator=code, comparator="England", period="2018/19", published=END - 2, value="1486.50", source="DfE")
    f.add("targets", indicator="T0", unit="east", target="1", tolerance_low="", tolerance_high="", **{"from": END - 3})
    f.add("targets", indicator="T0", target="2", tolerance_low="", tolerance_high="", known=END, **{"from": END - 5})
    f.add("targets", indicator="T1", target="2", tolerance_low="", tolerance_high="", known=END + 1, **{"from": END - 5})
    f.add("targets", indicator="T2", target="", tolerance_low="", tolerance_high="", **{"from": END})


def corner_absent(f):
    """absent 0 before the first month, after the last, for a measure that no export has; roles with and without rows."""
    f.add("measures", measure="n", title="N", kind="flow", absent="0")
    f.add("measures", measure="never", title="Never", kind="stock", absent="0")
    f.add("measures", measure="agency", title="Agency", kind="stock", absent="0")
    for code, basis, expression in (("A1", "month", "n"), ("A2", "ytd", "n"), ("A3", "rolling12", "n + never"), ("A4", "snapshot", "agency"),
                                    ("A5", "month", "social_worker.agency + n"), ("A6", "rolling36", "n"), ("A7", "ytd", "agency")):
        f.add_indicator(code, "low", basis, "prev12-average")
        f.add_figure(code, expression, decimals=2)
    tell_series(f, "n", ["1", "-", "-", "4", "x", "-", "2", "-", "-", "-", "-", "-", "-", "3", "-"], "east")
    for t in range(END - 10, END):
        f.tell_role(END, t, "east", "social_worker", "agency", ["4", "c", "z"][t % 3] if t % 2 else "5")
        f.tell_role(END, t, "west", "aide", "agency", ["1", "low", "x", "z"][t % 4])
    f.tell(END, END - 3, "west", "agency", "100")
    f.tell(END, END - 5, "city", "agency", "50")
    f.tell(END, END + 2, "city", "other", "1")      # later than its round: a warning, and the row counts


def corner_rounds(f):
    """Numbers restated, withdrawn and brought back by later rounds; months later than what the report may see."""
    f.add_indicator("V", "high", "month", "prev12-total")
    f.add_figure("V", "v")
    f.add_indicator("W", "high", "rolling12", "back-1", lag=2)
    f.add_figure("W", "v", decimals=1)
    for made in range(END - 15, END + 4):
        f.tell(made, made, "east", "v", str(10 + made % 7))
        f.tell(made, made - 2, "east", "v", str(100 + made % 5))
        if made % 3 == 0:
            f.tell(made, made - 5, "east", "v", f.rng.choice(["x", "c", "", "z", "7"]))
        if made % 4 == 0:
            f.tell(made, made - 4, "city", "v", str(1000 + made % 5))


def corner_months(f):
    """months = 0 and the financial year's ends, twelve reports' worth of bases."""
    for k, basis in enumerate(("month", "snapshot", "ytd", "rolling12", "rolling36")):
        for j, compare in enumerate(("prev12-average", "back-11", "prev12-total" if basis == "month" else "back-12")):
            f.add_indicator("B%d%d" % (k, j), "high", basis, compare, trend="xmr")
            f.add_figure("B%d%d" % (k, j), "n", "d" if j else "", "percent" if j else "count", decimals=j)
    f.add("measures", measure="d", title="D", kind="stock", absent="x")
    tell_series(f, "n", [f.rng.randint(-5, 40) for _ in range(60)], "east")
    tell_series(f, "d", [f.rng.choice(["z", "50", "61", "72"]) for _ in range(60)], "west")


def corner_moves(f):
    """Teams with running totals that open, close, move and come back within the year, some with a row missing or a marker
    where it matters; beside them the same as a flow and carried; one area speaks for its teams in some months."""
    rng, first = f.rng, END - 26
    for unit in ("east", "west"):
        for k in range(3):
            a, b = sorted(rng.sample(range(END - 15, END + 1), 2))
            team, other = "%s-%d" % (unit, k), {"east": "west", "west": "east"}[unit]
            for first_month, last_month, parent in rng.choice((
                    [("", "", unit)], [(a, "", unit)], [("", a, unit)], [("", a, unit), (a + 1, "", other)],
                    [("", a - 1, unit), (a, b - 1, other), (b, "", unit)], [("", a - 1, unit), (b, "", unit)],
                    [(a, b - 1, unit), (b, "", other)])):
                f.add_unit(team, parent, "team", **{"from": first_month, "to": last_month})
                total = {"total": 0, "gaps": 0}
                for t in range(first if first_month == "" else first_month, (END if last_month == "" else last_month) + 1):
                    value = rng.randint(0, 9)
                    f.tell(END, t, team, "flow", str(value))
                    for name in total:
                        total[name] = value + (0 if t % 12 == 3 else total[name])
                        if name == "total" or rng.random() < 0.9:
                            f.tell(END, t, team, name, str(total[name]) if name == "total" or rng.random() < 0.95 else rng.choice("xcz"))
                    if t % 12 == k:
                        f.tell(END, t, team, "yearly", str(100 + value))
    for t in rng.sample(range(END - 20, END + 1), 3):
        f.tell(END, t, "east", "gaps", str(rng.randint(20, 90)))
    for name, kind in (("flow", "flow"), ("total", "cumulative"), ("gaps", "cumulative"), ("yearly", "carried")):
        f.add("measures", measure=name, title=name, kind=kind, absent=rng.choice(["x", "0"]) if kind != "carried" else "x")
        for k, basis in enumerate(("month", "ytd", "rolling12", "rolling36")):
            f.add_indicator("%s%d" % (name, k), "high", basis, ["prev12-total", "back-6", "prev12-average", "back-12"][k],
                            trend="xmr" if k == 1 else "", year_start=rng.choice(["", "", 9]) if k == 1 else "")
            f.add_figure("%s%d" % (name, k), name)


def corner_screening(f):
    """p-prime where nearly all moving ranges are small and the few large ones would be screened."""
    for k, levels in enumerate(((10, 50), (10, 50, 10), (10, 12), (40, 45, 90))):
        for decimals, better in ((0, "high"), (1, "low")):
            code = "S%d%d" % (k, decimals)
            f.add_indicator(code, better, "month", "prev12-average", trend="p-prime")
            f.add_figure(code, code + "n", code + "d", "percent", decimals=decimals)
            values = [level + f.rng.choice([0, 0, 1]) for level in levels for _ in range(24 // len(levels))]
            tell_series(f, code + "n", values)
            tell_series(f, code + "d", ["100"] * len(values))
            f.add("targets", indicator=code, target=f.rng.choice(["30", "10.4", "99"]), tolerance_low="", tolerance_high="", **{"from": END - 40})
            if k == 3:
                f.add("events", indicator=code, period=END - 23, kind="baseline", points=12, text="Fixed", approved_by="Board")


def corner_few(f):
    """Denominators around the minimum: below, at and above it, of no whole number, zero, with markers, under every basis and method; rates and
    bare percentages, which are shown; children of few below a parent of enough, and three of enough in a funnel."""
    sizes = ["4", "5", "6", "4.75", "0", "x", "c", "low", "z", "30", "12", "5", "3"]
    for k, (basis, compare, trend) in enumerate((("month", "prev12-average", "xmr"), ("month", "prev12-total", "p"), ("snapshot", "back-1", "p-prime"),
                                                 ("ytd", "prev12-average", ""), ("rolling12", "back-12", "run"), ("month", "none", "run"))):
        code = "F%d" % k
        f.add_indicator(code, ["high", "low", "neither"][k % 3], basis, compare, trend=trend)
        f.add_figure(code, code + "n", code + "d", "percent", decimals=k % 2)
        f.add_figure(code, code + "n", code + "d", "rate", False, per=1000)
        f.add_figure(code, code + "n", "", "percent", False)
        for unit, n in (("city", 30), ("east", 30), ("west", 30)) if k % 2 else (("east", 30), ("west", 30)):
            texts = [f.rng.choice(sizes) for _ in range(n)] if unit != "west" else [f.rng.choice(["2", "8", "20"]) for _ in range(n)]
            tell_series(f, code + "d", texts, unit)
            tell_series(f, code + "n", ["0.5" if text == "4.75" else "1" if text == "0" else str(int(text) * f.rng.randint(0, 3) // 3) if text.isdigit()
                                        else "1" for text in texts], unit)
        f.add("targets", indicator=code, target="50", tolerance_low="30", tolerance_high="70", **{"from": END - 40})
    f.minimum = f.rng.choice([1, 5, 5, 6, 13])


CORNERS = [corner_moves, corner_screening, corner_moves, corner_markers, corner_spellings, corner_zero_denominator, corner_rounding, corner_constant, corner_limits, corner_points,
           corner_rules, corner_segments, corner_shares, corner_targets, corner_absent, corner_rounds, corner_months, corner_few]


def corner_folder(seed, folder, corners):
    rng = random.Random(seed)
    f = Folder(rng)
    for unit, parent, level in (("city", "", "authority"), ("east", "city", "area"), ("west", "city", "area")):
        f.add_unit(unit, parent, level)
    corner = corners[seed // 3 % len(corners)]
    corner(f)
    settings = {"months": rng.choice([0, 25]), "rules": rng.choice(["mdc-2023", "mdc-legacy"])}
    if rng.random() < 0.3:
        settings["screen_moving_ranges"] = rng.choice(["yes", "no"])
    if rng.random() < 0.2:
        settings.update(minimum_points=2, trial_points=rng.choice([1, 2]))
    f.report(REPORT, "*", **settings)
    if f.minimum:
        f.reports[REPORT]["report"]["minimum_denominator"] = f.minimum
    f.write(folder)
    period = END if rng.random() < 0.7 else END - rng.randint(1, 8)
    unit = rng.choice([None, None, "city", "east", "west"])
    as_at = rng.choice([None, None, "latest", month_text(period + rng.randint(-1, 3))])
    if "rounds" not in corner.__name__ and period != END:
        as_at = as_at if as_at == "latest" else month_text(END)      # the one round is of END
    return Case(folder, month_text(period), unit, as_at, f.clean, corner.__name__)


def make(seed, folder):
    """Writes the seed's folder; gives its Case."""
    import rhythms                                            # which draws with what is above
    rhythmic = 1000 <= seed < 2000
    if seed % 3 == 0:
        return corner_folder(seed, folder, rhythms.CORNERS if rhythmic else CORNERS)
    with tempfile.TemporaryDirectory() as scratch:
        return random_folder(rhythms.Rhythms(seed) if rhythmic else Random(seed), folder, scratch, "rhythms" if rhythmic else "random")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    case = make(int(sys.argv[1]), sys.argv[2])
    print("%s: render %s %s%s%s%s" % (case.note, case.report, case.period, " --unit " + case.unit if case.unit else "",
                                      " --as-at " + case.as_at if case.as_at else "", "" if case.clean else "   (has errors)"))


if __name__ == "__main__":
    main()
