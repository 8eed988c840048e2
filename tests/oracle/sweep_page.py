"""What stands about the sentence: heading, alternative texts, status, track; each held against the figures.

`read(folder, swept)` gives the Told of each indicator of a report that was rendered with the sweep's page.
"""
import json
import re
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "outputs"))
from reading import page                                                            # noqa: E402
from sweep_claims import NUMBER, PERIOD, Told, name_of, value_of                    # noqa: E402

HEADING = r"(?P<now>%s) in (?P<p>%s)(?:, the same as in (?P<same>%s)(?P<rounded> when rounded)?|, against (?P<then>%s) in (?P<q>%s): (?P<words>.+))?" % (NUMBER, PERIOD, PERIOD, NUMBER, PERIOD)
LATEST = r": the (?P<which>only|latest) value is (?P<v>%s)(?:, more exactly (?P<more>%s))? \((?P<p>%s)\)(?:, against a target of (?P<t>%s)(?: days?)?)?" % (NUMBER, NUMBER, PERIOD, NUMBER)
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
        yield Told(series=swept.series[indicator["code"]], run_length=swept.settings["run_length"], report=indicator,
                   heading=first_text(chart, "b"), sentence=indicator["trend"]["sentence"],
                   labels=[e.attributes.get("aria-label") for e in signals],
                   signs=([drawing(e) for e in signals], [drawing(e) for e in beside] if notes else "no such sentence"),
                   alternative=first_text(chart, "desc"), sparkline=" ".join(plain(t.text()) for e in elements(row, "span", "sparkline") for t in e.all("desc")),
                   status=plain(elements(row, "td", "status")[0].text()), tracked=plain(elements(section, "p", "tracked")[0].text()),
                   drawn=" ".join(t.text() for t in chart.all("text")) if chart else "")


# ---------------------------------------------------------------- checking

def same(reading, i, j):
    return reading.values[i] == reading.values[j]


def alike(reading):
    return len({reading.printed(i) for i in reading.known}) == 1


def check_heading(reading):
    """Of the report's own period and the one before it."""
    told, at, values = reading.told, len(reading.values) - 1, reading.values
    if values[at] is None:
        reading.check(told.heading == "No value for " + reading.name(at), "heading: %r" % told.heading)
        return
    m = re.fullmatch(HEADING, told.heading)
    if not m:
        reading.found.append("heading: not in the grammar: %r" % told.heading)
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
    reading.check(value_of(m["size"]) == abs(difference), "heading: the change is not %s" % m["size"])
    reading.check(merit == {1: "better", -1: "worse", 0: None}[good], "heading: the change is not %s" % merit)
    if m["way"] in ("higher", "more", "lower", "fewer"):
        reading.check((m["way"] in ("higher", "more")) == (difference > 0), "heading: the change is not %s" % m["way"])


def goal_then(reading):
    """The target in force in the period of the latest value, as it was written; None."""
    rows = [text for at, text, _, _ in reading.series.targets if at - (len(reading.series.values) - len(reading.values)) <= reading.last]
    return Fraction(rows[-1]) if rows and rows[-1] else None


def check_latest(reading, text, pattern, what):
    m = re.search(pattern, text)
    if not m:
        reading.found.append("%s: no latest value: %r" % (what, text))
        return
    target = goal_then(reading)
    reading.check(value_of(m["v"]) == reading.printed(reading.last) and m["p"] == reading.name(reading.last), "%s: not the latest value" % what)
    reading.check((m["t"] is None) == (target is None) and (target is None or value_of(m["t"]) == target), "%s: not the target" % what)
    looks_met = target is not None and value_of(m["v"]) == target
    exact = reading.values[reading.last] == reading.printed(reading.last)
    reading.check((m["more"] is not None) == (looks_met and not exact), "%s: more exactly" % what)


def check_alternative(reading):
    text, series = reading.told.alternative, reading.series
    check_latest(reading, text, LATEST, "chart")
    all_m = re.search(r"(?:All (\d+)|Both) values are the same( when rounded)?", text)
    reading.check((all_m is not None) == (len(reading.known) > 1 and alike(reading)), "chart: all are the same")
    if all_m:
        reading.check(int(all_m[1] or 2) == len(reading.known), "chart: how many are the same")
        reading.check((all_m[2] is None) == (len({reading.values[i] for i in reading.known}) == 1), "chart: when rounded")
    reading.check(bool(all_m) or len(reading.known) == 1 or check_course(reading, text, "It is ", "chart"), "chart: no course")
    m = re.search(r"he highest is (%s) \((.*?)\), the lowest (%s) \((.*?)\)" % (NUMBER, NUMBER), text)
    if m:
        for value, names, pick in ((m[1], m[2], max), (m[3], m[4], min)):
            end = pick(reading.printed(i) for i in reading.known)
            there = [i for i in reading.known if reading.printed(i) == end]
            reading.check(value_of(value) == end and names.endswith(reading.name(there[-1])), "chart: not the %s" % pick.__name__)
            count = re.match(r"(\d+) \w+", names) if len(there) > 2 else None
            reading.check(len(there) <= 2 or count and int(count[1]) == len(there), "chart: not so many share the %s" % pick.__name__)
    check_clauses(reading, text)


def check_course(reading, text, lead, what):
    """Since the first value; whether it is told."""
    m = re.search(lead + r"(?:(up|down) from (%s) \((%s)\)|the same as in (%s)( when rounded)?)[;,]" % (NUMBER, PERIOD, PERIOD), text)
    if not m:
        return False
    first = reading.known[0]
    difference = reading.printed(reading.last) - reading.printed(first)
    reading.check((m[3] or m[4]) == reading.name(first), "%s: not since the first" % what)
    if m[1]:
        reading.check(value_of(m[2]) == reading.printed(first) and (m[1] == "up") == (difference > 0) and difference != 0, "%s: not %s from %s" % (what, m[1], m[2]))
    else:
        reading.check(difference == 0 and (m[5] is None) == same(reading, reading.last, first), "%s: it is not the same" % what)
    return True


def check_clauses(reading, text):
    """The sentence stands in the alternative text, clause by clause."""
    for sentence in re.split(r"(?<=[^\d])\. |(?<=\d)\. (?=[A-Z])", reading.told.sentence.rstrip(".")):
        clause = sentence.strip()
        reading.check(clause in text or clause[:1].lower() + clause[1:] in text, "chart: does not say %r" % clause)


def check_sparkline(reading):
    text = reading.told.sparkline
    check_latest(reading, text, LATEST.replace(": the (?P<which>only|latest) value is ", ": "), "sparkline")
    m = re.search(r"; all values are the same( when rounded)?", text)
    reading.check((m is not None) == (len(reading.known) > 1 and alike(reading)), "sparkline: all are the same")
    if m:
        reading.check((m[1] is None) == (len({reading.values[i] for i in reading.known}) == 1), "sparkline: when rounded")
        return
    if len(reading.known) == 1:
        return
    reading.check(check_course(reading, text, "; ", "sparkline"), "sparkline: no course")
    m = re.search(r", highest (%s), lowest (%s)\.$" % (NUMBER, NUMBER), text)
    printed = [reading.printed(i) for i in reading.known]
    reading.check(m is not None and (value_of(m[1]), value_of(m[2])) == (max(printed), min(printed)), "sparkline: highest and lowest")


def check_words(reading):
    told = reading.told
    check_heading(reading)
    check_alternative(reading)
    check_sparkline(reading)
    code = told.report["status"]["code"]
    reading.check(any(told.status.endswith(text) for text in STATUSES[code]) and told.report["status"]["text"] in STATUSES[code], "status: %s says %r" % (code, told.status))
    on, of = told.report["track"]["on"], told.report["track"]["of"]
    m = re.fullmatch(r"Met or within tolerance in (\d+) of (\d+) [\w-]+\.", told.tracked)
    reading.check((int(m[1]), int(m[2])) == (on, of) if m else told.tracked == "" and of == 0, "track: %r" % told.tracked)
