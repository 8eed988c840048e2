"""A data folder in the making: the example's, which a case then changes, or one from nothing.

The same calls write the same bytes. Months are "2020-10"; LAST is the month that the cases are about.
"""
import csv
import io
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAST = "2020-10"
COLUMNS = {
    "units": "unit name level parent from to",
    "indicators": "code number title short_title section better basis compare current_label compare_label lag owner definition "
                  "from to trend",
    "figures": "indicator order label numerator denominator unit per decimals headline",
    "targets": "indicator unit from target tolerance_low tolerance_high phasing known",
    "benchmarks": "indicator comparator period published value source group",
    "events": "indicator period kind points text approved_by known",
    "meetings": "report period committee meeting_date agenda_item exported next_due",
    "measures": "measure title kind absent",
    "glossary": "term meaning"}


def months(count, last=LAST):
    """The codes of `count` months up to `last`, in order."""
    year, month = map(int, last.split("-"))
    end = year * 12 + month - 1
    return ["%04d-%02d" % (at // 12, at % 12 + 1) for at in range(end - count + 1, end + 1)]


def wave(seed, count=36):
    """Whole numbers around 100 that go up and down without a pattern to the eye."""
    return [100 + (at * 7 + seed * 13) % 11 - (at * at + seed) % 7 for at in range(count)]


class Folder:
    def __init__(self):
        self.authority = {"name": "Anywhere Council", "short_name": "Anywhere", "root_unit": "all", "contact": "kpi@example.org"}
        self.tables = {name: [] for name in COLUMNS}
        self.exports = {}           # path -> rows of (period, unit, measure, value)
        self.commentary = {}        # path below commentary/ -> text
        self.copied = None          # exports are those of this folder
        self.texts = {}             # texts.ini and what lies in texts/ -> text

    @classmethod
    def example(cls):
        """That of data/."""
        folder = cls()
        folder.copied = ROOT / "data"
        folder.authority = dict(line.split(" = ", 1) for line in (folder.copied / "authority.ini").read_text("utf-8").split("\n")
                                if " = " in line)
        for name in COLUMNS:
            with open(folder.copied / (name + ".csv"), encoding="utf-8", newline="") as file:
                folder.tables[name] = list(csv.DictReader(file))
        for path in [folder.copied / "texts.ini", *(folder.copied / "texts").glob("*.html")]:
            folder.texts[str(path.relative_to(folder.copied))] = path.read_text("utf-8")
        for path in (folder.copied / "commentary").glob("*/*.md"):
            folder.commentary[str(path.relative_to(folder.copied / "commentary"))] = path.read_text("utf-8")
        return folder

    @classmethod
    def bare(cls):
        """One unit and no indicator."""
        folder = cls()
        folder.add("units", unit="all", name="Anywhere Council", level="authority")
        return folder

    def add(self, table, **row):
        """A row; what is named `since` or `until` is called `from` or `to` in the file."""
        renamed = {"since": "from", "until": "to"}
        self.tables[table].append({renamed.get(key, key): value for key, value in row.items()})

    def rows(self, table, **wanted):
        return [row for row in self.tables[table] if all(row[key] == value for key, value in wanted.items())]

    def indicator(self, code, values, wholes=None, **more):
        """An indicator of a measure of its own, or of the share that two measures make; values are those of the last months."""
        figure = {key: more.pop(key) for key in ("unit", "per", "decimals", "label") if key in more}
        target = {key: more.pop(key) for key in ("target", "tolerance_low", "tolerance_high", "phasing") if key in more}
        number = len(self.tables["indicators"]) + 1
        self.add("indicators", **{"code": code, "number": number, "title": "Indicator " + code, "section": "kpi",
                                  "better": "high", "basis": "month", "compare": "prev12-average", **more})
        self.figure(code, code + " part", code + " whole" if wholes else "",
                    **{"unit": "percent" if wholes else "count", "label": "Value of " + code, "headline": "yes", **figure})
        self.tell(code + " part", values)
        if wholes:
            self.tell(code + " whole", wholes)
        if target:
            self.add("targets", indicator=code, since="2016-04", **target)

    def figure(self, code, numerator, denominator="", **more):
        order = len(self.rows("figures", indicator=code)) + 1
        self.add("figures", indicator=code, order=order, numerator=numerator, denominator=denominator, **more)

    def tell(self, measure, values, unit="all", last=LAST, made=LAST):
        """Values of a measure in the last months, in one export; None is no row."""
        rows = self.exports.setdefault("kpi/%s.csv" % made, [])
        rows += [(period, unit, measure, value) for period, value in zip(months(len(values), last), values) if value is not None]

    def comment(self, code, text, period=LAST):
        self.commentary["%s/%s.md" % (period, code)] = text

    def replace_in_exports(self, replace):
        """Every number of the example's exports: replace(period, measure, value) gives its cell."""
        for path in sorted([*self.copied.glob("kpi/*.csv"), *self.copied.glob("workforce/*.csv")]):
            with open(path, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            for row in rows:
                for column in set(row) - {"period", "unit", "measure", "role", "note"}:
                    row[column] = replace(row["period"], row.get("measure", column), row[column])
            self.exports[str(path.relative_to(self.copied))] = rows
        self.copied = None

    def write(self, path):
        path = Path(path)
        path.mkdir(parents=True)
        (path / "authority.ini").write_text("[authority]\n" + "".join("%s = %s\n" % pair for pair in self.authority.items()),
                                            encoding="utf-8")
        for name, columns in COLUMNS.items():
            if self.tables[name]:
                write_csv(path / (name + ".csv"), columns.split(), self.tables[name])
        for name, rows in self.exports.items():
            write_export(path / name, rows)
        for part in ("kpi", "workforce") if self.copied else ():
            shutil.copytree(self.copied / part, path / part)
        for name, text in self.texts.items():
            write_text(path / name, re.sub(r"(?m)^of = .*$", lambda _: "of = " + self.authority["name"], text))
        for name, text in self.commentary.items():
            write_text(path / "commentary" / name, text)


def write_text(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_csv(path, columns, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    write_text(path, out.getvalue())


def write_export(path, rows):
    if isinstance(rows[0], dict):
        write_csv(path, list(rows[0]), rows)
    else:
        columns = ["period", "unit", "measure", "value"]
        write_csv(path, columns, [dict(zip(columns, row)) for row in rows])
