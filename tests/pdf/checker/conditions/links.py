"""Annotations, destinations, bookmarks and page labels (ISO 14289-1, 7.18; ISO 32000-1, 12)."""
import re

from ..document import is_reference, text
from ..registry import condition
from ..structure import HEADINGS
from .elements import inside

SUBTYPES = {"/" + name for name in """Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly
    StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact""".split()}     # A2 6.3.1
ACTIONS = {"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"}                            # A2 6.5.1
INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW = 1, 2, 4, 32, 256                                           # 12.5.3
URI = re.compile(r"(https?|mailto):[\x21-\x7e]+", re.IGNORECASE)
REPORT = re.compile(r"(?:\.\./)*(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*report\.pdf")         # of another unit, from where this one lies
FITS = {"/XYZ": 5, "/Fit": 2, "/FitH": 3, "/FitV": 3, "/FitR": 6, "/FitB": 2, "/FitBH": 3, "/FitBV": 3}        # 12.3.2.2


def annotations(document):
    """(page, name, reference, dictionary) of all."""
    for page in document.pages:
        for reference, annotation in page.annotations:
            yield page, "%s, annotation %s" % (page.name, str(reference)[:-2]), reference, annotation


def links(document):
    return [found for found in annotations(document) if found[3].get("/Subtype") == "/Link"]


@condition("A2-6.3.1-1", "Annotations are of the kinds that PDF/A allows")
def subtypes(document):
    for _, name, _, annotation in annotations(document):
        if annotation.get("/Subtype") not in SUBTYPES:
            yield "%s: %s" % (name, annotation.get("/Subtype"))


@condition("A2-6.3.2-1", "An annotation has flags")
def flags_exist(document):
    for _, name, _, annotation in annotations(document):
        if annotation.get("/Subtype") != "/Popup" and not isinstance(annotation.get("/F"), int):
            yield name


@condition("A2-6.3.2-2", "An annotation is printed, and not hidden")
def flags(document):
    for _, name, _, annotation in annotations(document):
        value = annotation.get("/F")
        if isinstance(value, int) and value & (INVISIBLE | HIDDEN | PRINT | NO_VIEW | TOGGLE_NO_VIEW) != PRINT:
            yield "%s: F is %d" % (name, value)


@condition("A2-6.3.3-1", "An annotation other than a link has an appearance")
def appearances(document):
    for _, name, _, annotation in annotations(document):
        if annotation.get("/Subtype") in SUBTYPES - {"/Link", "/Popup"} and "/AP" not in annotation:
            yield "%s: %s" % (name, annotation.get("/Subtype"))


@condition("UA1-7.18.3-1", "On a page with annotations, the tabulator key follows the structure", "28-008, 28-009")
def tab_order(document):
    for page in document.pages:
        if page.annotations and page.dictionary.get("/Tabs") != "/S":
            yield "%s: Tabs is %s" % (page.name, page.dictionary.get("/Tabs"))


def element_of(document, annotation):
    """The element that the parent tree has for an annotation."""
    return document.structure.by_reference.get(document.structure.parent_tree.get(annotation.get("/StructParent")))


def has_tree(document):
    return isinstance(document.structure.root, dict)


@condition("UA1-7.18.1-1", "An annotation that is no link stands in an Annot", "28-002")
def other_annotations(document):
    for _, name, _, annotation in annotations(document) if has_tree(document) else ():
        element = element_of(document, annotation)
        if annotation.get("/Subtype") not in ("/Link", "/Widget", "/PrinterMark", "/Popup") and (
                element is None or element.standard_type != "Annot"):
            yield name


@condition("UA1-7.18.5-1", "A link stands in a Link", "28-011")
def links_are_tagged(document):
    for _, name, _, annotation in links(document) if has_tree(document) else ():
        element = element_of(document, annotation)
        if element is None or element.standard_type != "Link":
            yield "%s: StructParent %s leads to %s" % (name, annotation.get("/StructParent"), element.name if element else None)


@condition("PDF-14.7.4.3", "A link's element has the link as a kid, on the link's page")
def links_are_kids(document):
    for page, name, reference, annotation in links(document) if has_tree(document) else ():
        element = element_of(document, annotation)
        if element and element.standard_type == "Link" and not any(
                kid.target == reference and kid.page == page.reference for kid in element.objects):
            yield "%s: %s has no OBJR for it" % (name, element.name)


@condition("PDF-14.8.4.4.2", "A Link has a link, and content that is read for it")
def link_elements(document):
    targets = {str(reference) for _, _, reference, _ in links(document)}
    for element in document.structure.elements("Link"):
        if not any(str(kid.target) in targets for kid in element.objects) and element.kids:
            yield "%s: it has no link" % element.name
        elif element.kids and not any(one.content for one in element.below()):
            yield "%s: it has no content" % element.name


@condition("UA1-7.18.5-2", "A link says in words where it leads", "28-012, 28-004")
def link_contents(document):
    for _, name, _, annotation in links(document):
        if not (text(document.get(annotation.get("/Contents"))) or "").strip():
            yield "%s: Contents is %r" % (name, annotation.get("/Contents"))


@condition("PDF-12.5.2", "A link's rectangle is on its page, and not empty")
def link_rectangles(document):
    for page, name, _, annotation in links(document):
        box = document.get(annotation.get("/Rect"))
        if not isinstance(box, list) or len(box) != 4 or box[0] >= box[2] or box[1] >= box[3] or (
                page.box and not inside(box, page.box)):
            yield "%s: Rect is %r" % (name, box)


def is_destination(document, value):
    """An explicit destination (12.3.2.2) on a page of this document."""
    found = document.get(value)
    return (isinstance(found, list) and len(found) > 1 and FITS.get(found[1]) == len(found)
            and document.page_of(found[0]) is not None)


def actions(document):
    """(name, action) of links, bookmarks and the opening of the document; None where there is none."""
    opening = document.get(document.catalog.get("/OpenAction"))
    yield "OpenAction", opening if isinstance(opening, dict) else None
    for _, name, _, annotation in annotations(document):
        yield name, document.get(annotation.get("/A"))
    for reference, item, _ in document.outline_items():
        yield "bookmark %s" % reference[:-2], document.get(item.get("/A"))


@condition("A2-6.5.1-1", "Actions are of the kinds that PDF/A allows: no JavaScript")
def action_kinds(document):
    for name, action in actions(document):
        if action is not None and action.get("/S") not in ACTIONS:
            yield "%s: %s" % (name, action.get("/S"))


@condition("PDF-12.6.4.7", "A link to the web is a URI of http, https or mailto, one to another report a path from this one; in ASCII")
def uris(document):
    for name, action in actions(document):
        uri = text(document.get(action.get("/URI"))) or "" if action and action.get("/S") == "/URI" else None
        if uri is not None and not URI.fullmatch(uri) and not REPORT.fullmatch(uri):
            yield "%s: URI is %r" % (name, action.get("/URI"))


@condition("PDF-12.3.2a", "A link within the document leads to a place in it")
def link_destinations(document):
    for _, name, _, annotation in links(document):
        action = document.get(annotation.get("/A"), {})
        if "/S" not in action and not is_destination(document, annotation.get("/Dest")):
            yield "%s: Dest is %r" % (name, annotation.get("/Dest"))
        elif action.get("/S") == "/GoTo" and not is_destination(document, action.get("/D")):
            yield "%s: its action leads to %r" % (name, action.get("/D"))


@condition("WCAG-PDF2", "There are bookmarks, one for each heading of the first three levels")
def bookmarks(document):
    headings = list(document.structure.elements("H", *list(HEADINGS)[:3]))
    items = document.outline_items()
    if has_tree(document) and len(items) != len(headings):
        yield "outline: %d bookmarks, and %d headings" % (len(items), len(headings))


@condition("PDF-12.3.3a", "A bookmark has a title")
def bookmark_titles(document):
    for reference, item, _ in document.outline_items():
        if not (text(document.get(item.get("/Title"))) or "").strip():
            yield "bookmark %s: Title is %r" % (reference[:-2], item.get("/Title"))


@condition("PDF-12.3.2b", "A bookmark leads to a place in the document")
def bookmark_destinations(document):
    for reference, item, _ in document.outline_items():
        target = item.get("/Dest", document.get(item.get("/A"), {}).get("/D"))
        if not is_destination(document, target):
            yield "bookmark %s: it leads to %r" % (reference[:-2], target)


def siblings(document, parent):
    """(reference, item) of the bookmarks below one, by First and Next."""
    reference, seen = parent.get("/First"), set()
    while is_reference(reference) and reference not in seen:
        seen.add(reference)
        item = document.get(reference, {})
        yield reference, item
        reference = item.get("/Next")


@condition("PDF-12.3.3b", "Bookmarks know their parent and neighbours")
def bookmark_chain(document):
    root = document.catalog.get("/Outlines")
    for reference, parent in [(root, document.get(root, {}))] + [found[:2] for found in document.outline_items()]:
        previous = None
        for child, item in siblings(document, parent):
            if item.get("/Parent") != reference or item.get("/Prev") != previous:
                yield "bookmark %s: Parent %s, Prev %s" % (child[:-2], item.get("/Parent"), item.get("/Prev"))
            previous = child
        if parent.get("/Last") != previous:
            yield "bookmark %s: Last is %s" % (str(reference)[:-2], parent.get("/Last"))


def open_below(document, parent):
    """How many bookmarks are seen when this one is open."""
    return sum(1 + (open_below(document, item) if item.get("/Count", 0) > 0 else 0) for _, item in siblings(document, parent))


@condition("PDF-12.3.3c", "A bookmark's Count is how many are seen below it when it is open; negative where it is closed")
def bookmark_counts(document):
    root = document.get(document.catalog.get("/Outlines"), {})
    for name, item in [("outline", root)] + [("bookmark " + found[0][:-2], found[1]) for found in document.outline_items()]:
        if abs(item.get("/Count", 0)) != open_below(document, item):
            yield "%s: Count is %s, seen are %d" % (name, item.get("/Count"), open_below(document, item))


@condition("WCAG-PDF17", "Pages have labels, from the first page on")
def page_labels(document):
    labels = document.number_tree(document.catalog.get("/PageLabels"))
    if not labels or labels[0][0] != 0 or [key for key, _ in labels] != sorted({key for key, _ in labels}):
        yield "catalog: PageLabels begin at %s" % [key for key, _ in labels][:3]
