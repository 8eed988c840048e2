"""Claims that are altered, so that the sweep itself is tested: each alteration makes something false that was true."""
import re
from dataclasses import replace

WORDS = [("above", "below"), ("below", "above"), ("risen", "fallen"), ("fallen", "risen"), ("for the better", "for the worse"),
         ("for the worse", "for the better"), ("was met", "was missed"), ("was missed", "was met"), ("be met each", "be missed each"),
         ("be missed each", "be met each"), ("No real change", "A real change"), ("upper limit", "lower limit"), ("lower limit", "upper limit"),
         ("leave that to chance", "let expect the opposite"), ("let expect the opposite", "leave that to chance"), ("up from", "down from"),
         ("when rounded", ""), ("the same as in", "the same as before in"), ("better", "worse"), ("worse", "better"), ("further ", "")]
PARTS = ("sentence", "heading", "alternative", "sparkline")
FORECASTS = [" The target can be expected to be met each month.", " Without a change in how things are done, the target will be missed each month.",
             " By chance alone, the target may be met in one month and missed in another."]


def other_number(m):
    """Another number in its place: the last digit is another one."""
    return m[0][:-1] + str((int(m[0][-1]) + 4) % 10)


def numbers(part):
    """Alters each number of a part that is no year."""
    def alter(told):
        text = getattr(told, part)
        for m in re.finditer(r"\d+(?:,\d{3})*(?:\.\d+)?", text):
            if part == "alternative" and not is_claim(text, m) or part == "sparkline" and not is_claim(text, m):
                continue
            if not is_name(text, m):
                yield replace(told, **{part: text[:m.start()] + other_number(m) + text[m.end():]})
    return alter


def is_name(text, m):
    """A year, a quarter's or a half-year's number, or a number of the rules' own."""
    before, after = text[:m.start()], text[m.end():]
    return bool(re.search(r"(?:[QH]|[A-Z][a-z]+ |[QH]\d |/|it takes |at least |up to |\(up to |Series S|S)$", before) or after.startswith("/")
                or re.match(r" is usual", after))


def is_claim(text, m):
    """Of an alternative text, the latest value alone: the sentence is altered by itself."""
    return bool(re.search(r"(?:value is |[a-z]+ \d{4}: |\d/\d\d: )$", text[:m.start()]))


def words(old, new):
    def alter(told):
        for part in PARTS:
            text = getattr(told, part)
            if old in text and not (part in ("alternative", "sparkline") and old not in ("up from", "when rounded")):
                yield replace(told, **{part: text.replace(old, new, 1)})
    return alter


def sign(told):
    for at, label in enumerate(told.labels):
        yield replace(told, labels=told.labels[:at] + told.labels[at + 1:])
        yield replace(told, labels=told.labels[:at] + ["Expected to do something else"] + told.labels[at + 1:])
    yield replace(told, labels=[*told.labels, "No real change"])


def forecast(told):
    """A forecast is made in the place of another, or of none."""
    for text in FORECASTS:
        bare = re.sub(r" (?:The target|Without a|By chance).*", "", told.sentence)
        if not told.sentence.endswith(text) and told.series.step == 1:
            yield replace(told, sentence=bare + text)


def signs(told):
    if told.signs[0]:
        yield replace(told, signs=(told.signs[0], told.signs[1][1:]))


def status(told):
    yield replace(told, status="Target missed" if not told.status.endswith("Target missed") else "Within tolerance")


def tracked(told):
    if told.tracked:
        yield replace(told, tracked=re.sub(r"\d+", other_number, told.tracked, count=1))


def same_claimed(told):
    """All are said to be the same that are not."""
    if "are the same" not in told.alternative:
        yield replace(told, alternative=told.alternative + " All %d values are the same." % len(told.report["series"]))


ALTERATIONS = [*[("a number of the " + part, numbers(part)) for part in PARTS], *[("one of %s for another" % sorted((old, new)), words(old, new)) for old, new in WORDS],
               ("a sign", sign), ("a sign beside the sentence", signs), ("a forecast", forecast), ("the status", status), ("the track", tracked),
               ("all the same", same_claimed)]
NAMES = sorted({name for name, _ in ALTERATIONS})


def alterations(told):
    """(name, another Told), each with one claim altered."""
    for name, alter in ALTERATIONS:
        for other in alter(told):
            yield name, other
