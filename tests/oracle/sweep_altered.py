"""Claims that are altered, so that the sweep itself is tested: each alteration makes something false that was true.

What is altered in the sentence is altered in the words of the signs too, so that it is not found by their difference; then each is
altered alone.
"""
import re
from dataclasses import replace

from sweep_claims import LABELS

WORDS = [("above", "below"), ("below", "above"), ("risen", "fallen"), ("fallen", "risen"), ("for the better", "for the worse"),
         ("for the worse", "for the better"), ("was met", "was missed"), ("was missed", "was met"), ("be met each", "be missed each"),
         ("be missed each", "be met each"), ("No real change", "A real change"), ("upper limit", "lower limit"), ("lower limit", "upper limit"),
         ("leave that to chance", "let expect the opposite"), ("let expect the opposite", "leave that to chance"), ("up from", "down from"),
         ("when rounded", ""), ("the same as in", "the same as before in"), ("better", "worse"), ("worse", "better"), ("further ", ""),
         ("the usual range", "the limits"), ("the limits of", "the usual range of"), (" with a value", ""), ("as it is now would have been", "was"),
         (" up to ", " since "), ("varied", "vary"), ("stayed", "stays"), ("the latest value", "the only value"), ("more exactly ", ""),
         (" are the same", " differ"), ("average", "median"), ("median", "average"), ("can be told ", ""), ("highest", "lowest"), ("each ", "some ")]
PARTS = ("sentence", "heading", "alternative", "sparkline")
FORECASTS = {"meets": " The target can be expected to be met each month.", "chance": " By chance alone, the target may be met in one month and missed in another.",
             "misses": " Without a change in how things are done, the target will be missed each month."}
MONTHS = "January February March April May June July August September October November December".split()


def parts_altered(told, alter):
    """Each part with alter(text) in its place, for all texts that this gives."""
    for text in alter(told.sentence):
        yield "the sentence", replace(told, sentence=text)
    for part in PARTS[1:]:
        for text in alter(getattr(told, part)):
            yield "the " + part, replace(told, **{part: text})


def other_number(m):
    """Another number in its place: the last digit is another one."""
    return m[0][:-1] + str((int(m[0][-1]) + 4) % 10)


def each_match(pattern, other):
    """Texts in which one match of the pattern is another."""
    def alter(text):
        for m in re.finditer(pattern, text):
            yield text[:m.start()] + other(m) + text[m.end():]
    return alter


NUMBERS = each_match(r"\d+(?:,\d{3})*(?:\.\d+)?", other_number)
NAMES_OF_MONTHS = each_match("|".join(MONTHS), lambda m: MONTHS[(MONTHS.index(m[0]) + 5) % 12])
NOUNS = each_match(r"month|quarter|half-year", lambda m: {"month": "quarter", "quarter": "month", "half-year": "month"}[m[0]])


def words(old, new):
    """In each part; what the signs say goes with the sentence."""
    def alter(told):
        for part, other in parts_altered(told, each_match(re.escape(old), lambda m: new)):
            yield part, replace(other, labels=[label.replace(old, new) for label in told.labels]) if part == "the sentence" else other
    return alter


def sign(told):
    for at, label in enumerate(told.labels):
        yield "the signs", replace(told, labels=told.labels[:at] + told.labels[at + 1:])
        yield "the signs", replace(told, labels=told.labels[:at] + ["Expected to do something else"] + told.labels[at + 1:])
    yield "the signs", replace(told, labels=[*told.labels, "No real change"])


def forecast(told):
    """A forecast is made in the place of another, of a fact or of nothing, with its sign; and none in the place of one."""
    bare = re.sub(r" (?:The target|Without a|By chance).*", "", told.sentence)
    labels = [label for label in told.labels if label not in LABELS.values()]
    for goal, text in [("", ""), *FORECASTS.items()]:
        if told.sentence != bare + text and told.series.step == 1 and told.report["target"]["value"] is not None:
            yield "the sentence", replace(told, sentence=bare + text, labels=labels + ([LABELS[goal]] if goal else []))


def signs(told):
    if told.signs[0]:
        yield "the signs", replace(told, signs=(told.signs[0], told.signs[1][1:]))


def untold(told):
    yield "the signs", replace(told, untold="" if told.untold else "no value")


def code(key):
    """A code of report.json is another."""
    def alter(told):
        trend = told.report["trend"]
        yield "report.json", replace(told, report={**told.report, "trend": {**trend, key: "common" if trend[key] != "common" else "none"}})
    return alter


def status(told):
    yield "the status", replace(told, status="Target missed" if not told.status.endswith("Target missed") else "Within tolerance")


def tracked(told):
    for m in re.finditer(r"\d+", told.tracked):
        yield "the track", replace(told, tracked=told.tracked[:m.start()] + other_number(m) + told.tracked[m.end():])


def same_claimed(told):
    """All are said to be the same that are not."""
    if "are the same" not in told.alternative:
        yield "the alternative", replace(told, alternative=told.alternative + " All %d values are the same." % len(told.report["series"]))


def clause_left_out(told):
    """The chart's text leaves something out."""
    parts = told.alternative.split("; ")
    for at in range(1, len(parts)):
        yield "the alternative", replace(told, alternative="; ".join(parts[:at] + parts[at + 1:]))


ALTERATIONS = [("a number", lambda told: parts_altered(told, NUMBERS)), ("a month", lambda told: parts_altered(told, NAMES_OF_MONTHS)),
               ("what they are called", lambda told: parts_altered(told, NOUNS)),
               *[("one of %s for another" % sorted((old, new)), words(old, new)) for old, new in WORDS],
               ("a sign", sign), ("a sign beside the sentence", signs), ("what stands in a sign's place", untold), ("a forecast", forecast), ("the status", status), ("the track", tracked),
               ("all the same", same_claimed), ("a clause", clause_left_out), ("the variation", code("variation")), ("the assurance", code("assurance"))]
NAMES = sorted({name for name, _ in ALTERATIONS})


def alterations(told):
    """(name, another Told), each with one claim altered."""
    for name, alter in ALTERATIONS:
        for part, other in alter(told):
            yield name, part, other
