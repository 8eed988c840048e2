"""What stands about the sentence: heading, alternative texts, status, track; each held against the figures, or put together again.

`read(folder, swept)` gives the Told of each indicator of a report that was rendered with the sweep's page.
"""
import datetime
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "outputs"))
import oracle                                                                       # noqa: E402
from oracle import round_half_up                                                    # noqa: E402
from reading import page                                                            # noqa: E402
from sweep_claims import NUMBER, PERIOD, Told, value_of                             # noqa: E402
from sweep_series import NOUNS                                                      # noqa: E402

HEADING = r"(?P<now>%s) in (?P<p>%s)(?:, the same as in (?P<same>%s)(?P<rounded> when rounded)?|, against (?P<then>%s) in (?P<q>%s): (?P<words>.+))?\." % (NUMBER, PERIOD, PERIOD, NUMBER, PERIOD)
STATUSES = {"met": ("On or better than target", "Inside agreed range"), "within": ("Within tolerance",), "outside": ("Outside tolerance", "Outside agreed range"),
            "missed": ("Target missed",), "none": ("No target",), "no-data": ("No data",)}


# ---------------------------------------------------------------- reading

def plain(text):
    return " ".join(text.split())


def elements(root, name, value):
    """All elements of a class, in order."""
    found = [child for child in root.children if isinstance(child, page.Element)]
    return [e for child in found for e in ([child] if value in child.classes() and (name is None or child.tag == name) else elements(child, name, value))]


def drawing(element):
    """The marks of a sign, whatever its size and names."""
    return [(e.tag, e.attributes.get("points") or e.attributes.get("d"), e.attributes.get("class")) for tag in ("path", "polygon", "circle") for e in element.all(tag)]


def first_text(element, tag):
    return plain(next(element.all(tag)).text()) if element is not None and any(True for _ in element.all(tag)) else ""


def read(folder, swept):
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    root = page.read(folder / "index.html")
    [table] = elements(root, "table", "glance")
    rows = [row for row in table.all("tr") if any(True for _ in row.all("td"))]
    sections = {e.attributes.get("id"): e for e in root.all("section")}
    for row, indicator in zip(rows, report["indicators"]):
        section = sections["indicator-" + indicator["code"].lower()]
        signals = [e for e in elements(row, "span", "signal")]
        notes = [p for p in section.all("p") if plain(p.text()) == plain(indicator["trend"]["sentence"])]
        beside = [e for p in notes[:1] for e in elements(p, "span", "signal")]
        chart = next(iter(elements(section, "figure", "trend")), None)
        yield Told(series=swept.series[indicator["code"]], settings=swept.settings, minimum=swept.minimum, report=indicator,
                   heading=first_text(chart, "b"), sentence=indicator["trend"]["sentence"],
                   labels=[e.attributes.get("aria-label") for e in signals],
                   untold=" ".join(plain(e.text()) for e in elements(row, "span", "few")),
                   signs=([drawing(e) for e in signals], [drawing(e) for e in beside] if notes else "no such sentence"),
                   alternative=first_text(chart, "title"), sparkline=" ".join(plain(t.text()) for e in elements(row, "span", "sparkline") for t in e.all("title")),
                   status=plain(elements(row, "td", "status")[0].text()), tracked=plain(elements(section, "p", "tracked")[0].text()),
                   drawn=" ".join(t.text() for t in chart.all("text")) if chart else "")


# ---------------------------------------------------------------- checking

def same(reading, i, j):
    return reading.values[i] == reading.values[j]


def check_heading(reading):
    """Of the report's own period and the one before it."""
    told, at, values = reading.told, len(reading.values) - 1, reading.values
    if values[at] is None:
        few = reading.hidden(at)
        due = few + " in " + reading.name(at) if few else "No value for " + reading.name(at)
        reading.check(told.heading == due + ".", "heading: %r" % told.heading)
        return
    m = re.fullmatch(HEADING, reading.without_units(told.heading))
    if not m:
        reading.check(False, "heading: not in the grammar: %r" % told.heading)
        return
    reading.check(value_of(m["now"]) == reading.printed(at) and m["p"] == reading.name(at), "heading: not now")
    has_before = at > 0 and values[at - 1] is not None
    reading.check(has_before == (m["same"] is not None or m["then"] is not None), "heading: the period before")
    if m["same"]:
        reading.check(reading.printed(at) == reading.printed(at - 1) and m["same"] == reading.name(at - 1), "heading: it is not the same")
        reading.check((m["rounded"] is None) == same(reading, at, at - 1), "heading: when rounded")
    if m["then"]:
        reading.check(value_of(m["then"]) == reading.printed(at - 1) and m["q"] == reading.name(at - 1), "heading: not then")
        check_words_of_change(reading, m["words"], reading.printed(at) - reading.printed(at - 1))


def check_words_of_change(reading, words, difference):
    m = re.fullmatch(r"(?P<size>%s)(?: percentage points?| days?)? (?P<way>higher|lower|more|fewer|better|worse)(?:, which is (?P<merit>better|worse))?" % NUMBER, words)
    reading.check(m is not None and difference != 0, "heading: no such change: %r" % words)
    if not m:
        return
    good = {"high": 1, "low": -1, "neither": 0}[reading.series.better] * (1 if difference > 0 else -1)
    merit = m["merit"] or (m["way"] if m["way"] in ("better", "worse") else None)
    reading.check(value_of(m["size"]) == abs(difference) and ("\u00a3" in m["size"]) == (reading.series.unit == "money"), "heading: the change is not %s" % m["size"])
    reading.check(merit == {1: "better", -1: "worse", 0: None}[good], "heading: the change is not %s" % merit)
    if m["way"] in ("higher", "more", "lower", "fewer"):
        reading.check((m["way"] in ("higher", "more")) == (difference > 0), "heading: the change is not %s" % m["way"])


# ---------------------------------------------------------------- the texts of charts, put together again

def figure(reading, value, decimals=None):
    return oracle.figure_text(value, oracle.Unit(reading.series.unit), reading.series.decimals if decimals is None else decimals)


def said(reading, text):
    """As it stands in a sentence: with the words of its unit behind its last digit; the sweep's rates are per 1,000."""
    words = {"days": " day" if text == "1" else " days", "rate": " per 1,000"}.get(reading.series.unit, "")
    m = re.fullmatch(r"(.*\d)(\D*)", text)
    return text if m is None or m[2].startswith(" day") else m[1] + words + m[2]


def latest_text(reading):
    """The latest value; more exactly where it prints as its target that it is not."""
    value, goal, decimals = reading.values[reading.last], reading.goal(reading.last), reading.series.decimals
    text = figure(reading, value)
    if goal is None or reading.printed(reading.last) != goal or value == goal:
        return said(reading, text)
    while round_half_up(value, decimals) == round_half_up(goal, decimals) or round_half_up(round_half_up(value, decimals), reading.series.decimals) != goal:
        decimals += 1
    return said(reading, "%s, more exactly %s" % (text, figure(reading, value, decimals)))


def amount(text, late):
    """An amount of targets.csv as it was written; beside an earlier value with no more decimals than it takes."""
    return oracle.written(text.rstrip("0").rstrip(".") if late and "." in text else text)


def against_text(reading):
    """What the latest value is held against: the target and tolerance of its own period."""
    row, unit = reading.row(reading.last), oracle.Unit(reading.series.unit)
    if row is None:
        return ""
    goal, low, high = (amount(text, reading.late) for text in row[1:])
    tolerance = oracle.tolerance_text(low, high, unit)
    text = ", against a target of " + said(reading, oracle.goal_text(goal.value, unit, goal.decimals)) if goal else ""
    return text + ((" and" if text else ", against") + " a tolerance of " + said(reading, tolerance) if tolerance else "")


def rounded(holds):
    return "" if holds else " when rounded"


def alike(reading):
    return len({reading.printed(i) for i in reading.known}) == 1


def all_same(reading):
    return len({reading.values[i] for i in reading.known}) == 1


def course_text(reading):
    """Since the first value."""
    first, last = reading.known[0], reading.last
    difference = reading.printed(last) - reading.printed(first)
    if difference == 0:
        return "the same as in %s%s" % (reading.name(first), rounded(same(reading, first, last)))
    return "%s from %s (%s)" % ("up" if difference > 0 else "down", said(reading, figure(reading, reading.values[first])), reading.name(first))


def end_text(reading, pick):
    end = pick(reading.printed(i) for i in reading.known)
    there = [reading.name(i) for i in reading.known if reading.printed(i) == end]
    names = there[0] if len(there) == 1 else " and ".join(there) if len(there) == 2 else "%d %ss, the last %s" % (len(there), noun(reading), there[-1])
    return "%s (%s)" % (said(reading, figure(reading, end)), names)


def noun(reading):
    return NOUNS[reading.series.step]


def gaps_text(reading, what, missing):
    if len(missing) > 2:
        last = ", the last among them" if len(reading.values) - 1 in missing else ""
        return "%s %d of the %d %ss%s" % (what, len(missing), len(reading.values), noun(reading), last)
    return "%s %s" % (what, " and ".join(reading.name(i) for i in missing))


def gaps_texts(reading):
    missing = [i for i in range(len(reading.values)) if i not in reading.known]
    for what, of_few in (("There is no value for", False), ("There are too few cases for a percentage in", True)):
        these = [i for i in missing if bool(reading.hidden(i)) == of_few]
        if these:
            yield gaps_text(reading, what, these)


def natural_ends(reading):
    """What a value of such a series can reach: (low, high), None: no end."""
    all_of = [reading.values[i] for i in reading.known] + [goal for goal in map(reading.goal, range(len(reading.values))) if goal is not None]
    above = min(all_of) >= 0
    return (0 if above else None, 100 if above and reading.series.unit == "percent" and max(all_of) <= 100 else None)


def levels_text(reading):
    """The mean and the limits as they are at the line's end, by report.json."""
    points = reading.told.report["trend"]["points"]
    if not points or points[-1]["mean"] is None:
        return ""
    last, method = points[-1], reading.told.report["trend"]["method"]
    told = lambda value: figure(reading, Fraction(value), reading.series.decimals + 1)           # noqa: E731
    since = " since " + reading.name(reading.begins) if reading.begins > 0 else ""
    text = " The %s%s is %s" % ("median" if method == "run" else "mean", since, told(last["mean"]))
    if last["lower"] is not None:
        low, high = natural_ends(reading)
        trial = "trial " if reading.told.untold.startswith("too few") else ""
        text += "; the %slimits are %s and %s" % (trial, "below 0" if low is not None and last["lower"] < low else told(last["lower"]),
                                                  "above 100%" if high is not None and last["upper"] > high else told(last["upper"]))
        text += " in " + reading.name(len(points) - 1) if method in ("p", "p-prime") else ""
    return text + "."


MARKS = {"improvement": "Real change for the better", "concern": "Real change for the worse", "neutral-high": "Real change: high", "neutral-low": "Real change: low"}


def marked_ranges(reading, shown, mark):
    """Months in a row as one: June to August 2019."""
    months = [i for i, one in enumerate(shown) if one == mark]
    starts = [i for i in months if i - 1 not in months]
    ends = [i for i in months if i + 1 not in months]
    return ", ".join(range_name(reading, first, last) for first, last in zip(starts, ends))


def range_name(reading, first, last):
    if first == last:
        return reading.name(first)
    begin, end = reading.name(first), reading.name(last)
    if reading.series.step == 1 and begin[-4:] == end[-4:]:
        begin = begin[:-5]
    return "%s to %s" % (begin, end)


def marks_text(reading):
    """Which points are drawn otherwise: those that the sentence bears out."""
    untold, points = reading.told.untold, reading.told.report["trend"]["points"]
    until = len(points) if untold in ("", "no value") else 0 if untold == "too rare" else reading.begins
    shown = [point["class"] if i < until else "common" for i, point in enumerate(points)]
    parts = ["\u201c%s\u201d: %s" % (words, marked_ranges(reading, shown, mark)) for mark, words in MARKS.items() if mark in shown]
    return " Marked " + "; ".join(parts) + "." if parts else ""


def beginning_of(reading):
    months = reading.name(0) + (" to " + reading.name(len(reading.values) - 1) if len(reading.values) > 1 else "")
    text = "Line chart of \u201cSeries %s\u201d, %s: the %s value is %s (%s)%s." % (
        reading.series.code, months, "only" if len(reading.known) == 1 else "latest", latest_text(reading), reading.name(reading.last), against_text(reading))
    heads = []
    if len(reading.known) > 1 and alike(reading):
        every = "Both" if len(reading.known) == 2 else "All %d" % len(reading.known)
        heads.append("%s values are the same%s" % (every, rounded(all_same(reading))))
    elif len(reading.known) > 1:
        heads += ["It is " + course_text(reading), "the highest is %s, the lowest %s" % (end_text(reading, max), end_text(reading, min))]
    for gaps in gaps_texts(reading):
        heads.append(gaps[0].lower() + gaps[1:] if heads else gaps)
    return text, heads


def once(reading, name, make):
    """Of a series once: it is read again for each alteration, which does not alter the series."""
    if not hasattr(reading.series, name):
        setattr(reading.series, name, make(reading))
    return getattr(reading.series, name)


def events_text(reading):
    """Where limits begin anew, in the window; why and who approved it are the same in all series (sweep_series.py)."""
    told = {"recalculate": "new limits from here", "baseline": "new baseline from here"}
    shown = [(at, kind) for at, kind in reading.series.events if at >= reading.own.window]
    months = [datetime.date(int(p[:4]), int(p[5:]), 1).strftime("%b %Y") for p in (oracle.month_text(reading.series.period(at)) for at, _ in shown)]
    parts = ["%s: %s. Since then (approved by Board)" % (month, told[kind]) for month, (_, kind) in zip(months, shown)]
    return " Events: " + "; ".join(parts) + "." if parts and reading.told.report["trend"]["points"] else ""


def alternative_of(reading):
    """What the chart comes to stands in a sentence beside it, and is not told twice."""
    text, heads = once(reading, "beginning", beginning_of)
    return text + (" " + "; ".join(heads) + "." if heads else "") + levels_text(reading) + marks_text(reading) + events_text(reading)


def sparkline_of(reading):
    """What the row that it stands in does not say."""
    at, last = len(reading.values) - 1, reading.last
    months = reading.name(0) + (" to " + reading.name(at) if at > 0 else "")
    if len(reading.known) == 1:
        return "%s: only %s has a value%s." % (months, reading.name(last), "" if last == at else ", " + said(reading, figure(reading, reading.values[last])))
    text = "" if last == at else "the latest value is %s (%s); " % (said(reading, figure(reading, reading.values[last])), reading.name(last))
    if alike(reading):
        return "%s: %sall values are the same%s." % (months, text, rounded(all_same(reading)))
    printed = [reading.printed(i) for i in reading.known]
    return "%s: %s%s, highest %s, lowest %s." % (months, text, course_text(reading), said(reading, figure(reading, max(printed))), said(reading, figure(reading, min(printed))))


def check_text(reading, what, found, due):
    """Says where they part."""
    at = next((i for i, (a, b) in enumerate(zip(found, due)) if a != b), min(len(found), len(due)))
    reading.check(found == due, "%s: %r, where %r is due" % (what, found[max(at - 20, 0):at + 40], due[max(at - 20, 0):at + 40]))


# ---------------------------------------------------------------- status and track

def status_of(reading, i):
    """Judged on the value as printed, against the target in force: the code; None: there is none."""
    row, better = reading.row(i), reading.series.better
    if i not in reading.known:
        return "none" if reading.hidden(i) else "no-data"
    goal, low, high = (Fraction(text) if row and text else None for text in (row or (0, "", "", ""))[1:])
    value = reading.printed(i)
    if better == "neither":
        if low is None and high is None:
            return "none"
        return "met" if (low is None or value >= low) and (high is None or value <= high) else "outside"
    if goal is None:
        return "none"
    edge = low if better == "high" else high
    sign = 1 if better == "high" else -1
    if sign * value >= sign * goal:
        return "met"
    return "missed" if edge is None else "within" if sign * value >= sign * edge else "outside"


def status_texts(reading, code):
    """What may be said: of too few why, where there is what to judge by."""
    at = len(reading.values) - 1
    row = reading.row(at)
    aimed = row and any(row[2:] if reading.series.better == "neither" else row[1:2])
    return ("Not judged: fewer than %d" % reading.told.minimum,) if reading.hidden(at) and aimed else STATUSES[code]


def track_of(reading):
    """(on, of) the periods that end in the 12 months to the report's."""
    codes = [status_of(reading, i) for i in range(max(0, len(reading.values) - 12 // reading.series.step), len(reading.values))]
    return sum(code in ("met", "within") for code in codes), sum(code not in ("none", "no-data") for code in codes)


def check_words(reading):
    told = reading.told
    check_heading(reading)
    check_text(reading, "chart", told.alternative, alternative_of(reading))
    check_text(reading, "sparkline", told.sparkline, once(reading, "told_small", sparkline_of))
    code = told.report["status"]["code"]
    reading.check(code == status_of(reading, len(reading.values) - 1), "status: the code is %s" % code)
    texts = status_texts(reading, code)
    reading.check(any(told.status.endswith(text) for text in texts) and told.report["status"]["text"] in texts, "status: %s says %r" % (code, told.status))
    on, of = track_of(reading)
    m = re.fullmatch(r"Met or within tolerance in (\d+) of (\d+) ([\w-]+?)s?\.", told.tracked)
    reading.check((int(m[1]), int(m[2]), m[3]) == (on, of, noun(reading)) if m else told.tracked == "" and of == 0, "track: %r" % told.tracked)
