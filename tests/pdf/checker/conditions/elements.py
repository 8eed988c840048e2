"""Headings, lists, contents and figures (ISO 14289-1, 7.2 to 7.4)."""
import re
import unicodedata

from ..document import text
from ..registry import condition
from ..structure import HEADINGS
from .tables import kids_are, parent_is

LIST_NUMBERINGS = {"/" + name for name in "None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha".split()}
NUMBERED_LABEL = re.compile(r"\(?\d+[.)]?|\(?([ivxlc]+|[a-z])[.)]", re.IGNORECASE)

condition("UA1-7.2-19", "In L stand only LI, L and Caption", "09-005")(kids_are("L", {"L", "LI", "Caption"}))
condition("UA1-7.2-20", "In LI stand only Lbl and LBody", "09-005")(kids_are("LI", {"Lbl", "LBody"}))
condition("UA1-7.2-17", "LI stands only in L", "09-005")(parent_is("LI", {"L"}))
condition("UA1-7.2-18", "LBody stands only in LI", "09-005")(parent_is("LBody", {"LI"}))
condition("UA1-7.2-27", "In TOC stand only TOCI, TOC and Caption", "09-006")(kids_are("TOC", {"TOC", "TOCI", "Caption"}))
condition("UA1-7.2-26", "TOCI stands only in TOC", "09-006")(parent_is("TOCI", {"TOC"}))


def caption_is_first(kind):
    def check(document):
        for element in document.structure.elements(kind):
            if "Caption" in element.kid_types[1:]:
                yield "%s: its Caption is not its first kid" % element.name
    return check


condition("UA1-7.2-40", "A list's Caption is its first kid", "09-005")(caption_is_first("L"))
condition("UA1-7.2-28", "A table of contents' Caption is its first kid", "09-006")(caption_is_first("TOC"))


def text_of(document, element, unknown=""):
    """What the pages show in an element and below it; `unknown` for what has no character."""
    wanted = {(str(kid.page), kid.identifier) for one in element.below() for kid in one.content}
    fonts = {str(font.reference): font for font in document.fonts}
    shown = []
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            if painting.is_text and (str(page.reference), painting.identifier()) in wanted:
                font = fonts.get(str(page.resource("/Font", "/%s" % painting.font)))
                shown.append(font.shown(painting.codes, unknown) if font else unknown)
    return "".join(shown).strip()


@condition("PDF-14.8.5.5", "A list says how it is numbered, where its labels are numbers or letters", "16-001")
def list_numbering(document):
    for element in document.structure.elements("L"):
        numbering = document.structure.attribute(element, "List", "/ListNumbering")
        if numbering is not None and numbering not in LIST_NUMBERINGS:
            yield "%s: ListNumbering is %s" % (element.name, numbering)
        labels = [kid for item in element.elements for kid in item.elements if kid.standard_type == "Lbl"]
        if numbering in (None, "/None") and labels:
            if all(NUMBERED_LABEL.fullmatch(text_of(document, label)) for label in labels):
                yield "%s: ListNumbering is %s" % (element.name, numbering)


def levels(document):
    return [(heading, int(heading.standard_type[1])) for heading in document.structure.elements(*HEADINGS)]


@condition("UA1-7.4.2-1", "The first heading is an H1", "14-002")
def first_heading(document):
    found = levels(document)
    if found and found[0][1] != 1:
        yield "%s is the first" % found[0][0].name


@condition("UA1-7.4.2-1b", "Headings go down one level at a time", "14-003")
def heading_levels(document):
    found = levels(document)
    for (before, above), (heading, level) in zip(found, found[1:]):
        if level > above + 1:
            yield "%s follows %s" % (heading.name, before.name)


@condition("PDF-14.8.4.3.2", "A heading has words, or a figure that has")
def heading_words(document):
    for heading, _ in levels(document):
        figures = [one for one in heading.below() if is_said(document, one, "/Alt", "/ActualText")]
        if not figures and not text_of(document, heading, "?"):
            yield heading.name


@condition("UA1-7.4.4-1", "No element has two H", "14-006")
def unnumbered_headings(document):
    for element in document.structure.elements():
        if element.kid_types.count("H") > 1:
            yield "%s: it has %d" % (element.name, element.kid_types.count("H"))


@condition("UA1-7.4.4-2", "There are no H beside H1 to H6 (7.4.4-3)", "14-007")
def mixed_headings(document):
    if levels(document):
        for heading in document.structure.elements("H"):
            yield heading.name


def letters_from_right(words):
    return [character for character in words if unicodedata.bidirectional(character) in ("R", "AL")]


@condition("PDF-14.9.4c", "Letters that stand from right to left are in an element that has its words as they are read (ActualText)")
def read_from_right(document):
    fonts, seen = {str(font.reference): font for font in document.fonts}, {}
    for page, content in zip(document.pages, document.contents):
        for painting in content.paintings:
            element = document.structure.element_of_mark(page, painting.identifier()) if painting.is_text else None
            font = fonts.get(str(page.resource("/Font", "/%s" % painting.font)))
            if element is not None and font:
                seen.setdefault(str(element), []).extend(letters_from_right(font.shown(painting.codes)))
    for reference, letters in seen.items():
        element = document.structure.by_reference.get(reference)
        if element and is_said(document, element, "/Alt"):          # a drawing's labels, which nobody reads by the tags
            continue
        read = letters_from_right(text(element.dictionary.get("/ActualText")) or "") if element else letters
        if sorted(letters) != sorted(read) or len(set(letters)) > 1 and letters == read:
            yield "%s: it shows “%s” and is read “%s”" % (element.name, "".join(letters), "".join(read))


def is_said(document, element, *keys):
    return any((text(document.get(element.dictionary.get(key))) or "").strip() for key in keys)


@condition("UA1-7.3-1", "A Figure has an alternative text", "13-004")
def alternatives(document):
    for figure in document.structure.elements("Figure"):
        if not is_said(document, figure, "/Alt", "/ActualText"):
            yield "%s: Alt is %r" % (figure.name, figure.dictionary.get("/Alt"))


@condition("PDF-14.8.5.4.3", "A Figure says where on its page it is")
def figure_boxes(document):
    for figure in document.structure.elements("Figure"):
        box = document.structure.attribute(figure, "Layout", "/BBox")
        page = document.page_of(figure.dictionary.get("/Pg"))
        if not isinstance(box, list) or len(box) != 4 or box[0] >= box[2] or box[1] >= box[3]:
            yield "%s: BBox is %r" % (figure.name, box)
        elif page and page.box and not inside(box, page.box):
            yield "%s: BBox %r is outside %s" % (figure.name, box, page.name)


def inside(box, outer, slack=1):
    """Whether a rectangle is in another, give or take a point."""
    return (box[0] >= outer[0] - slack and box[1] >= outer[1] - slack
            and box[2] <= outer[2] + slack and box[3] <= outer[3] + slack)


@condition("UA1-7.7-1", "A Formula has an alternative text", "17-002")
def formulas(document):
    for formula in document.structure.elements("Formula"):
        if not is_said(document, formula, "/Alt", "/ActualText"):
            yield formula.name


@condition("UA1-7.9-1", "A Note has an ID", "19-003")
def notes(document):
    for note in document.structure.elements("Note"):
        if not is_said(document, note, "/ID"):
            yield note.name


@condition("UA1-7.9-2", "No two Notes have the same ID", "19-004")
def note_identifiers(document):
    seen = set()
    for note in document.structure.elements("Note"):
        identifier = text(note.dictionary.get("/ID"))
        if identifier and identifier in seen:
            yield "%s: %s" % (note.name, identifier)
        seen.add(identifier)
