#!/usr/bin/env python3
"""That each rule of the house sees what breaks it: small houses, each whole but for one fault.

Prints what was not seen, then 'N passed, N failed'.
"""
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

sys.dont_write_bytecode = True                      # no __pycache__ in the sources
from rules import RULES                                                             # noqa: E402
from source import Source                                                           # noqa: E402

WINGS = ["base", "model", "report", ""]
NOT_COMPILED = "model/day.c"


def header(path, declarations, comment="/* A header. */"):
    guard = path.replace("/", "_").replace(".", "_").upper()
    return "%s\n#ifndef %s\n#define %s\n%s\n#endif\n" % (comment, guard, guard, declarations)


def code(includes, text, comment="/* A file. */"):
    return "\n".join([comment, *('#include "%s"' % name for name in includes), text, ""])


HOUSE = {
    "base/text.h": header("base/text.h", "struct text {\n    int length;\n};\nint text_length(void);"),
    "base/text.c": code(["base/text.h"], "int text_length(void) { return 1; }"),
    "model/month.h": header("model/month.h", "int month_first(void);\nint months_add(int n);"),
    "model/month.c": code(["model/month.h", "base/text.h"],
                          "int month_first(void) { return text_length(); }\nint months_add(int n) { return n; }"),
    "model/year.h": header("model/year.h", "int year_of(void);"),
    "model/year.c": code(["model/year.h", "model/month.h"], "int year_of(void) { return month_first() + months_add(1); }"),
    "report/page.h": header("report/page.h", "int page_put(void);"),
    "report/page.c": code(["report/page.h", "model/year.h"], "int page_put(void) { return year_of(); }"),
    "main.c": code(["report/page.h"], "int main(void) { return page_put(); }"),
}
KNOTTED = {"model/month.c": code(["model/month.h", "model/year.h", "base/text.h"],
                                 "int month_first(void) { return text_length(); }\nint months_add(int n) { return n ? year_of() : 0; }")}
KNOT = (["model/month.c", "model/year.c"], "a month of a year of months")

# What is wrong; the files that are other than in HOUSE (None: not there); the knots that are allowed; what must be said.
FAULTS = [
    ("nothing", {}, [], None),
    ("a call that points up",
     {"base/text.c": code([], "int page_put(void);\nint text_length(void) { return page_put() ? 1 : 0; }"),
      "report/page.c": code(["report/page.h"], "int page_put(void) { return 1; }"),
      "main.c": code(["model/year.h"], "int main(void) { return year_of(); }")}, [],
     "calls_point_down: base/text.c calls page_put of report/page.c, which stands above it"),
    ("an include that points up",
     {"model/year.c": code(["model/year.h", "model/month.h", "report/page.h"], "int year_of(void) { return month_first() + months_add(1); }")}, [],
     "includes_point_down: model/year.c includes report/page.h, which stands above it"),
    ("a new knot", KNOTTED, [],
     "no_new_knot: a knot of 2 files: model/month.c calls year_of of model/year.c; "
     "model/year.c calls month_first, months_add of model/month.c"),
    ("nothing: the knot has its reason", KNOTTED, [KNOT], None),
    ("a knot that is gone", {}, [KNOT], "no_new_knot: the list of knots names one that is not there: model/month.c, model/year.c"),
    ("headers that include each other",
     {"model/month.h": header("model/month.h", '#include "model/year.h"\nint month_first(void);\nint months_add(int n);'),
      "model/year.h": header("model/year.h", '#include "model/month.h"\nint year_of(void);')}, [],
     "headers_include_no_ring: headers that include each other: model/month.h, model/year.h"),
    ("a folder without a place", {"attic/box.h": header("attic/box.h", "enum box { BOX };")}, [],
     "folders_have_a_place: attic/ has no place in the list of wings"),
    ("a wing that is gone",
     {"report/page.h": None, "report/page.c": None, "main.c": code(["model/year.h"], "int main(void) { return year_of(); }")}, [],
     "folders_have_a_place: report/ stands in the list of wings, but is not there"),
    ("a file whose calls are not known", {NOT_COMPILED: code([], "int day_of(void) { return page_put(); }")}, [],
     "objects_are_there: model/day.c was not compiled: its calls are not known"),
    ("a name that does not lead home",
     {"model/year.c": code(["model/year.h", "model/month.h"], "int calendar_of(void) { return month_first() + months_add(1); }"),
      "report/page.c": code(["report/page.h"], "int calendar_of(void);\nint page_put(void) { return calendar_of(); }")}, [],
     "names_lead_home: calendar_of is defined in model/year.c, whose name and folder have none of its words"),
    ("a tag for two structs",
     {"model/year.c": code(["model/year.h", "model/month.h"],
                           "struct text {\n    int a;\n};\nint year_of(void) { return month_first() + months_add(1); }")}, [],
     "one_type_a_tag: “text” names the struct of base/text.h, the struct of model/year.c"),
    ("a guard of another path", {"report/page.h": header("page.h", "int page_put(void);")}, [],
     "guards_are_paths: report/page.h has another include guard than REPORT_PAGE_H"),
    ("a function that nobody else uses",
     {"report/page.c": code(["report/page.h", "model/year.h"], "int page_end(void) { return 0; }\nint page_put(void) { return year_of(); }")}, [],
     "external_names_are_used: page_end of report/page.c is used by no other file"),
    ("a file that does not say its job",
     {"report/page.c": code(["report/page.h", "model/year.h"], "int page_put(void) { return year_of(); }", comment="")}, [],
     "first_comments_say_one_job: report/page.c does not begin with a comment that says its job"),
    ("a file with two jobs",
     {"report/page.h": header("report/page.h", "int page_put(void);", comment="/* Pages: makes them\n * and puts them. More. */")}, [],
     "first_comments_say_one_job: report/page.h says its job with an “and”: Pages: makes them and puts them."),
]


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True) if text is None else path.write_text(text, encoding="utf-8")


def compile_house(folder, compiled):
    """Each text is compiled once: `compiled` is {text: its object's bytes}."""
    for path in sorted(folder.rglob("*.c")):
        if str(path.relative_to(folder)) == NOT_COMPILED:
            continue
        text, made = path.read_text(encoding="utf-8"), path.with_suffix(".o")
        if text not in compiled:
            subprocess.run(["gcc", "-c", "-I", folder, "-o", made, path], check=True)
            compiled[text] = made.read_bytes()
        made.write_bytes(compiled[text])


def said(folder, knots):
    source, plan = Source(folder, folder), SimpleNamespace(WINGS=WINGS, KNOTS=knots)
    return ["%s: %s" % (rule.__name__, text) for rule in RULES for text in rule(source, plan)[1]]


def main():
    failed, compiled = 0, {}
    for what, files, allowed, message in FAULTS:
        with tempfile.TemporaryDirectory() as scratch:
            write(Path(scratch), {**HOUSE, **files})
            compile_house(Path(scratch), compiled)
            found, expected = said(Path(scratch), allowed), [message] if message else []
        if found != expected:
            failed += 1
            print("A house with %s: expected %s, but there was said %s" % (what, expected, found))
    print("broken houses: %d passed, %d failed" % (len(FAULTS) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
