"""A small district council's data folder, for sentences about other things than the example's: rates, days, money, quarters.

Its report is that for November 2024. What each indicator shows then stands beside it; sentences.csv rests on that.
"""
import csv
from pathlib import Path

PERIOD = "2024-11"

TABLES = {
    "authority.ini": "[authority]\nname = Fernshire District Council\nshort_name = Fernshire\nroot_unit = FDC\ncontact = kpi@example.org\n",
    "units.csv": """\
unit,name,level,parent
FDC,Fernshire District Council,authority,
NORTH,North Area,area,FDC
SOUTH,South Area,area,FDC
""",
    "indicators.csv": """\
code,number,title,short_title,section,better,basis,compare,frequency
BINS,1,"Missed bin collections per 100,000 collections",Missed bins,kpi,low,month,back-1,
CTAX,2,% of the year\u2019s council tax collected,Council tax collected,kpi,high,ytd,back-12,
RELET,3,Average days to re-let a council home,Re-let time,kpi,low,month,prev12-average,
CALLS,4,% of telephone calls abandoned,Calls abandoned,kpi,low,month,back-1,
ARREARS,5,Rent arrears of current tenants,Rent arrears,kpi,low,snapshot,back-1,
PLAN,6,% of major planning applications decided in time,Major applications in time,kpi,high,period,back-1,quarter
COMPL,7,% of complaints answered within 20 working days,Complaints answered in time,kpi,high,month,back-1,
FLYTIP,8,Fly-tips reported,Fly-tips,kpi,neither,month,back-1,
""",
    "figures.csv": """\
indicator,order,label,numerator,denominator,unit,per,decimals,headline
BINS,1,Collections missed,missed,,count,,0,
BINS,2,"Missed per 100,000",missed,collections,rate,100000,1,yes
CTAX,1,Collected since April,collected,,money,,0,
CTAX,2,Share of the year\u2019s debit,collected,debit,percent,,1,yes
RELET,1,Homes re-let,lets,,count,,0,
RELET,2,Average days to re-let,void_days,lets,days,,1,yes
CALLS,1,Calls abandoned,abandoned,,count,,0,
CALLS,2,Calls received,calls,,count,,0,
CALLS,3,% of calls abandoned,abandoned,calls,percent,,1,yes
ARREARS,1,Arrears,arrears,,money,,0,yes
PLAN,1,Decided in time,plan_in_time,,count,,0,
PLAN,2,Decided,plan_decided,,count,,0,
PLAN,3,% decided in time,plan_in_time,plan_decided,percent,,0,yes
COMPL,1,Answered in time,compl_in_time,,count,,0,
COMPL,2,Answered,compl,,count,,0,
COMPL,3,% answered in time,compl_in_time,compl,percent,,0,yes
FLYTIP,1,Fly-tips reported,flytips,,count,,0,yes
""",
    "measures.csv": """\
measure,title,kind
missed,Collections missed,flow
collections,Collections due,flow
collected,Council tax collected,flow
debit,Council tax due in the year,stock
lets,Homes re-let,flow
void_days,Days that homes stood empty,flow
abandoned,Calls abandoned,flow
calls,Calls received,flow
arrears,Rent arrears,stock
plan_in_time,Major applications decided in time,flow
plan_decided,Major applications decided,flow
compl_in_time,Complaints answered in time,flow
compl,Complaints answered,flow
flytips,Fly-tips reported,flow
""",
    "targets.csv": """\
indicator,unit,from,target,tolerance_low,tolerance_high
BINS,,2022-04,45,,60
CTAX,,2022-04,76.5,75,
RELET,,2022-04,21,,25
CALLS,,2022-04,5,,8
ARREARS,FDC,2022-04,1200000,,1250000
PLAN,,2022-04,70,60,
COMPL,,2022-04,80,75,
""",
    "benchmarks.csv": """\
indicator,comparator,period,published,value,source
BINS,National average,2023/24,2024-07,58,Published statistics
BINS,Nearest neighbours,2023/24,2024-07,39,Benchmarking club
PLAN,National average,Q2 2024/25,2024-11,88,Planning statistics
RELET,Nearest neighbours,2023/24,2024-07,24.3,Benchmarking club
"""}

# The months to November 2024, the latest last.
MONTHS = {
    # Missed per 100,000: 59.0 a year ago, 43.8 the month before, 41.2 now, the lowest of all; it has fallen each month since
    # February (64.0 in January 2024). Target 45, tolerance to 60.
    "missed": [530, 548, 590, 640, 600, 570, 560, 540, 520, 500, 480, 470, 462, 438, 412],
    "collections": [1000000] * 15,
    # £36.6m of £48.2m, 75.9%: 76.4% a year ago. Target 76.5%, tolerance from 75%.
    "collected": [5061000, 4579000, 4482600, 4482600, 4530800, 4482600, 4627200, 4579000, 4434400, 4482600, 819400, 723000,
                  4964600, 4530800, 4434400, 4434400, 4482600, 4482600, 4627200, 4627200],
    "debit": [48200000] * 20,
    # Days: 22.5 a year ago, 22.9, 23.4, 24.5, 26.8 in the last four months. Target 21, tolerance to 25. Nearest neighbours 24.3.
    "lets": [20] * 15,
    "void_days": [430, 442, 450, 446, 438, 440, 436, 442, 450, 454, 456, 458, 468, 490, 536],
    # Of calls 6.2% (318 of 5,102), 7.4% (412 of 5,560) the month before, 12.7% (560 of 4,410) a year ago. Target 5%, tolerance to 8%.
    "abandoned": [590, 604, 560, 640, 520, 498, 480, 470, 452, 440, 428, 431, 420, 412, 318],
    "calls": [5300, 5230, 4410, 5900, 5200, 5480, 5390, 5420, 5310, 5280, 5190, 5240, 5330, 5560, 5102],
    # £1,284,300, £1,251,900 the month before, £1,120,300 a year ago. Target £1,200,000, tolerance to £1,250,000.
    "arrears": [1090200, 1102400, 1120300, 1141000, 1150600, 1161900, 1170200, 1182400, 1190700, 1204800, 1219900, 1230100, 1240600,
                1251900, 1284300],
    # The latest quarter is July to September, Q2 2024/25: 82% (14 of 17), Q1 75% (12 of 16), a year before 69% (11 of 16).
    "plan_in_time": [4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 5],
    "plan_decided": [6, 5, 5, 5, 5, 6, 5, 6, 5, 5, 5, 6, 6, 6, 5, 5, 6],
    # Fly-tips: 161, 158 the month before, 190 a year ago.
    "flytips": [210, 203, 190, 188, 176, 181, 175, 170, 168, 166, 172, 169, 160, 158, 161]}

# By area. Complaints in time: 74% (61 of 82), 84% (66 of 79) the month before, 80% a year ago; North 79% (30 of 38), South 70% (31 of 44).
# Target 80%, tolerance from 75%.
AREAS = {
    "compl_in_time": {"NORTH": [29, 30, 28, 30, 29, 31, 30, 29, 31, 30, 30, 31, 31, 32, 30],
                      "SOUTH": [33, 34, 33, 32, 34, 33, 34, 33, 34, 34, 33, 34, 33, 34, 31]},
    "compl": {"NORTH": [36, 37, 35, 38, 36, 37, 37, 36, 37, 37, 36, 37, 37, 38, 38],
              "SOUTH": [42, 42, 41, 41, 42, 41, 42, 41, 42, 42, 41, 42, 41, 41, 44]}}


def months(count):
    year, month = map(int, PERIOD.split("-"))
    end = year * 12 + month - 1
    return ["%04d-%02d" % (at // 12, at % 12 + 1) for at in range(end - count + 1, end + 1)]


def rows():
    for unit, series in [("FDC", MONTHS), *((area, {name: of[area] for name, of in AREAS.items()}) for area in ("NORTH", "SOUTH"))]:
        for measure, values in series.items():
            yield from ((period, unit, measure, value) for period, value in zip(months(len(values)), values))


def write(folder):
    """The folder, which is not there yet."""
    folder = Path(folder)
    (folder / "kpi").mkdir(parents=True)
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with open(folder / "kpi" / (PERIOD + ".csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("period", "unit", "measure", "value"), *rows()])
