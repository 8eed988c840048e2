"""The reports that others may ask for: each case is a data folder, what to render of it, and what is to come of it.

A case is a function without parameters, known by its name; CASES lists them.
"""
import unicodedata
from dataclasses import dataclass, field

from folder import Folder, LAST, months, wave

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
WELSH_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
LONG_TITLE = ("The share of children and young people, including those with an education, health and care plan, who were seen "
              "by a named professional within ten working days, %d")
SENTENCE = "Recording improved after the new form came in, and the three teams that were short of staff have filled their posts. "
PARAGRAPH = SENTENCE * 4
NAMES = {
    "welsh": ("Cyngor Sir Ŵyr a’r Tŷ Gwyn", "Tŷ Gwyn", "Canran yr asesiadau a gwblhawyd o fewn 42 diwrnod: llwyth gwaith â’r tîm, ŵ ŷ â ê î ô û ẁ ẃ ẅ ỳ"),
    "polish": ("Urząd Miasta Łódź", "Łódź", "Odsetek dzieci objętych opieką: żółć, gęś, jaźń, ćma, Ó Ś Ź Ż Ę Ą Ł Ń"),
    "romanian": ("Consiliul Județean Brașov și Țara Bârsei", "Brașov", "Procentul copiilor aflați în grijă: ș ț ă â î Ș Ț Ă Â Î"),
    "vietnamese": ("Ủy ban nhân dân Thừa Thiên Huế", "Huế", "Tỷ lệ trẻ em được chăm sóc: ế ộ ữ ẵ ỡ ử đ Đ Ằ Ọ Ỷ")}
SCRIPTS = {"arabic": "مجلس المدينة", "hebrew": "עיריית חיפה", "chinese": "市议会", "emoji": "Council 🚸"}


@dataclass
class Case:
    folder: Folder
    arguments: list = field(default_factory=lambda: ["ocg-contract", LAST])
    status: int = 0
    says: list = field(default_factory=list)            # what the page has to say, among the rest
    unread: str = ""            # why its PDF is not held against its page word by word


# ---------------------------------------------------------------- how many indicators, and of what sections

def one_indicator():
    folder = Folder.bare()
    folder.indicator("ONLY", wave(1), wave(40), target=95, tolerance_low=90)
    return Case(folder)


def sixty_indicators():
    folder = Folder.bare()
    sections = ["kpi"] * 30 + ["headline-rate"] * 8 + ["activity"] * 6 + ["business-plan"] * 6 + ["Schools"] * 5 + ["Housing"] * 5
    for at, section in enumerate(sections):
        target = {"target": 90 + at % 20, "tolerance_low": 85, "tolerance_high": 115} if at % 5 else {}
        folder.indicator("K%02d" % at, wave(at), wave(at + 31) if at % 3 else None, section=section,
                         better=("high", "low", "neither")[at % 3], **target)
    return Case(folder)


def sixty_indicators_of_a_unit():
    return Case(sixty_indicators().folder, ["unit-scorecard", LAST], says=["Status by month.", "60. Indicator K59"])


def sixty_indicators_of_a_year():
    return Case(sixty_indicators().folder, ["annual-performance", LAST], says=["Status by month.", "60. Indicator K59"])


def _only(section, count):
    folder = Folder.bare()
    for at in range(count):
        folder.indicator("S%d" % at, wave(at), section=section, better="neither" if section == "headline-rate" else "low")
    return Case(folder)


def only_activity():
    return _only("activity", 2)


def only_business_plan():
    return _only("business-plan", 2)


def only_headline_rates():
    return Case(_only("headline-rate", 3).folder, says=["There is no published value of others to compare Anywhere Council with.",
                                                        "No real change: months vary within the usual range"])


def rates_beside_single_authorities():
    """Which are ranked, and no columns."""
    folder = _only("headline-rate", 2).folder
    for at in range(6):
        folder.add("benchmarks", indicator="S0", comparator="Borough %d" % at, group="Neighbours", period="2018/19", published="2020-01",
                   value=98 + 3 * at, source="Published statistics")
    return Case(folder, says=["How Anywhere Council compares with other authorities.", "Neighbours: 5th highest of 7", "Borough 3"])


def only_own_sections():
    case = _only("Libraries", 2)
    case.folder.indicator("PARKS", wave(5), section="Parks & open spaces <new>", target=104)
    return case


# ---------------------------------------------------------------- what the example has, and others have not

def no_commentary():
    folder = Folder.example()
    folder.commentary.clear()
    return Case(folder)


def no_targets():
    folder = Folder.example()
    folder.tables["targets"].clear()
    return Case(folder)


def no_benchmarks():
    folder = Folder.example()
    folder.tables["benchmarks"].clear()
    return Case(folder)


def as_at_latest():
    return Case(Folder.example(), ["ocg-contract", "2019-12", "--as-at", "latest"])


def other_unit():
    folder = one_indicator().folder
    folder.add("units", unit="north", name="North area", level="area", parent="all")
    folder.add("units", unit="team-1", name="First team of the north", level="team", parent="north")
    folder.tell("ONLY part", wave(3), "team-1")
    folder.tell("ONLY whole", wave(43), "team-1")
    folder.add("targets", indicator="ONLY", unit="north", since="2020-04", target=70, tolerance_low=60)
    return Case(folder, ["ocg-contract", LAST, "--unit", "north"])


# ---------------------------------------------------------------- scorecards of units

def _teams(names, area="north", level="team"):
    """A share, a count and a rate of teams, of which one lies far from the others; the last one has nothing."""
    folder = Folder.bare()
    folder.add("units", unit="north", name="North", level="area", parent="all")
    for code in ("SHARE", "COUNT", "RATE"):
        more = {"SHARE": {}, "COUNT": {}, "RATE": {"unit": "rate", "per": 1000, "decimals": 1}}[code]
        folder.indicator(code, [], None if code == "COUNT" else [], target=60, tolerance_low=50, **more)
        if code != "COUNT":
            folder.rows("figures", indicator=code)[0].update(denominator=code + " whole", unit=more.get("unit", "percent"))
    for at, name in enumerate(names):
        unit = "team-%02d" % at
        folder.add("units", unit=unit, name=name, level=level, parent="north")
        for code in ("SHARE", "COUNT", "RATE") if at < len(names) - 1 or at == 0 else ():
            whole = [value + 40 * at for value in wave(at + 7, 25)]
            folder.tell(code + " part", [value * (20 if at == 3 else 55 + at % 9) // 100 for value in whole], unit)
            if code != "COUNT":
                folder.tell(code + " whole", whole, unit)
    return folder


def thirty_teams():
    return Case(_teams(["Team %02d" % at for at in range(30)]), ["unit-scorecard", LAST, "--unit", "north"],
                says=["30 teams of North:", "Team 03 lies below what chance explains: by chance about 1 in 1,000 would lie this low."])


def teams_of_long_names():
    return Case(_teams(["%s, team %d" % (LONG_TITLE[:60], at) for at in range(6)] + [LONG_WORD]),
                ["unit-scorecard", LAST, "--unit", "team-03"])


def only_team_of_its_area():
    return Case(_teams(["Team alone"]), ["unit-scorecard", LAST, "--unit", "team-00"])


def team_without_anything():
    return Case(_teams(["Team one", "Team two"], level=""), ["unit-scorecard", LAST, "--unit", "team-01"],
                says=["There is no data of Team two for: 1. Indicator SHARE; 2. Indicator COUNT; 3. Indicator RATE; nothing is shown of them.",
                      "October 2020 · part of North"])


# ---------------------------------------------------------------- markers

def _all_marked(marker, when=lambda period: True):
    folder = Folder.example()
    folder.replace_in_exports(lambda period, measure, value: marker if when(period) else value)
    return Case(folder)


def all_not_available():
    return _all_marked("x")


def all_suppressed():
    return _all_marked("c")


def all_not_applicable():
    return _all_marked("z")


def all_low():
    return _all_marked("low")


def latest_month_not_available():
    return _all_marked("x", lambda period: period == LAST)


def markers_everywhere():
    """Every third cell is a number."""
    folder = Folder.example()
    cells = iter(range(10 ** 6))
    folder.replace_in_exports(lambda period, measure, value: ["x", value, "c", value, "z", "low"][next(cells) % 6])
    return Case(folder)


# ---------------------------------------------------------------- long texts

def long_commentary():
    """Of 3,000 words, with all that Markdown is for."""
    folder = one_indicator().folder
    parts = ["---\nheadline: %s\nauthor: %s\nstatus: final\ndate: 2020-11-05\n---\n" % (SENTENCE, "A. Person, Head of Service, " * 6)]
    for at in range(10):
        parts += ["# Part %d of the commentary\n" % at, PARAGRAPH * 2 + "\n", "## Actions\n",
                  "".join("- %s\n    1. %s\n    2. **%s**\n" % (SENTENCE, SENTENCE, SENTENCE.strip()) for _ in range(3)),
                  "> " + SENTENCE + "\n", "| Team | Cases | Why |\n|---|--:|---|\n" + "| North-east | %d | %s |\n" % (at, SENTENCE) * 3,
                  "[%s](https://example.org/%s) and https://example.org/%s\n" % (SENTENCE, "a/" * 50, "b" * 150),
                  "---\n", "    code, kept as it is written:  two  blanks, and then a very long line " + "x" * 100 + "\n"]
    folder.comment("ONLY", "\n".join(parts))
    return Case(folder)


def commentary_of_everything():
    """What a page, a site and paper can stumble over: code and words without a blank, lists that begin at 9 or lie in each other,
    quotes, tables."""
    folder = one_indicator().folder
    table = "| Team | Cases | Why |\n|---|--:|---|\n| %s | 12 | `%s` |\n" % (WELSH_NAME, "x" * 60)
    folder.comment("ONLY", "\n".join([
        "---\nheadline: Visits to %s rose\nauthor: A. Person\nstatus: final\n---\n" % WELSH_NAME, "Near %s.\n" % WELSH_NAME,
        "```\nint main(void) { return 0; } /* %s */\n\n    indented\n```\n" % ("a line of code that fits nowhere, " * 4),
        "Of `%s` and https://example.org/%s.\n" % ("one_long_name_" * 9, "path/" * 30),
        "> Quoted, with\n>\n> > a quote in it, from %s\n" % WELSH_NAME,
        "9. ninth\n10. tenth\n    - below it\n        1. and below that: %s\n\n- [x] done\n- [ ] not done\n" % WELSH_NAME, table,
        "![a picture](https://example.org/a.png)\n\n---\n\nThe end.\n"]))
    return Case(folder, says=["The end.", "indented", WELSH_NAME])


def commentary_of_slips():
    """A link without words, headings that skip levels."""
    folder = one_indicator().folder
    folder.comment("ONLY", "---\nheadline: H\nstatus: final\n---\n\n# Why\n\nSee [](https://example.org).\n\n##### Deeper\n\nThe end.\n\n"
                           "## Again\n\nAnd [`code`](https://example.org/a).\n")
    return Case(folder, says=["Why", "Deeper", "Again", "The end."])


def nothing_but_welsh_names():
    """A council whose names are one word each: title, figures, units, comparators, sections."""
    folder = Folder.bare()
    folder.authority.update(name=WELSH_NAME, short_name=WELSH_NAME[:20], contact="%s@example.org" % WELSH_NAME)
    folder.tables["units"][0]["name"] = WELSH_NAME
    for code, section in (("A", "kpi"), ("B", "activity"), ("C", "business-plan"), ("D", "headline-rate"), ("E", WELSH_NAME)):
        folder.indicator(code, wave(1), wave(40), section=section, title="Visits to " + WELSH_NAME, label=WELSH_NAME, target=90,
                         owner=WELSH_NAME, definition=WELSH_NAME)
        folder.add("benchmarks", indicator=code, comparator="Bro " + WELSH_NAME, period="2018/19", published="2020-01", value=91, source=WELSH_NAME)
        folder.add("events", indicator=code, period="2020-03", kind="note", text=WELSH_NAME)
    folder.add("units", unit="north", name=WELSH_NAME + " a’r cylch", level="area", parent="all")
    folder.tell("A part", wave(3), "north")
    folder.tell("A whole", wave(43), "north")
    return Case(folder)


def no_data_at_all():
    """Of any indicator: the exports are about other things."""
    folder = Folder.bare()
    for code, section in (("A", "kpi"), ("B", "activity"), ("C", "business-plan"), ("D", "headline-rate")):
        folder.indicator(code, [], section=section, target=90)
    folder.tell("another measure", wave(3))
    return Case(folder)


def long_commentary_everywhere():
    folder = Folder.example()
    for row in folder.tables["indicators"]:
        folder.comment(row["code"], "\n\n".join([PARAGRAPH] * 7))
    return Case(folder)


def long_words():
    folder = Folder.bare()
    folder.authority["short_name"] = LONG_WORD[:40]
    folder.authority["name"] = folder.tables["units"][0]["name"] = LONG_WORD
    for code, section in (("A", "kpi"), ("B", "activity"), ("C", "business-plan"), ("D", "headline-rate"), ("E", LONG_WORD)):
        folder.indicator(code, wave(1), wave(40), section=section, title=LONG_WORD, label=LONG_WORD, definition=LONG_WORD,
                         owner=LONG_WORD, target=90, current_label=LONG_WORD, compare_label=LONG_WORD)
        folder.add("benchmarks", indicator=code, comparator="B" + LONG_WORD, period=LONG_WORD, published="2020-01", value=90, source=LONG_WORD)
        folder.add("events", indicator=code, period="2020-03", kind="note", text=LONG_WORD)
        folder.comment(code, LONG_WORD)
    folder.add("glossary", term=LONG_WORD, meaning=LONG_WORD)
    folder.add("meetings", report="ocg-contract", period=LAST, committee=LONG_WORD[:80], meeting_date="2020-11-20",
               agenda_item=LONG_WORD[:40])
    return Case(folder)


def long_texts():
    """Titles, labels and names of 160 characters."""
    folder = Folder.bare()
    folder.authority["name"] = folder.tables["units"][0]["name"] = LONG_TITLE % 1
    folder.authority["short_name"] = "Anywhere and Elsewhere Together"
    for at, section in enumerate(("kpi", "kpi", "activity", "business-plan", "headline-rate", "headline-rate", LONG_TITLE % 0)):
        code = "L%d" % at
        folder.indicator(code, wave(at), wave(at + 40), section=section, title=LONG_TITLE % at, label=LONG_TITLE % at, owner=LONG_TITLE % at,
                         definition=PARAGRAPH * 2, target="90.25", tolerance_low="85.125", tolerance_high="99.875", decimals=3,
                         current_label="Over the twelve months to the end of the month", compare_label=LONG_TITLE % at)
        for other in range(3):
            folder.add("benchmarks", indicator=code, comparator="Published: " + LONG_TITLE % other, period="financial year 2018/19, provisional",
                       published="2020-01", value="90.5", source=PARAGRAPH)
        for period in ("2019-03", "2020-03", "2020-09"):
            folder.add("events", indicator=code, period=period, kind="note", text=LONG_TITLE % at)
        folder.comment(code, PARAGRAPH)
    folder.add("glossary", term=LONG_TITLE % 1, meaning=PARAGRAPH)
    folder.add("meetings", report="ocg-contract", period=LAST, committee=LONG_TITLE % 1, meeting_date="2020-11-20",
               agenda_item=LONG_TITLE % 2, exported="2020-10-31", next_due="2020-12-18")
    return Case(folder)


def eighty_figures():
    """A table that flows over several pages."""
    folder = one_indicator().folder
    for at in range(80):
        folder.figure("ONLY", "ONLY part", "ONLY whole" if at % 2 else "", label="Row %d of the table of figures" % at,
                      unit="rate" if at % 2 else "count", per=1000, decimals=at % 4)
    return Case(folder)


def thirty_comparators():
    folder = Folder.bare()
    for at in range(8):
        code = "C%d" % at
        folder.indicator(code, wave(at), section="headline-rate" if at < 4 else "kpi", better="neither" if at < 4 else "low", decimals=at)
        for other in range(30):
            folder.add("benchmarks", indicator=code, comparator="Metropolitan borough %d" % other, period="2018/19", published="2020-01",
                       value=90 + other, source="Published statistics, table %d" % other)
    return Case(folder)


# ---------------------------------------------------------------- names

def _named(key, form="NFC"):
    """The names in each place that a name can stand in; in a form of Unicode."""
    name, short_name, title = (unicodedata.normalize(form, text) for text in NAMES[key])
    folder = Folder.bare()
    folder.authority.update(name=name, short_name=short_name, contact=title)
    folder.tables["units"][0]["name"] = name
    for code, section in (("A", "kpi"), ("B", "activity"), ("C", "business-plan"), ("D", "headline-rate"), ("E", title)):
        folder.indicator(code, wave(1), wave(40), section=section, title=title, label=title, owner=name, definition=title, target=90)
        folder.add("benchmarks", indicator=code, comparator=name, period="2018/19", published="2020-01", value=91, source=title)
        folder.add("events", indicator=code, period="2020-03", kind="note", text=title)
        folder.comment(code, "**%s**: *%s*\n\n# %s\n" % (name, title, name))
    folder.add("glossary", term=short_name, meaning=title)
    folder.add("meetings", report="ocg-contract", period=LAST, committee=name, meeting_date="2020-11-20")
    return Case(folder, says=list(NAMES[key]))


def names_welsh():
    return _named("welsh")


def names_polish():
    return _named("polish")


def names_romanian():
    return _named("romanian")


def names_romanian_decomposed():
    return _named("romanian", "NFD")


def names_vietnamese():
    return _named("vietnamese")


def names_vietnamese_decomposed():
    return _named("vietnamese", "NFD")


def _in_script(key, unread=""):
    """One that another font of the chain, or of the system, sets."""
    folder = one_indicator().folder
    folder.tables["indicators"][0]["title"] = SCRIPTS[key]
    return Case(folder, unread=unread)


def script_arabic():
    return _in_script("arabic")


def script_hebrew():
    return _in_script("hebrew")


def scripts_in_charts():
    """Names of others, as labels of bars."""
    folder = _only("headline-rate", 1).folder
    for name in (SCRIPTS["hebrew"], SCRIPTS["arabic"], "A %s 5%%" % SCRIPTS["hebrew"]):
        folder.add("benchmarks", indicator="S0", comparator=name, period="2018/19", published="2020-01", value=98, source="Statistics")
    return Case(folder)


def script_chinese():
    return _in_script("chinese")


def script_emoji():
    return _in_script("emoji", "one sign stands for an emoji, and its name is heard")


# ---------------------------------------------------------------- values

def _in_all_sections(values, wholes=None, **more):
    folder = Folder.bare()
    for code, section in (("A", "kpi"), ("B", "activity"), ("C", "business-plan"), ("D", "headline-rate")):
        for basis in ("month", "ytd"):
            folder.indicator(code + basis, values, wholes, section=section, basis=basis, **more)
            folder.add("benchmarks", indicator=code + basis, comparator="England", period="2018/19", published="2020-01", value=more["target"])
            folder.add("benchmarks", indicator=code + basis, comparator="Neighbours", period="2018/19", published="2020-01", value=0)
    return Case(folder)


def negative_values():
    return _in_all_sections([100 - value * 2 for value in wave(2)], target=-90, tolerance_low=-120)


def around_nought():
    return _in_all_sections([value - 100 for value in wave(4)], target=0, tolerance_low=-3, tolerance_high=3, better="neither")


def large_values():
    """Of 7 digits, as of a city's visits or pounds."""
    return _in_all_sections([value * 12345 for value in wave(3)], target=1234567, tolerance_low=1100000, tolerance_high=1399999)


def huge_values():
    """Of 12 digits."""
    return _in_all_sections([value * 1098765432 for value in wave(3)], target=110000000000, tolerance_low=100000000000,
                            tolerance_high=999999999999)


def tiny_rates():
    return _in_all_sections([value % 4 for value in wave(3)], [value * 100003 for value in wave(9)], unit="rate", per=10000, decimals=3,
                            target="0.002", tolerance_high="0.003", better="low")


def all_equal():
    return _in_all_sections([7] * 36, target=7, tolerance_low=7)


def all_nought():
    return _in_all_sections([0] * 36, target=0)


def one_month():
    return _in_all_sections([41], target=40, tolerance_low=35)


def one_outlier():
    return _in_all_sections([3] * 30 + [250000] + [4] * 5, target=4)


def trend_methods():
    """Each, with a recalculation and a baseline, for each of high, low and neither."""
    folder = Folder.bare()
    for at, method in enumerate(("xmr", "p", "p-prime", "run", "none")):
        for better in ("high", "low", "neither"):
            code = "%s-%s" % (method, better)
            folder.indicator(code, [value - 60 + (5 if month > 26 else 0) for month, value in enumerate(wave(at))], wave(at + 50), better=better,
                             trend=method, target=45, tolerance_low=40, tolerance_high=50, decimals=1)
            folder.add("events", indicator=code, period="2019-06", kind="recalculate", text="A new form", approved_by="The board")
            folder.add("events", indicator=code, period="2019-10", kind="baseline", points=12, text="A new contract", approved_by="The board")
    return Case(folder)


def many_events():
    folder = Folder.bare()
    for code, basis in (("MONTH", "month"), ("YEAR", "ytd"), ("ROLLING", "rolling12")):
        folder.indicator(code, wave(1), basis=basis, target=105, tolerance_low=95, tolerance_high=110)
        for at, period in enumerate(months(25)):
            folder.add("events", indicator=code, period=period, kind="note", text="Event %d: offices closed for a day" % at)
    return Case(folder)


CASES = [one_indicator, sixty_indicators, sixty_indicators_of_a_unit, sixty_indicators_of_a_year, only_activity, only_business_plan, only_headline_rates, rates_beside_single_authorities, only_own_sections, no_commentary,
         no_targets, no_benchmarks, as_at_latest, other_unit, thirty_teams, teams_of_long_names, only_team_of_its_area, team_without_anything,
         all_not_available, all_suppressed, all_not_applicable, all_low,
         latest_month_not_available, markers_everywhere, long_commentary, commentary_of_everything, commentary_of_slips, nothing_but_welsh_names, no_data_at_all, long_commentary_everywhere, long_words, long_texts,
         eighty_figures, thirty_comparators, names_welsh, names_polish, names_romanian, names_romanian_decomposed, names_vietnamese,
         names_vietnamese_decomposed, script_arabic, script_hebrew, scripts_in_charts, script_chinese, script_emoji, negative_values, around_nought,
         large_values, huge_values, tiny_rates, all_equal, all_nought, one_month, one_outlier, trend_methods, many_events]
