"""A made authority of three levels, the same each time: areas and their teams, indicators of every basis and trend.

    python3 tests/made_authority.py FOLDER [AREAS TEAMS INDICATORS MONTHS]      writes it to FOLDER, with 500 teams by default
"""
import shutil
import sys
from pathlib import Path

LAST = "2020-10"
BASES = ("month", "month", "ytd", "rolling12", "month")
TRENDS = ("", "xmr", "", "", "p", "p-prime", "run", "", "", "")      # windows that overlap have none
COMPARISONS = ("prev12-average", "prev12-total", "prev-month", "back-12", "none")


def number_of(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def month_of(number):
    return "%04d-%02d" % (number // 12, number % 12 + 1)


def area(i):
    return "A%02d" % (i + 1)


class MadeAuthority:
    """Team number t stands in area t modulo the areas."""

    def __init__(self, areas, teams, indicators, months, last=LAST):
        self.areas, self.teams, self.indicators = areas, teams, indicators
        self.months = [month_of(n) for n in range(number_of(last) - months + 1, number_of(last) + 1)]

    def team(self, t):
        return "%s-T%02d" % (area(t % self.areas), t // self.areas + 1)

    def units(self):
        """Codes, the root's first, then areas, then teams."""
        return ["ROOT", *map(area, range(self.areas)), *map(self.team, range(self.teams))]

    def unit_rows(self):
        yield "unit,name,level,parent,from,to"
        yield "ROOT,Whole Authority,authority,,,"
        for i in range(self.areas):
            yield "%s,Area %d,area,ROOT,," % (area(i), i + 1)
        for t in range(self.teams):
            yield "%s,Team %d of Area %d,team,%s,," % (self.team(t), t // self.areas + 1, t % self.areas + 1, area(t % self.areas))

    def definitions(self):
        """The other files of definitions, by name."""
        rows = {"indicators.csv": ["code,number,title,short_title,section,better,basis,compare,trend"],
                "figures.csv": ["indicator,order,label,numerator,denominator,unit,headline"],
                "measures.csv": ["measure,title,kind,absent"], "targets.csv": ["indicator,from,target,tolerance_low,tolerance_high"]}
        for i in range(self.indicators):
            better, code = ("high", "low")[i % 2], "I%02d" % (i + 1)
            rows["indicators.csv"].append("%s,%d,Cases of kind %d closed in time,Kind %d in time,kpi,%s,%s,%s,%s" % (
                code, i + 1, i + 1, i + 1, better, BASES[i % 5], COMPARISONS[i % 5], TRENDS[i % 10]))
            rows["figures.csv"] += ["%s,1,Cases closed in time,n%02d,,count," % (code, i + 1),
                                    "%s,2,All cases closed,d%02d,,count," % (code, i + 1),
                                    "%s,3,%% closed in time,n%02d,d%02d,percent,yes" % (code, i + 1, i + 1)]
            rows["measures.csv"] += ["n%02d,Cases of kind %d closed in time,flow,x" % (i + 1, i + 1),
                                     "d%02d,Cases of kind %d closed,flow,x" % (i + 1, i + 1)]
            rows["targets.csv"].append("%s,2015-04,80,%s" % (code, "75," if better == "high" else ",85"))
        return rows

    def counts(self, t, i, month):
        """Numerator and denominator of a team."""
        m = number_of(month)
        all_cases = 20 + (7 * m + 5 * i + 11 * t) % 30
        return all_cases * (60 + (13 * m + 29 * i + 7 * t) % 35) // 100, all_cases

    def export(self, month):
        yield "period,unit,measure,value"
        for t in range(self.teams):
            for i in range(self.indicators):
                in_time, all_cases = self.counts(t, i, month)
                yield "%s,%s,n%02d,%d" % (month, self.team(t), i + 1, in_time)
                yield "%s,%s,d%02d,%d" % (month, self.team(t), i + 1, all_cases)

    def write(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "kpi").mkdir(parents=True)
        write = lambda name, rows: (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
        write("authority.ini", ["[authority]", "name = Made Authority", "short_name = Made", "root_unit = ROOT"])
        write("units.csv", self.unit_rows())
        for name, rows in self.definitions().items():
            write(name, rows)
        for month in self.months:
            write("kpi/%s.csv" % month, self.export(month))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 6):
        sys.exit(__doc__)
    MadeAuthority(*map(int, sys.argv[2:] or (22, 500, 15, 25))).write(Path(sys.argv[1]))
