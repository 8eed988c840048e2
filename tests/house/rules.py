"""The rules of the house. Each looks at a Source and returns how many things it looked at and what is wrong, in words."""
import re
from collections import defaultdict

from source import knots

WORD = re.compile(r"[A-Za-z0-9]+")
TAG = re.compile(r"(?m)^(?:typedef )?(?:static )?(?:const )?(struct|union|enum) (\w+) \{")


def wing(file):
    """The folder of a file; '' for main.c."""
    return file.rpartition("/")[0]


def stem(word):
    """The singular, so that tags_put is at home in tag.c; of one verb the noun."""
    if word == "diagnose":
        return "diagnostic"
    for ending, instead in (("ies", "y"), ("ses", "s"), ("xes", "x"), ("ches", "ch")):
        if word.endswith(ending):
            return word[:-len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def stems(text):
    return {stem(word) for word in WORD.findall(text.lower().replace("_", " "))}


# ---------------------------------------------------------------- layers

def folders_have_a_place(source, plan):
    """Each folder stands in the list of wings, and each wing of the list is a folder."""
    there = {wing(file) for file in source.texts}
    wrong = ["%s/ has no place in the list of wings" % (folder or ".") for folder in sorted(there - set(plan.WINGS))]
    wrong += ["%s/ stands in the list of wings, but is not there" % folder for folder in plan.WINGS if folder not in there]
    return len(there), wrong


def points_up(plan, file, other):
    heights = {name: height for height, name in enumerate(plan.WINGS)}
    return {wing(file), wing(other)} <= heights.keys() and heights[wing(other)] > heights[wing(file)]


def includes_point_down(source, plan):
    pairs = [(file, other) for file, others in source.includes.items() for other in others]
    return len(pairs), ["%s includes %s, which stands above it" % pair for pair in pairs if points_up(plan, *pair)]


def calls_point_down(source, plan):
    pairs = [(file, ", ".join(names), other) for file, others in source.calls().items() for other, names in others.items()]
    return len(pairs), ["%s calls %s of %s, which stands above it" % pair for pair in pairs if points_up(plan, pair[0], pair[2])]


def objects_are_there(source, plan):
    return len(source.used), ["%s was not compiled: its calls are not known" % file for file in source.missing_objects()]


# ---------------------------------------------------------------- knots

def told_knot(knot, graph):
    """'a knot of 2 files: a.c calls b_do of b.c; b.c calls a_do of a.c'"""
    calls = ["%s calls %s of %s" % (file, ", ".join(names), other)
             for file in knot for other, names in sorted(graph[file].items()) if other in knot]
    return "a knot of %d files: %s" % (len(knot), "; ".join(calls))


def no_new_knot(source, plan):
    """Files that call each other, but for those that the plan gives a reason for; and those are all there."""
    graph = source.calls()
    found, allowed = knots(graph), [sorted(files) for files, _ in plan.KNOTS]
    wrong = [told_knot(knot, graph) for knot in found if knot not in allowed]
    wrong += ["the list of knots names one that is not there: %s" % ", ".join(knot) for knot in allowed if knot not in found]
    return len(graph), wrong


def headers_include_no_ring(source, plan):
    wrong = ["headers that include each other: %s" % ", ".join(knot) for knot in knots(source.includes)]
    return len(source.includes), wrong


# ---------------------------------------------------------------- names

def names_lead_home(source, plan):
    """An external name has a word of its file's or folder's name."""
    wrong = []
    for name, file in sorted(source.home.items()):
        home = stems(file.rpartition(".")[0].rpartition("/")[2]) | stems(wing(file).rpartition("/")[2])
        if not stems(name) & home:
            wrong.append("%s is defined in %s, whose name and folder have none of its words" % (name, file))
    return len(source.home), wrong


def one_type_a_tag(source, plan):
    """A tag of a header names nothing else anywhere; two .c files may each have a small struct of one name."""
    places = defaultdict(list)
    for file, text in source.texts.items():
        for kind, name in TAG.findall(text):
            places[name].append((file, kind))
    wrong = ["“%s” names %s" % (name, ", ".join("the %s of %s" % (kind, file) for file, kind in found))
             for name, found in sorted(places.items()) if len(found) > 1 and any(file.endswith(".h") for file, _ in found)]
    return len(places), wrong


def guards_are_paths(source, plan):
    headers = [file for file in source.texts if file.endswith(".h")]
    wrong = []
    for file in headers:
        guard = re.sub(r"[/.]", "_", file).upper()
        if "#ifndef %s\n#define %s\n" % (guard, guard) not in source.texts[file]:
            wrong.append("%s has another include guard than %s" % (file, guard))
    return len(headers), wrong


def external_names_are_used(source, plan):
    """What only its own file uses is static; what nothing uses but a test goes."""
    used = set().union(*source.used.values()) if source.used else set()
    return len(source.home), ["%s of %s is used by no other file" % (name, file)
                              for name, file in sorted(source.home.items()) if name not in used and name != "main"]


# ---------------------------------------------------------------- comments

def first_sentence(text):
    """Of the comment that a file begins with, behind the macros that choose the C library's functions; None without one."""
    begin = re.match(r"(?:#define _\w+.*\n|\n)*/\*(.*?)\*/", text, re.S)
    if begin is None:
        return None
    paragraph = re.split(r"\n \*\s*\n", begin.group(1))[0]
    words = " ".join(re.sub(r"\n \*", " ", paragraph).split())
    return re.split(r"(?<=\.)\s", words)[0]


def first_comments_say_one_job(source, plan):
    wrong = []
    for file, text in source.texts.items():
        sentence = first_sentence(text)
        if sentence is None:
            wrong.append("%s does not begin with a comment that says its job" % file)
        elif re.search(r"\band\b", sentence):
            wrong.append("%s says its job with an “and”: %s" % (file, sentence))
    return len(source.texts), wrong


RULES = [objects_are_there, folders_have_a_place, includes_point_down, calls_point_down, no_new_knot, headers_include_no_ring,
         names_lead_home, one_type_a_tag, guards_are_paths, external_names_are_used, first_comments_say_one_job]
